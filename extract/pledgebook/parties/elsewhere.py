"""Names of states in languages that have no tables of their own, looked up whole.

Such a name comes from a model, never from a search through a text, where short ones would be words.
"""

from __future__ import annotations

from functools import cache

from pledgebook.parties.lexicon import lexicon
from pledgebook.parties.tables import package_lines
from pledgebook.parties.words import fold_name
from pledgebook_schemas import Party


def state_elsewhere(name: str) -> Party | None:
    """`Deutschland`, `یمن`, `Cabo Verde`, `Россия`: the state under its usual name here; None for anything else."""
    code = _codes().get(fold_name(name))
    return None if code is None else _usual_names().get(code)


@cache
def _codes() -> dict[str, str]:
    rows = (line.split("\t") for line in package_lines("states_elsewhere.tsv"))
    return {fold_name(name): code for code, names in rows for name in names.split("|") if name}


@cache
def _usual_names() -> dict[str, Party]:
    parties = (entry.party for entry in lexicon().names.values() if entry.party is not None)
    return {one.id: one for one in parties if one.id is not None}
