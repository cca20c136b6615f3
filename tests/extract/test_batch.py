"""A provider's batch: requests out, answers in, and a run that then asks nothing."""

from __future__ import annotations

import asyncio
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from tests.extract.fake_endpoint import Request, says
from tests.extract.served import served
from tests.extract.wire_items import claim, ledger

from pledgebook.batch import BatchFiles, line_of
from pledgebook.batch_answers import BatchAnswer, BatchFailure, Collected, Line, collect, read_line
from pledgebook.cli import main
from pledgebook.reply import Reply
from pledgebook.request import ChatRequest
from pledgebook.store import Spent, open_store
from pledgebook_schemas import Extraction

TEXTS = (
    "Iraq will pay the dues by the end of May. The river is low.",
    "تعهد العراق بدفع المستحقات قبل نهاية العام.",
    "Le gouvernement s'engage à publier le rapport.",
)
USAGE = {"prompt_tokens": 100, "completion_tokens": 20}


def completion(text: str | None, finish: str = "stop") -> dict[str, object]:
    message = {"role": "assistant", "content": text}
    choices = [{"index": 0, "finish_reason": finish, "message": message}]
    return {"id": "c", "object": "chat.completion", "model": "m-2026", "choices": choices, "usage": USAGE}


def result(key: str, body: object, status: int = 200, error: object = None) -> bytes:
    """One line of an output file."""
    response = {"status_code": status, "request_id": "r", "body": body}
    told = {"id": "batch_req_1", "custom_id": key, "response": response, "error": error}
    return json.dumps(told, ensure_ascii=False).encode() + b"\n"


def answered(line: dict[str, Any]) -> str:
    """A claim that is the first sentence of what is read."""
    found = re.search(r"<read-\w+>\n\[1\] (.+?)[.\n]", line["body"]["messages"][-1]["content"])
    assert found is not None
    return ledger([], [claim(1, proposition=found[1], proposition_text="x", proposition_gloss="x")])


