"""What an engine answers: flat items that quote the text and never count characters.

The JSON Schema of `WireAnswer` is sent to the model. Structured-output servers take only part of
JSON Schema, so: every field required, optional ones nullable without a default, closed lists as
enums, no maps, no dates, no bounded numbers. Evidence is a sentence number, not a quote.
Field order is reading order: where, by which words, who, what, how. It steers a model that writes
its answer from left to right.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

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

ASKED_BY_NAME = frozenset({"WireTimeframe.value", "WireCommitment.confidence", "WireClaim.confidence"})
"""Fields that only a prompt which names them asks for: a new one must not change what older prompts ask."""


class Wire(BaseModel):
    """A value on the wire; unlike a record it ignores fields that it does not know."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class WireCondition(Wire):
    type: ConditionType
    quote: str


class WireTimeframe(Wire):
    type: TimeframeType
    quote: str
    """The words that state the time."""
    value: str | None = None
    """ISO 8601 / TIMEX3, as the engine reads it in its context; None where it leaves that to the date tables."""


class WireSource(Wire):
    """One link of the attribution chain, behind the narrator."""

    name: str
    type: SourceType
    quote: str | None
    """The words that name the source, where the text has them."""


class WireCommitment(Wire):
    sentence: int
    """Number of the sentence that holds cue and action."""
    cue: str
    """The commissive words, verbatim."""
    actor: str | None
    """The nominal mention of who is bound, verbatim; null for a passive without agent."""
    parties: list[str]
    """Names of who is bound, resolved ("the two sides" to the two names); one entry a party."""
    action: str
    """Head verb or verbal noun and its complements, verbatim."""
    action_text: str
    """The same as an infinitive clause in the document's language, understandable alone."""
    action_gloss: str
    """The same in English."""
    conditions: list[WireCondition]
    timeframe: WireTimeframe | None
    purpose: str | None
    polarity: Polarity
    strength: Strength
    kind: Kind
    action_type: ActionType
    specificity: Specificity
    target: list[str]
    voice: Voice
    sources: list[WireSource]
    inferred: bool
    """Whether the sources are carried over from an earlier sentence ("it added")."""
    repeated_in: list[int]
    """Numbers of other sentences that say the same commitment again."""
    refines_sentence: int | None
    """Sentence of the broader commitment of the same actor that this one narrows."""
    confidence: Confidence | None = None
    """Of the rules engine only: how sure a model says it is tells little."""


class WireClaim(Wire):
    sentence: int
    proposition: str
    """The clause that is claimed, verbatim, without the reporting words."""
    proposition_text: str
    """The same, understandable alone, in the document's language."""
    proposition_gloss: str
    """The same in English."""
    claimants: list[str]
    """Names of who claims it; empty for the narrator."""
    checkable: bool
    type: ClaimType
    subject: str
    time: WireTimeframe | None
    hedge: str | None
    voice: Voice
    sources: list[WireSource]
    inferred: bool
    repeated_in: list[int]
    confidence: Confidence | None = None


class WireAnswer(Wire):
    commitments: list[WireCommitment]
    claims: list[WireClaim]
