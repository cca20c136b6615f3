"""One line of a table that comes back: its cells by column, and where it stands for whoever has to correct it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from pledgebook.export.rows import COLUMN_TYPES, Cell, Row
from pledgebook.export.sheet_cells import SEPARATOR, flat

CUT = 32_767
"""UTF-16 units of the longest text that Excel keeps in a cell."""
BREAKS = re.compile(r"\r\n|\r|\n")


class Unfit(ValueError):
    """A cell that makes no record, its column, and what to do."""

    def __init__(self, column: str, what: str) -> None:
        super().__init__(f"column {column}: {what}")


@dataclass(frozen=True, slots=True)
class Line:
    where: str
    """Of the line in its file, such as `sheet Ledger, row 5`."""
    cells: Mapping[str, Cell]
    """By column. One that is missing was not touched; lists may come as one text."""

    def text(self, column: str) -> str:
        cell = flat(self.cells.get(column))
        return "" if cell is None else str(cell)


def is_same(given: Cell, original: Cell) -> bool:
    """Whether a cell still says what was exported: as a value, or as the text that a spreadsheet has of it.

    Spreadsheets write line breaks in their own way, and Excel cuts what is too long.
    """
    if given == original and type(given) is type(original):
        return True
    had, has = _plain(original), _plain(given)
    return had == has or (len(has.encode("utf-16-le")) // 2 >= CUT - 1 and had.startswith(has))


def _plain(cell: Cell) -> str:
    shown = flat(cell)
    return "" if shown is None else BREAKS.sub("\n", str(shown))


def typed(column: str, cell: Cell) -> Cell:
    """The value of a cell in the type of its column; an empty one is None, or an empty list."""
    kind = COLUMN_TYPES[column]
    text = cell if isinstance(cell, str) else str(flat(cell) if cell is not None else "")
    match kind:
        case "list":
            return cell if isinstance(cell, tuple) else _listed(text)
        case "number":
            return _number(column, text.strip()) if text.strip() else None
        case "flag":
            return _flag(column, text.strip().lower()) if text.strip() else None
        case "text":
            return text or None


def _listed(text: str) -> tuple[str, ...]:
    return tuple(text.split(SEPARATOR)) if text else ()


def _number(column: str, text: str) -> int:
    if not re.fullmatch(r"\d{1,15}(\.0+)?", text):
        raise Unfit(column, f"{text!r} is no whole number")
    return int(text.partition(".")[0])


def _flag(column: str, text: str) -> bool:
    if text not in ("true", "false"):
        raise Unfit(column, f"{text!r} is neither true nor false")
    return text == "true"


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says: the exported row with the cells that were changed since."""

    values: Mapping[str, Cell]
    """Of every column."""
    changed: frozenset[str]
    """Columns whose cell is not what was exported; without an exported row all that are not empty."""
    original: Row | None

    def text(self, column: str) -> str | None:
        value = self.values[column]
        return value if isinstance(value, str) else None

    def entries(self, column: str) -> tuple[str, ...]:
        value = self.values[column]
        return value if isinstance(value, tuple) else ()

    def number(self, column: str) -> int | None:
        value = self.values[column]
        return value if isinstance(value, int) else None


def told(line: Line, original: Row | None) -> Told:
    """Raises `Unfit` for a changed cell that is not of its column's type."""
    values: dict[str, Cell] = {}
    changed: set[str] = set()
    for column in COLUMN_TYPES:
        had: Cell = getattr(original, column) if original is not None else typed(column, "")
        given = line.cells.get(column, had)
        if is_same(given, had):
            values[column] = had
        else:
            values[column] = typed(column, given)
            changed.add(column)
    return Told(values, frozenset(changed), original)
