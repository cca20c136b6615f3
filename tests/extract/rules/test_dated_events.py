"""Times of actions that an event tells, that stand in front, or that last as long as something does."""

from __future__ import annotations

import pytest

from pledgebook import Document, extract

Time = tuple[str, str, str] | None

TIMES: list[tuple[str, list[Time]]] = [
    (
        "The board will open the lane before the schools go back in September.",
        [("deadline", "2025-09", "before the schools go back in September")],
    ),
    (
        "The union promised not to strike until the contract runs out in 2028.",
        [("duration", "2028", "until the contract runs out in 2028")],
    ),
    (
        "Malaysia will not renew the licence when it lapses on 31 December.",
        [("date", "2025-12-31", "when it lapses on 31 December")],
    ),
    (
        "Norway will pay its share before the next session, to be held in Oslo in March 2026.",
        [("deadline", "2026-03", "before the next session, to be held in Oslo in March 2026")],
    ),
    (
        "Norway will vaccinate every child before the rains begin in April.",
        [("deadline", "2025-04", "before the rains begin in April")],
    ),
    ("Norway will keep the road open throughout the works.", [("duration", "FUTURE_REF", "throughout the works")]),
    (
        "Norway will train 1,500 cooks over the life of the project.",
        [("duration", "FUTURE_REF", "over the life of the project")],
    ),
    ("Norway will plant trees throughout the country.", [None]),
    (
        "Norway decided that from next spring its citizens will cross with a card.",
        [("start", "2026-SP", "from next spring")],
    ),
    ("From 1 May Norway will settle all bills in seven days.", [("start", "2025-05-01", "From 1 May")]),
    (
        "Norway will name the hoarders, and in the coming weeks it will fine them.",
        [None, ("open", "FUTURE_REF", "in the coming weeks")],
    ),
    (
        "Norway will pay crews who stay ashore €40 a day from 1 September until the end of the year.",
        [("duration", "2025-09-01/2025-12-31", "from 1 September until the end of the year")],
    ),
    (
        "Norway will publish the accounts of the past three years by mid-May.",
        [("deadline", "2025-05-15", "by mid-May")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TIMES, ids=[row[0] for row in TIMES])
def test_the_time_of_an_action(text: str, expected: list[Time]) -> None:
    found = extract(Document.from_text(text + "\n", date="2025-03-04", language="en"), model="rules").commitments
    times = [one.timeframe for one in found]
    assert [None if time is None else (time.type, time.value, time.span.text) for time in times] == expected
