"""Every name pledgebook knows, under its folded key, and which words of a text may open one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal
from unicodedata import combining, normalize

from pledgebook.parties.tables import items, package_lines
from pledgebook.parties.words import WORD, fold_name, fold_word, is_arabic
from pledgebook_schemas import Party

Form = Literal["name", "capital", "demonym", "organisation"]

_ARTICLES = ("the ", "le ", "la ", "les ")


@dataclass(frozen=True, slots=True)
class Entry:
    """What a key stands for."""

    party: Party | None
    """None for a longer name that only holds a party's name, and for "the Kingdom", which the text settles."""
    form: Form
    capital: int | None
    """Index of the first word that must be capitalised; None in scripts without case and for French adjectives."""
    acronyms: frozenset[str] = frozenset()
    """The only spellings allowed, where the name is an acronym."""

    def spelled(self, words: list[str]) -> bool:
        """Whether the words of the text have the case that the name asks for."""
        if self.acronyms:
            return _unaccented(words[0].replace(".", "")) in self.acronyms
        if self.capital is None:
            return True
        first = words[self.capital][0]
        return first.isupper() or not first.isalpha()


def _unaccented(word: str) -> str:
    """« Cédéao » is spelled as Cedeao."""
    if word.isascii():
        return word
    return "".join(one for one in normalize("NFD", word) if not combining(one))


@dataclass(frozen=True, slots=True)
class Lexicon:
    names: dict[str, Entry]
    prefixes: frozenset[str]
    """Keys cut short: a word sequence outside this set can't grow into a name."""


@cache
def lexicon() -> Lexicon:
    """Reads the tables; once a process, some 40 ms."""
    names: dict[str, Entry] = {}
    for surface, party, form in _surfaces():
        for key in _keys(surface, form):
            entry = Entry(party, form, _first_capital(surface), _acronym(surface))
            names[key] = _looser(names[key], entry) if key in names else entry
    return Lexicon(names, frozenset(_cut_short(names)))


def _surfaces() -> Iterator[tuple[str, Party | None, Form]]:
    """Names before capitals before demonyms: of two parties with one key the earlier form keeps it."""
    rows = [line.split("\t") for line in package_lines("states.tsv")]
    parties = {id: Party(name=canonical, id=id) for id, canonical, _, _ in rows}
    forms: tuple[Form, ...] = ("name", "capital", "demonym")
    for form in forms:
        for id, _, row_form, surfaces in rows:
            if row_form == form:
                for surface in surfaces.split("|"):
                    yield surface, parties[id], "organisation" if id == "EU" else form
    yield from _organisations()
    for line in package_lines("decoys.txt"):
        for surface in items(line):
            yield surface, None, "name"


def _organisations() -> Iterator[tuple[str, Party | None, Form]]:
    for line in package_lines("organisations.txt"):
        id, canonical, others = (column.strip() for column in line.split(";"))
        party = Party(name=canonical, id=id)
        for surface in (canonical, *items(others)):
            yield surface, party, "organisation"


def _keys(surface: str, form: Form) -> Iterator[str]:
    key = fold_name(_without_article(surface))
    yield key
    if form == "demonym" and is_arabic(surface) and not surface.startswith("ال"):
        yield " ".join("ال" + word for word in key.split())


def _without_article(surface: str) -> str:
    for article in _ARTICLES:
        if surface.lower().startswith(article):
            return surface[len(article) :]
    return surface


def _first_capital(surface: str) -> int | None:
    words = WORD.findall(_without_article(surface))
    return next((index for index, word in enumerate(words) if word[0].isupper()), None)


def _acronym(surface: str) -> frozenset[str]:
    bare = surface.replace(".", "").removesuffix("+")
    short = bare.isupper() and bare.isascii() and bare.isalnum() and len(bare) <= 10
    return frozenset({surface.replace(".", "")}) if short else frozenset()


def _looser(first: Entry, second: Entry) -> Entry:
    """Two surfaces of one key: the party of the first, the freer spelling of the two if they agree on the party."""
    if first.party != second.party:
        return first
    if not (first.acronyms and second.acronyms):
        capital = None if first.capital is None or second.capital is None else first.capital
        acronyms = first.acronyms or second.acronyms
        if acronyms:
            return Entry(first.party, first.form, 0, acronyms | {_title(one) for one in acronyms})
        return Entry(first.party, first.form, capital)
    return Entry(first.party, first.form, first.capital, first.acronyms | second.acronyms)


def _title(acronym: str) -> str:
    return acronym[0] + acronym[1:].lower()


def _cut_short(names: dict[str, Entry]) -> Iterator[str]:
    for key in names:
        words = key.split()
        for count in range(1, len(words)):
            yield " ".join(words[:count])


@lru_cache(maxsize=1 << 16)
def openings(word: str) -> tuple[tuple[int, str], ...]:
    """Readings of a word that open a name: folded letters of clitics to leave out, and the folded rest.

    Before an Arabic noun stand و or ف, then ب, ل or ك; ل and the article join to لل.
    """
    known = lexicon()
    return tuple(
        (skip, rest) for skip, rest in _readings(fold_word(word), word) if rest in known.names or rest in known.prefixes
    )


def _readings(folded: str, word: str) -> Iterator[tuple[int, str]]:
    yield 0, folded
    if not is_arabic(word):
        return
    for skip in range(2 if folded[:1] in ("و", "ف") else 1):
        rest = folded[skip:]
        if skip:
            yield skip, rest
        if rest.startswith("لل"):
            yield skip + 2, "ال" + rest[2:]
            yield skip + 1, "ال" + rest[1:]
        if rest[:1] in ("ب", "ل", "ك"):
            yield skip + 1, rest[1:]
