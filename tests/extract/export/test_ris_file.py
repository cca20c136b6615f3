"""RIS, as the lines that a reference manager reads; what it quotes stands in the text where it says."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from hypothesis import given
from tests.extract.export.ledgers import extractions
from tests.extract.report.ledgers import arabic, english, nested

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


TAGGED = re.compile(r"^(?P<tag>[A-Z][A-Z0-9])  - ?(?P<value>.*?)\r?$", re.MULTILINE)
"""A line of the format as its specification has it."""


def references(content: str) -> list[dict[str, str]]:
    """A reader of its own: the first value of each tag, a reference ending at `ER`."""
    found: list[dict[str, str]] = [{}]
    for line in TAGGED.finditer(content):
        if line["tag"] == "ER":
            found.append({})
        else:
            found[-1].setdefault(line["tag"], line["value"])
    return [one for one in found if one]


def assert_quotes_stand(extraction: Extraction) -> int:
    stream = BytesIO()
    write_ris([extraction], stream)
    found = references(stream.getvalue().decode())
    for one in found:
        place = re.match(r"characters: (\d+)-(\d+); ", one["N1"])
        assert place is not None
        there = extraction.document.text[int(place[1]) : int(place[2])]
        assert " ".join(there.split()) == one["AB"].strip()
        assert one["ID"].startswith(f"{' '.join(extraction.document.id.split())}/")
    return len(found)


@pytest.mark.parametrize("ledger", [english(), arabic(), nested()], ids=lambda one: one.document.id)
def test_what_a_reference_quotes_stands_in_the_text_where_it_says(ledger: Extraction) -> None:
    assert assert_quotes_stand(ledger) == len(ledger.commitments) + len(ledger.claims)


@given(extractions())
def test_any_quote_stands_in_its_text(extraction: Extraction) -> None:
    assert assert_quotes_stand(extraction) == len(extraction.commitments) + len(extraction.claims)
