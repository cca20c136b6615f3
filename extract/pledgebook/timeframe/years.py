"""Reads years, alone or as what a month or quarter belongs to."""

from __future__ import annotations

from pledgebook.timeframe.expression import Decade, HijriPoint, PlainPlace, Point, Shifted
from pledgebook.timeframe.terms import Month, Number, Occasion, Preposition, Term, Unit
from pledgebook.timeframe.units import Terms, at, is_sign, links, read_unit, skip_the, year_number

HIJRI_YEARS = range(1300, 1601)
PlainRead = tuple[PlainPlace, int]


def read_shifted(terms: Terms, i: int) -> PlainRead | None:
    read = read_unit(terms, i)
    if read is None or not isinstance(read[0], Shifted | Point | Decade):
        return None
    return read[0], read[1]


def read_year(terms: Terms, i: int) -> PlainRead | None:
    """A year in figures, a year that runs into the next, a decade, a Hijri year with its era."""
    i = skip_the(terms, i)
    unit = at(terms, i)
    if isinstance(unit, Unit) and unit.name == "year" and not unit.plural:
        i += 1
    number = at(terms, i)
    if not isinstance(number, Number) or number.digits != 4:
        return None
    if number.decade:
        return Decade(number.value), i + 1
    if number.value in HIJRI_YEARS and is_sign(at(terms, i + 1), "hijri"):
        return HijriPoint(year=number.value), i + 2
    year = year_number(number)
    if year is None:
        return None
    if _runs_on(terms, i + 1, year):
        return Point(year=year, split=True), i + 3 + (_is_year(at(terms, i + 3)) or _is_season(at(terms, i + 3)))
    after = after_era(terms, i + 1)
    named = at(terms, after)
    # "The 2026 budget", "the 2026 financial year" name a year by what happens in it.
    return Point(year=year), after + (isinstance(named, Occasion) or _is_year(named))


def _is_year(term: Term | None) -> bool:
    return isinstance(term, Unit) and term.name == "year" and not term.plural and term.count == 0


def _is_season(term: Term | None) -> bool:
    return isinstance(term, Occasion) and term.needs_shift


def read_occasion_year(terms: Terms, i: int) -> PlainRead | None:
    """The elections of 2027, موسم 2027: the year that an occasion is of; les municipales de mars: the month."""
    if not isinstance(at(terms, i), Occasion):
        return None
    month = at(terms, i + 2)
    if links(at(terms, i + 1)) and isinstance(month, Month) and not month.hijri and month.needs == "nothing":
        year = year_number(at(terms, i + 3))
        return Point(month=month.value, year=year), i + 3 + (year is not None)
    read = year_of(terms, i + 1)
    return (read[0], read[1]) if read is not None and read[0].year is not None else None


def _runs_on(terms: Terms, i: int, year: int) -> bool:
    """Whether 26 follows 2025 behind a dash or slash, and is the day of no month."""
    following = Number((year + 1) % 100, 2)
    written = is_sign(at(terms, i), "dash", "slash") and at(terms, i + 1) == following
    behind = at(terms, i + 2)
    return written and (_is_year(behind) or not isinstance(behind, Unit | Month))


def after_era(terms: Terms, i: int) -> int:
    return i + 1 if is_sign(at(terms, i), "gregorian") else i


def year_of(terms: Terms, i: int) -> tuple[Point, int] | None:
    """The year a date or part belongs to: 2026, of the year 2026, of next year, من العام المقبل."""
    if is_sign(at(terms, i), "comma"):
        i += 1
        number = year_number(at(terms, i))
        return (Point(year=number), after_era(terms, i + 1)) if number is not None else None
    linked = links(at(terms, i)) or at(terms, i) == Preposition("in")
    if linked:
        i += 1
    i = skip_the(terms, i)
    read = read_year(terms, i) or read_shifted(terms, i)
    if read is None:
        return None
    period, after = read
    if isinstance(period, Point):
        return period, after
    if isinstance(period, Shifted) and period.unit == "year" and (linked or not period.bare):
        return Point(year_shift=period.offset), after
    return None
