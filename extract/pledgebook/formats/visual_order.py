"""From the order in which a PDF paints its glyphs to the order in which a text is read.

A PDF keeps no reading order: a line comes as glyphs from left to right, Arabic letters as the shapes
they take at the beginning, middle and end of a word. This is the inverse of the Unicode
bidirectional algorithm for one line, as far as a painted line tells it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

_SHAPES = re.compile("[\ufb50-\ufdff\ufe70-\ufeff]+")
_NUMBER_JOINERS = frozenset(".,:/-\u066b\u066c\u060c")
_NUMBER_SIGNS = frozenset("%$€£¥#°+-")
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")


def plain_letters(text: str) -> str:
    """The text with Arabic presentation forms replaced by the letters they show (NFKC of these alone)."""
    # The form of a mark standing alone decomposes into a space and the mark.
    return _SHAPES.sub(lambda shapes: "".join(map(_plain, shapes[0])), text)


def _plain(shape: str) -> str:
    plain = unicodedata.normalize("NFKC", shape)
    return plain[1:] if plain[0] == " " else plain


def is_right_to_left(text: str) -> bool:
    """Whether most letters of the text are of a script that is written from right to left."""
    kinds = [_kind(character) for character in text]
    return kinds.count("R") > kinds.count("L")


def reading_order(glyphs: Sequence[str], *, right_to_left: bool) -> str:
    """The text of one line of glyphs given from left to right; `right_to_left` is its paragraph's direction.

    A glyph may stand for several characters, which stay as they are (the ligature of lam and alef).
    """
    clusters = _with_marks(glyphs)
    kinds = [_kind(cluster[0]) for cluster in clusters]
    if right_to_left and "R" in kinds:
        return plain_letters("".join(_from_the_right(clusters, kinds)))
    return plain_letters("".join(_from_the_left(clusters, kinds)))


def _kind(character: str) -> str:
    """`R`, `L`, `N` for digits, `M` for marks, or `` for what takes the direction around it."""
    match unicodedata.bidirectional(character):
        case "R" | "AL":
            return "R"
        case "L":
            return "L"
        case "EN" | "AN":
            return "N"
        case "NSM":
            return "M"
        case _:
            return ""


def _with_marks(glyphs: Sequence[str]) -> list[str]:
    """Glyphs with the harakat that stand over them: a mark is painted behind the left edge of its letter."""
    clusters: list[str] = []
    for glyph in filter(None, glyphs):
        if clusters and _kind(plain_letters(glyph)[:1] or " ") == "M" and _kind(clusters[-1][0]) == "R":
            clusters[-1] += glyph
        else:
            clusters.append(glyph)
    return clusters


def _from_the_left(clusters: Sequence[str], kinds: Sequence[str]) -> Iterator[str]:
    position = 0
    while position < len(clusters):
        end = _run(kinds, position, "R", "R", "L")
        if end > position:
            yield from _from_the_right(clusters[position:end], kinds[position:end])
        else:
            end = position + 1
            yield clusters[position]
        position = end


def _from_the_right(clusters: Sequence[str], kinds: Sequence[str]) -> Iterator[str]:
    pieces: list[str] = []
    position = 0
    while position < len(clusters):
        end = max(_run(kinds, position, "L", "LN", "R"), _number(clusters, kinds, position), position + 1)
        piece = "".join(clusters[position:end])
        pieces.append(piece if end > position + 1 else piece.translate(_MIRRORED))
        position = end
    return reversed(pieces)


def _run(kinds: Sequence[str], start: int, first: str, last: str, barrier: str) -> int:
    """End of the run that opens with kind `first` at `start` and closes with one of `last`, before any `barrier`."""
    if kinds[start] != first:
        return start
    end = start + 1
    for position in range(start + 1, len(kinds)):
        if kinds[position] == barrier:
            break
        if kinds[position] and kinds[position] in last:
            end = position + 1
    return end


def _number(clusters: Sequence[str], kinds: Sequence[str], start: int) -> int:
    """End of the number at `start`, with its signs: "2024-05-03", "12.5%", "$40"."""
    position = start
    while position < len(kinds) and clusters[position] in _NUMBER_SIGNS:
        position += 1
    if position == len(kinds) or kinds[position] != "N":
        return start
    while position < len(kinds):
        joined = clusters[position] in _NUMBER_JOINERS and kinds[position + 1 : position + 2] == ["N"]
        if kinds[position] != "N" and not joined:
            break
        position += 1
    while position < len(kinds) and clusters[position] in _NUMBER_SIGNS - {"+", "-"}:
        position += 1
    return position
