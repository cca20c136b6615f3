"""Arabic noun phrases: where one starts, and where it ends before a particle, a verb or an object."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.parties import principals
from pledgebook.rules.arabic.kinds import KINDS, NOT_OF_NAMES, PLACES
from pledgebook.rules.arabic.organisations import organisations_in
from pledgebook.rules.arabic.words import (
    ADJECTIVES,
    ADVERBS,
    B_NOUNS,
    DAYS,
    L_NOUNS,
    PREPOSITIONS,
    RELATIVES,
    STOPS,
    THAT,
    TITLES,
    WITH_PRONOUN,
    bare,
    is_definite,
    is_masdar,
)
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch

LONGEST = 22
"""Words that a phrase may have; keeps the search linear."""
MARKS = frozenset("،,;؛:.()-؟?!…")
SAYING = re.compile(r"(?:قول|تاكيد|تصريح)(?:ه|ها|هم|هما)")
"""His saying: نقلت عن الوزير قوله."""
_FUTURE = ("سي", "ست", "سن", "وسي", "وست", "وسن", "سوف", "وسوف", "لن", "ولن")


def phrase_behind(line: Line, first: int, *, with_object: bool = False) -> Stretch | None:
    """The noun phrase that starts at a word or behind adverbs and a time in commas."""
    key = (first, with_object)
    if key not in line.phrases:
        line.phrases[key] = _phrase(line, first, with_object)
    return line.phrases[key]


def _phrase(line: Line, first: int, with_object: bool) -> Stretch | None:
    first = _skip_adverbials(line, first)
    quoted = quoted_name(line, first)
    if quoted is not None:
        return quoted
    if first >= len(line) or not _opens_phrase(line, first):
        return None
    last = _whole(line, first) if with_object else _run(line, first)
    return Stretch(first, last) if last > first else None


def quoted_name(line: Line, at: int) -> Stretch | None:
    """ "أعلنت «جبهة كذا»": a body's name in quotation marks, without them."""
    if line.texts[at : at + 1] != ['"'] or at + 1 >= len(line):
        return None
    if bare(line.texts[at + 1]) not in _ARMED:
        return _told_name(line, at)
    last = next((i for i in range(at + 2, min(at + 8, len(line))) if line.texts[i] == '"'), None)
    return Stretch(at + 1, last) if last is not None and last > at + 2 else None


def _told_name(line: Line, at: int) -> Stretch | None:
    """أعلنت «ناسا» أن: a name of a few words behind a verb that its bearer does, not what he says."""
    verb = line.texts[at - 1] if at else ""
    if not _DOES.fullmatch(verb) and not _WILL_DO.fullmatch(verb):
        return None
    last = next((i for i in range(at + 2, min(at + 6, len(line) - 1)) if line.texts[i] == '"'), None)
    words_ = line.texts[at + 1 : last] if last is not None else []
    plain = all(text[0].isalpha() and not text.startswith(_FUTURE) and not THAT.fullmatch(text) for text in words_)
    return Stretch(at + 1, last) if last is not None and words_ and plain else None


def is_told_name(line: Line, phrase: Stretch) -> bool:
    """Whether a phrase is such a name, marks apart."""
    return phrase.first > 1 and line.texts[phrase.first - 1] == '"' and _told_name(line, phrase.first - 1) == phrase


_WILL_DO = re.compile(r"[وف]?س[يت]\w{3,}")
_DOES = re.compile(
    r"[وف]?(?:س?[يت])?(?:اعلن|علن|اكد|وكد|كشف|ذكر|تعهد|التزم|لتزم|وعد|عد|قرر|اعتزم|عتزم|خطط|نوي|نفي|نف|رفض|وافق|هدد|"
    r"افاد|فيد|اوضح|وضح|ابلغ|بلغ|اخطر|خطر|طمان|طمين|درس|سعي|حذر|جدد|اعترف|قر|اقر|عرض|اصدر|صدر|لوح|توعد)(?:ت|وا|ا)?"
)
"""Verbs behind which a name in quotation marks is who does it."""


