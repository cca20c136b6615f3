"""What goes over the wire, and what comes of every way in which a server can fail."""

from __future__ import annotations

import asyncio
import pickle
from dataclasses import replace
from typing import Literal

import pytest
from tests.extract.fake_endpoint import (
    DROPPED,
    HANGS,
    Reply,
    broken_json,
    fails,
    fake_endpoint,
    half,
    no_choices,
    page,
    says,
)
from tests.extract.transport_seam import (
    BAD,
    GOOD,
    ONE_CALL,
    OPTIONS,
    SOURCE,
    TOPIC,
    Outcome,
    Topic,
    ask,
    exchange,
    result_of,
)

from pledgebook.errors import (
    ContentFiltered,
    InvalidOutput,
    ModelError,
    Refused,
    Rejected,
    Truncated,
    Unavailable,
)
from pledgebook.faults import Barred, TooLong, Unreadable
from pledgebook.transport import Answer, open_transport
from pledgebook_schemas import Usage


def test_the_wire_has_a_strict_schema_the_untouched_text_and_no_sampling() -> None:
    (request,) = exchange([says(GOOD)]).requests
    assert (request.path, request.headers["authorization"]) == ("/v1/chat/completions", "Bearer sk-test-0123456789")
    assert request.body == {
        "model": "m",
        "messages": [{"role": "system", "content": "Read."}, {"role": "user", "content": SOURCE}],
        "response_format": {
            "type": "json_schema",
            "json_schema": {
                "name": "Topic",
                "strict": True,
                "schema": {
                    "type": "object",
                    "properties": {
                        "name": {"type": "string"},
                        "mood": {"type": "string", "enum": ["good", "bad"]},
                        "note": {"anyOf": [{"type": "string"}, {"type": "null"}]},
                    },
                    "required": ["name", "mood", "note"],
                    "additionalProperties": False,
                },
            },
        },
    }


def test_named_settings_are_sent() -> None:
    named = replace(OPTIONS, temperature=0.0, top_p=0.9, seed=7, max_tokens=500, reasoning_effort="low")
    (request,) = exchange([says(GOOD)], named).requests
    sent = {name: value for name, value in request.body.items() if name not in {"model", "messages", "response_format"}}
    assert sent == {"temperature": 0.0, "top_p": 0.9, "seed": 7, "max_tokens": 500, "reasoning_effort": "low"}


def test_an_answer_is_an_instance_of_the_model_itself() -> None:
    outcome = ask([says(GOOD)])
    assert outcome == Outcome(Answer(TOPIC, ONE_CALL, GOOD), 1, [])
    assert isinstance(outcome.result, Answer)
    assert type(outcome.result.value) is Topic
    assert pickle.loads(pickle.dumps(outcome.result.value)) == TOPIC


@pytest.mark.parametrize("mode", ["schema", "text"])
@pytest.mark.parametrize(
    "text",
    [
        f"```json\n{GOOD}\n```",
        f"<think>{{'draft': 1}} {GOOD[:20]}</think>\n{GOOD}",
        f"Here is {{the}} answer: {GOOD} I hope it helps [1].",
        "\ufeff" + GOOD,
        GOOD[:-1] + ",}",
        f'{{"example": 1}} {BAD.replace("so-so", "bad")} {GOOD}',
    ],
    ids=["fence", "thinking", "prose", "BOM", "trailing comma", "the last of several"],
)
def test_wrapping_around_an_answer_costs_no_second_request(text: str, mode: Literal["schema", "text"]) -> None:
    assert ask([says(text)], replace(OPTIONS, mode=mode)) == Outcome(Answer(TOPIC, ONE_CALL, text), 1, [])


def test_text_mode_puts_the_schema_into_the_prompt() -> None:
    (request,) = exchange([says(GOOD)], replace(OPTIONS, mode="text")).requests
    assert "response_format" not in request.body
    assert request.texts[0].startswith("Read.\n\nAnswer with one JSON object")
    assert '"required": ["name", "mood", "note"], "type": "object", "additionalProperties": false' in request.texts[0]
    assert request.texts[1] == SOURCE


