"""Arabic commissive verbs: who undertakes what with تعهد ب, قرر أن, اتفقا على."""

from __future__ import annotations

import re

from pledgebook.cues import Cue
from pledgebook.rules.arabic.complement import complement, distant_complement, is_deed, negated, plain_complement
from pledgebook.rules.arabic.person import cue_subject
from pledgebook.rules.arabic.phrase import phrase_behind
from pledgebook.rules.arabic.subject import (
    features,
    is_agent,
    is_told,
    joins,
    of_past_perfect,
    shared,
    shared_by_participle,
    subject_before,
)
from pledgebook.rules.arabic.terms import obligation
from pledgebook.rules.arabic.words import NEGATIONS, PREPOSITIONS, is_definite, is_masdar, verb_subject
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.line import Line, Stretch

_GIVES = re.compile(
    r"(?:ال)?(?:تقديم|تخصيص|رصد|تبرع|مساهم|منح|تمديد|تعليق|وقف|استيناف|اعفاء?|تمويل)(?:ه|ها|هم|هما|تها|ته)?"
)
"""What one announces of oneself and has yet to do."""
_LAWS = frozenset({"القانون", "الدستور", "المشروع", "النظام", "التشريع"})
_BINDING = frozenset({"الاتفاق", "الاتفاقيه", "المذكره", "الهدنه", "العقد", "الصفقه", "البند", "الوثيقه", "المعاهده"})
_ALSO_NOUNS = frozenset({"تعهد", "وعد"})
_TAKES_OBJECT = frozenset({"تعهد", "التزم", "وعد"})
_LIKE_A_PAST = frozenset({"اقسم", "اعلن تقديم", "اصر"})
"""أقسم is "he swore" and "I swear"."""
_PARTICIPLES = frozenset({"متعهدا", "رافضا", "متوعدا"})
_SELF = frozenset({"نفسه", "نفسها", "انفسهم", "نفسيهما", "انفسنا"})
_MAYBE = frozenset({"قد", "وقد", "فقد", "ربما", "وربما"})
_PRESENT = re.compile(r"[ين]|ت(?:عتزم|رفض|لتزم|وافق|عرض|خطط|سعي|درس|نوي)")
"""Behind قد a present may be; a past has been."""


_OF_A_TEXT = 20
"""Words in which a text or those who agree come to what is agreed."""
_REACH = 7
"""Words behind the subject in which the complement starts."""


def verb(line: Line, at: int, row: Cue) -> Candidate | None:
    if (
        at
        and row.name in _ALSO_NOUNS
        and line.texts[at].startswith(("تعهد", "وعد"))
        and line.texts[at - 1] in PREPOSITIONS
    ):
        return None
    if row.kind == "obligation" or row.name == "لا يمانع":
        return _unopposed(line, at, row) if row.kind is None else obligation(line, at, row, complement)
    before = line.texts[at - 1] if at else ""
    if before in NEGATIONS and (before.lstrip("وف") != "لا" or row.strength not in (2, 3)):
        return None
    if line.texts[at].lstrip("وف").startswith("س") and row.name == "يدرس":
        return None
    if before in _MAYBE and _PRESENT.match(line.texts[at]):
        return None
    behind, head = _object(line, at, row)
    if head is None or not _is_of_the_row(line, at, head, row, behind):
        return None
    cue = Stretch(at, at + 1)
    own = _named_in_text(line, at, head, row)
    if own is not None:
        return Candidate(row, cue, head, own, negated(line, head))
    if row.name == "تقرر" or (row.name == "اتفق" and _is_agreed(line, at, behind)):
        return Candidate(row, cue, head, None, negated(line, head), passive=True)
    subject: Subject | None = _subject(line, at, row, behind)
    if row.name in ("نص على", "قضي ب") and not _is_of_a_text(line, row, subject):
        return None
    clause = line.texts[head - 1] in ("ان", "بان")
    if row.kind == "agreement" and (clause or not is_masdar(line.texts[head])):
        subject = _charged(line, head) or _charged_before(line, head) or subject
    if row.name in _PARTICIPLES:
        subject = shared_by_participle(line, at)
    return Candidate(row, cue, head, subject, (before in NEGATIONS) != negated(line, head))


def _named_in_text(line: Line, at: int, head: int, row: Cue) -> Subject | None:
    """Of تقرر أن who is to act, of what a paper says who signed it."""
    if row.name == "تقرر" and line.texts[head - 1] in ("ان", "بان"):
        return _charged(line, head)
    return _signed(line, at) if row.name in ("نص على", "قضي ب") else None


def _unopposed(line: Line, at: int, row: Cue) -> Candidate | None:
    """لا تمانع الحركة في تسليم السلاح: an offer, which the negation makes."""
    if not at or line.texts[at - 1].lstrip("وف") not in ("لا", "لن"):
        return None
    behind, head = _object(line, at, row)
    if head is None or "المبدا" in line.texts[at:head]:
        return None
    subject = (
        features(line, behind) if behind is not None else subject_before(line, at - 1) or _subject(line, at, row, None)
    )
    return Candidate(row, Stretch(at - 1, at + 1), head, subject, negated(line, head))


