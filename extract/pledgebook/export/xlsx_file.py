"""An Excel workbook: right-to-left documents on a sheet of their own direction; needs the extra `xlsx`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO, Protocol, cast

from pledgebook.errors import UsageError
from pledgebook.export.rows import COLUMN_TYPES, COLUMNS, Cell, Row, cells, rows
from pledgebook.export.sheet_cells import flat, in_workbook, is_active
from pledgebook.extras import optional
from pledgebook_schemas import Extraction

RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "syr", "ug", "ur", "yi"))
SHEETS = {False: "Ledger", True: "Ledger (right to left)"}
LAST_ROW = 1_048_575
"""Index of the last row that a sheet has."""
_WIDTHS = {"text": 18, "number": 9, "flag": 9, "list": 24}
_WIDE = {"words": 44, "reading": 44, "gloss": 44, "evidence": 60}


class _Format(Protocol):
    """The part of xlsxwriter that is used here."""


class _Sheet(Protocol):
    def write_string(self, row: int, col: int, string: str, cell_format: _Format | None = None) -> int: ...
    def write_number(self, row: int, col: int, number: int) -> int: ...
    def freeze_panes(self, row: int, col: int) -> None: ...
    def autofilter(self, first_row: int, first_col: int, last_row: int, last_col: int) -> int: ...
    def set_column(self, first_col: int, last_col: int, width: float) -> int: ...
    def right_to_left(self) -> None: ...


class _Workbook(Protocol):
    def add_worksheet(self, name: str) -> _Sheet: ...
    def add_format(self, properties: dict[str, object]) -> _Format: ...
    def close(self) -> None: ...


def write_xlsx(extractions: Iterable[Extraction], stream: IO[bytes]) -> None:
    """Excel's limits: `UsageError` for more records than a sheet has rows; a text is cut at 32,767 UTF-16 units."""
    writer = optional("xlsxwriter", install="pledgebook[xlsx]", purpose="write .xlsx files")
    workbook = cast(_Workbook, writer.Workbook(stream, {"constant_memory": True}))
    book = _Book(workbook)
    try:
        for row in rows(extractions):
            book.add(row)
    finally:
        # Also where reading fails: the library holds temporary files until then.
        book.close()


def reads_right_to_left(language: str | None) -> bool:
    return language is not None and language.split("-")[0].lower() in RIGHT_TO_LEFT


class _Book:
    def __init__(self, workbook: _Workbook) -> None:
        self._workbook = workbook
        self._heading = workbook.add_format({"bold": True})
        # The prefix tells Excel that the cell stays text, also after somebody edits it.
        self._as_text = workbook.add_format({"quote_prefix": True})
        self._sheets: dict[bool, tuple[_Sheet, int]] = {}

    def add(self, row: Row) -> None:
        direction = reads_right_to_left(row.language)
        sheet, written = self._sheets.get(direction) or (self._begin(direction), 0)
        if written == LAST_ROW:
            raise UsageError("the ledger has more records than an Excel sheet has rows: export csv or parquet")
        for column, cell in enumerate(cells(row)):
            self._write(sheet, written + 1, column, cell)
        self._sheets[direction] = sheet, written + 1

    def close(self) -> None:
        if not self._sheets:
            self._sheets[False] = self._begin(False), 0
        for sheet, written in self._sheets.values():
            sheet.autofilter(0, 0, written, len(COLUMNS) - 1)
        self._workbook.close()

    def _begin(self, right_to_left: bool) -> _Sheet:
        sheet = self._workbook.add_worksheet(SHEETS[right_to_left])
        if right_to_left:
            sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        for column, name in enumerate(COLUMNS):
            sheet.set_column(column, column, _WIDE.get(name, _WIDTHS[COLUMN_TYPES[name]]))
            sheet.write_string(0, column, name, self._heading)
        return sheet

    def _write(self, sheet: _Sheet, row: int, column: int, cell: Cell) -> None:
        shown = flat(cell)
        if isinstance(shown, int):
            sheet.write_number(row, column, shown)
        elif shown:
            sheet.write_string(row, column, in_workbook(shown), self._as_text if is_active(shown) else None)
