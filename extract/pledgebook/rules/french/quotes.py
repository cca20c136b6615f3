"""Who is quoted behind a colon, whatever the verb: « Elle balaie l'hypothèse : "Aucun poste ne sera supprimé" »."""

from __future__ import annotations

import re

from pledgebook.rules.clause import Frame, Subject
from pledgebook.rules.french.words import WORDS
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.line import Line, Stretch

_PRONOUNS = frozenset({"il", "elle", "ils", "elles"})
_LONGEST = 14
"""Words of a subject at the head of the sentence."""


def quoted_behind_colon(line: Line, frames: list[Frame], topic: Subject | None) -> Frame | None:
    """The frame of a quotation behind a colon that no verb of speech before it opens; the topic is who speaks."""
    colon = next((at for at in range(2, len(line) - 1) if line.texts[at] == ":" and line.texts[at + 1] == '"'), None)
    if colon is None or line.quoted[colon]:
        return None
    if any(frame.role == "report" and frame.index < colon for frame in frames):
        return None
    told = topic is not None and topic.phrase is not None and topic.phrase.last < colon
    subject = _pronoun(line, colon) or (topic if told else None)
    return None if subject is None else Frame(1, "report", subject, colon + 2, True)


def _pronoun(line: Line, colon: int) -> Subject | None:
    """Of « Sur ce point, elle … » the pronoun that opens the clause."""
    for at in range(min(colon, _LONGEST)):
        opens = at == 0 or line.texts[at - 1] == ","
        if opens and line.texts[at] in _PRONOUNS and at + 1 < colon:
            return WORDS.pronouns[line.texts[at]]
    return None


def inverted(line: Line, frames: list[Frame]) -> list[Frame]:
    """Verbs that no table knows, where only a verb of speech stands: « ... », fulmine le maire; a-t-il glissé."""
    known = {frame.index for frame in frames}
    found: list[Frame] = []
    for at in range(2, len(line) - 1):
        if line.texts[at - 1] not in (",", '"') or at in known or at + 1 in known:
            continue
        if line.texts[at - 1] in (",", '"') and _WITH_PRONOUN.fullmatch(line.texts[at]):
            found.append(Frame(at, "report", None, at + 1, True, trailing=True))
        elif line.texts[at - 2 : at] == ['"', ","] and not line.quoted[at] and _is_verb_before_noun(line, at):
            found.append(Frame(at, "report", _speaker(line, at + 1), at + 1, True, trailing=True))
    return found


_WITH_PRONOUN = re.compile(r"\w+-(?:t-)?(?:il|elle|ils|elles)")


def _is_verb_before_noun(line: Line, at: int) -> bool:
    text = line.texts[at]
    if not text.isalpha() or text in WORDS.before_nouns | WORDS.boundaries | WORDS.conjunctions | WORDS.adverbs:
        return False
    following = line.texts[at + 1]
    return text not in _PRONOUNS and (following in ("le", "la", "l'", "les", "un", "une") or line.is_capital(at + 1))


def _speaker(line: Line, first: int) -> Subject | None:
    last = first
    while last < len(line) and last - first < _LONGEST and line.texts[last] not in _ENDS:
        last += 1
    return latin_subject.features(line, Stretch(first, last), WORDS) if last > first else None


_ENDS = frozenset(
    [
        ",",
        ".",
        ";",
        '"',
        "(",
        "lors",
        "devant",
        "dans",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
    ]
)


def is_impersonal(line: Line, be: int) -> bool:
    """« Il sera procédé à », « il sera mis fin à », « il sera créé un fonds »: of nobody."""
    before = line.texts[be - 1 : be]
    if before != ["il"] or be + 2 >= len(line):
        return False
    participle, following = line.texts[be + 1], line.texts[be + 2 : be + 3]
    if participle in _TAKES_TO:
        return True
    return participle in _MAKES and following[0] in _OBJECTS


_TAKES_TO = frozenset(
    "procede repondu remedie pourvu statue recouru satisfait veille proceder mis tenu fait donne".split()
)
_MAKES = frozenset(
    "cree institue etabli verse accorde alloue ouvert constitue percu applique preleve construit organise "
    "desinge designe nomme adjoint ajoute attribue publie remis forme reserve".split()
)
_OBJECTS = frozenset("un une des du deux trois quatre cinq six dix , a au aux en chaque".split())


def parenthetic(line: Line, frame: Frame, index: int) -> bool:
    """A verb of a relative clause between commas, which governs nothing behind: « Bagdad, qui redoute …, promet »."""
    at = frame.index - 1
    while at > 0 and line.texts[at] in _CLITICS:
        at -= 1
    if at < 1 or line.texts[at] not in _RELATIVES or line.texts[at - 1] != ",":
        return False
    return "," in line.texts[frame.index + 1 : index] and not line.quoted[frame.index]


_CLITICS = frozenset(
    "ne n' se s' y en le la les l' lui leur a ont avait avaient has had have was is are were also".split()
)
_RELATIVES = frozenset({"qui", "who", "which"})