def _object(line: Line, at: int, row: Cue) -> tuple[Stretch | None, int | None]:
    """The subject behind the verb, if one is, and the head of what is undertaken."""
    behind = phrase_behind(line, at + 1, with_object="" in row.particles)
    start = behind.last if behind is not None else at + 1
    if behind is not None and is_deed(line, behind.first) and not is_agent(line, behind):
        behind, start = None, at + 1
    if behind is not None and is_told(line, behind):
        start, behind = behind.last, None
    head = complement(line, start, row, _OF_A_TEXT if row.kind == "agreement" else _REACH)
    if head is None and "" in row.particles and row.strength > 1:
        run = phrase_behind(line, at + 1)
        if run is None and any(time.first == at + 1 for time, _ in line.times):
            return None, distant_complement(
                line, at + 1
            )  # The subject stands in front: طوكيو تعتزم في مايو إيفاد بعثة.
        head = distant_complement(line, run.last) if run is not None and run.first == at + 1 else None
        behind = run if head is not None else behind
        if head is None and row.name == "تقرر":
            head = distant_complement(line, at + 1)
    if head is None and row.name in _TAKES_OBJECT:
        behind = phrase_behind(line, at + 1, with_object=True)
        head = plain_complement(line, behind.last if behind is not None else at + 1)
    return behind, head


def _is_of_the_row(line: Line, at: int, head: int, row: Cue, behind: Stretch | None) -> bool:
    """Whether a verb that several rows claim, or that need not commit, is this row's here."""
    if row.name == "اقر" and any(one.start == line.starts[head] for one in line.parties):
        return False  # أقر التقرير أن تونس: a clause about a land.
    if line.texts[at].lstrip("وف") == "تقرر":
        return (behind is not None and is_agent(line, behind)) == (row.name == "قرر")
    if row.name == "اعلن تقديم":
        return _GIVES.fullmatch(line.texts[head]) is not None
    if row.name == "الزم نفسه":
        return not _SELF.isdisjoint(line.texts[at + 1 : head])
    return row.name != "يامل" or _hopes_itself(line, at, head)


_PAPER = re.compile(r"(?:مذكره|اتفاقا?|عقدا?|بروتوكولا?|اتفاقيه|تفاهم|معاهده|صفقه)")
_SIGNED = re.compile(r"[وف]?(?:وقع|ابرم)(?:ت|تا|ا|وا)?")
_SIGNED_IN = 14


def _signed(line: Line, at: int) -> Subject | None:
    """وقع الوزيران مذكرة تقضي بتبادل السجناء: bound are those who signed it."""
    if not any(_PAPER.fullmatch(text) for text in line.texts[max(0, at - 3) : at]):
        return None
    first = next((i for i in range(at - 1, max(-1, at - _SIGNED_IN), -1) if _SIGNED.fullmatch(line.texts[i])), None)
    behind = phrase_behind(line, first + 1, with_object=True) if first is not None else None
    return features(line, behind) if behind is not None and is_agent(line, behind) else None


def _is_agreed(line: Line, at: int, behind: Stretch | None) -> bool:
    """اتُّفق على: nobody is named, and the ending is no dual."""
    text = line.texts[at].lstrip("وف")
    if text not in ("اتفق", "يتفق") or behind is not None or line.texts[at + 1 : at + 2] not in (["علي"], ["ايضا"]):
        return False
    return subject_before(line, at) is None


def _is_of_a_text(line: Line, row: Cue, subject: Subject | None) -> bool:
    """ينص الاتفاق على, يقضي الاتفاق بأن: of a text that binds, not of a law or a proposal."""
    head = line.texts[subject.phrase.first] if subject is not None and subject.phrase is not None else ""
    return head in _BINDING if row.name == "قضي ب" else head not in _LAWS


def _charged(line: Line, head: int) -> Subject | None:
    """اتفقا على أن تتحمل الشركة التكاليف: bound is who is to act."""
    behind = phrase_behind(line, head + 1, with_object=True)
    return features(line, behind) if behind is not None and is_agent(line, behind) else None


def _charged_before(line: Line, head: int) -> Subject | None:
    """تنص المادة على أن الجماعة تدفع القسط: who is to act stands in front of the verb."""
    before = subject_before(line, head)
    acts = before is not None and before.phrase is not None and is_agent(line, before.phrase)
    return before if acts else None


def _hopes_itself(line: Line, at: int, head: int) -> bool:
    """Of what one does oneself; "we hope that they help" binds nobody."""
    own = verb_subject(line.texts[at]).person
    behind = phrase_behind(line, head + 1, with_object=True)
    others = behind is not None and is_definite(line.texts[behind.first])
    return is_masdar(line.texts[head]) or (verb_subject(line.texts[head]).person == own and not others)


def _subject(line: Line, at: int, row: Cue, behind: Stretch | None) -> Subject:
    own = cue_subject(line, at, row)
    before = of_past_perfect(line, at) or subject_before(line, at)
    acting = before is not None and before.phrase is not None and is_agent(line, before.phrase)
    named = acting or (behind is not None and is_agent(line, behind))
    if own.person == "first" and not (row.name in _LIKE_A_PAST and named):
        return own
    if behind is not None and not (acting and not is_agent(line, behind)):
        return features(line, behind)
    if before is not None:
        return before
    return (shared(line, at, line.texts[at]) if joins(line, at) else None) or verb_subject(line.texts[at])
