"""Values: a language-neutral expression and the document's date to ISO 8601 / TIMEX3."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from typing import assert_never

from pledgebook.timeframe.document_date import MONTHS, DocumentDate, after, in_range, shifted_day, shifted_month
from pledgebook.timeframe.expression import (
    Decade,
    Edged,
    Expression,
    HijriPoint,
    Indefinite,
    Interval,
    Lasting,
    Length,
    Place,
    Point,
    Repeated,
    Shifted,
)
from pledgebook.timeframe.hijri import hijri_period
from pledgebook.timeframe.period import (
    PART_MONTHS,
    Period,
    day_period,
    decade_period,
    month_period,
    part_period,
    week_period,
    year_period,
)
from pledgebook_schemas.vocabulary import TimeframeType

_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def time_value(expression: Expression, type: TimeframeType, today: DocumentDate) -> str:
    """The value; parts that neither the words nor the date give are X."""
    core = expression.core
    if isinstance(core, Length):
        reached = after(today, core) if type == "deadline" and core.count else None
        return reached or length_value(core)
    if isinstance(core, Lasting):
        return _lasting_value(core, type, today)
    if isinstance(core, Repeated):
        return _repeated_value(core)
    if isinstance(core, Indefinite):
        return core.value
    past = expression.frame == "since"
    if isinstance(core, Interval):
        return _interval_value(core, today, past=past)
    return _place_value(core, type, today, past=past)


def length_value(length: Length) -> str:
    """`P5Y`; a count that the words leave open is X, and an extra half makes the next smaller unit."""
    if length.unit == "hour":
        return f"PT{length.count or 'X'}H"
    if length.half_more:
        return f"P{length.count * 12 + 6}M" if length.unit == "year" else f"P{length.count}M15D"
    if length.unit == "decade":
        return f"P{length.count * 10 or 'X'}Y"
    if length.unit in ("quarter", "half"):
        return f"P{length.count * MONTHS[length.unit] or 'X'}M"
    return f"P{length.count or 'X'}{_LETTERS[length.unit]}"


def _lasting_value(core: Lasting, type: TimeframeType, today: DocumentDate) -> str:
    start = _period(core.start, today, past=False)
    first = start.first if isinstance(core.start, Edged | HijriPoint) else start.value
    parts = first.split("-")
    if type == "deadline" and all(part.isdigit() for part in parts) and len(parts) <= 3:
        reached = after(DocumentDate(*map(int, parts)), core.length)
        if reached is not None:
            return reached
    return f"{first}/{length_value(core.length)}"


def _repeated_value(core: Repeated) -> str:
    each = core.each
    if isinstance(each, Length):
        return length_value(each)
    return _point_period(each, DocumentDate(), past=False).value if isinstance(each, Point) else each


def _interval_value(core: Interval, today: DocumentDate, *, past: bool) -> str:
    last = _end(_period(core.last, today, past=past), core.last)
    first_place = core.first
    if isinstance(first_place, Point) and first_place.year is None and first_place.year_shift is None:
        first_place = _before(first_place, core.last, last)
    first = _period(first_place, today, past=past)
    return f"{first.first if isinstance(first_place, HijriPoint) else first.value}/{last}"


def _end(period: Period, place: Place) -> str:
    if isinstance(place, Edged):
        return _edge(place, period, "deadline")
    return period.last if isinstance(place, HijriPoint) else period.value


def _before(first: Point, last: Place, last_value: str) -> Point:
    """The first end in the year of the last, or the year before where its month comes later."""
    year = last_value[:4]
    if first.month is None or not year.isdigit():
        return first
    turns = isinstance(last, Point) and last.month is not None and first.month > last.month
    return replace(first, year=int(year) - turns)


def _place_value(place: Place, type: TimeframeType, today: DocumentDate, *, past: bool) -> str:
    period = _period(place, today, past=past)
    return _edge(place, period, type) if isinstance(place, Edged) else period.value


def _edge(edged: Edged, period: Period, type: TimeframeType) -> str:
    """The end is a day; the start is one for a start or a deadline; early and late say no more than the period."""
    if edged.position == "end":
        return period.last
    if edged.position == "start" and type in ("start", "deadline"):
        return period.first
    return period.middle if edged.position == "middle" else period.value


def _period(place: Place, today: DocumentDate, *, past: bool) -> Period:
    match place:
        case Edged():
            return _period(place.period, today, past=past)
        case Point():
            return _point_period(place, today, past=past)
        case HijriPoint():
            return hijri_period(place, today)
        case Decade():
            return decade_period(place.year)
        case Shifted():
            return _shifted_period(place, today)
        case _:
            assert_never(place)


def _shifted_period(place: Shifted, today: DocumentDate) -> Period:
    """A unit counted from the document's; unknown as soon as the date lacks the part that is counted."""
    known = _known_shift(place, today)
    if known is not None:
        return known
    if place.counted:
        return day_period(length_value(Length(place.offset, place.unit)) if place.offset > 0 else "PAST_REF")
    if place.unit in ("day", "hour"):
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
    if place.unit in ("day", "hour", "week"):
        day = shifted_day(full, offset * (7 if place.unit == "week" else 1)) if full is not None else None
        if day is None:
            return None
        return week_period(day) if place.unit == "week" else day_period(day.isoformat())
    if today.year is None or not in_range(today.year + offset * MONTHS[place.unit] // 12):
        return None
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
    if point.weekday is not None and point.month is None:
        return day_period(_weekday(point, today, past=past))
    year = _year_of(point, today, past=past)
    if point.part is not None:
        return part_period(year, point.part)
    if point.month is None:
        return year_period(year)
    if point.day is None:
        return month_period(year, point.month)
    known = f"{year:04d}" if year is not None else "XXXX"
    day = f"{point.day:02d}" if point.day <= monthrange(year or 2000, point.month)[1] else "XX"
    return day_period(f"{known}-{point.month:02d}-{day}")


def _weekday(point: Point, today: DocumentDate, *, past: bool) -> str:
    """The first such day after the document's; "this Tuesday" may be its own, "last Tuesday" is before it."""
    full = today.full
    if full is None or point.weekday is None or not in_range(full.year):
        return f"XXXX-WXX-{point.weekday}"
    distance = point.weekday - full.isoweekday()
    if point.direction == -1 or past:
        days = -((-distance - 1) % 7 + 1)
    else:
        days = distance % 7 if point.direction == 0 else (distance - 1) % 7 + 1
    reached = shifted_day(full, days)
    return reached.isoformat() if reached is not None else f"XXXX-WXX-{point.weekday}"


def _year_of(point: Point, today: DocumentDate, *, past: bool) -> int | None:
    """The year said, or that in which the month or part next comes round, the document's own day included."""
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
    month = point.month if point.month is not None else PART_MONTHS[point.part or "Q4"][1]
    first = month if point.month is not None else PART_MONTHS[point.part or "Q4"][0]
    if point.direction == -1 or past:
        return today.year if month < today.month else today.year - 1
    if point.direction == 1:
        return today.year if first > today.month else today.year + 1
    same_month_past = month == today.month and point.day is not None and today.day is not None and point.day < today.day
    return today.year + 1 if month < today.month or same_month_past else today.year
