"""Which faults are worth another call, and how long the pause is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.retry import LONGEST_PAUSE, SERVER_JITTER, Fault, pause, retryable, server_wait


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        (Fault("connection reset"), True),
        (Fault("", 408), True),
        (Fault("", 409), True),
        (Fault("", 429), True),
        (Fault("", 500), True),
        (Fault("", 529), True),
        (Fault("", 400), False),
        (Fault("", 401), False),
        (Fault("", 404), False),
        (Fault("", 429, frozenset({"insufficient_quota"})), False),
        (Fault("", 429, frozenset({"rate_limit_exceeded"})), True),
        (Fault("", 500, headers={"x-should-retry": "false"}), False),
        (Fault("", 400, headers={"x-should-retry": "TRUE"}), True),
        (Fault("", 400, headers={"x-should-retry": "perhaps"}), False),
    ],
    ids=str,
)
def test_only_what_may_pass_is_tried_again(fault: Fault, expected: bool) -> None:
    assert retryable(fault) is expected


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7.0),
        ({"retry-after": "0"}, 0.0),
        ({"retry-after": "0.5"}, 0.5),
        ({"retry-after-ms": "250", "retry-after": "7"}, 0.25),
        ({"retry-after-ms": "soon", "retry-after": "7"}, 7.0),
        ({"retry-after": "Thu, 01 Jan 1970 00:02:00 GMT"}, 20.0),
        ({"retry-after": "Thu, 01 Jan 1970 00:00:01 GMT"}, 0.0),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "قريبا"}, None),
        ({"retry-after": "Thu, 99 Jan 1970 00:00:01 GMT"}, None),
    ],
    ids=str,
)
def test_the_wait_that_a_server_names(headers: dict[str, str], seconds: float | None) -> None:
    assert server_wait(headers, now=100.0) == seconds


@given(attempt=st.integers(1, 10_000), chance=st.floats(0, 1, exclude_max=True))
def test_a_pause_grows_to_its_ceiling_and_is_spread_over_it(attempt: int, chance: float) -> None:
    seconds = pause(Fault("", 500), attempt, 0.0, chance)
    assert seconds == chance * min(LONGEST_PAUSE, 0.5 * 2.0 ** min(attempt, 16))


@given(asked=st.floats(0, 1e6), chance=st.floats(0, 1, exclude_max=True))
def test_a_named_wait_is_never_cut_short(asked: float, chance: float) -> None:
    seconds = pause(Fault("", 429, headers={"retry-after": str(asked)}), 1, 0.0, chance)
    assert asked <= seconds <= asked + SERVER_JITTER
