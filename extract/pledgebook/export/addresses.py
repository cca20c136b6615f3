"""Names of documents and records on the web: the same text always has the same one."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from urllib.parse import quote, unquote, urlsplit

from pledgebook_schemas import Document

VOCABULARY = "urn:x-pledgebook:commit#"
"""Terms of our own, for what schema.org and Web Annotation have no word for."""
_TEXTS = "ni:///sha-256;"


def text_address(document: Document) -> str:
    """The text by its hash (RFC 6920): a `ni:` address names it wherever a copy lies."""
    digest = urlsafe_b64encode(bytes.fromhex(document.sha256)).decode().rstrip("=")
    return f"{_TEXTS}{digest}"


def text_hash(address: str) -> str:
    """The SHA-256 that a text's or a record's address names, as hexadecimal digits; empty for another address."""
    digest = address.partition("#")[0].removeprefix(_TEXTS)
    if digest == address.partition("#")[0]:
        return ""
    return urlsafe_b64decode(digest + "=" * (-len(digest) % 4)).hex()


def record_id(address: str) -> str:
    """The id of the record that an address names; empty where it names none."""
    return unquote(address.partition("#")[2])


def record_address(document: Document, id: str, part: int | None = None) -> str:
    fragment = quote(id, safe="") if part is None else f"{quote(id, safe='')}.{part}"
    return f"{text_address(document)}#{fragment}"


def web_address(document: Document) -> str | None:
    """Where the text came from, if that is on the web."""
    source = document.source
    return source if source is not None and urlsplit(source).scheme in ("http", "https") else None
