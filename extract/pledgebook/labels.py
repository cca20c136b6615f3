"""A record as labelled spans: what annotation tools, reviewers and web annotations see of it.

`commitment` and `claim` label the evidence; the fields are `actor`, `cue`, `action`, `purpose`,
`condition:TYPE`, `timeframe:TYPE` of a commitment, `proposition`, `claimant`, `hedge`,
`timeframe:TYPE` of a claim, and `source:TYPE`, `mention:ZONE` of both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from pledgebook_schemas import Claim, Commitment, Source, Span, ZoneKind
from pledgebook_schemas.vocabulary import ConditionType, SourceType, TimeframeType

COMMITMENT, CLAIM = "commitment", "claim"
RECORDS = (COMMITMENT, CLAIM)
TYPES: dict[str, tuple[str, ...]] = {
    "condition": get_args(ConditionType),
    "timeframe": get_args(TimeframeType),
    "source": get_args(SourceType),
    "mention": get_args(ZoneKind),
}
"""What may stand behind the colon."""
FIELDS = {
    COMMITMENT: ("actor", "cue", "action", "purpose", "condition", "timeframe", "source", "mention"),
    CLAIM: ("proposition", "claimant", "hedge", "timeframe", "source", "mention"),
}


@dataclass(frozen=True, slots=True)
class Labelled:
    label: str
    span: Span

    @property
    def name(self) -> str:
        """The part before the colon."""
        return self.label.partition(":")[0]

    @property
    def type(self) -> str:
        return self.label.partition(":")[2]


def labels_of(record: Commitment | Claim) -> tuple[Labelled, ...]:
    """Every span of a record under its label, the evidence first."""
    return tuple(_of_commitment(record) if isinstance(record, Commitment) else _of_claim(record))


def every_label() -> tuple[str, ...]:
    names = dict.fromkeys((*RECORDS, *FIELDS[COMMITMENT], *FIELDS[CLAIM]))
    return tuple(
        label for name in names for label in ([f"{name}:{type}" for type in TYPES[name]] if name in TYPES else [name])
    )


def _of_commitment(record: Commitment) -> Iterator[Labelled]:
    yield Labelled(COMMITMENT, record.evidence)
    if record.actor.span is not None:
        yield Labelled("actor", record.actor.span)
    if record.cue is not None:
        yield Labelled("cue", record.cue)
    yield Labelled("action", record.action.span)
    if record.purpose is not None:
        yield Labelled("purpose", record.purpose)
    for condition in record.conditions:
        yield Labelled(f"condition:{condition.type}", condition.span)
    if record.timeframe is not None:
        yield Labelled(f"timeframe:{record.timeframe.type}", record.timeframe.span)
    yield from _of_both(record)


def _of_claim(record: Claim) -> Iterator[Labelled]:
    yield Labelled(CLAIM, record.evidence)
    yield Labelled("proposition", record.proposition.span)
    if record.hedge is not None:
        yield Labelled("hedge", record.hedge)
    if record.time is not None:
        yield Labelled(f"timeframe:{record.time.type}", record.time.span)
    yield from _of_both(record)


def _of_both(record: Commitment | Claim) -> Iterator[Labelled]:
    for source in record.attribution.chain:
        if source.span is not None:
            yield Labelled(source_label(source, record), source.span)
    for mention in record.mentions:
        yield Labelled(f"mention:{mention.zone}", mention.span)


def source_label(source: Source, record: Commitment | Claim) -> str:
    """`claimant` for the source that a claim is made by, else `source:TYPE`."""
    claims = isinstance(record, Claim) and source.name in {one.name for one in record.claimant}
    return "claimant" if claims else f"source:{source.type}"
