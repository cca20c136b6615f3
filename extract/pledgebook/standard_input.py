"""Standard input as lines, waited for in such a way that Ctrl+C ends the wait."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import BinaryIO


def beginning(stream: BinaryIO) -> bytes | None:
    """What is read of it next, as far as it is there; nothing where the stream cannot tell without reading.

    None where the user has stopped us.
    """
    peek: Callable[[int], bytes] | None = getattr(stream, "peek", None)
    with _stopped_by_interrupts() as stopped:
        if stopped:
            return None
        return b"" if peek is None else peek(1)


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """Each as it comes."""
    while True:
        with _stopped_by_interrupts() as stopped:
            line = b"" if stopped else stream.readline()
        if not line:
            return
        yield line


@contextmanager
def _stopped_by_interrupts() -> Generator[bool]:
    """Whether the user has stopped us already.

    asyncio makes a cancellation of Ctrl+C, of which code that waits for a file does not hear.
    """
    before = signal.getsignal(signal.SIGINT)
    if before is None or threading.current_thread() is not threading.main_thread():
        yield False
        return
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield _is_cancelled()
    finally:
        signal.signal(signal.SIGINT, before)


def _is_cancelled() -> bool:
    try:
        task = asyncio.current_task()
    except RuntimeError:
        return False
    return task is not None and task.cancelling() > 0
