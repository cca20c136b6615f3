"""Results in a terminal: plain tables that also read well in a log."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from pledgebook.table import isolated
from pledgebook_evals.agreement import THRESHOLDS, Agreement
from pledgebook_evals.comparing import Difference
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
from pledgebook_evals.gate import Decision
from pledgebook_evals.gold import GoldSet
from pledgebook_evals.scoring import DocumentScore
from pledgebook_evals.statistics import Interval, clustered, detectable, interval
from pledgebook_evals.version import SCORER_VERSION

WHICH: tuple[Which, ...] = ("commitments", "claims")


def show_scores(scores: Sequence[DocumentScore], golds: GoldSet, console: Console) -> None:
    """Everything about one run: levels with intervals, fields, mistakes by type, slices."""
    for which in WHICH:
        whole = corpus_score(scores, which)
        sums = [(golds.cluster(one.gold), sums_of(score_of(one, which))) for one in scores]
        clusters = list(clustered(sums).values())
        intervals: dict[Level, Interval | None] = {level: interval(clusters, level) for level in LEVELS}
        console.print(_levels(whole, intervals))
        if (least := detectable(clusters, "soft")) is not None:
            console.print(f"Two runs this good must differ by {least:.3f} in soft F1 to be told apart (80 % power).")
        if whole.fields:
            console.print(_fields(whole))
        console.print(_mistakes(whole))
        console.print(_slices(scores, which))
    failures = corpus_score(scores, "commitments").failures
    for failure in failures:
        console.print(Text(f"counted as empty: {failure}", style="red"))
    console.print(f"scorer {SCORER_VERSION}, {len(scores)} documents", style="dim")


def show_agreement(agreement: Agreement, golds: GoldSet, console: Console) -> None:
    show_scores(agreement.scores, golds, console)
    whole = corpus_score(agreement.scores, "commitments")
    reached = {
        "detect": whole.f1("detect"),
        "actor": whole.fields["actor"].mean if "actor" in whole.fields else None,
        "strength": agreement.strength_kappa,
        "timeframe": whole.fields["timeframe"].mean if "timeframe" in whole.fields else None,
    }
    table = _table("Against the guideline's thresholds", ("", "reached", "asked"))
    for name, asked in THRESHOLDS.items():
        value = reached[name]
        table.add_row(name, _number(value), f"{asked:.2f}", style="red" if value is not None and value < asked else "")
    console.print(table)
    for id in (*agreement.only_first, *agreement.only_second):
        console.print(f"annotated once only: {id}")


def show_differences(found: Iterable[Difference], console: Console) -> None:
    table = _table("What changed", ("document", "", "change", "what", "text"))
    for one in found:
        table.add_row(one.document, one.which, one.change, one.what, isolated(one.text[:120]))
    console.print(table)


def show_decision(decision: Decision, console: Console) -> None:
    one = decision.comparison
    console.print(
        f"soft F1 of commitments {one.difference:+.4f} [{one.interval.low:+.4f}, {one.interval.high:+.4f}], "
        f"p worse {one.worse:.3f}, p better {one.better:.3f}, detectable {one.detectable:.3f}, "
        f"{one.clusters} clusters"
    )
    for reason in decision.reasons:
        console.print(f"  {reason}")
    style = {"pass": "green", "fail": "red", "inconclusive": "yellow"}[decision.verdict]
    console.print(Text(decision.verdict, style=style))


def _levels(whole: CorpusScore, intervals: dict[Level, Interval | None]) -> Table:
    table = _table(whole.which.capitalize(), ("", "precision", "recall", "F1", "95 % interval"))
    for level in LEVELS:
        found = intervals[level]
        table.add_row(
            level,
            _number(whole.precision(level)),
            _number(whole.recall(level)),
            _number(whole.f1(level)),
            f"{found.low:.3f} to {found.high:.3f}" if found else "",
        )
    return table


def _fields(whole: CorpusScore) -> Table:
    table = _table("Fields of matched pairs", ("", "pairs", "mean", "right", "end to end F1"))
    for name, one in whole.fields.items():
        table.add_row(name, str(one.pairs), _number(one.mean), _number(one.right), _number(one.slot_f1))
    return table


def _mistakes(whole: CorpusScore) -> Table:
    table = _table("Mistakes", ("", "count"))
    table.add_row("missed", str(whole.sums.gold - int(whole.sums.credit["detect"])))
    for name, number in {**whole.vetoes, **{f"false: {type}": count for type, count in whole.false.items()}}.items():
        table.add_row(name, str(number))
    if whole.which == "commitments":
        table.add_row("in documents without any", str(whole.false_on_empty))
        exact = whole.grounding.exact
        table.add_row("spans exact", "none predicted" if exact is None else f"{exact:.4f}")
    return table


def _slices(scores: Sequence[DocumentScore], which: Which) -> Table:
    table = _table("Slices", ("", "documents", "gold", "precision", "recall", "detect", "soft", "strict"))
    for group in (slices(scores, by_language), slices(scores, by_genre)):
        for name, members in group.items():
            whole = corpus_score(members, which)
            table.add_row(
                name,
                str(len(members)),
                str(whole.sums.gold),
                _number(whole.precision("detect")),
                _number(whole.recall("detect")),
                _number(whole.f1("detect")),
                _number(whole.f1("soft")),
                _number(whole.f1("strict")),
            )
        table.add_section()
    return table


def _table(title: str, columns: Sequence[str]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD)
    for name in columns:
        table.add_column(name, overflow="fold")
    return table


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"
