"""Cuts a stretch of text into runs of time words, in one pass."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pledgebook.timeframe.lexicon import PHRASES, TOKEN, Entry, Phrase, Piece, look_up
from pledgebook.timeframe.terms import Term


class Lexeme(NamedTuple):
    start: int
    end: int
    term: Term


class Run(NamedTuple):
    """Neighbouring words of time vocabulary, phrases merged."""

    lexemes: tuple[Lexeme, ...]
    after: str
    """The token that ends the run; empty at the end of the stretch."""
    before: str = ""
    """The token in front of it; empty at the start of the stretch or behind another run."""


_Placed = tuple[int, int, Piece]


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """The runs of `text[start:end)` that hold at least one word on which a time can be built; linear."""
    words = TOKEN.findall(text, start, end)
    entries = list(map(_KNOWN.__getitem__, words))
    strong = [at for at, entry in enumerate(entries) if entry is not None and entry.strong]
    placed = done = 0
    for at in strong:
        if at < done:
            continue
        first, last = at, at + 1
        while first > done and entries[first - 1] is not None:
            first -= 1
        while last < len(words) and entries[last] is not None:
            last += 1
        for word in words[placed:first]:
            start = text.index(word, start) + len(word)
        around = (words[first - 1] if first else "", words[last] if last < len(words) else "")
        run: list[_Placed] = []
        for word, entry in zip(words[first:last], entries[first:last], strict=True):
            start = text.index(word, start)
            run += _pieces(start, start + len(word), entry.pieces) if entry is not None else ()
            start += len(word)
        placed, done = last, last
        yield from _merged(run, around)


class _Known(dict[str, Entry | None]):
    """What `look_up` tells of a token; a dict, so that one met before costs no call."""

    def __missing__(self, token: str) -> Entry | None:
        entry = look_up(token)
        if len(self) < _LIMIT:
            self[token] = entry
        return entry


_LIMIT = 200_000
"""Distinct tokens remembered."""
_KNOWN = _Known()


def _pieces(start: int, end: int, pieces: tuple[Piece, ...]) -> Sequence[_Placed]:
    if len(pieces) == 1:
        return ((start, end, pieces[0]),)
    ends = [start + piece.skip for piece in pieces[1:]] + [end]
    return [(start + piece.skip, stop, piece) for piece, stop in zip(pieces, ends, strict=True)]


def _merged(placed: list[_Placed], around: tuple[str, str]) -> Iterator[Run]:
    """Joins phrases, longest first; a word that is nothing on its own ends the run where it stands."""
    lexemes: list[Lexeme] = []
    before, after = around
    i = 0
    last = len(placed) - 1
    while i <= last:
        start, end, piece = placed[i]
        phrases = PHRASES.get((piece.key, placed[i + 1][2].key), ()) if i < last else ()
        width, term = _phrase(placed, i, phrases) if phrases else (1, None)
        if term is not None:
            lexemes.append(Lexeme(start, placed[i + width - 1][1], term))
        elif piece.term is not None:
            lexemes.append(Lexeme(start, end, piece.term))
        elif lexemes:
            yield Run(tuple(lexemes), piece.key, before)
            lexemes, before = [], ""
        i += width
    if lexemes:
        yield Run(tuple(lexemes), after, before)


def _phrase(placed: list[_Placed], i: int, phrases: Sequence[Phrase]) -> tuple[int, Term | None]:
    for phrase in phrases:
        width = len(phrase.keys)
        if width == 2 or tuple([one[2].key for one in placed[i : i + width]]) == phrase.keys:
            return width, phrase.term
    return 1, None
