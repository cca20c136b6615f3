"""Who may speak to the page: this machine's browser, from the page itself, with the token."""

from __future__ import annotations

from secrets import compare_digest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_HEADERS = (
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-opener-policy", b"same-origin"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"cache-control", b"no-store"),
)


class Guard:
    """Lets a request through whose Host is ours, whose Origin (where it changes something) is ours too, and
    whose path begins with the token.

    Host stops other names that were made to point here (DNS rebinding), Origin stops other pages, the
    token stops other users of the machine.
    """

    def __init__(self, app: ASGIApp, *, hosts: frozenset[str], token: str) -> None:
        self._app = app
        self._hosts = hosts
        self._prefix = f"/{token}/".encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            # Start and stop of the server; there are no web sockets.
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return

        async def closed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message["headers"], *_HEADERS]
            await send(message)

        status = self._refusal(scope)
        if status is None:
            await self._app(scope, receive, closed)
            return
        await closed({"type": "http.response.start", "status": status, "headers": [(b"content-type", b"text/plain")]})
        await closed({"type": "http.response.body", "body": b"This address is not yours to use.\n"})

    def _refusal(self, scope: Scope) -> int | None:
        headers: dict[bytes, bytes] = dict(scope["headers"])
        host = headers.get(b"host", b"").decode("latin-1")
        if host not in self._hosts:
            return 421
        origin = headers.get(b"origin", b"").decode("latin-1")
        if scope["method"] not in ("GET", "HEAD") and origin != f"http://{host}":
            return 403
        path = scope["path"].encode()
        return None if compare_digest(path[: len(self._prefix)], self._prefix) else 404
