"""Serves the review page on this machine alone."""

from __future__ import annotations

import socket
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from secrets import token_urlsafe

import uvicorn

from pledgebook.errors import UsageError
from pledgebook.results import read_results
from pledgebook.review.app import make_app
from pledgebook.review.desk import Desk, Reviewer, by_id
from pledgebook.review.guard import Guard
from pledgebook.review.log import DecisionLog

HERE = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Served:
    """What is served once the address is known."""

    address: str
    server: uvicorn.Server
    listening: socket.socket

    def run(self) -> None:
        """Until interrupted; closes the socket."""
        with self.listening:
            self.server.run(sockets=[self.listening])


def log_path(results: Path) -> Path:
    """`ledger.reviews.jsonl` beside `ledger.jsonl`."""
    return results.with_name(f"{results.stem}.reviews.jsonl")


def review(results: Path, reviewer: Reviewer, port: int, tell: Callable[[str], None]) -> None:
    """Serves the page until interrupted; `tell` gets the address, with its token, once it listens."""
    with closing(DecisionLog(log_path(results))) as log:
        desk = Desk(by_id(read_results(results)), log, reviewer, lambda: datetime.now(UTC))
        served = serving(desk, results.name, port)
        tell(served.address)
        served.run()


def serving(desk: Desk, title: str, port: int) -> Served:
    """Listens on 127.0.0.1 (port 0: any that is free); raises `UsageError` where the port is taken."""
    token = token_urlsafe(24)
    app = make_app(desk, token, title)
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HERE, port))
        # From here on a browser may come: it waits until the server answers.
        listening.listen()
    except (OSError, OverflowError) as error:
        listening.close()
        raise UsageError(f"port {port} cannot be used ({error}): name another with --port") from error
    port = listening.getsockname()[1]
    hosts = frozenset((f"{HERE}:{port}", f"localhost:{port}"))
    guarded = Guard(app, hosts=hosts, token=token)
    config = uvicorn.Config(guarded, log_level="warning", access_log=False, ws="none", server_header=False)
    return Served(f"http://{HERE}:{port}/{token}/", uvicorn.Server(config), listening)
