"""Hijri dates by the Umm al-Qura calendar, which covers 1343 to 1500 AH."""

from __future__ import annotations

from datetime import date, timedelta

from pledgebook.timeframe.document_date import DocumentDate
from pledgebook.timeframe.expression import HijriPoint
from pledgebook.timeframe.period import Period, day_period, month_period, span_period

_FIRST_YEAR, _LAST_YEAR = 1343, 1500


def hijri_period(point: HijriPoint, today: DocumentDate, *, past: bool) -> Period:
    """The civil days of a Hijri day, month or year; all X where no year is given and the document has no full date."""
    year = point.year if point.year is not None else _year_meant(point, today, past=past)
    if year is None or not _FIRST_YEAR <= year < _LAST_YEAR:
        return day_period("XXXX-XX-XX") if point.day is not None else month_period(None, None)
    if point.month is None:
        return span_period(_civil(year, 1), _civil(year + 1, 1) - timedelta(days=1))
    first = _civil(year, point.month)
    following = _civil(year, point.month + 1) if point.month < 12 else _civil(year + 1, 1)
    if point.day is None:
        return span_period(first, following - timedelta(days=1))
    day = first + timedelta(days=point.day - 1)
    return day_period(day.isoformat() if day < following else "XXXX-XX-XX")


def hijri_year(civil: int, month: int) -> int | None:
    """The Hijri year whose month begins in a civil year: Ramadan 2027 is that of 1448."""
    near = round((civil - _ERA) * _RATIO)
    years = (near - 1, near, near + 1)
    return next((y for y in years if _FIRST_YEAR <= y < _LAST_YEAR and _civil(y, month).year == civil), None)


_ERA, _RATIO = 622, 1.0307
"""The civil year in which the count begins, and Hijri years in a civil one."""


def _civil(year: int, month: int) -> date:
    # Imported where it is needed: most texts hold no Hijri date.
    from hijridate import Hijri

    day = Hijri(year, month, 1).to_gregorian()
    return date(day.year, day.month, day.day)


def _year_meant(point: HijriPoint, today: DocumentDate, *, past: bool) -> int | None:
    """The Hijri year in which the month next comes round, or last came if the words or the tense look back."""
    full = today.full
    if full is None or point.month is None or not 1925 <= full.year <= 2075:
        return None
    from hijridate import Gregorian

    now = Gregorian(full.year, full.month, full.day).to_hijri()
    if point.direction == -1:
        return now.year if point.month < now.month else now.year - 1
    if past and point.direction is None:
        ahead = point.month == now.month and point.day is not None and point.day > now.day
        return now.year - 1 if point.month > now.month or ahead else now.year
    passed = point.month < now.month or (
        point.month == now.month and (point.direction == 1 or (point.day is not None and point.day < now.day))
    )
    return now.year + 1 if passed else now.year
