"""A ledger that would lie about its text cannot be built."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from pledgebook_schemas import (
    Action,
    Actor,
    Attribution,
    Commitment,
    Document,
    EngineInfo,
    Extraction,
    Gold,
    NonItem,
    Party,
    Source,
    Span,
    Usage,
)

TEXT = "تعهد العراق بدفع المستحقات قبل نهاية العام."
DOCUMENT = Document.from_text(TEXT, id="d", language="ar")


def span(quote: str) -> Span:
    start = TEXT.index(quote)
    return Span.cut(TEXT, start, start + len(quote))


def commitment(id: str = "C1", evidence: Span | None = None, refines: str | None = None) -> Commitment:
    return Commitment(
        id=id,
        actor=Actor(span=span("العراق"), canonical=(Party(name="Iraq", id="IRQ"),)),
        action=Action(span=span("بدفع المستحقات"), text="دفع المستحقات", gloss="pay the dues"),
        polarity="positive",
        strength=4,
        kind="pledge",
        cue=span("تعهد"),
        action_type="action",
        specificity="vague",
        attribution=Attribution(voice="narrator", chain=(Source(name="narrator", type="narrator"),)),
        evidence=evidence or span("تعهد العراق بدفع المستحقات قبل نهاية العام"),
        refines=refines,
    )


def extraction(*commitments: Commitment) -> Extraction:
    return Extraction(document=DOCUMENT, engine=EngineInfo(name="rules"), status="ok", commitments=commitments)


def test_a_sound_ledger_survives_its_own_json() -> None:
    built = extraction(commitment())
    assert Extraction.model_validate_json(built.model_dump_json()) == built


@pytest.mark.parametrize(
    ("commitments", "message"),
    [
        ((commitment(evidence=Span(start=0, end=4, text="وعد ")),), r"text\[0:4\] is 'تعهد', not 'وعد '"),
        ((commitment(), commitment()), "ids used twice: C1"),
        ((commitment(refines="C9"),), "C1 refines C9, which is not there"),
    ],
    ids=["span says another text", "id twice", "reference to nothing"],
)
def test_refuses_an_unsound_ledger(commitments: tuple[Commitment, ...], message: str) -> None:
    with pytest.raises(ValidationError, match=message):
        extraction(*commitments)


def test_a_record_is_closed_to_fields_it_does_not_know() -> None:
    raw = {**commitment().model_dump(), "certainty": 0.9}
    with pytest.raises(ValidationError, match="certainty"):
        Commitment.model_validate(raw)


def test_gold_refuses_a_non_item_that_quotes_another_text() -> None:
    with pytest.raises(ValidationError, match="non_item at 0 does not quote the text"):
        Gold(
            guideline_version="1.0",
            document=DOCUMENT,
            non_items=(NonItem(type="welcome", span=Span(start=0, end=4, text="رحب ")),),
        )


def test_usage_adds_up_and_knows_no_cost_where_none_is_known() -> None:
    one = Usage(requests=1, prompt_tokens=10, completion_tokens=2, cached_tokens=5)
    assert one + one == Usage(requests=2, prompt_tokens=20, completion_tokens=4, cached_tokens=10)
    assert (one + Usage(cost_usd=0.5)).cost_usd == 0.5


@pytest.mark.parametrize("date", ["2024", "2024-05", "2024-05-03"], ids=["year", "month", "day"])
def test_a_document_may_be_dated_by_year_month_or_day(date: str) -> None:
    assert Document.from_text("x", date=date).date == date


@pytest.mark.parametrize(
    "date",
    ["03.05.2024", "2024-5-3", "tomorrow", "", "2024-13", "2023-02-29"],
    ids=["dotted", "short", "word", "empty", "month 13", "no leap year"],
)
def test_a_document_refuses_other_dates(date: str) -> None:
    with pytest.raises(ValidationError, match="is no day, month or year"):
        Document.from_text("x", date=date)


def test_a_document_refuses_an_unpaired_surrogate() -> None:
    with pytest.raises(ValueError, match="unpaired surrogate at offset 3"):
        Document.from_text("abc\ud800")
