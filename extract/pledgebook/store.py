"""The store: one sqlite file that keeps every answer that was paid for, and how each document ended.

Answers are kept as the server sent them, by the request they answer, and before anybody looks into
them; what reads them may change. Any number of processes may use one file on a local disk.
"""

from __future__ import annotations

import sqlite3
import time
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pledgebook.errors import UsageError
from pledgebook.group_commit import GroupCommit, Insertion
from pledgebook.reply import Reply

FORMAT = 1
BUSY_SECONDS = 60.0
"""How long a process waits for another one's commit."""
_OPENING_SECONDS = 10.0
_OPENING_PAUSE = 0.02
_LEVEL = 1
"""Of compression: answers shrink to a third at a hundredth of a millisecond each."""

_TABLES = """
CREATE TABLE IF NOT EXISTS answers (
    key BLOB PRIMARY KEY, model TEXT NOT NULL, at REAL NOT NULL, body BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS calls (
    run TEXT NOT NULL, at REAL NOT NULL, outcome TEXT NOT NULL, attempt INTEGER NOT NULL,
    prompt_tokens INTEGER NOT NULL, completion_tokens INTEGER NOT NULL, cached_tokens INTEGER NOT NULL, cost REAL);
CREATE INDEX IF NOT EXISTS calls_of_run ON calls (run);
CREATE TABLE IF NOT EXISTS documents (
    run TEXT NOT NULL, source TEXT NOT NULL, settings TEXT NOT NULL, line TEXT NOT NULL,
    status TEXT NOT NULL, attempts INTEGER NOT NULL, tally TEXT NOT NULL, at REAL NOT NULL,
    PRIMARY KEY (run, source));
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """What a run has asked of the endpoint, over all its sessions."""

    requests: int = 0
    """HTTP calls, the failed ones included."""
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    repeated_tokens: int = 0
    """Of all tokens, those of reasks: an answer was invalid and was asked for again."""
    cost: float | None = None
    """USD; None where no price was known."""


class Store:
    """An open store. Reads answer at once; writes return when they are on disk."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.hits = 0
        """Answers that were found."""
        self._read = connected(path)
        self._writer = GroupCommit(lambda: connected(path))

    def close(self) -> None:
        """Raises `UsageError` if a write was lost."""
        self._read.close()
        try:
            self._writer.close()
        except sqlite3.Error as error:
            raise _unusable(self.path, error) from error

    def answer(self, key: bytes) -> bytes | None:
        """The body that answered this request."""
        row = self.row("SELECT body FROM answers WHERE key = ?", key)
        if row is None:
            return None
        self.hits += 1
        return zlib.decompress(cast(bytes, row[0]))

    async def keep(self, key: bytes, model: str, body: bytes, *more: Insertion) -> None:
        """Commits an answer, with further rows. Of two answers to one request the first stays."""
        values = (key, model, time.time(), zlib.compress(body, _LEVEL))
        await self.write(Insertion("INSERT OR IGNORE INTO answers (key, model, at, body)", values), *more)

    async def write(self, *rows: Insertion) -> None:
        """Raises `UsageError` where the file cannot be written: paying on without keeping helps nobody."""
        try:
            await self._writer.write(*rows)
        except sqlite3.Error as error:
            raise _unusable(self.path, error) from error

    def note(self, *rows: Insertion) -> None:
        """Written with the next commit, without a wait."""
        self._writer.note(*rows)

    def row(self, query: str, *values: str | bytes | float) -> tuple[object, ...] | None:
        return next(self.rows(query, *values), None)

    def rows(self, query: str, *values: str | bytes | float) -> Iterator[tuple[object, ...]]:
        try:
            yield from self._read.execute(query, values)
        except sqlite3.Error as error:
            raise _unusable(self.path, error) from error

    def spent(self, run: str) -> Spent:
        row = self.row(f"{_SPENT} WHERE run = ?", run)
        return Spent(*cast("tuple[int, int, int, int, int, float | None]", row))

    def spent_in_all(self) -> Spent:
        return Spent(*cast("tuple[int, int, int, int, int, float | None]", self.row(_SPENT)))


def call_row(run: str, outcome: str, attempt: int, reply: Reply | None = None, cost: float | None = None) -> Insertion:
    """Notes one HTTP call: `answered`, or the status of the failure."""
    tokens = (reply.prompt_tokens, reply.completion_tokens, reply.cached_tokens) if reply else (0, 0, 0)
    return Insertion("INSERT INTO calls", (run, time.time(), outcome, attempt, *tokens, cost))


_SPENT = """SELECT count(*), coalesce(sum(prompt_tokens), 0), coalesce(sum(completion_tokens), 0),
    coalesce(sum(cached_tokens), 0),
    coalesce(sum(CASE WHEN attempt > 0 THEN prompt_tokens + completion_tokens ELSE 0 END), 0),
    sum(cost) FROM calls"""


@contextmanager
def open_store(path: Path | str) -> Generator[Store, None, None]:
    """A store, made if it is not there; closed behind the block with everything written.

    Raises `UsageError` for a file that is no store, is of a later version or cannot be written.
    """
    place = Path(path)
    if place.is_dir() or not place.absolute().parent.is_dir():
        why = "it is a folder" if place.is_dir() else "there is no such folder"
        raise UsageError(f"{place}: cannot be used as a store ({why}): name a file")
    try:
        store = Store(place)
    except (sqlite3.Error, OSError) as error:
        raise _unusable(place, error) from error
    try:
        yield store
    finally:
        store.close()


def connected(path: Path) -> sqlite3.Connection:
    """A connection to a store whose commits return when they are on disk."""
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    _patiently(connection, "PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == 0:
        _patiently(connection, f"BEGIN IMMEDIATE; {_TABLES} PRAGMA user_version = {FORMAT}; COMMIT")
    elif version != FORMAT:
        raise UsageError(f"{path}: the store is of version {version}, this is version {FORMAT}: name another file")
    return connection


def _patiently(connection: sqlite3.Connection, script: str) -> None:
    """Runs a script that sqlite refuses, without waiting, while another process opens the same new file."""
    until = time.monotonic() + _OPENING_SECONDS
    while True:
        try:
            connection.executescript(script)
            return
        except sqlite3.OperationalError as error:
            if connection.in_transaction:
                connection.rollback()
            if "locked" not in str(error) or time.monotonic() > until:
                raise
            time.sleep(_OPENING_PAUSE)


def _unusable(path: Path, error: Exception) -> UsageError:
    return UsageError(f"{path}: cannot be used as a store ({error}): check the disk, or name another file")
