"""English names told another way: a body by its sort, a capital or seat for its state, "a Liberal government"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pledgebook.fold import fold_key
from pledgebook.parties import PartyMention, known_party
from pledgebook.rules.english.again import called, named_again
from pledgebook.rules.english.bodies import named_bodies
from pledgebook.rules.english.sorts import sorts_named, sorts_of
from pledgebook.rules.full_names import fullest
from pledgebook.rules.letters import CAPITALS
from pledgebook.rules.organs import STATE_ORGANS

_OF_ORGAN = re.compile(
    r"(?P<organ>(?:[Tt]he |[A-Z]\w+(?: [A-Z]\w+)?['’]s )?(?:[\w-]+ ){0,3}(?:ministry|government|cabinet|army|navy|"
    r"presidency|"
    r"treasury|embassy))['’]s (?:[\w-]+ ){0,2}[a-z-]+$"
)
"""Who works for an organ: "the trade ministry's inspectors"."""
_ARM = re.compile(
    rf"(?P<owner>[{CAPITALS}][\w&-]*(?: [{CAPITALS}][\w&-]*)*)['’]s? (?:[\w-]+ ){{0,2}}"
    r"(?:arm|unit|division|branch|wing|offshoot|"
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


_CANDIDATE = re.compile(
    rf"(?:[\w'’-]+ ){{0,4}}(?:candidate|nominee|hopeful|contender|frontrunner)(?: for [a-z]+)?"
    rf"(?: (?P<name>[{CAPITALS}][\w'’-]+(?: [{CAPITALS}][\w'’-]+)+))?$"
)
"""Who stands for office binds himself, not his party."""
_APPOSED = re.compile(rf", (?P<name>[{CAPITALS}][\w'’-]+(?: [{CAPITALS}][\w'’-]+){{1,2}}),")
_OF_STATE = re.compile(
    rf"(?P<state>[{CAPITALS}]\w+(?: [{CAPITALS}]\w+)?)['’]s "
    rf"(?P<name>[{CAPITALS}][\w&-]*(?: (?:of |for |the )*[{CAPITALS}][\w&-]*)*)"
)
"""A body by the state it is in: "Sweden's Riksbank"."""


_OFFICE_OF_BODY = re.compile(
    r"\b(?:secretary|head|chair(?:man|woman|person)?|director|chief executive|president|"
    r"spokes(?:man|woman|person)|leader|manager|"
    rf"treasurer|coordinator|founder|member) (?:of|for|at) (?:the )?(?P<body>[{CAPITALS}].*)$"
)
"""Somebody in office for a body in whose name a state stands: the secretary of the Togo Farmers' Federation."""
_NAMED_BEHIND = re.compile(
    rf", (?P<name>[{CAPITALS}][\w&-]*(?: [{CAPITALS}][\w&-]*){{0,3}}),? (?:will|would|has|have|is|said|pledged)"
)


def _called_behind(phrase: str, text: str, before: int) -> str | None:
    """ "The union representing dockers, Unite,": the name between commas behind the sort of a body."""
    named = _NAMED_BEHIND.match(text, before + len(phrase))
    words = phrase.split()
    if named is None or words[0] not in ("The", "the", "A", "a", "An", "an", "Its", "its"):
        return None
    head = [word for word in words[1:3] if word.islower()]
    return (
        named["name"] if "of" not in words[:3] and any(map(sorts_of, head)) and len(head) == len(words[1:3]) else None
    )


def _is_own_body(name: str) -> bool:
    """Whether a name in capitals is that of a body of its own, no organ of the state and no person."""
    words = [fold_key(word) for word in name.split()]
    if not STATE_ORGANS.isdisjoint(words) or name.split()[0] in ("Supreme", "High", "Court"):
        return False
    return bool(sorts_named(name)) or name.isupper() or words[-1].endswith("bank")


def named_otherwise(phrase: str, mentions: Sequence[PartyMention], text: str, before: int) -> tuple[str, ...]:
    """Names meant by a phrase at an offset of a text, whose parties are `mentions`; none where no rule knows it."""
    hopeful = _CANDIDATE.match(phrase)
    if hopeful is not None:
        apposed = _APPOSED.match(text, before + len(phrase))
        return (hopeful["name"] or (apposed["name"] if apposed is not None else phrase),)
    served = _OFFICE_OF_BODY.search(phrase) if mentions else None
    if served is not None:
        whole = next((one for one in named_bodies(text) if one.sorts and served["body"].startswith(one.name)), None)
        if whole is not None and " " in whole.name:
            return (whole.name,)
    beside = _called_behind(phrase, text, before)
    if beside is not None:
        known = known_party(beside)
        return (known.name if known is not None else fullest(beside, text),)
    own = _OF_STATE.fullmatch(phrase)
    if own is not None and known_party(own["state"]) is not None and _is_own_body(own["name"]):
        return (fullest(own["name"], text),)
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
