"""Two ways of a body to the endpoint, by aiohttp and by openai's client: what is sent and told is the same."""

from __future__ import annotations

import asyncio
import gzip
import os
import ssl
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from tests.extract.fake_endpoint import (
    DROPPED,
    FakeEndpoint,
    Reply,
    Request,
    Step,
    fails,
    fake_endpoint,
    half,
    page,
    says,
)
from tests.extract.served import served
from tests.extract.transport_seam import ASKED, GOOD, ONE_CALL, OPTIONS, TOPIC, Line, Topic

from pledgebook.client import Client
from pledgebook.endpoint import endpoint_of
from pledgebook.faults import fault_of
from pledgebook.options import Options
from pledgebook.retry import Fault
from pledgebook.transport import Answer, open_transport

BY_CONNECTION = {"accept-encoding", "connection", "host"}

SEND = """
import asyncio, sys
from pledgebook.client import Client
from pledgebook.endpoint import Endpoint
from pledgebook.options import Options

async def main():
    client = Client(Endpoint(sys.argv[1], "sk-test-0123456789", "m"), Options(model="m"), None)
    try:
        print(len(await client.post(b"{}")) > 0)
    except Exception as error:
        print(repr(error))
    finally:
        await client.aclose()

asyncio.run(main())
"""


@dataclass(frozen=True)
class Sent:
    result: bytes | Fault | None
    server: FakeEndpoint


def sent(reply: Step, *, by_openai: bool, body: bytes = b"{}", options: Options = OPTIONS) -> Sent:
    """One body sent; the result is the response's, or what was told of the failure."""
    import httpx2

    async def main() -> Sent:
        async with fake_endpoint([reply]) as server, httpx2.AsyncClient(follow_redirects=True) as given:
            named = replace(options, base_url=server.url)
            client = Client(endpoint_of(named, {}), named, given if by_openai else None)
            try:
                return Sent(await client.post(body), server)
            except Exception as error:
                return Sent(fault_of(error), server)
            finally:
                await client.aclose()

    return asyncio.run(main())


def send_elsewhere(url: str, environ: Mapping[str, str]) -> str:
    """What came of one body sent from a process of its own, which has no other environment."""
    path = os.pathsep.join(entry for entry in sys.path if entry)
    done = subprocess.run(
        [sys.executable, "-c", SEND, url],
        env={"PYTHONPATH": path, **environ},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_both_ways_send_the_same() -> None:
    (direct,), (openai,) = (sent(says(GOOD), by_openai=way).server.requests for way in (False, True))
    assert direct.path == openai.path == "/v1/chat/completions"
    ours, theirs = (
        {name: value for name, value in one.headers.items() if name not in BY_CONNECTION} for one in (direct, openai)
    )
    assert ours == theirs
    assert {name: direct.headers[name] for name in ("authorization", "content-type", "content-length")} == {
        "authorization": "Bearer sk-test-0123456789",
        "content-type": "application/json",
        "content-length": "2",
    }
    assert direct.headers["user-agent"].startswith("AsyncOpenAI/Python")


@pytest.mark.parametrize(
    "reply",
    [
        fails(429, "slow down", code="Rate_Limit", headers={"Retry-After": "20"}),
        fails(500, "oh", kind="server_error", headers={"x-should-retry": "false"}),
        fails(401, "Incorrect API key"),
        Reply(404, {"Content-Type": "application/json"}, b'{"message": "no such model", "code": "model_not_found"}'),
        Reply(400, {"Content-Type": "application/json"}, b'{"error": "not an object"}'),
        Reply(422, {"Content-Type": "application/json"}, b'["a list"]'),
        page(502),
        Reply(503),
        Reply(400, {}, "\u062e\u0637\u0623".encode() + b"\xff"),
    ],
    ids=["429", "500", "401", "error without a frame", "error in words", "list", "page", "nothing", "broken letters"],
)
def test_both_ways_tell_the_same_of_a_status(reply: Reply) -> None:
    direct, openai = (sent(reply, by_openai=way).result for way in (False, True))
    assert isinstance(direct, Fault) and isinstance(openai, Fault)
    assert direct.status == reply.status
    assert direct == openai


@pytest.mark.parametrize(
    ("by_openai", "reply", "says_so"),
    [
        (False, DROPPED, "disconnected"),
        (False, half(says(GOOD)), "content length"),
        (True, DROPPED, "disconnected"),
        (True, half(says(GOOD)), "complete message body"),
    ],
    ids=["direct, dropped", "direct, half a body", "openai, dropped", "openai, half a body"],
)
def test_a_lost_connection_is_a_fault_without_status(by_openai: bool, reply: Reply, says_so: str) -> None:
    fault = sent(reply, by_openai=by_openai).result
    assert isinstance(fault, Fault) and fault.status is None
    assert says_so in fault.text


def test_nobody_there_is_told_in_plain_words() -> None:
    async def main() -> Fault | None:
        options = replace(OPTIONS, base_url="http://127.0.0.1:9/v1")
        client = Client(endpoint_of(options, {}), options, None)
        try:
            await client.post(b"{}")
        except Exception as error:
            return fault_of(error)
        finally:
            await client.aclose()
        return None

    fault = asyncio.run(main())
    assert fault is not None and "127.0.0.1" in fault.text and "object at" not in fault.text


@pytest.mark.parametrize("by_openai", [False, True], ids=["direct", "openai"])
@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Content-Encoding": "gzip"}, gzip.compress(b"water " * 100)),
        ({"Content-Security-Policy": "x" * 20_000}, b"water " * 100),
    ],
    ids=["compressed", "a header of 20 KB"],
)
def test_responses_of_gateways_are_read(headers: dict[str, str], body: bytes, by_openai: bool) -> None:
    assert sent(Reply(200, headers, body), by_openai=by_openai).result == b"water " * 100


