"""Tables that a person corrected: what becomes of each cell, and what is told where one does not fit."""

from __future__ import annotations

import csv
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import cast

import pytest
from tests.extract.report.ledgers import Text, arabic, english

from pledgebook import Condition, Extraction, NotReadable, Party, Span, Timeframe
from pledgebook.export import COLUMNS, WrongLines, read_back, write_export
from pledgebook_schemas import Commitment

Cells = list[dict[str, str]]
Edit = Callable[[Cells], object]


def table(folder: Path, *ledgers: Extraction) -> tuple[Path, Cells]:
    path = folder / "ledger.csv"
    write_export(ledgers, "csv", path)
    return path, list(csv.DictReader(StringIO(path.read_bytes().decode("utf-8-sig"), newline="")))


def saved(path: Path, cells: Cells, *, delimiter: str = ",") -> Path:
    """As a spreadsheet saves it: without quotes where none are needed."""
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, delimiter=delimiter)
        writer.writeheader()
        writer.writerows(cells)
    return path


def edited(folder: Path, ledger: Extraction, edit: Edit) -> Extraction:
    path, cells = table(folder, ledger)
    edit(cells)
    (found,) = read_back("csv", saved(path, cells), [ledger])
    return found


def first(ledger: Extraction) -> Commitment:
    return ledger.commitments[0]


def span(ledger: Extraction, quote: str) -> Span:
    start = ledger.document.text.index(quote)
    return Span.cut(ledger.document.text, start, start + len(quote))


def columns_changed(value: object) -> str | None:
    return ", ".join(cast(Cells, [value])[0]) if isinstance(value, dict) else None


WORDS = "ألف مدرسة"
SHORTER = {"span": span(arabic(), WORDS), "text": WORDS, "gloss": None}


@pytest.mark.parametrize(
    ("ledger", "cells", "field", "expected"),
    [
        (english(), {"strength": "5"}, "strength", 5),
        (english(), {"kind": "intention", "strength": "2"}, "kind", "intention"),
        (english(), {"polarity": "negative"}, "polarity", "negative"),
        (english(), {"about": "soil; water"}, "target", ("soil", "water")),
        (english(), {"cue": ""}, "cue", None),
        (english(), {"purpose": "hold the soil"}, "purpose", span(english(), "hold the soil")),
        (english(), {"conditions": "", "condition_types": ""}, "conditions", ()),
        (
            english(),
            {"conditions": "rain falls", "condition_types": "criterion"},
            "conditions",
            (Condition(type="criterion", span=span(english(), "rain falls")),),
        ),
        (
            english(),
            {"timeframe_text": "2030", "timeframe_value": "2030-12-31"},
            "timeframe",
            Timeframe(type="deadline", value="2030-12-31", span=span(english(), "2030")),
        ),
        (
            english(),
            {"timeframe_type": "", "timeframe_value": "", "timeframe_text": ""},
            "timeframe",
            None,
        ),
        (
            english(),
            {"parties": "Kenya; Norway", "party_ids": "KEN; NOR"},
            "actor",
            first(english()).actor.model_copy(
                update={"canonical": (Party(name="Kenya", id="KEN"), Party(name="Norway", id="NOR"))}
            ),
        ),
        (arabic(), {"words": WORDS}, "action", first(arabic()).action.model_copy(update=SHORTER)),
        (
            arabic(),
            {"words": WORDS, "gloss": "a thousand schools"},
            "action",
            first(arabic()).action.model_copy(update={**SHORTER, "gloss": "a thousand schools"}),
        ),
        (
            arabic(),
            {"evidence": "تعهدت الحكومة العراقية ببناء ألف مدرسة"},
            "evidence",
            span(arabic(), "تعهدت الحكومة العراقية ببناء ألف مدرسة"),
        ),
    ],
    ids=columns_changed,
)
def test_a_changed_cell_changes_its_field_and_nothing_else(
    tmp_path: Path, ledger: Extraction, cells: dict[str, str], field: str, expected: object
) -> None:
    found = edited(tmp_path, ledger, lambda rows: rows[0].update(cells))
    also = {"strength": 2} if cells.get("strength") == "2" else {}
    changed = first(ledger).model_copy(update={field: expected, **also})
    assert found == ledger.model_copy(update={"commitments": (changed, *ledger.commitments[1:])})


def test_offsets_that_were_changed_say_which_of_two_places_is_meant(tmp_path: Path) -> None:
    text = Text("🌳 Kenya will plant trees. Kenya will plant trees.", "d1", "en")
    ledger = text.extraction(text.commitment("C1", "Kenya will plant trees", "Kenya", "will", "plant trees"))
    shift = len("Kenya will plant trees. ")
    moved = "evidence:26-48; actor:26-31; action:37-48; cue:32-36"
    found = edited(tmp_path, ledger, lambda rows: rows[0].update(places=moved))
    (record,) = found.commitments
    (before,) = ledger.commitments
    spans = [record.evidence, record.actor.span, record.action.span, record.cue]
    assert [(one and one.start) for one in spans] == [
        (one and one.start + shift) for one in (before.evidence, before.actor.span, before.action.span, before.cue)
    ]


