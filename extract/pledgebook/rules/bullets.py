"""Bullets under a lead-in that holds the cue: each bullet is a commitment (guideline section 11)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pledgebook.fold import fold_key
from pledgebook.rules.clause import Candidate
from pledgebook.rules.commitments import Found, records
from pledgebook.rules.judge import is_commitment
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.view import View
from pledgebook_schemas import Document, Sentence

_ORDINALS = frozenset(
    """اولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا first second third fourth fifth firstly
    secondly thirdly
    premierement deuxiemement troisiemement quatriemement""".split()
)
_OPENERS = frozenset({":", "-", ",", "،", "d'", "de", "to", "a", ")", ".", "that", "ان"})
"""What may stand before the head of a bullet."""
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
    last = len(line) - 1
    while last > 0 and line.texts[last] in _FILLERS:
        last -= 1
    for at in range(last, max(-1, last - _REACH), -1):
        for row in view.grammar.index[line.texts[at]]:
            subject = view.grammar.subject(line, at)
            one = Candidate(row, Stretch(at, at + 1), at, subject)
            behind = subject is not None and subject.phrase is not None and subject.phrase.first > at
            if at < last and not behind and not _is_filled(line, at + 1, last + 1):
                continue
            if subject is not None and row.form != "future" and is_commitment(view, one):
                return LeadIn(view, one)
    return None


_REACH = 12
"""Words before the colon in which the cue stands."""


def _is_filled(line: Line, first: int, last: int) -> bool:
    """Nothing but adverbs and small words between cue and colon."""
    return all(text in _FILLERS or text.endswith("ly") for text in line.texts[first:last])


def is_bullet(document: Document, sentence: Sentence) -> bool:
    """Whether a list mark opens the sentence's line."""
    start = document.text.rfind("\n", 0, sentence.start) + 1
    if start == sentence.start:
        return _ordinal(sentence)
    return start < sentence.start and _MARK.fullmatch(document.text, start, sentence.start) is not None


def _ordinal(sentence: Sentence) -> bool:
    """ "First: ...", أولا: ... at the head of a line."""
    words = fold_key(sentence.text[:24]).replace(":", " : ").replace(",", " , ").replace("،", " ، ").split()
    return len(words) > 1 and words[0] in _ORDINALS and words[1] in (":", "-", ",", "،")


def has_own_cue(view: View) -> bool:
    """A numbered paragraph that says by itself who undertakes what is no item of the list before it."""
    return any(
        one.subject is not None and one.subject.phrase is not None and is_commitment(view, one)
        for one in view.candidates
    )


def bullet(lead: LeadIn, view: View) -> list[Found]:
    """The commitments of one bullet: actor, cue and source come from the lead-in."""
    template = next(
        iter(records(lead.view, lead.candidate, lead.view.grammar.extent(lead.view.line, lead.candidate.head), None)),
        None,
    )
    if template is None:
        return []
    head = 0
    while head < len(view.line) - 1 and (view.line.texts[head] in _ORDINALS or view.line.texts[head] in _OPENERS):
        head += 1
    own = replace(lead.candidate, subject=None, passive=True, head=head, cue=Stretch(head, head + 1))
    shared = ("cue", "actor", "parties", "strength", "kind", "polarity", "voice", "sources", "inferred")
    values = {name: getattr(template[0].item, name) for name in shared}
    found: list[Found] = []
    for one, _ in records(view, own, view.grammar.extent(view.line, head), None):
        found.append(Found(one.item.model_copy(update=values), one.words, lead.candidate))
    return found
