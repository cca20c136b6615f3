"""Which server is asked, and what of it may be shown."""

from __future__ import annotations

import pytest

from pledgebook.endpoint import SHOWN_CHARS, Endpoint, endpoint_of
from pledgebook.options import Options

ENDPOINT = Endpoint("https://user:pass@models.example:8443/v1", "مفتاح-سري", "m")


@pytest.mark.parametrize(
    ("options", "environ", "expected"),
    [
        (Options(model="m", api_key="k"), {}, Endpoint("https://api.openai.com/v1", "k", "m")),
        (Options(model="m"), {"OPENAI_API_KEY": "k"}, Endpoint("https://api.openai.com/v1", "k", "m")),
        (Options(model="m"), {"OPENAI_BASE_URL": "http://a/v1"}, Endpoint("http://a/v1", "no-key", "m")),
        (
            Options(model="m", base_url="http://b/v1", api_key="mine"),
            {"OPENAI_BASE_URL": "http://a/v1", "OPENAI_API_KEY": "k"},
            Endpoint("http://b/v1", "mine", "m"),
        ),
    ],
    ids=["OpenAI by option", "OpenAI by environment", "local", "options go first"],
)
def test_options_go_before_the_environment(options: Options, environ: dict[str, str], expected: Endpoint) -> None:
    assert endpoint_of(options, environ) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://api.openai.com/v1", True),
        ("https://API.OPENAI.COM/v1", True),
        ("https://api.openai.com.evil.example/v1", False),
        ("http://127.0.0.1:8080/v1", False),
    ],
)
def test_openai_is_told_by_its_host(url: str, expected: bool) -> None:
    assert Endpoint(url, "k", "m").is_openai is expected


def test_a_message_names_the_server_and_neither_password_nor_key() -> None:
    assert ENDPOINT.says("refused مفتاح-سري") == "models.example:8443, model m: refused [secret]"
    assert "مفتاح" not in repr(ENDPOINT)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("line\n  and line", "line and line"),
        ("  <!doctype html><html>", "a web page"),
        ("key مفتاح-سري and sk-proj-0123456789 and bearer  abc", "key [secret] and [secret] and [secret]"),
        ("x" * 400, "x" * (SHOWN_CHARS - 1) + "…"),
        ("x" * (SHOWN_CHARS - 4) + " مفتاح-سري", "x" * (SHOWN_CHARS - 4) + " [s…"),
    ],
    ids=["lines", "page", "secrets", "long", "secret at the cut"],
)
def test_a_servers_text_is_shown_short_and_clean(text: str, expected: str) -> None:
    assert ENDPOINT.shown(text) == expected
