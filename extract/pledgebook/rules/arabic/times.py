"""Arabic times that only the sentence tells: periodic adjectives, bare lengths, events with or without a date."""

from __future__ import annotations

import re

from pledgebook.rules.arabic.time_builds import builds, is_part_of_noun
from pledgebook.rules.arabic.words import NOT_FUTURE, PREPOSITIONS, RELATIVES, STOPS, THAT, is_masdar
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch
from pledgebook.timeframe import TimeMatch, resolve_time
from pledgebook_schemas.vocabulary import TimeframeType

Time = tuple[Stretch, TimeMatch]

_PERIODIC = re.compile(r"(?P<unit>يومي|اسبوعي|شهري|سنوي|فصلي)(?:ه|ين|تين|ات|تان|ان)?")
_PERIODS = {"يومي": "P1D", "اسبوعي": "P1W", "شهري": "P1M", "سنوي": "P1Y", "فصلي": "P3M"}
_HALVES = {("نصف", "سنوي"): "P6M", ("ربع", "سنوي"): "P3M", ("نصف", "شهري"): "P2W", ("ثلث", "سنوي"): "P4M"}
_RATES = words(
    """راتب رواتب دخل انتاج متوسط معدل نمو تكلفه كلفه ايراد ايرادات ربح ارباح طاقه قدره حد اجر اجور مبيعات استهلاك عجز
    فايض زياده وون دولار دينار ريال درهم جنيه ليره يورو مليون مليار الف طن برميل حجم تضخم مرتب قيمه استهلاك"""
)
"""Of these a period says how much, not when."""
_LENGTH = re.compile(
    r"(?<!\w)(?:(?:مده |فتره )?(?:سنتين|عامين|شهرين|اسبوعين|يومين)|"
    r"(?:\d+|ثلاث|ثلاثه|اربع|اربعه|خمس|خمسه|ست|سته|سبع|سبعه|ثماني|ثمانيه|تسع|تسعه|عشر|عشره|عشرين|ثلاثين|"
    r"(?:احد|اثني|ثلاثه|اربعه|خمسه|سته) عشر) "
    r"(?:سنوات|اعوام|اشهر|شهور|اسابيع|ايام|سنه|عاما|شهرا|يوما|اسبوعا|ساعه)|عاما|سنه|شهرا|اسبوعا|يوما)"
    r"(?P<more> (?:اضافي(?:ه|ا|ين|تين|ات)?|اخر(?:ي|ين|يين)?|متتالي(?:ه|ا|ين|تين)|متواصل(?:ه|ين)?|كامل(?:ه|ا|ين|"
    r"تين)?|علي الاقل|واحد(?:ه|ا)?))?(?!\w)"
)
_LASTS = re.compile(
    r"[وبل]?(?:ال)?(?:تمديد|مدد|تمدد|يمدد|ستمدد|سيمدد|نمدد|سنمدد|تجديد|تجدد|يجدد|ستجدد|سيجدد|تاجيل|ارجاء|تعليق|تجميد|ايقاف|"
    r"اغلاق|حرمان|منع|حظر|سجن|استمر\w*|[سيتن]{0,2}ستمر\w*|[سيتن]{0,2}دوم\w*|[سيتن]{0,2}بق[يا]\w*|ابقاء|[سيتن]{0,2}ظل\w*|اعاره|انتداب|هدنه|تمتد|يمتد|ستمتد|سيمتد|"
    r"[سيتن]{0,2}ستغرق\w*|[سيتن]{0,2}غيب\w*|اقامه|استضافه|ايواء|صيانه|ضمان|تشغيل|استيجار|ايجار|[سيتن]{1,2}جمد\w*|[سيتن]{1,2}علق\w*|[سيتن]{1,2}وجل\w*|وقف|"
    r"[سيتن]{1,2}(?:وقف|غلق|حظر|منع|مدد|جدد|ستضيف|حتجز|سجن|عير|حرم|رجي)\w*)"
)
"""Deeds that a length without a preposition measures: تمديد الهدنة شهرين."""
_TO_DO = re.compile(
    r"[وبل]?(?:ال)?(?:تقديم|تسليم|انجاز|اكمال|استكمال|اتمام|انهاء|افتتاح|فتح|بناء|انشاء|تشييد|سداد|تسديد|دفع|صرف|رد|نشر|توقيع|انتخاب|"
    r"اختيار|تعيين|نقل|اعاده|بيع|شراء|توظيف|زراعه|حفر|اعداد|اعلان|ارسال|تحديد|تشكيل|تاسيس|ازاله|اخلاء|سحب|انسحاب|تجهيز|تركيب|رفع|خفض|"
    r"زياده|استبدال|تحويل|حل|تسويه|تعويض|بلوغ|تحقيق|وصول)(?:ه|ها|هم|هما)?"
    r"|[وف]?س?[يتنا](?:قدم|سلم|نجز|كمل|ستكمل|تم|نهي|فتتح|فتح|بني|نشي|شيد|سدد|دفع|صرف|رد|نشر|وقع|نتخب|ختار|عين|نقل|عيد|بيع|شتري|وظف|زرع|"
    r"حفر|عد|علن|رسل|حدد|شكل|وسس|زيل|خلي|سحب|نسحب|جهز|ركب|رفع|خفض|زيد|ستبدل|حول|حل|سوي|عوض|بلغ|حقق|صل)(?:ان|ون|وا)?"
)
"""Deeds that are done once: until a day they are due by it, while others last till then."""
_UNTIL = frozenset({"حتي", "لغايه", "الي"})
_BOUNDS: dict[str, TimeframeType] = {
    "قبل": "deadline",
    "قبيل": "deadline",
    "بعد": "start",
    "عقب": "start",
    "عشيه": "date",
    "طوال": "duration",
    "طيله": "duration",
    "خلال": "date",
    "مع": "date",
    "في": "date",
    "عند": "date",
}
_SURE = words(
    """انتهاء انقضاء نهايه ختام عيد موسم عطله اجازه ولايه ولايتي انتخابات افتتاح بدايه بدء حلول رمضان صيام حصاد شتاء صيف
    خريف ربيع امطار فيضان مدارس امتحانات انعقاد قمه دوره بطوله كاس انطلاق دخول راس صلاه مرور مضي انصرام اختتام
    رحيل خروج عوده"""
)
"""Events that are sure to come."""
_LASTING = frozenset({"طوال", "طيله"})
_VAGUE_SPANS = words("ايام اشهر شهور اسابيع سنوات فتره مده")
"""Plurals that what stands behind them makes a stretch: طيلة أيام العيد."""
_OCCASIONS = words("عيد ذكري قمه دوره جلسه اجتماع موتمر معرض مهرجان انتخابات مباراه لقاء جوله موسم")
_NEXT = re.compile(r"ال(?:مقبل|قادم|اتي|تالي)(?:ه|ين)?")
_STAGES = words("بدء بدايه انطلاق نهايه انتهاء حلول افتتاح اقتراب ختام مطلع عوده دخول")
_SPANS = words(
    "موسم فتره مده عطله ولايه دوره مرحله اجازه شهر فصل ايام سنوات اشهر العام السنه صيف شتاء حمله زمن حياه رحله حصار "
    "ازمه اشغال تنفيذ"
)
_LONGEST = 8
_YEAR = re.compile(r"20\d\d")


