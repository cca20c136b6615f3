"""Runs over a gold folder: recorded, replayed, resumed, judged."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import pytest
from tests.evals.ledgers import Text
from tests.extract.fake_endpoint import FakeEndpoint, fake_endpoint, says
from tests.extract.wire_items import commitment, ledger

from pledgebook import Options
from pledgebook_evals.cli import main
from pledgebook_evals.recordings import NotRecorded, Tape
from pledgebook_evals.results import read_result
from pledgebook_evals.runner import Run, predict
from pledgebook_schemas import Extraction, Gold

TEXTS = [
    Text("تعهد العراق بدفع المستحقات.", id="d1", language="ar"),
    Text("تعهد العراق بدفع المستحقات كاملة.", id="d2", language="ar"),
]
GOLDS: list[Gold] = [
    one.gold(one.commitment("C1", "تعهد العراق بدفع المستحقات", "دفع المستحقات", "Iraq")) for one in TEXTS
]
NAMED = ("--model", "m", "--base-url", "http://127.0.0.1:9/v1", "-q")
ANSWER = says(ledger([commitment(1)]))


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    for one in GOLDS:
        (folder / f"{one.document.id}.json").write_text(one.model_dump_json(), encoding="utf-8")
    return folder


def recorded(tape: Path, options: Options = Options(model="m")) -> tuple[list[Extraction], FakeEndpoint]:  # noqa: B008
    async def run() -> tuple[list[Extraction], FakeEndpoint]:
        async with fake_endpoint([ANSWER]) as endpoint:
            named = Options(model=options.model, base_url=endpoint.url, api_key="k")
            found = await predict(
                Run(GOLDS, named, "record", Tape.open(tape), "claude (via relay)", "2026-11-24"), None, lambda one: None
            )
            return found, endpoint

    return asyncio.run(run())


def replayed(tape: Path, options: Options) -> list[Extraction]:
    return asyncio.run(predict(Run(GOLDS, options, "replay", Tape.open(tape)), None, lambda one: None))


def records(found: list[Extraction]) -> list[object]:
    return [(one.document.id, one.commitments, one.claims, one.status) for one in found]


def test_a_replay_gives_what_was_recorded_without_a_server(tmp_path: Path) -> None:
    found, endpoint = recorded(tmp_path / "tape.jsonl")
    assert len(endpoint.requests) == 2
    assert records(replayed(tmp_path / "tape.jsonl", Options(model="m"))) == records(found)
    assert [one.document.id for one in found] == ["d1", "d2"]


def test_what_is_on_the_tape_is_not_asked_again(tmp_path: Path) -> None:
    recorded(tmp_path / "tape.jsonl")
    _, endpoint = recorded(tmp_path / "tape.jsonl")
    assert endpoint.requests == []


@pytest.mark.parametrize(
    ("options", "changed"),
    [(Options(model="other"), "model"), (Options(model="m", temperature=0.5), "sampling")],
    ids=["model", "temperature"],
)
def test_a_replay_of_another_request_is_an_error_that_names_the_change(
    tmp_path: Path, options: Options, changed: str
) -> None:
    recorded(tmp_path / "tape.jsonl")
    with pytest.raises(NotRecorded, match=f"2 requests were never recorded: .*changed: {changed}"):
        replayed(tmp_path / "tape.jsonl", options)


def test_a_run_goes_on_where_it_stopped(tmp_path: Path) -> None:
    file, read = tmp_path / "predictions.jsonl", list[str]()
    run = Run(GOLDS, Options(model="rules"))
    first = asyncio.run(predict(run, file, lambda one: read.append(one.document.id)))
    lines = file.read_text(encoding="utf-8").splitlines()
    file.write_text(lines[0] + "\n" + lines[1][:40], encoding="utf-8")
    again = asyncio.run(predict(run, file, lambda one: read.append(one.document.id)))
    assert read == ["d1", "d2", "d2"]
    assert records(again) == records(first)


def test_run_writes_predictions_a_result_and_a_junit_report(gold: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    arguments = [
        "run",
        "--gold",
        str(gold),
        "--model",
        "rules",
        "-q",
        "-o",
        str(out),
        "--junit",
        str(tmp_path / "j.xml"),
    ]
    assert main(arguments) == 0
    result = read_result(out / "result.json")
    assert (result.commitments.detect, result.engine.name, len(result.documents)) == (1.0, "rules", 2)
    assert 'tests="2" failures="0"' in (tmp_path / "j.xml").read_text(encoding="utf-8")
    assert len((out / "predictions.jsonl").read_text(encoding="utf-8").splitlines()) == 2


def test_a_worse_result_fails_against_a_baseline_and_compare_says_where(
    gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, baseline = tmp_path / "out", tmp_path / "baseline.json"
    run = ["run", "--gold", str(gold), "--model", "rules", "-q", "-o", str(out)]
    assert main(run) == 0
    assert main(["baseline", str(out / "result.json"), str(baseline)]) == 0
    good = (out / "predictions.jsonl").read_text(encoding="utf-8").splitlines()
    worse = json.loads(good[0])
    worse["commitments"] = []
    (tmp_path / "worse.jsonl").write_text("\n".join([json.dumps(worse), good[1]]), encoding="utf-8")
    assert main([*run, "--baseline", str(baseline)]) == 0
    capsys.readouterr()
    assert main(["compare", "--gold", str(gold), str(out / "predictions.jsonl"), str(tmp_path / "worse.jsonl")]) == 1
    told = capsys.readouterr().out
    assert "lost" in told and "fail" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["score", "nowhere", "p.jsonl"], "holds no gold file"),
        (
            [
                "run",
                "--gold",
                "{gold}",
                "--model",
                "m",
                "--base-url",
                "http://127.0.0.1:9/v1",
                "--replay",
                "--recordings",
                "none",
                "-q",
                "-o",
                "{out}",
            ],
            "no recording at all",
        ),
        (["compare", "--gold", "{gold}", "a.jsonl", "b.jsonl"], "a.jsonl"),
    ],
    ids=["no gold", "replay of nothing", "no predictions"],
)
def test_a_wrong_call_ends_with_two_and_says_why(
    arguments: list[str], told: str, gold: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    filled = [one.replace("{gold}", str(gold)).replace("{out}", str(tmp_path / "o")) for one in arguments]
    assert main(filled) == 2
    assert told in capsys.readouterr().err
