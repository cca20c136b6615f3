"""English for what comes round, and for times that say no day: on weekdays, in due course, with immediate effect."""

from __future__ import annotations

from pledgebook.timeframe.terms import Recurring, Terms

_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_FIXED: Terms = {
    "annually": Recurring("P1Y"),
    "on an annual basis": Recurring("P1Y"),
    "on a yearly basis": Recurring("P1Y"),
    "year after year": Recurring("P1Y"),
    "yearly": Recurring("P1Y", adjective=True),
    "every weekday": Recurring("P1D"),
    "each weekday": Recurring("P1D"),
    "on weekdays": Recurring("P1D"),
    "every working day": Recurring("P1D"),
    "every single day": Recurring("P1D"),
    "every single week": Recurring("P1W"),
    "every single month": Recurring("P1M"),
    "every single year": Recurring("P1Y"),
    "every season": Recurring("P1Y"),
    "each season": Recurring("P1Y"),
    "every growing season": Recurring("P1Y"),
    "each growing season": Recurring("P1Y"),
    "every school year": Recurring("P1Y"),
    "each school year": Recurring("P1Y"),
    "every academic year": Recurring("P1Y"),
    "each academic year": Recurring("P1Y"),
    "every ramadan": Recurring("P1Y"),
    "each ramadan": Recurring("P1Y"),
    "year in, year out": Recurring("P1Y"),
    "bimonthly": Recurring("P2M", adjective=True),
    "bi-monthly": Recurring("P2M", adjective=True),
    "biweekly": Recurring("P2W", adjective=True),
    "bi-weekly": Recurring("P2W", adjective=True),
    "six-monthly": Recurring("P6M", adjective=True),
    "three-monthly": Recurring("P3M", adjective=True),
    "two-monthly": Recurring("P2M", adjective=True),
    "every half-year": Recurring("P6M"),
    "each half-year": Recurring("P6M"),
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
_COUNTS = "two three four five six seven eight nine ten".split()
_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
ROUNDS: Terms = _FIXED | {
    f"at {word}-{unit} intervals": Recurring(f"P{number}{letter}")
    for number, word in enumerate(_COUNTS, 2)
    for unit, letter in _LETTERS.items()
}
FUTURE = (
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
    "as quickly as possible, as fast as possible, in the immediate future, as soon as practicable, "
    "as soon as practically possible, as soon as is practicable, as soon as conditions allow, "
    "as soon as circumstances allow, as soon as conditions permit, as soon as circumstances permit, "
    "as soon as is possible, as soon as we can, as soon as it can, as soon as they can, at the first opportunity, "
    "today or tomorrow, tomorrow or the day after, within the foreseeable future, in the next little while, "
    "at an early date, at some future date, at some point down the line, further down the line, down the road, "
    "in the fullness of time, at the appropriate time, at an appropriate time, when the time comes, "
    "when the time is right, in good time, within a reasonable time, within a reasonable period, "
    "in the coming period, in the next period, over time, in the long haul"
)
PRESENT = (
    "immediately, with immediate effect, without delay, without further delay, at once, right away, straight away, "
    "forthwith, from now on, from now onwards, henceforth, as of now, effective immediately, starting now, as from now"
)
LASTING = (
    "indefinitely, permanently, for ever, forever, for good, for life, in perpetuity, for all time, "
    "for an indefinite period, until further notice, for the time being, on a permanent basis, "
    "for the indefinite future, without time limit, without a time limit"
)
