"""The embedded engine: reads Arabic, English and French by rules, offline and in linear time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from pledgebook.cues import tables_digest
from pledgebook.engine import Proposal
from pledgebook.language import detect_language
from pledgebook.parties import principals
from pledgebook.rules.addressed import is_addressed_to_a_machine
from pledgebook.rules.arabic.grammar import ArabicGrammar
from pledgebook.rules.author import author_of, is_own_text, is_release
from pledgebook.rules.bullets import LeadIn, bullet, further, has_own_cue, is_bullet, lead_in
from pledgebook.rules.claims import find_claims
from pledgebook.rules.clause import Frame, Grammar
from pledgebook.rules.commitments import find_commitments
from pledgebook.rules.english.grammar import EnglishGrammar
from pledgebook.rules.explain import Explanation, Reading, explained
from pledgebook.rules.french.grammar import FrenchGrammar
from pledgebook.rules.line import Line
from pledgebook.rules.memory import Memory
from pledgebook.rules.mentions import mentions_of
from pledgebook.rules.remember import remember
from pledgebook.rules.run_on import found_in, run_on
from pledgebook.rules.titled import is_titled
from pledgebook.rules.tongues import by_language
from pledgebook.rules.view import View
from pledgebook_schemas import Document, EngineInfo, Passage, Problem, Sentence, WireAnswer


@cache
def _grammars() -> dict[str, Grammar]:
    """The same for every engine: what they have found out about a word is found out once."""
    return {grammar.code: grammar for grammar in (ArabicGrammar(), EnglishGrammar.make(), FrenchGrammar.make())}


@dataclass(frozen=True, slots=True)
class RulesEngine:
    """Proposes what its cue tables and grammars find; needs neither network nor model.

    A sentence is read with the grammar of its own language (`by_language`). A document whose main language has
    no grammar gives a problem for what is in it. Cost is linear in the passage.
    """

    grammars: dict[str, Grammar] = field(default_factory=_grammars)
    tentative: bool = False
    """Whether what a doubtful rule refuses is proposed too, marked as tentative."""

    @property
    def info(self) -> EngineInfo:
        return EngineInfo(name="rules", prompt=f"cues@{tables_digest()}{'+tentative' if self.tentative else ''}")

    async def propose(self, passage: Passage) -> Proposal:
        found, unread = self._readings(passage)
        return Proposal(
            WireAnswer(
                commitments=[one.item for reading in found for one in reading.commitments],
                claims=[one.item for reading in found for one in reading.claims],
            ),
            problems=tuple(_unread(part, language) for language, part in unread),
        )

    def explain(self, passage: Passage) -> tuple[Explanation, ...]:
        """Why each record of a passage is one, and why each cue that made none was passed over, in reading order.

        Empty for sentences in another language.
        """
        return explained(self._readings(passage)[0])

    def _readings(self, passage: Passage) -> tuple[list[Reading], list[tuple[str, Passage]]]:
        """What was read in reading order, and the parts, with their language, that no grammar reads."""
        language = passage.document.language or detect_language(passage.document.text)
        found: list[Reading] = []
        unread: list[tuple[str, Passage]] = []
        for code, part in by_language(passage, language, tuple(self.grammars)):
            grammar = self.grammars.get(code)
            if grammar is None:
                unread.append((code, part))
            else:
                found += readings(part, grammar, tentative=self.tentative)
        return sorted(found, key=lambda reading: reading.view.line.sentence.number), unread


def readings(passage: Passage, grammar: Grammar, *, tentative: bool = False) -> Iterator[Reading]:
    """Reads the sentences in order; those before the passage only fill the memory."""
    author = author_of(passage.document, grammar.code)
    memory = Memory(speaker=author, author=author)
    if author is not None:
        together = principals(author.names[0]) is not None if author.names else False
        memory.owns_text = is_own_text(passage.document)
        memory.is_release = together or is_release(passage.document.text) or is_titled(passage.document.text)
        if together:
            memory.note(replace(author, count="two"))
    for sentence in (*passage.lead, *passage.before):
        view = _view(sentence, passage.document, grammar, memory)
        if view is not None:
            remember(view)
    lead: LeadIn | None = None
    before: Sentence | None = None
    for sentence in passage.sentences:
        listed = lead is not None and is_bullet(passage.document, sentence)
        goes_on = lead is not None and before is not None and _same_line(passage.document, before, sentence)
        before = sentence if listed or goes_on else None
        if grammar.code == "ar" and lead is not None:
            memory.in_terms = listed or goes_on
        view = _view(sentence, passage.document, grammar, memory)
        if view is None:
            continue
        if listed and lead is not None and not has_own_cue(view):
            yield Reading(view, tuple(bullet(lead, view)), listed=True)
            continue
        if (listed or goes_on) and lead is not None and grammar.code == "ar":
            yield Reading(view, tuple(further(lead, view, 0)), listed=True)
            continue
        lead = lead_in(view) or (lead if listed else None)
        inside = run_on(view) if lead is None else None
        if inside is not None:
            yield Reading(view, tuple(found_in(view, inside)), listed=True)
            remember(view)
            continue
        found = find_commitments(view, tentative=tentative)
        yield Reading(view, tuple(found), tuple(find_claims(view, found, tentative=tentative)) if lead is None else ())
        remember(view)


def _same_line(document: Document, before: Sentence, sentence: Sentence) -> bool:
    return "\n" not in document.text[before.end : sentence.start]


def _view(sentence: Sentence, document: Document, grammar: Grammar, memory: Memory) -> View | None:
    place = (sentence.number, sentence.start, sentence.end, sentence.zone)
    key = (document.text, sentence.text, *place, memory.open_quote, grammar.code)
    known = _read_lines.get(key)
    if known is None:
        line = Line(sentence, memory.open_quote, mentions_of(document.text))
        known = line, grammar.frames(line) if line.texts and not is_addressed_to_a_machine(line) else None
        if len(_read_lines) >= _KEPT_LINES:
            _read_lines.clear()
        _read_lines[key] = known
    line, frames = known
    return View(line, grammar, frames, memory, document) if frames is not None else None


_KEPT_LINES = 64
_read_lines: dict[tuple[object, ...], tuple[Line, list[Frame] | None]] = {}
"""Sentences read last: those before a passage were in the passage before."""


def _unread(passage: Passage, language: str) -> Problem:
    return Problem(
        stage="propose",
        reason="language",
        detail=f"the rules engine reads Arabic, English and French, not {language}: name a model for this document",
        start=passage.sentences[0].start,
        end=passage.sentences[-1].end,
    )
