"""Occasions, rates and lengths counted from an event, in running text."""

from __future__ import annotations

import pytest

from pledgebook.timeframe import find_times

SENTENCES: list[tuple[str, list[str]]] = [
    (
        "We will table it in the next parliament and vote before the elections.",
        ["in the next parliament date", "before the elections deadline"],
    ),
    ("Parliament rejected the budget; the season was poor and the summit failed.", []),
    ("It was decided by the election commission.", []),
    ("The monthly meeting and the annual budget are public.", []),
    ("The report is due ten days after the signing, he said.", ["ten days date"]),
    ("Two years after, nobody had come.", []),
    (
        "Patrols will run twice a week until the end of the rainy season.",
        ["twice a week recurring", "until the end of the rainy season duration"],
    ),
    (
        "Le conseil votera lors du prochain budget, trois mois avant le scrutin.",
        ["lors du prochain budget date", "trois mois date", "avant le scrutin deadline"],
    ),
    ("La réunion a duré et le budget 2026 est prêt.", []),
    (
        "ستنشر الوزارة التقرير قبل الانتخابات، ثلاث مرات في السنة.",
        ["قبل الانتخابات deadline", "ثلاث مرات في السنة recurring"],
    ),
    ("ستوفد الوزارة الأطباء الاثنين لفحص السجناء", ["الاثنين date"]),
    ("اتفق البلدان على ذلك والرئيسين الاثنين حاضرين", []),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:40] for text, _ in SENTENCES])
def test_exactly_the_times_of_a_sentence_are_found(text: str, expected: list[str]) -> None:
    assert [f"{text[time.start : time.end]} {time.type}" for time in find_times(text)] == expected
