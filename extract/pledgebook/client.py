"""The openai client, made at the first call: a run that finds all its answers in the store needs none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.endpoint import Endpoint
from pledgebook.options import Options

if TYPE_CHECKING:
    import httpx2
    from openai import AsyncOpenAI
    from openai._types import RequestOptions

CONNECT_SECONDS = 5.0
_PATH = "/chat/completions"
_AS_JSON: RequestOptions = {"headers": {"Content-Type": "application/json"}}


class Client:
    """Sends requests that are bytes already, which spares the client taking them and the responses apart."""

    def __init__(self, endpoint: Endpoint, options: Options, http_client: httpx2.AsyncClient | None) -> None:
        self._endpoint = endpoint
        self._options = options
        self._given = http_client
        self._own: httpx2.AsyncClient | None = None
        self._openai: AsyncOpenAI | None = None

    async def post(self, body: bytes) -> bytes:
        """The body of a response with a good status; raises what `fault_of` knows."""
        import httpx2

        client = self._openai or self._opened()
        response = await client.post(_PATH, content=body, cast_to=httpx2.Response, options=_AS_JSON)
        return response.content

    async def aclose(self) -> None:
        """Closes what was opened here; a client of the caller's stays open."""
        if self._own is not None:
            await self._own.aclose()

    def _opened(self) -> AsyncOpenAI:
        import httpx2
        import openai

        most = self._options.concurrency
        if self._given is None:
            limits = httpx2.Limits(max_connections=most, max_keepalive_connections=most)
            self._own = openai.DefaultAsyncHttpxClient(limits=limits)
        self._openai = openai.AsyncOpenAI(
            base_url=self._endpoint.base_url,
            api_key=self._endpoint.api_key,
            max_retries=0,
            timeout=httpx2.Timeout(self._options.timeout, connect=CONNECT_SECONDS),
            http_client=self._given or self._own,
        )
        return self._openai
