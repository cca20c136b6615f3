"""The date of a document, as far as it is known, and what can be counted from it."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from pledgebook.timeframe.expression import Length
from pledgebook.timeframe.terms import UnitName

_SHAPE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
MONTHS: dict[UnitName, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120}
_DAYS: dict[UnitName, int] = {"day": 1, "week": 7}


@dataclass(frozen=True, slots=True)
class DocumentDate:
    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def full(self) -> date | None:
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day)


UNDATED = DocumentDate()


def parse_document_date(text: str | None) -> DocumentDate:
    """`2024`, `2024-05` or `2024-05-03`; anything else, an impossible day included, is no date."""
    match = _SHAPE.match(text) if text else None
    if match is None:
        return UNDATED
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not in_range(year) or (month is not None and not 1 <= month <= 12):
        return UNDATED
    if month is not None and day is not None and not 1 <= day <= monthrange(year, month)[1]:
        return UNDATED
    return DocumentDate(year, month, day)


def shifted_month(year: int, month: int, by: int) -> tuple[int, int]:
    index = year * 12 + month - 1 + by
    return index // 12, index % 12 + 1


def in_range(year: int) -> bool:
    """Whether the calendar of the standard library reaches a year, with room for a week on either side."""
    return 2 <= year <= 9998


def shifted_day(day: date, by: int) -> date | None:
    return day + timedelta(days=by) if in_range(day.year + by // 365) and in_range(day.year + by // 366) else None


def after(start: DocumentDate, length: Length) -> str | None:
    """The day, month or year reached when the length has run; None where the start is not known well enough."""
    full, count = start.full, length.count
    if length.unit == "hour":
        reached = shifted_day(full, -(-count // 24)) if full is not None else None
        return reached.isoformat() if reached is not None else None
    if length.unit in _DAYS:
        reached = shifted_day(full, count * _DAYS[length.unit]) if full is not None else None
        return reached.isoformat() if reached is not None else None
    months = count * MONTHS[length.unit] + (MONTHS[length.unit] // 2 if length.half_more else 0)
    if start.year is None or not in_range(start.year + months // 12):
        return None
    if start.month is None:
        return f"{start.year + months // 12:04d}" if months % 12 == 0 else None
    year, month = shifted_month(start.year, start.month, months)
    if start.day is None:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}-{month:02d}-{min(start.day, monthrange(year, month)[1]):02d}"
