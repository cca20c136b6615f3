"""English times in a sentence: which one the action has, from until when, and what only looks like one."""

from __future__ import annotations

import pytest

from pledgebook import Document, extract

Time = tuple[str, str] | None

AT_THE_END: list[tuple[str, Time]] = [
    ("by early 2026", ("deadline", "2026-Q1")),
    ("in the final quarter of the year", ("date", "2025-Q4")),
    ("in the closing quarter of 2026", ("date", "2026-Q4")),
    ("in the first quarter of next year", ("date", "2026-Q1")),
    ("in the 2026/27 academic year", ("date", "2026/2027")),
    ("from the 2026-27 school year", ("start", "2026/2027")),
    ("in the coming academic year", ("date", "2025/2026")),
    ("from the next school year", ("start", "2025/2026")),
    ("in the current school year", ("date", "2024/2025")),
    ("by the second Tuesday of October", ("deadline", "2025-10-14")),
    ("on the first Monday in May", ("date", "2025-05-05")),
    ("on the last Sunday of June", ("date", "2025-06-29")),
    ("on the third Thursday of next month", ("date", "2025-04-17")),
    ("in the last week of June", ("date", "2025-06")),
    ("in the second week of next month", ("date", "2025-04")),
    ("before Diwali", ("deadline", "2025-10")),
    ("by the Lunar New Year", ("deadline", "2026-02")),
    ("before Passover", ("deadline", "2025-04")),
    ("by the Sinhala new year", ("deadline", "2025-04-14")),
    ("by the end of Ramadan", ("deadline", "2025-03")),
    ("on International Women's Day", ("date", "2025-03-08")),
    ("by Thanksgiving", ("deadline", "2025-11-27")),
    ("before Labor Day", ("deadline", "2025-09-01")),
    ("on Constitution Day", ("date", "2025-05-17")),
    ("between January and June 2026", ("duration", "2026-01/2026-06")),
    ("from now to the end of June", ("duration", "2025-06-30")),
    ("up to and including 30 June", ("duration", "2025-06-30")),
    ("on Saturday and Sunday", ("date", "2025-03-08/2025-03-09")),
    ("within the hour", ("deadline", "PT1H")),
    ("in its first hundred days", ("duration", "P100D")),
    ("during its first year", ("duration", "P1Y")),
    ("in the first three years of the programme", ("duration", "P3Y")),
    ("at least thirty days before the vote", ("deadline", "P30D")),
    ("within sixty days of the first round", ("deadline", "P60D")),
    ("for two years from the day it takes office", ("duration", "P2Y")),
    ("twice a year", ("recurring", "P1Y")),
    ("every six months", ("recurring", "P6M")),
    ("on weekdays", ("recurring", "P1D")),
    ("each season", ("recurring", "P1Y")),
    ("every day this week", ("recurring", "P1D")),
    ("today or tomorrow", ("open", "FUTURE_REF")),
    ("as soon as practicable", ("open", "FUTURE_REF")),
    ("by mid-century", ("deadline", "2050")),
    ("in time for the World Cup", ("deadline", "FUTURE_REF")),
    ("before parliament rises for the summer", ("deadline", "FUTURE_REF")),
    ("before parliament's summer recess", ("deadline", "FUTURE_REF")),
    ("by the third anniversary of the accord", ("deadline", "FUTURE_REF")),
    ("on the anniversary of the accord", ("date", "FUTURE_REF")),
    ("from the day the treaty enters into force", ("start", "FUTURE_REF")),
    ("when the mid-year review is tabled in October", ("date", "2025-10")),
    ("by the back end of 2026", ("deadline", "2026-Q4")),
    ("over the Easter holidays", ("duration", "2025-04-20")),
    ("as planned on 12 May", ("date", "2025-05-12")),
    ("early in the new year", ("date", "2026")),
    ("at four-year intervals", ("recurring", "P4Y")),
    ("once a fortnight", ("recurring", "P2W")),
    ("for the full term of the contract", ("duration", "FUTURE_REF")),
    ("within this parliament", ("deadline", "FUTURE_REF")),
    ("within half an hour", ("deadline", "PT30M")),
    ("for half a century", ("duration", "P50Y")),
    ("before the day is out", ("deadline", "2025-03-04")),
    ("by this time next year", ("deadline", "2026")),
]

IN_THE_SENTENCE: list[tuple[str, Time]] = [
    ("In the second half of 2026 Norway will repair the bridge, the ministry said.", ("date", "2026-H2")),
    ("Norway will tonight repair the bridge, the ministry wrote.", ("date", "2025-03-04")),
    ("Norway promised to pump at least 5,000 barrels a day through the line.", ("recurring", "P1D")),
    ("Norway will plant 500 trees a year from 2026 to 2030.", ("duration", "2026/2030")),
    ("A vote is called for 14 December; until then Norway will sign no contract.", ("duration", "2025-12-14")),
    ("The truce starts on 1 August; by then Norway will pull out its last units.", ("deadline", "2025-08-01")),
    ("India will launch the satellite on Republic Day.", ("date", "2026-01-26")),
    ("Pakistan will raise health spending in the coming fiscal year.", ("date", "2025/2026")),
    ("Norway will raise health spending in the coming fiscal year.", ("date", "2026")),
    ("Norway will extend the scheme by two years.", ("duration", "P2Y")),
    ("Norway will shorten the queue by two weeks.", None),
    ("Norway will restore the budget cut in 2024.", None),
    ("Norway will repay the bonds falling due in 2031.", None),
    ("Norway will join the exercise that NATO has planned for May 2026.", None),
    ("Norway will ensure that the bridge opens in May 2026.", ("date", "2026-05")),
    ("If the talks fail, Norway will leave the accord within ten days.", ("deadline", "P10D")),
    ("Norway will leave the accord within ten days.", ("deadline", "2025-03-14")),
    ("Norway will present a plan for 2030 next month.", ("date", "2025-04")),
    ("Norway will not sell phones at home, starting with those that come out in February.", ("start", "2026-02")),
]


@pytest.mark.parametrize(("words", "expected"), AT_THE_END, ids=[row[0] for row in AT_THE_END])
def test_a_time_at_the_end_of_an_action(words: str, expected: Time) -> None:
    assert _times(f"Norway will repair the bridge {words}.") == [expected]


@pytest.mark.parametrize(("text", "expected"), IN_THE_SENTENCE, ids=[row[0] for row in IN_THE_SENTENCE])
def test_the_time_of_a_sentence(text: str, expected: Time) -> None:
    assert _times(text) == [expected]


def _times(text: str) -> list[Time]:
    """Type and value of each record's time in a document of 4 March 2025, a Tuesday."""
    found = extract(Document.from_text(text + "\n", date="2025-03-04", language="en"), model="rules").commitments
    return [(one.timeframe.type, one.timeframe.value) if one.timeframe is not None else None for one in found]
