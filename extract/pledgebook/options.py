"""How a run is done: one frozen object, so that no function takes a dozen parameters."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from pledgebook.errors import UsageError
from pledgebook_schemas import is_date

RULES = "rules"
"""The model name of the embedded engine."""


_POSITIVE = (
    "concurrency",
    "request_chars",
    "timeout",
    "deadline",
    "attempts",
    "document_deadline",
    "document_attempts",
    "rpm",
    "tpm",
    "max_cost",
    "max_bytes",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """Settings of a run. Raises `UsageError` for values that cannot work."""

    model: str | None = None
    """`"rules"`, or a model's name at the endpoint. None: `PLEDGEBOOK_MODEL` if set, else `"rules"`."""
    base_url: str | None = None
    """Address of an OpenAI-compatible endpoint. None: `OPENAI_BASE_URL`, else OpenAI's own."""
    api_key: str | None = field(default=None, repr=False)
    """None: `OPENAI_API_KEY`. Never stored, logged or printed."""
    mode: Literal["schema", "text"] = "schema"
    """`schema`: the endpoint enforces the JSON Schema. `text`: for servers that cannot; the schema is in the prompt."""
    prompt: str = "commitments.v5"
    date: str | None = None
    """Date of documents that state none themselves, `2024`, `2024-05` or `2024-05-03`."""
    language: str | None = None
    """ISO 639-1 code for documents that state none; None: told from the text."""
    concurrency: int = 8
    """Requests in flight, over all documents of a run."""
    request_chars: int = 8_000
    """Body text packed into one request, in code points."""
    timeout: float = 120.0
    """Seconds for one HTTP call."""
    deadline: float = 600.0
    """Seconds for one request with all its retries."""
    attempts: int = 6
    """HTTP calls for one request before it is unavailable."""
    reasks: int = 1
    """Times a model is shown its invalid answer and asked again."""
    document_deadline: float = 1_800.0
    """Seconds for one document; what is answered by then is kept."""
    document_attempts: int = 3
    """Times that runs on one store read a document which does not end `ok`."""
    rpm: float | None = None
    """Requests a minute, at most."""
    tpm: float | None = None
    """Tokens a minute, of prompts and answers, at most; estimated before a call and corrected behind it."""
    max_cost: float | None = None
    """USD that a run may spend; documents beyond are `skipped`. Needs a price, and counts on over runs on one store."""
    prices: str | None = None
    """JSON file of prices, `{"model": {"prompt": 1, "completion": 2, "cached": 0.5}}` in USD per million tokens."""
    store: str | None = None
    """File that keeps every answer, so that none is paid for twice; made if it is not there. On a local disk."""
    run: str = "default"
    """Name under which a store counts spend and documents."""
    temperature: float | None = None
    """Sampling parameters are sent only if named: reasoning models refuse them."""
    top_p: float | None = None
    seed: int | None = None
    max_tokens: int | None = None
    reasoning_effort: str | None = None
    missed: bool = False
    """Whether a model is asked a second time, for what its answer lacks; costs a request more for each passage."""
    verify: bool = False
    """Whether a model is asked which of its records the text does not support; these are rejected. A request more."""
    tentative: bool = False
    """Whether the rules engine also gives what it doubts, each record marked in `confidence`."""
    crosscheck: bool = False
    """Whether the rules read along with a model and what only they see is a notice among the problems."""
    max_bytes: int = 50_000_000
    """Larger inputs are refused."""

    def __post_init__(self) -> None:
        for name in _POSITIVE:
            if (value := getattr(self, name)) is not None and value <= 0:
                raise UsageError(f"{name} must be more than 0, not {value}")
        if self.date is not None and not is_date(self.date):
            raise UsageError(f"date must be a day, month or year, 2024-05-03, 2024-05 or 2024, not {self.date!r}")
        if self.reasks < 0:
            raise UsageError(f"reasks must be 0 or more, not {self.reasks}")
