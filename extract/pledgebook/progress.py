"""Progress of a run on stderr: one line that is redrawn on a terminal, else only what went wrong and the sum."""

from __future__ import annotations

from collections import Counter
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.status import Status
from rich.text import Text

from pledgebook.run_summary import RunSummary
from pledgebook.shown import shown
from pledgebook_schemas import Extraction


class Progress:
    """Counts documents as they end. A run of one document shows only its problems."""

    def __init__(self, console: Console, *, total: int | None, quiet: bool = False) -> None:
        self._console = console
        self._total = total
        self._quiet = quiet
        self._ended: Counter[str] = Counter()
        self._records = 0
        self._line: Status | None = None

    def __enter__(self) -> Self:
        if not self._quiet and self._total != 1 and self._console.is_terminal:
            self._line = self._console.status(self._sum())
            self._line.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._line is not None:
            self._line.stop()
        if not self._quiet and self._ended.total() > 1:
            self._console.print(self._sum())

    def kept(self, summary: RunSummary) -> None:
        """Counts documents that an earlier run has done."""
        self._ended.update(summary.statuses)
        self._records += summary.counts["commitments"] + summary.counts["claims"]
        if (found := summary.statuses.total()) and not self._quiet:
            self._console.print(Text(f"pledgebook: continuing behind {found} documents that are done"))

    def done(self, extraction: Extraction) -> None:
        """Counts one document; tells on stderr why it is not ok, even when quiet: nothing is swallowed."""
        self._ended[extraction.status] += 1
        self._records += len(extraction.commitments) + len(extraction.claims)
        for problem in extraction.problems:
            source = extraction.document.source or extraction.document.id
            told = problem.detail if problem.detail.startswith(source) else f"{source}: {problem.detail}"
            self._console.print(Text(shown(f"pledgebook: {told}")), soft_wrap=True)
        if self._line is not None:
            self._line.update(self._sum())

    def _sum(self) -> Text:
        of = f" of {self._total}" if self._total else ""
        statuses = ", ".join(f"{count} {status}" for status, count in sorted(self._ended.items()))
        return Text(
            f"pledgebook: {self._ended.total()}{of} documents ({statuses or 'starting'}), {self._records} records"
        )
