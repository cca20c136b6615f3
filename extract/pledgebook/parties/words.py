"""Words of a text and the spelling under which names are compared.

A word is folded alone, so its offsets stay those of the original text and no map of positions is
kept. Folding drops harakat, tatweel and accents, and makes alef, hamza seats, ya and ta marbuta one.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
WORD = re.compile(rf"(?<!\w)(?:[A-Z]\.){{1,8}}[A-Z](?![\w{_MARKS}]|\.\w)\.?|[\w{_MARKS}]+\+?")
"""Letters, digits and their marks, with a `+` behind (`OPEC+`); an acronym keeps its dots (`U.S.`).

Hyphens and apostrophes part words."""

LONGEST_WORD = 60
"""A word with more code points opens no name and continues none."""

_BLANK = "[ \t\u00a0\u202f\u2009\u200e\u200f]{0,3}"
GAP = re.compile(_BLANK + "[-\u2010\u2011\u2013'’ʼ‘`&]?" + _BLANK)
"""What may stand between two words of one name."""

_DROPPED = [0x0621, 0x0640, 0x0670, *range(0x0610, 0x061B), *range(0x064B, 0x0660), *range(0x06D6, 0x06EE)]
_ARABIC: dict[int, str | None] = {
    **{ord(old): new for old, new in zip("أإآٱىئؤةکیھ", "ااااييوهكيه", strict=True)},
    **dict.fromkeys(_DROPPED),
}


@lru_cache(maxsize=1 << 15)
def fold_word(word: str) -> str:
    """The key of one word: `fold_word("U.S.") == "us"`, `fold_word("أميركا") == "اميركا"`."""
    if word.isascii():
        return word.replace(".", "").lower()
    if "\u0600" <= word[0] <= "\u06ff":
        return word.translate(_ARABIC)
    letters = unicodedata.normalize("NFD", word.translate(_ARABIC).casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).replace(".", "")


def fold_name(name: str) -> str:
    """The key of a name: its folded words, one space between; a stray mark is no word."""
    return " ".join(key for word in WORD.findall(name) if (key := fold_word(word)))


def letters_in(word: str, count: int) -> int:
    """How many characters of `word` its first `count` folded letters take up, with the marks that sit on them."""
    seen = 0
    for offset, letter in enumerate(word):
        if fold_word(letter):
            if seen == count:
                return offset
            seen += 1
    return len(word)


def keys(words: str) -> frozenset[str]:
    """Keys of single words, parted by blanks."""
    return frozenset(map(fold_word, words.split()))


def is_arabic(word: str) -> bool:
    return "\u0600" <= word[:1] <= "\u06ff"
