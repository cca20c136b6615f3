"""Bullets under a lead-in that holds the cue: each bullet is a commitment (guideline section 11)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pledgebook.rules.clause import Candidate
from pledgebook.rules.commitments import Found, records
from pledgebook.rules.judge import is_commitment
from pledgebook.rules.line import Stretch
from pledgebook.rules.view import View
from pledgebook_schemas import Document, Sentence

_MARK = re.compile(r"[ \t]*(?:[-*•▪◦–—·●■✓]+|\(?[0-9٠-٩]{1,2}[.)]|\(?[a-z]\))[ \t]*")
_FILLERS = frozenset(
    "to the following measures steps commitments that on de d' a aux mesures suivantes suivants points ce qui suit "
    "ب بما يلي ما ياتي علي التالي الاتي التاليه الاتيه بالتالي بالاتي النقاط الخطوات الاجراءات ل الي ان : -".split()
)
"""What may stand between the cue and the colon."""


@dataclass(frozen=True, slots=True)
class LeadIn:
    view: View
    candidate: Candidate


def lead_in(view: View) -> LeadIn | None:
    """The cue with which a sentence that ends in a colon introduces its bullets."""
    line = view.line
    if line.texts[-1] != ":":
        return None
    at = len(line) - 1
    while at > 0 and line.texts[at] in _FILLERS:
        at -= 1
    for row in view.grammar.index[line.texts[at]]:
        subject = view.grammar.subject(line, at)
        one = Candidate(row, Stretch(at, at + 1), at, subject)
        if subject is not None and row.name not in ("سـ",) and is_commitment(view, one):
            return LeadIn(view, one)
    return None


def is_bullet(document: Document, sentence: Sentence) -> bool:
    """Whether a list mark opens the sentence's line."""
    start = document.text.rfind("\n", 0, sentence.start) + 1
    return start < sentence.start and _MARK.fullmatch(document.text, start, sentence.start) is not None


def bullet(lead: LeadIn, view: View) -> list[Found]:
    """The commitments of one bullet: actor, cue and source come from the lead-in."""
    template = next(
        iter(records(lead.view, lead.candidate, lead.view.grammar.extent(lead.view.line, lead.candidate.head), None)),
        None,
    )
    if template is None:
        return []
    own = replace(lead.candidate, subject=None, passive=True, head=0, cue=Stretch(0, 1))
    shared = ("cue", "actor", "parties", "strength", "kind", "polarity", "voice", "sources", "inferred")
    values = {name: getattr(template[0].item, name) for name in shared}
    found: list[Found] = []
    for one, _ in records(view, own, view.grammar.extent(view.line, 0), None):
        found.append(Found(one.item.model_copy(update=values), one.words))
    return found
