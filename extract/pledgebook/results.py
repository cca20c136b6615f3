"""Results as they were written: files of records, read back one at a time."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pydantic import TypeAdapter, ValidationError

from pledgebook.errors import NotReadable
from pledgebook.load import STANDARD_INPUT, shown_name, unopened
from pledgebook_schemas import Extraction

_WHOLE = TypeAdapter(tuple[Extraction, ...] | Extraction)


def read_results(path: Path) -> Iterator[Extraction]:
    """The records of a file that `pledgebook extract` wrote; `-` is JSON lines from standard input.

    JSON lines are read line by line, a `.json` file (one record, or a list) as a whole. Raises
    `NotReadable`, naming the line and the field, for what is no record.
    """
    with _opened(path) as stream:
        try:
            if path.suffix.lower() == ".json":
                yield from _whole(stream.read(), path)
            else:
                yield from _lines(stream, path)
        except UnicodeDecodeError as error:
            raise NotReadable(
                shown_name(path), f"is not UTF-8 (byte {error.start}): it is no file of records"
            ) from error


@contextmanager
def _opened(path: Path) -> Generator[IO[str]]:
    if path == STANDARD_INPUT:
        reconfigure: Callable[..., None] | None = getattr(sys.stdin, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="strict")  # whatever the locale
        yield sys.stdin
        return
    try:
        stream = path.open(encoding="utf-8")
    except (OSError, ValueError) as error:
        raise unopened(path, error) from error
    with stream:
        yield stream


def _whole(text: str, path: Path) -> Iterable[Extraction]:
    try:
        found = _WHOLE.validate_json(text)
    except ValidationError as error:
        raise _no_record(shown_name(path), error) from error
    return (found,) if isinstance(found, Extraction) else found


def _lines(lines: Iterable[str], path: Path) -> Iterator[Extraction]:
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                yield Extraction.model_validate_json(line)
            except ValidationError as error:
                raise _no_record(f"{shown_name(path)}:{number}", error) from error


def _no_record(where: str, error: ValidationError) -> NotReadable:
    first = error.errors(include_url=False)[0]
    field = ".".join(map(str, first["loc"])) or "record"
    return NotReadable(where, f"is no record ({field}: {first['msg']}): name a file that `pledgebook extract -o` wrote")
