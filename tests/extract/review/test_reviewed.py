"""Decisions applied to a ledger: pure, in order, the last one counts."""

from __future__ import annotations

import pytest
from tests.extract.report.ledgers import english
from tests.extract.review.desks import decision

from pledgebook.review import Decision, reviewed

FIRST, SECOND = english().commitments
(CLAIM,) = english().claims
OTHER = FIRST.model_copy(update={"strength": 5})


@pytest.mark.parametrize(
    ("decisions", "standings"),
    [
        ([], ["waiting", "waiting", "waiting"]),
        ([decision("1")], ["accepted", "waiting", "waiting"]),
        ([decision("1"), decision("2", "reject")], ["rejected", "waiting", "waiting"]),
        (
            [decision("1"), decision("2", "reject"), decision("3", "undo", None, undoes="2")],
            ["accepted"] + 2 * ["waiting"],
        ),
        (
            [decision("1"), decision("2", "undo", None, undoes="1"), decision("3", "undo", None, undoes="1")],
            ["waiting", "waiting", "waiting"],
        ),
        ([decision("1", "edit", "C1", becomes=OTHER)], ["edited", "waiting", "waiting"]),
        ([decision("1", "accept", "C9")], ["waiting", "waiting", "waiting"]),
    ],
    ids=["none", "accepted", "changed mind", "undone", "undone twice", "edited", "of a record that is not there"],
)
def test_how_records_stand(decisions: list[Decision], standings: list[str]) -> None:
    assert [entry.standing for entry in reviewed(english(), decisions).entries] == standings


def test_an_edit_changes_the_record_and_accepting_it_keeps_the_change() -> None:
    decisions = [decision("1", "edit", "C1", becomes=OTHER), decision("2", "accept", "C1")]
    entry = reviewed(english(), decisions).entries[0]
    assert (entry.record, entry.standing) == (OTHER, "accepted")


def test_an_added_record_stands_behind_the_others_and_goes_with_its_undo() -> None:
    added = CLAIM.model_copy(update={"id": "K2"})
    decisions = [decision("1", "add", "K2", becomes=added)]
    assert [entry.record.id for entry in reviewed(english(), decisions).entries] == ["C1", "C2", "K1", "K2"]
    undone = reviewed(english(), [*decisions, decision("2", "undo", None, undoes="1")])
    assert [entry.record.id for entry in undone.entries] == ["C1", "C2", "K1"]


def test_what_refined_a_rejected_commitment_stands_alone() -> None:
    ledger = english().model_copy(update={"commitments": (FIRST, SECOND.model_copy(update={"refines": "C1"}))})
    entries = reviewed(ledger, [decision("1", "reject", "C1")]).entries
    assert entries[1].record == SECOND


def test_complete_is_every_record_decided_and_the_document_done() -> None:
    all_three = [decision(id, "accept", id) for id in ("C1", "C2", "K1")]
    done = decision("4", "done", None)
    assert not reviewed(english(), all_three).complete
    assert not reviewed(english(), [*all_three[:2], done]).complete
    assert reviewed(english(), [*all_three, done]).complete
