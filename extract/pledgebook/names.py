"""Ids of the documents of one run: each its own, the same for the same command, and short where nothing collides."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Sequence
from pathlib import PurePath

UNTOLD = "./"
"""Before a path that as a whole is the stem of another file, as `report.txt` is that of `report.txt.md`."""


def stem(path: str) -> str:
    """The id of a file that shares it with no other."""
    return PurePath(path).stem


def names_of(paths: Iterable[str]) -> dict[str, str]:
    """Ids of those files whose stem another file has too: the shortest end of the path that no other ends in.

    `a/report.txt` and `b/report.txt` keep their folder, `report.txt` and `report.pdf` their suffix. Paths are
    different from each other. Memory: the stems, until it returns.
    """
    paths = tuple(paths)
    stems = Counter(map(stem, paths))
    shared: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        if stems[stem(path)] > 1:
            shared[stem(path)].append(path)
    return {path: name for group in shared.values() for path, name in _told_apart(group, stems).items()}


def _told_apart(group: Sequence[str], stems: Container[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    left, parts = list(group), 0
    while left:
        parts += 1
        ends = Counter(_end(path, parts) for path in group)
        for path in left:
            end = _end(path, parts)
            if ends[end] == 1 and end not in stems:
                names[path] = end
            elif parts > len(PurePath(path).parts) and ends[end] == 1:
                names[path] = UNTOLD + end
        left = [path for path in left if path not in names]
    return names


def _end(path: str, parts: int) -> str:
    return PurePath(*PurePath(path).parts[-parts:]).as_posix()


class Taken:
    """Ids that are taken, and by which source. Kept in a file that sqlite makes and deletes once they are many."""

    def __init__(self) -> None:
        self._found = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._found.execute("CREATE TABLE taken (id TEXT PRIMARY KEY, source TEXT NOT NULL) WITHOUT ROWID")

    def close(self) -> None:
        self._found.close()

    def take(self, id: str, source: str) -> str | None:
        """None, or the source that has the id already."""
        added = self._found.execute("INSERT OR IGNORE INTO taken VALUES (?, ?)", (id, source))
        if added.rowcount:
            return None
        (owner,) = self._found.execute("SELECT source FROM taken WHERE id = ?", (id,)).fetchone()
        return str(owner)
