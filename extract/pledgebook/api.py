"""The public calls: one document or many, waiting or not."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from pledgebook.engine import Engine
from pledgebook.errors import InputError
from pledgebook.options import RULES, Options
from pledgebook.session import Source, open_engine, open_session
from pledgebook_schemas import Extraction

__all__ = ["Source", "aextract", "aextract_many", "extract", "extract_many", "open_engine"]

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
    async with open_session(chosen) as session:
        return await session.read_alone(source)


async def aextract_many(
    sources: Iterable[Source | InputError], *, options: Options | None = None, engine: Engine | None = None
) -> AsyncIterator[Extraction]:
    """Reads documents side by side and yields them in the order of `sources`.

    Sources are taken as they are needed and at most `16 * options.concurrency` documents are held at a
    time, so there may be endless many. A document that cannot be read is yielded with status `failed`;
    it ends nothing, and neither does an `InputError` among the sources, which stands for one that could
    not be opened.
    """
    async with open_session(_settled(options or Options()), engine) as session:
        results = session.read_all(sources)
        try:
            async for extraction in results:
                yield extraction
        finally:
            await results.aclose()


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


async def _next(results: AsyncIterator[T]) -> T | None:
    return await anext(results, None)


async def _close(results: AsyncIterator[Extraction]) -> None:
    aclose: Callable[[], Awaitable[None]] | None = getattr(results, "aclose", None)
    if aclose is not None:
        await aclose()


def _wait(step: Coroutine[object, object, T]) -> T:
    """The result of a coroutine, from code with or without a running loop (a notebook has one)."""
    done: list[T] = []
    failed: list[BaseException] = []

    async def keep() -> None:
        # A task is printed when its loop closes, and with it all that it returns: so it returns nothing.
        done.append(await step)

    def work() -> None:
        try:
            asyncio.run(keep())
        except BaseException as error:
            failed.append(error)

    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(keep())
        return done[0]
    thread = threading.Thread(target=work, name="pledgebook")
    thread.start()
    thread.join()
    if failed:
        raise failed[0]
    return done[0]
