"""Arabic futures: س, سوف, لن and رح with the verb they stand with, and of whom it is said."""

from __future__ import annotations

import re
from dataclasses import replace

from pledgebook.cues import Cue
from pledgebook.rules.arabic.complement import STATES
from pledgebook.rules.arabic.conditions import condition_at
from pledgebook.rules.arabic.person import shown_by
from pledgebook.rules.arabic.phrase import phrase_behind
from pledgebook.rules.arabic.subject import features, is_agent, shared, subject_before, subject_of
from pledgebook.rules.arabic.terms import carried
from pledgebook.rules.arabic.things import is_intransitive, is_passive, outcome
from pledgebook.rules.arabic.words import NEGATIONS, NOT_FUTURE, PREPOSITIONS, THAT, is_definite, is_masdar
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.cue_index import CueIndex
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch

_CANNOT = re.compile(r"[يتن](?:تمكن|ستطيع|قدر|كون|مكن|نجح|فوز|كسب|صمد|فلح|فلت|تعافي|سقط)(?:ان|ون|وا|ا)?")
_EVENT = frozenset({"سيتم", "ستتم", "يتم", "تتم", "سيجري", "ستجري", "يجري", "تجري", "سيصار", "يصار"})
_ASKED = re.compile(r"[وف]?س(?:ا|ي)ل(?:ت|نا|وا|تم)?(?:ه|ها|هم|هما|ني|نا|ك|كم)?")
"""سأل, which starts like a future."""
_SHORT = (["مختصرا"], ["موجزا"], ["صريحا"], ["واضحا"], ["مباشرا"], ["مختصره"], ["موجزه"], ["صريحه"], ["واضحه"])
"""What one says of one's own talk."""
_RELATIVE = frozenset({"التي", "الذي", "ما", "الذين", "اللذين", "اللتين", "من", "مما", "ممن"})


def future(line: Line, at: int, row: Cue, before: Candidate | None) -> Candidate | None:
    """The candidate of a future at a word; `before` is the one found last in the sentence."""
    verb = _verb(line, at, row)
    if verb is None:
        return None
    bare = line.texts[verb].lstrip("وف") if row.name == "سـ" else line.texts[verb]
    if bare in _EVENT:
        event = _event(line, at, verb, row) or _of_deed(line, at, verb, row)
        if event is not None or not bare.endswith("جري"):
            return event
    if row.polarity == "negative" and line.texts[verb + 1 : verb + 2] == ["هناك"]:
        return _none_of(line, at, verb, row)
    if row.polarity == "negative" and _CANNOT.fullmatch(line.texts[verb]) and line.texts[verb][0] != "ن":
        return None
    shown = shown_by(line, verb, auxiliary=verb != at)
    subject = shown if shown.person == "first" else _subject(line, at, verb)
    if subject.person == "first":
        return _made(line, at, verb, row, subject)
    thing = outcome(line, Stretch(at, at + 1), verb, row, before, of=subject)
    if thing is not None:
        return thing
    acts = at > 0 and THAT.fullmatch(line.texts[at - 1]) is not None and len(line.texts[at - 1]) > 2
    acts = acts or (subject.phrase is not None and is_agent(line, subject.phrase))
    own = row.polarity == "negative" and (subject.phrase is not None or line.texts[verb + 1 : verb + 2] == ["الي"])
    if (_FARES if acts else STATES).fullmatch(line.texts[verb]) and not own:
        return None
    if subject.phrase is None and before is not None and line.texts[at].startswith("و"):
        subject = _of_the_verb_before(before, subject)
    return _made(line, at, verb, row, subject)


_FARES = re.compile(
    r"[وف]?ل?(?:س)?[يتن](?:كون|ودي|شهد|وثر|تاثر|صبح|حتاج|رتفع|نخفض|بلغ|صل|ستغرق|عني|تراوح|ستفيد|حدث|هطل|نعكس|تطلب|زداد|"
    r"تسبب|نمو|تجاوز|جلب|تراجع|فوز|خسر|بدو|فشل|نجح|مثل)(?:ان|ون|وا)?"
)
"""What happens to an agent rather than that he does it."""


def _of_the_verb_before(before: Candidate, shown: Subject) -> Subject:
    """سيوقع الرئيسان ... وسيعقدان: of the same, where the endings agree."""
    known = before.subject
    if known is None or known.phrase is None or before.passive:
        return shown
    same_gender = known.gender is None or shown.gender in (None, known.gender)
    same_count = known.count == shown.count or {known.count, shown.count} <= {"two", "many"}
    return replace(known, inherited=True) if same_gender and same_count else shown


def denial(line: Line, at: int, row: Cue) -> Candidate | None:
    """لا زيادة في التعرفة: who can see to it says that it will not be done."""
    if not row.regex.match(line.text, line.folded[at][0]):
        return None
    return Candidate(row, Stretch(at, at + 1), at + 1, None, passive=True)


def _before_apposition(line: Line, at: int) -> int:
    """In front of "، أحمد البواري،", if one of the two commas stands at an index."""
    if at < 2 or line.texts[at] != "،":
        return at
    opening = next((i for i in range(at - 1, max(0, at - _APPOSED), -1) if line.texts[i] == "،"), None)
    return opening - 1 if opening is not None else at


_APPOSED = 9
"""Words that an apposition has at most."""


