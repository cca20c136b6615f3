"""Duties that a contract lays on somebody: يلزم العقد الشركة بدفع, يشترط على المقاول تسليم, يمنع الحكومة من رفع."""

from __future__ import annotations

import re

from pledgebook.cues import Cue
from pledgebook.rules.arabic.complement import negated
from pledgebook.rules.arabic.phrase import phrase_behind
from pledgebook.rules.arabic.subject import features, is_agent
from pledgebook.rules.arabic.words import is_masdar
from pledgebook.rules.clause import Candidate
from pledgebook.rules.line import Line, Stretch

_TEXT = re.compile(
    r"[وف]?(?:ال)?(?:عقد|اتفاق|اتفاقيه|مذكره|بروتوكول|معاهده|ميثاق|صفقه|هدنه|ملحق|كراسه|وثيقه|بند|ماده|شروط|تسويه|محضر|حكم|ترخيص|رخصه|امتياز)"
)
"""What binds its parties; a law binds everybody and is none of theirs."""
_LAYS = re.compile(r"[وف]?س?[يت](?:لزم|جبر|كلف)")
_LAYS_ON = re.compile(r"[وف]?س?[يت](?:شترط|فرض|وجب|حتم|رتب|ملي)")
_FORBIDS = re.compile(r"[وف]?س?[يت](?:منع|حظر|حرم)")
_ROOTS = tuple("لزم جبر كلف شترط فرض وجب حتم رتب ملي منع حظر حرم".split())
"""One of these is in each of the verbs above: most sentences have none."""
_OBLIGES = Cue("يلزم (نص)", r"(?!)", 5, "verb", kind="obligation")
_BARS = Cue("يمنع (نص)", r"(?!)", 5, "verb", kind="obligation", polarity="negative")
_BACK = 14
_REACH = 6


def imposed(line: Line) -> list[Candidate]:
    """Those of a sentence in which a text lays duties on a party that it names."""
    if not any([root in line.text for root in _ROOTS]):
        return []
    found: list[Candidate] = []
    for at, text in enumerate(line.texts):
        row = (
            _OBLIGES
            if _LAYS.fullmatch(text) or _LAYS_ON.fullmatch(text)
            else _BARS
            if _FORBIDS.fullmatch(text)
            else None
        )
        if row is None or not (_is_by_text(line, at) or (found and text.startswith("و"))):
            continue
        one = _duty(line, at, row)
        if one is not None:
            found.append(one)
    return found


def _is_by_text(line: Line, at: int) -> bool:
    behind = any(_TEXT.fullmatch(text) for text in line.texts[at + 1 : at + 2])
    before = line.texts[max(0, at - _BACK) : at]
    return (
        behind
        or (bool(before) and _TEXT.fullmatch(before[0]) is not None)
        or any(_TEXT.fullmatch(text) for text in before[-3:])
    )


def _duty(line: Line, at: int, row: Cue) -> Candidate | None:
    first = at + 1 + any(_TEXT.fullmatch(text) for text in line.texts[at + 1 : at + 2])
    first += line.texts[first : first + 1] == ["علي"]
    behind = phrase_behind(line, first, with_object=True)
    if behind is None or behind.first != first or not is_agent(line, behind):
        return None
    head = _deed(line, behind.last, row)
    if head is None:
        return None
    return Candidate(row, Stretch(at, at + 1), head, features(line, behind), negated(line, head))


def _deed(line: Line, start: int, row: Cue) -> int | None:
    for at in range(start, min(start + _REACH, len(line) - 1)):
        text = line.texts[at]
        if text in ("،", ".", "؛"):
            return None
        if text in ("ان", "بان", "الا") and line.texts[at + 1][0] in "يت":
            return at + 1
        if text[0] == "ب" and len(text) > 3 and is_masdar(text[1:]):
            return at
        if text == "من" and row is _BARS and is_masdar(line.texts[at + 1].removeprefix("ال")):
            return at + 1
        if at == start and (is_masdar(text) or (text.startswith("ال") and is_masdar(text[2:]))):
            return at
    return None
