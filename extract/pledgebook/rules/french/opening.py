"""Who opens a French sentence whose verb no table knows: « Le groupe genevois Medisca reprend l'usine »."""

from __future__ import annotations

import re

from pledgebook.rules.clause import Subject
from pledgebook.rules.french.common import CLOSED
from pledgebook.rules.french.words import WORDS
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.line import Line, Stretch

_LONGEST = 9
_ORIGIN = re.compile(r"\w+(?:ais|aise|ois|oise|ien|ienne|ain|aine|ique|al|ale|ol|ole|if|ive|aire|ier|iere|eur|euse)s?")
"""Adjectives of place or trade between a noun and its name."""
_NO_NAMES = (
    frozenset(
        "il elle ils elles on nous vous je ce cela ca ceci qui que quand si mais or car donc quant face grace "
        "faute loin reste voila voici bref enfin certes meme ainsi puis ensuite alors bien tout tous toutes "
        "chaque plusieurs certains aucun aucune rien personne interroge interrogee reuni reunis reunie "
        "reunies promis promise finie fini issu issue contacte contactee joint jointe invite invitee saisi "
        "saisie ici la non oui seul seule seuls jadis hier demain combien comment pourquoi autant outre tant "
        "encore peu beaucoup trop plus moins".split()
    )
    | WORDS.before_nouns
    | WORDS.boundaries
    | CLOSED
)
_BEFORE_VERB = frozenset({"n'", "s'", "l'", "m'", "y", "en", "a", "se", "ne", "le", "la", "les", "lui", "leur"})
_BEHIND_QUANT = 2
"""« Quant à la Grèce, elle ... »: words before whom it is about."""
_OF = frozenset({"de", "d'", "du", "des"})


def opening_body(line: Line) -> Subject | None:
    """A body behind its article, or a name alone, with a word behind it that may be its verb."""
    if len(line) < 4 or line.quoted[0]:
        return None
    start = _behind_front(line)
    first = line.texts[start]
    if first in ("le", "la", "l'", "les"):
        last = _end_of_body(line, start)
    elif line.is_capital(start) and first.isalpha() and first not in _NO_NAMES:
        last = _end_of_name(line, start)
    else:
        return None
    if last is None or last >= len(line):
        return None
    following = line.texts[last]
    if start == _BEHIND_QUANT and line.texts[0] == "quant":
        following = line.texts[min(last + 1, len(line) - 1)] if following == "," else ""
        following = "a" if following in ("il", "elle", "ils", "elles") else ""
    if following not in _BEFORE_VERB and (not following.isalpha() or following in WORDS.before_nouns):
        return None
    phrase = Stretch(start, last)
    found = latin_subject.features(line, phrase, WORDS)
    return found if latin_subject.is_agent(line, phrase, WORDS) else None


def _behind_front(line: Line) -> int:
    """« Sur sa page, l'adjointe ... »: where the clause starts behind what a preposition opens."""
    if line.texts[0] == "quant" and line.texts[1] == "a":
        return 2
    if line.texts[0] not in WORDS.prepositions:
        return 0
    comma = next((at for at in range(1, min(_LONGEST, len(line) - 3)) if line.texts[at] == ","), None)
    return 0 if comma is None else comma + 1


def _end_of_body(line: Line, start: int) -> int | None:
    """Behind article, noun of a body, adjectives, « de » with a name, and a name."""
    at = start + 1
    if line.texts[at] not in WORDS.lexicon.agents and not line.is_capital(at):
        return None
    at += 1
    while at < min(start + _LONGEST, len(line)):
        linked = 1 + (line.texts[at + 1 : at + 2] in (["la"], ["l'"])) if line.texts[at] in _OF else 0
        behind = line.texts[at + linked] if linked and at + linked < len(line) else ""
        if behind.isalpha() and behind not in WORDS.before_nouns:
            at += linked + 1
        elif line.is_capital(at) or (_ORIGIN.fullmatch(line.texts[at]) and line.texts[at] not in WORDS.lexicon.roles):
            at += 1
        else:
            break
    return at


def _end_of_name(line: Line, at: int) -> int | None:
    first = at
    while at < min(first + _LONGEST, len(line)) and line.is_capital(at):
        at += 1
    return at
