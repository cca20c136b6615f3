"""A record as the reviewer is shaping it: spans by label, and values that were typed or chosen."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from pledgebook.by_hand import Marked, Unlabelled, record_of
from pledgebook.labels import FIELDS, RECORDS, TYPES, Labelled
from pledgebook.parties import party
from pledgebook.report.marks import Record
from pledgebook_schemas import Action, Actor, Claim, Commitment, Document, Party, Proposition, Span, Timeframe
from pledgebook_schemas.vocabulary import ActionType, ClaimType, Kind, Polarity, Specificity, Strength


class Unsound(ValueError):
    """A draft that makes no record; its text says what to change."""


class Sent(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class SentMark(Sent):
    label: str
    start: int
    """Code points of the document's text."""
    end: int
    text: str
    """The words as the page has them: both sides must count alike."""


class SentValues(Sent):
    """What the reviewer typed or chose; None where it was left as it is."""

    parties: tuple[str, ...] | None = None
    reading: str | None = None
    gloss: str | None = None
    time: str | None = None
    """ISO 8601 / TIMEX3 value of the marked time."""
    polarity: Polarity | None = None
    strength: Strength | None = None
    kind: Kind | None = None
    action_type: ActionType | None = None
    specificity: Specificity | None = None
    type: ClaimType | None = None
    checkable: Literal["yes", "no"] | None = None
    about: tuple[str, ...] | None = None


class Draft(Sent):
    marks: tuple[SentMark, ...]
    values: SentValues = SentValues()


def drafted(draft: Draft, document: Document, id: str, before: Record | None) -> Record:
    """The record that a draft makes; raises `Unsound`."""
    labels = tuple(_labelled(mark, document) for mark in draft.marks)
    names = {one.name for one in labels if one.label in RECORDS}
    if len(names) != 1 or sum(one.label in RECORDS for one in labels) != 1:
        raise Unsound("mark the evidence once, as a commitment or as a claim")
    foreign = [one.label for one in labels if one.label not in RECORDS and one.name not in FIELDS[min(names)]]
    if foreign:
        raise Unsound(f"a {min(names)} has no {foreign[0]}")
    try:
        record = record_of(Marked(document, labels), id, before)
        changes = _commitment(record, draft.values) if isinstance(record, Commitment) else _claim(record, draft.values)
        return type(record).model_validate({**dict(record), **changes})
    except (Unlabelled, ValidationError) as error:
        raise Unsound(_first(error)) from error


def _labelled(mark: SentMark, document: Document) -> Labelled:
    name, _, type = mark.label.partition(":")
    if name in TYPES and type not in TYPES[name]:
        raise Unsound(f"{name} is one of {', '.join(TYPES[name])}")
    if not 0 <= mark.start < mark.end <= len(document.text) or document.text[mark.start : mark.end] != mark.text:
        raise Unsound(f"{mark.label}: [{mark.start}, {mark.end}) does not hold the selected words")
    return Labelled(mark.label, Span.cut(document.text, mark.start, mark.end))


def _commitment(record: Commitment, values: SentValues) -> dict[str, object]:
    fields = ("polarity", "strength", "kind", "action_type", "specificity")
    changes: dict[str, object] = {name: value for name in fields if (value := getattr(values, name)) is not None}
    return {
        **changes,
        "actor": Actor(span=record.actor.span, canonical=_parties(record.actor.canonical, values)),
        "action": _worded(record.action, values),
        "timeframe": _time(record.timeframe, values),
        "target": record.target if values.about is None else values.about,
    }


def _claim(record: Claim, values: SentValues) -> dict[str, object]:
    return {
        "claimant": _parties(record.claimant, values),
        "proposition": _worded(record.proposition, values),
        "time": _time(record.time, values),
        "type": values.type or record.type,
        "checkable": record.checkable if values.checkable is None else values.checkable == "yes",
        "subject": record.subject if values.about is None else next(iter(values.about), None),
    }


def _worded(said: Action | Proposition, values: SentValues) -> Action | Proposition:
    gloss = said.gloss if values.gloss is None else values.gloss.strip() or None
    return said.model_copy(update={"text": (values.reading or "").strip() or said.text, "gloss": gloss})


def _parties(before: tuple[Party, ...], values: SentValues) -> tuple[Party, ...]:
    """A name that stays keeps its id; a new one gets its from the tables."""
    if values.parties is None:
        return before
    known = {one.name: one for one in before}
    return tuple(known.get(name) or party(name) for name in values.parties if name.strip())


def _time(time: Timeframe | None, values: SentValues) -> Timeframe | None:
    if time is None or values.time is None:
        return time
    return time.model_copy(update={"value": values.time.strip() or time.value})


def _first(error: Unlabelled | ValidationError) -> str:
    return str(error) if isinstance(error, Unlabelled) else error.errors(include_url=False)[0]["msg"]
