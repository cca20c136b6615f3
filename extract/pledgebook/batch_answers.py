"""The answers of a provider's batch, brought into a store as if they had been asked for one by one."""

from __future__ import annotations

import asyncio
import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import TypeAlias, cast

from pledgebook.batch import holds
from pledgebook.errors import NotReadable
from pledgebook.faults import NoCompletion
from pledgebook.reply import Reply, read_reply
from pledgebook.store import Store, call_row

RUN = "batch"
"""Name under which a store counts the tokens of collected answers."""
KEY_BYTES = 32
TOGETHER = 512
"""Answers that are committed at once: one by one each would wait for the disk."""
CODE_CHARS = 60

Object: TypeAlias = dict[str, object]


@dataclass(slots=True)
class Collected:
    """What became of the lines of a batch's output."""

    kept: int = 0
    known: int = 0
    """Answers that the store had already."""
    failed: Counter[str] = field(default_factory=Counter[str])
    """Requests without an answer, by the provider's code or status."""
    unknown: list[str] = field(default_factory=list[str])
    """Places of lines that are no result of a request of ours."""

    @property
    def is_whole(self) -> bool:
        return not self.failed and not self.unknown


@dataclass(frozen=True, slots=True)
class BatchAnswer:
    key: bytes
    model: str
    body: bytes
    """A chat completion as JSON."""
    reply: Reply


@dataclass(frozen=True, slots=True)
class BatchFailure:
    why: str
    """The provider's code or status; never its message, which may quote the request."""


Line: TypeAlias = BatchAnswer | BatchFailure | None
"""None for a line that is no result of a request of ours."""


async def collect(outputs: Iterable[Path], store: Store) -> Collected:
    """Keeps the answers of output files, and counts every other line; error files may be among them.

    Raises `NotReadable` for a file that cannot be read, and `UsageError` for a store that cannot be written.
    """
    told = Collected()
    for path in outputs:
        try:
            with path.open("rb") as lines:
                numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
                while some := list(islice(numbered, TOGETHER)):
                    await _sort([(f"{path}:{number}", read_line(line)) for number, line in some], store, told)
        except OSError as error:
            raise NotReadable(str(path), f"cannot be read ({error.strerror})") from error
    return told


async def _sort(lines: list[tuple[str, Line]], store: Store, told: Collected) -> None:
    fresh: dict[bytes, BatchAnswer] = {}
    for place, line in lines:
        if isinstance(line, BatchFailure):
            told.failed[line.why] += 1
        elif line is None:
            told.unknown.append(place)
        elif line.key in fresh or holds(store, line.key):
            told.known += 1
        else:
            fresh[line.key] = line
    await asyncio.gather(*(_keep(answer, store) for answer in fresh.values()))
    told.kept += len(fresh)


def read_line(line: bytes) -> Line:
    """What one line of an output or error file says."""
    try:
        told = _object(json.loads(line))
        key = bytes.fromhex(cast(str, told.get("custom_id")))
    except (ValueError, TypeError, RecursionError):
        return None
    if len(key) != KEY_BYTES:
        return None
    response = _object(told.get("response"))
    status, content = response.get("status_code"), _object(response.get("body"))
    error = _object(told.get("error")) or _object(content.get("error"))
    if error or status != 200:
        return BatchFailure(_short(error.get("code") or error.get("type") or status))
    body = json.dumps(content).encode()
    try:
        reply = read_reply(body)
    except NoCompletion:
        return BatchFailure("no completion")
    return BatchAnswer(key, reply.model or "unknown", body, reply)


async def _keep(answer: BatchAnswer, store: Store) -> None:
    await store.keep(answer.key, answer.model, answer.body, call_row(RUN, "answered", 0, answer.reply))


def _object(value: object) -> Object:
    return cast(Object, value) if isinstance(value, dict) else {}


def _short(code: object) -> str:
    """A code such as `batch_expired`, or a status; what is no short word is no code."""
    named = str(code)
    return named if named.isascii() and named.isprintable() and len(named) <= CODE_CHARS else "error"
