"""The flat table as Parquet, with lists as lists and numbers as numbers; needs the extra `parquet`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import IO

from pledgebook.export.rows import COLUMN_TYPES, COLUMNS, Cell, cells, rows
from pledgebook.extras import optional
from pledgebook_schemas import Extraction

ROWS_AT_ONCE = 10_000


def write_parquet(extractions: Iterable[Extraction], stream: IO[bytes]) -> None:
    """One row group for each ten thousand records: memory stays bounded."""
    arrow = optional("pyarrow", install="pledgebook[parquet]", purpose="write Parquet files")
    parquet = optional("pyarrow.parquet", install="pledgebook[parquet]", purpose="write Parquet files")
    kinds = {
        "text": arrow.string(),
        "number": arrow.int64(),
        "flag": arrow.bool_(),
        "list": arrow.list_(arrow.string()),
    }
    schema = arrow.schema([(name, kinds[COLUMN_TYPES[name]]) for name in COLUMNS])
    with parquet.ParquetWriter(stream, schema) as writer:
        for columns in _groups(map(cells, rows(extractions))):
            writer.write_table(arrow.table(columns, schema=schema))


def _groups(lines: Iterator[tuple[Cell, ...]]) -> Iterator[dict[str, Sequence[Cell]]]:
    while group := list(islice(lines, ROWS_AT_ONCE)):
        yield dict(zip(COLUMNS, zip(*group, strict=True), strict=True))
