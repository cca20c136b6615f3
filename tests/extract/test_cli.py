"""The command line as a person or a script uses it: what is printed where, and how it ends."""

from __future__ import annotations

import asyncio
import fcntl
import json
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Mapping
from pathlib import Path
from typing import IO

import pytest
from tests.extract.fake_endpoint import fake_endpoint, says
from tests.extract.served import served
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
    second = statement.with_name("second.txt")
    second.write_text(PLEDGE, encoding="utf-8")
    assert run("extract", statement, second, "--format", "json", "-q") == 0
    several = json.loads(capsys.readouterr().out)
    assert [one["document"]["id"] for one in several] == ["statement", "second"]
    assert run("extract", statement, second, "--format", "jsonl", "-q") == 0
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


LINES = (
    '{"id": "no-1", "text": "Norway pledged to fund two hospitals by 2030."}\r\n'
    "{broken\r\n"
    '{"id": "iq-1", "text": "تعهد العراق بدفع المستحقات قبل نهاية العام."}\r\n'
)
PLAIN_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


def piped(
    *arguments: object, sent: bytes = b"", environ: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "pledgebook", *map(str, arguments)]
    return subprocess.run(command, input=sent, capture_output=True, check=False, env={**os.environ, **(environ or {})})


def test_json_lines_on_standard_input_are_documents_and_a_bad_line_is_named() -> None:
    done = piped("extract", "-", "--format", "jsonl", "-q", sent=LINES.encode())
    found = [Extraction.model_validate_json(line) for line in done.stdout.splitlines()]
    assert [(one.document.id, one.document.source, one.status) for one in found] == [
        ("no-1", "-:1", "ok"),
        ("-:2", "-:2", "failed"),
        ("iq-1", "-:3", "ok"),
    ]
    assert done.stderr.decode().startswith("pledgebook: -:2: is no JSON")
    assert done.returncode == 2


def test_a_missing_standard_input_is_one_failed_document(statement: Path) -> None:
    command = [sys.executable, "-m", "pledgebook", "extract", "-", str(statement), "--format", "jsonl", "-q"]
    closing = ["sh", "-c", 'exec "$@" <&-', "sh", *command]
    done = subprocess.run(closing, capture_output=True, check=False)
    found = [Extraction.model_validate_json(line) for line in done.stdout.splitlines()]
    assert [(one.document.source, one.status) for one in found] == [("-", "failed"), (str(statement), "ok")]
    assert done.stderr.decode().splitlines() == [
        "pledgebook: -: there is no standard input: pipe a text to it, or name a file"
    ]
    assert done.returncode == 2


@pytest.mark.parametrize(
    ("sent", "read"),
    [(b"", []), (LINES.splitlines()[0].encode() + b"\n", [("-:1", "ok")])],
    ids=["at once", "behind a line"],
)
def test_a_standard_input_that_breaks_is_one_failed_document(
    statement: Path, sent: bytes, read: list[tuple[str, str]]
) -> None:
    ours, theirs = pty.openpty()
    os.write(theirs, sent)
    os.close(theirs)
    command = [sys.executable, "-m", "pledgebook", "extract", "-", str(statement), "--format", "jsonl", "-q"]
    done = subprocess.run(command, stdin=ours, capture_output=True, check=False)
    os.close(ours)
    found = [Extraction.model_validate_json(line) for line in done.stdout.splitlines()]
    assert [(one.document.source, one.status) for one in found] == [*read, ("-", "failed"), (str(statement), "ok")]
    assert done.stderr.decode().startswith("pledgebook: -: cannot be read (Input/output error): ")
    assert done.returncode == 2


def test_pipes_are_utf8_whatever_the_locale(tmp_path: Path) -> None:
    read = piped("extract", "-", "--format", "jsonl", "-q", sent=STATEMENT.encode(), environ=PLAIN_LOCALE)
    (record,) = Extraction.model_validate_json(read.stdout).commitments
    assert record.action.span.text == "دفع المستحقات"
    table = piped("extract", "-", "-q", sent=STATEMENT.encode(), environ=PLAIN_LOCALE)
    assert "دفع المستحقات" in table.stdout.decode()
    page = tmp_path / "page.html"
    assert piped("report", "-", "-o", page, sent=read.stdout, environ=PLAIN_LOCALE).returncode == 0
    assert "دفع المستحقات" in page.read_text(encoding="utf-8")