@pytest.mark.parametrize("by_openai", [False, True], ids=["direct", "openai"])
def test_a_moved_address_is_followed_with_the_body(by_openai: bool) -> None:
    def answer(request: Request) -> Reply:
        paths.append(request.path)
        return says(GOOD) if len(paths) > 1 else Reply(307, {"Location": "/v2/chat/completions"})

    paths: list[str] = []
    done = sent(answer, by_openai=by_openai, body=b'{"a": "b"}')
    assert done.result == says(GOOD).body
    assert [(one.path, one.body) for one in done.server.requests] == [
        ("/v1/chat/completions", {"a": "b"}),
        ("/v2/chat/completions", {"a": "b"}),
    ]


def test_a_body_of_megabytes_arrives_whole() -> None:
    body = b'{"text": "' + b"x" * 3_000_000 + b'"}'
    assert len(sent(says(GOOD), by_openai=False, body=body).server.requests[0].body["text"]) == 3_000_000


def test_calls_that_begin_together_share_what_is_opened() -> None:
    async def main() -> tuple[list[Answer[Topic]], int]:
        async with (
            fake_endpoint([says(GOOD)], delay=0.002) as server,
            open_transport(replace(OPTIONS, base_url=server.url, concurrency=8), environ={}) as transport,
        ):
            asked = (transport.ask(Topic, (*ASKED, Line("user", str(number)))) for number in range(24))
            return list(await asyncio.gather(*asked)), server.connections

    assert asyncio.run(main()) == ([Answer(TOPIC, ONE_CALL, GOOD)] * 24, 8)


def test_what_openai_takes_from_the_environment_is_sent() -> None:
    environ = {
        "OPENAI_ORG_ID": "org-1",
        "OPENAI_PROJECT_ID": "proj-1",
        "OPENAI_CUSTOM_HEADERS": "X-Team: desk",
    }
    with served([says(GOOD)]) as server:
        assert send_elsewhere(server.url, environ) == "True"
    (request,) = server.requests
    assert {name: request.headers.get(name) for name in ("openai-organization", "openai-project", "x-team")} == {
        "openai-organization": "org-1",
        "openai-project": "proj-1",
        "x-team": "desk",
    }


def test_a_password_in_the_address_is_sent_as_openai_sends_it() -> None:
    with served([says(GOOD)]) as server:
        address = server.url.replace("://", "://user:pass@")
        assert send_elsewhere(address, {}) == "True"
    assert server.requests[0].headers["authorization"] == "Basic dXNlcjpwYXNz"


@pytest.mark.parametrize(
    ("no_proxy", "path"),
    [("", "http://127.0.0.2:9/v1/chat/completions"), ("127.0.0.1", "/v1/chat/completions")],
    ids=["proxied", "excepted"],
)
def test_a_proxy_of_the_environment_is_used(no_proxy: str, path: str) -> None:
    with served([says(GOOD)]) as server:
        proxy = server.url.removesuffix("/v1") if not no_proxy else "http://127.0.0.2:9"
        address = server.url if no_proxy else "http://127.0.0.2:9/v1"
        assert send_elsewhere(address, {"http_proxy": proxy, "no_proxy": no_proxy}) == "True"
    assert [one.path for one in server.requests] == [path]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for 127.0.0.1 that nobody vouches for, its key in the same file."""
    file = tmp_path_factory.mktemp("tls") / "both.pem"
    made = "req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1"
    command = ["openssl", *made.split(), "-keyout", str(file), "-out", str(file.with_suffix(".crt"))]
    try:
        subprocess.run(command, check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("there is no openssl to make a certificate with")
    file.write_bytes(file.read_bytes() + file.with_suffix(".crt").read_bytes())
    return file


def test_certificates_are_judged_by_the_system_or_the_file_that_is_named(certificate: Path) -> None:
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate)
    with served([says(GOOD)], tls=tls) as server:
        assert "certificate verify failed" in send_elsewhere(server.url, {})
        assert server.requests == []
        assert send_elsewhere(server.url, {"SSL_CERT_FILE": str(certificate)}) == "True"
    assert len(server.requests) == 1
