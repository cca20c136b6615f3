"""Requests written to files that OpenAI's Batch API reads, instead of asked one by one.

A request is named by the key under which a store keeps its answer: once the answers are collected
(`batch_answers.py`), a run over the same documents with the same settings finds them and asks nothing.
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING

from pledgebook.errors import InputError, UsageError
from pledgebook.options import Options
from pledgebook.pipeline import passages_of
from pledgebook.request import ChatRequest
from pledgebook.session import Session, Source
from pledgebook.store import Store

if TYPE_CHECKING:
    from pledgebook.model import ModelEngine

URL = "/v1/chat/completions"
MOST_REQUESTS = 50_000
MOST_BYTES = 200_000_000
"""Of one file, both by the limits of OpenAI's Batch API."""


@dataclass(slots=True)
class Prepared:
    """What `prepare` wrote, and what it did not."""

    requests: int = 0
    kept: int = 0
    """Requests that the store answers already."""
    repeated: int = 0
    """Requests that stand in the files already: the same text twice."""
    unread: list[InputError] = field(default_factory=list[InputError])
    files: list[Path] = field(default_factory=list[Path])


class BatchFiles:
    """Writes request lines to `FILE.jsonl` and, where the limits are reached, to `FILE.2.jsonl` and on."""

    def __init__(self, path: Path, *, most_requests: int = MOST_REQUESTS, most_bytes: int = MOST_BYTES) -> None:
        self.paths: list[Path] = []
        self._path = path
        self._most = (most_requests, most_bytes)
        self._written = (0, 0)
        self._stream = self._next()

    def write(self, request: ChatRequest) -> None:
        """Raises `UsageError` where the file cannot be written."""
        line = line_of(request)
        requests, size = self._written[0] + 1, self._written[1] + len(line)
        if self._written[0] and (requests > self._most[0] or size > self._most[1]):
            self._stream.close()
            self._stream = self._next()
            requests, size = 1, len(line)
        try:
            self._stream.write(line)
        except OSError as error:
            raise _not_writable(self.paths[-1], error) from error
        self._written = (requests, size)

    def close(self) -> None:
        """Raises `UsageError` where the last lines cannot be written."""
        try:
            self._stream.close()
        except OSError as error:
            raise _not_writable(self.paths[-1], error) from error

    def _next(self) -> IO[bytes]:
        number = len(self.paths) + 1
        path = self._path if number == 1 else self._path.with_suffix(f".{number}{self._path.suffix}")
        try:
            stream = path.open("wb")
        except OSError as error:
            raise _not_writable(path, error) from error
        self.paths.append(path)
        return stream


def line_of(request: ChatRequest) -> bytes:
    """One line of a batch file. The body is that of the request byte for byte: JSON holds no line end."""
    head = json.dumps({"custom_id": request.key.hex(), "method": "POST", "url": URL}).encode()
    return head[:-1] + b', "body": ' + request.body + b"}\n"


async def prepare(
    sources: Iterable[Source | InputError],
    files: BatchFiles,
    engine: ModelEngine,
    options: Options,
    store: Store | None,
) -> Prepared:
    """Writes the requests with which a run would begin, but for those that the store answers; asks nothing."""
    told = Prepared(files=files.paths)
    seen: set[bytes] = set()
    async for request in _requests(sources, Session(engine, options), engine, told.unread):
        if request.key in seen:
            told.repeated += 1
        elif store is not None and holds(store, request.key):
            told.kept += 1
        else:
            files.write(request)
            told.requests += 1
        seen.add(request.key)
    return told


async def _requests(
    sources: Iterable[Source | InputError], session: Session, engine: ModelEngine, unread: list[InputError]
) -> AsyncIterator[ChatRequest]:
    for source in sources:
        try:
            if isinstance(source, InputError):
                raise source
            reading = await session.reading(source)
        except InputError as error:
            unread.append(error)
            continue
        for passage in passages_of(reading.document, session.options):
            yield engine.request(passage)


def holds(store: Store, key: bytes) -> bool:
    """Whether a store has an answer; it does not count as one that was found."""
    return store.row("SELECT 1 FROM answers WHERE key = ?", key) is not None


def _not_writable(path: Path, error: OSError) -> UsageError:
    return UsageError(f"{path}: cannot be written ({error.strerror}): name another file with -o")
