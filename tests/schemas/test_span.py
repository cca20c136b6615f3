"""Spans count code points, half-open, and refuse to lie about their text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from pledgebook_schemas import Span


def test_cut_counts_code_points_not_bytes_or_utf16_units() -> None:
    text = "🤝 تعهد العراق"
    assert Span.cut(text, 2, 6) == Span(start=2, end=6, text="تعهد", match="exact")


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [(3, 3, ""), (-1, 2, "abc"), (0, 4, "abc")],
    ids=["empty", "before the text", "length differs"],
)
def test_refuses_impossible_ranges(start: int, end: int, text: str) -> None:
    with pytest.raises(ValidationError):
        Span(start=start, end=end, text=text)


@given(text=st.text(min_size=1), data=st.data())
def test_a_cut_span_stands_in_its_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert Span.cut(text, start, end).stands_in(text)
