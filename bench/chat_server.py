"""A chat endpoint on loopback in its own process: fixed latency, scripted faults, as little work as possible.

    python bench/chat_server.py '{"latency": 0.1, "slow": 0.05, "late": 2.0, "faults": {"429": 0.1}}'

It prints its port and serves until its standard input closes. It quotes from the sentences that it is
shown. Whether a request meets a fault depends on its text alone, so that an interrupted run and an
undisturbed one meet the same server. `GET /stats` tells what was asked so far.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, cast

SENTENCE = re.compile(rb"\[(\d+)\] ([^\\]+)")
WORDS = 8
"""Of a sentence that an answer quotes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a server does to its clients."""

    latency: float = 0.1
    slow: float = 0.0
    """Share of requests that are late, by so many seconds more."""
    late: float = 2.0
    faults: Mapping[str, float] = field(default_factory=dict[str, float])
    """Name of a fault to its share of the requests."""
    times: int = 1
    """How often such a request meets it; after that it is answered. -1: it always does."""
    at_once: int = 0
    """Requests served at a time; further ones are answered 429. 0: any number."""
    retry_after: str | None = None


@dataclass(slots=True)
class Stats:
    requests: int = 0
    answers: int = 0
    repeated: int = 0
    """Answers to requests that had been answered before."""
    most_at_once: int = 0
    seconds: float = 0.0
    """Between the first request and the last response."""


class Server:
    """State over all connections."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.stats = Stats()
        self.open = 0
        self.first = 0.0
        self._met: Counter[bytes] = Counter()
        self._answered: set[bytes] = set()

    def respond(self, body: bytes) -> tuple[bytes | None, float]:
        """The response, None for none at all, and after how long."""
        plan, document = self.plan, _document(body)
        name, text = _digest(body[document.start :]), _digest(body[document])
        self.stats.requests += 1
        self.stats.most_at_once = max(self.stats.most_at_once, self.open)
        if plan.at_once and self.open > plan.at_once:
            return _error(429, self.plan.retry_after), plan.latency / 4
        chance = int.from_bytes(text, "big") / 2**64
        late = plan.late if (chance * 1009) % 1 < plan.slow else 0.0
        fault = self._fault(text, chance)
        if fault is None:
            self.stats.answers += 1
            self.stats.repeated += name in self._answered
            self._answered.add(name)
            return _completion(_answer(body)), plan.latency + late
        return _faulty(fault, body, plan.retry_after), plan.latency

    def _fault(self, text: bytes, chance: float) -> str | None:
        upto = 0.0
        for fault, share in self.plan.faults.items():
            upto += share
            if chance < upto:
                self._met[text] += 1
                return fault if self.plan.times < 0 or self._met[text] <= self.plan.times else None
        return None


def _document(body: bytes) -> slice:
    """Where the text to be read stands; behind it a reask shows the answer that it is about."""
    start = body.rfind(b"<read-")
    return slice(start, body.find(b"</read-", start)) if start >= 0 else slice(body.rfind(b"Q: "), len(body))


def _digest(part: bytes) -> bytes:
    return hashlib.blake2b(part, digest_size=8).digest()