def test_line_breaks_that_a_spreadsheet_wrote_in_its_way_move_nothing(tmp_path: Path) -> None:
    text = Text("🌳 Kenya will\r\nplant trees\r\nand water them.", "d1", "en")
    whole = "Kenya will\r\nplant trees\r\nand water them"
    ledger = text.extraction(text.commitment("C1", whole, "Kenya", "will", "plant trees\r\nand water them"))
    as_excel = {"words": "plant trees\nand water", "evidence": whole.replace("\r\n", "\n")}
    (record,) = edited(tmp_path, ledger, lambda rows: rows[0].update(as_excel)).commitments
    assert record.evidence == ledger.commitments[0].evidence
    assert record.action.span == text.span("plant trees\r\nand water")


def test_the_columns_start_and_end_place_the_evidence(tmp_path: Path) -> None:
    text = Text("Kenya will plant trees. Kenya will plant trees.", "d1", "en")
    ledger = text.extraction(text.claim("K1", "Kenya will plant trees", "plant trees", "Kenya"))
    (record,) = edited(tmp_path, ledger, lambda rows: rows[0].update(start="24", end="46")).claims
    assert (record.evidence.start, record.evidence.text) == (24, "Kenya will plant trees")
    with pytest.raises(NotReadable, match="column evidence: 'Kenya will plant trees' does not stand at 25-46"):
        edited(tmp_path, ledger, lambda rows: rows[0].update(start="25", end="46"))


def test_a_new_row_is_a_new_record_whose_words_are_found(tmp_path: Path) -> None:
    words = {
        "record": "commitment",
        "evidence": "The country repeated its nine million trees", "words": "nine million trees",
        "parties": "Kenya", "polarity": "positive", "strength": "4", "kind": "pledge", "voice": "direct",
        "document_id": "trees",
    }  # fmt: skip
    found = edited(tmp_path, english(), lambda rows: rows.append(words))
    *old, new = found.commitments
    assert tuple(old) == english().commitments
    assert (new.id, new.evidence, new.actor.canonical) == (
        "C3",
        span(english(), words["evidence"]),
        (Party(name="Kenya", id="KEN"),),
    )
    assert new.action.span.start > new.evidence.start


def test_a_file_saved_by_a_spreadsheet_is_the_same_file(tmp_path: Path) -> None:
    path, cells = table(tmp_path, english(), arabic())
    for row in cells:
        row.update(date="15/01/2026", inferred=row["inferred"].upper(), checkable=row["checkable"].upper())
    cells.reverse()
    found = list(read_back("csv", saved(path, cells, delimiter=";"), [english(), arabic()]))
    assert found == [english(), arabic()]


@pytest.mark.parametrize(
    ("cells", "told"),
    [
        (
            {"words": "plant ten million trees"},
            "row 2, column words: 'plant ten million trees' does not stand in the text",
        ),
        ({"cue": "e"}, "column cue: 'e' stands 28 times in the text: name the place in the column places"),
        ({"words": ""}, "column words: is empty: copy the words from the document"),
        ({"places": "evidence:23-105; action:0-5"}, "column words: 'plant nine million trees' does not stand at 0-5"),
        ({"places": "evidence"}, "column places: 'evidence' is no list such as evidence:4-52"),
        ({"places": "evidence:23-105; actor:7-9999"}, "column places: actor:7-9999 is no part of the text, which has"),
        ({"strength": "9"}, "column strength: 9: "),
        ({"strength": "high"}, "column strength: 'high' is no whole number"),
        ({"kind": "vow"}, "column kind: 'vow': "),
        ({"condition_types": "maybe"}, "column condition_types: 'maybe' is none of trigger, criterion, exception"),
        ({"condition_types": "trigger; trigger"}, "column condition_types: 2 for 1 conditions"),
        ({"timeframe_value": "31/12/2030"}, "column timeframe_value: '31/12/2030' is no ISO 8601 value"),
        ({"timeframe_value": "47848"}, "column timeframe_value: '47848' is no ISO 8601 value"),
        ({"timeframe_text": "", "timeframe_value": "2031"}, "column timeframe_text: is empty, but the value is 2031"),
        ({"party_ids": "KEN; NOR"}, "column party_ids: 2 for 1 parties"),
        ({"record": "wish"}, "column record: 'wish' is neither commitment nor claim"),
        ({"record_id": "C2"}, "row 3, column record_id: C2 is there twice"),
        ({"refines": "C9"}, "column refines: C9 is no commitment of this document"),
        ({"document_id": "bushes"}, "column document_id: bushes is no document of the results"),
        ({"text_sha256": "0" * 64}, "its text or engine is another: name what was exported with --results"),
        ({"inferred": "perhaps"}, "column inferred: 'perhaps' is neither true nor false"),
    ],
    ids=columns_changed,
)
def test_a_cell_that_does_not_fit_is_told_with_its_place(tmp_path: Path, cells: dict[str, str], told: str) -> None:
    with pytest.raises(NotReadable, match=r"ledger\.csv: lines that cannot be read back") as raised:
        edited(tmp_path, english(), lambda rows: rows[0].update(cells))
    assert told in str(raised.value)


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(WrongLines) as raised:
        edited(tmp_path, english(), lambda rows: [row.update(words="moon") for row in rows])
    assert [line.partition(",")[0] for line in raised.value.lines] == ["row 2", "row 3", "row 4"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"a,b\r\n1,2\r\n", "has no column document_id, record, evidence, words"),
        (b"", "has no column"),
        ("words,évidence\r\n".encode("latin-1"), "is not UTF-8"),
    ],
)
def test_another_table_is_named(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(content)
    with pytest.raises(NotReadable, match=told):
        list(read_back("csv", path, []))
