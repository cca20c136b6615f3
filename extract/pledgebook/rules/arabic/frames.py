"""Arabic frames: verbs of speech, talk and demand, and the clauses they govern."""

from __future__ import annotations

import re

from pledgebook.rules.arabic.conditions import ATTRIBUTION
from pledgebook.rules.arabic.phrase import MARKS, SAYING, is_governed, phrase_behind
from pledgebook.rules.arabic.subject import SPEECH, features, fronted, is_agent, opening, shared, subject_before
from pledgebook.rules.arabic.words import HAL, PREPOSITIONS, THAT, bare, verb_subject
from pledgebook.rules.clause import Frame, Subject
from pledgebook.rules.lexicon import Role
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch

_ASSERTED = ("وجود", "صحه", "مقتل", "وقوع", "اصابه", "وصول", "مشاركه", "ان")
_NOUNS = frozenset(
    """بحث عقد دعم نقل نشر رفع فتح وقع منح خفض شكر طلب قتل قصف صرف ضبط فرض جمع دفع ضم ذكر كشف ضرب سجل عد عين حكم وصف حمل
    قطع رد نص قدر جاء حضر عاد زاد وصل دخل خرج عبر تقدم تراجع تبادل تشاور حرر انس شن نفذ علق""".split()
)
"""Verbs that are spelled like a noun or a particle: verbs only at the head of a clause."""


def arabic_frames(line: Line) -> list[Frame]:
    found: list[Frame] = []
    roles = ARABIC.roles.get
    for at, text in enumerate(line.texts):
        role = roles(text) or (_explains(line, at) if text in _BETWEEN else None)
        if role is None or not _is_verb(line, at) or (at == 0 and text in _IMPERSONAL):
            continue
        if role == "report" and _is_trailing(line, at):
            subject = _subject(line, at, len(line))
            found.append(Frame(at, "report", subject, at + 1, True, trailing=True))
        elif role in ("report", "deny", "belief", "welcome", "act"):
            found.append(
                _speech(line, at, role) if role != "act" else Frame(at, "act", _subject(line, at, at + 1), at + 1)
            )
        else:
            found.append(Frame(at, role, None, at + 1))
    known = {one.index for one in found}
    told = _as_told(line)
    found = [one for one in found if all(one.index != other.index for other in told)] + told
    found += [one for one in (*_sayings(line), *_headed(line)) if one.index not in known]
    found += _quoting(line, found)
    found.sort(key=lambda one: one.index)
    source = _according(line)
    return [*found, source] if source is not None else found


_AS_TOLD = re.compile(
    r"(?:[يت])?(?:قال|قول|اعلن|علن|اكد|وكد|ذكر|وعد|عد|اوضح|وضح|افاد|فيد|صرح|تعهد|كشف|اضاف|ضيف|شدد|جا|ورد|ابلغ|بلغ|قرر|كتب)(?:ت|وا|ا)?"
)


_PROMISED = re.compile(r"(?:[يت])?(?:وعد|عد|تعهد|توعد|هدد|طمان)(?:ت|وا)?")


def _promised(line: Line, at: int) -> list[Frame]:
    """، وعد رئيسها المزارعين: a promise told behind its words."""
    behind = phrase_behind(line, at + 1, with_object=True)
    if behind is None or behind.first != at + 1 or not is_agent(line, behind) or len(line) - behind.last > _SHORT:
        return []
    rest = line.texts[behind.last :]
    if any(
        THAT.fullmatch(text) or text in PREPOSITIONS or is_governed(line, i) for i, text in enumerate(rest, behind.last)
    ):
        return []
    return [Frame(at, "report", features(line, behind), len(line), True, trailing=True)]


_SHORT = 5
"""Words in which such a sentence ends."""


def _as_told(line: Line) -> list[Frame]:
    """، كما وعد الرئيس، : a parenthesis that says whose words stand around it."""
    found: list[Frame] = []
    if "،" not in line.text and "," not in line.text:
        return found
    for at, text in enumerate(line.texts[:-2]):
        if at < 3 or line.texts[at - 1] not in ("،", ","):
            continue
        if _PROMISED.fullmatch(text):
            found += _promised(line, at)
        if text != "كما" or not _AS_TOLD.fullmatch(line.texts[at + 1]):
            continue
        behind = phrase_behind(line, at + 2)
        in_paper = line.texts[at + 2] == "في" and at + 3 < len(line)
        behind = behind if not in_paper else _issuer(line, at + 3) or phrase_behind(line, at + 3)
        said = behind is not None and line.texts[behind.last : behind.last + 1] in (
            ["،"],
            [","],
            ["."],
            ['"'],
            ["في"],
            ["امس"],
            ["خلال"],
        )
        if behind is not None and said and (is_agent(line, behind) or in_paper):
            found.append(Frame(at + 1, "report", features(line, behind), behind.last, True, trailing=True))
    return found


