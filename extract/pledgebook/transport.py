"""Asks a chat endpoint for a value of a given type, and sees to it that the answer is one.

`ChatTransport.ask` is the way of one answer: from the store or the endpoint (`answers.py`,
`caller.py`), looked at, validated, and mended by instructor (`reask.py`) where it is invalid. openai
is imported at the first call, instructor when the first invalid answer comes.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from pydantic import BaseModel, ValidationError

from pledgebook.answers import Answers
from pledgebook.budget import Budget
from pledgebook.caller import Call, Caller
from pledgebook.client import Client
from pledgebook.endpoint import Endpoint, endpoint_of
from pledgebook.errors import ContentFiltered, ModelError, Refused, Truncated, UsageError
from pledgebook.faults import unreadable
from pledgebook.loose_json import tidied
from pledgebook.options import Options
from pledgebook.prices import price_of
from pledgebook.reask import Prepared, briefed, completion_of, instructed, plain, prepared, with_schema
from pledgebook.reply import Reply
from pledgebook.request import ChatRequest, RequestWriter, WireMessage
from pledgebook.store import Store
from pledgebook.timing import Timing
from pledgebook_schemas import Usage

if TYPE_CHECKING:
    import httpx2
    from openai.types.chat import ChatCompletion

T = TypeVar("T", bound=BaseModel)


class ChatMessage(Protocol):
    """One message of a rendered prompt."""

    @property
    def role(self) -> str: ...
    @property
    def content(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """A valid answer and what it took."""

    value: T
    usage: Usage
    """Of all its HTTP calls, the failed ones included; `seconds` is left at 0. An answer from the store took none."""
    raw: str
    """Text of the last attempt, as the server sent it."""


@dataclass(slots=True, eq=False)
class _Asking:
    """The state of one `ask`."""

    ready: Prepared
    call: Call
    messages: list[WireMessage]
    request: ChatRequest
    come: deque[Reply] = field(default_factory=deque[Reply])
    """Invalid answers that have come already and that instructor shall judge instead of asking for them."""


class ChatTransport:
    """Safe for any number of `ask` at a time on one event loop; `options.concurrency` HTTP calls run at once."""

    def __init__(self, answers: Answers, endpoint: Endpoint, options: Options) -> None:
        self._answers = answers
        self._endpoint = endpoint
        self._options = options
        self._writers: dict[type[BaseModel], RequestWriter] = {}

    async def ask(
        self, model: type[T], messages: Sequence[ChatMessage], unasked: frozenset[str] = frozenset()
    ) -> Answer[T]:
        """A valid value of `model`; its optional fields named in `unasked` are left out of the schema.

        Raises `ModelError` with the usage so far. After an error that every request would meet (key,
        model name, quota) later calls raise the same without an HTTP call.
        """
        call = Call(self._options.deadline)
        try:
            value = await self._answer(model, self._asking(prepared(model, unasked), messages, call))
        except ModelError as error:
            error.usage = call.usage
            raise
        return Answer(value, call.usage, call.texts[-1])

    def request(
        self, model: type[BaseModel], messages: Sequence[ChatMessage], unasked: frozenset[str] = frozenset()
    ) -> ChatRequest:
        """The request that `ask` would begin with; nothing is asked."""
        return self._request(prepared(model, unasked), _wire(messages))

    def _asking(self, ready: Prepared, messages: Sequence[ChatMessage], call: Call) -> _Asking:
        asked = _wire(messages)
        return _Asking(ready, call, asked, self._request(ready, asked))

    async def _answer(self, model: type[T], asking: _Asking) -> T:
        """The first answer if it is valid, as most are, or of those in the store the first valid one.

        Going through instructor costs about a millisecond of CPU, which is most of ours: it is asked
        only to mend.
        """
        invalid: ValidationError | None = None
        while len(asking.come) <= self._options.reasks:
            reply = self._answers.kept(asking.request.key, len(asking.come))
            if reply is None and not asking.come:
                reply = await self._answers.fetch(asking.request, 0, asking.call)
            if reply is None:
                asking.call.texts.clear()  # they come again by way of instructor
                return await self._mended(model, asking)
            self._check(reply, asking.call)
            try:
                return _validated(model, reply.text)
            except ValidationError as error:
                invalid = error
                asking.come.append(reply)
        assert invalid is not None
        raise self._unreadable(invalid, asking.call) or invalid

    async def _mended(self, model: type[T], asking: _Asking) -> T:
        """A valid value after as many reasks as the options allow."""
        from instructor.core import InstructorRetryException

        try:
            value = await instructed(self._create)(
                response_model=asking.ready.response_model(),
                messages=list(asking.messages),
                max_retries=self._options.reasks,
                strict=False,
                asking=asking,
            )
        except InstructorRetryException as wrapped:
            cause = wrapped.__cause__
            error = cause if isinstance(cause, ModelError) else self._unreadable(cause, asking.call)
            if error is None:
                raise
            raise error from (error.__cause__ if error is cause else cause)
        return plain(model, value)

    def _unreadable(self, cause: BaseException | None, call: Call) -> ModelError | None:
        return unreadable(cause, self._endpoint, tuple(call.texts)) if isinstance(cause, Exception) else None

    async def _create(self, *, asking: _Asking, messages: list[WireMessage], **named: object) -> ChatCompletion:
        """One attempt at an answer, for instructor."""
        if asking.come:
            reply = asking.come.popleft()
        else:
            request = self._request(asking.ready, briefed(messages, len(asking.messages)))
            reply = await self._answers.fetch(request, len(asking.call.texts), asking.call, asking.request.key)
        self._check(reply, asking.call)
        return completion_of(tidied(reply.text, asking.ready.keys))

    def _request(self, ready: Prepared, messages: list[WireMessage]) -> ChatRequest:
        if ready.model not in self._writers:
            enforced = {"response_format": ready.response_format} if self._options.mode == "schema" else {}
            self._writers[ready.model] = RequestWriter(
                self._endpoint, {**sampling(self._options, self._endpoint), **enforced}
            )
        if self._options.mode == "text":
            messages = with_schema(messages, ready.instruction)
        return self._writers[ready.model].write(messages)

    def _check(self, reply: Reply, call: Call) -> None:
        call.texts.append(reply.text)
        says = self._endpoint.says
        if reply.refusal:
            raise Refused(says(f"the model declined: {self._endpoint.shown(reply.refusal)}"), raw=reply.text)
        if reply.finish == "content_filter":
            raise ContentFiltered(says("the provider's filter withheld the answer"), raw=reply.text)
        if reply.finish == "length":
            raise Truncated(
                says("the answer ended at the token limit: raise max_tokens or lower request_chars"), raw=reply.text
            )


@asynccontextmanager
async def open_transport(
    options: Options,
    *,
    http_client: httpx2.AsyncClient | None = None,
    timing: Timing | None = None,
    environ: Mapping[str, str] | None = None,
    store: Store | None = None,
) -> AsyncGenerator[ChatTransport, None]:
    """A transport for the endpoint that `options` and environment name, closed behind the block.

    An `http_client` and a `store` of the caller's stay open. Raises `UsageError` for a missing model,
    key or price.
    """
    endpoint = endpoint_of(options, os.environ if environ is None else environ)
    budget = _budget(options, endpoint, store)
    client = Client(endpoint, options, http_client)
    caller = Caller(client.post, endpoint, options, timing or Timing(), budget, store)
    try:
        yield ChatTransport(Answers(caller, budget, endpoint.model, options.run, store), endpoint, options)
    finally:
        caller.gate.close()
        await client.aclose()


def sampling(options: Options, endpoint: Endpoint) -> dict[str, object]:
    """The settings that were named, under the names of the endpoint."""
    limit = "max_completion_tokens" if endpoint.is_openai else "max_tokens"
    settings = {
        "temperature": options.temperature,
        "top_p": options.top_p,
        "seed": options.seed,
        limit: options.max_tokens,
        "reasoning_effort": options.reasoning_effort,
    }
    return {name: value for name, value in settings.items() if value is not None}


def _wire(messages: Sequence[ChatMessage]) -> list[WireMessage]:
    return [{"role": one.role, "content": one.content} for one in messages]


def _budget(options: Options, endpoint: Endpoint, store: Store | None) -> Budget:
    price = price_of(endpoint.model, options.prices)
    if options.max_cost is not None and price is None:
        raise UsageError(f"max_cost needs a price, and {endpoint.model} has none: name it in prices= (--prices)")
    spent = (store.spent(options.run).cost or 0.0) if store is not None else 0.0
    return Budget(price, options.max_cost, spent)


def _validated(model: type[T], text: str) -> T:
    try:
        return model.model_validate_json(text)
    except ValidationError as error:
        found = tidied(text, frozenset(model.model_fields))
        if found == text:
            raise
        try:
            return model.model_validate_json(found)
        except ValidationError as second:
            raise second from error
