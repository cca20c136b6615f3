"""From a word to the rows of a cue table that it may carry; each distinct word is looked up once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from pledgebook.cues import Cue

_LIMIT = 200_000
"""Distinct words remembered; a document in one language has far fewer."""


@dataclass
class CueIndex:
    rows: Sequence[Cue]
    known: dict[str, tuple[Cue, ...]] = field(default_factory=dict[str, tuple[Cue, ...]])
    _any: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        self._any = re.compile("|".join(f"(?:{row.word})" for row in self.rows))

    def __getitem__(self, word: str) -> tuple[Cue, ...]:
        found = self.known.get(word)
        if found is None:
            found = ()
            if self._any.fullmatch(word):
                found = tuple(row for row in self.rows if row.word_regex.fullmatch(word))
            if len(self.known) < _LIMIT:
                self.known[word] = found
        return found
