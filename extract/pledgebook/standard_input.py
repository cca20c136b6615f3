"""Standard input, waited for in such a way that Ctrl+C ends the wait.

It is waited for outside the lock of `sys.stdin.buffer`: Python aborts with a core dump when it ends while a
thread holds that lock, and one that waits for a terminal does.
"""

from __future__ import annotations

import asyncio
import codecs
import functools
import io
import os
import selectors
import signal
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from typing import BinaryIO, Protocol, cast

from pledgebook.errors import NotReadable

NAME = "-"
"""What standard input is called among paths."""

_AT_ONCE = 1 << 16
"""Bytes asked for: what a pipe holds. Less is taken as soon as it is there."""

_CURE = "pipe a text to it, or name a file"

Read = Callable[[int], bytes]
"""What comes next, up to so many bytes, as soon as some are there; empty at the end."""


class Pipe:
    """A stream that is read once, by one thread at a time. All that reads it may raise `NotReadable`."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._ahead = b""
        self._has_ended = False

    def beginning(self) -> bytes:
        """What comes next, as far as it is there; it stays to be read.

        It tells what the stream is: a byte order mark and white space alone are not all of it, unless the
        stream ends there, or goes on so for long.
        """
        while _tells_nothing(self._ahead) and len(self._ahead) < _AT_ONCE and (more := self._more()):
            self._ahead += more
        return self._ahead

    def read(self, most: int) -> bytes:
        """All there will be, up to so many bytes."""
        parts: list[bytes] = []
        while most > 0 and (part := self._portion()):
            parts.append(part[:most])
            self._ahead = part[most:]
            most -= len(parts[-1])
        return b"".join(parts)

    def lines(self) -> Iterator[bytes]:
        """Each as it comes, with its line end."""
        begun: list[bytes] = []
        while part := self._portion():
            self._ahead = b""
            first, *others = part.split(b"\n")
            begun.append(first)
            for other in others:
                yield b"".join((*begun, b"\n"))
                begun = [other]
        if last := b"".join(begun):
            yield last

    def _portion(self) -> bytes:
        self._ahead = self._ahead or self._more()
        return self._ahead

    def _more(self) -> bytes:
        if self._has_ended:
            return b""  # a terminal would be asked for another end of input
        with _stopped_by_interrupts() as stopped:
            try:
                found = b"" if stopped else self._read(_AT_ONCE)
            except (OSError, ValueError) as error:
                cause = (isinstance(error, OSError) and error.strerror) or error
                raise NotReadable(NAME, f"cannot be read ({cause}): {_CURE}") from error
        self._has_ended = not found
        return found


def standard_input() -> Pipe:
    """The same one for as long as `sys.stdin` is the same. Raises `NotReadable` where there is none."""
    stream = cast(BinaryIO | None, getattr(sys.stdin, "buffer", None))
    if stream is None:
        raise NotReadable(NAME, f"there is no standard input: {_CURE}")
    return _pipe(stream)


@functools.lru_cache(1)
def _pipe(stream: BinaryIO) -> Pipe:
    return pipe_of(stream)


class _Raw(Protocol):
    def read(self, most: int, /) -> bytes | None:
        """None where nothing is there yet."""
        ...


class _Buffered(Protocol):
    """`io.BufferedReader`, of whatever it buffers."""

    @property
    def raw(self) -> object: ...
    def read1(self, most: int, /) -> bytes: ...
    def fileno(self) -> int: ...


def pipe_of(stream: BinaryIO) -> Pipe:
    """What is still to come out of a stream, of which something may have been read."""
    # Where the system has no poll, as on Windows, the lock has to be put up with.
    known: object = stream
    buffered = cast(_Buffered, stream) if isinstance(known, io.BufferedReader) else None
    if buffered is not None and hasattr(selectors, "PollSelector") and _has_descriptor(buffered):
        return Pipe(_Unlocked(buffered))
    return Pipe(cast(Read, getattr(stream, "read1", stream.read)))


class _Unlocked:
    """Reads a buffered stream without its lock, but for what it has read ahead.

    Only where more could be read can that be asked for without waiting, so it comes with the next portion.
    """

    def __init__(self, stream: _Buffered) -> None:
        self._stream = stream
        self._may_be_ahead = True

    def __call__(self, most: int) -> bytes:
        if self._may_be_ahead:
            self._wait()
            self._may_be_ahead = False
            # Empty is the end, but for a descriptor that does not block: there it may mean that nothing is there.
            if (found := self._stream.read1(most)) or os.get_blocking(self._stream.fileno()):
                return found
        raw = cast(_Raw, self._stream.raw)
        while (come := raw.read(most)) is None:
            self._wait()
        return come

    def _wait(self) -> None:
        # The kind of selector that takes files too, and descriptors of any number.
        with selectors.PollSelector() as selector:
            selector.register(self._stream, selectors.EVENT_READ)
            selector.select()


def _has_descriptor(stream: _Buffered) -> bool:
    try:
        return stream.fileno() >= 0
    except (OSError, ValueError):  # made of something else, or closed
        return False


def _tells_nothing(head: bytes) -> bool:
    return codecs.BOM_UTF8.startswith(head) or not head.removeprefix(codecs.BOM_UTF8).strip()


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
