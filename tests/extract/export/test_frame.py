"""Data frames of both libraries."""

from __future__ import annotations

import pytest
from tests.extract.report.ledgers import arabic, english

from pledgebook.export import COLUMNS, to_frame


def test_pandas_has_a_row_a_record() -> None:
    pytest.importorskip("pandas")
    frame = to_frame([english(), arabic()], "pandas")
    assert list(frame.columns) == list(COLUMNS)
    assert frame["record_id"].tolist() == ["C1", "C2", "K1", "C1", "C2", "K1"]
    assert frame.loc[0, "parties"] == ("Kenya",)
    assert frame["strength"].dropna().tolist() == [4, 3, 4, 4]
    assert str(frame["strength"].dtype) == "Int64"


def test_polars_has_the_same() -> None:
    pytest.importorskip("polars")
    frame = to_frame([english(), arabic()], "polars")
    assert frame.columns == list(COLUMNS)
    assert frame["parties"].to_list()[0] == ["Kenya"]
    assert frame["strength"].to_list() == [4, 3, None, 4, 4, None]


def test_one_extraction_is_enough_and_an_empty_one_has_the_columns() -> None:
    pytest.importorskip("pandas")
    assert to_frame(arabic())["words"].to_list()[0] == "بناء ألف مدرسة"
    empty = to_frame(arabic().model_copy(update={"commitments": (), "claims": ()}), "pandas")
    assert (len(empty), list(empty.columns)) == (0, list(COLUMNS))
