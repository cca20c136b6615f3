"""Times that stand in an action but belong to its object: a tariff fixed for three years, files from before 1960."""

from __future__ import annotations

import re

from pledgebook.rules.arabic_words import is_masdar
from pledgebook.rules.latin_frames import is_adjectival
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.until import tells_end
from pledgebook.timeframe import TimeMatch

_LASTING = frozenset({"duration", "recurring"})
_RELATIVES = frozenset({"which", "who", "whose", "whom", "qui", "dont", "lesquels", "الذي", "التي", "الذين", "اللذين"})
_ENGLISH_PARTICIPLE = re.compile(r"(?!need|speed|feed|proceed|exceed|succeed|embed|heed|seed|breed|weed)\w{3,}ed")
_FRENCH_PARTICIPLE = re.compile(r"\w{3,}(?:ee|ees|es|is|ies|ue|ues)|\w{2,}(?:ieure?|ieures?)")
_STRONG = frozenset(
    "held made taken built spent paid lost born sent valid dating worth running lasting signe signee conclu prevu "
    "valable valables datant anterieur anterieurs anterieure anterieures posterieur posterieurs posterieure "
    "posterieures remontant".split()
)
"""Participles of no common ending, and adjectives that take a time."""
_FIXED = frozenset(
    one + ending
    for one in (
        "fixe annonce signe adopte vote paraphe publie depose lance decide programme presente diffuse devoile".split()
    )
    for ending in ("", "e", "s", "es")
)
"""French participles of what is set or told on a day: « le prix fixé mercredi »."""
_BE = frozenset(
    "be been being is are was were get gets have has had having etre ete est sont sera seront soit soient".split()
)
_HOLDS = frozenset("تمتد يمتد تستمر يستمر تدوم يدوم تتراوح تشمل تغطي الممتده الممتد".split())
_PRESENT = re.compile(r"(?!ت\w\wي\w|يومي)[يت]\w{3,}")
_VERBAL = frozenset({"ان", "بان", "لن", "ولن", "لا", "الا", "لم", "سوف", "قد", "و"})
_OF = frozenset({"of", "du", "de", "d'", "des", "الي"})
"""Behind a noun: the attack of 2 September."""
_ADJECTIVE = re.compile(r"(?!ال)\w{3,}ه")
"""An Arabic adjective in the feminine without article: تعرفة ثابتة لثلاث سنوات."""
_FOR = re.compile(r"ل\w+")


def belongs_to_object(line: Line, action: Stretch, words: Stretch, match: TimeMatch) -> bool:
    """Whether a participle, an adjective or a relative clause ties the time to the noun before it."""
    texts = line.texts
    if match.type in ("deadline", "open") or tells_end(line, words):
        return False
    first = max(words.first, action.first + 1)
    if _in_clause_about(texts, action, first):
        return True
    if (
        match.type in _LASTING
        and texts[words.first] != "from"
        and not _RELATIVES.isdisjoint(texts[action.first : first])
    ):
        return True
    before = first - 1
    if before <= action.first:
        return False
    if texts[before] in _HOLDS or (match.type == "date" and texts[before] in _OF):
        return True
    # لجنة تجتمع مرتين كل سنة: a clause about the noun.
    about = _PRESENT.fullmatch(texts[before]) is not None and not is_masdar(texts[before])
    if about and texts[before - 1] not in _VERBAL:
        return True
    if match.type == "duration" and _ADJECTIVE.fullmatch(texts[before]) and _ADJECTIVE.fullmatch(texts[before - 1]):
        return _FOR.fullmatch(texts[words.first]) is not None
    fixed = match.type == "date" and texts[before] in _FIXED and texts[before - 1] not in _BE
    return _is_participle(texts, before) or (fixed and is_adjectival(line, before))


def _in_clause_about(texts: list[str], action: Stretch, first: int) -> bool:
    """ "A furnace, whose first heat is due in May": behind a comma and a relative, with no further comma."""
    commas = [at for at in range(action.first, first) if texts[at] == ","]
    return bool(commas) and texts[commas[-1] + 1] in _ABOUT and commas[-1] + 2 < first


_ABOUT = frozenset({"which", "whose", "dont", "qui"})


def _is_participle(texts: list[str], at: int) -> bool:
    text = texts[at]
    if texts[at - 1] in _BE or texts[at - 1] in ("to", "and"):
        return False
    return text in _STRONG or _ENGLISH_PARTICIPLE.fullmatch(text) is not None
