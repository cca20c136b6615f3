"""Times of pledges told of the past, and of contracts, get a value of their own."""

from __future__ import annotations

import pytest

from pledgebook import extract
from pledgebook_schemas import Document

PLEDGES = [
    ("en", "The minister had promised to repair the dam by Christmas.", "2024-12-25"),
    ("en", "The minister promised to repair the dam by Christmas.", "2025-12-25"),
    ("ar", "وكانت الوزارة قد التزمت بإصلاح السد في أغسطس.", "2024-08"),
    ("ar", "التزمت الوزارة بإصلاح السد في أغسطس.", "2025-08"),
]


@pytest.mark.parametrize(("language", "text", "value"), PLEDGES, ids=[text for _, text, _ in PLEDGES])
def test_a_month_of_an_old_pledge_lies_behind(language: str, text: str, value: str) -> None:
    document = Document.from_text(text, language=language, date="2025-02-20")
    (commitment,) = extract(document).commitments
    assert commitment.timeframe is not None
    assert commitment.timeframe.value == value
