"""Read: a path, bytes or a document of the caller's into a `Document` that knows its language and day.

The text is never altered afterwards: every offset of the ledger counts its code points. For text and
Markdown it is the decoded file itself; HTML, PDF and DOCX give the text that `formats` made of them.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pledgebook.errors import NotReadable
from pledgebook.formats.content import Content
from pledgebook.formats.docx import read_docx
from pledgebook.formats.html import read_html
from pledgebook.formats.pdf import read_pdf
from pledgebook.formats.plain import read_plain
from pledgebook.formats.sniff import Format, format_of
from pledgebook.language import detect_language
from pledgebook.load import check_size, load, shown_name
from pledgebook.options import Options
from pledgebook_schemas import Document, Problem


class FormatReader(Protocol):
    def __call__(self, data: bytes, *, source: str) -> Content: ...


READERS: dict[Format, FormatReader] = {"plain": read_plain, "html": read_html, "pdf": read_pdf, "docx": read_docx}

_EMPTY = "is empty: it holds no text, or only white space"


@dataclass(frozen=True, slots=True)
class Reading:
    """A document ready for the stages, and what its reader has to know about it."""

    document: Document
    problems: tuple[Problem, ...] = ()


def read_document(document: Document, options: Options) -> Reading:
    """The caller's document with language and date filled in where it has none; its text stays.

    Raises `NotReadable` for a text without words.
    """
    _refuse_blank(document.text, document.source or document.id)
    filled = {
        "language": document.language or options.language or detect_language(document.text),
        "date": document.date or options.date,
    }
    return Reading(document.model_copy(update=filled))


def read_path(path: Path, options: Options) -> Reading:
    """The document in a file, or on standard input for `-`. Its `id` is the file's name without suffix.

    Raises `InputError` for what cannot be read.
    """
    data = load(path, max_bytes=options.max_bytes)
    source = shown_name(path)
    return read_bytes(data, source=source, options=options, id=None if source == "-" else shown_name(Path(path.stem)))


def read_bytes(data: bytes, *, source: str, options: Options, id: str | None = None) -> Reading:
    """The document in some bytes. `source` is their file name or address; its suffix is asked where the
    content does not tell the format. Without `id` the document is named by its hash.

    `options.language` and `options.date` go before what the file says. Raises as `read_path`.
    """
    check_size(len(data), options.max_bytes, source)
    if not data.strip():
        raise NotReadable(source, _EMPTY)
    content = READERS[format_of(data, source=source)](data, source=source)
    text = _whole_characters(content.text)
    _refuse_blank(text, source)
    document = Document.from_text(
        text,
        id=id,
        source=source,
        date=options.date or content.date,
        title=content.title,
        language=options.language or detect_language(text),
    )
    return Reading(document, (*content.problems, *_other_day(options.date, content.date)))


def _refuse_blank(text: str, source: str) -> None:
    if all(character.isspace() or unicodedata.category(character) in {"Cc", "Cf"} for character in text):
        raise NotReadable(source, _EMPTY)


def _whole_characters(text: str) -> str:
    """Half characters, which a font table or a character reference may give, become U+FFFD."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _other_day(chosen: str | None, stated: str | None) -> tuple[Problem, ...]:
    if chosen is None or stated is None or stated.startswith(chosen):
        return ()
    detail = f"the file is dated {stated}; {chosen} is used, as the options say"
    return (Problem(stage="read", reason="metadata", detail=detail),)
