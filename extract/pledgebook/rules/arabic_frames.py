"""Arabic frames: verbs of speech, talk and demand, and the clauses they govern."""

from __future__ import annotations

import re

from pledgebook.rules.arabic_extent import ATTRIBUTION
from pledgebook.rules.arabic_phrase import phrase_behind
from pledgebook.rules.arabic_subject import features, is_agent, subject_before
from pledgebook.rules.arabic_words import HAL, THAT, bare, verb_subject
from pledgebook.rules.clause import Frame, Subject
from pledgebook.rules.lexicon import Role
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch

_ASSERTED = ("وجود", "صحه", "مقتل", "وقوع", "اصابه", "وصول", "مشاركه", "ان")
_NOUNS = frozenset(
    """بحث عقد دعم نقل نشر رفع فتح وقع منح خفض شكر طلب قتل قصف صرف ضبط فرض جمع دفع ضم ذكر كشف ضرب سجل عد عين حكم وصف حمل
    قطع رد نص قال قدر جاء حضر عاد زاد وصل دخل خرج عبر تقدم تراجع تبادل تشاور حرر انس شن نفذ علق""".split()
)
"""Verbs that are spelled like a noun or a particle: verbs only at the head of a clause."""


def arabic_frames(line: Line) -> list[Frame]:
    found: list[Frame] = []
    for at, text in enumerate(line.texts):
        role = ARABIC.roles.get(text)
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
    source = _according(line)
    return [*found, source] if source is not None else found


def _is_verb(line: Line, at: int) -> bool:
    text = line.texts[at]
    if text.lstrip("وف") not in _NOUNS and text not in _NOUNS:
        return True
    before = line.texts[at - 1] if at else ""
    if text[0] == "ف" and text[1:] in ARABIC.roles and len(text) > 3:
        return True
    return (
        not before
        or before in ("،", ".", '"', "قد", "وقد", "كما", "لم", "كان", ":")
        or (text.startswith("و") and text not in ("وقع", "وصل", "وصف"))
    )


_SAYS = re.compile(r"[وف]?(?:ي|ت)?(?:قال|قول|اضاف|ضيف|تابع|اوضح|صرح|ختم)(?:ت|ا|وا)?")
_IMPERSONAL = frozenset({"يذكر", "ويذكر", "يشار", "ويشار"})
_PARENTHESIS = 14
"""Words that a speaker behind his words may take up."""


def _is_trailing(line: Line, at: int) -> bool:
    """ "... ، قال الوزير" behind the words it reports, with nothing said after it."""
    if at < 3 or line.texts[at - 1] not in ("،", ",", '"') or not _SAYS.fullmatch(line.texts[at]):
        return False
    behind = line.texts[at + 1 :]
    if len(behind) > _PARENTHESIS or any(text.startswith(_ASSERTED[:-1]) for text in behind):
        return False
    return not any(THAT.fullmatch(text) or text == ":" for text in behind)


def _speech(line: Line, at: int, role: Role) -> Frame:
    content, names = _content(line, at)
    subject = _subject(line, at, content)
    if role == "belief" and subject is not None and not _holds(line, at, subject):
        subject = None
    return Frame(at, role, subject, content, names)


def _holds(line: Line, at: int, subject: Subject) -> bool:
    """Whether the subject can hold a belief; a bare verb has one only at the head of the sentence."""
    if subject.phrase is None:
        return at <= 1
    return is_agent(line, subject.phrase) or bare(line.texts[subject.phrase.first]) in ARABIC.outsiders


def _subject(line: Line, at: int, content: int) -> Subject | None:
    """Behind the verb, before it, or, of a participle, that of the verb before."""
    if HAL.fullmatch(line.texts[at]):
        return None
    behind = phrase_behind(line, at + 1, with_object=ARABIC.roles.get(line.texts[at]) == "act")
    if behind is not None and behind.first < max(content, at + 3):
        return features(line, behind)
    return subject_before(line, at) or verb_subject(line.texts[at])


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
        if text in ("؛", ";") or (
            text in ARABIC.roles and index > at + 1 and text.startswith("و") and _is_verb(line, index)
        ):
            break
    return at + 1, False


_BY = ("حسب", "وفق", "طبق")
"""One of these is in every attribution: most sentences need no search."""


def _according(line: Line) -> Frame | None:
    """بحسب البيان: the source of what stands before or behind it."""
    if not any([word in line.text for word in _BY]):
        return None
    found = ATTRIBUTION.search(line.text)
    if found is None:
        return None
    at = next(i for i, (_, end) in enumerate(line.folded) if end > found.start())
    first = at + 1
    if first < len(line) and line.texts[first] in ("ما", "ل"):
        return None
    behind = phrase_behind(line, first) or (Stretch(first, first + 1) if first < len(line) else None)
    if behind is None:
        return None
    opens = at < 2
    return Frame(at, "report", features(line, behind), behind.last, True, trailing=not opens)
