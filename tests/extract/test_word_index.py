"""Words of a text under keys that forgive spelling, and the way back to their characters."""

from __future__ import annotations

import pytest

from pledgebook.word_index import WordIndex, wording


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        pytest.param("The port, re-opened!", ["the", "port", "re", "opened"], id="punctuation parts words"),
        pytest.param("don't; l’été", ["don't", "l", "ete"], id="apostrophes"),
        pytest.param("1,200 and ١٬٢٠٠ and 3.5", ["1200", "and", "1200", "and", "3.5"], id="numbers"),
        pytest.param("والعراق و تركيا", ["العراق", "تركيا"], id="a و before or apart"),
        pytest.param("ولن وعد وفي", ["لن", "وعد", "في"], id="a و that is no conjunction stays"),
        pytest.param("新港口 port", ["新", "港", "口", "port"], id="a script without spaces"),
        pytest.param(" ،! ", [], id="no words"),
    ],
)
def test_words_and_their_keys(text: str, keys: list[str]) -> None:
    index = WordIndex(text)

    assert [index.key(at) for at in range(len(index.ids))] == keys
    assert list(wording(text).keys) == keys


def test_offsets_hold_marks_and_leave_out_what_stands_around() -> None:
    text = "«قِمَّةٌ\u200f» وَالعِراقُ."
    index = WordIndex(text)

    assert text[slice(*index.offsets(0, 1))] == "قِمَّةٌ"
    assert text[slice(*index.offsets(1, 2, cut=1))] == "العِراقُ"


def test_bounds_take_only_whole_words() -> None:
    index = WordIndex("one two three")

    assert [index.words_in(0, 13), index.words_in(1, 13), index.words_in(0, 6), index.words_in(4, 7)] == [
        (0, 3),
        (1, 3),
        (0, 1),
        (1, 2),
    ]


def test_places_are_given_from_an_offset_outward() -> None:
    index = WordIndex("port a port b port c port")
    [port] = index.known(["port"])

    assert list(index.ordered(port, (0, 7), None)) == [0, 2, 4, 6]
    assert list(index.ordered(port, (0, 7), 15)) == [4, 6, 2, 0]
    assert list(index.ordered(port, (1, 5), 0)) == [2, 4]
    assert list(index.ordered(index.known(["ship"])[0], (0, 7), None)) == []


def test_blank_lines_part_paragraphs_and_stops_part_sentences() -> None:
    index = WordIndex("One two. Three\nfour\n\nfive of the U.S. fleet")

    assert [index.paragraph(at) for at in (0, 3, 4)] == [(0, 4), (0, 4), (4, 10)]
    assert [at for at in range(10) if index.begins_sentence(at)] == [0, 2, 4]
    assert [index.crosses_blank_line(2, 4), index.crosses_blank_line(3, 5)] == [False, True]
