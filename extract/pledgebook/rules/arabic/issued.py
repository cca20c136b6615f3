"""Who gave out the statement, circular or letter that an Arabic text goes on to speak of; who acts with a subject."""

from __future__ import annotations

import re

from pledgebook.fold import fold_key
from pledgebook.parties import find_parties
from pledgebook.rules.arabic.meant import full_name, party_named
from pledgebook.rules.arabic.phrase import phrase_behind
from pledgebook.rules.line import Line, Stretch

_PAPERS = (
    r"بيان|بلاغ|تعميم|منشور|كتاب|رسالة|مذكرة|إعلان|تدوينة|تغريدة|بريد|إشعار|إخطار|خطاب|توضيح|رد|إفصاح|تنويه|نداء|كلمة|"
    r"برقية|وثيقة|ورقة|ميثاق|برنامج|خطة|قرار|ملصق|نشرة"
)
_PAPER = re.compile(rf"[وف]?(?:ال)(?:{'|'.join(fold_key(word) for word in _PAPERS.split('|'))})")
"""A paper spoken of again, with its article and nothing else."""
_GIVEN = re.compile(
    rf"(?<!\w)[وف]?(?:أصدر|نشر|وجه|وجّه|عمم|عمّم|أذاع|وزع|وزّع|بث|بعث|أرسل|أقر|أقرّ|اعتمد|كتب|خط|تلا|علق|علّق|سلم|"
    rf"سلّم|قدم|قدّم)ت? "
    rf"(?P<who>[^\n.،؛:«»]{{3,90}}?) (?:ب|إلى [^\n.]{{3,40}} )?(?P<paper>{_PAPERS})(?:ا|ً|اً)?(?!\w)"
    rf"|(?<!\w)[وفب]?(?:في )?(?P<of>{_PAPERS}) (?:(?:صحفي|رسمي|مقتضب|مكتوب) )?(?:صادرة? |نشرته? )?(?:عن |من |"
    rf"ل)(?P<whose>[^\n.،؛:«»]{{3,60}})"
)


_BACK = 3_000
"""Code points before a paper spoken of again in which it was given out."""


def issuers_in(text: str, phrase: str, before: int) -> tuple[str, ...]:
    """By "أصدرت البلدية بلاغا" or "بيان للوزارة" before an offset, of "البلاغ" or "البيان" in a folded phrase."""
    if not _PAPER.fullmatch(phrase):
        return ()
    paper = phrase.lstrip("وف").removeprefix("ال")
    for found in reversed(list(_GIVEN.finditer(text, max(0, before - _BACK), before))):
        group = "who" if found["who"] else "whose"
        if fold_key(found["paper"] or found["of"]) == paper:
            return _named(text, found.start(group), found.end(group))
    return ()


def _named(text: str, start: int, end: int) -> tuple[str, ...]:
    one = party_named(text, start, end)
    if one is not None:
        return (full_name(one, text),)
    return tuple(each.party.name for each in find_parties(text[start:end])[:1])


_WITH = frozenset({"ومعه", "ومعها", "ومعهما", "ومعهم"})


def companion(line: Line, phrase: Stretch) -> Stretch | None:
    """ "، ومعه البنك «كذا»،": who acts with a subject, named between commas behind it."""
    at = phrase.last + (line.texts[phrase.last : phrase.last + 1] == ["،"])
    if at >= len(line) - 1 or line.texts[at] not in _WITH:
        return None
    return phrase_behind(line, at + 1)
