"""Bodies that an English text names another way: "the airline", "the Qatari carrier", "the pilots' union SPAC"."""

from __future__ import annotations

import re
from functools import lru_cache
from math import log2

from pledgebook.fold import fold_key
from pledgebook.parties import known_party
from pledgebook.rules.english.bodies import Body, named_bodies, place_spoken_of
from pledgebook.rules.english.sorts import fit, sorts_of
from pledgebook.rules.letters import CAPITALS
from pledgebook.rules.regions import region_of

_AGAIN = re.compile(
    r"(?:[Tt]he|[Ii]ts|[Tt]hat|[Tt]his)(?P<modifiers>(?: (?:(?:[a-z][a-z-]*|"
    r"[A-Z][\w-]*)(?:['’]s?)?))*?) (?P<head>[a-z][a-z-]*)"
)
_BESIDE = re.compile(
    rf"(?:(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|"
    rf"[Hh]er) )?(?:[\w’'-]+ ){{0,5}}?(?P<noun>[a-z][a-z-]*) (?P<name>[{CAPITALS}][\w&’'-]*(?: [\w&’'-]+)*)"
)
_RIVALS = frozenset(
    "competitor competitors rival rivals counterpart counterparts partner partners neighbour neighbor peer peers "
    "supplier customer client parent subsidiary affiliate sister predecessor successor".split()
)
"""What one body is to another: a name follows."""
_NOT_AGAIN = frozenset("other others another rival same first second third new two three both local foreign".split())
"""Modifiers that tell another body from the one named, or several."""
_SMALL = frozenset("of the for and de du des la le del da do di al el van von & on".split())
_PLACE = re.compile(
    r"(?:(?:[Tt]he|[Ii]ts|[Tt]hat) )?(?P<sort>city|town|village|borough|county|district|province|region|island|"
    r"municipality|parish|"
    r"prefecture|canton|commune|city government|city authorities|city council|town council|local authority|"
    r"provincial government|regional government|county council|town hall|city hall)"
)
"""A place for those who govern it."""
_STATE = re.compile(
    r"(?:[Tt]he|[Ii]ts) (?:state|province|territory|state government|provincial government|governor|premier)"
)
"""What governs a region of a federation, where the text is on one."""
_NAME = (
    rf"[{CAPITALS}](?:['’](?=[{CAPITALS}]))?[\w-]{{0,30}}"
    rf"(?: (?:of |upon |de |la |le |el |al-)?[{CAPITALS}][\w-]{{0,30}}){{0,4}}"
)
_COUNCIL = re.compile(
    rf"(?<![\w-])(?P<name>{_NAME} (?:City |Town |County |Borough |District |Regional |Metropolitan |Municipal |"
    rf"Parish )?Council)\b"
)
_GOVERNED = re.compile(
    rf"(?<![\w-])(?P<owner>{_NAME})(?:['’]s?)? (?:deputy |acting |lord |new |outgoing |city |town |county )*(?:mayor|"
    rf"mayoral|"
    r"council|councillors?|town hall|city hall|municipality|governor|(?:\w+ (?:and \w+ )?){0,2}directorate|"
    r"(?:\w+ )?department|transit authority|water board)\b"
    rf"|\b(?:[Mm]ayor|[Gg]overnor|[Cc]ouncil|[Cc]ity|[Tt]own|[Mm]unicipality|[Cc]ounty|[Pp]rovince|[Rr]egion|[Bb]orough|"
    rf"[Pp]refecture) of (?P<of>{_NAME})(?![\w-])"
)
_OWNED = re.compile(
    r"(?:[Ii]ts|[Tt]heir|(?:[Tt]he )?\w[\w ]*['’]s) (?:\w+ )?(?:owner|parent|parent company|operator|builder|maker|"
    r"supplier|"
    r"partner|rival|subsidiary|"
    r"landlord|sponsor|insurer|lender|manager|contractor|developer|publisher|largest \w+|biggest \w+|main \w+)"
)
_MAYOR = re.compile(r"\b(?:the|The) (?:deputy |acting |lord )?mayor\b")
_BESIDE_OWNED = re.compile(rf", (?P<name>(?:the )?[{CAPITALS}][\w&'’-]*(?: (?:of )?[{CAPITALS}][\w&'’-]*)*),")
_OFFICES = (
    r"(?:chief executive|chief|boss|chair(?:man|woman|person)?|director|spokes(?:man|woman|person)|head|manager|"
    r"president|"
    r"coordinator|representative|delegate|adviser|organiser|negotiator|vice-chancellor|chancellor|rector|secretary|treasurer|founder|coach|captain|editor|leader|official|officer|"
    r"executive|commissioner|governor|principal|trustee)s?"
)
_OFFICE_OF = re.compile(
    rf"(?:[Tt]he |[Ii]ts )?(?P<owner>(?:[A-Za-z][\w-]* )?[a-z][a-z-]*)['’]s (?:[a-z-]+ ){{0,3}}{_OFFICES}\b"
    rf"|(?:[Aa]n? |[Tt]he )?(?:\w+ ){{0,2}}{_OFFICES} (?:of|for|at|with) the (?P<served>(?:[A-Z][\w-]* )?[a-z][a-z-]*)$"
)
_SHORT_FORM = re.compile(
    r"[Tt]he (?P<head>Commission|Fund|Alliance|Council|Bank|Board|Agency|Authority|Union|Company|Trust|Institute)"
)
_FULL_FORMS = {"Commission": "European Commission", "Fund": "International Monetary Fund", "Alliance": "NATO"}
"""What they are short for where the text names no other."""
_HALF_LIFE = 260
_SHORT = 7


