"""JSON as models write it: wrapped, sloppy, cut off, or made to hurt."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.loose_json import MAX_CHARS, MAX_DEPTH, Found, Json, json_values, tidied

LEDGER: dict[str, Json] = {"commitments": [{"action": "دفع المستحقات", "n": 1}], "claims": []}
TEXT = json.dumps(LEDGER, ensure_ascii=False)

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
containers = st.lists(values, max_size=4) | st.dictionaries(st.text(), values, max_size=4)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        "\ufeff" + TEXT,
        f"```json\n{TEXT}\n```",
        f"<think>[1, {{2}}</think>{TEXT}",
        f"so be it</think>{TEXT}",
        f"The ledger:\n{TEXT}\nThat is all.",
        TEXT.replace("}]", "},]").replace("[]}", "[],}"),
        TEXT.replace("}, ", "} "),
        TEXT.replace(", ", " , \n\t"),
    ],
    ids=["plain", "BOM", "fence", "thinking", "end of thinking", "prose", "trailing commas", "missing comma", "spaces"],
)
def test_wrapping_and_commas_do_not_matter(text: str) -> None:
    assert json_values(text) == [Found(LEDGER, whole=True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{"a": [{"b": 1}, {"b": 2}, {"b', [Found({"a": [{"b": 1}, {"b": 2}]}, False)]),
        ('{"a": [{"b": 1}, {"b": 2', [Found({"a": [{"b": 1}]}, False)]),
        ('{"a": [1], "b": [2, "thr', [Found({"a": [1], "b": [2]}, False)]),
        ('{"r": {"a": [{"b": [1, 2', [Found({"r": {"a": []}}, False)]),
        ('[{"b": 1}, {"b": "x', [Found([{"b": 1}], False)]),
        ('{"a": 1, "b"', [Found({"a": 1}, False)]),
    ],
    ids=["in a key", "in a number", "in a string", "in a wrapper", "in a list", "before a colon"],
)
def test_a_cut_end_keeps_what_was_complete(text: str, expected: list[Found]) -> None:
    assert json_values(text) == expected


def test_reading_goes_on_behind_a_break() -> None:
    text = '[{"a": 1}, {"a": "he said "no" to it"}, {"a": 3}]'
    assert json_values(text) == [Found([{"a": 1}], False), Found({"a": 3}, True)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('["سطر\nسطر"]', ["سطر\nسطر"]),
        (r'["it\'s 5\% of \"all\""]', ['it\'s 5% of "all"']),
        (r'["تعهد"]', ["تعهد"]),
    ],
    ids=["a line break in a string", "escapes that are none", "escaped Arabic"],
)
def test_strings_are_read_as_meant(text: str, expected: list[Json]) -> None:
    assert json_values(text) == [Found(expected, whole=True)]


def test_thinking_without_end_is_no_answer() -> None:
    assert json_values(f"<think>perhaps {TEXT}") == []


@given(value=containers)
def test_proper_json_is_read_as_python_reads_it(value: list[Json] | dict[str, Json]) -> None:
    assert json_values(json.dumps(value)) == [Found(value, whole=True)]


@given(value=containers, cut=st.integers(0, 200))
def test_no_cut_of_proper_json_raises_or_counts_as_whole(value: list[Json] | dict[str, Json], cut: int) -> None:
    text = json.dumps(value)
    assert not any(one.whole for one in json_values(text[: min(cut, len(text) - 1)])[:1])


@given(text=st.text(alphabet='{}[]:,"\\ 1a', max_size=200))
def test_no_text_is_too_odd(text: str) -> None:
    assert all(isinstance(one.value, (list, dict)) for one in json_values(text))


@pytest.mark.parametrize(
    "text",
    ["[" * 300_000, '{"a":' * 60_000, '["' + "\\" * 300_000, "[" + "9" * 300_000, '[ "\\" ' * 50_000],
    ids=["lists", "objects", "backslashes", "digits", "strings"],
)
def test_hostile_texts_are_read_to_their_end(text: str) -> None:
    assert not any(one.whole for one in json_values(text))


def test_deeper_nesting_than_allowed_breaks_the_value() -> None:
    def nested(depth: int) -> list[Found]:
        return json_values("[" * depth + "]" * depth)

    assert [one.whole for one in nested(MAX_DEPTH)] == [True]
    assert not nested(MAX_DEPTH + 1)[0].whole


def test_text_beyond_the_limit_is_not_read() -> None:
    assert json_values('["' + "x" * MAX_CHARS + '"]') == [Found([], whole=False)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEXT, TEXT),
        ('{"other": 1}', '{"other": 1}'),
        (f"```\n{TEXT}\n```", TEXT),
        (f'{{"commitments": [], "claims": []}} or rather {TEXT} {{"x": 1}}', TEXT),
        (TEXT[:-3], TEXT[:-3]),
        ("nothing found", "nothing found"),
        ('x {"commitments": ["\\ud83d"], "claims": []}', '{"commitments": ["?"], "claims": []}'),
    ],
    ids=["JSON", "other JSON", "fence", "the last with the keys", "cut off", "prose", "half an emoji"],
)
def test_an_answer_is_taken_out_of_its_wrapping(text: str, expected: str) -> None:
    assert tidied(text, frozenset(LEDGER)) == expected
