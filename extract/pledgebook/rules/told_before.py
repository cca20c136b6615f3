"""Times that do not run from the document's day: those of pledges of the past, and the terms of contracts."""

from __future__ import annotations

import re

from pledgebook.rules.arabic.values import dated
from pledgebook.rules.clause import Candidate
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.terms import is_contract
from pledgebook.timeframe import resolve_time
from pledgebook_schemas import Document, WireTimeframe

_REACH = 5
"""Words before a cue in which a pluperfect puts it back."""
_HAD = frozenset("had avait avaient avais avions كان كانت كانوا كانا كنا كنت وكان وكانت وكانوا وكنا".split())
_THEN = re.compile(
    r"(?<!\w)(?:then-\w+|(?:his|her|its|their) predecessors?|(?:son|leur) predecesseur|a l'epoque|انذاك|حينها|وقتها|"
    r"وعدت(?:كم|ك|كن)|وعدناكم|"
    r"(?:i|we) (?:said|promised|pledged|vowed) (?:that )?(?:i|we) would|(?:i|we) (?:promised|pledged|vowed))(?!\w)"
)
_LENGTH = re.compile(r"P\d+[DWMY]")


def counted(line: Line, document: Document, one: Candidate, time: WireTimeframe) -> WireTimeframe:
    """The time with a value of its own where the document's day is not what it counts from.

    A month or feast of an old pledge is the one behind the document, and a length stays a length.
    """
    value = (
        dated(time.quote, document.date)
        if time.value in (None, "FUTURE_REF") and "\u0620" <= time.quote[:1] <= "\u064a"
        else None
    )
    if value is not None:
        return time.model_copy(update={"value": value})
    old = _is_old(line, one)
    if time.value is not None or not (old or (time.type == "deadline" and is_contract(document.text))):
        return time
    undated = resolve_time(time.quote, date=None, type=time.type)
    if undated is not None and _LENGTH.fullmatch(undated.value):
        return time.model_copy(update={"value": undated.value})
    if not old:
        return time
    behind = resolve_time(time.quote, date=document.date, type=time.type, tense="past")
    return time if behind is None else time.model_copy(update={"value": behind.value})


def _is_old(line: Line, one: Candidate) -> bool:
    before = line.texts[max(0, one.cue.first - _REACH) : one.cue.last]
    if not _HAD.isdisjoint(before):
        return True
    return _THEN.search(line.key(Stretch(0, one.cue.last))) is not None
