"""The English words of time."""

from __future__ import annotations

from pledgebook.timeframe.terms import (
    Clock,
    DayPart,
    Edge,
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
    "on or before, at the latest by, in advance of, in time for, no later than by, by around, by about, "
    "between now and, well before, shortly before, just before, long before, some time before, sometime before, "
    "any time before, this side of, by the time of, no later than the close of, in good time for, in the run-up to, "
    "by the close of business on, by close of business on, by the end of business on, by close of play on",
    "until": "until, until at least, till, up until, up to, through, through to",
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
    "academic year": "year",
    "school year": "year",
    "decade": "decade",
}
_RECURRING = {
    "annually": Recurring("P1Y"),
    "on an annual basis": Recurring("P1Y"),
    "on a yearly basis": Recurring("P1Y"),
    "year after year": Recurring("P1Y"),
    "yearly": Recurring("P1Y", adjective=True),
    "semi-annually": Recurring("P6M"),
    "semiannually": Recurring("P6M"),
    "half-yearly": Recurring("P6M", adjective=True),
    "biannually": Recurring("P6M"),
    "fortnightly": Recurring("P2W", adjective=True),
    "hourly": Recurring("PT1H", adjective=True),
    "nightly": Recurring("P1D", adjective=True),
    "at weekends": Recurring("XXXX-WXX-WE"),
    "on weekends": Recurring("XXXX-WXX-WE"),
    "every half year": Recurring("P6M"),
    "quarterly": Recurring("P3M", adjective=True),
    "on a quarterly basis": Recurring("P3M"),
    "monthly": Recurring("P1M", adjective=True),
    "on a monthly basis": Recurring("P1M"),
    "weekly": Recurring("P1W", adjective=True),
    "on a weekly basis": Recurring("P1W"),
    "daily": Recurring("P1D", adjective=True),
    "on a daily basis": Recurring("P1D"),
    "every other year": Recurring("P2Y"),
    "every other month": Recurring("P2M"),
    "every other week": Recurring("P2W"),
    "every other day": Recurring("P2D"),
    **{f"every other {name.lower()}": Recurring("P2W") for name in _WEEKDAYS},
    "biennially": Recurring("P2Y"),
    "all year round": Recurring("P1Y"),
    "all the year round": Recurring("P1Y"),
    "at six-month intervals": Recurring("P6M"),
    "at three-month intervals": Recurring("P3M"),
    "at monthly intervals": Recurring("P1M"),
    "at weekly intervals": Recurring("P1W"),
    "at yearly intervals": Recurring("P1Y"),
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
    "over the years ahead, before long, sooner or later, going forward, in the near term, over the near term, "
    "in the short to medium term, in the medium to long term, over the medium term, over the long term, "
    "over the longer term, in the longer term, over the short term, in the months and years ahead, "
    "in the weeks and months ahead, in the days and weeks ahead, in years to come, some time soon, sometime soon, "
    "at some point in the future, at a future date, as early as possible, at the earliest possible moment, "
    "at the earliest possible opportunity, in the period ahead, in the time ahead, in the time to come, "
    "as quickly as possible, as fast as possible, in the immediate future"
)
_PRESENT = (
    "immediately, with immediate effect, without delay, without further delay, at once, right away, straight away, "
    "forthwith, from now on, from now onwards, henceforth, as of now, effective immediately, starting now, as from now"
)
_LASTING = (
    "indefinitely, permanently, for ever, forever, for good, for life, in perpetuity, for all time, "
    "for an indefinite period, until further notice, for the time being"
)
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
    terms |= {name: Vague("FUTURE_REF", type="duration") for name in _phrases(_LASTING)}
    terms |= {name: Vague("PRESENT_REF", quiet=True) for name in _phrases(_PRESENT_QUIET)}
    terms |= {name: Vague("PAST_REF", quiet=True) for name in _phrases(_PAST_QUIET)}
    return terms | _OTHERS


_OTHERS: dict[str, Term] = {
    "fortnight": Unit("week", count=2),
    "half": Unit("half", of_anything=True),
    "half-year": Unit("half"),
    "half a year": Unit("half", count=1),
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
    "end": Edge("end"),
    "very end": Edge("end"),
    "close of": Edge("end"),
    "conclusion of": Edge("end"),
    "expiry of": Edge("end"),
    "beginning of": Edge("start"),
    "start": Edge("start"),
    "early": Edge("early"),
    "mid": Edge("middle"),
    "middle": Edge("middle"),
    "late": Edge("late"),
    "later": Edge("somewhere"),
    "earlier": Edge("somewhere"),
    "later in": Edge("somewhere"),
    "earlier in": Edge("somewhere"),
    "sometime": Edge("somewhere"),
    "some time": Edge("somewhere"),
    "rest of": Edge("somewhere"),
    "remainder of": Edge("somewhere"),
    "onset of": Edge("early"),
    "opening of": Edge("early"),
    "turn of": Edge("end"),
    "first day": Edge("start"),
    "last day": Edge("end"),
    "spring": Part("SP"),
    "summer": Part("SU"),
    "autumn": Part("FA"),
    "fall": Part("FA"),
    "winter": Part("WI"),
    "summer holidays": Part("SU"),
    "summer break": Part("SU"),
    "winter months": Part("WI"),
    "summer months": Part("SU"),
    "weekend": Part("WE"),
    "long weekend": Part("WE"),
    "bank holiday weekend": Part("WE"),
    "week-end": Part("WE"),
    "morning": DayPart(),
    "afternoon": DayPart(),
    "evening": DayPart(),
    "night": DayPart(),
    "end of the school year": Month(6),
    "end of the academic year": Month(6),
    "end of this school year": Month(6),
    "end of this academic year": Month(6),
    "end of the current school year": Month(6),
    "end of the current academic year": Month(6),
    "start of the school year": Month(9),
    "start of the academic year": Month(9),
    "start of the new school year": Month(9),
    "start of the new academic year": Month(9),
    "start of the next school year": Month(9),
    "start of the next academic year": Month(9),
    "beginning of the school year": Month(9),
    "beginning of the academic year": Month(9),
    "beginning of the next school year": Month(9),
    "beginning of the next academic year": Month(9),
    "school year ends": Month(6),
    "school year is out": Month(6),
    "academic year ends": Month(6),
    "new school year": Month(9),
    "new academic year": Month(9),
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
