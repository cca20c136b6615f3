"""Which prepositions a core goes with, what they change in it, and the type that follows."""

from __future__ import annotations

from pledgebook.timeframe.clock import is_day
from pledgebook.timeframe.expression import (
    Core,
    Edged,
    Expression,
    Frame,
    Indefinite,
    Interval,
    Lasting,
    Length,
    Place,
    Point,
    Repeated,
    Shifted,
    Stretch,
)
from pledgebook.timeframe.period import NAMED_PARTS
from pledgebook_schemas.vocabulary import TimeframeType

_FUTURE, _PAST = Indefinite("FUTURE_REF"), Indefinite("PAST_REF")
_LASTING_FRAMES = frozenset({"for", "over", "throughout"})
_BOUNDING_FRAMES = frozenset({"by", "within", "during"})
_PLACE_TYPES: dict[Frame, TimeframeType] = {
    "by": "deadline",
    "before": "deadline",
    "within": "deadline",
    "until": "duration",
    "in": "date",
    "at": "date",
    "on": "date",
    "with": "date",
    "from": "start",
    "after": "start",
    "since": "start",
    "over": "duration",
    "throughout": "duration",
}


def licensed(frame: Frame, core: Core) -> Core | None:
    """The core as its preposition makes it ("in two years" is a place); None where the two do not go together."""
    if isinstance(core, Length):
        return _licensed_length(frame, core)
    if isinstance(core, Repeated | Indefinite | Interval):
        return core
    if isinstance(core, Lasting):
        return core if frame not in ("before", "until", "at", "on") else None
    if isinstance(core, Shifted) and core.bare and frame == "within" and core.unit == "hour":
        return Length(1, "hour")
    if isinstance(core, Shifted) and core.bare and frame in ("over", "throughout") and core.unit != "hour":
        return Length(1, core.unit)
    if isinstance(core, Shifted) and core.ordered and abs(core.offset) == 1 and frame in ("for", "over", "within"):
        return Length(1, core.unit, core.offset)
    if isinstance(core, Shifted) and frame == "over" and not (core.counted or core.bare) and abs(core.offset) == 1:
        return Length(1, core.unit, core.offset)
    return core if _goes_with(frame, core) else None


def _licensed_length(frame: Frame, length: Length) -> Core | None:
    if frame in ("until", "at", "on", "from", "as of", "between", "with"):
        return None
    if length.opening:
        return length if frame not in ("before", "since", "after") else None
    if frame in ("before", "since"):
        return _counted_from_now(length, -1) if length.direction == 0 else None
    if frame == "after":
        return _counted_from_now(length, 1)
    if frame == "in" and length.direction == 0:
        # "In three weeks" bounds the action as "within" does.
        return None if length.implied else length if length.count else _FUTURE
    if length.count == 0 and frame in _BOUNDING_FRAMES:
        # "Within weeks" is a bound of so many weeks, "within the weeks" of some plan is none.
        return length if frame in ("within", "during") and not length.direction else _FUTURE
    return None if length.count == 0 and frame is None else length


def _counted_from_now(length: Length, sign: int) -> Core:
    if length.count == 0:
        return _FUTURE if sign > 0 else _PAST
    if length.unit in ("hour", "minute"):
        return Shifted("day", sign * (length.count // (24 if length.unit == "hour" else 1440)), counted=True)
    if length.half_more:
        return Shifted("month", sign * (length.count * 12 + 6), counted=True) if length.unit == "year" else length
    return Shifted(length.unit, sign * length.count, counted=True)


def _goes_with(frame: Frame, place: Place) -> bool:
    if isinstance(place, Shifted) and place.bare and frame not in ("within", "during"):
        return False
    weekend = isinstance(place, Point) and place.part == "WE"
    if frame == "at":
        return weekend or isinstance(place, Edged) or (isinstance(place, Point) and place.day is not None)
    if frame == "on":
        return weekend or is_day(place)
    if frame != "over":
        return True
    return isinstance(place, Point) and (place.part in NAMED_PARTS or place.easter is not None or bool(place.month))


def time_type(expression: Expression, said: TimeframeType | None) -> TimeframeType:
    """The preposition's type where it has but one, else what was said, else the likelier."""
    core, frame = expression.core, expression.frame
    if isinstance(core, Repeated):
        return "recurring"
    if isinstance(core, Indefinite):
        if core.occasion or core.type is not None:
            return core.type or _PLACE_TYPES.get(frame) or said or "date"
        return "open" if core.value == "FUTURE_REF" else said or ("open" if core.value == "PRESENT_REF" else "date")
    if expression.latest:
        return "deadline"
    if isinstance(core, Lasting):
        return "deadline" if frame == "within" else "duration"
    if isinstance(core, Interval):
        allowed: tuple[TimeframeType, ...] = ("date", "duration", "start") if frame == "from" else ("date", "duration")
        return _one_of(said, allowed, "date" if frame in ("in", "on") else "duration")
    if isinstance(core, Length):
        return _length_type(frame, core, said)
    return _place_type(frame, core, said)


def _length_type(frame: Frame, length: Length, said: TimeframeType | None) -> TimeframeType:
    if length.opening:
        return "duration"
    if frame is None and length.rate:
        return _one_of(said, ("recurring", "deadline", "duration", "date"), "recurring")
    if frame in ("by", "within"):
        return "deadline" if length.direction >= 0 else "date"
    if frame in _LASTING_FRAMES:
        return "duration"
    bounded = frame in ("in", "during") and length.direction >= 0
    return _one_of(said, ("deadline", "duration", "date"), "deadline" if bounded else "duration")


def _place_type(frame: Frame, place: Place, said: TimeframeType | None) -> TimeframeType:
    if frame == "with" and isinstance(place, Edged) and place.position == "end":
        return "deadline"
    if frame == "as of":
        return _one_of(said, ("start", "date"), "start")
    if frame == "in" and isinstance(place, Shifted) and place.counted:
        return _one_of(said, ("date", "deadline"), "date")
    if isinstance(place, Stretch) and place.months and frame in ("in", "during", None):
        return _one_of(said, ("date", "duration"), "duration")
    if frame == "in" and isinstance(place, Stretch):
        return _one_of(said, ("date", "duration"), "date")
    if frame in ("for", "over") and isinstance(place, Edged) and place.position == "somewhere":
        return "duration"  # For the rest of the year.
    if frame == "until":
        return _one_of(said, ("deadline", "duration"), "duration")
    if frame == "throughout":
        return _one_of(said, ("duration", "date"), "duration")
    fixed = _PLACE_TYPES.get(frame)
    return fixed if fixed is not None else _one_of(said, ("deadline", "date", "start", "duration"), "date")


def _one_of(said: TimeframeType | None, allowed: tuple[TimeframeType, ...], default: TimeframeType) -> TimeframeType:
    return default if said is None or said not in allowed else said
