"""The flat table: its columns are a promise, and a place survives it."""

from __future__ import annotations

from hypothesis import given
from tests.extract.export.ledgers import extractions, places
from tests.extract.report.ledgers import arabic, english

from pledgebook import Extraction
from pledgebook.export.rows import COLUMN_TYPES, COLUMNS, Row, cells, rows, spans_of_places

PROMISED = (
    "document_id source date language title record_id record parties party_ids words reading gloss conditions "
    "condition_types timeframe_type timeframe_value timeframe_text polarity strength kind action_type specificity "
    "checkable cue hedge purpose about voice sources inferred refines confidence evidence start end places status "
    "engine model prompt text_sha256"
).split()


def test_the_columns_and_their_order_are_as_promised() -> None:
    assert list(COLUMNS) == PROMISED
    assert {type: [name for name in COLUMNS if COLUMN_TYPES[name] == type] for type in ("number", "flag", "list")} == {
        "number": ["strength", "start", "end"],
        "flag": ["checkable", "inferred"],
        "list": ["parties", "party_ids", "conditions", "condition_types", "about", "sources", "places"],
    }


def test_a_commitment_is_one_row() -> None:
    document = english().document
    assert next(rows([english()])) == Row(
        document_id="trees",
        source="trees.txt",
        date="2026-03-01",
        language="en",
        title=None,
        record_id="C1",
        record="commitment",
        parties=("Kenya",),
        party_ids=("",),
        words="plant nine million trees",
        reading="plant nine million trees",
        gloss=None,
        conditions=("if rain falls",),
        condition_types=("trigger",),
        timeframe_type="deadline",
        timeframe_value="2030",
        timeframe_text="by 2030",
        polarity="positive",
        strength=4,
        kind="pledge",
        action_type="action",
        specificity="specific",
        checkable=None,
        cue="pledged",
        hedge=None,
        purpose="to hold the soil",
        about=("soil",),
        voice="direct",
        sources=(),
        inferred=False,
        refines=None,
        confidence=None,
        evidence="Kenya pledged to plant nine million trees by 2030, if rain falls, to hold the soil",
        start=23,
        end=105,
        places=(
            "evidence:23-105",
            "actor:0-5",
            "action:40-64",
            "condition:74-87",
            "timeframe:65-72",
            "cue:29-36",
            "purpose:89-105",
            "mention:206-249",
        ),
        status="partial",
        engine="model",
        model="some-model",
        prompt="commitments.v1@0123456789ab",
        text_sha256=document.sha256,
    )


def test_a_claim_fills_the_same_columns() -> None:
    *_, claim = rows([english(), arabic()])
    told = {name: cell for name, cell in zip(COLUMNS, cells(claim), strict=True) if cell not in (None, ())}
    text = arabic().document.text
    evidence, words = "وقال الوزير إن العمل بدأ", "العمل بدأ"
    start, begun = text.index(evidence), text.index(words)
    assert told == {
        "document_id": "بيان-المدارس",
        "source": "بيان-المدارس.txt",
        "date": "2026-01-15",
        "language": "ar",
        "record_id": "K1",
        "record": "claim",
        "parties": ("الوزير",),
        "party_ids": ("",),
        "words": words,
        "reading": words,
        "kind": "fact",
        "checkable": True,
        "voice": "direct",
        "inferred": False,
        "evidence": evidence,
        "start": start,
        "end": start + len(evidence),
        "places": (f"evidence:{start}-{start + len(evidence)}", f"proposition:{begun}-{begun + len(words)}"),
        "status": "ok",
        "engine": "model",
        "model": "some-model",
        "prompt": "commitments.v1@0123456789ab",
        "text_sha256": arabic().document.sha256,
    }


@given(extractions())
def test_every_span_of_a_record_is_among_its_places(extraction: Extraction) -> None:
    told = [(row.record_id, start, end) for row in rows([extraction]) for _, start, end in spans_of_places(row.places)]
    assert sorted(told) == places(extraction)
