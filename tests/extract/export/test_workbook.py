"""Workbooks that a person corrected and another program saved."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from tests.extract.export.ledgers import extractions, formula
from tests.extract.report.ledgers import arabic, english, hostile, nested

from pledgebook import Extraction, NotReadable
from pledgebook.export import read_back, write_export
from pledgebook.export.workbook import SheetRow, read_workbook

openpyxl: Any = pytest.importorskip("openpyxl", reason="saves workbooks as another program does")
LEDGERS = [english(), arabic(), nested(), hostile(), formula()]


def saved_again(path: Path, edit: Callable[[Any], object] = lambda book: None) -> Path:
    """By a program that is not the one that wrote it: with shared strings and cells of its own types."""
    book = openpyxl.load_workbook(path)
    edit(book)
    again = path.with_name("again.xlsx")
    book.save(again)
    return again


def exported(folder: Path, *ledgers: Extraction) -> Path:
    path = folder / "ledger.xlsx"
    write_export(ledgers, "xlsx", path)
    return path


def cell(book: Any, sheet: str, row: int, column: str) -> Any:
    heading = [one.value for one in book[sheet][1]]
    return book[sheet].cell(row=row, column=heading.index(column) + 1)


ARABIC_SHEET = "Ledger (right to left)"


def test_ledgers_come_back_from_another_program(tmp_path: Path) -> None:
    assert list(read_back("xlsx", saved_again(exported(tmp_path, *LEDGERS)), LEDGERS)) == LEDGERS


def test_a_correction_in_an_arabic_sheet_comes_back(tmp_path: Path) -> None:
    def correct(book: Any) -> None:
        cell(book, ARABIC_SHEET, 2, "words").value = "ألف مدرسة"
        cell(book, ARABIC_SHEET, 2, "strength").value = 5
        cell(book, ARABIC_SHEET, 2, "timeframe_text").value = "عام 2027"
        cell(book, ARABIC_SHEET, 2, "timeframe_value").value = 2027
        cell(book, ARABIC_SHEET, 4, "checkable").value = False
        book[ARABIC_SHEET].delete_rows(3)
        book.create_sheet("Notes")["A1"] = "checked by Amal"

    path = saved_again(exported(tmp_path, english(), arabic()), correct)
    same, found = read_back("xlsx", path, [english(), arabic()])
    (commitment,), (claim,) = found.commitments, found.claims
    text = arabic().document.text
    assert same == english()
    assert commitment.timeframe is not None
    assert (commitment.action.span.text, commitment.strength, commitment.timeframe.value) == ("ألف مدرسة", 5, "2027")
    assert commitment.action.span.start == text.index("ألف مدرسة")
    assert commitment.timeframe.span.start == text.index("عام 2027")
    assert (claim.id, claim.checkable) == ("K1", False)


def test_a_quote_that_is_not_in_the_text_is_told_with_its_sheet_and_row(tmp_path: Path) -> None:
    def break_quote(book: Any) -> None:
        cell(book, ARABIC_SHEET, 3, "evidence").value = "لن تسمح بغداد بشيء"

    path = saved_again(exported(tmp_path, english(), arabic()), break_quote)
    with pytest.raises(NotReadable) as raised:
        list(read_back("xlsx", path, [english(), arabic()]))
    assert str(raised.value) == (
        f"{path}: lines that cannot be read back: "
        f"sheet {ARABIC_SHEET}, row 3, column evidence: 'لن تسمح بغداد بشيء' does not stand in the text: "
        "copy the words exactly as they are there"
    )


@given(extraction=extractions())
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_no_offset_moves_when_another_program_saves(tmp_path: Path, extraction: Extraction) -> None:
    assert list(read_back("xlsx", saved_again(exported(tmp_path, extraction)), [extraction])) == [extraction]


def test_a_text_longer_than_a_cell_is_not_lost(tmp_path: Path) -> None:
    words = "🌳 plant " * 5_000
    document = english().document
    (first, *_) = english().commitments
    longer = first.model_copy(update={"action": first.action.model_copy(update={"text": words})})
    ledger = english().model_copy(update={"commitments": (longer,), "claims": ()})
    assert list(read_back("xlsx", exported(tmp_path, ledger), [ledger])) == [ledger]
    assert ledger.document == document


MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
OTHER = f'xmlns:r="{OFFICE}"'
PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/'
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPES = (
    f'<Types {PACKAGE}content-types">'
    f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/s.xml" ContentType="{KIND}.worksheet+xml"/>'
    f'<Override PartName="/xl/sharedStrings.xml" ContentType="{KIND}.sharedStrings+xml"/></Types>'
)


def by_hand(folder: Path, sheet: str, shared: str = "") -> Path:
    path = folder / "x.xlsx"
    with ZipFile(path, "w", ZIP_DEFLATED) as parts:
        parts.writestr("[Content_Types].xml", TYPES)
        parts.writestr(
            "xl/workbook.xml",
            f'<workbook {MAIN} {OTHER}><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        parts.writestr(
            "xl/_rels/workbook.xml.rels",
            f'<Relationships {PACKAGE}relationships"><Relationship Id="r1" Type="{OFFICE}/worksheet" '
            'Target="/xl/s.xml"/></Relationships>',
        )
        parts.writestr("xl/s.xml", f"<worksheet {MAIN}><sheetData>{sheet}</sheetData></worksheet>")
        parts.writestr("xl/sharedStrings.xml", f"<sst {MAIN}>{shared}</sst>")
    return path


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ('<c r="B2" t="s"><v>0</v></c>', {1: "بيان جديد"}),
        ('<c r="AA2" t="inlineStr"><is><t xml:space="preserve"> a_x000D_\n</t></is></c>', {26: " a\r\n"}),
        ('<c r="A2" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>', {0: "_x000D_"}),
        ('<c r="A2" t="b"><v>1</v></c><c r="C2" t="b"><v>0</v></c>', {0: "true", 2: "false"}),
        ('<c r="A2"><v>4.0</v></c><c r="B2"><v>12</v></c>', {0: "4", 1: "12"}),
        ('<c r="A2" t="str"><f>A1</f><v>x</v></c>', {0: "x"}),
        ('<c r="A2"/>', {}),
    ],
)
def test_cells_of_every_kind(tmp_path: Path, written: str, expected: dict[int, str]) -> None:
    shared = "<si><r><t>بيان</t></r><r><rPr><b/></rPr><t> جديد</t></r><rPh sb='0' eb='1'><t>aloud</t></rPh></si>"
    path = by_hand(tmp_path, f'<row r="2">{written}</row>', shared)
    assert list(read_workbook(path)) == ([SheetRow("A", 2, expected)] if expected else [])


def test_a_day_that_the_spreadsheet_made_a_date_of_is_a_day_again(tmp_path: Path) -> None:
    def date_it(book: Any) -> None:
        cell(book, ARABIC_SHEET, 2, "timeframe_value").value = date(2027, 6, 30)

    (found,) = read_back("xlsx", saved_again(exported(tmp_path, arabic()), date_it), [arabic()])
    times = [record.timeframe and record.timeframe.value for record in found.commitments]
    assert times[0] == "2027-06-30"


def test_what_is_no_workbook_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"document_id,evidence")
    with pytest.raises(NotReadable, match=r"is no \.xlsx workbook .*: save it as \.xlsx, without a password"):
        list(read_back("xlsx", path, []))
    with pytest.raises(NotReadable, match="has no column document_id"):
        list(read_back("xlsx", by_hand(tmp_path, '<row r="1"><c r="A1"><v>1</v></c></row>'), []))
