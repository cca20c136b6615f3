"""The one place where errors of aiohttp, openai, httpx2 and instructor become errors of ours.

Nothing here is raised by itself: `transport.py` asks for the translation and raises it `from` the
original. Messages name the server and what to do; they hold no key and little of the server's text.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import cast

from pledgebook.endpoint import Endpoint
from pledgebook.errors import ContentFiltered, InvalidOutput, ModelError, Rejected, Unavailable
from pledgebook.retry import HOPELESS_CODES, Fault, retryable

MODE_HINT = 'use mode="text" (--mode text), which puts the schema into the prompt'


class NoCompletion(Exception):
    """The HTTP call went well and brought something else than a chat completion."""


class BadStatus(Exception):
    """The HTTP call was answered with a status that is none of success."""

    def __init__(self, status: int, headers: Mapping[str, str], body: bytes) -> None:
        super().__init__(f"HTTP {status}")
        self.status = status
        self.headers = headers
        self.body = body


class Barred(Rejected):
    """Rejected for a reason that holds for every request of the run: asking on is useless."""


class TooLong(Rejected):
    """The prompt exceeds the model's context; a shorter one may not."""


class OverBudget(ModelError):
    """Not asked, because the answer would exceed `Options.max_cost`."""

    reason = "over_budget"


class Unreadable(InvalidOutput):
    """No valid answer, and the texts that came instead, in the order of the attempts."""

    def __init__(self, message: str, texts: tuple[str, ...]) -> None:
        super().__init__(message, raw=texts[-1] if texts else None)
        self.texts = texts


def fault_of(error: BaseException) -> Fault | None:
    """What a failed HTTP call told; None for an exception that is no such failure."""
    import aiohttp
    import httpx2
    import openai

    if isinstance(error, BadStatus):
        return _status_fault(error)
    if isinstance(error, openai.APIStatusError):
        return _status_fault(BadStatus(error.status_code, error.response.headers, error.response.content))
    if isinstance(error, (TimeoutError, openai.APITimeoutError)):
        return Fault("no answer within the timeout")
    if isinstance(error, (NoCompletion, aiohttp.ClientError, openai.APIConnectionError, httpx2.HTTPError)):
        return Fault(str(error.__cause__ or error) or type(error).__name__)
    if isinstance(error, (json.JSONDecodeError, UnicodeDecodeError, openai.APIError)):
        return Fault("the response is not JSON")
    return None


def is_retryable(error: BaseException) -> bool:
    fault = fault_of(error)
    return fault is not None and retryable(fault)


def model_error(fault: Fault, endpoint: Endpoint, spent: str) -> ModelError:
    """The error of ours for a call that failed for good; `spent` says how much was tried."""
    if fault.codes & HOPELESS_CODES:
        return Barred(_message(fault, endpoint, "the account has no credit left: check plan and billing"))
    if fault.status is None or retryable(fault):
        return Unavailable(_message(fault, endpoint, f"gave up {spent}; is the server up and the address right?"))
    if fault.codes & _FILTER_CODES:
        return ContentFiltered(_message(fault, endpoint, "the provider's filter withheld the answer"))
    if _is_too_long(fault):
        return TooLong(_message(fault, endpoint, "the request exceeds the model's context: lower request_chars"))
    if _is_about_schema(fault):
        return Barred(_message(fault, endpoint, f"the server does not take a JSON Schema: {MODE_HINT}"))
    if advice := _ADVICE.get(fault.status):
        return Barred(_message(fault, endpoint, advice))
    if fault.codes & _SETTING_CODES:
        return Barred(_message(fault, endpoint, "leave out the setting that the model does not take"))
    return Rejected(_message(fault, endpoint, "the server refuses this request"))


def unreadable(error: Exception, endpoint: Endpoint, texts: tuple[str, ...]) -> Unreadable | None:
    """The error of ours for answers that instructor could not parse; None for an error that is not about that."""
    from instructor.core import AsyncValidationError, ResponseParsingError

    if not isinstance(error, (ValueError, ResponseParsingError, AsyncValidationError)):
        return None
    lines = str(error).splitlines()
    what = f"no valid answer in {len(texts)} attempts ({'; '.join(line.strip() for line in lines[:3])})"
    return Unreadable(endpoint.says(endpoint.shown(what)), texts)


_ADVICE = {
    401: "check the API key: OPENAI_API_KEY or api_key=",
    402: "the account has no credit left",
    403: "the key has no access to this model: check the account",
    404: "check the model name (--model) and the base URL (--base-url, most end in /v1)",
}
"""What to do about a status that every further request would get too."""
_FILTER_CODES = frozenset({"content_filter", "content_policy_violation", "moderation_blocked"})
_TOO_LONG_CODES = frozenset({"context_length_exceeded", "exceed_context_size_error", "string_above_max_length"})
_TOO_LONG_WORDS = ("maximum context length", "context size", "context window", "prompt is too long")
_SCHEMA_WORDS = ("response_format", "json_schema", "structured output", "grammar")
_SETTING_CODES = frozenset({"unsupported_parameter", "unsupported_value", "unknown_parameter", "model_not_found"})


def _is_too_long(fault: Fault) -> bool:
    words = fault.text.lower()
    return fault.status in {400, 413, 422} and (
        fault.status == 413 or bool(fault.codes & _TOO_LONG_CODES) or any(word in words for word in _TOO_LONG_WORDS)
    )


def _is_about_schema(fault: Fault) -> bool:
    words = fault.text.lower()
    return fault.status in {400, 415, 422, 501} and any(word in words for word in _SCHEMA_WORDS)


def _message(fault: Fault, endpoint: Endpoint, advice: str) -> str:
    status = f"HTTP {fault.status}: " if fault.status else ""
    return endpoint.says(f"{status}{endpoint.shown(fault.text)}. {advice[:1].upper()}{advice[1:]}")


def _status_fault(error: BadStatus) -> Fault:
    text = error.body.decode(errors="replace").strip()
    try:
        body = _object(json.loads(text))
    except (ValueError, RecursionError):
        body = {}
    told = _object(body.get("error")) or body
    said = told.get("message")
    return Fault(
        text=said if isinstance(said, str) else text or "no reason given",
        status=error.status,
        codes=frozenset(str(told[name]).lower() for name in ("code", "type") if told.get(name)),
        headers={name.lower(): value for name, value in error.headers.items()},
    )


def _object(value: object) -> dict[str, object]:
    return cast("dict[str, object]", value) if isinstance(value, dict) else {}
