"""States that a post names without a word of its text: by a flag, or inside a hashtag."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pledgebook.parties import PartyMention, find_parties, known_party
from pledgebook.parties.tables import package_lines
from pledgebook_schemas import Party

_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]{2}")
_HASHTAG = re.compile(r"#(\w*_\w+)")
_FIRST = 0x1F1E6


def tagged_parties(text: str) -> Iterator[PartyMention]:
    """Parties of flags and of hashtags with underscores, by place; none overlaps a word that names a party."""
    for found in _FLAG.finditer(text):
        party = _by_flag().get("".join(chr(ord(letter) - _FIRST + ord("A")) for letter in found[0]))
        if party is not None:
            yield PartyMention(found.start(), found.end(), party, "name")
    for found in _HASHTAG.finditer(text):
        for one in find_parties(found[1].replace("_", " ")):
            yield PartyMention(found.start(1) + one.start, found.start(1) + one.end, one.party, one.form)


@cache
def _by_flag() -> dict[str, Party]:
    """Two letters of a flag to the state."""
    words = [word for line in package_lines("alpha3.txt") for word in line.split()]
    names = state_names()
    flags: dict[str, Party] = {}
    for two, three in zip(words[::2], words[1::2], strict=True):
        if three in names:
            flags[two] = known_party(names[three]) or Party(name=names[three], id=three)
    return flags


def is_state(name: str) -> bool:
    known = known_party(name)
    return known is not None and known.id in states()


@cache
def state_names() -> dict[str, str]:
    """Canonical names of the states by id."""
    return {row[0]: row[1] for row in (line.split("\t") for line in package_lines("states.tsv"))}


@cache
def states() -> frozenset[str]:
    """Ids of the states."""
    return frozenset(line.split("\t")[0] for line in package_lines("states.tsv"))
