"""Promises without a verb, as posts and programmes make them: « Piscine rouverte en mai. Aucun arbre abattu. »"""

from __future__ import annotations

from pledgebook.cues import ANNOUNCED
from pledgebook.rules.clause import Candidate
from pledgebook.rules.french.words import WORDS
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.latin.frames import is_adjectival
from pledgebook.rules.line import Line, Stretch

_STEMS = tuple(
    "livr renov rouv ouv ferm supprim plant doubl tripl gel cre install recrut construi repar equip prolong termin "
    "achev "
    "distribu relog remplac baiss augment vers rembours abatt "
    "vend raccord automatis pietonnis vegetalis accueilli "
    "maintenu garanti interdi reconstrui embauch nomm".split()
)
_NOBODY = frozenset("aucun aucune zero nul nulle".split())
_NOT_ONE = frozenset({"pas", "plus"})
_FINITE = frozenset(
    "est sont etait etaient a ont avait avaient sera seront aura auront va vont fait font reste restent suis sommes c' "
    "doit doivent peut peuvent".split()
)
_LONGEST = 24
"""Words of such a sentence."""


def verbless(line: Line) -> list[Candidate]:
    """At most one: the participle of a sentence without a finite verb that has a time ahead or a bare denial."""
    start = _behind_colon(line)
    own = line.texts[start:]
    if len(own) > _LONGEST or not _FINITE.isdisjoint(own) or not WORDS.pronouns.keys().isdisjoint(own):
        return []
    at = next((at for at in range(start + 1, len(line)) if _is_participle(line, at)), None)
    inflected = WORDS.inflected
    if at is None or (inflected is not None and any(inflected.fullmatch(text) for text in own)):
        return []
    first = next((start + i for i, text in enumerate(own) if text.isalpha() and text not in ("et", "puis")), None)
    if first is None or at <= first or "," in line.texts[first:at]:
        return []
    denied = line.texts[first] in _NOBODY or (
        line.texts[first] in _NOT_ONE and line.texts[first + 1 : first + 2] in (["un"], ["une"], ["aucun"], ["aucune"])
    )
    ahead = any(match.type in ("deadline", "date", "start", "duration") for _, match in line.times)
    if not denied and not (ahead and line.is_capital(first) and line.texts[first] not in WORDS.prepositions):
        return []
    subject = latin_subject.features(line, Stretch(first, at), WORDS)
    return [Candidate(ANNOUNCED, Stretch(at, at + 1), at, subject, denied, passive=True)]


def _behind_colon(line: Line) -> int:
    """Where the quotation begins that a colon opens, else the sentence."""
    if ":" not in line.texts:
        return 0
    return next((at + 2 for at in range(len(line) - 2) if line.texts[at : at + 2] == [":", '"']), 0)


def _is_participle(line: Line, at: int) -> bool:
    text = line.texts[at]
    if not text.startswith(_STEMS):
        return False
    ends = text.endswith(
        ("ert", "erts", "erte", "ertes", "u", "us", "ue", "ues", "it", "its", "ite", "ites", "i", "ie")
    )
    return ends or is_adjectival(line, at)
