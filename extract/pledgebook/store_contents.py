"""What is in a store, and how to make it smaller."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pledgebook.errors import UsageError
from pledgebook.store import Spent, Store, open_store


@dataclass(frozen=True, slots=True)
class Contents:
    answers: int
    answer_bytes: int
    """Compressed."""
    models: tuple[tuple[str, int], ...]
    """Model and how many answers it gave."""
    documents: tuple[tuple[str, int], ...]
    """Status and how many documents ended so, over all runs."""
    spent: Spent
    oldest: float | None
    """Unix time of the first answer."""
    newest: float | None


def contents(path: Path) -> Contents:
    """Raises `UsageError` for a file that is not there or no store."""
    _must_exist(path)
    with open_store(path) as store:
        answers = store.row("SELECT count(*), coalesce(sum(length(body)), 0), min(at), max(at) FROM answers")
        count, size, oldest, newest = cast("tuple[int, int, float | None, float | None]", answers)
        return Contents(
            answers=count,
            answer_bytes=size,
            models=_counted(store, "SELECT model, count(*) FROM answers GROUP BY model ORDER BY model"),
            documents=_counted(store, "SELECT status, count(*) FROM documents GROUP BY status ORDER BY status"),
            spent=store.spent_in_all(),
            oldest=oldest,
            newest=newest,
        )


def prune(path: Path, *, before: float | None = None, model: str | None = None) -> int:
    """Deletes answers given before a Unix time, of one model, or both, and shrinks the file; returns how many.

    Spend and documents stay: they are small, and budgets rest on them. What is pruned is paid for
    again if it is asked again.
    """
    _must_exist(path)
    with open_store(path):
        pass
    with closing(sqlite3.connect(path, timeout=60.0, isolation_level=None)) as connection:
        found = connection.execute(
            "DELETE FROM answers WHERE at < coalesce(?, at + 1) AND model = coalesce(?, model)", (before, model)
        )
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        connection.execute("VACUUM")
        return found.rowcount


def _must_exist(path: Path) -> None:
    if not path.is_file():
        raise UsageError(f"{path}: there is no such store: check the name")


def _counted(store: Store, query: str) -> tuple[tuple[str, int], ...]:
    return tuple(cast("tuple[str, int]", row) for row in store.rows(query))
