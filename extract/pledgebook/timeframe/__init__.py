"""When: time expressions found in a text, and resolved to ISO 8601 against the document's date."""

from pledgebook.timeframe.find import TimeMatch, find_times
from pledgebook.timeframe.resolve import ResolvedTime, resolve_time
from pledgebook.timeframe.value import Tense

__all__ = ["ResolvedTime", "Tense", "TimeMatch", "find_times", "resolve_time"]