def quoted_behind_kind(line: Line, closing: int) -> int | None:
    """شركة «أفق»: where the noun of kind stands before the name whose closing mark is at an index."""
    if line.texts[closing] != '"':
        return None
    opening = next((i for i in range(closing - 2, max(0, closing - 9), -1) if line.texts[i] == '"'), None)
    if opening is None or opening < 1:
        return None
    for at in range(opening - 1, max(-1, opening - 4), -1):
        if bare_kind(line.texts[at]) in KINDS:
            return at
        if at and THAT.fullmatch(line.texts[at - 1]) and line.texts[at].isalpha():
            return at
        if not is_definite(line.texts[at]):
            return None
    return None


def bare_kind(text: str) -> str:
    """Without joining letters and article."""
    return _CLITICS.sub("", text)


_CLITICS = re.compile(r"^[وف]?(?:ال|بال|لل)?(?=\w{3})")
_ARMED = frozenset(
    "جبهه حركه كتايب لواء جماعه فصيل تنظيم حزب تيار ائتلاف ايتلاف تحالف شركه مجموعه جمعيه منظمه موسسه قوات جيش مجلس "
    "اتحاد نقابه رابطه تجمع هييه حمله".split()
)
"""Nouns that open the name of a body."""


def _skip_adverbials(line: Line, at: int) -> int:
    while at < len(line):
        if line.texts[at] in ADVERBS or line.texts[at] in DAYS:
            at += 1
        elif at + 1 < len(line) and line.texts[at] in _PERIODS and _WHICH.fullmatch(line.texts[at + 1]):
            at += 2
        else:
            break
    return at


_PERIODS = frozenset("العام الشهر الاسبوع السنه الصيف الشتاء الربيع الخريف الليله اليوم الموسم".split())
_WHICH = re.compile(r"(?:ال)?(?:ماضي|مقبل|جاري|حالي|منصرم|فايت|قادم|سابق)ه?")


def _opens_phrase(line: Line, at: int) -> bool:
    text = line.texts[at]
    if (
        text in MARKS
        or text in PREPOSITIONS
        or text in RELATIVES
        or text in STOPS
        or THAT.fullmatch(text)
        or text == '"'
        or WITH_PRONOUN.fullmatch(text)
        or text in ("قد", "لقد", "فقد", "ما", "عن")
    ):
        return False
    return text not in ARABIC.roles and not is_governed(line, at) and text[0].isalpha() and not _is_cue_noun(text)


def is_governed(line: Line, at: int) -> bool:
    """A noun behind the prefix ب or ل, so no subject."""
    text = line.texts[at]
    if len(text) == 3 and text[0] in "بل" and text not in B_NOUNS and text not in L_NOUNS:
        return is_masdar(text[1:])
    if len(text) < 4 or text in B_NOUNS or text in L_NOUNS or text[0] not in "بلك":
        return False
    if text.startswith("لل") and _is_named_for(line, at):
        return False
    if text.startswith(("بال", "لل", "كال")):
        return True
    start, end = line.span(Stretch(at, at + 1))
    named = any((one.start == start and end <= one.end) or one.start <= start < one.end for one in line.parties)
    return not named and text[0] in "بل"


def _run(line: Line, first: int) -> int:
    """Up to the particle, preposition, mark or verb that ends the phrase."""
    at = body_at(line, first) or first + 1
    while at < min(len(line), first + LONGEST):
        text = line.texts[at]
        if text == '"' or text == "(":
            closing = next((i for i in range(at + 1, min(at + 5, len(line))) if line.texts[i] in ('"', ")")), None)
            if closing is None:
                break
            at = closing + 1
            continue
        if _ends_phrase(line, at):
            break
        at += 1
    return at


def _ends_phrase(line: Line, at: int) -> bool:
    text = line.texts[at]
    if (
        text in ("باسم", "لشوون", "للشوون", "لدي")
        or (text.startswith("لل") and _is_named_for(line, at))
        or (text == "من" and line.texts[at - 1] in _PARTIES_OF)
        or (text == "في" and bare(line.texts[at - 1]) in ("عضو", "مسوول"))
    ):
        return False
    if text.startswith("ب") and line.texts[at - 1] in _CHARGED:
        return False
    if text in _ORDINALS and bare(line.texts[at - 1]) in ARABIC.agents:
        return False
    if text in MARKS or text in PREPOSITIONS or text in ADVERBS or text in DAYS or text in RELATIVES or text in STOPS:
        return True
    if (
        WITH_PRONOUN.fullmatch(text)
        or SAYING.fullmatch(text)
        or text in ("قد", "لقد", "فقد", "الا", "بالا", "ما", "بما", "مما")
    ):
        return True
    if text.startswith(_JOINED_CUES) or _CUE_VERB.fullmatch(text):
        return True
    if THAT.fullmatch(text) or (text.startswith(_FUTURE) and len(text) > 4 and line.texts[at] not in ARABIC.agents):
        return True
    if (text in ARABIC.roles and _is_verb(line, at)) or _is_own_deed(line, at) or _is_told_to(line, at):
        return True
    return is_governed(line, at) or _is_cue_noun(text)


