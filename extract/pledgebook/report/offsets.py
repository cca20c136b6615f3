"""The border to JavaScript: code points, as Python counts, to UTF-16 units, as scripts count."""

from __future__ import annotations

from bisect import bisect_left

_LAST_OF_ONE_UNIT = "\uffff"


class Utf16:
    """Offsets of one text in both counts. Building costs one pass, each conversion a binary search."""

    def __init__(self, text: str) -> None:
        self._wide = [offset for offset, character in enumerate(text) if character > _LAST_OF_ONE_UNIT]

    def units(self, offset: int) -> int:
        """UTF-16 units before the code point at `offset`."""
        return offset + bisect_left(self._wide, offset)
