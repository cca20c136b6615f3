"""Arabic intentions that are disclaimed: لا نية لدى الحكومة لرفع, ليس لدينا أي نية في بيع."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.cues import Cue
from pledgebook.rules.arabic.phrase import phrase_behind
from pledgebook.rules.arabic.subject import features, is_agent, pronoun
from pledgebook.rules.arabic.words import is_masdar
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.line import Line, Stretch

_NONE = frozenset({"لا", "ولا", "ليس", "وليس", "ليست", "فلا"})
_BACK = 8
"""Words back to the negation."""
_AHEAD = 9
"""Words in which the deed follows."""
_WITH = ("لدي", "عند")


def no_intent(line: Line, at: int, row: Cue) -> Candidate | None:
    """None where nothing negates the intention, or where nobody is said to be without it."""
    start = next((i for i in range(at - 1, max(-1, at - _BACK), -1) if line.texts[i] in _NONE), None)
    if start is None or not {"،", ".", '"'}.isdisjoint(line.texts[start:at]):
        return None
    head = _deed(line, at + 1)
    holder = _holder(line, start + 1, head) if head is not None else None
    if head is None or holder is None:
        return None
    return Candidate(row, Stretch(start, at + 1), head, holder, negative=True)


def _deed(line: Line, first: int) -> int | None:
    for at in range(first, min(first + _AHEAD, len(line) - 1)):
        text = line.texts[at]
        if text in ("،", ".", "؛"):
            return None
        if text[0] in "لب" and len(text) > 3 and (is_masdar(text[1:]) or (text[:2] == "لل" and is_masdar(text[2:]))):
            return at
        if text in ("في", "علي") and is_masdar(line.texts[at + 1].removeprefix("ال")):
            return at + 1
        if text in ("ان", "بان", "لان") and line.texts[at + 1][0] in "يتنا":
            return at + 1
    return None


def _holder(line: Line, first: int, head: int) -> Subject | None:
    """Behind لدى or ل, or the pronoun on it."""
    for at in range(first, head):
        text = line.texts[at]
        if text in _WITH or (text[0] == "ل" and is_agent(line, Stretch(at, at + 1))):
            behind = phrase_behind(line, at + 1, with_object=True) if text in _WITH else Stretch(at, at + 1)
            return features(line, behind) if behind is not None and is_agent(line, behind) else None
        owner = pronoun(text) if text.startswith(("لدي", "عند", "لن")) else None
        if owner is not None:
            return replace(owner, count="many" if owner.person == "first" else owner.count)
    return None
