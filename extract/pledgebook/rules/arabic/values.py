"""Values of Arabic times that are worked out from the document's day and more than one expression."""

from __future__ import annotations

import re
from datetime import date

from pledgebook.fold import fold_key
from pledgebook.rules.arabic.time_builds import BEGINS
from pledgebook.timeframe import resolve_time

_FROM_NOW = re.compile(r"من الان (?:و)?(?:حتي|الي غايه|الي|لغايه) (?P<end>.+)")
_WEEK_OF = re.compile(
    r"(?:في |خلال )?(?:ال)?اسبوع (?P<which>الاول|الثاني|الثالث|الرابع|الاخير) من (?:شهر )?(?P<month>\w+(?: (?:الاول|"
    r"الثاني))?(?: \d{4})?)"
)
_WEEKS = {"الاول": 1, "الثاني": 8, "الثالث": 15, "الرابع": 22, "الاخير": 28}
"""A day inside each week of a month."""
_TWO_DAYS = re.compile(r"(?:في )?يومي (?P<first>\w+) و(?P<second>\w+)(?P<next> المقبلين| القادمين)?")
_PASSES = re.compile(r"قبل ان [يت](?:نقضي|طوي|نتهي|مضي|نصرم|نتصف) (?P<what>.+)")
_COMES = re.compile(r"قبل ان [يت](?:حل|بدا|اتي|دخل|قبل|هل) (?P<what>.+)")
_SCHOOL = re.compile(r"(?:عام|سنه|موسم) (?:ال)?(?:دراسي|جامعي|مدرسي)ه?")
_TURN = re.compile(r"(?<!\w)(?:بدء?|بدايه|مطلع|انطلاق|افتتاح|حلول|مستهل)(?!\w)")
_SHIFT = re.compile(r"ال(?:مقبل|قادم|جاري|حالي)ه?")
_SUMMER = 8
"""The month up to which a school year to come starts in the same year."""


_MOON = re.compile(r"عيد الفطر|عيد الاضحي|راس السنه الهجريه|المولد النبوي|عاشوراء|عاشورا|يوم عرفه")
"""Feasts whose day the moon decides: their month is all that is known beforehand."""
_TO_MONTH = len("2025-05")
_DECADE = re.compile(r".*(?<!\w)(?:ب|مع )?(?:نهايه|ختام|انقضا|اخر) (?:هذا )?العقد(?: الحالي| الجاري)?")
"""The decade is taken to end with the year of its round number, as plans for 2030 have it."""
_LATER_IN = re.compile(r".*(?<!\w)لاحقا? (?:من |في )?(?P<period>.+)")
_WHOLE = re.compile(r"(?P<period>.+) (?:كله|كلها|باكمله|باكملها|بكامله|بكاملها|برمته|برمتها)")
_HUNDRED = re.compile(
    r"(?:اول (?:م\w{1,2}ه|100) يوم|(?:م\w{1,2}ه|100) يوم الاولي|الايام (?:ال)?(?:م\w{1,2}ه|100) الاولي)"
)
_AHEAD_OF = re.compile(r"(?:قبل|قبيل) (?P<length>.+?) من .+")
_FROM_THE_NEXT = re.compile(
    r"(?:ابتدا|بدا|اعتبارا|انطلاقا|بدايه) من .* ال(?:مقبل|قادم|اتي|تالي|جديد|اول|ثاني|ثالث|اخير)(?:ه|ين)?$"
)
_FINE = re.compile(
    r"(?<!\w)(?:ال)?(?:عام|سنه|ربع|نصف|ثلاثي|سداسي|اسدس|شهر|اسبوع|يوم|صيف|شتاء|شتا|ربيع|خريف|فصل|احد|اثنين|ثلاثاء|ثلاثا|اربعاء|اربعا|خميس|جمعه|سبت|"
    r"يناير|فبراير|مارس|ابريل|مايو|يونيو|يوليو|اغسطس|سبتمبر|اكتوبر|نوفمبر|ديسمبر|كانون|شباط|اذار|نيسان|ايار|حزيران|تموز|"
    r"اب|ايلول|تشرين|موسم|رمضان|شتنبر|نونبر|دجنبر|غشت|يوليوز|ماي|جانفي|فيفري|افريل|جوان|جويليه|اوت)(?!\w)"
)
_LENGTH_FROM = re.compile(
    rf"(?P<length>(?!قبل |بعد |حتي ).+?) (?P<how>{BEGINS}) (?P<day>.+)|(?P<start>.+?) و(?P<lasts>ل(?:مده|فتره) .+)"
)


