"""What the page is shown of a document: plain JSON, offsets in code points."""

from __future__ import annotations

from typing import TypedDict

from pledgebook.labels import CLAIM, COMMITMENT, labels_of
from pledgebook.report.pieces import Mark, pieces
from pledgebook.review.reviewed import Entry, Reviewed
from pledgebook_schemas import Claim, Document, Extraction, Timeframe


class MarkView(TypedDict):
    label: str
    start: int
    end: int
    text: str


class EntryView(TypedDict):
    id: str
    record: str
    standing: str
    marks: list[MarkView]
    """The evidence first."""
    values: dict[str, str | int | list[str] | None]
    """By the names that a draft sends back."""
    sources: list[str]


class PieceView(TypedDict):
    text: str
    marks: list[list[int | str]]
    """Index of the entry and label of every span around it, the widest first."""


class DocumentView(TypedDict):
    id: str
    title: str | None
    source: str | None
    language: str | None
    date: str | None
    entries: list[EntryView]
    pieces: list[PieceView]
    rejected: list[list[str]]
    """What the engine itself refused: reason and quote."""
    problems: list[str]
    waiting: int
    done: bool
    can_undo: bool


def document_view(extraction: Extraction, review: Reviewed) -> DocumentView:
    document = extraction.document
    return DocumentView(
        id=document.id,
        title=document.title,
        source=document.source,
        language=document.language if document.language != "und" else None,
        date=document.date,
        entries=[entry_view(entry) for entry in review.entries],
        pieces=piece_views(document, review),
        rejected=[[one.reason, one.quote] for one in extraction.rejected],
        problems=[f"{one.stage}: {one.reason}: {one.detail}" for one in extraction.problems],
        waiting=review.waiting,
        done=review.done,
        can_undo=review.last is not None,
    )


def entry_view(entry: Entry) -> EntryView:
    record = entry.record
    return EntryView(
        id=record.id,
        record=CLAIM if isinstance(record, Claim) else COMMITMENT,
        standing=entry.standing,
        marks=[
            MarkView(label=one.label, start=one.span.start, end=one.span.end, text=one.span.text)
            for one in labels_of(record)
        ],
        values=_values(entry),
        sources=[one.name for one in record.attribution.chain if one.type != "narrator"],
    )


def piece_views(document: Document, review: Reviewed) -> list[PieceView]:
    """The text cut at the spans of every record that was not rejected."""
    labelled = [
        (index, one)
        for index, entry in enumerate(review.entries)
        if entry.standing != "rejected"
        for one in labels_of(entry.record)
    ]
    marks = [Mark(index, one.label, one.span.start, one.span.end) for index, one in labelled]
    return [
        PieceView(text=piece.text, marks=[[marks[one].record, marks[one].role] for one in piece.marks])
        for piece in pieces(document.text, marks)
    ]


def _values(entry: Entry) -> dict[str, str | int | list[str] | None]:
    record = entry.record
    if isinstance(record, Claim):
        return {
            "parties": [one.name for one in record.claimant],
            "reading": record.proposition.text,
            "gloss": record.proposition.gloss,
            "time": _time(record.time),
            "type": record.type,
            "checkable": "yes" if record.checkable else "no",
            "about": [record.subject] if record.subject else [],
        }
    return {
        "parties": [one.name for one in record.actor.canonical],
        "reading": record.action.text,
        "gloss": record.action.gloss,
        "time": _time(record.timeframe),
        "polarity": record.polarity,
        "strength": record.strength,
        "kind": record.kind,
        "action_type": record.action_type,
        "specificity": record.specificity,
        "about": list(record.target),
    }


def _time(time: Timeframe | None) -> str | None:
    return None if time is None else time.value
