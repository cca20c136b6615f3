"""Reads times of day, which no value holds: "at 06:00", مساء, "du matin". They only lengthen the day they stand at."""

from __future__ import annotations

from pledgebook.timeframe.expression import Core, HijriPoint, Interval, Point, Shifted
from pledgebook.timeframe.terms import Clock, DayPart, Number, Ordinal, Preposition, Term, Unit
from pledgebook.timeframe.units import Terms, at, is_sign, links


def read_clock(terms: Terms, i: int) -> tuple[Clock, int] | None:
    """20:25, 8 o'clock, الساعة السادسة, 3 heures du matin, and the index after it."""
    read = _hour(terms, i)
    if read is None:
        return None
    clock, i = read
    link = at(terms, i)
    of = links(link) or (isinstance(link, Preposition) and link.role == "from")
    if isinstance(at(terms, i + of), DayPart):
        i += of + 1
    return clock, i + is_sign(at(terms, i), "local time")


def _hour(terms: Terms, i: int) -> tuple[Clock, int] | None:
    first = at(terms, i)
    if isinstance(first, Clock):
        return first, i + 1
    if not isinstance(first, Number | Unit):
        return None
    second = at(terms, i + 1)
    if isinstance(first, Number) and is_sign(second, "o'clock"):
        return Clock(), i + 2
    if isinstance(first, Number) and _is_hour(second) and links(at(terms, i + 2)):
        return (Clock(), i + 2) if isinstance(at(terms, i + 3), DayPart) else None
    if _is_hour(first) and isinstance(second, Number | Ordinal | Clock):
        return Clock(), i + 2
    return None


def _is_hour(term: Term | None) -> bool:
    return isinstance(term, Unit) and term.name == "hour" and not term.count


def after_time_of_day(terms: Terms, i: int) -> int:
    """The index after "evening", "at 20:25" or "à l'aube", where one follows a day that ends at `i`."""
    i += isinstance(at(terms, i), DayPart)
    i += is_sign(at(terms, i), "local time")
    j = i + is_sign(at(terms, i), "comma")
    link = at(terms, j)
    linked = isinstance(link, Preposition) and link.role in ("at", "in")
    read = read_clock(terms, j + linked)
    return read[1] if read is not None and (linked or j == i) else i


def is_day(core: Core) -> bool:
    match core:
        case Point():
            return (core.day or core.weekday) is not None or core.easter is not None or core.part == "FD"
        case HijriPoint():
            return core.day is not None
        case Shifted():
            return core.unit == "day"
        case Interval():
            return is_day(core.first)
        case _:
            return False
