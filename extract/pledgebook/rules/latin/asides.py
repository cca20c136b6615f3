"""What stands in or beside an English or French subject: words told of it in commas, a clause without "which"."""

from __future__ import annotations

from collections.abc import Callable

from pledgebook.rules.latin.words import LatinWords
from pledgebook.rules.line import Line, Stretch

IsFinite = Callable[[Line, int, LatinWords], bool]

_ASIDE = 6


def is_told_of(line: Line, first: int, last: int, words: LatinWords, is_finite: IsFinite) -> bool:
    """ "X, the company that will build it, says": an apposition whose verbs all stand behind its relative."""
    if line.texts[first] not in words.determiners or words.infinitive != "to":
        return False
    relative = next((i for i in range(first + 1, last) if line.texts[i] in words.relatives), None)
    return relative is not None and not any(is_finite(line, i, words) for i in range(first, relative))


def is_said_aside(line: Line, first: int, last: int, words: LatinWords) -> bool:
    """ "Her department, she added, was": a verb of speech with its speaker, and nothing said behind it."""
    if not 1 < last - first <= _ASIDE:
        return False
    ends = (line.texts[first], line.texts[last - 1])
    return any(words.lexicon.roles.get(text) == "report" for text in ends) and "that" not in line.texts[first:last]


_CONTENTS = frozenset(
    """assumption assumptions expectation expectations view views idea hope hopes fear fears speculation belief fact
    news
    claim claims report reports suggestion suggestions likelihood prospect chance chances risk risks possibility worry
    worries concern concerns forecast warning warnings bet bets odds sense condition grounds case event way moment day
    time""".split()
)
"""Nouns that a clause without "that" fills: "the assumption the bank will"."""
_BEFORE_DETERMINER = frozenset({"all", "both", "half", "such", "twice", "quite", "many", "not", "what", "even"})


def behind_bare_relative(line: Line, first: int, last: int, words: LatinWords) -> int:
    """ "The streets the city will close": behind the noun that an English clause without "which" tells of."""
    if words.infinitive != "to":
        return first
    for at in range(last, first, -1):
        if line.texts[at] not in _ARTICLES:
            continue
        before = line.texts[at - 1]
        noun = before.isalpha() and before not in words.determiners | _BEFORE_DETERMINER | words.in_verb_group
        joined = before in words.prepositions | words.conjunctions | words.boundaries | _CONTENTS or _is_transitive(
            before, words
        )
        if noun and not joined and not before.endswith("ing"):
            return at
    return first


def _is_transitive(text: str, words: LatinWords) -> bool:
    """A verb before an object: "lifts its siege"."""
    return (
        text in words.lexicon.roles
        or text.endswith("ed")
        or text.removesuffix("s") in words.lexicon.deeds
        or text in words.lexicon.deeds
    )


_ARTICLES = frozenset({"the", "its", "their", "his", "her", "our", "my", "your"})


def is_proper(line: Line, phrase: Stretch, at: int, words: LatinWords) -> bool:
    """ "The Prison Service": a head that is part of a name, whatever the noun is; not "This Agreement"."""
    if at <= phrase.first or line.texts[at - 1] in words.determiners:
        return False
    return line.is_capital(at) and line.is_capital(at - 1)


def is_acronym(line: Line, at: int) -> bool:
    """BT, VR: a name even at the head of a sentence, unless all the line is in capitals."""
    written = line.quote(Stretch(at, at + 1))
    return len(written) > 1 and written.isupper() and not line.sentence.text.isupper()


ANYBODY = frozenset({"those", "anyone", "anybody", "whoever", "whichever"})
"""They open a phrase that picks out people by what they do."""


def is_adverb(text: str, words: LatinWords) -> bool:
    """By its ending, where it is no noun that ends alike."""
    if text.endswith("ly"):
        return text not in ("family", "assembly", "italy", "ally", "supply", "july")
    french = words.infinitive != "to" and text.endswith("ment") and len(text) > 6
    return french and text not in words.lexicon.agents and text not in words.lexicon.inert and text not in _NOUNS


_NOUNS = frozenset(
    "departement appartement document element reglement versement paiement logement etablissement".split()
)
TOLD_OF = ([",", "which"], [",", "whose"], ["has", "told"], ["has", "said"])
"""Behind the first word of a sentence they tell that it is a name: "Boeing, which"."""


def before_clitics(line: Line, index: int, words: LatinWords) -> int:
    """Index of the word before a verb and its French pronouns: of « à la remettre » the « à »."""
    at = index - 1
    while words.infinitive == "pour" and at > 0 and line.texts[at] in _CLITICS:
        at -= 1
    return at


_CLITICS = frozenset("en y la le les l' se s' lui leur ne n' pas plus".split())
