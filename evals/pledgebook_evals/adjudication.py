"""The adjudication table: how alike people found two wordings that the measure misjudges.

A committed file `adjudication.json` in the gold folder, a list of `{"gold", "predicted", "score"}`;
a pair is ruled on once, and the score stays deterministic.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from pledgebook_evals.similarity import words


class Ruling(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    gold: str
    predicted: str
    score: float = Field(ge=0, le=1)


@dataclass(frozen=True, slots=True)
class Adjudication:
    """Rulings by the folded words of the two wordings."""

    rulings: dict[tuple[tuple[str, ...], tuple[str, ...]], float] = field(
        default_factory=dict[tuple[tuple[str, ...], tuple[str, ...]], float]
    )

    def score(self, gold: str, predicted: str) -> float | None:
        """The ruling on a pair, None where there is none."""
        return self.rulings.get((words(gold), words(predicted)))


def read_adjudication(path: Path) -> Adjudication:
    """The table of a file; an empty one where there is no file. Raises `ValueError` for a malformed one."""
    if not path.exists():
        return Adjudication()
    rulings = TypeAdapter(list[Ruling]).validate_json(path.read_bytes())
    return Adjudication({(words(one.gold), words(one.predicted)): one.score for one in rulings})
