"""The action behind an Arabic cue: the verbal noun or clause to which its particle leads."""

from __future__ import annotations

import re

from pledgebook.cues import Cue
from pledgebook.rules.arabic.words import B_NOUNS, PREPOSITIONS, THAT, bare, is_definite, is_masdar
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch

STATES = re.compile(
    r"[وف]?ل?(?:س)?[يتن](?:كون|ودي|سهم|شهد|وثر|تاثر|شكل|مثل|صبح|حتاج|رتفع|نخفض|بلغ|صل|ستغرق|عني|تراوح|"
    r"تيح|مكن|ستفيد|شمل|تضمن|حدث|كلف|هطل|نعكس|تطلب|ظل|بقي|زداد|تسبب|نمو|تجاوز|وفر فرص|قود الي|جلب|"
    r"ساعد|دخل|توقف|تراجع|فوز|خسر|مر|بدو|عود|فشل|نجح)(?:ان|ون|وا)?"
)
"""Verbs of state and outcome: after س more often a forecast than a deed."""


def negated(line: Line, head: int) -> bool:
    texts = line.texts
    return (
        texts[head] in ("عدم", "بعدم", "لا", "لن")
        or _is_not_to(line, head)
        or (head > 0 and (texts[head - 1] in ("لا", "لن") or _is_not_to(line, head - 1)))
    )


def _is_not_to(line: Line, at: int) -> bool:
    """ألا, بألا, لئلا: أن with لا in one word; إلا, which folds alike, is "except"."""
    return line.texts[at] in ("الا", "بالا", "ليلا") and "إ" not in line.quote(Stretch(at, at + 1))


def complement(line: Line, start: int, row: Cue, reach: int) -> int | None:
    """Index of the action's head behind the particle that the cue asks for."""
    for at in range(start, min(start + reach, len(line))):
        text = line.texts[at]
        if text in ("،", ","):
            if any(time.first == at + 1 for time, _ in line.times):
                continue
            beyond = _behind_parenthesis(line, at, row)
            if beyond is not None:
                return beyond
        if text in ("؛", ";", ".", ":"):
            return None
        head = _led(line, at, row)
        if head is not None:
            return head
        if at == start and "" in row.particles:
            bare_head = _bare_head(line, at)
            if bare_head is not None:
                return bare_head
        if text in ARABIC.roles and at > start and text.startswith("و"):
            return None
    return None


_VALUES = words(
    "ضروره اهميه حق حقوق وجود صحه خطوره وجوب راي مبدا حساسيه عمق متانه قوه مكانه دور اولويه حاجه الضروره الاهميه "
    "مركزيه وحده سياده استقلال خصوصيه"
)
"""What one stresses or agrees that it is, and does not do."""
_PARENTHESIS = 30
"""Words that may stand between commas in front of a complement."""


def _behind_parenthesis(line: Line, comma: int, row: Cue) -> int | None:
    """يعتزم الوزير، الذي عاد أمس، أن يعرض: the complement behind the closing comma."""
    for at in range(comma + 2, min(comma + _PARENTHESIS, len(line) - 1)):
        if line.texts[at] in ("؛", ".", ":"):
            return None
        if line.texts[at] in ("،", ","):
            found = _resumed(line, at + 1, row)
            if found is not None:
                return found
    return None


def _resumed(line: Line, first: int, row: Cue) -> int | None:
    """Behind a closing comma, at once or behind a time, a place or who gains: ، يوم الاثنين تعليق."""
    if line.texts[first].startswith("و") and line.texts[first] in ARABIC.roles:
        return None
    for at in range(first, min(first + _LATER, len(line))):
        if at == first and "of" in row.complement and line.texts[at][0] == "ب" and "ب" in row.particles:
            head = _led(line, at, row)
            if head is not None:
                return head
        if at > first and (line.texts[at] in ("،", ".", "؛", ":", '"') or line.texts[at] in ARABIC.roles):
            return None
        free = at == first or not (line.texts[at - 1] in PREPOSITIONS or is_masdar(line.texts[at - 1]))
        bare_head = _bare_head(line, at) if "" in row.particles and free else None
        if bare_head is not None and (at == first or is_masdar(line.texts[at])):
            return bare_head
        head = _led(line, at, row)
        if head is not None and (head > at or is_masdar(line.texts[head][1:])):
            return head
    return None


