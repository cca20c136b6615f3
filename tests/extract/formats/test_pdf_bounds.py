"""What a PDF may cost: unpacked bytes and painted marks are counted."""

from __future__ import annotations

import zlib

import pytest

from pledgebook.errors import TooLarge
from pledgebook.formats.pdf_bounds import MAX_MARKS, MAX_STREAM, Budget, check_streams


def stream(data: bytes) -> bytes:
    return b"1 0 obj << /Filter /FlateDecode >>\nstream\n" + data + b"\nendstream\nendobj\n"


def bomb(size: int) -> bytes:
    packer = zlib.compressobj()
    million = b" " * 1_000_000
    return b"".join([*(packer.compress(million) for _ in range(size // len(million) + 1)), packer.flush()])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no streams here",
        stream(zlib.compress(b"q Q " * 1_000)),
        stream(b"not packed"),
        stream(zlib.compress(b"x")[:5]),
    ],
    ids=["empty", "none", "packed", "not-packed", "cut-off"],
)
def test_ordinary_streams_pass(data: bytes) -> None:
    check_streams(b"%PDF-1.7\n" + data, source="a.pdf")


@pytest.mark.parametrize(
    "data", [bomb(MAX_STREAM), zlib.compress(bomb(MAX_STREAM))], ids=["packed-once", "packed-twice"]
)
def test_a_bomb_is_refused(data: bytes) -> None:
    with pytest.raises(TooLarge, match=r"^a\.pdf: unpacks to more than a document holds"):
        check_streams(b"%PDF-1.7\n" + stream(data), source="a.pdf")


class Device:
    def __init__(self) -> None:
        self.painted: list[str] = []

    def render_char(self, letter: str) -> None:
        self.painted.append(letter)

    def paint_path(self, *, name: str) -> None:
        self.painted.append(name)

    def begin_figure(self, name: str) -> None:
        self.painted.append(name)


def test_marks_are_painted_until_the_budget_is_spent() -> None:
    device = Device()
    Budget("a.pdf", left=32).watch(device)
    device.render_char("a")
    device.paint_path(name="line")
    device.begin_figure("form")
    with pytest.raises(TooLarge, match=rf"^a\.pdf: paints more than {MAX_MARKS:,} marks"):
        device.render_char("b")
    assert device.painted == ["a", "line", "form"]
