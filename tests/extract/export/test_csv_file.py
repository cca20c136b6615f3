"""CSV as a spreadsheet and as a program read it."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.export.ledgers import extractions, formula, places
from tests.extract.report.ledgers import arabic

from pledgebook import Extraction
from pledgebook.export.csv_file import write_csv
from pledgebook.export.rows import COLUMNS, rows, spans_of_places
from pledgebook.export.sheet_cells import SEPARATOR, defused, restored


def written(*given: Extraction) -> bytes:
    stream = BytesIO()
    write_csv(given, stream)
    return stream.getvalue()


def read(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def test_a_spreadsheet_is_told_the_encoding() -> None:
    assert written(arabic()).startswith(b'\xef\xbb\xbf"document_id","source","date"')


def test_nothing_can_be_run_by_a_spreadsheet() -> None:
    (row,) = read(written(formula()))
    assert {name: cell for name, cell in row.items() if cell.startswith("'")} == {
        "document_id": "'=cmd",
        "source": "'=cmd.txt",
        "parties": '\'=HYPERLINK("https://example.org","They")',
        "words": "'@once to pay",
        "reading": "'@once to pay",
        "evidence": '\'=HYPERLINK("https://example.org","They") pledged @once to pay',
    }
    assert not [cell for cell in row.values() if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "'=1", "'", "＝1", "plain", "", "ـ"])
def test_the_text_of_a_defused_cell_comes_back(text: str) -> None:
    assert restored(defused(text)) == text


@given(st.text())
def test_any_text_comes_back_and_cannot_act(text: str) -> None:
    assert restored(defused(text)) == text
    assert not defused(text).startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


@given(extractions())
def test_places_and_words_are_the_same_after_reading(extraction: Extraction) -> None:
    found = read(written(extraction))
    told = [
        (row["record_id"], start, end)
        for row in found
        for _, start, end in spans_of_places(row["places"].split(SEPARATOR))
    ]
    assert sorted(told) == places(extraction)
    text = extraction.document.text
    for row in found:
        assert restored(row["evidence"]) == text[int(row["start"]) : int(row["end"])]


def test_an_empty_ledger_still_has_its_columns() -> None:
    assert written().decode("utf-8-sig") == ",".join(f'"{name}"' for name in COLUMNS) + "\r\n"
    assert list(rows([])) == []
