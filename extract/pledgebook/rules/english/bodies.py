"""The bodies that an English text names, each with its places and the sorts that its words or neighbours tell."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pledgebook.fold import fold_key
from pledgebook.parties import known_party
from pledgebook.rules.english.sorts import sorts_named, sorts_of
from pledgebook.rules.letters import CAPITALS
from pledgebook.rules.organs import STATE_ORGANS
from pledgebook.rules.tags import states

_TOKEN = rf"(?:[{CAPITALS}][\w&’'-]*|[A-Z]\.(?=[A-Z ]))"
_RUN = re.compile(
    rf"(?<![\w@#/])(?:{_TOKEN}|\d[A-Z]\w*)(?:(?: | (?:of|of the|for|for the|&|de|de la|du|des|del|da|do|der|"
    rf"für|van|von|della|delle|dei|el|y|e|di)(?: ))(?:{_TOKEN}|\d+(?![\d:.,])\b(?= ?[A-Z])))*"
)
_LOWER = re.compile(
    rf"(?<![\w'’-])(?P<town>[{CAPITALS}][\w-]+) (?:port|water|electricity|airport|transport|transit|city|town|county|"
    r"housing|power|health|school|bus|rail|metro|fire|police|teachers['’]?|dockers['’]?|miners['’]?|farmers['’]?) "
    r"(?:authority|council|union|company|commission|agency|board|university|club|association|federation|cooperative|trust)(?![\w-])"
)
"""A body called by its town and what it looks after: "the Mombasa port authority"."""
_NEAR = 8
_OPENING = re.compile(rf"(?:^|[.!?…:]['\"”»]? |\n|[\"“«])[^.!?\n]{{0,{_NEAR}}}$")
_MARK = re.compile(r"[.!?…:\n\"“«]")
_POSSESSIVE = re.compile(r"['’]s?$")
_OPENERS = frozenset(
    """the a an in on at by for from to of with under after before since until when while if as and but or so yet nor
    he she it we they you i his her its our their your my this that these those there here what who whose which how
    why where both each every all some any no not one two three four five six seven eight nine ten most many few
    several other another such then now today tomorrow yesterday meanwhile however also only even still asked
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december spring summer autumn winter mr mrs ms miss dr sir dame lord lady dear
    asked told speaking according despite although though because during within without over between among about
    against across behind beyond earlier later last next perhaps never nobody nothing""".split()
)
_BEFORE_NAMES = _OPENERS | {"de", "and"}
_TITLES = frozenset(
    """president premier minister secretary chancellor king queen prince princess emir sultan governor mayor senator
    congressman congresswoman ambassador envoy general colonel major captain admiral commander judge justice
    professor speaker chairman chairwoman chair director chief coach spokesman spokeswoman commissioner councillor
    sheriff
    principal rector provost dean headteacher headmaster headmistress curator matron superintendent abbot abbess
    archbishop cardinal patriarch bishop pope imam sheikh father sister reverend deputy vice prime foreign""".split()
)
_PERSONAL = frozenset(
    """minister secretary president premier governor mayor director chairman chairwoman chair chief executive boss
    founder spokesman spokeswoman spokesperson ambassador envoy leader head coach manager captain striker keeper
    economist analyst lawyer teacher farmer engineer resident professor historian general colonel commissioner
    counterpart deputy editor owner member councillor treasurer auditor clerk rector dean archbishop bishop""".split()
)
_BEHIND_PERSON = re.compile(
    r"^,? (?:\d\d,|who\b|(?:the |its |an? |his |her )?(?:\w+ ){0,2}(?:chief executive|chair\w*|director|minister|"
    r"founder|"
    r"spokes\w+|analyst|economist|professor|farmer|teacher|lawyer|secretary|president|head|manager|coach|governor|mayor)\b)"
)
_VERBS = re.compile(
    r"^(?:,[^,.\n]{2,80},| and (?:its|the|their) [^,.\n]{2,50}?)? (?:said|says|has|have|had|will|would|is|was|are|"
    r"were|plans|plan|wants|expects|reported|"
    r"reports|agreed|announced|runs|owns|makes|sells|operates|shall|may|must|did|does|also|now|itself|\w+ed|put|set|went|"
    r"took|made|gave|cut|held|met|left|sold|built|bought|paid|sent|won|lost|got|began|chose|drew|fell|grew|kept|led|rose|"
    r"ran|saw|sought|spent|stood|wrote|threw|hit|shut|let|lent|won't|wouldn't)\b"
)
_OFFICE_BEHIND = re.compile(
    r"^(?:['’]s?)? (?:\w+ )?(?:chief executive|ceo|chair(?:man|woman|person)?|managing director|"
    r"finance (?:chief|director)|"
    r"spokes(?:man|woman|person)|boss|executives?)\b"
)
"""Offices that only a body has, behind its name."""
_IN_PLACE = re.compile(
    r"(?:^|\W)(?:in|at|near|from|to|across|outside|around|towards|off|between|into|via|through|of) $"
)
_TREATED = re.compile(
    r"\b(?:fined|sued|ordered|bought|hired|acquired|warned|urged|accused|blamed|asked|told|cleared|banned|against) $"
)
"""Verbs in front of a company that somebody does something to."""
_OWNS = re.compile(r"^['’]s? [a-z]")
_SHORTEST = 2
_GEOGRAPHY = frozenset(
    """east west north south central eastern western northern southern middle far near latin africa asia europe america
    americas oceania pacific atlantic mediterranean caribbean balkans gulf sahel scandinavia arctic antarctic baltic
    baltics nordic and the of sea ocean river valley mountains coast""".split()
)


@dataclass(frozen=True, slots=True)
class Run:
    """A run of words with capitals, as the text has it at one place."""

    start: int
    end: int
    name: str
    opens: bool
    """Whether it is the first phrase of its sentence."""


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation and where the text names it."""

    name: str
    places: tuple[int, ...]
    openings: tuple[int, ...]
    """Those places where it opens a sentence."""
    sorts: frozenset[str]


