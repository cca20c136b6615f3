"""The same command again: what is done stays, what is not is done, and nothing is paid for twice."""

from __future__ import annotations

import json
import os
import re
import sqlite3
import zlib
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from tests.extract.fake_endpoint import FakeEndpoint, Reply, Request, Step, fails, says
from tests.extract.served import served
from tests.extract.wire_items import claim, ledger

from pledgebook.cli import main
from pledgebook_schemas import Extraction

KEY = "sk-secret-0123456789abcdef"
TEXTS = (
    "Iraq will pay the dues by the end of May. The river is low.",
    "تعهد العراق بدفع المستحقات قبل نهاية العام.",
    "Ankara will release 500 cubic metres a second.",
    "Le gouvernement s'engage à publier le rapport.",
    "The ministry promised to restore the canal.",
)


def answer(request: Request) -> Reply:
    """A claim that is the first sentence of what is read."""
    found = re.search(r"<read-\w+>\n\[1\] (.+?)[.\n]", request.texts[-1])
    assert found is not None
    return says(ledger([], [claim(1, proposition=found[1], proposition_text="x", proposition_gloss="x")]))


@dataclass
class Desk:
    """A folder with documents, a store and results, and an endpoint."""

    folder: Path
    endpoint: FakeEndpoint

    @property
    def results(self) -> Path:
        return self.folder / "results.jsonl"

    @property
    def lines(self) -> list[Extraction]:
        return [Extraction.model_validate_json(line) for line in self.results.read_bytes().splitlines()]

    @property
    def read(self) -> list[str]:
        return [line.document.text for line in self.lines]

    @property
    def run(self) -> dict[str, Any]:
        told: dict[str, Any] = json.loads((self.folder / "results.jsonl.run.json").read_text(encoding="utf-8"))
        return told

    def extract(self, *more: str) -> int:
        command = [
            "extract",
            str(self.folder / "docs.jsonl"),
            "-o",
            str(self.results),
            "--store",
            str(self.folder / "s.db"),
        ]
        command += [
            "--model",
            "gpt-5-mini",
            "--base-url",
            self.endpoint.url,
            "--concurrency",
            "2",
            "--attempts",
            "1",
            "-q",
        ]
        return main([*command, *more])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    lines = [json.dumps({"id": f"d{number}", "text": text}) for number, text in enumerate(TEXTS)]
    (tmp_path / "docs.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return tmp_path


def test_a_run_that_ended_is_not_done_again(folder: Path) -> None:
    with served([answer]) as endpoint:
        desk = Desk(folder, endpoint)
        assert desk.extract() == 0
        before = desk.results.read_bytes()
        assert (desk.read, len(endpoint.requests)) == (list(TEXTS), 5)
        assert desk.extract() == 0
        assert (desk.results.read_bytes(), len(endpoint.requests)) == (before, 5)
        assert desk.run["documents"] == {"total": 5, "by_status": {"ok": 5}}


@pytest.mark.parametrize(
    "left",
    [0, 1, 2.5, 4.999],
    ids=["nothing", "one line", "two lines and a half", "all but the last line break"],
)
def test_results_that_were_cut_off_are_continued_without_a_request(folder: Path, left: float) -> None:
    with served([answer]) as endpoint:
        desk = Desk(folder, endpoint)
        desk.extract()
        whole = desk.results.read_bytes()
        lines = whole.splitlines(keepends=True)
        cut = b"".join(lines[: int(left)]) + lines[min(4, int(left))][: int(len(lines[min(4, int(left))]) * (left % 1))]
        desk.results.write_bytes(cut)
        assert desk.extract() == 0
        assert [without_usage(line) for line in desk.lines] == [
            without_usage(Extraction.model_validate_json(line)) for line in lines
        ]
        assert len(endpoint.requests) == 5


def without_usage(extraction: Extraction) -> Extraction:
    return extraction.model_copy(update={"usage": None})


def test_documents_that_come_later_are_added(folder: Path) -> None:
    with served([answer]) as endpoint:
        desk = Desk(folder, endpoint)
        desk.extract()
        with (folder / "docs.jsonl").open("a", encoding="utf-8") as docs:
            docs.write(json.dumps({"id": "d5", "text": "Iran will open the border."}) + "\n")
        assert desk.extract() == 0
        assert desk.read == [*TEXTS, "Iran will open the border."]
        assert len(endpoint.requests) == 6


def test_a_changed_document_is_read_again_and_its_old_line_goes(folder: Path) -> None:
    with served([answer]) as endpoint:
        desk = Desk(folder, endpoint)
        desk.extract()
        lines = (folder / "docs.jsonl").read_text(encoding="utf-8").splitlines()
        lines[1] = json.dumps({"id": "d1", "text": "Iraq will pay tomorrow."})
        (folder / "docs.jsonl").write_text("\n".join(lines), encoding="utf-8")
        assert desk.extract() == 0
        # The old line is of a document that the journal still knows as done: it stays, as the results of a folder do.
        assert desk.read == [*TEXTS, "Iraq will pay tomorrow."]


def test_other_settings_read_everything_again(folder: Path) -> None:
    with served([answer]) as endpoint:
        desk = Desk(folder, endpoint)
        desk.extract()
        assert desk.extract("--temperature", "0.5") == 0
        assert (desk.read, len(endpoint.requests)) == (list(TEXTS), 10)
        assert desk.extract() == 0
        assert (desk.read, len(endpoint.requests)) == (list(TEXTS), 10)


def failing_on(text: str, reply: Reply) -> Step:
    return lambda request: reply if text in request.texts[-1] else answer(request)


def test_a_failed_document_is_read_again_so_many_times(folder: Path) -> None:
    with served([failing_on("Ankara", fails(500))]) as endpoint:
        desk = Desk(folder, endpoint)
        assert [desk.extract() for _ in range(5)] == [1] * 5
        assert len(endpoint.requests) == 4 + 3
        assert [line.status for line in desk.lines] == ["ok", "ok", "ok", "ok", "failed"]
        assert desk.run["problems"] == {"unavailable": 1}


def test_a_failed_document_that_succeeds_later_is_ok(folder: Path) -> None:
    asked: list[int] = []

    def answered(request: Request) -> Reply:
        if "Ankara" in request.texts[-1]:
            asked.append(1)
            return fails(500) if len(asked) == 1 else answer(request)
        return answer(request)

    with served([answered]) as endpoint:
        desk = Desk(folder, endpoint)
        assert [desk.extract(), desk.extract()] == [1, 0]
        assert sorted(desk.read) == sorted(TEXTS)
        assert len(endpoint.requests) == 6


def test_a_budget_counts_over_runs_and_skips_what_is_beyond(folder: Path) -> None:
    cost = ((100 - 64) * 0.25 + 64 * 0.025 + 20 * 2.0) / 1e6
    with served([answer]) as endpoint:
        desk = Desk(folder, endpoint)
        # Before any answer one is expected to cost a hundred times as much as these do: nothing is asked.
        assert desk.extract("--max-cost", "0.0001") == 1
        assert [(line.status, line.problems[0].reason) for line in desk.lines] == [("skipped", "over_budget")] * 5
        assert len(endpoint.requests) == 0
        assert desk.extract("--max-cost", "1") == 0
        assert (desk.read, len(endpoint.requests)) == (list(TEXTS), 5)
        assert desk.run["cost_usd"] == pytest.approx(5 * cost, abs=1e-6)
        assert desk.extract("--max-cost", str(4 * cost)) == 0, "what is done stays done"


def test_the_summary_of_a_run(folder: Path) -> None:
    with served([failing_on("Ankara", fails(400, "bad"))]) as endpoint:
        desk = Desk(folder, endpoint)
        assert desk.extract() == 1
        told = desk.run
    assert set(told.pop("versions")) == {"pledgebook", "openai", "instructor", "pydantic"}
    assert (told.pop("seconds") > 0, told.pop("cost_usd") > 0, told.pop("engine")["model"]) == (
        True,
        True,
        "gpt-5-mini",
    )
    assert told.pop("price")["from"].startswith("OpenAI's list prices")
    assert told == {
        "documents": {"total": 5, "by_status": {"failed": 1, "ok": 4}},
        "problems": {"rejected": 1},
        "records": {"commitments": 0, "claims": 4, "rejected": 0},
        "ungrounded_share": 0.0,
        "requests": 5,
        "tokens": {"prompt": 400, "completion": 80, "cached": 256, "repeated": 0},
        "answers_from_store": 0,
    }


def reading(folder: Path, *paths: str) -> dict[str, str]:
    """Ids and texts in the results after the same command over some paths of a folder."""
    results = folder / "r.jsonl"
    asked = ["extract", *(str(folder / path) for path in paths), "-o", str(results), "--store", str(folder / "r.db")]
    assert main([*asked, "--model", "rules", "-q"]) == 0
    lines = [Extraction.model_validate_json(line) for line in results.read_bytes().splitlines()]
    found = {line.document.id: line.document.text for line in lines}
    assert len(found) == len(lines), "ids are unique in one file of results"
    return found


def test_files_of_one_stem_keep_their_ids_when_a_run_is_continued(tmp_path: Path) -> None:
    texts = dict(zip(("a/report.txt", "b/report.txt", "c/report.txt"), TEXTS, strict=False))
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert reading(tmp_path, "a") == {"report": TEXTS[0]}
    grown = reading(tmp_path, "a", "b")
    assert grown == {"report": TEXTS[0], "b/report.txt": TEXTS[1]}
    before = (tmp_path / "r.jsonl").read_bytes()
    assert reading(tmp_path, "a", "b") == grown
    assert (tmp_path / "r.jsonl").read_bytes() == before


def test_a_file_takes_the_id_of_one_that_is_no_longer_read(tmp_path: Path) -> None:
    for name, text in zip("ab", TEXTS, strict=False):
        (tmp_path / name).mkdir()
        (tmp_path / name / "report.txt").write_text(text, encoding="utf-8")
    assert reading(tmp_path, "a") == {"report": TEXTS[0]}
    assert reading(tmp_path, "b") == {"report": TEXTS[1]}


def test_a_file_whose_name_is_no_utf8_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/in/\xff.txt")).write_text(TEXTS[1], encoding="utf-8")
    assert reading(tmp_path, "in") == {"\ufffd": TEXTS[1]}
    before = (tmp_path / "r.jsonl").read_bytes()
    assert reading(tmp_path, "in") == {"\ufffd": TEXTS[1]}
    assert (tmp_path / "r.jsonl").read_bytes() == before


def test_the_line_of_a_file_that_has_changed_goes(tmp_path: Path) -> None:
    for name, text in zip(("a.txt", "b.txt"), TEXTS, strict=False):
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert reading(tmp_path, "a.txt", "b.txt") == {"a": TEXTS[0], "b": TEXTS[1]}
    (tmp_path / "a.txt").write_text(TEXTS[4], encoding="utf-8")
    assert reading(tmp_path, "a.txt", "b.txt") == {"a": TEXTS[4], "b": TEXTS[1]}


def test_shards_give_the_ids_that_one_run_gives(tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"in/{number % 6}").mkdir(parents=True, exist_ok=True)
        (tmp_path / f"in/{number % 6}/{'report' if number < 6 else number}.txt").write_text(TEXTS[0], encoding="utf-8")

    def ids(name: str, *more: str) -> list[str]:
        output = tmp_path / name
        assert main(["extract", str(tmp_path / "in"), "-o", str(output), "--model", "rules", "-q", *more]) == 0
        lines = output.read_bytes().splitlines()
        return [Extraction.model_validate_json(line).document.id for line in lines]

    shares = [ids(f"{number}.jsonl", "--shard", f"{number}/3") for number in (1, 2, 3)]
    assert sorted(id for share in shares for id in share) == sorted(ids("whole.jsonl"))
    assert sorted(ids("whole.jsonl"))[:3] == ["0/report.txt", "1/report.txt", "10"]


def test_shards_together_read_everything_once(folder: Path) -> None:
    with served([answer]) as endpoint:
        desk = Desk(folder, endpoint)
        read: list[str] = []
        for number in (1, 2, 3):
            assert desk.extract("--shard", f"{number}/3", "-o", str(folder / f"{number}.jsonl")) == 0
            lines = (folder / f"{number}.jsonl").read_bytes().splitlines()
            read += [Extraction.model_validate_json(line).document.text for line in lines]
    assert sorted(read) == sorted(TEXTS)


@pytest.mark.parametrize("shard", ["0/3", "4/3", "1", "a/b", "1/0"])
def test_an_impossible_shard_is_refused(folder: Path, shard: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["extract", "x.txt", "--shard", shard])
    assert "--shard" in capsys.readouterr().err


def test_without_a_store_results_are_written_anew(folder: Path) -> None:
    with served([answer]) as endpoint:
        desk = Desk(folder, endpoint)
        plain = ["extract", str(folder / "docs.jsonl"), "-o", str(desk.results), "--base-url", endpoint.url]
        assert [main([*plain, "--model", "m", "-q"]) for _ in range(2)] == [0, 0]
        assert (desk.read, len(endpoint.requests)) == (list(TEXTS), 10)


def test_the_key_is_nowhere(folder: Path, capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    """The endpoint echoes the key in an answer, in a refusal and in errors; it must not be kept or shown."""
    script: Sequence[Step] = [
        says(ledger([], [claim(1, proposition=f"Iraq will pay {KEY}")])),
        says(None, refusal=f"not with Bearer {KEY}"),
        fails(400, f"Incorrect API key {KEY}"),
        fails(500, KEY),
        says(f"garbage {KEY}"),
        says(KEY),
    ]
    with served(script) as endpoint, caplog.at_level("DEBUG"):
        desk = Desk(folder, endpoint)
        desk.extract("--concurrency", "1")
        main(["store", "info", str(folder / "s.db")])
    shown = capsys.readouterr()
    assert "gpt-5-mini" in shown.out
    everything = b"".join(path.read_bytes() for path in folder.iterdir() if path.name != "docs.jsonl")
    with closing(sqlite3.connect(folder / "s.db")) as store:
        everything += b"".join(zlib.decompress(body) for (body,) in store.execute("SELECT body FROM answers"))
    for place in (shown.out, shown.err, caplog.text, everything.decode("utf-8", "replace")):
        assert KEY not in place
    assert b"[secret]" in everything