class Desk:
    """A folder with documents, a batch file, a store and results."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.batch, self.store = folder / "batch.jsonl", folder / "s.db"
        self.output, self.results = folder / "output.jsonl", folder / "results.jsonl"
        self.documents = folder / "documents"
        self.documents.mkdir()
        for number, text in enumerate(TEXTS):
            (self.documents / f"{number}.txt").write_text(text, encoding="utf-8")

    def flags(self, url: str) -> list[str]:
        return [str(self.documents), "--model", "m", "--base-url", url, "--store", str(self.store)]

    def prepare(self, url: str, *more: str) -> int:
        return main(["batch", "prepare", *self.flags(url), "-o", str(self.batch), *more])

    def collect(self) -> int:
        return main(["batch", "collect", str(self.output), "--store", str(self.store)])

    def extract(self, url: str) -> int:
        return main(["extract", *self.flags(url), "-o", str(self.results), "-q"])

    @property
    def lines(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.batch.read_bytes().splitlines()]

    @property
    def read(self) -> list[Extraction]:
        return [Extraction.model_validate_json(line) for line in self.results.read_bytes().splitlines()]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_collected_answers_are_found_by_a_run_that_then_asks_nothing(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    with served([says(ledger())]) as endpoint:
        assert desk.prepare(endpoint.url) == 0
        assert capsys.readouterr().err.splitlines() == [f"requests   3 in {desk.batch}"]
        desk.output.write_bytes(
            b"".join(result(line["custom_id"], completion(answered(line))) for line in reversed(desk.lines))
        )
        assert desk.collect() == 0
        told = capsys.readouterr()
        assert (told.out, told.err.splitlines()) == ("", ["answers    3 kept"])
        assert desk.extract(endpoint.url) == 0
    assert endpoint.requests == []
    assert [(one.status, one.claims[0].proposition.span.text) for one in desk.read] == [
        ("ok", "Iraq will pay the dues by the end of May"),
        ("ok", "تعهد العراق بدفع المستحقات قبل نهاية العام"),
        ("ok", "Le gouvernement s'engage à publier le rapport"),
    ]


def test_a_batch_asks_exactly_what_a_run_asks(desk: Desk) -> None:
    sent: list[Request] = []
    with served([says(ledger())]) as endpoint:
        more = ["--temperature", "0", "--seed", "7", "--max-tokens", "900", "--date", "2026-05-03"]
        assert desk.prepare(endpoint.url, *more) == 0
        assert main(["extract", *desk.flags(endpoint.url), *more, "-o", str(desk.results), "-q"]) == 0
        sent = list(endpoint.requests)
    asked = sorted((line["body"] for line in desk.lines), key=str)
    assert asked == sorted((request.body for request in sent), key=str)
    assert {(line["method"], line["url"]) for line in desk.lines} == {("POST", "/v1/chat/completions")}


def test_what_the_store_has_and_what_is_the_same_is_left_out(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    (desk.documents / "1 again.txt").write_text(TEXTS[1], encoding="utf-8")
    with served([says(ledger())]) as endpoint:
        assert main(["extract", str(desk.documents / "0.txt"), *desk.flags(endpoint.url)[1:], "-q"]) == 0
        capsys.readouterr()
        assert desk.prepare(endpoint.url) == 0
    assert capsys.readouterr().err.splitlines() == [
        f"requests   2 in {desk.batch}",
        "left out   1 in the store already",
        "left out   1 the same as another",
    ]


def test_a_cut_off_answer_is_split_by_the_run_which_asks_for_the_rest(desk: Desk) -> None:
    with served([says(ledger())]) as endpoint:
        desk.prepare(endpoint.url)
        cut = [line for line in desk.lines if TEXTS[0][:20] in line["body"]["messages"][-1]["content"]]
        desk.output.write_bytes(
            b"".join(
                result(line["custom_id"], completion(None, "length") if line in cut else completion(ledger()))
                for line in desk.lines
            )
        )
        assert (desk.collect(), desk.extract(endpoint.url)) == (0, 0)
    assert len(cut) == 1
    assert len(endpoint.requests) == 2


def test_failures_and_unknown_lines_are_told(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    with served([says(ledger())]) as endpoint:
        desk.prepare(endpoint.url)
        first, second, third = (line["custom_id"] for line in desk.lines)
        expired = {"code": "batch_expired", "message": "This request could not be executed"}
        limited = {"error": {"code": "rate_limit_exceeded", "message": "slow down"}}
        desk.output.write_bytes(
            result(first, completion(ledger()))
            + result(first, completion(ledger()))
            + b"\n"
            + json.dumps({"custom_id": second, "response": None, "error": expired}).encode()
            + b"\n"
            + result(third, limited, 429)
            + result("row-7", completion(ledger()))
            + b'{"custom_id": "ab'
        )
        capsys.readouterr()
        assert desk.collect() == 1
        assert capsys.readouterr().err.splitlines() == [
            "answers    1 kept, 1 were there already",
            "failed     1 with batch_expired",
            "failed     1 with rate_limit_exceeded",
            f"unknown    2 lines: {desk.output}:6, {desk.output}:7",
            "What has no answer is asked by the next `pledgebook extract`, or by a batch prepared anew.",
        ]
        assert desk.extract(endpoint.url) == 0
    assert len(endpoint.requests) == 2


def test_collecting_twice_counts_tokens_once(tmp_path: Path) -> None:
    output = tmp_path / "output.jsonl"
    output.write_bytes(b"".join(result(f"{number:064x}", completion("{}")) for number in range(1_100)))

    async def both() -> tuple[Collected, Collected, Spent]:
        with open_store(tmp_path / "s.db") as store:
            return await collect([output], store), await collect([output, output], store), store.spent("batch")

    once, twice, spent = asyncio.run(both())
    assert (once, twice) == (Collected(kept=1_100), Collected(known=2_200))
    assert (spent.requests, spent.prompt_tokens, spent.completion_tokens) == (1_100, 110_000, 22_000)


KEY = "ab" * 32


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            result(KEY, completion("نعم")),
            BatchAnswer(
                bytes.fromhex(KEY),
                "m-2026",
                json.dumps(completion("نعم")).encode(),
                Reply("نعم", "stop", None, 100, 20, 0, "m-2026"),
            ),
        ),
        (result(KEY, {"choices": []}), BatchFailure("no completion")),
        (result(KEY, "a page"), BatchFailure("no completion")),
        (result(KEY, {}, 500), BatchFailure("500")),
        (result(KEY, {"error": {"type": "server_error", "code": None}}, 500), BatchFailure("server_error")),
        (result(KEY, {"error": {"code": "Iraq will pay the dues " * 9}}, 400), BatchFailure("error")),
        (result(KEY[:-2], completion("x")), None),
        (b'{"custom_id": 7}', None),
        (b"[]", None),
        (b"[" * 100_000, None),
        (b"\xff\xfe", None),
    ],
    ids=[
        "answer",
        "no choices",
        "no object",
        "status",
        "type",
        "a message for a code",
        "short key",
        "number",
        "list",
        "nested",
        "bytes",
    ],
)
def test_a_line_of_an_output_file(line: bytes, said: Line) -> None:
    assert read_line(line) == said


@pytest.mark.parametrize(
    ("most", "sizes"),
    [({}, [5]), ({"most_requests": 2}, [2, 2, 1]), ({"most_bytes": 1}, [1, 1, 1, 1, 1])],
    ids=["one file", "by requests", "by bytes"],
)
def test_files_hold_no_more_than_a_provider_takes(tmp_path: Path, most: dict[str, int], sizes: list[int]) -> None:
    requests = [ChatRequest(b'{"model":"m"}', bytes([number]) * 32) for number in range(5)]
    files = BatchFiles(tmp_path / "batch.jsonl", **most)
    for request in requests:
        files.write(request)
    files.close()
    names = ["batch.jsonl", *(f"batch.{number}.jsonl" for number in range(2, 6))]
    assert [path.name for path in files.paths] == names[: len(sizes)]
    assert [len(path.read_bytes().splitlines()) for path in files.paths] == sizes
    assert b"".join(path.read_bytes() for path in files.paths) == b"".join(map(line_of, requests))


def test_a_line_holds_the_body_byte_for_byte() -> None:
    body = '{"model":"m","messages":[{"role":"user","content":"نعم\\n\u2028"}]}'.encode()
    line = line_of(ChatRequest(body, b"\x01" * 32))
    assert body in line
    assert Counter(line)[ord("\n")] == 1
    assert json.loads(line) == {
        "custom_id": "01" * 32,
        "method": "POST",
        "url": "/v1/chat/completions",
        "body": json.loads(body),
    }


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (["--model", "rules"], "needs a model"),
        (["--max-cost", "1"], "--max-cost"),
        (["-o", "nowhere/b.jsonl"], "cannot be written"),
    ],
    ids=["rules", "budget", "place"],
)
def test_a_wrong_call_says_what_to_do(
    desk: Desk, more: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk.prepare("http://127.0.0.1:1/v1", *more) == 2
    assert says in capsys.readouterr().err


def test_inputs_that_cannot_be_read_are_told(desk: Desk, capsys: pytest.CaptureFixture[str]) -> None:
    (desk.documents / "empty.txt").write_bytes(b"")
    assert desk.prepare("http://127.0.0.1:1/v1") == 2
    told = capsys.readouterr().err
    assert "empty.txt" in told
    assert f"requests   3 in {desk.batch}" in told
    assert main(["batch", "collect", str(desk.folder / "none.jsonl"), "--store", str(desk.store)]) == 2
    assert "none.jsonl: cannot be read" in capsys.readouterr().err