_HEAD_LINE = 14
"""Words in which a speaker and a colon stand."""


def _headed(line: Line) -> list[Frame]:
    """شركة كذا في بلاغ: ...: who speaks, in front of a colon and without a verb."""
    opened = line.texts[:_HEAD_LINE]
    colon = opened.index(":") if ":" in opened else None
    if colon is None or colon + 6 >= len(line) or any(text in ARABIC.roles for text in line.texts[:colon]):
        return []
    behind = phrase_behind(line, 0)
    if (
        behind is None
        or behind.first
        or not is_agent(line, behind)
        or line.texts[0].startswith("الطرف")
        or opening(line)
    ):
        return []
    closed = behind.last == colon or line.texts[behind.last] in ("في", "عبر", "علي", "(", "،", "-", "ل", "امام", "لدي")
    return [Frame(colon, "report", features(line, behind), colon + 1, True)] if closed else []


def _quoting(line: Line, found: list[Frame]) -> list[Frame]:
    """وقف المرشح على سيارة وصاح: «...»: whoever the sentence began with, under whatever verb."""
    if ":" not in line.texts:
        return []
    colon = next((i for i in range(2, len(line) - 1) if line.texts[i] == ":" and line.texts[i + 1] == '"'), None)
    if colon is None or any(one.role != "act" and one.content in (colon, colon + 1) for one in found):
        return []
    subject = opening(line) or next((one.subject for one in found if one.role == "act" and one.index < colon), None)
    named = subject is not None and subject.phrase is not None and subject.phrase.last <= colon
    return [Frame(colon, "report", subject, colon + 1, True)] if named else []


def _explains(line: Line, at: int) -> Role | None:
    """بيّن أن: folded it is the preposition "between", which no "that" follows."""
    follows = at + 1 < len(line) and THAT.fullmatch(line.texts[at + 1]) is not None
    return "report" if follows else None


_BETWEEN = frozenset({"بين", "وبين", "فبين"})


def role_at(line: Line, at: int) -> Role | None:
    """The role of a word where it stands: of عبر "by way of" none."""
    role = ARABIC.roles.get(line.texts[at])
    return role if role is not None and _is_verb(line, at) else None


_NAMELESS = frozenset({"ذكر", "كشف", "الكشف", "نشر", "الافصاح"})
"""طلب عدم ذكر اسمه: said of who speaks, not of what is asked."""


def _is_verb(line: Line, at: int) -> bool:
    text = line.texts[at]
    before = line.texts[at - 1] if at else ""
    if line.texts[at + 1 : at + 2] == ["عدم"] and line.texts[at + 2 : at + 3] in (
        ["ذكر"],
        ["كشف"],
        ["الكشف"],
        ["نشر"],
        ["الافصاح"],
    ):
        return False
    if before in ("لن", "ولن", "سوف", "وسوف", "فلن"):
        return False
    if text.lstrip("وف") not in _NOUNS and text not in _NOUNS:
        return True
    if text[0] == "ف" and text[1:] in ARABIC.roles and len(text) > 3:
        return True
    return (
        not before
        or before in ("،", ".", '"', "قد", "وقد", "كما", "لم", "كان", ":", "-", "–", "—", ")", "؛")
        or (text.startswith("و") and text not in ("وقع", "وصل", "وصف"))
    )


_SAYS = re.compile(r"[وف]?(?:ي|ت)?(?:قال|قول|اضاف|ضيف|تابع|اوضح|صرح|ختم)(?:ت|ا|وا)?")
_TELLS = re.compile(r"(?:ي|ت)?(?:اكد|وكد|كشف|اعلن|علن|ذكر|ابلغ|افاد|كتب|روي|شدد)(?:ت|ا|وا)?")
"""Verbs that are wont to have an object, so that they report what stands before them only without one."""
_IMPERSONAL = frozenset({"يذكر", "ويذكر", "يشار", "ويشار"})
_PARENTHESIS = 14
"""Words that a speaker behind his words may take up."""


