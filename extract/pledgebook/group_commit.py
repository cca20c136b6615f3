"""One thread that writes to a sqlite file, many statements to a commit.

A commit waits for the disk, some milliseconds; what arrives meanwhile shares the next one. So a
write is durable when it returns, and thousands a second are.
"""

from __future__ import annotations

import asyncio
import queue
import sqlite3
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

Value = str | bytes | int | float | None

MOST_AT_ONCE = 1_000
"""Writes in one commit."""
_ROWS = 200
"""In one statement. Each statement costs the thread a wait for the interpreter, which the event loop holds."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """One row."""

    into: str
    """`INSERT INTO table (columns)`."""
    values: tuple[Value, ...]
    conflict: str = ""
    """`ON CONFLICT ...`."""


@dataclass(frozen=True, slots=True)
class _Write:
    rows: Sequence[Insertion]
    loop: asyncio.AbstractEventLoop | None = None
    done: asyncio.Future[None] | None = None


class GroupCommit:
    """Writes in the order of the calls. `connect` runs in the writing thread; sqlite errors come out of `write`."""

    def __init__(self, connect: Callable[[], sqlite3.Connection]) -> None:
        self._connect = connect
        self._queue: queue.SimpleQueue[_Write | None] = queue.SimpleQueue()
        self._failed: sqlite3.Error | None = None
        self._thread = threading.Thread(target=self._run, name="pledgebook-store", daemon=True)
        self._thread.start()

    async def write(self, *rows: Insertion) -> None:
        """Returns when the rows are on disk. Cancelling the wait does not undo them."""
        loop = asyncio.get_running_loop()
        done: asyncio.Future[None] = loop.create_future()
        self._queue.put(_Write(rows, loop, done))
        await done

    def note(self, *rows: Insertion) -> None:
        """Written with the next commit, without a wait; a failure comes out of `close`."""
        self._queue.put(_Write(rows))

    def close(self) -> None:
        """Waits for what was handed in. Raises `sqlite3.Error` if a `note` could not be written."""
        self._queue.put(None)
        self._thread.join()
        if self._failed is not None:
            raise self._failed

    def _run(self) -> None:
        try:
            connection = self._connect()
        except sqlite3.Error as error:
            self._refuse(error)
            return
        while batch := self._batch():
            if writes := [write for write in batch if write is not None]:
                self._commit(connection, writes)
            if batch[-1] is None:
                break
        connection.close()

    def _batch(self) -> list[_Write | None]:
        """What waits; the end mark is always the last of a batch."""
        batch = [self._queue.get()]
        while batch[-1] is not None and len(batch) < MOST_AT_ONCE:
            try:
                batch.append(self._queue.get_nowait())
            except queue.Empty:
                break
        return batch

    def _commit(self, connection: sqlite3.Connection, batch: list[_Write]) -> None:
        failed: sqlite3.Error | None = None
        try:
            connection.execute("BEGIN IMMEDIATE")
            for statement, values in _statements(batch):
                connection.execute(statement, values)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            failed = self._failed = error
            if connection.in_transaction:
                connection.rollback()
        _tell(batch, failed)

    def _refuse(self, error: sqlite3.Error) -> None:
        """Answers everything with the error that kept the file from being opened."""
        self._failed = error
        while (write := self._queue.get()) is not None:
            _tell([write], error)


def _statements(batch: Sequence[_Write]) -> Iterator[tuple[str, list[Value]]]:
    """Rows of the same kind together, as few statements as may be."""
    kinds: dict[tuple[str, str], list[tuple[Value, ...]]] = {}
    for write in batch:
        for row in write.rows:
            kinds.setdefault((row.into, row.conflict), []).append(row.values)
    for (into, conflict), rows in kinds.items():
        places = f"({', '.join('?' * len(rows[0]))})"
        for start in range(0, len(rows), _ROWS):
            some = rows[start : start + _ROWS]
            yield f"{into} VALUES {', '.join([places] * len(some))} {conflict}", [one for row in some for one in row]


def _tell(batch: Sequence[_Write], failed: sqlite3.Error | None) -> None:
    """Wakes those who wait, each event loop once."""
    waiting: dict[asyncio.AbstractEventLoop, list[asyncio.Future[None]]] = {}
    for write in batch:
        if write.loop is not None and write.done is not None:
            waiting.setdefault(write.loop, []).append(write.done)
    for loop, futures in waiting.items():
        if not loop.is_closed():
            loop.call_soon_threadsafe(_settle, futures, failed)


def _settle(futures: Sequence[asyncio.Future[None]], failed: sqlite3.Error | None) -> None:
    for future in futures:
        if future.done():
            continue
        if failed is None:
            future.set_result(None)
        else:
            future.set_exception(failed)
