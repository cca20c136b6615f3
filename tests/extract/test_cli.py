"""The command line as a person or a script uses it: what is printed where, and how it ends."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import pytest
from tests.extract.fake_endpoint import fake_endpoint, says
from tests.extract.wire_items import commitment, ledger

from pledgebook import Extraction
from pledgebook.cli import main
from pledgebook.commands.extract import RULES_NOTICE

STATEMENT = "تعهد العراق بدفع المستحقات قبل نهاية العام.\n"
PLEDGE = "Norway pledged to fund two hospitals by 2030.\n"


@pytest.fixture
def statement(tmp_path: Path) -> Path:
    path = tmp_path / "statement.txt"
    path.write_text(STATEMENT, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def no_model_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PLEDGEBOOK_MODEL", "OPENAI_API_KEY", "OPENAI_BASE_URL"):
        monkeypatch.delenv(name, raising=False)


def run(*arguments: object) -> int:
    return main([str(argument) for argument in arguments])


def test_json_of_one_document_is_one_record(statement: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", statement, "--format", "json", "--date", "2026-05-03") == 0
    told = capsys.readouterr()
    extraction = Extraction.model_validate_json(told.out)
    (record,) = extraction.commitments
    assert record.action.span.text == "دفع المستحقات"
    assert (extraction.document.language, extraction.engine.name) == ("ar", "rules")
    assert told.err.strip() == RULES_NOTICE


def test_json_of_several_documents_is_a_list_and_jsonl_a_line_each(
    statement: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("extract", statement, statement, statement, "--format", "json", "-q") == 0
    several = json.loads(capsys.readouterr().out)
    assert [one["document"]["id"] for one in several] == ["statement"] * 3
    assert run("extract", statement, statement, "--format", "jsonl", "-q") == 0
    told = capsys.readouterr()
    assert [Extraction.model_validate_json(line).status for line in told.out.splitlines()] == ["ok", "ok"]
    assert told.err == ""


def test_the_table_shows_who_undertakes_what_and_when(statement: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", statement, "--date", "2026-05-03") == 0
    shown = capsys.readouterr().out
    for words in ("Iraq", "دفع المستحقات", "2026-12-31", "4 pledged"):
        assert words in shown
    assert "\x1b[" not in shown


def test_results_go_to_a_file_whose_name_says_the_format(
    statement: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("out.json", "out.jsonl", "out.txt"):
        assert run("extract", statement, "-q", "-o", tmp_path / name) == 0
    assert capsys.readouterr().out == ""
    assert Extraction.model_validate_json((tmp_path / "out.json").read_text(encoding="utf-8")).status == "ok"
    assert len((tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()) == 1
    assert "Commitments" in (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_an_unreadable_input_is_one_line_and_the_others_still_run(
    statement: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    assert run("extract", tmp_path / "missing.txt", empty, statement, "--format", "jsonl") == 2
    told = capsys.readouterr()
    statuses = [Extraction.model_validate_json(line).status for line in told.out.splitlines()]
    assert statuses == ["failed", "failed", "ok"]
    complaints = [line for line in told.err.splitlines() if "missing.txt" in line or "empty.txt" in line]
    assert len(complaints) == 2


def test_standard_input_is_read() -> None:
    command = [sys.executable, "-m", "pledgebook", "extract", "-", "--format", "json", "-q"]
    done = subprocess.run(command, input=PLEDGE.encode(), capture_output=True, check=True)
    extraction = Extraction.model_validate_json(done.stdout)
    assert [record.action.span.text for record in extraction.commitments] == ["fund two hospitals"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["extract", "x.txt", "--concurrency", "0"], "concurrency must be more than 0, not 0"),
        (["extract", "x.txt", "--model", "gpt-5-mini"], "set OPENAI_API_KEY"),
        (["extract", "x.txt", "--model", "m", "--base-url", "nowhere"], "must look like https://host/v1"),
        (["extract", "x.txt", "--prompt", "nope", "--model", "m", "--base-url", "http://h/v1"], "commitments.v1"),
        (["extract", "x.txt", "--date", "3 May"], "2024-05-03"),
        (["extract", "x.txt", "-o", "/nowhere/at/all.json"], "cannot be written"),
    ],
    ids=["concurrency", "no key", "address", "prompt", "date", "output"],
)
def test_a_wrong_call_ends_with_two_and_a_cure(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(*arguments) == 2
    assert told in capsys.readouterr().err


def test_a_model_is_asked_where_it_is_named(statement: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async def served() -> int:
        async with fake_endpoint([says(ledger([commitment(1)]))]) as endpoint:
            named = ("--model", "m", "--base-url", endpoint.url, "--format", "json")
            return await asyncio.to_thread(run, "extract", statement, *named)

    assert asyncio.run(served()) == 0
    told = capsys.readouterr()
    extraction = Extraction.model_validate_json(told.out)
    assert (extraction.engine.name, extraction.engine.model, extraction.usage.requests) == ("model", "m", 1)
    assert RULES_NOTICE not in told.err


@pytest.mark.parametrize(("of", "title"), [("record", "Extraction"), ("gold", "Gold"), ("wire", "WireAnswer")])
def test_schemas_are_printed(of: str, title: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("schema", of) == 0
    assert json.loads(capsys.readouterr().out)["title"] == title


def test_commands_of_other_packages_are_found_and_named_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["evals", "--help"])
    assert ended.value.code == 0
    assert "compare" in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["--help"])
    assert "Further commands: evals" in capsys.readouterr().out


def test_a_page_to_look_at_is_written_beside_the_results(statement: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert run("extract", statement, "-q", "-o", tmp_path / "out.jsonl", "--html", page) == 0
    assert "تعهد العراق بدفع المستحقات" in page.read_text(encoding="utf-8")
    assert list(tmp_path.glob("*.part")) == []
