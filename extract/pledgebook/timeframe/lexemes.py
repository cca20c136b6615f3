"""Cuts a stretch of text into runs of time words, in one pass."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pledgebook.timeframe.lexicon import PHRASES, TOKEN, Entry, Piece, look_up
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
    entries = list(map(look_up, TOKEN.findall(text, start, end)))
    if not any([entry.strong for entry in entries if entry is not None]):
        return
    tokens = list(TOKEN.finditer(text, start, end))
    first = 0
    for at, entry in enumerate((*entries, None)):
        if entry is not None:
            continue
        if first < at and any([one.strong for one in entries[first:at] if one is not None]):
            around = (tokens[first - 1][0] if first else "", tokens[at][0] if at < len(tokens) else "")
            yield from _merged(_placed(tokens[first:at], entries[first:at]), around)
        first = at + 1


def _placed(tokens: list[re.Match[str]], entries: list[Entry | None]) -> list[_Placed]:
    placed: list[_Placed] = []
    for token, entry in zip(tokens, entries, strict=True):
        if entry is not None:
            placed += _pieces(*token.span(), entry.pieces)
    return placed


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
    while i < len(placed):
        start, end, piece = placed[i]
        width, term = _phrase(placed, i)
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


def _phrase(placed: list[_Placed], i: int) -> tuple[int, Term | None]:
    if i + 1 == len(placed):
        return 1, None
    for phrase in PHRASES.get((placed[i][2].key, placed[i + 1][2].key), ()):
        width = len(phrase.keys)
        if width == 2 or tuple([one[2].key for one in placed[i : i + width]]) == phrase.keys:
            return width, phrase.term
    return 1, None
