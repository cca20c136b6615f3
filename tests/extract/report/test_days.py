from __future__ import annotations

from datetime import date

import pytest

from pledgebook.report.days import Days, days_of


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2026-12-31", (date(2026, 12, 31), date(2026, 12, 31))),
        ("2026-12-31T18:00", (date(2026, 12, 31), date(2026, 12, 31))),
        ("2028-02", (date(2028, 2, 1), date(2028, 2, 29))),
        ("2026-Q2", (date(2026, 4, 1), date(2026, 6, 30))),
        ("2026-H2", (date(2026, 7, 1), date(2026, 12, 31))),
        ("2026-SU", (date(2026, 6, 1), date(2026, 8, 31))),
        ("2026-W01", (date(2025, 12, 29), date(2026, 1, 4))),
        ("2030", (date(2030, 1, 1), date(2030, 12, 31))),
        ("203X", (date(2030, 1, 1), date(2039, 12, 31))),
        ("2026-01-01/P5D", (date(2026, 1, 1), date(2026, 1, 5))),
        ("2026-01-31/P1M", (date(2026, 1, 31), date(2026, 2, 27))),
        ("2026-03/2026-Q3", (date(2026, 3, 1), date(2026, 9, 30))),
        ("P5Y", None),
        ("P1Y", None),
        ("FUTURE_REF", None),
        ("XXXX-06-01", None),
        ("2026-XX-01", None),
        ("2026-13", None),
        ("2026-02-30", None),
        ("0000", None),
        ("2026-05/2026-01", None),
        ("2026-01-01/PXY", None),
        ("2026-01-01/P", None),
        ("9999-01-01/P9999Y", None),
        ("9999-12-30/P999999D", None),
        ("", None),
    ],
)
def test_a_value_names_its_first_and_last_day_or_none(value: str, days: Days | None) -> None:
    assert days_of(value) == days
