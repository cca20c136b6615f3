"""The result of one run as a file: what was scored, with what, and what came out.

It holds everything that a gate or a later comparison needs and nothing of the texts, so results of
confidential documents can be kept and shown.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from pledgebook_evals.corpus import LEVELS, Level, Sums, Which, corpus_score, score_of, sums_of
from pledgebook_evals.gold import GoldSet
from pledgebook_evals.scoring import DocumentScore
from pledgebook_evals.version import SCORER_VERSION
from pledgebook_schemas import EngineInfo, Usage

PACKAGES = ("pledgebook", "openai", "instructor", "pydantic", "tenacity", "numpy", "scipy")


class Stored(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class StoredSums(Stored):
    gold: int
    predicted: int
    detect: float
    soft: float
    grounded: float
    strict: float
    vetoes: dict[str, int]
    false: dict[str, int]

    def sums(self) -> Sums:
        credit: dict[Level, float] = {level: float(getattr(self, level)) for level in LEVELS}
        return Sums(self.gold, self.predicted, credit)


class DocumentResult(Stored):
    id: str
    cluster: str
    language: str
    genre: str
    failure: str | None
    commitments: StoredSums
    claims: StoredSums
    spans: int
    moved: int
    absent: int


class FieldResult(Stored):
    pairs: int
    mean: float
    right: float
    slot_f1: float


class Figures(Stored):
    """Of all documents together; None where nothing was to be found."""

    precision: float | None
    recall: float | None
    detect: float | None
    soft: float | None
    grounded: float | None
    strict: float | None
    fields: dict[str, FieldResult]


class Result(Stored):
    scorer_version: str
    guideline_versions: tuple[str, ...]
    gold: str
    """Name of the gold folder, such as `dev`."""
    gold_digest: str
    """12 hex digits over all gold files; two results compare only over the same gold."""
    engine: EngineInfo
    options: dict[str, str]
    versions: dict[str, str]
    repeats: int = 1
    usage: Usage
    commitments: Figures
    claims: Figures
    documents: tuple[DocumentResult, ...]


class Setting(Stored):
    """With what a run was made."""

    gold: str
    engine: EngineInfo
    options: dict[str, str] = Field(default_factory=dict)
    repeats: int = 1
    usage: Usage = Usage()


def make_result(scores: Sequence[DocumentScore], golds: GoldSet, setting: Setting) -> Result:
    """The result of scores that are in the order of `golds`, repeats after one another."""
    return Result(
        scorer_version=SCORER_VERSION,
        guideline_versions=tuple(sorted({score.gold.guideline_version for score in scores})),
        gold=setting.gold,
        gold_digest=gold_digest(golds),
        engine=setting.engine,
        options=setting.options,
        versions=versions(),
        repeats=setting.repeats,
        usage=setting.usage,
        commitments=_figures(scores, "commitments"),
        claims=_figures(scores, "claims"),
        documents=tuple(_document(score, golds) for score in scores),
    )


def read_result(path: Path) -> Result:
    """Raises `ValueError` for a file that is no result."""
    return Result.model_validate_json(path.read_bytes())


def gold_digest(golds: GoldSet) -> str:
    """Over what the files say: a field that the types gain later changes nothing."""
    total = hashlib.sha256()
    for gold in golds.golds:
        total.update(gold.model_dump_json(exclude_unset=True).encode())
    return total.hexdigest()[:12]


def versions() -> dict[str, str]:
    found: dict[str, str] = {}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found


def _figures(scores: Sequence[DocumentScore], which: Which) -> Figures:
    whole = corpus_score(scores, which)
    return Figures(
        precision=whole.precision("detect"),
        recall=whole.recall("detect"),
        detect=whole.f1("detect"),
        soft=whole.f1("soft"),
        grounded=whole.f1("grounded"),
        strict=whole.f1("strict"),
        fields={
            name: FieldResult(pairs=one.pairs, mean=one.mean, right=one.right, slot_f1=one.slot_f1)
            for name, one in whole.fields.items()
        },
    )


def _document(score: DocumentScore, golds: GoldSet) -> DocumentResult:
    return DocumentResult(
        id=score.gold.document.id,
        cluster=golds.cluster(score.gold),
        language=score.gold.document.language or "und",
        genre=score.gold.genre or "none",
        failure=score.failure,
        commitments=_sums(score, "commitments"),
        claims=_sums(score, "claims"),
        spans=score.grounding.spans,
        moved=score.grounding.moved,
        absent=score.grounding.absent,
    )


def _sums(score: DocumentScore, which: Which) -> StoredSums:
    one = corpus_score([score], which)
    sums = sums_of(score_of(score, which))
    return StoredSums(gold=sums.gold, predicted=sums.predicted, vetoes=one.vetoes, false=one.false, **sums.credit)
