"""Lists inside one paragraph: "agreed: (a) to open an office; (b) that fees shall be halved"."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook.rules.bullets import LeadIn, item, leading
from pledgebook.rules.commitments import Found
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.view import View

_HEADS = frozenset({"to", "that", "not", "de", "d'", "a", "que", "qu'", "ne", "(", "first", "secondly"})
_JOINTS = frozenset({"and", "et", ",", ";"})
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class RunOn:
    """A lead-in and the items behind it, in one sentence."""

    lead: LeadIn
    items: tuple[Stretch, ...]


def run_on(view: View) -> RunOn | None:
    """Where a cue leads in at least two items that are parted by semicolons or marked with letters or numbers."""
    line = view.line
    if ";" not in line.texts and "(" not in line.texts:
        return None
    start = _start(line)
    if start is None:
        return None
    items = _items(line, start)
    if len(items) < _FEWEST:
        return None
    lead = leading(view, start)
    return RunOn(lead, items) if lead is not None else None


def found_in(view: View, listed: RunOn) -> list[Found]:
    return [found for words in listed.items for found in item(listed.lead, view, words)]


def _start(line: Line) -> int | None:
    """The colon, or the bracket of the first mark, that ends the lead-in."""
    for at, text in enumerate(line.texts):
        if text == ":" and at + 1 < len(line) and (line.texts[at + 1] in _HEADS or _mark(line, at + 1)):
            return at
        if text == "(" and _mark(line, at) and line.texts[at + 1] in ("a", "i", "1"):
            return at
        if text in (";", '"'):
            return None
    return None


def _mark(line: Line, at: int) -> int:
    """How many words a mark has: "(a)", "b)", "(iv)", "2)"; 0 for none."""
    bracket = line.texts[at] == "("
    end = at + 1 + bracket
    if end >= len(line) or line.texts[end] != ")":
        return 0
    text = line.texts[end - 1]
    return end + 1 - at if len(text) == 1 or (set(text) <= set("ivx") and len(text) < 5) else 0


def _items(line: Line, start: int) -> tuple[Stretch, ...]:
    """The stretches between the marks, or between the semicolons where nothing is marked."""
    marks = [at for at in range(start, len(line)) if _mark(line, at) and not (at and _mark(line, at - 1))]
    if len(marks) >= _FEWEST:
        firsts = [at + _mark(line, at) for at in marks]
        lasts = [*marks[1:], len(line)]
    else:
        marks = [at for at in range(start, len(line)) if line.texts[at] == ";"]
        firsts = [start + 1, *(at + 1 for at in marks)]
        lasts = [*marks, len(line)]
    bounds = (_trimmed(line, first, last) for first, last in zip(firsts, lasts, strict=True))
    return tuple(one for one in bounds if one.last > one.first + 1)


def _trimmed(line: Line, first: int, last: int) -> Stretch:
    while first < last and line.texts[first] in _JOINTS:
        first += 1
    while last > first and line.texts[last - 1] in _JOINTS:
        last -= 1
    return Stretch(first, last)
