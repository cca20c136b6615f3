"""What the command line is pointed at: files, folders, patterns, JSON lines."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pledgebook.errors import NotReadable
from pledgebook.sources import Found, Shard, sharded, sources_of
from pledgebook_schemas import Document, EngineInfo, Extraction


def found(*paths: Path | str) -> list[Found]:
    return list(sources_of(str(path) for path in paths))


def written(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(exist_ok=True, parents=True)
        (folder / name).write_text("تعهد العراق بالسداد.", encoding="utf-8")


def test_a_file_stands_for_itself_even_if_it_is_not_there() -> None:
    assert found("missing.txt", "./other.txt") == [Path("missing.txt"), Path("other.txt")]


def test_a_file_named_again_is_read_once(tmp_path: Path) -> None:
    written(tmp_path, "a.txt", "b.txt")
    sources = sources_of([str(tmp_path / "b.txt"), str(tmp_path), str(tmp_path / "*.txt")])
    assert (list(sources), sources.repeated) == ([tmp_path / "b.txt", tmp_path / "a.txt"], 3)


def test_files_of_one_stem_get_ids_of_their_own_and_no_other_does(tmp_path: Path) -> None:
    written(tmp_path, "a/report.txt", "b/report.txt", "b/بيان.txt")
    sources = sources_of([str(tmp_path)])
    extractions = [
        Extraction(
            document=Document.from_text("x", id=Path(str(path)).stem, source=str(path)),
            engine=EngineInfo(name="rules"),
            status="ok",
        )
        for path in sources
    ]
    assert [sources.named(one).document.id for one in extractions] == ["a/report.txt", "b/report.txt", "بيان"]
    assert [sources.named(sources.named(one)) for one in extractions] == [sources.named(one) for one in extractions]


def test_names_that_are_shown_alike_are_not_mixed(tmp_path: Path) -> None:
    for name in (b"\xff.txt", b"\xfe.txt"):
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name)).write_text("x", encoding="utf-8")
    first, second = found(tmp_path)
    assert isinstance(first, Path)
    assert isinstance(second, NotReadable)
    assert "rename it" in str(second)


def test_a_document_of_json_lines_may_not_be_called_like_a_file(tmp_path: Path) -> None:
    written(tmp_path, "report.txt")
    lines = tmp_path / "more.jsonl"
    lines.write_text('{"id": "report", "text": "x"}\n{"id": "more", "text": "y"}\n', encoding="utf-8")
    clash, plain, file = found(lines, tmp_path / "report.txt")
    assert str(clash).startswith(f'{lines}:1: has the id "report" of {tmp_path / "report.txt"}')
    assert (plain, file) == (
        Document.from_text("y", id="more", source=f"{lines}:2"),
        tmp_path / "report.txt",
    )


def test_ids_of_json_lines_are_unique_over_files(tmp_path: Path) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        (tmp_path / name).write_text('{"id": "1", "text": "x"}\n', encoding="utf-8")
    first, second = found(tmp_path / "*.jsonl")
    assert first == Document.from_text("x", id="1", source=f"{tmp_path / 'a.jsonl'}:1")
    assert str(second).startswith(f'{tmp_path / "b.jsonl"}:1: has the id "1" of {tmp_path / "a.jsonl"}:1')


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("empty.jsonl", "\n", "is empty"),
        ("list.json", '[{"text": "x"}]', "as .jsonl"),
        ("absent.jsonl", None, "there is no such file"),
    ],
    ids=["no line", "json", "absent"],
)
def test_what_holds_no_json_lines_says_so(name: str, text: str | None, told: str, tmp_path: Path) -> None:
    if text is not None:
        (tmp_path / name).write_text(text, encoding="utf-8")
    (only,) = found(tmp_path / name)
    assert isinstance(only, NotReadable)
    assert told in str(only)


def test_lines_are_read_as_they_are_needed(tmp_path: Path) -> None:
    lines = tmp_path / "lines.jsonl"
    lines.write_text('{"text": "One."}\n', encoding="utf-8")
    coming = iter(sources_of([str(lines)]))
    with lines.open("a", encoding="utf-8") as more:
        more.write('{"text": "Two."}\n')
    assert [one.text for one in coming if isinstance(one, Document)] == ["One.", "Two."]


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
    [(["a.txt", "b.txt"], 2), (["a.txt", "*.nothing"], 2), (["."], 2), (["a.jsonl"], None), (["a.txt", "-"], None)],
    ids=["files", "pattern", "folder", "json lines", "standard input"],
)
def test_counts_only_what_is_known_without_reading(
    paths: list[str], known: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written(tmp_path, "a.txt", "b.txt")
    monkeypatch.chdir(tmp_path)
    assert sources_of(paths).total == known


def test_shares_of_the_sources_are_disjoint_complete_and_stable() -> None:
    sources: list[Found] = [Document.from_text("x", id=f"d{number}") for number in range(200)]
    sources += [Path(f"folder/ملف {number}.txt") for number in range(200)]
    sources += [NotReadable("gone.jsonl:3", "is broken")]
    shares = [list(sharded(sources, Shard(number, 4))) for number in (1, 2, 3, 4)]
    assert sorted(repr(one) for share in shares for one in share) == sorted(map(repr, sources))
    assert all(70 <= len(share) <= 130 for share in shares)
    assert list(sharded(sources[:3], Shard())) == sources[:3]
    assert [one.id for one in sharded(sources[:9], Shard(1, 3)) if isinstance(one, Document)] == ["d2", "d4", "d6"]
