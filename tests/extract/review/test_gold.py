"""From decisions to gold that the evals load and compare."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.extract.report.ledgers import Text, arabic, english
from tests.extract.review.desks import SCHOOLS, TREES, at_desk, draft

from pledgebook import UsageError
from pledgebook.review.draft import SentValues
from pledgebook.review.gold import gold_name
from pledgebook.zone import zone
from pledgebook_evals.cli import main as evals
from pledgebook_evals.gold import read_gold
from pledgebook_schemas import Gold, GoldClaim, GoldCommitment, NonItem


def test_a_document_that_is_done_is_gold(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    with at_desk(tmp_path, gold=gold) as work:
        work.decide(TREES, "reject", "C2", non_item="narrator_prediction")
        work.decide(TREES, "reject", "K1")
        work.decide(TREES, "accept", "C1")
        assert not gold.exists()
        work.decide(TREES, "add", draft=draft(english(), claim="nurseries probably hold two million seedlings"))
        work.decide(TREES, "done")
    ledger = english()
    (loaded,) = read_gold(gold).golds
    added = loaded.claims[0]
    assert loaded == Gold(
        guideline_version="1.0",
        document=ledger.document,
        zones=zone(ledger.document.text),
        commitments=(GoldCommitment(**dict(ledger.commitments[0])),),
        claims=(added,),
        non_items=(NonItem(type="narrator_prediction", span=ledger.commitments[1].evidence),),
    )
    assert isinstance(added, GoldClaim)
    assert (added.id, added.proposition.span.text) == ("K2", "nurseries probably hold two million seedlings")


def test_a_document_that_is_taken_up_again_is_no_longer_gold(tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    with at_desk(tmp_path, gold=gold) as work:
        work.accept_all(SCHOOLS)
        work.decide(SCHOOLS, "done")
        assert [path.name for path in gold.iterdir()] == [gold_name(arabic().document)]
        work.decide(SCHOOLS, "undo")
        assert list(gold.iterdir()) == []


def test_gold_that_a_crash_prevented_is_written_at_the_next_start(tmp_path: Path) -> None:
    with at_desk(tmp_path) as work:
        work.accept_all(SCHOOLS)
        work.decide(SCHOOLS, "done")
    with at_desk(tmp_path, gold=tmp_path / "gold"):
        assert [one.document for one in read_gold(tmp_path / "gold").golds] == [arabic().document]


def test_two_reviewers_can_be_compared(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for who, strength in (("amal", 4), ("badr", 2)):
        with at_desk(tmp_path, who, tmp_path / who) as work:
            marks = {"commitment": "لن تسمح بغداد باستخدام أراضيها", "actor": "بغداد", "action": "استخدام أراضيها"}
            work.decide(
                SCHOOLS, "edit", "C2", draft=draft(arabic(), SentValues.model_validate({"strength": strength}), **marks)
            )
            work.accept_all(SCHOOLS)
            work.decide(SCHOOLS, "done")
    golds = [read_gold(tmp_path / who).golds[0] for who in ("amal", "badr")]
    assert [gold.commitments[1].strength for gold in golds] == [4, 2]
    assert evals(["agree", str(tmp_path / "amal"), str(tmp_path / "badr")]) == 0
    assert "strength" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("id", "name"),
    [
        ("trees", "trees.json"),
        ("بيان-المدارس", "بيان-المدارس.json"),
        ("../../etc/passwd", "_.._etc_passwd-"),
        ("a/b", "a_b-"),
        (".hidden", "hidden-"),
        ("x" * 300, "x" * 60 + "-"),
    ],
)
def test_an_id_becomes_a_name_inside_the_folder(id: str, name: str) -> None:
    made = gold_name(arabic().document.model_copy(update={"id": id}))
    assert made.startswith(name)
    assert made.endswith(".json")
    assert Path(made).name == made


def test_ids_that_would_share_a_file_are_refused(tmp_path: Path) -> None:
    both = tuple(Text("They pledged.", id, "en").extraction() for id in ("Trees", "trees"))
    with (
        pytest.raises(UsageError, match="same gold file"),
        at_desk(tmp_path, gold=tmp_path / "gold", extractions=both),
    ):
        pytest.fail("was not refused")
