"""The fullest name that a text gives a body: behind its acronym, or where a part of the name stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pledgebook.fold import fold_key

_BRACKET = re.compile(r" \((?:[Ll][ea] |[Tt]he |l['’])?(?P<short>[A-ZÀ-Þ][A-Za-zÀ-ÿ&-]{1,9})[),;]")
_REACH = 120
"""Code points before an acronym in which its long form stands."""
_WORD = re.compile(r"[\w-]+(?:['’]s)?")
_SMALL = frozenset("of the for and de du des la le les et en d l pour in on a an".split())
_FINAL = (
    r"Union|Council|Authority|Federation|Association|Corporation|Commission|Committee|Board|Agency|Company|Group|Party|"
    r"Movement|Front|League|Society|Alliance|Cooperative|Bank|Fund|Foundation|Service|Trust"
)
_ENGLISH = re.compile(
    rf"(?<![\w.@#/’'-])(?!(?:The|A|An|In|On|At|But|And|For|When|Le|La) )[A-ZÀ-Þ][\w’'-]*(?: (?:and |& "
    rf")?[A-ZÀ-Þ][\w’'-]*){{0,6}} (?:{_FINAL})(?![\w-])"
    r"(?: (?:of|for|on) (?:the )?[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)*)?"
    r"|(?<![\w.@#/’'-])[A-ZÀ-Þ][\w-]+ (?:[a-z]+ ){0,2}[a-z]+s[’'] (?:union|association|federation|cooperative)(?!\w)"
    r"|(?<![\w.@#/’'-])(?:Council|Board|Committee|Bank|Ministry|Authority|Union|Federation) (?:of|for) (?:the "
    r")?[A-ZÀ-Þ][\w-]*"
    r"(?: (?:(?:of|on|for|and) (?:the )?)?[A-ZÀ-Þ][\w-]*)*"
)
_HEAD = (
    r"Société|Compagnie|Banque|Syndicat|Fédération|Confédération|Parti|Union|Groupe|Conseil|Agence|Région|Association|"
    r"Office|Institut|Collectif|Front|Mouvement|Intersyndicale|Chambre|Coopérative|Caisse|Mutuelle|Autorité|"
    r"Fondation|Régie|Instance|Haute Autorité|Observatoire|Centre|Musée|Université|Hôpital|Établissement|Ligue|Ordre|"
    r"Comité|Commission|Centrale|Alliance|Coalition|Coordination|Réseau|Organisation|Bureau|Consortium|Communauté|"
    r"Académie|Laboratoire|Opéra|Théâtre|Club|Port|Aéroport|Conservatoire|Confrérie|Secrétariat|Cercle|"
    r"Haut-Commissariat"
)
_ADJECTIVE = (
    r"[a-zà-ÿ-]+(?:al|ale|aux|ales|iques?|aires?|ienn?e?s?|aise?s?|oise?s?|ole?s?|éens?|éennes?|aine?s?|iers?|ières?|"
    r"ées?|és?|ives?|ifs?|aux|ain)"
)
_VERBS = r"(?:indique|explique|r[ée]plique|applique|critique|revendique|communique|rien|bien|combien)(?![\w-])"
"""Verbs and other words that end like an adjective: indique, explique, réplique, combien."""
_FRENCH = re.compile(
    rf"(?<![\w@#-])(?:{_HEAD})(?: {_ADJECTIVE}(?![\w-])){{0,2}}"
    r"(?: (?:(?:de la |de l['’]|des |du |pour la |pour les )[\w-]+|de [A-ZÀ-Þ][\w-]*|de [a-zà-ÿ]{4,}|d['’][\w-]+"
    r"|et (?:de la |de l['’]|des |du )[\w-]+|[A-ZÀ-Þ][\w-]*)){1,5}"
    rf"(?:(?<! de) (?!{_VERBS})[a-zà-ÿ-]{{2,}}"
    r"(?:iques?|ale?|aux|ales|aires?|iens?|iennes?|ils|iles|eux|euses?|ifs?|ives?)(?![\w-]))?"
)


@lru_cache(maxsize=8)
def long_names(text: str) -> tuple[str, ...]:
    """Names of several words that end or open with the noun of a body, each once. Linear in the text."""
    found = [one[0] for pattern in (_ENGLISH, _FRENCH) for one in _at_capitals(pattern, text)]
    return tuple(dict.fromkeys(_without_article(name) for name in found if " " in _without_article(name)))


_CAPITAL = re.compile(r"[A-ZÀ-Þ]")


def _at_capitals(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """What `finditer` gives for a pattern that always opens with a capital, at a fraction of the cost."""
    end = 0
    for capital in _CAPITAL.finditer(text):
        found = pattern.match(text, capital.start()) if capital.start() >= end else None
        if found is not None:
            end = found.end()
            yield found


def _without_article(name: str) -> str:
    first, _, rest = name.partition(" ")
    return (
        rest if first in ("The", "A", "An", "Le", "La", "Les", "In", "On", "At", "But", "And", "For", "When") else name
    )


@lru_cache(maxsize=8)
def acronyms(text: str) -> dict[str, str]:
    """The long form under each acronym that the text puts in brackets behind it."""
    known: dict[str, str] = {}
    for found in _BRACKET.finditer(text):
        before = text[max(0, found.start() - _REACH) : found.start()]
        full = _long_form(before, found["short"]) or next(filter(before.endswith, long_names(text)), None)
        if full is not None:
            known.setdefault(found["short"], full)
    return known


def _long_form(before: str, short: str) -> str | None:
    """The words whose initials the acronym tells, back from the bracket; small words may be left out."""
    letters = [letter for letter in fold_key(short) if letter.isalpha()]
    words = list(_WORD.finditer(before.rpartition("\n")[2]))
    line = before.rpartition("\n")[2]
    at = len(words)
    while letters and at > 0 and len(words) - at < 14:
        at -= 1
        word = fold_key(words[at][0])
        if word[:1] == letters[-1] and (word not in _SMALL or len(letters) > at):
            letters.pop()
        elif word not in _SMALL and len(word) > 3 and not words[at][0][0].islower():
            return None
    if letters or at >= len(words) - 1:
        return None
    return line[words[at].start() :].strip(' "“«')


def fullest(name: str, text: str) -> str:
    """The name as the text gives it at its longest: of an acronym its long form, of a part the one whole with it."""
    full = acronyms(text).get(name) or _wholes(text).get(fold_key(name))
    return full if full is not None and len(full) > len(name) else name


@lru_cache(maxsize=8)
def _wholes(text: str) -> dict[str, str | None]:
    """The long name of which a run of words is part; None under a run that is part of two."""
    found: dict[str, str | None] = {}
    for full in dict.fromkeys((*acronyms(text).values(), *long_names(text))):
        for part in map(fold_key, parts(full)):
            known = found.setdefault(part, full)
            if known is not None and fold_key(known) != fold_key(full):
                found[part] = None
    return found


def parts(name: str) -> Iterator[str]:
    """Every run of words of a name that is shorter than it."""
    words = name.split()
    for length in range(1, len(words)):
        for first in range(len(words) - length + 1):
            yield " ".join(words[first : first + length])
