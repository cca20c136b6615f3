"""Fold: the spelling under which texts are compared, with the way back to the original offsets.

Folding drops harakat, accents, tatweel, bidi and zero-width marks and case; makes alef, ya, ta
marbuta and hamza seats one letter each, digits ASCII, quotes and dashes straight, and every run of
white space one space. Nothing is ever quoted from folded text: it only finds places.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from dataclasses import dataclass
from functools import lru_cache

_LETTERS = {
    **dict(zip("ٱىةکیەھۀ", "ايهكيههه", strict=True)),
    **dict.fromkeys("\u0621\u0640\u00ad", ""),
    **dict.fromkeys("'’‘ʼʹ‛`´′", "'"),
    **dict.fromkeys('"“”„‟«»‹›″', '"'),
    **dict.fromkeys("-‐‑‒–—―−", "-"),
}
_KNOWN_WORDS = 200_000
"""Distinct words remembered; a document in one language has far fewer."""
_LONGEST_WORD = 40
_DROPPED = frozenset({"Mn", "Me", "Cf"})
_SPACES = re.compile("  +")


class _FoldedWords(dict[str, str]):
    """Folds what stands between two spaces, which texts repeat, once."""

    def __missing__(self, word: str) -> str:
        folded = word.translate(_TABLE)
        if len(self) < _KNOWN_WORDS and len(word) <= _LONGEST_WORD:
            self[word] = folded
        return folded


class _FoldTable(dict[int, str]):
    """Folds one code point, worked out the first time it is met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character.isspace():
        return " "
    if character in _LETTERS:
        return _LETTERS[character]
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    kept = (part for part in unicodedata.normalize("NFKD", character) if unicodedata.category(part) not in _DROPPED)
    return "".join(_LETTERS.get(part, part) for part in "".join(kept).casefold())


_TABLE = _FoldTable()
_words = _FoldedWords()


def fold_key(text: str) -> str:
    """The folded text alone, runs of white space as one space; about 50 MB/s where words come again."""
    return _short_key(text) if len(text) <= _SHORT else _key(text)


def _key(text: str) -> str:
    folded = text.translate(_TABLE) if text.isascii() else " ".join(map(_words.__getitem__, text.split(" ")))
    return _SPACES.sub(" ", folded) if "  " in folded else folded


_short_key = lru_cache(maxsize=1 << 13)(_key)
_SHORT = 80
"""Code points of a name or phrase, which the rules of a document fold again and again."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and, for each of its characters, the code point of the original it came from."""

    text: str
    origin: array[int]
    """`origin[i]` is where folded character `i` starts; one entry more, the length of the original."""

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The half-open range of the original behind folded `[start, end)`, marks on its last letter included."""
        return self.origin[start], self.origin[end]


def fold(text: str) -> Folded:
    """Folds a text and keeps the way back; linear, the faster the fewer characters change their number."""
    folded = text.translate(_TABLE)
    origin = _origin(text)
    if "  " not in folded:
        return Folded(folded, origin)
    pieces: list[str] = []
    kept = array("i")
    start = 0
    for run in _SPACES.finditer(folded):
        pieces.append(folded[start : run.start() + 1])
        kept.extend(origin[start : run.start() + 1])
        start = run.end()
    pieces.append(folded[start:])
    kept.extend(origin[start:])
    return Folded("".join(pieces), kept)


def _origin(text: str) -> array[int]:
    """Where each folded character comes from, runs of spaces not yet joined.

    Characters that stay one character are counted off in stretches; only the others are visited.
    """
    lengths = {character: len(_TABLE[ord(character)]) for character in set(text)}
    uneven = "".join(map(re.escape, sorted(one for one, length in lengths.items() if length != 1)))
    origin = array("i")
    start = 0
    if uneven:
        for match in re.finditer(f"[{uneven}]", text):
            at = match.start()
            origin.extend(range(start, at))
            origin.extend([at] * lengths[match[0]])
            start = at + 1
    origin.extend(range(start, len(text) + 1))
    return origin