def test_a_reader_that_goes_away_is_no_error_of_ours(tmp_path: Path) -> None:
    lines = tmp_path / "many.jsonl"
    lines.write_text("".join(f'{{"text": "Norway pledged to plant {n} trees."}}\n' for n in range(300)))
    command = [sys.executable, "-m", "pledgebook", "extract", str(lines), "--format", "jsonl", "-q"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdout is not None and running.stderr is not None
        running.stdout.readline()
        running.stdout.close()
        assert (running.stderr.read(), running.wait()) == (b"", 1)


@pytest.mark.parametrize("store", [True, False], ids=["with a store", "without"])
def test_a_run_that_is_stopped_says_where_it_is(tmp_path: Path, store: bool) -> None:
    output = tmp_path / "out.jsonl"
    more = ["--store", str(tmp_path / "s.db")] if store else []
    command = [sys.executable, "-m", "pledgebook", "extract", "-", "-o", str(output), *more]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdin is not None and running.stderr is not None
        assert RULES_NOTICE in running.stderr.readline().decode()
        running.stdin.write(b'{"text": "Norway pledged to plant trees."}\n')
        running.stdin.flush()
        while not output.exists():
            assert running.poll() is None
        running.send_signal(signal.SIGINT)
        told = running.stderr.read().decode()
        assert running.wait() == 130
    assert told.endswith("pledgebook: stopped\n")
    assert f"what was read is in {output}" in told
    assert ("goes on from there" in told) is store
    assert "Traceback" not in told


def waiting_for_input(*arguments: str) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "pledgebook", "extract", "-", *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)


@pytest.mark.parametrize("sent", ["", "تعهد العراق بدفع المستحقات."], ids=["before a text", "within a text"])
def test_one_interrupt_ends_the_wait_for_a_text(tmp_path: Path, sent: str) -> None:
    output = tmp_path / "out.jsonl"
    with waiting_for_input("-o", str(output)) as running:
        assert running.stdin is not None and running.stderr is not None
        running.stdin.write(sent.encode())
        running.stdin.flush()
        while not output.exists() or _unread(running.stdin):
            assert running.poll() is None
        running.send_signal(signal.SIGINT)
        try:
            assert running.wait(timeout=60) == 130
        finally:
            running.kill()
        told = running.stderr.read().decode()
    assert told.endswith("pledgebook: stopped\n")
    assert "Traceback" not in told and "Fatal" not in told


