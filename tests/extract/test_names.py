"""Ids of the files of one run: unique whatever they are called, and short where nothing collides."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pledgebook.names import Taken, names_of, stem


@pytest.mark.parametrize(
    ("paths", "ids"),
    [
        (["a/report.txt", "b/other.txt"], ["report", "other"]),
        (["a/report.txt", "b/report.txt", "b/other.txt"], ["a/report.txt", "b/report.txt", "other"]),
        (["news/report.txt", "news/report.pdf"], ["report.txt", "report.pdf"]),
        (["a/بيان.txt", "b/بيان.txt", "b/بيان.pdf"], ["a/بيان.txt", "b/بيان.txt", "بيان.pdf"]),
        (["/x/2024/a/r.md", "/x/2025/a/r.md", "/x/2025/b/r.md"], ["2024/a/r.md", "2025/a/r.md", "b/r.md"]),
        (["r.txt", "a/r.txt", "/a/r.txt"], ["r.txt", "a/r.txt", "/a/r.txt"]),
        (["r.txt", "r.pdf", "r.txt.md"], ["./r.txt", "r.pdf", "r.txt"]),
    ],
    ids=[
        "no collision",
        "folders",
        "suffixes",
        "both",
        "deeper folders",
        "one path ends the other",
        "stem like a name",
    ],
)
def test_only_files_that_share_a_stem_are_called_by_more(paths: list[str], ids: list[str]) -> None:
    names = names_of(paths)
    assert [names.get(path) or stem(path) for path in paths] == ids
    assert names_of(reversed(paths)) == names


PARTS = some.sampled_from(["a", "b", "a.txt", "b.txt", "a.txt.md", "a.b"])
PATHS = some.lists(PARTS, min_size=1, max_size=4).map(lambda parts: str(PurePosixPath(*parts)))
ROOTED = PATHS | PATHS.map(lambda path: f"/{path}")


@given(some.lists(ROOTED, unique=True, max_size=12))
def test_ids_are_unique_whatever_the_paths(paths: list[str]) -> None:
    names = names_of(paths)
    ids = [names.get(path) or stem(path) for path in paths]
    assert len(set(ids)) == len(paths)


def test_an_id_is_taken_once_and_who_has_it_is_known() -> None:
    taken = Taken()
    assert [taken.take("عراق", "a:1"), taken.take("b", "a:2"), taken.take("عراق", "b:7")] == [None, None, "a:1"]
    taken.close()
