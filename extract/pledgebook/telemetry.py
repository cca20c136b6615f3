"""What can be watched of a run: OpenTelemetry spans and metrics (extra `otel`), and events for the log.

All names stand here; those of the GenAI conventions are still moving. Without the opentelemetry
package, or without a provider set up by the application, nothing is recorded. What a document says,
what a model answers and keys are never recorded, and neither are the texts of errors, which may
quote them.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from pledgebook import event_log
from pledgebook.endpoint import Endpoint
from pledgebook.options import Options
from pledgebook.reply import Reply
from pledgebook.run_summary import Tally, tally_of
from pledgebook_schemas import Extraction

if TYPE_CHECKING:
    from opentelemetry.metrics import Counter, Histogram
    from opentelemetry.trace import Span, SpanKind, Tracer

Clock = Callable[[], float]
Attributes = Mapping[str, str | int | float | tuple[str, ...]]

OPERATION = "gen_ai.operation.name"
PROVIDER = "gen_ai.provider.name"
OUTPUT_TYPE = "gen_ai.output.type"
REQUEST_MODEL = "gen_ai.request.model"
REQUEST_SETTINGS = {
    "temperature": "gen_ai.request.temperature",
    "top_p": "gen_ai.request.top_p",
    "seed": "gen_ai.request.seed",
    "max_tokens": "gen_ai.request.max_tokens",
}
RESPONSE_MODEL = "gen_ai.response.model"
FINISH_REASONS = "gen_ai.response.finish_reasons"
INPUT_TOKENS = "gen_ai.usage.input_tokens"
OUTPUT_TOKENS = "gen_ai.usage.output_tokens"
CACHED_TOKENS = "gen_ai.usage.cache_read.input_tokens"
TOKEN_TYPE = "gen_ai.token.type"
ERROR_TYPE = "error.type"
SERVER_ADDRESS = "server.address"
SERVER_PORT = "server.port"

TOKEN_USAGE = "gen_ai.client.token.usage"
OPERATION_DURATION = "gen_ai.client.operation.duration"
TOKEN_BOUNDS = tuple(4**power for power in range(14))
"""Of the conventions, as those in seconds below."""
SECONDS_BOUNDS = tuple(0.01 * 2**power for power in range(14))

CHAT = "chat"
OPENAI = "openai"
"""The provider, also where another server speaks OpenAI's protocol: `server.address` tells which."""

DOCUMENT_SPAN = "pledgebook.document"
DOCUMENT_ID = "pledgebook.document.id"
STATUS = "pledgebook.document.status"
PROBLEMS = "pledgebook.problems"
COUNTS = ("commitments", "claims", "rejected", "ungrounded", "requests")
"""Counts of a document, as `pledgebook.commitments` and so on."""
DOCUMENTS = "pledgebook.documents"
UNGROUNDED = "pledgebook.quotes.ungrounded"
COST = "pledgebook.cost"


@dataclass(slots=True)
class CallOutcome:
    """How an HTTP call ended; told by who makes it."""

    reply: Reply | None = None
    error: str = "cancelled"
    """A status or the name of an exception's class; counts where there is no reply."""


@contextmanager
def observed_call(endpoint: Endpoint, options: Options, clock: Clock) -> Generator[CallOutcome, None, None]:
    """Around one HTTP call."""
    outcome = CallOutcome()
    watched = _instruments()
    started = clock()
    with watched.call(endpoint, options) if watched is not None else nullcontext() as span:
        try:
            yield outcome
        finally:
            seconds = clock() - started
            if watched is not None and span is not None:
                watched.call_ended(span, endpoint, outcome, seconds)
            event_log.call(endpoint, outcome.reply, outcome.error, seconds)


@contextmanager
def observed_document(clock: Clock) -> Generator[Callable[[Extraction], Extraction], None, None]:
    """Around the reading of one document; what it yields takes the extraction and hands it through."""
    watched = _instruments()
    started = clock()
    with watched.document() if watched is not None else nullcontext() as span:

        def ended(extraction: Extraction) -> Extraction:
            tally = tally_of(extraction)
            if watched is not None and span is not None:
                watched.document_ended(span, extraction.document.id, tally)
            event_log.document(extraction.document.id, tally, clock() - started)
            return extraction

        yield ended


