"""A run that continues where an earlier one of the same name stopped, at whatever moment that was."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from pydantic_core import from_json

from pledgebook.errors import UsageError
from pledgebook.journal import Entry, Journal, line_identity, source_of
from pledgebook.run_summary import RunSummary
from pledgebook.sources import Found, Sources
from pledgebook_schemas import Document


@dataclass(slots=True)
class Resumed:
    """What need not be done again."""

    summary: RunSummary = field(default_factory=RunSummary)
    """Of the documents whose lines were kept."""
    final: dict[str, str] = field(default_factory=dict[str, str])
    """Source to the identity of its line."""
    kept: Counter[str] = field(default_factory=Counter[str])

    def unfinished(self, sources: Iterable[Found]) -> Iterator[Found]:
        """The sources without those whose line is in the results; nothing is read for that."""
        for source in sources:
            named = source_of(source) if isinstance(source, (Path, Document)) else None
            line = self.final.get(named or "")
            if line is not None and self.kept[line] > 0:
                self.kept[line] -= 1
            else:
                yield source


@dataclass(frozen=True, slots=True)
class _Kept:
    """Which lines stay."""

    entries: Mapping[str, Entry]
    """By the identity of the line."""
    owners: Mapping[str, str]
    """Source by id, of the files that are read now."""
    current: Mapping[str, str | None]
    """By source, the line of each such file as it is now; None where it must be read."""

    def entry_of(self, line: bytes) -> tuple[str, Entry] | None:
        """Identity and entry of a line that stays."""
        written = _written(line)
        if written is None or self.owners.get(written.id, written.source) != written.source:
            return None
        if self.current.get(written.source, written.identity) != written.identity:
            return None
        entry = self.entries.get(written.identity)
        return None if entry is None else (written.identity, entry)


@dataclass(frozen=True, slots=True)
class _Written:
    id: str
    source: str
    identity: str


def resume(output: Path, journal: Journal, attempts: int, sources: Sources) -> Resumed:
    """Cuts the results down to whole lines of documents that are done, and says which those are.

    A line is kept if the journal knows it, under the same settings, as one that need not be read
    again: ended well, or ended badly `attempts` times; but not if its file has changed, or if another
    of the sources has its id now. Raises `UsageError` for a file that cannot be changed.
    """
    entries = {source: entry for source, entry in journal.entries() if entry.is_final(attempts)}
    resumed = Resumed(final={source: entry.line for source, entry in entries.items()})
    owners = sources.owners()
    current = {name: resumed.final.get(source_of(Path(path)) or "") for name, path in sources.single_files()}
    known = _Kept({entry.line: entry for entry in entries.values()}, owners, current)
    try:
        _keep(output, known, resumed)
    except OSError as error:
        raise UsageError(f"{output}: cannot be continued ({error.strerror}): name another file with -o") from error
    return resumed


def _keep(output: Path, known: _Kept, resumed: Resumed) -> None:
    """Mostly only the end has to go; other lines go by way of a second file, so that a crash loses none."""
    if not output.exists():
        return
    if (end := _end_of_kept(output, known, resumed)) is not None:
        os.truncate(output, end)
        return
    resumed.summary = RunSummary()
    resumed.kept.clear()
    draft = output.with_name(f"{output.name}.part")
    with output.open("rb") as lines, draft.open("wb") as kept:
        for line in lines:
            if _is_kept(line, known, resumed):
                kept.write(line)
        kept.flush()
        os.fsync(kept.fileno())
    draft.replace(output)


def _end_of_kept(output: Path, known: _Kept, resumed: Resumed) -> int | None:
    """Where the kept lines end, if all behind them go; None if some before go too."""
    end: int | None = None
    position = 0
    with output.open("rb") as lines:
        for line in lines:
            if not _is_kept(line, known, resumed):
                end = position if end is None else end
            elif end is not None:
                return None
            position += len(line)
    return position if end is None else end


def _is_kept(line: bytes, known: _Kept, resumed: Resumed) -> bool:
    found = known.entry_of(line)
    if found is None:
        return False
    identity, entry = found
    resumed.kept[identity] += 1
    resumed.summary.add(entry.tally)
    return True


def _written(line: bytes) -> _Written | None:
    """What a line is of; None for one that is not whole."""
    if not line.endswith(b"\n"):
        return None
    try:
        told: object = from_json(line)
    except ValueError:
        return None
    document = cast("dict[str, object]", told).get("document") if isinstance(told, dict) else None
    if not isinstance(document, dict):
        return None
    fields = cast("dict[str, object]", document)
    id, source = str(fields.get("id")), str(fields.get("source") or fields.get("id"))
    return _Written(id, source, line_identity(source, fields.get("sha256")))
