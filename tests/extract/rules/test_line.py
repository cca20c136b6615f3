"""A sentence under the rules: what it quotes is always in the original, marks and spelling included."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.fold import fold
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas import Sentence

LETTERS = st.text(alphabet="اأإآىةؤئءبتَُّـ ،.\"“”«» aéB'’9٣\u200f\u00adﷺﬁ…-\n\t", max_size=60)


def line(text: str, *, quoted: bool = False) -> Line:
    return Line(Sentence(number=1, start=0, end=len(text), text=text), quoted)


@given(LETTERS)
def test_a_quote_is_a_substring_and_folds_to_its_words(text: str) -> None:
    one = line(text)
    for index in range(len(one)):
        quote = one.quote(Stretch(index, index + 1))
        assert quote in text
        assert fold(quote).text.strip() in (one.key(Stretch(index, index + 1)), fold(quote).text)


@given(LETTERS)
def test_words_stand_where_the_map_of_the_fold_says(text: str) -> None:
    one, folded = line(text), fold(text)
    spans = [one.span(Stretch(index, index + 1)) for index in range(len(one))]
    assert spans == [folded.original(start, end) for start, end in one.folded]


@given(LETTERS)
def test_between_two_words_stands_one_space_or_nothing(text: str) -> None:
    one = line(text)
    words = [one.key(Stretch(index, index + 1)) for index in range(len(one))]
    ends = [0, *(end for _, end in one.folded)]
    gaps = [one.text[end:start] for end, (start, _) in zip(ends, one.folded, strict=False)]
    assert not any(" " in word for word in words)
    assert set(gaps) <= {"", " "}
    assert "".join(words) == one.text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("The U.S. won't pay $2,500.", ["the", "u.s.", "won't", "pay", "$", "2,500", "."], id="english"),
        pytest.param("we'll see Iraq's plan", ["we", "'ll", "see", "iraq", "'s", "plan"], id="clitics"),
        pytest.param("L’État s’engage à", ["l'", "etat", "s'", "engage", "a"], id="french"),
        pytest.param("أكَّدَ “الوزيرُ” أنّها", ["اكد", '"', "الوزير", '"', "انها"], id="arabic"),
        pytest.param("إنهاء الحرب", ["انهاء", "الحرب"], id="hamza that tells a noun from a pronoun"),
    ],
)
def test_words_of_a_sentence(text: str, words: list[str]) -> None:
    assert line(text).texts == words


def test_a_clitic_is_left_off_with_its_marks() -> None:
    one = line("تعهد بِتشكيل لجنة")
    assert one.quote_from(Stretch(1, 3), 1) == "تشكيل لجنة"


@pytest.mark.parametrize(
    ("text", "opens_quoted", "inside"),
    [
        pytest.param('he said "yes" then', False, [False, False, True, True, False, False], id="a quotation"),
        pytest.param('yes" he said', True, [True, False, False, False], id="open from the sentence before"),
        pytest.param('he said "yes', False, [False, False, True, True], id="left open"),
    ],
)
def test_which_words_are_quoted(text: str, opens_quoted: bool, inside: list[bool]) -> None:
    assert line(text, quoted=opens_quoted).quoted == inside
