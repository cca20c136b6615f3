"""Glyphs painted from left to right come back in the order in which they are read."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.formats.visual_order import is_right_to_left, plain_letters, reading_order


@pytest.mark.parametrize(
    ("painted", "read"),
    [
        ("رسجلا ءانبب ةموكحلا تدهعت", "تعهدت الحكومة ببناء الجسر"),
        (".2024-05-03 لبق", "قبل 2024-05-03."),
        ("2024 ويام 15 يف", "في 15 مايو 2024"),
        ("٪٥ ةبسنب", "بنسبة ٥٪"),
        ("12.5% ةبسنب", "بنسبة 12.5%"),
        ("NATO forces تاوق", "قوات NATO forces"),
        ("(CJTF-OIR) فلاحتلا لاق", "قال التحالف (CJTF-OIR)"),
        ("«اندعوب يفنس» :لاقو", "وقال: «سنفي بوعدنا»"),
        ("رانيد ٢٬٥٠٠", "٢٬٥٠٠ دينار"),
    ],
    ids=[
        "letters",
        "iso-date",
        "day-month-year",
        "arabic-percent",
        "percent",
        "latin",
        "brackets",
        "quotes",
        "thousands",
    ],
)
def test_a_line_of_an_arabic_paragraph(painted: str, read: str) -> None:
    assert reading_order(painted, right_to_left=True) == read


@pytest.mark.parametrize(
    ("painted", "read"),
    [
        ("The two sides agreed.", "The two sides agreed."),
        ('He said "اندعوب يفنس", twice.', 'He said "سنفي بوعدنا", twice.'),
        ("Le 3 mai 2024 : 12,5 %", "Le 3 mai 2024 : 12,5 %"),
        ("the bill (ةنسل 2024 نوناق) passed", "the bill (قانون 2024 لسنة) passed"),
    ],
    ids=["english", "arabic-quote", "french", "arabic-with-number"],
)
def test_a_line_of_an_english_or_french_paragraph(painted: str, read: str) -> None:
    assert reading_order(painted, right_to_left=False) == read


def test_a_line_without_arabic_is_never_turned_round() -> None:
    assert reading_order("Appendix (a): 40 schools", right_to_left=True) == "Appendix (a): 40 schools"


def test_a_ligature_stays_whole() -> None:
    assert reading_order(["ر", "ا", "ر", "ق", "لا", "ل"], right_to_left=True) == "للاقرار"


def test_a_mark_stays_with_the_letter_it_stands_over() -> None:
    assert reading_order(["د", "\u0651", "ر"], right_to_left=True) == "رد\u0651"


def test_presentation_forms_become_letters_and_nothing_else_changes() -> None:
    assert plain_letters("ﺗﻌﻬﺪ ﺍﻟﻌﺮﺍﻕ ﺑﹶ ½ ﬁn") == "تعهد العراق ب\u064e ½ ﬁn"
    assert reading_order("ﻗﺮﺍﺭ ﻻ"[::-1], right_to_left=True) == "قرار لا"


@pytest.mark.parametrize(
    ("text", "answer"), [("تعهد العراق NATO", True), ("NATO قال", False), ("2024", False), ("", False), ("שלום", True)]
)
def test_direction_is_that_of_most_letters(text: str, answer: bool) -> None:
    assert is_right_to_left(text) is answer


@given(st.lists(st.text(alphabet="ابتث abc 12.,()-%َّ", max_size=2), max_size=30), st.booleans())
def test_no_character_is_lost_or_made(glyphs: list[str], right_to_left: bool) -> None:
    def bag(text: str) -> list[str]:
        return sorted(text.translate(str.maketrans("()", "((")))

    assert bag(reading_order(glyphs, right_to_left=right_to_left)) == bag("".join(glyphs))


@given(st.text(alphabet="abcé 12.,()-%", max_size=40), st.booleans())
def test_text_from_left_to_right_is_left_alone(text: str, right_to_left: bool) -> None:
    assert reading_order(text, right_to_left=right_to_left) == text


FORMS = [chr(code) for code in range(0xFE70, 0xFEFD) if unicodedata.decomposition(chr(code))]


@given(st.text(alphabet=FORMS, max_size=10))
def test_no_presentation_form_is_left(text: str) -> None:
    assert not set(plain_letters(text)) & set(FORMS)
