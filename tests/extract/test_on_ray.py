"""Workers of Ray: what one is given, what it makes of rows, and a whole job where Ray is installed."""

from __future__ import annotations

import asyncio
import pickle
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import pytest
from tests.extract.fake_endpoint import FakeEndpoint, Reply, Request, says
from tests.extract.served import served
from tests.extract.wire_items import claim, ledger

from pledgebook import Document, Extraction, InputError, MissingExtra, Options, UsageError
from pledgebook.cli import main
from pledgebook.extras import optional
from pledgebook.on_ray import COLUMNS, RayExtractor, Table, on_ray, share_of, source_of_row
from pledgebook.session import Source
from pledgebook.store import open_store

ARABIC = "تعهد العراق بدفع المستحقات قبل نهاية العام."
ENGLISH = "Iraq will pay the dues by the end of May."
RULES = Options(model="rules")
PRICES = '{"m": {"prompt": 0, "completion": 120}}'
"""USD per million tokens: a call of the fake endpoint, 1,000 tokens, costs 0.12."""
USAGE = {"prompt_tokens": 1, "completion_tokens": 1_000}


def answer(request: Request) -> Reply:
    """A claim that is the first sentence of what is read."""
    found = re.search(r"<read-\w+>\n\[1\] (.+?)[.\n]", request.texts[-1])
    assert found is not None
    return says(ledger([], [claim(1, proposition=found[1], proposition_text="x", proposition_gloss="x")]), usage=USAGE)


def read(worker: RayExtractor, *batches: Sequence[Mapping[str, object]]) -> list[dict[str, Any]]:
    """The rows that a worker makes of batches that come at the same time."""

    async def one(batch: Sequence[Mapping[str, object]]) -> list[dict[str, Any]]:
        arrow = optional("pyarrow", install="pledgebook[ray]", purpose="test")
        found = [table async for table in worker(cast(Table, arrow.Table.from_pylist(list(batch))))]
        return [row for table in found for row in table.to_pylist()]

    async def main() -> list[dict[str, Any]]:
        try:
            return [row for rows in await asyncio.gather(*map(one, batches)) for row in rows]
        finally:
            await worker.aclose()

    return asyncio.run(main())


def asked(worker: RayExtractor, *batches: Sequence[Mapping[str, object]]) -> tuple[list[dict[str, Any]], FakeEndpoint]:
    """The same against an endpoint."""
    with served([answer]) as endpoint:
        return read(replace(worker, options=replace(worker.options, base_url=endpoint.url)), *batches), endpoint


def test_a_worker_makes_a_row_of_every_row(tmp_path: Path) -> None:
    path = tmp_path / "statement.txt"
    path.write_text(ENGLISH, encoding="utf-8")
    first: Sequence[Mapping[str, object]] = [
        {"id": "a", "text": ARABIC, "date": "2026-05-03"},
        {"id": "b", "text": None},
    ]
    rows = read(pickle.loads(pickle.dumps(RayExtractor(RULES))), first, [{"path": str(path)}, {"path": "absent.txt"}])
    assert [tuple(row) for row in rows] == [COLUMNS] * 4
    assert [(row["id"], row["status"], row["reasons"], row["commitments"]) for row in rows] == [
        ("a", "ok", [], 1),
        ("b", "failed", ["NotReadable"], 0),
        ("statement", "ok", [], 1),
        ("absent.txt", "failed", ["NotReadable"], 0),
    ]
    record = Extraction.model_validate_json(rows[0]["record"])
    assert (record.document.text, record.document.date) == (ARABIC, "2026-05-03")
    assert record.commitments[0].action.span.text == "دفع المستحقات"


def test_files_of_one_stem_are_called_as_their_rows_say(tmp_path: Path) -> None:
    rows: list[Mapping[str, object]] = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "report.txt").write_text(ARABIC, encoding="utf-8")
        rows.append({"path": str(tmp_path / name / "report.txt"), "id": f"{name}/report"})
    assert [row["id"] for row in read(RayExtractor(RULES), rows)] == ["a/report", "b/report"]


@pytest.mark.parametrize(
    ("row", "source"),
    [
        ({"text": ENGLISH}, Document.from_text(ENGLISH)),
        (
            {"text": ARABIC, "id": 7, "title": "بيان", "language": "ar", "source": "s", "more": 1},
            Document.from_text(ARABIC, id="7", title="بيان", language="ar", source="s"),
        ),
        ({"text": None, "path": "a.pdf"}, Path("a.pdf")),
    ],
    ids=["text", "all fields", "path"],
)
def test_a_row_is_a_document_or_a_path(row: dict[str, object], source: Source) -> None:
    assert source_of_row(row) == source


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ({"id": "a"}, 'a: has neither a string "text" nor'),
        ({"text": 7}, 'a row: has neither a string "text" nor'),
        ({"text": "x", "id": "a", "date": "May"}, "a: cannot be read"),
    ],
    ids=["empty", "number", "date"],
)
def test_a_row_that_cannot_be_read_says_why(row: dict[str, object], says: str) -> None:
    found = source_of_row(row)
    assert isinstance(found, InputError)
    assert str(found).startswith(says)


@pytest.mark.parametrize(
    ("workers", "share"),
    [(1, (9, 600.0, 90_000.0)), (2, (4, 300.0, 45_000.0)), (20, (1, 30.0, 4_500.0))],
    ids=["one", "two", "more than calls"],
)
def test_limits_are_divided(workers: int, share: tuple[int, float, float]) -> None:
    found = share_of(Options(concurrency=9, rpm=600, tpm=90_000, max_cost=3), workers)
    assert (found.concurrency, found.rpm, found.tpm, found.max_cost) == (*share, 3)
    assert share_of(Options(), workers).rpm is None


