"""Sentences that break off behind a conjunction, as in a clipped feed."""

from __future__ import annotations

import pytest

from pledgebook import extract
from pledgebook_schemas import Document


@pytest.mark.parametrize(
    ("text", "action"),
    [
        pytest.param(
            "The ministry said it would restart the plant as soon as prices allowed and",
            "restart the plant",
            id="as soon as",
        ),
        pytest.param("The ministry said it will restart the plant if prices rise and", "restart the plant", id="if"),
    ],
)
def test_the_action_is_read_up_to_the_break(text: str, action: str) -> None:
    found = extract(Document.from_text(text, language="en"), model="rules").commitments
    assert [one.action.text for one in found] == [action]