_BUILT: tuple[tuple[re.Pattern[str], TimeframeType], ...] = (
    (
        re.compile(
            r"(?<!\w)كل (?:اول|ثاني|ثالث|رابع|اخر) (?:احد|اثنين|ثلاثاء|ثلاثا|اربعاء|اربعا|خميس|جمعه|سبت) من (?:ال|"
            r"كل )شهر(?!\w)"
        ),
        "recurring",
    ),
    (re.compile(r"(?<!\w)من الان و?(?:حتي|الي غايه|الي|لغايه) (?:\w+)(?: (?:ال\w+|20\d\d|عام|سنه|شهر))*"), "duration"),
    (
        re.compile(
            r"(?<!\w)(?:في |خلال )?(?:ال)?اسبوع (?:الاول|الثاني|الثالث|الرابع|الاخير) من (?:شهر )?"
            r"(?:يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون (?:الاول|الثاني)|"
            r"شباط|اذار|نيسان|"
            r"ايار|حزيران|تموز|اب|ايلول|تشرين (?:الاول|الثاني)|جانفي|فيفري|افريل|جوان|جويليه|اوت)(?: 20\d\d)?(?!\w)"
        ),
        "date",
    ),
    (
        re.compile(
            r"(?<!\w)(?:في )?يومي (?:ال)(?:احد|اثنين|ثلاثاء|ثلاثا|اربعاء|اربعا|خميس|جمعه|سبت) وال(?:احد|اثنين|"
            r"ثلاثاء|ثلاثا|اربعاء|اربعا|خميس|جمعه|سبت)(?: المقبلين| القادمين)?(?!\w)"
        ),
        "date",
    ),
    (
        re.compile(
            r"(?<!\w)(?:في |خلال )ال(?:سنوات|اعوام|اشهر|شهور|اسابيع|ايام) ال(?:ثلاث|اربع|خمس|ست|سبع|ثماني|تسع|"
            r"عشر)ه? الاولي(?!\w)"
        ),
        "duration",
    ),
    (
        re.compile(
            r"(?<!\w)(?:مطلع|بدايه|اوايل|منتصف|اواخر|نهايه|اواسط|مستهل|ختام) ال(?:صيف|شتاء|شتا|ربيع|خريف)(?: "
            r"ال(?:مقبل|قادم))?(?!\w)"
        ),
        "date",
    ),
)
"""Builds that take several expressions together; folded, where ء may be gone."""
_HELD = dict(
    zip(
        (pattern for pattern, _ in _BUILT),
        ((" شهر", " الشهر"), ("من الان",), ("اسبوع ال",), ("يومي ال",), (" الاولي",), ("صيف", "شتا", "ربيع", "خريف")),
        strict=True,
    )
)
"""Of each build the words of which it has one: most sentences need no search."""
_ANY_HELD = tuple(word for held in _HELD.values() for word in held)


