"""What a write of the store acknowledges was committed, by a connection whose commits wait for the disk."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from pledgebook.group_commit import GroupCommit, Insertion
from pledgebook.store import connected

ROW = Insertion("INSERT INTO answers (key, model, at, body)", (b"k", "m", 0.0, "تعهد".encode()))


class Held(sqlite3.Connection):
    """Stops before each commit until it is let go; tells what it was asked."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self.reached, self.released = threading.Event(), threading.Event()
        self.broken = False
        self.statements: list[str] = []

    def execute(self, sql: str, parameters: Any = (), /) -> sqlite3.Cursor:
        self.statements.append(sql.split(" ")[0])
        if sql == "COMMIT":
            self.reached.set()
            self.released.wait()
            if self.broken:
                raise sqlite3.OperationalError("disk I/O error")
        return super().execute(sql, parameters)


def held(path: Path) -> Held:
    with closing(connected(path)):
        pass
    return sqlite3.connect(path, isolation_level=None, check_same_thread=False, factory=Held)


def rows(path: Path) -> int:
    with closing(sqlite3.connect(path)) as other:
        (count,) = other.execute("SELECT count(*) FROM answers").fetchone()
        return int(count)


def run(work: Callable[[], Any]) -> Any:
    return asyncio.run(work())


def test_a_write_returns_after_its_commit_and_not_before(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    connection = held(path)

    async def main() -> tuple[bool, int, int]:
        writer = GroupCommit(lambda: connection)
        writing = asyncio.create_task(writer.write(ROW))
        await asyncio.to_thread(connection.reached.wait)
        for _ in range(100):
            await asyncio.sleep(0)
        acknowledged, before = writing.done(), rows(path)
        connection.released.set()
        await writing
        after = rows(path)
        writer.close()
        return acknowledged, before, after

    assert run(main) == (False, 0, 1)
    assert connection.statements == ["BEGIN", "INSERT", "COMMIT"]


def test_a_commit_that_fails_is_not_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    connection = held(path)
    connection.broken = True
    connection.released.set()

    async def main() -> None:
        writer = GroupCommit(lambda: connection)
        with pytest.raises(sqlite3.OperationalError, match="disk I/O error"):
            await writer.write(ROW)
        with pytest.raises(sqlite3.OperationalError, match="disk I/O error"):
            writer.close()

    run(main)
    assert rows(path) == 0


def test_commits_of_a_store_wait_for_the_disk(tmp_path: Path) -> None:
    """FULL is 2: in WAL mode less than that leaves the last commits to the operating system."""
    with closing(connected(tmp_path / "s.db")) as connection:
        settings = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")]
    assert settings == ["wal", 2]
