"""How alike two wordings are, 0.0 to 1.0: the one lexical measure of the scorer.

It forgives spelling, clitics, inflection and word order, and sees numbers. It cannot see negation or
a changed verb: polarity and the head word are judged apart. Token F1 and character n-gram Dice are
joined by their maximum, because each fails where the other holds (Arabic clitics; reordered words).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

from pledgebook.fold import fold_key

DIFFERENT_NUMBERS = 0.5
"""Factor where the sets of numbers differ: 2,500 troops are not 900."""
DIFFERENT_HEADS = 0.7
"""Factor where neither head word occurs in the other wording: to train is not to support."""
ALIKE_WORDS = 0.81
"""Spelling ratio of two words of five letters or more that are one (advisers, advisors)."""

_WORD = re.compile(r"\w+")
_THOUSANDS = re.compile(r"(?<=\d)[,٬'](?=\d{3})")
_ACRONYM = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?")
_POSSESSIVE = re.compile(r"'s\b")
_NOT = re.compile(r"n't\b")
_ARABIC = re.compile("[\u0620-\u06ff]")
_PREFIXES = ("وبال", "وال", "فال", "بال", "كال", "ولل", "لل", "ال", "ول", "وب", "و", "ف", "ب", "ل", "ك")
_SUFFIXES = ("هما", "هم", "ها", "كم", "نا", "ه", "ين", "ان", "ون", "ات", "ا", "ي")
_FUNCTION_WORDS = frozenset(
    "the a an of to in on for and or its their our his her with by at from as that this these those it is are be into "
    "le la les de des du un une et au aux en dans pour sur par son sa ses leur leurs d l "
    "في من الي علي عن مع و ان هذا هذه ذلك تلك التي الذي بين".split()
)
"""Folded, as all words here."""
NEGATORS = frozenset(
    "not never no without refrain ne pas jamais sans عدم لا لن لم دون nicht kein keine nunca nao не".split()
)
_PREVENTING = frozenset({"الحيلوله", "حيلوله"})
"""`الحيلولة دون` means to prevent: its `دون` negates nothing."""


@lru_cache(maxsize=1 << 14)
def words(text: str) -> tuple[str, ...]:
    """Folded words: no case, marks or hamza, ASCII digits without thousands marks, `U.S.` as `us`."""
    folded = fold_key(unicodedata.normalize("NFKC", text))
    folded = _ACRONYM.sub(lambda match: match[0].replace(".", ""), folded)
    folded = _THOUSANDS.sub("", _NOT.sub(" not", _POSSESSIVE.sub("", folded)))
    return tuple(_WORD.findall(folded))


def similarity(one: str, other: str) -> float:
    """Of two wordings whatever they are, 1.0 for the same words.

    Words are paired greedily: where one resembles two others, the order of the arguments can matter.
    """
    first, second = words(one), words(other)
    if not first or not second:
        return 0.0
    alike = max(_token_f1(first, second), _gram_dice(" ".join(first), " ".join(second)))
    return alike if _numbers(first) == _numbers(second) else alike * DIFFERENT_NUMBERS


def action_similarity(one: str, other: str) -> float:
    """Of two actions: leading negators are left to polarity, and the head word has to be there."""
    first, second = without_negator(words(one)), without_negator(words(other))
    alike = similarity(" ".join(first), " ".join(second))
    if first and second and not (_occurs(_head(first), second) or _occurs(_head(second), first)):
        return alike * DIFFERENT_HEADS
    return alike


def is_negated(text: str) -> bool:
    """Whether a negator is among the first two words."""
    opening = words(text)[:2]
    return bool(NEGATORS & set(opening)) and not _PREVENTING & set(words(text)[:1])


def without_negator(tokens: tuple[str, ...]) -> tuple[str, ...]:
    if _PREVENTING & set(tokens[:1]):
        return tokens
    return tuple(token for token in tokens[:2] if token not in NEGATORS) + tokens[2:]


def content_head(tokens: Iterable[str]) -> str | None:
    return next((token for token in tokens if token not in _FUNCTION_WORDS), None)


def _head(tokens: tuple[str, ...]) -> str:
    return content_head(tokens) or tokens[0]


def _occurs(token: str, tokens: tuple[str, ...]) -> bool:
    return any(same_word(token, other) for other in tokens)


@lru_cache(maxsize=1 << 16)
def same_word(one: str, other: str) -> bool:
    """Equal but for one Arabic prefix and suffix, or for a letter or two of a longer word."""
    if one == other:
        return True
    if one.isdigit() or other.isdigit():
        return False
    if _ARABIC.match(one) and _ARABIC.match(other) and _stems(one) & _stems(other):
        return True
    return min(len(one), len(other)) >= 5 and SequenceMatcher(None, one, other).ratio() > ALIKE_WORDS


@lru_cache(maxsize=1 << 14)
def _stems(word: str) -> frozenset[str]:
    starts = {word} | {word[len(prefix) :] for prefix in _PREFIXES if word.startswith(prefix)}
    ends = {start[: -len(suffix)] for start in starts for suffix in _SUFFIXES if start.endswith(suffix)}
    return frozenset(stem for stem in starts | ends if len(stem) >= 3)


def _token_f1(first: tuple[str, ...], second: tuple[str, ...]) -> float:
    """Over content words where both have some; each word of the second is used once."""
    one = tuple(token for token in first if token not in _FUNCTION_WORDS) or first
    left = [token for token in second if token not in _FUNCTION_WORDS] or list(second)
    size = len(one) + len(left)
    common = 0
    for token in one:
        twin = next((index for index, other in enumerate(left) if same_word(token, other)), None)
        if twin is not None:
            left.pop(twin)
            common += 1
    return 2 * common / size


def _gram_dice(one: str, other: str) -> float:
    """Mean Dice of the bags of 2-, 3- and 4-grams, spaces included."""
    return sum(_dice(_grams(one, size), _grams(other, size)) for size in (2, 3, 4)) / 3


def _grams(text: str, size: int) -> Counter[str]:
    return Counter(text[start : start + size] for start in range(len(text) - size + 1))


def _dice(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _numbers(tokens: Iterable[str]) -> frozenset[str]:
    return frozenset(token for token in tokens if token[0].isdigit())
