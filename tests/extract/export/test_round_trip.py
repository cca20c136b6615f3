"""Out and back: no offset moves, whatever the text and the format."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from tests.extract.export.ledgers import extractions, formula, places
from tests.extract.report.ledgers import arabic, english, hostile, nested

from pledgebook import Extraction
from pledgebook.export import RETURNING, Format, Returning, read_back, rows, write_export

TABLES: tuple[Returning, ...] = ("csv", "xlsx", "parquet", "jsonl")
LEDGERS = [english(), arabic(), nested(), hostile(), formula()]
quick = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


def without_records(extraction: Extraction) -> Extraction:
    """The text alone: everything else has to come from the file."""
    return extraction.model_copy(update={"commitments": (), "claims": ()})


def sent(format: Returning, folder: Path, *ledgers: Extraction) -> Path:
    path = folder / "out"
    to: Format = format
    write_export(ledgers, to, path)
    return path


@pytest.mark.parametrize("format", RETURNING)
def test_ledgers_come_back_as_they_were(format: Returning, tmp_path: Path) -> None:
    assert list(read_back(format, sent(format, tmp_path, *LEDGERS), LEDGERS)) == LEDGERS


@pytest.mark.parametrize("format", RETURNING)
@given(extraction=extractions())
@quick
def test_any_ledger_comes_back_as_it_was(format: Returning, tmp_path: Path, extraction: Extraction) -> None:
    assert list(read_back(format, sent(format, tmp_path, extraction), [extraction])) == [extraction]


@pytest.mark.parametrize("format", TABLES)
@given(extraction=extractions())
@quick
def test_a_table_alone_gives_every_cell_again(format: Returning, tmp_path: Path, extraction: Extraction) -> None:
    bare = without_records(extraction)
    (found,) = read_back(format, sent(format, tmp_path, extraction), [bare])
    assert list(rows([found])) == list(rows([extraction]))
    assert places(found) == places(extraction)


@pytest.mark.parametrize("format", ["schema-org", "w3c"])
@given(extraction=extractions())
@quick
def test_annotations_alone_give_every_place_again(format: Returning, tmp_path: Path, extraction: Extraction) -> None:
    (found,) = read_back(format, sent(format, tmp_path, extraction), [without_records(extraction)])
    assert places(found) == places(extraction)
    assert found.status == extraction.status


@pytest.mark.parametrize("format", [*TABLES, "schema-org"])
def test_what_was_taken_out_is_gone(format: Returning, tmp_path: Path) -> None:
    kept = english().model_copy(update={"commitments": english().commitments[:1], "claims": ()})
    assert list(read_back(format, sent(format, tmp_path, kept), [english(), arabic()])) == [
        kept,
        without_records(arabic()),
    ]
