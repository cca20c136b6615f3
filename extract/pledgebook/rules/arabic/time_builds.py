"""Arabic times made of several expressions, or of one and the words beside it, and times that are part of a noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.rules.arabic.words import PREPOSITIONS, RELATIVES, THAT, is_definite
from pledgebook.rules.line import Line, Stretch
from pledgebook.timeframe import TimeMatch
from pledgebook_schemas.vocabulary import TimeframeType

Time = tuple[Stretch, TimeMatch]

BEGINS = r"(?:تبدا|يبدا|تسري|يسري|تنطلق|ينطلق|تحتسب|يحتسب|تحسب|يحسب|تمتد|يمتد|تنتهي|ينتهي)"
"""What a length does on the day from which, or up to which, it is counted."""
_BEGINS = re.compile(BEGINS)
_LINKS = frozenset("في من يوم اعتبارا ابتدا بدا انطلاقا بتاريخ".split())
_WHOLE = frozenset("كله كلها باكمله باكملها بكامله بكاملها برمته برمتها".split())
_HUNDRED = re.compile(
    r"(?<!\w)(?:في |خلال |ضمن |قبل نهايه )?(?:اول (?:ميه|مايه|مءه|100) يوم|ال(?:ميه|مايه|مءه|100) يوم الاولي|"
    r"الايام (?:ال)?(?:ميه|مايه|مءه|100) الاولي)(?!\w)"
)
_COMING = re.compile(r"ال(?:مقبل|قادم|اتي|تالي|جديد)(?:ه|ين)?")
_FROM = frozenset("ابتدا بدا اعتبارا انطلاقا بدايه".split())
_OF_SCHOOL = frozenset("الدراسي الجامعي التشريعي المدرسي".split())
_NUMBERED = frozenset("الاول الثاني الثالث الاخير".split())
_AS_LONG = frozenset("اثنا خلال ابان في".split())
_OPENED = re.compile(r"[يت](?:بدا|فتح|فتتح|نطلق|قام|نعقد|نظم|حل|صادف|ستضيفه|ستضيفها|جري|ختتم|نتهي)")
_LONGEST = 7
_MONTH_OR_YEAR = re.compile(
    r"يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|"
    r"اب|ايلول|تشرين|جانفي|فيفري|افريل|ماي|جوان|جويليه|اوت|شتنبر|نونبر|دجنبر|غشت|يوليوز|رمضان|20\d\d|19\d\d"
)
_MADE_OF = re.compile(r"(?:ايام|اسابيع|اشهر|شهور|سنوات|اعوام|عقود|ساعات)")


def builds(line: Line) -> Iterator[Time]:
    """Each as one time; what it is made of is inside it."""
    for time in line.times:
        yield from _with_beginning(line, time)
        yield from _with_whole(line, time)
        yield from _later_in(line, time)
        yield from _while_it_lasts(line, time)
        yield from _ahead_of(line, time)
    yield from _before_it(line)
    yield from _first_hundred(line)
    yield from _from_the_next(line)


def is_part_of_noun(line: Line, words: Stretch) -> bool:
    """زلزال فبراير 2023, بعد سنوات من الإهمال, القانون الذي أقر في 2022: when something else was or is."""
    texts, first = line.texts, words.first
    since = texts[first] == "بعد" and texts[words.last : words.last + 1] == ["من"]
    if since and _MADE_OF.fullmatch(texts[words.last - 1]):
        return texts[words.last + 1 : words.last + 2] not in (["الان"], ["التوقيع"], ["اليوم"])
    if since:
        behind = texts[words.last + 1] if words.last + 1 < len(texts) else ""
        if behind.removeprefix("ال") in _WENT_ON:
            return True
    if first and texts[first].isdigit() and texts[first - 1] in _NAMED:
        return True
    plural = _MADE_OF.fullmatch(texts[words.last - 1].removeprefix("ال")) and texts[words.last - 1].startswith("ال")
    if plural and words.last < len(texts) and is_definite(texts[words.last]):
        return True
    if first < 2:
        return False
    before = texts[first - 1]
    if _MONTH_OR_YEAR.fullmatch(texts[first]):
        return _is_construct(before)
    related = next((at for at in range(first - 1, max(0, first - 4), -1) if texts[at] in RELATIVES), None)
    return related is not None and first - related > 1 and texts[first] in ("في", "عام", "منذ", "بتاريخ", "يوم")


_WENT_ON = frozenset(
    "مفاوضات محادثات مباحثات حرب جفاف اهمال عمل انتظار توقف غياب صراع نزاع جدل حصار قتال تحقيق ركود ازمه دراسه تجارب "
    "اضراب اغلاق خلاف عنف بحث نقاش مماطله تاخير حكم عزله عقوبات احتجاجات خساير".split()
)
"""After so long of these something comes at last; they are nothing from which a time is counted."""
_NAMED = frozenset(
    "شارع ساحه ميدان ثوره حي جسر ملعب انتفاضه حراك هجوم "
    "هجمات اتفاق اتفاقيه احداث معركه عمليه كتيبه لواء حركه مطار جامعه".split()
)
"""What is named after a day."""


def _is_construct(text: str) -> bool:
    """A noun that what stands behind it makes definite: no article, no ending of the accusative, no pronoun."""
    if not text.isalpha() or len(text) < 3 or text in PREPOSITIONS or is_definite(text) or text in _NOT_NOUNS:
        return False
    return not text.endswith(("ا", "ها", "هم", "هما", "ين", "ون"))


_NOT_NOUNS = frozenset(
    "شهر عام سنه يوم نهايه مطلع منتصف بدايه اواخر اوايل ختام موفي "
    "متم غره فاتح مستهل اواسط حلول ربيع صيف خريف شتاء شتا مسا "
    "حتي خلال لغايه غايه وحتي الاول الثاني قبل بعد منذ قبيل "
    "افق بحلول اعتبارا فصل ليله مساء صباح ظهر فجر عيد موسم".split()
)


def _match(line: Line, stretch: Stretch, type: TimeframeType) -> Time:
    start, end = line.span(stretch)
    return stretch, TimeMatch(start, end, type)


def _behind(line: Line, at: int) -> Stretch | None:
    """The time that starts at a word, or behind a link there."""
    while at < len(line) and line.texts[at] in _LINKS and all(time.first != at for time, _ in line.times):
        at += 1
    return next((time for time, _ in line.times if time.first == at), None)


def _with_beginning(line: Line, time: Time) -> Iterator[Time]:
    """لمدة ستة أشهر تبدأ في الأول من سبتمبر, اعتبارا من مايو ولمدة عامين."""
    words, match = time
    texts = line.texts
    if match.type == "duration" and words.last < len(line) and _BEGINS.fullmatch(texts[words.last]):
        day = _behind(line, words.last + 1)
        if day is not None:
            yield _match(line, Stretch(words.first, day.last), "duration")
    if match.type == "start" and words.last < len(line) and texts[words.last] in ("ولمده", "ولفتره"):
        length = next((one for one, of in line.times if one.first == words.last and of.type == "duration"), None)
        if length is not None:
            yield _match(line, Stretch(words.first, length.last), "duration")


def _with_whole(line: Line, time: Time) -> Iterator[Time]:
    """في عام 2026 كله."""
    words, match = time
    if match.type == "date" and words.last < len(line) and line.texts[words.last] in _WHOLE:
        yield _match(line, Stretch(words.first, words.last + 1), "duration")


def _later_in(line: Line, time: Time) -> Iterator[Time]:
    """في وقت لاحق من هذا العام, لاحقا خلال العام الجاري."""
    words, match = time
    if match.type != "open" or not line.texts[words.last - 1].startswith("لاحق"):
        return
    at = words.last + (line.texts[words.last : words.last + 1] in (["من"], ["في"]))
    period = next(
        (one for one, of in line.times if one.first in (at, words.last) and of.type in ("date", "start")), None
    )
    if period is not None:
        yield _match(line, Stretch(words.first, period.last), "open")


def _while_it_lasts(line: Line, time: Time) -> Iterator[Time]:
    """أثناء موسم الشراء الذي يفتح في أبريل."""
    words, match = time
    at = next(
        (i for i in range(words.first - 1, max(0, words.first - 3), -1) if _OPENED.fullmatch(line.texts[i])), None
    )
    if match.type not in ("date", "start") or at is None or line.texts[at - 1] not in RELATIVES:
        return
    for first in range(at - 2, max(-1, at - _LONGEST), -1):
        if line.texts[first] in _AS_LONG:
            yield _match(line, Stretch(first, words.last), "date")
        if line.texts[first] in PREPOSITIONS or not line.texts[first].isalpha():
            return


def _ahead_of(line: Line, time: Time) -> Iterator[Time]:
    """قبل أسبوعين من وصول كل باخرة: so long before an event that is to come."""
    words, _ = time
    texts = line.texts
    if texts[words.first] not in ("قبل", "قبيل") or texts[words.last : words.last + 1] != ["من"]:
        return
    last = words.last + 1
    while last < min(len(line), words.last + _LONGEST) and texts[last].isalpha() and texts[last] not in PREPOSITIONS:
        last += 1
    if last > words.last + 1 and texts[words.last + 1] not in ("الان", "اليوم"):
        yield _match(line, Stretch(words.first, last), "deadline")


def _before_it(line: Line) -> Iterator[Time]:
    """قبل أن ينتهي العام، in front of the clause."""
    for at in range(len(line) - 4):
        opens = not at or line.texts[at - 1] == "،" or THAT.fullmatch(line.texts[at - 1])
        if not opens or line.texts[at : at + 2] != ["قبل", "ان"] or line.texts[at + 2][0] not in "يت":
            continue
        last = next((i for i in range(at + 3, min(len(line), at + _LONGEST + 3)) if line.texts[i] == "،"), None)
        if last is not None:
            yield _match(line, Stretch(at, last), "deadline")


def _first_hundred(line: Line) -> Iterator[Time]:
    """في أول مئة يوم: by when the promises of a term are due."""
    found = _HUNDRED.search(line.text) if "يوم" in line.text else None
    if found is not None:
        first = next((i for i, (start, _) in enumerate(line.folded) if start >= found.start()), len(line))
        last = next((i for i, (start, _) in enumerate(line.folded) if start >= found.end()), len(line))
        if last > first:
            yield _match(line, Stretch(first, last), "deadline")


def _from_the_next(line: Line) -> Iterator[Time]:
    """ابتداء من العدد المقبل: from something to come that the text does not date."""
    for at, text in enumerate(line.texts[:-3]):
        if text not in _FROM or line.texts[at + 1] != "من" or any(time.first == at for time, _ in line.times):
            continue
        for last in range(at + 3, min(at + _LONGEST, len(line))):
            term = line.texts[last - 1] in _OF_SCHOOL and line.texts[last] in _NUMBERED
            if term or _COMING.fullmatch(line.texts[last]):
                yield _match(line, Stretch(at, last + 1), "start")
                break
            if not line.texts[last].isalpha() or line.texts[last] in PREPOSITIONS:
                break
