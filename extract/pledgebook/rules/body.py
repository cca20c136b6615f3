"""The body for which an office-holder speaks, where no state is named: "Acme's chief executive", المتحدث باسم شركة."""

from __future__ import annotations

import re

from pledgebook.fold import fold_key
from pledgebook.rules.memory import Memory

_OFFICE = (
    r"chief executive|ceo|chair(?:man|woman|person)?|managing director|director|spokes(?:man|woman|"
    r"person)|head|manager|"
    r"vice[- ]president|finance chief|general secretary|PDG|directeur|directrice|patron|porte-parole|secrétaire général"
)
_BEFORE = re.compile(rf"(?:[Tt]he )?(?P<body>(?!The\b|Le\b|La\b)[A-Z].*?)(?:['’]s)? (?:\w+ )?(?:{_OFFICE})\b")
_BEHIND = re.compile(
    rf"\b(?i:{_OFFICE})\b[^,]{{0,30}}? (?:of|for|at|de|du|de la|d['’])\s?(?:the |la |le |"
    rf"l['’])?(?P<body>[A-Z][\w&.'’-]*(?: [A-Z][\w&.'’-]*)*)"
)
_ARABIC = re.compile(r"(?<!\w)(?:باسم |ل(?=شركة|مجموعة|مؤسسة|منظمة|بنك|هيئة|جمعية|نقابة))(?P<body>\w+(?: \w+){0,2})")
GENERIC = re.compile(
    r"(?:the|its|la|le|l') ?(?:company|firm|group|bank|airline|carmaker|operator|union|agency|"
    r"organi[sz]ation|manufacturer|retailer|charity|club"
    r"|societe|entreprise|groupe|banque|compagnie|syndicat|organisation|agence|operateur)|[وف]?(?:ال|لل)(?:شركه|مجموعه|بنك|مصرف|نقابه|منظمه|هييه|موسسه|جمعيه)"
)
"""A body named by its sort alone."""
_WORDS = frozenset(
    "executive ceo chairman chairwoman chair director spokesman spokeswoman spokesperson manager pdg "
    "directeur directrice "
    "patron porte-parole التنفيذي المتحدث المتحدثه الناطق المدير".split()
)
_PERSONAL = frozenset("mr mrs ms dr president minister mayor senator candidate".split())


def body_of(phrase: str, memory: Memory) -> str | None:
    """Named in the phrase itself, else the body spoken of last; None where the phrase is no such office."""
    for pattern in (_BEFORE, _BEHIND, _ARABIC):
        found = pattern.search(phrase)
        if found is not None:
            return found["body"].strip()
    if not _WORDS & set(fold_key(phrase).split()):
        return None
    return body_before(memory)


def body_before(memory: Memory) -> str | None:
    """The organisation spoken of last, neither person nor document nor state."""
    for one in reversed(memory.referents):
        words = set(fold_key(one.text).split())
        if words & (_WORDS | _PERSONAL) or one.is_document or one.is_outsider or GENERIC.fullmatch(fold_key(one.text)):
            continue
        if len(one.names) == 1:
            return one.names[0]
    return None
