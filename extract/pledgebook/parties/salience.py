"""Chooses whom a collective phrase means, among the parties named before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from math import log2

from pledgebook.parties.find import PartyMention
from pledgebook_schemas import Party

_WEIGHTS = {"name": 1.0, "demonym": 0.8, "capital": 0.5, "organisation": 0.4}
"""A capital may be only where they met, and an organisation is seldom a "side"."""

_LEAD = 400
"""Code points of a text that count as its title and lead."""
_HALF_LIFE = 500
"""Code points after which a mention counts half as much."""
_FADED = 0.25
"""What a mention counts at least, however far back."""
_COORDINATED = 9
"""Widest gap between two mentions taken as joined: " and the ", " والجانب ", "-"."""
_PAIR_BONUS = 2.5
_LEAD_BONUS = 0.5
_STATE_BONUS = 0.5
_CANDIDATES = 8
"""Parties that are compared in pairs; the others have too little weight to matter."""


def salient_parties(mentions: Sequence[PartyMention], count: int, *, before: int | None = None) -> tuple[Party, ...]:
    """The `count` (0: 2) principals that a phrase at offset `before` means; fewer if fewer are named.

    Mentions from `before` on are looked at only if too few parties stand in front. A party weighs
    log2(1 + the sum of its mentions), where a mention counts 1 as a name, 0.8 as an adjective, 0.5
    as a capital and 0.4 as an organisation, halved for each 500 code points back to a quarter at
    the least; plus 0.5 for a state, and 0.5 if the first 400 code points name it. For a pair, 2.5
    is added where the two are joined ("X and Y", at most 9 code points apart), fading likewise: so
    a pair that is newly introduced takes over from the one of the title. Of more than two, the
    heaviest are taken. The result is in the order of first mention.
    """
    wanted = count or 2
    usable = [one for one in mentions if before is None or one.end <= before]
    if len({_key(one) for one in usable}) < wanted:
        usable = list(mentions)
    here = before if before is not None else max((one.end for one in usable), default=0)
    weights = _weights(usable, here)
    heaviest = sorted(weights, key=lambda key: -weights[key])[:_CANDIDATES]
    chosen: Sequence[str] = heaviest[:wanted]
    if wanted == 2 and len(heaviest) > 2:
        joined = _joined(usable, here)
        pairs = combinations(heaviest, 2)
        chosen = max(pairs, key=lambda pair: weights[pair[0]] + weights[pair[1]] + joined.get(frozenset(pair), 0.0))
    parties = {_key(one): one.party for one in usable}
    return tuple(parties[key] for key in weights if key in chosen)


def _key(mention: PartyMention) -> str:
    return mention.party.id or mention.party.name


def _weights(mentions: Sequence[PartyMention], here: int) -> dict[str, float]:
    """Weight of every party, in the order of first mention."""
    sums: dict[str, float] = {}
    bonuses: dict[str, float] = {}
    for one in mentions:
        key = _key(one)
        sums[key] = sums.get(key, 0.0) + _WEIGHTS[one.form] * _nearness(one.start, here)
        state = _STATE_BONUS if one.form != "organisation" else 0.0
        lead = _LEAD_BONUS if one.start < _LEAD else 0.0
        bonuses[key] = max(bonuses.get(key, 0.0), state + lead)
    return {key: log2(1 + total) + bonuses[key] for key, total in sums.items()}


def _joined(mentions: Sequence[PartyMention], here: int) -> dict[frozenset[str], float]:
    """Bonus of every pair that the text joins, by the nearest place where it does."""
    bonuses: dict[frozenset[str], float] = {}
    for one, following in pairwise(mentions):
        if _key(one) != _key(following) and following.start - one.end <= _COORDINATED:
            pair = frozenset((_key(one), _key(following)))
            bonuses[pair] = max(bonuses.get(pair, 0.0), _PAIR_BONUS * _nearness(following.start, here))
    return bonuses


def _nearness(offset: int, here: int) -> float:
    halves: float = 0.5 ** (abs(here - offset) / _HALF_LIFE)
    return max(_FADED, halves)
