"""Looks words up in the tables of all languages at once.

Which language a quotation is in need not be known: the Arabic tables share no word with the others, and where
English and French share one (`second`, `six`, `fin`) case or accent tells them apart, or the meaning is the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from pledgebook.fold import fold_key
from pledgebook.timeframe.arabic import ARABIC, ARABIC_EXACT
from pledgebook.timeframe.english import ENGLISH, ENGLISH_CAPITALISED
from pledgebook.timeframe.feasts import feast_words
from pledgebook.timeframe.french import FRENCH, FRENCH_ACCENTED, FRENCH_CAPITALISED
from pledgebook.timeframe.terms import (
    Clock,
    Date,
    Number,
    Occasion,
    Ordinal,
    Part,
    Preposition,
    Shift,
    Sign,
    Term,
    Terms,
)

_MARKS = "\u0300-\u036f\u064b-\u065f\u0670\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069"
TOKEN = re.compile(
    rf"[^\W\d_]+(?:[{_MARKS}]+[^\W\d_]*)*(?:(?<=[A-Za-z])\d\w*)?"
    r"|\d{1,4}(?:-\d{1,2}-|/\d{1,2}/|\.\d{1,2}\.)\d{1,4}(?!\w)"
    r"|\d+(?:[.,٫٬:]\d+)+"
    r"|\d{1,2}h\d{2}(?!\w)"
    r"|\d+[A-Za-zÀ-ÿ]*"
    r"|\n[^\S\n]*\n"
    r"|[^\w\s]"
)
"""A word with its marks, a date in figures, a French hour, a number with or without a suffix, a blank line, a sign."""

_FIGURES = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
_CLOCK = re.compile(r"[0-2]?\d[:.][0-5]\d|[0-2]?\d(?:[ap]m|h(?:[0-5]\d)?)")
_ORDINAL = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|re|e|eme)")
_DECADE = re.compile(r"(\d{3}0)s")
_PART = re.compile(r"([qht])([1-4])")
_FISCAL = re.compile(r"fy(\d{4})")
_SIGNS: Terms = {
    "-": Sign("dash"),
    "/": Sign("slash"),
    ",": Sign("comma"),
    "،": Sign("comma"),
    "(": Sign("open"),
    ")": Sign("close"),
    ".": Sign("dot"),
    "fy": Sign("the"),
    "'": Sign("other"),
}
_LEAST_SPLIT = 3
"""Letters a word must keep after a proclitic; with two, "I am not" would read as "for six"."""
_SHORT = frozenset({"في", "من", "كل"})
"""Words of two letters that "and" is yet told apart from."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, or what is left of it after an Arabic proclitic."""

    key: str
    skip: int
    """Code points of the word before this piece."""
    term: Term | None
    """What it is on its own; None for a word that only lives in phrases."""


@dataclass(frozen=True, slots=True)
class Entry:
    pieces: tuple[Piece, ...]
    strong: bool
    """Whether a time expression can be built on this word; the others (in, the, next, two) only surround one."""


@dataclass(frozen=True, slots=True)
class Phrase:
    keys: tuple[str, ...]
    term: Term


def _tables() -> tuple[Terms, dict[tuple[str, str], list[Phrase]], frozenset[str]]:
    singles: Terms = dict(_SIGNS)
    phrases: dict[tuple[str, str], list[Phrase]] = {}
    strong: set[str] = set()
    for word, term in (FRENCH | ENGLISH | ARABIC | feast_words()).items():
        keys = tuple(fold_key(match.group()) for match in TOKEN.finditer(word))
        weak = isinstance(term, Preposition | Shift | Ordinal | Number) or (
            isinstance(term, Sign) and term.name != "period"
        )
        if len(keys) == 1:
            singles[keys[0]] = term
        else:
            phrases.setdefault((keys[0], keys[1]), []).append(Phrase(keys, term))
        if not weak:
            strong.add(max(keys, key=len))
    for found in phrases.values():
        found.sort(key=lambda phrase: -len(phrase.keys))
    return singles, phrases, frozenset(strong)


