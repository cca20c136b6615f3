"""What English and French have in common as grammars; how a cue sits in its clause differs."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field

from pledgebook.cues import TABLES, Cue
from pledgebook.rules.clause import Candidate, Extent, Frame, Part, Subject
from pledgebook.rules.cue_index import CueIndex
from pledgebook.rules.latin import asides as latin_asides
from pledgebook.rules.latin import claims as latin_claims
from pledgebook.rules.latin import clauses as latin_clauses
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.latin.extent import LatinExtent
from pledgebook.rules.latin.frames import fronted_parts, latin_frames
from pledgebook.rules.latin.words import LatinWords
from pledgebook.rules.lexicon import Lexicon
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ClaimType

_TOPIC = 40
"""Words in which the first verb of a sentence is looked for."""


_OPENING = 7
_BEFORE_NOUN = frozenset({"the", "a", "an", "to", "of", "in", "on"})
_ENDS = frozenset({",", "ne", "n'", "se", "s'", "y", "("})


@dataclass
class LatinGrammar(ABC):
    code: str
    words: LatinWords
    is_head: Callable[[Line, int], bool]
    """Whether the word at an index is a verb that can head an action."""
    is_finite: Callable[[Line, int], bool]
    lexicon: Lexicon = field(init=False)
    index: CueIndex = field(init=False)
    measure: LatinExtent = field(init=False)

    def __post_init__(self) -> None:
        self.lexicon = self.words.lexicon
        self.index = CueIndex(TABLES[self.code])
        self.measure = LatinExtent(self.words, self.is_head, self.is_finite)

    @abstractmethod
    def _candidate(self, line: Line, at: int, row: Cue) -> Candidate | None:
        """The cue of a row at a word, with subject and complement; None where it lacks either."""

    def candidates(self, line: Line) -> list[Candidate]:
        found = (self._candidate(line, at, row) for at, text in enumerate(line.texts) for row in self.index[text])
        return [*(one for one in found if one is not None), *self._presents(line)]

    def _presents(self, line: Line) -> list[Candidate]:
        """Presents that look ahead."""
        return []

    def terms(self, line: Line) -> list[Candidate]:
        return []

    def frames(self, line: Line) -> list[Frame]:
        return latin_frames(line, self.words)

    def clitic(self, line: Line, index: int) -> int:
        return 0

    def fronted(self, line: Line, before: int) -> list[Part]:
        return fronted_parts(line, before, self.measure.opener)

    def extent(self, line: Line, head: int) -> Extent:
        return self.measure(line, head)

    def said(self, line: Line, frame: Frame) -> Stretch | None:
        return latin_claims.said(line, frame)

    def claim_type(self, line: Line, clause: Stretch, frame: Frame) -> ClaimType | None:
        return latin_claims.claim_type(line, clause, frame, self.words, self.is_finite)

    def told_type(self, line: Line, clause: Stretch) -> ClaimType | None:
        return latin_claims.told_type(line, clause, self.words, self.is_finite)

    def clauses(self, line: Line, whole: Stretch) -> list[Stretch]:
        return latin_clauses.clauses(line, whole, self.words, self.is_finite)

    def is_concrete(self, line: Line, clause: Stretch) -> bool:
        return latin_clauses.is_concrete(line, clause, self.words)

    def is_told(self, line: Line, clause: Stretch) -> bool:
        told = any(self.lexicon.roles.get(text) == "act" for text in line.texts[clause.first : clause.last])
        return told or latin_claims.is_negated(line, clause)

    def is_pledging(self, line: Line, clause: Stretch) -> bool:
        return latin_claims.is_pledging(line, clause, self.index)

    def topic(self, line: Line) -> Subject | None:
        for at in range(1, min(len(line), _TOPIC)):
            past = line.texts[at].endswith("ed") and line.texts[at + 1 : at + 2] != ["by"] and len(line.texts[at]) > 4
            went = (
                self.code == "en"
                and line.texts[at] in latin_clauses.IRREGULAR
                and line.texts[at - 1] not in _BEFORE_NOUN
            )
            if self.is_finite(line, at) or past or went:
                found = latin_subject.subject_before(line, at, self.words)
                if found is not None:
                    return found
        return self._opening(line)

    def _opening(self, line: Line) -> Subject | None:
        """An agent at the head of a sentence whose verb no table knows: "Le maire, Paul Garnier, ..."."""
        if len(line) < 3 or line.texts[0] not in self.words.determiners:
            return None
        last = next((i for i in range(2, min(len(line), _OPENING)) if line.texts[i] in _ENDS), None)
        if last is None or not any(text in self.lexicon.agents for text in line.texts[1:last]):
            return None
        return latin_subject.features(line, Stretch(0, last), self.words)

    def subject(self, line: Line, verb: int) -> Subject | None:
        return latin_subject.subject_before(line, verb, self.words)

    def is_agent(self, line: Line, phrase: Stretch) -> bool:
        return latin_subject.is_agent(line, phrase, self.words)

    def is_inert(self, line: Line, phrase: Stretch) -> bool:
        at = latin_subject.head_of(line, phrase, self.words)
        head = line.texts[at]
        if latin_asides.is_proper(line, phrase, at, self.words):
            return False
        return head in self.lexicon.inert and head not in self.lexicon.agents

    def features(self, line: Line, phrase: Stretch) -> Subject:
        return latin_subject.features(line, phrase, self.words)
