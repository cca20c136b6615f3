"""Contradiction: what a quote may not differ in from the words it is said to quote.

A slip of spelling or a lost article leaves a quote true to its source; a changed negation, number,
weekday, name or party does not, however alike the letters are.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from pledgebook.contraries import ALTERNATIVES, CONTRARY_PREFIXES, NEGATIONS, NUMBERS
from pledgebook.fold import fold_key
from pledgebook.parties.lexicon import lexicon, openings
from pledgebook.parties.words import is_arabic

_PROCLITICS = ("فبال", "كال", "فال", "بال", "لل", "ال", "فب", "فل", "فس", "ف", "ب", "ل", "ك", "س", "ا")


def contradicts(quoted: Sequence[str], found: Sequence[str]) -> bool:
    """Whether a change from the found words to the quoted ones changes what is said. Both are word keys."""
    if Counter(_negations(quoted)) != Counter(_negations(found)):
        return True
    if Counter(_numbers(quoted)) != Counter(_numbers(found)):
        return True
    if _parties(quoted) - _parties(found):
        return True
    return any(_exclude(one, other) for one in quoted for other in found)


def negates(words: Iterable[str]) -> bool:
    return any(_negation(word) for word in words)


@cache
def _table(kind: str) -> dict[str, str]:
    entries = NEGATIONS if kind == "negation" else NUMBERS
    return {fold_key(word): name for name, words in entries.items() for word in words.split()}


@cache
def _alternatives() -> dict[str, tuple[tuple[int, int], ...]]:
    """For each word the sets it belongs to, and which alternative it is there."""
    table: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, alternatives in enumerate(ALTERNATIVES):
        for choice, words in enumerate(alternatives):
            for word in map(fold_key, words.split()):
                table[word] = (*table.get(word, ()), (number, choice))
    return table


@lru_cache(maxsize=1 << 14)
def bare(word: str) -> tuple[str, ...]:
    """A key as it is and, for Arabic, without each proclitic it may begin with."""
    if not is_arabic(word):
        return (word,)
    return word, *(word[len(one) :] for one in _PROCLITICS if word.startswith(one) and len(word) - len(one) >= 2)


def _negations(words: Iterable[str]) -> list[str]:
    return [name for word in words if (name := _negation(word))]


@lru_cache(maxsize=1 << 14)
def _negation(word: str) -> str:
    if word.endswith("n't"):
        return "not"
    table = _table("negation")
    # Of the words of two letters only ف and the question's أ leave the meaning alone: كما is not ما.
    forms = [word, *(form for form in bare(word) if len(form) > 2 or word[0] in "فا")]
    return next((table[form] for form in forms if form in table), "")


def _numbers(words: Iterable[str]) -> list[str]:
    """The numbers in order; digits grouped by spaces ("20 000") are one."""
    numbers: list[str] = []
    for word in words:
        number = _number(word)
        if numbers and len(word) == 3 and word.isdecimal() and numbers[-1].isdecimal():
            numbers[-1] += word
        elif number:
            numbers.append(number)
    return numbers


@lru_cache(maxsize=1 << 14)
def _number(word: str) -> str:
    if any(character.isdecimal() for character in word):
        return word
    table = _table("number")
    return next((table[form] for form in bare(word) if form in table), "")


def _parties(words: Iterable[str]) -> set[str]:
    return {id for word in words if (id := _party(word))}


@lru_cache(maxsize=1 << 14)
def _party(word: str) -> str:
    names = lexicon().names
    # An acronym without its capitals is an ordinary word: "us", "who".
    found = (names[rest].party for _, rest in openings(word) if rest in names and not names[rest].acronyms)
    return next((party.id or party.name for party in found if party is not None), "")


def _exclude(one: str, other: str) -> bool:
    if one == other:
        return False
    if _is_contrary(one, other) or _is_contrary(other, one):
        return True
    places = {number: choice for form in bare(one) for number, choice in _alternatives().get(form, ())}
    others = (place for form in bare(other) for place in _alternatives().get(form, ()))
    return any(places.get(number, choice) != choice for number, choice in others)


def _is_contrary(one: str, other: str) -> bool:
    return len(other) >= 4 and any(one == prefix + other for prefix in CONTRARY_PREFIXES)
