"""French cues that sit otherwise than with their own subject: "notre objectif est de", "il n'y aura pas de"."""

from __future__ import annotations

from pledgebook.cues import Cue
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.french_words import is_infinitive
from pledgebook.rules.line import Line, Stretch

_POSSESSIVES = {
    "notre": Subject("first", count="many"),
    "nos": Subject("first", count="many"),
    "mon": Subject("first", count="one"),
    "son": Subject("third", count="one"),
    "leur": Subject("third", count="many"),
}


def goal(line: Line, at: int, row: Cue) -> Candidate | None:
    """ "Notre objectif est de réduire": the possessor binds itself."""
    holder = _POSSESSIVES.get(line.texts[at - 1]) if at else None
    if holder is None or line.texts[at + 1 : at + 2] not in (["est"], ["reste"]):
        return None
    head = at + 3
    if head >= len(line) or line.texts[at + 2] not in ("de", "d'") or not is_infinitive(line.texts[head]):
        return None
    return Candidate(row, Stretch(at, at + 1), head, holder, voiced=True)


def absence(line: Line, at: int, row: Cue) -> Candidate | None:
    """ "Il n'y aura pas de hausse": who says so sees to it."""
    if line.texts[at] != "aura" or line.texts[max(0, at - 3) : at] != ["il", "n'", "y"]:
        return None
    if line.texts[at + 1 : at + 2] not in (["pas"], ["plus"], ["aucun"], ["aucune"], ["ni"]) or at + 3 >= len(line):
        return None
    head = at + 3 if line.texts[at + 2] in ("de", "d'") else at + 2
    return Candidate(row, Stretch(at, at + 1), head, None, negative=True, passive=True)
