"""Packs sentences into passages: what one request to an engine reads, and what stands around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook_schemas import Document, Passage, Sentence

CONTEXT_SENTENCES = 2
"""Neighbours shown before and after a passage."""
LEAD_SENTENCES = 2
"""First sentences shown where `before` does not reach back to them."""


def pack(document: Document, sentences: Sequence[Sentence], *, title: str | None, limit: int) -> tuple[Passage, ...]:
    """Passages of up to `limit` code points that together hold every sentence once, in order.

    A document just over the limit is cut into even parts, not into a full one and a remnant. A
    sentence longer than the limit makes a passage alone.
    """
    parts = list(_parts(sentences, _even(sentences, limit)))
    return tuple(passage(document, sentences, start, end, title=title) for start, end in parts)


def passage(document: Document, sentences: Sequence[Sentence], start: int, end: int, *, title: str | None) -> Passage:
    """The passage of `sentences[start:end]`."""
    lead = min(LEAD_SENTENCES, max(0, start - CONTEXT_SENTENCES))
    return Passage(
        document=document,
        sentences=tuple(sentences[start:end]),
        before=tuple(sentences[max(0, start - CONTEXT_SENTENCES) : start]),
        after=tuple(sentences[end : end + CONTEXT_SENTENCES]),
        lead=tuple(sentences[:lead]),
        title=title,
    )


def _even(sentences: Sequence[Sentence], limit: int) -> int:
    """The limit at which the fewest passages are about equally long."""
    total = sum(len(sentence.text) for sentence in sentences)
    count = max(1, -(-total // limit))
    longest = max((len(sentence.text) for sentence in sentences), default=0)
    return min(limit, total // count + longest)


def _parts(sentences: Sequence[Sentence], limit: int) -> Iterator[tuple[int, int]]:
    start = size = 0
    for index, sentence in enumerate(sentences):
        if size and size + len(sentence.text) > limit:
            yield start, index
            start, size = index, 0
        size += len(sentence.text)
    if start < len(sentences):
        yield start, len(sentences)
