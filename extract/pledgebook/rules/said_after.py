"""Who is quoted, where an English text names him some sentences on: '"We will pay. All of it," Hall said'."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from pledgebook.rules.letters import CAPITALS

_SAID = (
    r"(?:said|says|told|added|adds|wrote|tweeted|posted|promised|vowed|pledged|insisted|warned|declared|announced|"
    r"explained|replied|answered|stressed|confirmed|argued|shouted|reiterated|remarked|recalled|noted|continued|"
    r"concluded|admitted|claimed|repeated|read)"
)
_NAME = rf"(?:[{CAPITALS}]|[Tt]he |[Aa] )[^,.;:!?\"“”\n]{{1,70}}?"
_CLOSE = re.compile(
    rf"[^\"“”\n]{{0,700}}?[\"”],? ?(?:(?P<before>{_NAME})(?:, [^,.;\"“”\n]{{2,90}},)? (?:has |had |also )?{_SAID}\b"
    rf"|{_SAID} (?P<behind>{_NAME})(?=[,.;\n]| (?:in|on|at|after|during|to|as|when|before|from|while|last|yesterday|"
    rf"today)\b))"
)
_PRONOUNS = frozenset({"He", "She", "They", "It", "I", "We", "the", "The", "a", "A"})


class Quoted(NamedTuple):
    phrase: str
    start: int
    """Offset in the document."""


@lru_cache(maxsize=1 << 8)
def quoted_by(text: str, end: int) -> Quoted | None:
    """The speaker named behind the quotation that is open at an offset; None where it names nobody anew."""
    found = _CLOSE.match(text, end)
    if found is None:
        return None
    group = "before" if found["before"] else "behind"
    phrase = found[group].strip()
    if phrase.split()[0] in _PRONOUNS and len(phrase.split()) < 2:
        return None
    return Quoted(phrase, found.start(group))
