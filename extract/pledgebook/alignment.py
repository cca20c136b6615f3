"""Alignment of a quote with one place in the text that resembles it, and how much of it is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from rapidfuzz.distance import OSA, Levenshtein

from pledgebook.contradiction import bare, contradicts, negates
from pledgebook.fold import fold_key
from pledgebook.function_words import ARABIC_WORDS, LATIN_WORDS
from pledgebook.word_index import WordIndex, Wording

_FUNCTION_WEIGHT = 0.4
_SLIP = 0.3
"""What a misspelt word costs of its weight."""
_NEEDED = 0.7
"""The least share of a quote that has to be in the text."""
_NEEDED_WORDS = 2.4
"""The least weight of words that are in the text where another word is changed."""
_LOOK_BACK = 6

Words = Sequence[str]
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Aligned:
    """Words `[first, last)` of the text, and the share of the quote they hold, up to 1.0."""

    first: int
    last: int
    share: float


@cache
def _function_words() -> frozenset[str]:
    lists = (LATIN_WORDS["en"], LATIN_WORDS["fr"], ARABIC_WORDS["ar"])
    return frozenset(fold_key(word) for words in lists for word in words)


@lru_cache(maxsize=1 << 15)
def weight(word: str) -> float:
    return _FUNCTION_WEIGHT if len(word) < 3 or word in _function_words() else 1.0


@lru_cache(maxsize=1 << 14)
def is_slip(one: str, other: str) -> bool:
    """Whether two keys are one word, misspelt, inflected or with another Arabic proclitic."""
    shorter, longer = sorted((one, other), key=len)
    if set(bare(one)) & set(bare(other)):
        return True
    if len(shorter) < 4 or shorter[0].isdecimal() or longer[0].isdecimal():
        return False
    if longer.startswith(shorter) and len(longer) - len(shorter) <= 3:
        return True
    allowed = 1 if len(shorter) < 7 else 2
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def align(index: WordIndex, quote: Wording, ids: Sequence[int], window: Pair) -> Aligned | None:
    """Lays the quote along a window of the text; None where too little of it is there, or the sense is another."""
    pairs = _equal_pairs(ids, index.ids[window[0] : window[1]].tolist(), window[0])
    pairs = _without_strays(index, pairs)
    if not pairs:
        return _slip_alone(index, quote, window)
    pairs = [*_edge(index, quote, pairs[0], -1, window), *pairs, *_edge(index, quote, pairs[-1], 1, window)]
    first, last = pairs[0][1], pairs[-1][1] + 1
    if index.crosses_blank_line(first, last):
        return None
    share = _share(index, quote, pairs)
    if share < _NEEDED or _loses_negation(index, quote, pairs):
        return None
    return Aligned(first, last, share)


def _equal_pairs(ids: Sequence[int], window: Sequence[int], offset: int) -> list[Pair]:
    """Positions in the quote and in the text of the words that are the same, in order."""
    return [
        (block.a + step, offset + block.b + step)
        for block in Levenshtein.opcodes(ids, window).as_matching_blocks()
        for step in range(block.size)
    ]


def _without_strays(index: WordIndex, pairs: list[Pair]) -> list[Pair]:
    """Leaves off outer words that were only matched across a gap wider than they are worth."""
    for step in (1, -1):
        edge = pairs[::step]
        while size := _stray(index, edge):
            edge = edge[size:]
        pairs = _pulled_in(index, edge)[::step]
    return pairs


def _stray(index: WordIndex, edge: Sequence[Pair]) -> int:
    """How many of the outermost pairs, given from outside in, stand before such a gap; 0 for none."""
    worth = 0.0
    for size, ((_, there), (_, inner)) in enumerate(pairwise(edge), 1):
        worth += weight(index.key(there))
        if abs(inner - there) > 1:
            between = range(min(there, inner) + 1, max(there, inner))
            return size if sum(weight(index.key(at)) for at in between) > max(worth, 1.0) else 0
    return 0


def _pulled_in(index: WordIndex, edge: list[Pair]) -> list[Pair]:
    """Of two equal words before a gap the nearer one: "on on with" for "on with"."""
    if len(edge) < 2:
        return edge
    (at, there), (_, inner) = edge[:2]
    step = 1 if inner > there else -1
    nearest = next(
        (place for place in range(inner - step, there, -step) if index.ids[place] == index.ids[there]), there
    )
    return [(at, nearest), *edge[1:]]


def _edge(index: WordIndex, quote: Wording, edge: Pair, step: int, window: Pair) -> list[Pair]:
    """Pairs the quote's words beyond the outermost equal one with what stands there in the same sentence."""
    pairs: list[Pair] = []
    word, place = edge[0] + step, edge[1] + step
    while 0 <= word < len(quote) and window[0] <= place < window[1]:
        if index.begins_sentence(place + 1 if step < 0 else place):
            break
        key, there = quote.keys[word], index.key(place)
        if window[0] <= place + step < window[1] and key == _joined(there, index.key(place + step), step):
            place += step
        elif 0 <= word + step < len(quote) and there == _joined(key, quote.keys[word + step], step):
            word += step
        elif weight(key) != weight(there) and not is_slip(key, there):
            break
        pairs.append((word, place))
        word, place = word + step, place + step
    return pairs[::step]