@lru_cache(maxsize=1 << 11)
def called(phrase: str) -> str | None:
    """The proper name at the end of a phrase that tells its sort first; None where the phrase holds none."""
    found = _BESIDE.fullmatch(phrase)
    if found is None:
        return None
    noun, name = found["noun"], found["name"]
    if " and " in phrase[: found.start("noun")]:
        return None
    if not sorts_of(noun) and noun not in _RIVALS:
        return None
    words = name.split()
    if any(word[0].islower() and word not in _SMALL for word in words[:-1]) or words[-1] in _SMALL:
        return None
    return name if words[-1][0].isupper() or (noun in _RIVALS and len(words) > 1) else None


def named_again(phrase: str, text: str, before: int) -> str | None:
    """The body named before an offset that a definite phrase calls by its sort; None where none fits."""
    if _STATE.fullmatch(phrase):
        return region_of(text)
    titled = _TITLED.fullmatch(phrase)
    if titled is not None:
        return _served(titled["office"].lower(), text, before)
    place = _PLACE.fullmatch(phrase)
    sort = place["sort"].lower().split()[-1] if place is not None else ""
    local = _likeliest(sorts_of(sort), frozenset[str](), text, before) if sort in _LOCAL else None
    if local is not None and sort in fold_key(local).split():
        return local
    if place is not None:
        return place_governed(text, place["sort"].lower())
    owned = _OWNED.fullmatch(phrase)
    if owned is not None:
        beside = _BESIDE_OWNED.match(text, before + len(phrase))
        return beside["name"] if beside is not None else None
    office = _OFFICE_OF.match(phrase)
    if office is not None:
        return named_again(f"the {office['owner'] or office['served']}", text, before)
    short = _SHORT_FORM.fullmatch(phrase)
    if short is not None:
        known = _likeliest(sorts_of(short["head"].lower()), frozenset[str](), text, before)
        return known if known is not None and short["head"] in known.split() else _FULL_FORMS.get(short["head"])
    found = _AGAIN.fullmatch(phrase)
    if found is None or len(phrase.split()) > _SHORT:
        return None
    asked = sorts_of(found["head"])
    modifiers = fold_key(found["modifiers"]).split()
    if not asked or not _NOT_AGAIN.isdisjoint(modifiers):
        return None
    return _likeliest(asked, frozenset(modifiers), text, before)


