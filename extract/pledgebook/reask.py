"""The seam to instructor, which validates an answer and shows the model its mistakes.

instructor stands above our transport: it is handed a `create` of ours, so retries, limits, the
strict schema and the counting of tokens stay in our hands. It is never handed a `context`, which
would run Jinja over the document.
"""

from __future__ import annotations

import functools
import json
import logging
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Generic, TypeVar, cast

from pydantic import BaseModel

from pledgebook.strict_schema import Schema, strict_schema

T = TypeVar("T", bound=BaseModel)

CORRECTION_CHARS = 2_000
"""Most of a validation report that a model is shown."""

INSTRUCTION = (
    "Answer with one JSON object and nothing else. It follows this JSON Schema, with every property present:\n"
)

_LINK = re.compile(r"\n *For further information visit \S+")

WireMessage = dict[str, object]
Create = Callable[..., Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Prepared(Generic[T]):
    """A model made ready for instructor: its class there, and its schema for the server or for the prompt."""

    response_model: type[T]
    response_format: Schema
    instruction: str
    """The schema in words, for servers that cannot enforce it."""


@functools.cache
def _prepared(model: type[BaseModel]) -> Prepared[BaseModel]:
    from instructor import openai_schema

    schema = strict_schema(model)

    def same_schema(cls: type[BaseModel], /, *args: object, **named: object) -> Schema:
        return schema

    wrapped = openai_schema(model)
    wrapped.model_json_schema = classmethod(same_schema)  # type: ignore[method-assign, assignment]  # computed once, not per call
    named = {"name": model.__name__, "strict": True, "schema": schema}
    return Prepared(wrapped, {"type": "json_schema", "json_schema": named}, INSTRUCTION + json.dumps(schema))


def prepared(model: type[T]) -> Prepared[T]:
    """The model's class for instructor and its strict schema, made once per process."""
    return cast("Prepared[T]", _prepared(model))


def plain(model: type[T], value: object) -> T:
    """The value as an instance of `model`: instructor's subclass of it equals nothing and cannot be pickled."""
    return model.model_construct(**{name: getattr(value, name) for name in model.model_fields})


def instructed(create: Create) -> Create:
    """`create` with validation and reasks around it.

    Text mode takes this way too: instructor's own mode for it searches an answer for any JSON, so
    that one comma too many makes it judge, and complain of, the last inner object.
    """
    import instructor

    # instructor reports each failure as an error; without a handler Python prints that to stderr.
    logging.getLogger("instructor").addHandler(logging.NullHandler())
    return cast(Create, instructor.patch(create=create, mode=instructor.Mode.JSON_SCHEMA))


def with_schema(messages: list[WireMessage], instruction: str) -> list[WireMessage]:
    """The messages with the instruction at the end of the leading system message, or as one."""
    first = messages[0] if messages and messages[0].get("role") == "system" else None
    if first is None:
        return [{"role": "system", "content": instruction}, *messages]
    return [{**first, "content": f"{first['content']}\n\n{instruction}"}, *messages[1:]]


def briefed(messages: list[WireMessage], asked: int) -> list[WireMessage]:
    """The messages with the corrections behind the first `asked` ones cut to what helps; those are not touched."""
    return [*messages[:asked], *(_brief(message) for message in messages[asked:])]


def _brief(message: WireMessage) -> WireMessage:
    content = message.get("content")
    if message.get("role") != "user" or not isinstance(content, str):
        return message
    return {**message, "content": _LINK.sub("", content)[:CORRECTION_CHARS]}
