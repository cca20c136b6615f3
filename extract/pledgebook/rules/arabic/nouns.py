"""Arabic commitment nouns: التزامها ب, عزمهما على, قراره ب, with who affirms, keeps or breaks them."""

from __future__ import annotations

import re

from pledgebook.cues import Cue
from pledgebook.rules.arabic.complement import complement, negated, plain_complement
from pledgebook.rules.arabic.intent import no_intent
from pledgebook.rules.arabic.phrase import phrase_behind
from pledgebook.rules.arabic.subject import (
    features,
    is_agent,
    pronoun,
    shared,
    shared_by_participle,
    subject_before,
    subject_of,
)
from pledgebook.rules.arabic.words import AFFIRMING, NEGATIONS, PREPOSITIONS, THAT, bare, is_definite, verb_subject
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch

_REACHED = re.compile(r"[وف]?(?:توصل|ابرم)(?:تا|ت|ا|وا)?")
_AGREED = re.compile(r"[وف]?(?:تم|جري|يتم|سيتم|حصل|وقع|كان قد تم)")
_KEEPING = re.compile(
    r"[وف]?[يت]?(?:سحب|تراجع|ابقي|بقي|اخلف|خلف|نكث|اوفي|وفي|خرق|انتهك|نفذ|تمسك|جمد|عقد|اخذ|اعاد|عيد|حافظ|بعث|منح|وجه|القي|اصدر|اعطي|عاقد)"
    r"(?:تا|ت|ا|وا|ان|ون|ه)?"
)
"""Verbs whose object is a commitment given before, or that give one: سحب تعهده, عقد العزم, أخذ على عاتقه."""
_URGED = words("ضروره اهميه وجوب مدي بضروره باهميه لضروره حول بشان")
"""What makes of a commitment something wanted of all, or talked about."""
_WISHES = frozenset({"رغبه", "انفتاح"})
_OWN_WORD = frozenset({"تعهد (اسم)", "التزام", "وعد (اسم)"})
"""With a pronoun they may take a bare verbal noun: تعهدهما الامتناع."""
_INTENT = frozenset({"نيه", "النيه"})
_NEAR = 12
_BACK = 26
"""Words back to the verb that has the noun as its object."""


def noun(line: Line, at: int, row: Cue) -> Candidate | None:
    if line.texts[at].lstrip("و") in _INTENT and row.name == "اعتزام":
        return no_intent(line, at, row) or _intent(line, at, row)
    if line.texts[at] == "وعد" and (not at or line.texts[at - 1] not in PREPOSITIONS):
        return None
    if at and (line.texts[at - 1] in NEGATIONS or bare(line.texts[at - 1]) in _URGED):
        return None
    if row.name == "الاتفاق":
        return _agreed(line, at, row)
    head = complement(line, at + 1, row, 9)
    if head is None and "" in row.particles:
        head = _behind_holder(line, at)
    if head is None and row.name in _OWN_WORD and pronoun(line.texts[at]) is not None:
        head = plain_complement(line, at + 1)
    if head is None:
        return None
    if row.name == "هدف":
        return _goal(line, at, head, row)
    text = line.texts[at]
    last = at + 1
    while last < head and line.texts[last].startswith("ال") and not is_agent(line, Stretch(last, last + 1)):
        last += 1
    back = _NEAR if row.name in _WISHES else _BACK
    governor = _governor(line, at, back) if row.name != "اتفاق" else _reached(line, at)
    subject = _given_by(line, last) or (_owned_by(line, at, last) if row.name in _OWNED else None)
    if subject is None and _is_governed(line, at, row, governor):
        subject = _holder(line, last, head, governor, text)
    return None if subject is None else Candidate(row, Stretch(at, last), head, subject, negated(line, head))


def _is_governed(line: Line, at: int, row: Cue, governor: int | None) -> bool:
    """Whether a verb makes the noun somebody's; plans only one that makes them known."""
    if governor is None:
        return row.name != "خطه" and at == 0 and line.texts[at].startswith("و")
    return row.name != "خطه" or _PLANS.fullmatch(line.texts[governor]) is not None


def _given_by(line: Line, at: int) -> Subject | None:
    """حصل على تعهد من الشركة بأن: bound is who gave it."""
    if line.texts[at : at + 1] not in (["من"], ["عن"]):
        return None
    behind = phrase_behind(line, at + 1, with_object=True)
    return features(line, behind) if behind is not None and is_agent(line, behind) else None


_OWNED = frozenset({"عزم", "اعتزام", "خطه", "رغبه", "استعداد", "تعهد (اسم)", "وعد (اسم)", "التزام", "حرص"})
_PLANS = re.compile(r"[وف]?(?:[يت])?(?:اعلن|علن|كشف|اكد|وكد)(?:تا|ت|ا|وا|نا|ان|ون)?|[وف]?(?:كاشف|معلن)(?:ا|ه|ين)")
_HERE = frozenset("ثمه هناك توجد يوجد ثم".split())
_WITH = {
    "لديه": Subject("third", gender="m", count="one"),
    "لديها": Subject("third", gender="f", count="one"),
    "لديهم": Subject("third", count="many"),
    "لديهما": Subject("third", count="two"),
    "لدينا": Subject("first", count="many"),
}


