"""What a verb does to the clause under it, beside the commissive cues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, Protocol

from pledgebook.fold import fold_key

Role = Literal["report", "deny", "talk", "directive", "welcome", "hope", "belief", "act"]
"""`report` says who speaks; `deny` that what follows is not so; `talk`, `directive`, `welcome` and
`hope` make nothing of what stands under them (guideline section 2); `belief` makes a position of it;
`act` is a deed that can be checked."""

SILENT: frozenset[Role] = frozenset({"talk", "directive", "welcome", "hope"})
"""Roles under which nothing is recorded."""


class Roles(Protocol):
    """Verbs with a role: a table, or a grammar that knows their forms."""

    def get(self, word: str, /) -> Role | None: ...

    def __contains__(self, word: object, /) -> bool: ...


@dataclass(frozen=True)
class Lexicon:
    """Words of one language for the rules that are not cues; single words, folded."""

    roles: Roles
    agents: frozenset[str]
    """Head nouns that can bind themselves: bodies and offices."""
    inert: frozenset[str]
    """Head nouns that cannot, even where written as a name: plans, laws, meetings."""
    outsiders: frozenset[str]
    """Speakers who cannot bind whom they speak of: analysts, sources, witnesses."""
    deeds: frozenset[str]
    """Heads of an action that an outsider can see done."""
    processes: frozenset[str]
    outcomes: frozenset[str]
    results: frozenset[str] = frozenset()
    """Heads of an outcome that bind only in the mouth of whom they are said of."""
    events: frozenset[str] = frozenset()
    """Heads of what things do when somebody sees to it: to open, to begin."""


def words(text: str) -> frozenset[str]:
    """The words of a table row, folded, so that a row may be written as in a dictionary."""
    return frozenset(fold_key(text).split())
