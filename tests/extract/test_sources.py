"""What the command line is pointed at: files, folders, patterns, JSON lines."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.errors import NotReadable
from pledgebook.sources import STDIN, Found, Shard, count, expand, sharded
from pledgebook_schemas import Document


def found(*paths: Path | str) -> list[Found]:
    return list(expand(str(path) for path in paths))


def test_a_file_stands_for_itself_even_if_it_is_not_there() -> None:
    assert found("missing.txt", "-") == [Path("missing.txt"), STDIN]


def test_a_folder_gives_its_readable_files_by_name_and_no_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", ".hidden.txt", "image.png", "deep/c.md", ".git/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("تعهد العراق بالسداد.", encoding="utf-8")
    assert found(tmp_path) == [tmp_path / "a.html", tmp_path / "b.txt", tmp_path / "deep/c.md"]


def test_a_folder_without_readable_files_says_so(tmp_path: Path) -> None:
    (only,) = found(tmp_path)
    assert isinstance(only, NotReadable)
    assert str(tmp_path) in str(only)


def test_a_pattern_gives_what_it_matches_or_says_that_nothing_does(tmp_path: Path) -> None:
    for name in ("two.txt", "one.txt"):
        (tmp_path / name).write_text("x", encoding="utf-8")
    assert found(tmp_path / "*.txt") == [tmp_path / "one.txt", tmp_path / "two.txt"]
    (nothing,) = found(tmp_path / "*.pdf")
    assert isinstance(nothing, NotReadable)


def test_json_lines_give_documents_and_a_bad_line_is_an_error_in_its_place(tmp_path: Path) -> None:
    lines = tmp_path / "articles.jsonl"
    lines.write_text(
        '{"text": "Kenya will plant trees.", "id": "ke-1", "date": "2026-05-03", "url": "ignored"}\n'
        "\n"
        '{"body": "no text"}\n'
        '{"text": "broken\n'
        '{"text": "سيدفع العراق."}\n',
        encoding="utf-8",
    )
    first, without, broken, last = found(lines)
    assert first == Document.from_text("Kenya will plant trees.", id="ke-1", source=f"{lines}:1", date="2026-05-03")
    assert isinstance(without, NotReadable) and without.source == f"{lines}:3"
    assert isinstance(broken, NotReadable) and broken.source == f"{lines}:4"
    assert last == Document.from_text("سيدفع العراق.", source=f"{lines}:5")


@pytest.mark.parametrize(
    ("paths", "known"),
    [(["a.txt", "-"], 2), (["a.txt", "*.txt"], None), (["."], None), (["a.jsonl"], None)],
    ids=["files", "pattern", "folder", "json lines"],
)
def test_counts_only_what_is_known_without_reading(paths: list[str], known: int | None) -> None:
    assert count(paths) == known


def test_shares_of_the_sources_are_disjoint_complete_and_stable() -> None:
    sources: list[Found] = [Document.from_text("x", id=f"d{number}") for number in range(200)]
    sources += [Path(f"folder/ملف {number}.txt") for number in range(200)]
    sources += [NotReadable("gone.jsonl:3", "is broken")]
    shares = [list(sharded(sources, Shard(number, 4))) for number in (1, 2, 3, 4)]
    assert sorted(repr(one) for share in shares for one in share) == sorted(map(repr, sources))
    assert all(70 <= len(share) <= 130 for share in shares)
    assert list(sharded(sources[:3], Shard())) == sources[:3]
    assert [one.id for one in sharded(sources[:9], Shard(1, 3)) if isinstance(one, Document)] == ["d2", "d4", "d6"]
