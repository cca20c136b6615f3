"""A chat endpoint on loopback in its own process: fixed latency, scripted faults, as little work as possible.

    python bench/chat_server.py '{"latency": 0.1, "slow": [0.05, 2.0]}'

It prints its port, then serves until its standard input closes. What one request gets is a function
of the request and of how often it came, so a run and its repetition meet the same server.
`GET /stats` answers with what was asked so far.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import sys
from collections import Counter
from collections.abc import AsyncGenerator, Mapping
from contextlib import asynccontextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import cast

TITLE = re.compile(rb"Report (\d+)")
NUMBERED = re.compile(r"(?:\\n|\n)(\d+)[.:)\]]? ")
RETRY_SOON = {"Retry-After": "0.2"}


@dataclass(frozen=True, slots=True)
class Plan:
    """What a server does to its clients. Shares are of requests, each counted on its first coming unless it lasts."""

    latency: float = 0.1
    slow: tuple[float, float] = (0.0, 0.0)
    """Share of requests that take longer, and by how many seconds."""
    faults: Mapping[str, float] = field(default_factory=dict[str, float])
    """Name of a fault (a key of `FAULTS`) to its share of the requests."""
    times: int = 1
    """How often a request that meets a fault meets it; -1: always."""
    at_once: int = 0
    """Requests served at a time; more are answered 429. 0: any number."""


def answer_of(quote: str, number: int) -> str:
    """A wire answer of one commitment and one claim on a sentence."""
    half = " ".join(quote.split()[:6])
    commitment = {
        "sentence": number, "cue": half, "action": quote, "action_gloss": "", "actor": None, "parties": [],
        "conditions": [], "timeframe": None, "polarity": "positive", "strength": 3, "kind": "pledge",
        "action_type": "action", "specificity": "vague", "target": [], "purpose": None, "voice": "direct",
        "sources": [], "inferred": False, "repeated_in": [],
    }
    return json.dumps({"commitments": [commitment], "claims": []}, ensure_ascii=False)
