"""One record for one commitment: what is the same, what is narrower, what is another one."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.extract.wire_items import Item, commitment

from pledgebook import Commitment, Document, Options
from pledgebook.engine import CannedEngine
from pledgebook.loose_json import Json
from pledgebook.merge import SAME, Neighbours
from pledgebook.pipeline import read_ledger
from pledgebook_schemas import WireAnswer


def ledger(text: str, *items: Item) -> tuple[Commitment, ...]:
    engine = CannedEngine(WireAnswer.model_validate({"commitments": list(items), "claims": []}))
    return asyncio.run(read_ledger(Document.from_text(text, language="en"), engine, Options(), lambda: 0.0)).commitments


def pledge(sentence: int, party: str, action: str, **changed: Json) -> Item:
    fields: dict[str, Json] = {"cue": "will", "actor": party, "parties": [party], "action": action, **changed}
    return commitment(sentence, **fields)


def test_said_again_it_is_a_mention_of_the_record_with_the_strongest_cue() -> None:
    text = "Kenya will open the border crossing soon.\nKenya pledged to open the border crossing."
    (record,) = ledger(
        text,
        pledge(1, "Kenya", "open the border crossing"),
        pledge(2, "Kenya", "open the border crossing", cue="pledged"),
    )
    assert (record.id, record.strength, record.evidence.start) == ("C1", 4, text.index("Kenya pledged"))
    assert [mention.span.text for mention in record.mentions] == ["Kenya will open the border crossing"]


@pytest.mark.parametrize(
    ("second", "action", "extra"),
    [
        ("Kenya will open 12 border crossings near Moyale.", "open 12 border crossings near Moyale", {}),
        (
            "Kenya will open border crossings by 2030.",
            "open border crossings",
            {"timeframe": {"type": "deadline", "quote": "by 2030"}},
        ),
    ],
    ids=["number and place", "date"],
)
def test_a_narrower_restatement_refines_the_broader_record(second: str, action: str, extra: dict[str, Json]) -> None:
    broad, narrow = ledger(
        f"Kenya will open border crossings.\n{second}",
        pledge(1, "Kenya", "open border crossings"),
        pledge(2, "Kenya", action, **extra),
    )
    assert (broad.refines, narrow.refines) == (None, "C1")


@pytest.mark.parametrize(
    ("party", "action", "changed"),
    [
        ("Norway", "open the border crossing", {}),
        ("Kenya", "close the border crossing", {}),
        ("Kenya", "open the border crossing", {"polarity": "negative"}),
    ],
    ids=["other party", "other act", "other polarity"],
)
def test_another_party_act_or_polarity_is_another_record(party: str, action: str, changed: dict[str, Json]) -> None:
    text = f"Kenya will open the border crossing.\n{party} will {action}."
    records = ledger(text, pledge(1, "Kenya", "open the border crossing"), pledge(2, party, action, **changed))
    assert [(one.id, one.mentions, one.refines) for one in records] == [("C1", (), None), ("C2", (), None)]


def test_a_repetition_that_the_engine_names_is_a_mention() -> None:
    text = "Kenya will open the border crossing.\nNorway is cold.\nThe crossing will be open to all."
    (record,) = ledger(text, pledge(1, "Kenya", "open the border crossing", repeated_in=[3, 1, 99]))
    assert [mention.span.text for mention in record.mentions] == ["The crossing will be open to all."]


WORDINGS = st.lists(
    st.lists(st.sampled_from("open border crossing 12 schools بناء مدارس".split()), max_size=7), max_size=12
)


@given(WORDINGS)
def test_no_wording_that_is_nearly_another_or_holds_it_is_passed_over(wordings: list[list[str]]) -> None:
    near = Neighbours(SAME)
    for index, words in enumerate(wordings):
        alike = [
            other
            for other, kept in enumerate(wordings[:index])
            if _share(words, kept) >= SAME or _share(kept, words) >= SAME
        ]
        assert set(alike) <= set(near.alike("Kenya", words))
        near.add("Kenya", words, index)


def _share(part: list[str], whole: list[str]) -> float:
    return sum(word in whole for word in part) / len(part) if part else 0.0
