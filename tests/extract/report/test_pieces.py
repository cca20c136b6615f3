from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.report import Mark, Piece, pieces
from pledgebook.report.clusters import splits_cluster

TEXTS = st.text(
    st.one_of(
        st.sampled_from("ابتةأَّـ\u0301\u200d\u200f\u202e\r\n<>&\"'؟👩👧🇮🇶\ud7a3"),
        st.characters(exclude_categories=["Cs"]),
    ),
    min_size=1,
    max_size=40,
)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[Mark]]:
    text = draw(TEXTS)
    marks: list[Mark] = []
    for record in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        marks.append(Mark(record, "evidence", start, draw(st.integers(start + 1, len(text)))))
    return text, marks


def test_overlaps_are_cut_at_every_boundary_and_a_piece_names_all_that_covers_it() -> None:
    text = "تعهد العراق بدفع المستحقات"
    marks = [Mark(0, "evidence", 0, 26), Mark(0, "actor", 5, 11), Mark(1, "evidence", 8, 16)]
    assert pieces(text, marks) == [
        Piece("تعهد ", 0, (0,)),
        Piece("الع", 5, (0, 1)),
        Piece("راق", 8, (0, 2, 1)),
        Piece(" بدفع", 11, (0, 2)),
        Piece(" المستحقات", 16, (0,)),
    ]


def test_a_boundary_inside_a_letter_with_its_marks_takes_the_whole_letter() -> None:
    assert pieces("وَعَدَ", [Mark(0, "cue", 1, 3)]) == [Piece("وَعَ", 0, (0,)), Piece("دَ", 4, ())]


def test_an_empty_text_has_no_piece() -> None:
    assert pieces("", []) == []


@given(marked())
def test_pieces_are_the_text(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    found = pieces(text, marks)
    assert "".join(piece.text for piece in found) == text
    assert all(one.end == other.start for one, other in pairwise(found))


@given(marked())
def test_each_character_of_a_span_is_in_a_piece_that_carries_it(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    for piece in pieces(text, marks):
        inside = {index for index, mark in enumerate(marks) if mark.start < piece.end and piece.start < mark.end}
        assert inside <= set(piece.marks)


@given(marked())
def test_no_piece_parts_a_letter(case: tuple[str, list[Mark]]) -> None:
    text, marks = case
    assert not any(splits_cluster(text, piece.start) for piece in pieces(text, marks))
