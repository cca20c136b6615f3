"""Values: a language-neutral expression and the document's date to ISO 8601 / TIMEX3."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Literal

from pledgebook.timeframe.document_date import UNDATED, DocumentDate, after
from pledgebook.timeframe.expression import (
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
)
from pledgebook.timeframe.lengths import length_value, measured_value
from pledgebook.timeframe.period import Period
from pledgebook.timeframe.placed import place_period
from pledgebook_schemas.vocabulary import TimeframeType

_MONTH = re.compile(r"\d{4}-\d{2}")
_YEAR = re.compile(r"\d{4}")

Tense = Literal["future", "past"]


def time_value(expression: Expression, type: TimeframeType, today: DocumentDate, tense: Tense) -> str:
    """The value; parts that neither the words nor the date give are X."""
    core = expression.core
    past = tense == "past" or expression.frame == "since"
    if isinstance(core, Length):
        return measured_value(core, type, today, past=past)
    if isinstance(core, Lasting):
        return _lasting_value(core, type, today, past=past)
    if isinstance(core, Repeated):
        return _repeated_value(core)
    if isinstance(core, Indefinite):
        return "PAST_REF" if core.occasion and past else core.value
    if isinstance(core, Interval):
        return _interval_value(core, today, past=past)
    return _place_value(core, type, today, past=past)


def _lasting_value(core: Lasting, type: TimeframeType, today: DocumentDate, *, past: bool) -> str:
    start = place_period(core.start, today, past=past)
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
    return place_period(each, UNDATED, past=False).value if isinstance(each, Point) else each


def _interval_value(core: Interval, today: DocumentDate, *, past: bool) -> str:
    first_place = core.first
    if isinstance(first_place, Point) and first_place.weekday and isinstance(core.last, Point) and core.last.weekday:
        return _weekday_interval(first_place, core.last, today, past=past)
    last = _end(place_period(core.last, today, past=past), core.last)
    if isinstance(first_place, Point) and first_place.year is None and first_place.year_shift is None:
        first_place = _before(first_place, core.last, last)
    first = place_period(first_place, today, past=past)
    return f"{first.first if isinstance(first_place, HijriPoint) else first.value}/{last}"


def _weekday_interval(first: Point, last: Point, today: DocumentDate, *, past: bool) -> str:
    """The end that lies farther from the document is counted from the nearer one."""
    near, far = (last, first) if past else (first, last)
    reached = place_period(near, today, past=past).value
    known = reached[:1].isdigit() and near.month is None and far.month is None
    other = place_period(far, _day(date.fromisoformat(reached)) if known else today, past=past).value
    return f"{other}/{reached}" if past else f"{reached}/{other}"


def _day(day: date) -> DocumentDate:
    return DocumentDate(day.year, day.month, day.day)


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
    period = place_period(place, today, past=past)
    if isinstance(place, HijriPoint) and place.day is None and type == "deadline":
        # A Hijri month begins when its moon is seen, so that a deadline at it is known to the civil month only.
        return period.first[:7]
    return _edge(place, period, type) if isinstance(place, Edged) else period.value


def _edge(edged: Edged, period: Period, type: TimeframeType) -> str:
    """The end is a day; the start is one for a start or a deadline; so is a month's middle for a deadline.

    Late in a year is its last quarter, early in it by its first.
    """
    if edged.position == "end":
        moon = isinstance(edged.period, HijriPoint) and edged.period.year is None
        return period.last[:7] if moon and type == "deadline" else period.last
    if edged.position == "first":
        return period.first
    if edged.position == "start" and type in ("start", "deadline"):
        return period.first
    if edged.position == "late":
        return period.late
    if edged.position == "early" and type == "deadline" and _YEAR.fullmatch(period.value):
        return f"{period.value}-Q1"
    if edged.position == "middle":
        return f"{period.middle}-15" if type == "deadline" and _MONTH.fullmatch(period.value) else period.middle
    return period.value