def _from_now(line: Line) -> list[Time]:
    """من الآن وحتى نهاية يونيو."""
    found: list[Time] = []
    if "الان" not in line.texts:
        return found
    for at in range(len(line) - 3):
        if line.texts[at : at + 2] == ["من", "الان"] and line.texts[at + 2].lstrip("و") in _UNTIL:
            end = next((time.last for time, _ in line.times if time.first in (at + 2, at + 3)), None)
            if end is not None:
                found.append(_match(line, Stretch(at, end), "duration"))
    return found


def _built(line: Line) -> list[Time]:
    found = _from_now(line)
    if not any([word in line.text for word in _ANY_HELD]):
        return found
    for pattern, type_ in _BUILT:
        if not any([word in line.text for word in _HELD[pattern]]):
            continue
        for one in pattern.finditer(line.text):
            first = next((i for i, (start, _) in enumerate(line.folded) if start >= one.start()), len(line))
            last = next((i for i, (start, _) in enumerate(line.folded) if start >= one.end()), len(line))
            if last > first:
                found.append(_match(line, Stretch(first, last), type_))
    return found


def times_in(line: Line) -> list[Time]:
    """The times of a sentence by place; an event with a date in it is one time with the date."""
    found = list(line.times)
    if not _ARABIC_LETTER.search(line.text):
        return found
    for time in (*_built(line), *builds(line), *_events(line), *_lengths(line), *_periodic(line)):
        inside = [one for one in found if one[0].first < time[0].last and time[0].first < one[0].last]
        if all(time[0].first <= one[0].first and one[0].last <= time[0].last for one in inside):
            found = [one for one in found if one not in inside]
            found.append(time)
    return sorted(found, key=lambda one: one[0].first)


_ARABIC_LETTER = re.compile("[\u0620-\u064a]")


