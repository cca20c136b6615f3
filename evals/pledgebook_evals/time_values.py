"""When two values of a time are the same time: the guideline leaves several spellings for one day or one length."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from pledgebook_schemas.vocabulary import TimeframeType

_HOURS = re.compile(r"(?<=\d{4}-\d{2}-\d{2})T[\w:]+")
_DAYS = re.compile(r"(\d{4}-\d{2}-\d{2})/P(\d+)D")
_LENGTH = re.compile(
    r"P(?:(?P<Y>\d+)Y)?(?:(?P<M>\d+)M)?(?:(?P<W>\d+)W)?(?:(?P<D>\d+)D)?(?:T(?:(?P<h>\d+)H)?(?:(?P<m>\d+)M)?)?"
)
_PERIOD = re.compile(r"(?P<year>\d{4})(?:-(?P<part>Q[1-4]|H[12]|W\d{2}(?:-WE)?|\d{2}(?:-\d{2})?))?")
_WEEKDAY = re.compile(r"XXXX-WXX-[1-7]")
_MONTHS = {"Q1": 3, "Q2": 6, "Q3": 9, "Q4": 12, "H1": 6, "H2": 12}
"""Last month of a quarter or half."""


def same_value(one: str, other: str, type: TimeframeType | None) -> bool:
    """Equal to the day, or equally long. `type` is that of both times, None where they differ.

    Of recurring ones, every Friday is once a week; of deadlines, a period is its last day.
    """
    first, second = _plain(one), _plain(other)
    if first == second:
        return True
    if type == "recurring":
        return _weekly(first) == _weekly(second)
    return type == "deadline" and (end := _last_day(first)) is not None and end == _last_day(second)


def _plain(value: str) -> str:
    """The value without hours, which the guideline does not know; a length in months, days and minutes."""
    days = _HOURS.sub("", value)
    span = _DAYS.fullmatch(days)
    if span is not None:
        return _by_its_ends(span[1], int(span[2])) or days
    length = _LENGTH.fullmatch(days)
    if length is None:
        return days
    of = {name: int(number or 0) for name, number in length.groupdict().items()}
    minutes = 60 * of["h"] + of["m"]
    whole = minutes // 1440 if minutes % 1440 == 0 else 0
    return f"{12 * of['Y'] + of['M']} {7 * of['W'] + of['D'] + whole} {minutes - 1440 * whole}"


def _weekly(value: str) -> str:
    """Of a set, how often: its day of the week stands in the words, and some write the one, some the other."""
    return _plain("P1W") if _WEEKDAY.fullmatch(value) else value


def _by_its_ends(start: str, days: int) -> str | None:
    try:
        return f"{start}/{(date.fromisoformat(start) + timedelta(days=days - 1)).isoformat()}"
    except (ValueError, OverflowError):
        return None


def _last_day(value: str) -> date | None:
    """Of a year, half, quarter, month, week, weekend or day; None for anything else and for days that are none."""
    period = _PERIOD.fullmatch(value)
    if period is None:
        return None
    year, part = int(period["year"]), period["part"] or "12"
    try:
        if part.startswith("W"):
            return date.fromisocalendar(year, int(part[1:3]), 7)
        if len(part) == 5:
            return date.fromisoformat(value)
        month = _MONTHS.get(part) or int(part)
        return date(year, month, monthrange(year, month)[1])
    except ValueError:
        return None
