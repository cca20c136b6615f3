"""Documents in JSON lines: each line one, a bad one an error in its place, no two under one id."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pledgebook.errors import NotReadable
from pledgebook.json_lines import looks_like_json_lines, read_json_lines
from pledgebook.names import Taken
from pledgebook_schemas import Document

ARABIC = "سيدفع العراق المستحقات."


@pytest.fixture
def taken() -> Iterator[Taken]:
    names = Taken()
    yield names
    names.close()


def read(text: str | bytes, taken: Taken) -> list[Document | NotReadable]:
    data = text.encode() if isinstance(text, str) else text
    return list(read_json_lines(data.splitlines(keepends=True), "a.jsonl", taken))


def test_what_a_line_says_is_in_its_document(taken: Taken) -> None:
    line = f'{{"text": "{ARABIC}", "id": 7, "date": "2026-05-03", "title": "بيان", "language": "ar", "url": "u"}}\n'
    assert read(line, taken) == [
        Document.from_text(ARABIC, id="7", source="a.jsonl:1", date="2026-05-03", title="بيان", language="ar")
    ]


def test_windows_line_ends_and_a_byte_order_mark_are_no_part_of_the_text(taken: Taken) -> None:
    assert read(b'\xef\xbb\xbf{"text": "One."}\r\n\r\n{"text": "Two."}\r\n', taken) == [
        Document.from_text("One.", source="a.jsonl:1"),
        Document.from_text("Two.", source="a.jsonl:3"),
    ]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ('{"text": ', "is no JSON (Expecting value at character 9)"),
        ("[1]", 'is no JSON object with a string "text"'),
        ('{"text": 7}', 'is no JSON object with a string "text"'),
        ('{"text": "x", "date": 2026}', '"date" is no string'),
        ('{"text": "x", "id": true}', '"id" is no string'),
        ('{"text": "x", "date": "May"}', "date 'May' is no day, month or year"),
        (r'{"text": "\ud800"}', "unpaired surrogate"),
        (b'{"text": "caf\xe9"}', "is not UTF-8 (byte 13 of the line)"),
        ('{"text": ' + "[" * 100_000, "is no JSON"),
    ],
    ids=["cut off", "list", "number", "date as number", "id as bool", "no date", "surrogate", "latin-1", "deep"],
)
def test_a_bad_line_is_an_error_that_names_it(line: str | bytes, told: str, taken: Taken) -> None:
    data = line.encode() if isinstance(line, str) else line
    bad, good = read(data + b'\n{"text": "Good."}\n', taken)
    assert isinstance(bad, NotReadable)
    assert str(bad).startswith("a.jsonl:1: ")
    assert told in str(bad)
    assert good == Document.from_text("Good.", source="a.jsonl:2")


def test_a_second_line_of_one_id_is_refused_and_both_are_named(taken: Taken) -> None:
    first, second, third = read('{"id": "d1", "text": "One."}\n{"id": "d1", "text": "Two."}\n{"text": "3."}\n', taken)
    assert first == Document.from_text("One.", id="d1", source="a.jsonl:1")
    assert str(second) == 'a.jsonl:2: has the id "d1" of a.jsonl:1: give each document an id of its own'
    assert third == Document.from_text("3.", source="a.jsonl:3")


def test_the_same_text_twice_without_id_is_two_documents_of_stable_ids(taken: Taken) -> None:
    text = '{"text": "Same."}\n{"text": "Same."}\n{"text": "Same."}\n'
    found = read(text, taken)
    ids = [one.id for one in found if isinstance(one, Document)]
    assert ids[0] == Document.from_text("Same.").id
    assert len(set(ids)) == 3
    again = Taken()
    assert read(text, again) == found
    again.close()


@pytest.mark.parametrize(
    ("head", "lines"),
    [
        (b'{"text": "x"}\n', True),
        (b'\xef\xbb\xbf{ "id": 1', True),
        (b"\n {\n", True),
        (b"{}\n", True),
        (b"", False),
        (b"Norway pledged", False),
        (b"{{title}} of the page", False),
        (b'["a"]', False),
    ],
    ids=["object", "mark", "pretty", "empty object", "nothing", "prose", "template", "list"],
)
def test_json_lines_are_known_by_how_they_begin(head: bytes, lines: bool) -> None:
    assert looks_like_json_lines(head) is lines