def _answer(body: bytes) -> str:
    """A wire answer on three sentences, or one in langextract's form where the request asks for that."""
    start = body.rfind(b"<read-")
    if start < 0:
        return _langextract_answer(body)
    sentences = SENTENCE.findall(body, start, body.find(b"</read-", start))
    chosen = [(int(number), text.decode()) for number, text in sentences[:: max(1, len(sentences) // 3)][:3]]
    commitments = [_commitment(number, _words(text)) for number, text in chosen[:2]]
    claims = [_claim(number, _words(text)) for number, text in chosen[2:]]
    return json.dumps({"commitments": commitments, "claims": claims}, ensure_ascii=False)


def _langextract_answer(body: bytes) -> str:
    text = body[body.rfind(b"Q: ") + 3 :].partition(b"\\nA:")[0].decode().replace("\\n", "\n")
    sentences = [one for one in re.split(r"(?<=\.)\s+", text) if one]
    quotes = [_words(one) for one in sentences[:: max(1, len(sentences) // 3)][:3]]
    items = [{"commitment": quote, "commitment_attributes": {"kind": "pledge"}} for quote in quotes]
    return json.dumps({"extractions": items}, ensure_ascii=False)


def _words(sentence: str) -> str:
    return " ".join(sentence.split()[-WORDS:]).rstrip(".")


def _commitment(number: int, quote: str) -> dict[str, object]:
    words = quote.split()
    return {
        "sentence": number, "cue": words[0], "actor": None, "parties": ["Iraq"], "action": quote,
        "action_text": quote, "action_gloss": quote, "conditions": [], "timeframe": None, "purpose": None,
        "polarity": "positive", "strength": 4, "kind": "pledge", "action_type": "action", "specificity": "specific",
        "target": [], "voice": "narrator", "sources": [], "inferred": False, "repeated_in": [],
        "refines_sentence": None,
    }  # fmt: skip


def _claim(number: int, quote: str) -> dict[str, object]:
    return {
        "sentence": number, "proposition": quote, "proposition_text": quote, "proposition_gloss": quote,
        "claimants": ["Iraq"], "checkable": True, "type": "fact", "subject": "water", "time": None, "hedge": None,
        "voice": "narrator", "sources": [], "inferred": False, "repeated_in": [],
    }  # fmt: skip


def _completion(text: str | None, *, finish: str = "stop", refusal: str | None = None) -> bytes:
    message = {"role": "assistant", "content": text, "refusal": refusal}
    choice = {"index": 0, "finish_reason": finish, "message": message, "logprobs": None}
    usage = {"prompt_tokens": 9_000, "completion_tokens": 300, "total_tokens": 9_300}
    told = {"id": "c", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
    return _http(200, json.dumps(told).encode())


def _error(status: int, retry_after: str | None = None) -> bytes:
    body = json.dumps({"error": {"message": "no", "type": None, "code": None}}).encode()
    return _http(status, body, f"Retry-After: {retry_after}\r\n" if retry_after else "")


def _http(status: int, body: bytes, more: str = "", kind: str = "application/json") -> bytes:
    head = f"HTTP/1.1 {status} X\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}\r\n"
    return head.encode() + body


def _faulty(fault: str, body: bytes, retry_after: str | None) -> bytes | None:
    """The response of a fault; empty for a dropped connection, None for a hang."""
    if fault.isdigit():
        return _error(int(fault), retry_after if fault == "429" else None)
    good = _answer(body)
    texts = {
        "invalid": good[:-2] + ",,]}", "fenced": f"```json\n{good}\n```", "prose": f"Here it is: {good} Done.",
        "empty": "", "wrong type": '"nothing"', "garbage": "lorem { ipsum ] dolor", "null": None,
        "empty quote": json.dumps({"commitments": [_commitment(1, "x") | {"action": ""}], "claims": []}),
        "cut": good[: len(good) // 2],
    }  # fmt: skip
    if fault in texts:
        return _completion(texts[fault])
    others = {
        "truncated": _completion(good[: len(good) // 2], finish="length"),
        "refusal": _completion(None, refusal="I cannot help with that."),
        "filtered": _completion(good, finish="content_filter"),
        "no choices": _http(200, b'{"id": "c", "object": "chat.completion", "choices": []}'),
        "html": _http(200, b"<html><body>portal</body></html>", kind="text/html"),
        "dropped": b"",
        "hang": None,
    }
    return others[fault]


class Connection(asyncio.Protocol):
    def __init__(self, server: Server) -> None:
        self._server = server
        self._buffer = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = bytes(self._buffer[:end])
            length = re.search(rb"(?i)content-length: *(\d+)", head)
            upto = end + 4 + (int(length[1]) if length else 0)
            if len(self._buffer) < upto:
                return
            body = bytes(self._buffer[end + 4 : upto])
            del self._buffer[:upto]
            self._answer(head, body)

    def _answer(self, head: bytes, body: bytes) -> None:
        server, loop = self._server, asyncio.get_running_loop()
        if head.startswith(b"GET"):
            self._transport.write(_http(200, json.dumps(asdict(server.stats)).encode()))
            return
        server.first = server.first or loop.time()
        server.open += 1
        response, seconds = server.respond(body)
        if response is None:
            server.open -= 1
        else:
            loop.call_later(seconds, self._send, response)

    def _send(self, response: bytes) -> None:
        server = self._server
        server.open -= 1
        server.stats.seconds = asyncio.get_running_loop().time() - server.first
        if not response:
            self._transport.abort()
        elif not self._transport.is_closing():
            self._transport.write(response)


async def serve(plan: Plan) -> None:
    server = Server(plan)
    loop = asyncio.get_running_loop()
    listening = await loop.create_server(lambda: Connection(server), "127.0.0.1", 0)
    print(listening.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


@asynccontextmanager
async def chat_server(plan: Plan) -> AsyncGenerator[str]:
    """The address of a server in its own process, which ends with the block."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        str(Path(__file__).resolve()),
        json.dumps(asdict(plan)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
    )
    assert process.stdout is not None and process.stdin is not None
    try:
        yield f"http://127.0.0.1:{int(await process.stdout.readline())}/v1"
    finally:
        process.stdin.close()
        await process.wait()


async def stats_of(url: str) -> Stats:
    port = int(url.partition("127.0.0.1:")[2].partition("/")[0])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET /stats HTTP/1.1\r\n\r\n")
    head = await reader.readuntil(b"\r\n\r\n")
    length = int(head.lower().partition(b"content-length: ")[2].partition(b"\r\n")[0])
    told: dict[str, Any] = json.loads(await reader.readexactly(length))
    writer.close()
    return Stats(**told)


if __name__ == "__main__":
    asyncio.run(serve(Plan(**json.loads(sys.argv[1]))))
