"""English names told another way: a body by its sort, a capital or seat for its state, "a Liberal government"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pledgebook.fold import fold_key
from pledgebook.parties import PartyMention, known_party
from pledgebook.rules.english_again import called, named_again
from pledgebook.rules.full_names import fullest
from pledgebook.rules.letters import CAPITALS

_OF_ORGAN = re.compile(
    r"(?P<organ>(?:[Tt]he |[A-Z]\w+(?: [A-Z]\w+)?['’]s )?(?:[\w-]+ ){0,3}(?:ministry|government|cabinet|army|navy|"
    r"presidency|"
    r"treasury|embassy))['’]s (?:[\w-]+ ){0,2}[a-z-]+$"
)
"""Who works for an organ: "the trade ministry's inspectors"."""
_ARM = re.compile(
    rf"(?P<owner>[{CAPITALS}][\w&-]*(?: [{CAPITALS}][\w&-]*)*)['’]s? "
    r"(?:[\w-]+ ){0,2}(?:arm|unit|division|branch|wing|offshoot|"
    r"subsidiary|business|operation|operations)"
)
"""A part of a company that stands for it: "Nestlé's American arm"."""
_SEATS = {
    "brussels": "European Union",
    "la paz": "Bolivia",
    "kingston": "Jamaica",
    "georgetown": "Guyana",
    "san jose": "Costa Rica",
    "kuwait city": "Kuwait",
    "male": "Maldives",
    "jerusalem": "Israel",
}
"""Towns that speak for a state or union as a subject, and are too often only a place to name it anywhere."""
_WOULD_BE = re.compile(
    r"[Aa]n? (?:future |new )?(?P<party>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*) (?:government|administration|presidency)"
)
"""Who would govern if elected: "a Plaid Cymru government"."""


def named_otherwise(phrase: str, mentions: Sequence[PartyMention], text: str, before: int) -> tuple[str, ...]:
    """Names meant by a phrase at an offset of a text, whose parties are `mentions`; none where no rule knows it."""
    body = called(phrase) or named_again(phrase, text, before)
    if body is not None:
        known = known_party(body)
        return (known.name if known is not None else fullest(body, text),)
    would_be = _WOULD_BE.fullmatch(phrase)
    if would_be is not None and not mentions:
        return (would_be["party"],)
    seat = _SEATS.get(fold_key(phrase))
    if seat is not None:
        return (seat,)
    arm = _ARM.fullmatch(phrase)
    if arm is not None:
        known = known_party(arm["owner"])
        return (known.name if known is not None else fullest(arm["owner"], text),)
    if "counterpart" in phrase:
        return tuple(dict.fromkeys(one.party.name for one in mentions)) or (phrase,)
    return ()


def organ_in(phrase: str) -> str | None:
    """The organ for which somebody works: "the trade ministry" of "the trade ministry's inspectors"."""
    found = _OF_ORGAN.match(phrase)
    return found["organ"] if found is not None else None
