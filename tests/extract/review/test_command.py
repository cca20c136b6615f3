"""`pledgebook review` as it is called: a server on this machine, until it is stopped."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from tests.extract.report.ledgers import arabic

from pledgebook.cli import main


@pytest.fixture
def results(tmp_path: Path) -> Path:
    path = tmp_path / "ledger.jsonl"
    path.write_text(arabic().model_dump_json() + "\n", encoding="utf-8")
    return path


def test_it_tells_its_address_serves_the_page_and_stops(results: Path) -> None:
    arguments = [sys.executable, "-m", "pledgebook", "review", str(results), "--port", "0", "--who", "أمل"]
    serving = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        assert serving.stderr is not None
        told = serving.stderr.readline() + serving.stderr.readline()
        address = re.search(r"http://127\.0\.0\.1:\d+/[\w-]{32}/", told)
        assert address is not None
        assert told.startswith("أمل reviews at ")
        with urlopen(address[0], timeout=30) as answer:
            page = answer.read().decode()
        serving.send_signal(signal.SIGINT)
        rest = serving.communicate(timeout=30)[1]
    finally:
        serving.kill()
        serving.communicate()
    assert "<title>Review: ledger.jsonl</title>" in page
    assert (serving.returncode, rest) == (130, "pledgebook: stopped\n")
    assert results.with_name("ledger.reviews.jsonl").read_bytes() == b""


def test_results_must_be_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", str(tmp_path / "missing.jsonl")]) == 2
    assert "missing.jsonl: is no file" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_port_that_is_taken_is_named(results: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert main(["review", str(results), "--port", str(port)]) == 2
    assert f"port {port} cannot be used" in capsys.readouterr().err
