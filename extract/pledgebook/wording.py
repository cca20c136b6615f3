"""How alike two wordings are, for telling a repetition from a new commitment.

Words are compared without case, harakat, articles and Arabic clitics. The measure is coverage, not
edit distance: a vaguer repetition is a subset of the fuller wording.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.fold import fold_key

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ARABIC = re.compile("[\u0620-\u06d3]")
_PROCLITICS = (
    "وبال",
    "فبال",
    "وال",
    "بال",
    "كال",
    "فال",
    "ولل",
    "لل",
    "ال",
    "وب",
    "ول",
    "وس",
    "و",
    "ب",
    "ل",
    "ف",
    "س",
    "ك",
)

FUNCTION_WORDS = frozenset(
    "the a an of to in on for and or its their our his her with by at from as that this these those it is are be "
    "between all any into le la les de des du un une et au aux en dans pour sur par son sa ses leur leurs d l "
    "في من الي علي عن مع و ان اي هذا هذه ذلك تلك التي الذي كل جميع بين ما".split()
)


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A folded word without one Arabic proclitic, or without an English plural or possessive."""
    if _ARABIC.match(word):
        for clitic in _PROCLITICS:
            if word.startswith(clitic) and len(word) - len(clitic) >= 3:
                return word[len(clitic) :]
        return word
    word = word.removesuffix("'s")
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


@lru_cache(maxsize=1 << 13)
def content_words(text: str) -> tuple[str, ...]:
    """The stems of a wording in order, without function words; kept for the wordings in work."""
    words = (word for word in _WORD.findall(fold_key(text)) if word not in FUNCTION_WORDS)
    return tuple(stem(word) for word in words)


def coverage(part: str, whole: str) -> float:
    """The share of the content words of `part` that `whole` has, 0.0 to 1.0; 0.0 for no content."""
    words = content_words(part)
    if not words:
        return 0.0
    return sum(map(_content(whole).__contains__, words)) / len(words)


@lru_cache(maxsize=1 << 13)
def _content(text: str) -> frozenset[str]:
    return frozenset(content_words(text))
