"""One pledge that was split by party is still one pledge.

Records of one document with the same kind and polarity, the same act and the same evidence, and
disjoint parties are joined before matching, on both sides.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from pledgebook_evals.fields import overlap
from pledgebook_evals.parties import identifier
from pledgebook_evals.similarity import action_similarity
from pledgebook_schemas import Commitment

SAME_ACT, SAME_PLACE = 0.9, 0.8

C = TypeVar("C", bound=Commitment)


def joined(records: Iterable[C]) -> tuple[list[C], int]:
    """The records with split ones joined, and how many were absorbed; in reading order."""
    whole: list[C] = []
    absorbed = 0
    for record in sorted(
        records, key=lambda one: (one.evidence.start, one.evidence.end, one.action.span.start, one.id)
    ):
        twin = next((index for index, other in enumerate(whole) if _is_split(record, other)), None)
        if twin is None:
            whole.append(record)
        else:
            whole[twin] = _with_parties(whole[twin], record)
            absorbed += 1
    return whole, absorbed


def _is_split(one: Commitment, other: Commitment) -> bool:
    return (
        one.kind == other.kind
        and one.polarity == other.polarity
        and not _names(one) & _names(other)
        and overlap(one.evidence, other.evidence) >= SAME_PLACE
        and action_similarity(one.action.span.text, other.action.span.text) >= SAME_ACT
    )


def _names(record: Commitment) -> set[str]:
    return {identifier(party) or party.name.casefold() for party in record.actor.canonical}


def _with_parties(record: C, other: Commitment) -> C:
    actor = record.actor.model_copy(update={"canonical": (*record.actor.canonical, *other.actor.canonical)})
    return record.model_copy(update={"actor": actor})
