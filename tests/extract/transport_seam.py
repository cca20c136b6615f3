"""For tests of the transport: a small answer type, a clock that does not wait, one exchange with the fake endpoint."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from pydantic import BaseModel
from tests.extract.fake_endpoint import (
    FakeEndpoint,
    Step,
    fake_endpoint,
)

from pledgebook.errors import (
    ModelError,
)
from pledgebook.options import Options
from pledgebook.timing import Timing
from pledgebook.transport import Answer, ChatTransport, open_transport
from pledgebook_schemas import Usage


class Topic(BaseModel):
    name: str
    mood: Literal["good", "bad"]
    note: str | None


@dataclass(frozen=True)
class Line:
    role: str
    content: str


@dataclass
class FakeTime:
    """Time that passes only by sleeping; `slept` keeps how long."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list[float])

    async def sleep(self, seconds: float) -> None:
        self.slept.append(round(seconds, 3))
        self.seconds += seconds

    def timing(self, chance: float = 0.5) -> Timing:
        return Timing(clock=lambda: self.seconds, now=lambda: 0.0, sleep=self.sleep, chance=lambda: chance)


SOURCE = "تعهّد العراق بدفع المستحقات {{ secret }} {% if x %}\r\n  جملة ثانية.\n"
ASKED = (Line("system", "Read."), Line("user", SOURCE))
GOOD = '{"name": "المياه", "mood": "good", "note": null}'
TOPIC = Topic(name="المياه", mood="good", note=None)
BAD = '{"name": "المياه", "mood": "so-so", "note": null}'
OPTIONS = Options(model="m", api_key="sk-test-0123456789", concurrency=2, attempts=3)
ONE_CALL = Usage(requests=1, prompt_tokens=100, completion_tokens=20, cached_tokens=64)


@dataclass(frozen=True)
class Outcome:
    """What one `ask` came to."""

    result: Answer[Topic] | ModelError
    requests: int
    slept: list[float]

    @property
    def error(self) -> ModelError:
        assert isinstance(self.result, ModelError)
        return self.result


def ask(script: Sequence[Step], options: Options = OPTIONS) -> Outcome:
    async def main() -> Outcome:
        passing = FakeTime()
        async with (
            fake_endpoint(script) as server,
            open_transport(replace(options, base_url=server.url), timing=passing.timing(), environ={}) as transport,
        ):
            return Outcome(await result_of(transport), len(server.requests), passing.slept)

    return asyncio.run(main())


async def result_of(transport: ChatTransport) -> Answer[Topic] | ModelError:
    try:
        return await transport.ask(Topic, ASKED)
    except ModelError as error:
        return error


def exchange(script: Sequence[Step], options: Options = OPTIONS) -> FakeEndpoint:
    """The server after one `ask`."""

    async def main() -> FakeEndpoint:
        async with (
            fake_endpoint(script) as server,
            open_transport(replace(options, base_url=server.url), timing=FakeTime().timing(), environ={}) as transport,
        ):
            await result_of(transport)
            return server

    return asyncio.run(main())
