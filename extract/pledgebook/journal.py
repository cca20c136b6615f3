"""How each document of a run ended, kept in the store: what a later run of the same name need not read again."""

from __future__ import annotations

import hashlib
import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import cast

from pledgebook.endpoint import Endpoint
from pledgebook.group_commit import Insertion
from pledgebook.options import Options
from pledgebook.run_summary import Tally, tally_from, tally_of
from pledgebook.store import Spent, Store
from pledgebook_schemas import Document, EngineInfo, Extraction

UNENDED = frozenset({"over_budget", "deadline"})
"""Reasons of problems that say nothing about the document: it is read again however often it was."""
_SETTINGS = (
    *("mode", "request_chars", "reasks", "temperature", "top_p", "seed", "max_tokens", "reasoning_effort"),
    *("crosscheck",),
)
_SETTINGS_OF_ALL = ("date", "language", "tentative")


@dataclass(frozen=True, slots=True)
class Entry:
    """The end of one document."""

    line: str
    """Identity of its line in the results: see `line_of`."""
    attempts: int
    tally: Tally

    def is_final(self, attempts: int) -> bool:
        """Whether reading it again is no use: it ended well, or badly so many times."""
        if self.tally.status == "ok":
            return True
        return self.tally.status != "skipped" and self.attempts >= attempts and not UNENDED & {*self.tally.reasons}


class Journal:
    """The documents of one run. An entry made with other settings is as if it were not there."""

    def __init__(self, store: Store, run: str, settings: str) -> None:
        self.store = store
        self._run = run
        self._settings = settings

    def ended(self, source: str, extraction: Extraction) -> None:
        """Noted without a wait: should a crash lose the entry, the document is read again from stored answers.

        Further attempts at the same source are counted.
        """
        named = (self._run, source, self._settings, line_of(extraction.document))
        if extraction.status == "ok" and not extraction.usage.requests and self.store.row(_KNOWN, *named) is not None:
            return  # a replay: what it took then is worth more than that it took nothing now
        tally = tally_of(extraction)
        self.store.note(Insertion(_INTO, (*named, tally.status, 1, tally.as_json(), time.time()), _AGAIN))

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Source and entry of every document of this run, in no order."""
        query = "SELECT source, line, attempts, tally FROM documents WHERE run = ? AND settings = ?"
        for row in self.store.rows(query, self._run, self._settings):
            source, line, attempts, tally = cast("tuple[str, str, int, str]", row)
            yield source, Entry(line, attempts, tally_from(tally))

    def spent(self) -> Spent:
        return self.store.spent(self._run)


_KNOWN = "SELECT 1 FROM documents WHERE run = ? AND source = ? AND settings = ? AND line = ? AND status = 'ok'"
_INTO = "INSERT INTO documents (run, source, settings, line, status, attempts, tally, at)"
_AGAIN = """ON CONFLICT (run, source) DO UPDATE SET
        attempts = CASE WHEN settings = excluded.settings THEN attempts + 1 ELSE 1 END,
        settings = excluded.settings, line = excluded.line, status = excluded.status,
        tally = excluded.tally, at = excluded.at"""


def source_of(source: Path | Document) -> str | None:
    """What tells a source from every other and from a later version of itself, without reading it.

    None for what cannot be looked at twice, such as standard input.
    """
    if isinstance(source, Document):
        named = (source.id, source.source, source.sha256, source.date, source.title, source.language)
        return _digest(list(named))
    try:
        found = source.stat()
    except (OSError, ValueError):
        return None
    return _digest([str(source), found.st_size, found.st_mtime_ns])


def line_of(document: Document) -> str:
    return line_identity(document.source or document.id, document.sha256)


def line_identity(source: object, sha256: object) -> str:
    """What tells a line of results from the others, short: a run may have millions.

    Not the id: that depends on what else is in the run.
    """
    return _digest([source, sha256])


def settings_of(options: Options, engine: EngineInfo, endpoint: Endpoint | None) -> str:
    """A digest of all that a result depends on beside the document."""
    names = _SETTINGS_OF_ALL if endpoint is None else _SETTINGS + _SETTINGS_OF_ALL
    settings: Mapping[str, object] = {name: getattr(options, name) for name in names}
    address = endpoint.address if endpoint is not None else None
    return _digest([version("pledgebook"), engine.model_dump(), address, settings])


def _digest(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.blake2b(text.encode("utf-8", "surrogateescape"), digest_size=12).hexdigest()
