"""Reading under Ray Data (extra `ray`): the same pipeline, one session for each of Ray's workers.

What is limited for a run is divided among the workers. Answers are kept in one store a machine, so
that a worker that dies, and a job that is started again, pay for no answer twice.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import AsyncGenerator, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

from pledgebook.errors import InputError, NotReadable, UsageError
from pledgebook.extras import optional
from pledgebook.options import RULES, Options
from pledgebook.session import Session, Source, open_session
from pledgebook.store import open_store
from pledgebook_schemas import Document, Extraction

Dataset = TypeVar("Dataset")
"""A `ray.data.Dataset`."""
Row = Mapping[str, object]


class Table(Protocol):
    """A `pyarrow.Table`."""

    def to_pylist(self) -> list[dict[str, object]]: ...


INSTALL = "pledgebook[ray]"
COLUMNS = ("id", "source", "status", "reasons", "commitments", "claims", "record")
BATCHES_AT_ONCE = 4
"""That Ray hands an asynchronous worker by default."""
LEAST_BATCH = 16
CPUS = 0.5
"""Of each worker, which mostly waits. Whole ones would leave none for reading and writing on a small machine."""
NOTHING = 1e-9
"""A budget that allows no call, in USD: `Options` take none of 0."""


def on_ray(dataset: Dataset, options: Options, *, workers: int = 2) -> Dataset:
    """The dataset of extractions, a row a document; lazy as Ray's datasets are.

    Of a row are read `text` with, if they are there, `id`, `date`, `title`, `language` and `source`, or
    else the file that `path` names, which every worker must reach and which is called `id`, or by its stem
    where there is none. A row that cannot be read comes out as `failed`. A row of the result has `id`,
    `source`, `status`, `reasons` of its problems, the numbers of `commitments` and `claims`, and the `record`
    as JSON.

    Raises `MissingExtra` without Ray and `UsageError` for a budget without a store.
    """
    ray_data = optional("ray.data", install=INSTALL, purpose="read under Ray")
    settled = replace(options, model=options.model or os.environ.get("PLEDGEBOOK_MODEL") or RULES)
    if settled.max_cost is not None and settled.store is None:
        raise UsageError("a budget under Ray needs a store: a worker that dies would begin it anew")
    share = share_of(settled, workers)
    read = cast(Any, dataset).map_batches(
        RayExtractor,
        fn_constructor_args=(share, workers, time.time()),
        batch_size=max(LEAST_BATCH, 2 * share.concurrency // BATCHES_AT_ONCE),
        batch_format="pyarrow",
        compute=ray_data.ActorPoolStrategy(size=workers),
        num_cpus=CPUS,
    )
    return cast(Dataset, read)


def share_of(options: Options, workers: int) -> Options:
    """The options of one of several workers; together they keep the limits of the run.

    The budget is divided by the worker itself, which knows what earlier jobs spent. Raises
    `UsageError` for fewer than one worker.
    """
    if workers < 1:
        raise UsageError(f"workers must be 1 or more, not {workers}")
    return replace(
        options,
        concurrency=max(1, options.concurrency // workers),
        rpm=None if options.rpm is None else options.rpm / workers,
        tpm=None if options.tpm is None else options.tpm / workers,
    )


@dataclass(eq=False)
class RayExtractor:
    """Reads batches of rows. Can be pickled until it first reads: its session opens then."""

    options: Options
    """Those of this worker, but for `max_cost`, which is that of the run."""
    workers: int = 1
    started: float = 0.0
    """When the job was made, a Unix time: what was spent before is no worker's."""
    worker: str | None = None
    """Name of this worker in the store. None: the id of the Ray actor, which stays when it is restarted."""
    _opening: asyncio.Task[Session] | None = field(default=None, init=False, repr=False)
    _opened: AsyncExitStack = field(default_factory=AsyncExitStack, init=False, repr=False)

    async def __call__(self, batch: Table) -> AsyncGenerator[Table, None]:
        """Raises `UsageError` only, as `Session.read` does."""
        if self._opening is None:
            self._opening = asyncio.ensure_future(self._open())
        session = await asyncio.shield(self._opening)
        rows = batch.to_pylist()
        read = await asyncio.gather(*(session.read(source_of_row(row)) for row in rows))
        yield table_of([_under_its_id(one, row) for one, row in zip(read, rows, strict=True)])

    async def aclose(self) -> None:
        """For callers other than Ray, which ends its workers without a word: nothing is lost by that."""
        await self._opened.aclose()

    async def _open(self) -> Session:
        return await self._opened.enter_async_context(open_session(self._own_options()))

    def _own_options(self) -> Options:
        """With a store, spend is counted by worker, and what is left of the budget is divided."""
        options = self.options
        if options.store is None:
            return options
        own = replace(options, run=f"{options.run}/{self.worker or _actor()}")
        if options.max_cost is None:
            return own
        left = options.max_cost - spent_before(options.store, options.run, self.started)
        return replace(own, max_cost=max(NOTHING, left / self.workers))


def spent_before(store: str, run: str, moment: float) -> float:
    """USD that all workers of a run spent by way of this store before a moment."""
    with open_store(store) as opened:
        # A worker's run is named `run/worker`, and 0 is the character behind the slash.
        row = opened.row(
            "SELECT coalesce(sum(cost), 0.0) FROM calls WHERE run >= ? AND run < ? AND at < ?",
            f"{run}/",
            f"{run}0",
            moment,
        )
    assert row is not None
    return cast(float, row[0])


def source_of_row(row: Row) -> Source | InputError:
    """What a row asks to read, or why it cannot be read."""
    given = {name: row.get(name) for name in ("id", "source", "date", "title", "language")}
    texts = {name: str(value) for name, value in given.items() if value is not None}
    text, path = row.get("text"), row.get("path")
    if isinstance(text, str):
        try:
            return Document.from_text(text, **texts)
        except ValueError as error:
            return NotReadable(texts.get("id", "a row"), f"cannot be read ({str(error).splitlines()[0]})")
    if isinstance(path, str):
        return Path(path)
    return NotReadable(texts.get("id", "a row"), 'has neither a string "text" nor a string "path"')


def _under_its_id(extraction: Extraction, row: Row) -> Extraction:
    """A file is called as its row says, where it says so: two of one stem are told apart by that."""
    id = row.get("id")
    if id is None or extraction.document.id == str(id):
        return extraction
    return extraction.model_copy(update={"document": extraction.document.model_copy(update={"id": str(id)})})


def table_of(extractions: list[Extraction]) -> Table:
    """A row for each."""
    arrow = optional("pyarrow", install=INSTALL, purpose="read under Ray")
    text, number = arrow.string(), arrow.int64()
    kinds = (text, text, text, arrow.list_(text), number, number, text)
    cells = [_cells(extraction) for extraction in extractions]
    columns = {name: [row[index] for row in cells] for index, name in enumerate(COLUMNS)}
    return cast(Table, arrow.table(columns, schema=arrow.schema(list(zip(COLUMNS, kinds, strict=True)))))


def _cells(extraction: Extraction) -> tuple[object, ...]:
    return (
        extraction.document.id,
        extraction.document.source,
        extraction.status,
        [problem.reason for problem in extraction.problems],
        len(extraction.commitments),
        len(extraction.claims),
        extraction.model_dump_json(),
    )


def _actor() -> str:
    context = optional("ray", install=INSTALL, purpose="read under Ray").get_runtime_context()
    return cast(str, context.get_actor_id())
