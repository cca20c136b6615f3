"""Scores one document: which records were found, what they are worth, and what is wrong with the rest."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Generic

from pledgebook_evals.adjudication import Adjudication
from pledgebook_evals.aliases import Aliases
from pledgebook_evals.fields import overlap
from pledgebook_evals.grounding import Grounding, check_grounding
from pledgebook_evals.joint import joined
from pledgebook_evals.matching import CLAIMS, COMMITMENTS, G, Kind, P, Pair, align, gold_spans
from pledgebook_evals.predictions import Prediction
from pledgebook_schemas import Claim, Commitment, Gold, GoldClaim, GoldCommitment, Span

HIT_SHARE = 0.5
"""A record whose evidence lies by more than this in a non-item is a false positive of its type."""


@dataclass(frozen=True, slots=True)
class FalsePositive(Generic[P]):
    record: P
    type: str
    """Type of the non-item it hits, else `duplicate`, `claim`, `commitment` (the other kind of record), `spurious`."""


@dataclass(frozen=True, slots=True)
class Score(Generic[G, P]):
    """Of one kind of record in one document."""

    pairs: tuple[Pair[G, P], ...]
    missed: tuple[G, ...]
    false: tuple[FalsePositive[P], ...]
    neutral: int = 0
    """Records on either side that count neither way: optional ones, and parts of merged refinements."""
    joint_splits: int = 0
    lost: int = 0
    """Predicted records without a place in the text: each is a false positive."""
    inexact: frozenset[str] = frozenset()
    """Ids of predicted records with a span that does not stand where it says."""

    @property
    def gold(self) -> int:
        return len(self.pairs) + len(self.missed)

    @property
    def predicted(self) -> int:
        return len(self.pairs) + len(self.false) + self.lost


@dataclass(frozen=True, slots=True)
class DocumentScore:
    gold: Gold
    commitments: Score[GoldCommitment, Commitment]
    claims: Score[GoldClaim, Claim]
    grounding: Grounding
    failure: str | None = None
    """Why there is no prediction; such a document counts as an empty one."""


def score_document(
    gold: Gold, prediction: Prediction | None, rulings: Adjudication | None = None, aliases: Aliases | None = None
) -> DocumentScore:
    """The score of one document; `None` is a document for which there is no prediction at all."""
    rulings = rulings or Adjudication()
    aliases = aliases or Aliases()
    found = _under_known_names(prediction or Prediction.empty(gold.document), aliases)
    id = gold.document.id
    wanted, _ = joined(aliases.commitment(one, id) for one in gold.commitments)
    claimed = [aliases.claim(one, id) for one in gold.claims]
    offered, splits = joined(found.commitments)
    commitments = _score(wanted, offered, COMMITMENTS, rulings, found.optional)
    claims = _score(claimed, found.claims, CLAIMS, rulings, found.optional)
    typed_commitments = _typed(commitments, gold, gold.claims, "claim")
    typed_claims = _typed(claims, gold, gold.commitments, "commitment")
    return DocumentScore(
        gold=gold,
        commitments=replace(typed_commitments, joint_splits=splits, lost=found.lost_commitments, inexact=found.inexact),
        claims=replace(typed_claims, lost=found.lost_claims, inexact=found.inexact),
        grounding=check_grounding(found),
        failure="no prediction" if prediction is None else found.failure,
    )


def _under_known_names(found: Prediction, aliases: Aliases) -> Prediction:
    id = found.document.id
    return replace(
        found,
        commitments=tuple(aliases.commitment(one, id) for one in found.commitments),
        claims=tuple(aliases.claim(one, id) for one in found.claims),
    )


@dataclass(frozen=True, slots=True)
class _Aligned(Generic[G, P]):
    pairs: list[Pair[G, P]]
    missed: list[G]
    unmatched: list[P]
    duplicates: frozenset[str]
    """Ids of unmatched predictions that say again what a pair says."""
    neutral: int


def _score(
    gold: Sequence[G], predicted: Sequence[P], kind: Kind[G, P], rulings: Adjudication, optional: frozenset[str]
) -> _Aligned[G, P]:
    pairs = align(gold, predicted, kind, rulings)
    taken_gold = {pair.gold.id for pair in pairs}
    taken = {pair.predicted.id for pair in pairs}
    missed = [one for one in gold if one.id not in taken_gold]
    unmatched = [one for one in predicted if one.id not in taken]
    counted = [pair for pair in pairs if not pair.gold.optional and pair.predicted.id not in optional]
    owed = [one for one in missed if not one.optional and not _is_merged(one, pairs)]
    extra = [one for one in unmatched if one.id not in optional and not _is_narrowing(one, pairs)]
    return _Aligned(
        pairs=counted,
        missed=owed,
        unmatched=extra,
        duplicates=frozenset(one.id for one in extra if align([pair.gold for pair in pairs], [one], kind, rulings)),
        neutral=len(pairs) - len(counted) + len(missed) - len(owed) + len(unmatched) - len(extra),
    )


def _is_merged(missed: G, pairs: Iterable[Pair[G, P]]) -> bool:
    """Whether a pair took up the other half of a refinement and stands where the missed record stands too."""
    for pair in pairs:
        linked = _refines(missed) == pair.gold.id or _refines(pair.gold) == missed.id
        if linked and any(overlap(span, one) > 0 for span in gold_spans(missed) for one in _places(pair.predicted)):
            return True
    return False


def _is_narrowing(unmatched: P, pairs: Iterable[Pair[G, P]]) -> bool:
    """Whether the prediction is half of a refinement whose other half was matched to an undivided gold record."""
    for pair in pairs:
        linked = _refines(unmatched) == pair.predicted.id or _refines(pair.predicted) == unmatched.id
        if linked and any(overlap(span, unmatched.evidence) > 0 for span in gold_spans(pair.gold)):
            return True
    return False


def _refines(record: Commitment | Claim) -> str | None:
    return record.refines if isinstance(record, Commitment) else None


def _places(record: Commitment | Claim) -> list[Span]:
    return [record.evidence, *(mention.span for mention in record.mentions)]


def _typed(
    aligned: _Aligned[G, P], gold: Gold, others: Sequence[GoldCommitment] | Sequence[GoldClaim], other: str
) -> Score[G, P]:
    false = tuple(
        FalsePositive(record, _type(record, gold, others, other, record.id in aligned.duplicates))
        for record in aligned.unmatched
    )
    return Score(tuple(aligned.pairs), tuple(aligned.missed), false, aligned.neutral)


def _type(
    record: Commitment | Claim,
    gold: Gold,
    others: Sequence[GoldCommitment] | Sequence[GoldClaim],
    other: str,
    duplicate: bool,
) -> str:
    hit = max(gold.non_items, key=lambda item: _share(record.evidence, item.span), default=None)
    if hit is not None and _share(record.evidence, hit.span) > HIT_SHARE:
        return hit.type
    if duplicate:
        return "duplicate"
    if any(_share(record.evidence, span) > HIT_SHARE for one in others for span in gold_spans(one)):
        return other
    return "spurious"


def _share(span: Span, other: Span) -> float:
    """The share of `span` that lies in `other`."""
    return max(0, min(span.end, other.end) - max(span.start, other.start)) / (span.end - span.start)
