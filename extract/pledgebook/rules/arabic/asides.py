"""Words between commas inside an Arabic clause: an apposition, a relative clause, a place, a time or a proviso."""

from __future__ import annotations

from pledgebook.rules.arabic.conditions import condition_at
from pledgebook.rules.arabic.phrase import is_governed, phrase_behind
from pledgebook.rules.arabic.subject import is_agent
from pledgebook.rules.arabic.words import HAL, PREPOSITIONS, RELATIVES, STOPS, THAT, is_definite, is_masdar
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line

_LONG = 25
"""Words that may stand between the commas."""
_SAME = frozenset({"وهو", "وهي", "وهم", "وهما"})
_LIKE = frozenset({"كما", "كالعاده", "مهما", "ايا", "ولو", "وان", "لا", "بما", "وفقا", "اي"})
"""What opens an aside and is neither a preposition nor a noun."""
_COMMAS = frozenset({"،", ","})
_SEMICOLONS = frozenset({"؛", ";"})


def behind_aside(line: Line, head: int, comma: int) -> int | None:
    """Index behind the closing comma of an aside that a comma opens, where the clause of `head` goes on behind it."""
    first = comma + 1
    if first + 1 >= len(line):
        return None
    closing = next((i for i in range(first + 1, min(comma + _LONG, len(line) - 1)) if line.texts[i] in _COMMAS), None)
    if closing is None or ARABIC.roles.get(line.texts[first]) is not None or not _opens(line, first):
        return None
    if not _SEMICOLONS.isdisjoint(line.texts[first:closing]):
        return None
    return closing + 1 if _goes_on(line, head, comma, closing + 1) else None


def _opens(line: Line, at: int) -> bool:
    text = line.texts[at]
    if text in _SAME or text in RELATIVES or text in _LIKE or text in PREPOSITIONS or is_governed(line, at):
        return True
    if text in STOPS or THAT.fullmatch(text) or HAL.fullmatch(text) or text[0] in "وف" or condition_at(line, at):
        return False
    return is_definite(text) or not text[0].isdigit()


def _goes_on(line: Line, head: int, comma: int, at: int) -> bool:
    """Behind the comma stands what the clause still lacks: a particle, or of a bare verb its object."""
    text = line.texts[at]
    if THAT.fullmatch(text) or text in RELATIVES or HAL.fullmatch(text):
        return False
    if text in PREPOSITIONS or is_governed(line, at) or condition_at(line, at) is not None:
        return True
    if any(time.first == at for time, _ in line.times):
        return True
    if text in STOPS or is_masdar(line.texts[head]):
        return False
    if is_masdar(text):
        return _is_bare(line, head, comma, with_object=False)
    if text[0] in "وف" or ARABIC.roles.get(text) is not None:
        return False
    noun = text[0] not in "يتنس" or is_definite(text) or text.endswith(("ات", "ه"))
    return noun and _is_bare(line, head, comma, with_object=True)


def _is_bare(line: Line, head: int, comma: int, *, with_object: bool) -> bool:
    """Whether the verb has nothing but its subject in front of the comma."""
    if comma == head + 1:
        return True
    behind = phrase_behind(line, head + 1, with_object=with_object)
    return behind is not None and behind.last == comma and is_agent(line, behind)
