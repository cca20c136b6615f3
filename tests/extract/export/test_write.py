"""`pledgebook export` and `pledgebook import`, as they are called."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.extract.report.ledgers import arabic, english

from pledgebook.cli import main
from pledgebook.export import FORMATS, RETURNING
from pledgebook.results import read_results


@pytest.fixture
def results(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.jsonl"
    path.write_text("".join(one.model_dump_json() + "\n" for one in (english(), arabic())), encoding="utf-8")
    return path


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_writes_its_file(results: Path, format: str, capsys: pytest.CaptureFixture[str]) -> None:
    output = results.with_name("out")
    assert main(["export", str(results), "--to", format, "-o", str(output)]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", f"{output}: 2 claims, 4 commitments, 2 documents\n")
    assert output.stat().st_size > 500
    assert {path.name for path in results.parent.iterdir()} == {"ledger.jsonl", "out"}


def test_flat_lines_are_one_object_a_record(results: Path) -> None:
    output = results.with_name("rows.jsonl")
    main(["export", str(results), "--to", "jsonl", "-o", str(output)])
    rows = [json.loads(line) for line in output.read_text(encoding="utf-8").splitlines()]
    assert [(row["document_id"], row["record_id"]) for row in rows] == [
        ("trees", "C1"),
        ("trees", "C2"),
        ("trees", "K1"),
        ("بيان-المدارس", "C1"),
        ("بيان-المدارس", "C2"),
        ("بيان-المدارس", "K1"),
    ]
    assert rows[3]["parties"] == ["الحكومة العراقية"]


@pytest.mark.parametrize("format", FORMATS)
def test_a_broken_ledger_leaves_the_old_file_alone(results: Path, format: str) -> None:
    output = results.with_name("out")
    output.write_text("old", encoding="utf-8")
    with results.open("a", encoding="utf-8") as stream:
        stream.write("{}\n")
    assert main(["export", str(results), "--to", format, "-o", str(output)]) == 2
    assert output.read_text(encoding="utf-8") == "old"
    assert not results.with_name("out.part").exists()


def test_results_are_never_written_over(results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(results), "--to", "jsonl", "-o", str(results)]) == 2
    assert "is read by this call and would be lost" in capsys.readouterr().err
    assert list(read_results(results)) == [english(), arabic()]


def test_a_folder_that_is_not_there_is_named(results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["export", str(results), "--to", "csv", "-o", str(results / "x" / "out.csv")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_label_studio_and_back_gives_the_same_results(results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tasks, back = results.with_name("tasks.json"), results.with_name("back.jsonl")
    main(["export", str(results), "--to", "label-studio", "-o", str(tasks)])
    # The ledger itself is partial, so the exit status says so.
    assert main(["import", "label-studio", str(tasks), "-o", str(back)]) == 1
    assert back.read_bytes() == results.read_bytes()
    assert capsys.readouterr().err.endswith("back.jsonl: 2 documents, 1 with problems\n")


@pytest.mark.parametrize("format", [one for one in RETURNING if one != "label-studio"])
def test_every_format_that_returns_gives_the_same_results(
    results: Path, format: str, capsys: pytest.CaptureFixture[str]
) -> None:
    table, back = results.with_name("table"), results.with_name("back.jsonl")
    main(["export", str(results), "--to", format, "-o", str(table)])
    assert main(["import", format, str(table), "--results", str(results), "-o", str(back)]) == 1
    assert back.read_bytes() == results.read_bytes()
    told = "2 documents, 1 with problems; records: 0 new, 0 changed, 0 gone"
    assert capsys.readouterr().err.endswith(f"back.jsonl: {told}\n")


def test_what_changed_is_counted(results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, back = results.with_name("rows.jsonl"), results.with_name("back.jsonl")
    main(["export", str(results), "--to", "jsonl", "-o", str(table)])
    lines = table.read_text(encoding="utf-8").splitlines()[:-1]
    table.write_text("\n".join([lines[0].replace('"strength": 4', '"strength": 5'), *lines[1:]]), encoding="utf-8")
    main(["import", "jsonl", str(table), "--results", str(results), "-o", str(back)])
    assert capsys.readouterr().err.endswith("records: 0 new, 1 changed, 1 gone\n")


def test_wrong_lines_are_told_one_by_one_and_nothing_is_written(
    results: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, back = results.with_name("rows.jsonl"), results.with_name("back.jsonl")
    main(["export", str(results), "--to", "jsonl", "-o", str(table)])
    rows = [json.loads(line) for line in table.read_text(encoding="utf-8").splitlines()]
    wrong = [{**row, "record_id": f"X{number}", "words": "moon"} for number, row in enumerate(rows * 2)]
    table.write_text("\n".join(map(json.dumps, wrong)), encoding="utf-8")
    capsys.readouterr()
    assert main(["import", "jsonl", str(table), "--results", str(results), "-o", str(back)]) == 2
    *lines, last = capsys.readouterr().err.splitlines()
    assert [line.partition(",")[0] for line in lines] == [
        f"line {number}" for number in (1, 2, 3, 7, 8, 9, 4, 5, 6, 10)
    ]
    told = "lines that cannot be read back: 12, of which 10 are shown; nothing was written: correct them"
    assert last == f"pledgebook: {table}: {told}"
    assert not back.exists()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["csv", "x.csv"], "has no texts: name the results that it was exported from with --results"),
        (["label-studio", "x.json", "--results", "ledger.jsonl"], "leave --results out"),
        (["csv", "x.csv", "--results", "ledger.jsonl", "-o", "ledger.jsonl"], "is read by this call and would be lost"),
        (["csv", "x.csv", "--results", "ledger.jsonl"], "x.csv: there is no such file"),
    ],
)
def test_a_call_that_cannot_work_is_told_and_writes_nothing(
    results: Path, arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    given = [str(results.with_name(one)) if "." in one else one for one in arguments]
    output = [] if "-o" in given else ["-o", str(results.with_name("back.jsonl"))]
    assert main(["import", *given, *output]) == 2
    assert told in capsys.readouterr().err
    assert {path.name for path in results.parent.iterdir()} == {"ledger.jsonl"}
