"""Offices told by whose they are: "its coordinator", son porte-parole, المتحدث باسمها: of the body named before."""

from __future__ import annotations

import re
from bisect import bisect_left

from pledgebook.fold import fold_key
from pledgebook.parties import PartyMention
from pledgebook.rules.arabic.meant import full_name
from pledgebook.rules.arabic.organisations import organisations_in
from pledgebook.rules.bodies import bodies
from pledgebook.rules.memory import Memory
from pledgebook.rules.mentions import mentions_of

_OWNED = re.compile(
    r"(?:its|their|son|sa|leur) (?:\w+ )?(?:spokes\w+|coordinat\w+|chair\w*|chief executive|director|manager|"
    r"general secretary|secretary general|head|leader|porte-parole|president\w*|direct\w+|secretaire general\w*|"
    r"chef(?:fe)?|dirigeante?|ambassad\w+|ministre)(?!\w).*"
    r"|[وف]?(?:ال)?(?:متحدث|ناطق)ه? (?:\w+ )?باسم(?:ه|ها|هم)(?!\w).*|[وف]?(?:مدير|مديرت|رييس|رييست|امين|زعيم|نقيب|"
    r"صاحب|صاحبت|مالك|مالكت|موسس|مندوب|ناطق|محامي|قايد|ممثل|مدرب)(?:ه|ها|هم)(?!\w).*"
)
_OPENS = re.compile(r"(?:^|[.!?\n\"”] ?)(?:The |In )?$")
"""In front of what a sentence is about."""
_REACH = 260
"""Code points before an office in which its body stands."""
_EPITHET = re.compile(
    r"(?:the |l'|la |le )?(?:former|ex|ancien(?:ne)?) (?:magistrate?|judge|minister|ministre|general|banker|lawyer|"
    r"avocate?|juge|depute|deputee|lawmaker|soldier|teacher|engineer|professor|professeure?|ambassador|ambassad\w+)"
    r"|(?:the )?\d\d-year-old(?: \w+)?|(?:l')?elue?|(?:le |la )?premier(?:e)? magistrate?"
)
"""What a text calls somebody already named, so as not to say the name again."""


def owner_of(phrase: str, text: str, before: int) -> str | None:
    """The body or state named last before an office that a possessive ties to it."""
    if not _OWNED.match(fold_key(phrase)):
        return None
    first = max(0, before - _REACH)
    lead = text[first:before]
    mentions = mentions_of(text)
    near = mentions[bisect_left(mentions, first, key=_start) : bisect_left(mentions, before, key=_start)]
    named = list(organisations_in(text, first, before))
    named = [one for one in named if not any(o.start < one.start and one.end <= o.end for o in named)]
    known = [(one.start, one.party.name) for one in near if not any(o.start <= one.start < o.end for o in named)]
    known += [(one.start, full_name(one, text)) for one in named]
    known += [(first + at, name) for name in bodies(text) if (at := lead.rfind(name)) >= 0]
    opening = [one for one in known if _OPENS.search(text[max(0, one[0] - 8) : one[0]])] if phrase[:1].isascii() else []
    return max(opening or known, default=(0, None))[1]


def _start(one: PartyMention) -> int:
    return one.start


def said_again(phrase: str, memory: Memory) -> tuple[str, ...]:
    """The parties of the speaker before, where the phrase only names him another way."""
    last = memory.speaker
    if last is None or not last.is_person or not _EPITHET.fullmatch(fold_key(phrase)):
        return ()
    return last.names
