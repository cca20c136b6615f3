"""Feasts: fixed, by the moon, counted from Easter, or of no known day."""

from __future__ import annotations

from datetime import date

import pytest

from pledgebook.timeframe import ResolvedTime, find_times, resolve_time
from pledgebook.timeframe.period import easter
from pledgebook_schemas.vocabulary import TimeframeType

FEASTS: list[tuple[str, TimeframeType, str, str]] = [
    ("by Easter", "deadline", "2025-04-20", "XXXX-XX-XX"),
    ("by Easter 2024", "deadline", "2024-03-31", "2024-03-31"),
    ("on Good Friday", "date", "2025-04-18", "XXXX-XX-XX"),
    ("at Pentecost 2026", "date", "2026-05-24", "2026-05-24"),
    ("next Easter", "date", "2025-04-20", "XXXX-XX-XX"),
    ("avant Pâques", "deadline", "2025-04-20", "XXXX-XX-XX"),
    ("le lundi de Pâques 2025", "date", "2025-04-21", "2025-04-21"),
    ("قبل عيد الفصح", "deadline", "2025-04-20", "XXXX-XX-XX"),
    ("before Ramadan", "deadline", "2025-03", "XXXX-XX"),
    ("by the end of Ramadan", "deadline", "2025-03", "XXXX-XX"),
    ("by Eid al-Fitr", "deadline", "2025-03-30", "XXXX-XX-XX"),
    ("avant la Tabaski", "deadline", "2024-06-16", "XXXX-XX-XX"),
    ("قبل عيد الأضحى", "deadline", "2024-06-16", "XXXX-XX-XX"),
    ("قبل عيد الأضحى المبارك", "deadline", "2024-06-16", "XXXX-XX-XX"),
    ("قبل رأس السنة الهجرية", "deadline", "2024-07-07", "XXXX-XX-XX"),
    ("before Diwali", "deadline", "2024-10", "XXXX-XX-XX"),
    ("by Thanksgiving 2026", "deadline", "2026-XX-XX", "2026-XX-XX"),
    ("after Eid", "start", "XXXX-XX-XX", "XXXX-XX-XX"),
    ("à la Toussaint", "date", "2024-11-01", "XXXX-11-01"),
    ("by Christmas", "deadline", "2024-12-25", "XXXX-12-25"),
    ("في عيد العمال", "date", "2025-05-01", "XXXX-05-01"),
]
"""Text, type, value in a document of Friday 3 May 2024, value in an undated one."""


@pytest.mark.parametrize(("text", "type", "dated", "undated"), FEASTS, ids=[row[0] for row in FEASTS])
def test_a_feast_has_the_day_that_its_calendar_gives(text: str, type: TimeframeType, dated: str, undated: str) -> None:
    assert resolve_time(text, date="2024-05-03", type=None) == ResolvedTime(type, dated)
    assert resolve_time(text, date=None, type=None) == ResolvedTime(type, undated)


@pytest.mark.parametrize(
    ("text", "value"), [("by Easter", "2024-03-31"), ("avant la Tabaski", "2023-06-28"), ("by Christmas", "2023-12-25")]
)
def test_a_feast_of_the_past_is_the_one_behind(text: str, value: str) -> None:
    assert resolve_time(text, date="2024-05-03", type=None, tense="past") == ResolvedTime("deadline", value)


@pytest.mark.parametrize(
    ("year", "day"),
    [(1981, date(1981, 4, 19)), (2000, date(2000, 4, 23)), (2008, date(2008, 3, 23)), (2038, date(2038, 4, 25))],
)
def test_easter_is_the_sunday_of_the_tables(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    "text", ["She was born to Easter parents.", "The Christmas lunch was late.", "a winter session"]
)
def test_the_name_of_a_feast_before_a_noun_is_no_time(text: str) -> None:
    assert find_times(text) == ()
