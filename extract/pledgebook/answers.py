"""Answers by their requests: from the store if one was ever paid for, else from the endpoint.

An answer is on disk before it is looked at. While a request is under way, the same request waits for
its answer.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field

from pledgebook.budget import Budget
from pledgebook.caller import Call, Caller
from pledgebook.errors import ModelError
from pledgebook.reply import Reply, read_reply
from pledgebook.request import ChatRequest, attempt_key
from pledgebook.store import Store, call_row

Outcome = ModelError | None


@dataclass(slots=True)
class Answers:
    """Without a store every request is asked, and the same one as often as it comes."""

    caller: Caller
    budget: Budget
    model: str
    run: str
    store: Store | None = None
    _under_way: dict[bytes, asyncio.Future[Outcome]] = field(default_factory=dict[bytes, "asyncio.Future[Outcome]"])

    def kept(self, key: bytes, attempt: int) -> Reply | None:
        """The stored answer of this attempt (from 0) at a request."""
        body = self.store.answer(attempt_key(key, attempt)) if self.store is not None else None
        return None if body is None else read_reply(body)

    async def fetch(self, request: ChatRequest, attempt: int, call: Call, key: bytes | None = None) -> Reply:
        """The answer, with what it took added to `call`; `key` is that of the first attempt. Raises `ModelError`."""
        if self.store is None:
            return (await self.caller(request.body, call))[1]
        first = key or request.key
        name = attempt_key(first, attempt)
        while (leader := self._under_way.get(name)) is not None:
            await asyncio.wait([leader])
            if not leader.cancelled() and (error := leader.result()) is not None:
                raise type(error)(str(error)) from error
            if (reply := self.kept(first, attempt)) is not None:
                return reply
        return await self._lead(self.store, name, request.body, attempt, call)

    async def _lead(self, store: Store, name: bytes, body: bytes, attempt: int, call: Call) -> Reply:
        mine: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        self._under_way[name] = mine
        try:
            response, reply = await self.caller(body, call)
            cost = self.budget.cost(reply.prompt_tokens, reply.completion_tokens, reply.cached_tokens)
            await store.keep(name, self.model, response, call_row(self.run, "answered", attempt, reply, cost))
            mine.set_result(None)
            return reply
        except ModelError as error:
            mine.set_result(error)
            raise
        finally:
            del self._under_way[name]
            if not mine.done():
                mine.cancel()