@dataclass(frozen=True, slots=True)
class _Instruments:
    tracer: Tracer
    nothing: Span
    """Stands for a span where nobody has set up a provider: to make one current costs, though it does nothing."""
    is_traced: Callable[[], bool]
    client: SpanKind
    tokens: Histogram
    seconds: Histogram
    documents: Counter
    ungrounded: Counter
    cost: Counter

    def call(self, endpoint: Endpoint, options: Options) -> AbstractContextManager[Span]:
        named = {name: getattr(options, field) for field, name in REQUEST_SETTINGS.items()}
        attributes: dict[str, str | int | float] = {name: value for name, value in named.items() if value is not None}
        if options.mode == "schema":
            attributes[OUTPUT_TYPE] = "json"
        if not self.is_traced():
            return nullcontext(self.nothing)
        return self.tracer.start_as_current_span(
            f"{CHAT} {endpoint.model}",
            kind=self.client,
            attributes={**_asked(endpoint), **attributes},
            record_exception=False,
            set_status_on_exception=False,
        )

    def call_ended(self, span: Span, endpoint: Endpoint, outcome: CallOutcome, seconds: float) -> None:
        attributes = {**_asked(endpoint), **_ended(outcome)}
        self.seconds.record(seconds, attributes)
        reply = outcome.reply
        if reply is None:
            _failed(span, outcome.error)
            return
        finish = {FINISH_REASONS: (reply.finish,)} if reply.finish is not None else {}
        span.set_attributes({**_ended(outcome), **finish})
        used = {INPUT_TOKENS: reply.prompt_tokens, OUTPUT_TOKENS: reply.completion_tokens}
        if any(used.values()):
            span.set_attributes({**used, CACHED_TOKENS: reply.cached_tokens})
            self.tokens.record(reply.prompt_tokens, {**attributes, TOKEN_TYPE: "input"})
            self.tokens.record(reply.completion_tokens, {**attributes, TOKEN_TYPE: "output"})

    def document(self) -> AbstractContextManager[Span]:
        if not self.is_traced():
            return nullcontext(self.nothing)
        return self.tracer.start_as_current_span(DOCUMENT_SPAN, record_exception=False, set_status_on_exception=False)

    def document_ended(self, span: Span, name: str, tally: Tally) -> None:
        counts = {f"pledgebook.{count}": getattr(tally, count) for count in COUNTS}
        span.set_attributes({DOCUMENT_ID: name, STATUS: tally.status, PROBLEMS: tally.reasons, **counts})
        if tally.status == "failed":
            _failed(span, tally.reasons[0] if tally.reasons else tally.status)
        self.documents.add(1, {STATUS: tally.status})
        self.ungrounded.add(tally.ungrounded)
        if tally.cost is not None:
            self.cost.add(tally.cost)


@functools.cache
def _instruments() -> _Instruments | None:
    """None without the opentelemetry package. A provider that is set up later is used from then on."""
    try:
        from opentelemetry import metrics, trace
    except ImportError:
        return None
    meter = metrics.get_meter("pledgebook")
    return _Instruments(
        tracer=trace.get_tracer("pledgebook"),
        nothing=trace.INVALID_SPAN,
        is_traced=lambda: not isinstance(trace.get_tracer_provider(), trace.ProxyTracerProvider),
        client=trace.SpanKind.CLIENT,
        tokens=meter.create_histogram(
            TOKEN_USAGE, unit="{token}", explicit_bucket_boundaries_advisory=[float(one) for one in TOKEN_BOUNDS]
        ),
        seconds=meter.create_histogram(
            OPERATION_DURATION, unit="s", explicit_bucket_boundaries_advisory=list(SECONDS_BOUNDS)
        ),
        documents=meter.create_counter(DOCUMENTS, unit="{document}"),
        ungrounded=meter.create_counter(UNGROUNDED, unit="{quote}"),
        cost=meter.create_counter(COST, unit="USD"),
    )


@functools.lru_cache(4)
def _asked(endpoint: Endpoint) -> Mapping[str, str | int]:
    parts = urlsplit(endpoint.base_url)
    port = parts.port or (443 if parts.scheme == "https" else 80)
    return {
        OPERATION: CHAT,
        PROVIDER: OPENAI,
        REQUEST_MODEL: endpoint.model,
        SERVER_ADDRESS: str(parts.hostname),
        SERVER_PORT: port,
    }


def _ended(outcome: CallOutcome) -> dict[str, str]:
    if outcome.reply is None:
        return {ERROR_TYPE: outcome.error}
    return {RESPONSE_MODEL: outcome.reply.model} if outcome.reply.model else {}


def _failed(span: Span, error: str) -> None:
    from opentelemetry.trace import StatusCode

    span.set_attribute(ERROR_TYPE, error)
    span.set_status(StatusCode.ERROR)