_LATER = 8
"""Words behind a closing comma in which a complement may start."""


_ANY = frozenset({"اي", "ايه", "كل", "كافه", "جميع", "مجرد"})


def _introduces(line: Line, at: int) -> bool:
    """على الآتي:, على النقاط التالية:"""
    return line.texts[-1] == ":" and len(line) - at <= _LEADING


_LEADING = 4


def _bare_head(line: Line, at: int) -> int | None:
    """A verbal noun without a particle, behind أي and كل too."""
    text = line.texts[at]
    if text not in _ANY and line.quote(Stretch(at, at + 1)).startswith("أ"):
        return None
    if text.endswith("ا") and line.quote(Stretch(at, at + 1)).rstrip("ً").endswith("ا"):
        return None
    if text in _ANY and at + 1 < len(line) and is_masdar(line.texts[at + 1].removeprefix("ال")):
        return at + 1
    return at if is_masdar(text) or (text.startswith("ال") and is_masdar(text[2:])) else None


def is_deed(line: Line, at: int) -> bool:
    return is_masdar(line.texts[at]) or (line.texts[at] in _ANY and _bare_head(line, at) is not None)


_SEARCHED = 10
"""Words behind a subject in which a verbal noun may stand without a particle."""


def distant_complement(line: Line, start: int) -> int | None:
    """قررت النقابة بساحل حضرموت اليوم تعليق: behind what says where and when."""
    for at in range(start, min(start + _SEARCHED, len(line))):
        text, before = line.texts[at], line.texts[at - 1]
        joined = before.startswith(("ب", "ل")) and not is_definite(before)
        timed = any(time.last == at for time, _ in line.times)
        governed = (not timed and (before in PREPOSITIONS or joined)) or text in _ADVERBIAL
        if is_masdar(text) and not governed and _bare_head(line, at) == at:
            return at
        if text in ("،", "؛", ".", ":", '"') or text in ARABIC.roles:
            return None
    return None


_ADVERBIAL = words("ابتداء بناء اعتبارا استنادا انطلاقا")


def plain_complement(line: Line, start: int) -> int | None:
    """تعهدت في آذار الامتناع عن: a verbal noun as the object, behind a time."""
    beyond = next((time.last for time, _ in line.times if time.first == start), start)
    return _bare_head(line, beyond) if beyond < len(line) else None


def _listed(line: Line, at: int, row: Cue) -> int | None:
    """على:, بما يلي:, على الآتي: with the first deed of the list in the same sentence."""
    colon = next((i for i in range(at + 1, min(at + _LEADING + 1, len(line) - 1)) if line.texts[i] == ":"), None)
    if colon is None or not all(text in _LISTING for text in line.texts[at:colon]):
        return None
    head = colon + 1
    while head < len(line) - 1 and line.texts[head] in _FIRST:
        head += 1
    return head if is_masdar(line.texts[head].removeprefix("ال")) else None


_LISTING = words(
    "علي ب بما ما يلي ياتي الاتي التالي بالاتي بالتالي النقاط التاليه الاتيه الخطوات الاجراءات بالخطوات بالنقاط"
)
_FIRST = words("اولا : ، - ( 1 ا )")


def _led(line: Line, at: int, row: Cue) -> int | None:
    """The head, where the word at `at` is or carries the cue's particle."""
    if line.texts[at] in _LISTING and row.strength > 1:
        listed = _listed(line, at, row)
        if listed is not None:
            return listed
    text = line.texts[at]
    following = line.texts[at + 1] if at + 1 < len(line) else ""
    if _is_not_to(line, at) and _asks_clause(row):
        return clause_head(line, at + 1, row)
    if text.startswith("ب") and THAT.fullmatch(text) and following in ("لا", "لن") and _asks_clause(row):
        return clause_head(line, at + 1, row)
    for particle in row.particles:
        if particle in ("ب", "ل"):
            head = _behind_prefix(line, at, particle, row)
        else:
            head = _behind_word(line, at, row) if text == particle else None
        if head is not None:
            return head
    return None


