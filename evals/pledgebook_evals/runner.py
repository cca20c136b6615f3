"""Reads the documents of a gold folder with an engine, and keeps every extraction on disk as it comes.

A run that was stopped goes on where it stopped: what the predictions file holds under the same
engine is not read again.
"""

from __future__ import annotations

import json
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from pledgebook.api import aextract_many, open_engine
from pledgebook.engine import Engine
from pledgebook.options import RULES, Options
from pledgebook_evals.recordings import Tape, recording, replaying
from pledgebook_schemas import Document, Extraction, Gold

_ANSWER_SETTINGS = (
    *("mode", "prompt", "request_chars", "reasks"),
    *("temperature", "top_p", "seed", "max_tokens", "reasoning_effort"),
)

Source = Literal["live", "replay", "record"]
Told = Callable[[Extraction], None]


@dataclass(frozen=True, slots=True)
class Run:
    """What is read with what; a `tape` is needed to replay and to record."""

    golds: Sequence[Gold]
    options: Options
    source: Source = "live"
    tape: Tape | None = None
    recorded_as: str | None = None
    """Who answers, for recordings; the model's name if None."""
    today: str = ""
    """Date of a recording."""


async def predict(run: Run, predictions: Path | None, told: Told) -> list[Extraction]:
    """One extraction a gold document, in that order; raises `NotRecorded` for a replay with misses."""
    async with _engine(run) as engine:
        done = _kept(predictions, engine) if predictions else {}
        found = dict(done)
        with _appending(predictions, done) as append:
            todo = [_unread(gold.document) for gold in run.golds if gold.document.id not in done]
            async for extraction in aextract_many(todo, options=_options(run), engine=engine):
                append(extraction)
                found[extraction.document.id] = extraction
                told(extraction)
    if run.tape is not None and run.source == "replay":
        run.tape.check()
    return [found[gold.document.id] for gold in run.golds]


def _options(run: Run) -> Options:
    """A replay has nothing to wait for: a miss is final."""
    return replace(run.options, attempts=1) if run.source == "replay" else run.options


@asynccontextmanager
async def _engine(run: Run) -> AsyncGenerator[Engine]:
    options = _options(run)
    if run.source == "live" or options.model == RULES or run.tape is None:
        async with open_engine(options) as engine:
            yield engine
        return
    import httpx2

    from pledgebook.model import open_model_engine

    if run.source == "replay":
        seam = replaying(run.tape)
        # Never used; without one the endpoint would ask for a real key.
        options = replace(options, base_url=options.base_url or "http://127.0.0.1:9/v1", api_key="replayed")
    else:
        seam = recording(run.tape, model=run.recorded_as or str(options.model), date=run.today)
    timeout = httpx2.Timeout(options.timeout, connect=5.0)
    async with (
        httpx2.AsyncClient(transport=seam, timeout=timeout) as client,
        open_model_engine(options, http_client=client) as engine,
    ):
        yield engine


def _unread(document: Document) -> Document:
    """A gold document as an engine meets it; its language is left to be told."""
    return document.model_copy(update={"language": None})


def _kept(predictions: Path, engine: Engine) -> dict[str, Extraction]:
    """Extractions of an earlier run by the same engine; a line cut off by a crash is not among them."""
    if not predictions.exists():
        return {}
    found: dict[str, Extraction] = {}
    for line in predictions.read_text(encoding="utf-8").splitlines():
        try:
            extraction = Extraction.model_validate_json(line)
        except ValueError:
            continue
        if extraction.engine == engine.info and extraction.status in ("ok", "partial"):
            found[extraction.document.id] = extraction
    return found


class _appending:
    """Rewrites what is kept, then appends whole lines."""

    def __init__(self, path: Path | None, kept: dict[str, Extraction]) -> None:
        self._path = path
        self._kept = kept

    def __enter__(self) -> Told:
        if self._path is None:
            return lambda extraction: None
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._stream = self._path.open("w", encoding="utf-8", newline="\n")
        for extraction in self._kept.values():
            self._write(extraction)
        return self._write

    def _write(self, extraction: Extraction) -> None:
        self._stream.write(extraction.model_dump_json() + "\n")
        self._stream.flush()

    def __exit__(self, *raised: object) -> None:
        if self._path is not None:
            self._stream.close()


def named_options(options: Options) -> dict[str, str]:
    """The settings that can change an answer, as text; never the key."""
    names = (
        "mode",
        "prompt",
        "request_chars",
        "reasks",
        "temperature",
        "top_p",
        "seed",
        "max_tokens",
        "reasoning_effort",
    )
    return {name: json.dumps(value) for name in names if (value := getattr(options, name)) is not None}
