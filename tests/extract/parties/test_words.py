from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.parties.words import WORD, fold_name, letters_in


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("العِراقيّة", "العراقيه"),
        ("أمــريكا", "امريكا"),
        ("إيران", "ايران"),
        ("مصرى", "مصري"),
        ("U.S.", "US"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Guinea-Bissau", "guinea bissau"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert fold_name(one) == fold_name(other)


@pytest.mark.parametrize(
    ("one", "other"), [("قطر", "قطرة"), ("النيجر", "نيجيريا"), ("Niger", "Nigeria"), ("Iran", "Iraq")]
)
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert fold_name(one) != fold_name(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("the U.S.-led force of OPEC+", ["the", "U.S.", "led", "force", "of", "OPEC+"]),
        ("in the U.S. He", ["in", "the", "U.S.", "He"]),
        ("A. Smith, J.Doe", ["A", "Smith", "J", "Doe"]),
        ("l’Irak، والعِراق.", ["l", "Irak", "والعِراق"]),
    ],
)
def test_words_keep_dots_of_acronyms_and_marks(text: str, words: list[str]) -> None:
    assert WORD.findall(text) == words


@pytest.mark.parametrize(
    ("word", "count", "offset"), [("وَالعراق", 1, 2), ("العراق", 0, 0), ("وـلِلعراق", 3, 5), ("و", 2, 1)]
)
def test_clitics_take_their_marks_along(word: str, count: int, offset: int) -> None:
    assert letters_in(word, count) == offset


@given(st.text())
def test_any_text_has_a_key(text: str) -> None:
    assert fold_name(fold_name(text)) == fold_name(text)
