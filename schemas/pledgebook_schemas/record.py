"""The two kinds of entry of the ledger: a commitment and a claim, every field tied to its words."""

from __future__ import annotations

from pledgebook_schemas.document import ZoneKind
from pledgebook_schemas.span import Frozen, Span
from pledgebook_schemas.vocabulary import (
    ActionType,
    ClaimType,
    ConditionType,
    Confidence,
    Kind,
    Polarity,
    SourceType,
    Specificity,
    Strength,
    TimeframeType,
    Voice,
)


class Party(Frozen):
    """Who is bound, or who claims: a canonical name and, where one is known, an identifier."""

    name: str
    id: str | None = None
    """ISO 3166-1 alpha-3 for a state, an acronym such as `UN` for an organisation, else None."""


class Actor(Frozen):
    span: Span | None
    """The nominal mention; None where a passive names no agent."""
    canonical: tuple[Party, ...]
    """Who is bound; more than one entry: bound jointly, in no order."""


class Action(Frozen):
    span: Span
    """Head and complements, without cue, purpose, condition and timeframe."""
    text: str
    """Infinitive clause in the document's language, understandable alone."""
    gloss: str | None
    """The same in English; None where the engine cannot translate."""


class Condition(Frozen):
    type: ConditionType
    span: Span


class Timeframe(Frozen):
    """When the action is due; the time of the statement is another matter."""

    type: TimeframeType
    value: str
    """ISO 8601 / TIMEX3: `2026-12-31`, `2026-Q2`, `P5Y`, `2026-01-01/P5D`, `P1Y` (recurring), `FUTURE_REF`,
    unknown parts as X (`XXXX-WXX-2`)."""
    span: Span


class Source(Frozen):
    name: str
    type: SourceType
    span: Span | None = None


class Attribution(Frozen):
    """Through whom the text says it, outermost first; the actor itself is not repeated."""

    voice: Voice
    chain: tuple[Source, ...]
    inferred: bool = False
    """Carried over from an earlier sentence by an explicit continuer ("it added")."""


class Mention(Frozen):
    """Another place that says the same."""

    zone: ZoneKind
    span: Span


class Commitment(Frozen):
    id: str
    actor: Actor
    action: Action
    conditions: tuple[Condition, ...] = ()
    timeframe: Timeframe | None = None
    polarity: Polarity
    strength: Strength
    """1 open, 2 intended, 3 planned, 4 pledged, 5 binding: by the cue word alone."""
    kind: Kind
    cue: Span | None
    action_type: ActionType
    specificity: Specificity
    target: tuple[str, ...] = ()
    purpose: Span | None = None
    attribution: Attribution
    evidence: Span
    """One clause that holds cue and action; at most a sentence."""
    mentions: tuple[Mention, ...] = ()
    refines: str | None = None
    """Id of the broader commitment that this one narrows."""
    confidence: Confidence | None = None
    """Of the rules engine: `tentative` where a rule speaks against it that is often wrong. A model gives none."""


class Proposition(Frozen):
    span: Span
    text: str
    gloss: str | None


class Claim(Frozen):
    id: str
    claimant: tuple[Party, ...]
    """Empty for the narrator."""
    proposition: Proposition
    checkable: bool
    """Whether somebody with records could find it true or false; False for a position."""
    type: ClaimType
    subject: str | None
    time: Timeframe | None = None
    hedge: Span | None = None
    attribution: Attribution
    evidence: Span
    mentions: tuple[Mention, ...] = ()
    confidence: Confidence | None = None
