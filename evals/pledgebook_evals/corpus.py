"""Scores of many documents as one: ratios of sums, so that a long document weighs as much as it holds.

A document without records adds its false positives and nothing else. Precision, recall and F1 are
0.0, not undefined, for empty predictions; they are None only where there was nothing to find and
nothing was found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from pledgebook_evals.fields import Fields
from pledgebook_evals.grounding import Grounding
from pledgebook_evals.matching import STRICT_EVIDENCE
from pledgebook_evals.scoring import DocumentScore, Score
from pledgebook_schemas import Claim, Commitment, GoldClaim, GoldCommitment

Level = Literal["detect", "soft", "grounded", "strict"]
LEVELS: tuple[Level, ...] = ("detect", "soft", "grounded", "strict")
Which = Literal["commitments", "claims"]

AnyScore = Score[GoldCommitment, Commitment] | Score[GoldClaim, Claim]


@dataclass(frozen=True, slots=True)
class Sums:
    """What one document adds to the ratios."""

    gold: int
    predicted: int
    credit: dict[Level, float]

    def __add__(self, other: Sums) -> Sums:
        return Sums(
            self.gold + other.gold,
            self.predicted + other.predicted,
            {level: self.credit[level] + other.credit[level] for level in LEVELS},
        )


NOTHING = Sums(0, 0, {"detect": 0.0, "soft": 0.0, "grounded": 0.0, "strict": 0.0})


@dataclass(frozen=True, slots=True)
class FieldScore:
    """A field over all matched pairs to which it applies."""

    pairs: int
    mean: float
    right: float
    """Share of the pairs in which it is wholly right (conditions: alike by 0.8 or more)."""
    slot_f1: float
    """End to end: missed and spurious records count as missed and spurious fields."""


@dataclass(frozen=True, slots=True)
class CorpusScore:
    which: Which
    documents: int
    sums: Sums
    fields: dict[str, FieldScore]
    false: dict[str, int]
    """False positives by type, the most frequent first."""
    vetoes: dict[str, int]
    clean_on_empty: float | None
    """Share of the documents without any gold commitment for which none was predicted."""
    false_on_empty: int
    grounding: Grounding
    failures: tuple[str, ...]

    def f1(self, level: Level) -> float | None:
        return ratio(2 * self.sums.credit[level], self.sums.gold + self.sums.predicted)

    def precision(self, level: Level) -> float | None:
        return ratio(self.sums.credit[level], self.sums.predicted)

    def recall(self, level: Level) -> float | None:
        return ratio(self.sums.credit[level], self.sums.gold)


def ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def sums_of(score: AnyScore) -> Sums:
    return Sums(
        score.gold,
        score.predicted,
        {
            "detect": float(len(score.pairs)),
            "soft": sum(pair.credit for pair in score.pairs),
            "grounded": sum(
                pair.credit
                for pair in score.pairs
                if pair.evidence >= STRICT_EVIDENCE and pair.predicted.id not in score.inexact
            ),
            "strict": float(sum(pair.strict for pair in score.pairs)),
        },
    )


def corpus_score(scores: Sequence[DocumentScore], which: Which) -> CorpusScore:
    chosen = [score_of(one, which) for one in scores]
    pairs = [pair for one in chosen for pair in one.pairs]
    empty = [one for one, whole in zip(chosen, scores, strict=True) if not whole.gold.commitments]
    return CorpusScore(
        which=which,
        documents=len(scores),
        sums=sum((sums_of(one) for one in chosen), NOTHING),
        fields=_fields([pair.fields for pair in pairs], chosen),
        false=dict(Counter(false.type for one in chosen for false in one.false).most_common()),
        vetoes=dict(Counter(veto for pair in pairs for veto in pair.vetoes)),
        clean_on_empty=ratio(sum(not one.predicted for one in empty), len(empty)),
        false_on_empty=sum(one.predicted for one in empty),
        grounding=sum((one.grounding for one in scores), Grounding(0, 0, 0, 0)),
        failures=tuple(f"{one.gold.document.id}: {one.failure}" for one in scores if one.failure),
    )


def score_of(score: DocumentScore, which: Which) -> AnyScore:
    return score.commitments if which == "commitments" else score.claims


def slices(scores: Iterable[DocumentScore], by: Callable[[DocumentScore], str]) -> dict[str, list[DocumentScore]]:
    """Scores grouped by language, genre or any other tag of their document; sorted by name."""
    groups: dict[str, list[DocumentScore]] = {}
    for score in scores:
        groups.setdefault(by(score), []).append(score)
    return dict(sorted(groups.items()))


def by_language(score: DocumentScore) -> str:
    return score.gold.document.language or "und"


def by_genre(score: DocumentScore) -> str:
    return score.gold.genre or "none"


RIGHT = {"condition": 0.8, "action": 0.8, "proposition": 0.8, "attribution": 0.8}
"""Fields of free wording are right from this similarity on; the others only at 1.0."""


def _fields(pairs: Sequence[Fields], scores: Sequence[AnyScore]) -> dict[str, FieldScore]:
    unmatched = sum(len(one.missed) + one.predicted - len(one.pairs) for one in scores)
    named = {
        name: [value for pair in pairs if (value := pair[name]) is not None] for name in (pairs[0] if pairs else {})
    }
    return {name: _field(name, values, unmatched, len(pairs)) for name, values in named.items() if values}


def _field(name: str, values: Sequence[float], unmatched: int, pairs: int) -> FieldScore:
    right = RIGHT.get(name, 1.0)
    # An unmatched record is taken to have the field as often as the matched ones do.
    slots = 2 * len(values) + unmatched * len(values) / pairs
    return FieldScore(
        pairs=len(values),
        mean=sum(values) / len(values),
        right=sum(value >= right for value in values) / len(values),
        slot_f1=2 * sum(values) / slots,
    )
