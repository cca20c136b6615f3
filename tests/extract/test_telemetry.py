"""What OpenTelemetry is told of a run, by the in-memory exporters of its SDK."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest
from opentelemetry import metrics, trace
from opentelemetry.sdk.metrics import MeterProvider
from opentelemetry.sdk.metrics.export import HistogramDataPoint, InMemoryMetricReader, NumberDataPoint
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import SpanKind, StatusCode
from tests.extract.fake_endpoint import Reply, fails, fake_endpoint, says
from tests.extract.wire_items import claim, ledger

from pledgebook import Document, Options, aextract_many
from pledgebook.telemetry import SECONDS_BOUNDS, TOKEN_BOUNDS

KEY = "sk-secret-0123456789abcdef"
TEXT = "Iraq will pay the dues by May."
ARABIC = "تعهد العراق بدفع المستحقات قبل نهاية العام."
GOOD = ledger([], [claim(1, proposition="Iraq will pay the dues"), claim(1, proposition="nobody said this at all")])
OPTIONS = Options(model="m", api_key=KEY, attempts=1, reasks=0, temperature=0.5, seed=7)


@dataclass(frozen=True)
class Watch:
    """What was recorded since the last look."""

    spans: InMemorySpanExporter
    reader: InMemoryMetricReader

    def ended(self) -> tuple[ReadableSpan, ...]:
        found = self.spans.get_finished_spans()
        self.spans.clear()
        return found

    def points(self, name: str) -> list[HistogramDataPoint | NumberDataPoint]:
        told = self.reader.get_metrics_data()
        scopes = [scope for one in told.resource_metrics for scope in one.scope_metrics] if told else []
        return [
            point
            for scope in scopes
            for metric in scope.metrics
            if metric.name == name
            for point in metric.data.data_points
            if isinstance(point, (HistogramDataPoint, NumberDataPoint))
        ]


@pytest.fixture(scope="module")
def watch() -> Watch:
    """A process may set its providers once only; they are told of by everything in it."""
    spans, reader = InMemorySpanExporter(), InMemoryMetricReader()
    tracing = TracerProvider()
    tracing.add_span_processor(SimpleSpanProcessor(spans))
    trace.set_tracer_provider(tracing)
    metrics.set_meter_provider(MeterProvider([reader]))
    return Watch(spans, reader)


def read(replies: Sequence[Reply], *texts: str, options: Options = OPTIONS) -> str:
    """Reads the texts as documents d0, d1, ... and returns the port of the endpoint."""

    async def main() -> str:
        documents = [Document.from_text(text, id=f"d{number}") for number, text in enumerate(texts)]
        async with fake_endpoint(replies) as server:
            async for _ in aextract_many(documents, options=replace(options, base_url=server.url)):
                pass
            return server.url.removesuffix("/v1").rpartition(":")[2]

    return asyncio.run(main())


def asked(port: str) -> dict[str, object]:
    return {
        "gen_ai.operation.name": "chat",
        "gen_ai.provider.name": "openai",
        "gen_ai.request.model": "m",
        "server.address": "127.0.0.1",
        "server.port": int(port),
    }


SETTINGS = {"gen_ai.request.temperature": 0.5, "gen_ai.request.seed": 7, "gen_ai.output.type": "json"}


def test_a_call_is_a_client_span_below_its_document(watch: Watch) -> None:
    watch.ended()
    port = read([says(GOOD)], TEXT)
    call, document = watch.ended()
    assert (call.name, call.kind, call.status.status_code) == ("chat m", SpanKind.CLIENT, StatusCode.UNSET)
    assert call.parent is not None
    assert call.parent == document.context
    assert call.attributes == {
        **asked(port),
        **SETTINGS,
        "gen_ai.response.model": "m",
        "gen_ai.response.finish_reasons": ("stop",),
        "gen_ai.usage.input_tokens": 100,
        "gen_ai.usage.output_tokens": 20,
        "gen_ai.usage.cache_read.input_tokens": 64,
    }
    assert (document.name, document.kind, document.parent) == ("pledgebook.document", SpanKind.INTERNAL, None)
    assert document.attributes == {
        "pledgebook.document.id": "d0",
        "pledgebook.document.status": "ok",
        "pledgebook.problems": (),
        "pledgebook.commitments": 0,
        "pledgebook.claims": 1,
        "pledgebook.rejected": 1,
        "pledgebook.ungrounded": 1,
        "pledgebook.requests": 1,
    }


def test_a_failed_call_says_how_and_not_what_the_server_said(watch: Watch) -> None:
    watch.ended()
    port = read([fails(503, f"overloaded by: {TEXT}")], TEXT)
    call, document = watch.ended()
    assert call.attributes == {**asked(port), **SETTINGS, "error.type": "503"}
    assert (call.status.status_code, call.status.description, call.events) == (StatusCode.ERROR, None, ())
    assert document.attributes is not None
    assert document.attributes["error.type"] == "unavailable"
    assert (document.status.status_code, document.status.description) == (StatusCode.ERROR, None)


def test_tokens_and_durations_are_histograms_with_the_bounds_of_the_conventions(watch: Watch) -> None:
    port = read([says(GOOD), fails(500)], TEXT, ARABIC, options=replace(OPTIONS, concurrency=1))
    common = {**asked(port), "gen_ai.response.model": "m"}
    tokens = [
        (point.attributes, point.sum, point.count, tuple(point.explicit_bounds))
        for point in watch.points("gen_ai.client.token.usage")
        if isinstance(point, HistogramDataPoint) and (point.attributes or {}).get("server.port") == int(port)
    ]
    bounds = tuple(map(float, TOKEN_BOUNDS))
    assert tokens == [
        ({**common, "gen_ai.token.type": "input"}, 100, 1, bounds),
        ({**common, "gen_ai.token.type": "output"}, 20, 1, bounds),
    ]
    seconds = [
        (point.attributes, point.count, tuple(point.explicit_bounds))
        for point in watch.points("gen_ai.client.operation.duration")
        if isinstance(point, HistogramDataPoint) and (point.attributes or {}).get("server.port") == int(port)
    ]
    assert seconds == [
        (common, 1, SECONDS_BOUNDS),
        ({**asked(port), "error.type": "500"}, 1, SECONDS_BOUNDS),
    ]


def test_documents_are_counted_by_how_they_ended(watch: Watch) -> None:
    def counts() -> dict[object, float]:
        return {
            (point.attributes or {})["pledgebook.document.status"]: point.value
            for point in watch.points("pledgebook.documents")
            if isinstance(point, NumberDataPoint)
        }

    before = counts()
    read([says(GOOD), fails(400)], TEXT, ARABIC, options=replace(OPTIONS, concurrency=1))
    after = counts()
    assert {status: after[status] - before.get(status, 0) for status in ("ok", "failed")} == {"ok": 1, "failed": 1}


def test_nothing_recorded_holds_text_or_key(watch: Watch) -> None:
    watch.ended()
    read([says(GOOD), fails(400, f"{KEY} {ARABIC}"), says(TEXT), says(None, refusal=TEXT)], *[TEXT, ARABIC] * 3)
    told = "".join(span.to_json() for span in watch.ended())
    data = watch.reader.get_metrics_data()
    told += data.to_json() if data else ""
    assert "chat m" in told
    assert "gen_ai.client.token.usage" in told
    for secret in (KEY, TEXT, ARABIC, "Iraq", "nobody said", "تعهد"):
        assert secret not in told.encode().decode("unicode_escape", "replace")
        assert secret not in told


def test_without_the_package_everything_works() -> None:
    code = (
        "import sys; sys.modules['opentelemetry'] = None\n"
        "from pledgebook import Document, extract\n"
        f"print(extract(Document.from_text({TEXT!r})).status)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == ("ok\n", "", 0)
