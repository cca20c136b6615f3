"""DOCX: paragraphs and tables in document order, blank lines between them.

Read from the tree of the main part rather than through `Document.paragraphs`, which leaves out
tracked insertions, content controls and text boxes.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from pledgebook.errors import InputError, NotReadable, TooLarge
from pledgebook.formats.content import Content
from pledgebook.formats.extra import vendor

MAX_UNPACKED = 300_000_000
MAX_PART = 60_000_000
"""Bytes of one XML part; its tree takes about ten times as much memory."""
MAX_RATIO = 250
"""Prose packs to a tenth; a part of more than 1 MB that packs better than this is a bomb."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_LEFT_OUT = frozenset(
    {f"{_W}del", f"{_W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
)


def read_docx(data: bytes, *, source: str) -> Content:
    """Raises `NotReadable` for a broken file, `TooLarge` for one that unpacks to more than the limits."""
    docx = vendor("docx", extra="docx", source=source)
    try:
        check_parts(data, source=source)
        document = docx.Document(io.BytesIO(data))
        text = "\n\n".join(block for block in _blocks(document.element.body) if block.strip())
        return Content(text, title=document.core_properties.title.strip() or None)
    except InputError:
        raise
    except Exception as error:
        # zipfile, lxml and docx raise what they meet: KeyError, BadZipFile, XMLSyntaxError, ...
        name = type(error).__name__
        what = f"is not a DOCX file that can be read ({name}): open it in a word processor and save it as .docx"
        raise NotReadable(source, what) from error


def check_parts(data: bytes, *, source: str) -> None:
    """Raises `TooLarge` for parts that unpack beyond the limits; sizes are those that zipfile will hold them to."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
    bombs = [part for part in parts if part.file_size > max(1_000_000, MAX_RATIO * part.compress_size)]
    large = [part for part in parts if part.filename.endswith((".xml", ".rels")) and part.file_size > MAX_PART]
    if bombs or large or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise TooLarge(source, "unpacks to more than a document holds: save its text as a new .docx")


def _blocks(parent: Any) -> Iterator[str]:
    """Paragraphs and tables inside an element, content controls and tracked insertions opened."""
    for child in parent:
        match child.tag:
            case tag if tag in _LEFT_OUT:
                continue
            case tag if tag == f"{_W}p":
                yield _text(child)
                for box in child.iter(f"{_W}txbxContent"):
                    if not _is_fallback(box, child):
                        yield from _blocks(box)
            case tag if tag == f"{_W}tbl":
                yield from _table(child)
            case _:
                yield from _blocks(child)


def _table(table: Any) -> Iterator[str]:
    """Rows of single-paragraph cells as lines of one block, tabs between cells; longer cells as paragraphs."""
    rows: list[str] = []
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is not table:
            continue
        cells = [
            [block for block in _blocks(cell) if block.strip()] for cell in row.iter(f"{_W}tc") if _is_own(cell, row)
        ]
        if all(len(cell) <= 1 and "\n" not in "".join(cell) for cell in cells):
            rows.append("\t".join("".join(cell) for cell in cells).strip())
            continue
        yield "\n".join(rows)
        rows = []
        yield from (block for cell in cells for block in cell)
    yield "\n".join(filter(None, rows))


def _is_own(cell: Any, row: Any) -> bool:
    return next(cell.iterancestors(f"{_W}tr")) is row


def _text(paragraph: Any) -> str:
    return "".join(_pieces(paragraph)).strip()


def _pieces(parent: Any) -> Iterator[str]:
    for child in parent:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _LEFT_OUT and child.tag not in {f"{_W}txbxContent", f"{_W}pPr", f"{_W}rPr"}:
            yield from _pieces(child)


def _is_fallback(box: Any, paragraph: Any) -> bool:
    """Whether a text box is the second copy of itself, or inside another that is opened anyway."""
    for ancestor in box.iterancestors():
        if ancestor is paragraph:
            return False
        if ancestor.tag in _LEFT_OUT or ancestor.tag == f"{_W}txbxContent":
            return True
    return False
