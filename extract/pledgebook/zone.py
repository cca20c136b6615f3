"""Zone: what each run of lines is for. Only body and caption are read for records.

A page saved from the web carries links to other stories, paging, share bars and the headline again;
each may hold a pledge about something else. A zone ends at the line break, except that the lines of
a hard-wrapped paragraph are one zone.
"""

from __future__ import annotations

import re

from pledgebook.furniture import BOILERPLATE, BYLINES, CAPTIONS, MENU, PAGING, RELATED, SHARE_FILLERS, SHARE_WORDS
from pledgebook.lines import BULLET, HEADING, WORD, Line, lines_of
from pledgebook_schemas import Zone, ZoneKind

_CRUMBS = re.compile(r"\s[>»›/|]\s.*\s[>»›/|]\s")
_STAMP = re.compile(r"^[\W\d]*(?:[^\W\d]+[\W\d]+){0,6}$")

SHORT_LABEL_WORDS = 4
"""A line of up to this many words before the headline, or between paragraphs, is a label."""
HEADLINE_WORDS = 28
"""Longer lines are prose whatever they end in."""
FURNITURE_WORDS = 14
"""Bylines, notices and share bars are no longer than this."""


def zone(text: str) -> tuple[Zone, ...]:
    """The zones of a text in reading order; blank lines belong to none. Linear in the text."""
    lines = lines_of(text)
    kinds = _furniture(lines)
    _headlines(lines, kinds)
    for index, line in enumerate(lines):
        kinds.setdefault(index, _inside(line))
    return tuple(Zone(kind=kinds[index], start=line.start, end=line.end) for index, line in enumerate(lines))


def _furniture(lines: list[Line]) -> dict[int, ZoneKind]:
    kinds: dict[int, ZoneKind] = {}
    carried: ZoneKind | None = None
    for index, line in enumerate(lines):
        if line.opens_block and carried == "related_link" and kinds.get(index - 1) != "related_link":
            carried = None
        kind = _furniture_kind(line)
        if kind is None and carried is not None and _is_link(line, carried):
            kinds[index] = carried
            carried = carried if carried == "related_link" else None
            continue
        carried = _carries(line, kind)
        if kind is not None:
            kinds[index] = kind
    return kinds


def _furniture_kind(line: Line) -> ZoneKind | None:
    key, short = line.key, line.has_at_most(FURNITURE_WORDS)
    if short and _is_share_bar(key):
        return "boilerplate"
    if short and _is_navigation(line):
        return "navigation"
    if _opens_with(key, RELATED) and _is_link_cue(line) and (short or not _CRUMBS.search(line.text)):
        return "related_link"
    if not short:
        return None
    if _opens_with(key, BOILERPLATE) or line.has_at_most(0):
        return "boilerplate"
    if _opens_with(key, BYLINES) and line.has_at_most(8) and not line.ends_sentence:
        return "boilerplate"
    return None


def _is_navigation(line: Line) -> bool:
    key = line.key
    if key.rstrip(":›»>← →") in PAGING or _CRUMBS.search(line.text):
        return True
    return key in MENU and line.has_at_most(2)


def _opens_with(key: str, cues: tuple[str, ...]) -> bool:
    if not key.startswith(cues):
        return False
    for cue in cues:
        if key.startswith(cue) and (not cue[-1].isalnum() or not key[len(cue) : len(cue) + 1].isalnum()):
            return True
    return False


def _is_link_cue(line: Line) -> bool:
    """A sentence of the story may open with a cue too: "Related costs will be paid by the ministry."."""
    if ":" in line.key:
        return True
    asks = line.text.rstrip().endswith(("?", "؟"))
    return line.has_at_most(HEADLINE_WORDS) and (asks or not line.ends_sentence or line.has_at_most(5))


def _is_share_bar(key: str) -> bool:
    words = WORD.findall(key)
    return (
        bool(words) and all(word in SHARE_WORDS or word.isdigit() for word in words) and not set(words) <= SHARE_FILLERS
    )


def _carries(line: Line, kind: ZoneKind | None) -> ZoneKind | None:
    """What the lines below a bare label are: its links."""
    if kind == "navigation" and line.key.rstrip(":›»>← →") in PAGING:
        return "navigation"
    if kind == "related_link" and any(line.key.rstrip(": .…›»") == cue.rstrip(":") for cue in RELATED):
        return "related_link"
    return None


def _is_link(line: Line, carried: ZoneKind) -> bool:
    if carried == "navigation":
        return not line.opens_block or (line.has_at_most(HEADLINE_WORDS) and not line.text.endswith("."))
    return line.has_at_most(HEADLINE_WORDS) and not line.text.rstrip().endswith((".", "۔", ".”", '."'))


def _headlines(lines: list[Line], kinds: dict[int, ZoneKind]) -> None:
    """Finds the title among the first lines, a label above it, and its repetitions anywhere."""
    free = [index for index in range(len(lines)) if index not in kinds]
    opening = _opening(lines, free)
    if not opening:
        return
    title = opening[-1] if len(opening) > 1 and _is_label(lines[opening[0]]) else opening[0]
    for index in opening[: opening.index(title)]:
        kinds[index] = "section_label"
    kinds[title] = "title"
    for index in free:
        if index != title and lines[index].key == lines[title].key:
            kinds[index] = "title_repeat"


def _opening(lines: list[Line], free: list[int]) -> list[int]:
    """At most two headline-like lines, a label and a title, with prose somewhere below them."""
    opening: list[int] = []
    for index in free[:2]:
        line = lines[index]
        if not _is_headline(line) or (opening and not (_is_label(lines[opening[0]]) and line.opens_block)):
            break
        opening.append(index)
    below = [lines[index] for index in free if index not in opening]
    if not opening or not any(not line.has_at_most(8) or line.ends_sentence for line in below):
        return []
    if len(opening) == 2 and lines[opening[1]].has_at_most(2):
        return opening[:1]
    return opening


def _is_headline(line: Line) -> bool:
    if HEADING.match(line.text):
        return True
    stops = line.text.rstrip().endswith((".", "۔", "。", ":", "؛", ";", ",", "،", ".”", '."', ".»"))
    return line.has_at_most(HEADLINE_WORDS) and not stops and line.closes_block and not BULLET.match(line.text)


def _is_label(line: Line) -> bool:
    return line.has_at_most(SHORT_LABEL_WORDS) and not line.ends_sentence and not HEADING.match(line.text)


def _inside(line: Line) -> ZoneKind:
    """Kind of a line of the story itself."""
    if HEADING.match(line.text):
        return "section_label"
    if _opens_with(line.key, CAPTIONS) and line.has_at_most(40):
        return "caption"
    if line.ends_sentence or BULLET.match(line.text) or not line.has_at_most(25):
        return "body"
    if _is_stamp(line):
        return "boilerplate"
    if not line.closes_block and not line.opens_block:
        return "body"
    if line.has_at_most(SHORT_LABEL_WORDS) and line.opens_block and line.closes_block:
        return "section_label"
    return "caption" if line.has_at_most(16) and line.closes_block else "body"


def _is_stamp(line: Line) -> bool:
    """A bare date, hour or counter: digits, and few words around them."""
    digits = sum(character.isdigit() for character in line.text)
    return (
        digits >= 3
        and line.has_at_most(8)
        and digits * 3 >= len(line.text.replace(" ", ""))
        and bool(_STAMP.match(line.text))
    )
