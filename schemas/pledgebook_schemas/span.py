"""Where in a text something stands: the one unit every field of the ledger is tied to."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, model_validator

Match = Literal["exact", "normalised", "fuzzy"]


class Frozen(BaseModel):
    """A value: immutable, comparable, and closed to fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """A half-open range of Unicode code points of `Document.text`."""

    start: int
    """Offset of the first code point."""
    end: int
    """Offset behind the last code point; `text[start:end]` is the span's text."""
    text: str
    """The characters themselves, as they stand in the document."""
    match: Match = "exact"
    """How the quote was found: letter by letter, after folding spelling, or by similarity."""

    @model_validator(mode="after")
    def _measures_its_text(self) -> Self:
        if self.start < 0 or self.end <= self.start:
            raise ValueError(f"span [{self.start}, {self.end}) is empty or starts before the text")
        if self.end - self.start != len(self.text):
            raise ValueError(f"span [{self.start}, {self.end}) cannot hold {len(self.text)} characters: {self.text!r}")
        return self

    @classmethod
    def cut(cls, text: str, start: int, end: int, match: Match = "exact") -> Span:
        """The span of `text[start:end]`."""
        return cls(start=start, end=end, text=text[start:end], match=match)

    def stands_in(self, text: str) -> bool:
        """Whether the document really has these characters at this place."""
        return text[self.start : self.end] == self.text
