"""Whether two names name one party: by identifier, by the alias tables, at last by wording."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pledgebook.parties import known_party
from pledgebook_evals.assignment import best_pairs
from pledgebook_evals.similarity import similarity
from pledgebook_schemas import Party

LEAST = 0.6
"""Names less alike are different names."""
SAME = 0.85
"""Names this much alike are one name in another spelling."""


def party_similarity(gold: Sequence[Party], predicted: Sequence[Party]) -> float | None:
    """2 * sum of matched names / number of names, 0.0 to 1.0; None where neither names anybody."""
    if not gold and not predicted:
        return None
    pairs = best_pairs([[name_match(one, other) for other in predicted] for one in gold])
    return 2 * sum(match for _, _, match in pairs) / (len(gold) + len(predicted))


def name_match(one: Party, other: Party) -> float:
    """1.0 for one identifier; else by wording, 0.0 below `LEAST`; two different identifiers never match."""
    ids = identifier(one), identifier(other)
    if ids[0] is not None and ids[1] is not None:
        return float(ids[0] == ids[1])
    alike = similarity(one.name, other.name)
    if alike >= SAME:
        return 1.0
    return alike if alike >= LEAST else 0.0


def identifier(party: Party) -> str | None:
    found = party.id or _known(party.name)
    return found.casefold() if found else None


@lru_cache(maxsize=1 << 12)
def _known(name: str) -> str | None:
    known = known_party(name)
    return known.id if known else None
