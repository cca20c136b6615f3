"""Scores into one self-contained page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from pledgebook.report import Mark, Piece, pieces
from pledgebook.report.assets import Assets, folder, joined
from pledgebook.report.marks import placed
from pledgebook.report.page import environment, known_language
from pledgebook_evals.gold import GoldSet
from pledgebook_evals.html.figures import WHICH, chapter
from pledgebook_evals.html.judged import Judged, Verdict, judged
from pledgebook_evals.scoring import DocumentScore
from pledgebook_evals.version import SCORER_VERSION
from pledgebook_schemas import Claim, Commitment

if TYPE_CHECKING:
    from jinja2 import Environment

VERDICTS: tuple[Verdict, ...] = ("right", "changed", "missed", "false")


@dataclass(frozen=True, slots=True)
class Side:
    """One side's reading of a text."""

    name: str
    pieces: list[Piece]
    marks: list[Mark]


@dataclass(frozen=True, slots=True)
class Section:
    """One document: its score, its records, and both sides."""

    score: DocumentScore
    language: str | None
    records: list[Judged]
    sides: tuple[Side, Side]
    counts: dict[Verdict, int]


def write_scores_page(scores: Sequence[DocumentScore], golds: GoldSet, path: Path, *, title: str) -> None:
    """Writes the page of one run; raises `OSError` where the file cannot be written."""
    path.write_text(scores_page(scores, golds, title=title), encoding="utf-8", newline="\n")


def scores_page(scores: Sequence[DocumentScore], golds: GoldSet, *, title: str) -> str:
    """The page as HTML. Costs the bootstrap of every interval, as the terminal tables do."""
    sections = [_section(score) for score in scores]
    found = [section.records for section in sections]
    return (
        _environment()
        .get_template("evals.html")
        .render(
            title=title,
            assets=_assets(),
            chapters=[chapter(which, scores, found, golds) for which in WHICH],
            sections=sections,
            verdicts=VERDICTS,
            scorer=SCORER_VERSION,
        )
    )


def _section(score: DocumentScore) -> Section:
    records = judged(score)
    return Section(
        score=score,
        language=known_language(score.gold.document),
        records=records,
        sides=(
            _side("gold", score, [(record.verdict, record.gold) for record in records]),
            _side("predicted", score, [(record.verdict, record.predicted) for record in records]),
        ),
        counts={verdict: sum(record.verdict == verdict for record in records) for verdict in VERDICTS},
    )


def _side(name: str, score: DocumentScore, records: Sequence[tuple[Verdict, Commitment | Claim | None]]) -> Side:
    """Evidence carries the verdict, the fields inside it their role."""
    marks = [
        Mark(index, verdict if role == "evidence" else role, span.start, span.end)
        for index, (verdict, record) in enumerate(records)
        if record is not None
        for role, span in placed(record)
    ]
    return Side(name, pieces(score.gold.document.text, marks), marks)


@cache
def _environment() -> Environment:
    from jinja2 import ChoiceLoader, PackageLoader

    shared = environment()
    loaders = [PackageLoader("pledgebook_evals.html"), *([shared.loader] if shared.loader else [])]
    made = shared.overlay(loader=ChoiceLoader(loaders))
    made.filters["figure"] = _figure
    return made


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


@cache
def _assets() -> Assets:
    own = files("pledgebook_evals.html") / "assets"
    style = joined(folder(), ("colours.css", "page.css", "text.css")) + "\n" + joined(own, ("evals.css",))
    return Assets(style, joined(own, ("evals.js",)))
