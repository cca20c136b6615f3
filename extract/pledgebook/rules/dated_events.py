"""Times told by an event and its date: "before the schools go back in September", "when it lapses on 31 December"."""

from __future__ import annotations

from pledgebook.rules.clause import Part
from pledgebook.rules.line import Line, Stretch
from pledgebook.timeframe import resolve_time
from pledgebook_schemas import WireTimeframe
from pledgebook_schemas.vocabulary import TimeframeType

_OPENERS: dict[tuple[str, ...], TimeframeType] = {
    ("before",): "deadline",
    ("by", "the", "time"): "deadline",
    ("ahead", "of"): "deadline",
    ("in", "time", "for"): "deadline",
    ("prior", "to"): "deadline",
    ("until",): "duration",
    ("till",): "duration",
    ("after",): "start",
    ("once",): "start",
    ("as", "soon", "as"): "start",
    ("from", "the", "moment"): "start",
    ("from", "the", "day"): "start",
    ("when",): "date",
    ("starting", "with"): "start",
    ("beginning", "with"): "start",
    ("with", "effect", "from"): "start",
    ("avant",): "deadline",
    ("avant", "que"): "deadline",
    ("lorsque",): "date",
    ("a", "partir"): "start",
    ("a", "compter"): "start",
    ("d'", "ici"): "deadline",
    ("jusqu'",): "duration",
    ("quand",): "date",
}
_DATED = frozenset({("a", "partir"), ("a", "compter"), ("d'", "ici"), ("jusqu'",)})
"""Openers of times that need no event to be one."""
_FIRST = frozenset(one[0] for one in _OPENERS)
_LONGEST = 12
"""Words from the opener to the date."""
_FEWEST = 2
_MARKS = frozenset({";", ":", '"', "(", ")", "?", "!"})
_HELD = frozenset("starting beginning to due scheduled planned expected set which now held prevu prevue qui".split())
"""Behind a comma these go on with the event: "the next session, to be held in March"."""


def dated_event(
    line: Line, action: Stretch, parts: list[Part], date: str | None
) -> tuple[Stretch, WireTimeframe] | None:
    """The words from the opener to the date, and the time they tell; None where no event of the action has a date.

    `parts` are the conditions of the clause: one that opens with "when" or "once" and has a date is a time.
    """
    last = max([action.last, *(part.words.last for part in parts)])
    if line.texts[last : last + 1] == [","] and line.texts[last + 1 : last + 2] != [] and line.texts[last + 1] in _HELD:
        last = min(len(line), last + _LONGEST)
    for words, match in line.times:
        if not action.first < words.first < last or match.type not in ("date", "start"):
            continue
        if "for" in line.texts[words.first - 1 : words.first + 1]:
            continue  # "Before the chamber rises for the summer" does not rise in it.
        if line.texts[words.first] in ("since", "depuis"):
            continue
        opened = _opening(line, action.first, words)
        if opened is None:
            continue
        first, type = opened
        read = resolve_time(line.quote(words), date=date, type="date")
        if read is not None and not read.value.startswith(("P", "FUTURE", "PRESENT")):
            whole = Stretch(first, words.last)
            return whole, WireTimeframe(type=type, value=read.value, quote=line.quote(whole))
    return None


def _opening(line: Line, reach: int, words: Stretch) -> tuple[int, TimeframeType] | None:
    """Where the event opens before its date, with the type that its first word gives."""
    for at in range(words.first - _FEWEST, max(reach, words.first - _LONGEST), -1):
        text = line.texts[at]
        if text in _MARKS or (text == "," and line.texts[at + 1] not in _HELD):
            return None
        inside = next((time for time, _ in line.times if time != words and time.first < at < time.last), None)
        if inside is not None:
            # "Before the next session, to be held in March": a time that the date makes exact.
            opener = _opener(line, inside.first)
            if opener is not None and opener not in _DATED:
                return inside.first, _OPENERS[opener]
            continue  # "When the mid-year review is tabled in October".
        found = _opener(line, at)
        if found is None:
            continue
        between = line.texts[at + len(found) : words.first]
        event = len(between) >= _FEWEST or (len(between) == 1 and between[0].endswith("ing"))
        if any(time.first == at and time != words for time, _ in line.times):
            return None
        if not event or line.texts[at - 1] in ("long", "not", "the", "day"):
            continue
        return at, _OPENERS[found]
    return None


def _opener(line: Line, at: int) -> tuple[str, ...] | None:
    if line.texts[at] not in _FIRST:
        return None
    return next((one for one in _OPENERS if tuple(line.texts[at : at + len(one)]) == one), None)


def without_dated(parts: list[Part], time: Stretch) -> list[Part]:
    """The conditions that are no part of the time."""
    return [part for part in parts if not (time.first <= part.words.first < time.last)]
