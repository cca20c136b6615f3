"""How much of a difference is luck: intervals and tests over clusters of documents.

The unit of resampling is the cluster (all documents of one event), because documents of one event
share their difficulties. Intervals: percentile bootstrap of the ratio of sums (Efron & Tibshirani
1993, chapter 13), clusters drawn with multinomial weights. Comparison: paired permutation of whole
clusters between two systems (Noreen 1989). numpy is loaded on first use.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pledgebook_evals.corpus import NOTHING, Level, Sums

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DRAWS = 10_000
LEAST_CLUSTERS = 5
"""With fewer, no permutation reaches p < 0.05 one-sided (2 ** -5)."""
POWER = 0.80
Z_POWER, Z_LEVEL = 0.8416, 1.6449
"""Normal quantiles of 80 % power and of a one-sided level of 5 %."""


@dataclass(frozen=True, slots=True)
class Interval:
    low: float
    high: float

    @property
    def half_width(self) -> float:
        return (self.high - self.low) / 2


@dataclass(frozen=True, slots=True)
class Comparison:
    """A new system against an old one, over the same clusters."""

    difference: float
    """New minus old F1."""
    interval: Interval
    worse: float
    """One-sided p: how often chance alone makes the new system look at least this much worse."""
    better: float
    detectable: float
    """A true difference of this size would be found with 80 % power at a one-sided 5 %."""
    clusters: int


def clustered(sums: Sequence[tuple[str, Sums]]) -> dict[str, Sums]:
    """Sums by cluster name, in sorted order."""
    groups: dict[str, Sums] = {}
    for name, one in sums:
        groups[name] = groups.get(name, NOTHING) + one
    return dict(sorted(groups.items()))


def interval(clusters: Sequence[Sums], level: Level, *, seed: int = 0, draws: int = DRAWS) -> Interval | None:
    """95 % interval of the F1; None where nothing was to be found or with fewer than two clusters."""
    if len(clusters) < 2 or not sum(one.gold + one.predicted for one in clusters):
        return None
    import numpy as np

    credit, size = _arrays(clusters, level)
    weights = np.random.default_rng(seed).multinomial(len(clusters), [1 / len(clusters)] * len(clusters), draws)
    low, high = np.percentile(_f1(weights @ credit, weights @ size), [2.5, 97.5])
    return Interval(float(low), float(high))


def compare(old: Sequence[Sums], new: Sequence[Sums], level: Level, *, seed: int = 0, draws: int = DRAWS) -> Comparison:
    """Both sequences hold the same clusters in the same order; raises `ValueError` otherwise."""
    if len(old) != len(new):
        raise ValueError(f"the two results have {len(old)} and {len(new)} clusters: compare runs over the same gold")
    import numpy as np

    random = np.random.default_rng(seed)
    old_credit, old_size = _arrays(old, level)
    new_credit, new_size = _arrays(new, level)
    difference = float(_f1(new_credit.sum(), new_size.sum()) - _f1(old_credit.sum(), old_size.sum()))
    swapped = random.integers(0, 2, (draws, len(old))).astype(float)
    kept = 1 - swapped
    permuted = _f1(kept @ new_credit + swapped @ old_credit, kept @ new_size + swapped @ old_size) - _f1(
        kept @ old_credit + swapped @ new_credit, kept @ old_size + swapped @ new_size
    )
    weights = random.multinomial(len(old), [1 / len(old)] * len(old), draws) if len(old) else np.zeros((1, 0))
    drawn = _f1(weights @ new_credit, weights @ new_size) - _f1(weights @ old_credit, weights @ old_size)
    low, high = np.percentile(drawn, [2.5, 97.5])
    tiny = 1e-12
    return Comparison(
        difference=difference,
        interval=Interval(float(low), float(high)),
        worse=float((1 + (permuted <= difference + tiny).sum()) / (draws + 1)),
        better=float((1 + (permuted >= difference - tiny).sum()) / (draws + 1)),
        detectable=float((Z_POWER + Z_LEVEL) * drawn.std()),
        clusters=len(old),
    )


def detectable(clusters: Sequence[Sums], level: Level, *, seed: int = 0) -> float | None:
    """Smallest true difference between two independent systems of this quality that one run would show.

    From the width of the interval, so without pairing: an upper bound for paired comparisons.
    """
    found = interval(clusters, level, seed=seed)
    return None if found is None else (Z_POWER + Z_LEVEL) * 2**0.5 * found.half_width / 1.96


def _arrays(clusters: Sequence[Sums], level: Level) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    import numpy as np

    credit = np.array([one.credit[level] for one in clusters], dtype=float)
    size = np.array([one.gold + one.predicted for one in clusters], dtype=float)
    return credit, size


def _f1(credit: NDArray[np.float64], size: NDArray[np.float64]) -> NDArray[np.float64]:
    """2 * credit / size, 0 where a draw holds nothing."""
    import numpy as np

    empty = np.zeros_like(np.asarray(credit, dtype=float))
    f1: NDArray[np.float64] = np.divide(2 * credit, size, out=empty, where=np.asarray(size) > 0)
    return f1
