"""When somebody in office binds himself and not whom he speaks for: "I will resign", a party leader's "I"."""

from __future__ import annotations

import re
from dataclasses import replace

from pledgebook.fold import fold_key
from pledgebook.rules.clause import Candidate
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.memory import Referent

_PARTIES = re.compile(r"(?<!\w)(?:party|movement|parti|mouvement|(?:ال)?(?:حزب|حركه|تيار|كتله))(?!\w)")
"""What a leader stands for election with: his "I" is his own word (guideline section 11)."""
_OWN_DEEDS = re.compile(
    r"(?<!\w)(?:resign|(?:step|stand)(?:ing)? (?:down|aside)|my (?:own )?(?:resignation|salary|post|seat|successor|"
    r"mandate|pay|bonus|"
    r"pension|retirement|husband|wife|family|children|home)|(?:tak(?:e|ing)|accept(?:ing)?|claim(?:ing)?|draw(?:ing)?|"
    r"giv(?:e|ing) up|forgo(?:ing)?|waiv(?:e|ing)) (?:a|any|another|my|the) (?:\w+ )?(?:bonus|salary|pay ?rise|pay|"
    r"pension|raise)|"
    r"run(?:ning)? again|retir(?:e|ing)|quit(?:ting)?|leav(?:e|ing) office|"
    r"(?:seek|run for|stand for) (?:re-?election|another term|a (?:second|third|fourth) term)|"
    r"in this (?:post|office|job)|demissionner\w*|ma demission|mon (?:poste|mandat|siege|salaire|successeur)|"
    r"me (?:re)?presenter\w*|"
    r"استقيل|ساستقيل|استقالتي|اترشح|ساترشح|منصبي|ولايتي|راتبي|هذا المنصب)(?!\w)"
)
_LONGEST = 24
"""Words behind a cue in which the deed is looked for."""


def in_person(line: Line, one: Candidate, who: Referent | None) -> Referent | None:
    """Who says "I" under a cue: himself, if the deed is his alone or he leads a party."""
    if who is None or not who.called or one.subject is None or one.subject.count != "one":
        return who
    words = line.key(Stretch(one.cue.first, min(len(line), one.cue.first + _LONGEST)))
    return replace(who, names=(who.called,)) if _leads(who) or _OWN_DEEDS.search(words) else who


_LEAVES = re.compile(
    r"(?:(?:resign|retir|quit)\w*|(?:step|stand)(?:ing)? (?:down|aside)|leav(?:e|ing) office|run(?:ning)? again|"
    r"(?:seek|run for|stand for) (?:re-?election|another term|a (?:second|third|fourth) term))(?!\w)"
)
"""What only the holder of an office can do, whoever tells it."""


def in_own_name(line: Line, one: Candidate, who: Referent | None) -> Referent | None:
    """Of "the minister, Jo Hale, is to step down": she, and not her state."""
    if who is None or not who.is_person or not who.called:
        return who
    deed = line.key(Stretch(one.head, min(len(line), one.head + 4)))
    return replace(who, names=(who.called,)) if _LEAVES.match(deed) else who


def _leads(who: Referent) -> bool:
    return any(_PARTIES.search(fold_key(name)) for name in who.names)


def holds(who: Referent) -> tuple[str, ...]:
    """Whose belief it is that the author of a text tells: of a party's leader his own."""
    return (who.called,) if who.called and _leads(who) else who.names