_PARTIES_OF = frozenset("فريق وفريق وفد ووفد بعثه وبعثه".split())
"""Behind these من says of which body they come: فريق من المنظمة."""
_CHARGED = frozenset("المكلف المكلفه المعني المعنيه المختص المختصه المنتدب المنتدبه".split())
"""Behind these ب names the field of an office: الوزير المكلف بالصيد."""


def _is_told_to(line: Line, at: int) -> bool:
    """وعد المدير الموظفين: a sound plural in the oblique case behind one who does it."""
    text, before = line.texts[at], line.texts[at - 1]
    if text in ("خطه", "خطط"):
        return is_definite(before)
    if not (text.startswith("ال") and text.endswith("ين") and len(text) > 6) or text.endswith(("يين", "الدين")):
        return False
    return is_definite(before) and bare(before) in TITLES | ARABIC.agents and principals(text) is None


def _is_own_deed(line: Line, at: int) -> bool:
    """أعلن الحزب انسحابه: a verbal noun with a pronoun, behind a definite noun."""
    text = line.texts[at]
    return (
        text.endswith(("ه", "ها", "هم", "هما")) and is_definite(line.texts[at - 1]) and _OWN.fullmatch(text) is not None
    )


_OWN = re.compile(r"(?:ان\w{2}ا|است\w{2}ا?|ا\wت\wا|ا\w{2}ا|ت\w{2}ي)\w(?:ه|ها|هم|هما)")
_ORDINALS = frozenset({"الاول", "الثاني", "الثالث", "الرابع", "الاخر"})
"""Of a party in a contract; elsewhere a month's name may end so."""


def _is_named_for(line: Line, at: int) -> bool:
    """شركة أفق للطاقة: the field in a body's name."""
    return any(bare(line.texts[i]) in _BODIES for i in range(max(0, at - 3), at))


_BODIES = frozenset(
    (
        "شركه هييه صندوق منظمه مجلس اتحاد مركز وكاله لجنه موسسه بنك جمعيه مصرف مجموعه مدير ممثل متحدث "
        "ناطق امين مفوض مبعوث رييس نايب"
    ).split()
)


def _is_verb(line: Line, at: int) -> bool:
    """A word with a role inside a phrase is a verb unless it can only be part of a name."""
    return bare(line.texts[at - 1]) not in TITLES or line.texts[at].endswith("ت") or line.texts[at][0] in "يو"


def _is_cue_noun(text: str) -> bool:
    return any(form.startswith(_CUE_NOUNS) for form in (text, text.lstrip("وب"))) and len(text) > 3


def is_own_noun(text: str) -> bool:
    """وعزمهما, وتعهدها: somebody's own commitment, joined."""
    return (
        text.startswith("و") and _is_cue_noun(text) and text.endswith(("ها", "هما", "هم", "ه", "نا")) and len(text) > 5
    )


_CUE_NOUNS = tuple(
    "التاكيد تاكيد التزام عزم اعتزام استعداد حرص تعهدات رفض رغبت تصميم نيت جاهزي وجود موافقت "
    "قرارا خططها خططه خططا".split()
)
_CUE_VERB = re.compile(r"(?:تعهد|التزم|وافق|قرر|وعد|رفض|استبعد|ضمن|اعتزم|اتفق)(?:ت|تا|وا)")
_JOINED_CUES = ("واتفق", "وتعهد", "والتزم", "ووافق", "وقرر", "ووعد", "ورفض", "واستبعد", "وضمن", "واعتزم")


