"""Text as a cell that a spreadsheet never takes for a formula, and back.

A spreadsheet runs a cell that begins with `=`, `+`, `-` or `@`, also behind a tab or a line break. In
front of such a cell, and of one that begins with an apostrophe itself, stands one more apostrophe; to
get the text back, take one leading apostrophe away.
"""

from __future__ import annotations

from pledgebook.export.rows import Cell

SEPARATOR = "; "
"""Between the entries of a list in one cell."""
_ACTIVE = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")


def defused(text: str) -> str:
    return f"'{text}" if is_active(text) else text


def restored(cell: str) -> str:
    """The text that `defused` was given."""
    return cell.removeprefix("'")


def is_active(text: str) -> bool:
    """Whether a spreadsheet could read more than text into it (an apostrophe marks, so it counts)."""
    return text.startswith(_ACTIVE)


def in_workbook(text: str) -> str:
    """A text as xlsxwriter takes it for one: in these tags it would be markup, with a blank behind them it is not."""
    return f"{text} " if _is_tagged(text) else text


def from_workbook(text: str) -> str:
    """The text that `in_workbook` was given."""
    return text.removesuffix(" ") if _is_tagged(text) else text


def _is_tagged(text: str) -> bool:
    return text.startswith("<r>") and text.rstrip(" ").endswith("</r>")


def flat(cell: Cell) -> str | int | None:
    """A list as one text, a flag as `true` or `false`; the rest as it is."""
    match cell:
        case tuple():
            return SEPARATOR.join(cell)
        case bool():
            return "true" if cell else "false"
        case _:
            return cell
