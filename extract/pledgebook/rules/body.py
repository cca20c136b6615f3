"""The body for which an office-holder speaks, where no state is named: "Acme's chief executive", المتحدث باسم شركة."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.fold import fold_key
from pledgebook.parties import known_party
from pledgebook.rules.bodies import bodies, main_body
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.tags import states
from pledgebook_schemas import Party

_OFFICE = (
    r"chief executive|ceo|chair(?:man|woman|person)?|managing director|director|spokes(?:man|woman|"
    r"person)|head|manager|coach|captain|"
    r"vice[- ]president|finance chief|general secretary|secretary general|PDG|directeur|directrice|patron|dirigeante?|"
    r"porte-parole|secrétaire général|présidente?"
)
_BEFORE = re.compile(
    rf"(?:[Tt]he )?(?P<body>(?!(?:The|Le|La|An?|Une?|His|Her|Its|Their|Our|Mr|Mrs|Ms)\b)[A-Z].*?)(?:['’]s)? (?:\w+ "
    rf")?(?:{_OFFICE})\b"
)
_BEHIND = re.compile(
    rf"\b(?i:{_OFFICE})\b[^,]{{0,30}}? (?:of|for|at|de|du|de la|pour|d['’])\s?(?:the |la |le |"
    rf"l['’])?(?P<body>[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*)*)"
)
_PART = re.compile(
    r"\b(?i:committee|board|governor|gouverneure?|comité|conseil d['’]administration) (?:of|de|du|de la|de l['’]) "
    r"?(?:the |la )?"
    r"(?P<body>(?:[A-Z][\w-]+ )*(?:Bank|Banque|Group|Groupe|Company|Corporation|Agency|Authority|Fund)\b(?: (?:of|"
    r"du|de|d['’]) ?[A-Z][\w-]+)*)"
)
"""A part of a body that acts for it: "the Monetary Policy Committee of the Bank of ..."."""
_ARABIC = re.compile(
    r"(?<!\w)(?:باسم |ل(?=شركة|مجموعة|مؤسسة|منظمة|بنك|هيئة|جمعية|نقابة|بلدية|اتحاد)|"
    r"(?:رئيس|رئيسة|مدير|مديرة|أمين عام|نقيب|رئيس مجلس إدارة) (?=شركة|مجموعة|مؤسسة|منظمة|بنك|هيئة|جمعية|نقابة|بلدية|"
    r"اتحاد|تجمع|رابطة|كتلة|حزب))(?P<body>\w+(?: \w+){0,2})"
)
_SORTS = (
    r"company|firm|group|bank|airline|carmaker|operator|union|agency|organi[sz]ation|manufacturer|retailer|charity|club|"
    r"authority|association|federation|board|committee|council|commission|institute|foundation|fund|utility|management|"
    r"societe|entreprise|groupe|banque|compagnie|syndicat|organisation|agence|operateur|autorite|direction|comite|"
    r"intersyndicale|federation|fondation|commune|mairie|metropole|region|regie"
)
_ARABIC_SORTS = (
    r"شركه|مجموعه|بنك|مصرف|نقابه|منظمه|هييه|موسسه|مجلس|لجنه|جمعيه|رابطه|اتحاد|تجمع|حزب|حركه|جماعه|كتله|"
    r"بلديه|صندوق|نادي|وكاله|سلطه"
)
GENERIC = re.compile(rf"(?:(?:the|its|la|le|l') ?)?(?P<sort>{_SORTS})|[وف]?(?:ال|لل)(?P<arabic>{_ARABIC_SORTS})")
"""A body named by its sort alone."""
_OWNER = re.compile(
    rf"(?:^|\b(?:the|of the|for the|pour|de|du|de la|la|le) ?|l')(?P<sort>{_SORTS})(?:'s)? (?=(?:\w+ "
    rf")?(?:{_OFFICE.lower()})\b)"
    rf"|\b(?:{_OFFICE.lower()})\b[^,]{{0,20}}? (?:of|for|de|du|pour) ?(?:the |la |le |l')?(?P<behind>{_SORTS})\b"
    rf"|^(?:,? ?(?:pour|for|for the) (?:la |le |l')?)(?P<alone>{_SORTS})\b"
)
_FOR = re.compile(rf"(?<!\w)لل(?P<sort>{_ARABIC_SORTS})(?!\w)")
_FIRMS = frozenset(
    "company firm board group bank airline carmaker operator manufacturer retailer club management societe "
    "entreprise groupe "
    "banque compagnie operateur direction شركه مجموعه بنك مصرف موسسه utility".split()
)
"""Sorts for which the document's main organisation may be meant."""
_WORDS = frozenset(
    "executive ceo chairman chairwoman chair director spokesman spokeswoman spokesperson manager pdg "
    "directeur directrice dirigeant dirigeante "
    "patron porte-parole التنفيذي التنفيذيه المتحدث المتحدثه الناطق المدير".split()
)
_GOVERNOR = frozenset({"governor", "gouverneur", "gouverneure", "محافظ", "المحافظ"})
"""Of a central bank, where the text speaks of one; else of a province."""
_PERSONAL = frozenset("mr mrs ms dr president minister mayor senator candidate".split())


