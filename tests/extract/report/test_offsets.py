from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.report.offsets import Utf16


def test_a_character_beyond_the_basic_plane_counts_twice() -> None:
    offsets = Utf16("غرس 🌳🌳 شجرة")
    assert [offsets.units(offset) for offset in range(8)] == [0, 1, 2, 3, 4, 6, 8, 9]


@given(st.text(), st.data())
def test_units_are_those_of_the_encoded_text(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    assert Utf16(text).units(offset) == len(text[:offset].encode("utf-16-le")) // 2
