"""Whose turn it is to work on a document, where all documents share one event loop."""

from __future__ import annotations

import asyncio
from collections import deque


class Turns:
    """One piece of work in each round of the event loop, in the order in which turns were asked for.

    Between two pieces the loop hears of answers, and sends the calls that take their places. Without
    turns, sixty answers that come together are all worked through before the next call goes out.
    """

    def __init__(self) -> None:
        self._waiting: deque[asyncio.Future[None]] = deque()
        self._goes_round = False

    async def next(self) -> None:
        """Returns when it is the caller's turn, which lasts until its next `await`."""
        loop = asyncio.get_running_loop()
        mine: asyncio.Future[None] = loop.create_future()
        self._waiting.append(mine)
        if not self._goes_round:
            self._goes_round = True
            loop.call_soon(self._go_round, loop)
        await mine

    def _go_round(self, loop: asyncio.AbstractEventLoop) -> None:
        while self._waiting:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                loop.call_soon(self._go_round, loop)
                return
        self._goes_round = False
