"""The language-neutral form of a time expression, before any date is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pledgebook.timeframe.terms import Position, Role, UnitName
from pledgebook_schemas.vocabulary import TimeframeType


@dataclass(frozen=True, slots=True)
class Point:
    """A place in the calendar, as far as the words give it."""

    year: int | None = None
    year_shift: int | None = None
    """Years from that of the document, where the words say "next year"."""
    split: bool = False
    """The year runs into the next: 2025/26."""
    month: int | None = None
    month_shift: int | None = None
    """Months from that of the document, where the words say "the 16th of next month"."""
    day: int | None = None
    weekday: int | None = None
    nth: int | None = None
    """Which of its month's such weekdays; -1 for the last."""
    part: str | None = None
    """Quarter, half, season or weekend: `Q2`, `H1`, `SU`, `WE`; `RS` a season of no fixed months, `FD` a feast of
    no known day."""
    moon: str | None = None
    """A feast that follows the moon, by its name in the table of their months."""
    easter: int | None = None
    """Days from Easter Sunday."""
    direction: int | None = None
    """1 for "next May", 0 for "this May", -1 for "last May"."""
    doubtful: bool = False
    """A weekday whose name is another word too, with nothing beside it that tells."""


@dataclass(frozen=True, slots=True)
class HijriPoint:
    year: int | None = None
    month: int | None = None
    day: int | None = None
    direction: int | None = None


@dataclass(frozen=True, slots=True)
class Decade:
    """`year` is its first."""

    year: int


@dataclass(frozen=True, slots=True)
class Shifted:
    """A whole unit counted from that of the document: next year, two weeks ago, tomorrow."""

    unit: UnitName
    offset: int
    bare: bool = False
    """Only "the year", "the month": which one it is lies in the words around it."""
    ordered: bool = False
    """The shift stands between article and unit ("the next year"), so that "over the next year" is a length."""
    turns: int = 0
    """Of a year that runs into the next, the month it turns in."""
    counted: bool = False
    """Said with a number ("in two years"), which is kept where no date is known."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The first or last months of a year, or one half of a month."""

    of: Point | Shifted
    months: int = 0
    """0 for the half of a month."""
    last: bool = False


PlainPlace = Point | HijriPoint | Decade | Shifted | Stretch


@dataclass(frozen=True, slots=True)
class Edged:
    position: Position
    period: PlainPlace


Place = PlainPlace | Edged


@dataclass(frozen=True, slots=True)
class Length:
    count: int
    """0 where the words do not say it: "a few weeks"."""
    unit: UnitName
    direction: int = 0
    """1 for "the next five years", -1 for "the last five years"."""
    half_more: bool = False
    """ "a year and a half"."""
    implied: bool = False
    """The number is in the noun alone: Arabic "a month" without "one"."""
    rate: bool = False
    """ "A day", which alone is each day."""
    opening: bool = False
    """ "The first five years" of something."""


@dataclass(frozen=True, slots=True)
class Interval:
    first: Place
    last: Place


@dataclass(frozen=True, slots=True)
class Lasting:
    """A length that runs from a given place."""

    start: Place
    length: Length


@dataclass(frozen=True, slots=True)
class Repeated:
    """Every three months, every Tuesday; or a set already in its final form (`P1Y`)."""

    each: Length | Point | str


@dataclass(frozen=True, slots=True)
class Indefinite:
    value: Literal["FUTURE_REF", "PRESENT_REF", "PAST_REF"]
    quiet: bool = False
    occasion: bool = False
    """An event of unknown date, whose preposition still tells the type."""
    type: TimeframeType | None = None


Core = Place | Length | Interval | Lasting | Repeated | Indefinite
Frame = Role | Literal["between"] | None
"""The preposition as far as it matters for the type."""


@dataclass(frozen=True, slots=True)
class Expression:
    """A core with what its preposition says of it."""

    frame: Frame
    core: Core
    latest: bool = False
    """ "at the latest" follows."""
