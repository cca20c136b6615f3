"""A request as bytes, and the key of its answer."""

from __future__ import annotations

import json

import pytest

from pledgebook.endpoint import Endpoint
from pledgebook.request import RequestWriter, WireMessage, attempt_key

ENDPOINT = Endpoint("https://user:secret@host.example/v1/", "sk-0123456789", "m")
MESSAGES: list[WireMessage] = [
    {"role": "system", "content": 'Read "this".'},
    {"role": "user", "content": "تعهّد العراق 😀\r\n{{ x }}"},
]


def test_the_body_is_the_request_as_json_in_plain_letters() -> None:
    body = RequestWriter(ENDPOINT, {"temperature": 0.0, "response_format": {"type": "x"}}).write(MESSAGES).body
    assert json.loads(body) == {
        "model": "m",
        "messages": MESSAGES,
        "temperature": 0.0,
        "response_format": {"type": "x"},
    }
    assert "تعهّد العراق 😀".encode() in body


def test_one_message_alone_is_a_request_too() -> None:
    assert json.loads(RequestWriter(ENDPOINT, {}).write(MESSAGES[1:]).body) == {"model": "m", "messages": MESSAGES[1:]}


def test_a_changed_first_message_is_not_served_from_memory() -> None:
    writer = RequestWriter(ENDPOINT, {})
    first, second = writer.write(MESSAGES), writer.write([{"role": "system", "content": "Write."}, MESSAGES[1]])
    assert json.loads(second.body)["messages"][0]["content"] == "Write."
    assert writer.write(MESSAGES) == first
    assert second.key != first.key


@pytest.mark.parametrize(
    ("endpoint", "settings", "messages", "same"),
    [
        (Endpoint("https://other:pass@host.example/v1", "sk-another-key", "m"), {"seed": 1}, MESSAGES, True),
        (Endpoint("https://host.example/v2", "k", "m"), {"seed": 1}, MESSAGES, False),
        (Endpoint("https://host.example:8443/v1", "k", "m"), {"seed": 1}, MESSAGES, False),
        (Endpoint("https://host.example/v1", "k", "n"), {"seed": 1}, MESSAGES, False),
        (Endpoint("https://host.example/v1", "k", "m"), {"seed": 2}, MESSAGES, False),
        (Endpoint("https://host.example/v1", "k", "m"), {"seed": 1}, MESSAGES[:1], False),
        (Endpoint("https://host.example/v1", "k", "m"), {"seed": 1}, MESSAGES[::-1], False),
    ],
    ids=["key and user", "path", "port", "model", "sampling", "fewer messages", "order"],
)
def test_the_key_depends_on_what_is_asked_and_where_and_on_no_secret(
    endpoint: Endpoint, settings: dict[str, object], messages: list[WireMessage], same: bool
) -> None:
    first = RequestWriter(ENDPOINT, {"seed": 1}).write(MESSAGES)
    assert (RequestWriter(endpoint, settings).write(messages).key == first.key) is same


def test_later_attempts_have_keys_of_their_own() -> None:
    assert len({attempt_key(b"key", attempt) for attempt in range(300)}) == 300
    assert attempt_key(b"key", 0) == b"key"
