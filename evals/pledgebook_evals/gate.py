"""The gate: whether a change may land. It judges results that exist; it runs nothing.

`replay` is for every commit: answers are recorded, so every difference is the code's doing and the
limits are tight. `live` is for runs against an endpoint: a fall counts only if it is more than luck.
One figure gates, soft F1 of commitments; broken rules gate beside it; everything else informs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pledgebook_evals.corpus import Level, Sums, Which
from pledgebook_evals.results import Result
from pledgebook_evals.statistics import LEAST_CLUSTERS, Comparison, clustered, compare

Mode = Literal["replay", "live"]
Verdict = Literal["pass", "fail", "inconclusive"]

REPLAY_DROP = 0.005
LIVE_DROP = 0.02
SIGNIFICANT = 0.05
HARD_VETOES = ("polarity_flip", "misattributed")


class NotComparable(ValueError):
    """Results of different gold, or of different scorers."""


@dataclass(frozen=True, slots=True)
class Decision:
    verdict: Verdict
    reasons: tuple[str, ...]
    comparison: Comparison


def judge(mode: Mode, old: Result, new: Result) -> Decision:
    """Whether `new` may replace `old`; reasons say what broke, or why it cannot be told.

    Raises `NotComparable`: a score only moves a baseline if both come from one gold and one scorer.
    """
    comparison = compare_results(old, new, "commitments", "soft")
    broken = list(_broken(old, new, strict=mode == "replay"))
    if mode == "replay":
        if comparison.difference < -REPLAY_DROP:
            broken.append(_fell(comparison))
        return Decision("fail" if broken else "pass", tuple(broken), comparison)
    if comparison.difference < -LIVE_DROP:
        fell = f"{_fell(comparison)}, p = {comparison.worse:.3f}"
        if comparison.clusters >= LEAST_CLUSTERS and comparison.worse < SIGNIFICANT:
            broken.append(fell)
        elif not broken:
            return Decision("inconclusive", (f"{fell}: run more repeats",), comparison)
    return Decision("fail" if broken else "pass", tuple(broken), comparison)


def compare_results(old: Result, new: Result, which: Which, level: Level) -> Comparison:
    """Raises `NotComparable`."""
    if old.scorer_version != new.scorer_version:
        raise NotComparable(
            f"scorer {old.scorer_version} against {new.scorer_version}: score the old predictions again"
        )
    if old.gold_digest != new.gold_digest:
        raise NotComparable(f"gold {old.gold} ({old.gold_digest}) against {new.gold} ({new.gold_digest}): not the same")
    return compare(list(_clusters(old, which).values()), list(_clusters(new, which).values()), level)


def clusters_of(result: Result, which: Which) -> list[Sums]:
    return list(_clusters(result, which).values())


def _clusters(result: Result, which: Which) -> dict[str, Sums]:
    """Sums by cluster, repeats averaged: a document counts once however often it was read."""
    stored = [(one.cluster, one.commitments if which == "commitments" else one.claims) for one in result.documents]
    return {name: _share(sums, result.repeats) for name, sums in clustered([(n, s.sums()) for n, s in stored]).items()}


def _share(sums: Sums, repeats: int) -> Sums:
    if repeats == 1:
        return sums
    credit: dict[Level, float] = {level: value / repeats for level, value in sums.credit.items()}
    return Sums(round(sums.gold / repeats), round(sums.predicted / repeats), credit)


def _fell(comparison: Comparison) -> str:
    return f"soft F1 of commitments fell by {-comparison.difference:.4f}"


def _broken(old: Result, new: Result, *, strict: bool) -> Iterator[str]:
    """Rules that hold whatever the score: exact spans, no lost documents, no new critical mistakes."""
    lost_before = {one.id for one in old.documents if one.failure}
    for one in new.documents:
        if one.failure and one.id not in lost_before:
            yield f"{one.id}: {one.failure}"
    moved = sum(one.moved for one in new.documents)
    absent = sum(one.absent for one in new.documents)
    if moved + absent:
        yield f"{moved} spans moved and {absent} absent: every span must be exact"
    if strict:
        before, now = _vetoes(old), _vetoes(new)
        yield from (f"{name}: {now[name]}, was {before[name]}" for name in HARD_VETOES if now[name] > before[name])


def _vetoes(result: Result) -> Counter[str]:
    total: Counter[str] = Counter()
    for one in result.documents:
        total.update(one.commitments.vetoes)
    return total
