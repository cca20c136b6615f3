"""Feasts of calendars that follow the moon, by the civil month that each begins in."""

from __future__ import annotations

from pledgebook.timeframe.document_date import DocumentDate

_FIRST = 2020
_MONTHS: dict[str, str] = {
    "diwali": "11 11 10 11 10 10 11 10 10 11 10",
    "dussehra": "10 10 10 10 10 10 10 10 9 10 10",
    "holi": "3 3 3 3 3 3 3 3 3 3 3",
    "vesak": "5 5 5 5 5 5 5 5 5 5 5",
    "mid-autumn": "10 9 9 9 9 10 9 9 10 9 9",
    "lunar new year": "1 2 2 1 2 1 2 2 1 2 2",
    "passover": "4 3 4 4 4 4 4 4 4 3 4",
    "hanukkah": "12 11 12 12 12 12 12 12 12 12 12",
    "rosh hashanah": "9 9 9 9 10 9 9 10 9 9 9",
    "yom kippur": "9 9 10 9 10 10 9 10 9 9 10",
    "sukkot": "10 9 10 9 10 10 9 10 10 9 10",
    "orthodox easter": "4 5 4 4 5 4 4 5 4 4 4",
}
"""Of 2020 and the years after it, one month each."""


def moon_month(name: str, year: int | None, today: DocumentDate, *, past: bool) -> str | None:
    """`2025-10`: of the year said, or the next from the document's month on, or looking back the latest."""
    known = {_FIRST + step: int(month) for step, month in enumerate(_MONTHS[name].split())}
    if year is None:
        if today.year is None or today.month is None:
            return None
        this = known.get(today.year)
        if this is None:
            return None
        year = today.year + ((this < today.month) if not past else -(this > today.month))
    month = known.get(year)
    return f"{year:04d}-{month:02d}" if month is not None else None
