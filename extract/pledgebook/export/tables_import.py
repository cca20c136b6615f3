"""The flat table, from each format that it is written in: the same lines whatever the file."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Literal, cast

from pledgebook.errors import NotReadable
from pledgebook.export.rows import COLUMNS, Cell
from pledgebook.export.sheet_cells import from_workbook, restored
from pledgebook.export.table_lines import Line
from pledgebook.export.workbook import read_workbook
from pledgebook.extras import optional
from pledgebook.load import shown_name, unopened

Table = Literal["csv", "xlsx", "parquet", "jsonl"]
_NEEDED = ("document_id", "record", "evidence", "words")


def read_table(format: Table, path: Path) -> Iterator[Line]:
    """Its lines, columns in any order, empty lines left out.

    Raises `NotReadable` for another format and for a table without the columns that make a record.
    """
    try:
        yield from _READERS[format](path)
    except OSError as error:
        raise unopened(path, error) from error
    except UnicodeDecodeError as error:
        what = f"is not UTF-8 (byte {error.start}): save it from the spreadsheet as 'CSV UTF-8'"
        raise NotReadable(shown_name(path), what) from error


def _csv(path: Path) -> Iterator[Line]:
    text = path.read_bytes().decode("utf-8-sig")
    # Spreadsheets set to most European languages part their columns by semicolons.
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    # Excel keeps 32,767 characters in a cell, other programs any number.
    csv.field_size_limit(max(csv.field_size_limit(), len(text) + 1))
    lines = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    named = ((f"row {number}", [restored(cell) for cell in cells]) for number, cells in enumerate(lines, 1))
    yield from _under_heading(named, path)


def _xlsx(path: Path) -> Iterator[Line]:
    sheets: dict[str, list[tuple[str, list[str]]]] = {}
    for name, number, cells in read_workbook(path):
        texts = [from_workbook(cells.get(column, "")) for column in range(max(cells, default=-1) + 1)]
        sheets.setdefault(name, []).append((f"sheet {name}, row {number}", texts))
    found = False
    for rows in sheets.values():
        # Sheets that somebody added for notes have no such columns.
        if set(_NEEDED) <= set(rows[0][1]):
            found = True
            yield from _under_heading(iter(rows), path)
    if not found:
        raise _other_table(path, [cell for rows in sheets.values() for cell in rows[0][1]])


def _under_heading(rows: Iterator[tuple[str, Sequence[str]]], path: Path) -> Iterator[Line]:
    _, heading = next(rows, ("", ()))
    if not set(_NEEDED) <= set(heading):
        raise _other_table(path, heading)
    for where, cells in rows:
        if any(cells):
            padded = [*cells, *[""] * (len(heading) - len(cells))]
            yield Line(where, {name: cell for name, cell in zip(heading, padded, strict=False) if name in COLUMNS})


def _other_table(path: Path, heading: Iterable[str]) -> NotReadable:
    missing = ", ".join(name for name in _NEEDED if name not in set(heading))
    return NotReadable(shown_name(path), f"has no column {missing}: keep the first row as `pledgebook export` wrote it")


def _json_lines(path: Path) -> Iterator[Line]:
    # Not splitlines: the texts hold other line breaks than this one.
    for number, line in enumerate(path.read_bytes().decode("utf-8-sig").split("\n"), 1):
        if line.strip():
            try:
                yield _object(f"line {number}", cast(object, json.loads(line)))
            except (ValueError, TypeError) as error:
                raise NotReadable(f"{shown_name(path)}:{number}", f"is no row of the flat table ({error})") from error


def _parquet(path: Path) -> Iterator[Line]:
    arrow = optional("pyarrow", install="pledgebook[parquet]", purpose="read Parquet files")
    parquet = optional("pyarrow.parquet", install="pledgebook[parquet]", purpose="read Parquet files")
    try:
        rows = cast(list[object], parquet.read_table(path).to_pylist())
    except arrow.ArrowException as error:
        raise NotReadable(shown_name(path), f"is no Parquet file ({error})") from error
    for number, row in enumerate(rows, 1):
        try:
            yield _object(f"row {number}", row)
        except TypeError as error:
            raise NotReadable(f"{shown_name(path)}, row {number}", f"is no row of the flat table ({error})") from error


def _object(where: str, row: object) -> Line:
    if not isinstance(row, dict):
        raise TypeError("no object with the columns as names")
    named = cast(Mapping[str, object], row)
    if missing := [name for name in _NEEDED if name not in named]:
        raise TypeError(f"no {', '.join(missing)}")
    return Line(where, {name: _value(name, value) for name, value in named.items() if name in COLUMNS})


def _value(name: str, value: object) -> Cell:
    if isinstance(value, list):
        return tuple(str(one) for one in cast(list[object], value))
    if value is None or isinstance(value, str | int):
        return value
    if isinstance(value, float) and value.is_integer():
        return int(value)
    raise TypeError(f"{name}: {value!r} is no text, number or list of texts")


_READERS: dict[Table, Callable[[Path], Iterator[Line]]] = {
    "csv": _csv,
    "xlsx": _xlsx,
    "parquet": _parquet,
    "jsonl": _json_lines,
}
