"""Reads JSON as models write it: in prose and fences, with commas too many, or cut off.

Linear in the text, and bounded for hostile text: `MAX_CHARS` characters, `MAX_DEPTH` levels.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias, cast

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

MAX_CHARS = 5_000_000
MAX_DEPTH = 64

_TOKEN = re.compile(
    r"""[\s\ufeff]*+(?:(?P<string>"(?:[^"\\]++|\\.)*+")"""
    r"""|(?P<scalar>-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)"""
    r"""|(?P<mark>[{}\[\]:,]))""",
    re.DOTALL,
)
_OPENING = re.compile(r"[{\[]")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Found:
    """One object or list that stands in a text."""

    value: list[Json] | dict[str, Json]
    whole: bool
    """False: the text ended or went wrong inside; the value holds what was complete before."""


class _Broken(Exception):
    """Here the text stops being JSON."""


@dataclass(slots=True)
class _Level:
    """A list or object that is still open."""

    holds: list[Json] | dict[str, Json]
    key: str | None = None
    colon: bool = False

    def put(self, value: Json) -> None:
        if isinstance(self.holds, list):
            self.holds.append(value)
        elif self.key is None and isinstance(value, str):
            self.key = value
        elif self.key is not None and self.colon:
            self.holds[self.key] = value
            self.key, self.colon = None, False
        else:
            raise _Broken

    def mark(self, mark: str) -> None:
        """Takes a comma or colon. Commas too many are let pass, colons are not."""
        if mark == ":" and self.key is not None and not self.colon:
            self.colon = True
        elif mark != "," or self.key is not None:
            raise _Broken


def encodable(text: str) -> str:
    """The text with `?` for each half of a character: `\\ud83d` alone cannot be written to any file."""
    return text.encode("utf-8", "replace").decode()


def json_values(text: str) -> list[Found]:
    """Objects and lists in the text from left to right, each as far as it is complete.

    Reading goes on behind a break, so whole items after a broken one are found by themselves.
    """
    text = _answer(text[:MAX_CHARS])
    found: list[Found] = []
    position = 0
    while opening := _OPENING.search(text, position):
        value, end = _read(text, opening.start())
        found.append(value)
        position = end
    return found


def tidied(text: str, keys: frozenset[str]) -> str:
    """The text itself if it is JSON, else the last whole object in it that has `keys`, else the text."""
    try:
        json.loads(text)
        return text
    except (ValueError, RecursionError):
        whole = [one.value for one in json_values(text) if one.whole and keys <= _names(one.value)]
    return json.dumps(whole[-1], ensure_ascii=False) if whole else text


def _answer(text: str) -> str:
    """The text behind a model's thinking, whose opening tag some servers swallow. Thinking without end is no answer."""
    start = text.lstrip("\ufeff \t\r\n")
    if start[:1] in {"{", "["}:
        return text
    thought, tag, answer = text.partition("</think>")
    if tag:
        return answer
    return "" if start.startswith("<think>") else thought


def _read(text: str, start: int) -> tuple[Found, int]:
    """The value that opens at `start`, and where reading ended."""
    levels = [_Level(_opened(text[start]))]
    position = start + 1
    while token := _TOKEN.match(text, position):
        try:
            closed = _take(token, levels)
        except (_Broken, ValueError, RecursionError):
            break
        position = token.end()
        if closed is not None:
            return Found(closed, whole=True), position
    return Found(_complete(levels), whole=False), position


def _take(token: re.Match[str], levels: list[_Level]) -> list[Json] | dict[str, Json] | None:
    """Puts one token where it belongs; the outermost value if the token closes it."""
    mark = token["mark"]
    if mark is None:
        levels[-1].put(_scalar(token["string"], token["scalar"]))
    elif mark in "{[":
        _open(mark, levels)
    elif mark in "}]":
        return _close(mark, levels)
    else:
        levels[-1].mark(mark)
    return None


def _opened(mark: str) -> list[Json] | dict[str, Json]:
    return {} if mark == "{" else []


def _open(mark: str, levels: list[_Level]) -> None:
    above = levels[-1]
    if len(levels) == MAX_DEPTH or (isinstance(above.holds, dict) and not above.colon):
        raise _Broken
    levels.append(_Level(_opened(mark)))


def _close(mark: str, levels: list[_Level]) -> list[Json] | dict[str, Json] | None:
    level = levels[-1]
    if isinstance(level.holds, dict) != (mark == "}") or level.key is not None:
        raise _Broken
    levels.pop()
    if not levels:
        return level.holds
    levels[-1].put(level.holds)
    return None


def _complete(levels: list[_Level]) -> list[Json] | dict[str, Json]:
    """What is complete of an unfinished value: open objects down to the first open list, without its last member."""
    for above, below in pairwise(levels):
        if isinstance(above.holds, list) or above.key is None:
            break
        above.holds[above.key] = below.holds
    return levels[0].holds


def _scalar(string: str | None, scalar: str | None) -> Json:
    if string is None:
        return cast(Json, json.loads(scalar or ""))
    try:
        text = cast(str, json.loads(string, strict=False))
    except ValueError:
        text = cast(str, json.loads(_ESCAPE.sub(_known_escape, string), strict=False))
    return encodable(text)


def _known_escape(escape: re.Match[str]) -> str:
    return escape[0] if escape[1] in '"\\/bfnrtu' else escape[1]


def _names(value: list[Json] | dict[str, Json]) -> frozenset[str]:
    return frozenset(value) if isinstance(value, dict) else frozenset()
