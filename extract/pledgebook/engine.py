"""The seam between reading and the pipeline: an engine proposes, everything after it is common.

An engine sees numbered sentences and answers in the wire types: it quotes, it never counts. The
rules engine and the model engine differ in nothing else.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from pledgebook_schemas import EngineInfo, Passage, Problem, RejectedRecord, Usage, WireAnswer


@dataclass(frozen=True, slots=True)
class Proposal:
    """Candidates of one passage; a failed part is a problem beside them, not an exception."""

    answer: WireAnswer
    usage: Usage = field(default_factory=Usage)
    problems: tuple[Problem, ...] = ()
    rejected: tuple[RejectedRecord, ...] = ()


class Engine(Protocol):
    """Reads a passage. Raises nothing for a bad answer: that is a `Problem`."""

    @property
    def info(self) -> EngineInfo: ...

    async def propose(self, passage: Passage) -> Proposal: ...


@dataclass(frozen=True, slots=True)
class CannedEngine:
    """Answers every passage with the same answer: a fake for tests and for trying out the stages."""

    answer: WireAnswer
    info: EngineInfo = field(default_factory=lambda: EngineInfo(name="model", model="canned"))

    async def propose(self, passage: Passage) -> Proposal:
        numbers = {sentence.number for sentence in passage.sentences}
        return Proposal(
            WireAnswer(
                commitments=[item for item in self.answer.commitments if item.sentence in numbers],
                claims=[item for item in self.answer.claims if item.sentence in numbers],
            )
        )
