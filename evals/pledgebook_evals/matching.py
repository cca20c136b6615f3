"""Which predicted record is which gold record: one to one, by where they stand and what they say.

Identity (evidence, head wording, parties) decides who is paired, content (conditions, times, kind)
only what the pair is worth; so no pairing is chosen to flatter the fields.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from pledgebook_evals.adjudication import Adjudication
from pledgebook_evals.assignment import best_pairs
from pledgebook_evals.fields import (
    Fields,
    claim_fields,
    claim_proposition,
    claimant_similarity,
    commitment_action,
    commitment_fields,
    effective_polarity,
    evidence_overlap,
)
from pledgebook_evals.parties import party_similarity
from pledgebook_schemas import Claim, Commitment, GoldClaim, GoldCommitment, Span

EVIDENCE, WORDING, NAMES = 0.45, 0.35, 0.20
"""Weights of the cues to identity."""
LEAST_WORDING, LEAST_MATCH = 0.25, 0.50
"""Below either, two records are not the same one."""
TIE = 0.001
"""Weight of credit among equally good pairings."""

COMMITMENT_WEIGHTS = {"actor": 0.30, "action": 0.40, "condition": 0.10, "timeframe": 0.10, "kind": 0.10}
CLAIM_WEIGHTS = {"proposition": 0.65, "claimant": 0.35}
STRICT_FIELD, STRICT_EVIDENCE = 0.80, 0.50

G = TypeVar("G", GoldCommitment, GoldClaim)
P = TypeVar("P", Commitment, Claim)


@dataclass(frozen=True, slots=True)
class Pair(Generic[G, P]):
    """A matched pair, what each field is worth, and what the pair is."""

    gold: G
    predicted: P
    evidence: float
    fields: Fields
    credit: float
    strict: bool
    vetoes: tuple[str, ...] = ()
    """`polarity_flip`, `misattributed`: the mistakes that make a record wrong whatever else is right."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[G, P]):
    """What differs between commitments and claims."""

    wording: Callable[[G, P], float]
    names: Callable[[G, P], float | None]
    fields: Callable[[G, P], Fields]
    vetoes: Callable[[G, P, Fields], tuple[str, ...]]
    weights: dict[str, float]
    wording_field: str
    exact: frozenset[str]
    """Fields that a strict match has wholly right."""
    text: Callable[[G | P], str]


def align(gold: Sequence[G], predicted: Sequence[P], kind: Kind[G, P], rulings: Adjudication) -> list[Pair[G, P]]:
    """The pairs of the assignment with the greatest total; the order of the inputs changes nothing."""
    ordered_gold = sorted(gold, key=_place)
    ordered_predicted = sorted(predicted, key=_place)
    table = [[_pair(one, other, kind, rulings) for other in ordered_predicted] for one in ordered_gold]
    weights = [[0.0 if cell is None else cell[0] + TIE * cell[1].credit for cell in row] for row in table]
    found = (table[row][column] for row, column, _ in best_pairs(weights))
    return [cell[1] for cell in found if cell is not None]


def gold_spans(record: GoldCommitment | GoldClaim) -> list[Span]:
    """Every place where the text says it: finding one of them is finding the record."""
    return [record.evidence, *(mention.span for mention in record.mentions)]


def _place(record: Commitment | Claim) -> tuple[int, int, str]:
    return record.evidence.start, record.evidence.end, record.model_dump_json(exclude={"id", "refines"})


def _pair(gold: G, predicted: P, kind: Kind[G, P], rulings: Adjudication) -> tuple[float, Pair[G, P]] | None:
    """How surely the two are one record, and the pair; None where they are not."""
    evidence = evidence_overlap(gold_spans(gold), [predicted.evidence])
    wording = rulings.score(kind.text(gold), kind.text(predicted))
    if wording is None:
        wording = kind.wording(gold, predicted)
    if wording < LEAST_WORDING:
        return None
    names = kind.names(gold, predicted)
    total = EVIDENCE * evidence + WORDING * wording + NAMES * (names or 0.0)
    match = total / (EVIDENCE + WORDING + (NAMES if names is not None else 0.0))
    if match < LEAST_MATCH:
        return None
    return match, _judged(gold, predicted, kind, evidence, wording)


def _judged(gold: G, predicted: P, kind: Kind[G, P], evidence: float, wording: float) -> Pair[G, P]:
    fields = {**kind.fields(gold, predicted), kind.wording_field: wording}
    vetoes = kind.vetoes(gold, predicted, fields)
    applicable = {name: value for name in kind.weights if (value := fields[name]) is not None}
    total = sum(kind.weights[name] for name in applicable)
    credit = sum(kind.weights[name] * value for name, value in applicable.items()) / total
    right = all(value == 1 if name in kind.exact else value >= STRICT_FIELD for name, value in applicable.items())
    return Pair(
        gold=gold,
        predicted=predicted,
        evidence=evidence,
        fields=fields,
        credit=0.0 if vetoes else credit,
        strict=not vetoes and right and evidence >= STRICT_EVIDENCE,
        vetoes=vetoes,
    )


def _commitment_vetoes(gold: GoldCommitment, predicted: Commitment, fields: Fields) -> tuple[str, ...]:
    flip = ("polarity_flip",) if effective_polarity(gold) != effective_polarity(predicted) else ()
    return (*flip, "misattributed") if fields["actor"] == 0 else flip


def _claim_vetoes(gold: GoldClaim, predicted: Claim, fields: Fields) -> tuple[str, ...]:
    return ("misattributed",) if fields["claimant"] == 0 else ()


COMMITMENTS: Kind[GoldCommitment, Commitment] = Kind(
    wording=commitment_action,
    names=lambda gold, predicted: party_similarity(gold.actor.canonical, predicted.actor.canonical),
    fields=commitment_fields,
    vetoes=_commitment_vetoes,
    weights=COMMITMENT_WEIGHTS,
    wording_field="action",
    exact=frozenset({"actor", "kind"}),
    text=lambda record: record.action.span.text,
)
CLAIMS: Kind[GoldClaim, Claim] = Kind(
    wording=claim_proposition,
    names=claimant_similarity,
    fields=claim_fields,
    vetoes=_claim_vetoes,
    weights=CLAIM_WEIGHTS,
    wording_field="proposition",
    exact=frozenset({"claimant"}),
    text=lambda record: record.proposition.span.text,
)
