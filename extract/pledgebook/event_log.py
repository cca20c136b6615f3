"""Events of a run through stdlib logging: a document ended, a call ended. They hold no text and no key.

The message reads as a sentence; its parts are in the record's `event`, which `JsonLines` writes.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from typing import TextIO, cast

from pledgebook.endpoint import Endpoint
from pledgebook.reply import Reply
from pledgebook.run_summary import Tally

LOGGER = "pledgebook"
DECIMALS = 4
"""Of seconds."""

_LOG = logging.getLogger(f"{LOGGER}.events")


def call(endpoint: Endpoint, reply: Reply | None, error: str, seconds: float) -> None:
    """One HTTP call; `error` counts where there is no reply."""
    if not _LOG.isEnabledFor(logging.INFO):
        return
    status = error if reply is None else "answered"
    event = {
        "event": "call",
        "endpoint": endpoint.host,
        "model": endpoint.model,
        "status": status,
        "seconds": round(seconds, DECIMALS),
        "prompt_tokens": reply.prompt_tokens if reply else 0,
        "completion_tokens": reply.completion_tokens if reply else 0,
        "cached_tokens": reply.cached_tokens if reply else 0,
    }
    _LOG.info("call of %s: %s in %.2f s", endpoint.model, status, seconds, extra={"event": event})


def document(name: str, tally: Tally, seconds: float) -> None:
    """The end of one document."""
    if not _LOG.isEnabledFor(logging.INFO):
        return
    event = {"event": "document", "id": name, **asdict(tally), "seconds": round(seconds, DECIMALS)}
    _LOG.info("document %s: %s in %.2f s", name, tally.status, seconds, extra={"event": event})


class JsonLines(logging.Formatter):
    """One JSON object a record. Tracebacks are left out: they may quote a document."""

    def format(self, record: logging.LogRecord) -> str:
        event: object = getattr(record, "event", None)
        plain: dict[str, object] = {"event": "message", "text": record.getMessage()}
        parts = cast("dict[str, object]", event) if isinstance(event, dict) else plain
        time = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        return json.dumps({"time": time, "level": record.levelname, **parts}, ensure_ascii=False)


@contextmanager
def json_lines(stream: TextIO) -> Generator[None, None, None]:
    """Writes what pledgebook logs at level INFO and above to a stream, within the block."""
    logger = logging.getLogger(LOGGER)
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JsonLines())
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.setLevel(level)
        logger.removeHandler(handler)
