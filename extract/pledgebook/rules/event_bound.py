"""Deadlines that an event without a date sets: before deciding, avant de trancher, قبل إخطار الطرف الآخر."""

from __future__ import annotations

import re

from pledgebook.rules.arabic.words import is_masdar
from pledgebook.rules.line import Line, Stretch

_LATIN = re.compile(
    r"before (?:\w+ing|it|they|he|she|we|any|anyone|(?:the|its|their|this|that) \w+ (?:is|are|has|have|had|\w+s))(?!\w)"
    r"|before (?:[\w'-]+ )?[\w'-]+ (?:rises|sits|meets|votes|returns|reconvenes|adjourns|ends|expires|begins|"
    r"starts|opens|closes|breaks|leaves|takes|goes|comes|runs|reopens|resumes)(?!\w)"
    r"|prior to (?:\w+ing|(?:any|the|its|their|this|that|such) \w+)(?!\w)"
    r"|avant (?:de |d'|que |qu'|toute? )\w+"
    r"|prealablement a(?!\w)"
)
_ARABIC = re.compile(r"قبل ان(?!\w)|قبل (?=\w)")
_MIDDLE = 2
"""Words an action has in front of the bound at least."""


def event_bound(line: Line, action: Stretch) -> Stretch | None:
    """From the word that means "before" to the end of the action."""
    if is_negated(line, action.first):
        return None
    for at in range(action.first + _MIDDLE, action.last - 1):
        if opens_bound(line, at):
            return Stretch(at, action.last)
    return None


def is_negated(line: Line, head: int) -> bool:
    """Whether the action is kept by not doing, so that "before" names the exception."""
    return not _NEGATIONS.isdisjoint(line.texts[max(0, head - _BEFORE) : head + 1])


_BEFORE = 3
_NEGATIONS = frozenset("not never n't neither nor no ne n' لن ولن لا ولا الا عدم بعدم والا فلن وعدم".split())


def opens_bound(line: Line, at: int) -> bool:
    """Whether "before" with an event, and no day, stands here."""
    text = line.texts[at]
    if text not in _FIRST or (at and line.texts[at - 1] in ("من", "not", "pas", "long", "the", "day")):
        return False
    offset = line.folded[at][0]
    if text != "قبل":
        return _LATIN.match(line.text, offset) is not None
    following = line.texts[at + 1] if at + 1 < len(line) else ""
    return _ARABIC.match(line.text, offset) is not None and (following == "ان" or is_masdar(following))


_FIRST = frozenset({"before", "prior", "avant", "prealablement", "قبل"})
