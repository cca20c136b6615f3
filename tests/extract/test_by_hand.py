"""Records of labelled spans: what is marked is taken, what did not move is kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.extract.export.ledgers import extractions
from tests.extract.report.ledgers import Text, english

from pledgebook import Claim, Commitment, Extraction, Source
from pledgebook.by_hand import Marked, Unlabelled, free_id, record_of
from pledgebook.labels import Labelled, labels_of
from pledgebook.report.marks import records_of

TEXT = Text("وقالت النرويج إنها تتعهد بتمويل مستشفيين قبل عام 2030.", "d1", "ar", "2026-01-01")


def marked(**quotes: str) -> Marked:
    return Marked(
        TEXT.document, tuple(Labelled(label.replace("_", ":"), TEXT.span(quote)) for label, quote in quotes.items())
    )


@given(extractions())
def test_unchanged_labels_give_the_record_back(extraction: Extraction) -> None:
    for record in records_of(extraction):
        assert record_of(Marked(extraction.document, labels_of(record)), record.id, record) == record


def test_values_of_a_new_commitment_come_from_its_words() -> None:
    record = record_of(
        marked(
            commitment="النرويج إنها تتعهد بتمويل مستشفيين قبل عام 2030",
            actor="النرويج",
            cue="تتعهد",
            action="تمويل مستشفيين",
            timeframe_deadline="قبل عام 2030",
        ),
        "C1",
    )
    assert isinstance(record, Commitment)
    assert [(party.name, party.id) for party in record.actor.canonical] == [("Norway", "NOR")]
    assert (record.strength, record.kind, record.action.text) == (4, "pledge", "تمويل مستشفيين")
    assert record.timeframe is not None
    assert record.timeframe.type == "deadline"
    assert record.timeframe.value.startswith(("2029", "2030"))


def test_a_new_claim_has_its_claimant_in_the_chain() -> None:
    record = record_of(marked(claim="وقالت النرويج إنها تتعهد", claimant="النرويج", proposition="إنها تتعهد"), "K1")
    assert isinstance(record, Claim)
    assert [party.id for party in record.claimant] == ["NOR"]
    assert record.attribution.voice == "indirect"
    assert record.attribution.chain[1:] == (Source(name="Norway", type="speaker", span=TEXT.span("النرويج")),)
    assert [one.label for one in labels_of(record)] == ["claim", "proposition", "claimant"]


def test_a_source_that_is_no_longer_marked_is_gone() -> None:
    (claim,) = english().claims
    without = tuple(one for one in labels_of(claim) if one.label != "claimant")
    changed = record_of(Marked(english().document, without), claim.id, claim)
    assert changed.attribution.chain == ()
    assert changed.model_copy(update={"attribution": claim.attribution}) == claim


def test_new_words_for_the_cue_change_the_strength() -> None:
    (first, *_) = english().commitments
    text = Text(english().document.text, "trees", "en")
    labels = tuple(Labelled("cue", text.span("will never")) if one.label == "cue" else one for one in labels_of(first))
    changed = record_of(Marked(english().document, labels), first.id, first)
    assert isinstance(changed, Commitment)
    assert (first.strength, first.kind) == (4, "pledge")
    assert (changed.strength, changed.kind) == (3, "intention")


@pytest.mark.parametrize(
    ("quotes", "told"),
    [
        ({}, "evidence of a commitment or a claim"),
        ({"action": "تمويل مستشفيين"}, "evidence of a commitment or a claim"),
        ({"commitment": "تتعهد بتمويل"}, "marked as action"),
    ],
    ids=["nothing", "no evidence", "no action"],
)
def test_spans_that_make_no_record_say_what_is_missing(quotes: dict[str, str], told: str) -> None:
    with pytest.raises(Unlabelled, match=told):
        record_of(marked(**quotes), "C1")


def test_a_new_id_is_the_first_free_one() -> None:
    assert [free_id("commitment", {"C1", "K1"}), free_id("claim", {"C1", "K1"}), free_id("claim", ())] == [
        "C2",
        "K2",
        "K1",
    ]
