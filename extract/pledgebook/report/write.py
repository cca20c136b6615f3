"""The report as a file, written document by document."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

from pledgebook.errors import UsageError
from pledgebook.report.page import document_block, foot, head
from pledgebook_schemas import Extraction


def write_report(extractions: Iterable[Extraction], path: Path, *, title: str = "pledgebook report") -> None:
    """Writes one self-contained page of all documents; raises `UsageError` where the file cannot be written.

    One document is held at a time. The file appears whole or not at all.
    """
    with report_writer(path, title=title) as write:
        for extraction in extractions:
            write(extraction)


@contextmanager
def report_writer(path: Path, *, title: str = "pledgebook report") -> Generator[Callable[[Extraction], None]]:
    """Yields the function that adds one document; the page is complete when the block ends without an error."""
    part = path.with_name(f"{path.name}.part")
    try:
        stream = part.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}): name another file") from error
    try:
        with stream:
            stream.write(head(title))
            yield lambda extraction: _add(stream.write, extraction)
            stream.write(foot())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def _add(write: Callable[[str], object], extraction: Extraction) -> None:
    write(document_block(extraction))
