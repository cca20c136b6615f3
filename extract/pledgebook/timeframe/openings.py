"""Reads the first stretch of something that lasts: the first three years, les six premiers mois."""

from __future__ import annotations

from pledgebook.timeframe.expression import Length
from pledgebook.timeframe.terms import Ordinal, Unit
from pledgebook.timeframe.units import Terms, at, links, read_number, skip_the


def read_opening(terms: Terms, i: int) -> tuple[Length, int] | None:
    """A number and "first", in either order, with a plural unit behind and nothing that they are the first of."""
    i = skip_the(terms, i)
    count: int | None = None
    first = False
    unit: Unit | None = None
    while unit is None or not first or count is None:
        term = at(terms, i)
        if isinstance(term, Ordinal) and term.value == 1 and not term.figures and not first:
            first, i = True, i + 1
        elif isinstance(term, Unit) and first and count is not None:
            unit, i = term, i + 1
        elif count is None and (number := read_number(terms, i)) is not None:
            count, i = number
        else:
            return None
    if not (unit.plural or unit.name == "month") or count < 2 or links(at(terms, i)):
        return None
    return Length(count, unit.name, opening=True), i
