"""Which one is meant where the words leave out the year or month: the next on or after the document, or the latest."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from pledgebook.timeframe.document_date import DocumentDate, in_range, shifted_day, shifted_month
from pledgebook.timeframe.expression import Point
from pledgebook.timeframe.period import PART_MONTHS, Period, easter, weekend_period

_HALF = 6
_LONGEST_GAP = 2
"""Months without a day of some number never follow each other."""


def weekday_value(point: Point, today: DocumentDate, *, past: bool) -> str:
    """The first such day after the document's, or the latest up to its own; "this Tuesday" may be its own."""
    full = today.full
    if full is None or point.weekday is None or not in_range(full.year):
        return f"XXXX-WXX-{point.weekday}"
    distance = point.weekday - full.isoweekday()
    if point.direction == -1:
        days = -((-distance - 1) % 7 + 1)
    elif past and point.direction != 1:
        days = -(-distance % 7)
    else:
        days = distance % 7 if point.direction == 0 else (distance - 1) % 7 + 1
    reached = shifted_day(full, days)
    return reached.isoformat() if reached is not None else f"XXXX-WXX-{point.weekday}"


def weekend(point: Point, today: DocumentDate, *, past: bool) -> Period:
    """That of the document's week, unless it is over or, looking back, has not begun."""
    full = today.full
    if full is None or not in_range(full.year):
        return weekend_period(None)
    begun = full.isoweekday() >= 6
    if point.direction == -1:
        weeks = -1
    elif point.direction == 1:
        weeks = int(begun)
    else:
        weeks = -1 if past and not begun else 0
    return weekend_period(shifted_day(full, weeks * 7))


def day_of_month(point: Point, today: DocumentDate, *, past: bool) -> str:
    """The 16th: of this month, or of the first month before or after that has such a day in time."""
    day = point.day or 1
    unknown = f"XXXX-XX-{day:02d}"
    if today.year is None or today.month is None:
        return unknown
    if point.month_shift is not None:
        year, month = shifted_month(today.year, today.month, point.month_shift)
        return f"{year:04d}-{month:02d}-{day:02d}" if _exists(year, month, day) else f"{year:04d}-{month:02d}-XX"
    if today.day is None:
        return unknown
    step = -1 if past else 1
    for months in range(_LONGEST_GAP + 1):
        year, month = shifted_month(today.year, today.month, step * months)
        in_time = months > 0 or (day <= today.day if past else day >= today.day)
        if in_time and in_range(year) and _exists(year, month, day):
            return date(year, month, day).isoformat()
    return unknown


def nth_weekday(point: Point, today: DocumentDate, *, past: bool) -> str:
    """The second Tuesday of October, the last Sunday of next month."""
    year, month = year_meant(point, today, past=past), point.month
    if month is None and today.year is not None and today.month is not None:
        year, month = shifted_month(today.year, today.month, point.month_shift or 0)
    if year is None or month is None or not in_range(year) or point.weekday is None or point.nth is None:
        return f"XXXX-{month:02d}-XX" if month is not None else "XXXX-XX-XX"
    first = 1 + (point.weekday - date(year, month, 1).isoweekday()) % 7
    days = range(first, monthrange(year, month)[1] + 1, 7)
    step = point.nth - 1 if point.nth > 0 else -1
    return f"{year:04d}-{month:02d}-{days[step]:02d}" if step < len(days) else f"{year:04d}-{month:02d}-XX"


def _exists(year: int, month: int, day: int) -> bool:
    return in_range(year) and day <= monthrange(year, month)[1]


def easter_day(point: Point, today: DocumentDate, *, past: bool) -> str:
    """The feast of the year said, or the next on or after the document's day, or looking back the latest."""
    offset = timedelta(days=point.easter or 0)
    if point.year is not None or point.year_shift is not None:
        year = year_meant(point, today, past=past)
        return (easter(year) + offset).isoformat() if year is not None and in_range(year) else "XXXX-XX-XX"
    full = today.full
    if full is None or not in_range(full.year):
        return "XXXX-XX-XX"
    looks_back = point.direction == -1 or (past and point.direction is None)
    days = [easter(full.year + step) + offset for step in (-1, 0, 1)]
    if point.direction == 0:
        return days[1].isoformat()
    behind, coming = [day for day in days if day <= full], [day for day in days if day >= full]
    return (max(behind) if looks_back else min(coming)).isoformat()


def year_meant(point: Point, today: DocumentDate, *, past: bool) -> int | None:
    """The year said, or that in which the month or part next comes round, or looking back has last begun."""
    if point.year is not None:
        return point.year
    if today.year is None:
        return None
    if point.year_shift is not None:
        return today.year + point.year_shift
    if point.direction == 0:
        return today.year
    if today.month is None:
        return None
    known = PART_MONTHS.get(point.part or "Q4", (1, 12))
    first, last = (point.month, point.month) if point.month is not None else known
    if point.direction == -1:
        return today.year if last < today.month else today.year - 1
    if point.part == "RS" and point.direction == 1:
        # In the first half of a year the next rains or harvest are those of that year.
        return today.year + (today.month > _HALF)
    if point.direction == 1:
        return today.year if first > today.month else today.year + 1
    if past:
        return today.year - _is_ahead(first, point.day, today, today.month)
    return today.year + _is_over(point, last, today, today.month)


def _is_ahead(month: int, day: int | None, today: DocumentDate, this_month: int) -> bool:
    if month != this_month:
        return month > this_month
    return day is not None and today.day is not None and day > today.day


def _is_over(point: Point, last: int, today: DocumentDate, this_month: int) -> bool:
    """A season in its last month counts as over: whoever means this one says so."""
    if last != this_month:
        return last < this_month
    if point.part in ("SP", "SU", "FA"):
        return True
    return point.day is not None and today.day is not None and point.day < today.day
