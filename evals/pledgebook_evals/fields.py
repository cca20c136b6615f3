"""How right each field of a matched record is: 0.0 to 1.0, or None where it does not apply.

A field that neither side fills is not scored: an empty guess earns no point for being empty.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pledgebook_evals.assignment import best_pairs
from pledgebook_evals.parties import party_similarity
from pledgebook_evals.similarity import action_similarity, is_negated, similarity
from pledgebook_evals.time_values import same_value
from pledgebook_schemas import Attribution, Claim, Commitment, Condition, GoldCommitment, Source, Span, Timeframe

Fields = dict[str, float | None]

EDGES = " \t\r\n\"'“”„«»‹›()[]{}.,،؛;:!?؟…-–—"
WRONG_TYPE = 0.5
"""Factor for a condition whose words are right and whose type is not."""


def commitment_fields(gold: GoldCommitment, predicted: Commitment) -> Fields:
    return {
        "actor": party_similarity(gold.actor.canonical, predicted.actor.canonical),
        "action": commitment_action(gold, predicted),
        "condition": condition_similarity(gold.conditions, predicted.conditions),
        "timeframe": time_similarity(gold.timeframe, predicted.timeframe),
        "kind": float(gold.kind == predicted.kind),
        "polarity": float(effective_polarity(gold) == effective_polarity(predicted)),
        "strength": 1 - abs(gold.strength - predicted.strength) / 4,
        "attribution": attribution_similarity(gold.attribution, predicted.attribution),
        "action_type": float(gold.action_type == predicted.action_type),
        "specificity": float(gold.specificity == predicted.specificity),
    }


def claim_fields(gold: Claim, predicted: Claim) -> Fields:
    return {
        "proposition": claim_proposition(gold, predicted),
        "claimant": claimant_similarity(gold, predicted),
        "checkable": float(gold.checkable == predicted.checkable),
        "type": float(gold.type == predicted.type),
        "time": time_similarity(gold.time, predicted.time),
        "attribution": attribution_similarity(gold.attribution, predicted.attribution),
    }


def claimant_similarity(gold: Claim, predicted: Claim) -> float:
    """The narrator on both sides is right; the narrator against a name is wrong."""
    alike = party_similarity(gold.claimant, predicted.claimant)
    return 1.0 if alike is None else alike


def commitment_action(gold: GoldCommitment, predicted: Commitment) -> float:
    """The best of the quoted words, the free wordings and the alternatives that annotators allow."""
    wordings = [gold.action.span.text, *gold.action_alternatives]
    quoted = max(action_similarity(wording, predicted.action.span.text) for wording in wordings)
    return max(quoted, action_similarity(gold.action.text, predicted.action.text))


def claim_proposition(gold: Claim, predicted: Claim) -> float:
    return max(
        similarity(gold.proposition.span.text, predicted.proposition.span.text),
        similarity(gold.proposition.text, predicted.proposition.text),
    )


def effective_polarity(record: Commitment) -> str:
    """Negative also where the action itself opens with a negator: `not deploy` says what polarity says."""
    return "negative" if record.polarity == "negative" or is_negated(record.action.span.text) else "positive"


def condition_similarity(gold: Sequence[Condition], predicted: Sequence[Condition]) -> float | None:
    if not gold and not predicted:
        return None
    pairs = best_pairs([[_condition(one, other) for other in predicted] for one in gold])
    return 2 * sum(weight for _, _, weight in pairs) / (len(gold) + len(predicted))


def _condition(gold: Condition, predicted: Condition) -> float:
    alike = similarity(gold.span.text, predicted.span.text)
    return alike if gold.type == predicted.type else alike * WRONG_TYPE


def time_similarity(gold: Timeframe | None, predicted: Timeframe | None) -> float | None:
    """1.0 for the same value, else half of how alike the words are."""
    if gold is None and predicted is None:
        return None
    if gold is None or predicted is None:
        return 0.0
    return 1.0 if _same_time(gold, predicted) else 0.5 * similarity(gold.span.text, predicted.span.text)


def _same_time(gold: Timeframe, predicted: Timeframe) -> bool:
    return same_value(gold.value, predicted.value, gold.type if gold.type == predicted.type else None)


def attribution_similarity(gold: Attribution, predicted: Attribution) -> float | None:
    """Whether the named sources are the same, in order; None where neither side names one."""
    first = [source for source in gold.chain if source.type != "narrator"]
    second = [source for source in predicted.chain if source.type != "narrator"]
    if not first and not second:
        return None
    pairs = best_pairs([[_same_source(one, other) for other in second] for one in first])
    return 2 * sum(weight for _, _, weight in pairs) / (len(first) + len(second))


def _same_source(gold: Source, predicted: Source) -> float:
    """1.0 for words of one place in the text; else how alike the names are, which may be of two languages."""
    if gold.span is not None and predicted.span is not None and overlap(gold.span, predicted.span) > 0:
        return 1.0
    return similarity(gold.name, predicted.name)


def evidence_overlap(gold: Iterable[Span], predicted: Iterable[Span]) -> float:
    """Mean over the predicted spans of their best intersection over union with any gold span.

    A mean over what was predicted, so that a system that marks everything gains nothing.
    """
    wanted = list(gold)
    best = [max((overlap(one, span) for one in wanted), default=0.0) for span in predicted]
    return sum(best) / len(best) if best else 0.0


def overlap(one: Span, other: Span) -> float:
    """Intersection over union of two spans, without the punctuation at their edges."""
    first, second = trimmed(one), trimmed(other)
    common = min(first[1], second[1]) - max(first[0], second[0])
    if common <= 0:
        return 0.0
    return common / (first[1] - first[0] + second[1] - second[0] - common)


def trimmed(span: Span) -> tuple[int, int]:
    """The range without outer punctuation; the range itself where nothing else is in it."""
    left = len(span.text) - len(span.text.lstrip(EDGES))
    right = len(span.text) - len(span.text.rstrip(EDGES))
    if left == len(span.text):
        return span.start, span.end
    return span.start + left, span.end - right
