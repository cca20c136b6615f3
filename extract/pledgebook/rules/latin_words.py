"""Small words of English and French by their work in a clause, folded."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pledgebook.rules.clause import Subject
from pledgebook.rules.lexicon import Lexicon
from pledgebook_schemas.vocabulary import ConditionType


@dataclass(frozen=True)
class LatinWords:
    lexicon: Lexicon
    determiners: frozenset[str]
    possessives: frozenset[str]
    pronouns: dict[str, Subject]
    adverbs: frozenset[str]
    auxiliaries: frozenset[str]
    """Skipped between subject and verb."""
    copulas: frozenset[str]
    negations: frozenset[str]
    conjunctions: frozenset[str]
    boundaries: frozenset[str]
    """Words that a noun phrase before a verb does not reach across."""
    relatives: frozenset[str]
    prepositions: frozenset[str]
    stops: frozenset[str]
    """Words that end an action."""
    comma_stops: frozenset[str]
    """Words that end an action behind a comma."""
    inside: frozenset[str]
    """Words after a comma that carry the action on."""
    conditions: tuple[tuple[ConditionType, re.Pattern[str]], ...]
    purposes: re.Pattern[str]
    """Openers that always lead a purpose."""
    infinitive: str
    """The word before an infinitive of purpose."""
    affirming: frozenset[str]
    """Verbs whose object may be the subject's own commitment."""
    not_purpose_after: frozenset[str]
    """Heads and nouns whose infinitive is a complement."""
    inflected: re.Pattern[str] | None = None
    """Finite forms that their ending shows."""
