"""The gate that every call passes: places at a time, requests and tokens a minute, and the endpoint's own waits.

Calls pass in the order in which they came. A wait that the endpoint names for one call holds all:
the others would only be told the same.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

from pledgebook.adaptive import AdaptiveLimit
from pledgebook.timing import Timing

MINUTE = 60.0
EARLIER = 0.01
"""Seconds by which a wait must have become shorter to be begun anew."""


@dataclass(slots=True)
class Rate:
    """So many a minute, evenly spread: in no minute more, but for one call larger than its share."""

    per_minute: float
    _level: float = field(init=False)
    _at: float | None = None

    def __post_init__(self) -> None:
        self._level = self._most

    @property
    def _most(self) -> float:
        """What may come at once."""
        return max(1.0, self.per_minute / 600)

    @property
    def _a_second(self) -> float:
        return max(self.per_minute - self._most, self.per_minute / 2) / MINUTE

    def wait(self, now: float) -> float:
        """Seconds until the next may come."""
        self._refill(now)
        # Less than a millionth short is rounding, not debt.
        return 0.0 if self._level >= min(1.0, self._most) - 1e-6 else (1.0 - self._level) / self._a_second

    def take(self, amount: float) -> None:
        """May leave a debt; a negative amount gives back what was estimated too high."""
        self._level = min(self._most, self._level - amount)

    def _refill(self, now: float) -> None:
        if self._at is not None:
            self._level = min(self._most, self._level + (now - self._at) * self._a_second)
        self._at = now


class Gate:
    """Lets calls through; every `enter` is followed by one `leave`."""

    def __init__(self, limit: AdaptiveLimit, timing: Timing, *, rpm: float | None, tpm: float | None) -> None:
        self.limit = limit
        self._timing = timing
        self._requests = Rate(rpm) if rpm else None
        self._tokens = Rate(tpm) if tpm else None
        self._inside = 0
        self._held_until = 0.0
        self._waiting: deque[tuple[asyncio.Future[float], Callable[[], float]]] = deque()
        self._waker: asyncio.Task[None] | None = None
        self._wake_at = 0.0

    async def enter(self, tokens: Callable[[], float]) -> float:
        """Waits for a place and returns its `tokens`: what the call will use, estimated when the place is taken."""
        if not self._waiting and self._inside < self.limit.limit and self._wait() <= 0:
            return self._let_in(tokens)
        place: asyncio.Future[float] = asyncio.get_running_loop().create_future()
        self._waiting.append((place, tokens))
        self._let_through()
        try:
            return await place
        except asyncio.CancelledError:
            if place.done() and not place.cancelled():
                self.leave(-place.result())  # it was let in and will not go
            raise

    def leave(self, correction: float = 0.0) -> None:
        """Frees a place; `correction` is by how many tokens the estimate was too low."""
        self._inside -= 1
        if self._tokens is not None and correction:
            self._tokens.take(correction)
        self._let_through()

    def hold(self, seconds: float) -> None:
        """Nobody passes for so long."""
        self._held_until = max(self._held_until, self._timing.clock() + seconds)

    def close(self) -> None:
        if self._waker is not None:
            self._waker.cancel()

    def _let_in(self, tokens: Callable[[], float]) -> float:
        self._inside += 1
        taken = tokens()
        if self._requests is not None:
            self._requests.take(1)
        if self._tokens is not None:
            self._tokens.take(taken)
        return taken

    def _let_through(self) -> None:
        while self._waiting and self._inside < self.limit.limit:
            if (seconds := self._wait()) > 0:
                self._wake_in(seconds)
                return
            place, tokens = self._waiting.popleft()
            if not place.done():
                place.set_result(self._let_in(tokens))

    def _wait(self) -> float:
        """Seconds for which nobody may pass, whatever the places."""
        if not self._held_until and self._requests is None and self._tokens is None:
            return 0.0
        now = self._timing.clock()
        rates = [rate.wait(now) for rate in (self._requests, self._tokens) if rate is not None]
        return max([self._held_until - now, *rates])

    def _wake_in(self, seconds: float) -> None:
        at = self._timing.clock() + seconds
        if self._waker is not None:
            if at > self._wake_at - EARLIER:
                return
            self._waker.cancel()
        self._wake_at = at
        self._waker = asyncio.get_running_loop().create_task(self._wake(seconds))

    async def _wake(self, seconds: float) -> None:
        await self._timing.sleep(seconds)
        self._waker = None
        self._let_through()
