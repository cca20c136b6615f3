"""Reads the tables that ship beside this module."""

from __future__ import annotations

from importlib.resources import files


def package_lines(name: str) -> list[str]:
    """Lines of a table, without comments and empty ones."""
    text = files(__package__ or "pledgebook.parties").joinpath(name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def items(column: str) -> list[str]:
    """Entries of a column, parted by commas."""
    return [entry for entry in map(str.strip, column.split(",")) if entry]
