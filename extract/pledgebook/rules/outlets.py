"""Newspapers, stations and agencies that a sentence names as having heard or carried what is said."""

from __future__ import annotations

import re
from functools import lru_cache

_KNOWN = r"Reuters|AFP|AP|Bloomberg|BBC|CNN|Al Jazeera|Al Arabiya|TASS|Xinhua|Interfax|Anadolu|EFE|DPA|dpa"
_OUTLET = re.compile(
    rf"\btold (?:the )?(?:daily |newspaper |broadcaster |news agency |agency )?(?P<told>{_KNOWN}|"
    r"(?:[A-Z][\w-]+ )+(?:News|Times|Post|Radio|TV|Television|Herald|Daily|Tribune|Gazette|Courier|Journal))\b"
    rf"|\b(?:à|au) (?:l['’]|la |le )?(?:agence |quotidien |journal |chaîne |radio )?(?P<dit>{_KNOWN})\b"
    r"|\b(?:citée?s?|rapportée?s?|relayée?s?) par (?:le (?:site|quotidien|journal) |l['’]agence "
    r")?(?P<cite>[A-ZÀ-Þ][\w'’-]*"
    r"(?: (?:[A-ZÀ-Þ][\w'’-]*|du|de|des))*)"
    r"|(?<!\w)ل(?:وكالة|صحيفة|قناة|إذاعة|موقع|تلفزيون) (?P<li>[\"“«][^\"”»\n]{2,30}|\w+(?: (?!إن|أن|بأن|خلال|"
    r"في|على)\w+)?)"
    r"|(?<!\w)و?(?:نقلت?|ذكرت?|أوردت?) (?P<carried>(?:وكالة|صحيفة|قناة|إذاعة|موقع|تلفزيون) [^،\n\"]{2,40}?) عن(?!\w)"
)


@lru_cache(maxsize=1 << 10)
def outlet_in(sentence: str) -> str | None:
    """The first one named, as written, without quotation marks; None where the sentence names none."""
    found = _OUTLET.search(sentence)
    if found is None:
        return None
    return next(name.strip(' "“«”»') for name in found.groups() if name)
