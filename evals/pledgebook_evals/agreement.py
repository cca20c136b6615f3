"""Agreement of two annotators: one is scored against the other with the scorer itself.

Pairwise F1 stands in for kappa where there is no closed list of units (Hripcsak & Rothschild 2005).
It is the human ceiling that a system's score is read against.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pledgebook_evals.adjudication import Adjudication
from pledgebook_evals.corpus import score_of
from pledgebook_evals.predictions import Prediction
from pledgebook_evals.scoring import DocumentScore, score_document
from pledgebook_schemas import Claim, Commitment, Gold, GoldClaim, GoldCommitment

THRESHOLDS = {"detect": 0.80, "actor": 0.95, "strength": 0.80, "timeframe": 0.90}
"""What the guideline asks of two annotators (section 10); below it, the guideline is unclear."""


@dataclass(frozen=True, slots=True)
class Agreement:
    scores: tuple[DocumentScore, ...]
    only_first: tuple[str, ...]
    """Documents that the second annotator did not do."""
    only_second: tuple[str, ...]
    strength_kappa: float | None


def agree(first: Sequence[Gold], second: Sequence[Gold], rulings: Adjudication | None = None) -> Agreement:
    """Over the documents that both annotated; optional records of either count neither way."""
    others = {gold.document.id: gold for gold in second}
    shared = [gold for gold in first if gold.document.id in others]
    scores = tuple(score_document(gold, _as_prediction(others[gold.document.id]), rulings) for gold in shared)
    ids = {gold.document.id for gold in first}
    return Agreement(
        scores=scores,
        only_first=tuple(gold.document.id for gold in first if gold.document.id not in others),
        only_second=tuple(gold.document.id for gold in second if gold.document.id not in ids),
        strength_kappa=strength_kappa(scores),
    )


def strength_kappa(scores: Iterable[DocumentScore]) -> float | None:
    """Quadratically weighted kappa of strength on matched pairs (Cohen 1968); None without variation."""
    pairs = [
        (pair.gold.strength, pair.predicted.strength)
        for score in scores
        for pair in score_of(score, "commitments").pairs
        if isinstance(pair.gold, Commitment) and isinstance(pair.predicted, Commitment)
    ]
    if not pairs:
        return None
    observed = sum((one - other) ** 2 for one, other in pairs) / len(pairs)
    expected = sum((one - other) ** 2 for one, _ in pairs for _, other in pairs) / len(pairs) ** 2
    return 1 - observed / expected if expected else None


def _as_prediction(gold: Gold) -> Prediction:
    """The second annotator's records as plain ones."""
    commitments = tuple(
        Commitment.model_validate(one.model_dump(include=set(Commitment.model_fields))) for one in gold.commitments
    )
    claims = tuple(Claim.model_validate(one.model_dump(include=set(Claim.model_fields))) for one in gold.claims)
    records: list[GoldCommitment | GoldClaim] = [*gold.commitments, *gold.claims]
    optional = frozenset(one.id for one in records if one.optional)
    return Prediction(gold.document, commitments, claims, optional=optional)
