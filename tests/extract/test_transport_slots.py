"""How the transport shares its slots, its client and its settings among requests."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.extract.fake_endpoint import (
    HANGS,
    Reply,
    Request,
    fails,
    fake_endpoint,
    says,
)
from tests.extract.transport_seam import ASKED, GOOD, ONE_CALL, OPTIONS, TOPIC, FakeTime, Line, Topic, exchange

from pledgebook.errors import (
    UsageError,
)
from pledgebook.options import Options
from pledgebook.timing import Timing
from pledgebook.transport import Answer, ChatTransport, open_transport


def test_no_more_requests_at_once_than_allowed_and_every_one_is_answered() -> None:
    async def main() -> tuple[int, int]:
        async with (
            fake_endpoint([says(GOOD)], delay=0.005) as server,
            open_transport(replace(OPTIONS, base_url=server.url), environ={}) as transport,
        ):
            answers = await asyncio.gather(*(transport.ask(Topic, ASKED) for _ in range(10)))
            return len(answers), server.most_at_once

    assert asyncio.run(main()) == (10, 2)


def test_waiting_for_a_free_slot_costs_nothing_of_the_deadline() -> None:
    passing = FakeTime()

    def a_slow_answer(request: Request) -> Reply:
        passing.seconds += 60
        return says(GOOD)

    async def main() -> int:
        narrow = replace(OPTIONS, concurrency=1, deadline=100)
        async with (
            fake_endpoint([a_slow_answer]) as server,
            open_transport(replace(narrow, base_url=server.url), timing=passing.timing(), environ={}) as transport,
        ):
            return len(await asyncio.gather(*(transport.ask(Topic, ASKED) for _ in range(10))))

    assert asyncio.run(main()) == 10


def test_a_call_that_backs_off_leaves_its_slot_to_others() -> None:
    async def main() -> list[str]:
        woken = asyncio.Event()
        order: list[str] = []

        async def sleep(seconds: float) -> None:
            await woken.wait()

        async def one(transport: ChatTransport, name: str) -> None:
            await transport.ask(Topic, (Line("user", name),))
            order.append(name)
            woken.set()

        narrow = replace(OPTIONS, concurrency=1)
        async with (
            fake_endpoint([fails(500), says(GOOD)]) as server,
            open_transport(replace(narrow, base_url=server.url), timing=Timing(sleep=sleep), environ={}) as transport,
        ):
            await asyncio.gather(one(transport, "first"), one(transport, "second"))
        return order

    assert asyncio.run(main()) == ["second", "first"]


def test_cancelling_is_not_taken_for_a_fault() -> None:
    async def main() -> bool:
        async with (
            fake_endpoint([HANGS]) as server,
            open_transport(replace(OPTIONS, base_url=server.url), environ={}) as transport,
        ):
            task = asyncio.create_task(transport.ask(Topic, ASKED))
            while not server.requests:
                await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
            return task.cancelled()

    assert asyncio.run(main())


def test_a_client_of_the_caller_is_used_and_stays_open() -> None:
    import httpx2

    async def main() -> tuple[Answer[Topic], bool]:
        async with fake_endpoint([says(GOOD)]) as server, httpx2.AsyncClient() as client:
            options = replace(OPTIONS, base_url=server.url)
            async with open_transport(options, http_client=client, environ={}) as transport:
                answer = await transport.ask(Topic, ASKED)
            return answer, client.is_closed

    assert asyncio.run(main()) == (Answer(TOPIC, ONE_CALL, GOOD), False)


@pytest.mark.parametrize(
    ("options", "environ", "cure"),
    [
        (Options(model="m"), {}, "OPENAI_API_KEY"),
        (Options(model="m"), {"OPENAI_BASE_URL": "https://api.openai.com/v1"}, "OPENAI_API_KEY"),
        (Options(), {"OPENAI_API_KEY": "k"}, "PLEDGEBOOK_MODEL"),
        (Options(model="m", base_url="localhost:8080"), {}, "http://"),
        (Options(model="m", base_url="http://[::1"), {}, "http://"),
    ],
    ids=["no key", "no key for OpenAI by name", "no model", "no scheme", "broken address"],
)
def test_settings_that_cannot_work_are_refused_before_any_request(
    options: Options, environ: Mapping[str, str], cure: str
) -> None:
    async def main() -> None:
        async with open_transport(options, environ=environ):
            raise AssertionError("opened")

    with pytest.raises(UsageError, match=cure):
        asyncio.run(main())


def test_a_local_server_needs_no_key() -> None:
    (request,) = exchange([says(GOOD)], replace(OPTIONS, api_key=None)).requests
    assert request.headers["authorization"] == "Bearer no-key"


def test_nothing_heavy_is_imported_before_a_transport_is_opened() -> None:
    probe = "import sys, pledgebook.transport; print({'aiohttp', 'openai', 'instructor', 'httpx2'} & set(sys.modules))"
    path = [entry for entry in sys.path if entry]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:0] = {path!r}; {probe}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "set()"
