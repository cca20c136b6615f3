"""Asks a chat endpoint for a value of a given type: one client, one retry policy, one hard limit.

`ChatTransport._create` runs once per attempt at an answer: the first by itself, reasks by way of
instructor (in `reask.py`). tenacity calls `_post` once per HTTP call. openai is imported when a
transport is opened, instructor when the first invalid answer comes.
"""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar, cast

from pydantic import BaseModel, ValidationError
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception

from pledgebook.endpoint import Endpoint, endpoint_of
from pledgebook.errors import ContentFiltered, ModelError, Refused, Truncated
from pledgebook.faults import Barred, NoCompletion, fault_of, is_retryable, model_error, unreadable
from pledgebook.loose_json import encodable, tidied
from pledgebook.options import Options
from pledgebook.reask import Create, Prepared, WireMessage, briefed, instructed, plain, prepared, with_schema
from pledgebook.retry import pause, server_wait
from pledgebook_schemas import Usage

if TYPE_CHECKING:
    import httpx2
    from openai import AsyncOpenAI
    from openai.types.chat import ChatCompletion
    from openai.types.chat.chat_completion import Choice

T = TypeVar("T", bound=BaseModel)

CONNECT_SECONDS = 5.0


class ChatMessage(Protocol):
    """One message of a rendered prompt."""

    @property
    def role(self) -> str: ...
    @property
    def content(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Timing:
    """Time and chance, which come in from outside."""

    clock: Callable[[], float] = time.monotonic
    now: Callable[[], float] = time.time
    """Unix time: servers may name the moment until which to wait."""
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    chance: Callable[[], float] = random.random
    """Uniform in [0, 1)."""


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """A valid answer and what it took."""

    value: T
    usage: Usage
    """Of all its HTTP calls, the failed ones included; `seconds` is left at 0."""
    raw: str
    """Text of the last attempt, as the server sent it."""


@dataclass(slots=True, eq=False)
class _Call:
    """The state of one `ask`."""

    ready: Prepared[BaseModel]
    keys: frozenset[str]
    """Top-level fields of the answer."""
    left: float
    """Seconds of the deadline left. The queue for a free slot does not count: it is of our own making."""
    usage: Usage = field(default_factory=Usage)
    texts: list[str] = field(default_factory=list[str])
    asked: int | None = None
    """Messages of the first attempt; behind them stand answers and corrections."""
    spent: str = ""
    """Why no further HTTP call was made."""
    first: ChatCompletion | None = None
    """An answer that has come already and that instructor shall judge instead of asking for one."""


class ChatTransport:
    """Safe for any number of `ask` at a time on one event loop; `options.concurrency` HTTP calls run at once."""

    def __init__(self, client: AsyncOpenAI, endpoint: Endpoint, options: Options, timing: Timing) -> None:
        self._complete = cast(Create, client.chat.completions.create)
        self._endpoint = endpoint
        self._options = options
        self._timing = timing
        self._slots = asyncio.Semaphore(options.concurrency)
        self._sampling = _sampling(options, endpoint)
        self._barred: str | None = None

    async def ask(self, model: type[T], messages: Sequence[ChatMessage]) -> Answer[T]:
        """A valid value of `model`.

        Raises `ModelError` with the usage so far. After an error that every request would meet (key,
        model name, quota) later calls raise the same without an HTTP call.
        """
        ready = prepared(model)
        call = _Call(cast(Prepared[BaseModel], ready), frozenset(model.model_fields), self._options.deadline)
        asked: list[WireMessage] = [{"role": one.role, "content": one.content} for one in messages]
        try:
            value = await self._answer(model, call, asked)
        except ModelError as error:
            error.usage = call.usage
            raise
        return Answer(value, call.usage, call.texts[-1])

    async def _answer(self, model: type[T], call: _Call, messages: list[WireMessage]) -> T:
        """The first answer if it is valid, as most are; instructor is asked only to mend one that is not.

        Going through instructor costs about a millisecond of CPU, which is most of ours.
        """
        first = await self._create(call=call, messages=messages)
        try:
            return model.model_validate_json(first.choices[0].message.content or "")
        except ValidationError:
            call.first = first
        return await self._mended(model, call, messages)

    async def _mended(self, model: type[T], call: _Call, messages: list[WireMessage]) -> T:
        """A valid value after as many reasks as the options allow."""
        from instructor.core import InstructorRetryException

        try:
            value = await instructed(self._create)(
                response_model=call.ready.response_model,
                messages=messages,
                max_retries=self._options.reasks,
                strict=False,
                call=call,
            )
        except InstructorRetryException as wrapped:
            cause = wrapped.__cause__
            error = cause if isinstance(cause, ModelError) else self._unreadable(cause, call)
            if error is None:
                raise
            raise error from (error.__cause__ if error is cause else cause)
        return plain(model, value)

    def _unreadable(self, cause: BaseException | None, call: _Call) -> ModelError | None:
        return unreadable(cause, self._endpoint, tuple(call.texts)) if isinstance(cause, Exception) else None

    async def _create(self, *, call: _Call, messages: list[WireMessage], **named: object) -> ChatCompletion:
        """One attempt at an answer, for instructor: an HTTP call with its retries, and a look at what came."""
        if call.first is not None:
            completion, call.first = call.first, None
            return completion
        call.asked = call.asked or len(messages)
        completion = await self._persist(call, self._body(call, briefed(messages, call.asked)))
        _count_tokens(completion, call)
        choice = completion.choices[0]
        text = encodable(choice.message.content or "")
        call.texts.append(text)
        self._check(choice, text)
        choice.message.content = tidied(text, call.keys)
        return completion

    def _body(self, call: _Call, messages: list[WireMessage]) -> dict[str, object]:
        named: dict[str, object] = {**self._sampling, "model": self._endpoint.model}
        if self._options.mode == "text":
            return {**named, "messages": with_schema(messages, call.ready.instruction)}
        return {**named, "messages": messages, "response_format": call.ready.response_format}

    def _check(self, choice: Choice, text: str) -> None:
        says = self._endpoint.says
        if choice.message.refusal:
            raise Refused(says(f"the model declined: {self._endpoint.shown(choice.message.refusal)}"), raw=text)
        if choice.finish_reason == "content_filter":
            raise ContentFiltered(says("the provider's filter withheld the answer"), raw=text)
        if choice.finish_reason == "length":
            raise Truncated(
                says("the answer ended at the token limit: raise max_tokens or lower request_chars"), raw=text
            )

    async def _persist(self, call: _Call, body: dict[str, object]) -> ChatCompletion:
        """The completion, after as many HTTP calls as attempts and deadline allow."""

        async def sleep(seconds: float) -> None:
            call.left -= seconds
            await self._timing.sleep(seconds)

        retrying = AsyncRetrying(
            retry=retry_if_exception(is_retryable),
            wait=self._pause,
            stop=lambda state: self._gives_up(call, state),
            sleep=sleep,
            reraise=True,
        )
        try:
            return await retrying(self._post, call, body)
        except Exception as error:
            fault = fault_of(error)
            if fault is None:
                raise
            translated = model_error(fault, self._endpoint, call.spent)
            if isinstance(translated, Barred):
                self._barred = str(translated)
            raise translated from error

    async def _post(self, call: _Call, body: dict[str, object]) -> ChatCompletion:
        """One HTTP call. It holds a slot; a call that waits to be retried holds none."""
        async with self._slots:
            if self._barred is not None:
                raise Barred(self._barred)
            call.usage += Usage(requests=1)
            started = self._timing.clock()
            try:
                # The client's own timeout starts anew with every byte; this one does not.
                async with asyncio.timeout(min(self._options.timeout, call.left)):
                    return _completion(await self._complete(**body))
            finally:
                call.left -= self._timing.clock() - started

    def _pause(self, state: RetryCallState) -> float:
        fault = fault_of(_failure(state))
        assert fault is not None  # only faults are retried
        return pause(fault, state.attempt_number, self._timing.now(), self._timing.chance())

    def _gives_up(self, call: _Call, state: RetryCallState) -> bool:
        """Whether attempts or deadline are spent; a wait that outlasts the deadline is not begun."""
        if state.attempt_number >= self._options.attempts:
            call.spent = f"after {state.attempt_number} attempts"
        elif state.upcoming_sleep >= call.left:
            call.spent = self._too_late(call, state)
        return bool(call.spent)

    def _too_late(self, call: _Call, state: RetryCallState) -> str:
        fault = fault_of(_failure(state))
        told = server_wait(fault.headers, self._timing.now()) if fault else None
        if told is None:
            return f"after {state.attempt_number} attempts, at the deadline of {self._options.deadline:g} s"
        return f"because the server asks to wait {told:.0f} s and {max(0.0, call.left):.0f} s of the deadline are left"


@asynccontextmanager
async def open_transport(
    options: Options,
    *,
    http_client: httpx2.AsyncClient | None = None,
    timing: Timing | None = None,
    environ: Mapping[str, str] | None = None,
) -> AsyncGenerator[ChatTransport, None]:
    """A transport for the endpoint that `options` and environment name, closed behind the block.

    An `http_client` of the caller's stays open. Raises `UsageError` for a missing model or key.
    """
    endpoint = endpoint_of(options, os.environ if environ is None else environ)
    import httpx2
    import openai

    connections = httpx2.Limits(max_connections=options.concurrency, max_keepalive_connections=options.concurrency)
    own = None if http_client else openai.DefaultAsyncHttpxClient(limits=connections)
    client = openai.AsyncOpenAI(
        base_url=endpoint.base_url,
        api_key=endpoint.api_key,
        max_retries=0,
        timeout=httpx2.Timeout(options.timeout, connect=CONNECT_SECONDS),
        http_client=http_client or own,
    )
    try:
        yield ChatTransport(client, endpoint, options, timing or Timing())
    finally:
        if own is not None:
            await own.aclose()


def _sampling(options: Options, endpoint: Endpoint) -> dict[str, object]:
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


def _completion(response: object) -> ChatCompletion:
    """The response if it is a chat completion: the client lets pages, lists and gaps through as they are."""
    from openai.types.chat import ChatCompletion

    if not isinstance(response, ChatCompletion):
        raise NoCompletion("the response is not JSON but a page or a bare text")
    if not response.choices or getattr(response.choices[0], "message", None) is None:
        raise NoCompletion("the response holds no choices")
    return response


def _count_tokens(completion: ChatCompletion, call: _Call) -> None:
    """Adds the tokens now: instructor overwrites them with running totals."""
    told = completion.usage
    call.usage += Usage(
        prompt_tokens=_number(told, "prompt_tokens"),
        completion_tokens=_number(told, "completion_tokens"),
        cached_tokens=_number(getattr(told, "prompt_tokens_details", None), "cached_tokens"),
    )


def _number(holder: object, name: str) -> int:
    value = getattr(holder, name, None)
    return value if isinstance(value, int) else 0


def _failure(state: RetryCallState) -> BaseException:
    error = state.outcome.exception() if state.outcome else None
    assert error is not None  # tenacity waits and stops only behind a failure
    return error
