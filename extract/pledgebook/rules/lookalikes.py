"""What looks like a commitment of English or French, whoever the subject is (guideline section 2)."""

from __future__ import annotations

import re
from dataclasses import replace

from pledgebook.rules.arabic.lookalikes import arabic_lookalike
from pledgebook.rules.clause import Candidate
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.view import View

_NUMBER = (
    r"(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|une?|deux|trois|quatre|cinq|sept|huit|neuf|dix)"
)
_SHARE = re.compile(
    rf"(?:{_NUMBER}|most|half|la plupart)(?: [\w'-]+){{0,3}}? (?:in|sur|out of) (?:every )?"
    rf"(?!{_NUMBER} (?:days?|weeks?|months?|years?|jours?|semaines?|mois|ans?)(?!\w)){_NUMBER}(?!\w)"
    r"|[\d.,]+ ?(?:%|per ?cent|pour cent)"
    r"|(?:about |nearly |over |almost |pres de |plus de )?(?:half|a third|a quarter|two thirds|(?:the |a )?majority|"
    r"la moitie|un tiers|un quart|les deux tiers|la majorite|une majorite)(?= of| de| d'| des| du)"
)
_PROMISING = words("promise guarantee pledge vow swear say promettre garantir jurer assurer")
_BARRING = words("not cannot can't won't never me us him her them you nobody pas ne n'")
_THAT = frozenset({"that", "que", "qu'"})
_UNREAL = frozenset({"had", "were", "should"})
_TO_BE = words("be been sera seront serait seraient")
_CONTESTS = words(
    "win lose beat prevail triumph gagner gagnera gagnerons gagnerai remporterons remporterai vaincrons perdrons"
)
_WHOLE = words("tout everything everyone everybody tous")


def lookalike(view: View, one: Candidate) -> str | None:
    """Why a candidate is none, if its words tell."""
    if view.grammar.code == "ar":
        return arabic_lookalike(view, one)
    if _is_withheld(view, one):
        return "a promise that is asked for or withheld (2)"
    if _is_inverted(view, one):
        return "inside an if-clause or an indirect question (2)"
    if _is_of_a_share(view, one):
        return "a share of many binds nobody (2)"
    if not one.passive and view.line.texts[one.head] in _CONTESTS:
        return "the end of a contest is in nobody's hand (2)"
    return "what is denied is only the whole (2)" if _is_partial(view, one) else None


def _first(one: Candidate) -> int:
    phrase = one.subject.phrase if one.subject is not None else None
    return min(one.cue.first, phrase.first) if phrase is not None else one.cue.first


def _is_withheld(view: View, one: Candidate) -> bool:
    """ "I cannot promise that no ship will", "they would like me to guarantee that": nobody has given the promise."""
    texts = view.line.texts
    that = next((at for at in range(_first(one), max(0, _first(one) - _NEAR), -1) if texts[at] in _THAT), None)
    if that is None or that < _NEAR - 1:
        return False
    verb = next((at for at in (that - 1, that - 2) if texts[at] in _PROMISING), None)
    if verb is None:
        return False
    before = texts[max(0, verb - 3) : verb]
    return bool(before) and not _BARRING.isdisjoint(before)


_NEAR = 4


def _is_inverted(view: View, one: Candidate) -> bool:
    """ "Had the minister agreed", "should the port close": a condition without "if"."""
    at = _first(one) - 1
    if view.grammar.code != "en" or at < 0 or view.line.texts[at] not in _UNREAL:
        return False
    return at == 0 or view.line.texts[at - 1] in (",", ";", '"', "and", "that")


def _is_of_a_share(view: View, one: Candidate) -> bool:
    """ "Two parents in three would pay more", « un client sur six renoncerait »: a count of people, not a body."""
    phrase = one.subject.phrase if one.subject is not None else None
    if phrase is None or (one.passive and view.line.texts[one.head] in _TO_BE):
        return False
    return _SHARE.match(view.line.key(phrase)) is not None


def _is_partial(view: View, one: Candidate) -> bool:
    """ "Not everything will be ready", « tout ne sera pas réglé »."""
    phrase = one.subject.phrase if one.subject is not None else None
    if phrase is None or not one.negative:
        return False
    own = view.line.texts[phrase.first : phrase.last]
    return own[-1] in _WHOLE and len(own) < _SHORT


_SHORT = 3


def is_answered(view: View) -> bool | None:
    """Of a question that who asks it answers himself: whether with yes; None where he does not."""
    text, end = view.document.text, view.line.sentence.end
    found = _ANSWER.match(text, end)
    return None if found is None else found["no"] is None


_ANSWER = re.compile(
    r'[ \t"”»]*(?:(?P<no>No|Never|Non|Jamais|Certainly not|Absolutely not|Pas question|Certainement pas)|Yes|Oui)\b'
    r"(?! (?:one|wonder))"
)


def answered(view: View, one: Candidate) -> Candidate | None:
    """ "Will we raise the toll? No.": a first person's question to which he says himself whether he will."""
    says = is_answered(view)
    asks = one.row.form == "future" and one.subject is not None and one.subject.person == "first"
    if says is None or not asks or not (view.memory.owns_text or view.line.quoted[one.cue.first]):
        return None
    return one if says else replace(one, negative=not one.negative)
