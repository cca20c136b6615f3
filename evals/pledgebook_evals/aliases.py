"""Other names of the parties in a document, in whatever language it is written.

The gold names a party once, in English where it has an English name; a text, and a system that
quotes it, may name it otherwise. A committed file `aliases.json` in the gold folder holds a list of
`{"document", "name", "also"}`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, TypeAdapter

from pledgebook_evals.similarity import words
from pledgebook_schemas import Actor, Claim, Commitment, Party

Words = tuple[str, ...]
C = TypeVar("C", bound=Commitment)
K = TypeVar("K", bound=Claim)


class Alias(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    document: str
    name: str
    """As the gold of the document writes it."""
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Aliases:
    """The gold's name of a party by document and any other name, compared without case, marks and article."""

    names: dict[tuple[str, Words], str] = field(default_factory=dict[tuple[str, Words], str])

    def commitment(self, record: C, document: str) -> C:
        """The record with its parties under the gold's names."""
        actor = Actor(span=record.actor.span, canonical=self._parties(record.actor.canonical, document))
        return record if actor == record.actor else record.model_copy(update={"actor": actor})

    def claim(self, record: K, document: str) -> K:
        claimant = self._parties(record.claimant, document)
        return record if claimant == record.claimant else record.model_copy(update={"claimant": claimant})

    def _parties(self, parties: tuple[Party, ...], document: str) -> tuple[Party, ...]:
        return tuple(self._party(party, document) for party in parties)

    def _party(self, party: Party, document: str) -> Party:
        name = self.names.get((document, _key(party.name)))
        return party if name is None else Party(name=name, id=party.id)


def read_aliases(path: Path) -> Aliases:
    """The table of a file; an empty one where there is no file. Raises `ValueError` for a malformed one."""
    if not path.exists():
        return Aliases()
    found = TypeAdapter(list[Alias]).validate_json(path.read_bytes())
    return Aliases({(one.document, _key(name)): one.name for one in found for name in (one.name, *one.also)})


def _key(name: str) -> Words:
    """The folded words, without an article before them or at the first of them."""
    found = words(name)
    if len(found) > 1 and found[0] in {"the", "le", "la", "les", "l"}:
        return found[1:]
    return (found[0].removeprefix("ال") or found[0], *found[1:]) if found else found
