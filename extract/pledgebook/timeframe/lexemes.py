"""Cuts a stretch of text into runs of time words, in one pass."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.timeframe.lexicon import PHRASES, TOKEN, Piece, look_up
from pledgebook.timeframe.terms import Term


@dataclass(frozen=True, slots=True)
class Lexeme:
    start: int
    end: int
    term: Term


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words of time vocabulary, phrases merged."""

    lexemes: tuple[Lexeme, ...]
    after: str
    """The token that ends the run; empty at the end of the stretch."""


_Placed = tuple[int, int, Piece]


def runs(text: str, start: int, end: int) -> Iterator[Run]:
    """The runs of `text[start:end)` that hold at least one word on which a time can be built; linear."""
    placed: list[_Placed] = []
    strong = False
    for match in TOKEN.finditer(text, start, end):
        token = match.group()
        entry = look_up(token)
        if entry is not None:
            strong = strong or entry.strong
            at = match.start()
            if len(entry.pieces) == 1:
                placed.append((at, match.end(), entry.pieces[0]))
            else:
                placed += _pieces(at, match.end(), entry.pieces)
        elif placed:
            if strong:
                yield from _merged(placed, token)
            placed = []
            strong = False
    if strong:
        yield from _merged(placed, "")


def _pieces(start: int, end: int, pieces: tuple[Piece, ...]) -> Iterator[_Placed]:
    ends = [start + piece.skip for piece in pieces[1:]] + [end]
    for piece, stop in zip(pieces, ends, strict=True):
        yield start + piece.skip, stop, piece


def _merged(placed: list[_Placed], after: str) -> Iterator[Run]:
    """Joins phrases, longest first; a word that is nothing on its own ends the run where it stands."""
    lexemes: list[Lexeme] = []
    i = 0
    while i < len(placed):
        start, end, piece = placed[i]
        width, term = _phrase(placed, i)
        if term is not None:
            lexemes.append(Lexeme(start, placed[i + width - 1][1], term))
        elif piece.term is not None:
            lexemes.append(Lexeme(start, end, piece.term))
        elif lexemes:
            yield Run(tuple(lexemes), piece.key)
            lexemes = []
        i += width
    if lexemes:
        yield Run(tuple(lexemes), after)


def _phrase(placed: list[_Placed], i: int) -> tuple[int, Term | None]:
    for phrase in PHRASES.get(placed[i][2].key, ()):
        width = len(phrase.keys)
        if (
            i + width <= len(placed)
            and placed[i + 1][2].key == phrase.keys[1]
            and (width == 2 or tuple(one[2].key for one in placed[i : i + width]) == phrase.keys)
        ):
            return width, phrase.term
    return 1, None
