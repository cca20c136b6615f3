"""From candidates to the ledger: what is kept, where it stands, and what is said about the rest."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest
from tests.extract.wire_items import Item, claim, commitment

from pledgebook import Document, Extraction, Options
from pledgebook.engine import CannedEngine, Proposal
from pledgebook.pipeline import read_ledger
from pledgebook_schemas import EngineInfo, Passage, Problem, RejectedRecord, Usage, WireAnswer

STATEMENT = """أخبار

بغداد وعمّان تتعهدان بفتح المعبر

أكد وزيرا خارجية العراق والأردن أن الجانبين تعهدا بفتح معبر طريبيل قبل نهاية العام.

إقرأ أيضا: تركيا تتعهد ببناء سد جديد

وتعهد الجانبان مجددا بفتح معبر طريبيل. ودفع العراق المستحقات في أيار.
"""


def answer(*, commitments: Sequence[Item] = (), claims: Sequence[Item] = ()) -> WireAnswer:
    return WireAnswer.model_validate({"commitments": list(commitments), "claims": list(claims)})


def read(text: str, proposed: WireAnswer, **document: str) -> Extraction:
    made = Document.from_text(text, id="d", language="ar", **document)
    return asyncio.run(read_ledger(made, CannedEngine(proposed), Options(), lambda: 0.0))


BOTH = commitment(
    1,
    cue="تعهدا",
    actor="الجانبين",
    parties=["الجانبان"],
    action="فتح معبر طريبيل",
    timeframe={"type": "deadline", "quote": "قبل نهاية العام"},
)


def test_two_sides_stand_for_the_principals_and_times_for_days() -> None:
    (record,) = read(STATEMENT, answer(commitments=[BOTH]), date="2026-05-03").commitments
    assert [party.id for party in record.actor.canonical] == ["IRQ", "JOR"]
    assert record.timeframe is not None
    assert (record.timeframe.type, record.timeframe.value) == ("deadline", "2026-12-31")
    assert record.evidence.text == "الجانبين تعهدا بفتح معبر طريبيل قبل نهاية العام"
    assert record.strength == 4


def test_the_headline_and_the_repetition_become_mentions() -> None:
    again = commitment(2, cue="تعهد", actor="الجانبان", parties=["الجانبان"], action="فتح معبر طريبيل")
    (record,) = read(STATEMENT, answer(commitments=[BOTH, again]), date="2026-05-03").commitments
    assert [mention.zone for mention in record.mentions] == ["title", "body"]


def test_a_quote_from_a_link_to_another_story_gives_no_record() -> None:
    linked = commitment(1, cue="تتعهد", actor="تركيا", parties=["تركيا"], action="بناء سد جديد")
    extraction = read(STATEMENT, answer(commitments=[linked]))
    assert extraction.commitments == ()
    assert extraction.rejected == (RejectedRecord(reason="action_outside_body", quote="بناء سد جديد"),)


def test_an_invented_action_is_rejected_and_an_invented_field_dropped() -> None:
    invented = commitment(1, action="شراء طائرات مقاتلة")
    half = {**BOTH, "purpose": "لتشجيع السياحة والاستثمار"}
    extraction = read(STATEMENT, answer(commitments=[invented, half]))
    (record,) = extraction.commitments
    assert record.purpose is None
    assert {one.reason for one in extraction.rejected} == {"ungrounded_action", "ungrounded_purpose"}


def test_a_negated_quote_is_not_the_words_of_the_text() -> None:
    negated = commitment(1, action="عدم فتح معبر طريبيل")
    assert read(STATEMENT, answer(commitments=[negated])).commitments == ()


def test_a_commitment_of_nobody_is_rejected() -> None:
    nobody = commitment(1, actor=None, parties=[], action="فتح معبر طريبيل")
    assert [one.reason for one in read(STATEMENT, answer(commitments=[nobody])).rejected] == ["no_party"]


def test_a_claim_of_the_narrator_has_no_claimant() -> None:
    paid = claim(3, proposition="دفع العراق المستحقات في أيار", claimants=["narrator"])
    (record,) = read(STATEMENT, answer(claims=[paid])).claims
    assert (record.claimant, record.proposition.span.text) == ((), "دفع العراق المستحقات في أيار")


@pytest.mark.parametrize("text", ["اقرأ أيضا: خبر آخر", "Share\n\nNext\n"], ids=["only a link", "only furniture"])
def test_a_page_without_body_says_so(text: str) -> None:
    extraction = read(text, answer())
    assert [problem.reason for problem in extraction.problems] == ["no_body"]
    assert extraction.status != "ok"


class Lossy:
    """An engine that loses a part of the text."""

    info = EngineInfo(name="model", model="m")

    def __init__(self, proposed: WireAnswer) -> None:
        self.proposed = proposed

    async def propose(self, passage: Passage) -> Proposal:
        problem = Problem(stage="propose", reason="truncated", detail="ended at the limit", start=0, end=10)
        return Proposal(self.proposed, Usage(requests=2), (problem,))


@pytest.mark.parametrize(
    ("proposed", "status"), [(answer(commitments=[BOTH]), "partial"), (answer(), "failed")], ids=["some", "nothing"]
)
def test_what_an_engine_lost_is_told_beside_what_it_found(proposed: WireAnswer, status: str) -> None:
    document = Document.from_text(STATEMENT, id="d", language="ar")
    extraction = asyncio.run(read_ledger(document, Lossy(proposed), Options(), lambda: 0.0))
    assert (extraction.status, extraction.usage.requests) == (status, 2)
    assert [problem.reason for problem in extraction.problems] == ["truncated"]


def test_evidence_is_one_clause_and_leaves_out_an_actor_whom_another_clause_parts() -> None:
    text = 'وقال وزير المياه: "سنفتح السد في أيار، ولن نرفع الرسوم".'
    both = [
        commitment(1, cue="سنفتح", actor="وزير المياه", parties=["العراق"], action="سنفتح السد"),
        commitment(1, cue="لن", actor="وزير المياه", parties=["العراق"], action="نرفع الرسوم", polarity="negative"),
    ]
    assert [record.evidence.text for record in read(text, answer(commitments=both)).commitments] == [
        "سنفتح السد",
        "لن نرفع الرسوم",
    ]


ENGLISH = """Fiji and Australia agree on nurses

