"""Intervals and tests over clusters: right in the cases that can be worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook_evals.corpus import Sums
from pledgebook_evals.statistics import clustered, compare, detectable, interval


def sums(gold: int, predicted: int, soft: float) -> Sums:
    return Sums(gold, predicted, {"detect": soft, "soft": soft, "grounded": soft, "strict": soft})


GOOD, POOR = sums(4, 4, 4.0), sums(4, 4, 1.0)


def test_documents_of_one_event_are_one_cluster() -> None:
    found = clustered([("truce", sums(1, 2, 1.0)), ("budget", GOOD), ("truce", sums(3, 0, 0.0))])
    assert found == {"budget": GOOD, "truce": sums(4, 2, 1.0)}


def test_the_interval_holds_the_score_and_is_a_point_without_variation() -> None:
    assert interval([GOOD] * 8, "soft", draws=500) is not None
    same = interval([POOR] * 8, "soft", draws=500)
    assert same is not None and (same.low, same.high) == (0.25, 0.25)
    mixed = interval([GOOD] * 6 + [POOR] * 6, "soft", draws=2000)
    assert mixed is not None and mixed.low < 0.625 < mixed.high
    # Twelve clusters of 1.0 or 0.25: the standard error is 0.375 / sqrt(12), and 95 % are 1.96 of it.
    assert mixed.half_width == pytest.approx(1.96 * 0.375 / 12**0.5, rel=0.2)


def test_there_is_no_interval_for_one_cluster_or_for_nothing() -> None:
    assert interval([GOOD], "soft") is None
    assert interval([sums(0, 0, 0.0)] * 5, "soft") is None
    assert detectable([GOOD], "soft") is None


def test_more_clusters_narrow_the_interval_and_the_detectable_difference() -> None:
    few, many = [GOOD, POOR] * 5, [GOOD, POOR] * 40
    narrow, wide = interval(many, "soft", draws=2000), interval(few, "soft", draws=2000)
    assert narrow is not None and wide is not None and narrow.half_width < wide.half_width
    least_many, least_few = detectable(many, "soft"), detectable(few, "soft")
    assert least_many is not None and least_few is not None and least_many < least_few


def test_a_system_against_itself_differs_by_nothing_and_proves_nothing() -> None:
    found = compare([GOOD, POOR] * 6, [GOOD, POOR] * 6, "soft", draws=500)
    assert (found.difference, found.interval.low, found.interval.high, found.worse, found.better) == (0, 0, 0, 1, 1)


def test_the_direction_of_a_difference_is_that_of_the_new_system() -> None:
    worse = compare([GOOD] * 12, [POOR] * 12, "soft", draws=4000)
    assert worse.difference == -0.75
    assert worse.worse < 0.01 < 0.99 < worse.better
    better = compare([POOR] * 12, [GOOD] * 12, "soft", draws=4000)
    assert better.difference == 0.75
    assert better.better < 0.01 < 0.99 < better.worse


def test_four_clusters_can_prove_nothing_and_five_can() -> None:
    """The smallest p of a permutation over n clusters is 2 ** -n."""
    assert compare([GOOD] * 4, [POOR] * 4, "soft", draws=20_000).worse > 0.05
    assert compare([GOOD] * 5, [POOR] * 5, "soft", draws=20_000).worse < 0.05


def test_results_over_different_clusters_are_refused() -> None:
    with pytest.raises(ValueError, match="2 and 3 clusters"):
        compare([GOOD] * 2, [GOOD] * 3, "soft")


def test_one_seed_gives_one_result() -> None:
    old, new = [GOOD, POOR, POOR] * 4, [POOR, GOOD, POOR] * 4
    assert compare(old, new, "soft", seed=7, draws=800) == compare(old, new, "soft", seed=7, draws=800)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6), st.floats(0, 1)), min_size=2, max_size=8))
def test_intervals_stay_between_nothing_and_one(parts: list[tuple[int, int, float]]) -> None:
    found = interval([sums(g, p, share * min(g, p)) for g, p, share in parts], "soft", draws=200)
    assert found is None or 0.0 <= found.low <= found.high <= 1.0
