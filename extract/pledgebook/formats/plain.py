"""Text and Markdown: the characters of the file, and nothing done to them."""

from __future__ import annotations

from pledgebook.decode import decode
from pledgebook.formats.content import Content


def read_plain(data: bytes, *, source: str) -> Content:
    """Raises `NotReadable` for what is not text."""
    decoded = decode(data, source=source)
    return Content(decoded.text, problems=decoded.problems)
