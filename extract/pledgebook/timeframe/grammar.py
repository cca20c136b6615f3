"""Reads whole expressions: what places, units and prepositions make together."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.timeframe.alternate import read_alternate
from pledgebook.timeframe.clock import is_day, read_clock
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
    Repeated,
    Shifted,
)
from pledgebook.timeframe.intervals import read_day_range, read_interval
from pledgebook.timeframe.licence import licensed
from pledgebook.timeframe.occasions import read_occasion
from pledgebook.timeframe.openings import read_opening
from pledgebook.timeframe.places import read_place
from pledgebook.timeframe.repeats import (
    lengthened,
    read_days_of_week,
    read_rate,
    read_repeated,
    read_repeated_part,
)
from pledgebook.timeframe.terms import (
    Clock,
    Edge,
    Month,
    NearDay,
    Number,
    Occasion,
    Ordinal,
    Preposition,
    Recurring,
    Shift,
    Sign,
    Unit,
    UnitName,
    Vague,
)
from pledgebook.timeframe.units import Terms, at, is_sign, links, read_number, read_unit, skip_the

_OPENING_SIGNS = frozenset({"the", "own", "every", "few", "period", "about", "open", "times"})
_STARTING: frozenset[Frame] = frozenset({"from", "as of", "since"})
_MIDNIGHTS: dict[Frame, int] = {"from": 1, "as of": 1, "by": 0, "before": 0, "until": 0, "since": 0}
"""Days from the document's to the day that a midnight after these ends or begins."""


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
    elif isinstance(opening, Sign) and opening.name == "hence" and opening.count:
        # "From today" without a length in front.
        return None if i and isinstance(terms[i - 1], Unit) else (Expression("from", Shifted("day", 0)), i + 1)
    elif is_sign(opening, "latest"):
        # "Au plus tard fin juin", with the sign in front.
        frame = "by"
        i += 1
        i += at(terms, i) in (Preposition("in"), Preposition("in", to=True))
    clock = read_clock(terms, i)
    if clock is not None:
        read = _read_clocked(terms, clock, frame)
        frame = (
            "on"
            if frame in ("at", "in", "after") or (frame is None and at(terms, clock[1]) == Preposition("on"))
            else frame
        )
    else:
        read = lengthened(terms, _read_core(terms, i, frame), frame)
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
    if frame in ("within", "during") and isinstance(core, Shifted) and core.counted and core.offset > 0:
        core = Length(core.offset, core.unit)  # خلال شهرين من الآن bounds the action as "within two months" does.
    after = read[1] + (frame in _STARTING and is_sign(at(terms, read[1]), "onwards"))
    if frame is None and isinstance(core, Length) and core.count and _trails(terms, after):
        return Expression("throughout", core), after + 1
    gap = is_sign(at(terms, after), "comma")
    latest = is_sign(at(terms, after + gap), "latest")
    return Expression(frame, core, latest), after + (gap + 1 if latest else 0)


def _trails(terms: Terms, i: int) -> bool:
    """« Trois ans durant »: a preposition behind its length, with no time of its own."""
    return at(terms, i) == Preposition("throughout") and at(terms, i + 1) in (None, Sign("comma"), Sign("dot"))


def _read_core(terms: Terms, i: int, frame: Frame) -> tuple[Core, int] | None:
    term = at(terms, i)
    if term is None or isinstance(term, Preposition) or (isinstance(term, Sign) and term.name not in _OPENING_SIGNS):
        return None
    if isinstance(term, Recurring):
        return Repeated(term.value), i + 1
    if isinstance(term, Vague):
        return Indefinite(term.value, term.quiet, type=term.type), i + 1
    if is_sign(term, "every", "times", "about") or is_sign(at(terms, i + 1), "times"):
        return _read_signed(terms, i)
    return _read_bare(terms, _after_period(terms, i) or i, frame)


def _read_signed(terms: Terms, i: int) -> tuple[Core, int] | None:
    """Every, twice or three times, about."""
    if is_sign(at(terms, i), "every"):
        return read_repeated(terms, i + 1)
    if is_sign(at(terms, i), "about"):
        read = _read_length(terms, i + 1)
        return read if read is not None and isinstance(read[0], Length) else None
    term = at(terms, i)
    if isinstance(term, Sign):
        return read_rate(terms, i + 1)
    return read_rate(terms, i + 2)