def _whole(line: Line, first: int) -> int:
    """Before an object: construct chain to its definite end, adjectives, name behind a title, coordination."""
    at = _nominal(line, first)
    while at < len(line) and at - first < LONGEST and _is_coordinate(line, at):
        at = _nominal(line, at)
    return at


def _is_coordinate(line: Line, at: int) -> bool:
    text = line.texts[at]
    if not text.startswith("و") or len(text) < 4 or _ends_phrase(line, at):
        return False
    return bare(text) in ARABIC.agents or party_at(line, at) is not None


def _nominal(line: Line, first: int) -> int:
    named = body_at(line, first)
    if named is not None:
        return named
    party = party_at(line, first)
    head = bare(line.texts[first])
    title = (head in TITLES or head in ARABIC.outsiders) and principals(line.texts[first]) is None
    at = party if party is not None else first + 1
    if at < len(line) and _is_bare_adjective(line, first, at):
        return at + 1
    definite = (
        party is not None
        or is_definite(line.texts[first])
        or principals(line.texts[first]) is not None
        or _has_pronoun(line.texts[first])
    )
    while not definite and at < len(line) and at - first < 5 and not _ends_phrase(line, at):
        title = title or bare(line.texts[at]) in TITLES
        party = party_at(line, at)
        definite = is_definite(line.texts[at]) or party is not None or _has_pronoun(line.texts[at])
        at = party if party is not None else at + 1
    while at < len(line) and _is_adjective(line, at):
        at += 1
    if title:
        at = _names(line, at)
    return at


def body_at(line: Line, at: int) -> int | None:
    """Index behind the organisation whose name starts with this word, clitics apart."""
    if not _may_be_body(line.texts[at]):
        return None
    start, end = line.span(Stretch(at, at + 1))
    one = next(iter(organisations_in(line.sentence.text, start, end)), None)
    if one is None or one.kind in PLACES or (one.start - start > 1 and not line.texts[at].startswith("و")):
        return None
    return max(at + 1, line.word_at(one.end - 1) + 1)


@lru_cache(maxsize=1 << 15)
def _may_be_body(text: str) -> bool:
    """Whether a noun of kind is in a word: most need no look at the names of their sentence."""
    return any([kind in text for kind in KINDS])


def _is_bare_adjective(line: Line, head: int, at: int) -> bool:
    """لجنة فنية: an indefinite body with its adjective is complete."""
    text = line.texts[at]
    if is_definite(line.texts[head]) or is_definite(text) or is_masdar(text) or not text.endswith("يه"):
        return False
    return bare(line.texts[head]) in _BODIES


def _has_pronoun(text: str) -> bool:
    return text in (
        "بلاده",
        "بلادها",
        "بلادنا",
        "بلادهم",
        "حكومته",
        "حكومتها",
        "حكومتنا",
        "وزارته",
        "وزارتها",
        "شركته",
        "شركتها",
    )


def party_at(line: Line, at: int) -> int | None:
    """Index behind the party whose name starts with this word, clitics apart."""
    start, end = line.span(Stretch(at, at + 1))
    for one in line.parties:
        if start <= one.start < end:
            return max(at + 1, line.word_at(one.end - 1) + 1)
    return None


def _is_adjective(line: Line, at: int) -> bool:
    text = line.texts[at]
    if not text.startswith("ال"):
        return False
    if text[2:] in NOT_OF_NAMES and text not in ADJECTIVES and text not in _ORDINALS:
        return False
    if text in ADJECTIVES or (text.endswith(("ي", "يه", "يان", "يين", "يتان", "يتين")) and len(text) > 5):
        return True
    return bare(text) in ("خارجيه", "داخليه")


def _names(line: Line, at: int) -> int:
    """A person's name behind a title: up to four words that are no verbal noun, no particle and no object."""
    start = at
    while at < len(line) and at - start < 4:
        text = line.texts[at]
        if (
            _ends_phrase(line, at)
            or is_masdar(text)
            or text.startswith("و")
            or (text.endswith(("ات", "ه")) and not text.startswith("ال"))
        ):
            break
        if is_definite(text) and bare(text) in ARABIC.agents:
            break
        if (text.endswith("ا") and len(text) > 4) or party_at(line, at) is not None or bare(text) in ARABIC.inert:
            break
        at += 1
    return at
