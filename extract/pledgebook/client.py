"""Sends request bodies as openai's client would, opened at the first call: a run over a full store needs none.

openai settles address and headers, once; the bodies then go out through aiohttp, which takes a seventh
of the CPU. Behind a proxy, and with a client of the caller's, openai's client sends them itself.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from urllib.request import getproxies

from pledgebook.direct import open_direct
from pledgebook.endpoint import Endpoint
from pledgebook.options import Options
from pledgebook.vendor_logs import without_secrets

if TYPE_CHECKING:
    import httpx2
    from openai import AsyncOpenAI
    from openai._types import RequestOptions

Post = Callable[[bytes], Awaitable[bytes]]
"""Sends a body, returns that of the response; raises what `fault_of` knows."""

CONNECT_SECONDS = 5.0
_PATH = "/chat/completions"
_AS_JSON: RequestOptions = {"headers": {"Content-Type": "application/json"}}


class Client:
    """Safe for any number of calls at a time on one event loop."""

    def __init__(self, endpoint: Endpoint, options: Options, http_client: httpx2.AsyncClient | None) -> None:
        self._endpoint = endpoint
        self._options = options
        self._given = http_client
        self._send: Post | None = None
        self._opening = asyncio.Lock()
        self._open = AsyncExitStack()

    async def post(self, body: bytes) -> bytes:
        """The body of a response with a good status; raises what `fault_of` knows."""
        send = self._send or await self._opened()
        return await send(body)

    async def aclose(self) -> None:
        """Closes what was opened here; a client of the caller's stays open."""
        await self._open.aclose()

    async def _opened(self) -> Post:
        async with self._opening:
            if self._send is None:
                self._send = await self._opened_once()
            return self._send

    async def _opened_once(self) -> Post:
        import httpx2
        import openai

        most, client = self._options.concurrency, self._given
        if client is None and _is_proxied(self._endpoint):
            limits = httpx2.Limits(max_connections=most, max_keepalive_connections=most)
            client = await self._open.enter_async_context(openai.DefaultAsyncHttpxClient(limits=limits))
        self._open.enter_context(without_secrets(self._endpoint))
        if client is not None:
            return self._through_openai(client)
        return await self._open.enter_async_context(open_direct(await self._model_request(), most, CONNECT_SECONDS))

    def _through_openai(self, http_client: httpx2.AsyncClient) -> Post:
        import httpx2

        client = self._openai(http_client)

        async def send(body: bytes) -> bytes:
            response = await client.post(_PATH, content=body, cast_to=httpx2.Response, options=_AS_JSON)
            return response.content

        return send

    async def _model_request(self) -> httpx2.Request:
        """What openai would send for an empty body, with everything it takes from the environment."""
        import httpx2

        heard: list[httpx2.Request] = []

        def hear(request: httpx2.Request) -> httpx2.Response:
            heard.append(request)
            return httpx2.Response(200)

        async with httpx2.AsyncClient(transport=httpx2.MockTransport(hear)) as listening:
            await self._through_openai(listening)(b"")
        return heard[0]

    def _openai(self, http_client: httpx2.AsyncClient) -> AsyncOpenAI:
        import httpx2
        import openai

        return openai.AsyncOpenAI(
            base_url=self._endpoint.base_url,
            api_key=self._endpoint.api_key,
            max_retries=0,
            timeout=httpx2.Timeout(self._options.timeout, connect=CONNECT_SECONDS),
            http_client=http_client,
        )


def _is_proxied(endpoint: Endpoint) -> bool:
    """Whether the environment, or the system's settings, name a proxy that may be meant for this address."""
    return not getproxies().keys().isdisjoint({urlsplit(endpoint.base_url).scheme, "all"})
