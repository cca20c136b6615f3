"""Segment: body and caption into numbered sentences.

One pass over the marks that may end a sentence; each is judged by the few characters around it, so
time is linear however long a line is. A sentence never leaves its zone, so never crosses a line
break (but inside a paragraph wrapped by hand). Inside a quotation sentences end as anywhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pledgebook.abbreviations import (
    ABBREVIATIONS,
    CAPITALISED,
    MONTHS_AFTER_ORDINAL,
    NUMBERED,
    OPENERS,
    PLACES,
    SENTENCE_FINAL,
)
from pledgebook_schemas import Sentence, Zone

MAX_SENTENCE = 1_000
"""Longer stretches without an end, in code points, are cut at the last clause mark, comma or space."""

READ_ZONES = frozenset({"body", "caption"})

_END = re.compile(r"[.!?؟۔।。！？…]+[\"'”’»›)\]]*(?:\s[”»](?=[\s.,،]|$))?")
_LAST_WORD = re.compile(r"[^\s\"'“”«»()\[\]،,؛;:]+$")
_NEXT_WORD = re.compile(r"[\s\"'“”‘’«»‹›(\[*–—-]*([^\W_]+)")
_CLAUSE = re.compile(r"[؛;](?=\s)")
_COMMA = re.compile(r"[،,](?=\s)")
_SPACE = re.compile(r"\s")
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
_LETTERS = re.compile(r"[^\W\d_]{2,}$")
_NUMBER = re.compile(r"\d.*|[A-Z]|[IVXLC]+")
_ENUMERATION = re.compile(r"\s*[(\[]?(?:[0-9٠-٩۰-۹]{1,3}|[a-zA-Z]|[ivxIVX]{1,4})$")
_BULLET = re.compile(r"\s*(?:[-*•▪◦–—·●■✓✅👉]+\s+|\(?[0-9٠-٩۰-۹]{1,2}[.)]\s+|\(?(?:[a-zA-Z]|[ivxIVX]{1,4})\)\s+)")


def segment(text: str, zones: Iterable[Zone]) -> tuple[Sentence, ...]:
    """The sentences of the zones that are read, numbered from 1 in reading order."""
    spans = ((start, end, zone) for zone in zones if zone.kind in READ_ZONES for start, end in _sentences(text, zone))
    return tuple(
        Sentence(number=number, start=start, end=end, text=text[start:end], zone=zone.kind)
        for number, (start, end, zone) in enumerate(spans, 1)
    )


def _sentences(text: str, zone: Zone) -> Iterator[tuple[int, int]]:
    bullet = _BULLET.match(text, zone.start, zone.end)
    start = bullet.end() if bullet and bullet.end() < zone.end else zone.start
    for match in _END.finditer(text, start, zone.end):
        if _ends_sentence(text, match, start, zone.end):
            yield from _capped(text, start, match.end())
            start = match.end()
    yield from _capped(text, start, zone.end)


def _capped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The trimmed stretch, cut into pieces of at most `MAX_SENTENCE`."""
    while end - start > MAX_SENTENCE:
        cut = _cut(text, start, start + MAX_SENTENCE)
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _cut(text: str, start: int, limit: int) -> int:
    """The last good place to cut in the second half of the stretch; mid-word if there is none."""
    for mark in (_CLAUSE, _COMMA, _SPACE):
        places = [match.end() for match in mark.finditer(text, (start + limit) // 2, limit)]
        if places:
            return places[-1]
    return limit


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    end -= len(piece) - len(piece.rstrip())
    if _LETTER_OR_DIGIT.search(text, start, end):
        yield start, end


def _ends_sentence(text: str, match: re.Match[str], start: int, end: int) -> bool:
    marks = match[0].rstrip("\"'”’»›)] ")
    if match.end() >= end:
        return True
    following = _NEXT_WORD.match(text, match.end(), min(end, match.end() + 80))
    if following is None:
        return text[match.end()].isspace()
    word = following[1]
    if word[0].islower() or text[match.end()] in ",،؛;:":
        return False
    if marks == ".":
        return _stop_ends(text, match, start, word)
    if set(marks) <= {".", "…"}:
        # Two stops are a dash in Arabic headlines; dots before Arabic more often go on than end.
        return word[0].isupper() and len(marks) != 2
    return True


def _stop_ends(text: str, match: re.Match[str], start: int, following: str) -> bool:
    before = text[max(start, match.start() - 40) : match.start()]
    glued = not text[match.end()].isspace()
    if glued and match[0] == ".":
        return _is_glued_end(before, following)
    if not text[max(start, match.start() - 12) : match.start()].strip() or _opens_list(text, match, start):
        return False
    # From the last space on: else every word before it is tried and found not to be the last.
    token = _LAST_WORD.search(before, before.rfind(" ") + 1)
    if token is None:
        return True
    word = token[0].lower()
    if word in NUMBERED:
        return _NUMBER.fullmatch(following) is None
    if word in CAPITALISED and token[0].islower():
        return True
    return _word_ends(word, before, following)


def _is_glued_end(before: str, following: str) -> bool:
    """A missing space behind the stop: "التعاون.وأضاف"; not "3.5", "U.S", "example.com"."""
    word = _LETTERS.search(before)
    if word is None or len(following) < 3 or "/" in before or "@" in before or "www" in before:
        return False
    arabic = "\u0620" <= following[0] <= "\u06d3"
    return (arabic and "\u0620" <= word[0][-1] <= "\u06d3" and len(word[0]) > 2) or (
        following[0].isupper() and following[1:].islower() and len(word[0]) > 3 and word[0].islower()
    )


def _opens_list(text: str, match: re.Match[str], start: int) -> bool:
    """The stop of "1." at the head of a sentence."""
    return match.start() - start <= 6 and _ENUMERATION.fullmatch(text, start, match.start()) is not None


def _word_ends(word: str, before: str, following: str) -> bool:
    """Whether the stop behind `word` ends a sentence, given the word after it."""
    lowered = following.lower()
    if word.isdigit():
        return lowered not in MONTHS_AFTER_ORDINAL
    if word in PLACES:
        return True
    dated = word in {"م", "ه", "هـ", "г"} and bool(re.search(r"[0-9٠-٩۰-۹]\s*\S{1,2}$", before))
    if dated:
        return True
    if word in SENTENCE_FINAL:
        return lowered in OPENERS or (word in {"a.m", "p.m", "etc", "usw", "vb"} and following[0].isupper())
    if word in ABBREVIATIONS or (len(word) == 1 and word.isalpha()):
        return False
    return "." not in word or not _ACRONYM.fullmatch(word) or lowered in OPENERS
