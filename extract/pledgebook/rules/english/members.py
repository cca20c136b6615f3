"""The members of an English subject that joins several: "the airline and its pilots' union", "A and its rival B"."""

from __future__ import annotations

import re

from pledgebook.parties import find_parties, known_party
from pledgebook.rules.english.again import called
from pledgebook.rules.english.bodies import named_bodies
from pledgebook.rules.english.sorts import sorts_of
from pledgebook.rules.letters import CAPITALS

_JOINT = re.compile(rf",? (?:and|as well as|together with|along with) |, (?=[{CAPITALS}]|the |its |their )")
_DETERMINED = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur|[Mm]y|[Aa]n?|[Bb]oth|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ii]|[Ww]e)\b"
)
_BOTH = re.compile(r"(?:[Bb]oth|[Nn]either|[Ee]ither) ")
_CAPITALS = re.compile(rf"[{CAPITALS}][\w&.'’-]*(?: (?:of|for|the|de|du|&|and)? ?[\w&.'’-]+)*")
_PARTNERS = re.compile(
    r"\b(?:partners|rivals|competitors|neighbours|neighbors|allies|owners|shareholders|unions|banks|airlines|"
    r"companies|firms|groups|charities|clubs|councils|agencies|operators|utilities|cities|counterparts) "
)


def members(phrase: str, text: str) -> tuple[str, ...]:
    """Each member as written; none where the phrase names one body, or where that cannot be told."""
    parts = [part for part in _JOINT.split(_BOTH.sub("", phrase)) if part]
    if len(parts) < 2 or not all(_stands_alone(part) for part in parts):
        return ()
    if _PARTNERS.search(phrase):
        return _shared(parts)
    first, *others = parts
    if all(_DETERMINED.match(part) for part in others):
        return tuple(parts)
    known = {body.name for body in named_bodies(text)}
    alone = [part in known or known_party(part) is not None or part.isupper() for part in parts]
    if _DETERMINED.match(first) and not any(alone[1:]):
        return ()
    return tuple(parts) if any(alone) and not _is_whole(phrase, text) else ()


def _shared(parts: list[str]) -> tuple[str, ...]:
    """ "Its German partners Bosch and Infineon": the noun in the plural stands before both names."""
    named = [_PARTNERS.split(part, maxsplit=1)[-1] for part in parts]
    return tuple(named)


def _stands_alone(part: str) -> bool:
    if _DETERMINED.match(part):
        words = part.split()
        return len(words) < 2 or bool(find_parties(part)) or _is_actor(words) or called(part) is not None
    return _CAPITALS.fullmatch(part) is not None


def _is_actor(words: list[str]) -> bool:
    return any(sorts_of(word.lower()) or word.lower().rstrip("s") in _ACTORS for word in words[1:])


_ACTORS = frozenset(
    "government minister ministry president premier union employer army council mayor governor secretary king "
    "counterpart deputy authority regulator city state party side team board ministrie authoritie citie".split()
)


def _is_whole(phrase: str, text: str) -> bool:
    """A firm called after two: the pair stands twice, and neither name without the other."""
    first, _, second = phrase.partition(" and ")
    return text.count(phrase) > 1 and text.count(first) == text.count(phrase) == text.count(second)
