"""Arabic presents that look ahead in one's own mouth: نطلق المناقصة خلال شهر, يبقى السعر على حاله حتى مايو."""

from __future__ import annotations

import re

from pledgebook.cues import ANNOUNCED
from pledgebook.rules.arabic.complement import STATES
from pledgebook.rules.arabic.conditions import condition_at
from pledgebook.rules.arabic.phrase import MARKS, phrase_behind
from pledgebook.rules.arabic.subject import features, is_agent
from pledgebook.rules.arabic.things import outcome
from pledgebook.rules.arabic.words import KNOWN_NOUNS, PREPOSITIONS, THAT, bare, is_masdar
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.until import tells_end

_WE = re.compile(r"ن\w{3,}")
_THING = re.compile(
    r"(?:يبقي|تبقي|يظل|تظل|يبدا|تبدا|ينطلق|تنطلق|يستمر|تستمر|يفتح|تفتح|يغلق|تغلق|يصرف|تصرف|يدخل|تدخل|يسري|تسري|يتوقف|تتوقف|"
    r"يعود|تعود|يصبح|تصبح|ينتهي|تنتهي)"
)
_NO_DEED = re.compile(
    r"ن(?:حيط|بلغ|ود|عتذر|اسف|علن|شير|وضح|هيب|تقدم|عرب|عبر|جدد|لفت|ناشد|هني|عزي|ضع|عرف|علم|ومن|ري|عتقد|امل|شكر|عيش|واجه|ملك|ريد|حتاج|عاني|فهم|شعر|توقع|عمل|سعي|تمني|رجو|رحب|دعو|طالب|قول|وكد|حن|درك|ذكر|"
    r"قف|ستطيع|قدر|تطلع|حرص|تحدث|تكلم|نتظر|ظر|سمع|حب|فس|شيد|ثمن|قدم التهاني|جح|فذ|قل)\w*"
)
"""What one feels, says or is rather than will do; نحن and nouns that start alike."""


def presents(line: Line) -> list[Candidate]:
    """At the head of a clause that a time ahead or a condition makes one of what will be."""
    found: list[Candidate] = []
    for at, text in enumerate(line.texts):
        if (
            text[0] in "نيت"
            and not (text[0] == "ت" and text.endswith("ت"))
            and line.texts[at + 1 : at + 2] != ['"']
            and bare(text) == text
            and text not in KNOWN_NOUNS
            and text not in ARABIC.roles
            and not is_masdar(text)
            and _opens(line, at)
        ):
            one = _present(line, at)
            if one is not None:
                found.append(one)
    return [*found, *_joined(line, found[0].cue.first)] if found else found


def _joined(line: Line, first: int) -> list[Candidate]:
    """تنشر واشنطن مدمرتين، وتتحمل طوكيو النفقات: what others do goes on in the same tense."""
    found: list[Candidate] = []
    for at in range(first + 2, len(line)):
        verb = line.texts[at].removeprefix("و")
        if line.texts[at] == verb or len(verb) < 3 or verb[0] not in "يت" or verb in ARABIC.roles or is_masdar(verb):
            continue
        if STATES.fullmatch(verb) or _GOES_ON.fullmatch(verb) or _MEETS.fullmatch(verb) or verb in KNOWN_NOUNS:
            continue
        behind = phrase_behind(line, at + 1, with_object=True)
        if behind is None or behind.first != at + 1 or not is_agent(line, behind):
            continue
        subject = features(line, behind)
        if subject.gender is None or (verb[0] == "ت") == (subject.gender == "f"):
            found.append(Candidate(ANNOUNCED, Stretch(at, at + 1), at, subject))
    return found


def _present(line: Line, at: int) -> Candidate | None:
    text = line.texts[at]
    if not _looks_ahead(line, at):
        return None
    cue = Stretch(at, at + 1)
    if _WE.fullmatch(text) and not _NO_DEED.fullmatch(text):
        return Candidate(ANNOUNCED, cue, at, Subject("first", count="many"))
    behind = phrase_behind(line, at + 1, with_object=True) if text[0] in "يت" else None
    if behind is not None and is_agent(line, behind):
        return None if STATES.fullmatch(text) or _GOES_ON.fullmatch(text) else _of_agent(line, at, behind)
    if behind is None or not _THING.fullmatch(text):
        return None
    return outcome(line, cue, at, ANNOUNCED, None, of=features(line, behind))


