from __future__ import annotations

import pytest

from pledgebook.report.clusters import cluster_end, cluster_start


@pytest.mark.parametrize(
    ("text", "offset", "edges"),
    [
        ("ab", 1, (1, 1)),
        ("بِسم", 1, (0, 2)),
        ("كـتـاب", 2, (2, 2)),
        ("e\u0301t", 1, (0, 2)),
        ("مَدَّ", 4, (2, 5)),
        ("a\r\nb", 2, (1, 3)),
        ("a\u0301\n\u0301", 3, (3, 3)),
        ("👩‍👩‍👧x", 3, (0, 5)),
        ("👍🏽!", 1, (0, 2)),
        ("🇮🇶🇳🇴", 2, (2, 2)),
        ("🇮🇶🇳🇴", 3, (2, 4)),
        ("❤\ufe0f", 1, (0, 2)),
        ("\u1100\u1161\u11a8", 1, (0, 3)),
        ("\ud55c\uad6d", 1, (1, 1)),
        ("हिन्दी", 1, (0, 2)),
        ("\u0600١٢", 1, (0, 2)),
        ("به\u200cنام", 2, (1, 3)),
        ("ab", 0, (0, 0)),
        ("ab", 2, (2, 2)),
    ],
    ids=[
        "letters", "harakat", "tatweel", "accent", "shadda", "crlf", "mark after a line break", "family", "skin tone",
        "between flags", "inside a flag", "variation selector", "jamo", "syllables", "vowel sign", "number sign",
        "zero width non-joiner", "start", "end",
    ],
)  # fmt: skip
def test_a_cut_moves_to_the_edge_of_what_a_reader_takes_for_one_letter(
    text: str, offset: int, edges: tuple[int, int]
) -> None:
    assert (cluster_start(text, offset), cluster_end(text, offset)) == edges
