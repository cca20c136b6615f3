"""Periods of the calendar as ISO 8601 writes them, with their first and last days; what is unknown is X."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

_PART_MONTHS = {"Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12)}
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 12)}
PART_MONTHS = _PART_MONTHS | _SEASON_MONTHS
"""First and last month of each part of a year; seasons are those of the northern hemisphere."""


@dataclass(frozen=True, slots=True)
class Period:
    value: str
    first: str
    """Its first day."""
    last: str
    middle: str
    """The month or day in its middle; the period itself where none is usual."""


def _year(year: int | None) -> str:
    return "XXXX" if year is None else f"{year:04d}"


def _last_day(year: int | None, month: int) -> str:
    if year is None:
        return "XX" if month == 2 else f"{monthrange(2001, month)[1]:02d}"
    return f"{monthrange(year, month)[1]:02d}"


def year_period(year: int | None) -> Period:
    y = _year(year)
    return Period(y, f"{y}-01-01", f"{y}-12-31", f"{y}-06")


def decade_period(first: int | None) -> Period:
    if first is None:
        return Period("XXXX", "XXXX-01-01", "XXXX-12-31", "XXXX")
    tens = f"{first // 10:03d}"
    return Period(f"{tens}X", f"{tens}0-01-01", f"{tens}9-12-31", f"{tens}5")


def month_period(year: int | None, month: int | None) -> Period:
    y = _year(year)
    if month is None:
        return Period(f"{y}-XX", f"{y}-XX-01", f"{y}-XX-XX", f"{y}-XX-15")
    m = f"{y}-{month:02d}"
    return Period(m, f"{m}-01", f"{m}-{_last_day(year, month)}", f"{m}-15")


def part_period(year: int | None, part: str) -> Period:
    """Quarter, half or season; `QX` and `HX` where its number is unknown."""
    y = _year(year)
    value = f"{y}-{part}"
    months = PART_MONTHS.get(part)
    if months is None:
        return Period(value, f"{y}-XX-01", f"{y}-XX-XX", value)
    return Period(value, f"{y}-{months[0]:02d}-01", f"{y}-{months[1]:02d}-{_last_day(year, months[1])}", value)


def week_period(day: date | None) -> Period:
    """The ISO week that holds a day."""
    if day is None:
        return Period("XXXX-WXX", "XXXX-WXX-1", "XXXX-WXX-7", "XXXX-WXX")
    year, week, weekday = day.isocalendar()
    monday = day - timedelta(days=weekday - 1)
    value = f"{year:04d}-W{week:02d}"
    return Period(value, monday.isoformat(), (monday + timedelta(days=6)).isoformat(), value)


def day_period(value: str) -> Period:
    return Period(value, value, value, value)


def span_period(first: date, last: date) -> Period:
    """Days that make no civil period, as a Hijri month or year."""
    value = f"{first.isoformat()}/{last.isoformat()}"
    return Period(value, first.isoformat(), last.isoformat(), value)
