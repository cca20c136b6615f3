"""Lines of a text as the zone stage sees them: a paragraph wrapped at one width is one line.

Files printed to text, e-mails and PDFs break their paragraphs; without joining them no sentence
longer than a line would be found whole.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from pledgebook.fold import fold_key

WRAP = range(40, 131)
"""Widths, in code points, at which paragraphs are wrapped."""
KEY_LENGTH = 400
"""Code points of a line that are looked at; a longer line is prose, only its opening words can tell otherwise."""

BULLET = re.compile(r"\s*(?:[-*•▪◦–—·●■✓]|\(?[0-9٠-٩۰-۹a-zA-Z]{1,2}[.)])\s+\S")
HEADING = re.compile(r"\s*(#{1,6})\s+\S")
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ENDS = re.compile(r"[.!?؟۔।。…:؛;]['\"”’»)\]]*\s*$")


@dataclass(frozen=True, slots=True)
class Line:
    start: int
    end: int
    text: str
    key: str
    """Folded spelling, without outer spaces and bullets."""
    opens_block: bool
    """Whether a blank line, or nothing, stands above it."""
    closes_block: bool

    @property
    def ends_sentence(self) -> bool:
        return _ENDS.search(self.text) is not None

    def has_at_most(self, words: int) -> bool:
        """Estimated beyond `KEY_LENGTH`; counts no further than it takes to tell."""
        beyond = words + 1 - max(0, len(self.text) - KEY_LENGTH) // 6
        return beyond > 0 and len(list(islice(WORD.finditer(self.text, 0, KEY_LENGTH), beyond))) < beyond


def lines_of(text: str) -> list[Line]:
    """The lines that are not blank, in order; linear in the text."""
    return _unwrap(text, list(_lines(text)))


def _lines(text: str) -> Iterator[Line]:
    found = [match.span() for match in _LINE.finditer(text) if not match[0].isspace()]
    gaps = [text[end:start] for (_, end), (start, _) in pairwise(found)]
    edges = [True, *map(_blank, gaps), True]
    for (start, end), opens, closes in zip(found, edges, edges[1:], strict=False):
        yield _line(text, start, end, opens, closes)


def _line(text: str, start: int, end: int, opens: bool, closes: bool) -> Line:
    raw = text[start:end]
    stripped = raw.strip()
    start += len(raw) - len(raw.lstrip())
    key = fold_key(stripped[:KEY_LENGTH]).lstrip("#-*•▪–—·|>» ").strip()
    return Line(start, start + len(stripped), stripped, key, opens, closes)


def _blank(gap: str) -> bool:
    return len(gap) > 1 and sum(1 for _ in _BREAK.finditer(gap)) > 1


def _unwrap(text: str, lines: list[Line]) -> list[Line]:
    """Joins the lines of paragraphs that were wrapped by hand, or by a printer, at one width."""
    width = _wrap_width([(line, below) for line, below in pairwise(lines) if not line.closes_block])
    joined: list[Line] = []
    for block in _blocks(lines):
        column = width or _wrap_width(list(pairwise(block)))
        joined += [_joined(text, group) for group in _paragraphs(block, column)] if column else block
    return joined


def _blocks(lines: list[Line]) -> Iterator[list[Line]]:
    start = 0
    for index, line in enumerate(lines, 1):
        if line.closes_block or index == len(lines):
            yield lines[start:index]
            start = index


def _wrap_width(pairs: Sequence[tuple[Line, Line]]) -> int | None:
    """The width, in code points, at which neighbouring lines were wrapped; None if most had room for more."""
    if len(pairs) == 1:
        line, below = pairs[0]
        goes_on = below.text[0].islower() and not line.ends_sentence
        return len(line.text) if goes_on and len(line.text) in WRAP else None
    if not pairs:
        return None
    lengths = sorted(len(line.text) for line, _ in pairs)
    width = lengths[-1 - len(lengths) // 20]
    if width not in WRAP:
        return None
    full = sum(_is_full(line, below, width) for line, below in pairs)
    stops = sum(line.ends_sentence for line, _ in pairs)
    return width if full * 4 >= len(pairs) * 3 and stops * 2 <= len(pairs) else None


def _is_full(line: Line, below: Line, width: int) -> bool:
    """Whether the first word of the line below had no room left, print of uneven letters allowed for."""
    if max(len(line.text), len(below.text)) > 1.15 * width:
        return False
    word = below.text.split(maxsplit=1)[0]
    return len(line.text) + 1 + len(word) >= 0.9 * width


def _paragraphs(block: list[Line], width: int) -> Iterator[list[Line]]:
    group = block[:1]
    for line, below in pairwise(block):
        opens = BULLET.match(below.text) or HEADING.match(below.text) or HEADING.match(line.text)
        if opens or not _is_full(line, below, width):
            yield group
            group = []
        group.append(below)
    yield group


def _joined(text: str, group: list[Line]) -> Line:
    if len(group) == 1:
        return group[0]
    return _line(text, group[0].start, group[-1].end, group[0].opens_block, group[-1].closes_block)
