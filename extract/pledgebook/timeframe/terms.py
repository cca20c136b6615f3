"""Terms: what a single word, or a fixed phrase, contributes to a time expression in any language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from pledgebook_schemas.vocabulary import TimeframeType

UnitName = Literal["minute", "hour", "day", "week", "month", "quarter", "half", "year", "decade"]
Position = Literal["first", "start", "early", "middle", "late", "end", "somewhere"]
"""Where in a period; `somewhere` is "later this year", which says no more than the period."""
Role = Literal[
    "by",
    "before",
    "until",
    "within",
    "during",
    "in",
    "at",
    "on",
    "with",
    "from",
    "as of",
    "after",
    "since",
    "for",
    "over",
    "throughout",
]
"""What a preposition makes of a time.

`before` is Arabic qabl, before a date and ago with a length; `with` is the Arabic clitic bi-, which puts a deadline
at an end; `at` takes the edge of a period, a date or a weekend, `on` a day or a weekend, `over` a length, an interval,
a season or a weekend; `as of` is a start, or the day a figure was taken.
"""
SignName = Literal[
    "the",
    "every",
    "ago",
    "hence",
    "latest",
    "few",
    "about",
    "period",
    "and a half",
    "comma",
    "dash",
    "slash",
    "open",
    "close",
    "dot",
    "hijri",
    "gregorian",
    "same date",
    "o'clock",
    "local time",
    "or",
    "times",
    "ends",
    "whole",
    "own",
    "onwards",
    "anchor",
    "other",
]


@dataclass(frozen=True, slots=True)
class Number:
    value: int
    digits: int = 0
    """How many digits it is written with; 0 for a number word."""
    decade: bool = False
    """Written as a decade: 2030s."""
    article: bool = False
    """Not "one" but "a", so that "a day" may be each day."""


@dataclass(frozen=True, slots=True)
class Ordinal:
    value: int
    """-1 for the last one."""
    figures: bool = False
    """Written 16th, which after "the" can be a day of the month."""


@dataclass(frozen=True, slots=True)
class Month:
    value: int
    hijri: bool = False
    needs: Literal["nothing", "date", "year"] = "nothing"
    """What must stand beside it, because it is another word too: "Mars 3", "may 2026"."""


@dataclass(frozen=True, slots=True)
class Weekday:
    value: int
    """1 is Monday."""
    needs_context: bool = False
    """Another word but for a preposition, "day" or "next" beside it (Arabic "one", "two")."""


@dataclass(frozen=True, slots=True)
class Unit:
    name: UnitName
    plural: bool = False
    count: int = 0
    """The number the word itself holds: 2 for an Arabic dual, 1 for a singular that can mean "one", 30 minutes for
    "half an hour", else 0."""
    indefinite: bool = False
    """Holds its 1 only by lacking the article (Arabic), so that "in" before it does not make it a distance."""
    counted_only: bool = False
    """Another word without its number."""
    shift: int | None = None
    """The shift the word itself holds: Arabic "the new year"."""
    of_anything: bool = False
    """Without its year it may be part of something else: "in the second half" of a match."""
    turns: int = 0
    """Of a year that runs into the next, the month it turns in."""


@dataclass(frozen=True, slots=True)
class Shift:
    """Next (1), this (0) or last (-1)."""

    offset: int
    plural: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    position: Position


@dataclass(frozen=True, slots=True)
class Part:
    """A quarter, half, season or weekend by its name: `Q2`, `H1`, `SU`, `WE`; `RS` is one of no fixed months."""

    name: str


@dataclass(frozen=True, slots=True)
class Feast:
    """A day with a name."""

    month: int
    day: int
    calendar: Literal["civil", "hijri", "easter", "moon", "other"] = "civil"
    """Which one month and day belong to; `easter` counts the day from Easter Sunday, `moon` has a table of months,
    `other` gives no day."""
    moon: str = ""
    """Its name in that table."""


@dataclass(frozen=True, slots=True)
class Occasion:
    """Something whose date lies outside the text: the next budget, before the elections."""

    needs_shift: bool = False
    """A time only with "next" or a year beside it: the next parliament."""


@dataclass(frozen=True, slots=True)
class DayPart:
    """Morning, evening: which day it is lies in the words beside it, and it adds nothing to that day."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day, which no value holds."""

    midnight: bool = False


@dataclass(frozen=True, slots=True)
class Preposition:
    """A word that opens an expression; it may instead, or only, link two parts of one."""

    role: Role | None = None
    of: bool = False
    to: bool = False
    joins: bool = False
    """Joins two ends ("between 2026 and 2030") or two numbers ("five and twenty")."""
    between: bool = False


@dataclass(frozen=True, slots=True)
class NearDay:
    """Today (0), tomorrow (1), yesterday (-1)."""

    offset: int
    adjective: bool = False
    """Also an adjective ("overnight trains"), so a time only where no noun follows."""


@dataclass(frozen=True, slots=True)
class Recurring:
    value: str
    adjective: bool = False
    """Also an adjective ("monthly report"), so a time only where no noun follows."""
    rate: bool = False
    """Says of a number how often it counts ("5 per year"), not when something is done."""


@dataclass(frozen=True, slots=True)
class Vague:
    value: Literal["FUTURE_REF", "PRESENT_REF", "PAST_REF"]
    quiet: bool = False
    """Too common to be looked for in running text ("now", "recently")."""
    type: TimeframeType | None = None
    """What it is of an action whatever stands before it: "until further notice" is how long."""


@dataclass(frozen=True, slots=True)
class Date:
    """A date in figures, day first unless only the other order is possible."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Sign:
    name: SignName
    count: int = 0
    """Of "times" the number it holds: 2 for "twice"."""


Term = (
    Number
    | Ordinal
    | Month
    | Weekday
    | Unit
    | Shift
    | Edge
    | Part
    | Feast
    | Occasion
    | DayPart
    | Clock
    | Preposition
    | NearDay
    | Recurring
    | Vague
    | Date
    | Sign
)
Terms = dict[str, Term]
"""Word or phrase, in its ordinary spelling, to its term."""
