"""Periods of the calendar as ISO 8601 writes them, with their first and last days; what is unknown is X."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_PART_MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 12)}
PART_MONTHS = _PART_MONTHS | _SEASON_MONTHS
"""First and last month of each part of a year; seasons are those of the northern hemisphere."""
NAMED_PARTS = frozenset(_SEASON_MONTHS) | {"WE", "RS"}
"""Parts that have a name and no number."""


@dataclass(frozen=True, slots=True)
class Period:
    value: str
    first: str
    """Its first day."""
    last: str
    middle: str
    """The month in its middle; the period itself where none is usual."""
    late: str
    """The quarter at its end, likewise."""


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04d}"


def _last_day(year: int | None, month: int) -> str:
    if year is None:
        return "XX" if month == 2 else f"{monthrange(2001, month)[1]:02d}"
    return f"{monthrange(year, month)[1]:02d}"


def year_period(year: int | None) -> Period:
    y = _year(year)
    return Period(y, f"{y}-01-01", f"{y}-12-31", f"{y}-06", f"{y}-Q4")


def split_year_period(first: int) -> Period:
    """A financial or school year; which day it turns on differs from country to country."""
    value = f"{first:04d}/{first + 1:04d}"
    return Period(value, f"{first:04d}-XX-XX", f"{first + 1:04d}-XX-XX", value, value)


def decade_period(first: int | None) -> Period:
    if first is None:
        return Period("XXXX", "XXXX-01-01", "XXXX-12-31", "XXXX", "XXXX")
    tens = f"{first // 10:03d}"
    return Period(f"{tens}X", f"{tens}0-01-01", f"{tens}9-12-31", f"{tens}5", f"{tens}X")


def month_period(year: int | None, month: int | None) -> Period:
    y = _year(year)
    if month is None:
        return Period(f"{y}-XX", f"{y}-XX-01", f"{y}-XX-XX", f"{y}-XX", f"{y}-XX")
    m = f"{y}-{month:02d}"
    return Period(m, f"{m}-01", f"{m}-{_last_day(year, month)}", m, m)


def part_period(year: int | None, part: str) -> Period:
    """Quarter, half or season; `QX` and `HX` where its number is unknown."""
    y = _year(year)
    if part == "RS":
        return _whole(y, y, y)
    if part == "FD":
        return day_period(f"{y}-XX-XX")
    value = f"{y}-{part}"
    months = PART_MONTHS.get(part)
    if months is None:
        return Period(value, f"{y}-XX-01", f"{y}-XX-XX", value, value)
    return _whole(value, f"{y}-{months[0]:02d}-01", f"{y}-{months[1]:02d}-{_last_day(year, months[1])}")


def week_period(day: date | None) -> Period:
    """The ISO week that holds a day."""
    if day is None:
        return _whole("XXXX-WXX", "XXXX-WXX-1", "XXXX-WXX-7")
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    value = f"{year:04d}-W{week:02d}"
    return _whole(value, monday.isoformat(), (monday + timedelta(days=6)).isoformat())


def weekend_period(day: date | None) -> Period:
    """The weekend at the end of the ISO week that holds a day."""
    if day is None:
        return _whole("XXXX-WXX-WE", "XXXX-WXX-6", "XXXX-WXX-7")
    week = week_period(day)
    sunday = date.fromisoformat(week.last)
    return _whole(f"{week.value}-WE", (sunday - timedelta(days=1)).isoformat(), week.last)


def stretch_period(year: Period, months: int, *, last: bool) -> Period:
    """So many months at one end of a year."""
    y = year.value
    first, final = (13 - months, 12) if last else (1, months)
    number = int(y) if y.isdigit() else None
    value = f"{y}-{first:02d}/{y}-{final:02d}"
    return _whole(value, f"{y}-{first:02d}-01", f"{y}-{final:02d}-{_last_day(number, final)}")


def half_month_period(month: Period, *, last: bool) -> Period:
    m = month.value
    first, final = (f"{m}-16", month.last) if last else (f"{m}-01", f"{m}-15")
    return _whole(f"{first}/{final}", first, final)


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian computus."""
    golden, century = year % 19, year // 100
    shift = (8 * century + 13) // 25
    epact = (19 * golden + century - century // 4 - shift + 15) % 30
    epact -= epact // 28 * (1 - (29 // (epact + 1)) * ((21 - golden) // 11))
    sunday = (year + year // 4 + epact + 2 - century + century // 4) % 7
    days = epact - sunday
    month = 3 + (days + 40) // 44
    return date(year, month, days + 28 - 31 * (month // 4))


def day_period(value: str) -> Period:
    return _whole(value, value, value)


def span_period(first: date, last: date) -> Period:
    """Days that make no civil period, as a Hijri month or year."""
    value = f"{first.isoformat()}/{last.isoformat()}"
    return _whole(value, first.isoformat(), last.isoformat())


def _whole(value: str, first: str, last: str) -> Period:
    return Period(value, first, last, value, value)
