"""Every ink on every ground it is used on, by the formula of WCAG 2.2 (relative luminance)."""

from __future__ import annotations

import re

import pytest

from pledgebook.report.assets import folder

AA_TEXT = 4.5
NAMED = re.compile(r"--([\w-]+): light-dark\(#(\w{6}), #(\w{6})\)")
COLOURS = {
    name: (light, dark) for name, light, dark in NAMED.findall((folder() / "colours.css").read_text(encoding="utf-8"))
}
ROLES = ("commitment", "claim", "actor", "action", "cue", "timeframe", "condition", "purpose", "proposition", "source")
USED = {
    "ink": ("ground", "raised", "chosen", *ROLES),
    "quiet": ("ground", "raised", "chosen"),
    "link": ("ground", "raised", "chosen"),
    "bad": ("ground", "raised", "chosen"),
    "warn": ("ground", "raised", "chosen"),
    "good": ("ground", "raised"),
}


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_formula_gives_the_known_extremes() -> None:
    assert contrast("000000", "ffffff") == pytest.approx(21)
    assert contrast("777777", "777777") == 1


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), [(ink, ground) for ink, grounds in USED.items() for ground in grounds])
def test_words_can_be_read(ink: str, ground: str, theme: int) -> None:
    assert contrast(COLOURS[ink][theme], COLOURS[ground][theme]) >= AA_TEXT
