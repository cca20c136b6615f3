"""Comma-separated values for spreadsheets: UTF-8 with a byte order mark, formulas defused."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections.abc import Iterable
from io import TextIOWrapper
from typing import IO

from pledgebook.export.rows import COLUMNS, Cell, cells, rows
from pledgebook.export.sheet_cells import defused, flat
from pledgebook_schemas import Extraction


def write_csv(extractions: Iterable[Extraction], stream: IO[bytes]) -> None:
    """A header and a line a record; texts are quoted and keep their own line breaks."""
    # Excel takes a file without the mark for the code page of the machine.
    stream.write(BOM_UTF8)
    lines = TextIOWrapper(stream, encoding="utf-8", newline="")
    writer = csv.writer(lines, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow(COLUMNS)
    for row in rows(extractions):
        writer.writerow([_cell(cell) for cell in cells(row)])
    lines.detach()


def _cell(cell: Cell) -> str | int:
    shown = flat(cell)
    if isinstance(shown, str):
        return defused(shown)
    return "" if shown is None else shown
