"""The workbook, read as the parts of its ZIP file."""

from __future__ import annotations

import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from hypothesis import given, settings
from tests.extract.export.ledgers import extractions, formula
from tests.extract.report.ledgers import Text, arabic, english

from pledgebook import Extraction
from pledgebook.export.rows import COLUMNS, cells, rows
from pledgebook.export.xlsx_file import reads_right_to_left, write_xlsx
from pledgebook.report.marks import records_of

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


class Book:
    def __init__(self, *given: Extraction) -> None:
        stream = BytesIO()
        write_xlsx(given, stream)
        with ZipFile(stream) as parts:
            names = ElementTree.fromstring(parts.read("xl/workbook.xml")).iter(f"{MAIN}sheet")
            self.names = [sheet.attrib["name"] for sheet in names]
            self.sheets = [
                ElementTree.fromstring(parts.read(f"xl/worksheets/sheet{number}.xml"))
                for number in range(1, len(self.names) + 1)
            ]

    def lines(self, sheet: int) -> list[dict[str, str]]:
        """Cells by column name; the first line names the columns."""
        found = [
            [(re.sub(r"\d", "", cell.attrib["r"]), "".join(cell.itertext())) for cell in row]
            for row in self.sheets[sheet].iter(f"{MAIN}row")
        ]
        names = dict(found[0])
        return [{names[column]: text for column, text in line} for line in found[1:]]


def test_each_direction_has_its_sheet() -> None:
    book = Book(english(), arabic())
    assert book.names == ["Ledger", "Ledger (right to left)"]
    views = [sheet.find(f"{MAIN}sheetViews/{MAIN}sheetView") for sheet in book.sheets]
    assert [view is not None and view.get("rightToLeft") for view in views] == [None, "1"]
    assert [view is not None and view.find(f"{MAIN}pane[@state='frozen']") is not None for view in views] == [True] * 2
    filters = [sheet.find(f"{MAIN}autoFilter") for sheet in book.sheets]
    assert [one is not None and one.get("ref") for one in filters] == ["A1:AO4", "A1:AO4"]
    assert [line["record_id"] for line in book.lines(1)] == ["C1", "C2", "K1"]


def test_a_line_has_the_cells_of_its_row() -> None:
    (first, *_) = Book(arabic()).lines(0)
    row = dict(zip(COLUMNS, cells(next(rows([arabic()]))), strict=True))
    assert first["evidence"] == row["evidence"] == "تعهدت الحكومة العراقية ببناء ألف مدرسة قبل نهاية عام 2027"
    assert (first["start"], first["end"], first["strength"]) == (str(row["start"]), str(row["end"]), "4")


def test_a_formula_is_text() -> None:
    book = Book(formula())
    assert not list(book.sheets[0].iter(f"{MAIN}f"))
    (line,) = book.lines(0)
    assert line["words"] == "@once to pay"


def test_words_that_look_like_the_file_format_are_words() -> None:
    text = Text("<r><t>They pledged to pay</r>", "x", "en")
    (line,) = Book(text.extraction(text.claim("K1", text.document.text, "They pledged to pay"))).lines(0)
    assert line["evidence"] == "<r><t>They pledged to pay</r> "


def test_an_empty_ledger_is_a_sheet_of_columns() -> None:
    assert Book().lines(0) == []
    assert Book().names == ["Ledger"]


@given(extractions())
@settings(max_examples=30)
def test_any_text_gives_a_sound_file(extraction: Extraction) -> None:
    assert [(line["start"], line["end"]) for line in Book(extraction).lines(0)] == [
        (str(one.evidence.start), str(one.evidence.end)) for one in records_of(extraction)
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", True),
        ("he", True),
        ("fa", True),
        ("ur", True),
        ("ar-IQ", True),
        ("en", False),
        ("und", False),
        (None, False),
    ],
)
def test_which_languages_read_from_the_right(language: str | None, expected: bool) -> None:
    assert reads_right_to_left(language) is expected
