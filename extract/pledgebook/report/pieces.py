"""A text cut at every boundary of the spans that are marked in it.

Spans overlap and nest freely; HTML elements do not. So the text becomes a row of pieces, each with
all the marks that cover it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from pledgebook.report.clusters import cluster_end, cluster_start


@dataclass(frozen=True, slots=True)
class Mark:
    """One span of one record."""

    record: int
    """Index of the record among those shown with the text."""
    role: str
    """What the words are to the record: `evidence`, `actor`, `action`…"""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    start: int
    marks: tuple[int, ...]
    """Indexes of the marks that cover it, the widest first; empty between marks."""

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def pieces(text: str, marks: Sequence[Mark]) -> list[Piece]:
    """The whole text in order, as pieces none of which parts a grapheme cluster.

    A mark that begins or ends inside a cluster is shown on the whole cluster. Linear in the text
    plus, for each piece, the marks around it.
    """
    shown = [(cluster_start(text, mark.start), cluster_end(text, mark.end)) for mark in marks]
    cuts = sorted({0, len(text), *(edge for edges in shown for edge in edges)})
    starting = _by_edge((start, index) for index, (start, _) in enumerate(shown))
    ending = _by_edge((end, index) for index, (_, end) in enumerate(shown))
    covering: set[int] = set()
    found: list[Piece] = []
    for start, end in pairwise(cuts):
        covering.difference_update(ending.get(start, ()))
        covering.update(starting.get(start, ()))
        widest_first = sorted(covering, key=lambda index: (shown[index][0] - shown[index][1], index))
        found.append(Piece(text[start:end], start, tuple(widest_first)))
    return found


def _by_edge(edges: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    grouped: dict[int, list[int]] = {}
    for edge, index in edges:
        grouped.setdefault(edge, []).append(index)
    return grouped
