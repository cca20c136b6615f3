"""Halves of a passage: nothing lost, nothing twice, neighbours in sight."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.passages import pack, passage
from pledgebook.split import halves
from pledgebook_schemas import Document, Passage, Sentence


def numbered(lengths: list[int]) -> tuple[Document, tuple[Sentence, ...]]:
    """A document of lines of these lengths, one sentence a line."""
    texts = ["س" * length for length in lengths]
    sentences: list[Sentence] = []
    start = 0
    for number, text in enumerate(texts, 1):
        sentences.append(Sentence(number=number, start=start, end=start + len(text), text=text))
        start += len(text) + 1
    return Document.from_text("\n".join(texts)), tuple(sentences)


def shown(part: Passage) -> dict[str, list[int]]:
    return {name: [one.number for one in getattr(part, name)] for name in ("lead", "before", "sentences", "after")}


def test_the_cut_is_nearest_to_the_middle_by_characters() -> None:
    document, sentences = numbered([10, 10, 10, 90, 10])
    first, second = halves(passage(document, sentences, 0, 5, title="عنوان"))
    assert shown(first) == {"lead": [], "before": [], "sentences": [1, 2, 3], "after": [4, 5]}
    assert shown(second) == {"lead": [1], "before": [2, 3], "sentences": [4, 5], "after": []}
    assert (first.title, second.title) == ("عنوان", "عنوان")


def test_what_stood_around_the_whole_still_does() -> None:
    document, sentences = numbered([10] * 12)
    first, second = halves(passage(document, sentences, 6, 8, title=None))
    assert shown(first) == {"lead": [1, 2], "before": [5, 6], "sentences": [7], "after": [8, 9]}
    assert shown(second) == {"lead": [1, 2], "before": [6, 7], "sentences": [8], "after": [9, 10]}


def test_one_sentence_has_no_halves() -> None:
    document, sentences = numbered([10])
    with pytest.raises(ValueError, match="one sentence"):
        halves(passage(document, sentences, 0, 1, title=None))


@given(lengths=st.lists(st.integers(1, 50), min_size=2, max_size=20), data=st.data())
def test_halves_are_what_packing_would_have_made(lengths: list[int], data: st.DataObject) -> None:
    document, sentences = numbered(lengths)
    (whole,) = pack(document, sentences, title=None, limit=10_000)
    parts = [whole]
    while any(len(part.sentences) > 1 for part in parts):
        index = data.draw(st.sampled_from([i for i, part in enumerate(parts) if len(part.sentences) > 1]))
        parts[index : index + 1] = halves(parts[index])
    assert parts == [passage(document, sentences, at, at + 1, title=None) for at in range(len(sentences))]
