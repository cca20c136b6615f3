"""HTML: the article of a page, its paragraphs separated by blank lines, its headline and its day."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from pledgebook.decode import Decoded, decode
from pledgebook.errors import NotReadable, TooLarge
from pledgebook.formats.content import Content
from pledgebook.formats.extra import vendor

MAX_TAGS = 200_000
"""Long articles have a few thousand; the time to find an article in a page grows faster than its tags."""
MAX_TAGS_COMPARED = 10_000
"""Up to here trafilatura compares its article with that of justext, whose time is quadratic in the paragraphs."""
DECLARED_IN_BYTES = 4_096

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]+)")
_XML_DECLARATION = re.compile(r"\s*<\?xml[^>]*\?>")
_DATES = {"extensive_search": False, "original_date": True, "outputformat": "%Y-%m-%d"}
_SPACES = re.compile(r"[^\S\n]+")


def read_html(data: bytes, *, source: str) -> Content:
    """Raises `NotReadable` where no article is found, `TooLarge` for more tags than an article has."""
    decoded = decode(data, source=source, declared=declared_encoding(data))
    tags = decoded.text.count("<")
    if tags > MAX_TAGS:
        raise TooLarge(source, f"has {tags:,} tags, the limit is {MAX_TAGS:,}: save the article alone, or as text")
    found = _article(decoded.text, source)
    text = "\n\n".join(blocks(found.body))
    return Content(text, title=found.title or None, date=_day(found.date), problems=_damage_in(decoded, text).problems)


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page names in its first bytes."""
    head = data[:DECLARED_IN_BYTES]
    found = _XML_ENCODING.match(head) or _CHARSET.search(head)
    return found[1].decode("ascii", "replace") if found else None


def blocks(body: Any) -> Iterator[str]:
    """Paragraphs of an article tree in order; the items of a list, or the rows of a table, are lines of one."""
    for element in body:
        match element.tag:
            case "list":
                lines = [f"- {text}" for item in element if (text := _inner(item, " "))]
            case "table":
                lines = ["\t".join(_inner(cell, " ") for cell in row).strip() for row in element.iter("row")]
            case _:
                lines = _inner(element, "\n").split("\n")
        if text := "\n".join(line for line in map(str.strip, lines) if line):
            yield text


def _article(text: str, source: str) -> Any:
    trafilatura = vendor("trafilatura", extra="html", source=source)
    page = _XML_DECLARATION.sub("", text, count=1)
    if "<body" not in page.lower():
        page = f"<html><body><div>{page}</div></body></html>"
    try:
        found = trafilatura.bare_extraction(
            page,
            fast=page.count("<") > MAX_TAGS_COMPARED,
            with_metadata=True,
            include_comments=False,
            date_extraction_params=_DATES,
        )
    except Exception as error:  # whatever trafilatura and lxml may raise on a malformed page
        raise NotReadable(source, f"is HTML that cannot be parsed ({type(error).__name__}): save it as text") from error
    if not found or not found.text:
        raise NotReadable(
            source, "holds no article text (a page of links, or one that a script fills): save the article as text"
        )
    return found


def _inner(element: Any, line_break: str) -> str:
    """The text inside, white space as a browser shows it."""
    pieces: list[str] = [element.text or ""]
    for child in element.iterdescendants():
        pieces += [line_break if child.tag in {"lb", "p", "item", "row"} else "", child.text or "", child.tail or ""]
    return _SPACES.sub(" ", "".join(pieces)).strip()


def _day(value: str | None) -> str | None:
    try:
        return date.fromisoformat(value or "").isoformat()
    except ValueError:
        return None


def _damage_in(decoded: Decoded, text: str) -> Decoded:
    """The damage as it shows in the article: offsets of the page mean nothing there."""
    places = text.count("\N{REPLACEMENT CHARACTER}") if decoded.damaged else 0
    return replace(decoded, damaged=places, first_damage=text.find("\N{REPLACEMENT CHARACTER}") if places else None)
