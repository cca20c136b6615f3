"""Reads the first stretch of something that lasts: the first three years, les six premiers mois."""

from __future__ import annotations

from pledgebook.timeframe.expression import Length
from pledgebook.timeframe.terms import Occasion, Ordinal, Unit
from pledgebook.timeframe.units import Terms, at, is_sign, links, read_number, skip_the


def read_opening(terms: Terms, i: int) -> tuple[Length, int] | None:
    """A number and "first", in either order, with a plural unit behind and nothing that they are the first of."""
    own = is_sign(at(terms, i), "own")
    i = i + 1 if own else skip_the(terms, i)
    single = at(terms, i + 1)
    if own and at(terms, i) == Ordinal(1) and isinstance(single, Unit) and single.name == "year" and not single.plural:
        return Length(1, "year", opening=True), i + 2
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
    if not (unit.plural or unit.name == "month") or count < 2 or _is_of_time(terms, i):
        return None
    return Length(count, unit.name, opening=True), i


def _is_of_time(terms: Terms, i: int) -> bool:
    """The first three months of 2027 are dated; those of the programme are not."""
    if not links(at(terms, i)):
        return False
    behind = at(terms, skip_the(terms, i + 1))
    return behind is not None and not isinstance(behind, Occasion)
