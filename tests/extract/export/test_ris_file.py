"""RIS, as the lines that a reference manager reads."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given
from tests.extract.export.ledgers import extractions
from tests.extract.report.ledgers import arabic

from pledgebook import Extraction, Party
from pledgebook.export.ris_file import write_ris


def lines(*given: Extraction) -> list[str]:
    stream = BytesIO()
    write_ris(given, stream)
    return stream.getvalue().decode().split("\r\n")


def test_a_record_is_one_reference() -> None:
    document = arabic().document.model_copy(update={"source": "https://example.org/1", "title": "بيان المدارس"})
    (first, *_) = arabic().commitments
    actor = first.actor.model_copy(update={"canonical": (Party(name="Iraq, Republic of", id="IRQ"),)})
    ledger = arabic().model_copy(
        update={"document": document, "commitments": (first.model_copy(update={"actor": actor}),), "claims": ()}
    )
    start = document.text.index("تعهدت")
    evidence = first.evidence.text
    assert lines(ledger) == [
        "TY  - GEN",
        "ID  - بيان-المدارس/C1",
        "AU  - Iraq Republic of",
        "TI  - بناء ألف مدرسة",
        "TT  - build a thousand schools",
        "T2  - بيان المدارس",
        "PY  - 2026",
        "DA  - 2026/01/15",
        "UR  - https://example.org/1",
        f"AB  - {evidence}",
        "LA  - ar",
        "KW  - commitment",
        "KW  - pledge",
        f"N1  - characters: {start}-{start + len(evidence)}; polarity: positive; strength: 4; due: 2027-12-31; "
        "voice: direct; read by: some-model",
        "ER  - ",
        "",
        "",
    ]


@given(extractions())
def test_no_text_can_add_a_line(extraction: Extraction) -> None:
    found = [line for line in lines(extraction) if line]
    assert all(line[2:6] == "  - " for line in found)
    assert found.count("ER  - ") == len(extraction.commitments) + len(extraction.claims)
