"""What the page's script is given of one document: plain JSON, offsets in UTF-16 units.

This is the border. Everything on the Python side counts code points, everything behind it counts
as JavaScript does; the conversion happens here and nowhere else.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypedDict

from pledgebook.report.days import days_of
from pledgebook.report.marks import marks_of, placed, records_of
from pledgebook.report.offsets import Utf16
from pledgebook.report.pieces import pieces
from pledgebook.table import STRENGTHS
from pledgebook_schemas import Attribution, Claim, Commitment, Extraction, Mention, Party, Problem, Span, Timeframe


class Place(TypedDict):
    label: str
    start: int
    end: int


class Time(TypedDict):
    type: str
    value: str
    words: str
    days: list[str] | None
    """First and last day, ISO 8601."""


class Entry(TypedDict):
    """A commitment or a claim; a field that the other kind has is empty or None."""

    id: str
    record: str
    """`commitment` or `claim`."""
    who: list[str]
    who_ids: list[str]
    what: str
    """The words of the text."""
    reading: str
    """The same, understandable alone."""
    gloss: str | None
    conditions: list[list[str]]
    """Type and words."""
    when: Time | None
    polarity: str | None
    strength: int | None
    strength_name: str | None
    kind: str
    """Kind of a commitment, type of a claim."""
    cue: str | None
    hedge: str | None
    purpose: str | None
    nature: list[str]
    """Labels that say more: action type and specificity, or whether a claim can be checked."""
    about: list[str]
    """Targets of a commitment, subject of a claim."""
    voice: str
    sources: list[str]
    inferred: bool
    refines: str | None
    evidence: str
    places: list[Place]
    """The evidence first, then the mentions."""
    matches: list[list[str]]
    """Role of each span and how its quote was found."""


class Trouble(TypedDict):
    stage: str
    reason: str
    detail: str
    place: Place | None


class Content(TypedDict):
    id: str
    title: str | None
    source: str | None
    language: str | None
    date: str | None
    status: str
    engine: str
    prompt: str | None
    text: str
    pieces: list[list[int]]
    """End of each piece (the first starts at 0), then the indexes of the marks that cover it."""
    marks: list[list[int | str]]
    """Index of the record, and the role."""
    records: list[Entry]
    problems: list[Trouble]
    rejected: list[list[str]]
    """Reason and quote."""
    usage: dict[str, float | int | None]


def content_of(extraction: Extraction) -> Content:
    document, engine = extraction.document, extraction.engine
    records = records_of(extraction)
    marks = marks_of(records)
    utf16 = Utf16(document.text)
    return Content(
        id=document.id,
        title=document.title,
        source=document.source,
        language=document.language,
        date=document.date,
        status=extraction.status,
        engine=engine.name if engine.model is None else engine.model,
        prompt=engine.prompt,
        text=document.text,
        pieces=[[utf16.units(piece.end), *piece.marks] for piece in pieces(document.text, marks)],
        marks=[[mark.record, mark.role] for mark in marks],
        records=[_entry(record, utf16) for record in records],
        problems=[_trouble(problem, utf16) for problem in extraction.problems],
        rejected=[[one.reason, one.quote] for one in extraction.rejected],
        usage=extraction.usage.model_dump(),
    )


def _entry(record: Commitment | Claim, utf16: Utf16) -> Entry:
    return _commitment(record, utf16) if isinstance(record, Commitment) else _claim(record, utf16)


def _commitment(record: Commitment, utf16: Utf16) -> Entry:
    return Entry(
        id=record.id,
        record="commitment",
        **_parties(record.actor.canonical),
        what=record.action.span.text,
        reading=record.action.text,
        gloss=record.action.gloss,
        conditions=[[one.type, one.span.text] for one in record.conditions],
        when=_time(record.timeframe),
        polarity=record.polarity,
        strength=record.strength,
        strength_name=STRENGTHS[record.strength],
        kind=record.kind,
        cue=_text(record.cue),
        hedge=None,
        purpose=_text(record.purpose),
        nature=[record.action_type, record.specificity, *_doubt(record)],
        about=list(record.target),
        **_attribution(record.attribution),
        refines=record.refines,
        evidence=record.evidence.text,
        places=_places(record, record.mentions, utf16),
        matches=[[role, span.match] for role, span in placed(record)],
    )


def _claim(record: Claim, utf16: Utf16) -> Entry:
    return Entry(
        id=record.id,
        record="claim",
        **_parties(record.claimant),
        what=record.proposition.span.text,
        reading=record.proposition.text,
        gloss=record.proposition.gloss,
        conditions=[],
        when=_time(record.time),
        polarity=None,
        strength=None,
        strength_name=None,
        kind=record.type,
        cue=None,
        hedge=_text(record.hedge),
        purpose=None,
        nature=["checkable" if record.checkable else "not checkable", *_doubt(record)],
        about=[record.subject] if record.subject else [],
        **_attribution(record.attribution),
        refines=None,
        evidence=record.evidence.text,
        places=_places(record, record.mentions, utf16),
        matches=[[role, span.match] for role, span in placed(record)],
    )


def _text(span: Span | None) -> str | None:
    return None if span is None else span.text


class _Parties(TypedDict):
    who: list[str]
    who_ids: list[str]


class _Attribution(TypedDict):
    voice: str
    sources: list[str]
    inferred: bool


def _parties(parties: Sequence[Party]) -> _Parties:
    return _Parties(who=[one.name for one in parties], who_ids=[one.id for one in parties if one.id])


def _attribution(attribution: Attribution) -> _Attribution:
    named = [source.name for source in attribution.chain if source.type != "narrator"]
    return _Attribution(voice=attribution.voice, sources=named, inferred=attribution.inferred)


def _time(time: Timeframe | None) -> Time | None:
    if time is None:
        return None
    days = days_of(time.value)
    return Time(type=time.type, value=time.value, words=time.span.text, days=days and [one.isoformat() for one in days])


def _places(record: Commitment | Claim, mentions: Sequence[Mention], utf16: Utf16) -> list[Place]:
    return [
        _place("evidence", record.evidence.start, record.evidence.end, utf16),
        *(_place(one.zone, one.span.start, one.span.end, utf16) for one in mentions),
    ]


def _place(label: str, start: int, end: int, utf16: Utf16) -> Place:
    return Place(label=label, start=utf16.units(start), end=utf16.units(end))


def _doubt(record: Commitment | Claim) -> list[str]:
    return ["tentative"] if record.confidence == "tentative" else []


def _trouble(problem: Problem, utf16: Utf16) -> Trouble:
    place = None
    if problem.start is not None and problem.end is not None:
        place = _place("problem", problem.start, problem.end, utf16)
    return Trouble(stage=problem.stage, reason=problem.reason, detail=problem.detail, place=place)
