"""The flat table as a data frame of pandas or polars, whichever is installed."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, overload

from pledgebook.export.rows import COLUMN_TYPES, COLUMNS, Cell, ColumnType, cells, rows
from pledgebook.extras import optional
from pledgebook_schemas import Extraction, FrameLibrary

if TYPE_CHECKING:
    import pandas
    import polars

_PANDAS: dict[ColumnType, str] = {"text": "string", "number": "Int64", "flag": "boolean", "list": "object"}


@overload
def to_frame(extractions: Extraction | Iterable[Extraction], library: Literal["pandas"]) -> pandas.DataFrame: ...
@overload
def to_frame(extractions: Extraction | Iterable[Extraction], library: Literal["polars"]) -> polars.DataFrame: ...
@overload
def to_frame(
    extractions: Extraction | Iterable[Extraction], library: None = None
) -> pandas.DataFrame | polars.DataFrame: ...
def to_frame(
    extractions: Extraction | Iterable[Extraction], library: FrameLibrary | None = None
) -> pandas.DataFrame | polars.DataFrame:
    """One row a record, with the columns and types of the exports; lists stay lists.

    Without a library named it is pandas, or polars where only that is installed. Raises
    `MissingExtra` where it is not.
    """
    given = (extractions,) if isinstance(extractions, Extraction) else extractions
    lines = [cells(row) for row in rows(given)]
    columns = {name: [line[index] for line in lines] for index, name in enumerate(COLUMNS)}
    if (library or _installed()) == "polars":
        return _polars(columns)
    return _pandas(columns)


def _installed() -> FrameLibrary:
    return "polars" if find_spec("pandas") is None and find_spec("polars") is not None else "pandas"


def _pandas(columns: dict[str, list[Cell]]) -> pandas.DataFrame:
    library = optional("pandas", install="pandas", purpose="make a pandas data frame")
    series = {name: library.Series(values, dtype=_PANDAS[COLUMN_TYPES[name]]) for name, values in columns.items()}
    frame: pandas.DataFrame = library.DataFrame(series, columns=list(COLUMNS))
    return frame


def _polars(columns: dict[str, list[Cell]]) -> polars.DataFrame:
    library = optional("polars", install="polars", purpose="make a polars data frame")
    types = {"text": library.String, "number": library.Int64, "flag": library.Boolean}
    types["list"] = library.List(library.String)
    frame: polars.DataFrame = library.DataFrame(columns, schema={name: types[COLUMN_TYPES[name]] for name in COLUMNS})
    return frame