def _joined(inner: str, outer: str, step: int) -> str:
    return outer + inner if step < 0 else inner + outer


def _slip_alone(index: WordIndex, quote: Wording, window: Pair) -> Aligned | None:
    """A quote without one word that is spelled as in the text."""
    size = len(quote)
    for first in range(window[0], window[1] - size + 1):
        found = [index.key(at) for at in range(first, first + size)]
        if all(map(is_slip, quote.keys, found)) and not contradicts(quote.keys, found):
            return Aligned(first, first + size, 1 - _SLIP)
    return None


def _share(index: WordIndex, quote: Wording, pairs: Sequence[Pair]) -> float:
    """The share of quote and place that is common; 0.0 where they contradict each other."""
    same = [(at, there) for at, there in pairs if quote.keys[at] == index.key(there)]
    common = sum(weight(quote.keys[at]) for at, _ in same)
    lost = 0.0
    changed = False
    for words, places in _changes(quote, pairs, same):
        quoted, found = [quote.keys[at] for at in words], [index.key(at) for at in places]
        if contradicts(quoted, found) or _renames(index, quote, words, places):
            return 0.0
        if "".join(quoted) == "".join(found):
            common += sum(map(weight, quoted))
            continue
        slips, quoted, found = _split_slips(quoted, found)
        common += (1 - _SLIP) * slips
        rest = max(sum(map(weight, quoted)), sum(map(weight, found)))
        changed = changed or rest > 0
        lost += rest + _SLIP * slips
    if changed and common < _NEEDED_WORDS:
        return 0.0
    return common / (common + lost) if common else 0.0


def _changes(quote: Wording, pairs: Sequence[Pair], same: Sequence[Pair]) -> Iterator[tuple[range, range]]:
    """The changed stretches; the text's side of the outer ones reaches as far as the pairs do."""
    if not same:
        yield range(len(quote)), range(pairs[0][1], pairs[-1][1] + 1)
        return
    head, tail = same[0], same[-1]
    if head[0] > 0:
        yield range(head[0]), range(pairs[0][1], head[1])
    yield from _inner_gaps(same)
    if tail[0] + 1 < len(quote):
        yield range(tail[0] + 1, len(quote)), range(tail[1] + 1, pairs[-1][1] + 1)


def _inner_gaps(same: Sequence[Pair]) -> Iterator[tuple[range, range]]:
    for (at, there), (next_at, next_there) in pairwise(same):
        if next_at - at > 1 or next_there - there > 1:
            yield range(at + 1, next_at), range(there + 1, next_there)


def _split_slips(quoted: Words, found: Words) -> tuple[float, list[str], list[str]]:
    """The weight of the quoted words that are slips of found ones, in order, and what is left on either side."""
    left, rest = list(found), list[str]()
    slips, start = 0.0, 0
    for word in quoted:
        at = next((at for at in range(start, len(left)) if is_slip(word, left[at])), None)
        if at is None:
            rest.append(word)
        else:
            slips += weight(word)
            del left[at]
            start = at
    return slips, rest, left


def _renames(index: WordIndex, quote: Wording, words: range, places: range) -> bool:
    """Whether a capitalised name stands for another one."""
    pairs = list(zip(words, places, strict=False))
    if not any(index.is_capitalised(there) for _, there in pairs):
        return False
    capitals = quote.capitals()
    return any(
        capitals[at]
        and index.is_capitalised(there)
        and not (at == 0 and index.begins_sentence(there))
        and not is_slip(quote.keys[at], index.key(there))
        for at, there in pairs
    )


def _loses_negation(index: WordIndex, quote: Wording, pairs: Sequence[Pair]) -> bool:
    """Whether the words the quote opens with are missing and a negation stands where they should."""
    head = pairs[0]
    if head[0] == 0 and quote.keys[0] == index.key(head[1]):
        return False
    first = head[1]
    while first > 0 and head[1] - first < _LOOK_BACK and not index.begins_sentence(first):
        first -= 1
    return negates(index.key(at) for at in range(first, head[1])) and not negates(quote.keys[: head[0]])
