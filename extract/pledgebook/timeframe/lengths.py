"""Values of lengths of time."""

from __future__ import annotations

from pledgebook.timeframe.document_date import MONTHS, DocumentDate, after, shifted_day
from pledgebook.timeframe.expression import Length
from pledgebook_schemas.vocabulary import TimeframeType

_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_DAYS = {"day": 1, "week": 7}


def measured_value(core: Length, type: TimeframeType, today: DocumentDate, *, past: bool) -> str:
    """A deadline is the day it ends on; hours stay, as the hour they start at is unknown."""
    days = _DAYS.get(core.unit, 0) * core.count
    if past and core.direction == -1 and days and today.full is not None:
        first, last = shifted_day(today.full, -days), shifted_day(today.full, -1)
        return f"{first}/{last}" if first is not None and last is not None else length_value(core)
    counted = type == "deadline" and core.count and core.unit not in ("hour", "minute")
    return (after(today, core) if counted else None) or length_value(core)


def length_value(length: Length) -> str:
    """`P5Y`; a count that the words leave open is X, and an extra half makes the next smaller unit."""
    if length.unit in ("hour", "minute"):
        return f"PT{length.count or 'X'}{length.unit[0].upper()}"
    if length.half_more:
        return f"P{length.count * 12 + 6}M" if length.unit == "year" else f"P{length.count}M15D"
    if length.unit == "decade":
        return f"P{length.count * 10 or 'X'}Y"
    if length.unit in ("quarter", "half"):
        return f"P{length.count * MONTHS[length.unit] or 'X'}M"
    return f"P{length.count or 'X'}{_LETTERS[length.unit]}"
