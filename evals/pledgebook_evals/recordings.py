"""Raw answers of a model, kept by what was asked; a replay answers from them and from nothing else.

They sit at the HTTP seam, below the client, so everything above runs as it does against a server. A
file is JSON lines, one answer a line, sorted by key: diffs of a new recording show what changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pydantic import BaseModel, ConfigDict

if TYPE_CHECKING:
    import httpx2

Json = dict[str, object]
PARTS = ("prompt", "document", "schema", "model", "sampling")
"""What makes up a request, in the order in which a miss is explained."""


class NotRecorded(RuntimeError):
    """A replay met a request that was never recorded; its text names the part that changed."""


class Recording(BaseModel):
    """One answer."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    parts: dict[str, str]
    """A digest of each part of the request."""
    repeat: int = 0
    model: str
    """Who answered, such as `gpt-5-mini` or `claude (via relay)`."""
    date: str
    answer: str
    finish_reason: str
    usage: dict[str, int]


@dataclass(frozen=True, slots=True)
class Request:
    """A chat request as far as its answer depends on it."""

    parts: Mapping[str, str]
    repeat: int = 0

    @property
    def key(self) -> str:
        return _digest([sorted(self.parts.items()), self.repeat])[:24]


def request_of(body: Json, repeat: int = 0) -> Request:
    """The parts of an OpenAI chat request: everything before the last message is the prompt, the last the document."""
    messages = cast(list[Json], body["messages"])
    sampling = {
        name: value for name, value in body.items() if name not in {"messages", "model", "response_format", "stream"}
    }
    parts = {
        "prompt": _digest(messages[:-1]),
        "document": _digest(messages[-1]),
        "schema": _digest(body.get("response_format")),
        "model": str(body["model"]),
        "sampling": _digest(sampling),
    }
    return Request(parts, repeat)


def read_recordings(path: Path) -> dict[str, Recording]:
    """By key; empty where there is no file. Raises `ValueError` for a line that is no recording."""
    if not path.exists():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    found = (Recording.model_validate_json(line) for line in lines if line.strip())
    return {one.key: one for one in found}


def write_recordings(path: Path, recordings: Iterable[Recording]) -> None:
    """All of them, over what the file held, through a temporary file beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = [one.model_dump_json() for one in sorted(recordings, key=lambda one: one.key)]
    beside = path.with_suffix(".tmp")
    beside.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")
    beside.replace(path)


@dataclass(slots=True)
class Tape:
    """Recordings of one run: found by key, added to, or refused."""

    path: Path
    repeat: int = 0
    recordings: dict[str, Recording] = field(default_factory=dict[str, Recording])
    misses: list[str] = field(default_factory=list[str])
    """What was asked for and is not there. The client above takes a miss for a broken connection, so
    whoever replays has to look here afterwards."""

    @classmethod
    def open(cls, path: Path, repeat: int = 0) -> Tape:
        return cls(path, repeat, read_recordings(path))

    def find(self, body: Json) -> Recording:
        """Raises `NotRecorded`."""
        request = request_of(body, self.repeat)
        found = self.recordings.get(request.key)
        if found is None:
            self.misses.append(self._difference(request))
            raise NotRecorded(self.misses[-1])
        return found

    def check(self) -> None:
        """Raises `NotRecorded` if anything was missed."""
        if self.misses:
            reasons = "; ".join(sorted(set(self.misses)))
            raise NotRecorded(
                f"{self.path}: {len(self.misses)} requests were never recorded: {reasons}. "
                "Record them: pledgebook evals record"
            )

    def add(self, body: Json, response: Json, *, model: str, date: str) -> None:
        """Keeps a chat completion; written at once, so that a stopped recording loses nothing."""
        request = request_of(body, self.repeat)
        choice = cast(list[Json], response["choices"])[0]
        usage = cast(Json, response.get("usage") or {})
        self.recordings[request.key] = Recording(
            key=request.key,
            parts=dict(request.parts),
            repeat=self.repeat,
            model=model,
            date=date,
            answer=str(cast(Json, choice["message"]).get("content") or ""),
            finish_reason=str(choice.get("finish_reason")),
            usage={name: value for name, value in usage.items() if isinstance(value, int)},
        )
        write_recordings(self.path, self.recordings.values())

    def _difference(self, request: Request) -> str:
        """Which parts of the nearest recorded request are not those asked now."""
        if not self.recordings:
            return "there is no recording at all"
        nearest = max(
            self.recordings.values(),
            key=lambda one: (one.parts["document"] == request.parts["document"], _agreement(one, request)),
        )
        changed = [name for name in PARTS if nearest.parts.get(name) != request.parts[name]]
        if nearest.repeat != self.repeat:
            changed.append("repeat")
        return f"against the nearest one, changed: {', '.join(changed)}"


def _agreement(recording: Recording, request: Request) -> int:
    return sum(recording.parts.get(name) == value for name, value in request.parts.items())


def replaying(tape: Tape) -> httpx2.AsyncBaseTransport:
    """An HTTP transport that answers from the tape; it has no way to the network."""
    import httpx2

    class Replay(httpx2.AsyncBaseTransport):
        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            recording = tape.find(cast(Json, json.loads(await request.aread())))
            return httpx2.Response(200, json=_completion(recording), request=request)

    return Replay()


def recording(tape: Tape, *, model: str, date: str) -> httpx2.AsyncBaseTransport:
    """An HTTP transport that keeps every chat completion; what is on the tape is not asked again."""
    import httpx2

    class Record(httpx2.AsyncBaseTransport):
        def __init__(self) -> None:
            self._network = httpx2.AsyncHTTPTransport()

        async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
            body = cast(Json, json.loads(await request.aread()))
            known = tape.recordings.get(request_of(body, tape.repeat).key)
            if known is not None:
                return httpx2.Response(200, json=_completion(known), request=request)
            response = await self._network.handle_async_request(request)
            await response.aread()
            if response.status_code == 200:
                tape.add(body, cast(Json, response.json()), model=model, date=date)
            return response

        async def aclose(self) -> None:
            await self._network.aclose()

    return Record()


def _completion(recording: Recording) -> Json:
    return {
        "id": f"chatcmpl-{recording.key}",
        "object": "chat.completion",
        "created": 0,
        "model": recording.model,
        "choices": [
            {
                "index": 0,
                "message": {"role": "assistant", "content": recording.answer},
                "finish_reason": recording.finish_reason,
            }
        ],
        "usage": {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0, **recording.usage},
    }


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]
