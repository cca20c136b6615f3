"""The timeframe of an action: which of the sentence's times is its own, and where the action ends before it."""

from __future__ import annotations

from pledgebook.rules.line import Line, Stretch
from pledgebook.timeframe import TimeMatch
from pledgebook_schemas import WireTimeframe

_PAST = frozenset({"since", "ago", "last", "depuis", "منذ", "الماضي", "الماضيه", "المنصرم", "yesterday", "hier", "امس"})
_AHEAD = frozenset({"deadline", "start", "recurring", "duration", "open"})
_OPENERS = frozenset({"that", "،", ",", "ان", "que", "qu'", '"', "-", ":", ";", "first", "second", "third"})
_BEHIND = 7
"""Words between the end of an action and a time behind it that is still its own."""
_ANCHORS = frozenset(
    {"of", "after", "from", "following", "من", "de", "du", "des", "d'", "apres", "suivant", "بعد", "عقب"}
)
_LONGEST_ANCHOR = 9
_JOINTS = frozenset(
    {"and", "but", "et", "mais", ";", "؛", "while", "لكن", "ولكن", "فيما", "بينما", '"', "when", "if", "اذا", "si"}
)


def timed(
    line: Line, action: Stretch, cue: int, barred: list[Stretch], *, quiet: bool
) -> tuple[Stretch, WireTimeframe | None]:
    """The action without a time at its end, and its timeframe.

    A time before the cue counts only where it opens the clause and looks ahead ("By 2030, ..."); a bare
    date there does if nobody speaks in the sentence (`quiet`): else it dates the statement. Times in the
    stretches `barred` are those of conditions.
    """
    ahead = [
        one
        for one in line.times
        if not _is_past(line, one[0]) and not any(part.first <= one[0].first < part.last for part in barred)
    ]
    behind = [one for one in ahead if action.first < one[0].first < action.last]
    behind.sort(key=lambda one: one[1].type == "recurring")
    for words, match in behind:
        if words.last <= action.last:
            words = _with_anchor(line, words, match, action.last)
            return _cut(line, action, words), WireTimeframe(type=match.type, quote=line.quote(words))
    for words, match in ahead:
        opens = words.first <= 1 or line.texts[words.first - 1] in _OPENERS or line.texts[words.first - 1][0].isdigit()
        looks = match.type in _AHEAD or line.texts[words.first] == "next" or (quiet and words.first <= 1)
        if opens and looks and words.last <= cue:
            words = _with_anchor(line, words, match, cue)
            return action, WireTimeframe(type=match.type, quote=line.quote(words))
    for words, match in ahead:
        between = line.texts[action.last : words.first]
        if action.last <= words.first <= action.last + _BEHIND and match.type in _AHEAD and not _breaks(between):
            return action, WireTimeframe(type=match.type, quote=line.quote(words))
    return action, None


def _breaks(texts: list[str]) -> bool:
    """Something new is said between: a joint, or an Arabic و with a verb."""
    return bool(_JOINTS & set(texts)) or any(
        text.startswith(("وس", "وي", "وت", "فس")) and len(text) > 4 for text in texts
    )


def _is_past(line: Line, words: Stretch) -> bool:
    return any(text in _PAST for text in line.texts[words.first : words.last])


def _with_anchor(line: Line, words: Stretch, match: TimeMatch, limit: int) -> Stretch:
    """ "Within 30 days of signature", خلال شهر من توقيع العقد: with the event from which it counts."""
    if match.type not in ("deadline", "duration") or words.last >= limit or line.texts[words.last] not in _ANCHORS:
        return words
    if any(len(text) == 4 and text.isdigit() for text in line.texts[words.first : words.last]):
        return words
    last = words.last + 1
    while last < min(limit, words.last + _LONGEST_ANCHOR) and line.texts[last] not in (",", "،", ";", "؛", "."):
        last += 1
    if last < limit and line.texts[last] not in (",", "،", ";", "؛", "."):
        return words
    return Stretch(words.first, last)


def _cut(line: Line, action: Stretch, time: Stretch) -> Stretch:
    """Cuts a time off the end; one in the middle stays, as an action is one stretch."""
    rest = line.texts[time.last : action.last]
    if any(text.isalnum() for text in rest) or time.first <= action.first:
        return action
    last = time.first
    while last > action.first + 1 and not line.texts[last - 1][0].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    return Stretch(action.first, last)
