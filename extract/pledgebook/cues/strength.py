"""Strength of a commitment, decided by the cue word alone (guideline section 5)."""

from __future__ import annotations

import hashlib
import re
from functools import cache

from pledgebook.cues import arabic, english, french
from pledgebook.cues.cue import Cue
from pledgebook.fold import fold_key
from pledgebook_schemas.vocabulary import Strength

TABLES: dict[str, tuple[Cue, ...]] = {"ar": arabic.ARABIC, "en": english.ENGLISH, "fr": french.FRENCH}
"""Languages that have a cue table."""

REAFFIRM: dict[str, re.Pattern[str]] = {
    "ar": re.compile(rf"(?<!\w)(?:{arabic.REAFFIRM})(?!\w)"),
    "en": re.compile(rf"(?<!\w)(?:{english.REAFFIRM})(?!\w)"),
    "fr": re.compile(rf"(?<!\w)(?:{french.REAFFIRM})(?!\w)"),
}
"""Words that make a commitment a reaffirmation, by language."""


def cue_strength(cue: str, language: str | None) -> Strength | None:
    """The strongest level any row gives to a cue as it stands in a text; None where no row knows it."""
    folded = fold_key(cue).strip()
    levels: list[Strength] = [row.strength for row in TABLES.get(language or "", ()) if row.regex.search(folded)]
    return max(levels, default=None)


@cache
def tables_digest() -> str:
    """12 hex digits that change when any row of any table does; goes into the records of the rules engine."""
    rows = repr(sorted(TABLES.items()))
    return hashlib.sha256(rows.encode()).hexdigest()[:12]
