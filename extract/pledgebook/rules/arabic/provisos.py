"""على أن with a clause of its own behind a comma: "... ، على أن تتحمل الكويت تكاليفه" (guideline section 11)."""

from __future__ import annotations

import re

from pledgebook.cues import TERM, Cue
from pledgebook.rules.arabic.phrase import phrase_behind
from pledgebook.rules.arabic.subject import features, is_agent
from pledgebook.rules.arabic.terms import carried
from pledgebook.rules.arabic.things import is_passive
from pledgebook.rules.arabic.words import AFFIRMING, is_definite, is_masdar
from pledgebook.rules.clause import Candidate
from pledgebook.rules.line import Line, Stretch

_OF_THE_SAME = re.compile(
    r"[يتن](?:بدا|باشر|نطلق|دخل|نتهي|كتمل|ستكمل|تجاوز|زيد|قل|سري|ستمر|كون|سلم|تم|نجز|عود|صل|شمل|بلغ|ظل|بقي)(?:ان|ون|وا|ا)?"
)
"""When or how what was said before is done: no act beside it."""


def proviso_at(line: Line, at: int) -> int | None:
    """Index of the verb of a proviso that opens at على, where it is an act of its own."""
    if line.texts[at : at + 2] not in (["علي", "ان"], ["علي", "الا"]) or at + 3 >= len(line):
        return None
    if not at or line.texts[at - 1] not in ("،", ","):
        return None
    verb = at + 2
    text = line.texts[verb]
    if text[0] not in "يتن" or is_definite(text) or is_masdar(text):
        return None
    behind = phrase_behind(line, verb + 1, with_object=True)
    if behind is not None and is_agent(line, behind):
        return verb
    return verb if not _OF_THE_SAME.fullmatch(text) and (behind is not None or is_passive(line, verb)) else None


def provisos(line: Line, found: list[Candidate]) -> list[Candidate]:
    """Those of a sentence, with the strength of the cue before them; stressing that something be done makes none."""
    made: list[Candidate] = []
    for at, text in enumerate(line.texts):
        if text == "علي":
            one = _proviso(line, at, found)
        else:
            one = _report(line, at, found) if text in _REPORTS and at else None
        if one is not None:
            made.append(one)
    return made


def _proviso(line: Line, at: int, found: list[Candidate]) -> Candidate | None:
    verb = proviso_at(line, at)
    if verb is None or any(AFFIRMING.fullmatch(word) for word in line.texts[max(0, at - 2) : at]):
        return None
    behind = phrase_behind(line, verb + 1, with_object=True)
    acts = behind is not None and is_agent(line, behind) and not is_passive(line, verb)
    subject = features(line, behind) if behind is not None and acts else None
    head = carried(line, verb) if acts else None
    row, negative = _row(found, at, PROVISO), line.texts[at + 1] == "الا"
    return Candidate(row, Stretch(at, at + 2), verb if head is None else head, subject, negative, not acts)


_REPORTS = frozenset("ترفع يرفع تقدم يقدم تعد يعد تصدر يصدر تنجز ينجز تنشر ينشر".split())
_REPORTED = re.compile(r"(?:تقرير|تقارير|توصي|نتايج|مقترح|دراس|خط)\w*")


def _report(line: Line, at: int, found: list[Candidate]) -> Candidate | None:
    """تشكيل لجنة ... ، ترفع تقريرها خلال شهر: a deed of the body that is to be made."""
    if line.texts[at - 1] not in ("،", ",") or at + 1 >= len(line) or not _REPORTED.fullmatch(line.texts[at + 1]):
        return None
    return Candidate(_row(found, at, TERM), Stretch(at, at + 1), at, None, passive=True)


PROVISO = Cue("على أن", r"(?!)", 3, "verb", section="11")


def _row(found: list[Candidate], at: int, own: Cue) -> Cue:
    before = next((one for one in reversed(found) if one.cue.first < at), None)
    return before.row if before is not None and before.row.kind == "agreement" else own
