"""What a prompt is once it is rendered: messages, and which prompt they came from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pledgebook_schemas import ASKED_BY_NAME

Role = Literal["system", "user", "assistant"]


@dataclass(frozen=True, slots=True)
class Message:
    role: Role
    content: str


@dataclass(frozen=True, slots=True)
class RenderedPrompt:
    """Messages ready to be sent; the first is the same, byte for byte, for every passage of one prompt."""

    messages: tuple[Message, ...]
    name: str
    digest: str
    """12 hex digits over all files of the prompt."""
    unasked: frozenset[str] = ASKED_BY_NAME
    """Optional fields of the answer that this prompt does not ask for, `Definition.field`."""

    @property
    def identity(self) -> str:
        """Name and digest in one word, for records and cache keys."""
        return f"{self.name}@{self.digest}"