def _intent(line: Line, at: int, row: Cue) -> Candidate | None:
    """هناك نية لدى البلدية لإغلاق الشارع."""
    owner = _owned_by(line, at, at + 1)
    head = complement(line, at + 1, row, 6) if owner is not None else None
    if owner is None or head is None or not NEGATIONS.isdisjoint(line.texts[max(0, at - 6) : at]):
        return None
    return Candidate(row, Stretch(at, at + 1), head, owner, negated(line, head))


def _owned_by(line: Line, at: int, last: int) -> Subject | None:
    """لدى الحكومة عزم على, ثمة نية لدى البلدية, لدينا خطة ل: who has it."""
    before = line.texts[at - 1] if at else ""
    if any(text.lstrip("وف") in ("كان", "كانت") for text in line.texts[max(0, at - 6) : at]):
        return None
    if before in _WITH:
        return _WITH[before]
    if line.texts[last : last + 1] == ["لدي"] and (before.lstrip("و") in _HERE or not at):
        behind = phrase_behind(line, last + 1, with_object=True)
        return features(line, behind) if behind is not None and is_agent(line, behind) else None
    first = next((i for i in range(at - 1, max(-1, at - 6), -1) if line.texts[i].lstrip("وف") == "لدي"), None)
    behind = phrase_behind(line, first + 1, with_object=True) if first is not None else None
    if behind is None or behind.last != at or not is_agent(line, behind):
        return None
    return features(line, behind)


def _behind_holder(line: Line, at: int) -> int | None:
    """عزم حكومته المضي: the verbal noun behind who is resolved."""
    behind = phrase_behind(line, at + 1, with_object=True)
    if behind is None or behind.first != at + 1 or not is_agent(line, behind):
        return None
    return plain_complement(line, behind.last)


def _agreed(line: Line, at: int, row: Cue) -> Candidate | None:
    """تم الاتفاق على, جرى أيضا التوافق على: the parties are not named."""
    before = line.texts[at - 1] if at else ""
    if before in ("ايضا", "كذلك") and at > 1:
        before = line.texts[at - 2]
    head = complement(line, at + 1, row, 4) if _AGREED.fullmatch(before) else None
    return Candidate(row, Stretch(at, at + 1), head, None, passive=True) if head is not None else None


def _goal(line: Line, at: int, head: int, row: Cue) -> Candidate | None:
    """هدفنا خفض ...: the possessor binds itself; only at the head of a clause."""
    if at and line.texts[at - 1] not in ("،", ".", ":", '"', "ان"):
        return None
    holder = pronoun(line.texts[at])
    return Candidate(row, Stretch(at, at + 1), head, holder, voiced=True) if holder is not None else None


def _reached(line: Line, at: int) -> int | None:
    """توصل إلى اتفاق: the verb that makes an agreement its subject's."""
    reached = next((i for i in range(at - 1, max(-1, at - 18), -1) if _REACHED.fullmatch(line.texts[i])), None)
    if reached is None or any(AFFIRMING.fullmatch(text) for text in line.texts[:reached]):
        return None
    return reached


def _governor(line: Line, at: int, back: int) -> int | None:
    owned = pronoun(line.texts[at]) is not None or line.texts[at].startswith("ال") or line.texts[at].endswith("ا")
    for index in range(at - 1, max(-1, at - back), -1):
        text = line.texts[index]
        if AFFIRMING.fullmatch(text) or (owned and _KEEPING.fullmatch(text)):
            return index
        if text in ARABIC.roles or text in ("؛", ";") or (THAT.fullmatch(text) and text != "ان"):
            return None
    return None


def _holder(line: Line, last: int, head: int, governor: int | None, text: str) -> Subject | None:
    """Behind the noun (التزام الحكومة), else whoever affirms."""
    if not is_definite(text) and last < head:
        behind = phrase_behind(line, last, with_object=True)
        if behind is not None and behind.last <= head and is_agent(line, behind):
            return features(line, behind)
    if governor is None:
        return Subject("third")
    if line.texts[governor].startswith("م"):
        acting = shared_by_participle(line, governor)
        if acting is not None:
            return acting
    if line.texts[governor].lstrip("وف").startswith("عاقد"):
        return subject_before(line, governor)
    found = subject_of(line, governor)
    if found.phrase is not None and found.phrase.first >= last:
        return verb_subject(line.texts[governor])
    if found.phrase is None:
        earlier = shared(line, governor, line.texts[governor])
        return earlier or found
    return found
