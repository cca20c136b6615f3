"""One call of the endpoint with all that may go wrong: limits, retries, budget, the translation of faults.

Most calls go well the first time and pay for nothing else; tenacity comes in behind the first fault.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception

from pledgebook.adaptive import AdaptiveLimit
from pledgebook.budget import Budget, Expectation
from pledgebook.client import Post
from pledgebook.endpoint import Endpoint
from pledgebook.faults import Barred, OverBudget, fault_of, is_retryable, model_error
from pledgebook.limits import Gate
from pledgebook.options import Options
from pledgebook.reply import Reply, read_reply
from pledgebook.retry import THROTTLED_STATUSES, Fault, pause, server_wait
from pledgebook.store import Store, call_row
from pledgebook.telemetry import observed_call
from pledgebook.timing import Timing
from pledgebook_schemas import Usage


@dataclass(slots=True, eq=False)
class Call:
    """What one answer has taken so far, over its attempts."""

    left: float
    """Seconds of the deadline left. The queue for a free place does not count: it is of our own making."""
    texts: list[str] = field(default_factory=list[str])
    """Of the attempts, as the server sent them."""
    spent: str = ""
    """Why no further HTTP call was made."""
    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    cost: float | None = None

    @property
    def usage(self) -> Usage:
        return Usage(
            requests=self.requests,
            prompt_tokens=self.prompt_tokens,
            completion_tokens=self.completion_tokens,
            cached_tokens=self.cached_tokens,
            cost_usd=self.cost,
        )


class Caller:
    """Safe for any number of calls at a time on one event loop; the gate lets in as many as it should."""

    def __init__(
        self, post: Post, endpoint: Endpoint, options: Options, timing: Timing, budget: Budget, store: Store | None
    ) -> None:
        self._post = post
        self._endpoint = endpoint
        self._options = options
        self._timing = timing
        self._budget = budget
        self._store = store
        self._expected = Expectation()
        self._barred: str | None = None
        limit = AdaptiveLimit(options.concurrency)
        self.gate = Gate(limit, timing, rpm=options.rpm, tpm=options.tpm)

    async def __call__(self, body: bytes, call: Call) -> tuple[bytes, Reply]:
        """The response that holds an answer; kept on disk before it is returned. Raises `ModelError`."""
        try:
            return await self._once(body, call)
        except Exception as error:
            if fault_of(error) is None:
                raise
            return await self._persist(error, body, call)

    async def _persist(self, first: Exception, body: bytes, call: Call) -> tuple[bytes, Reply]:
        """Behind a first fault: as many further calls as attempts and deadline allow."""
        failed: Exception | None = first

        async def attempt() -> tuple[bytes, Reply]:
            nonlocal failed
            if failed is not None:
                error, failed = failed, None
                raise error
            return await self._once(body, call)

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
            return await retrying(attempt)
        except Exception as error:
            fault = fault_of(error)
            if fault is None:
                raise
            translated = model_error(fault, self._endpoint, call.spent)
            if isinstance(translated, Barred):
                self._barred = str(translated)
            raise translated from error

    async def _once(self, body: bytes, call: Call) -> tuple[bytes, Reply]:
        """One HTTP call. It holds a place; a call that waits to be retried holds none."""
        taken = await self.gate.enter(lambda: self._expected.tokens(body))
        used: float = 0.0
        try:
            reserved = self._reserve(body)
            try:
                response, reply = await self._timed(body, call)
                used = reply.prompt_tokens + reply.completion_tokens
            finally:
                self._budget.settle(reserved, None)
            self._count(body, reply, call)
            return response, reply
        finally:
            self.gate.leave(used - taken)

    def _reserve(self, body: bytes) -> float:
        """By what is known now: other calls were answered while this one waited for its place."""
        if self._barred is not None:
            raise Barred(self._barred)
        reserved = self._budget.reserve(self._expected.prompt(body), self._expected.answer_tokens)
        if reserved is None:
            raise OverBudget(
                f"not asked: {self._budget.spent:.4f} of {self._budget.most:g} USD are spent, and the next answer "
                "would exceed that. Raise max_cost (--max-cost) and run again: what was answered is not paid for twice"
            )
        return reserved

    async def _timed(self, body: bytes, call: Call) -> tuple[bytes, Reply]:
        """The HTTP call, from which the gate learns how the endpoint bears up."""
        call.requests += 1
        started = self._timing.clock()
        with observed_call(self._endpoint, self._options, self._timing.clock) as seen:
            try:
                # The client's own timeout starts anew with every byte; this one does not.
                async with asyncio.timeout(min(self._options.timeout, call.left)):
                    response = self._endpoint.redacted(await self._post(body))
                reply = seen.reply = read_reply(response)
            except Exception as error:
                call.left -= self._timing.clock() - started
                seen.error = type(error).__name__
                if (fault := fault_of(error)) is not None:
                    seen.error = str(fault.status or seen.error)
                    self._learn(fault, started, len(call.texts))
                raise
        ended = self._timing.clock()
        call.left -= ended - started
        self.gate.limit.answered(ended - started, ended)
        return response, reply

    def _learn(self, fault: Fault, started: float, attempt: int) -> None:
        """Notes a failed call, and what it says about how much the endpoint bears."""
        if self._store is not None:
            self._store.note(call_row(self._options.run, str(fault.status or "failed"), attempt))
        now = self._timing.clock()
        told = server_wait(fault.headers, self._timing.now()) if fault.status in THROTTLED_STATUSES else None
        if told:
            # A longer one is probed again: a mistaken header must not stop a run for a day.
            self.gate.hold(min(told, self._options.deadline))
            self.gate.limit.put_off(started, now)
        elif fault.status == 429:
            self.gate.limit.refused()
        else:
            self.gate.limit.answered(now - started, now)

    def _count(self, body: bytes, reply: Reply, call: Call) -> None:
        call.prompt_tokens += reply.prompt_tokens
        call.completion_tokens += reply.completion_tokens
        call.cached_tokens += reply.cached_tokens
        cost = self._budget.cost(reply.prompt_tokens, reply.completion_tokens, reply.cached_tokens)
        if cost is not None:
            call.cost = (call.cost or 0.0) + cost
            self._budget.settle(0.0, cost)
        self._expected.learn(body, reply.prompt_tokens, reply.completion_tokens)

    def _pause(self, state: RetryCallState) -> float:
        fault = fault_of(_failure(state))
        assert fault is not None  # only faults are retried
        return pause(fault, state.attempt_number, self._timing.now(), self._timing.chance())

    def _gives_up(self, call: Call, state: RetryCallState) -> bool:
        """Whether attempts or deadline are spent; a wait that outlasts the deadline is not begun."""
        if state.attempt_number >= self._options.attempts:
            call.spent = f"after {state.attempt_number} attempts"
        elif state.upcoming_sleep >= call.left:
            call.spent = self._too_late(call, state)
        return bool(call.spent)

    def _too_late(self, call: Call, state: RetryCallState) -> str:
        fault = fault_of(_failure(state))
        told = server_wait(fault.headers, self._timing.now()) if fault else None
        if told is None:
            return f"after {state.attempt_number} attempts, at the deadline of {self._options.deadline:g} s"
        return f"because the server asks to wait {told:.0f} s and {max(0.0, call.left):.0f} s of the deadline are left"


def _failure(state: RetryCallState) -> BaseException:
    error = state.outcome.exception() if state.outcome else None
    assert error is not None  # tenacity waits and stops only behind a failure
    return error
