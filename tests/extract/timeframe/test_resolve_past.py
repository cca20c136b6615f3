from __future__ import annotations

import pytest

from pledgebook.timeframe import resolve_time

PAST: list[tuple[str, str, str]] = [
    ("on Tuesday", "2024-10-11", "2024-10-08"),
    ("on Friday", "2024-10-11", "2024-10-11"),
    ("on Tuesday evening", "2024-10-11", "2024-10-08"),
    ("late on Tuesday", "2024-10-11", "2024-10-08"),
    ("last Friday", "2024-10-11", "2024-10-04"),
    ("next Friday", "2024-10-11", "2024-10-18"),
    ("since Monday", "2024-10-11", "2024-10-07"),
    ("from Monday to Wednesday", "2025-03-11", "2025-03-03/2025-03-05"),
    ("الأربعاء", "2025-03-12", "2025-03-12"),
    ("يوم الأحد", "2025-04-22", "2025-04-20"),
    ("مساء الأحد", "2025-12-07", "2025-12-07"),
    ("vendredi soir", "2025-10-04", "2025-10-03"),
    ("jeudi", "2025-12-11", "2025-12-11"),
    ("in April", "2025-05-14", "2025-04"),
    ("in June", "2025-05-14", "2024-06"),
    ("in May", "2025-05-14", "2025-05"),
    ("last May", "2025-05-14", "2024-05"),
    ("في جويلية الفارط", "2025-11-04", "2025-07"),
    ("في تشرين الثاني", "2025-02-19", "2024-11"),
    ("at the end of December", "2025-02-20", "2024-12-31"),
    ("at the end of February", "2025-02-20", "2024-02-29"),
    ("at the end of the year", "2025-02-20", "2024-12-31"),
    ("at the end of the month", "2025-02-20", "2025-01-31"),
    ("at the end of this month", "2025-02-20", "2025-02-28"),
    ("إلى موفى سبتمبر", "2025-11-04", "2025-09-30"),
    ("since 19 June", "2025-07-29", "2025-06-19"),
    ("on 29 July", "2025-07-29", "2025-07-29"),
    ("on 30 July", "2025-07-29", "2024-07-30"),
    ("في منتصف تموز", "2025-07-15", "2025-07"),
    ("in mid July", "2025-07-29", "2025-07"),
    ("منذ منتصف أغسطس", "2025-10-03", "2025-08"),
    ("as of 31 January", "2025-02-20", "2025-01-31"),
    ("on the 16th", "2024-10-29", "2024-10-16"),
    ("on the 30th", "2024-10-29", "2024-09-30"),
    ("on the 31st", "2024-10-29", "2024-08-31"),
    ("on the 16th of last month", "2024-10-29", "2024-09-16"),
    ("in the spring", "2025-02-20", "2024-SP"),
    ("in the summer", "2025-07-29", "2025-SU"),
    ("في الخريف", "2025-11-04", "2025-FA"),
    ("in the winter", "2025-02-20", "2024-WI"),
    ("in the second quarter", "2025-05-14", "2025-Q2"),
    ("in the third quarter", "2025-05-14", "2024-Q3"),
    ("at Christmas", "2025-02-20", "2024-12-25"),
    ("over the weekend", "2024-10-29", "2024-W43-WE"),
    ("over the weekend", "2024-11-02", "2024-W44-WE"),
    ("last weekend", "2024-11-02", "2024-W43-WE"),
    ("on the long weekend", "2024-09-05", "2024-W35-WE"),
    ("في رمضان", "2025-05-01", "2025-03-01/2025-03-29"),
    ("في رمضان", "2025-02-01", "2024-03-11/2024-04-09"),
    ("over the past seven days", "2024-09-05", "2024-08-29/2024-09-04"),
    ("over the past two weeks", "2024-09-05", "2024-08-22/2024-09-04"),
    ("over the past two months", "2024-09-05", "P2M"),
    ("over the next seven days", "2024-09-05", "P7D"),
    ("خلال الأيام السبعة الماضية", "2024-09-05", "2024-08-29/2024-09-04"),
    ("in the first nine months of the year", "2024-11-19", "2024-01/2024-09"),
    ("overnight", "2025-07-04", "2025-07-04"),
    ("last night", "2025-07-04", "2025-07-03"),
    ("today", "2024-12-14", "2024-12-14"),
    ("now", "2024-12-14", "PRESENT_REF"),
    ("in 2019", "2024-12-14", "2019"),
    ("on 18 and 19 February", "2025-02-19", "2025-02-18/2025-02-19"),
    ("between November and January", "2025-02-19", "2024-11/2025-01"),
]
"""Text, date of the document, value of a time that a claim tells of."""


@pytest.mark.parametrize(("text", "date", "value"), PAST, ids=[f"{row[0]} in {row[1]}" for row in PAST])
def test_a_claim_tells_of_the_latest_such_time(text: str, date: str, value: str) -> None:
    resolved = resolve_time(text, date=date, type=None, tense="past")
    assert resolved is not None
    assert resolved.value == value


UNKNOWN: list[tuple[str, str | None, str]] = [
    ("on Tuesday", None, "XXXX-WXX-2"),
    ("on Tuesday", "2024-10", "XXXX-WXX-2"),
    ("in April", None, "XXXX-04"),
    ("in April", "2025", "XXXX-04"),
    ("in April", "2025-05", "2025-04"),
    ("in June", "2025-05", "2024-06"),
    ("on the 16th", None, "XXXX-XX-16"),
    ("on the 16th", "2024-10", "XXXX-XX-16"),
    ("over the weekend", None, "XXXX-WXX-WE"),
    ("over the past seven days", None, "P7D"),
    ("at the end of the month", "2025-02", "2025-02-28"),
]


@pytest.mark.parametrize(("text", "date", "value"), UNKNOWN, ids=[f"{row[0]} in {row[1]}" for row in UNKNOWN])
def test_looking_back_from_a_date_known_in_part(text: str, date: str | None, value: str) -> None:
    resolved = resolve_time(text, date=date, type=None, tense="past")
    assert resolved is not None
    assert resolved.value == value
