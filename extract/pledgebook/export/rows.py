"""The ledger as a flat table: one row a record, columns that never change their names or order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Literal, TypeAlias, TypedDict

from pledgebook.report.marks import Record, placed, records_of
from pledgebook_schemas import Claim, Commitment, Extraction, Party, Span, Timeframe

Cell: TypeAlias = str | int | bool | tuple[str, ...] | None
ColumnType = Literal["text", "number", "flag", "list"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One commitment or claim. What the other kind of record has is None or empty."""

    document_id: str
    source: str | None
    date: str | None
    language: str | None
    title: str | None
    record_id: str
    record: Literal["commitment", "claim"]
    parties: tuple[str, ...]
    """Who is bound, or who claims; empty for the narrator."""
    party_ids: tuple[str, ...]
    """One for each party, in order; an empty string for a party without one."""
    words: str
    """The action or the proposition as it stands in the text."""
    reading: str
    """The same, understandable alone, in the document's language."""
    gloss: str | None
    """The same in English."""
    conditions: tuple[str, ...]
    condition_types: tuple[str, ...]
    timeframe_type: str | None
    timeframe_value: str | None
    """ISO 8601 / TIMEX3."""
    timeframe_text: str | None
    polarity: str | None
    strength: int | None
    """1 open to 5 binding."""
    kind: str
    """Kind of a commitment, type of a claim."""
    action_type: str | None
    specificity: str | None
    checkable: bool | None
    cue: str | None
    hedge: str | None
    purpose: str | None
    about: tuple[str, ...]
    """Targets of a commitment, subject of a claim."""
    voice: str
    sources: tuple[str, ...]
    inferred: bool
    refines: str | None
    confidence: str | None
    """`firm` or `tentative`, of the rules engine."""
    evidence: str
    start: int
    """Of the evidence, in code points of the document's text."""
    end: int
    places: tuple[str, ...]
    """Every span of the record as `role:start-end`, in code points, the evidence first."""
    status: str
    """Of the document: `partial` says that records may be missing."""
    engine: str
    model: str | None
    prompt: str | None
    text_sha256: str


COLUMNS = tuple(field.name for field in fields(Row))
_OTHER_TYPES: dict[str, ColumnType] = {
    "int": "number",
    "int | None": "number",
    "bool": "flag",
    "bool | None": "flag",
    "tuple[str, ...]": "list",
}
COLUMN_TYPES: dict[str, ColumnType] = {field.name: _OTHER_TYPES.get(str(field.type), "text") for field in fields(Row)}


def rows(extractions: Iterable[Extraction]) -> Iterator[Row]:
    """A row a record, commitments before claims; a document without records has none."""
    for extraction in extractions:
        for record in records_of(extraction):
            yield row_of(extraction, record)


def row_of(extraction: Extraction, record: Record) -> Row:
    return _of_commitment(extraction, record) if isinstance(record, Commitment) else _of_claim(extraction, record)


def cells(row: Row) -> tuple[Cell, ...]:
    """The values in the order of `COLUMNS`."""
    return tuple(getattr(row, name) for name in COLUMNS)


def spans_of_places(places: Iterable[str]) -> tuple[tuple[str, int, int], ...]:
    """Role, start and end of each entry of the column `places`; raises `ValueError` for another entry."""
    return tuple(_place(one) for one in places)


def _place(place: str) -> tuple[str, int, int]:
    role, _, offsets = place.partition(":")
    start, _, end = offsets.partition("-")
    return role, int(start), int(end)


class _Shared(TypedDict):
    """Columns that both kinds of record fill alike."""

    document_id: str
    source: str | None
    date: str | None
    language: str | None
    title: str | None
    record_id: str
    parties: tuple[str, ...]
    party_ids: tuple[str, ...]
    timeframe_type: str | None
    timeframe_value: str | None
    timeframe_text: str | None
    voice: str
    sources: tuple[str, ...]
    inferred: bool
    confidence: str | None
    evidence: str
    start: int
    end: int
    places: tuple[str, ...]
    status: str
    engine: str
    model: str | None
    prompt: str | None
    text_sha256: str


def _of_commitment(extraction: Extraction, record: Commitment) -> Row:
    return Row(
        **_shared(extraction, record, record.actor.canonical, record.timeframe),
        record="commitment",
        words=record.action.span.text,
        reading=record.action.text,
        gloss=record.action.gloss,
        conditions=tuple(one.span.text for one in record.conditions),
        condition_types=tuple(one.type for one in record.conditions),
        polarity=record.polarity,
        strength=record.strength,
        kind=record.kind,
        action_type=record.action_type,
        specificity=record.specificity,
        checkable=None,
        cue=_text(record.cue),
        hedge=None,
        purpose=_text(record.purpose),
        about=record.target,
        refines=record.refines,
    )


def _of_claim(extraction: Extraction, record: Claim) -> Row:
    return Row(
        **_shared(extraction, record, record.claimant, record.time),
        record="claim",
        words=record.proposition.span.text,
        reading=record.proposition.text,
        gloss=record.proposition.gloss,
        conditions=(),
        condition_types=(),
        polarity=None,
        strength=None,
        kind=record.type,
        action_type=None,
        specificity=None,
        checkable=record.checkable,
        cue=None,
        hedge=_text(record.hedge),
        purpose=None,
        about=(record.subject,) if record.subject else (),
        refines=None,
    )


def _shared(
    extraction: Extraction, record: Commitment | Claim, parties: Iterable[Party], time: Timeframe | None
) -> _Shared:
    document, engine, named = extraction.document, extraction.engine, tuple(parties)
    return _Shared(
        document_id=document.id,
        source=document.source,
        date=document.date,
        language=document.language,
        title=document.title,
        record_id=record.id,
        parties=tuple(one.name for one in named),
        party_ids=tuple(one.id or "" for one in named),
        timeframe_type=None if time is None else time.type,
        timeframe_value=None if time is None else time.value,
        timeframe_text=None if time is None else time.span.text,
        voice=record.attribution.voice,
        sources=tuple(one.name for one in record.attribution.chain if one.type != "narrator"),
        inferred=record.attribution.inferred,
        confidence=record.confidence,
        evidence=record.evidence.text,
        start=record.evidence.start,
        end=record.evidence.end,
        places=tuple(f"{role}:{span.start}-{span.end}" for role, span in placed(record)),
        status=extraction.status,
        engine=engine.name,
        model=engine.model,
        prompt=engine.prompt,
        text_sha256=document.sha256,
    )


def _text(span: Span | None) -> str | None:
    return None if span is None else span.text
