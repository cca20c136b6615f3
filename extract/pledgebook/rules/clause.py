"""What the grammar of a language finds in a sentence: who does what to which clause."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from pledgebook.cues import Cue
from pledgebook.rules.cue_index import CueIndex
from pledgebook.rules.lexicon import Lexicon, Role
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ClaimType, ConditionType

Person = Literal["noun", "first", "third"]
Gender = Literal["m", "f", "n"]
Count = Literal["one", "two", "many"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a verb is said of: a noun phrase of the sentence, or a pronoun or verb ending to be resolved."""

    person: Person
    phrase: Stretch | None = None
    gender: Gender | None = None
    count: Count | None = None
    inherited: bool = False
    """Shared with an earlier verb, or the antecedent of a relative clause."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A verb that says how the clause under it is meant."""

    index: int
    role: Role
    subject: Subject | None
    content: int
    """Index of the first word of the clause under it."""
    names_clause: bool = False
    """Whether "that", a colon or a quotation mark opens the clause, or it is a parenthesis behind it."""
    trailing: bool = False
    """Behind the clause it governs: "..., he said"."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A cue with its complement, before it is told from its lookalikes."""

    row: Cue
    cue: Stretch
    head: int
    """Index of the word at which the action starts."""
    subject: Subject | None
    negative: bool = False
    passive: bool = False
    voiced: bool = False
    """Said by the subject of itself ("declared itself ready"), so that even a hope counts."""


PartKind = ConditionType | Literal["purpose"]


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch behind the head that is not the action itself."""

    kind: PartKind
    words: Stretch


@dataclass(frozen=True, slots=True)
class Extent:
    """How far an action reaches, and what hangs on it."""

    action: Stretch
    parts: tuple[Part, ...] = ()
    conjuncts: tuple[int, ...] = ()
    """Words inside `action` at which a coordinated head starts."""
    following: int | None = None
    """A further head under the same cue, behind a purpose of this one."""


class Grammar(Protocol):
    """One language: where cues, verbs of speech, subjects and the ends of actions are."""

    code: str
    lexicon: Lexicon
    index: CueIndex

    def frames(self, line: Line) -> list[Frame]: ...

    def candidates(self, line: Line) -> list[Candidate]: ...

    def terms(self, line: Line) -> list[Candidate]:
        """Bare presents with a party as subject, where a sentence states terms."""
        ...

    def extent(self, line: Line, head: int) -> Extent: ...

    def clitic(self, line: Line, index: int) -> int:
        """Folded letters of an action's first word that belong to a particle: the ب of بتشكيل."""
        ...

    def fronted(self, line: Line, before: int) -> list[Part]: ...

    def said(self, line: Line, frame: Frame) -> Stretch | None: ...

    def claim_type(self, line: Line, clause: Stretch, frame: Frame) -> ClaimType | None: ...

    def told_type(self, line: Line, clause: Stretch) -> ClaimType | None:
        """Of a clause that no verb of speech governs; None for a demand, a wish or what has no verb or number."""
        ...

    def clauses(self, line: Line, whole: Stretch) -> list[Stretch]:
        """The main clauses of a stretch."""
        ...

    def is_concrete(self, line: Line, clause: Stretch) -> bool:
        """Whether a clause says something that can be looked up."""
        ...

    def is_told(self, line: Line, clause: Stretch) -> bool:
        """Whether a clause tells a deed, or at least asserts with a verb."""
        ...

    def is_pledging(self, line: Line, clause: Stretch) -> bool:
        """Whether a clause has a cue with its complement, however little the commitment is worth."""
        ...

    def topic(self, line: Line) -> Subject | None:
        """Of whom the first finite verb of a sentence is said."""
        ...

    def subject(self, line: Line, verb: int) -> Subject | None: ...

    def is_agent(self, line: Line, phrase: Stretch) -> bool: ...

    def is_inert(self, line: Line, phrase: Stretch) -> bool:
        """Whether the head of a phrase is known for something that binds nobody."""
        ...

    def features(self, line: Line, phrase: Stretch) -> Subject: ...