@pytest.mark.parametrize("mode", ["schema", "text"])
def test_a_bad_answer_is_shown_with_a_short_reason_and_asked_again(mode: Literal["schema", "text"]) -> None:
    server = exchange([says(BAD), says(GOOD)], replace(OPTIONS, mode=mode))
    first, second = server.requests
    assert second.body["messages"][: len(first.texts)] == first.body["messages"]
    answer, correction = second.texts[len(first.texts) :]
    assert answer == BAD
    assert "mood" in correction and "'good' or 'bad'" in correction
    assert "pydantic.dev" not in correction
    assert second.body.get("response_format") == first.body.get("response_format")


def test_usage_counts_every_call_of_an_answer() -> None:
    outcome = ask([fails(429), says(BAD), fails(500), says(GOOD)])
    expected = Usage(requests=4, prompt_tokens=200, completion_tokens=40, cached_tokens=128)
    assert outcome.result == Answer(TOPIC, expected, GOOD)


def test_usage_that_the_server_leaves_out_counts_as_nothing() -> None:
    assert ask([says(GOOD, usage=None)]).result == Answer(TOPIC, Usage(requests=1), GOOD)


@pytest.mark.parametrize(
    ("fault", "slept"),
    [
        (fails(429, headers={"Retry-After": "0.05"}), 0.175),
        (fails(429, headers={"Retry-After": "90"}), 90.125),
        (fails(503, headers={"retry-after-ms": "1500"}), 1.625),
        (fails(429, headers={"Retry-After": "Thu, 01 Jan 1970 00:00:20 GMT"}), 20.125),
        (fails(500), 0.5),
        (fails(408), 0.5),
        (fails(409), 0.5),
        (fails(400, headers={"x-should-retry": "true"}), 0.5),
        (DROPPED, 0.5),
        (half(says(GOOD)), 0.5),
        (page(), 0.5),
        (page(502), 0.5),
        (no_choices(), 0.5),
        (broken_json(), 0.5),
    ],
    ids=[
        "429 in seconds",
        "429 in many seconds",
        "503 in milliseconds",
        "429 by date",
        "500",
        "408",
        "409",
        "400 that asks for a retry",
        "dropped",
        "half a body",
        "a page",
        "a page with 502",
        "no choices",
        "broken JSON",
    ],
)
def test_a_passing_fault_is_waited_out(fault: Reply, slept: float) -> None:
    assert ask([fault, says(GOOD)]) == Outcome(
        Answer(TOPIC, ONE_CALL + Usage(requests=1), GOOD), requests=2, slept=[slept]
    )


@pytest.mark.parametrize(
    "fault",
    [fails(429), fails(500), DROPPED, page(), no_choices(), broken_json()],
    ids=["429", "500", "dropped", "page", "no choices", "broken JSON"],
)
def test_a_lasting_fault_is_unavailable_after_the_attempts(fault: Reply) -> None:
    outcome = ask([fault])
    assert (type(outcome.error), outcome.requests, outcome.slept) == (Unavailable, 3, [0.5, 1.0])
    assert outcome.error.usage == Usage(requests=3)
    assert "after 3 attempts" in str(outcome.error)


def test_a_wait_beyond_the_deadline_is_not_begun() -> None:
    outcome = ask([fails(429, "slow down", headers={"Retry-After": "3600"})])
    assert (type(outcome.error), outcome.requests, outcome.slept) == (Unavailable, 1, [])
    assert "the server asks to wait 3600 s and 600 s of the deadline are left" in str(outcome.error)


def test_the_deadline_covers_all_attempts() -> None:
    outcome = ask([fails(429, headers={"Retry-After": "40"})], replace(OPTIONS, attempts=9, deadline=100))
    assert (type(outcome.error), outcome.requests, outcome.slept) == (Unavailable, 3, [40.125, 40.125])


def test_a_hanging_server_is_left_at_the_timeout() -> None:
    outcome = ask([HANGS, says(GOOD)], replace(OPTIONS, timeout=0.5))
    assert outcome.result == Answer(TOPIC, ONE_CALL + Usage(requests=1), GOOD)


def test_a_hanging_server_is_left_at_the_deadline() -> None:
    async def main() -> ModelError | Answer[Topic]:
        options = replace(OPTIONS, deadline=0.1, attempts=9)
        async with (
            fake_endpoint([HANGS]) as server,
            open_transport(replace(options, base_url=server.url), environ={}) as transport,
        ):
            return await result_of(transport)

    error = asyncio.run(main())
    assert isinstance(error, Unavailable)
    assert "at the deadline of 0.1 s" in str(error)


