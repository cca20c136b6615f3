"""`pledgebook report`, and the files it reads."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.extract.report.ledgers import arabic, english
from tests.extract.report.test_page import Page

from pledgebook.cli import main
from pledgebook.errors import NotReadable
from pledgebook.results import read_results


def lines(*names: str) -> str:
    made = {"ar": arabic(), "en": english()}
    return "".join(made[name].model_dump_json() + "\n" for name in names)


def test_results_become_one_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("ar", "en"):
        (tmp_path / f"{name}.jsonl").write_text(lines(name) + "\n", encoding="utf-8")
    output = tmp_path / "page.html"
    arguments = [str(tmp_path / "ar.jsonl"), str(tmp_path / "en.jsonl"), "-o", str(output), "--title", "تعهدات"]
    assert main(["report", *arguments]) == 0
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", f"report: {output}\n")
    page = output.read_text(encoding="utf-8")
    assert "<title>تعهدات</title>" in page
    assert Page(page).tags["script"] == 3


def test_a_json_file_holds_one_record_or_a_list(tmp_path: Path) -> None:
    (tmp_path / "one.json").write_text(arabic().model_dump_json(indent=2), encoding="utf-8")
    listed = f"[{arabic().model_dump_json()}, {english().model_dump_json()}]"
    (tmp_path / "list.json").write_text(listed, encoding="utf-8")
    assert list(read_results(tmp_path / "one.json")) == [arabic()]
    assert list(read_results(tmp_path / "list.json")) == [arabic(), english()]


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("x.jsonl", lines("ar").encode() + b"{}\n", "x.jsonl:2: is no record (document: Field required)"),
        ("x.jsonl", b"They pledged.\n", "x.jsonl:1: is no record (record: Invalid JSON"),
        ("x.json", b"[]x", "x.json: is no record (record: Invalid JSON"),
        ("x.jsonl", "تعهد".encode("cp1256"), "x.jsonl: is not UTF-8"),
    ],
    ids=["missing field", "text", "broken list", "other encoding"],
)
def test_a_file_that_holds_no_records_is_named_with_its_line(
    tmp_path: Path, name: str, content: bytes, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    assert main(["report", str(tmp_path / name), "-o", str(tmp_path / "page.html")]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "page.html").exists()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(NotReadable, match="there is no such file"):
        list(read_results(tmp_path / "missing.jsonl"))