def runs(text: str) -> Iterator[Run]:
    """Every run of capitals without what only stands in front of it, by place. Linear in the text."""
    for found in _RUN.finditer(text):
        start, words = found.start(), found[0].split(" ")
        while words and fold_key(_POSSESSIVE.sub("", words[0])).rstrip(".") in _BEFORE_NAMES:
            start += len(words[0]) + 1
            words = words[1:]
        if not words:
            continue
        name = _POSSESSIVE.sub("", " ".join(words))
        before = text[max(0, start - 24) : start]
        near = start <= _NEAR or _MARK.search(before) is not None
        head = near and _OPENING.search(before) is not None
        yield Run(start, start + len(name), name, head)


@lru_cache(maxsize=8)
def named_bodies(text: str) -> tuple[Body, ...]:
    """By first place; persons, states, titles and mere places are left out."""
    places: dict[str, list[Run]] = {}
    for run in runs(text):
        places.setdefault(run.name, []).append(run)
    for found in _LOWER.finditer(text):
        if known_party(found["town"]) is None and fold_key(found["town"]) not in _OPENERS:
            places.setdefault(found[0], []).append(Run(found.start(), found.end(), found[0], False))
    people = {name for name, found in places.items() if any(_is_person(text, run) for run in found)}
    surnames = {name.split()[-1] for name in people}
    bodies = [
        _body(text, name, found)
        for name, found in places.items()
        if name not in people and name not in surnames and _is_body(text, name, found)
    ]
    return tuple(bodies)


def _body(text: str, name: str, found: list[Run]) -> Body:
    known = known_party(name)
    full = known.name if known is not None else ""
    beside = frozenset(sort for run in found for sort in _told_beside(text, run))
    return Body(
        full or name,
        tuple(run.start for run in found),
        tuple(run.start for run in found if run.opens),
        beside | sorts_named(name) | sorts_named(full.replace("'", " ")),
    )


_NOUN_BEFORE = re.compile(r"([a-z-]+) $")
_WORD_BEFORE = re.compile(r"([A-Za-z-]+),? $")
_NOUN_BEHIND = re.compile(
    r"^, (?:an? |the |one of )?(?:[\w’'-]+ ){0,4}?([a-z-]+)(?=,| (?:that|which|based|behind|for|of|in)\b)"
)


def _told_beside(text: str, run: Run) -> frozenset[str]:
    """ "The insurer Gjensidige", "Arla Foods, a dairy,": the sort in apposition."""
    before = _NOUN_BEFORE.search(text[max(0, run.start - 24) : run.start])
    behind = _NOUN_BEHIND.search(text[run.end : run.end + 60])
    told = sorts_of(before[1]) if before is not None else frozenset[str]()
    return told | (sorts_of(behind[1]) if behind is not None else frozenset[str]())


