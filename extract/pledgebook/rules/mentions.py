"""The parties that a document names, found once for all rules that ask."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from pledgebook.parties import PartyMention, find_parties
from pledgebook.rules.tags import tagged_parties


@lru_cache(maxsize=4)
def named_in(text: str) -> tuple[PartyMention, ...]:
    """Those that words name, by place; kept for the documents in work."""
    return tuple(find_parties(text))


@lru_cache(maxsize=4)
def mentions_of(text: str) -> tuple[PartyMention, ...]:
    """Those that flags and hashtags name too, by place; kept for the documents in work."""
    return tuple(sorted((*named_in(text), *tagged_parties(text)), key=lambda one: one.start))


def overlaps(mentions: Sequence[PartyMention], start: int, end: int) -> bool:
    """Whether one of the mentions, which are by place and do not overlap, shares a character with `[start, end)`."""
    nearest = bisect_left(mentions, end, key=_start) - 1
    return nearest >= 0 and mentions[nearest].end > start


def _start(one: PartyMention) -> int:
    return one.start
