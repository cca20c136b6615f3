"""Documents in JSON lines: one object a line, with `text` and what is known beside it."""

from __future__ import annotations

import codecs
import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from typing import cast

from pydantic import ValidationError

from pledgebook.errors import NotReadable
from pledgebook.names import Taken
from pledgebook_schemas import Document

SUFFIXES = (".jsonl", ".ndjson")
ID_DIGITS = 16
_FIELDS = ("id", "date", "title", "language")
_OBJECT = re.compile(rb'\s*\{\s*(?:["}]|$)')


def looks_like_json_lines(head: bytes) -> bool:
    """Whether a text that begins so is meant as JSON: no prose begins with a brace and a quotation mark."""
    return _OBJECT.match(head.removeprefix(codecs.BOM_UTF8)) is not None


def read_json_lines(lines: Iterable[bytes], source: str, taken: Taken) -> Iterator[Document | NotReadable]:
    """A document of each line, read as it is needed; a line that gives none is an error that names it.

    A line whose `id` another source of the run has is such an error. Lines without `id` are named by their
    text, and where another has that name by their place too.
    """
    for number, line in enumerate(lines, 1):
        plain = line.removeprefix(codecs.BOM_UTF8) if number == 1 else line
        if plain.strip():
            yield _document(f"{source}:{number}", plain, taken)


def _document(where: str, line: bytes, taken: Taken) -> Document | NotReadable:
    try:
        told: object = json.loads(line.decode("utf-8").rstrip())
    except UnicodeDecodeError as error:
        return NotReadable(where, f"is not UTF-8 (byte {error.start} of the line): save the file as UTF-8")
    except json.JSONDecodeError as error:
        what = f"{error.msg} at character {error.colno}"
        return NotReadable(where, f'is no JSON ({what}): every line is one object with a string "text"')
    except (ValueError, RecursionError) as error:
        return NotReadable(where, f'is no JSON ({error}): every line is one object with a string "text"')
    if not isinstance(told, dict) or not isinstance(cast("dict[str, object]", told).get("text"), str):
        return NotReadable(where, 'is no JSON object with a string "text"')
    fields = cast("dict[str, object]", told)
    if (wrong := next((name for name in _FIELDS if not _is_text(name, fields.get(name))), None)) is not None:
        return NotReadable(where, f'"{wrong}" is no string: correct it, or leave it out')
    named = {name: str(value) for name in _FIELDS if (value := fields.get(name)) is not None}
    try:
        document = Document.from_text(cast(str, fields["text"]), source=where, **named)
    except ValidationError as error:
        return NotReadable(where, f"cannot be read ({error.errors(include_url=False)[0]['msg']})")
    except ValueError as error:
        return NotReadable(where, f"cannot be read ({error})")
    return _of_its_own(document, where, taken, given="id" in named)


def _is_text(name: str, value: object) -> bool:
    """Numbers are ids too, as databases write them."""
    return value is None or isinstance(value, str) or (name == "id" and type(value) is int)


def _of_its_own(document: Document, where: str, taken: Taken, *, given: bool) -> Document | NotReadable:
    owner = taken.take(document.id, where)
    if owner is None:
        return document
    if given:
        return NotReadable(where, f'has the id "{document.id}" of {owner}: give each document an id of its own')
    name = hashlib.sha256(f"{where}\0{document.sha256}".encode()).hexdigest()[:ID_DIGITS]
    taken.take(name, where)
    return document.model_copy(update={"id": name})