def value_of(line: Line, words_: Stretch) -> str | None:
    """What no reading of the words alone gives: a period by its adjective, the year of an event."""
    texts = line.texts[words_.first : words_.last]
    period = _PERIODIC.fullmatch(texts[-1])
    if period is not None:
        unit = period["unit"]
        return _HALVES.get((texts[0], unit), _PERIODS[unit]) if len(texts) < 3 else None
    if texts[0] == "كل" and "من" in texts and texts[-1].endswith("شهر"):
        return "P1M"
    first_ones = _FIRST_ONES.search(line.key(words_))
    if first_ones is not None:
        read = resolve_time(f"{first_ones['count']} {first_ones['unit']}", date=None, type="duration")
        return read.value if read is not None else None
    length = _LENGTH.fullmatch(line.key(words_))
    if length is not None:
        more = length["more"] or ""
        read = resolve_time(line.key(words_).removesuffix(more), date=None, type="duration")
        return read.value if read is not None else None
    if texts[0] in _LASTING and texts[1] in _VAGUE_SPANS and len(texts) > 2:
        return "FUTURE_REF"
    if texts[0] in _BOUNDS and _YEAR.fullmatch(texts[-1]) and all(one[0].last != words_.last for one in line.times):
        return texts[-1]
    return None


_FIRST_ONES = re.compile(r"ال(?P<unit>سنوات|اعوام|اشهر|شهور|اسابيع|ايام) ال(?P<count>\w+) الاولي")


def in_relative(line: Line, first: int, words_: Stretch) -> bool:
    """، التي تستضيف القمة هذا العام،: in a clause between commas about the noun before it, or a part of a noun."""
    if "\u0620" <= line.texts[words_.first][:1] <= "\u064a" and is_part_of_noun(line, words_):
        return True
    opened = next((i for i in range(words_.first - 1, first, -1) if line.texts[i] in ("،", ",")), None)
    if opened is None or line.texts[opened + 1] not in RELATIVES:
        return False
    return line.texts[words_.last : words_.last + 1] in (["،"], [","])


def is_periodic(line: Line, words_: Stretch) -> bool:
    """Whether the time is an adjective, which stays in the action."""
    return _PERIODIC.fullmatch(line.texts[words_.last - 1]) is not None


_RATE = re.compile(r"(?:يوميا|شهريا|سنويا|اسبوعيا|فصليا)")


def is_rate(line: Line, words_: Stretch) -> bool:
    """يوميا, شهريا, جولات يومية: says how often, which gives way to any other time."""
    return is_periodic(line, words_) or _RATE.fullmatch(line.texts[words_.last - 1]) is not None


def type_of(line: Line, action: Stretch, words_: Stretch, match: TimeMatch) -> TimeframeType:
    """Of "until" how long, but of a deed done once by when."""
    if match.type == "duration" and _SCHOOL.search(line.key(words_)) and line.texts[words_.first] not in _LASTING:
        return "date"
    if match.type not in ("deadline", "duration") or line.texts[words_.first] not in _UNTIL:
        return match.type
    negative = not _NEGATIONS.isdisjoint(line.texts[max(0, action.first - 2) : action.first + 1])
    return "deadline" if _TO_DO.fullmatch(line.texts[action.first]) and not negative else "duration"


_SCHOOL = re.compile(r"(?:خلال|في|ضمن|برسم) (?:ال)?(?:عام|سنه|موسم) (?:ال)?(?:دراسي|جامعي|مدرسي|مالي)ه? 20\d\d")
_NEGATIONS = frozenset("لن ولن لا ولا الا عدم بعدم والا فلن وعدم بالا".split())


def _match(line: Line, stretch: Stretch, type: TimeframeType) -> Time:
    start, end = line.span(stretch)
    return stretch, TimeMatch(start, end, type)


def _periodic(line: Line) -> list[Time]:
    """جولات يومية, تقارير نصف سنوية: of a noun without article that is no amount."""
    if not any([unit in line.text for unit in _PERIODS]):
        return []
    found: list[Time] = []
    for at, text in enumerate(line.texts):
        period = _PERIODIC.fullmatch(text)
        if period is None or at < 2:
            continue
        first = at - ((line.texts[at - 1], period["unit"]) in _HALVES)
        noun = line.texts[first - 1]
        if noun.startswith("ال") or not noun.isalpha() or noun.lstrip("وبل") in _RATES or noun in PREPOSITIONS:
            continue
        found.append(_match(line, Stretch(first, at + 1), "recurring"))
    return found


