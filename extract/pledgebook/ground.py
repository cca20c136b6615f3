"""Ground: quotes to the exact characters they come from, or to nothing.

A quote is looked for letter by letter, then by its words under the fold, then by resemblance; the
span says which. A quote that negates, counts or names otherwise than the text has no span.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterator
from functools import cached_property

from pledgebook.contradiction import negates
from pledgebook.fold import fold_key
from pledgebook.parties.words import is_arabic
from pledgebook.similar import most_similar
from pledgebook.word_index import BLANK_LINE, UNSPACED, WordIndex, Wording, can_follow_waw, is_outer, wording
from pledgebook_schemas import Span

Bounds = tuple[int, int]

_ELLIPSIS = re.compile(r"\s*[\[(]?\s*(?:…|\.\s?\.\s?\.)+[.\s]*[\])]?\s*")
_PROCLITICS = re.compile("ا?[وف]?س?[بلك]?(?:ال|ل)?")
_OPENINGS = ("ال", "ب", "ل", "ك", "ف", "س", "بال", "كال", "فال", "لل", "فب", "فل")
_RUN_ON = re.compile(f"[{UNSPACED}\uac00-\ud7a3]")
_LONGEST_SENTENCE = 200
"""In words; an ellipsis leaves out no more."""
_NUMBER_MARKS = ".,٫٬"
_WORD_MARKS = frozenset({"Mn", "Mc", "Me"})


class Grounder:
    """Looks quotes up in one text; what it needs for that is made once, at the first quote that is not verbatim."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._asked: dict[tuple[str, Bounds | None, int | None, bool], Span | None] = {}

    @cached_property
    def _index(self) -> WordIndex:
        return WordIndex(self.text)

    def find(
        self, quote: str, *, within: Bounds | None = None, near: int | None = None, anywhere: bool = True
    ) -> Span | None:
        """The span a quote comes from, or None.

        `within` is looked at first, and alone unless `anywhere`. Of several equal matches the one
        nearest to the offset `near` is taken, without `near` the first. A span has whole words, no
        outer punctuation and no blank line in it; an Arabic proclitic or article that the quote
        does not have is left out.
        """
        asked = (quote, within, near, anywhere)
        if asked not in self._asked:
            self._asked[asked] = self._find(quote, within, near, anywhere=anywhere)
        return self._asked[asked]

    def _find(self, quote: str, within: Bounds | None, near: int | None, *, anywhere: bool) -> Span | None:
        quote = trimmed(quote)
        if not quote or not any(map(str.isalnum, quote)):
            return None
        whole = (0, len(self.text))
        inner = (max(within[0], 0), min(within[1], whole[1])) if within is not None else whole
        ranges = [inner, whole] if anywhere and inner != whole else [inner]
        for bounds in ranges:
            if found := _verbatim(self.text, quote, bounds, near):
                return Span.cut(self.text, *found)
        words = wording(quote)
        for bounds in ranges:
            if found := self._respelled(words, bounds, near):
                return Span.cut(self.text, *_with_signs(self.text, found, quote), "normalised")
        for bounds in ranges:
            if found := self._abridged(quote, bounds, near) or self._resembling(words, bounds, near):
                return Span.cut(self.text, *_with_signs(self.text, found, quote), "fuzzy")
        return None

    def _respelled(self, words: Wording, bounds: Bounds, near: int | None) -> Bounds | None:
        inside = self._index.words_in(*bounds)
        return next((self._index.offsets(*place) for place in _sequences(self._index, words, inside, near)), None)

    def _abridged(self, quote: str, bounds: Bounds, near: int | None) -> Bounds | None:
        """Head and tail of a quote with an ellipsis, in one sentence and with no negation left out."""
        if _ELLIPSIS.search(quote) is None:
            return None
        parts = [wording(part) for part in _ELLIPSIS.split(quote)]
        if not all(map(len, parts)) or sum(map(len, parts)) < 3:
            return None
        index = self._index
        inside = index.words_in(*bounds)
        for first, last, cut in _sequences(index, parts[0], inside, near):
            end: int | None = last
            for part in parts[1:]:
                end = _continued(index, part, end, inside[1]) if end is not None else None
            if end is not None:
                return index.offsets(first, end, cut)
        return None

    def _resembling(self, words: Wording, bounds: Bounds, near: int | None) -> Bounds | None:
        inside = self._index.words_in(*bounds)
        place = most_similar(self._index, words, inside, near)
        return self._index.offsets(*place) if place is not None else None


def trimmed(quote: str) -> str:
    """A quote without outer white space, quotation marks, brackets and punctuation."""
    start, end = 0, len(quote)
    while start < end and is_outer(quote[start]):
        start += 1
    while end > start and is_outer(quote[end - 1]):
        end -= 1
    return quote[start:end]


