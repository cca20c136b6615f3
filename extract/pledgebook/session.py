"""A run that is open: its engine, its journal, and the reading of one source after another with them."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import AsyncGenerator, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path

from pledgebook.arriving import in_a_thread
from pledgebook.endpoint import endpoint_of
from pledgebook.engine import Engine
from pledgebook.errors import InputError, PledgebookError
from pledgebook.journal import Journal, settings_of, source_of
from pledgebook.load import may_keep_waiting
from pledgebook.options import RULES, Options
from pledgebook.pipeline import read_ledger
from pledgebook.read import Reading, read_document, read_path
from pledgebook.rules import RulesEngine
from pledgebook.run_summary import RunSummary
from pledgebook.store import Store, open_store
from pledgebook.stream import in_order
from pledgebook.telemetry import observed_document
from pledgebook.turns import Turns
from pledgebook_schemas import Document, Extraction, Problem

Source = str | Path | Document
"""A path, or a document made with `Document.from_text`. A str is always a path."""

_LOG = logging.getLogger(__name__)

AT_ONCE = 2
"""Documents under way, as a multiple of requests in flight: one half waits while the other is worked on."""
PLAIN = frozenset({".txt", ".text", ".md", ".markdown"})
"""Files read so quickly that a thread for it would only cost."""


@dataclass(frozen=True, slots=True)
class Session:
    engine: Engine
    options: Options
    journal: Journal | None = None
    reader: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "pledgebook-reader"))
    """One thread that takes files apart, so that a long PDF does not stop the calls in flight."""

    named: Callable[[Extraction], Extraction] = lambda extraction: extraction
    """Gives an extraction the id that its document has in this run."""
    turns: Turns = field(default_factory=Turns)

    def read_all(
        self, sources: Iterable[Source | InputError] | AsyncGenerator[Source | InputError, None]
    ) -> AsyncGenerator[Extraction]:
        """Extractions in the order of the sources, which are taken as they are needed."""
        return in_order(sources, self.read, at_once=AT_ONCE * self.options.concurrency)

    async def read(self, source: Source | InputError) -> Extraction:
        """One source's extraction, whatever happens; in the journal, if there is one, when it is returned.

        Raises `UsageError` only: what the caller has to change, such as a store that cannot be written.
        """
        await self.turns.next()
        with observed_document(time.perf_counter) as ended:
            return ended(self.named(await self._read(source)))

    async def read_alone(self, source: Source) -> Extraction:
        """`read` for a single source. Raises `InputError` for one that cannot be read."""
        with observed_document(time.perf_counter) as ended:
            return ended(await self.read_ledger(await self.reading(source)))

    async def _read(self, source: Source | InputError) -> Extraction:
        try:
            if isinstance(source, InputError):
                raise source
            reading = await self.reading(source)
        except InputError as error:
            return unread(source, error, self.engine)
        try:
            extraction = await self.read_ledger(reading)
        except PledgebookError:
            raise
        except Exception as error:
            # At debug level only: a traceback may quote the document.
            _LOG.debug("document %s", reading.document.id, exc_info=error)
            extraction = broken(reading.document, error, self.engine)
        named = source_of(Path(source) if isinstance(source, str) else source) if self.journal is not None else None
        if self.journal is not None and named is not None:
            self.journal.ended(named, extraction)
        return extraction

    async def reading(self, source: Source) -> Reading:
        """Raises `InputError` for a source that cannot be read."""
        if isinstance(source, Document):
            return read_document(source, self.options)
        path = Path(source)
        if may_keep_waiting(path):
            return await in_a_thread(lambda: read_path(path, self.options))
        if path.suffix.lower() in PLAIN:
            return read_path(path, self.options)
        return await asyncio.get_running_loop().run_in_executor(self.reader, read_path, path, self.options)

    async def read_ledger(self, reading: Reading) -> Extraction:
        return await read_ledger(
            reading.document, self.engine, self.options, time.perf_counter, reading.problems, self.turns
        )


@asynccontextmanager
async def open_session(options: Options, engine: Engine | None = None) -> AsyncGenerator[Session]:
    """Opens store and engine, closed behind the block; an `engine` of the caller's stays open."""
    if options.store is None:
        async with open_engine(options, engine) as opened:
            yield Session(opened, options)
        return
    with open_store(options.store) as store:
        async with open_engine(options, engine, store) as opened:
            endpoint = None if options.model == RULES else endpoint_of(options, os.environ)
            yield Session(opened, options, Journal(store, options.run, settings_of(options, opened.info, endpoint)))


@asynccontextmanager
async def open_engine(
    options: Options, engine: Engine | None = None, store: Store | None = None
) -> AsyncGenerator[Engine]:
    """The engine that `options` name, closed behind the block; `engine` is handed through as it is.

    A store of the options is opened too where none is handed in.
    """
    if engine is not None:
        yield engine
    elif options.model == RULES:
        yield RulesEngine(tentative=options.tentative)
    elif store is None and options.store is not None:
        with open_store(options.store) as opened_store:
            async with open_engine(options, store=opened_store) as opened:
                yield opened
    else:
        from pledgebook.model import open_model_engine  # imports the openai client, a second of work

        async with open_model_engine(options, store=store) as opened:
            yield opened


def report_of(summary: RunSummary, session: Session, seconds: float) -> dict[str, object]:
    """The content of `run.json`: what the documents came to, and with a store all that was asked for them."""
    spent = session.journal.spent() if session.journal is not None else summary.spent()
    return summary.report(
        session.engine.info,
        spent,
        answers_from_store=session.journal.store.hits if session.journal is not None else 0,
        seconds=seconds,
        versions={name: version(name) for name in ("pledgebook", "openai", "instructor", "pydantic")},
    )


def unread(source: Source | InputError, error: InputError, engine: Engine) -> Extraction:
    """The extraction of a document that could not be read."""
    name = source.id if isinstance(source, Document) else error.source
    return Extraction(
        document=Document.from_text("", id=name, source=error.source),
        engine=engine.info,
        status="failed",
        problems=(Problem(stage="read", reason=type(error).__name__, detail=str(error)),),
    )


def broken(document: Document, error: Exception, engine: Engine) -> Extraction:
    """The extraction of a document on which pledgebook itself failed: the others go on."""
    where = f"{type(error).__name__} in pledgebook: please report it with this document"
    return Extraction(
        document=document,
        engine=engine.info,
        status="failed",
        problems=(Problem(stage="resolve", reason="internal_error", detail=where),),
    )
