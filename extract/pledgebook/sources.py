"""What the command line is pointed at: files, folders, patterns, JSON lines, standard input."""

from __future__ import annotations

import glob
import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from pledgebook.errors import NotReadable
from pledgebook_schemas import Document

STDIN = Path("-")
SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx"})
"""Files of a folder that are read; hidden ones are not."""

Found = Path | Document | NotReadable
"""A bad line of a JSONL file is found as the error that it is, so that the others still run."""


def expand(paths: Iterable[str]) -> Iterator[Found]:
    """Documents in the order given, a folder's by name; lazily, so that a run may be longer than memory."""
    for path in paths:
        yield from _expanded(path)


def sharded(found: Iterable[Found], shard: Shard) -> Iterator[Found]:
    """The sources that fall to one of several runs over the same paths; each falls to exactly one.

    It depends on a document's id, or on a file's path as it was given, and on nothing else.
    """
    for one in found:
        name = one.id if isinstance(one, Document) else one.source if isinstance(one, NotReadable) else str(one)
        digest = hashlib.sha256(name.encode("utf-8", "surrogateescape")).digest()
        if int.from_bytes(digest[:8], "big") % shard.of == shard.number - 1:
            yield one


@dataclass(frozen=True, slots=True)
class Shard:
    """One of several equal shares, `number` from 1."""

    number: int = 1
    of: int = 1

    @classmethod
    def named(cls, name: str) -> Shard:
        """The shard `3/16`; raises `ValueError` for anything else."""
        number, _, of = name.partition("/")
        shard = cls(int(number), int(of))
        if not 1 <= shard.number <= shard.of:
            raise ValueError(f"{name} is no share such as 3/16")
        return shard


def count(paths: Iterable[str]) -> int | None:
    """How many there will be, where that is known without reading anything; for showing progress."""
    known = [_count(path) for path in paths]
    return None if None in known else sum(one or 0 for one in known)


def _expanded(path: str) -> Iterator[Found]:
    place = Path(path)
    if place == STDIN:
        yield STDIN
    elif place.suffix in {".jsonl", ".ndjson"} and place.is_file():
        yield from _lines(place)
    elif place.is_dir():
        yield from _folder(place)
    elif glob.has_magic(path) and not place.exists():
        yield from _matching(path)
    else:
        yield place


def _matching(pattern: str) -> Iterator[Found]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not found:
        yield NotReadable(pattern, "no file matches this pattern")
    yield from map(Path, found)


def _count(path: str) -> int | None:
    place = Path(path)
    if place.suffix in {".jsonl", ".ndjson"} or place.is_dir() or glob.has_magic(path):
        return None
    return 1


def _folder(folder: Path) -> Iterator[Found]:
    found = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in SUFFIXES and path.is_file()]
    visible = [path for path in found if not any(part.startswith(".") for part in path.relative_to(folder).parts)]
    if not visible:
        yield NotReadable(str(folder), f"the folder holds no file that is read: {', '.join(sorted(SUFFIXES))}")
    yield from visible


def _lines(path: Path) -> Iterator[Found]:
    with path.open(encoding="utf-8", errors="surrogateescape") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield _document(f"{path}:{number}", line)


def _document(where: str, line: str) -> Document | NotReadable:
    """The document of one line: an object with `text`, and if it has them `id`, `date`, `title`, `language`."""
    try:
        value: object = json.loads(line)
        if not isinstance(value, dict) or not isinstance(cast(dict[str, object], value).get("text"), str):
            return NotReadable(where, 'is no JSON object with a string "text"')
        fields = cast(dict[str, str | None], value)
        return Document.from_text(
            cast(str, fields["text"]),
            id=fields.get("id"),
            source=where,
            date=fields.get("date"),
            title=fields.get("title"),
            language=fields.get("language"),
        )
    except ValueError as error:
        return NotReadable(where, f"cannot be read ({str(error).splitlines()[0]})")
