"""Which server is asked, with which key, under which name it may be shown."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from pledgebook.errors import UsageError
from pledgebook.loose_json import encodable
from pledgebook.options import Options

OPENAI = "https://api.openai.com/v1"
NO_KEY = "no-key"
"""Sent to servers other than OpenAI's when no key is set: local ones ask for none."""
KEY_CHARS = 8
"""A shorter key is a word such as `none` or `x`, and no secret: hiding it would hide letters of every message."""

SHOWN_CHARS = 300
"""Most of a server's text that goes into a message."""

_SECRET = re.compile(r"(?i)\bbearer\s+\S+|\bsk-[\w-]{8,}|(?<=://)[^/\s@]+(?=@)")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """An OpenAI-compatible server and the model asked for."""

    base_url: str
    api_key: str = field(repr=False)
    model: str

    @property
    def host(self) -> str:
        """Host and port only: an address may carry a password."""
        parts = urlsplit(self.base_url)
        return f"{parts.hostname}:{parts.port}" if parts.port else str(parts.hostname)

    @property
    def address(self) -> str:
        """The base URL without user, password or anything else that could be a secret."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{self.host}{parts.path.rstrip('/')}"

    @property
    def is_openai(self) -> bool:
        return self.host == "api.openai.com"

    def says(self, what: str) -> str:
        """A message that names the endpoint and holds no secret."""
        return f"{self.host}, model {self.model}: {self.hidden(what)}"

    def shown(self, text: str) -> str:
        """A server's text as it may stand in a message: one line, without secrets, not long."""
        if text.lstrip()[:1] == "<":
            return "a web page"
        line = _SPACE.sub(" ", self.hidden(encodable(text[: 20 * SHOWN_CHARS]))).strip()
        return line if len(line) <= SHOWN_CHARS else line[: SHOWN_CHARS - 1] + "…"

    def redacted(self, body: bytes) -> bytes:
        """A response without the key, should the server have sent it back."""
        return body.replace(self.api_key.encode(), b"[secret]") if len(self.api_key) >= KEY_CHARS else body

    def hidden(self, text: str) -> str:
        plain = text.replace(self.api_key, "[secret]") if len(self.api_key) >= KEY_CHARS else text
        return _SECRET.sub("[secret]", plain)


def endpoint_of(options: Options, environ: Mapping[str, str]) -> Endpoint:
    """The endpoint that options and environment name.

    Raises `UsageError` without a model, without a key for OpenAI's own address, and for a key or an
    address that cannot be one.
    """
    if options.model is None:
        raise UsageError("no model is named: pass model= (--model) or set PLEDGEBOOK_MODEL")
    base_url = options.base_url or environ.get("OPENAI_BASE_URL") or OPENAI
    api_key = (options.api_key or environ.get("OPENAI_API_KEY") or "").strip() or NO_KEY
    endpoint = Endpoint(base_url, api_key, options.model)
    if not _is_address(base_url):
        raise UsageError("the base URL must look like https://host/v1 or http://127.0.0.1:8080/v1")
    if not (api_key.isascii() and api_key.isprintable()):
        raise UsageError("the API key holds characters that no key has: copy it again")
    if endpoint.is_openai and api_key == NO_KEY:
        raise UsageError(
            "no API key for api.openai.com: set OPENAI_API_KEY, or name another server with base_url= (--base-url)"
        )
    return endpoint


def _is_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return False