def _of_agent(line: Line, at: int, behind: Stretch) -> Candidate | None:
    """تنسحب الشركة من السوق نهاية العام: of whoever announces it."""
    told = line.quoted[at] or opens_sentence(line, at) or any(ARABIC.roles.get(text) == "report" for text in line.texts)
    if at <= 1 and not _is_dated(line, at) and not _is_told_behind(line, at):
        return None
    if not told or _MEETS.fullmatch(line.texts[at]):
        return None
    subject = features(line, behind)
    if subject.count == "one" and subject.gender is not None and (line.texts[at][0] == "ت") != (subject.gender == "f"):
        return None
    return Candidate(ANNOUNCED, Stretch(at, at + 1), at, subject)


def _is_told_behind(line: Line, at: int) -> bool:
    """تبقي باريس على جسرها الجوي حتى مايو، كما أوضح الوزير."""
    return any(
        line.texts[i - 1] in ("،", ",")
        and (text == "كما" or (text in ("بحسب", "وفق", "حسب") and line.texts[i + 1] == "ما"))
        for i, text in enumerate(line.texts[at + 3 : -2], at + 3)
    )


def _is_dated(line: Line, at: int) -> bool:
    """By more than "until", up to which what is now goes on."""
    return any(
        time.first != at and line.texts[time.first] not in ("حتي", "لغايه", "منذ") for time, _ in line.times
    ) or any(condition_at(line, i) == "trigger" for i in range(len(line)))


def opens_sentence(line: Line, at: int) -> bool:
    """At its head, or behind one phrase in commas that has no verb: في بادرة حسن نية، تفرج الحركة."""
    if at <= 1:
        return True
    timed = next((time.last for time, _ in line.times if time.first == 0), 0)
    lead = line.texts[timed : at - 1]
    opens = line.texts[0].lstrip("و") in PREPOSITIONS or any(time.first == 0 for time, _ in line.times)
    fronted = line.texts[at - 1] == "،" and at < _FRONTED and opens
    return fronted and not any(THAT.fullmatch(text) or text in MARKS or text in ARABIC.roles for text in lead)


_FRONTED = 10
_MEETS = re.compile(
    r"[يت](?:لتقي|واجه|لاقي|لعب|حل|ستضيف|نازل|بارز|خوض|تنافس|تقابل|صادف|حتفل|حيي|شهد|نتظر|عود)(?:ان|ون)?"
)
"""Fixtures and feasts: a present in the press that nobody undertakes."""
_GOES_ON = re.compile(
    r"[يت](?:عمل|ملك|واجه|عاني|عتبر|دير|عيش|قع|ضم|حتل|سيطر|جب|ريد|امل|سعي|حرص|توقع|قود|سكن|تابع|راقب|"
    r"عتقد|ري|عرف|ستطيع|مكن|قدر|بدو|خشي|عتمد|تولي|تراس)(?:ان|ون)?"
)
"""What somebody is, has, thinks or does all the time."""


def _opens(line: Line, at: int) -> bool:
    before = line.texts[at - 1] if at else ""
    return not at or before in MARKS or before == '"' or any(time.last == at for time, _ in line.times)


def _looks_ahead(line: Line, at: int) -> bool:
    """A deadline or start behind it, or an "if" in front."""
    end = next((i for i in range(at + 1, len(line)) if line.texts[i] in (".", "؛", "؟")), len(line))
    if any(
        (at < time.first < end or time.last in (at, at - 1)) and (one.type in _AHEAD or tells_end(line, time))
        for time, one in line.times
    ):
        return True
    if line.quoted[at] and any(at < time.first < end and time_of.type == "date" for time, time_of in line.times):
        return True
    if any((at < time.first < end or time.last in (at, at - 1)) and _is_to_come(line, time) for time, _ in line.times):
        return True
    return any(condition_at(line, i) == "trigger" for i in range(at) if not i or line.texts[i - 1] in MARKS)


def _is_to_come(line: Line, time: Stretch) -> bool:
    """By its words: next month, at the end of the year, tomorrow, from now on."""
    texts = line.texts[time.first : time.last]
    return any(_COMING.fullmatch(text) for text in texts) and not any(_GONE.fullmatch(text) for text in texts)


_COMING = re.compile(
    r"(?:ال)?(?:جاري|مقبل|قادم|اتي)(?:ه|ين|ان|تين)?|ال?غد|غدا|نهايه|مطلع|اواخر|اوايل|منتصف|ختام|فصاعدا|قريبا|مستهل|بدايه|20\d\d"
)
"""A month alone may be that of every year: the report appears in March."""
_GONE = re.compile(r"(?:ال)?(?:ماضي|منصرم|فايت|سابق|منقضي|فارط)(?:ه|ين)?|منذ")
_AHEAD = ("deadline", "start")