def test_no_workers_are_a_mistake() -> None:
    with pytest.raises(UsageError, match="1 or more"):
        share_of(Options(), 0)


def test_an_answer_that_one_worker_got_no_other_asks_for(tmp_path: Path) -> None:
    options = Options(model="m", store=str(tmp_path / "s.db"))
    with served([answer]) as endpoint:
        named = replace(options, base_url=endpoint.url)
        rows = [read(RayExtractor(named, 2, worker=name), [{"text": ARABIC}]) for name in ("one", "two")]
        assert len(endpoint.requests) == 1
    assert [(row["status"], row["claims"]) for found in rows for row in found] == [("ok", 1)] * 2


def test_a_budget_is_divided_and_counts_on_over_jobs_and_restarts(tmp_path: Path) -> None:
    (tmp_path / "prices.json").write_text(PRICES, encoding="utf-8")
    store, prices = str(tmp_path / "s.db"), str(tmp_path / "prices.json")
    run = Options(model="m", store=store, prices=prices, max_cost=1.3, concurrency=1)
    texts = [{"text": f"Iraq will pay {number} dinars."} for number in range(9)]
    calls = [len(asked(RayExtractor(run, 2, worker=name), texts)[1].requests) for name in ("one", "one", "two")]
    assert calls == [5, 0, 5]  # of 0.65 USD each; the second is the first one, restarted
    later = time.time()
    more = RayExtractor(replace(run, max_cost=1.8), 2, later, "three")
    assert len(asked(more, texts)[1].requests) == 2  # 1.2 USD are spent, and of the rest one half is 0.3
    rows, endpoint = asked(RayExtractor(replace(run, max_cost=1.0), 2, later, "four"), texts)
    assert ({row["status"] for row in rows}, endpoint.requests) == ({"skipped"}, [])


def test_without_ray_or_with_a_budget_without_a_store_nothing_begins() -> None:
    with pytest.raises((MissingExtra, UsageError), match=r"pledgebook\[ray\]|needs a store"):
        on_ray(object(), Options(model="m", max_cost=1))


@pytest.mark.ray
@pytest.mark.filterwarnings("default")
def test_a_job_reads_every_document_once(tmp_path: Path) -> None:
    ray: Any = pytest.importorskip("ray")
    pytest.importorskip("ray.data")
    documents = [{"id": f"d{number}", "text": f"Iraq will pay {number} dinars by May."} for number in range(200)]
    ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False)
    try:
        with served([answer], delay=0.02) as endpoint:
            options = Options(model="m", base_url=endpoint.url, concurrency=16, store=str(tmp_path / "s.db"))
            dataset = ray.data.from_items(documents, override_num_blocks=10)
            on_ray(dataset, options, workers=2).write_parquet(str(tmp_path / "out"))
            asked_once, most = len(endpoint.requests), endpoint.most_at_once
            again = on_ray(dataset, options, workers=2).take_all()
            asked_again = len(endpoint.requests)
        rows = ray.data.read_parquet(str(tmp_path / "out")).take_all()
    finally:
        ray.shutdown()
    assert sorted(row["id"] for row in rows) == sorted(document["id"] for document in documents)
    assert {(row["status"], row["claims"]) for row in rows} == {("ok", 1)}
    assert (asked_once, asked_again, len(again)) == (200, 200, 200)
    assert 1 < most <= 16
    with open_store(tmp_path / "s.db") as store:
        runs = [cast(str, run) for (run,) in store.rows("SELECT DISTINCT run FROM calls")]
    assert len(runs) == 2
    assert all(run.startswith("default/") for run in runs)


@pytest.mark.ray
@pytest.mark.filterwarnings("default")
def test_the_command_line_reads_by_ray_in_the_order_given(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("ray.data")
    (tmp_path / "a.txt").write_text(ARABIC, encoding="utf-8")
    lines = [f'{{"id": "d{number}", "text": "Iraq will pay {number} dinars by May."}}' for number in range(40)]
    (tmp_path / "b.jsonl").write_text("\n".join(lines), encoding="utf-8")
    output = tmp_path / "results.jsonl"
    with served([answer]) as endpoint:
        asking = ["--model", "m", "--base-url", endpoint.url, "--store", str(tmp_path / "s.db")]
        command = ["extract", str(tmp_path / "a.txt"), str(tmp_path / "b.jsonl"), *asking, "-o", str(output), "--ray"]
        assert [main(command), main(command)] == [0, 0]
        assert len(endpoint.requests) == 41
    found = [Extraction.model_validate_json(line) for line in output.read_bytes().splitlines()]
    assert [one.document.id for one in found] == ["a", *(f"d{number}" for number in range(40))]
    assert {one.status for one in found} == {"ok"}
    assert "41 documents" in capsys.readouterr().err


def test_the_command_line_says_how_to_install_ray(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    if find_spec("ray") is not None:
        pytest.skip("Ray is installed")
    (tmp_path / "a.txt").write_text(ENGLISH, encoding="utf-8")
    assert main(["extract", str(tmp_path / "a.txt"), "--model", "rules", "--ray"]) == 2
    assert "pip install 'pledgebook[ray]'" in capsys.readouterr().err
