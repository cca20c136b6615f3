"""Gives a quoted time expression its type and value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category

from pledgebook.timeframe.document_date import UNDATED, parse_document_date
from pledgebook.timeframe.expression import Length, Shifted
from pledgebook.timeframe.lengths import length_value
from pledgebook.timeframe.licence import time_type
from pledgebook.timeframe.readings import Reading, readings
from pledgebook.timeframe.value import Tense, time_value
from pledgebook_schemas.vocabulary import TimeframeType


@dataclass(frozen=True, slots=True)
class ResolvedTime:
    type: TimeframeType
    value: str
    """ISO 8601 / TIMEX3; unknown parts are X."""


def resolve_time(
    text: str, *, date: str | None, type: TimeframeType | None, tense: Tense = "future"
) -> ResolvedTime | None:
    """Reads the longest time expression of a quotation, in Arabic, English or French; None where it holds none.

    `date` is the document's, whole or partial; `type` decides where the preposition leaves a choice. A deadline that
    is a length becomes its day if the date allows ("within six months"), but not if it runs from a named event.
    Hours of the day are dropped. A season, month, day or weekday without a year is the next one on or after the date;
    in the past `tense`, which is that of a claim, and where the words look back, the latest that has begun by then.
    """
    return _resolved(text, date, type, tense)


@lru_cache(maxsize=1 << 12)
def _resolved(text: str, date: str | None, type: TimeframeType | None, tense: Tense) -> ResolvedTime | None:
    """Remembered, as a text says "on Monday" and "by 2030" over and over."""
    found = [reading for reading in readings(text, 0, len(text)) if reading.evident or _is_whole(reading, text)]
    if not found:
        return None
    best = max(found, key=lambda reading: reading.end - reading.start)
    expression = best.expression
    from_event = best.linked_on and isinstance(expression.core, Length)
    decided = time_type(expression, type)
    if best.linked_on and isinstance(expression.core, Shifted) and expression.core.counted and expression.core.offset:
        # بعد ثلاثين يوما من النشر: so long from that event, whenever it is.
        return ResolvedTime(decided, length_value(Length(abs(expression.core.offset), expression.core.unit)))
    today = UNDATED if from_event else parse_document_date(date)
    return ResolvedTime(decided, time_value(expression, decided, today, tense))


def _is_whole(reading: Reading, text: str) -> bool:
    """Whether nothing but signs stands around it, so that what else it might be does not arise."""
    around = text[: reading.start] + text[reading.end :]
    return not any(character.isalnum() or category(character) == "Sc" or character in "%٪" for character in around)
