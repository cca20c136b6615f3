"""French phrases for two bodies: « le groupe Norbec et la Caisse des dépôts », « les deux partenaires »."""

from __future__ import annotations

import re

from pledgebook.fold import fold_key
from pledgebook.rules.french.firms import ARTICLE, french_bodies, title_of, unplaced
from pledgebook.rules.french.text import is_french
from pledgebook.rules.lexicon.french_bodies import BODIES
from pledgebook.rules.memory import Memory
from pledgebook.rules.tags import is_state

_JOINT = re.compile(r",? et (?=(?:l[ea]s? |l['’]|son |sa |leur )?[\w-])|, (?=(?:l[ea]s? |l['’])?[A-ZÀ-Þ])")
_MEMBER = re.compile(rf"(?:{ARTICLE}|son |sa |leur )?(?P<head>[\w-]+)(?P<rest>.*)")


def members(phrase: str, text: str) -> tuple[str, ...]:
    """The bodies of a joined phrase, each as written: « le groupe Norbec et la Caisse des dépôts »; else none."""
    if " et " not in phrase or not is_french(text):
        return ()
    parts = tuple(part.strip() for part in _JOINT.split(phrase))
    return parts if len(parts) > 1 and all(_is_member(part) for part in parts) else ()


def _is_member(part: str) -> bool:
    """A name, or a noun of a body behind its article."""
    found = _MEMBER.fullmatch(part)
    if found is None:
        return False
    bare = part.startswith(found["head"])
    return found["head"][0].isupper() or (fold_key(found["head"]) in BODIES and not bare)


def pair(phrase: str, memory: Memory, text: str, before: int) -> tuple[str, ...]:
    """« Les deux partenaires »: two bodies joined as one subject before; of firms also the last two named."""
    if not is_french(text):
        return ()
    joined = next((one.names for one in reversed(memory.referents) if len(one.names) == 2), ())
    if joined:
        return () if all(is_state(name) for name in joined) else joined
    if _TWO_FIRMS.search(fold_key(phrase)) is None:
        return ()
    firms = [name for name in unplaced(french_bodies(text), text) if " " in name or name in title_of(text)]
    placed = sorted((at, name) for name in firms if (at := text.rfind(name, 0, before)) >= 0)
    return tuple(name for _, name in placed[-2:]) if len(placed) > 1 else ()


_TWO_FIRMS = re.compile(
    r"(?:les |ces |nos )?deux (?:partenaires|groupes|societes|entreprises|industriels|firmes|allies|associes)"
)
