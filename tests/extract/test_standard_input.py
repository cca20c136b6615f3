"""Standard input in whatever portions it comes."""

from __future__ import annotations

import codecs
import io
import os
import pty
from collections.abc import Iterator
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.errors import NotReadable
from pledgebook.json_lines import looks_like_json_lines
from pledgebook.standard_input import Pipe, pipe_of

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
    beginning = pipe.beginning()
    assert pipe.beginning() == beginning
    assert whole.startswith(beginning) and beginning.startswith(portions[0] if portions else b"")
    assert (pipe.read(most), pipe.read(len(whole))) == (whole[:most], whole[most:])


def test_the_end_is_asked_for_once() -> None:
    """A terminal would want Ctrl+D again."""
    portions = Portions(b"Norway will pay.\n")
    pipe = Pipe(portions)
    assert (pipe.read(100), pipe.beginning(), pipe.read(100)) == (b"Norway will pay.\n", b"", b"")
    assert portions.ends == 1


@pytest.mark.parametrize(
    "before", [(codecs.BOM_UTF8,), (b"\xef", b"\xbb\xbf"), (b" ", b"\r\n"), (codecs.BOM_UTF8, b"\n\n")]
)
def test_a_stream_is_told_by_the_first_that_is_no_white_space(before: tuple[bytes, ...]) -> None:
    line = '{"text": "Le ministre s\'engage à payer."}\n'.encode()
    pipe = Pipe(Portions(*before, line, line))
    assert pipe.beginning() == b"".join((*before, line))
    assert looks_like_json_lines(pipe.beginning())


def test_white_space_without_end_is_not_all_looked_at() -> None:
    def blank(most: int) -> bytes:
        return b" " * most

    assert not Pipe(blank).beginning().strip()


class WritesWhenAsked(io.FileIO):
    """The reading end of a pipe into which more is written only when it has been found empty."""

    def __init__(self, reading: int, writing: int, later: bytes) -> None:
        super().__init__(reading)
        self._writing = writing
        self._later = later

    def read(self, size: int | None = -1, /) -> bytes | None:  # type: ignore[override]
        found = super().read(size)
        if found is None:
            os.write(self._writing, self._later)
            os.close(self._writing)
        return found


def test_a_stream_that_has_nothing_yet_is_waited_for() -> None:
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.write(writing, b"Kenya will plant trees.\n")
    raw = cast(io.RawIOBase, WritesWhenAsked(reading, writing, "تعهد العراق بالسداد.\n".encode()))
    with io.BufferedReader(raw) as stream:
        lines = [line.decode() for line in pipe_of(stream).lines()]
    assert lines == ["Kenya will plant trees.\n", "تعهد العراق بالسداد.\n"]


@pytest.mark.parametrize("blocking", [True, False], ids=["blocking", "not blocking"])
def test_what_python_has_read_ahead_is_not_lost(blocking: bool) -> None:
    reading, writing = os.pipe()
    os.set_blocking(reading, blocking)
    os.write(writing, "Titre\nLe ministre s'engage à payer.\n".encode())
    with open(reading, "rb") as stream:  # noqa: PTH123 - a descriptor, no path
        assert stream.readline() == b"Titre\n"
        os.write(writing, b"Et encore.")
        os.close(writing)
        assert pipe_of(stream).read(100).decode() == "Le ministre s'engage à payer.\nEt encore."


def test_a_stream_that_breaks_is_not_readable_behind_what_it_gave() -> None:
    ours, theirs = pty.openpty()
    os.write(theirs, b"Norway will pay.\n")
    os.close(theirs)
    with open(ours, "rb") as stream:  # noqa: PTH123 - a descriptor, no path
        lines = pipe_of(stream).lines()
        assert next(lines) == b"Norway will pay.\r\n"
        with pytest.raises(NotReadable, match=r"^-: cannot be read \(Input/output error\): pipe a text to it"):
            next(lines)


def test_a_stream_that_is_closed_is_not_readable() -> None:
    stream = io.BytesIO(b"x")
    stream.close()
    with pytest.raises(NotReadable, match=r"^-: cannot be read \(I/O operation on closed file"):
        pipe_of(stream).read(10)


def test_a_stream_that_is_no_file_is_read() -> None:
    assert pipe_of(io.BytesIO(b"Norway will pay.")).read(100) == b"Norway will pay."
