"""Standard input, waited for in such a way that Ctrl+C ends the wait.

It is read past the lock of `sys.stdin.buffer`: Python aborts with a core dump when it ends while a thread
holds that lock, and one that waits for a terminal does.
"""

from __future__ import annotations

import asyncio
import functools
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

_AT_ONCE = 1 << 16
"""Bytes asked for: what a pipe holds. Less is taken as soon as it is there."""

Read = Callable[[int], bytes | None]


class Pipe:
    """A stream that is read once, by one thread at a time."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._ahead = b""
        self._has_ended = False

    def beginning(self) -> bytes:
        """What comes next, as far as it is there; it stays to be read. Empty at the end."""
        self._ahead = self._ahead or self._more()
        return self._ahead

    def read(self, most: int) -> bytes:
        """All there will be, up to so many bytes."""
        parts: list[bytes] = []
        while most > 0 and (part := self.beginning()):
            parts.append(part[:most])
            self._ahead = part[most:]
            most -= len(parts[-1])
        return b"".join(parts)

    def lines(self) -> Iterator[bytes]:
        """Each as it comes, with its line end."""
        begun: list[bytes] = []
        while part := self.beginning():
            self._ahead = b""
            first, *others = part.split(b"\n")
            begun.append(first)
            for other in others:
                yield b"".join((*begun, b"\n"))
                begun = [other]
        if last := b"".join(begun):
            yield last

    def _more(self) -> bytes:
        if self._has_ended:
            return b""  # a terminal would be asked for another end of input
        with _stopped_by_interrupts() as stopped:
            found = None if stopped else self._read(_AT_ONCE)
        self._has_ended = not found
        return found or b""


def standard_input() -> Pipe:
    """The same one for as long as `sys.stdin` is the same."""
    return _pipe(sys.stdin.buffer)


@functools.lru_cache(1)
def _pipe(stream: BinaryIO) -> Pipe:
    unlocked: object = getattr(stream, "raw", stream)
    return Pipe(cast(Read, getattr(unlocked, "read")))  # noqa: B009 - BinaryIO and RawIOBase have no common type


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
