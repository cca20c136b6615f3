from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.parties import principals


def listed(table: str) -> list[str]:
    return [name.strip() for name in re.split(r"[|\n]", table) if name.strip()]


PHRASES = {
    2: """
        the two sides | The two countries | the two parties | two delegations | both sides | both | the two
        Both nations | the two neighbouring countries | both countries' foreign ministers | الجانبان | الجانبين
        الطرفان | البلدان | والدولتان | للوفدين | بالجانبين | كلا الجانبين | كلا البلدين | الحكومتان
        الجانبان العراقي والأميركي | البلدين الشقيقين | بين الجانبين | الطَّرفانِ | les deux parties
        les deux pays | des deux délégations | Les deux États | les deux
    """,
    3: """
        the three countries | these 3 states | الدول الثلاث | البلدان الثلاثة | والأطراف الثلاثة | ثلاث دول
        les trois pays
    """,
    4: """
        the four nations | الدول الأربع | les quatre gouvernements
    """,
    0: """
        the parties | all parties | the signatories | the countries of the region | الأطراف | جميع الأطراف
        للأطراف | البلدان المعنية | الأطراف المعنية | الدول المشاركة | les parties | toutes les parties
    """,
}

NO_PHRASES = """
    Iraq | the party | two | countries | political parties | the European countries | both Iraq and Syria | they
    الجانب | بلدان | الدول العربية | البلدان النامية | الأحزاب | الأطراف السياسية | وأكد الجانبان | أجانبان
    deux | les partis
"""


@pytest.mark.parametrize(
    ("phrase", "count"), [(phrase, count) for count, phrases in PHRASES.items() for phrase in listed(phrases)]
)
def test_a_collective_phrase_tells_how_many_it_means(phrase: str, count: int) -> None:
    assert principals(phrase) == count


@pytest.mark.parametrize("phrase", [*listed(NO_PHRASES), "", "  "])
def test_other_phrases_call_for_no_principals(phrase: str) -> None:
    assert principals(phrase) is None


@given(st.text(max_size=60))
def test_any_phrase_has_an_answer_in_range(phrase: str) -> None:
    assert principals(phrase) in {None, 0, *range(2, 11)}
