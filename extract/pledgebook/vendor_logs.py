"""Keeps keys out of the log of the libraries below us: at DEBUG level they write headers, which a server may echo."""

from __future__ import annotations

import logging
from collections.abc import Generator
from contextlib import contextmanager

from pledgebook.endpoint import Endpoint

VENDORS = ("aiohttp", "httpcore2", "httpx2", "instructor", "openai")

_PLAIN = logging.Formatter()


@contextmanager
def without_secrets(endpoint: Endpoint) -> Generator[None, None, None]:
    """Within the block the vendors' loggers that exist by now write no key of the endpoint."""

    def hide(record: logging.LogRecord) -> bool:
        record.msg, record.args = endpoint.hidden(record.getMessage()), None
        if record.exc_info:
            record.exc_text, record.exc_info = endpoint.hidden(_PLAIN.formatException(record.exc_info)), None
        return True

    # By each logger: a filter sees what is logged there, not what comes up from the loggers below.
    names = [name for name in logging.root.manager.loggerDict if name.partition(".")[0] in VENDORS]
    loggers = [logging.getLogger(name) for name in names]
    for logger in loggers:
        logger.addFilter(hide)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeFilter(hide)
