"""Reads what is a part of a year or month: quarters, halves, seasons, weekends, the first nine months."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.timeframe.dates import read_date
from pledgebook.timeframe.expression import Point, Shifted, Stretch
from pledgebook.timeframe.terms import Month, Ordinal, Part, Shift, Unit
from pledgebook.timeframe.units import Terms, at, is_sign, links, read_number, skip_the, year_number
from pledgebook.timeframe.years import PlainRead, read_shifted, year_of


def read_part(terms: Terms, i: int) -> PlainRead | None:
    """A quarter, half, season or weekend, with its year or its shift; the half of a month."""
    shift = at(terms, i)
    direction = shift.offset if isinstance(shift, Shift) else None
    i += direction is not None
    named = _part_name(terms, i)
    if named is None:
        return None
    name, i = named
    following = at(terms, i)
    own = isinstance(following, Shift) and not isinstance(at(terms, i + 1), Unit)
    if direction is None and isinstance(following, Shift) and own and name not in ("Q", "H"):
        direction, i = following.offset, i + 1
    if is_sign(at(terms, i), "dash") and year_number(at(terms, i + 1)) is not None:
        i += 1
    if name in ("H1", "H2") and links(at(terms, i)):
        read = _read_month_place(terms, skip_the(terms, i + 1))
        if read is not None:
            return Stretch(read[0], last=name == "H2"), read[1]
    year = year_of(terms, i) if name != "WE" else None
    if name in ("Q", "H"):
        # "The last quarter" alone is the one before this; only its year makes it the fourth.
        if direction != -1 or year is None:
            return None
        name, direction = ("Q4" if name == "Q" else "H2"), None
    point = Point(part=name, direction=direction)
    return (replace(point, year=year[0].year, year_shift=year[0].year_shift), year[1]) if year else (point, i)


def read_week_of_month(terms: Terms, i: int) -> PlainRead | None:
    """The last week of June: no calendar numbers it, so that its month has to do."""
    unit, link = at(terms, i + 1), at(terms, i + 2)
    numbered = isinstance(at(terms, i), Ordinal) or at(terms, i) == Shift(-1)
    if not numbered or not isinstance(unit, Unit) or unit.name not in ("week", "day") or not links(link):
        return None
    read = _read_month_place(terms, i + 3) if isinstance(at(terms, i + 3), Month | Shift) else None
    single = unit.name == "week" or unit.plural
    return read if read is not None and single else None


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


def _read_month_place(terms: Terms, i: int) -> tuple[Point | Shifted, int] | None:
    shifted = read_shifted(terms, i)
    if shifted is not None and isinstance(shifted[0], Shifted) and shifted[0].unit == "month":
        return shifted[0], shifted[1]
    named = read_date(terms, i)
    if named is None or not isinstance(named[0], Point) or named[0].month is None or named[0].day is not None:
        return None
    return named[0], named[1]


def read_stretch(terms: Terms, i: int) -> PlainRead | None:
    """The first nine months of the year, الأشهر التسعة الأولى, les neuf premiers mois: three words in any order."""
    if not isinstance(at(terms, i + 2), Ordinal | Shift | Unit):
        return None
    count: int | None = None
    end: int | None = None
    has_unit = False
    while (term := at(terms, i)) is not None:
        if isinstance(term, Unit) and term.name == "month" and term.count != 2 and not has_unit:
            has_unit, i = True, i + 1
        elif isinstance(term, Ordinal | Shift) and _edge_of(term) and end is None:
            end, i = _edge_of(term), i + 1
        elif count is None and (number := read_number(terms, i)) is not None:
            count, i = number
        else:
            break
    if not has_unit or end is None or count is None or not 1 < count < 12 or not links(term):
        return None
    year = year_of(terms, i)
    if year is None:
        return None
    of = Point(year=year[0].year) if year[0].year is not None else Shifted("year", year[0].year_shift or 0)
    return Stretch(of, count, last=end < 0), year[1]


def _edge_of(term: Ordinal | Shift) -> int | None:
    """1 for the first, -1 for the last."""
    value = term.value if isinstance(term, Ordinal) else term.offset
    return value if value == -1 or (value == 1 and isinstance(term, Ordinal)) else None
