"""French nouns by what their article and capital tell: « le développement », « la Confiance océane »."""

from __future__ import annotations

from pledgebook.rules.latin.words import LatinWords
from pledgebook.rules.line import Line, Stretch

INSTITUTIONS = frozenset(
    "port aeroport ecole centre institut programme service mission fonds musee theatre festival laboratoire".split()
)
"""French nouns of things that with a capital are bodies: « le Port autonome de Lomé »."""


def is_noun_behind(line: Line, at: int, words: LatinWords) -> bool:
    """« Le développement »: of a French word in -ment that has an article."""
    return words.infinitive != "to" and at > 0 and line.texts[at - 1] in words.determiners | {"de", "d'"}


def capital_of(line: Line, phrase: Stretch, words: LatinWords) -> int | None:
    """« La Confiance océane »: behind the article the noun with a capital."""
    if line.texts[phrase.first] not in words.determiners:
        return None
    at = phrase.first + 1
    return at if at < phrase.last and line.is_capital(at) else None


def is_bare_name(line: Line, phrase: Stretch, at: int) -> bool:
    """« Électricité du Liban »: in French a noun without article, and with a name behind, is a name."""
    if at != phrase.first or not line.is_capital(at) or phrase.last - phrase.first < 3:
        return False
    if line.texts[at + 1] == "sans":
        return True
    return line.texts[at + 1] in ("de", "d'", "du", "des") and line.is_capital(phrase.last - 1)
