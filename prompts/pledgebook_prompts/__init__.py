"""Versioned prompts as files, and the one function that renders them."""

from pledgebook_prompts.example import Example
from pledgebook_prompts.message import Message, RenderedPrompt
from pledgebook_prompts.rendering import available_prompts, examples, prompt_identity, render

__all__ = [
    "Example",
    "Message",
    "RenderedPrompt",
    "available_prompts",
    "examples",
    "prompt_identity",
    "render",
]
