"""Good items survive whatever happened to the answer around them; bad ones say why they are out."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.wire_items import Item, claim, commitment, ledger, wire

from pledgebook.loose_json import Json
from pledgebook.salvage import MAX_REJECTED, Salvage, best_salvage, salvage
from pledgebook_schemas import RejectedRecord

PAY, BUILD, LOW = commitment(), commitment(2, action="بناء السد"), claim(3)
TEXT = ledger([PAY, BUILD], [LOW])
WHOLE = Salvage(wire([PAY, BUILD], [LOW]), whole=True)


def dumped(value: Json) -> str:
    return json.dumps(value, ensure_ascii=False)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "\ufeff" + TEXT,
        f"Sure, here is the {{ledger}} [1]:\n```json\n{TEXT}\n```\nSee [1].",
        f"<think>{ledger([BUILD])}</think>{TEXT}",
        TEXT.replace("}, {", "},, {").replace("]}", "],}"),
        f'{{"result": {{"answer": {TEXT}}}}}',
        dumped([PAY, BUILD, LOW]),
        dumped({"items": [LOW, PAY, BUILD]}),
        "\n".join(dumped(item) for item in (PAY, LOW, BUILD)),
        f"A draft: {ledger([], [LOW])} The answer: {TEXT}",
    ],
    ids=[
        "as asked",
        "BOM",
        "prose and fence",
        "thinking",
        "commas",
        "wrapped",
        "bare list",
        "other key",
        "item a line",
        "draft before",
    ],
)
def test_a_wrong_frame_loses_nothing(text: str) -> None:
    assert salvage(text) == WHOLE


@pytest.mark.parametrize("text", [ledger(), "[]", "```json\n[]\n```"], ids=["ledger", "list", "fenced list"])
def test_an_empty_answer_is_a_whole_one(text: str) -> None:
    assert salvage(text) == Salvage(wire(), whole=True)


@pytest.mark.parametrize(
    "text",
    ["", "There is nothing to report [1].", "{}", '{"error": "overloaded"}', "[1, 2]", f"<think>{TEXT}", "null"],
    ids=["nothing", "prose", "empty object", "other object", "numbers", "thinking only", "null"],
)
def test_what_is_no_answer_is_not_taken_for_an_empty_one(text: str) -> None:
    assert salvage(text) == Salvage(wire())


@pytest.mark.parametrize(
    ("item", "rejected"),
    [
        (
            commitment(2, polarity="maybe"),
            RejectedRecord(
                reason="invalid_item: polarity: Input should be 'positive' or 'negative'", quote="دفع المستحقات"
            ),
        ),
        (
            {key: value for key, value in PAY.items() if key != "cue"},
            RejectedRecord(reason="invalid_item: cue: Field required", quote="دفع المستحقات"),
        ),
        (
            commitment(conditions=[{"type": "trigger", "quote": None}]),
            RejectedRecord(
                reason="invalid_item: conditions.0.quote: Input should be a valid string", quote="دفع المستحقات"
            ),
        ),
        ("دفع", RejectedRecord(reason="invalid_item: item: not an object", quote='"دفع"')),
        ({"sentence": 1}, RejectedRecord(reason="invalid_item: cue: Field required", quote='{"sentence": 1}')),
        (
            commitment(action="س" * 200, strength=9),
            RejectedRecord(reason="invalid_item: strength: Input should be 1, 2, 3, 4 or 5", quote="س" * 119 + "…"),
        ),
    ],
    ids=["wrong label", "missing field", "inside a list", "no object", "nearly empty", "long quote"],
)
def test_one_bad_item_costs_itself_only(item: Json, rejected: RejectedRecord) -> None:
    text = dumped({"commitments": [PAY, item, BUILD], "claims": [LOW]})
    assert salvage(text) == Salvage(wire([PAY, BUILD], [LOW]), (rejected,), whole=True)


def test_a_list_that_has_strangers_among_its_items_keeps_the_items() -> None:
    assert salvage(dumped([PAY, {"topic": "water"}])) == Salvage(
        wire([PAY]),
        (RejectedRecord(reason="invalid_item: item: neither a commitment nor a claim", quote='{"topic": "water"}'),),
        whole=True,
    )


def test_left_out_empty_fields_are_read_as_empty() -> None:
    short: Item = {key: value for key, value in PAY.items() if value is not None and value != []}
    assert salvage(ledger([short])) == Salvage(wire([PAY]), whole=True)


def test_items_behind_a_broken_one_are_found() -> None:
    broken = TEXT.replace('"action": "بناء السد"', '"action": "بناء "السد""')
    assert salvage(broken) == Salvage(wire([PAY], [LOW]))


def test_half_an_emoji_can_be_written_again() -> None:
    saved = salvage(ledger([commitment(action="X")]).replace('"X"', '"دفع \\ud83d"'))
    assert saved.answer == wire([commitment(action="دفع ?")])
    assert saved.answer.model_dump_json()


def test_rejections_are_counted_beyond_a_limit() -> None:
    numbers: list[Json] = [1] * 250
    saved = salvage(dumped({"commitments": numbers, "claims": []}))
    assert len(saved.rejected) == MAX_REJECTED + 1
    assert saved.rejected[-1] == RejectedRecord(reason="invalid_item: 150 more", quote="")


@given(cut=st.integers(0, len(TEXT) - 1))
def test_a_cut_answer_keeps_every_complete_item_of_both_lists(cut: int) -> None:
    saved = salvage(TEXT[:cut])
    ends = [TEXT.index(dumped(item)) + len(dumped(item)) for item in (PAY, BUILD, LOW)]
    kept = sum(end <= cut for end in ends)
    assert saved == Salvage(wire([PAY, BUILD][:kept], [LOW][: max(0, kept - 2)]))


@given(text=st.text())
def test_no_text_raises(text: str) -> None:
    assert salvage(text).size == 0


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        ([], Salvage(wire())),
        ([ledger([PAY, BUILD]), "no"], Salvage(wire([PAY, BUILD]), whole=True)),
        (["no", ledger([PAY])], Salvage(wire([PAY]), whole=True)),
        ([ledger([PAY]), ledger([BUILD])], Salvage(wire([BUILD]), whole=True)),
        ([ledger([PAY]), ledger([BUILD])[:-4]], Salvage(wire([PAY]), whole=True)),
    ],
    ids=["none", "first", "second", "the later of equals", "the whole of equals"],
)
def test_the_best_attempt_is_taken(texts: list[str], expected: Salvage) -> None:
    assert best_salvage(texts) == expected
