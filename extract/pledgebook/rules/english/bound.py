"""English duties told as facts, and undertakings that somebody of the body itself tells."""

from __future__ import annotations

from pledgebook.rules.clause import Candidate
from pledgebook.rules.sources import reporting
from pledgebook.rules.view import View

_IN_LAW = frozenset("legally contractually further also duty treaty statutorily constitutionally formally now".split())
_ITS_OWN = frozenset({"its", "their", "his", "her"})


def is_bound_in_fact(view: View, one: Candidate) -> bool:
    """ "Is further bound to", "is legally obliged to": told as a duty that is there, not asked for."""
    told = one.row.name == "be obliged" and view.line.texts[one.cue.first - 1] in _IN_LAW
    return told or one.row.name == "obligation" or view.line.texts[one.cue.first] == "contracted"


def told_by_its_own(view: View, one: Candidate) -> bool:
    """ "The union will bring its members out, its secretary warned"."""
    told = reporting(view.line, view.frames, one.cue.first)
    by = told.subject.phrase if told is not None and told.trailing and told.subject is not None else None
    return by is not None and view.line.texts[by.first] in _ITS_OWN
