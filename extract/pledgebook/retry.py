"""When a failed call is worth another one, and after how long.

Pure functions over `Fault`, what one HTTP call told us when it failed. The SDK's own retries are
off, so that this is the only policy: stacked policies multiply calls.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime

RETRIED_STATUSES = frozenset({408, 409, 425, 429})
"""Besides every 5xx."""
THROTTLED_STATUSES = frozenset({429, 503})
"""Said of the endpoint, not of the request: a wait that comes with one holds for every other call too."""
HOPELESS_CODES = frozenset(
    {"insufficient_quota", "billing_hard_limit_reached", "billing_not_active", "account_deactivated"}
)
"""Error codes that come as 429 or 5xx and that no wait will cure."""

FIRST_PAUSE = 0.5
LONGEST_PAUSE = 30.0
SERVER_JITTER = 0.25
"""Seconds spread over after a wait that the server named, so that a batch does not come back as one."""


@dataclass(frozen=True, slots=True)
class Fault:
    """What is known about one failed HTTP call."""

    text: str
    """The server's words, or what happened to the connection."""
    status: int | None = None
    """None: no answer, or an answer that was no chat completion."""
    codes: frozenset[str] = frozenset()
    """`code` and `type` of the error body, lower case."""
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Keys in lower case."""


def retryable(fault: Fault) -> bool:
    """Whether another call may succeed; the server's own `x-should-retry` has the last word."""
    told = fault.headers.get("x-should-retry", "").lower()
    if told in {"true", "false"}:
        return told == "true"
    if fault.codes & HOPELESS_CODES:
        return False
    return fault.status is None or fault.status >= 500 or fault.status in RETRIED_STATUSES


def server_wait(headers: Mapping[str, str], now: float) -> float | None:
    """Seconds the server asks to wait, from `retry-after-ms` or `Retry-After` (seconds or an HTTP date).

    `now` is a Unix time. None where nothing usable is said.
    """
    if (milliseconds := _seconds(headers.get("retry-after-ms"))) is not None:
        return milliseconds / 1000
    told = headers.get("retry-after")
    if told is None:
        return None
    if (seconds := _seconds(told)) is not None:
        return seconds
    try:
        return max(0.0, parsedate_to_datetime(told).timestamp() - now)
    except (ValueError, OverflowError):
        return None


def pause(fault: Fault, attempt: int, now: float, chance: float) -> float:
    """Seconds to wait after failed call number `attempt` (from 1); `chance` is uniform in [0, 1).

    Full jitter on an exponential ceiling, unless the server names its own wait.
    """
    asked = server_wait(fault.headers, now)
    if asked is not None:
        return asked + chance * SERVER_JITTER
    return chance * min(LONGEST_PAUSE, FIRST_PAUSE * 2.0 ** min(attempt, 16))


def _seconds(told: str | None) -> float | None:
    try:
        seconds = float(told or "")
    except ValueError:
        return None
    return seconds if math.isfinite(seconds) and seconds >= 0 else None