_LOCAL = frozenset({"municipality", "council", "authority", "borough", "county", "district"})
_TITLED = re.compile(
    r"(?:[Tt]he |[Ii]ts )?(?:new |acting |deputy |outgoing |executive |artistic |general |managing )*"
    r"(?P<office>[Dd]irector|"
    r"[Pp]rincipal|[Rr]ector|[Pp]rovost|[Dd]ean|[Hh]eadteacher|[Hh]eadmaster|[Hh]eadmistress|[Vv]ice-chancellor|[Cc]urator|"
    r"[Cc]hief executive|[Cc]hair(?:man|woman|person)?|[Cc]oach|[Hh]ead coach|[Mm]anager|"
    r"[Bb]ishop|[Ee]ditor|[Tt]reasurer|"
    rf"[Ss]pokes(?:man|woman|person)) [{CAPITALS}][\w'’-]+(?: [{CAPITALS}][\w.'’-]+){{1,2}}"
)
"""Somebody by name and an office that a body has."""
_SERVED: dict[str, str] = {
    **dict.fromkeys(
        ("principal", "rector", "provost", "dean", "headteacher", "headmaster", "headmistress", "vice-chancellor"),
        "university",
    ),
    "curator": "museum",
    "coach": "club",
    "head coach": "club",
    "bishop": "church",
}
_FAR = 600
"""Code points in front of an office in which its body stands."""


def _served(office: str, text: str, before: int) -> str | None:
    """The body named before that somebody with an office serves; None where two may be meant."""
    wanted = _SERVED.get(office)
    near = [
        (at, body)
        for body in named_bodies(text)
        for at in body.places
        if before - _FAR <= at < before and (wanted is None or wanted in body.sorts) and body.sorts
    ]
    names = {body.name for _, body in near}
    return names.pop() if len(names) == 1 else None


@lru_cache(maxsize=1 << 10)
def _likeliest(asked: frozenset[str], modifiers: frozenset[str], text: str, before: int) -> str | None:
    best: tuple[float, str] | None = None
    for body in named_bodies(text):
        weight = _weight(body, asked, modifiers, before)
        if weight is not None and (best is None or weight > best[0]):
            best = weight, body.name
    return best[1] if best is not None else None


def _weight(body: Body, asked: frozenset[str], modifiers: frozenset[str], before: int) -> float | None:
    """How likely a body is meant: by its sort, how near and how often it stands, and what the phrase says of it."""
    places = [at for at in body.places if at < before]
    fits = fit(asked, body.sorts)
    if not places or fits < 0:
        return None
    said = {fold_key(word) for word in body.name.split()}
    near: float = 0.5 ** ((before - places[-1]) / _HALF_LIFE)
    opens = any(at < before for at in body.openings)
    return (
        2.0 * fits
        + 1.5 * near
        + log2(1 + len(places))
        + 0.8 * opens
        + 2.0 * bool(said & modifiers)
        + _same_state(body, modifiers)
    )


def _same_state(body: Body, modifiers: frozenset[str]) -> float:
    """ "The Qatari airline" is rather Qatar Airways than Boeing."""
    asked = {known.id for word in modifiers if (known := known_party(word.capitalize())) is not None}
    own = {known.id for word in body.name.split() if (known := known_party(word)) is not None}
    return 2.5 if asked & own else 0.0


@lru_cache(maxsize=1 << 8)
def place_governed(text: str, sort: str) -> str | None:
    """The place whose mayor, council or governor the text names, or that council itself; None where it names none."""
    council = _COUNCIL.search(text)
    if council is not None and "hall" not in sort:
        return _without_opener(council["name"])
    found = next((one for one in _GOVERNED.finditer(text) if one["owner"] not in _NO_OWNERS), None)
    if found is None:
        return place_spoken_of(text) if "hall" in sort or _MAYOR.search(text) else None
    name = found["owner"] or found["of"]
    return _without_opener(name) if known_party(name) is None or sort == "city" else None


_NO_OWNERS = frozenset({"The", "A", "An", "Its", "Their", "This", "That", "His", "Her", "Our", "Each", "Every", "No"})


def _without_opener(name: str) -> str:
    first, _, rest = name.partition(" ")
    return rest if rest and first in ("The", "In", "At", "On", "For", "But", "And", "As") else name