def _behind_prefix(line: Line, at: int, particle: str, row: Cue) -> int | None:
    text = line.texts[at]
    following = line.texts[at + 1] if at + 1 < len(line) else ""
    if THAT.fullmatch(text) or any(one.start == line.starts[at] for one in line.parties):
        return None
    if text == particle + "اي" and is_masdar(following):
        return at
    if text == particle and following == '"' and at + 2 < len(line):
        return at + 2
    deed = text.startswith(particle) and (len(text) > 3 or is_masdar(text[1:])) and _is_deed(text, particle, row)
    return at if deed else None


def _behind_word(line: Line, at: int, row: Cue) -> int | None:
    text = line.texts[at]
    following = line.texts[at + 1] if at + 1 < len(line) else ""
    if text in ("ان", "بان", "لان", "لكي", "كي"):
        return clause_head(line, at + 1, row)
    if following and (_is_not_to(line, at + 1) or THAT.fullmatch(following)):
        return clause_head(line, at + 2, row)
    if following in _ANY and at + 2 < len(line) and is_masdar(line.texts[at + 2].removeprefix("ال")):
        return at + 1
    if following and (is_masdar(following) or is_definite(following) or following in ("عدم", "الا")):
        return None if following in _VALUES or _introduces(line, at + 1) else at + 1
    deliverable = "of" in row.complement and text == "علي" and len(following) > 3
    return at + 1 if deliverable and bare(following) not in _VALUES else None


def _asks_clause(row: Cue) -> bool:
    return any(particle in ("ب", "ل", "ان", "بان", "علي", "الي", "") for particle in row.particles)


_BY_THE_WAY = words(
    """بموجب بحسب بشان بشكل بصوره بطريقه باعتبار باعتباره باعتبارها بحضور بمناسبه بمشاركه بالتالي بالمقابل بدوره
    بدورها بدورهما بالمناسبه باقصي بالكامل بالفعل بالطبع بوضوح بصراحه بقوه بشده بحزم باتجاه بخصوص بهدف بفضل
    بالتزامن بالتوازي بالاضافه بدلا برفقه بعيدا بموازاه بالاستناد بالنيابه بالاصاله بالقول بقوله بقولها بنفسه
    بنفسها بينهما بينهم بحلول بالاجماع بسرعه بصفه بذلك برعايه بمقتضي بوساطه بواسطه بمبادره"""
)
"""Adverbs and prepositions that start like a complement."""


def _is_deed(text: str, particle: str, row: Cue) -> bool:
    rest = text[1:]
    if text in B_NOUNS or text in _BY_THE_WAY:
        return False
    if is_masdar(rest):
        return True
    noun = rest[1:] if particle == "ل" and rest.startswith("ل") else rest[2:] if rest.startswith("ال") else rest
    return (
        is_masdar(noun)
        or rest == "عدم"
        or "of" in row.complement
        or (len(noun) > 2 and bare(noun) not in ARABIC.agents)
    )


_PLEDGED = 4


def clause_head(line: Line, at: int, row: Cue) -> int | None:
    """The verb of a clause behind أن, past its negation; one of state only where it is pledged."""
    if at < len(line) and line.texts[at] in ("لا", "لن", "سوف"):
        at += 1
    if at < len(line) and line.texts[at][0] in "يتنا" and len(line.texts[at]) > 2 and not is_definite(line.texts[at]):
        state = STATES.fullmatch(line.texts[at]) and not line.texts[at].startswith(("تكون", "يكون"))
        return None if state and row.strength < _PLEDGED else at
    return None
