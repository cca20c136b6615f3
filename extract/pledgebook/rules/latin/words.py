"""Small words of English and French by their work in a clause, folded."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from pledgebook.rules.clause import Subject
from pledgebook.rules.lexicon import Lexicon
from pledgebook_schemas.vocabulary import ConditionType

PROMISING = frozenset({"promised", "vowed", "pledged", "promis", "jure", "promet", "promettent", "jurent"})
"""Cues that are verbs of speech behind a quotation."""
MAKING = frozenset({"make", "makes", "made", "making"})
"""With "clear" or "it known" verbs of speech."""
DESCRIBING = frozenset(
    "described describes describing branded brands branding labelled labeled decried slammed "
    "portrayed qualifie qualifient "
    "qualifiant decrit decrivent decrivant".split()
)
"""With "as" verbs of judgement."""
SPEAKING = PROMISING | DESCRIBING | MAKING | {"recall"}
"""Words that are verbs of speech only by the words beside them."""


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
    asides: tuple[tuple[str, ...], ...] = ()
    """Adverbs of several words, which stand inside a verb group too."""
    names_deed: Callable[[str], bool] = bool
    """Whether a word at the head of a longer phrase makes it a deed: "taxing land", « taxer les terres »."""
    bases: frozenset[str] = frozenset()
    """Verbs in their base form, where a language tells a present and a past by -s and -ed."""
    inflected: re.Pattern[str] | None = None
    """Finite forms that their ending shows."""

    def aside_before(self, texts: list[str], index: int) -> int:
        """How many words right before an index are such an adverb; 0 for none."""
        if not index or texts[index - 1] not in self.aside_ends:
            return 0
        likely = self.aside_ends[texts[index - 1]]
        return next((len(one) for one in likely if tuple(texts[max(0, index - len(one)) : index]) == one), 0)

    def aside_at(self, texts: list[str], index: int) -> int:
        if index >= len(texts) or texts[index] not in self.aside_heads:
            return 0
        likely = self.aside_heads[texts[index]]
        return next((len(one) for one in likely if tuple(texts[index : index + len(one)]) == one), 0)

    @cached_property
    def aside_ends(self) -> dict[str, list[tuple[str, ...]]]:
        """Those adverbs by their last word."""
        return {end: [one for one in self.asides if one[-1] == end] for end in {one[-1] for one in self.asides}}

    @cached_property
    def aside_heads(self) -> dict[str, list[tuple[str, ...]]]:
        """Those adverbs by their first word."""
        return {head: [one for one in self.asides if one[0] == head] for head in {one[0] for one in self.asides}}

    @cached_property
    def openers(self) -> re.Pattern[str]:
        """Whatever opens a condition or a purpose: one look at a word, where most open nothing."""
        return re.compile(
            "|".join(f"(?:{one.pattern})" for one in (*(two for _, two in self.conditions), self.purposes))
        )

    @cached_property
    def in_verb_group(self) -> frozenset[str]:
        """Words between a subject and its verb."""
        return self.adverbs | self.auxiliaries | self.negations | self.copulas

    @cached_property
    def before_nouns(self) -> frozenset[str]:
        """Words behind which no finite verb stands."""
        return self.determiners | self.prepositions

    @cached_property
    def known_nouns(self) -> frozenset[str]:
        return self.lexicon.agents | self.lexicon.inert | self.lexicon.outsiders

    @cached_property
    def clause_openers(self) -> frozenset[str]:
        """Words before a clause that are no part of it."""
        return self.conjunctions | {"that"}

    @cached_property
    def clause_closers(self) -> frozenset[str]:
        """Words behind a clause that are no part of it."""
        return self.conjunctions | {",", "then", "that"}
