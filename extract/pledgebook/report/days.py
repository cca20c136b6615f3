"""The days that a timeframe's value names, for a timeline."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, date, timedelta

from pledgebook.timeframe.period import PART_MONTHS

Days = tuple[date, date]
"""First and last day."""

_LENGTH = re.compile(r"P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?")


def days_of(value: str) -> Days | None:
    """First and last day of an ISO 8601 / TIMEX3 value; None for one without a place in the calendar.

    Lengths (`P5Y`), unknown parts (`XXXX-06`) and `FUTURE_REF` have no place. An interval may end
    in a date or in a length.
    """
    first, slash, last = value.partition("/")
    if not slash:
        return _period(first)
    start = _period(first)
    if start is None:
        return None
    end = _behind(start[0], last) if last.startswith("P") else _period(last)
    return (start[0], end[1]) if end is not None and end[1] >= start[0] else None


def _period(value: str) -> Days | None:
    for pattern, days in _FORMS:
        if found := pattern.fullmatch(value):
            try:
                return days(*found.groups())
            except (ValueError, OverflowError):
                return None
    return None


def _day(year: str, month: str, day: str) -> Days:
    one = date(int(year), int(month), int(day))
    return one, one


def _month(year: str, month: str) -> Days:
    return _months(int(year), int(month), int(month))


def _part(year: str, part: str) -> Days:
    return _months(int(year), *PART_MONTHS[part])


def _week(year: str, week: str) -> Days:
    monday = date.fromisocalendar(int(year), int(week), 1)
    return monday, monday + timedelta(days=6)


def _year(year: str) -> Days:
    return _months(int(year), 1, 12)


def _decade(decade: str) -> Days:
    return date(int(decade) * 10, 1, 1), date(int(decade) * 10 + 9, 12, 31)


_FORMS: tuple[tuple[re.Pattern[str], Callable[..., Days]], ...] = (
    (re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"), _day),
    (re.compile(r"(\d{4})-(\d\d)"), _month),
    (re.compile(rf"(\d{{4}})-({'|'.join(PART_MONTHS)})"), _part),
    (re.compile(r"(\d{4})-W(\d\d)"), _week),
    (re.compile(r"(\d{4})"), _year),
    (re.compile(r"(\d{3})X"), _decade),
)


def _months(year: int, first: int, last: int) -> Days:
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def _behind(start: date, length: str) -> Days | None:
    """The day before `start` plus a length: five days from the 1st end on the 5th."""
    found = _LENGTH.fullmatch(length)
    if found is None or not any(found.groups()):
        return None
    years, months, weeks, days = (int(part or 0) for part in found.groups())
    month = start.month - 1 + months
    year, month = start.year + years + month // 12, month % 12 + 1
    if year > MAXYEAR:
        return None
    try:
        shifted = date(year, month, min(start.day, monthrange(year, month)[1]))
        end = shifted + timedelta(weeks=weeks, days=days - 1)
    except OverflowError:
        return None
    return end, end
