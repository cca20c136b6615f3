"""Many pieces of work side by side, their results in the order of the pieces, and little in memory."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")

HELD = 8
"""Results that may wait for an earlier one, as a multiple of the pieces under way: a piece that takes eight
times as long as the others stops nobody."""


async def in_order(
    pieces: Iterable[T] | AsyncGenerator[T, None], work: Callable[[T], Awaitable[R]], *, at_once: int
) -> AsyncGenerator[R, None]:
    """Takes pieces as they are needed, so there may be endless many; an exception of `work` ends the stream,
    and so does one of the pieces, behind the results of those before it.

    At most `at_once` pieces are under way, and `HELD * at_once` in memory. Closing the stream cancels
    what is under way, and closes `pieces` where they come asynchronously.
    """
    moved = asyncio.Event()
    coming = _Coming(pieces, moved)
    line: deque[asyncio.Future[R]] = deque()
    under_way: set[asyncio.Future[R]] = set()

    def ended(task: asyncio.Future[R]) -> None:
        under_way.discard(task)
        moved.set()

    try:
        while True:
            while len(under_way) < at_once and len(line) < HELD * at_once and (taken := coming.take()):
                line.append(asyncio.ensure_future(work(taken[0])))
                under_way.add(line[-1])
                line[-1].add_done_callback(ended)
            if line and line[0].done():
                yield line.popleft().result()
                continue
            if not line and coming.is_over:
                if coming.error is not None:
                    raise coming.error
                return
            moved.clear()
            await moved.wait()
    finally:
        for task in line:
            task.cancel()
        await asyncio.gather(*line, return_exceptions=True)
        await coming.aclose()


class _Coming(Generic[T]):
    """The pieces that are still to come. One that is waited for sets `moved` when it is there."""

    def __init__(self, pieces: Iterable[T] | AsyncGenerator[T, None], moved: asyncio.Event) -> None:
        self.is_over = False
        self.error: Exception | None = None
        """What ended them, where they were not all."""
        self._pieces = pieces if isinstance(pieces, AsyncGenerator) else iter(pieces)
        self._moved = moved
        self._awaited: asyncio.Future[T] | None = None

    def take(self) -> tuple[T] | None:
        """The next piece; None where it is not there yet, or there is none."""
        try:
            return None if self.is_over else self._taken()
        except (StopIteration, StopAsyncIteration):
            self.is_over = True
            return None
        except Exception as error:
            self.is_over = True
            self.error = error
            return None

    def _taken(self) -> tuple[T] | None:
        if isinstance(self._pieces, Iterator):
            return (next(self._pieces),)
        if self._awaited is None:
            self._awaited = asyncio.ensure_future(anext(self._pieces))
            self._awaited.add_done_callback(lambda _: self._moved.set())
        if not self._awaited.done():
            return None
        come, self._awaited = self._awaited, None
        return (come.result(),)

    async def aclose(self) -> None:
        if self._awaited is not None:
            self._awaited.cancel()
            await asyncio.gather(self._awaited, return_exceptions=True)
        if isinstance(self._pieces, AsyncGenerator):
            await self._pieces.aclose()
