"""Commissive infinitives under a verb that adds only how it came about.

« s'est borné à promettre », « vient d'accepter de », « a fini par s'engager à », « a tenu à garantir que ».
"""

from __future__ import annotations

from pledgebook.rules.french.words import WORDS, is_infinitive
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line

_BY_LINK: dict[str, frozenset[str]] = {
    "a": words(
        "borne bornent bornee bornes limite limitent limitee limites resout resolu resolue resolus tenu tenue "
        "tient tiennent consenti consent hesite tarde pousse conduit amene contraint dispose"
    ),
    "de": words(
        "contente contentent contentee contentes vient viennent venait venaient venons presse empresse empresses"
    ),
    "par": words("fini finit finissent finies finis commence commencent termine"),
}
_BY_LINK["d'"] = _BY_LINK["de"]
_CLITICS = words("s' se y lui leur nous vous le la les l' m' me")


def is_cue_infinitive(line: Line, at: int) -> bool:
    return is_infinitive(line.texts[at])


def light_verb(line: Line, infinitive: int) -> int | None:
    """Index of the verb over an infinitive that leaves it a promise made; None where it stands under another."""
    at = infinitive - 1
    while at > 1 and (line.texts[at] in _CLITICS or line.texts[at] in WORDS.adverbs or line.texts[at].endswith("ment")):
        at -= 1
    governors = _BY_LINK.get(line.texts[at]) if at > 0 else None
    if governors is None:
        return None
    verb = at - 1
    while verb > 0 and (line.texts[verb] in WORDS.adverbs or line.texts[verb].endswith("ment")):
        verb -= 1
    return verb if line.texts[verb] in governors else None
