"""Values of Arabic times that take the document's day and more than one expression."""

from __future__ import annotations

import pytest

from pledgebook.rules.arabic.values import dated

DAY = "2025-05-06"
VALUES: dict[str, str | None] = {
    "من الآن وحتى نهاية يونيو": "2025-05-06/2025-06-30",
    "من الآن إلى نهاية السنة": "2025-05-06/2025-12-31",
    "في الأسبوع الأول من يوليو": "2025-W27",
    "يومي السبت والأحد المقبلين": "2025-05-10/2025-05-11",
    "قبل أن ينقضي الشهر": "2025-05-31",
    "قبل أن يحل الشتاء": "2025-WI",
    "اعتبارا من السنة الدراسية المقبلة": "2025/2026",
    "خلال العام الدراسي الجاري": "2024/2025",
    "مع بدء العام الدراسي": "FUTURE_REF",
    "قبل نهاية الشهر": None,
}


@pytest.mark.parametrize("quote", VALUES)
def test_a_quote_has_its_value(quote: str) -> None:
    assert dated(quote, DAY) == VALUES[quote]


@pytest.mark.parametrize("day", [None, "2025"])
def test_without_a_day_nothing_is_counted(day: str | None) -> None:
    assert dated("من الآن وحتى نهاية يونيو", day) is None
