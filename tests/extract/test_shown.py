"""What a name may do to a terminal: nothing."""

from __future__ import annotations

import pytest

from pledgebook.shown import shown


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("بيان صحفي.txt", "بيان صحفي.txt"),
        ("two\nlines.txt", "two\\nlines.txt"),
        ("\x1b]0;title\x07red.txt", "\\x1b]0;title\\x07red.txt"),
        ("\u202egnp.txt\u2028", "\\u202egnp.txt\\u2028"),
        ("half \udcff", "half \\udcff"),
    ],
    ids=["arabic", "line end", "escape", "reordered", "half"],
)
def test_what_acts_on_a_terminal_is_an_escape(text: str, line: str) -> None:
    assert shown(text) == line
