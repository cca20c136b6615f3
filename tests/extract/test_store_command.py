"""`pledgebook store` on the command line."""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

import pytest

from pledgebook.cli import main
from pledgebook.reply import Reply
from pledgebook.store import call_row, open_store


@pytest.fixture
def store(tmp_path: Path) -> Path:
    path = tmp_path / "s.db"

    async def fill() -> None:
        with open_store(path) as opened:
            row = call_row("r", "answered", 0, Reply("x", None, None, 1_000, 200, 64), 0.0125)
            await opened.keep(b"1", "gpt-5-mini", b"answer" * 100, row)
            await opened.keep(b"2", "gpt-5", b"answer", call_row("r", "429", 0))

    asyncio.run(fill())
    return path


def test_info_counts_answers_documents_and_spend(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["store", "info", str(store)]) == 0
    assert re.sub(r"\d{4}-\d\d-\d\d", "DAY", capsys.readouterr().out).splitlines() == [
        "answers    2 (0.0 MB), DAY to DAY",
        "           1 of gpt-5",
        "           1 of gpt-5-mini",
        "documents  none",
        "asked      2 requests, 1000 prompt tokens, 200 completion tokens, 64 cached tokens, 0 repeated tokens",
        "cost       0.0125 USD",
    ]


def test_prune_deletes_what_is_named_only(store: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [main(["store", "prune", str(store), *more]) for more in (["--older-than", "1"], ["--model", "gpt-5"])] == [
        0,
        0,
    ]
    assert capsys.readouterr().out.splitlines() == ["0 answers deleted", "1 answers deleted"]
    with open_store(store) as opened:
        assert (opened.answer(b"1"), opened.answer(b"2")) == (b"answer" * 100, None)


@pytest.mark.parametrize(
    ("more", "says"),
    [(["prune", "s.db"], "--older-than"), (["info", "nothing.db"], "no such store")],
    ids=["all", "missing"],
)
def test_a_wrong_call_says_what_to_do(more: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["store", *more]) == 2
    assert says in capsys.readouterr().err
