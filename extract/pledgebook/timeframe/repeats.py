"""Reads what comes again: every three months, كل يوم اثنين, on 1 January each year, eight hours a day."""

from __future__ import annotations

from pledgebook.timeframe.expression import Core, Edged, Frame, HijriPoint, Interval, Length, Point, Repeated, Shifted
from pledgebook.timeframe.terms import (
    DayPart,
    Edge,
    Feast,
    Month,
    NearDay,
    Number,
    Ordinal,
    Part,
    Preposition,
    Recurring,
    Shift,
    Term,
    Unit,
    Weekday,
)
from pledgebook.timeframe.units import Terms, at, is_sign, links, read_unit, skip_the

_WEEKEND = "XXXX-WXX-WE"
Read = tuple[Core, int]


def read_days_of_week(terms: Terms, i: int) -> Read | None:
    """أيام الجمعة: the Fridays."""
    unit, day = at(terms, i), at(terms, i + 1)
    plural = isinstance(unit, Unit) and unit.name == "day" and unit.plural
    return (Repeated(Point(weekday=day.value)), i + 2) if plural and isinstance(day, Weekday) else None


def read_repeated(terms: Terms, i: int) -> Read | None:
    """What follows "every"."""
    i += _is_singular_day(at(terms, i)) and isinstance(at(terms, i + 1), Weekday)
    term, following = at(terms, i), at(terms, i + 1)
    if isinstance(term, Ordinal) and term.value > 1 and not term.figures:
        # Every second week, every third Thursday.
        if isinstance(following, Unit) and not following.plural:
            return Repeated(Length(term.value, following.name)), i + 2
        if isinstance(following, Weekday):
            return Repeated(Length(term.value, "week")), i + 2
    if isinstance(term, Weekday):
        return Repeated(Point(weekday=term.value)), i + 1 + isinstance(at(terms, i + 1), DayPart)
    if isinstance(term, Month) and not term.hijri and term.needs != "year":
        return Repeated(Point(month=term.value)), i + 1
    if isinstance(term, Part | Feast):
        return Repeated(_WEEKEND if term == Part("WE") else "P1Y"), i + 1
    if isinstance(term, DayPart):
        return Repeated("P1D"), i + 1
    if isinstance(term, Unit) and not term.plural and isinstance(following, Shift) and i + 2 < len(terms):
        return Repeated(Length(1, term.name)), i + 1  # "Every day this week".
    read = read_unit(terms, i)
    if read is None:
        return None
    each, after = read
    if isinstance(each, Length) and each.count and not each.direction:
        return Repeated(each), after
    if isinstance(each, Shifted) and each.bare:
        return Repeated(Length(1, each.unit)), after
    return None


def read_rate(terms: Terms, i: int) -> Read | None:
    """What follows "twice": a month, par an, كل شهر, في السنة; how often in it has no place in the value."""
    term = at(terms, i)
    if isinstance(term, Recurring):
        return Repeated(term.value), i + 1
    if is_sign(term, "every"):
        return read_repeated(terms, i + 1)
    read = read_unit(terms, i + (links(term) or term == Preposition("in")))
    if read is None:
        return None
    unit = at(terms, i + 1)
    fortnight = isinstance(term, Number) and term.article and isinstance(unit, Unit) and unit.count == 2
    if isinstance(read[0], Length) and (read[0].rate or fortnight):
        return Repeated(read[0]), read[1]
    if isinstance(read[0], Shifted) and read[0].bare and links(term):
        return Repeated(Length(1, read[0].unit)), read[1]
    return None


def read_repeated_part(terms: Terms, i: int) -> Read | None:
    """The end of each quarter, the fifth of every month, اليوم الخامس من كل شهر: how often alone has a value."""
    i = skip_the(terms, i)
    start = i
    if isinstance(at(terms, i), Edge):
        return _read_every(terms, i + 1)
    i += _is_singular_day(at(terms, i)) or isinstance(at(terms, i), NearDay)
    if not isinstance(at(terms, i), Ordinal):
        return _read_every(terms, start + 1) if i > start and links(at(terms, i)) else None
    i += 1
    return _read_every(terms, i + (_is_singular_day(at(terms, i)) and i == start + 1))


def _is_singular_day(term: Term | None) -> bool:
    return isinstance(term, Unit) and term.name == "day" and not term.plural


def _read_every(terms: Terms, i: int) -> Read | None:
    while is_sign(at(terms, i), "dash") or links(at(terms, i)):
        i += 1
    return read_repeated(terms, i + 1) if is_sign(at(terms, i), "every") else None


def lengthened(terms: Terms, read: Read | None, frame: Frame) -> Read | None:
    """The reading with what makes it come again: each year, of every month, and of a length "a day", "par jour"."""
    if read is None:
        return None
    core, i = read
    if isinstance(core, Length):
        return _rate(terms, i, frame) or _repeated_from(terms, i) or read
    dated = isinstance(core, Edged | HijriPoint | Interval) or (isinstance(core, Point) and core.year is None)
    return (_read_every(terms, i) if dated else None) or read


def _rate(terms: Terms, i: int, frame: Frame) -> Read | None:
    term = at(terms, i)
    if frame == "after":
        return None  # "Beyond eight hours a day" is how much.
    if isinstance(term, Recurring) and (term.rate or frame is not None):
        return Repeated(term.value), i + 1
    read = read_unit(terms, i)
    if read is None or not isinstance(read[0], Length) or not read[0].rate:
        return None
    return Repeated(read[0]), read[1]


def _repeated_from(terms: Terms, i: int) -> Read | None:
    """Within thirty days of the end of each quarter."""
    link = at(terms, i)
    linked = links(link) or (isinstance(link, Preposition) and link.role in ("from", "as of", "after"))
    return read_repeated_part(terms, i + 1) if linked else None
