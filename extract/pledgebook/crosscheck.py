"""Beside a model's ledger, what the embedded rules read in the same document and the model did not.

A second reader that makes other mistakes and costs no request. What it adds is a notice, not a record: the rules are
right in most of what they find, but it is for an analyst to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.engine import Proposal
from pledgebook_schemas import Commitment, Problem

REASON = "crosscheck"


def unread(by_rules: Sequence[Proposal]) -> list[Problem]:
    """A notice that there was no second reader: the rules do not know the language."""
    return [
        Problem(stage="propose", reason=REASON, detail=f"not crosschecked: {problem.detail}")
        for proposal in by_rules
        for problem in proposal.problems
        if problem.reason == "language"
    ]


def unseen(read_by_rules: Sequence[Commitment], read_by_model: Sequence[Commitment]) -> Iterator[Problem]:
    """A notice for each commitment of the rules that shares less than half of its evidence with any of the model's."""
    for one in read_by_rules:
        if not any(_is_same(one, other) for other in read_by_model):
            yield Problem(
                stage="propose",
                reason=REASON,
                detail=(
                    f"the rules read a commitment of strength {one.strength} here that the model did not: "
                    f"{one.evidence.text!r}. Look whether it was missed"
                ),
                start=one.evidence.start,
                end=one.evidence.end,
            )


def _is_same(one: Commitment, other: Commitment) -> bool:
    """Whether the shorter evidence lies by half inside the longer, in the text itself or where it is said again."""
    places = [other.evidence, *(mention.span for mention in other.mentions)]
    return any(
        2 * (min(one.evidence.end, place.end) - max(one.evidence.start, place.start))
        >= min(one.evidence.end - one.evidence.start, place.end - place.start)
        for place in places
    )
