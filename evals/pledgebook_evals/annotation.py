"""What an annotator writes: records by quotes, without counting a character.

An annotation file is JSON beside a text file; `build.py` turns the two into a `Gold`.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field

from pledgebook_schemas import Party, ZoneKind
from pledgebook_schemas.gold import GuidelineVersion
from pledgebook_schemas.vocabulary import (
    ActionType,
    ClaimType,
    ConditionType,
    Kind,
    NonItemType,
    Polarity,
    SourceType,
    Specificity,
    Strength,
    TimeframeType,
    Voice,
)


class Annotated(BaseModel):
    """Closed to fields it does not know: a misspelt field is an error, not a gap."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Occurrence(Annotated):
    """A quote that stands more than once, told apart by its number from the top of the text."""

    quote: str
    nth: int = Field(default=1, ge=1)


Quote = str | Occurrence


class QuotedCondition(Annotated):
    type: ConditionType
    quote: Quote


class QuotedTime(Annotated):
    type: TimeframeType
    value: str
    quote: Quote


class QuotedSource(Annotated):
    name: str
    type: SourceType
    quote: Quote | None = None


class QuotedMention(Annotated):
    zone: ZoneKind
    quote: Quote


class QuotedRecord(Annotated):
    """What commitments and claims share."""

    id: str
    evidence: Quote
    voice: Voice
    sources: tuple[QuotedSource, ...] = ()
    inferred: bool = False
    mentions: tuple[QuotedMention, ...] = ()
    optional: bool = False
    note: str | None = None


class QuotedCommitment(QuotedRecord):
    cue: Quote | None
    actor: Quote | None
    parties: tuple[Party, ...]
    action: Quote
    action_text: str
    action_gloss: str
    action_alternatives: tuple[str, ...] = ()
    conditions: tuple[QuotedCondition, ...] = ()
    timeframe: QuotedTime | None = None
    purpose: Quote | None = None
    polarity: Polarity
    strength: Strength
    kind: Kind
    action_type: ActionType
    specificity: Specificity
    target: tuple[str, ...] = ()
    refines: str | None = None


class QuotedClaim(QuotedRecord):
    claimant: tuple[Party, ...] = ()
    proposition: Quote
    proposition_text: str
    proposition_gloss: str
    checkable: bool
    type: ClaimType
    subject: str | None = None
    time: QuotedTime | None = None
    hedge: Quote | None = None


class QuotedNonItem(Annotated):
    type: NonItemType
    quote: Quote


class Annotation(Annotated):
    guideline_version: GuidelineVersion = "1.0"
    annotator: str
    zones: dict[ZoneKind, tuple[int, ...]] = Field(default_factory=dict[ZoneKind, tuple[int, ...]])
    """Numbers of lines, counted from 1 and without blank ones; a line that is not named is body."""
    commitments: tuple[QuotedCommitment, ...] = ()
    claims: tuple[QuotedClaim, ...] = ()
    non_items: tuple[QuotedNonItem, ...] = ()
