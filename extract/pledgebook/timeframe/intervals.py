"""Reads intervals: from 2026 to 2030, May 5-7, بين آذار وأيار."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.timeframe.dates import day_number
from pledgebook.timeframe.expression import Core, Frame, Interval, Place, Point, Shifted
from pledgebook.timeframe.places import read_place
from pledgebook.timeframe.terms import Month, Number, Preposition, Unit
from pledgebook.timeframe.units import Terms, at, is_sign, skip_the, year_number


def read_interval(terms: Terms, i: int, first: Place, frame: Frame) -> tuple[Core, int] | None:
    if isinstance(first, Shifted) and first.bare:
        return None
    link = at(terms, i)
    short = _read_short_end(terms, i, first)
    if short is not None:
        return short
    joined = isinstance(link, Preposition) and link.joins
    following = at(terms, i + 1)
    if joined and isinstance(following, Preposition) and following.to:
        # "From today and until the end of the month" is one stretch.
        link, joined, i = following, False, i + 1
    if joined and frame == "between":
        last = read_place(terms, i + 1)
        return (Interval(first, last[0]), last[1]) if last is not None else None
    ranged = is_sign(link, "dash", "slash") or (isinstance(link, Preposition) and (link.to or link.role == "until"))
    if not ranged and not joined:
        return None
    last = read_place(terms, i + 1)
    strict = not (isinstance(link, Preposition) and not joined)
    if last is None or not _continues(first, last[0], strict=strict, joined=joined):
        return None
    return Interval(first, last[0]), last[1]


def _continues(first: Place, last: Place, *, strict: bool, joined: bool) -> bool:
    """Whether the last place can end what the first begins; linked by a mere dash or "and" both are of one kind."""
    if not isinstance(first, Point) or not isinstance(last, Point):
        return not strict
    if first.year is not None and last.year is not None and first.year > last.year:
        return False
    if not strict:
        return True
    if (first.month is None, first.day is None, first.weekday is None, first.part) != (
        last.month is None,
        last.day is None,
        last.weekday is None,
        last.part,
    ):
        return False
    return first != last and (first.weekday is None or (joined and last.weekday == first.weekday + 1))


def _read_short_end(terms: Terms, i: int, first: Place) -> tuple[Core, int] | None:
    """The end of "May 5-7, 2026", which is only what differs."""
    link, number = at(terms, i), at(terms, i + 1)
    if not isinstance(first, Point) or not isinstance(number, Number):
        return None
    linked = is_sign(link, "dash", "slash") or (isinstance(link, Preposition) and (link.to or link.joins))
    if not linked or isinstance(at(terms, i + 2), Unit | Month):
        return None
    day = day_number(terms, i + 1)
    if first.month is None or first.day is None or first.year is not None or day is None or day <= first.day:
        return None
    comma = is_sign(at(terms, i + 2), "comma")
    year = year_number(at(terms, i + 2 + comma))
    last = replace(first, day=day, year=year)
    return Interval(replace(first, year=year), last), i + 2 + (comma + 1 if year is not None else 0)


def read_day_range(terms: Terms, i: int) -> tuple[Core, int] | None:
    """3 to 5 May, 3-5 أيار: a first day whose month stands with the last."""
    i = skip_the(terms, i)
    unit = at(terms, i)
    i += isinstance(unit, Unit) and unit.name == "day" and unit.count == 2
    first, link = day_number(terms, i), at(terms, i + 1)
    linked = is_sign(link, "dash", "slash") or (isinstance(link, Preposition) and (link.to or link.joins))
    if first is None or not linked:
        return None
    read = read_place(terms, i + 2)
    if read is None or not isinstance(read[0], Point) or not read[0].month or (read[0].day or 0) <= first:
        return None
    return Interval(replace(read[0], day=first), read[0]), read[1]
