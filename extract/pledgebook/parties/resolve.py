"""Says which party a name stands for, as a person or a model writes it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from pledgebook.parties.elsewhere import state_elsewhere
from pledgebook.parties.find import PartyMention, find_parties
from pledgebook.parties.lexicon import lexicon
from pledgebook.parties.offices import (
    ELSEWHERE,
    LINKS,
    MINISTRIES,
    OFFICES,
    OFFICES_OF_ORGANISATIONS,
    ORGANS,
    OTHERS,
)
from pledgebook.parties.words import WORD, fold_name, fold_word, is_arabic
from pledgebook_schemas import Party

_QUOTES = " \t\r\n\u00a0\u200e\u200f\"'“”„‘’«»‹›()[]،,;:؛."
_ARTICLE = re.compile(r"(?:(?:the|les?|la)\s+|[ld]['’])(?=\S)", re.IGNORECASE)
_READ_IN_CONTEXT = frozenset({"عمان", "emirates", "emirats"})
_IN_FRONT = frozenset({"the", "le", "la", "les", "l", "و", "ف", "ب", "ل", "ك", "لل", "ولل", "فلل"})
_LONGEST_NAME = 300
"""A name with more code points is no name; it keeps the cost of a careless answer down."""


def party(name: str) -> Party:
    """The party known under this name, else one without id under the name as written.

    Quotes, a leading article and, before ال, a clitic are left off; blanks become one space.
    """
    return known_party(name) or Party(name=_surface(name))


def known_party(name: str) -> Party | None:
    """The state or organisation that a name stands for, or None.

    A state is meant by its name, capital or adjective, by its organs ("the Iraqi government", وزارة
    الخارجية الفرنسية) and by whoever speaks in office, with or without a person's name ("French
    President X"). Other bodies of a country are not the state: its banks, companies, parties,
    regions, federations, people, and persons out of office.
    """
    return _known(name) if len(name) <= _LONGEST_NAME else None


@lru_cache(maxsize=1 << 13)
def _known(name: str) -> Party | None:
    """Remembered, as the names of a text come again and again."""
    surface = _surface(name)
    return _by_name(name, surface) or _by_office(surface) or state_elsewhere(surface)


def _surface(name: str) -> str:
    plain = " ".join(name.split()).strip(_QUOTES)
    plain = _ARTICLE.sub("", plain, count=1) if _ARTICLE.match(plain) else plain
    return _closed(_without_clitics(plain).strip(_QUOTES), name) or name.strip() or name


def _closed(plain: str, name: str) -> str:
    """With the mark that closes a name inside: شركة «أفق»."""
    for opening, closing in ("«»", "“”", '""'):
        own = plain.count(opening) % 2 == 1 if opening == closing else plain.count(opening) > plain.count(closing)
        if own and plain + closing in " ".join(name.split()):
            return plain + closing
    return plain


def _without_clitics(name: str) -> str:
    """Proclitics off before the article, where the noun is known or (of و only) its adjective has the article too.

    Elsewhere the letters may belong to the word: كاليفورنيا, والدة, فالنسيا.
    """
    clitic = re.match(r"[وف]?[بك]?(?=ال\w{3})", name)
    if clitic is None or not clitic[0]:
        return name
    first, _, others = name[clitic.end() :].partition(" ")
    agrees = clitic[0] == "و" and len(first) > 5 and others.startswith("ال")
    return name[clitic.end() :] if agrees or fold_word(first[2:]) in ORGANS | OFFICES | MINISTRIES else name


def _by_name(name: str, surface: str) -> Party | None:
    """The whole phrase is a name. Case is forgiven, but not to an acronym: "us" is nobody."""
    key = fold_name(surface)
    entry = lexicon().names.get(key)
    if entry is not None and not entry.acronyms and key not in _READ_IN_CONTEXT:
        return entry.party
    found = find_parties(name)
    if len(found) != 1:
        return None
    rest = name[: found[0].start] + " " + name[found[0].end :]
    return found[0].party if not fold_name(rest) or fold_name(rest) in _IN_FRONT else None


def _by_office(surface: str) -> Party | None:
    found = find_parties(surface)
    if not found:
        return None
    named, phrase = _before_elsewhere(surface, found)
    if organisation := _organisation_of_a_state(phrase, named):
        return organisation
    if len({one.party.name for one in named}) != 1 or not _is_office(phrase, named):
        return None
    return named[0].party


def _organisation_of_a_state(phrase: str, named: list[PartyMention]) -> Party | None:
    """Lebanon's Hezbollah, حزب الله اللبناني: an organisation with where it is from, and nothing else."""
    organisations = [one for one in named if one.form == "organisation"]
    if len(named) != 2 or len(organisations) != 1:
        return None
    first, second = named
    state = first if second.form == "organisation" else second
    owner = fold_name(phrase[state.end :])[:2] in ("s", "s ")
    if state.form != "demonym" and not owner:
        return None
    rest = fold_name(f"{phrase[: first.start]} {phrase[first.end : second.start]} {phrase[second.end :]}")
    return organisations[0].party if rest in ("", "s", "the") else None


