"""What the rules read beside a model that overlooks something."""

from __future__ import annotations

import asyncio

import pytest
from tests.extract.wire_items import Item, commitment

from pledgebook import Document, Extraction, Options
from pledgebook.engine import CannedEngine
from pledgebook.pipeline import read_ledger
from pledgebook_schemas import Problem, WireAnswer

TEXT = """Norway pledged to fund two clinics in Mombasa.

Kenya undertook to repair the northern quay by 2027. The minister praised the harbour.
"""
ARABIC = """تعهدت النرويج بتمويل عيادتين في مومباسا.

والتزمت كينيا بإصلاح الرصيف الشمالي قبل عام 2027.
"""
FIRST = commitment(
    1, cue="pledged", actor="Norway", parties=["Norway"], action="fund two clinics in Mombasa", strength=4
)
SECOND = commitment(2, cue="undertook", actor="Kenya", parties=["Kenya"], action="repair the northern quay", strength=4)
ARABIC_FIRST = commitment(
    1, cue="تعهدت", actor="النرويج", parties=["Norway"], action="تمويل عيادتين في مومباسا", strength=4
)


def read(text: str, language: str, *found: Item, crosscheck: bool = True) -> Extraction:
    engine = CannedEngine(WireAnswer.model_validate({"commitments": list(found), "claims": []}))
    document = Document.from_text(text, id="d", language=language)
    return asyncio.run(read_ledger(document, engine, Options(crosscheck=crosscheck), lambda: 0.0))


@pytest.mark.parametrize(
    ("text", "language", "found", "missed"),
    [
        (TEXT, "en", FIRST, "Kenya undertook to repair the northern quay by 2027"),
        (ARABIC, "ar", ARABIC_FIRST, "والتزمت كينيا بإصلاح الرصيف الشمالي قبل عام 2027"),
    ],
    ids=["english", "arabic"],
)
def test_a_commitment_that_only_the_rules_see_is_a_notice_at_its_place(
    text: str, language: str, found: Item, missed: str
) -> None:
    extraction = read(text, language, found)
    start = text.index(missed)
    assert extraction.problems == (
        Problem(
            stage="propose",
            reason="crosscheck",
            detail=(
                f"the rules read a commitment of strength 4 here that the model did not: {missed!r}. "
                "Look whether it was missed"
            ),
            start=start,
            end=start + len(missed),
        ),
    )
    assert extraction.status == "ok"
    assert [record.cue and record.cue.text for record in extraction.commitments] == [found["cue"]]


def test_nothing_is_told_where_both_read_the_same() -> None:
    assert read(TEXT, "en", FIRST, SECOND).problems == ()


def test_a_mention_of_the_models_record_counts_as_seen() -> None:
    twice = "Norway pledged to fund two clinics.\n\nAs reported, Norway pledged to fund two clinics. It rained.\n"
    once = commitment(1, cue="pledged", actor="Norway", parties=["Norway"], action="fund two clinics", repeated_in=[2])
    assert read(twice, "en", once).problems == ()


def test_without_the_option_the_rules_do_not_read() -> None:
    assert read(TEXT, "en", FIRST, crosscheck=False).problems == ()


def test_a_language_that_the_rules_do_not_read_is_said_once() -> None:
    extraction = read("Norwegen verpflichtete sich, zwei Kliniken zu bezahlen.\n", "de")
    assert [problem.detail for problem in extraction.problems] == [
        "not crosschecked: the rules engine reads Arabic, English and French, not de: name a model for this document"
    ]
    assert extraction.status == "ok"
