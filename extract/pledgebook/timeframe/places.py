"""Reads places in the calendar: dates, months, quarters, seasons, and the edges of periods."""

from __future__ import annotations

from collections.abc import Callable

from pledgebook.timeframe.alternate import read_first_day
from pledgebook.timeframe.clock import after_time_of_day, is_day
from pledgebook.timeframe.dates import read_date, read_day_of_month, read_feast, read_nth_weekday
from pledgebook.timeframe.expression import Edged, Place, Point, Shifted
from pledgebook.timeframe.parts import read_part, read_stretch, read_week_of_month
from pledgebook.timeframe.terms import (
    Date,
    DayPart,
    Edge,
    Feast,
    Month,
    NearDay,
    Number,
    Occasion,
    Ordinal,
    Part,
    Shift,
    Term,
    Unit,
    Weekday,
)
from pledgebook.timeframe.units import Terms, at, is_sign, links, skip_the, year_number
from pledgebook.timeframe.years import PlainRead, read_occasion_year, read_shifted, read_year

Read = tuple[Place, int]


def read_place(terms: Terms, i: int) -> Read | None:
    """The longest place that starts at `i`, its article and a day's hour included."""
    i = skip_the(terms, i)
    parted = isinstance(at(terms, i), DayPart)
    if parted:
        i = skip_the(terms, i + 1 + links(at(terms, i + 1)))
    read = _read_head(terms, i)
    if read is None or not is_day(read[0]):
        return None if parted else read
    return read[0], after_time_of_day(terms, read[1])


def _read_head(terms: Terms, i: int) -> Read | None:
    head = at(terms, i)
    if isinstance(head, Edge):
        return _read_edge(terms, i)
    if isinstance(head, Ordinal | Shift) and (first := read_first_day(terms, i)) is not None:
        return first
    return (isinstance(head, Unit) and _read_unit_end(terms, i)) or _read_plain(terms, i)


def _read_plain(terms: Terms, i: int) -> PlainRead | None:
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
    read = _read_plain(terms, skip_the(terms, i))
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
    if not isinstance(unit, Unit) or unit.name not in _ENDING or unit.plural:
        return None
    i += 2 if dashed else 1
    if is_sign(at(terms, i), "ends") and not dashed:
        # Before the year is out.
        return Edged("end", Shifted(unit.name, 0)), i + 1
    if at(terms, i) != Edge("end") or unit.name in ("decade", "week", "day"):
        return None
    year = year_number(at(terms, i + 1))
    if year is not None and unit.name == "year":
        return Edged("end", Point(year=year)), i + 2
    return Edged("end", Shifted(unit.name, 0)), i + 1


_ENDING = ("year", "month", "quarter", "decade", "week", "day")


def _read_near_day(terms: Terms, i: int) -> PlainRead | None:
    """Tomorrow; its weekday adds nothing to it."""
    day = at(terms, i)
    if not isinstance(day, NearDay):
        return None
    comma = is_sign(at(terms, i + 1), "comma")
    return Shifted("day", day.offset), i + (2 + comma if isinstance(at(terms, i + 1 + comma), Weekday) else 1)


def _read_this_part_of_day(terms: Terms, i: int) -> PlainRead | None:
    """This morning, ce soir."""
    return (Shifted("day", 0), i + 2) if at(terms, i) == Shift(0) and isinstance(at(terms, i + 1), DayPart) else None


_READERS: dict[type[Term | None], tuple[Callable[[Terms, int], PlainRead | None], ...]] = {
    NearDay: (_read_near_day, read_date),
    Date: (read_date,),
    Month: (read_date,),
    Weekday: (read_date,),
    Feast: (read_feast,),
    Ordinal: (read_date, read_day_of_month, read_nth_weekday, read_part, read_stretch, read_week_of_month),
    Part: (read_part,),
    Number: (read_date, read_day_of_month, read_year, read_shifted, read_stretch),
    Unit: (read_date, read_day_of_month, read_part, read_year, read_shifted, read_stretch),
    Shift: (
        read_date,
        read_feast,
        read_part,
        read_shifted,
        read_stretch,
        read_week_of_month,
        read_nth_weekday,
        _read_this_part_of_day,
    ),
    Occasion: (read_occasion_year,),
}
"""What a place can be by the first of its words, the likelier first among equals."""
