"""Finds the time expressions of a text, for engines that read without a model."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook.timeframe.expression import Expression, Length
from pledgebook.timeframe.licence import time_type
from pledgebook.timeframe.readings import readings
from pledgebook_schemas.vocabulary import TimeframeType


@dataclass(frozen=True, slots=True)
class TimeMatch:
    """Code points `[start, end)` of the text searched, preposition included; the type as its words alone give it."""

    start: int
    end: int
    type: TimeframeType


def find_times(text: str, start: int = 0, end: int | None = None) -> tuple[TimeMatch, ...]:
    """The maximal time expressions of `text[start:end)`, in order, none overlapping; linear time.

    What might as well be something else is left out: a bare number, a length without a preposition, "monthly" before
    a noun. `resolve_time` reads each of them.
    """
    stop = len(text) if end is None else min(end, len(text))
    return tuple(
        TimeMatch(reading.start, reading.end, _type(reading.expression))
        for reading in readings(text, max(start, 0), stop)
        if reading.evident
    )


def _type(expression: Expression) -> TimeframeType:
    core = expression.core
    counts = isinstance(core, Length) and expression.frame is None and not core.direction and not core.rate
    return time_type(expression, "date" if counts else None)
