"""From a word to the rows of a cue table that it may carry; each distinct word is looked up once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pledgebook.cues import Cue

_LIMIT = 200_000
"""Distinct words remembered; a document in one language has far fewer."""


class CueIndex(dict[str, tuple[Cue, ...]]):
    """`index[word]` are the rows; a dict, so that a word met before costs no call."""

    def __init__(self, rows: Sequence[Cue]) -> None:
        super().__init__()
        self.rows = rows
        self._any = re.compile("|".join(f"(?:{row.word})" for row in rows))

    def __missing__(self, word: str) -> tuple[Cue, ...]:
        found: tuple[Cue, ...] = ()
        if self._any.fullmatch(word):
            found = tuple(row for row in self.rows if row.word_regex.fullmatch(word))
        if len(self) < _LIMIT:
            self[word] = found
        return found
