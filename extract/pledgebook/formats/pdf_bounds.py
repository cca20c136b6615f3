"""Bounds for PDF: what one file may cost before it is refused.

A PDF of a few kilobytes can unpack to gigabytes, or paint a form that paints another ten times, and
so on. pdfminer follows both as far as they go, so both are counted here.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pledgebook.errors import TooLarge

MAX_PAGES = 2_000
MAX_MARKS = 3_000_000
"""Weight of all that is painted, over all pages; a page of a book has about 3,000 characters."""
MAX_STREAM = 256_000_000
"""Bytes that one packed part may unpack to."""
MAX_UNPACKED = 2_000_000_000
"""Bytes that all packed parts together may unpack to."""

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_CHUNK = 1 << 16
_WEIGHTS = {"render_char": 1, "paint_path": 1, "begin_figure": 30}
"""By pdfminer's name for painting it; a form takes about as long as 30 characters."""
_LAYERS = 3
"""A stream may be packed several times over; more often than this it is not looked into."""


def check_streams(data: bytes, *, source: str) -> None:
    """Raises `TooLarge` if a packed part of the file unpacks to more than the limits; about 1 GB/s of output."""
    total = 0
    for match in _STREAM.finditer(data):
        total += _unpacked_size(memoryview(data)[match.end() :], _LAYERS)
        if total > MAX_UNPACKED:
            break
    else:
        return
    raise TooLarge(source, "unpacks to more than a document holds: print it to a new PDF, or save it as text")


def _unpacked_size(packed: memoryview | bytes, layers: int) -> int:
    """Bytes behind a stream and what is packed inside it; far beyond every limit once it passes `MAX_STREAM`."""
    unpacker, size, inner = zlib.decompressobj(), 0, bytearray()
    for start in range(0, len(packed), _CHUNK):
        chunk: memoryview | bytes = packed[start : start + _CHUNK]
        while chunk and not unpacker.eof:
            try:
                piece = unpacker.decompress(chunk, 1 << 20)
            except zlib.error:
                return size
            size += len(piece)
            if size > MAX_STREAM:
                return MAX_UNPACKED + 1
            if layers > 1 and (inner or (piece[:1] == b"\x78" and size == len(piece))):
                inner += piece
            chunk = unpacker.unconsumed_tail
        if unpacker.eof:
            break
    return size + (_unpacked_size(bytes(inner), layers - 1) if inner else 0)


@dataclass(slots=True)
class Budget:
    """Counts what is painted, over all pages of one file."""

    source: str
    left: int = MAX_MARKS

    def watch(self, device: Any) -> None:
        """Makes a pdfminer device raise `TooLarge` once it was asked to paint too much."""
        for name, weight in _WEIGHTS.items():
            setattr(device, name, self._counted(getattr(device, name), weight))

    def _counted(self, paint: Callable[..., Any], weight: int) -> Callable[..., Any]:
        def counted(*arguments: Any, **named: Any) -> Any:
            self.left -= weight
            if self.left < 0:
                raise TooLarge(self.source, f"paints more than {MAX_MARKS:,} marks: split it, or save it as text")
            return paint(*arguments, **named)

        return counted
