"""Subjects of English clauses that say who is meant: a government that would be, whom the sentence is about."""

from __future__ import annotations

from pledgebook.rules.clause import Candidate
from pledgebook.rules.memory import Referent
from pledgebook.rules.view import View


def is_of_would_be(view: View, one: Candidate) -> bool:
    """ "A Liberal government would": what a party stands for."""
    phrase = one.subject.phrase if one.subject is not None else None
    if phrase is None or phrase.last - phrase.first < _FEWEST or view.grammar.code != "en":
        return False
    first, last = view.line.texts[phrase.first], view.line.texts[phrase.last - 1]
    return first in ("a", "an") and last == "government" and view.line.is_capital(phrase.last - 2)


_FEWEST = 3


def topic_of(view: View, one: Candidate) -> Referent | None:
    """Of "The bank will publish rates, and it will": whom the sentence is about, where no sentence before named any."""
    own = view.topic
    told = one.subject is not None and one.subject.person == "third" and view.grammar.code in ("en", "fr")
    if not told or own is None or own.phrase is None or own.phrase.last >= one.cue.first or not view.is_agent(own):
        return None
    return view.refer(own)
