"""Which words of the text a record stands on, and what each is to it."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.report.pieces import Mark
from pledgebook_schemas import Attribution, Claim, Commitment, Extraction, Span

Placed = tuple[str, Span]
"""A role and its span."""


Record = Commitment | Claim


def records_of(extraction: Extraction) -> tuple[Record, ...]:
    """All records in the order in which marks count them."""
    return (*extraction.commitments, *extraction.claims)


def placed(record: Record) -> Iterator[Placed]:
    """Every span of a record under its role, the evidence first."""
    yield "evidence", record.evidence
    yield from _of_commitment(record) if isinstance(record, Commitment) else _of_claim(record)
    yield from _of_attribution(record.attribution)
    for mention in record.mentions:
        yield "mention", mention.span


def marks_of(records: tuple[Record, ...]) -> list[Mark]:
    """The marks of all records, in record order; a mark's `record` indexes `records`."""
    return [
        Mark(index, role, span.start, span.end) for index, record in enumerate(records) for role, span in placed(record)
    ]


def _of_commitment(record: Commitment) -> Iterator[Placed]:
    if record.actor.span is not None:
        yield "actor", record.actor.span
    yield "action", record.action.span
    for condition in record.conditions:
        yield "condition", condition.span
    if record.timeframe is not None:
        yield "timeframe", record.timeframe.span
    if record.cue is not None:
        yield "cue", record.cue
    if record.purpose is not None:
        yield "purpose", record.purpose


def _of_claim(record: Claim) -> Iterator[Placed]:
    yield "proposition", record.proposition.span
    if record.time is not None:
        yield "timeframe", record.time.span
    if record.hedge is not None:
        yield "hedge", record.hedge


def _of_attribution(attribution: Attribution) -> Iterator[Placed]:
    for source in attribution.chain:
        if source.span is not None:
            yield "source", source.span
