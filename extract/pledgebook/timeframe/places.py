"""Reads places in the calendar: dates, months, quarters, seasons, and the edges of periods."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pledgebook.timeframe.expression import Decade, Edged, HijriPoint, Place, PlainPlace, Point, Shifted
from pledgebook.timeframe.terms import (
    Date,
    Edge,
    Month,
    NearDay,
    Number,
    Ordinal,
    Part,
    Preposition,
    Shift,
    Term,
    Unit,
    Weekday,
)
from pledgebook.timeframe.units import Terms, at, is_sign, links, read_unit, skip_the, year_number

_HIJRI_YEARS = range(1300, 1601)
_VOUCHING_ROLES = frozenset({"in", "on", "with", "by", "until", "since", "for"})
Read = tuple[Place, int]
PlainRead = tuple[PlainPlace, int]


def read_place(terms: Terms, i: int) -> Read | None:
    """The longest place that starts at `i`, its article included."""
    i = skip_the(terms, i)
    head = at(terms, i)
    if isinstance(head, Edge):
        return _read_edge(terms, i)
    return (isinstance(head, Unit) and _read_unit_end(terms, i)) or _read_plain(terms, i)


def _read_plain(terms: Terms, i: int) -> PlainRead | None:
    i = skip_the(terms, i)
    best: PlainRead | None = None
    for reader in _READERS.get(type(at(terms, i)), ()):
        read = reader(terms, i)
        if read is not None and (best is None or read[1] > best[1]):
            best = read
    return best


def _read_edge(terms: Terms, i: int) -> Read | None:
    edge = at(terms, i)
    if not isinstance(edge, Edge):
        return None
    i += 1
    while is_sign(at(terms, i), "dash") or links(at(terms, i)):
        i += 1
    read = _read_plain(terms, i)
    if read is None:
        return None
    period, after = read
    if isinstance(period, Shifted) and period.unit in ("day", "hour"):
        return None
    if isinstance(period, Point) and (period.day or period.weekday):
        return None
    return Edged(edge.position, period), after


def _read_unit_end(terms: Terms, i: int) -> Read | None:
    """Year-end, month end, and the year that may follow."""
    unit, dashed = at(terms, i), is_sign(at(terms, i + 1), "dash")
    if not isinstance(unit, Unit) or unit.name not in ("year", "month", "quarter") or unit.plural:
        return None
    i += 2 if dashed else 1
    if at(terms, i) != Edge("end"):
        return None
    year = year_number(at(terms, i + 1))
    if year is not None and unit.name == "year":
        return Edged("end", Point(year=year)), i + 2
    return Edged("end", Shifted(unit.name, 0)), i + 1


def _read_near_day(terms: Terms, i: int) -> PlainRead | None:
    """Tomorrow; its weekday adds nothing to it."""
    day = at(terms, i)
    if not isinstance(day, NearDay):
        return None
    comma = is_sign(at(terms, i + 1), "comma")
    return Shifted("day", day.offset), i + (2 + comma if isinstance(at(terms, i + 1 + comma), Weekday) else 1)


def _read_shifted(terms: Terms, i: int) -> PlainRead | None:
    read = read_unit(terms, i)
    if read is None or not isinstance(read[0], Shifted | Point | Decade):
        return None
    return read[0], read[1]


def _read_year(terms: Terms, i: int) -> PlainRead | None:
    """A year in figures, a decade, a Hijri year with its era."""
    i = skip_the(terms, i)
    unit = at(terms, i)
    if isinstance(unit, Unit) and unit.name == "year" and not unit.plural:
        i += 1
    number = at(terms, i)
    if not isinstance(number, Number) or number.digits != 4:
        return None
    if number.decade:
        return Decade(number.value), i + 1
    if number.value in _HIJRI_YEARS and is_sign(at(terms, i + 1), "hijri"):
        return HijriPoint(year=number.value), i + 2
    year = year_number(number)
    return (Point(year=year), _after_era(terms, i + 1)) if year is not None else None


def _after_era(terms: Terms, i: int) -> int:
    return i + 1 if is_sign(at(terms, i), "gregorian") else i


def _year_of(terms: Terms, i: int, *, comma: bool = True) -> tuple[Point, int] | None:
    """The year a date or part belongs to: 2026, of the year 2026, of next year, من العام المقبل."""
    if comma and is_sign(at(terms, i), "comma"):
        i += 1
        number = year_number(at(terms, i))
        return (Point(year=number), _after_era(terms, i + 1)) if number is not None else None
    linked = links(at(terms, i)) or at(terms, i) == Preposition("in")
    if linked:
        i += 1
    i = skip_the(terms, i)
    read = _read_year(terms, i) or _read_shifted(terms, i)
    if read is None:
        return None
    period, after = read
    if isinstance(period, Point):
        return period, after
    if isinstance(period, Shifted) and period.unit == "year" and (linked or not period.bare):
        return Point(year_shift=period.offset), after
    return None


def _read_part(terms: Terms, i: int) -> PlainRead | None:
    """A quarter, half or season, with its year or its shift."""
    shift = at(terms, i)
    direction = shift.offset if isinstance(shift, Shift) else None
    i += direction is not None
    named = _part_name(terms, i)
    if named is None:
        return None
    name, i = named
    following = at(terms, i)
    if direction is None and isinstance(following, Shift) and name not in ("Q", "H"):
        direction, i = following.offset, i + 1
    if is_sign(at(terms, i), "dash") and year_number(at(terms, i + 1)) is not None:
        i += 1
    year = _year_of(terms, i)
    if name in ("Q", "H"):
        # "The last quarter" alone is the one before this; only its year makes it the fourth.
        if direction != -1 or year is None:
            return None
        name, direction = ("Q4" if name == "Q" else "H2"), None
    point = Point(part=name, direction=direction)
    return (replace(point, year=year[0].year, year_shift=year[0].year_shift), year[1]) if year else (point, i)


def _part_name(terms: Terms, i: int) -> tuple[str, int] | None:
    """The name of a part and the index after it; a bare `Q` or `H` where only "last" can number it."""
    first, second = at(terms, i), at(terms, i + 1)
    if isinstance(first, Part):
        return first.name, i + 1
    ordinal, unit, after = first, second, i + 2
    if isinstance(first, Unit):
        ordinal, unit = (second, first) if isinstance(second, Ordinal) else (None, first)
        after = i + 2 if ordinal is not None else i + 1
    if not isinstance(unit, Unit) or unit.name not in ("quarter", "half") or unit.plural:
        return None
    letter, parts = ("Q", 4) if unit.name == "quarter" else ("H", 2)
    if ordinal is None:
        return letter, after
    if not isinstance(ordinal, Ordinal) or ordinal.value > parts:
        return None
    return f"{letter}{ordinal.value if ordinal.value > 0 else parts}", after


def _read_date(terms: Terms, i: int) -> PlainRead | None:
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
    after = at(terms, i)
    if isinstance(after, Shift) and direction is None:
        direction, i = after.offset, i + 1
    read = _read_day_and_month(terms, skip_the(terms, i + is_sign(at(terms, i), "comma", "open")), None)
    if read is not None and not (isinstance(read[0], Point | HijriPoint) and read[0].day is None):
        return read[0], read[1] + is_sign(at(terms, i), "open") * is_sign(at(terms, read[1]), "close")
    before = terms[start - 1] if start else None
    vouched = named or direction is not None or (isinstance(before, Preposition) and before.role in _VOUCHING_ROLES)
    doubtful = weekday.needs_context and not vouched
    return Point(weekday=weekday.value, direction=direction, doubtful=doubtful), i


def _is_day_word(terms: Terms, i: int) -> bool:
    unit, following = at(terms, i), at(terms, i + 1)
    return (
        isinstance(unit, Unit | NearDay)
        and (isinstance(unit, NearDay) or (unit.name == "day" and not unit.plural))
        and isinstance(following, Weekday | Number | Ordinal | Date)
    )


def day_number(terms: Terms, i: int) -> int | None:
    term = at(terms, i)
    if isinstance(term, Number) and term.digits not in (1, 2):
        return None
    return term.value if isinstance(term, Number | Ordinal) and 1 <= term.value <= 31 else None


def _read_day_and_month(terms: Terms, i: int, direction: int | None) -> PlainRead | None:
    figures = at(terms, i)
    if isinstance(figures, Date):
        return Point(year=figures.year, month=figures.month, day=figures.day), _after_era(terms, i + 1)
    day = day_number(terms, i)
    if day is not None:
        i += 1
        i += links(at(terms, i))
    read = _read_month(terms, i)
    if read is None:
        return None
    month, worded, i = read
    if day is None and direction is None and (day := _day_after_month(terms, i)) is not None:
        i += 1
    return _finish_date(terms, i, month, day, direction, worded=worded)


def _read_month(terms: Terms, i: int) -> tuple[Month, bool, int] | None:
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
    year = _year_of(terms, i) if direction is None else None
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
    if isinstance(number, Number) and number.value in _HIJRI_YEARS:
        return replace(point, year=number.value), j + 1 + is_sign(at(terms, j + 1), "hijri")
    if month.needs == "date" and point.day is None and point.direction is None and not worded:
        return None
    return point, i


_READERS: dict[type[Term | None], tuple[Callable[[Terms, int], PlainRead | None], ...]] = {
    NearDay: (_read_near_day, _read_date),
    Date: (_read_date,),
    Month: (_read_date,),
    Weekday: (_read_date,),
    Ordinal: (_read_date, _read_part),
    Part: (_read_part,),
    Number: (_read_date, _read_year, _read_shifted),
    Unit: (_read_date, _read_part, _read_year, _read_shifted),
    Shift: (_read_date, _read_part, _read_shifted),
}
"""What a place can be by the first of its words, the likelier first among equals."""
