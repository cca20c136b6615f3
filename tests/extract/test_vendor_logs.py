"""No key in anybody's log, whatever level is set."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.extract.fake_endpoint import Reply, Request, Step, fails, fake_endpoint, says
from tests.extract.transport_seam import GOOD, OPTIONS, result_of

from pledgebook.endpoint import Endpoint
from pledgebook.transport import open_transport
from pledgebook.vendor_logs import without_secrets

KEY = "sk-test-0123456789"


def echoing(reply: Reply) -> Step:
    """The reply, with the request's key in its headers and in the address of a trace."""

    def answer(request: Request) -> Reply:
        told = request.headers["authorization"]
        return replace(reply, headers={**reply.headers, "Authorization": told, "X-Trace": f"https://u:{KEY}@t/{told}"})

    return answer


def log_of(caplog: pytest.LogCaptureFixture, script: Sequence[Step], *, by_openai: bool) -> str:
    import httpx2

    async def main() -> None:
        async with fake_endpoint(script) as server, httpx2.AsyncClient() as given:
            options = replace(OPTIONS, base_url=server.url, api_key=KEY, attempts=1)
            client = given if by_openai else None
            async with open_transport(options, http_client=client, environ={}) as transport:
                await result_of(transport)

    with caplog.at_level(logging.DEBUG):
        asyncio.run(main())
    return caplog.text


@pytest.mark.parametrize(
    "reply", [says(GOOD), fails(500), fails(401, f"Incorrect API key {KEY}")], ids=["answered", "500", "401"]
)
@pytest.mark.parametrize("by_openai", [False, True], ids=["direct", "openai"])
def test_a_key_that_a_server_echoes_is_in_no_log(
    reply: Reply, by_openai: bool, caplog: pytest.LogCaptureFixture
) -> None:
    log = log_of(caplog, [echoing(reply)], by_openai=by_openai)
    assert KEY not in log
    assert ("[secret]" in log) is by_openai  # openai and httpcore2 did write the headers


def test_a_traceback_is_cleaned_too_and_only_within_the_block(caplog: pytest.LogCaptureFixture) -> None:
    endpoint, vendor = Endpoint("http://models.example/v1", KEY, "m"), logging.getLogger("openai.of_a_test")

    def log() -> str:
        caplog.clear()
        try:
            raise ValueError(f"refused {KEY}")
        except ValueError:
            vendor.debug("%s failed", "it", exc_info=True)
        return caplog.text

    with caplog.at_level(logging.DEBUG):
        with without_secrets(endpoint):
            inside = log()
        outside = log()
    assert "it failed" in inside and "ValueError: refused [secret]" in inside and KEY not in inside
    assert KEY in outside
