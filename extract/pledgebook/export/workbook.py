"""The cells of an Excel workbook, whoever saved it: Excel, LibreOffice, a library."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import datetime, time
from pathlib import Path
from typing import Any, NamedTuple, Protocol, cast
from zipfile import BadZipFile, ZipFile

from pledgebook.errors import NotReadable
from pledgebook.extras import optional
from pledgebook.load import shown_name, unopened

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
MAX_BYTES = 1 << 30
"""Of one unpacked part: a file that unpacks to more is no ledger."""


class SheetRow(NamedTuple):
    sheet: str
    number: int
    """As the spreadsheet shows it, from 1."""
    cells: dict[int, str]
    """By column from 0; empty cells are missing. Formulas come as their last result, dates in ISO 8601."""


class _Cell(Protocol):
    value: object


def read_workbook(path: Path) -> Iterator[SheetRow]:
    """Every row of every sheet that has a cell, in order. Raises `NotReadable` for what is no .xlsx file."""
    openpyxl: Any = optional("openpyxl", install="pledgebook[xlsx]", purpose="read .xlsx files")
    try:
        _check_size(path)
        with path.open("rb") as stream, closing(openpyxl.load_workbook(stream, read_only=True, data_only=True)) as book:
            for sheet in book.worksheets:
                # Not every program tells the size of its sheets rightly.
                sheet.reset_dimensions()
                rows = cast("Iterator[Sequence[_Cell]]", sheet.iter_rows())
                for number, row in enumerate(rows, 1):
                    if cells := _cells(row):
                        yield SheetRow(sheet.title, number, cells)
    except OSError as error:
        raise unopened(path, error) from error
    except (BadZipFile, SyntaxError, LookupError, ValueError, TypeError) as error:
        what = f"is no .xlsx workbook ({type(error).__name__}: {error}): save it as .xlsx, without a password"
        raise NotReadable(shown_name(path), what) from error


def _check_size(path: Path) -> None:
    with ZipFile(path) as parts:
        for part in parts.infolist():
            if part.file_size > MAX_BYTES:
                raise ValueError(f"{part.filename} unpacks to more than {MAX_BYTES} bytes")


def _cells(row: Sequence[_Cell]) -> dict[int, str]:
    texts = ((column, _text(cell.value)) for column, cell in enumerate(row))
    return {column: text for column, text in texts if text}


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case str():
            return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), value)
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case _:
            return str(value).removesuffix(".0")
