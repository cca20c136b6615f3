"""Time and chance, which come in from outside."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    clock: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    """Unix time: servers may name the moment until which to wait."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    chance: Callable[[], float] = random.random
    """Uniform in [0, 1)."""
