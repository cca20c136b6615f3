"""Values of Arabic times that are worked out from the document's day and more than one expression."""

from __future__ import annotations

import re
from datetime import date

from pledgebook.fold import fold_key
from pledgebook.timeframe import resolve_time

_FROM_NOW = re.compile(r"من الان (?:و)?(?:حتي|الي غايه|الي|لغايه) (?P<end>.+)")
_WEEK_OF = re.compile(
    r"(?:في |خلال )?(?:ال)?اسبوع (?P<which>الاول|الثاني|الثالث|الرابع|الاخير) من (?:شهر )?(?P<month>\w+(?: (?:الاول|"
    r"الثاني))?(?: \d{4})?)"
)
_WEEKS = {"الاول": 1, "الثاني": 8, "الثالث": 15, "الرابع": 22, "الاخير": 28}
"""A day inside each week of a month."""
_TWO_DAYS = re.compile(r"(?:في )?يومي (?P<first>\w+) و(?P<second>\w+)(?P<next> المقبلين| القادمين)?")
_PASSES = re.compile(r"قبل ان [يت](?:نقضي|نتهي|مضي|نصرم|نتصف) (?P<what>.+)")
_COMES = re.compile(r"قبل ان [يت](?:حل|بدا|اتي|دخل|قبل|هل) (?P<what>.+)")
_SCHOOL = re.compile(r"(?:عام|سنه|موسم) (?:ال)?(?:دراسي|جامعي|مدرسي)ه?")
_TURN = re.compile(r"(?<!\w)(?:بدء?|بدايه|مطلع|انطلاق|افتتاح|حلول|مستهل)(?!\w)")
_SHIFT = re.compile(r"ال(?:مقبل|قادم|جاري|حالي)ه?")
_SUMMER = 8
"""The month up to which a school year to come starts in the same year."""


def dated(quote: str, day: str | None) -> str | None:
    """ISO value of a quoted time of these builds; None of any other, and where the document has no day."""
    key = fold_key(quote)
    if _SCHOOL.search(key):
        return _school_year(key, day)
    if day is None or len(day) < len("2025-05-06"):
        return None
    for pattern, read in ((_FROM_NOW, _from_now), (_WEEK_OF, _week_of), (_TWO_DAYS, _two_days)):
        found = pattern.fullmatch(key)
        if found is not None:
            return read(found, day)
    found = _PASSES.fullmatch(key)
    if found is not None:
        return _value(f"قبل نهاية {found['what']}", day)
    found = _COMES.fullmatch(key)
    return _value(f"قبل {found['what']}", day) if found is not None else None


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
