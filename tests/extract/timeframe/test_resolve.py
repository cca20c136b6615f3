from __future__ import annotations

import pytest

from pledgebook.timeframe import ResolvedTime, resolve_time
from pledgebook_schemas.vocabulary import TimeframeType

NO_TIMES = [
    "by then",
    "we may go",
    "troops march on",
    "10 may leave",
    "for peace",
    "in Paris",
    "by the government",
    "for 2000 people",
    "by 2030%",
    "$2025",
    "20:25",
    "a five-year plan",
    "three quarters of members",
    "the monthly report",
    "one of the three",
    "at the end of the day",
    "from 8",
    "by 20:25",
    "at 8 a.m.",
    "in the evening",
    "by midday",
    "at the last minute",
    "on the 16th floor",
    "عند الساعة السادسة",
    "الأمين العام المقبل",
    "من قبل الحكومة",
    "مارس ضغوطا",
    "باب المدينة",
    "واحد من ثلاثة",
    "من خلال الحوار",
    "a été élu",
    "on Mars",
    "pour la paix",
    "à Paris",
    "par la suite",
    "",
    " ،. ",
]


@pytest.mark.parametrize("text", NO_TIMES)
def test_what_is_no_time_has_no_value(text: str) -> None:
    assert resolve_time(text, date="2024-05-03", type="deadline") is None


PARTIAL_DATES = [
    ("next year", "2024", "2025"),
    ("next month", "2024", "XXXX-XX"),
    ("this month", "2024", "2024-XX"),
    ("within six months", "2024", "P6M"),
    ("within two years", "2024", "2026"),
    ("before 30 June", "2024", "XXXX-06-30"),
    ("by the end of the year", "2024", "2024-12-31"),
    ("by the end of the month", "2024", "2024-XX-XX"),
    ("next month", "2024-05", "2024-06"),
    ("next quarter", "2024-05", "2024-Q3"),
    ("within six months", "2024-05", "2024-11"),
    ("within 90 days", "2024-05", "P90D"),
    ("in ten days", "2024-05", "P10D"),
    ("today", "2024-05", "2024-05-XX"),
    ("tomorrow", "2024-05", "XXXX-XX-XX"),
    ("before 30 June", "2024-05", "2024-06-30"),
    ("in March", "2024-05", "2025-03"),
    ("by the end of the month", "2024-02", "2024-02-29"),
    ("خلال الشهر المقبل", "2024-12", "2025-01"),
    ("d'ici la fin du mois", "2024-04", "2024-04-30"),
]


@pytest.mark.parametrize(
    ("text", "date", "value"), PARTIAL_DATES, ids=[f"{row[0]} in {row[1]}" for row in PARTIAL_DATES]
)
def test_a_partial_date_resolves_as_far_as_it_goes(text: str, date: str, value: str) -> None:
    resolved = resolve_time(text, date=date, type=None)
    assert resolved is not None
    assert resolved.value == value


@pytest.mark.parametrize("date", ["2024-02-31", "2024-13", "0000-01-01", "9999-12-31", "May 2024", ""])
def test_an_impossible_date_is_no_date(date: str) -> None:
    assert resolve_time("in March next year", date=date, type=None) == ResolvedTime("date", "XXXX-03")


CALENDAR_EDGES = [
    ("within a month", "2024-01-31", "2024-02-29"),
    ("within a year", "2024-02-29", "2025-02-28"),
    ("tomorrow", "2024-12-31", "2025-01-01"),
    ("next week", "2024-12-27", "2025-W01"),
    ("next quarter", "2024-11-02", "2025-Q1"),
    ("on 3 May", "2024-05-03", "2024-05-03"),
    ("on 2 May", "2024-05-03", "2025-05-02"),
    ("next May", "2024-05-03", "2025-05"),
    ("last May", "2024-05-03", "2023-05"),
    ("this May", "2024-05-03", "2024-05"),
    ("next Friday", "2024-05-03", "2024-05-10"),
    ("last Friday", "2024-05-03", "2024-04-26"),
    ("since March", "2024-05-03", "2024-03"),
    ("since Monday", "2024-05-03", "2024-04-29"),
    ("from November to February", "2024-05-03", "2024-11/2025-02"),
    ("on 29 February", "2024-05-03", "2025-02-XX"),
    ("في شوال", "2024-05-03", "2024-04-10/2024-05-08"),
    ("30 صفر 1446", "2024-05-03", "2024-09-03"),
    ("30 محرم 1446", "2024-05-03", "XXXX-XX-XX"),
    ("عام 1200 هـ", "2024-05-03", None),
]


@pytest.mark.parametrize(
    ("text", "date", "value"), CALENDAR_EDGES, ids=[f"{row[0]} in {row[1]}" for row in CALENDAR_EDGES]
)
def test_calendar_edges(text: str, date: str, value: str | None) -> None:
    resolved = resolve_time(text, date=date, type=None)
    assert (resolved.value if resolved is not None else None) == value


TYPES: list[tuple[str, TimeframeType, TimeframeType, str]] = [
    ("2030", "deadline", "deadline", "2030"),
    ("90 days", "deadline", "deadline", "2024-08-01"),
    ("90 days", "duration", "duration", "P90D"),
    ("خلال العامين المقبلين", "duration", "duration", "P2Y"),
    ("خلال العام المقبل", "deadline", "deadline", "2025"),
    ("until 2028", "duration", "duration", "2028"),
    ("between 2026 and 2030", "duration", "duration", "2026/2030"),
    ("by 2030", "date", "deadline", "2030"),
    ("in 2030", "deadline", "date", "2030"),
    ("from next year", "date", "start", "2025"),
    ("over five years", "deadline", "duration", "P5Y"),
    ("every year", "date", "recurring", "P1Y"),
    ("soon", "date", "open", "FUTURE_REF"),
    ("next year", "recurring", "date", "2025"),
    ("beginning of next year", "start", "start", "2025-01-01"),
    ("in three weeks", "deadline", "deadline", "2024-05-24"),
    ("as of 1 July", "date", "date", "2024-07-01"),
    ("a day", "duration", "duration", "P1D"),
    ("in the first nine months of 2026", "duration", "duration", "2026-01/2026-09"),
    ("now", "date", "date", "PRESENT_REF"),
]


@pytest.mark.parametrize(("text", "said", "type", "value"), TYPES, ids=[f"{row[0]} said {row[1]}" for row in TYPES])
def test_the_preposition_decides_and_the_engine_only_where_it_leaves_a_choice(
    text: str, said: TimeframeType, type: TimeframeType, value: str
) -> None:
    assert resolve_time(text, date="2024-05-03", type=said) == ResolvedTime(type, value)


QUOTATIONS = [
    ("within six months of the signing", ResolvedTime("deadline", "P6M")),
    ("خلال 90 يوماً من التوقيع", ResolvedTime("deadline", "P90D")),
    ("within six months of 1 January 2026", ResolvedTime("deadline", "2026-07-01")),
    ("«قبل نهاية العام»،", ResolvedTime("deadline", "2024-12-31")),
    ("at the summit in June 2026", ResolvedTime("date", "2026-06")),
    ("for 90 working days", ResolvedTime("duration", "P90D")),
]


@pytest.mark.parametrize(("text", "resolved"), QUOTATIONS, ids=[row[0] for row in QUOTATIONS])
def test_a_quotation_may_hold_more_than_the_time(text: str, resolved: ResolvedTime) -> None:
    assert resolve_time(text, date="2024-05-03", type=None) == resolved
