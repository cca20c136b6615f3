"""The text under reading, and how it is divided: zones of lines, then numbered sentences."""

from __future__ import annotations

import hashlib
import re
from datetime import date as day
from typing import Literal, Self

from pydantic import field_validator, model_validator

from pledgebook_schemas.span import Frozen

ZoneKind = Literal[
    "section_label", "title", "title_repeat", "body", "caption", "related_link", "navigation", "boilerplate"
]

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def is_date(value: str) -> bool:
    """Whether it is a year, month or day of the calendar, `2024`, `2024-05` or `2024-05-03`."""
    if not _DATE.fullmatch(value):
        return False
    try:
        day.fromisoformat(value + "-01-01"[len(value) - 4 :])
    except ValueError:
        return False
    return True


class Document(Frozen):
    """One text, exactly as decoded. It is never altered: every offset counts its code points."""

    id: str
    """Name of the document in results; by default the first 16 hex digits of `sha256`."""
    source: str | None = None
    """File name or address the text came from."""
    sha256: str
    """Of the text in UTF-8."""
    language: str | None = None
    """ISO 639-1 code, or `und` where it could not be told; None until the document is read."""
    date: str | None = None
    """Day of publication, `2024`, `2024-05` or `2024-05-03`; relative times are resolved against it."""
    title: str | None = None
    """Headline, where it is known from outside the text (metadata of a page)."""
    text: str

    @classmethod
    def from_text(
        cls,
        text: str,
        *,
        id: str | None = None,
        source: str | None = None,
        date: str | None = None,
        title: str | None = None,
        language: str | None = None,
    ) -> Self:
        """A document of a str; raises `ValueError` for a malformed date or unpaired surrogates."""
        try:
            digest = hashlib.sha256(text.encode()).hexdigest()
        except UnicodeEncodeError as error:
            raise ValueError(
                f"the text has an unpaired surrogate at offset {error.start}: decode it from its bytes again"
            ) from error
        return cls(
            id=id or digest[:16],
            source=source,
            sha256=digest,
            language=language,
            date=date,
            title=title,
            text=text,
        )

    @field_validator("date")
    @classmethod
    def _iso_date(cls, value: str | None) -> str | None:
        if value is not None and not is_date(value):
            raise ValueError(f"date {value!r} is no day, month or year such as 2024-05-03, 2024-05 or 2024")
        return value

    @model_validator(mode="after")
    def _hash_is_of_the_text(self) -> Self:
        if hashlib.sha256(self.text.encode()).hexdigest() != self.sha256:
            raise ValueError(f"document {self.id}: sha256 is not that of its text")
        return self


class Zone(Frozen):
    """A run of lines of one function; half-open, without the line break."""

    kind: ZoneKind
    start: int
    end: int


class Sentence(Frozen):
    """One sentence of a body or caption zone; never crosses a line break."""

    number: int
    """1-based in reading order over the whole document; candidates refer to it."""
    start: int
    end: int
    text: str
    zone: ZoneKind = "body"


class Passage(Frozen):
    """One unit of reading for an engine: sentences to read, and what stands around them."""

    document: Document
    sentences: tuple[Sentence, ...]
    """Candidates may come from these only."""
    before: tuple[Sentence, ...] = ()
    """Sentences just before, for reference ("it", "the two sides")."""
    after: tuple[Sentence, ...] = ()
    lead: tuple[Sentence, ...] = ()
    """First sentences of the document, where `before` does not reach back to them: they name the parties."""
    title: str | None = None
    """Headline: the document's own, or the text of its title zone."""
