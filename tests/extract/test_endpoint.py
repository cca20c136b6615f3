"""Which server is asked, and what of it may be shown."""

from __future__ import annotations

import pytest

from pledgebook.endpoint import SHOWN_CHARS, Endpoint, endpoint_of
from pledgebook.errors import UsageError
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
        (Options(model="m"), {"OPENAI_API_KEY": " k\n"}, Endpoint("https://api.openai.com/v1", "k", "m")),
    ],
    ids=["OpenAI by option", "OpenAI by environment", "local", "options go first", "a key with its line break"],
)
def test_options_go_before_the_environment(options: Options, environ: dict[str, str], expected: Endpoint) -> None:
    assert endpoint_of(options, environ) == expected


@pytest.mark.parametrize("key", ["sk-01\n23", "مفتاح"], ids=["line break", "letters"])
def test_a_key_that_no_header_can_hold_is_refused_without_being_shown(key: str) -> None:
    with pytest.raises(UsageError, match="copy it again") as refused:
        endpoint_of(Options(model="m", api_key=key), {})
    assert key not in str(refused.value)


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
        ("not found: https://user:pass@models.example/v1", "not found: https://[secret]@models.example/v1"),
        ("x" * 400, "x" * (SHOWN_CHARS - 1) + "…"),
        ("x" * (SHOWN_CHARS - 4) + " مفتاح-سري", "x" * (SHOWN_CHARS - 4) + " [s…"),
    ],
    ids=["lines", "page", "secrets", "password", "long", "secret at the cut"],
)
def test_a_servers_text_is_shown_short_and_clean(text: str, expected: str) -> None:
    assert ENDPOINT.shown(text) == expected
