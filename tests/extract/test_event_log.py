"""Events as JSON lines on stderr: what ended, how, and nothing of what was read."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path
from typing import Any

import pytest
from tests.extract.fake_endpoint import fails, says
from tests.extract.served import served
from tests.extract.wire_items import claim, ledger

from pledgebook.cli import main
from pledgebook.event_log import json_lines

TEXT = "Iraq will pay the dues by May."
ARABIC = "تعهد العراق بدفع المستحقات قبل نهاية العام."
KEY = "sk-secret-0123456789abcdef"
COUNTS = {"commitments": 0, "claims": 0, "rejected": 0, "ungrounded": 0}
TOKENS = {"prompt_tokens": 100, "completion_tokens": 20, "cached_tokens": 64}
NO_TOKENS = dict.fromkeys(TOKENS, 0)


@pytest.fixture
def documents(tmp_path: Path) -> Path:
    folder = tmp_path / "documents"
    folder.mkdir()
    for name, text in (("a", TEXT), ("b", ARABIC), ("c", "")):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def lines_of(told: str) -> list[dict[str, Any]]:
    """The lines without what is different every time."""
    lines = [json.loads(line) for line in told.splitlines()]
    for line in lines:
        assert line.pop("time").endswith("+00:00")
        assert line.pop("seconds") >= 0
    return lines


def test_a_run_tells_of_each_call_and_document(
    documents: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", KEY)
    good = ledger([], [claim(1, proposition="Iraq will pay the dues")])
    with served([says(good), fails(400, f"{KEY}: {ARABIC}")]) as endpoint:
        asking = ["--model", "m", "--base-url", endpoint.url, "--concurrency", "1", "--attempts", "1"]
        status = main(["extract", str(documents), *asking, "--format", "jsonl", "--log-json"])
    told = capsys.readouterr()
    assert (status, len(told.out.splitlines())) == (2, 3)
    asked = {"level": "INFO", "event": "call", "endpoint": endpoint.url[7:-3], "model": "m"}
    ended = {"level": "INFO", "event": "document", "cost": None, **COUNTS}
    assert sorted(lines_of(told.err), key=lambda line: (line["event"], len(line.get("id", "")), line["status"])) == [
        {**asked, "status": "400", **NO_TOKENS},
        {**asked, "status": "answered", **TOKENS},
        {**ended, "id": "b", "status": "failed", "reasons": ["rejected"], "requests": 1, **NO_TOKENS},
        {**ended, "id": "a", "status": "ok", "reasons": [], "claims": 1, "requests": 1, **TOKENS},
        {
            **ended,
            "id": str(documents / "c.txt"),
            "status": "failed",
            "reasons": ["NotReadable"],
            "requests": 0,
            **NO_TOKENS,
        },
    ]
    for secret in (KEY, "Iraq", "تعهد", "\\u062a"):
        assert secret not in told.err


def test_documents_have_the_ids_of_the_results(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Files whose stems are alike are called by more of their paths."""
    for name, text in (("may/report.txt", TEXT), ("june/report.txt", ARABIC), ("june/other.txt", "")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert main(["extract", str(tmp_path), "--model", "rules", "--format", "jsonl", "--log-json"]) == 2
    told = capsys.readouterr()
    results = [json.loads(line)["document"]["id"] for line in told.out.splitlines()]
    assert results == [str(tmp_path / "june/other.txt"), "june/report.txt", "may/report.txt"]
    assert sorted(line["id"] for line in lines_of(told.err)) == sorted(results)


def test_without_the_flag_nothing_is_logged(documents: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["extract", str(documents / "a.txt"), "--model", "rules", "--format", "jsonl", "-q"]) == 0
    assert capsys.readouterr().err == ""


def test_other_records_are_lines_too_and_no_traceback_is_written() -> None:
    stream = io.StringIO()
    logger = logging.getLogger("pledgebook.somewhere")
    with json_lines(stream):
        try:
            raise ValueError(TEXT)
        except ValueError:
            logger.warning("slow disk", exc_info=True)
        logger.debug("too much")
    logger.info("behind the block")
    (line,) = [json.loads(line) for line in stream.getvalue().splitlines()]
    del line["time"]
    assert line == {"level": "WARNING", "event": "message", "text": "slow disk"}
