"""Versioned prompts as files, and the one function that renders them."""

from pledgebook_prompts.example import Example
from pledgebook_prompts.follow_up import FollowUp, follow_up
from pledgebook_prompts.message import Message, RenderedPrompt
from pledgebook_prompts.rendering import available_prompts, examples, prompt_identity, render

__all__ = [
    "Example",
    "FollowUp",
    "Message",
    "RenderedPrompt",
    "available_prompts",
    "examples",
    "follow_up",
    "prompt_identity",
    "render",
]
