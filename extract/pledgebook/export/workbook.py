"""The cells of an Excel workbook, whoever saved it: Excel, LibreOffice, a library."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import IO, NamedTuple
from xml.etree.ElementTree import Element, ParseError, iterparse
from zipfile import BadZipFile, ZipFile

from pledgebook.errors import NotReadable
from pledgebook.load import shown_name, unopened

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
MAX_BYTES = 1 << 30
"""Of one unpacked part: a file that unpacks to more is no ledger."""


class SheetRow(NamedTuple):
    sheet: str
    number: int
    """As the spreadsheet shows it, from 1."""
    cells: dict[int, str]
    """By column from 0; empty cells are missing. Formulas come as their last result."""


def read_workbook(path: Path) -> Iterator[SheetRow]:
    """Every row of every sheet, in order. Raises `NotReadable` for what is no .xlsx file."""
    try:
        with ZipFile(path) as parts:
            shared = list(_shared(parts))
            for name, part in _sheets(parts):
                for row in _elements(parts, part, "row"):
                    yield SheetRow(name, int(row.attrib["r"]), dict(_cells(row, shared)))
    except OSError as error:
        raise unopened(path, error) from error
    except (BadZipFile, ParseError, KeyError, ValueError, IndexError) as error:
        what = f"is no .xlsx workbook ({type(error).__name__}: {error}): save it as .xlsx, without a password"
        raise NotReadable(shown_name(path), what) from error


def _sheets(parts: ZipFile) -> list[tuple[str, str]]:
    """Name and part of each sheet, as the tabs stand."""
    targets = {
        one.attrib["Id"]: one.attrib["Target"] for one in _elements(parts, "xl/_rels/workbook.xml.rels", "Relationship")
    }
    sheets = _elements(parts, "xl/workbook.xml", "sheet")
    return [
        (
            sheet.attrib["name"],
            _part(targets[next(value for key, value in sheet.attrib.items() if key.endswith("}id"))]),
        )
        for sheet in sheets
    ]


def _part(target: str) -> str:
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _shared(parts: ZipFile) -> Iterator[str]:
    if "xl/sharedStrings.xml" in parts.namelist():
        yield from (_text(one) for one in _elements(parts, "xl/sharedStrings.xml", "si"))


def _elements(parts: ZipFile, part: str, name: str) -> Iterator[Element]:
    """The elements of one name, in order, each dropped behind its use: a sheet can be long."""
    if parts.getinfo(part).file_size > MAX_BYTES:
        raise ValueError(f"{part} unpacks to more than {MAX_BYTES} bytes")
    with parts.open(part) as stream:
        yield from _ended(stream, name)


def _ended(stream: IO[bytes], name: str) -> Iterator[Element]:
    for _, element in iterparse(stream):
        if element.tag.rpartition("}")[2] == name:
            yield element
            element.clear()


def _cells(row: Element, shared: list[str]) -> Iterator[tuple[int, str]]:
    for cell in row:
        if text := _cell(cell, shared):
            yield _column(cell.attrib["r"]), text


def _cell(cell: Element, shared: list[str]) -> str:
    kind = cell.get("t", "n")
    if kind == "inlineStr":
        return _text(cell)
    value = next((one.text or "" for one in cell if one.tag.rpartition("}")[2] == "v"), "")
    match kind:
        case "s":
            return shared[int(value)] if value else ""
        case "str":
            return _unescaped(value)
        case "b":
            return "true" if value == "1" else "false"
        case _:
            return value.removesuffix(".0")


def _text(item: Element) -> str:
    """A string with its formatted runs joined; how an East Asian word is read aloud is left out."""
    aloud = {id(one) for reading in item.iter() if reading.tag.endswith("}rPh") for one in reading.iter()}
    runs = [one.text or "" for one in item.iter() if one.tag.endswith("}t") and id(one) not in aloud]
    return _unescaped("".join(runs))


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _column(reference: str) -> int:
    """`A1` is 0, `AB7` is 27."""
    number = 0
    for letter in reference.rstrip("0123456789"):
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
