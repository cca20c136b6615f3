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
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar, cast

from pydantic import BaseModel

from pledgebook.request import WireMessage
from pledgebook.strict_schema import Schema, strict_schema

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion

T = TypeVar("T", bound=BaseModel)

CORRECTION_CHARS = 2_000
"""Most of a validation report that a model is shown."""

INSTRUCTION = (
    "Answer with one JSON object and nothing else. It follows this JSON Schema, with every property present:\n"
)

_LINK = re.compile(r"\n *For further information visit \S+")

Create = Callable[..., Awaitable[object]]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A model made ready to be asked for: its schema for the server or for the prompt."""

    model: type[BaseModel]
    keys: frozenset[str]
    """Top-level fields of the answer."""
    unasked: frozenset[str]
    """Optional fields that are left out of the schema."""
    response_format: Schema
    instruction: str
    """The schema in words, for servers that cannot enforce it."""

    def response_model(self) -> type[BaseModel]:
        """The model's class for instructor, made once per process."""
        return _wrapped(self.model, self.unasked)


@functools.cache
def prepared(model: type[BaseModel], unasked: frozenset[str] = frozenset()) -> Prepared:
    """The model's strict schema, made once per process."""
    schema = strict_schema(model, unasked)
    named = {"name": model.__name__, "strict": True, "schema": schema}
    return Prepared(
        model,
        frozenset(model.model_fields),
        unasked,
        {"type": "json_schema", "json_schema": named},
        INSTRUCTION + json.dumps(schema),
    )


@functools.cache
def _wrapped(model: type[BaseModel], unasked: frozenset[str]) -> type[BaseModel]:
    from instructor import openai_schema

    schema = strict_schema(model, unasked)

    def same_schema(cls: type[BaseModel], /, *args: object, **named: object) -> Schema:
        return schema

    wrapped = openai_schema(model)
    wrapped.model_json_schema = classmethod(same_schema)  # type: ignore[method-assign, assignment]  # computed once, not per call
    return wrapped


def completion_of(text: str) -> ChatCompletion:
    """A text in the form in which instructor reads answers. Tokens are counted elsewhere."""
    from openai.types.chat import ChatCompletion, ChatCompletionMessage
    from openai.types.chat.chat_completion import Choice

    message = ChatCompletionMessage(role="assistant", content=text)
    choice = Choice(index=0, finish_reason="stop", message=message)
    return ChatCompletion(id="", created=0, model="", object="chat.completion", choices=[choice])


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


def with_schema(messages: Sequence[WireMessage], instruction: str) -> list[WireMessage]:
    """The messages with the instruction at the end of the leading system message, or as one."""
    first = messages[0] if messages and messages[0].get("role") == "system" else None
    if first is None:
        return [{"role": "system", "content": instruction}, *messages]
    return [{**first, "content": f"{first['content']}\n\n{instruction}"}, *messages[1:]]


def briefed(messages: Sequence[WireMessage], asked: int) -> list[WireMessage]:
    """The messages with the corrections behind the first `asked` ones cut to what helps; those are not touched."""
    return [*messages[:asked], *(_brief(message) for message in messages[asked:])]


def _brief(message: WireMessage) -> WireMessage:
    content = message.get("content")
    if message.get("role") != "user" or not isinstance(content, str):
        return message
    return {**message, "content": _LINK.sub("", content)[:CORRECTION_CHARS]}
