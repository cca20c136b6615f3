"""The English words of time."""

from __future__ import annotations

from pledgebook.timeframe.terms import (
    Clock,
    DayPart,
    Edge,
    Feast,
    Month,
    NearDay,
    Number,
    Ordinal,
    Part,
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
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()

_PREPOSITIONS: dict[Role, str] = {
    "by": "by, by no later than, no later than, not later than, before, prior to, by at the latest, ahead of, "
    "on or before, at the latest by",
    "until": "until, till, up until, up to, through, through to",
    "within": "within, within a period of, in the space of, "
    "in less than, in under, within no more than, within at most",
    "during": "during, in the course of, over the course of, throughout the course of, during the course of",
    "in": "in",
    "at": "at",
    "on": "on",
    "from": "from, starting, starting in, starting on, starting from, beginning, beginning in, beginning on, "
    "beginning from, as from, effective, effective from, effective as of, with effect from, from as early as, "
    "commencing, commencing on",
    "as of": "as of, as at",
    "after": "after",
    "since": "since",
    "for": "for, for a period of, for a duration of, for a term of, for a total of, for at least, for up to, "
    "for another, for a further, for more than, for a minimum of, for a maximum of, lasting",
    "over": "over, over a period of, spread over",
    "throughout": "throughout",
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
    "academic year": "year",
    "school year": "year",
    "decade": "decade",
}
_RECURRING = {
    "annually": Recurring("P1Y"),
    "once a year": Recurring("P1Y"),
    "on an annual basis": Recurring("P1Y"),
    "on a yearly basis": Recurring("P1Y"),
    "year after year": Recurring("P1Y"),
    "yearly": Recurring("P1Y", adjective=True),
    "semi-annually": Recurring("P6M"),
    "semiannually": Recurring("P6M"),
    "twice a year": Recurring("P6M"),
    "twice yearly": Recurring("P6M"),
    "every half year": Recurring("P6M"),
    "quarterly": Recurring("P3M", adjective=True),
    "on a quarterly basis": Recurring("P3M"),
    "once a quarter": Recurring("P3M"),
    "monthly": Recurring("P1M", adjective=True),
    "on a monthly basis": Recurring("P1M"),
    "once a month": Recurring("P1M"),
    "weekly": Recurring("P1W", adjective=True),
    "on a weekly basis": Recurring("P1W"),
    "once a week": Recurring("P1W"),
    "daily": Recurring("P1D", adjective=True),
    "on a daily basis": Recurring("P1D"),
    "once a day": Recurring("P1D"),
    "every other year": Recurring("P2Y"),
    "every other month": Recurring("P2M"),
    "every other week": Recurring("P2W"),
    "every other day": Recurring("P2D"),
    "biennially": Recurring("P2Y"),
    "per day": Recurring("P1D", rate=True),
    "per week": Recurring("P1W", rate=True),
    "per month": Recurring("P1M", rate=True),
    "per quarter": Recurring("P3M", rate=True),
    "per year": Recurring("P1Y", rate=True),
    "per annum": Recurring("P1Y", rate=True),
}
_FUTURE = (
    "soon, very soon, shortly, "
    "in the future, in the near future, in the very near future, in the not too distant future, "
    "in the not-too-distant future, in the foreseeable future, for the foreseeable future, in the distant future, "
    "in due course, in due time, at a later date, at a later stage, at a later time, as soon as possible, "
    "at the earliest opportunity, at the earliest possible date, "
    "in the short term, in the medium term, in the long term, "
    "in the long run, in the years ahead, in the months ahead, in the weeks ahead, in the days ahead, "
    "in the years to come, in the months to come, in the weeks to come, in the days to come, for years to come, "
    "over the years ahead, before long, sooner or later, going forward"
)
_PRESENT = "immediately, with immediate effect, without delay, at once"
_PRESENT_QUIET = "now, currently, at present, at the moment, presently, right now"
_PAST_QUIET = "recently, in the past, lately, previously, formerly"


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
    for name, unit in _UNITS.items():
        minute = unit == "minute"
        plural = Unit(unit, plural=True, counted_only=minute)
        terms |= {name: Unit(unit, counted_only=minute), name + "s": plural, name + "s' time": plural}
    terms |= {f"on {name}s": Recurring(f"XXXX-WXX-{i}") for i, name in enumerate(_WEEKDAYS, 1)}
    for role, names in _PREPOSITIONS.items():
        terms |= {name: Preposition(role) for name in _phrases(names)}
    terms |= dict(_RECURRING)
    terms |= {name: Vague("FUTURE_REF") for name in _phrases(_FUTURE)}
    terms |= {name: Vague("PRESENT_REF") for name in _phrases(_PRESENT)}
    terms |= {name: Vague("PRESENT_REF", quiet=True) for name in _phrases(_PRESENT_QUIET)}
    terms |= {name: Vague("PAST_REF", quiet=True) for name in _phrases(_PAST_QUIET)}
    return terms | _OTHERS


_OTHERS: dict[str, Term] = {
    "fortnight": Unit("week", count=2),
    "half": Unit("half", of_anything=True),
    "half-year": Unit("half"),
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
    "end": Edge("end"),
    "very end": Edge("end"),
    "close of": Edge("end"),
    "beginning of": Edge("start"),
    "start": Edge("start"),
    "early": Edge("early"),
    "mid": Edge("middle"),
    "middle": Edge("middle"),
    "late": Edge("late"),
    "later": Edge("somewhere"),
    "earlier": Edge("somewhere"),
    "first day": Edge("start"),
    "last day": Edge("end"),
    "spring": Part("SP"),
    "summer": Part("SU"),
    "autumn": Part("FA"),
    "fall": Part("FA"),
    "winter": Part("WI"),
    "weekend": Part("WE"),
    "long weekend": Part("WE"),
    "bank holiday weekend": Part("WE"),
    "week-end": Part("WE"),
    "Christmas": Feast(12, 25),
    "Christmas Day": Feast(12, 25),
    "Christmas Eve": Feast(12, 24),
    "Boxing Day": Feast(12, 26),
    "New Year": Feast(1, 1),
    "the New Year": Feast(1, 1),
    "New Year's": Feast(1, 1),
    "New Year's Day": Feast(1, 1),
    "New Year's Eve": Feast(12, 31),
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
    "and a half": Sign("and a half"),
    "the": Sign("the"),
    "every": Sign("every"),
    "each": Sign("every"),
    "ago": Sign("ago"),
    "from now": Sign("hence"),
    "from today": Sign("hence"),
    "at the latest": Sign("latest"),
    "at latest": Sign("latest"),
    "few": Sign("few"),
    "a few": Sign("few"),
    "several": Sign("few"),
    "some": Sign("few"),
    "a matter of": Sign("few"),
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
