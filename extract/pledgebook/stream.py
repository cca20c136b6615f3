"""Many pieces of work side by side, their results in the order of the pieces, and little in memory."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

HELD = 8
"""Results that may wait for an earlier one, as a multiple of the pieces under way: a piece that takes eight
times as long as the others stops nobody."""


async def in_order(pieces: Iterable[T], work: Callable[[T], Awaitable[R]], *, at_once: int) -> AsyncGenerator[R, None]:
    """Takes pieces as they are needed, so there may be endless many; an exception of `work` ends the stream.

    At most `at_once` pieces are under way, and `HELD * at_once` in memory. Closing the stream cancels
    what is under way.
    """
    coming = iter(pieces)
    line: deque[asyncio.Future[R]] = deque()
    under_way: set[asyncio.Future[R]] = set()
    moved = asyncio.Event()
    more = True

    def ended(task: asyncio.Future[R]) -> None:
        under_way.discard(task)
        moved.set()

    try:
        while True:
            while more and len(under_way) < at_once and len(line) < HELD * at_once:
                try:
                    piece = next(coming)
                except StopIteration:
                    more = False
                    break
                line.append(asyncio.ensure_future(work(piece)))
                under_way.add(line[-1])
                line[-1].add_done_callback(ended)
            if not line:
                return
            if line[0].done():
                yield line.popleft().result()
                continue
            moved.clear()
            await moved.wait()
    finally:
        for task in line:
            task.cancel()
        await asyncio.gather(*line, return_exceptions=True)