def _before_elsewhere(surface: str, found: list[PartyMention]) -> tuple[list[PartyMention], str]:
    """The phrase up to "in", "to" or "at" a second party, and the parties in it."""
    for one in found[1:]:
        words = list(WORD.finditer(surface, 0, one.start))
        while words and fold_word(words[-1][0]) in ("the", "la", "le", "les", "l"):
            words.pop()
        if words and fold_word(words[-1][0]) in ELSEWHERE:
            cut = words[-1].start()
            return [other for other in found if other.end <= cut], surface[:cut]
    return found, surface


def _is_office(phrase: str, named: list[PartyMention]) -> bool:
    """Whether the words around the party's name make an organ or an office of it, and nobody else.

    Unknown words are a field behind a ministry, or a person's name behind an office; where the
    office comes before the party's name, "of" must not part it from the person's.
    """
    offices = OFFICES | OFFICES_OF_ORGANISATIONS if named[0].form == "organisation" else OFFICES
    words = [(word[0], _kind(_noun(word[0]), offices)) for word in WORD.finditer(phrase) if not _within(word, named)]
    kinds = {kind for _, kind in words}
    if "other" in kinds or not kinds & {"ministry", "office", "organ"}:
        return False
    if "ministry" in kinds or _names_a_person_in_office(phrase, named, offices):
        return True
    return "office" in kinds and _has_a_field(phrase[named[0].end :], offices)


def _has_a_field(behind: str, offices: frozenset[str]) -> bool:
    """Of "Indonesia's infrastructure coordinator": a field between the owner and the office, a name behind it."""
    if not behind.startswith(("'s ", "’s ")):
        return False
    words = behind[3:].split()
    at = next((i for i, word in enumerate(words) if _noun(word.rstrip(",")) in offices - ORGANS), None)
    if at is None or at > _LONGEST_FIELD:
        return False
    return all(word.islower() for word in words[: at + 1]) and all(word[0].isupper() for word in words[at + 1 :])


_LONGEST_FIELD = 4


def _within(word: re.Match[str], named: list[PartyMention]) -> bool:
    return any(one.start < word.end() and word.start() < one.end for one in named)


def _names_a_person_in_office(phrase: str, named: list[PartyMention], offices: frozenset[str]) -> bool:
    """Whether every unknown word can be part of the name of a person whose office was told before."""
    in_office = is_parted = is_named = False
    for word in WORD.finditer(phrase):
        if _within(word, named):
            is_named = True
            continue
        noun = _noun(word[0])
        kind = _kind(noun, offices)
        is_person = in_office and (is_named or not is_parted) and _may_name_a_person(word[0], is_named)
        if kind == "unknown" and not is_person:
            return False
        in_office = in_office or kind == "office"
        is_parted = is_parted or noun in ("of", "de", "du", "for")
    return True


def _kind(noun: str, offices: frozenset[str]) -> Literal["other", "ministry", "office", "organ", "link", "unknown"]:
    if noun in OTHERS:
        return "other"
    if noun in MINISTRIES:
        return "ministry"
    if noun in offices:
        return "office"
    if noun in ORGANS:
        return "organ"
    return "link" if noun in LINKS else "unknown"


_NAME_PARTICLES = frozenset({"al", "el", "bin", "ben", "ibn", "von", "van", "der", "den", "da", "dos", "di"})


def _may_name_a_person(word: str, is_named: bool) -> bool:
    return is_named if is_arabic(word) else word[:1].isupper() or word in _NAME_PARTICLES


def _noun(word: str) -> str:
    """Folded, without clitics and article: وبالحكومة is حكومه."""
    folded = fold_word(word)
    if not is_arabic(word):
        return folded
    if folded in LINKS or folded in OFFICES or folded in ORGANS:
        return folded
    for pattern in (r"^[وف]?[بلك]?ال(?=\w{3})", r"^[وف]?لل(?=\w{3})"):
        bare = re.sub(pattern, "", folded)
        if bare != folded:
            return bare
    bare = re.sub(r"^[وف]?[بل]?(?=\w{3})", "", folded)
    return bare if bare in ORGANS | OFFICES | MINISTRIES | OTHERS else folded
