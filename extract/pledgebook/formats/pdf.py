"""PDF: lines in reading order, paragraphs separated by blank lines. Line ends and hyphens stay as printed."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from statistics import median
from typing import Any

from pledgebook.errors import InputError, NotReadable, TooLarge
from pledgebook.formats.content import Content
from pledgebook.formats.extra import vendor
from pledgebook.formats.pdf_bounds import MAX_PAGES, Budget, check_streams
from pledgebook.formats.visual_order import is_right_to_left, reading_order
from pledgebook_schemas import Problem

_UNMAPPED = re.compile(r"\(cid:\d+\)")
_STOPS = re.compile(r"[.!?؟۔:…][\"'”’»)\]]*$")

PARAGRAPH_GAP = 1.25
"""A line this many times the usual distance below the one before opens a paragraph."""
LAST_LINE_WIDTH = 0.85
"""A line that ends in a stop and fills less of the column than this closes one."""


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line; distances in points."""

    text: str
    top: float
    width: float
    height: float


def read_pdf(data: bytes, *, source: str) -> Content:
    """Raises `NotReadable` for broken, encrypted and scanned files, `TooLarge` beyond the bounds of `pdf_bounds`."""
    pdfplumber = vendor("pdfplumber", extra="pdf", source=source)
    check_streams(data, source=source)
    try:
        with pdfplumber.open(io.BytesIO(data), pages=range(1, MAX_PAGES + 2)) as opened:
            pages = _pages(opened, source)
    except InputError:
        raise
    except Exception as error:
        # pdfminer and pdfplumber raise what they meet: KeyError, struct.error, RecursionError, ...
        raise _unreadable(error, source) from error
    text = "\n\n".join(filter(None, pages))
    unmapped = len(_UNMAPPED.findall(text))
    if not text or unmapped * 2 > len(_UNMAPPED.sub("", text)):
        what = "letters that its fonts name" if text else "text, only images: it is a scan"
        raise NotReadable(
            source, f"has {_counted(len(pages))} without {what}; run OCR on it (ocrmypdf) and read the result"
        )
    return Content(text, problems=(*_blank_pages(pages), *_unmapped(unmapped)))


def paragraphs(lines: Sequence[Line]) -> str:
    """Lines of a page as text, a blank line between paragraphs."""
    if not lines:
        return ""
    gaps = [below.top - line.top for line, below in pairwise(lines)]
    usual = median([gap for gap in gaps if gap > 0] or [0.0])
    column = max(line.width for line in lines)
    pieces = [lines[0].text]
    for (line, below), gap in zip(pairwise(lines), gaps, strict=True):
        short = line.width < LAST_LINE_WIDTH * column and _STOPS.search(line.text) is not None
        resized = abs(line.height - below.height) > 0.15 * line.height
        apart = gap > PARAGRAPH_GAP * usual + 0.5 or gap < 0
        pieces += ["\n\n" if short or resized or apart else "\n", below.text]
    return "".join(pieces)


def _pages(opened: Any, source: str) -> list[str]:
    if len(opened.pages) > MAX_PAGES:
        raise TooLarge(source, f"has more than {MAX_PAGES:,} pages: split it")
    budget = Budget(source)
    return [_page(page, budget) for page in opened.pages]


def _page(page: Any, budget: Budget) -> str:
    _lay_out(page, budget)
    glyphs = [list(line) for line in _glyph_lines(page)]
    page.close()
    right_to_left = is_right_to_left("".join(text for line in glyphs for text, _ in line))
    return paragraphs([_line(line, right_to_left) for line in glyphs])


def _lay_out(page: Any, budget: Budget) -> None:
    """What `page.layout` does, with the device watched."""
    from pdfminer.pdfinterp import PDFPageInterpreter
    from pdfplumber.page import PDFPageAggregatorWithMarkedContent

    device = PDFPageAggregatorWithMarkedContent(page.pdf.rsrcmgr, pageno=page.page_number, laparams=page.pdf.laparams)
    budget.watch(device)
    PDFPageInterpreter(page.pdf.rsrcmgr, device).process_page(page.page_obj)
    page._layout = device.get_result()


def _glyph_lines(page: Any) -> Iterator[list[tuple[str, Any]]]:
    """Lines from top to bottom, each of glyphs from left to right: their characters, and pdfplumber's own record."""
    if not page.chars:
        return
    line: list[tuple[str, Any]] = []
    for _, letters in groupby(page.get_textmap().tuples, key=lambda pair: id(pair[1]) if pair[1] else pair[0]):
        found = list(letters)
        if found[0][0] == "\n":
            yield from [line] if line else []
            line = []
        else:
            line.append(("".join(text for text, _ in found).replace("\0", ""), found[0][1]))
    yield from [line] if line else []


def _line(glyphs: Sequence[tuple[str, Any]], right_to_left: bool) -> Line:
    painted = [text for text, _ in glyphs]
    # A page in English may hold a paragraph in Arabic; in an Arabic one, a line of English names is still Arabic.
    direction = right_to_left or is_right_to_left("".join(painted))
    text = reading_order(painted, right_to_left=direction).strip()
    printed = [record for _, record in glyphs if record is not None]
    height = median(record["bottom"] - record["top"] for record in printed)
    width = max(record["x1"] for record in printed) - min(record["x0"] for record in printed)
    return Line(text, min(record["top"] for record in printed), width, height)


def _unreadable(error: Exception, source: str) -> NotReadable:
    # pdfplumber wraps what pdfminer raised: its argument is the cause.
    causes = [one for one in (*error.args, error) if isinstance(one, Exception)]
    names = [type(one).__name__ for one in causes]
    if set(names) & {"PDFPasswordIncorrect", "PDFEncryptionError"}:
        return NotReadable(source, "is protected by a password: save a copy without one")
    return NotReadable(source, f"is not a PDF that can be read ({names[0]}): print it to a new PDF")


def _blank_pages(pages: Sequence[str]) -> list[Problem]:
    blank = [number for number, text in enumerate(pages, 1) if not text]
    if not blank:
        return []
    named = ", ".join(map(str, blank[:10])) + (", ..." if len(blank) > 10 else "")
    detail = f"{len(blank)} of {_counted(len(pages))} without text ({named}): if they are scans, run OCR (ocrmypdf)"
    return [Problem(stage="read", reason="page_without_text", detail=detail)]


def _unmapped(count: int) -> list[Problem]:
    if not count:
        return []
    detail = f"{count} characters have no letter in their font and stand as (cid:N): get the text in another format"
    return [Problem(stage="read", reason="unmapped_letters", detail=detail)]


def _counted(pages: int) -> str:
    return "1 page" if pages == 1 else f"{pages:,} pages"
