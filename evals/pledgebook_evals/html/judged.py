"""What became of each record of a document: right, changed, missed or false, and in which words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pledgebook_evals.corpus import RIGHT, AnyScore, Which, score_of
from pledgebook_evals.scoring import DocumentScore
from pledgebook_schemas import Attribution, Claim, Commitment, Timeframe

Verdict = Literal["right", "changed", "missed", "false"]


@dataclass(frozen=True, slots=True)
class Change:
    field: str
    value: float
    """What the scorer gives for it, 0.0 to 1.0."""
    gold: str
    predicted: str


@dataclass(frozen=True, slots=True)
class Judged:
    which: Which
    verdict: Verdict
    gold: Commitment | Claim | None
    predicted: Commitment | Claim | None
    errors: tuple[str, ...] = ()
    """What to count it by: the veto, the wrong fields, the type of the false positive."""
    changes: tuple[Change, ...] = ()

    @property
    def place(self) -> int:
        record = self.gold or self.predicted
        return record.evidence.start if record else 0


def judged(score: DocumentScore) -> list[Judged]:
    """Every counted record of both sides, in the order of the text."""
    found = [*_of(score, "commitments"), *_of(score, "claims")]
    return sorted(found, key=lambda one: one.place)


def _of(score: DocumentScore, which: Which) -> Iterator[Judged]:
    of_kind: AnyScore = score_of(score, which)
    for pair in of_kind.pairs:
        changes = tuple(
            Change(field, value, field_words(pair.gold, field), field_words(pair.predicted, field))
            for field, value in pair.fields.items()
            if value is not None and value < RIGHT.get(field, 1.0)
        )
        errors = (*pair.vetoes, *(f"wrong {change.field}" for change in changes))
        yield Judged(which, "changed" if errors else "right", pair.gold, pair.predicted, errors, changes)
    for missed in of_kind.missed:
        yield Judged(which, "missed", missed, None, ("missed",))
    for false in of_kind.false:
        yield Judged(which, "false", None, false.record, (f"false: {false.type}",))


def field_words(record: Commitment | Claim, field: str) -> str:
    """A field as a reader compares it; empty where the record has none."""
    return _of_commitment(record, field) if isinstance(record, Commitment) else _of_claim(record, field)


def _of_commitment(record: Commitment, field: str) -> str:
    match field:
        case "actor":
            return ", ".join(party.name for party in record.actor.canonical)
        case "action":
            return record.action.span.text
        case "condition":
            return "; ".join(f"{one.type}: {one.span.text}" for one in record.conditions)
        case "timeframe":
            return _time(record.timeframe)
        case "attribution":
            return _attribution(record.attribution)
        case _:
            return str(getattr(record, field))


def _of_claim(record: Claim, field: str) -> str:
    match field:
        case "proposition":
            return record.proposition.span.text
        case "claimant":
            return ", ".join(party.name for party in record.claimant) or "narrator"
        case "checkable":
            return "checkable" if record.checkable else "not checkable"
        case "time":
            return _time(record.time)
        case "attribution":
            return _attribution(record.attribution)
        case _:
            return str(getattr(record, field))


def _time(time: Timeframe | None) -> str:
    return "" if time is None else f"{time.type} {time.value}: {time.span.text}"


def _attribution(attribution: Attribution) -> str:
    return " > ".join(source.name for source in attribution.chain if source.type != "narrator")
