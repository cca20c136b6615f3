"""Parties of a document, and which of them share characters with a stretch of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.rules.mentions import mentions_of, named_in, overlaps

TEXT = "Kenya and Norway met. 🇯🇴 #South_Sudan وقال العراق إن مصر وافقت، and France agreed."


def test_flags_and_hashtags_name_parties_too() -> None:
    named = [TEXT[one.start : one.end] for one in named_in(TEXT)]
    assert named == ["Kenya", "Norway", "العراق", "مصر", "France"]
    assert [TEXT[one.start : one.end] for one in mentions_of(TEXT)] == [
        *("Kenya", "Norway", "🇯🇴", "South_Sudan"),
        *("العراق", "مصر", "France"),
    ]


@given(st.integers(0, len(TEXT)), st.integers(1, 20))
def test_an_overlap_is_a_shared_character(start: int, length: int) -> None:
    mentions = named_in(TEXT)
    shared = any(one.start < start + length and start < one.end for one in mentions)
    assert overlaps(mentions, start, start + length) == shared
