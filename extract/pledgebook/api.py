"""The public calls: one document or many, waiting or not."""

from __future__ import annotations

import asyncio
import os
import threading
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from pledgebook.engine import Engine
from pledgebook.errors import InputError
from pledgebook.options import RULES, Options
from pledgebook.pipeline import read_ledger
from pledgebook.read import Reading, read_document, read_path
from pledgebook.rules import RulesEngine
from pledgebook_schemas import Document, Extraction, Problem

Source = str | Path | Document
"""A path, or a document made with `Document.from_text`. A str is always a path."""

T = TypeVar("T")


def extract(
    source: Source,
    *,
    model: str | None = None,
    base_url: str | None = None,
    date: str | None = None,
    options: Options | None = None,
) -> Extraction:
    """Reads one document into its ledger; works inside a running event loop too.

    The three named settings override those of `options`. Without a model the embedded rules engine
    reads, offline. Raises `InputError` for a source that cannot be read and `UsageError` for
    settings that cannot work; what goes wrong later is in `status` and `problems`.
    """
    return _wait(aextract(source, model=model, base_url=base_url, date=date, options=options))


async def aextract(
    source: Source,
    *,
    model: str | None = None,
    base_url: str | None = None,
    date: str | None = None,
    options: Options | None = None,
) -> Extraction:
    """`extract` for code that is already asynchronous."""
    chosen = _settled(options or Options(), model=model, base_url=base_url, date=date)
    reading = _read(source, chosen)
    async with open_engine(chosen) as engine:
        return await read_ledger(reading.document, engine, chosen, time.perf_counter, reading.problems)


async def aextract_many(
    sources: Iterable[Source | InputError], *, options: Options | None = None, engine: Engine | None = None
) -> AsyncIterator[Extraction]:
    """Reads documents side by side and yields them in the order of `sources`.

    At most `2 * options.concurrency` documents are held at a time, so `sources` may be endless. A
    document that cannot be read is yielded with status `failed`; it ends nothing, and neither does
    an `InputError` among the sources, which stands for one that could not be opened.
    """
    chosen = _settled(options or Options())
    async with open_engine(chosen, engine) as opened:
        waiting: deque[asyncio.Task[Extraction]] = deque()
        try:
            for source in sources:
                waiting.append(asyncio.create_task(_read_one(source, opened, chosen)))
                if len(waiting) >= 2 * chosen.concurrency:
                    yield await waiting.popleft()
            while waiting:
                yield await waiting.popleft()
        finally:
            for task in waiting:
                task.cancel()
            await asyncio.gather(*waiting, return_exceptions=True)


def extract_many(sources: Iterable[Source], *, options: Options | None = None) -> Iterator[Extraction]:
    """`aextract_many` for code that is not asynchronous; reading goes on between two items."""
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, name="pledgebook", daemon=True)
    thread.start()
    results = aextract_many(sources, options=options)

    def wait(step: Coroutine[object, object, T]) -> T:
        return asyncio.run_coroutine_threadsafe(step, loop).result()

    try:
        while (result := wait(_next(results))) is not None:
            yield result
    finally:
        wait(_close(results))
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


@asynccontextmanager
async def open_engine(options: Options, engine: Engine | None = None) -> AsyncIterator[Engine]:
    """The engine that `options` name, closed behind the block; `engine` is handed through as it is."""
    if engine is not None:
        yield engine
    elif options.model == RULES:
        yield RulesEngine()
    else:
        from pledgebook.model import open_model_engine  # imports the openai client, a second of work

        async with open_model_engine(options) as opened:
            yield opened


def _settled(options: Options, **named: str | None) -> Options:
    """Options with named settings over them and the model settled: a paid one is never chosen by itself."""
    given = {name: value for name, value in named.items() if value is not None}
    chosen = _Named(**given).over(options)
    return replace(chosen, model=chosen.model or os.environ.get("PLEDGEBOOK_MODEL") or RULES)


@dataclass(frozen=True, slots=True)
class _Named:
    """The settings that `extract` takes by name."""

    model: str | None = None
    base_url: str | None = None
    date: str | None = None

    def over(self, options: Options) -> Options:
        return replace(
            options,
            model=self.model or options.model,
            base_url=self.base_url or options.base_url,
            date=self.date or options.date,
        )


def _read(source: Source, options: Options) -> Reading:
    if isinstance(source, Document):
        return read_document(source, options)
    return read_path(Path(source), options)


async def _read_one(source: Source | InputError, engine: Engine, options: Options) -> Extraction:
    try:
        if isinstance(source, InputError):
            raise source
        reading = _read(source, options)
    except InputError as error:
        return unread(source, error, engine)
    return await read_ledger(reading.document, engine, options, time.perf_counter, reading.problems)


def unread(source: Source | InputError, error: InputError, engine: Engine) -> Extraction:
    """The extraction of a document that could not be read."""
    name = source.id if isinstance(source, Document) else error.source
    return Extraction(
        document=Document.from_text("", id=name, source=error.source),
        engine=engine.info,
        status="failed",
        problems=(Problem(stage="read", reason=type(error).__name__, detail=str(error)),),
    )


async def _next(results: AsyncIterator[T]) -> T | None:
    return await anext(results, None)


async def _close(results: AsyncIterator[Extraction]) -> None:
    aclose: Callable[[], Awaitable[None]] | None = getattr(results, "aclose", None)
    if aclose is not None:
        await aclose()


def _wait(step: Coroutine[object, object, T]) -> T:
    """The result of a coroutine, from code with or without a running loop (a notebook has one)."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return asyncio.run(step)
    done: list[T] = []
    failed: list[BaseException] = []

    def work() -> None:
        try:
            done.append(asyncio.run(step))
        except BaseException as error:
            failed.append(error)

    thread = threading.Thread(target=work, name="pledgebook")
    thread.start()
    thread.join()
    if failed:
        raise failed[0]
    return done[0]
