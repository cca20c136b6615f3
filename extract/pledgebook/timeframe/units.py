"""Reads counted and shifted units: five years, the next two months, العام المقبل, les prochaines semaines."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pledgebook.timeframe.expression import Decade, Indefinite, Length, Point, Shifted
from pledgebook.timeframe.terms import Number, Ordinal, Preposition, Shift, Sign, Term, Unit

Terms = tuple[Term, ...]
FIRST_YEAR, LAST_YEAR = 1900, 2199
_VAGUE = {1: Indefinite("FUTURE_REF"), 0: Indefinite("PRESENT_REF"), -1: Indefinite("PAST_REF")}


def at(terms: Terms, i: int) -> Term | None:
    return terms[i] if i < len(terms) else None


def is_sign(term: Term | None, *names: str) -> bool:
    return isinstance(term, Sign) and term.name in names


def links(term: Term | None) -> bool:
    """Whether a word means "of"."""
    return isinstance(term, Preposition) and term.of


def skip_the(terms: Terms, i: int) -> int:
    return i + 1 if is_sign(at(terms, i), "the") else i


def year_number(term: Term | None) -> int | None:
    if isinstance(term, Number) and term.digits == 4 and not term.decade and FIRST_YEAR <= term.value <= LAST_YEAR:
        return term.value
    return None


def read_number(terms: Terms, i: int) -> tuple[int, int] | None:
    """A number and the index after it; twenty-one, خمسة وعشرين, ninety (90) and (٣٠) ثلاثين are one each."""
    if is_sign(at(terms, i), "open"):
        return _read_bracketed(terms, i)
    first = at(terms, i)
    if not isinstance(first, Number) or first.decade:
        return None
    value, i = first.value, i + 1
    if not first.digits:
        gap = 1 if is_sign(at(terms, i), "dash") or _joins(at(terms, i)) else 0
        second = at(terms, i + gap)
        # The Arabic "the twentieth" is also "the twenty".
        if isinstance(second, Ordinal) and not second.figures and second.value >= 20 and gap == 1:
            second = Number(second.value)
        if isinstance(second, Number) and not second.digits:
            total = _added(value, second.value, joined=gap == 1)
            value, i = (total, i + gap + 1) if total else (value, i)
    repeated = _read_bracketed(terms, i) if is_sign(at(terms, i), "open") else None
    return value, repeated[1] if repeated is not None and repeated[0] == value else i


def _read_bracketed(terms: Terms, i: int) -> tuple[int, int] | None:
    """(30), and the words for it that may follow."""
    inside = read_number(terms, i + 1) if isinstance(at(terms, i + 1), Number) else None
    if inside is None or not is_sign(at(terms, inside[1]), "close"):
        return None
    value, i = inside[0], inside[1] + 1
    words = read_number(terms, i) if isinstance(at(terms, i), Number) else None
    return value, words[1] if words is not None and words[0] == value else i


def _joins(term: Term | None) -> bool:
    return isinstance(term, Preposition) and term.joins


def _added(first: int, second: int, *, joined: bool) -> int | None:
    if 20 <= first <= 90 and first % 10 == 0 and 0 < second < 10:
        return first + second
    if joined and first < 10 and 20 <= second <= 90:
        return first + second
    return first * second if first < 10 and second == 100 and not joined else None


@dataclass(frozen=True, slots=True)
class _Counted:
    """A unit with what stands around it."""

    unit: Unit
    count: int | None = None
    shift: Shift | None = None
    article: bool = False
    ordered: bool = False
    halved: bool = False
    rate: bool = False


def read_unit(terms: Terms, i: int) -> tuple[Length | Shifted | Point | Decade | Indefinite, int] | None:
    """A unit with its number, its shift or its year; None where it has none and "the" does not make it this one's."""
    read = _counted(terms, i)
    if read is None:
        return None
    counted, i = read
    year = year_number(at(terms, i))
    if counted.unit.name == "year" and counted.count is None and counted.shift is None and at(terms, i) is not None:
        term = at(terms, i)
        if isinstance(term, Number) and term.decade:
            return Decade(term.value), i + 1
        if year is not None and counted.unit.plural and year % 10 == 0 and not _joins(at(terms, i + 1)):
            return Decade(year), i + 1
        if year is not None:
            return Point(year=year), i + 1
    meaning = _meaning(counted)
    if isinstance(meaning, Length) and counted.unit.name in ("year", "month"):
        follows = not counted.halved and is_sign(at(terms, i), "and a half")
        return replace(meaning, half_more=counted.halved or follows), i + follows
    return (meaning, i) if meaning is not None else None


