"""Parquet, read by the library that other tools use."""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from typing import cast

import pytest
from hypothesis import given
from tests.extract.export.ledgers import extractions, places
from tests.extract.report.ledgers import arabic, english

from pledgebook import Extraction
from pledgebook.export.parquet_file import write_parquet
from pledgebook.export.rows import COLUMNS, Cell, cells, rows, spans_of_places

pytest.importorskip("pyarrow")


def read(*given: Extraction) -> list[dict[str, Cell | list[str]]]:
    stream = BytesIO()
    write_parquet(given, stream)
    stream.seek(0)
    table = import_module("pyarrow.parquet").read_table(stream)
    assert table.column_names == list(COLUMNS)
    return cast(list[dict[str, Cell | list[str]]], table.to_pylist())


def test_every_cell_comes_back_with_its_type() -> None:
    made = [dict(zip(COLUMNS, cells(row), strict=True)) for row in rows([english(), arabic()])]
    listed = [{name: list(cell) if isinstance(cell, tuple) else cell for name, cell in row.items()} for row in made]
    assert read(english(), arabic()) == listed


def test_an_empty_ledger_still_has_its_columns() -> None:
    assert read() == []


@given(extractions())
def test_places_are_the_same_after_reading(extraction: Extraction) -> None:
    found = read(extraction)
    told = [
        (row["record_id"], start, end)
        for row in found
        for _, start, end in spans_of_places(cast(list[str], row["places"]))
    ]
    assert sorted(told, key=str) == sorted(places(extraction), key=str)
    text = extraction.document.text
    assert [row["evidence"] for row in found] == [
        text[cast(int, row["start"]) : cast(int, row["end"])] for row in found
    ]
