"""Kind, type of action and specificity of a commitment (guideline section 6)."""

from __future__ import annotations

from functools import lru_cache

from pledgebook.cues import REAFFIRM
from pledgebook.rules.clause import Candidate
from pledgebook.rules.line import Stretch
from pledgebook.rules.view import View
from pledgebook_schemas.vocabulary import ActionType, Kind, Specificity

_REACH = 20
"""Words before a cue in which "again" or "reaffirmed" makes it a reaffirmation."""


def kind_of(view: View, one: Candidate) -> Kind:
    """The first that applies of obligation, refusal, decision, agreement, reaffirmation, pledge, intention."""
    if one.row.kind in ("obligation", "refusal", "decision", "agreement"):
        return one.row.kind
    if _is_reaffirmed(view, one):
        return "reaffirmation"
    return "pledge" if one.row.strength >= 4 else "intention"


def _is_reaffirmed(view: View, one: Candidate) -> bool:
    """Re- or again beside the cue; affirming counts for one's own commitment, continuing for any head."""
    line, pattern = view.line, REAFFIRM[view.grammar.code]
    if one.row.kind == "reaffirmation":
        return True
    head = line.key(Stretch(one.head, min(one.head + 1, len(line))))
    if pattern.fullmatch(head):
        return True
    if one.row.form not in ("noun", "adjective") or one.row.strength < 4:
        return False
    before = line.key(Stretch(max(0, one.cue.first - _REACH), one.cue.last))
    return pattern.search(before) is not None


def action_type(view: View, action: Stretch) -> ActionType:
    lexicon = view.grammar.lexicon
    for text in view.line.texts[action.first : min(action.first + 2, action.last)]:
        for form in _forms(text):
            if form in lexicon.processes:
                return "process"
            if form in lexicon.outcomes:
                return "outcome"
            if form in lexicon.deeds:
                return "action"
    return "action"


def specificity(view: View, action: Stretch, dated: bool) -> Specificity:
    """Specific: a number, a date, or a deed with a definite deliverable."""
    texts = view.line.texts[action.first : action.last]
    if dated or any(text[0].isdigit() for text in texts):
        return "specific"
    deed = any(form in view.grammar.lexicon.deeds for text in texts[:2] for form in _forms(text))
    return "specific" if deed and len(texts) > 1 else "vague"


@lru_cache(maxsize=1 << 15)
def _forms(text: str) -> tuple[str, ...]:
    """A word, its English gerund's base, and its Arabic stems without prefix."""
    forms = [text]
    if text.endswith("ing"):
        forms += [text[:-3], text[:-3] + "e", text[:-4]]
    if "\u0600" <= text[0] <= "\u06ff":
        forms += [
            text[i:]
            for i in (1, 2, 3)
            if len(text) - i >= 3 and text[:i] in ("و", "ب", "س", "وس", "ل", "وب", "ال", "بال")
        ]
        forms += [form[1:] for form in list(forms) if form[0] in "يتن" and len(form) > 3]
    return tuple(forms)
