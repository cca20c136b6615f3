"""Who says a clause: the verb of speech over it, the one beside it, or the sentence before that it goes on with."""

from __future__ import annotations

from pledgebook.rules.clause import Candidate, Frame
from pledgebook.rules.memory import Referent
from pledgebook.rules.sources import reporting
from pledgebook.rules.view import View

_CONDITIONAL = frozenset({"would", "conditionnel"})


def spoken_in(view: View, one: Candidate) -> tuple[Frame | None, Referent | None]:
    """The frame of a clause, if any, and who speaks; nobody in a narrator's own clause."""
    frame = reporting(view.line, view.frames, one.cue.first) or _beside(view, one)
    if frame is None and goes_on(view, one):
        return None, view.memory.speaker
    return frame, view.spoken_by(frame)


def _beside(view: View, one: Candidate) -> Frame | None:
    """The parenthesis before a bare conditional: "The boats would be sold, he said, and the crews would"."""
    if view.grammar.code == "fr" and one.row.form == "future":
        return _inside(view, one)
    if one.row.form != "future" or (one.row.name not in _CONDITIONAL and not one.passive):
        return None
    return next((frame for frame in view.frames if frame.trailing and frame.index < one.cue.first), None)


def _inside(view: View, one: Candidate) -> Frame | None:
    """The parenthesis between a French subject and its verb: « Le Niger, a indiqué son ministre, lèvera »."""
    phrase = one.subject.phrase if one.subject is not None else None
    free = one.row.name in _CONDITIONAL or one.passive
    first = 0 if phrase is None or free else phrase.last
    told = phrase is not None or free
    return next((each for each in view.frames if each.trailing and told and first <= each.index < one.cue.first), None)


def goes_on(view: View, one: Candidate) -> bool:
    """A bare conditional behind a sentence that reported somebody's words, of who can see to it."""
    memory = view.memory
    own = not view.in_terms and not memory.is_release and one.row.name == "futur"
    french = view.grammar.code == "fr" and one.passive and own
    if french and not memory.just_said:
        return False
    told = (one.row.name in _CONDITIONAL or french) and memory.just_told and not memory.owns_text
    if not told or memory.speaker is None or memory.speaker.is_outsider or view.line.quoted[one.cue.first]:
        return False
    return french or (view.grammar.code == "en" and (one.passive or view.is_agent(one.subject)))