def _is_trailing(line: Line, at: int) -> bool:
    """ "... ، قال الوزير" behind the words it reports, with nothing said after it."""
    if at < 3 or line.texts[at - 1] not in ("،", ",", '"'):
        return False
    if not _SAYS.fullmatch(line.texts[at]) and not (_TELLS.fullmatch(line.texts[at]) and _is_without_object(line, at)):
        return False
    behind = line.texts[at + 1 : _participle(line, at)]
    if len(behind) > _PARENTHESIS or any(text.startswith(_ASSERTED[:-1]) for text in behind):
        return False
    return not any(THAT.fullmatch(text) or text == ":" for text in behind)


def _participle(line: Line, at: int) -> int:
    """Where ، مضيفا goes on with something else said; the end of the sentence without one."""
    found = (i for i in range(at + 2, len(line)) if line.texts[i - 1] == "،" and HAL.fullmatch(line.texts[i]))
    return next(found, len(line))


def _is_without_object(line: Line, at: int) -> bool:
    """، كشف نائب المدير في بيان: behind who tells it stands at most where and to whom."""
    behind = phrase_behind(line, at + 1)
    if behind is None or behind.first != at + 1 or line.texts[0] in PREPOSITIONS or not is_agent(line, behind):
        return False
    text = line.texts[behind.last] if behind.last < len(line) else "."
    return text in MARKS or text in PREPOSITIONS or is_governed(line, behind.last)


def _speech(line: Line, at: int, role: Role) -> Frame:
    content, names = _content(line, at)
    cited = _quoted(line, content) if names and _CITES.fullmatch(line.texts[at]) else None
    subject = cited or _subject(line, at, content)
    if role == "belief" and subject is not None:
        if subject.phrase is not None and line.texts[subject.phrase.first] in _OBJECTS:
            subject = verb_subject(line.texts[at])
        if not _holds(line, at, subject, names):
            subject = None
    return Frame(at, role, subject, content, names)


_CITES = re.compile(r"[وف]?(?:[يت])?نقل(?:ت|ا|وا)?")
_FAR = 24


def _sayings(line: Line) -> list[Frame]:
    """نقلت الوكالة عن الناطق ... قوله إن: who is quoted stands behind عن or إلى."""
    found: list[Frame] = []
    for at, text in enumerate(line.texts):
        if text[0] == "ب" and _BY_SAYING.fullmatch(text) and at > 1:
            subject = _ending_at(line, at)
            content, names = _content(line, at)
            if subject is not None and names and content <= at + 3:
                found.append(Frame(at, "report", subject, content, names))
            continue
        if text[-1:] not in "هام" or not SAYING.fullmatch(text):
            continue
        subject = _quoted(line, at)
        content, names = _content(line, at)
        if subject is not None and names:
            found.append(Frame(at, "report", subject, content, names))
    return found


_BY_SAYING = re.compile(r"ب(?:ال)?(?:قول|تاكيد|اعلان|اشاره|تشديد|تذكير|اقرار|توضيح|رد|وعد)")
"""اكتفت الوزارة بالقول إنها, رد المدير بالتأكيد أن."""


def _ending_at(line: Line, end: int) -> Subject | None:
    """Who stands between a verb and the saying with which he does it."""
    for at in range(end - 2, max(-1, end - 9), -1):
        behind = phrase_behind(line, at + 1)
        if behind is not None and behind.first == at + 1 and behind.last == end and is_agent(line, behind):
            return features(line, behind)
    return None


def _quoted(line: Line, end: int) -> Subject | None:
    for at in range(end - 1, max(-1, end - _FAR), -1):
        if line.texts[at] in ("عن", "الي", "لسان"):
            behind = phrase_behind(line, at + 1)
            if behind is not None and (is_agent(line, behind) or line.texts[at] == "عن"):
                return features(line, behind)
    return None


_OBJECTS = frozenset({"ذلك", "هذا", "هذه", "الامر", "السبب"})
"""Behind "he put it down to" what is explained, not who explains."""
_JUDGED = re.compile(r"[وف]?(?:اتهم|عزا|عزت|ارجع|راي|رات|راوا|اعتبر|وصفت|انتقد|ندد|حمل)(?:ت|وا|ا)?")
"""Told in the past, these have a person for their subject."""