def dated(quote: str, day: str | None) -> str | None:
    """ISO value of a quoted time of these builds; None of any other, and where the document has no day."""
    key = fold_key(quote)
    if _HUNDRED.search(key):
        return "P100D"
    if _FROM_THE_NEXT.match(key) and not _FINE.search(key):
        return "FUTURE_REF"
    if _SCHOOL.search(key) and not _LENGTH_FROM.fullmatch(key) and not _AHEAD_OF.fullmatch(key):
        return _school_year(key, day)
    return _counted(key, day) or (_placed(quote, key, day) if day is not None and len(day) > len("2025-05") else None)


def _counted(key: str, day: str | None) -> str | None:
    """A length with what it is counted from."""
    ahead = _AHEAD_OF.fullmatch(key)
    if ahead is not None:
        length = resolve_time(f"لمدة {ahead['length']}", date=None, type="duration")
        return length.value if length is not None and length.value.startswith("P") else None
    found = _LENGTH_FROM.fullmatch(key)
    return _length_from(found, day) if found is not None else None


def _placed(quote: str, key: str, day: str) -> str | None:
    """A place in the calendar, worked out from the document's day."""
    for pattern, work in ((_FROM_NOW, _from_now), (_WEEK_OF, _week_of), (_TWO_DAYS, _two_days)):
        found = pattern.fullmatch(key)
        if found is not None:
            return work(found, day)
    if _MOON.search(key):
        value = _value(quote, day)
        return value[:_TO_MONTH] if value is not None and value[:1].isdigit() else None
    if _DECADE.fullmatch(key):
        return f"{int(day[:4]) // 10 * 10 + 10}-12-31"
    found = _LATER_IN.fullmatch(key) or _WHOLE.fullmatch(key)
    if found is not None:
        return _value(found["period"], day)
    found = _PASSES.fullmatch(key)
    if found is not None:
        return _value(f"قبل نهاية {found['what']}", day)
    found = _COMES.fullmatch(key)
    return _value(f"قبل {found['what']}", day) if found is not None else None


def _length_from(found: re.Match[str], day: str | None) -> str | None:
    length = resolve_time(found["length"] or found["lasts"], date=None, type="duration")
    start = resolve_time(re.sub(r"^من ", "في ", found["day"] or found["start"]), date=day, type="start")
    if length is None or start is None:
        return None
    if found["how"] is not None and "نتهي" in found["how"]:
        return start.value
    return f"{start.value}/{length.value}"


def _value(words: str, day: str) -> str | None:
    read = resolve_time(words, date=day, type="deadline")
    return read.value if read is not None else None


def _from_now(found: re.Match[str], day: str) -> str | None:
    end = _value(f"حتى {found['end']}", day)
    return f"{day}/{end}" if end is not None else None


def _week_of(found: re.Match[str], day: str) -> str | None:
    month = resolve_time(found["month"], date=day, type="date")
    if month is None or not re.fullmatch(r"\d{4}-\d\d", month.value):
        return None
    inside = date.fromisoformat(f"{month.value}-{_WEEKS[found['which']]:02}").isocalendar()
    return f"{inside.year}-W{inside.week:02}"


def _two_days(found: re.Match[str], day: str) -> str | None:
    first, second = (resolve_time(found[name], date=day, type="date") for name in ("first", "second"))
    return f"{first.value}/{second.value}" if first is not None and second is not None else None


def _school_year(key: str, day: str | None) -> str | None:
    """By its two years where it is the next or this one; its start alone is an event that has no date here."""
    if _TURN.search(key):
        return "FUTURE_REF"
    if day is None or len(day) < len("2025-05") or not _SHIFT.search(key):
        return None
    year, month = int(day[:4]), int(day[5:7])
    running = "جاري" in key or "حالي" in key
    start = year + (month > _SUMMER) - running
    return f"{start}/{start + 1}"


_FIGURES = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def is_of_years_gone(quote: str, type: str, day: str | None) -> bool:
    """Whether a date names only years before the document's: of what the action is about, not of the action."""
    years = _FIGURES.findall(fold_key(quote))
    return type in ("date", "duration") and bool(years) and day is not None and all(year < day[:4] for year in years)