def under_pledge(line: Line, one: Candidate, index: CueIndex) -> Candidate:
    """تعهد بأن الحكومة ستدفع: the future has the strength of the pledge it stands under."""
    first = one.subject.phrase.first if one.subject is not None and one.subject.phrase is not None else one.cue.first
    first = min(first, one.cue.first)
    if one.row.form != "future" or first < 2 or not THAT.fullmatch(line.texts[first - 1]):
        return one
    further = line.texts[first - 1].startswith("و")
    start = _before_apposition(line, first - 2)
    for at in range(start, max(-1, start - _PLEDGED_IN * (1 + further)), -1):
        row = next((row for row in index[line.texts[at]] if row.name in PLEDGES), None)
        if row is not None and further and not any(THAT.fullmatch(text) for text in line.texts[at + 1 : first - 1]):
            return one
        if row is not None:
            negative = one.negative != (one.row.polarity == "negative")
            nominal = one.subject is not None and one.subject.phrase is not None
            subject = one.subject if nominal or one.passive else subject_of(line, at, with_object=True)
            cue = one.cue if further else Stretch(at, at + 1)
            return replace(one, row=row, cue=cue, negative=negative, subject=subject)
        if line.texts[at] in ARABIC.roles or (line.texts[at] in ("،", "؛") and not further):
            return one
    return one


_PLEDGED_IN = 10
PLEDGES = frozenset({"تعهد", "وعد", "يعد", "التزم", "اقسم", "طمان"})


def _made(line: Line, at: int, verb: int, row: Cue, subject: Subject) -> Candidate:
    head = carried(line, verb)
    return Candidate(row, Stretch(at, at + 1), verb if head is None else head, subject)


def _verb(line: Line, at: int, row: Cue) -> int | None:
    """Index of the verb, or None where the word is no future or stands in a relative clause."""
    text, last = line.texts[at], line.texts[at - 1] if at else ""
    if _ASKED.fullmatch(text) or (text.lstrip("و") == "ساكون" and line.texts[at + 1 : at + 2] in _SHORT):
        return None
    if last in _RELATIVE or last in NEGATIONS:
        return None
    if row.name == "سـ":
        if NOT_FUTURE.fullmatch(text) or last in PREPOSITIONS or last in ("ال", "آل"):
            return None
        return None if text.lstrip("وفل").startswith("سا") and not _is_first_person(line, at) else at
    verb = at + 1
    if verb < len(line) and line.texts[verb] in ("لا", '"'):
        verb += 1
    if verb >= len(line) or line.texts[verb][0] not in "يتنا" or len(line.texts[verb]) < 3:
        return None
    return verb


def _is_first_person(line: Line, at: int) -> bool:
    start, end = line.span(Stretch(at, at + 1))
    return "سأ" in line.sentence.text[start:end]


def _none_of(line: Line, at: int, verb: int, row: Cue) -> Candidate | None:
    """لن يكون هناك أي تسريح: what will not be done."""
    head = verb + 2 + (line.texts[verb + 2 : verb + 3] in (["اي"], ["ايه"]))
    if head >= len(line) or not is_masdar(line.texts[head]):
        return None
    return Candidate(row, Stretch(at, verb + 2), head, None, passive=True)


def _event(line: Line, at: int, verb: int, row: Cue) -> Candidate | None:
    """سيتم تشكيل لجنة, وستجري دراسة: a passive, whose head is the verbal noun."""
    head = verb + 1
    while head < len(line) - 1 and line.texts[head] in ("ايضا", "كذلك", "لاحقا", "قريبا", "الي", "علي", "فورا"):
        head += 1
    if head >= len(line) or not (is_masdar(line.texts[head]) or is_masdar(line.texts[head].removeprefix("ال"))):
        return None
    return Candidate(row, Stretch(at, verb + 1), head, None, passive=True)


def _of_deed(line: Line, at: int, verb: int, row: Cue) -> Candidate | None:
    """ترميم القلعة سيتم قبل نهاية العام: the deed stands in front."""
    before = subject_before(line, at)
    if before is None or before.phrase is None or line.texts[verb].lstrip("وف")[-2:] != "تم":
        return None
    deed = line.texts[before.phrase.first].removeprefix("ال")
    return Candidate(row, Stretch(at, verb + 1), verb, before, passive=True) if is_masdar(deed) else None


def _is_accusative(line: Line, at: int) -> bool:
    """ستبدأ إضرابا: what is done, and not who does it."""
    start, end = line.span(Stretch(at, at + 1))
    text = line.texts[at]
    return line.sentence.text[start:end].endswith(("اً", "ًا")) or (text.endswith("ا") and is_masdar(text[:-1]))


def _subject(line: Line, at: int, verb: int) -> Subject:
    shown = shown_by(line, verb, auxiliary=False)
    before = subject_before(line, at)
    behind = phrase_behind(line, verb + 1, with_object=True)
    acts = behind is not None and is_agent(line, behind)
    if behind is not None and not acts and _is_accusative(line, behind.first):
        behind = None
    if before is not None and not (
        acts and before.phrase is not None and condition_at(line, before.phrase.first) is not None
    ):
        return before
    if behind is not None and acts:
        return features(line, behind)
    if behind is not None and is_definite(line.texts[behind.first]) and not line.texts[at].startswith("و"):
        return features(line, behind)
    if behind is not None and (is_passive(line, verb) or is_intransitive(line, verb)):
        return features(line, behind)
    return shared(line, at, line.texts[verb]) or shown
