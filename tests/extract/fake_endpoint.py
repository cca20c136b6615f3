"""A chat endpoint on 127.0.0.1 that answers by a script and keeps what it was sent.

Real HTTP over a real socket: what is tested is what a server would see and what it could do to us.
"""

from __future__ import annotations

import asyncio
import json
import ssl
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Request:
    """One request as it came over the wire."""

    path: str
    headers: Mapping[str, str]
    body: dict[str, Any]

    @property
    def texts(self) -> list[str]:
        return [message["content"] for message in self.body["messages"]]


@dataclass(frozen=True)
class Reply:
    """One response; `sent` bytes of it at most, and with `hang` none at all until the client leaves."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""
    sent: int | None = None
    hang: bool = False


Step = Reply | Callable[[Request], Reply]

USAGE = {"prompt_tokens": 100, "completion_tokens": 20, "prompt_tokens_details": {"cached_tokens": 64}}


def says(
    text: str | None,
    *,
    finish: str = "stop",
    refusal: str | None = None,
    usage: Mapping[str, object] | None = USAGE,
) -> Reply:
    """A chat completion with this text."""
    message = {"role": "assistant", "content": text, "refusal": refusal}
    choice = {"index": 0, "finish_reason": finish, "message": message}
    return _json(
        200, {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
    )


def fails(
    status: int,
    message: str = "no",
    *,
    code: str | None = None,
    kind: str | None = None,
    headers: Mapping[str, str] = {},
) -> Reply:
    """An error in the form that OpenAI and llama.cpp share."""
    return _json(status, {"error": {"message": message, "code": code, "type": kind}}, headers)


def no_choices() -> Reply:
    return _json(200, {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": []})


def page(status: int = 200) -> Reply:
    return Reply(status, {"Content-Type": "text/html"}, b"<html><body>Welcome to the portal</body></html>")


def broken_json() -> Reply:
    return Reply(200, {"Content-Type": "application/json"}, b'{"id": "c", "choi')


HANGS = Reply(hang=True)
DROPPED = Reply(sent=0)


def half(reply: Reply) -> Reply:
    """The connection ends in the middle of the body."""
    return Reply(reply.status, reply.headers, reply.body, sent=len(_head(reply)) + len(reply.body) // 2)


@dataclass
class FakeEndpoint:
    url: str
    requests: list[Request] = field(default_factory=list[Request])
    most_at_once: int = 0
    """Requests that were open at the same time."""
    connections: int = 0


@asynccontextmanager
async def fake_endpoint(
    script: Sequence[Step], *, delay: float = 0.0, takes: int | None = None, tls: ssl.SSLContext | None = None
) -> AsyncGenerator[FakeEndpoint, None]:
    """Answers request n by step n; the last one all further ones. Beyond what it `takes` at once it answers 429."""
    endpoint = FakeEndpoint(url="")
    at_once = 0
    serving: set[asyncio.Task[None] | None] = set()

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal at_once
        serving.add(asyncio.current_task())
        endpoint.connections += 1
        try:
            while request := await _read(reader):
                endpoint.requests.append(request)
                at_once += 1
                endpoint.most_at_once = max(endpoint.most_at_once, at_once)
                step = script[min(len(endpoint.requests), len(script)) - 1]
                reply = step if isinstance(step, Reply) else step(request)
                if takes is not None and at_once > takes:
                    reply = fails(429)
                await asyncio.sleep(delay)
                at_once -= 1
                if not await _write(reply, reader, writer):
                    break
        except (ConnectionError, asyncio.CancelledError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=tls)
    endpoint.url = f"{'https' if tls else 'http'}://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1"
    try:
        yield endpoint
    finally:
        server.close()
        tasks = [task for task in serving if task is not None]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def _read(reader: asyncio.StreamReader) -> Request | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    except asyncio.IncompleteReadError:
        return None
    first, *lines = head.strip().split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    return Request(first.split()[1], headers, json.loads(body))


async def _write(reply: Reply, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    """Whether the connection may serve on."""
    if reply.hang:
        await reader.read()
        return False
    whole = _head(reply) + reply.body
    writer.write(whole if reply.sent is None else whole[: reply.sent])
    await writer.drain()
    return reply.sent is None


def _head(reply: Reply) -> bytes:
    lines = [f"HTTP/1.1 {reply.status} X", *(f"{name}: {value}" for name, value in reply.headers.items())]
    return "\r\n".join([*lines, f"Content-Length: {len(reply.body)}", "", ""]).encode()


def _json(status: int, body: object, headers: Mapping[str, str] = {}) -> Reply:
    return Reply(status, {"Content-Type": "application/json", **headers}, json.dumps(body, ensure_ascii=False).encode())
