"""The format is told by content first, then by the suffix of the name."""

from __future__ import annotations

import io
import re
import zipfile

import pytest

from pledgebook.errors import NotReadable
from pledgebook.formats.sniff import Format, format_of


def archive(name: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as opened:
        opened.writestr(name, b"<x/>")
    return held.getvalue()


@pytest.mark.parametrize(
    ("data", "source", "found"),
    [
        ("تعهد الوزير".encode(), "a.txt", "plain"),
        (b"# Statement", "a.md", "plain"),
        (b"The ministry will pay.", "-", "plain"),
        (b"<p>Hello</p>", "-", "plain"),
        (b"<p>Hello</p>", "a.html", "html"),
        (b"<p>Hello</p>", "A.HTM", "html"),
        (b"<p>Hello</p>", "https://example.org/story.html?page=2#top", "html"),
        (b"Hello", "https://example.org/v1.2/story", "plain"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><html>", "a.txt", "html"),
        ("<html>".encode("utf-16"), "a.txt", "html"),
        (b"<!-- saved -->\n<!doctype HTML>", "-", "html"),
        (b'<?xml version="1.0"?>\n<html>', "a.xml", "html"),
        (b'<?xml version="1.0"?>\n<rss>', "a.xml", "plain"),
        (b"<html>", "a.pdf", "html"),
        (b"%PDF-1.7\n", "a.txt", "pdf"),
        (b"junk %PDF-1.7\n", "a.pdf", "pdf"),
        (b"A story about %PDF-1.7", "a.txt", "plain"),
        (archive("word/document.xml"), "a", "docx"),
        (archive("xl/workbook.xml"), "a.xlsx", "plain"),
        (archive("word/document.xml")[:40], "a.docx", "docx"),
        (b"", "a.pdf", "pdf"),
        (b"", "a.txt", "plain"),
    ],
)
def test_format(data: bytes, source: str, found: Format) -> None:
    assert format_of(data, source=source) == found


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("a.pdf", "a.pdf: is named .pdf but holds no PDF: get the file again, or correct its name"),
        ("a.docx", "a.docx: is named .docx but holds no DOCX: get the file again, or correct its name"),
    ],
)
def test_a_name_that_promises_another_format_is_refused(source: str, message: str) -> None:
    with pytest.raises(NotReadable, match=f"^{re.escape(message)}$"):
        format_of(b"Not found", source=source)
