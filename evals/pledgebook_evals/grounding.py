"""Whether predicted fields stand where they say, letter by letter."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook_evals.predictions import Prediction, span_count


@dataclass(frozen=True, slots=True)
class Grounding:
    spans: int
    moved: int
    absent: int
    hallucinated: int
    """Records without a place in the text."""

    @property
    def exact(self) -> float | None:
        """Share of spans that stand where they say; None where nothing was predicted."""
        total = self.spans + self.absent
        return (self.spans - self.moved) / total if total else None

    def __add__(self, other: Grounding) -> Grounding:
        return Grounding(
            self.spans + other.spans,
            self.moved + other.moved,
            self.absent + other.absent,
            self.hallucinated + other.hallucinated,
        )


def check_grounding(prediction: Prediction) -> Grounding:
    return Grounding(span_count(prediction), prediction.moved, prediction.absent, _lost(prediction))


def _lost(prediction: Prediction) -> int:
    return prediction.lost_commitments + prediction.lost_claims
