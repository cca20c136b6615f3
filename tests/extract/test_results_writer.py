"""Results in a file: whole lines, valid JSON even of a run that was stopped, and on disk when the run says so."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pledgebook.results import read_results
from pledgebook.results_writer import Format, results_writer
from pledgebook.run_summary import write_report
from pledgebook_schemas import Document, EngineInfo, Extraction

TEXTS = ("تعهد العراق بدفع المستحقات.", "Norway pledged to fund two hospitals.")
RESULTS = [
    Extraction(document=Document.from_text(text), engine=EngineInfo(name="rules"), status="ok") for text in TEXTS
]


class Disk:
    """Notes what a file holds each time that it is synced."""

    def __init__(self) -> None:
        self.synced: list[bytes] = []

    def sync(self, descriptor: int) -> None:
        self.synced.append(Path(f"/proc/self/fd/{descriptor}").read_bytes())
        os.fsync(descriptor)


def broken_disk(descriptor: int) -> None:
    raise OSError(5, "Input/output error")


@pytest.mark.parametrize("form", ["jsonl", "json", "table"])
def test_what_the_end_of_a_run_acknowledges_was_synced(form: Format, tmp_path: Path) -> None:
    disk, output = Disk(), tmp_path / "out"
    with results_writer(form, output, sync=disk.sync) as write:
        for result in RESULTS:
            write(result)
    assert disk.synced == [output.read_bytes()]
    assert TEXTS[1].encode() in disk.synced[0] or form == "table"


def test_a_continued_file_is_synced_with_what_was_there(tmp_path: Path) -> None:
    disk, output = Disk(), tmp_path / "out.jsonl"
    for continued, result in zip((False, True), RESULTS, strict=True):
        with results_writer("jsonl", output, continued=continued, sync=disk.sync) as write:
            write(result)
    assert list(read_results(output)) == RESULTS
    assert [len(synced.splitlines()) for synced in disk.synced] == [1, 2]


@pytest.mark.parametrize("form", ["jsonl", "json"])
def test_a_disk_that_does_not_sync_is_no_success(form: Format, tmp_path: Path) -> None:
    with (
        pytest.raises(OSError, match="Input/output error"),
        results_writer(form, tmp_path / "out", sync=broken_disk) as write,
    ):
        write(RESULTS[0])


@pytest.mark.parametrize("number", [0, 1, 2])
def test_json_of_a_run_that_is_stopped_can_be_read(number: int, tmp_path: Path) -> None:
    output = tmp_path / "out.json"
    with pytest.raises(KeyboardInterrupt), results_writer("json", output) as write:
        for result in RESULTS[:number]:
            write(result)
        raise KeyboardInterrupt
    assert list(read_results(output)) == RESULTS[:number]


def test_a_summary_is_synced_before_it_takes_its_name(tmp_path: Path) -> None:
    disk, path = Disk(), tmp_path / "run.json"
    write_report(path, {"documents": 1}, disk.sync)
    assert disk.synced == [path.read_bytes()]
    with pytest.raises(OSError, match="Input/output error"):
        write_report(path, {"documents": 2}, broken_disk)
    assert disk.synced == [path.read_bytes()]
