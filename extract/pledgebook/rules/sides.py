"""Whom "the two sides" means where they are no states: the pair that the text has named together."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.parties import known_party
from pledgebook.rules.memory import Memory

_LEAD = 1_500
"""Code points in which a text names the sides it is about."""
_PAIRS = (
    re.compile(r"[\"“«]([^\"”»\n]{3,40})[\"”»] و[\"“«]([^\"”»\n]{3,40})[\"”»]"),
    re.compile(
        r"(?<!\w)بين ((?:ال)?(?:حكومة|جماعة|حركة|قوات|مجلس|جبهة|شركة|نقابة|حزب|هيئة)(?: \w+){0,2}?) "
        r"و((?:ال)?(?:حكومة|جماعة|حركة|قوات|"
        r"مجلس|جبهة|شركة|نقابة|حزب|هيئة)(?: (?!في |على |من |إلى |عن |بعد )\w+){0,2})"
    ),
)
_JOINED = re.compile(r"\s+(?:and|et|&)\s+|\s+و(?=ال|\w{4})")


def sides(memory: Memory, text: str) -> tuple[str, ...]:
    """Two names, or none: the pair spoken of last as one subject, else the pair that the lead joins."""
    for one in reversed(memory.referents):
        if len(one.names) == 2:
            return one.names
        parts = parts_of(one.text)
        if len(parts) == 2 and all(len(part.split()) > 1 or known_party(part) for part in parts):
            return parts
    return _joined_in(text[:_LEAD])


def parts_of(phrase: str) -> tuple[str, ...]:
    """The members of a joined phrase."""
    return tuple(part.strip() for part in _JOINED.split(phrase) if part.strip())


@lru_cache(maxsize=8)
def _joined_in(lead: str) -> tuple[str, ...]:
    for pattern in _PAIRS:
        found = pattern.search(lead)
        if found is not None:
            return found[1].strip(), found[2].strip()
    return ()