def _verbatim(text: str, quote: str, bounds: Bounds, near: int | None) -> Bounds | None:
    if BLANK_LINE.search(quote):
        return None
    after = next(_occurrences(text, quote, bounds if near is None else (max(near, bounds[0]), bounds[1])), None)
    if near is None:
        return (after, after + len(quote)) if after is not None else None
    before = next(_earlier(text, quote, (bounds[0], min(bounds[1], near + len(quote) - 1))), None)
    found = [start for start in (before, after) if start is not None]
    if not found:
        return None
    start = min(found, key=lambda start: abs(start - near))
    return start, start + len(quote)


def _occurrences(text: str, quote: str, bounds: Bounds) -> Iterator[int]:
    start = text.find(quote, *bounds)
    while start >= 0:
        if _stands_alone(text, start, start + len(quote)):
            yield start
        start = text.find(quote, start + 1, bounds[1])


def _earlier(text: str, quote: str, bounds: Bounds) -> Iterator[int]:
    start = text.rfind(quote, *bounds)
    while start >= 0:
        if _stands_alone(text, start, start + len(quote)):
            yield start
        start = text.rfind(quote, bounds[0], start + len(quote) - 1)


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Whether no word is cut; an Arabic proclitic or article before the first is not part of it."""
    if not _parts_words(text, end) and not _RUN_ON.match(text, end - 1):
        return False
    if _parts_words(text, start) or _RUN_ON.match(text, start):
        return True
    word = start
    while word > 0 and start - word < 12 and not _parts_words(text, word):
        word -= 1
    rest = start
    while rest < end and not _parts_words(text, rest + 1):
        rest += 1
    first, before = fold_key(text[start : rest + 1]), fold_key(text[word:start])
    if before in ("و", "ف"):
        return is_arabic(first) and can_follow_waw(first)
    return is_arabic(first) and len(first) > 2 and _PROCLITICS.fullmatch(before) is not None


def _parts_words(text: str, place: int) -> bool:
    """Whether two words, or a word and something else, meet at this offset."""
    if place <= 0 or place >= len(text):
        return True
    before, after = text[place - 1], text[place]
    if after in _NUMBER_MARKS and before.isdecimal():
        return not text[place + 1 : place + 2].isdecimal()
    if before in _NUMBER_MARKS and after.isdecimal():
        return not text[place - 2 : place - 1].isdecimal()
    return not (_is_in_word(before) and _is_in_word(after))


def _is_in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) in _WORD_MARKS


def _sequences(index: WordIndex, words: Wording, bounds: Bounds, near: int | None) -> Iterator[tuple[int, int, int]]:
    """Places where the words stand one after another: first and last word, letters of the first to leave out."""
    ids = array("i", index.known(words.keys))
    size = len(ids)
    if not size or max(ids[1:], default=0) >= len(index.places):
        return
    openings = _opening_ids(index, words)
    if size > 1:
        pivot = min(range(1, size), key=lambda at: len(index.places[ids[at]]))
        starts = (place - pivot for place in index.ordered(ids[pivot], bounds, near))
    else:
        starts = (place for id in openings for place in index.ordered(id, bounds, near))
    for start in starts:
        end = start + size
        if start < bounds[0] or end > bounds[1] or index.ids[start] not in openings:
            continue
        if index.ids[start + 1 : end] == ids[1:] and not index.crosses_blank_line(start, end):
            yield start, end, _letters_before(index.word(start), words)


def _opening_ids(index: WordIndex, words: Wording) -> set[int]:
    """The words of the text that the first word of a quote may stand in: itself, or behind proclitics."""
    key = words.keys[0]
    keys = [key]
    if key == words.words[0] and is_arabic(key) and len(key) > 2:
        keys += [opening + key for opening in _OPENINGS]
        if key.startswith("ال"):
            keys.append("ل" + key[1:])
    return {index.id_of[one] for one in keys if one in index.id_of}


def _letters_before(word: str, words: Wording) -> int:
    return len(word) - len(words.words[0]) if word.endswith(words.words[0]) else 0


def _continued(index: WordIndex, words: Wording, first: int, limit: int) -> int | None:
    """The end of the nearest place behind `first`, in its sentence, where the words stand."""
    for start, end, _ in _sequences(index, words, (first, min(limit, first + _LONGEST_SENTENCE)), None):
        left_out = range(first, start)
        parted = any(map(index.begins_sentence, range(first, end)))
        return None if parted or negates(map(index.key, left_out)) else end
    return None


def _with_signs(text: str, span: Bounds, quote: str) -> Bounds:
    """The span with the currency sign before it or the percent sign behind it, if the quote has one."""
    start, end = span
    if start > 0 and not quote[0].isalnum() and text[start - 1] == quote[0]:
        start -= 1
    if quote[-1] in "%٪" and text[end : end + 1] in ("%", "٪"):
        end += 1
    return start, end
