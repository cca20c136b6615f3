"""Strength by the cue word alone, as people and models quote it."""

from __future__ import annotations

import re

import pytest

from pledgebook.cues import REAFFIRM, TABLES, Cue, cue_strength, tables_digest
from pledgebook.fold import fold_key


@pytest.mark.parametrize(
    ("cue", "language", "strength"),
    [
        ("shall", "en", 5),
        ("has decided", "en", 5),
        ("pledged to", "en", 4),
        ("reaffirmed their commitment", "en", 4),
        ("agreed", "en", 4),
        ("rules out", "en", 4),
        ("'ll", "en", 3),
        ("we'll", "en", 3),
        ("won’t", "en", 3),
        ("is set to", "en", 3),
        ("intends", "en", 2),
        ("is ready to", "en", 1),
        ("looks forward", "en", 1),
        ("banana", "en", None),
        ("قرر", "ar", 5),
        ("التزامهما المشترك", "ar", 4),
        ("وتعهَّدتْ", "ar", 4),
        ("ملتزمون", "ar", 4),
        ("سيناقشان", "ar", 3),
        ("لن", "ar", 3),
        ("من المقرر", "ar", 3),
        ("واعتزامهما", "ar", 2),
        ("وعزمهم", "ar", 2),
        ("يسعى", "ar", 1),
        ("أكدوا على", "ar", 1),
        ("موز", "ar", None),
        ("a décidé", "fr", 5),
        ("s’engage", "fr", 4),
        ("se sont engagées", "fr", 4),
        ("construira", "fr", 3),
        ("a l'intention", "fr", 2),
        ("prête", "fr", 1),
        ("pledged", "de", None),
        ("pledged", None, None),
    ],
)
def test_strength_of_a_cue(cue: str, language: str | None, strength: int | None) -> None:
    assert cue_strength(cue, language) == strength


def test_the_strongest_of_several_cues_counts() -> None:
    assert cue_strength("will pledge", "en") == 4


@pytest.mark.parametrize("language", TABLES)
def test_patterns_are_in_folded_spelling(language: str) -> None:
    """What folding drops or changes could never match."""
    words = [re.sub(r"\\w|\\b|[()|?*+\[\]{}^$:\\]", "", row.word + row.then) for row in TABLES[language]]
    assert words == [fold_key(word) for word in words]


@pytest.mark.parametrize("language", TABLES)
def test_every_row_can_be_found_in_its_own_words(language: str) -> None:
    names = [row.name for row in TABLES[language]]
    assert len(names) == len(set(names))
    assert all(row.regex.pattern and row.strength in range(1, 6) for row in TABLES[language])


@pytest.mark.parametrize(
    ("text", "language"),
    [("reaffirmed", "en"), ("renewed", "en"), ("مجددا", "ar"), ("تؤكد", "ar"), ("جددت", "ar"), ("réaffirme", "fr")],
)
def test_words_of_reaffirmation(text: str, language: str) -> None:
    assert REAFFIRM[language].fullmatch(fold_key(text))


def test_the_digest_is_twelve_hex_digits_of_the_rows() -> None:
    assert re.fullmatch(r"[0-9a-f]{12}", tables_digest())
    assert repr(Cue("a", "a", 1, "verb")) != repr(Cue("a", "b", 1, "verb"))
