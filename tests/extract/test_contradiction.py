"""What may differ between a quote and its source without changing what is said."""

from __future__ import annotations

import pytest

from pledgebook.contradiction import contradicts, negates


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        pytest.param("", "not", id="a negation left out"),
        pytest.param("never", "not", id="another negation"),
        pytest.param("", "فلن", id="an Arabic negation behind a proclitic"),
        pytest.param("مع", "بدون", id="with and without in Arabic"),
        pytest.param("12", "13", id="digits"),
        pytest.param("", "12", id="a number left out"),
        pytest.param("خمسين", "خمسة", id="Arabic number words"),
        pytest.param("iran", "iraq", id="states"),
        pytest.param("العراق", "", id="a state made up"),
        pytest.param("بسوريا", "للعراق", id="states behind proclitics"),
        pytest.param("unable", "able", id="a contrary prefix"),
        pytest.param("الاثنين", "الخميس", id="weekdays"),
        pytest.param("after", "before", id="before and after"),
        pytest.param("increased", "reduce", id="contrary verbs"),
    ],
)
def test_a_change_of_sense_contradicts(quoted: str, found: str) -> None:
    assert contradicts(quoted.split(), found.split())


@pytest.mark.parametrize(
    ("quoted", "found"),
    [
        pytest.param("don't", "do not", id="a contraction"),
        pytest.param("can not", "cannot", id="written apart"),
        pytest.param("7", "seven", id="a number in letters"),
        pytest.param("20000", "20 000", id="grouped digits"),
        pytest.param("report", "document", id="near synonyms"),
        pytest.param("كما", "", id="a small word that ends like a negation"),
        pytest.param("government", "iraqi government", id="a state left out"),
        pytest.param("who", "those", id="an acronym without its capitals"),
        pytest.param("increase", "increases", id="two forms of one verb"),
    ],
)
def test_a_change_of_wording_does_not(quoted: str, found: str) -> None:
    assert not contradicts(quoted.split(), found.split())


@pytest.mark.parametrize(
    ("word", "negation"),
    [
        ("won't", True),
        ("بعدم", True),
        ("ليست", True),
        ("jamais", True),
        ("note", False),
        ("سلم", False),
        ("مال", False),
    ],
)
def test_negations_are_known_by_their_word(word: str, negation: bool) -> None:
    assert negates([word]) is negation
