"""What a format gives: the text of a file and what the file says about it."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook_schemas import Problem


@dataclass(frozen=True, slots=True)
class Content:
    text: str
    """Becomes `Document.text` unaltered."""
    title: str | None = None
    date: str | None = None
    """ISO day."""
    problems: tuple[Problem, ...] = ()
