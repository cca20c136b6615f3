"""The gate before the endpoint, the budget, and the waits that the endpoint names."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace

import pytest
from tests.extract.fake_endpoint import Reply, Request, fails, fake_endpoint, says
from tests.extract.transport_seam import ASKED, GOOD, OPTIONS, FakeTime, Line, Topic, result_of

from pledgebook.adaptive import AdaptiveLimit
from pledgebook.budget import Budget, Expectation
from pledgebook.caller import Call, Caller
from pledgebook.endpoint import Endpoint
from pledgebook.errors import UsageError
from pledgebook.faults import OverBudget
from pledgebook.limits import Gate, Rate
from pledgebook.options import Options
from pledgebook.prices import Price
from pledgebook.timing import Timing
from pledgebook.transport import Answer, ChatTransport, open_transport


@dataclass
class HandTime:
    """Time that stands until it is moved."""

    seconds: float = 100.0
    _sleeping: list[tuple[float, asyncio.Future[None]]] = field(
        default_factory=list[tuple[float, "asyncio.Future[None]"]]
    )

    async def sleep(self, seconds: float) -> None:
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._sleeping.append((self.seconds + seconds, woken))
        await woken

    async def move(self, seconds: float) -> None:
        self.seconds += seconds
        for until, woken in self._sleeping:
            if until <= self.seconds + 1e-9 and not woken.done():
                woken.set_result(None)
        for _ in range(20):
            await asyncio.sleep(0)

    @property
    def timing(self) -> Timing:
        return Timing(clock=lambda: self.seconds, sleep=self.sleep, chance=lambda: 0.0)


def gated(
    body: Callable[[Gate, HandTime, list[int]], Awaitable[None]],
    *,
    most: int = 2,
    rpm: float | None = None,
    tpm: float | None = None,
    tokens: float = 0.0,
) -> None:
    """Runs `body` while ten calls want to pass; the list holds those that did, in order."""

    async def main() -> None:
        hand = HandTime()
        gate = Gate(AdaptiveLimit(most), hand.timing, rpm=rpm, tpm=tpm)
        passed: list[int] = []

        async def call(number: int) -> None:
            await gate.enter(lambda: tokens)
            passed.append(number)

        calls = [asyncio.create_task(call(number)) for number in range(10)]
        await hand.move(0)
        await body(gate, hand, passed)
        for one in calls:
            one.cancel()
        await asyncio.gather(*calls, return_exceptions=True)
        gate.close()

    asyncio.run(main())


def test_calls_pass_in_order_as_places_get_free() -> None:
    async def body(gate: Gate, hand: HandTime, passed: list[int]) -> None:
        assert passed == [0, 1]
        gate.leave()
        await hand.move(0)
        assert passed == [0, 1, 2]

    gated(body)


def test_a_hold_is_for_all_and_ends() -> None:
    async def body(gate: Gate, hand: HandTime, passed: list[int]) -> None:
        gate.hold(30)
        gate.leave()
        gate.leave()
        await hand.move(0)
        await hand.move(29)
        assert passed == [0, 1]
        await hand.move(1)
        assert passed == [0, 1, 2, 3]

    gated(body)


def test_requests_a_minute_are_spread() -> None:
    async def body(gate: Gate, hand: HandTime, passed: list[int]) -> None:
        assert passed == [0]
        for _ in range(8):
            await hand.move(60 / 5)
        assert passed == [0, 1, 2, 3, 4, 5, 6, 7, 8]

    gated(body, most=10, rpm=6)


def test_tokens_a_minute_are_estimated_and_corrected() -> None:
    async def body(gate: Gate, hand: HandTime, passed: list[int]) -> None:
        assert passed == [0]
        await hand.move(61)
        assert passed == [0, 1]
        gate.leave(correction=-900)  # it used but 100 of the 1,000 tokens
        await hand.move(0)
        await hand.move(6)
        assert passed == [0, 1, 2]

    gated(body, most=10, tpm=1_000, tokens=1_000)


@pytest.mark.parametrize("per_minute", [1, 7, 60, 600, 10_000])
def test_no_minute_has_more_than_its_rate(per_minute: int) -> None:
    rate, now, passed = Rate(per_minute), 0.0, list[float]()
    while now < 180:
        wait = rate.wait(now)
        if wait > 0:
            now += wait + 1e-4
        else:
            rate.take(1)
            passed.append(now)
    most = max(sum(start <= one < start + 60 for one in passed) for start in passed[:: max(1, len(passed) // 50)])
    assert per_minute * 0.9 - 1 <= most <= per_minute


def test_a_call_that_stops_waiting_leaves_its_place_to_the_next() -> None:
    async def main() -> list[str]:
        gate = Gate(AdaptiveLimit(1), Timing(), rpm=None, tpm=None)
        passed: list[str] = []

        async def call(name: str) -> None:
            await gate.enter(lambda: 0)
            passed.append(name)

        await gate.enter(lambda: 0)
        first, second = asyncio.create_task(call("first")), asyncio.create_task(call("second"))
        await asyncio.sleep(0)
        gate.leave()  # lets the first in, which is cancelled before it can go
        first.cancel()
        await asyncio.gather(first, second, return_exceptions=True)
        return passed

    assert asyncio.run(main()) == ["second"]


def test_tokens_are_estimated_when_the_place_is_taken() -> None:
    async def main() -> float:
        expected = 800.0
        gate = Gate(AdaptiveLimit(1), Timing(), rpm=None, tpm=None)
        await gate.enter(lambda: 0)
        waiting = asyncio.create_task(gate.enter(lambda: expected))
        await asyncio.sleep(0)
        expected = 60.0  # learned while it waited
        gate.leave()
        return await waiting

    assert asyncio.run(main()) == 60.0


def test_a_wait_that_the_server_names_holds_every_worker() -> None:
    """Eight calls, one told to wait: nobody asks before the time is over."""
    passing = FakeTime()
    moments: list[float] = []

    def answer(request: Request) -> Reply:
        moments.append(passing.seconds)
        return fails(429, headers={"Retry-After": "40"}) if len(moments) == 1 else says(GOOD)

    async def main() -> int:
        narrow = replace(OPTIONS, concurrency=1)
        async with (
            fake_endpoint([answer]) as server,
            open_transport(replace(narrow, base_url=server.url), timing=passing.timing(), environ={}) as transport,
        ):
            return len(await asyncio.gather(*(transport.ask(Topic, ASKED) for _ in range(8))))

    assert asyncio.run(main()) == 8
    assert moments[0] == 0.0
    assert min(moments[1:]) >= 40.0


def test_an_endpoint_that_takes_fewer_at_a_time_is_not_overrun() -> None:
    """It takes 3 of 12: every call is answered, and few are refused beside the first round's nine."""

    async def main() -> tuple[int, int]:
        passing = FakeTime()
        options = replace(OPTIONS, concurrency=12, attempts=8)
        async with (
            fake_endpoint([says(GOOD)], delay=0.002, takes=3) as server,
            open_transport(replace(options, base_url=server.url), timing=passing.timing(), environ={}) as transport,
        ):
            results = await asyncio.gather(*(result_of(transport) for _ in range(60)))
            return sum(isinstance(one, Answer) for one in results), len(server.requests)

    answered, requests = asyncio.run(main())
    assert answered == 60
    assert 60 + 9 <= requests <= 60 + 60


