"""Halves a passage whose answer, or whose prompt, did not fit."""

from __future__ import annotations

from itertools import accumulate

from pledgebook.passages import CONTEXT_SENTENCES, LEAD_SENTENCES
from pledgebook_schemas import Passage


def halves(passage: Passage) -> tuple[Passage, Passage]:
    """Two passages that together hold the sentences once, cut nearest to the middle by characters.

    Each half sees its neighbours as `pack` would show them; what stood around the whole still
    stands around. Raises `ValueError` for a passage of one sentence.
    """
    if len(passage.sentences) < 2:
        raise ValueError("a passage of one sentence has no halves")
    cut = _middle([len(sentence.text) for sentence in passage.sentences])
    first, second = passage.sentences[:cut], passage.sentences[cut:]
    earlier = (*passage.lead, *passage.before, *first)
    before = earlier[-CONTEXT_SENTENCES:]
    lead = tuple(one for one in earlier[:LEAD_SENTENCES] if one.number < before[0].number)
    after = (*second, *passage.after)[:CONTEXT_SENTENCES]
    return (
        passage.model_copy(update={"sentences": first, "after": after}),
        passage.model_copy(update={"sentences": second, "before": before, "lead": lead}),
    )


def _middle(lengths: list[int]) -> int:
    """The cut, 1 to len - 1, that leaves about as many characters on either side."""
    ends = list(accumulate(lengths))
    return min(range(1, len(lengths)), key=lambda cut: abs(2 * ends[cut - 1] - ends[-1]))