def _read_bare(terms: Terms, i: int, frame: Frame) -> tuple[Core, int] | None:
    head = at(terms, skip_the(terms, i) + is_sign(at(terms, i), "own"))
    read = _read_placed(terms, i, frame)
    if isinstance(head, Unit):
        read = _longest(read_days_of_week(terms, i), read)
    if isinstance(head, Number | Ordinal | Unit):
        read = _longest(read_day_range(terms, i), read, read_alternate(terms, i))
    if isinstance(head, Number | Ordinal | Unit | Shift | Sign):
        read = _longest(read, _read_length(terms, i), _read_vague_period(terms, i))
    if isinstance(head, Number | Ordinal | Unit):
        read = _longest(read, read_opening(terms, i))
    if isinstance(head, Edge | Ordinal | NearDay | Unit):
        read = _longest(read, read_repeated_part(terms, i))
    if isinstance(head, Edge | Shift | Occasion):
        read = _longest(read, read_occasion(terms, i, frame))
    if read is not None and is_sign(at(terms, read[1]), "same date"):
        other = read_place(terms, read[1] + 1)
        # Of a Hijri date and its equal the civil one is kept: it needs no conversion.
        if other is not None:
            return (other[0] if isinstance(read[0], HijriPoint) else read[0]), other[1]
    return read


def _read_clocked(terms: Terms, clock: tuple[Clock, int], frame: Frame) -> tuple[Core, int] | None:
    """The day that an hour is the hour of: 06:00 on 30 January; midnight alone gives one too."""
    i = clock[1] + is_sign(at(terms, clock[1]), "comma")
    link = at(terms, i)
    i += links(link) or link == Preposition("on")
    read = _read_placed(terms, i, frame)
    if read is not None and is_day(read[0]):
        return read
    if clock[0].midnight and frame in _MIDNIGHTS:
        return Shifted("day", _MIDNIGHTS[frame]), clock[1]
    return None


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


def _read_length(terms: Terms, i: int) -> tuple[Core, int] | None:
    start = i
    read = read_unit(terms, i)
    if read is None:
        return None
    length, i = read
    if isinstance(length, Indefinite):
        return length, i
    if not isinstance(length, Length):
        return None
    length, i = _upper(terms, i, length)
    term = at(terms, i)
    if is_sign(term, "ago") and length.count:
        return Shifted(length.unit, -length.count, counted=True), i + 1
    if is_sign(term, "hence") and length.count:
        return Shifted(length.unit, length.count, counted=True), i + 1
    j = i + is_sign(term, "comma")
    link = at(terms, j)
    if isinstance(link, Preposition) and (link.role in ("from", "as of", "after", "since") or links(link)):
        place = read_place(terms, j + 1)
        # "A year from 2026 to 2030" is each year; "for a year from May" lasts.
        led = start > 0 and isinstance(terms[start - 1], Preposition)
        each_day = length.rate and (length.unit == "day" or not led)
        if (
            place is not None
            and not each_day
            and _is_anchor(place[0])
            and (j == i or (link.role == "from" and not links(link)))
        ):
            return Lasting(place[0], length), place[1]
    return length, i


_DAYS: dict[UnitName, float] = {
    "minute": 1 / 1440,
    "hour": 1 / 24,
    "day": 1,
    "week": 7,
    "month": 30,
    "quarter": 91,
    "half": 182,
    "year": 365,
    "decade": 3650,
}


def _is_longer(one: Length, other: Length) -> bool:
    """Nothing runs from three months up to fifteen days."""
    return one.count * _DAYS[one.unit] > other.count * _DAYS[other.unit]


def _upper(terms: Terms, i: int, length: Length) -> tuple[Length, int]:
    """The larger of "a week or ten days", شهر أو شهرين, "a year or two", with the index after it."""
    link = at(terms, i)
    if not length.count or not (is_sign(link, "or", "dash") or (isinstance(link, Preposition) and link.to)):
        return length, i
    other = read_unit(terms, i + 1)
    if other is not None and isinstance(other[0], Length) and _is_longer(other[0], length):
        return other[0], other[1]
    number = read_number(terms, i + 1) if is_sign(link, "or") else None
    if number is None or number[0] <= length.count or isinstance(at(terms, number[1]), Month):
        return length, i
    return replace(length, count=number[0]), number[1]


def _is_anchor(place: Place) -> bool:
    """A length "of the year" is a part of it, no time from it on."""
    return not isinstance(place, Shifted) or not place.bare


def _read_placed(terms: Terms, i: int, frame: Frame) -> tuple[Core, int] | None:
    read = read_place(terms, i)
    if read is None:
        return None
    place, i = read
    return read_interval(terms, i, place, frame) or _read_lasting(terms, i, place, frame) or (place, i)


def _read_lasting(terms: Terms, i: int, place: Place, frame: Frame) -> tuple[Core, int] | None:
    """From 1 January for three months, à compter du 1er avril et pour une durée de six mois."""
    i += is_sign(at(terms, i), "comma")
    i += at(terms, i) == Preposition(joins=True) and isinstance(at(terms, i + 1), Preposition)
    link = at(terms, i)
    if (
        frame not in ("from", "as of")
        or not isinstance(link, Preposition)
        or link.role not in ("for", "over", "throughout")
    ):
        return None
    read = read_unit(terms, i + 1)
    if read is None or not isinstance(read[0], Length) or not read[0].count:
        return None
    return Lasting(place, read[0]), read[1]
