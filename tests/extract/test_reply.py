"""A reply from the body of a response, whatever a server puts there."""

from __future__ import annotations

import json

import pytest

from pledgebook.faults import NoCompletion
from pledgebook.reply import Reply, read_reply


def body(message: object, **more: object) -> bytes:
    return json.dumps({"choices": [{"message": message, **more}], "usage": more.get("usage")}).encode()


@pytest.mark.parametrize(
    ("response", "reply"),
    [
        (body({"content": "نعم"}, finish_reason="stop"), Reply("نعم", "stop")),
        (body({"content": None, "refusal": "no"}), Reply("", refusal="no")),
        (body({"content": None, "refusal": ""}), Reply("")),
        (body({}), Reply("")),
        (body({"content": [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}, 3]}), Reply("ab")),
        (body({"content": {"a": 1}}, finish_reason=7), Reply("")),
        (b'{"choices":[{"message":{"content":"a\\ud83db"}}]}', Reply("a?b")),
    ],
    ids=["text", "refusal", "no refusal", "nothing", "parts", "strange", "half a character"],
)
def test_the_answer_of_a_response(response: bytes, reply: Reply) -> None:
    assert read_reply(response) == reply


def test_tokens_are_read_where_they_are_told() -> None:
    usage = {"prompt_tokens": 100, "completion_tokens": 20, "prompt_tokens_details": {"cached_tokens": 64}}
    assert read_reply(body({"content": ""}, usage=usage)) == Reply("", None, None, 100, 20, 64)
    odd = {"prompt_tokens": -1, "completion_tokens": "20", "prompt_tokens_details": None}
    assert read_reply(body({"content": ""}, usage=odd)) == Reply("")


@pytest.mark.parametrize(
    ("response", "says"),
    [
        (b"<html>portal</html>", "a page"),
        (b"", "broken"),
        (b'"text"', "no choices"),
        (b"[1]", "no choices"),
        (b"{}", "no choices"),
        (b'{"choices": []}', "no choices"),
        (b'{"choices": null}', "no choices"),
        (b'{"choices": [{}]}', "no choices"),
        (b'{"choices": [{"message": null}]}', "no choices"),
        (b'{"choices": [1]}', "no choices"),
        (b'{"id": "c", "choi', "broken"),
        (b"\xff\xfe\x00", "broken"),
        (b"[" * 200_000, "broken"),
    ],
    ids=lambda value: value[:24].decode("latin-1") if isinstance(value, bytes) else "",
)
def test_what_is_no_completion(response: bytes, says: str) -> None:
    with pytest.raises(NoCompletion, match=says):
        read_reply(response)