def _holds(line: Line, at: int, subject: Subject, names: bool) -> bool:
    """Whether the subject can hold a belief; a bare verb has one only at the head of the sentence."""
    if subject.phrase is None:
        return at <= 1
    head = bare(line.texts[subject.phrase.first])
    if is_agent(line, subject.phrase) or head in ARABIC.outsiders:
        return True
    return (names or _JUDGED.fullmatch(line.texts[at]) is not None) and head not in ARABIC.inert


def _subject(line: Line, at: int, content: int) -> Subject | None:
    """Behind the verb, before it, or, of a participle, that of the verb before."""
    if HAL.fullmatch(line.texts[at]):
        return None
    if line.texts[at + 1 : at + 2] in (["فيه"], ["فيها"]) and line.texts[0] in ARABIC.roles:
        # نشر النادي بلاغا جاء فيه أن: the paper's words are those of who put it out.
        behind = phrase_behind(line, 1, with_object=True)
        if behind is not None and behind.first == 1 and is_agent(line, behind):
            return features(line, behind)
    before = fronted(line, at)
    if before is not None:
        return before
    behind = phrase_behind(line, at + 1, with_object=ARABIC.roles.get(line.texts[at]) in _WITH_OBJECT)
    if behind is not None and behind.first < max(content, at + 3) and line.texts[behind.first] not in SPEECH:
        return features(line, behind)
    before = subject_before(line, at)
    if before is None and at and line.texts[at].startswith("و"):
        before = shared(line, at, line.texts[at])
    return before or verb_subject(line.texts[at])


_WITH_OBJECT = frozenset({"act", "belief", "deny"})


def _content(line: Line, at: int) -> tuple[int, bool]:
    """First word of what is said; a pronoun on أن stays outside."""
    for index in range(at + 1, min(at + 34, len(line))):
        text = line.texts[index]
        if THAT.fullmatch(text):
            return index + 1, True
        if text == ":" or (text == '"' and line.texts[index - 1] in (":", "ان", "،")):
            return index + 1, True
        if text.startswith(_ASSERTED[:-1]) and index - at < 9 and bare(text) == text:
            return index, True
        if (
            text in ("؛", ";")
            or text.lstrip("و").startswith("لكن")
            or (text in ARABIC.roles and index > at + 1 and text.startswith("و") and _is_verb(line, index))
        ):
            break
    return at + 1, False


_TOLD = re.compile(r"(?:اعلن|قال|ذكر|اكد|افاد|اوضح|صرح|كشف|جاء|ورد)(?:ت)?(?:ه|ها)?")
_BY = ("حسب", "وفق", "طبق")
"""One of these is in every attribution: most sentences need no search."""


_PAPER = re.compile(r"ل?(?:بيان|بلاغ|تعميم|منشور|كتاب|تدوينه|رساله|اعلان|مذكره|قرار|اشعار|افصاح|تغريده|نشره|تقرير)")


def _issuer(line: Line, first: int) -> Stretch | None:
    """بيان لوزارة التجارة, بيان صادر عن الوزارة: whose statement it is."""
    if first >= len(line) or not _PAPER.fullmatch(line.texts[first]):
        return None
    at = first + 1
    if line.texts[at : at + 1] in (["صادر"], ["صدر"], ["نشر"], ["مقتضب"], ["رسمي"]):
        at += 1
    if line.texts[at : at + 1] in (["عن"], ["من"]):
        at += 1
    elif not line.texts[at : at + 1] or line.texts[at][0] != "ل":
        return None
    behind = phrase_behind(line, at + 1)
    last = behind.last if behind is not None and behind.first == at + 1 else at + 1
    whole = Stretch(at, last)
    return whole if last <= len(line) and at < len(line) and bare(line.texts[at]) in ARABIC.agents else None


def _according(line: Line) -> Frame | None:
    """بحسب البيان: the source of what stands before or behind it."""
    if not any([word in line.text for word in _BY]):
        return None
    found = ATTRIBUTION.search(line.text)
    if found is None:
        return None
    at = next(i for i, (_, end) in enumerate(line.folded) if end > found.start())
    first = at + 1
    if (
        first < len(line)
        and line.texts[first] == "ما"
        and first + 1 < len(line)
        and _TOLD.fullmatch(line.texts[first + 1])
    ):
        first += 2
    elif first < len(line) and line.texts[first] in ("ما", "ل"):
        return None
    behind = (
        _issuer(line, first) or phrase_behind(line, first) or (Stretch(first, first + 1) if first < len(line) else None)
    )
    if behind is None:
        return None
    opens = at < 2
    return Frame(at, "report", features(line, behind), behind.last, True, trailing=not opens)
