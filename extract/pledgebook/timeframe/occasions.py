"""Reads what happens on a day that the text does not date: the next budget, before the end of the coming session."""

from __future__ import annotations

from pledgebook.timeframe.expression import Core, Frame, Indefinite
from pledgebook.timeframe.terms import Edge, Occasion, Shift
from pledgebook.timeframe.units import Terms, at, is_sign, links, skip_the

_BOUNDING: frozenset[Frame] = frozenset({"by", "before", "until", "after"})
"""Prepositions behind which an occasion is a time although nothing says which one."""


def read_occasion(terms: Terms, i: int, frame: Frame) -> tuple[Core, int] | None:
    """The next budget, before the end of the coming session, قبل الانتخابات: some day that the text does not date."""
    i = skip_the(terms, i) + is_sign(at(terms, i), "own")
    edged = isinstance(at(terms, i), Edge)
    if edged:
        i = skip_the(terms, i + 1 + links(at(terms, i + 1)))
    shifts = [at(terms, i)] if isinstance(at(terms, i), Shift) else []
    occasion = at(terms, i + len(shifts))
    if not isinstance(occasion, Occasion):
        return None
    i += len(shifts) + 1
    if not shifts and isinstance(at(terms, i), Shift):
        shifts, i = [at(terms, i)], i + 1
    if any(not isinstance(shift, Shift) or shift.offset != 1 for shift in shifts):
        return None
    bounded = frame in _BOUNDING and (edged or not occasion.needs_shift)
    return (Indefinite("FUTURE_REF", occasion=True), i) if shifts or bounded else None
