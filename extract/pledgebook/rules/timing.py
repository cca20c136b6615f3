"""The timeframe of an action: which of the sentence's times is its own, and where the action ends before it."""

from __future__ import annotations

from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas import WireTimeframe

_PAST = frozenset({"since", "ago", "last", "depuis", "منذ", "الماضي", "الماضيه", "المنصرم", "yesterday", "hier", "امس"})


def timed(line: Line, action: Stretch, cue: int) -> tuple[Stretch, WireTimeframe | None]:
    """The action without a time at its end, and its timeframe.

    A time before the cue counts only where it opens the clause and looks ahead ("By 2030, ..."):
    elsewhere it dates the statement.
    """
    behind = [one for one in line.times if action.first < one[0].first < action.last and not _is_past(line, one[0])]
    behind.sort(key=lambda one: one[1].type == "recurring")
    for words, match in behind:
        if words.last <= action.last:
            return _cut(line, action, words), WireTimeframe(type=match.type, quote=line.quote(words))
    for words, match in line.times:
        opens = words.first == 0 or line.texts[words.first - 1] in ("that", "،", ",", "ان", "que", '"')
        ahead = match.type in ("deadline", "start", "recurring", "duration") or line.texts[words.first] in ("next",)
        if opens and ahead and words.last <= cue and not _is_past(line, words):
            return action, WireTimeframe(type=match.type, quote=line.quote(words))
    return action, None


def _is_past(line: Line, words: Stretch) -> bool:
    return any(text in _PAST for text in line.texts[words.first : words.last])


def _cut(line: Line, action: Stretch, time: Stretch) -> Stretch:
    """Cuts a time off the end; one in the middle stays, as an action is one stretch."""
    rest = line.texts[time.last : action.last]
    if any(text.isalnum() for text in rest) or time.first <= action.first:
        return action
    last = time.first
    while last > action.first + 1 and not line.texts[last - 1][0].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    return Stretch(action.first, last)
