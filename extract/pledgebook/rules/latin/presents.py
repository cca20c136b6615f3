"""What makes an English or French present look ahead: a time to come, a condition before it, a denied subject."""

from __future__ import annotations

import re

from pledgebook.rules.clause import Subject
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.latin.words import LatinWords
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.until import tells_end

_NEAR = 5
"""Words behind a verb in which its time stands."""
_PAST = frozenset("last ago since yesterday dernier derniere hier depuis every chaque".split())
_COMMA = 16


def looks_ahead(line: Line, verb: int, near: int = _NEAR) -> bool:
    """A point in time at most `near` words behind the verb."""
    behind = [
        one
        for one, match in line.times
        if verb < one.first <= verb + near and (match.type in ("date", "start", "deadline") or tells_end(line, one))
    ]
    return any(_PAST.isdisjoint(line.texts[one.first : one.last]) for one in behind)


def threatens(line: Line, verb: int, opener: str, pronouns: tuple[str, ...]) -> bool:
    """ "If they sell, we strike": a first person right behind the comma of a condition."""
    if verb < 4 or line.texts[verb - 1] not in pronouns or line.texts[verb - 2] != ",":
        return False
    return opener in line.texts[max(0, verb - _COMMA) : verb - 2]


def behind_bargain(line: Line, subject: Subject, bargain: re.Pattern[str], words: LatinWords) -> Subject:
    """Of "vote for us and the toll is scrapped" the subject behind the "and"."""
    phrase, found = subject.phrase, bargain.match(line.text)
    if phrase is None or found is None or found.end() <= line.folded[phrase.first][0]:
        return subject
    first = next((at for at in range(phrase.first, phrase.last) if line.folded[at][0] >= found.end()), phrase.first)
    return latin_subject.features(line, Stretch(first, phrase.last), words)


def denied(line: Line, phrase: Stretch, openers: tuple[str, ...], ones: tuple[str, ...]) -> bool:
    """ "Not one vessel", "not a single one", « pas un bateau »."""
    first = phrase.first
    if line.texts[first] in openers:
        return line.texts[first + 1 : first + 2] != [] and line.texts[first + 1] in ones
    if not first or line.texts[first - 1] not in openers or line.texts[first] not in ones:
        return False
    return line.texts[first] != "a" or line.texts[first + 1 : first + 2] == ["single"]
