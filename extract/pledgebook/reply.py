"""What a chat endpoint answered, taken from the body of its response.

A page, a list, a completion without choices are no answer; the text of an answer is not looked at.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import cast

from pledgebook.faults import NoCompletion
from pledgebook.loose_json import encodable

Object = dict[str, object]


@dataclass(frozen=True, slots=True)
class Reply:
    text: str
    """Empty where the endpoint sent none; holds no unpaired surrogate."""
    finish: str | None = None
    refusal: str | None = None
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    model: str | None = None
    """As the server names it, often with a date."""


def read_reply(body: bytes) -> Reply:
    """Raises `NoCompletion` for a body that is no chat completion."""
    told = _object(_loaded(body))
    choices = told.get("choices")
    choice = _object(cast("list[object]", choices)[0]) if isinstance(choices, list) and choices else {}
    message = choice.get("message")
    if not isinstance(message, dict):
        raise NoCompletion("the response holds no choices")
    said = cast(Object, message)
    usage = _object(told.get("usage"))
    refusal, finish, model = said.get("refusal"), choice.get("finish_reason"), told.get("model")
    return Reply(
        text=encodable(_text(said.get("content"))),
        finish=finish if isinstance(finish, str) else None,
        refusal=refusal if isinstance(refusal, str) and refusal else None,
        prompt_tokens=_count(usage, "prompt_tokens"),
        completion_tokens=_count(usage, "completion_tokens"),
        cached_tokens=_count(_object(usage.get("prompt_tokens_details")), "cached_tokens"),
        model=model if isinstance(model, str) else None,
    )


def _loaded(body: bytes) -> object:
    try:
        return cast(object, json.loads(body))
    except (ValueError, RecursionError) as error:
        what = "a page" if body.lstrip()[:1] == b"<" else "broken or a bare text"
        raise NoCompletion(f"the response is not JSON but {what}") from error


def _text(content: object) -> str:
    """The content; some servers send it in parts."""
    if isinstance(content, list):
        return "".join(_text(_object(part).get("text")) for part in cast("list[object]", content))
    return content if isinstance(content, str) else ""


def _object(value: object) -> Object:
    return cast(Object, value) if isinstance(value, dict) else {}


def _count(holder: Object, name: str) -> int:
    value = holder.get(name)
    return value if isinstance(value, int) and value > 0 else 0
