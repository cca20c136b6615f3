"""The fold makes spellings of one word equal and keeps the way back."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.fold import Folded, fold, fold_key

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ابةهىيءأؤئـٌَّْ ﻻﷺ١۵٫،؛؟ \u200f\u200d\u00a0\n\r\t"),
        st.sampled_from("aZéßﬁİ'’“”—- .,\u00ad\u0301"),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param("سَيَسْتَضِيفُ", "سيستضيف", id="harakat"),
        pytest.param("التعــاون", "التعاون", id="tatweel"),
        pytest.param("أإآٱ", "اااا", id="alef"),
        pytest.param("مستشفى كبيرة", "مستشفي كبيره", id="ya and ta marbuta"),
        pytest.param("مسؤول شيء", "مسوول شي", id="hamza"),
        pytest.param("ﻻ ﷲ", "لا الله", id="ligatures"),
        pytest.param("٢٠٢٥ ۲۰", "2025 20", id="digits"),
        pytest.param("“Café” — l’été", '"cafe" - l\'ete', id="Latin"),
        pytest.param(unicodedata.normalize("NFD", "Café أمّة"), "cafe امه", id="decomposed"),
        pytest.param("one\u00a0 two\r\n\tthree", "one two three", id="white space"),
        pytest.param("zero\u200bwidth\u200f \u200fmark", "zerowidth mark", id="invisible marks"),
        pytest.param("Straße ﬁn", "strasse fin", id="one letter to two"),
        pytest.param("", "", id="empty"),
    ],
)
def test_spellings_fold_to_one_key(text: str, key: str) -> None:
    assert fold_key(text) == key
    assert fold(text).text == key


def test_every_folded_character_knows_where_it_came_from() -> None:
    folded = fold("ﻻ  يَب")

    assert (folded.text, folded.origin.tolist()) == ("لا يب", [0, 0, 1, 3, 5, 6])


def test_marks_belong_to_the_letter_they_stand_on() -> None:
    text = "قِمَّةٌ في"
    folded = fold(text)

    assert text[slice(*folded.original(0, 3))] == "قِمَّةٌ"


@given(TEXTS)
def test_both_folds_agree(text: str) -> None:
    assert fold(text).text == fold_key(text)


@given(TEXTS)
def test_folding_twice_changes_nothing_about_spaces(text: str) -> None:
    assert "  " not in fold_key(text)


@given(TEXTS)
def test_origins_rise_and_end_at_the_length(text: str) -> None:
    folded = fold(text)

    assert len(folded.origin) == len(folded.text) + 1
    assert folded.origin[-1] == len(text)
    assert all(0 <= one <= other for one, other in pairwise(folded.origin))


@given(TEXTS, st.data())
def test_what_is_behind_a_folded_stretch_folds_to_it(text: str, data: st.DataObject) -> None:
    folded: Folded = fold(text)
    starts = [at for at in range(len(folded.text) + 1) if at == 0 or folded.origin[at] > folded.origin[at - 1]]
    start, end = sorted((data.draw(st.sampled_from(starts)), data.draw(st.sampled_from(starts))))

    found = slice(*folded.original(start, end)) if start < end else slice(0, 0)

    assert fold_key(text[found]) == folded.text[start:end]
