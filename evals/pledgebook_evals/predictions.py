"""Predictions as a scorer takes them: any JSON lines of the record, even with spans that are off.

A ledger of ours cannot hold a wrong span. One of another system may: its records are put right for
matching only, and what was wrong with them is counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from pydantic import ValidationError

from pledgebook_schemas import Claim, Commitment, Document, Extraction, Usage, spans_of

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class Prediction:
    document: Document
    commitments: tuple[Commitment, ...] = ()
    claims: tuple[Claim, ...] = ()
    failure: str | None = None
    """Set for a document of status `failed` or `skipped`."""
    moved: int = 0
    """Spans whose text stands elsewhere than their offsets say."""
    absent: int = 0
    """Spans whose text stands nowhere in the document."""
    lost_commitments: int = 0
    """Records that had to be left out because their evidence or action is not in the text."""
    lost_claims: int = 0
    inexact: frozenset[str] = frozenset()
    """Ids of the records kept that have a moved or absent span."""
    optional: frozenset[str] = frozenset()
    """Ids of records that their author calls borderline: an annotator's, when two are compared."""
    usage: Usage = field(default_factory=Usage)

    @classmethod
    def empty(cls, document: Document) -> Prediction:
        return cls(document)


def of_extraction(extraction: Extraction) -> Prediction:
    failed = extraction.status in ("failed", "skipped")
    reasons = "; ".join(f"{one.reason}: {one.detail}" for one in extraction.problems)
    return Prediction(
        document=extraction.document,
        commitments=extraction.commitments,
        claims=extraction.claims,
        failure=f"{extraction.status} ({reasons})" if failed else None,
        usage=extraction.usage,
    )


def read_predictions(path: Path) -> Iterator[Prediction]:
    """One prediction a line; raises `ValueError`, naming the line, for what is no record even so."""
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                yield read_prediction(line, f"{path}:{number}")


def read_prediction(line: str, where: str) -> Prediction:
    try:
        return of_extraction(Extraction.model_validate_json(line))
    except ValidationError:
        try:
            raw: object = json.loads(line)
        except ValueError as error:
            raise ValueError(f"{where}: is no JSON ({error})") from error
        if not isinstance(raw, dict):
            raise ValueError(f"{where}: is no JSON object") from None
        return _relocated(cast(Json, raw), where)


def _relocated(raw: Json, where: str) -> Prediction:
    """The prediction with every wrong span put where its text stands, records without a place left out."""
    try:
        document = Document.model_validate(raw["document"])
    except (KeyError, ValidationError) as error:
        raise ValueError(f"{where}: has no valid document: {error}") from error
    moved = absent = 0
    lost = {"commitments": 0, "claims": 0}
    inexact: set[str] = set()
    kept: dict[str, list[Json]] = {"commitments": [], "claims": []}
    for name, records in kept.items():
        for record in cast(list[Json], raw.get(name) or []):
            shift = _Relocation(document.text)
            settled = shift.record(record)
            moved, absent = moved + shift.moved, absent + shift.absent
            if settled is None:
                lost[name] += 1
            else:
                records.append(settled)
                if shift.moved + shift.absent:
                    inexact.add(str(settled.get("id")))
    try:
        return Prediction(
            document=document,
            commitments=tuple(Commitment.model_validate(one) for one in kept["commitments"]),
            claims=tuple(Claim.model_validate(one) for one in kept["claims"]),
            moved=moved,
            absent=absent,
            lost_commitments=lost["commitments"],
            lost_claims=lost["claims"],
            inexact=frozenset(inexact),
        )
    except ValidationError as error:
        raise ValueError(f"{where}: has a record that is none: {error}") from error


@dataclass(slots=True)
class _Relocation:
    text: str
    moved: int = 0
    absent: int = 0

    def record(self, value: Json) -> Json | None:
        """None where evidence, action or proposition have no place."""
        settled = cast(Json, self._settled(value))
        if settled.get("evidence") is None:
            return None
        head = settled.get("action") or settled.get("proposition")
        return settled if isinstance(head, dict) and cast(Json, head).get("span") is not None else None

    def _settled(self, value: object) -> object:
        if isinstance(value, list):
            return [one for one in (self._settled(item) for item in cast(list[object], value)) if one is not None]
        if not isinstance(value, dict):
            return value
        members = cast(Json, value)
        if {"start", "end", "text"} <= members.keys():
            return self._span(members)
        settled = {name: self._settled(member) for name, member in members.items()}
        lost = "span" in settled and settled["span"] is None and members["span"] is not None
        # A condition, time or mention is nothing without its words; an actor or source still has a name.
        return None if lost and not {"canonical", "name", "gloss"} & settled.keys() else settled

    def _span(self, span: Json) -> Json | None:
        text, start = cast(str, span["text"]), cast(int, span["start"])
        if text and self.text[start : start + len(text)] == text and span["end"] == start + len(text):
            return span
        places = list(_occurrences(text, self.text))
        if not places:
            self.absent += 1
            return None
        self.moved += 1
        place = min(places, key=lambda one: abs(one - start))
        return {**span, "start": place, "end": place + len(text)}


def _occurrences(quote: str, text: str) -> Iterable[int]:
    place = text.find(quote) if quote else -1
    while place >= 0:
        yield place
        place = text.find(quote, place + 1)


def span_count(prediction: Prediction) -> int:
    return sum(1 for record in (*prediction.commitments, *prediction.claims) for _ in spans_of(record))