@pytest.mark.parametrize("name", ["pipe", "pipe.txt", "pipe.jsonl", "/dev/stdin"])
def test_one_interrupt_ends_the_wait_for_a_pipe_that_is_named(tmp_path: Path, name: str) -> None:
    pipe, output = tmp_path / name, tmp_path / "out.jsonl"
    if not pipe.exists():
        os.mkfifo(pipe)
    command = [sys.executable, "-m", "pledgebook", "extract", str(pipe), "-o", str(output)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stdin is not None and running.stderr is not None
        with running.stdin if name == "/dev/stdin" else pipe.open("wb") as writing:
            writing.write("تعهد العراق".encode())
            writing.flush()
            while not output.exists() or _unread(writing):
                assert running.poll() is None
            running.send_signal(signal.SIGINT)
            try:
                assert running.wait(timeout=60) == 130
            finally:
                running.kill()
        told = running.stderr.read().decode()
    assert told.endswith("pledgebook: stopped\n")
    assert "Traceback" not in told and "Fatal" not in told


def _unread(pipe: IO[bytes]) -> int:
    """Bytes that are still in a pipe."""
    (count,) = struct.unpack("i", fcntl.ioctl(pipe.fileno(), termios.FIONREAD, b"\0" * 4))
    return int(count)


def test_a_line_of_standard_input_is_read_before_the_next_one_comes() -> None:
    with waiting_for_input("--format", "jsonl", "-q") as running:
        assert running.stdin is not None and running.stdout is not None
        ids: list[str] = []
        try:
            for number in range(3):
                running.stdin.write(f'{{"id": {number}, "text": "Norway pledged to plant trees."}}\n'.encode())
                running.stdin.flush()
                assert select.select([running.stdout], [], [], 60)[0], "no result while the input goes on"
                ids.append(Extraction.model_validate_json(running.stdout.readline()).document.id)
            running.stdin.close()
            assert running.wait(timeout=60) == 0
        finally:
            running.kill()
    assert ids == ["0", "1", "2"]


def test_names_cannot_act_on_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("\x1b[31mred.txt", "two\nlines.txt", "\u202egnp.txt"):
        (tmp_path / name).write_bytes(b"")
    assert run("extract", tmp_path) == 2
    assert run("explain", tmp_path) == 2
    assert run("report", "\x1b[31m.jsonl") == 2
    told = capsys.readouterr()
    for acting in ("\x1b", "\u202e", "two\nlines"):
        assert acting not in told.out + told.err
    assert "two\\nlines.txt: is empty" in told.err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "pledgebook: the following arguments are required: COMMAND (see pledgebook --help)"),
        (
            ["extract", "x", "--nope"],
            "pledgebook extract: unrecognized arguments: --nope (see pledgebook extract --help)",
        ),
        (["extract", "x", "--shard", "4/3"], "a share is K/N with K from 1 to N, such as 3/16, not '4/3'"),
        (["extract", "x", "--language", "klingon"], "a language is two letters such as ar, en or fr, not 'klingon'"),
        (["store", "prune", "s", "--older-than", "x"], "(see pledgebook store prune --help)"),
    ],
    ids=["nothing", "flag", "shard", "language", "deeper command"],
)
def test_a_call_that_is_no_call_is_one_line(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    error = capsys.readouterr().err
    assert told in error
    assert error.count("\n") == 1


def test_a_disk_that_is_full_is_told_and_is_no_traceback(statement: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("extract", statement, "-q", "-o", "/dev/full", "--format", "jsonl") == 2
    assert "/dev/full: cannot be written (No space left on device)" in capsys.readouterr().err
    assert run("extract", statement, "-q", "-o", "/dev/full", "--format", "json") == 2
    assert "No space left on device" in capsys.readouterr().err


def test_the_price_of_a_budget_is_told_once_and_stands_in_the_summary(
    statement: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-of-nobody")
    output, prices = tmp_path / "out.jsonl", tmp_path / "prices.json"
    prices.write_text('{"gpt-5-mini": {"prompt": 1, "completion": 2}}', encoding="utf-8")
    with served([says(ledger([]))]) as endpoint:
        asking = ["extract", statement, "-o", output, "--model", "gpt-5-mini", "--base-url", endpoint.url]
        told: list[tuple[str, object]] = []
        for more in (["--max-cost", "9"], ["--max-cost", "9", "--prices", prices], []):
            assert run(*asking, *more) == 0
            report = json.loads((tmp_path / "out.jsonl.run.json").read_text(encoding="utf-8"))
            told.append((capsys.readouterr().err, report["price"]))
    (built_in, listed), (own, named), (no_budget, still_listed) = told
    assert built_in.count("counts with gpt-5-mini at 0.25 USD per million prompt tokens") == 1
    assert "as of 2025-11, built in): check it, or name yours with --prices" in built_in
    assert (own, no_budget) == ("", "")
    assert (
        listed
        == still_listed
        == {
            "of": "gpt-5-mini",
            "from": "OpenAI's list prices as of 2025-11, built in",
            "prompt": 0.25,
            "completion": 2.0,
            "cached": 0.025,
        }
    )
    assert named == {"of": "gpt-5-mini", "from": str(prices), "prompt": 1, "completion": 2, "cached": 1}


def test_explain_reads_what_extract_reads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.jsonl").write_text(LINES, encoding="utf-8", newline="")
    (tmp_path / "b.txt").write_text(PLEDGE, encoding="utf-8")
    assert run("explain", tmp_path / "a.jsonl", tmp_path) == 2
    told = capsys.readouterr()
    shown = [line for line in told.out.splitlines() if not line.startswith(" ")]
    assert shown == [
        f"{tmp_path}/a.jsonl:1:",
        "1  Norway pledged to fund two hospitals by 2030.",
        f"{tmp_path}/a.jsonl:3:",
        "1  تعهد العراق بدفع المستحقات قبل نهاية العام.",
        f"{tmp_path}/b.txt:",
        "1  Norway pledged to fund two hospitals by 2030.",
    ]
    assert f"{tmp_path}/a.jsonl:2: is no JSON" in told.err
    assert run("explain", tmp_path / "a.jsonl", "--format", "jsonl") == 2
    assert [json.loads(line)["document"] for line in capsys.readouterr().out.splitlines()] == ["no-1", "iq-1"]


def test_a_file_that_cannot_be_written_is_the_one_that_is_told(
    statement: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Not the summary beside it, which cannot be written either."""
    assert run("extract", statement, "-q", "-o", "/proc/out.jsonl") == 2
    told = "pledgebook: /proc/out.jsonl: cannot be written (No such file or directory): name another file with -o\n"
    assert capsys.readouterr().err == told


def test_a_narrow_terminal_cuts_no_word_of_how_firm_it_is(statement: Path) -> None:
    shown = piped("extract", statement, "-q", environ={"COLUMNS": "60"}).stdout.decode()
    assert "how firmly" in shown
    assert "4 pledged" in shown
    assert "C1 " in shown
