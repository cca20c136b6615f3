"""A sentence with its frames, and the document around it: what every rule is asked about."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from pledgebook.rules.body import GENERIC
from pledgebook.rules.clause import Candidate, Frame, Grammar, Subject
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.sources import named, refer
from pledgebook_schemas import Document

OWN_BODY = re.compile(
    r"(?:his|her|their|our|its|my|son|sa|notre|leur|mon) (?:own )?(?:country|government|nation|"
    r"administration|company|party|ministry"
    r"|organi[sz]ation|group|pays|gouvernement|entreprise|parti|ministere|groupe|societe)"
    r"|(?:بلاد|حكومت|وزارت|شركت|حزب|موسست|دولت|هييت|ادارت|منظمت|موسست)(?:ه|ها|نا|هم|ي)"
)
"""A speaker's own body, named by a possessive."""


@dataclass(frozen=True)
class View:
    line: Line
    grammar: Grammar
    frames: list[Frame]
    memory: Memory
    document: Document
    _named: dict[Stretch, Referent] = field(default_factory=dict[Stretch, Referent])

    @cached_property
    def candidates(self) -> list[Candidate]:
        return self.grammar.candidates(self.line)

    def refer(self, subject: Subject | None, speaker: Referent | None = None) -> Referent | None:
        """Whom a subject means; "her government" in a speaker's mouth is the speaker's."""
        if subject is None or subject.phrase is None:
            return refer(subject, self.memory)
        one = self.name(subject)
        key = self.line.key(subject.phrase)
        own = OWN_BODY.fullmatch(key) or (GENERIC.fullmatch(key) and one.names == (one.text,))
        return replace(one, names=speaker.names) if own and speaker is not None and speaker.names else one

    def name(self, subject: Subject) -> Referent:
        assert subject.phrase is not None
        known = self._named.get(subject.phrase)
        if known is None:
            known = self._named[subject.phrase] = named(self.line, subject, self.grammar, self.memory, self.document)
        return known

    def speaker(self, frame: Frame | None) -> Referent | None:
        """Who speaks in a frame; a bare "he added" goes on with the speaker before."""
        if frame is None:
            return None
        subject = frame.subject
        if subject is not None and subject.phrase is not None:
            return self.name(subject)
        own = self.acting_before(frame.index) if subject is None and not frame.trailing else None
        return self.name(own) if own is not None else self.memory.speaker

    def acting_before(self, index: int) -> Subject | None:
        """Of "pledged ..., noting that": who pledged."""
        subjects = [*(one.subject for one in self.frames), *(one.subject for one in self.candidates)]
        named = [one for one in subjects if one is not None and one.phrase is not None and one.phrase.last <= index]
        return max(named, key=lambda one: one.phrase or Stretch(0, 0), default=None)

    def is_agent(self, subject: Subject | None) -> bool:
        if subject is None:
            return False
        return subject.phrase is None or self.grammar.is_agent(self.line, subject.phrase)

    @property
    def is_question(self) -> bool:
        return bool(self.line.texts) and any(text in ("?", "؟") for text in self.line.texts[-2:])

    def any(self, words: frozenset[str], within: Stretch) -> bool:
        return any(text in words for text in self.line.texts[within.first : within.last])