PRICED = replace(OPTIONS, model="gpt-5-mini", concurrency=1)
CALL_COST = ((100 - 64) * 0.25 + 64 * 0.025 + 20 * 2.0) / 1e6


def spend(options: Options, times: int) -> tuple[list[object], int]:
    """What so many different requests came to: their costs, or the kind of their error."""

    async def one(transport: ChatTransport, number: int) -> object:
        try:
            return (await transport.ask(Topic, (Line("user", f"Read {number}. " + "x" * 400),))).usage.cost_usd
        except OverBudget as error:
            return str(error)

    async def main() -> tuple[list[object], int]:
        async with (
            fake_endpoint([says(GOOD)]) as server,
            open_transport(replace(options, base_url=server.url), environ={}) as transport,
        ):
            return [await one(transport, number) for number in range(times)], len(server.requests)

    return asyncio.run(main())


def test_cost_is_told_where_a_price_is_known() -> None:
    assert spend(PRICED, 1)[0] == [pytest.approx(CALL_COST)]
    assert spend(OPTIONS, 1)[0] == [None]


def test_a_budget_is_not_exceeded_and_says_so() -> None:
    # The first call is expected to be dearer than it is: ten calls' money is enough for eight at least.
    budget = 0.0017 + 10 * CALL_COST
    results, requests = spend(replace(PRICED, max_cost=budget), 60)
    assert 8 <= requests <= budget / CALL_COST
    assert results[requests:] == [results[-1]] * (60 - requests)
    assert "USD are spent" in str(results[-1]) and "--max-cost" in str(results[-1])


def test_a_call_reserves_by_what_was_learned_while_it_waited() -> None:
    """Answers are expected to take 800 tokens and take 3,000: two of them exceed what 5,000 cost."""
    asked: list[bytes] = []

    async def post(body: bytes) -> bytes:
        asked.append(body)
        await asyncio.sleep(0)
        return says(GOOD, usage={"prompt_tokens": 1, "completion_tokens": 3_000}).body

    async def main() -> list[object]:
        budget = Budget(Price(0.0, 1.0, 0.0), most=5_000e-6)
        endpoint = Endpoint("http://models.example/v1", "k", "m")
        caller = Caller(post, endpoint, replace(OPTIONS, concurrency=1), Timing(), budget, None)
        ended = await asyncio.gather(*(caller(body, Call(600)) for body in (b"1", b"2")), return_exceptions=True)
        return [type(one) for one in ended]

    assert asyncio.run(main()) == [tuple, OverBudget]
    assert asked == [b"1"]


def test_a_budget_without_a_price_is_refused() -> None:
    with pytest.raises(UsageError, match="--prices"):
        spend(replace(OPTIONS, max_cost=1.0), 1)


def test_a_reservation_counts_until_the_call_is_over() -> None:
    budget = Budget(Price(1.0, 1.0, 1.0), most=3e-6)
    first, second = budget.reserve(1, 1), budget.reserve(1, 1)
    assert first == pytest.approx(2e-6)
    assert second is None
    budget.settle(first or 0.0, 0.5e-6)
    assert budget.reserve(1, 1) == pytest.approx(2e-6)


def test_expectations_follow_what_calls_took() -> None:
    expected = Expectation()
    for _ in range(50):
        expected.learn(b"x" * 1_000, 500, 60)
    assert (round(expected.prompt(b"x" * 2_000)), round(expected.answer_tokens)) == (1_000, 60)