def _counted(terms: Terms, i: int) -> tuple[_Counted, int] | None:
    i = skip_the(terms, i)
    article = i > 0 and is_sign(terms[i - 1], "the")
    shift, i = _shift(terms, i)
    ordered = shift is not None
    number = at(terms, i)
    indefinite = isinstance(number, Number) and number.article
    if indefinite and isinstance(at(terms, i + 1), Number) and is_sign(at(terms, i + 2), "dash"):
        i += 1  # The article of "a 90-day period".
    count, i = _count(terms, i)
    if shift is None:
        shift, i = _shift(terms, i)
        ordered = shift is not None
    i += count is not None and is_sign(at(terms, i), "whole")
    halved = count is not None and is_sign(at(terms, i), "and a half")
    hyphened = count is not None and is_sign(at(terms, i), "dash")
    unit = at(terms, i + (halved or hyphened))
    if not isinstance(unit, Unit) or (unit.counted_only and count is None):
        return None
    i += 1 + (halved or hyphened)
    if hyphened:
        if not is_sign(at(terms, i), "period"):
            return None
        i += 1
    if count is None and unit.plural:
        count, behind = _count(terms, skip_the(terms, i))
        i = behind if count is not None else i
    if shift is None:
        shift, i = _shift(terms, i, after=True)
    return _Counted(unit, count, shift, article, ordered, halved, rate=indefinite and count == 1), i


def _count(terms: Terms, i: int) -> tuple[int | None, int]:
    """A number; of two to three and 10-15 the larger."""
    if is_sign(at(terms, i), "few"):
        return 0, i + 1
    if year_number(at(terms, i)) is not None:
        return None, i
    ordinal, unit = at(terms, i), at(terms, i + 1)
    if isinstance(ordinal, Ordinal) and ordinal.value in (20, 30) and isinstance(unit, Unit) and unit.indefinite:
        return ordinal.value, i + 1  # الثلاثين يوما المقبلة: the thirty, which is spelled like the thirtieth.
    read = read_number(terms, i)
    if read is None:
        return None, i
    count, i = read
    link = at(terms, i)
    ranged = is_sign(link, "or", "dash") or (isinstance(link, Preposition) and link.to)
    upper = read_number(terms, i + 1) if ranged else None
    return upper if upper is not None and count < upper[0] < 1000 else (count, i)


def _shift(terms: Terms, i: int, *, after: bool = False) -> tuple[Shift | None, int]:
    term = at(terms, i)
    if isinstance(term, Shift):
        return term, i + 1
    if after and term == Ordinal(-1):
        return Shift(-1), i + 1
    return None, i


def _meaning(counted: _Counted) -> Length | Shifted | Indefinite | None:
    unit = counted.unit
    shift = counted.shift if counted.shift is not None or unit.shift is None else Shift(unit.shift)
    count = counted.count if counted.count is not None else unit.count if unit.count == 2 else None
    if counted.rate and unit.count == 2:
        count = unit.count  # "A fortnight": the article counts the noun, the noun the weeks.
    if shift is not None and count:
        return Length(count, unit.name, shift.offset) if shift.offset else None
    if shift is not None:
        if unit.plural or shift.plural or count == 0:
            return _VAGUE[shift.offset]
        ordered = counted.article and counted.ordered
        return Shifted(unit.name, shift.offset, ordered=ordered, turns=unit.turns)
    if count is not None:
        return Length(count, unit.name, rate=counted.rate and unit.count != 2)
    if unit.plural:
        return Length(0, unit.name)
    if unit.count > 2:
        return Length(unit.count, unit.name)
    if unit.count == 1:
        return Length(1, unit.name, implied=unit.indefinite)
    return Shifted(unit.name, 0, bare=True)
