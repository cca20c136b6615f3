"""Whether a text is French, for rules that see no grammar."""

from __future__ import annotations

from functools import lru_cache

from pledgebook.fold import fold_key


@lru_cache(maxsize=8)
def is_french(text: str) -> bool:
    """By its articles, which English and Arabic lack."""
    words = fold_key(text[:_READ]).split(" ")
    return sum(map(_FRENCH.__contains__, words)) > 2 * sum(map(_ENGLISH.__contains__, words))


_READ = 3_000
_FRENCH = frozenset("les des du la le une dans pour est".split())
_ENGLISH = frozenset("the of and to in is".split())
