"""A sentence with its frames, and the document around it: what every rule is asked about."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook.rules.clause import Frame, Grammar, Subject
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.sources import named, refer
from pledgebook_schemas import Document


@dataclass(frozen=True)
class View:
    line: Line
    grammar: Grammar
    frames: list[Frame]
    memory: Memory
    document: Document

    def refer(self, subject: Subject | None) -> Referent | None:
        return refer(self.line, subject, self.grammar, self.memory, self.document)

    def name(self, subject: Subject) -> Referent:
        return named(self.line, subject, self.grammar, self.memory, self.document)

    def speaker(self, frame: Frame | None) -> Referent | None:
        """Who speaks in a frame; a bare "he added" goes on with the speaker before."""
        if frame is None:
            return None
        subject = frame.subject
        if subject is None or subject.phrase is None:
            return self.memory.speaker
        return self.name(subject)

    def is_agent(self, subject: Subject | None) -> bool:
        if subject is None:
            return False
        return subject.phrase is None or self.grammar.is_agent(self.line, subject.phrase)

    @property
    def continues(self) -> bool:
        """Whether the sentence goes on with a source by a verb of speech without a speaker of its own."""
        return any(one.role == "report" and (one.subject is None or one.subject.phrase is None) for one in self.frames)

    @property
    def is_question(self) -> bool:
        return bool(self.line.texts) and any(text in ("?", "؟") for text in self.line.texts[-2:])

    def any(self, words: frozenset[str], within: Stretch) -> bool:
        return any(text in words for text in self.line.texts[within.first : within.last])
