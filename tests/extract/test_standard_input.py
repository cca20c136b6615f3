"""Standard input in whatever portions it comes."""

from __future__ import annotations

import io
from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.standard_input import Pipe

PORTIONS = st.lists(st.binary(min_size=1, max_size=8).map(lambda one: one.replace(b"\0", b"\n")), max_size=8)


class Portions:
    """Gives what it holds, portion by portion, and counts how often it was asked behind the end."""

    def __init__(self, *portions: bytes) -> None:
        self._left: Iterator[bytes] = iter(portions)
        self.ends = 0

    def __call__(self, most: int) -> bytes:
        portion = next(self._left, b"")
        self.ends += not portion
        return portion


@given(PORTIONS)
def test_lines_are_those_of_the_whole(portions: list[bytes]) -> None:
    assert list(Pipe(Portions(*portions)).lines()) == io.BytesIO(b"".join(portions)).readlines()


@given(PORTIONS, st.integers(0, 40))
def test_what_is_looked_at_stays_to_be_read(portions: list[bytes], most: int) -> None:
    pipe = Pipe(Portions(*portions))
    whole = b"".join(portions)
    assert pipe.beginning() == pipe.beginning() == (portions[0] if portions else b"")
    assert (pipe.read(most), pipe.read(len(whole))) == (whole[:most], whole[most:])


def test_the_end_is_asked_for_once() -> None:
    """A terminal would want Ctrl+D again."""
    portions = Portions(b"Norway will pay.\n")
    pipe = Pipe(portions)
    assert (pipe.read(100), pipe.beginning(), pipe.read(100)) == (b"Norway will pay.\n", b"", b"")
    assert portions.ends == 1


def test_a_stream_that_would_have_to_wait_has_ended() -> None:
    def nothing_yet(most: int) -> None:
        return None

    assert Pipe(nothing_yet).read(10) == b""