Recruitment will be suspended for eighteen months from 1 August. Fiji will report before its elections.
Australia will send a team on day 21. Fiji will pay them on the fifth of each month and count them on 1 May every year.
"""


def timed(sentence: int, action: str, type: str, quote: str, value: str | None = None) -> Item:
    time: Item = {"type": type, "quote": quote, "value": value}
    return commitment(sentence, cue="will", actor=None, parties=["Fiji"], action=action, timeframe=time)


@pytest.mark.parametrize(
    ("item", "type", "value", "words"),
    [
        (
            timed(1, "be suspended", "start", "from 1 August", "2025-08-01"),
            *("duration", "2025-08-01/P18M", "for eighteen months from 1 August"),
        ),
        (
            timed(2, "report", "deadline", "before its elections", "XXXX-XX-XX"),
            *("deadline", "FUTURE_REF", "before its elections"),
        ),
        (timed(3, "send a team", "date", "on day 21", "XXXX-XX-XX"), *("date", "XXXX-XX-XX", "on day 21")),
        (
            timed(4, "pay them", "recurring", "on the fifth of each month", "XXXX-XX-05"),
            *("recurring", "P1M", "on the fifth of each month"),
        ),
        (
            timed(4, "count them", "recurring", "on 1 May every year", "XXXX-05-01"),
            *("recurring", "P1Y", "on 1 May every year"),
        ),
    ],
    ids=["half of a stretch", "an event without a date", "a day that is counted", "a day a month", "a day a year"],
)
def test_a_time_is_whole_and_has_as_much_of_a_date_as_the_text_gives(
    item: Item, type: str, value: str, words: str
) -> None:
    document = Document.from_text(ENGLISH, id="d", language="en", date="2025-06-12")
    proposed = answer(commitments=[item])
    (record,) = asyncio.run(read_ledger(document, CannedEngine(proposed), Options(), lambda: 0.0)).commitments
    assert record.timeframe is not None
    assert (record.timeframe.type, record.timeframe.value, record.timeframe.span.text) == (type, value, words)


@pytest.mark.parametrize(
    ("date", "quote", "read", "value"),
    [
        ("2025-06-12", "in the 2025/26 financial year", "2025/2026", "2025/2026"),
        ("2025-06-12", "in the first week of September 2025", "2025-09-01/P7D", "2025-09-01/P7D"),
        ("2025-06-12", "by the end of 2026", "2026-12-30", "2026-12-31"),
        (None, "on Monday", "2026-03-16", "XXXX-WXX-1"),
    ],
    ids=["a year over two", "finer than the table", "a slip", "no date of the document"],
)
def test_a_model_knows_what_the_words_say_and_no_more(date: str | None, quote: str, read: str, value: str) -> None:
    text = f"Fiji talks\n\nFiji will train nurses {quote}.\n"
    document = Document.from_text(text, id="d", language="en", date=date)
    item = timed(1, "train nurses", "date", quote, read)
    engine = CannedEngine(answer(commitments=[item]))
    (record,) = asyncio.run(read_ledger(document, engine, Options(), lambda: 0.0)).commitments
    assert record.timeframe is not None and record.timeframe.value == value
