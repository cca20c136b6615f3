"""The numbers of the page: levels with intervals, fields, errors by type with their places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pledgebook_evals.corpus import (
    LEVELS,
    CorpusScore,
    Level,
    Which,
    by_genre,
    by_language,
    corpus_score,
    score_of,
    slices,
    sums_of,
)
from pledgebook_evals.gold import GoldSet
from pledgebook_evals.html.judged import Judged
from pledgebook_evals.scoring import DocumentScore
from pledgebook_evals.statistics import Interval, clustered, detectable, interval

WHICH: tuple[Which, ...] = ("commitments", "claims")


@dataclass(frozen=True, slots=True)
class LevelRow:
    level: Level
    precision: float | None
    recall: float | None
    f1: float | None
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class ErrorRow:
    type: str
    number: int
    places: tuple[tuple[int, int], ...]
    """Document and record, as the page numbers them."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Everything about one kind of record."""

    which: Which
    whole: CorpusScore
    levels: tuple[LevelRow, ...]
    detectable: float | None
    errors: tuple[ErrorRow, ...]
    slices: tuple[tuple[str, CorpusScore], ...]


def chapter(which: Which, scores: Sequence[DocumentScore], found: Sequence[list[Judged]], golds: GoldSet) -> Chapter:
    whole = corpus_score(scores, which)
    sums = [(golds.cluster(one.gold), sums_of(score_of(one, which))) for one in scores]
    clusters = list(clustered(sums).values())
    return Chapter(
        which=which,
        whole=whole,
        levels=tuple(
            LevelRow(level, whole.precision(level), whole.recall(level), whole.f1(level), interval(clusters, level))
            for level in LEVELS
        ),
        detectable=detectable(clusters, "soft"),
        errors=_errors(which, found),
        slices=tuple(
            (name, corpus_score(members, which))
            for by in (by_language, by_genre)
            for name, members in slices(scores, by).items()
        ),
    )


def _errors(which: Which, found: Sequence[list[Judged]]) -> tuple[ErrorRow, ...]:
    """The most frequent first; one record may be wrong in several ways."""
    counted: Counter[str] = Counter()
    places: dict[str, list[tuple[int, int]]] = {}
    for document, records in enumerate(found):
        for number, record in enumerate(records):
            for error in record.errors if record.which == which else ():
                counted[error] += 1
                places.setdefault(error, []).append((document, number))
    return tuple(ErrorRow(type, number, tuple(places[type])) for type, number in counted.most_common())
