"""Whom a French verb shares its subject with: an earlier verb, or the pronoun behind a noun in front."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.rules.clause import Subject
from pledgebook.rules.french.complement import subject_of
from pledgebook.rules.french.words import WORDS, is_future
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.line import Line, Stretch

COMMITS = frozenset(
    "renonce renoncent promet promettent refuse refusent prevoit prevoient accepte acceptent entend entendent exclut "
    "excluent s'engage envisage envisagent abandonne abandonnent maintient maintiennent".split()
)
"""Presents of commissive verbs, with which a clause of its own begins."""


def committed(line: Line, at: int) -> Subject | None:
    """« Le syndicat, de son côté, renonce à toute action et ne déposera ... »: whom the first present binds."""
    verb = next((i for i in range(1, at) if line.texts[i] in COMMITS), None)
    return None if verb is None else latin_subject.subject_before(line, verb, WORDS)


def opens_with_predicate(line: Line) -> bool:
    """« Membre depuis jeudi, il contribuera »: the noun in front is said of whom the pronoun means."""
    if not line.texts or line.texts[0] in WORDS.determiners or line.quoted[0] or line.parties_in(Stretch(0, 1)):
        return False
    comma = next((i for i in range(1, min(_LONG, len(line) - 1)) if line.texts[i] == ","), None)
    return comma is not None and line.texts[comma + 1] in ("il", "elle", "ils", "elles")


def of_future_before(line: Line, at: int) -> Subject | None:
    """« Signé hier, Arvex paiera la prime et versera un bonus »: the subject of the future that an "and" goes on."""
    verb = next((i for i in range(at - 1, 0, -1) if is_future(line.texts[i]) and not line.is_capital(i)), None)
    told = None if verb is None or line.texts[verb - 1] in ("qui", "dont") else subject_of(line, verb)
    return replace(told, inherited=True) if told is not None and told.phrase is not None else None


_LONG = 14
