"""The state that the towns of a text tell, where it names none."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache, lru_cache

from pledgebook.parties.tables import items, package_lines
from pledgebook.parties.words import fold_name

_CLITIC = r"[وف]?[بل]?"


@lru_cache(maxsize=8)
def state_of_towns(text: str) -> str | None:
    """Alpha-3 id of the state with the most such words in a text; None without any. Linear in the text."""
    found = Counter(_states()[fold_name(one[1])] for one in _pattern().finditer(text))
    return found.most_common(1)[0][0] if found else None


def town_behind(text: str, end: int) -> str | None:
    """The town that follows an offset behind " في "."""
    found = _pattern().match(text, end + 4) if text.startswith(" في ", end) else None
    return found[0] if found is not None else None


@cache
def _states() -> dict[str, str]:
    return {fold_name(word): state for state, words in _rows() for word in words}


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted((word for _, words in _rows() for word in words), key=len, reverse=True)
    return re.compile(rf"(?<!\w){_CLITIC}({'|'.join(map(re.escape, words))})(?!\w)")


def _rows() -> list[tuple[str, list[str]]]:
    rows = (line.partition(";") for line in package_lines("cities.txt"))
    return [(state.strip(), items(words)) for state, _, words in rows]
