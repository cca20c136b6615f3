"""`pledgebook extract --ray`: the documents of the command line, read by Ray's workers."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Iterable
from pathlib import Path

from pledgebook.errors import InputError
from pledgebook.extras import optional
from pledgebook.on_ray import INSTALL, on_ray
from pledgebook.options import Options
from pledgebook.session import Session
from pledgebook.sources import STDIN, Found
from pledgebook_schemas import Document, Extraction

PURPOSE = "read under Ray"


async def read_on_ray(
    sources: Iterable[Found], session: Session, options: Options, address: str, workers: int
) -> AsyncGenerator[Extraction, None]:
    """Extractions in the order of the sources, those first that cannot be opened; all rows are held in memory.

    `session` is that of this process and reads what the workers cannot reach. An empty `address` is the
    cluster that the environment names, or one that is started here. Raises `MissingExtra` without Ray.
    """
    ray, data = (optional(name, install=INSTALL, purpose=PURPOSE) for name in ("ray", "ray.data"))
    rows: list[dict[str, str | None]] = []
    for source in sources:
        if isinstance(source, InputError):
            yield await session.read(source)
        else:
            rows.append(await _row(source, session))
    if not rows:
        return
    ray.init(address=address or None, log_to_driver=False, logging_level="ERROR", ignore_reinit_error=True)
    try:
        context = data.DataContext.get_current()
        context.execution_options.preserve_order = True
        context.enable_progress_bars = False
        read = on_ray(data.from_items(rows), options, workers=workers)
        for row in read.iter_rows():
            yield Extraction.model_validate_json(row["record"])
    finally:
        ray.shutdown()


async def _row(source: Path | Document, session: Session) -> dict[str, str | None]:
    """Every row has the same columns."""
    if source == STDIN:
        source = (await session.reading(source)).document
    columns: dict[str, str | None] = dict.fromkeys(("path", "text", "id", "source", "date", "title", "language"))
    if isinstance(source, Path):
        return {**columns, "path": str(source)}
    return {name: getattr(source, name, None) for name in columns}
