"""Finds the parties that a text names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pledgebook.parties.context import Place, Reading, party_at
from pledgebook.parties.lexicon import Entry, Form, lexicon, openings
from pledgebook.parties.words import GAP, LONGEST_WORD, WORD, fold_word, letters_in
from pledgebook_schemas import Party


@dataclass(frozen=True, slots=True)
class PartyMention:
    """A place of a text that names a party; half-open code points of the text as given."""

    start: int
    """Behind proclitics; the article ال belongs to the name, except where ل has swallowed its alef (للعراق)."""
    end: int
    party: Party
    form: Form
    """`capital` is any seat that speaks for a state (`the Kremlin`), or only a place: the text around decides."""


def find_parties(text: str) -> list[PartyMention]:
    """Every party named, left to right, longest name first, never overlapping.

    Whole words only, in the case of the name: "us", "who" and "turkey" are nobody. Names don't cross
    a line break. Linear in the length of the text.
    """
    reading = Reading(text)
    mentions: list[PartyMention] = []
    for place in _places(reading):
        party = party_at(place)
        if party is not None:
            other = place.entry.party not in (None, party)
            mentions.append(PartyMention(place.start, place.end, party, "capital" if other else place.entry.form))
    return mentions


class _Name(NamedTuple):
    end: int
    skip: int
    key: str
    entry: Entry


def _places(reading: Reading) -> Iterator[Place]:
    text = reading.text
    done = 0
    for word in WORD.finditer(text):
        written = word[0]
        found = openings(written) if len(written) <= LONGEST_WORD else ()
        if not found or word.start() < done:
            continue
        names = [name for skip, key in found if (name := _longest(text, word.start(), word.end(), key, skip))]
        if names:
            end, skip, key, entry = max(names, key=lambda name: (name.end, -name.skip))
            done = end
            yield Place(reading, word.start() + letters_in(word[0], skip), end, word.start(), key, entry)


def _longest(text: str, start: int, end: int, key: str, skip: int) -> _Name | None:
    """The longest name that opens with the word at `start`, read as `key`."""
    known = lexicon()
    words = [text[start:end]]
    longest: _Name | None = None
    while True:
        entry = known.names.get(key)
        if entry is not None and entry.spelled(words):
            longest = _Name(end, skip, key, entry)
        if key not in known.prefixes:
            return longest
        following = WORD.match(text, _gap_end(text, end, key))
        if following is None or len(following[0]) > LONGEST_WORD:
            return longest
        words.append(following[0])
        key = f"{key} {fold_word(following[0])}"
        end = following.end()


def _gap_end(text: str, end: int, key: str) -> int:
    if text.startswith(". ", end) and key in ("st", "sts"):
        return end + 2
    gap = GAP.match(text, end)
    return gap.end() if gap else end
