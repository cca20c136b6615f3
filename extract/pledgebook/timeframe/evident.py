"""Tells an expression that can be nothing but a time from words that may as well be something else."""

from __future__ import annotations

from pledgebook.fold import fold_key
from pledgebook.timeframe.expression import (
    Core,
    Decade,
    Edged,
    Expression,
    HijriPoint,
    Indefinite,
    Interval,
    Lasting,
    Length,
    Point,
    Repeated,
    Shifted,
)
from pledgebook.timeframe.terms import Preposition, Recurring, Term, Unit

_COUNTED = frozenset(
    """people persons men women children families soldiers troops workers jobs homes houses tons tonnes megawatts mw gw
    km kilometres kilometers metres meters miles dollars euros pounds percent per million billion thousand units cases
    personnes familles soldats emplois logements tonnes megawatts kilometres metres dollars millions milliards
    شخص شخصا جندي جنديا عايله اسره طن طنا ميغاواط كيلومتر كيلومترا متر مترا دولار دولارا مليون مليار الف وظيفه وحده
    % ٪ ° $ € £""".split()
)
"""After a bare number of four digits these, folded, show that it counts something and is no year."""


def is_evident(expression: Expression, terms: tuple[Term, ...], i: int, end: int, follower: str) -> bool:
    """Whether the words can be nothing but a time, given the word that follows if none of them does."""
    core, frame = expression.core, expression.frame
    if isinstance(core, Indefinite):
        return not core.quiet
    if isinstance(core, Repeated):
        adjective = any(isinstance(term, Recurring) and term.adjective for term in terms[i:end])
        return not (adjective and follower[:1].isalpha())
    if isinstance(core, Point) and core == Point(year=core.year):
        return _evident_year(expression, follower, spelled=any(isinstance(term, Unit) for term in terms[i:end]))
    if isinstance(core, Length) and frame == "over" and terms[end : end + 1] == (Preposition(of=True),):
        return False  # "Over twenty years of experience" is more than twenty.
    return _evident_with_preposition(core) if frame is not None else _evident_alone(core)


def _evident_year(expression: Expression, follower: str, *, spelled: bool) -> bool:
    """A year in figures needs "year" or a preposition, and nothing after it that it could count."""
    if spelled:
        return True
    round_or_for = expression.frame == "for" or (isinstance(expression.core, Point) and expression.core.year == 2000)
    counts = fold_key(follower) in _COUNTED or (round_or_for and follower[:1].isalpha())
    return expression.frame is not None and not counts


def _evident_with_preposition(core: Core) -> bool:
    if isinstance(core, Point) and core.doubtful:
        return False
    return not (isinstance(core, Point) and core.part in ("H1", "H2") and core.year is None and core.year_shift is None)


def _evident_alone(core: Core) -> bool:
    match core:
        case Point():
            dated = core.year is not None or core.year_shift is not None or core.direction is not None
            return dated or core.day is not None or (core.weekday is not None and not core.doubtful)
        case HijriPoint():
            return core.year is not None or core.day is not None or core.direction is not None
        case Edged():
            return not (isinstance(core.period, Point) and core.period.part and not core.period.year)
        case Interval():
            return core.first != Point(year=getattr(core.first, "year", None))
        case Shifted() | Lasting() | Decade():
            return True
        case Length():
            return core.direction != 0
        case Repeated() | Indefinite():
            return False
