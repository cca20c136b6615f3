"""Reads whole expressions: what places, units and prepositions make together."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.timeframe.expression import (
    Core,
    Expression,
    Frame,
    HijriPoint,
    Indefinite,
    Interval,
    Lasting,
    Length,
    Place,
    Point,
    Repeated,
    Shifted,
)
from pledgebook.timeframe.licence import licensed
from pledgebook.timeframe.places import day_number, read_place
from pledgebook.timeframe.terms import Month, Number, Ordinal, Preposition, Recurring, Shift, Sign, Unit, Vague, Weekday
from pledgebook.timeframe.units import Terms, at, is_sign, links, read_unit, skip_the, year_number

_OPENING_SIGNS = frozenset({"the", "every", "few", "period"})


def read_expression(terms: Terms, i: int) -> tuple[Expression, int] | None:
    """The longest expression that starts at `i`, preposition included, and the index after it."""
    opening = at(terms, i)
    frame: Frame = None
    if isinstance(opening, Preposition):
        if opening.role is None and not opening.between:
            return None
        frame = opening.role or "between"
        i += 1
        i += is_sign(at(terms, i), "about")
    read = _read_core(terms, i, frame)
    if read is None or (frame == "between" and not isinstance(read[0], Interval)):
        return None
    core = licensed(frame, read[0])
    if core is None:
        return None
    # "De 2026 à 2030" is "from"; only "entre" leaves open when in between.
    if isinstance(opening, Preposition) and opening.between and opening.of:
        frame = "from"
    if frame in ("after", "before") and isinstance(core, Shifted) and core.counted:
        frame = "in"
    latest = is_sign(at(terms, read[1]), "latest")
    return Expression(frame, core, latest), read[1] + latest


def _read_core(terms: Terms, i: int, frame: Frame) -> tuple[Core, int] | None:
    term = at(terms, i)
    if term is None or isinstance(term, Preposition) or (isinstance(term, Sign) and term.name not in _OPENING_SIGNS):
        return None
    if isinstance(term, Recurring):
        return Repeated(term.value), i + 1
    if isinstance(term, Vague):
        return Indefinite(term.value, term.quiet), i + 1
    if is_sign(term, "every"):
        return _read_repeated(terms, i + 1)
    i = _after_period(terms, i) or i
    head = at(terms, skip_the(terms, i))
    read = _read_placed(terms, i, frame)
    if isinstance(head, Number | Ordinal | Unit):
        read = _longest(_read_day_range(terms, i), read)
    if isinstance(head, Number | Unit | Shift | Sign):
        read = _longest(read, _read_length(terms, i), _read_vague_period(terms, i))
    if read is not None and is_sign(at(terms, read[1]), "same date"):
        other = read_place(terms, read[1] + 1)
        # Of a Hijri date and its equal the civil one is kept: it needs no conversion.
        if other is not None:
            return (other[0] if isinstance(read[0], HijriPoint) else read[0]), other[1]
    return read


def _longest(*reads: tuple[Core, int] | None) -> tuple[Core, int] | None:
    return max((read for read in reads if read is not None), key=lambda read: read[1], default=None)


def _after_period(terms: Terms, i: int) -> int | None:
    """The index after "the period of", "الفترة من", "la période"."""
    i = skip_the(terms, i)
    if not is_sign(at(terms, i), "period"):
        return None
    i += 1
    link = at(terms, i)
    return i + 1 if isinstance(link, Preposition) and (link.of or link.between or link.role == "from") else i


def _read_vague_period(terms: Terms, i: int) -> tuple[Core, int] | None:
    """The coming period, المرحلة المقبلة."""
    i = skip_the(terms, i)
    first, second = at(terms, i), at(terms, i + 1)
    shift = first if isinstance(first, Shift) else second
    period = second if isinstance(first, Shift) else first
    if isinstance(shift, Shift) and is_sign(period, "period"):
        return _indefinite(shift), i + 2
    before = at(terms, i - 1)
    if isinstance(first, Shift) and is_sign(before, "period"):
        return _indefinite(first), i + 1
    return None


def _indefinite(shift: Shift) -> Indefinite:
    if shift.offset > 0:
        return Indefinite("FUTURE_REF")
    return Indefinite("PAST_REF") if shift.offset < 0 else Indefinite("PRESENT_REF")


def _read_repeated(terms: Terms, i: int) -> tuple[Core, int] | None:
    term = at(terms, i)
    if isinstance(term, Weekday):
        return Repeated(Point(weekday=term.value)), i + 1
    if isinstance(term, Month) and not term.hijri and term.needs != "year":
        return Repeated(Point(month=term.value)), i + 1
    read = read_unit(terms, i)
    if read is None:
        return None
    each, after = read
    if isinstance(each, Length) and each.count and not each.direction:
        return Repeated(each), after
    if isinstance(each, Shifted) and each.bare:
        return Repeated(Length(1, each.unit)), after
    return None


def _read_length(terms: Terms, i: int) -> tuple[Core, int] | None:
    read = read_unit(terms, i)
    if read is None:
        return None
    length, i = read
    if isinstance(length, Indefinite):
        return length, i
    if not isinstance(length, Length):
        return None
    term = at(terms, i)
    if is_sign(term, "ago") and length.count:
        return Shifted(length.unit, -length.count, counted=True), i + 1
    if is_sign(term, "hence") and length.count:
        return Shifted(length.unit, length.count, counted=True), i + 1
    if isinstance(term, Preposition) and (term.role in ("from", "after", "since") or links(term)):
        place = read_place(terms, i + 1)
        if place is not None and _is_anchor(place[0]):
            return Lasting(place[0], length), place[1]
    return length, i


def _is_anchor(place: Place) -> bool:
    """A length "of the year" is a part of it, no time from it on."""
    return not isinstance(place, Shifted) or (place.unit == "day") or not place.bare


def _read_placed(terms: Terms, i: int, frame: Frame) -> tuple[Core, int] | None:
    read = read_place(terms, i)
    if read is None:
        return None
    place, i = read
    return _read_interval(terms, i, place, frame) or _read_lasting(terms, i, place, frame) or (place, i)


def _read_lasting(terms: Terms, i: int, place: Place, frame: Frame) -> tuple[Core, int] | None:
    """From 1 January for three months."""
    i += is_sign(at(terms, i), "comma")
    link = at(terms, i)
    if frame != "from" or not isinstance(link, Preposition) or link.role not in ("for", "over", "throughout"):
        return None
    read = read_unit(terms, i + 1)
    if read is None or not isinstance(read[0], Length) or not read[0].count:
        return None
    return Lasting(place, read[0]), read[1]


def _read_interval(terms: Terms, i: int, first: Place, frame: Frame) -> tuple[Core, int] | None:
    if isinstance(first, Shifted) and first.bare:
        return None
    link = at(terms, i)
    short = _read_short_end(terms, i, first)
    if short is not None:
        return short
    joined = isinstance(link, Preposition) and link.joins
    following = at(terms, i + 1)
    if joined and isinstance(following, Preposition) and following.to:
        # "From today and until the end of the month" is one stretch.
        link, joined, i = following, False, i + 1
    if joined and frame == "between":
        last = read_place(terms, i + 1)
        return (Interval(first, last[0]), last[1]) if last is not None else None
    ranged = is_sign(link, "dash", "slash") or (isinstance(link, Preposition) and (link.to or link.role == "until"))
    if not ranged and not joined:
        return None
    last = read_place(terms, i + 1)
    if last is None or not _continues(first, last[0], strict=not (isinstance(link, Preposition) and not joined)):
        return None
    return Interval(first, last[0]), last[1]


def _continues(first: Place, last: Place, *, strict: bool) -> bool:
    """Whether the last place can end what the first begins; linked by a mere dash or "and" both are of one kind."""
    if not isinstance(first, Point) or not isinstance(last, Point):
        return not strict
    if first.year is not None and last.year is not None and first.year > last.year:
        return False
    if not strict:
        return True
    if (first.month is None, first.day is None, first.weekday, first.part) != (
        last.month is None,
        last.day is None,
        last.weekday,
        last.part,
    ):
        return False
    return first != last and first.weekday is None


def _read_short_end(terms: Terms, i: int, first: Place) -> tuple[Core, int] | None:
    """The end of "May 5-7, 2026" and of "2025/26", which is only what differs."""
    link, number = at(terms, i), at(terms, i + 1)
    if not isinstance(first, Point) or not isinstance(number, Number):
        return None
    linked = is_sign(link, "dash", "slash") or (isinstance(link, Preposition) and (link.to or link.joins))
    if not linked or isinstance(at(terms, i + 2), Unit | Month):
        return None
    if first == Point(year=first.year) and first.year and is_sign(link, "dash", "slash"):
        if number.digits == 2 and number.value == (first.year + 1) % 100:
            return Interval(first, Point(year=first.year + 1)), i + 2
        return None
    day = day_number(terms, i + 1)
    if first.month is None or first.day is None or first.year is not None or day is None or day <= first.day:
        return None
    comma = is_sign(at(terms, i + 2), "comma")
    year = year_number(at(terms, i + 2 + comma))
    last = replace(first, day=day, year=year)
    return Interval(replace(first, year=year), last), i + 2 + (comma + 1 if year is not None else 0)


def _read_day_range(terms: Terms, i: int) -> tuple[Core, int] | None:
    """3 to 5 May, 3-5 أيار: a first day whose month stands with the last."""
    i = skip_the(terms, i)
    unit = at(terms, i)
    i += isinstance(unit, Unit) and unit.name == "day" and unit.count == 2
    first, link = day_number(terms, i), at(terms, i + 1)
    linked = is_sign(link, "dash", "slash") or (isinstance(link, Preposition) and (link.to or link.joins))
    if first is None or not linked:
        return None
    read = read_place(terms, i + 2)
    if read is None or not isinstance(read[0], Point) or read[0].day is None or read[0].day <= first:
        return None
    return Interval(replace(read[0], day=first), read[0]), read[1]
