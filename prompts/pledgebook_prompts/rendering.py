"""Rendering: a prompt and a passage to messages."""

from __future__ import annotations

from pledgebook_prompts.example import Example
from pledgebook_prompts.layout import lay_out
from pledgebook_prompts.library import load, names
from pledgebook_prompts.message import Message, RenderedPrompt
from pledgebook_schemas import ASKED_BY_NAME, Passage


def render(prompt: str, passage: Passage) -> RenderedPrompt:
    """A fixed system message, then the passage as data; raises `ValueError` for an unknown prompt."""
    loaded = load(prompt)
    return RenderedPrompt(
        messages=(
            Message(role="system", content=loaded.system),
            Message(role="user", content=f"{lay_out(passage)}\n{loaded.task}"),
        ),
        name=loaded.name,
        digest=loaded.digest,
        unasked=ASKED_BY_NAME - loaded.asks,
    )


def prompt_identity(prompt: str) -> str:
    """Name and digest, `commitments.v1@` and 12 hex digits; raises `ValueError` for an unknown prompt."""
    loaded = load(prompt)
    return f"{loaded.name}@{loaded.digest}"


def available_prompts() -> tuple[str, ...]:
    return names()


def examples(prompt: str) -> tuple[Example, ...]:
    """The worked examples in the order in which a model sees them; raises `ValueError` for an unknown prompt."""
    return load(prompt).examples
