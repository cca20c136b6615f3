"""Nothing is lost by naming the wrong file: an output is refused before it is opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.cli import main
from pledgebook.errors import UsageError
from pledgebook.outputs import check_output

PLEDGE = '{"text": "Norway pledged to fund two hospitals by 2030."}\n'


@pytest.mark.parametrize(
    "command", [["extract"], ["report"], ["export", "--to", "csv"]], ids=["extract", "report", "export"]
)
def test_a_file_that_is_read_is_not_written(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text(PLEDGE, encoding="utf-8")
    assert main([*command, str(path), "-o", str(path)]) == 2
    assert "would be lost" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == PLEDGE


@pytest.mark.parametrize(("output", "told"), [("", "is a folder"), ("no/such.jsonl", "no such folder")])
def test_a_place_that_cannot_be_written_is_told_before_anything_is_read(output: str, told: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=told):
        check_output(tmp_path / output, [])


def test_a_name_that_no_file_can_have_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        check_output(tmp_path / f"{'x' * 300}.jsonl", [])


def test_a_file_that_a_pattern_matches_is_not_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("Norway pledged to fund two hospitals.", encoding="utf-8")
    assert main(["extract", str(tmp_path / "*.txt"), "-o", str(tmp_path / "a.txt"), "--model", "rules"]) == 2
    assert "would be lost" in capsys.readouterr().err
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "Norway pledged to fund two hospitals."


def test_standard_input_is_no_output() -> None:
    with pytest.raises(UsageError, match="name a file with -o"):
        check_output(Path("-"), [])


def test_a_readable_file_inside_a_folder_that_is_read_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    with pytest.raises(UsageError, match="would be lost"):
        check_output(tmp_path / "a.txt", [tmp_path])
    check_output(tmp_path / "new.txt", [tmp_path])
    check_output(tmp_path / "ledger.jsonl", [tmp_path])


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-o", "ledger.csv"], "pledgebook export"),
        (["-o", "page.html"], "--html FILE"),
        (["--base-url", "http://127.0.0.1:9/v1"], "--base-url needs a model"),
        (["--date", "2026-02-30"], "not '2026-02-30'"),
    ],
    ids=["table", "page", "endpoint without model", "no such day"],
)
def test_what_cannot_be_meant_is_refused(
    arguments: list[str], told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PLEDGEBOOK_MODEL", raising=False)
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Norway pledged to fund two hospitals.", encoding="utf-8")
    assert main(["extract", "a.txt", *arguments]) == 2
    assert told in capsys.readouterr().err
