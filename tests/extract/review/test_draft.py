"""Drafts: what the reviewer marks and types becomes a record, or a sentence that says why not."""

from __future__ import annotations

import pytest
from tests.extract.report.ledgers import arabic, english
from tests.extract.review.desks import draft

from pledgebook import Claim, Commitment, Party
from pledgebook.report.marks import records_of
from pledgebook.review.draft import Draft, SentMark, SentValues, Unsound, drafted
from pledgebook.review.reviewed import Entry
from pledgebook.review.view import entry_view

EVIDENCE = "تعهدت الحكومة العراقية ببناء ألف مدرسة قبل نهاية عام 2027"


def test_the_marks_that_the_page_was_given_change_nothing() -> None:
    for record in records_of(english()):
        marks = tuple(SentMark.model_validate(mark) for mark in entry_view(Entry(record, "waiting"))["marks"])
        assert drafted(Draft(marks=marks), english().document, record.id, record) == record


def test_typed_values_go_over_those_of_the_tables() -> None:
    values = SentValues(
        parties=("Iraq", "اتحاد الكتاب"),
        reading="أن تبني ألف مدرسة",
        gloss=" ",
        time="2027-06",
        polarity="negative",
        strength=5,
        kind="obligation",
        about=("التلاميذ",),
    )
    sent = draft(
        arabic(),
        values,
        commitment=EVIDENCE,
        actor="الحكومة العراقية",
        action="بناء ألف مدرسة",
        timeframe__deadline="قبل نهاية عام 2027",
    )
    record = drafted(sent, arabic().document, "C1", arabic().commitments[0])
    assert isinstance(record, Commitment)
    assert record.actor.canonical == (Party(name="Iraq", id="IRQ"), Party(name="اتحاد الكتاب"))
    assert (record.action.text, record.action.gloss) == ("أن تبني ألف مدرسة", None)
    assert record.timeframe is not None
    assert (record.timeframe.value, record.timeframe.type) == ("2027-06", "deadline")
    assert (record.polarity, record.strength, record.kind, record.target) == (
        "negative",
        5,
        "obligation",
        ("التلاميذ",),
    )
    assert record.cue is None


def test_a_new_claim_needs_no_more_than_its_evidence() -> None:
    record = drafted(
        draft(arabic(), SentValues(checkable="no", type="position"), claim="العمل بدأ"), arabic().document, "K2", None
    )
    assert isinstance(record, Claim)
    assert (record.id, record.proposition.span.text, record.checkable, record.type) == (
        "K2",
        "العمل بدأ",
        False,
        "position",
    )


@pytest.mark.parametrize(
    ("sent", "told"),
    [
        (Draft(marks=()), "mark the evidence once"),
        (draft(arabic(), action="بناء ألف مدرسة"), "mark the evidence once"),
        (draft(arabic(), commitment=EVIDENCE, claim=EVIDENCE), "mark the evidence once"),
        (draft(arabic(), commitment=EVIDENCE), "no words are marked as action"),
        (draft(arabic(), claim=EVIDENCE, cue="تعهدت"), "a claim has no cue"),
        (
            draft(arabic(), commitment=EVIDENCE, condition__maybe="بيان"),
            "condition is one of trigger, criterion, exception",
        ),
        (Draft(marks=(SentMark(label="claim", start=6, end=11, text="تعهد!"),)), "does not hold the selected words"),
        (Draft(marks=(SentMark(label="claim", start=-3, end=0, text=""),)), "does not hold the selected words"),
    ],
    ids=["nothing", "no evidence", "two", "no action", "foreign field", "unknown type", "other words", "outside"],
)
def test_a_draft_that_makes_no_record_says_why(sent: Draft, told: str) -> None:
    with pytest.raises(Unsound, match=told):
        drafted(sent, arabic().document, "C9", None)
