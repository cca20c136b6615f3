"""Which words a Latin text writes with a capital inside a sentence, so that one at its head is known for a name."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.fold import fold_key

_INSIDE = re.compile(r"(?<=[a-zà-ÿ,0-9] )[A-ZÀ-Þ][\w-]+")


@lru_cache(maxsize=8)
def names_inside(text: str) -> frozenset[str]:
    """Folded. Linear in the text."""
    return frozenset(fold_key(found[0]) for found in _INSIDE.finditer(text))
