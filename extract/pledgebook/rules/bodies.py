"""The organisations that a document names, by how often: whom "the company" or "a spokesman" means."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from pledgebook.fold import fold_key
from pledgebook.rules.arabic.kinds import UNNAMED
from pledgebook.rules.arabic.meant import is_party
from pledgebook.rules.arabic.organisations import organisations
from pledgebook.rules.french.common import CLOSED
from pledgebook.rules.full_names import acronyms, long_names, parts
from pledgebook.rules.letters import CAPITALS
from pledgebook.rules.mentions import named_in, overlaps

_NAME = re.compile(
    rf"(?<![\w.@#/’'-])[{CAPITALS}][\w&’'-]*(?:(?: (?:of|de|du|des|for|&) | (?:de la |of the )| "
    rf")[{CAPITALS}][\w&-]*){{0,5}}(?: (?:plc|ltd|inc)(?!\w))?"
)
_FIELD = re.compile(
    r"(?i:(?:\b(?:ltd|limited|inc|corp|plc|llc|gmbh|sa|group|company|holdings?|metals?|cement|airlines?|"
    r"airways|railways?|energy|"
    r"bank|union|federation|association|council|authority|committee|commission|agency|institute|university|"
    r"foundation|board|société|groupe|compagnie|banque|syndicat|fédération|conseil|agence|mairie|région)\b))"
)
_TITLES = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Sir|President|Minister|Mayor|Senator|Professor|M|Mme|Mlle)\.?|ministre|maire|"
    r"président[e]?) $"
)
_PERSONAL = re.compile(
    r"^,? (?:\d\d,|who |qui |(?:an? |the )?(?:analyst|economist|farmer|teacher|aide)|[a-zà-þ]+ (?:at|of|chez|de) )"
)
_SAYS = re.compile(r"(?:said|says|told|added|dit|explique|ajouté|déclaré|reconnu|souri) $")
_PLACED = re.compile(
    r"(?:^|[^\w])(?:(?<!shares )(?<!stake )(?<!Shares )in|at|near|from|to|across|outside|around|à|en|dans|vers|"
    r"près de|depuis) (?:the |la |le )?$"
)
"""In front of a place, or of a body that is not the one spoken of."""
_OUTSIDE = re.compile(
    r"(?:consultancy|consultants|cabinet(?: [a-zà-ÿ]+)?|brokerage|broker|think[- ]tank|(?:analyst|economist|strategist|"
    r"professor|researcher|lecturer)s? (?:at|from|with|of)(?: the)?|[Uu]niversit[ey] (?:of|de)|université de|newspaper|"
    r"daily|outlet|website|quotidien|journal|hebdomadaire|site|le site|told) $"
)
_WATCHES = re.compile(
    r"(?:Research|Consulting|Conseil|Securities|Advisory|Advisors|Analytics|Economics|University|Université)$"
)
"""Endings of names of those who look on: whoever forecasts is not the company of a text."""
_COMMON = frozenset(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december the a an in on at it he she we they i this that there but and as for if when
    first second third while after before our what no yes lundi mardi mercredi jeudi vendredi samedi dimanche le la
    les un une il elle nous on ce cette ces dans pour mais et si puis par sur selon quand avec des du au aux je
    mr mrs ms nor not neither either every each any all both some many most few several another other such there here
    these those its his her their our your my who whom whose which where why how while because since until although
    though unless under over during between among against within without behind beyond despite instead meanwhile however
    also still only even now then so or of from with by to today tomorrow yesterday last next later earlier once again
    one two four five six seven eight nine ten eleven twelve nobody nothing never perhaps asked told speaking standing
    according dear""".split()
)
_EVENTS = re.compile(r"^.*(?:Session|Meeting|Summit|Communiqu[eé]|Statement|Conference) (?:of|by) (?:the )?")
"""In front of whoever met or spoke."""
_KICKER_END = re.compile(r"(?: \d+)?[ \u00a0\u202f]: ")
_NATIONAL = re.compile(
    r"\b(?:Air|Airways|Airlines|Télécom|Telecom|Petroleum|Rail|Steel|Power|Post|Mobile|Cables|Ports|Ferries|Lines)\b"
)
"""Of a firm that has a state in its name: Kenya Airways, Air Algérie."""
_FEWEST = 2


@lru_cache(maxsize=8)
def bodies(text: str) -> Counter[str]:
    """Names of organisations with how often they stand, states and persons left out. Linear in the text."""
    return _arabic(text) if _is_arabic(text) else _latin(text)


@lru_cache(maxsize=8)
def main_body(text: str) -> str | None:
    """The organisation that the document speaks of most, if any twice."""
    counts = bodies(text)
    best = max(counts, key=lambda name: (counts[name], len(name)), default=None)
    return best if best is not None and counts[best] >= _FEWEST else None


def _is_arabic(text: str) -> bool:
    head = text[:600]
    return sum("\u0620" <= letter <= "\u064a" for letter in head) * 2 > len(head.replace(" ", ""))


def _arabic(text: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    known = [one for one in named_in(text) if one.form == "organisation"]
    for one in organisations(text):
        named = is_party(one) and one.kind not in UNNAMED and "أنباء" not in one.name
        if named and not overlaps(known, one.start, one.end):
            counts[one.name] += 1
    return counts


def _latin(text: str) -> Counter[str]:
    known = named_in(text)
    counts: Counter[str] = Counter()
    people: set[str] = set()
    for found in _NAME.finditer(text):
        name, start, end = _EVENTS.sub("", found[0]), found.start(), found.end()
        words = name.split()
        kicker = _KICKER_END.match(text, end) is not None and (start == 0 or text[start - 1] == "\n")
        if kicker and not _FIELD.search(found[0]) and (" " not in found[0] or text.count(found[0]) < _FEWEST):
            continue  # What a French headline says it is about.
        if fold_key(words[0]) in _COMMON:
            name = " ".join(words[1:])
            words = words[1:]
        if len(words) == 1 and fold_key(words[0]) in CLOSED:
            continue
        national = len(words) > 1 and _NATIONAL.search(name) is not None
        if not words or (overlaps(known, start, end) and not national) or (name.isupper() and len(words) > 2):
            continue
        if not _FIELD.search(name) and _PLACED.search(text[max(0, start - 16) : start]):
            people.add(name)
            continue
        if _FIELD.fullmatch(name):
            continue
        if _WATCHES.search(name) or _OUTSIDE.search(text[max(0, found.start() - 40) : found.start()]):
            people.add(name)
            continue
        if _is_person(text, start, end, name):
            people.update((name, words[-1]))
            continue
        counts[name.removesuffix("'s").removesuffix("’s")] += 1 + bool(_FIELD.search(name))
    for name in list(counts):
        if name in people or name.split()[-1] in people:
            del counts[name]
    return _joined(counts, text)


def _joined(counts: Counter[str], text: str) -> Counter[str]:
    """Parts and acronyms of a long name counted under it."""
    known = acronyms(text)
    for short, full in known.items():
        counts[full] += counts.pop(short, 0)
    for full in (*known.values(), *long_names(text)):
        if _WATCHES.search(full):
            continue
        counts[full] += 1
        for part in parts(full):
            counts[full] += counts.pop(part, 0)
    return counts


def _is_person(text: str, start: int, end: int, name: str) -> bool:
    if _FIELD.search(name):
        return False
    before, after = text[max(0, start - 24) : start], text[end : end + 40]
    return bool(_TITLES.search(before) or _SAYS.search(before) or (len(name.split()) > 1 and _PERSONAL.match(after)))
