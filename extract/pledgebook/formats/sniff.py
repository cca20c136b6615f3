"""Which format some bytes are in: by what they begin with, then by the suffix of their name."""

from __future__ import annotations

import re
from typing import Literal

from pledgebook.errors import NotReadable

Format = Literal["plain", "html", "pdf", "docx"]

SNIFFED_BYTES = 2_048

_SUFFIX = re.compile(r"\.([a-z0-9]{1,5})(?:[?#].*)?$", re.IGNORECASE)
_BY_SUFFIX: dict[str, Format] = {"html": "html", "htm": "html", "xhtml": "html", "pdf": "pdf", "docx": "docx"}
_PAGE = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_WORD_PART = re.compile(rb"PK\x01\x02.{42}word/", re.DOTALL)


def format_of(data: bytes, *, source: str) -> Format:
    """The format of `data`; `source` is the name it goes by, file or address.

    Raises `NotReadable` for a file whose name promises PDF or DOCX and whose content is neither.
    """
    head = _head(data)
    if head.startswith("%PDF-"):
        return "pdf"
    if data.startswith(b"PK") and _WORD_PART.search(data):
        return "docx"
    if _PAGE.match(head):
        return "html"
    suffix = _SUFFIX.search(source)
    named = _BY_SUFFIX.get(suffix[1].lower(), "plain") if suffix else "plain"
    if named in {"pdf", "docx"} and data.strip():
        return _promised(data, named, source)
    return named


def _promised(data: bytes, named: Format, source: str) -> Format:
    if named == "pdf" and b"%PDF-" in data[:SNIFFED_BYTES]:
        return "pdf"
    if named == "docx" and data.startswith(b"PK"):
        return "docx"
    if data.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf", b"PK")):
        return "plain"  # `refuse_binary` knows these by name
    raise NotReadable(
        source, f"is named .{named} but holds no {named.upper()}: get the file again, or correct its name"
    )


def _head(data: bytes) -> str:
    """The first characters, well enough decoded to see ASCII."""
    head = data[:SNIFFED_BYTES]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return head.decode("utf-16", "replace")
    return head.removeprefix(b"\xef\xbb\xbf").decode("latin-1").lstrip()