@pytest.mark.parametrize(
    ("reply", "kind", "says_so"),
    [
        (fails(400, "bad"), Rejected, "HTTP 400: bad"),
        (fails(401, "Incorrect API key"), Barred, "OPENAI_API_KEY"),
        (fails(403, "no access"), Barred, "access"),
        (fails(404, "no such model", code="model_not_found"), Barred, "--model"),
        (fails(404), Barred, "--base-url"),
        (page(404), Barred, "a web page"),
        (fails(429, code="insufficient_quota"), Barred, "billing"),
        (fails(429, kind="insufficient_quota"), Barred, "billing"),
        (fails(500, headers={"x-should-retry": "false"}), Rejected, "HTTP 500"),
        (fails(400, "'response_format' of type 'json_schema' is not supported"), Barred, "--mode text"),
        (fails(400, "Unsupported parameter: temperature", code="unsupported_parameter"), Barred, "setting"),
        (fails(400, "too many", code="context_length_exceeded"), TooLong, "request_chars"),
        (fails(400, "exceeds", kind="exceed_context_size_error"), TooLong, "request_chars"),
        (fails(400, "This model's maximum context length is 4096 tokens"), TooLong, "request_chars"),
        (fails(413), TooLong, "request_chars"),
        (fails(400, "flagged", code="content_filter"), ContentFiltered, "filter"),
        (says(None, refusal="I cannot help"), Refused, "I cannot help"),
        (says(GOOD, finish="content_filter"), ContentFiltered, "filter"),
        (says(GOOD[:20], finish="length"), Truncated, "max_tokens"),
        (says(None, finish="length"), Truncated, "max_tokens"),
    ],
    ids=lambda value: value.__name__ if isinstance(value, type) else (value if isinstance(value, str) else ""),
)
def test_a_final_answer_is_not_asked_for_again(reply: Reply, kind: type[ModelError], says_so: str) -> None:
    outcome = ask([reply])
    assert (type(outcome.error), outcome.requests, outcome.slept) == (kind, 1, [])
    assert says_so in str(outcome.error)
    assert "127.0.0.1:" in str(outcome.error) and "model m" in str(outcome.error)
    assert outcome.error.usage is not None and outcome.error.usage.requests == 1


@pytest.mark.parametrize("text", [BAD, None, "nothing found", "[" * 5000], ids=["wrong", "null", "prose", "nested"])
@pytest.mark.parametrize("mode", ["schema", "text"])
def test_answers_that_stay_bad_are_kept_in_the_error(text: str | None, mode: Literal["schema", "text"]) -> None:
    outcome = ask([says(text)], replace(OPTIONS, mode=mode))
    assert isinstance(outcome.error, Unreadable)
    assert isinstance(outcome.error, InvalidOutput)
    assert outcome.error.texts == (text or "",) * 2
    assert outcome.error.usage == ONE_CALL + ONE_CALL
    assert len(str(outcome.error)) < 500


def test_a_text_of_an_answer_cut_off_stays_in_the_error() -> None:
    assert ask([says(GOOD[:20], finish="length")]).error.raw == GOOD[:20]


def test_a_server_that_echoes_the_key_does_not_spread_it() -> None:
    echo = fails(401, "Incorrect API key sk-test-0123456789, not Bearer abc.def nor sk-proj-abcdefgh " + "x" * 900)
    message = str(ask([echo]).error)
    assert "sk-" not in message and "abc.def" not in message
    assert len(message) < 500


def test_a_rejection_of_every_request_ends_the_asking() -> None:
    async def main() -> tuple[list[type], int]:
        async with (
            fake_endpoint([fails(401)]) as server,
            open_transport(replace(OPTIONS, base_url=server.url), environ={}) as transport,
        ):
            results = await asyncio.gather(*(result_of(transport) for _ in range(20)))
            return sorted({type(one) for one in results}, key=str), len(server.requests)

    kinds, requests = asyncio.run(main())
    assert kinds == [Barred]
    assert requests <= OPTIONS.concurrency
