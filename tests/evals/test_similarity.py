"""The lexical measure: what it forgives and what it must see."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook_evals.similarity import action_similarity, is_negated, same_word, similarity, without_negator, words

SAME = [
    ("تشكيل اللجنة العسكرية العليا", "وتشكيل لجنة عسكرية عليا"),
    ("حماية الأفراد الأميركيين", "بحمايه الافراد الامريكيين"),
    ("protect U.S. personnel and advisors", "the protection of US personnel and advisers"),
    ("دفع ٢٥٠٠ دينار", "دفع 2500 دينار"),
    ("protéger les côtes", "PROTEGER les cotes"),
]
DIFFERENT = [
    ("withdraw 2,500 troops", "withdraw 900 troops", 0.5),
    ("protect", "protect US personnel and advisors in Iraq", 0.5),
    ("support the Iraqi security forces", "train the Iraqi security forces", 0.6),
    ("build a bridge over the river", "publish the audit of the ministry", 0.25),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_spelling_clitics_and_inflection_are_forgiven(one: str, other: str) -> None:
    assert action_similarity(one, other) > 0.75
    assert action_similarity(one, other) == pytest.approx(action_similarity(other, one))


@pytest.mark.parametrize(("one", "other", "most"), DIFFERENT)
def test_numbers_heads_and_fragments_are_seen(one: str, other: str, most: float) -> None:
    assert action_similarity(one, other) < most


def test_a_changed_head_alone_costs_its_factor() -> None:
    plain = similarity("support the Iraqi security forces", "train the Iraqi security forces")
    assert action_similarity("support the Iraqi security forces", "train the Iraqi security forces") == plain * 0.7


def test_words_are_folded_with_acronyms_possessives_and_numbers() -> None:
    assert words("The U.S.'s 2,500 troops don't leave: أُعيدت ٣ قرى") == (
        *("the", "us", "2500", "troops", "do", "not", "leave"),
        *("اعيدت", "3", "قري"),
    )


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("advisers", "advisors", True),
        ("اميركي", "امريكي", True),
        ("increase", "decrease", False),
        ("2025", "2026", False),
        ("وبالتعاون", "تعاون", True),
        ("form", "from", False),
    ],
)
def test_one_word_in_two_spellings(one: str, other: str, same: bool) -> None:
    assert same_word(one, other) is same


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("not deploy forces", True),
        ("will not deploy forces", True),
        ("عدم سحب القوات", True),
        ("ne pas fermer le site", True),
        ("deploy forces, not tanks", False),
        ("الحيلولة دون عودة التنظيم", False),
        ("withdraw its forces", False),
    ],
)
def test_a_leading_negator_is_polarity_not_wording(text: str, negated: bool) -> None:
    assert is_negated(text) is negated


def test_preventing_is_a_verb_and_stays() -> None:
    assert action_similarity("الحيلولة دون عودة التنظيم", "الحيلولة دون عودة التنظيم") == 1.0
    assert without_negator(words("الحيلولة دون عودة التنظيم")) == words("الحيلولة دون عودة التنظيم")
    assert action_similarity("not withdraw its forces", "withdraw its forces") == 1.0


def test_each_word_is_used_once() -> None:
    assert action_similarity("plant plant trees", "plant trees trees") == pytest.approx(2 / 3, abs=0.1)


@given(st.text(max_size=40), st.text(max_size=40))
def test_is_between_nothing_and_one_and_one_for_itself(one: str, other: str) -> None:
    alike = similarity(one, other)
    assert 0.0 <= alike <= 1.0
    assert similarity(one, one) == (1.0 if words(one) else 0.0)
