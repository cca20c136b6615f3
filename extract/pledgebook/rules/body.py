"""The body for which an office-holder speaks, where no state is named: "Acme's chief executive", المتحدث باسم شركة."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from pledgebook.fold import fold_key
from pledgebook.parties import known_party
from pledgebook.rules.arabic.bodies import acts_for, headed_sort
from pledgebook.rules.arabic.kinds import KINDS
from pledgebook.rules.arabic.meant import acted_for, full_name, named_alike, of_kind
from pledgebook.rules.arabic.organisations import organisations
from pledgebook.rules.bodies import bodies, main_body
from pledgebook.rules.english.bodies import place_spoken_of
from pledgebook.rules.french.text import is_french
from pledgebook.rules.full_names import fullest
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.organs import STATE_ORGANS, bare_words
from pledgebook.rules.tags import states
from pledgebook_schemas import Party

_OFFICE = (
    r"chief executive|ceo|chair(?:man|woman|person)?|managing director|director|spokes(?:man|woman|"
    r"person)|head|manager|coach|captain|"
    r"vice[- ]president|finance chief|general secretary|secretary general|PDG|directeur|directrice|patron|dirigeante?|"
    r"porte-parole|secrétaire générale?|présidente?|leader|chef|cheffe|founder|secretary|chief|boss|vice-chancellor|"
    r"chancellor|rector|provost|principal|treasurer|editor|trustee|curator|conductor|dean|matron"
)
_FOLDED = _OFFICE.lower().replace("é", "e")
_BEFORE = re.compile(
    rf"(?:[Tt]he )?(?P<body>(?!(?:The|Le|La|An?|Une?|His|Her|Its|Their|Our|Mr|Mrs|Ms|Opposition|Union|Party|"
    rf"Deputy|Vice|General|Chief)\b)[A-Z].*?)(?:(?:['’]s)? (?:\w+ )?|['’]s? (?:[a-z-]+ ){{2,3}})(?:{_OFFICE})\b"
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
    r"اتحاد|تجمع|رابطة|كتلة|حزب|غرفة|جبهة|حركة|نادي|مركز|معهد|صندوق|وكالة))(?P<body>\w+(?: (?!في |من |على |إلى "
    r"|عن |أن |إن |بأن )\w+){0,2}(?: ال\w+){0,4})"
)
_TOWN = re.compile(
    r"\b[Mm]ayor (?:[A-Z][\w'’-]+ ){0,3}of (?P<town>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*)*)|\bmaire (?:de |d['’]|du "
    r")(?P<ville>(?:La |Le |Les )?[A-ZÀ-Þ][\w'’-]*"
    r"(?: [A-ZÀ-Þ][\w'’-]*)*)|(?<!\w)(?:عمدة (?:مدينة )?|العمدة (?:ال\w+ )*لمدينة )(?P<city>\w{3,}(?: (?:ال)\w+)?)|"
    r"(?<!\w)(?:ال)?محافظ (?P<province>(?!البنك|بنك|المصرف|مصرف|المدينة)\w+(?: ال\w+)?)"
)
"""Who governs a town or a province speaks for it."""
_GOVERNED = {"town": "Municipality of {}", "ville": "commune de {}", "province": "محافظة {}", "city": "بلدية {}"}
_SORTS = (
    r"company|firm|group|bank|airline|carmaker|operator|union|agency|organi[sz]ation|manufacturer|retailer|"
    r"charity|club|"
    r"authority|association|federation|board|committee|council|commission|institute|foundation|fund|utility|management|"
    r"societe|entreprise|groupe|banque|compagnie|syndicat|organisation|agence|operateur|autorite|direction|comite|"
    r"front|movement|party|faction|corporation|miner|insurer|developer|lender|chamber|parti|mouvement|chambre|"
    r"intersyndicale|federation|fondation|commune|mairie|metropole|region|regie"
)
_ARABIC_SORTS = (
    r"شركه|مجموعه|بنك|مصرف|نقابه|منظمه|هييه|موسسه|مجلس|لجنه|جمعيه|رابطه|اتحاد|تجمع|حزب|حركه|جماعه|كتله|"
    r"بلديه|صندوق|نادي|وكاله|سلطه|مركز|معهد|جبهه|فصيل|غرفه|تيار"
)
GENERIC = re.compile(
    rf"(?:(?:the|its|la|le|l') ?)?(?P<sort>{_SORTS})|[وف]?(?:ال|لل)(?P<arabic>{'|'.join(sorted(KINDS))})"
)
"""A body named by its sort alone."""
_OWNER = re.compile(
    rf"(?:^|\b(?:the|of the|for the|pour|de|du|de la|la|le) ?|l')(?P<sort>{_SORTS})(?:'s)? (?=(?:\w+ "
    rf")?(?:{_FOLDED})\b)"
    rf"|\b(?:{_FOLDED})\b[^,]{{0,20}}? (?:of|for|de|du|pour) ?(?:the |la |le |l')?(?P<behind>{_SORTS})\b"
    rf"|^(?:,? ?(?:pour|for|for the) (?:la |le |l')?)(?P<alone>{_SORTS})\b"
)
_FOR = re.compile(rf"(?<!\w)لل(?P<sort>{_ARABIC_SORTS})(?!\w)")
_FIRMS = frozenset(
    "company firm board group bank airline carmaker operator manufacturer retailer club management societe "
    "entreprise groupe "
    "banque compagnie operateur direction miner corporation insurer developer lender شركه مجموعه بنك مصرف "
    "موسسه utility".split()
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
    key = fold_key(phrase)
    body = acted_for(phrase, phrase, 0) or acts_for(phrase)
    if body is not None:
        return named_alike(body, text) or fullest(body, text)
    sort = headed_sort(phrase)
    if sort is not None:
        return by_sort(sort, memory, text)
    named = _named_in(phrase)
    if named is not None and not _is_organ(named):
        return fullest(named, text)
    town = _TOWN.search(phrase)
    if town is not None:
        return _municipality(town)
    if not _LOCAL.isdisjoint(key.replace("l'", "").split()):
        return _town_of(text) or (None if is_french(text) else place_spoken_of(text))
    if named is not None or not _ORGANS.isdisjoint(key.split()):
        return None
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
        return bank if bank is not None and sort in fold_key(bank) else _province_of(phrase, text)
    if not _WORDS & set(key.split()):
        return None
    return body_before(memory, text)


def _is_organ(name: str) -> bool:
    """ "The ministry" in "the spokesman for the ministry": the state's."""
    first = fold_key(name).split()[:1]
    return first != ["مجلس"] and not STATE_ORGANS.isdisjoint(bare_words(first))