def _lengths(line: Line) -> list[Time]:
    """سنتين إضافيتين; without "more" only behind a deed that lasts."""
    found: list[Time] = []
    for one in _LENGTH.finditer(line.text):
        first = next((i for i, (start, _) in enumerate(line.folded) if start >= one.start()), len(line))
        last = next((i for i, (start, _) in enumerate(line.folded) if start >= one.end()), len(line))
        before = line.texts[first - 1] if first else ""
        if not before or before in PREPOSITIONS or before in _NO_LENGTH or before[0].isdigit():
            continue
        if one["more"] or any(_LASTS.fullmatch(text) for text in line.texts[max(0, first - 6) : first]):
            found.append(_match(line, Stretch(first, last), "duration"))
    return found


_NO_LENGTH = frozenset(
    "لمده لفتره مده فتره كل نحو حوالي غضون اقصاها قدرها مدتها عمره عمرها لا من اكثر اقل مدي مدار خلال بعد قبل".split()
)


def _events(line: Line) -> list[Time]:
    """قبل إقرار ميزانية 2027, بعد انتهاء العقود في 2030, طوال موسم الحج."""
    found: list[Time] = []
    for at, text in enumerate(line.texts[:-1]):
        type_ = _BOUNDS.get(text)
        vague = text in _LASTING and line.texts[at + 1] in _VAGUE_SPANS and line.texts[at + 2 : at + 3] != ["."]
        if type_ is None or (any(time.first <= at < time.last for time, _ in line.times) and not vague):
            continue
        end, dated = _reach(line, at + 1)
        head = _plain(line.texts[at + 1])
        if end <= at + 1 or not _is_event(line, at, head, dated=dated):
            continue
        found.append(_match(line, Stretch(at, end), type_))
    return found


def _is_event(line: Line, at: int, head: str, *, dated: bool) -> bool:
    text = line.texts[at]
    if text in _LASTING:
        return True
    if text in ("في", "عند"):
        if head in _STAGES and not dated:
            return True
        own = head in ("عيد", "ذكري")
        return head in _OCCASIONS and not dated and (own or _is_next(line, at + 2))
    if text == "خلال":
        return head in _SPANS and not dated
    if text == "مع":
        return head in _STAGES
    event = head in _SURE or is_masdar(head) or head in _OCCASIONS
    if head in _OCCASIONS and _is_next(line, at + 2):
        return True
    return (event and dated) or (head in _SURE and (not at or line.texts[at - 1] not in ("من", "ما")))


def _is_next(line: Line, first: int) -> bool:
    """في القمة المقبلة: the occasion is one to come."""
    return any(_NEXT.fullmatch(text) for text in line.texts[first : first + 3])


def _reach(line: Line, first: int) -> tuple[int, bool]:
    """Index behind the event's noun phrase, and whether a date or year is in it."""
    at = first
    while at < min(len(line), first + _LONGEST):
        time = next((time for time, match in line.times if time.first == at and match.type != "recurring"), None)
        if time is not None:
            return time.last, True
        text = line.texts[at]
        if _YEAR.fullmatch(text):
            return at + 1, True
        linked = text in ("في", "من") and at > first and _is_place(line, at)
        if at > first and not linked and _ends(line, at):
            break
        at += 1
    return at, False


def _is_place(line: Line, at: int) -> bool:
    """في الرياض, من النص: what still belongs to the event, if a date comes behind it."""
    behind = at + 2
    return any(time.first in (behind, behind + 1) for time, _ in line.times)


def _ends(line: Line, at: int) -> bool:
    text = line.texts[at]
    if not text[0].isalnum() or text in PREPOSITIONS or text in STOPS or text in RELATIVES or THAT.fullmatch(text):
        return True
    if text in _QUANTIFIERS or (_FUTURE.fullmatch(text) and not NOT_FUTURE.fullmatch(text)):
        return True
    if text.startswith("و") and len(text) > 3 and not text.startswith(("وال", "ولاي", "وقت", "وزار")):
        return True
    return (text in ARABIC.roles and not is_masdar(text)) or (
        text[0] in "بل" and is_masdar(text[1:]) and not is_masdar(text)
    )


_QUANTIFIERS = frozenset("جميع كل كافه اي بعض عده سوف لن".split())
_FUTURE = re.compile(r"[وف]?ل?س[يتن]\w{3,}")


def _plain(text: str) -> str:
    for prefix in ("ال",):
        if text.startswith(prefix) and len(text) > 4:
            return text[len(prefix) :]
    return text
