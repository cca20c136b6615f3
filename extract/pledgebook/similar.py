"""Similar: the place in a text that a quote with a few wrong words most likely comes from.

The quote's rarer words vote for places; the best are laid beside the quote word by word. Cost goes
with how often those words stand in the text, not with the length of the text.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from operator import eq

from rapidfuzz import process
from rapidfuzz.distance import OSA

from pledgebook.alignment import Aligned, align, weight
from pledgebook.word_index import WordIndex, Wording

_VOTES = 2_500
"""How many places of words are counted; the rarest word always is."""
_TRIED = 12
"""How many of the best places are compared word by word."""
_FEW_WORDS = 2
"""Below so many known content words the unknown ones are looked up by their spelling."""

Bounds = tuple[int, int]


def most_similar(index: WordIndex, quote: Wording, bounds: Bounds, near: int | None) -> Bounds | None:
    """The words of the text, inside `bounds`, that the quote resembles most; the nearest to offset `near` of equals."""
    ids = index.known(quote.keys)
    slack = min(2 + len(ids) // 4, 6)
    best: Aligned | None = None
    seeds = _seeds(index, quote, ids, bounds)
    unasked = len(ids) - len(seeds)
    for start, votes in _likely_starts(index, ids, seeds):
        if votes + unasked < (len(ids) / 2 if best is None else best.share * len(ids) - 1):
            break
        window = _window(index, (start - slack, start + len(ids) + slack), bounds)
        found = align(index, quote, ids, window)
        if found is not None and (best is None or _is_better(index, found, best, near)):
            best = found
    return (best.first, best.last) if best is not None else None


def _is_better(index: WordIndex, one: Aligned, other: Aligned, near: int | None) -> bool:
    if one.share != other.share:
        return one.share > other.share
    if near is None:
        return one.first < other.first
    distances = [abs(index.offsets(place.first, place.last)[0] - near) for place in (one, other)]
    return distances[0] < distances[1]


def _window(index: WordIndex, window: Bounds, bounds: Bounds) -> Bounds:
    """Cut to the bounds and to the paragraph of its middle."""
    middle = min(max((window[0] + window[1]) // 2, bounds[0]), bounds[1] - 1)
    first, last = index.paragraph(middle)
    return max(window[0], bounds[0], first), min(window[1], bounds[1], last)


def _seeds(index: WordIndex, quote: Wording, ids: Sequence[int], bounds: Bounds) -> list[list[int]]:
    """For the rarest words of the quote, where the quote would start if it stood at their places."""
    found = [(at, places) for at, id in enumerate(ids) if (places := _places(index, id, bounds))]
    if sum(weight(quote.keys[at]) == 1 for at, _ in found) < _FEW_WORDS:
        found += [(at, _places(index, id, bounds)) for at, id in _respelled(index, quote, ids)]
    found.sort(key=lambda seed: len(seed[1]))
    seeds: list[list[int]] = []
    total = 0
    for at, places in found:
        total += len(places)
        if seeds and total > _VOTES:
            break
        seeds.append([place - at for place in places])
    return seeds


def _places(index: WordIndex, id: int, bounds: Bounds) -> Sequence[int]:
    if id >= len(index.places):
        return ()
    places = index.places[id]
    if bounds == (0, len(index.ids)):
        return places
    return places[bisect_left(places, bounds[0]) : bisect_left(places, bounds[1])]


def _respelled(index: WordIndex, quote: Wording, ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Ids of words that are written nearly as an unknown word of the quote."""
    for at, id in enumerate(ids):
        if id == len(index.places) and len(quote.keys[at]) > 4:
            for _, _, near in process.extract(quote.keys[at], index.keys, scorer=OSA.distance, score_cutoff=2, limit=5):
                yield at, near


def _likely_starts(index: WordIndex, ids: Sequence[int], seeds: Iterable[list[int]]) -> Iterator[tuple[int, int]]:
    """The starts with the most votes, and the votes, a vote for a neighbour counted too."""
    votes = Counter(start for starts in seeds for start in starts)
    if not votes:
        return
    ranked = votes.most_common(4 * _TRIED + 1)
    if len(ranked) > 4 * _TRIED and ranked[-1][1] == ranked[0][1]:
        # Too many places tie on the rare words: count all words that stand where the quote has them.
        ranked = [(start, sum(map(eq, ids, index.ids[max(start, 0) : start + len(ids)]))) for start in votes]
    near = {start: count + sum(votes[start + step] for step in (-2, -1, 1, 2)) for start, count in ranked}
    taken: list[int] = []
    for start in sorted(near, key=lambda start: (-near[start], start)):
        if len(taken) == _TRIED:
            return
        if all(abs(start - one) > 2 for one in taken):
            taken.append(start)
            yield start, near[start]
