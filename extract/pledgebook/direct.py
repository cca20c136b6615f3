"""The shortest way of a body to an endpoint: an aiohttp session that repeats one request with other bodies."""

from __future__ import annotations

import io
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from pledgebook.faults import BadStatus

if TYPE_CHECKING:
    import httpx2

PER_REQUEST = frozenset({"host", "connection", "content-length", "transfer-encoding", "accept-encoding"})
"""Headers that follow from the body or from what aiohttp can do."""
LARGE = 1 << 20
"""Bytes from which aiohttp warns of a body that is not written in pieces."""
KEPT_SECONDS = 5.0
"""An idle connection is used again for so long: many servers close theirs soon after."""
HEADER_BYTES = 1 << 16
"""Longest response header: gateways send policies and traces of more than aiohttp's 8 KB."""


@asynccontextmanager
async def open_direct(
    model: httpx2.Request, most: int, connect_seconds: float
) -> AsyncGenerator[Callable[[bytes], Awaitable[bytes]], None]:
    """Posts bodies to the address of `model` with its headers, over at most so many connections.

    Certificates are judged as httpx2 does (`SSL_CERT_FILE`, else the system's). An answer has no time
    limit here. What comes out raises `BadStatus`, or an error of aiohttp.
    """
    import aiohttp
    import httpx2
    from yarl import URL

    # A user and password in the address are in the headers already, and aiohttp refuses both at once.
    url = URL(str(model.url), encoded=True).with_user(None)
    headers = {name: value for name, value in model.headers.items() if name not in PER_REQUEST}
    # Certificates take twenty milliseconds to load. Behind a redirect from http to https it is aiohttp's that count.
    trust = httpx2.create_ssl_context() if url.scheme == "https" else True
    async with aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=most, ssl=trust, keepalive_timeout=KEPT_SECONDS),
        headers=headers,
        timeout=aiohttp.ClientTimeout(total=None, sock_connect=connect_seconds),
        max_field_size=HEADER_BYTES,
    ) as session:

        async def post(body: bytes) -> bytes:
            async with session.post(url, data=body if len(body) < LARGE else io.BytesIO(body)) as response:
                answer = await response.read()
                if response.status // 100 != 2:
                    raise BadStatus(response.status, response.headers, answer)
                return answer

        yield post
