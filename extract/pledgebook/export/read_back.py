"""What another tool corrected, by format, as results again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal, get_args

from pledgebook.export.corrected import corrected
from pledgebook.export.label_studio_import import read_label_studio
from pledgebook.export.schema_org_import import read_schema_org
from pledgebook.export.tables_import import Table, read_table
from pledgebook.export.w3c_import import read_w3c
from pledgebook.load import shown_name
from pledgebook_schemas import Extraction

Returning = Table | Literal["schema-org", "w3c", "label-studio"]
RETURNING: tuple[Returning, ...] = (*get_args(Table), "schema-org", "w3c", "label-studio")
"""Formats that come back; all but Label Studio's need the results that they were made of, for the texts."""


def read_back(format: Returning, path: Path, results: Iterable[Extraction]) -> Iterator[Extraction]:
    """Every result with its records as the file has them now; use nothing before the last one came.

    Raises `NotReadable` for another format, and for words that do not stand in their text: of a table
    as `WrongLines`, all of them at once.
    """
    if format == "label-studio":
        return read_label_studio(path)
    if format == "w3c":
        return read_w3c(path, results)
    lines = read_schema_org(path) if format == "schema-org" else read_table(format, path)
    return corrected(shown_name(path), lines, results)
