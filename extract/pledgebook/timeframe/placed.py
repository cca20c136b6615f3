"""Places in the calendar to the periods they name."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from typing import assert_never

from pledgebook.timeframe.document_date import MONTHS, DocumentDate, in_range, shifted_day, shifted_month
from pledgebook.timeframe.expression import Decade, Edged, HijriPoint, Length, Place, Point, Shifted, Stretch
from pledgebook.timeframe.hijri import hijri_period
from pledgebook.timeframe.lengths import length_value
from pledgebook.timeframe.moon_feasts import moon_month
from pledgebook.timeframe.nearest import day_of_month, easter_day, nth_weekday, weekday_value, weekend, year_meant
from pledgebook.timeframe.period import (
    Period,
    day_period,
    decade_period,
    half_month_period,
    month_period,
    part_period,
    split_year_period,
    stretch_period,
    week_period,
    year_period,
)


def place_period(place: Place, today: DocumentDate, *, past: bool) -> Period:
    """The period that a place names, as far as it and the date tell; `past` looks back for what neither does."""
    match place:
        case Edged():
            return _edged_period(place, today, past=past)
        case Point():
            return _point_period(place, today, past=past)
        case HijriPoint():
            return hijri_period(place, today, past=past)
        case Decade():
            return decade_period(place.year)
        case Shifted():
            return _shifted_period(place, today)
        case Stretch():
            return _stretch_period(place, today, past=past)
        case _:
            assert_never(place)


def _edged_period(place: Edged, today: DocumentDate, *, past: bool) -> Period:
    """Its period; looking back, the one before where the end of this one is still to come."""
    inner = place.period
    period = place_period(inner, today, past=past)
    full = today.full
    if not past or place.position != "end" or full is None or period.last <= full.isoformat():
        return period
    if isinstance(inner, Shifted) and inner.bare:
        return _shifted_period(replace(inner, offset=-1), today)
    if isinstance(inner, Point) and inner.year_shift is None and inner.direction is None and period.value[:4].isdigit():
        return _point_period(replace(inner, year=inner.year or int(period.value[:4]) - 1), today, past=past)
    return period


def _stretch_period(place: Stretch, today: DocumentDate, *, past: bool) -> Period:
    whole = place_period(place.of, today, past=past)
    if not place.months:
        return half_month_period(whole, last=place.last)
    return stretch_period(whole, place.months, last=place.last)


def _shifted_period(place: Shifted, today: DocumentDate) -> Period:
    """A unit counted from the document's; unknown as soon as the date lacks the part that is counted."""
    known = _known_shift(place, today)
    if known is not None:
        return known
    if place.counted and place.offset:
        return day_period(length_value(Length(place.offset, place.unit)) if place.offset > 0 else "PAST_REF")
    if place.unit in ("day", "hour", "minute"):
        return day_period(_today(today) if place.offset == 0 else "XXXX-XX-XX")
    if place.unit == "week":
        return week_period(None)
    year = today.year if place.offset == 0 else None
    if place.unit == "month":
        return month_period(year, None)
    if place.unit in ("quarter", "half"):
        return part_period(year, "QX" if place.unit == "quarter" else "HX")
    return decade_period(None) if place.unit == "decade" else year_period(None)


def _known_shift(place: Shifted, today: DocumentDate) -> Period | None:
    offset, full = place.offset, today.full
    if place.unit in ("minute", "hour", "day", "week"):
        day = shifted_day(full, offset * (7 if place.unit == "week" else 1)) if full is not None else None
        if day is None:
            return None
        return week_period(day) if place.unit == "week" and not place.counted else day_period(day.isoformat())
    if today.year is None or not in_range(today.year + offset * MONTHS[place.unit] // 12):
        return None
    if place.unit == "year" and place.turns and today.month is not None:
        return split_year_period(today.year + offset - (today.month < place.turns))
    if place.unit == "year":
        return year_period(today.year + offset)
    if place.unit == "decade":
        return decade_period((today.year // 10 + offset) * 10)
    if today.month is None:
        return None
    size = MONTHS[place.unit]
    year, month = shifted_month(today.year, (today.month - 1) // size * size + 1, offset * size)
    if place.unit == "month":
        return month_period(year, month)
    return part_period(year, f"{'Q' if place.unit == 'quarter' else 'H'}{(month - 1) // size + 1}")


def _today(today: DocumentDate) -> str:
    year = f"{today.year:04d}" if today.year is not None else "XXXX"
    return f"{year}-{today.month:02d}-XX" if today.month is not None else f"{year}-XX-XX"


def _point_period(point: Point, today: DocumentDate, *, past: bool) -> Period:
    if point.nth is not None:
        return day_period(nth_weekday(point, today, past=past))
    if point.weekday is not None and point.month is None:
        return day_period(weekday_value(point, today, past=past))
    if point.part == "WE":
        return weekend(point, today, past=past)
    if point.day is not None and point.month is None:
        return day_period(day_of_month(point, today, past=past))
    if point.easter is not None:
        return day_period(easter_day(point, today, past=past))
    if point.moon is not None:
        said = point.year is not None or point.year_shift is not None
        year = year_meant(point, today, past=past) if said else None
        month = moon_month(point.moon, year, today, past=past or point.direction == -1)
        return day_period(month) if month is not None else part_period(None, "FD")
    if point.part == "FD":
        said = point.year is not None or point.year_shift is not None
        return part_period(year_meant(point, today, past=past) if said else None, "FD")
    year = year_meant(point, today, past=past)
    if point.part is not None:
        return part_period(year, point.part)
    if point.month is None:
        return split_year_period(year) if point.split and year is not None else year_period(year)
    if point.day is None:
        return month_period(year, point.month)
    known = f"{year:04d}" if year is not None else "XXXX"
    day = f"{point.day:02d}" if point.day <= monthrange(year or 2000, point.month)[1] else "XX"
    return day_period(f"{known}-{point.month:02d}-{day}")
