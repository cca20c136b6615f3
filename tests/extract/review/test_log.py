"""The log: whatever happens to the machine, what was told to be saved is there."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.extract.report.ledgers import english
from tests.extract.review.desks import decision

from pledgebook import NotReadable, UsageError
from pledgebook.review import DecisionLog

WRITER = """
import sys
from itertools import count
from pathlib import Path
from pledgebook.review import Decision, DecisionLog
log = DecisionLog(Path(sys.argv[1]))
one = Decision.model_validate_json(sys.argv[2])
for number in count():
    log.append(one.model_copy(update={"id": f"d{number}"}))
    print(f"d{number}", flush=True)
"""


def reopened(path: Path) -> list[str]:
    log = DecisionLog(path)
    log.close()
    return [one.id for one in log]


def test_decisions_are_read_back_as_they_were(tmp_path: Path) -> None:
    log = DecisionLog(tmp_path / "x.reviews.jsonl")
    record = english().commitments[0]
    made = [
        decision("d1"),
        decision("d2", "edit", becomes=record),
        decision("d3", "add", "K2", becomes=english().claims[0]),
        decision("d4", "undo", None, undoes="d1"),
        decision("d5", "reject", non_item="hope"),
    ]
    for one in made:
        assert log.append(one) == one
    log.close()
    again = DecisionLog(tmp_path / "x.reviews.jsonl")
    again.close()
    assert list(again) == made


def test_a_decision_saved_twice_is_one(tmp_path: Path) -> None:
    path = tmp_path / "x.reviews.jsonl"
    log = DecisionLog(path)
    first = log.append(decision("d1", "accept"))
    assert log.append(decision("d1", "reject")) == first
    log.close()
    assert path.read_bytes().count(b"\n") == 1


def test_killed_in_the_middle_nothing_that_was_told_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "x.reviews.jsonl"
    arguments = [sys.executable, "-c", WRITER, str(path), decision("d").model_dump_json()]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as writing:
        assert writing.stdout is not None
        told = [writing.stdout.readline().strip() for _ in range(25)]
        writing.kill()
        told += writing.stdout.read().split()
    kept = reopened(path)
    assert kept[: len(told)] == told
    assert len(kept) - len(told) <= 1


def test_a_line_cut_anywhere_is_no_decision_and_the_next_one_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "x.reviews.jsonl"
    whole = decision("d1").model_dump_json().encode() + b"\n"
    last = decision("تعهد", "edit", becomes=english().commitments[0]).model_dump_json().encode()
    for cut in range(1, len(last), 7):
        path.write_bytes(whole + last[:cut])
        log = DecisionLog(path)
        assert [one.id for one in log] == ["d1"]
        log.append(decision("d3"))
        log.close()
        assert reopened(path) == ["d1", "d3"]


def test_two_reviewers_may_write_into_one_file(tmp_path: Path) -> None:
    path = tmp_path / "x.reviews.jsonl"
    amal, badr = DecisionLog(path), DecisionLog(path)
    for number in range(20):
        amal.append(decision(f"a{number}"))
        badr.append(decision(f"b{number}"))
    amal.close()
    badr.close()
    assert sorted(reopened(path)) == sorted(f"{who}{number}" for who in "ab" for number in range(20))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b'{"id":"d1"}\n', r"x\.reviews\.jsonl:1: is no decision \(document: Field required\)"),
        (b"They pledged.\n", r"x\.reviews\.jsonl:1: is no decision"),
    ],
    ids=["other fields", "a text"],
)
def test_another_file_is_not_written_into(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "x.reviews.jsonl"
    path.write_bytes(content)
    with pytest.raises(NotReadable, match=told):
        DecisionLog(path)
    assert path.read_bytes() == content


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be written"):
        DecisionLog(tmp_path / "missing" / "x.reviews.jsonl")


@pytest.mark.parametrize(
    "fields",
    [
        {"verdict": "accept", "record": None},
        {"verdict": "edit"},
        {"verdict": "accept", "becomes": english().claims[0]},
        {"verdict": "undo", "record": None},
        {"verdict": "done"},
    ],
    ids=["accept nothing", "edit into nothing", "accept a change", "undo nothing", "one record done"],
)
def test_a_decision_says_all_that_it_needs(fields: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=str(fields["verdict"])):
        decision("d1", **{"verdict": "accept", **fields})  # type: ignore[arg-type]
