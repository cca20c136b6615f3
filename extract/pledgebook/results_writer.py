"""Results on their way out: a table, one JSON value, or a line a document, to a file or to standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from io import RawIOBase
from pathlib import Path
from typing import IO, Literal

from rich.console import Console

from pledgebook.errors import UsageError
from pledgebook.table import show
from pledgebook_schemas import Extraction

Format = Literal["table", "json", "jsonl"]
Write = Callable[[Extraction], None]
Sync = Callable[[int], None]
"""Returns when what was written to a file descriptor is on disk."""

_COLUMNS = 120
_OTHER_WAYS = {
    ".html": "a page is written with --html FILE",
    **dict.fromkeys((".csv", ".xlsx", ".parquet"), "a table comes from `pledgebook export`"),
}


def format_of(named: Format | None, output: Path | None) -> Format:
    """The format named, or that of the file's suffix; raises `UsageError` for one that is written in another way."""
    if named is not None:
        return named
    if output is None:
        return "table"
    if output.suffix.lower() in _OTHER_WAYS:
        raise UsageError(f"{output}: extract writes .jsonl, .json or .txt; {_OTHER_WAYS[output.suffix.lower()]}")
    return {".json": "json", ".txt": "table"}.get(output.suffix.lower(), "jsonl")  # type: ignore[return-value]


@contextmanager
def results_writer(
    form: Format, output: Path | None, *, continued: bool = False, sync: Sync = os.fsync
) -> Generator[Write]:
    """Writes each document's result. A file is on disk when the block has ended without an error.

    `continued` adds lines to those that are there. Raises `UsageError` for a file that cannot be written.
    """
    if form == "jsonl" and output is not None:
        with _lines(output, continued, sync) as write:
            yield write
        return
    with _opened(output, sync) as stream:
        match form:
            case "table":
                # Without a terminal there is no width to know: leave lines room.
                console = Console(file=stream, width=None if stream.isatty() else _columns(), soft_wrap=False)
                yield lambda extraction: show(extraction, console)
            case "jsonl":
                yield lambda extraction: _line(extraction, stream)
            case "json":
                yield from _array(stream)


@contextmanager
def _lines(output: Path, continued: bool, sync: Sync) -> Generator[Write]:
    """Each line goes out in one piece, so that a killed run leaves whole ones."""
    try:
        stream = output.open("ab" if continued else "wb", buffering=0)
    except OSError as error:
        raise _not_writable(output, error) from error
    with stream:
        yield lambda extraction: _in_one(stream, output, extraction.model_dump_json().encode() + b"\n")
        sync(stream.fileno())


def _in_one(stream: RawIOBase, output: Path, line: bytes) -> None:
    rest = memoryview(line)
    try:
        while rest:
            rest = rest[stream.write(rest) :]
    except OSError as error:
        raise _not_writable(output, error) from error


def _columns() -> int:
    told = os.environ.get("COLUMNS", "")
    return int(told) if told.isdecimal() and int(told) else _COLUMNS


@contextmanager
def _opened(output: Path | None, sync: Sync) -> Generator[IO[str]]:
    if output is None:
        yield sys.stdout
        return
    try:
        stream = output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise _not_writable(output, error) from error
    with stream:
        yield stream
        stream.flush()
        sync(stream.fileno())


def _not_writable(output: Path, error: OSError) -> UsageError:
    return UsageError(f"{output}: cannot be written ({error.strerror}): name another file with -o")


def _line(extraction: Extraction, stream: IO[str]) -> None:
    stream.write(extraction.model_dump_json() + "\n")
    stream.flush()


def _array(stream: IO[str]) -> Generator[Write]:
    """One object for one document, an array for several; written as they come."""
    written: list[str] = []

    def write(extraction: Extraction) -> None:
        if len(written) == 1:
            stream.write(f"[\n{written[0]}")
        if written:
            stream.write(",\n" + extraction.model_dump_json(indent=2))
        written.append(extraction.model_dump_json(indent=2) if not written else "")

    try:
        yield write
    finally:
        # Also of a run that was stopped: what is there stays readable.
        if len(written) == 1:
            stream.write(written[0] + "\n")
        else:
            stream.write("\n]\n" if written else "[]\n")
