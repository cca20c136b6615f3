"""The number of calls at a time: it falls with refusals and rising latency, and recovers."""

from __future__ import annotations

import pytest

from pledgebook.adaptive import SETTLED, AdaptiveLimit


def answered(limit: AdaptiveLimit, count: int, seconds: float, start: float = 0.0) -> float:
    """So many answers one after another; returns the time behind them."""
    now = start
    for _ in range(count):
        now += seconds
        limit.answered(seconds, now)
    return now


def refused(limit: AdaptiveLimit, count: int) -> None:
    for _ in range(count):
        limit.refused()


def test_one_round_of_refusals_finds_what_the_endpoint_takes() -> None:
    limit = AdaptiveLimit(32)
    refused(limit, 24)
    assert limit.limit == 8


def test_it_recovers_and_never_exceeds_what_was_allowed() -> None:
    limit = AdaptiveLimit(32)
    refused(limit, 100)
    assert limit.limit == 1
    answered(limit, 40, 0.1)
    assert 6 <= limit.limit <= 10
    answered(limit, 2_000, 0.1)
    assert limit.limit == 32


@pytest.mark.parametrize(("every", "least"), [(20, 12), (10, 5)], ids=["5 % refused", "10 % refused"])
def test_occasional_refusals_do_not_bring_a_run_to_a_crawl(every: int, least: int) -> None:
    limit = AdaptiveLimit(64)
    for _ in range(300):
        answered(limit, every - 1, 0.1)
        limit.refused()
    assert limit.limit >= least


def test_rising_latency_lowers_it_and_the_old_one_raises_it_again() -> None:
    limit = AdaptiveLimit(32)
    now = answered(limit, 200, 0.5)
    assert limit.limit == 32
    now = answered(limit, 100, 3.0, now)
    fallen = limit.limit
    assert fallen < 10
    answered(limit, 1_000, 0.5, now)
    assert limit.limit == 32


def test_a_few_late_calls_change_nothing() -> None:
    limit = AdaptiveLimit(64)
    now = 0.0
    for _ in range(60):
        now = answered(limit, 19, 0.5, now)
        now = answered(limit, 1, 2.5, now)
    assert limit.limit == 64


def test_the_first_latencies_are_not_believed() -> None:
    limit = AdaptiveLimit(64)
    now = answered(limit, 5, 0.1)
    answered(limit, SETTLED - 6, 5.0, now)
    assert limit.limit == 64


def test_a_round_of_calls_that_are_told_when_to_come_lowers_it_once() -> None:
    limit = AdaptiveLimit(32)
    for _ in range(32):
        limit.put_off(began=1.0, now=2.0)
    assert limit.limit == 25
    for moment in range(3, 60):
        limit.put_off(began=moment, now=moment)
    assert limit.limit == 8