def body_of(phrase: str, memory: Memory, text: str) -> str | None:
    """Named in the phrase itself, else the body spoken of last; None where the phrase is no such office."""
    named = _named_in(phrase)
    if named is not None:
        return named
    key = fold_key(phrase)
    owner = _OWNER.search(key)
    if owner is not None:
        sort = owner["sort"] or owner["behind"] or owner["alone"]
        return by_sort(sort, memory, text) or sort
    arabic = _FOR.search(key)
    if arabic is not None:
        return by_sort(arabic["sort"], memory, text)
    if _GOVERNOR & set(key.split()):
        sort = "bank" if phrase.isascii() else "بنك"
        bank = by_sort(sort, memory, text)
        return bank if bank is not None and sort in fold_key(bank) else None
    if not _WORDS & set(key.split()):
        return None
    return body_before(memory, text)


@lru_cache(maxsize=1 << 12)
def _named_in(phrase: str) -> str | None:
    """Remembered, as a text names the same few offices over and over."""
    for pattern in (_PART, _BEFORE, _BEHIND, _ARABIC):
        found = pattern.search(phrase)
        if found is not None:
            return found["body"].strip()
    return None


def by_sort(sort: str, memory: Memory, text: str) -> str | None:
    """Of "the union": the fuller name before it that holds the word, else, of a firm, the one the text is about."""
    author = memory.author
    if author is not None and len(author.names) == 1 and sort in fold_key(author.names[0]).split()[1:]:
        return author.names[0]
    earlier = memory.longer(sort)
    if earlier is not None and len(earlier.names) == 1:
        return earlier.names[0]
    named = _first_by_word(text).get(sort)
    if named is not None:
        return named
    if sort in _FIRMS:
        return main_body(text) or body_before(memory, text)
    return _known_before(memory)


@lru_cache(maxsize=8)
def _first_by_word(text: str) -> dict[str, str]:
    """For each folded word of the names of the text's bodies the first name that has it."""
    found: dict[str, str] = {}
    for name in bodies(text):
        for word in fold_key(name).split():
            found.setdefault(word, name)
    return found


def _known_before(memory: Memory) -> str | None:
    """The organisation with an id that was spoken of last."""
    for one in reversed(memory.referents):
        known = known_party(one.names[0]) if len(one.names) == 1 else None
        if known is not None and _is_organisation(known):
            return known.name
    return None


def _is_organisation(known: Party) -> bool:
    return known.id is not None and not (len(known.id) == 3 and known.id in states())


def body_before(memory: Memory, text: str) -> str | None:
    """The organisation spoken of last, neither person nor document nor state; else the main one of the document."""
    known = bodies(text)
    for one in reversed(memory.referents):
        if len(one.names) != 1 or one.is_document or one.is_outsider or GENERIC.fullmatch(fold_key(one.text)):
            continue
        if set(fold_key(one.text).split()) & (_WORDS | _PERSONAL):
            continue
        if one.names[0] in known or _is_body(one):
            return one.names[0]
    return main_body(text)


def _is_body(one: Referent) -> bool:
    words = [word.removeprefix("ال") for word in fold_key(one.names[0]).split()]
    known = known_party(one.names[0])
    if known is not None:
        return _is_organisation(known)
    return any(_SORT.fullmatch(word) for word in words)


_SORT = re.compile(rf"{_SORTS}|{_ARABIC_SORTS}|ltd|limited|inc|plc|corp")
