"""The state that the towns of a text tell."""

from __future__ import annotations

import pytest

from pledgebook.parties.cities import state_of_towns, town_behind

TEXTS = {
    "one town": ("Le ministre était à Korhogo.", "CIV"),
    "a currency": ("Il faut 18 milliards d'ariary.", "MDG"),
    "behind a clitic": ("قال في مؤتمر بعدن إن الطرق مفتوحة", "YEM"),
    "most of them": ("From Mosul to Basra, and once in Aleppo", "IRQ"),
    "inside a word": ("معدنية", None),
    "none": ("The minister spoke.", None),
}


@pytest.mark.parametrize("name", TEXTS)
def test_state_of_towns(name: str) -> None:
    text, expected = TEXTS[name]
    assert state_of_towns(text) == expected


def test_a_town_behind_a_name() -> None:
    text = "نقابة الخبازين في حلب تعهدت"
    assert (town_behind(text, len("نقابة الخبازين")), town_behind(text, len("نقابة"))) == ("حلب", None)