SINGLES, PHRASES, _STRONG = _tables()
"""Single words, phrases by their first two words (the longest first), and the words on which a time can be built."""
_VOCABULARY = frozenset(SINGLES) | {key for found in PHRASES.values() for phrase in found for key in phrase.keys}
_EXACT = FRENCH_ACCENTED | ARABIC_EXACT
_CAPITALISED = ENGLISH_CAPITALISED | FRENCH_CAPITALISED


@lru_cache(maxsize=1 << 16)
def look_up(token: str) -> Entry | None:
    """What a token of the text can contribute; None for one that no time expression holds."""
    key = fold_key(token)
    if not key:
        return None
    if key[0].isdigit():
        return _numeric(key)
    if key in _VOCABULARY:
        exact = _EXACT.get(token.casefold())
        term = exact or (token[0].isupper() and _CAPITALISED.get(key)) or SINGLES.get(key)
        strong = key in _STRONG or key in ENGLISH_CAPITALISED or isinstance(exact, Occasion)
        return Entry((Piece(key, 0, term or None),), strong)
    if key[-1].isdigit():
        return _lettered(key)
    if token[0].isupper() and key in _CAPITALISED:
        return Entry((Piece(key, 0, _CAPITALISED[key]),), strong=True)
    return _split(token, key)


def _numeric(key: str) -> Entry | None:
    term: Term | None = None
    if key.isdigit():
        term = Number(int(key), len(key)) if len(key) <= 4 else None
    elif match := _FIGURES.fullmatch(key):
        term = _figures(*match.groups())
    elif match := _ORDINAL.fullmatch(key):
        term = Ordinal(int(match[1]), figures=True)
    elif _CLOCK.fullmatch(key):
        term = Clock()
    elif match := _DECADE.fullmatch(key):
        term = Number(int(match[1]), digits=4, decade=True)
    # A short number is a day or a count, which takes another word to be a time.
    strong = not isinstance(term, Number | Clock) or (isinstance(term, Number) and term.digits == 4)
    return Entry((Piece(key, 0, term),), strong) if term else None


def _figures(first: str, second: str, third: str) -> Term | None:
    """A date where the figures can be one: a four-digit year at one end, day and month in range."""
    if len(first) == 4 and len(third) <= 2:
        year, month, day = int(first), int(second), int(third)
    elif len(third) == 4 and len(first) <= 2:
        year, month, day = int(third), int(second), int(first)
        if month > 12 >= day:
            month, day = day, month
    else:
        return None
    return Date(year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _lettered(key: str) -> Entry | None:
    """Q2, H1 (the French T2 too) and FY2026."""
    term: Term | None = None
    if match := _PART.fullmatch(key):
        letter = "Q" if match[1] == "t" else match[1].upper()
        term = Part(letter + match[2]) if letter == "Q" or match[2] in "12" else None
    elif match := _FISCAL.fullmatch(key):
        term = Number(int(match[1]), 4)
    return Entry((Piece(key, 0, term),), strong=True) if term else None


def _split(token: str, key: str) -> Entry | None:
    """An Arabic word without its proclitics: and, in, for, and for before the article, which then loses its alef."""
    keys: list[str] = []
    rest = key
    if rest[0] in "وف":
        keys.append("و")
        rest = rest[1:]
    if rest not in _VOCABULARY and rest[:1] in ("ب", "ل"):
        keys.append(rest[0])
        rest = "ال" + rest[2:] if rest.startswith("لل") else rest[1:]
    if rest not in _VOCABULARY or (len(rest) < _LEAST_SPLIT and not (keys == ["و"] and rest in _SHORT)):
        return None
    pieces = [Piece(clitic, _skip(token, i), SINGLES[clitic]) for i, clitic in enumerate(keys)]
    pieces.append(Piece(rest, _skip(token, len(keys)), SINGLES.get(rest)))
    return Entry(tuple(pieces), rest in _STRONG)


def _skip(token: str, letters: int) -> int:
    """Where the letter after so many begins; marks and tatweel belong to the letter before them."""
    seen = 0
    for offset, character in enumerate(token):
        if fold_key(character):
            if seen == letters:
                return offset
            seen += 1
    return len(token)
