"""Reads days and months: 3 May 2026, Tuesday, the 16th, شهر أيار/مايو, with the part of the day beside them."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.timeframe.expression import HijriPoint, Point, Shifted
from pledgebook.timeframe.hijri import hijri_year
from pledgebook.timeframe.terms import (
    Date,
    DayPart,
    Feast,
    Month,
    NearDay,
    Number,
    Ordinal,
    Preposition,
    Shift,
    Unit,
    Weekday,
)
from pledgebook.timeframe.units import Terms, at, is_sign, links, skip_the, year_number
from pledgebook.timeframe.years import HIJRI_YEARS, PlainRead, after_era, read_shifted, year_of

_VOUCHING_ROLES = frozenset({"in", "on", "with", "by", "until", "since", "for"})


def read_date(terms: Terms, i: int) -> PlainRead | None:
    start = i
    named = _is_day_word(terms, i)
    i += named
    shift = at(terms, i)
    direction = shift.offset if isinstance(shift, Shift) else None
    i += direction is not None
    weekday = at(terms, i)
    if not isinstance(weekday, Weekday):
        return _read_day_and_month(terms, i, direction)
    i += 1
    i += isinstance(at(terms, i), DayPart)
    after = at(terms, i)
    if isinstance(after, Shift) and direction is None:
        direction, i = after.offset, i + 1
    read = _read_day_and_month(terms, skip_the(terms, i + is_sign(at(terms, i), "comma", "open")), None)
    if read is not None and not (isinstance(read[0], Point | HijriPoint) and read[0].day is None):
        return read[0], read[1] + is_sign(at(terms, i), "open") * is_sign(at(terms, read[1]), "close")
    before = terms[start - 1] if start else None
    introduced = isinstance(before, DayPart) or (isinstance(before, Preposition) and before.role in _VOUCHING_ROLES)
    vouched = named or direction is not None or introduced
    doubtful = weekday.needs_context and not vouched
    return Point(weekday=weekday.value, direction=direction, doubtful=doubtful), i


def _is_day_word(terms: Terms, i: int) -> bool:
    unit, following = at(terms, i), at(terms, i + 1)
    return (
        isinstance(unit, Unit | NearDay)
        and (isinstance(unit, NearDay) or (unit.name == "day" and not unit.plural))
        and isinstance(following, Weekday | Number | Ordinal | Date)
    )


def read_nth_weekday(terms: Terms, i: int) -> PlainRead | None:
    """The second Tuesday of October, the last Sunday of next month."""
    order, weekday, link = at(terms, i), at(terms, i + 1), at(terms, i + 2)
    nth = order.value if isinstance(order, Ordinal) else -1 if order == Shift(-1) else 0
    if not isinstance(weekday, Weekday) or not (-1 <= nth <= _MOST_WEEKDAYS and nth):
        return None
    if not (links(link) or link == Preposition("in")):
        return None
    shifted = read_shifted(terms, skip_the(terms, i + 3))
    if shifted is not None and isinstance(shifted[0], Shifted) and shifted[0].unit == "month":
        return Point(weekday=weekday.value, nth=nth, month_shift=shifted[0].offset), shifted[1]
    month = read_month(terms, i + 3)
    if month is None or month[0].hijri or month[0].needs == "year":
        return None
    read = _finish_date(terms, month[2], month[0], None, None, worded=True)
    if read is None or not isinstance(read[0], Point):
        return None
    return replace(read[0], weekday=weekday.value, nth=nth), read[1]


_MOST_WEEKDAYS = 5


def read_feast(terms: Terms, i: int) -> PlainRead | None:
    """A feast, with the shift before or behind it, or its year."""
    shift = at(terms, i)
    direction = shift.offset if isinstance(shift, Shift) else None
    i += direction is not None
    feast = at(terms, i)
    if not isinstance(feast, Feast):
        return None
    i += 1
    if feast.calendar in ("civil", "hijri"):
        return _finish_date(terms, i, Month(feast.month, feast.calendar == "hijri"), feast.day, direction, worded=False)
    shift = at(terms, i)
    if isinstance(shift, Shift) and direction is None and not isinstance(at(terms, i + 1), Unit):
        direction, i = shift.offset, i + 1
    year = year_of(terms, i) if direction is None else None
    point = Point(direction=direction)
    if year is not None:
        point, i = replace(point, year=year[0].year, year_shift=year[0].year_shift), year[1]
    if feast.calendar == "moon":
        return replace(point, part="FD", moon=feast.moon), i
    return (replace(point, easter=feast.day) if feast.calendar == "easter" else replace(point, part="FD")), i


def read_day_of_month(terms: Terms, i: int) -> PlainRead | None:
    """The 16th, يوم 16, and such a day "of next month"."""
    before, unit = at(terms, i - 1) if i else None, at(terms, i)
    counted = at(terms, i + 1)
    if unit == Unit("day") and isinstance(counted, Number) and counted.digits in (1, 2, 3):
        return Point(part="FD"), i + 2  # "Day 1" is counted from a day that the text may not name.
    named = isinstance(unit, Unit) and unit.indefinite and _is_day_word(terms, i)
    i += named
    day = day_number(terms, i)
    if day is None:
        return None
    i += 1
    month = read_shifted(terms, skip_the(terms, i + 1)) if links(at(terms, i)) else None
    if month is not None and isinstance(month[0], Shifted) and month[0].unit == "month":
        return Point(day=day, month_shift=None if month[0].bare else month[0].offset), month[1]
    figures = at(terms, i - 1)
    written = isinstance(figures, Ordinal) and figures.figures and is_sign(before, "the")
    return (Point(day=day), i) if named or written else None


def day_number(terms: Terms, i: int) -> int | None:
    term = at(terms, i)
    if isinstance(term, Number) and term.digits not in (1, 2):
        return None
    return term.value if isinstance(term, Number | Ordinal) and 1 <= term.value <= 31 else None


def _read_day_and_month(terms: Terms, i: int, direction: int | None) -> PlainRead | None:
    figures = at(terms, i)
    if isinstance(figures, Date):
        return Point(year=figures.year, month=figures.month, day=figures.day), after_era(terms, i + 1)
    day = day_number(terms, i)
    if day is not None:
        worded = isinstance(figures, Ordinal) and not figures.figures
        if worded and isinstance(link := at(terms, i + 1), Preposition) and link.role == "in":
            return None  # القسط الأول في يوليو: the first of something else.
        i += 1
        i += links(at(terms, i))
    read = read_month(terms, i)
    if read is None:
        return None
    month, worded, i = read
    if day is None and direction is None and (day := _day_after_month(terms, i)) is not None:
        i += 1
    return _finish_date(terms, i, month, day, direction, worded=worded)


def read_month(terms: Terms, i: int) -> tuple[Month, bool, int] | None:
    """A month, whether the word "month" vouches for it, and the index after; paired names and a full stop included."""
    i = skip_the(terms, i)
    unit = at(terms, i)
    worded = isinstance(unit, Unit) and unit.name == "month" and not unit.plural
    i += worded
    i += worded and links(at(terms, i))
    month = at(terms, i)
    if not isinstance(month, Month):
        return None
    i += 1
    other = at(terms, i + 1)
    if is_sign(at(terms, i), "slash", "open") and isinstance(other, Month) and other.value == month.value:
        i += 2 + (is_sign(at(terms, i), "open") and is_sign(at(terms, i + 2), "close"))
        month = replace(month, needs="nothing")
    elif is_sign(at(terms, i), "dot") and isinstance(other, Number):
        i += 1
    return month, worded, i


def _day_after_month(terms: Terms, i: int) -> int | None:
    """May 3, but not the number of something else: May 3 days, May 10 May."""
    following = at(terms, i + 1)
    return None if isinstance(following, Unit | Month) else day_number(terms, i)


def _finish_date(
    terms: Terms, i: int, month: Month, day: int | None, direction: int | None, *, worded: bool
) -> PlainRead | None:
    shift = at(terms, i)
    if isinstance(shift, Shift) and direction is None and not isinstance(at(terms, i + 1), Unit):
        direction, i = shift.offset, i + 1
    if month.hijri:
        return _finish_hijri(terms, i, HijriPoint(month=month.value, day=day, direction=direction), month, worded)
    year = year_of(terms, i) if direction is None else None
    satisfied = {"nothing": True, "date": bool(day or year or direction is not None or worded), "year": bool(year)}
    if not satisfied[month.needs]:
        return None
    point = Point(month=month.value, day=day, direction=direction)
    return (replace(point, year=year[0].year, year_shift=year[0].year_shift), year[1]) if year else (point, i)


def _finish_hijri(terms: Terms, i: int, point: HijriPoint, month: Month, worded: bool) -> PlainRead | None:
    j = i + links(at(terms, i))
    unit = at(terms, j)
    j += isinstance(unit, Unit) and unit.name == "year"
    number = at(terms, j)
    if isinstance(number, Number) and number.value in HIJRI_YEARS:
        return replace(point, year=number.value), j + 1 + is_sign(at(terms, j + 1), "hijri")
    civil = year_number(number)
    year = hijri_year(civil, month.value) if civil is not None else None
    if year is not None:
        return replace(point, year=year), j + 1
    if month.needs == "date" and point.day is None and point.direction is None and not worded:
        return None
    return point, i
