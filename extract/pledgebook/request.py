"""A request as it goes over the wire, and the key under which its answer is kept.

Most of a request is the same every time: the instructions, the schema, the settings. They are
encoded and hashed once, not per call.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pledgebook.endpoint import Endpoint

WireMessage = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class ChatRequest:
    body: bytes
    """JSON in UTF-8; the same request is the same bytes."""
    key: bytes
    """A SHA-256 over the endpoint's address and the body: model, messages, schema and sampling."""


@dataclass(frozen=True, slots=True)
class _Start:
    message: WireMessage
    written: bytes
    digest: bytes


class RequestWriter:
    """Writes the requests of one endpoint with the same settings and schema."""

    def __init__(self, endpoint: Endpoint, settings: Mapping[str, object]) -> None:
        self._head = f'{{"model":{_json(endpoint.model)},"messages":['
        more = "".join(f",{_json(name)}:{_json(value)}" for name, value in settings.items())
        self._tail = f"]{more}}}".encode()
        self._address = endpoint.address.encode()
        self._first: _Start | None = None

    def write(self, messages: Sequence[WireMessage]) -> ChatRequest:
        """Raises `UnicodeEncodeError` for an unpaired surrogate."""
        start = self._started(messages[0])
        rest = "".join(f",{_json(message)}" for message in messages[1:]).encode() + self._tail
        return ChatRequest(start.written + rest, hashlib.sha256(start.digest + rest).digest())

    def _started(self, message: WireMessage) -> _Start:
        """What stands up to the end of the first message, kept for as long as that stays the same."""
        if self._first is None or self._first.message != message:
            written = (self._head + _json(message)).encode()
            self._first = _Start(message, written, hashlib.sha256(self._address + b"\n" + written).digest())
        return self._first


def attempt_key(key: bytes, attempt: int) -> bytes:
    """The key of a later attempt at the same answer: what a model is shown then follows from the earlier ones."""
    return key if attempt == 0 else key + attempt.to_bytes(2, "big")


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
