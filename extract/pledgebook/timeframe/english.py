"""The English words of time."""

from __future__ import annotations

from pledgebook.timeframe.english_parts import PARTS
from pledgebook.timeframe.english_rounds import FUTURE, LASTING, PRESENT, ROUNDS
from pledgebook.timeframe.terms import (
    Clock,
    DayPart,
    Month,
    NearDay,
    Number,
    Ordinal,
    Preposition,
    Recurring,
    Role,
    Shift,
    Sign,
    Term,
    Terms,
    Unit,
    UnitName,
    Vague,
    Weekday,
)

_MONTHS = "January February March April May June July August September October November December".split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_TEENS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

_PREPOSITIONS: dict[Role, str] = {
    "by": "by, by this time, by no later than, no later than, not later than, before, prior to, by at the latest, "
    "ahead of, "
    "on or before, at the latest by, in advance of, in time for, no later than by, by around, by about, "
    "between now and, well before, shortly before, just before, long before, some time before, sometime before, "
    "any time before, this side of, by the time of, no later than the close of, in good time for, in the run-up to, "
    "by the deadline of, by a deadline of, by the target date of, on or before the deadline of, "
    "by the evening of, by the morning of, "
    "by the close of business on, by close of business on, by the end of business on, by close of play on",
    "until": "up to and including, until and including, from now until, from now to, from now till, right up until, "
    "from now up to, until the close of, in the years to, in the period to, in the run to, "
    "until, until at least, till, up until, up to, through, through to",
    "within": "within, within a period of, in the space of, inside, within the space of, in little more than, "
    "in less than, in under, within no more than, within at most, within a maximum of, in no more than, in at most, "
    "within approximately, within about, within around",
    "during": "during, in the course of, in the lifetime of, during the lifetime of, during the life of, "
    "over the course of, throughout the course of, during the course of",
    "in": "in",
    "at": "at",
    "on": "on",
    "from": "from, starting, starting in, starting on, starting from, beginning, beginning in, beginning on, "
    "beginning from, as from, effective, effective from, effective as of, with effect from, from as early as, "
    "commencing, commencing on, commencing from, starting with, beginning with, commencing with, backdated to, "
    "with effect on, no earlier than, not earlier than, not before, no sooner than",
    "as of": "as of, as at",
    "after": "after, beyond",
    "since": "since",
    "for": "for, for a period of, for a duration of, for a term of, for a total of, for at least, for up to, "
    "for another, for a further, for more than, for a minimum of, for a maximum of, lasting, for an initial, "
    "for an initial period of, for a further period of, for an additional period of, for a maximum period of, "
    "for an additional, for a fixed term of, for an initial term of, for not less than, for no less than, "
    "for not more than, for no more than, for a minimum period of, for about, for around, for roughly, "
    "for approximately, for nearly, for almost, for over",
    "over": "over, over a period of, spread over, phased over, spread across, across",
    "throughout": "throughout, all through, right through, all the way through, for all of, for the whole of, "
    "for the length of, for the duration of, for the entire",
}
_UNITS: dict[str, UnitName] = {
    "minute": "minute",
    "min": "minute",
    "hour": "hour",
    "day": "day",
    "working day": "day",
    "business day": "day",
    "calendar day": "day",
    "week": "week",
    "month": "month",
    "calendar month": "month",
    "quarter": "quarter",
    "year": "year",
    "calendar year": "year",
    "fiscal year": "year",
    "financial year": "year",
    "budget year": "year",
    "tax year": "year",
    "decade": "decade",
}
_PRESENT_QUIET = "now, currently, at present, at the moment, presently, right now"
_PAST_QUIET = "recently, in the past, lately, previously, formerly"


_TERM_STARTS = 9
"""Month in which a school year opens where nothing else is said."""


def _phrases(list_: str) -> list[str]:
    return list_.split(", ")


def _terms() -> Terms:
    terms: Terms = {name.lower(): Month(i) for i, name in enumerate(_MONTHS, 1)}
    terms |= {name.lower(): Weekday(i) for i, name in enumerate(_WEEKDAYS, 1)}
    terms |= {"may": Month(5, needs="year"), "march": Month(3, needs="year")}
    terms |= {word: Number(i) for i, word in enumerate(_TEENS, 1)}
    terms |= {word: Number(i * 10) for i, word in enumerate(_TENS, 2)}
    terms |= {
        "a": Number(1, article=True),
        "an": Number(1, article=True),
        "hundred": Number(100),
        "one hundred": Number(100),
    }
    terms |= {"a hundred": Number(100), "a couple of": Number(2)}
    terms |= {word: Ordinal(i) for i, word in enumerate(_ORDINALS, 1)}
    for name in ("school year", "academic year", "university year", "teaching year"):
        terms |= {name: Unit("year", turns=_TERM_STARTS), name + "s": Unit("year", plural=True)}
    for name, unit in _UNITS.items():
        minute = unit == "minute"
        plural = Unit(unit, plural=True, counted_only=minute)
        terms |= {name: Unit(unit, counted_only=minute), name + "s": plural, name + "s' time": plural}
    terms |= {f"on {name}s": Recurring(f"XXXX-WXX-{i}") for i, name in enumerate(_WEEKDAYS, 1)}
    for role, names in _PREPOSITIONS.items():
        terms |= {name: Preposition(role) for name in _phrases(names)}
    terms |= ROUNDS | PARTS
    terms |= {name: Vague("FUTURE_REF") for name in _phrases(FUTURE)}
    terms |= {name: Vague("PRESENT_REF") for name in _phrases(PRESENT)}
    terms |= {name: Vague("FUTURE_REF", type="duration") for name in _phrases(LASTING)}
    terms |= {name: Vague("PRESENT_REF", quiet=True) for name in _phrases(_PRESENT_QUIET)}
    terms |= {name: Vague("PAST_REF", quiet=True) for name in _phrases(_PAST_QUIET)}
    return terms | _OTHERS


