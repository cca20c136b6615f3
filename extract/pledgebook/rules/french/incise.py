"""Parentheses between a French subject and its verb that have a verb of their own.

« Le Niger, a indiqué mercredi son ministre, lèvera », « l'Espagne, selon le paragraphe 3, versera ».
"""

from __future__ import annotations

from pledgebook.rules.latin.words import LatinWords
from pledgebook.rules.line import Line

_LONGEST = 32
"""Words that such a parenthesis may have."""
_HAVE = frozenset({"a", "ont", "avait", "avaient", "ai", "avons", "aurait", "auraient"})
_SOURCES = frozenset({"selon", "d'", "aux", "a", "comme", "ainsi", "conformement", "en", "si"})
_SOURCE_NOUNS = frozenset({"apres", "termes", "dires", "croire", "vertu", "application", "l'", "on", "qu'", "que"})
_CLITICS = frozenset({"l'", "le", "la", "les", "lui", "leur"})


def before_incise(line: Line, comma: int, words: LatinWords) -> int | None:
    """Index of the comma that opens such a parenthesis, closed at `comma`; None for another one."""
    for opening in range(comma - 2, max(0, comma - _LONGEST), -1):
        text = line.texts[opening]
        if text in (";", ":", '"'):
            return None
        if text == "," and opens_incise(line, opening + 1, words):
            return opening
    return None


def opens_incise(line: Line, at: int, words: LatinWords) -> bool:
    """Whether a verb of speech before its speaker, or the name of a source, stands at an index behind a comma."""
    text = line.texts[at]
    if text == "selon" or (text in _SOURCES and line.texts[at + 1 : at + 2] and line.texts[at + 1] in _SOURCE_NOUNS):
        return True
    while at < len(line) - 1 and (line.texts[at] in _HAVE or line.texts[at] in words.adverbs):
        at += 1
    verb = line.texts[at]
    bare = verb.partition("-")[0]
    if words.lexicon.roles.get(bare) not in ("report", "belief", "deny"):
        return False
    return line.texts[at + 1 : at + 2] != ["que"] and line.texts[at + 1 : at + 2] != ["qu'"]


def is_clitic(text: str) -> bool:
    """Whether a word right before a verb is its object and no part of the subject: « le ministre l'a dit »."""
    return text in _CLITICS
