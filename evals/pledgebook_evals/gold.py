"""Loads a folder of gold files; what is unsound is refused by name, all at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pydantic import ValidationError

from pledgebook_evals.adjudication import Adjudication, read_adjudication
from pledgebook_evals.aliases import Aliases, read_aliases
from pledgebook_evals.predictions import Prediction
from pledgebook_evals.scoring import DocumentScore, score_document
from pledgebook_schemas import Gold

TABLES = ("adjudication.json", "aliases.json")


class UnsoundGold(ValueError):
    """Gold that cannot be trusted; its text lists every fault with its file."""


@dataclass(frozen=True, slots=True)
class GoldSet:
    golds: tuple[Gold, ...]
    """Sorted by document id."""
    rulings: Adjudication
    aliases: Aliases = field(default_factory=Aliases)

    def score(self, gold: Gold, prediction: Prediction | None) -> DocumentScore:
        """The score of one of its documents, by its tables."""
        return score_document(gold, prediction, self.rulings, self.aliases)

    def cluster(self, gold: Gold) -> str:
        """Documents about one event are resampled together."""
        return gold.topic or gold.document.id


def read_gold(folder: Path) -> GoldSet:
    """The gold of every `*.json` in a folder but the two tables; raises `UnsoundGold`."""
    paths = [path for path in sorted(folder.glob("*.json")) if path.name not in TABLES]
    if not paths:
        raise UnsoundGold(f"{folder}: holds no gold file (*.json); name a folder with --gold")
    faults: list[str] = []
    golds: list[Gold] = []
    for path in paths:
        try:
            golds.append(Gold.model_validate_json(path.read_bytes()))
        except (ValidationError, UnicodeDecodeError) as error:
            faults += [f"{path}: {line}" for line in _faults(error)]
    faults += _twice(golds)
    if faults:
        raise UnsoundGold("\n".join(faults))
    ordered = tuple(sorted(golds, key=lambda gold: gold.document.id))
    return GoldSet(ordered, read_adjudication(folder / "adjudication.json"), read_aliases(folder / "aliases.json"))


def check_splits(dev: Sequence[Gold], test: Sequence[Gold]) -> list[str]:
    """Topics and documents that stand in both splits; tuning on one would then leak into the other."""
    shared = {gold.topic for gold in dev if gold.topic} & {gold.topic for gold in test if gold.topic}
    ids = {gold.document.id for gold in dev} & {gold.document.id for gold in test}
    texts = {gold.document.sha256 for gold in dev} & {gold.document.sha256 for gold in test}
    return [f"in both splits: {name}" for name in sorted({*shared, *ids, *texts})]


def _twice(golds: Sequence[Gold]) -> list[str]:
    ids = [gold.document.id for gold in golds]
    return [f"document id {id} is used by {ids.count(id)} files" for id in sorted(set(ids)) if ids.count(id) > 1]


def _faults(error: ValidationError | UnicodeDecodeError) -> list[str]:
    if isinstance(error, UnicodeDecodeError):
        return [f"is not UTF-8 ({error.reason} at byte {error.start})"]
    return [f"{'.'.join(map(str, one['loc'])) or 'file'}: {one['msg']}" for one in error.errors()]
