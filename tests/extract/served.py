"""The fake endpoint in a thread of its own, for what runs an event loop itself, such as the command line."""

from __future__ import annotations

import asyncio
import ssl
import threading
from collections.abc import Generator, Sequence
from contextlib import contextmanager

from tests.extract.fake_endpoint import FakeEndpoint, Step, fake_endpoint


@contextmanager
def served(script: Sequence[Step], *, delay: float = 0.0, tls: ssl.SSLContext | None = None) -> Generator[FakeEndpoint]:
    ready = threading.Event()
    told: list[tuple[FakeEndpoint, asyncio.AbstractEventLoop, asyncio.Event]] = []

    async def serve() -> None:
        async with fake_endpoint(script, delay=delay, tls=tls) as endpoint:
            done = asyncio.Event()
            told.append((endpoint, asyncio.get_running_loop(), done))
            ready.set()
            await done.wait()

    thread = threading.Thread(target=asyncio.run, args=(serve(),))
    thread.start()
    ready.wait()
    endpoint, loop, done = told[0]
    try:
        yield endpoint
    finally:
        loop.call_soon_threadsafe(done.set)
        thread.join()
