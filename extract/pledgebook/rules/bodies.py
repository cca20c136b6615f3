"""The organisations that a document names, by how often: whom "the company" or "a spokesman" means."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from pledgebook.fold import fold_key
from pledgebook.rules.full_names import acronyms, long_names, parts
from pledgebook.rules.mentions import named_in, overlaps

_NAME = re.compile(
    r"(?<![\w.@#/’'-])[A-ZÀ-Þ][\w&’'-]*(?:(?: (?:of|de|du|des|for|&) | (?:de la |of the )| "
    r")[A-ZÀ-Þ][\w&-]*){0,5}(?: (?:plc|ltd|inc)(?!\w))?"
)
_ARABIC = re.compile(
    r"(?<!\w)[وف]?[بل]?(?P<name>(?:ال)?(?:شركة|مجموعة|مؤسسة|بنك|مصرف|هيئة|نقابة|جمعية|منظمة|رابطة|اتحاد|تجمع|"
    r"وكالة|بلدية|حزب|كتلة|"
    r"حركة|جماعة|نادي|جبهة|فصيل|تيار|صندوق|لواء|مركز|معهد) (?!في |من |على |التي |الذي |إلى |عن )\w{2,}(?: "
    r"(?:ال\w{3,}|لل\w{3,}))*)"
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
    mr mrs ms""".split()
)
_EVENTS = re.compile(r"^.*(?:Session|Meeting|Summit|Communiqu[eé]|Statement|Conference) (?:of|by) (?:the )?")
"""In front of whoever met or spoke."""
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
    for found in _ARABIC.finditer(text):
        if overlaps(known, found.start(), found.end()) or "أنباء" in found["name"]:
            continue
        counts[found["name"]] += 1
    return counts


def _latin(text: str) -> Counter[str]:
    known = named_in(text)
    counts: Counter[str] = Counter()
    people: set[str] = set()
    for found in _NAME.finditer(text):
        name, start, end = _EVENTS.sub("", found[0]), found.start(), found.end()
        words = name.split()
        if fold_key(words[0]) in _COMMON:
            name = " ".join(words[1:])
            words = words[1:]
        if not words or overlaps(known, start, end) or (name.isupper() and len(words) > 2):
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
