"""The types of pledgebook, in the order in which data meets them."""

from pledgebook_schemas.document import Document, Passage, Sentence, Zone, ZoneKind
from pledgebook_schemas.extraction import (
    EngineInfo,
    Extraction,
    Problem,
    RejectedRecord,
    Usage,
    check_records,
    spans_of,
)
from pledgebook_schemas.gold import Gold, GoldClaim, GoldCommitment, NonItem
from pledgebook_schemas.record import (
    Action,
    Actor,
    Attribution,
    Claim,
    Commitment,
    Condition,
    Mention,
    Party,
    Proposition,
    Source,
    Timeframe,
)
from pledgebook_schemas.span import Match, Span
from pledgebook_schemas.wire import (
    WireAnswer,
    WireClaim,
    WireCommitment,
    WireCondition,
    WireSource,
    WireTimeframe,
)

__all__ = [
    "Action",
    "Actor",
    "Attribution",
    "Claim",
    "Commitment",
    "Condition",
    "Document",
    "EngineInfo",
    "Extraction",
    "Gold",
    "GoldClaim",
    "GoldCommitment",
    "Match",
    "Mention",
    "NonItem",
    "Party",
    "Passage",
    "Problem",
    "Proposition",
    "RejectedRecord",
    "Sentence",
    "Source",
    "Span",
    "Timeframe",
    "Usage",
    "WireAnswer",
    "WireClaim",
    "WireCommitment",
    "WireCondition",
    "WireSource",
    "WireTimeframe",
    "Zone",
    "ZoneKind",
    "check_records",
    "spans_of",
]
