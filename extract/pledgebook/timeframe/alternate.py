"""Reads what skips turns and what its place in a month tells: un an sur deux, the first Monday in May, le 1er jour."""

from __future__ import annotations

from pledgebook.timeframe.dates import read_date
from pledgebook.timeframe.expression import Core, Edged, Length, Place, Point, Repeated, Shifted
from pledgebook.timeframe.terms import Number, Ordinal, Part, Preposition, Shift, Unit, Weekday
from pledgebook.timeframe.units import Terms, at, links, skip_the
from pledgebook.timeframe.years import read_shifted, read_year

_MOST = 12


def read_alternate(terms: Terms, i: int) -> tuple[Core, int] | None:
    """One of so many: un an sur deux is every second year, un dimanche sur trois every third week."""
    one = at(terms, i)
    if isinstance(one, Number) and one.value == 1:
        i += 1
    elif not isinstance(one, Unit) or one.count != 1:
        return None
    turn, over, of = at(terms, i), at(terms, i + 1), at(terms, i + 2)
    if over != Preposition("over") or not isinstance(of, Number):
        return None
    if not 1 < of.value <= _MOST or isinstance(at(terms, i + 3), Unit):
        return None
    if isinstance(turn, Unit) and not turn.plural:
        return Repeated(Length(of.value, turn.name)), i + 3
    weekly = isinstance(turn, Weekday) or turn == Part("WE")
    return (Repeated(Length(of.value, "week")), i + 3) if weekly else None


def read_first_day(terms: Terms, i: int) -> tuple[Place, int] | None:
    """Le premier jour de 2026, the last day of next month."""
    numbered, unit = at(terms, i), at(terms, i + 1)
    turn = numbered.value if isinstance(numbered, Ordinal) else -1 if numbered == Shift(-1) else 0
    if turn not in (1, -1) or not isinstance(unit, Unit) or unit.name != "day" or unit.plural:
        return None
    if not links(at(terms, i + 2)):
        return None
    i = skip_the(terms, i + 3)
    reads = (read_shifted(terms, i), read_date(terms, i), read_year(terms, i))
    found = max((read for read in reads if read is not None), key=lambda read: read[1], default=None)
    if found is None:
        return None
    period = found[0]
    if isinstance(period, Shifted) and period.unit in ("day", "hour", "minute"):
        return None
    if isinstance(period, Point) and (period.day or period.weekday):
        return None
    return Edged("first" if turn > 0 else "end", period), found[1]
