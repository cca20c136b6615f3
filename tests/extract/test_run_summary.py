"""What a run came to, in numbers."""

from __future__ import annotations

import json
from pathlib import Path

from pledgebook.run_summary import RunSummary, Tally, tally_from, tally_of, write_report
from pledgebook.store import Spent
from pledgebook_schemas import Document, EngineInfo, Extraction, Problem, RejectedRecord, Usage

ENGINE = EngineInfo(name="model", model="m", prompt="p@0")
PARTIAL = Extraction(
    document=Document.from_text("تعهد العراق بالدفع.", id="d"),
    engine=ENGINE,
    status="partial",
    problems=(Problem(stage="propose", reason="truncated", detail="cut"),),
    rejected=(
        RejectedRecord(reason="ungrounded_action", quote="لا وجود لها"),
        RejectedRecord(reason="unknown_sentence", quote="nowhere"),
        RejectedRecord(reason="invalid_item: strength", quote="x"),
    ),
    usage=Usage(requests=2, prompt_tokens=10, completion_tokens=4, cached_tokens=3, seconds=1.5, cost_usd=0.25),
)
TALLY = Tally(
    status="partial",
    reasons=("truncated",),
    rejected=3,
    ungrounded=2,
    requests=2,
    prompt_tokens=10,
    completion_tokens=4,
    cached_tokens=3,
    cost=0.25,
)


def test_a_tally_of_an_extraction_survives_being_written() -> None:
    assert tally_of(PARTIAL) == TALLY
    assert tally_from(TALLY.as_json()) == TALLY


def test_a_summary_adds_up() -> None:
    summary = RunSummary()
    for tally in (TALLY, TALLY, Tally("ok", commitments=3, claims=1)):
        summary.add(tally)
    assert summary.spent() == Spent(4, 20, 8, 6, cost=0.5)
    assert summary.report(ENGINE, Spent(5, 25, 9, 6, 4, 0.6), seconds=2.0) == {
        "engine": {"name": "model", "model": "m", "prompt": "p@0"},
        "documents": {"total": 3, "by_status": {"ok": 1, "partial": 2}},
        "problems": {"truncated": 2},
        "records": {"commitments": 3, "claims": 1, "rejected": 6},
        "ungrounded_share": 0.5,
        "requests": 5,
        "tokens": {"prompt": 25, "completion": 9, "cached": 6, "repeated": 4},
        "cost_usd": 0.6,
        "seconds": 2.0,
    }


def test_a_run_without_documents_or_prices_has_a_summary() -> None:
    report = RunSummary().report(ENGINE, RunSummary().spent())
    assert (report["documents"], report["cost_usd"], report["ungrounded_share"]) == (
        {"total": 0, "by_status": {}},
        None,
        0.0,
    )


def test_a_report_replaces_the_earlier_one_whole(tmp_path: Path) -> None:
    path = tmp_path / "r.jsonl.run.json"
    path.write_text("x" * 10_000, encoding="utf-8")
    write_report(path, {"problems": {"مشكلة": 1}})
    assert json.loads(path.read_text(encoding="utf-8")) == {"problems": {"مشكلة": 1}}
    assert [one.name for one in tmp_path.iterdir()] == [path.name]
