"""What the command line is pointed at: files, folders, patterns, JSON lines, standard input."""

from __future__ import annotations

import glob
import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import cast

from pledgebook import json_lines
from pledgebook.errors import InputError, NotReadable
from pledgebook.json_lines import looks_like_json_lines, read_json_lines
from pledgebook.load import may_keep_waiting, shown_name, unopened
from pledgebook.names import Taken, names_of, stem
from pledgebook.standard_input import standard_input
from pledgebook_schemas import Document, Extraction

STDIN = Path("-")
SUFFIXES = frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm", ".xhtml", ".pdf", ".docx"})
"""Files of a folder that are read; hidden ones are not."""

Found = Path | Document | InputError
"""A bad line of a JSONL file is found as the error that it is, so that the others still run."""


@dataclass(frozen=True, slots=True)
class Sources:
    """The inputs of a run, each once; their names in memory, what they hold as it is needed."""

    found: Mapping[str, str | InputError]
    """Paths by the name that is shown of them, in the order given, a folder's by name."""
    names: Mapping[str, str]
    """Ids of the files that cannot be called by their stem, as another file is called so."""
    repeated: int = 0
    """Names that were given again: each is read once."""

    def __iter__(self) -> Iterator[Found]:
        """May be gone through once where standard input is among them."""
        with closing(Taken()) as taken:
            if self.total is None:
                for id, owner in self.owners().items():
                    taken.take(id, owner)
            for name, one in self.found.items():
                if isinstance(one, InputError):
                    yield one
                else:
                    yield from _within(name, Path(one), taken)

    @property
    def total(self) -> int | None:
        """How many there will be, where that is known without reading anything."""
        return None if any(map(_may_hold_many, self.found.values())) else len(self.found)

    @property
    def may_keep_waiting(self) -> bool:
        """Whether documents come out of one as another program writes them."""
        return any(may_keep_waiting(Path(one)) for one in self.files if _may_hold_many(one))

    @property
    def files(self) -> Iterator[str]:
        """Paths that are read."""
        return (one for one in self.found.values() if isinstance(one, str))

    def id_of(self, source: str) -> str:
        return self.names.get(source) or stem(source)

    def owners(self) -> dict[str, str]:
        """The source of each id that a file of this run has."""
        return {self.id_of(name): name for name, _ in self.single_files()}

    def single_files(self) -> Iterator[tuple[str, str]]:
        """Name and path of those that hold one document."""
        return ((name, one) for name, one in self.found.items() if isinstance(one, str) and not _may_hold_many(one))

    def named(self, extraction: Extraction) -> Extraction:
        """The extraction under the id that its document has in this run."""
        document = extraction.document
        id = self.names.get(document.source or "", document.id)
        if id == document.id:
            return extraction
        return extraction.model_copy(update={"document": document.model_copy(update={"id": id})})


def sources_of(paths: Iterable[str]) -> Sources:
    """What is named by the arguments of a command. Folders and patterns are looked through, no file is opened."""
    found: dict[str, str | InputError] = {}
    named = 0
    for path in paths:
        for one in _expanded(path):
            name = one.source if isinstance(one, InputError) else shown_name(Path(one))
            if isinstance(one, str) and found.get(name, one) != one:
                alike = NotReadable(name, "has a name that is no UTF-8 and looks like that of another file: rename it")
                found[f"{name} {len(found)}"] = alike
            else:
                found.setdefault(name, one)
            named += 1
    names = names_of(name for name, _ in Sources(found, {}).single_files())
    return Sources(found, names, repeated=named - len(found))


def sharded(found: Iterable[Found], shard: Shard) -> Iterator[Found]:
    """The sources that fall to one of several runs over the same paths; each falls to exactly one.

    It depends on a document's id, or on a file's path as it was given, and on nothing else.
    """
    for one in found:
        name = one.id if isinstance(one, Document) else one.source if isinstance(one, InputError) else str(one)
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


def _expanded(path: str) -> Iterator[str | InputError]:
    place = Path(path)
    if place.is_dir():
        yield from _folder(place)
    elif glob.has_magic(path) and not place.exists():
        yield from _matching(path)
    elif place.suffix.lower() == ".json" and place.is_file():
        yield NotReadable(shown_name(place), 'is JSON: write one object with a string "text" a line, as .jsonl')
    else:
        yield str(place)


def _matching(pattern: str) -> Iterator[str | InputError]:
    found = sorted(glob.glob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not found:
        yield NotReadable(pattern, "no file matches this pattern")
    for path in found:
        yield from _expanded(path)


def _folder(folder: Path) -> Iterator[str | InputError]:
    unread: list[InputError] = []
    names: list[str] = []
    for place, folders, files in os.walk(folder, onerror=lambda error: unread.append(_unopened(error))):
        folders[:] = [name for name in folders if not name.startswith(".")]
        seen = (Path(place, name) for name in files if not name.startswith("."))
        names += [str(path) for path in seen if path.suffix.lower() in SUFFIXES and path.is_file()]
    yield from unread
    if not names and not unread:
        yield NotReadable(shown_name(folder), f"the folder holds no file that is read: {', '.join(sorted(SUFFIXES))}")
    yield from sorted(names, key=lambda name: PurePath(name).parts)


def _unopened(error: OSError) -> InputError:
    return unopened(Path(cast(str, error.filename)), error)


def _may_hold_many(one: str | InputError) -> bool:
    return isinstance(one, str) and (one == str(STDIN) or _is_json_lines(one))


def _is_json_lines(path: str) -> bool:
    return path.lower().endswith(json_lines.SUFFIXES)


def _within(name: str, path: Path, taken: Taken) -> Iterator[Found]:
    if path == STDIN:
        yield from _standard_input(taken)
    elif _is_json_lines(name):
        try:
            with path.open("rb") as lines:
                yield from _or_nothing(read_json_lines(lines, name, taken), name)
        except OSError as error:
            yield unopened(path, error)
    else:
        yield path


def _standard_input(taken: Taken) -> Iterator[Found]:
    """JSON lines are told by how they begin; anything else is one document."""
    try:
        stream = standard_input()
        if looks_like_json_lines(stream.beginning()):
            yield from read_json_lines(stream.lines(), str(STDIN), taken)
        else:
            yield STDIN
    except NotReadable as error:
        yield error


def _or_nothing(found: Iterator[Document | NotReadable], name: str) -> Iterator[Found]:
    none = True
    for one in found:
        none = False
        yield one
    if none:
        yield NotReadable(name, "is empty: it holds no line")