def _is_person(text: str, run: Run) -> bool:
    words = run.name.split()
    if fold_key(words[0]) in _TITLES and len(words) > 1 and not sorts_named(run.name):
        return True
    if sorts_named(run.name) or words[-1].isupper():
        return False
    before = _WORD_BEFORE.search(text[max(0, run.start - 24) : run.start])
    if before is not None and fold_key(before[1]) in _PERSONAL | {"mr", "mrs", "ms", "dr", "sir", "lord"}:
        return True
    return len(words) > 1 and _BEHIND_PERSON.match(text[run.end : run.end + 50]) is not None


def _is_body(text: str, name: str, found: list[Run]) -> bool:
    words = name.split()
    known = known_party(name)
    if known is not None:
        return known.id is not None and not (len(known.id) == 3 and known.id in states())
    if (
        len(name) < _SHORTEST
        or all(fold_key(word) in _GEOGRAPHY for word in words)
        or not {fold_key(word) for word in words}.isdisjoint(STATE_ORGANS - {"coast", "state"})
    ):
        return False
    if len(words) == 1 and fold_key(name) in _TITLES | _PERSONAL:
        return False
    if (sorts_named(name) or words[-1].islower()) and len(words) > 1:
        return True
    if any(_told_beside(text, run) for run in found):
        return True
    acts = sum(_acts(text, run) for run in found)
    placed = sum(_IN_PLACE.search(text[max(0, run.start - 10) : run.start]) is not None for run in found)
    if name.isupper() and len(words) == 1:
        return acts > 0
    if len(words) == 1 and all(run.opens for run in found) and _is_common(text, name, found):
        return False
    if 1 < len(words) < 4 and not any(word.isupper() for word in words) and all(_only_says(text, run) for run in found):
        return False
    return acts > placed or (acts > 0 and acts == placed and len(words) > 1)


_SAYS = re.compile(
    r"^,? (?:said|says|told|wrote|added|adds|writes|tells|explained|recalled|joked|shrugged|nodded|smiled)\b"
)


def _only_says(text: str, run: Run) -> bool:
    """Two names of which nothing is told but that they speak: a person."""
    return _SAYS.match(text[run.end : run.end + 14]) is not None


def _is_common(text: str, name: str, found: list[Run]) -> bool:
    """A word that has its capital from the head of the sentence: "Construction would take", "Traders say"."""
    if any(_OFFICE_BEHIND.match(text[run.end : run.end + 40]) for run in found):
        return False
    if fold_key(name).endswith(_ENDINGS) or re.search(rf"(?<!\w){re.escape(name.lower())}(?!\w)", text) is not None:
        return not any(_IS_NAME.match(text[run.end : run.end + 10]) for run in found)
    if len(found) == 1:
        return not any(_IS_ONE.match(text[run.end : run.end + 10]) for run in found)
    return fold_key(name).endswith("s") and not any(_IS_ONE.match(text[run.end : run.end + 10]) for run in found)


_IS_NAME = re.compile(r"^['’]s? [a-z]|^, (?:which|whose)|^ (?:has|had|said|says|plans)\b")
_ENDINGS = ("tion", "sion", "ment", "ness", "ance", "ence", "ing", "ity", "ship", "ism", "age")
_IS_ONE = re.compile(r"^ (?:has|is|was|plans|says|runs|owns|will|would|and (?:its|the|their))\b|^,|^['’]")
"""Verbs in the singular: a name that ends in s, and no plural."""


def _acts(text: str, run: Run) -> bool:
    behind = text[run.end : run.end + 100]
    if " " in run.name and _TREATED.search(text[max(0, run.start - 16) : run.start]):
        return True
    return any(one.match(behind) is not None for one in (_VERBS, _OWNS, _OFFICE_BEHIND))


@lru_cache(maxsize=8)
def place_spoken_of(text: str) -> str | None:
    """The name of one word that an English text gives most, if it is no person, body of a known sort or state."""
    counts: Counter[str] = Counter()
    people: set[str] = set()
    for run in runs(text):
        if run.opens and run.name.endswith(("ing", "ed", "ly")):
            continue
        if _is_person(text, run):
            people.update(run.name.split())
        elif " " not in run.name and len(run.name) > 3 and not sorts_named(run.name) and known_party(run.name) is None:
            counts[run.name] += 1 + (_IN_PLACE.search(text[max(0, run.start - 10) : run.start]) is not None)
    for name in list(counts):
        if name in people or fold_key(name) in _TITLES | _PERSONAL or name.isupper():
            del counts[name]
    return counts.most_common(1)[0][0] if counts else None
