"""Reads a text with the rules engine as the pipeline does."""

from __future__ import annotations

import asyncio

from pledgebook.passages import pack
from pledgebook.rules import RulesEngine
from pledgebook_schemas import Document, Sentence, WireAnswer


def answer(text: str, language: str) -> WireAnswer:
    """What the engine proposes for a text of one sentence a line."""
    sentences: list[Sentence] = []
    offset = 0
    for line in text.split("\n"):
        if line.strip():
            number = len(sentences) + 1
            sentences.append(Sentence(number=number, start=offset, end=offset + len(line), text=line))
        offset += len(line) + 1
    document = Document.from_text(text, language=language)
    (passage,) = pack(document, sentences, title=None, limit=100_000)
    return asyncio.run(RulesEngine().propose(passage)).answer
