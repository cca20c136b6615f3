"""English "will" that is no auxiliary: the given name and the noun."""

from __future__ import annotations

from collections.abc import Sequence

from pledgebook.rules.lexicon.english import BASE_VERBS

OTHER_WILL = "Will"
"""Stands among folded words for a "will" that is none; its capital keeps it out of every table."""

OTHER_WHO = "WHO"
"""The health organisation, likewise."""

_OWNERS = frozenset("the a any no 's my your his her its our their political popular good free".split())
_BEHIND_NOUN = frozenset("to of is was and or , . ; )".split())
_AUXILIARY_COMPANY = frozenset("not be have also never always soon no".split())


def is_noun(texts: Sequence[str], index: int) -> bool:
    """ "Brazil's will to act", "the will of the people"."""
    before = texts[index - 1] if index else ""
    after = texts[index + 1] if index + 1 < len(texts) else ""
    if before in _OWNERS:
        return after not in BASE_VERBS and after not in _AUXILIARY_COMPANY
    return before == "of" and after in _BEHIND_NOUN


def is_name(texts: Sequence[str], index: int, following: str) -> bool:
    """Of a "Will" with one capital: whether the next word, as written, is a surname and no verb of a headline."""
    if not following[:1].isupper() or index + 1 >= len(texts):
        return False
    return texts[index + 1] not in BASE_VERBS and texts[index + 1] not in _AUXILIARY_COMPANY