_ORGANS = frozenset("ministry minister government presidency navy army police ministere gouvernement".split())
_LOCAL = frozenset("mayor maire mairie commune municipality municipalite البلديه العمده".split())
"""Who acts for a town that the text names elsewhere."""


def _municipality(found: re.Match[str]) -> str:
    told = next(_GOVERNED[kind].format(name) for kind, name in found.groupdict().items() if name)
    return _ELIDED.sub(r"commune d'\1", told)


_ELIDED = re.compile(r"commune de ([AEÉÈIOUY])")


@lru_cache(maxsize=8)
def _town_of(text: str) -> str | None:
    """The town that has a mayor in the text, or whose commune it speaks of"""
    named = next((one for one in organisations(text) if one.kind == "بلديه"), None)
    if named is not None:
        return full_name(named, text)
    found = _TOWN.search(text) or _COMMUNE.search(text) or _TRAIL.search(text)
    return _municipality(found) if found is not None else None


def _province_of(phrase: str, text: str) -> str | None:
    """Of "المحافظ" alone: the province that the text names."""
    found = _PROVINCE.search(text) if fold_key(phrase).split()[0].endswith("المحافظ") else None
    return f"محافظة {found['name']}" if found is not None else None


_PROVINCE = re.compile(r"(?<!\w)[وبل]?محافظة? (?P<name>(?!البنك|بنك|المصرف|مصرف|المدينة|على)\w{3,}(?: ال\w+)?)")
_TRAIL = re.compile(r"\A[^\n]*> ?(?P<ville>[A-ZÀ-Þ][\w'’-]+)\s*\n")
"""The town under which a local paper files a story: the end of its trail."""
_COMMUNE = re.compile(
    r"\b(?:commune|mairie|municipalité|ville) (?:de |d['’])(?P<ville>(?:La |Le |Les )?[A-ZÀ-Þ][\w'’-]*)|"
    r"\b(?:Municipality|Town|City) of (?P<town>[A-Z][\w'’-]*)"
)


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
    if sort in _LOCAL:
        return _town_of(text)
    author = memory.author
    if author is not None and len(author.names) == 1 and sort in fold_key(author.names[0]).split()[1:]:
        return author.names[0]
    arabic = of_kind(sort, memory, text, len(text)) if sort in KINDS else None
    if arabic is not None:
        return arabic
    earlier = next((one for one in reversed(memory.referents) if _is_one(one, sort)), None)
    if earlier is not None:
        return earlier.names[0]
    named = _first_by_word(text).get(sort)
    if named is not None:
        return named
    if sort in _FIRMS:
        return main_body(text) or body_before(memory, text) or _first_firm(text)
    return _known_before(memory)


def _is_one(one: Referent, sort: str) -> bool:
    """A body of the sort that is named, not "the union" again."""
    if len(one.names) != 1 or one.is_outsider:
        return False
    words = fold_key(one.names[0]).split()
    return len(words) > 1 and not {sort, f"ال{sort}"}.isdisjoint(words) and not GENERIC.fullmatch(" ".join(words))


_LEAD = 2_000
"""Code points in which a text names the firm that it is about."""


@lru_cache(maxsize=8)
def _first_firm(text: str) -> str | None:
    """The first body whose name says that it is one, else the first that opens a paragraph."""
    named = next((name for name in bodies(text) if len(name.split()) > 1 and _SORT_INSIDE.search(fold_key(name))), None)
    lines = f"\n{text[:_LEAD]}"
    return named or next(
        (name for name in islice(bodies(text), 40) if f"\n{name} " in lines and not name.endswith("s")), None
    )


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
    return main_body(text) or _first_firm(text)


def is_body_name(name: str) -> bool:
    """Whether the noun of a company, a union or the like is in a name."""
    return any(_SORT.fullmatch(word.removeprefix("ال")) for word in fold_key(name).split())


def _is_body(one: Referent) -> bool:
    known = known_party(one.names[0])
    if known is not None:
        return _is_organisation(known)
    return is_body_name(one.names[0])


_SORT_INSIDE = re.compile(rf"(?<!\w)(?:{_SORTS}|{_ARABIC_SORTS}|ltd|limited|inc|plc|corp)(?!\w)")
_SORT = re.compile(rf"{_SORTS}|{_ARABIC_SORTS}|ltd|limited|inc|plc|corp")
