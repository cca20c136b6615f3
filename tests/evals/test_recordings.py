"""Recorded answers: found by what was asked, never by luck, never from the network."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook_evals.recordings import NotRecorded, Tape, read_recordings, request_of

SYSTEM = {"role": "system", "content": "rules"}
USER = {"role": "user", "content": "تعهد العراق بالسداد."}
BODY: dict[str, object] = {
    "model": "m",
    "messages": [SYSTEM, USER],
    "response_format": {"type": "json_schema", "json_schema": {"name": "WireAnswer"}},
}
RESPONSE: dict[str, object] = {
    "choices": [
        {"message": {"role": "assistant", "content": '{"commitments":[],"claims":[]}'}, "finish_reason": "stop"}
    ],
    "usage": {"prompt_tokens": 9, "completion_tokens": 3, "total_tokens": 12, "details": {"cached": 1}},
}


def changed(**parts: object) -> dict[str, object]:
    return {**BODY, **parts}


def recorded(folder: Path) -> Tape:
    tape = Tape.open(folder / "tape.jsonl")
    tape.add(BODY, RESPONSE, model="claude (via relay)", date="2026-11-24")
    return Tape.open(folder / "tape.jsonl")


def test_what_was_recorded_is_found_again_after_reopening(tmp_path: Path) -> None:
    found = recorded(tmp_path).find(dict(reversed(BODY.items())))
    assert (found.answer, found.finish_reason, found.model, found.usage) == (
        '{"commitments":[],"claims":[]}',
        "stop",
        "claude (via relay)",
        {"prompt_tokens": 9, "completion_tokens": 3, "total_tokens": 12},
    )


@pytest.mark.parametrize(
    ("body", "named"),
    [
        (changed(messages=[{"role": "system", "content": "other rules"}, USER]), "changed: prompt"),
        (changed(messages=[SYSTEM, {"role": "user", "content": "x"}]), "changed: document"),
        (changed(response_format=None), "changed: schema"),
        (changed(model="n"), "changed: model"),
        (changed(temperature=0.5), "changed: sampling"),
    ],
    ids=["prompt", "document", "schema", "model", "sampling"],
)
def test_a_miss_says_what_changed(tmp_path: Path, body: dict[str, object], named: str) -> None:
    tape = recorded(tmp_path)
    with pytest.raises(NotRecorded, match=named):
        tape.find(body)
    with pytest.raises(NotRecorded, match="1 requests were never recorded"):
        tape.check()


def test_an_empty_tape_says_that_it_is_empty(tmp_path: Path) -> None:
    with pytest.raises(NotRecorded, match="no recording at all"):
        Tape.open(tmp_path / "none.jsonl").find(BODY)


def test_each_repeat_has_its_own_answer(tmp_path: Path) -> None:
    recorded(tmp_path)
    second = Tape.open(tmp_path / "tape.jsonl", repeat=1)
    with pytest.raises(NotRecorded, match="changed: repeat"):
        second.find(BODY)
    second.add(BODY, RESPONSE, model="m", date="2026-11-24")
    assert len(read_recordings(tmp_path / "tape.jsonl")) == 2
    assert request_of(BODY).key != request_of(BODY, 1).key


def test_recordings_are_sorted_so_that_a_difference_can_be_read(tmp_path: Path) -> None:
    tape = recorded(tmp_path)
    for text in ("b", "a", "c"):
        tape.add(changed(messages=[{"role": "user", "content": text}]), RESPONSE, model="m", date="2026-11-24")
    keys = [line.split('"')[3] for line in (tmp_path / "tape.jsonl").read_text(encoding="utf-8").splitlines()]
    assert keys == sorted(keys) and len(keys) == 4
