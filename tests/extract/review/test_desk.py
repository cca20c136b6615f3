"""The desk: decisions in, documents out, everything kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.extract.report.ledgers import arabic, english
from tests.extract.review.desks import SCHOOLS, TREES, at_desk, draft

from pledgebook import Document, UsageError
from pledgebook.review import by_id
from pledgebook.review.draft import Unsound


def test_a_decision_changes_what_is_shown_and_says_who_and_when(tmp_path: Path) -> None:
    with at_desk(tmp_path) as work:
        view = work.decide(TREES, "accept", "C1")
        assert [entry["standing"] for entry in view["entries"]] == ["accepted", "waiting", "waiting"]
        assert (view["waiting"], view["done"], view["can_undo"]) == (2, False, True)
    line = (tmp_path / "ledger.reviews.jsonl").read_text(encoding="utf-8")
    assert '"who":"amal","when":"2026-03-02T12:00:00+00:00"' in line


def test_a_later_sitting_goes_on_where_the_first_ended(tmp_path: Path) -> None:
    with at_desk(tmp_path) as work:
        shorter = draft(arabic(), commitment="تعهدت الحكومة العراقية ببناء", action="بناء")
        work.decide(SCHOOLS, "edit", "C1", draft=shorter)
        before = work.desk.view(SCHOOLS)
    with at_desk(tmp_path) as work:
        assert work.desk.view(SCHOOLS) == before
        assert work.desk.view(SCHOOLS)["entries"][0]["standing"] == "edited"


def test_sent_twice_it_is_one_decision(tmp_path: Path) -> None:
    sent = draft(arabic(), claim="العمل بدأ")
    with at_desk(tmp_path) as work:
        first = work.decide(SCHOOLS, "add", draft=sent, id="same")
        again = work.decide(SCHOOLS, "add", draft=sent, id="same")
        assert [entry["id"] for entry in first["entries"]] == ["C1", "C2", "K1", "K2"]
        assert again == first
    assert (tmp_path / "ledger.reviews.jsonl").read_bytes().count(b"\n") == 1


def test_undo_goes_back_step_by_step_within_the_document(tmp_path: Path) -> None:
    with at_desk(tmp_path) as work:
        work.decide(TREES, "accept", "C1")
        work.decide(SCHOOLS, "accept", "C1")
        work.decide(TREES, "reject", "C2", non_item="hope")
        shown = [[entry["standing"] for entry in work.decide(TREES, "undo")["entries"]] for _ in range(2)]
        assert shown == [["accepted", "waiting", "waiting"], ["waiting"] * 3]
        with pytest.raises(Unsound, match="nothing to undo"):
            work.decide(TREES, "undo")
        assert work.desk.view(SCHOOLS)["entries"][0]["standing"] == "accepted"


def test_a_draft_is_shown_and_not_kept(tmp_path: Path) -> None:
    sent = draft(arabic(), commitment="لن تسمح بغداد باستخدام أراضيها", actor="بغداد", action="استخدام أراضيها")
    with at_desk(tmp_path) as work:
        shown = work.desk.draft(SCHOOLS, "C2", sent)
        entry = shown["entries"][1]
        assert [mark["text"] for mark in entry["marks"]][1:] == ["بغداد", "استخدام أراضيها"]
        assert "".join(piece["text"] for piece in shown["pieces"]) == arabic().document.text
        assert work.desk.view(SCHOOLS)["entries"][1]["standing"] == "waiting"
        assert [one["id"] for one in work.desk.draft(SCHOOLS, None, sent)["entries"]] == ["C1", "C2", "K1", "C3"]
    assert (tmp_path / "ledger.reviews.jsonl").read_bytes() == b""


@pytest.mark.parametrize(
    ("verdict", "record", "told"),
    [
        ("accept", "C9", "there is no record C9"),
        ("accept", None, "there is no record None"),
        ("edit", "C1", "edit needs a draft"),
        ("done", None, "3 records are still to be decided"),
        ("done", "C1", "3 records are still to be decided"),
    ],
)
def test_what_cannot_be_decided_is_said_and_not_kept(
    tmp_path: Path, verdict: str, record: str | None, told: str
) -> None:
    with at_desk(tmp_path) as work, pytest.raises(Unsound, match=told):
        work.decide(TREES, verdict, record)
    assert (tmp_path / "ledger.reviews.jsonl").read_bytes() == b""


def test_reviewers_do_not_see_each_other(tmp_path: Path) -> None:
    with at_desk(tmp_path, "amal") as work:
        work.decide(TREES, "reject", "C1")
    with at_desk(tmp_path, "badr") as work:
        assert work.desk.view(TREES)["waiting"] == 3


def test_decisions_on_another_text_do_not_land_on_this_one(tmp_path: Path) -> None:
    with at_desk(tmp_path) as work:
        work.decide(TREES, "accept", "C1")
    longer = english().model_copy(update={"document": Document.from_text(english().document.text + "More.", id=TREES)})
    with at_desk(tmp_path, extractions=(longer,)) as work:
        assert work.desk.view(TREES)["waiting"] == 3


def test_one_id_names_one_text() -> None:
    other = english().model_copy(update={"document": arabic().document.model_copy(update={"id": TREES})})
    assert list(by_id([english(), english()])) == [TREES]
    with pytest.raises(UsageError, match="different texts"):
        by_id([english(), other])
    with pytest.raises(UsageError, match="nothing to review"):
        by_id([])
