"""What may keep one waiting, such as a pipe, waited for in a thread of its own: nothing else is held up.

Nobody waits for such a thread when the program ends, or it would not end before the pipe does.
"""

from __future__ import annotations

import asyncio
import threading
from collections import deque
from collections.abc import AsyncGenerator, Callable, Iterable
from contextlib import suppress
from typing import Generic, TypeVar

T = TypeVar("T")

AHEAD = 64
"""Pieces that are taken before they are asked for: a thread gets its turn only now and then."""


async def arriving(pieces: Iterable[T]) -> AsyncGenerator[T, None]:
    """Each piece as soon as it is there, and what taking it raises; little is taken ahead."""
    taking = _Taking(pieces, asyncio.get_running_loop())
    threading.Thread(target=taking.run, name="pledgebook-input", daemon=True).start()
    try:
        while True:
            # Looked at first: a last piece comes before the end.
            ended = taking.ended
            while taking.come:
                yield taking.come.popleft()
                taking.room.release()
            if ended:
                break
            await taking.news.wait()
            taking.news.clear()
        if taking.error is not None:
            raise taking.error
    finally:
        taking.closed = True
        taking.room.release()


async def in_a_thread(work: Callable[[], T]) -> T:
    """What `work` returns or raises. A cancelled wait leaves it behind."""
    (done,) = [result async for result in arriving(work() for _ in range(1))]
    return done


class _Taking(Generic[T]):
    """What the thread and the event loop share."""

    def __init__(self, pieces: Iterable[T], loop: asyncio.AbstractEventLoop) -> None:
        self.come: deque[T] = deque()
        self.room = threading.Semaphore(AHEAD)
        self.news = asyncio.Event()
        self.ended = False
        self.closed = False
        self.error: BaseException | None = None
        self._pieces = pieces
        self._loop = loop

    def run(self) -> None:
        try:
            for piece in self._pieces:
                self.come.append(piece)
                self._tell()
                self.room.acquire()
                if self.closed:
                    return
        except BaseException as error:  # whoever waits would wait for ever
            self.error = error
        self.ended = True
        self._tell()

    def _tell(self) -> None:
        with suppress(RuntimeError):  # the loop is closed: nobody listens
            self._loop.call_soon_threadsafe(self.news.set)
