"""Reads a text with the rules engine as the pipeline does."""

from __future__ import annotations

import asyncio
import re

from pledgebook.passages import pack
from pledgebook.rules import RulesEngine
from pledgebook.segment import segment
from pledgebook_schemas import Document, WireAnswer, Zone


def answer(text: str, language: str) -> WireAnswer:
    """What the engine proposes for a text whose lines are all body."""
    lines = re.finditer(r"[^\n]+", text)
    sentences = segment(text, [Zone(kind="body", start=line.start(), end=line.end()) for line in lines])
    document = Document.from_text(text, language=language)
    (passage,) = pack(document, sentences, title=None, limit=100_000)
    return asyncio.run(RulesEngine().propose(passage)).answer