_OTHERS: dict[str, Term] = {
    "fortnight": Unit("week", count=2),
    "half": Unit("half", of_anything=True),
    "half-year": Unit("half"),
    "half a year": Unit("half", count=1),
    "half an hour": Unit("minute", count=30),
    "quarter of an hour": Unit("minute", count=15),
    "half a century": Unit("year", count=50),
    "half a decade": Unit("year", count=5),
    "nightfall": NearDay(0),
    "sunset": NearDay(0),
    "sundown": NearDay(0),
    "in this parliament": Vague("FUTURE_REF", type="date"),
    "during this parliament": Vague("FUTURE_REF", type="date"),
    "in this legislature": Vague("FUTURE_REF", type="date"),
    "in this session": Vague("FUTURE_REF", type="date"),
    "within this parliament": Vague("FUTURE_REF", type="deadline"),
    "within this legislature": Vague("FUTURE_REF", type="deadline"),
    "new year": Unit("year", shift=1),
    "year's": Unit("year"),
    "month's": Unit("month"),
    "year's time": Unit("year"),
    "week's time": Unit("week"),
    "month's time": Unit("month"),
    "semester": Unit("half"),
    "next": Shift(1),
    "coming": Shift(1),
    "upcoming": Shift(1),
    "forthcoming": Shift(1),
    "this": Shift(0),
    "current": Shift(0),
    "present": Shift(0),
    "last": Shift(-1),
    "past": Shift(-1),
    "previous": Shift(-1),
    "recent": Shift(-1),
    "these": Shift(0, plural=True),
    "this coming": Shift(1),
    "following": Sign("anchor"),
    "morning": DayPart(),
    "afternoon": DayPart(),
    "evening": DayPart(),
    "night": DayPart(),
    "noon": Clock(),
    "midday": Clock(),
    "midnight": Clock(midnight=True),
    "a.m.": Sign("o'clock"),
    "p.m.": Sign("o'clock"),
    "am": Sign("o'clock"),
    "pm": Sign("o'clock"),
    "o'clock": Sign("o'clock"),
    "local time": Sign("local time"),
    "overnight": NearDay(0, adjective=True),
    "last night": NearDay(-1),
    "today": NearDay(0),
    "tonight": NearDay(0),
    "tomorrow": NearDay(1),
    "the day after tomorrow": NearDay(2),
    "yesterday": NearDay(-1),
    "the day before yesterday": NearDay(-2),
    "between": Preposition(between=True),
    "of": Preposition(of=True),
    "to": Preposition(to=True),
    "and": Preposition(joins=True),
    "or": Sign("or"),
    "and a half": Sign("and a half"),
    "once": Sign("times", 1),
    "twice": Sign("times", 2),
    "thrice": Sign("times", 3),
    "was out": Sign("ends"),
    "was over": Sign("ends"),
    "is out": Sign("ends"),
    "is over": Sign("ends"),
    "is up": Sign("ends"),
    "runs out": Sign("ends"),
    "closes": Sign("ends"),
    "comes to an end": Sign("ends"),
    "full": Sign("whole"),
    "whole": Sign("whole"),
    "straight": Sign("whole"),
    "consecutive": Sign("whole"),
    "successive": Sign("whole"),
    "further": Sign("whole"),
    "additional": Sign("whole"),
    "more": Sign("whole"),
    "extra": Sign("whole"),
    "its": Sign("own"),
    "his": Sign("own"),
    "her": Sign("own"),
    "my": Sign("own"),
    "their": Sign("own"),
    "our": Sign("own"),
    "hence": Sign("hence"),
    "times": Sign("times"),
    "onwards": Sign("onwards"),
    "onward": Sign("onwards"),
    "at the earliest": Sign("onwards"),
    "fiscal": Sign("the"),
    "the": Sign("the"),
    "every": Sign("every"),
    "each": Sign("every"),
    "ago": Sign("ago"),
    "from now": Sign("hence"),
    "from today": Sign("hence", 1),
    "from tonight": Sign("hence", 1),
    "at the latest": Sign("latest"),
    "at latest": Sign("latest"),
    "at the very latest": Sign("latest"),
    "or sooner": Sign("latest"),
    "or earlier": Sign("latest"),
    "few": Sign("few"),
    "a few": Sign("few"),
    "several": Sign("few"),
    "some": Sign("few"),
    "a matter of": Sign("few"),
    "a number of": Sign("few"),
    "a handful of": Sign("few"),
    "around": Sign("about"),
    "about": Sign("about"),
    "approximately": Sign("about"),
    "roughly": Sign("about"),
    "at least": Sign("about"),
    "period": Sign("period"),
}

ENGLISH: Terms = _terms()
ENGLISH_CAPITALISED: Terms = {
    "may": Month(5),
    "march": Month(3),
    "jan": Month(1),
    "feb": Month(2),
    "mar": Month(3, needs="date"),
    "apr": Month(4),
    "jun": Month(6, needs="date"),
    "jul": Month(7, needs="date"),
    "aug": Month(8),
    "sept": Month(9),
    "sep": Month(9),
    "oct": Month(10),
    "nov": Month(11),
    "dec": Month(12),
}
"""Read so only where the word is written with a capital."""
