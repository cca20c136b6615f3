"""Items under a lead-in that holds the cue: each is a commitment (guideline section 11)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pledgebook.cues import TERM
from pledgebook.fold import fold_key
from pledgebook.rules.arabic.words import is_masdar
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.commitments import Found, find_commitments, records
from pledgebook.rules.judge import is_commitment
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.view import View
from pledgebook_schemas import Document, Sentence

_ORDINALS = frozenset(
    """اولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا عاشرا first second third fourth fifth firstly
    secondly thirdly
    premierement deuxiemement troisiemement quatriemement""".split()
)
_OPENERS = frozenset(
    {":", "-", ",", "،", "d'", "de", "to", "a", ")", ".", "that", "que", "qu'", "ان", "and", "et", "("}
)
"""What may stand before the head of a bullet."""
_THAT = frozenset({"that", "que", "qu'"})
_DENIALS = frozenset({"not", "never", "ne", "n'", "pas", "jamais"})
_MARK = re.compile(r"[ \t]*(?:[-*•▪◦–—·●■✓]+|\(?[0-9٠-٩]{1,2}[.)]|\(?(?:[a-zA-Z]|[ivxIVX]{1,4})\))[ \t]*")
_FILLERS = frozenset(
    "to the following measures steps commitments decisions actions points that on as follows below under it "
    "de d' a aux mesures suivantes suivants points decisions ce qui suit comme qu' que "
    "ب بما يلي ما ياتي علي التالي الاتي التاليه الاتيه بالتالي بالاتي النقاط الخطوات الاجراءات ل الي ان : -".split()
)
"""What may stand between the cue and the colon."""


@dataclass(frozen=True, slots=True)
class LeadIn:
    view: View
    candidate: Candidate


def lead_in(view: View) -> LeadIn | None:
    """The cue with which a sentence that ends in a colon introduces its bullets."""
    return leading(view, len(view.line) - 1) if view.line.texts[-1] == ":" else None


def leading(view: View, colon: int) -> LeadIn | None:
    """The cue right before a colon or the first mark of a list."""
    line = view.line
    last = colon - 1
    while last > 0 and line.texts[last] in _FILLERS:
        last -= 1
    for at in range(last, max(-1, last - _REACH), -1):
        for row in view.grammar.index[line.texts[at]]:
            one = _candidate(view, at, row.name, colon)
            if one is None:
                subject = view.grammar.subject(line, at)
                behind = subject is not None and subject.phrase is not None and subject.phrase.first > at
                if row.form == "future" and at < last:
                    continue
                if at < last and not behind and not _is_filled(line, at + 1, last + 1):
                    continue
                one = Candidate(row, Stretch(at, at + 1), at, subject) if subject is not None else None
            if one is not None and is_commitment(view, one):
                return LeadIn(view, one)
    return None


def _candidate(view: View, at: int, name: str, colon: int) -> Candidate | None:
    """ "It was agreed:", "Il a été convenu :": bound are the principals; "our targets are:", who has them."""
    line = view.line
    row = next(row for row in view.grammar.index[line.texts[at]] if row.name == name)
    opening = line.texts[max(0, at - 4) : at]
    if name in ("agree", "decide", "convenir", "decider") and (
        {"it", "was"} <= {*opening} or {"il", "ete"} <= {*opening}
    ):
        return Candidate(row, Stretch(at, at + 1), at, None, passive=True)
    copula = line.texts[at + 1 : colon]
    if row.form == "noun" and copula and copula[-1] in ("are", "is", "include", "sont", "est"):
        holder = _owner(view, at)
        return Candidate(row, Stretch(at, at + 1), at, holder, voiced=True) if holder is not None else None
    return None


_OURS = {"our": "many", "my": "one", "nos": "many", "notre": "many", "mes": "one"}


def _owner(view: View, noun: int) -> Subject | None:
    """Whose targets or commitments a noun names."""
    texts = view.line.texts
    for at in range(noun - 1, max(-1, noun - 4), -1):
        if texts[at] in _OURS:
            return Subject("first", count="one" if _OURS[texts[at]] == "one" else "many")
        if texts[at] == "'s" and at:
            first = at - 1
            while first > 0 and (view.line.is_capital(first - 1) or texts[first - 1] == "the"):
                first -= 1
            return view.grammar.features(view.line, Stretch(first, at))
    if texts[noun + 1] in ("du", "de", "d'") and noun + 2 < len(texts):
        return view.grammar.features(view.line, Stretch(noun + 2, len(texts) - 2))
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


_LETTER = re.compile(r"\(?(?:[أإا-يهـ]{1,2}|[٠-٩0-9]{1,2}) ?[-–)./]\s")
"""أ- or ب) at the head of a line."""


def _ordinal(sentence: Sentence) -> bool:
    """ "First: ...", أولا: ... at the head of a line."""
    if _LETTER.match(sentence.text):
        return True
    words = fold_key(sentence.text[:24]).replace(":", " : ").replace(",", " , ").replace("،", " ، ").split()
    return len(words) > 1 and words[0] in _ORDINALS and words[1] in (":", "-", ",", "،")


def has_own_cue(view: View) -> bool:
    """A numbered paragraph that says by itself who undertakes what is no item of the list before it."""
    return (
        view.line.texts[0] not in _THAT
        and not _names_a_deed(view)
        and any(
            one.subject is not None
            and one.subject.phrase is not None
            and view.is_agent(one.subject)
            and is_commitment(view, one)
            for one in view.candidates
        )
    )


def _names_a_deed(view: View) -> bool:
    """An Arabic verbal noun at the head of an item, whatever clauses follow."""
    head = _head(view.line, Stretch(0, len(view.line)))
    return view.grammar.code == "ar" and is_masdar(view.line.texts[head].removeprefix("ال"))


def _head(line: Line, words: Stretch) -> int:
    head = words.first
    if words.last - head > 3 and len(line.texts[head].strip("ـ")) <= 2 and line.texts[head + 1] in ("-", ")", "–", "/"):
        head += 2
    while head < words.last - 1 and line.texts[head] in _ORDINALS | _OPENERS | _DENIALS:
        head += 1
    return head


def bullet(lead: LeadIn, view: View) -> list[Found]:
    """The commitments of one bullet: actor, cue and source come from the lead-in."""
    found = item(lead, view, Stretch(0, len(view.line)))
    last = found[-1].words.last if found else 0
    return [*found, *further(lead, view, last)] if found and view.grammar.code == "ar" else found


def further(lead: LeadIn, view: View, first: int) -> list[Found]:
    """What the clauses of an item from a word on say by themselves, under the cue of the list."""
    values = _shared(lead)
    return [_under(lead, values, one) for one in find_commitments(view) if one.words.first >= first]


def _under(lead: LeadIn, values: dict[str, object], one: Found) -> Found:
    """A term, or what has a weaker cue than the list, takes that of the list."""
    weaker = one.candidate.row.strength <= lead.candidate.row.strength
    names = ["strength", "kind"] if weaker else []
    if one.candidate.row.name == TERM.name:
        names.append("cue")
    if one.item.actor is None:
        names.append("parties")
    return replace(one, item=one.item.model_copy(update={name: values[name] for name in names if name in values}))


def _shared(lead: LeadIn) -> dict[str, object]:
    """What every item of a list has from its lead-in."""
    made = records(lead.view, lead.candidate, lead.view.grammar.extent(lead.view.line, lead.candidate.head), None)
    template = next(iter(made), None)
    if template is None:
        return {}
    shared = ("cue", "actor", "parties", "strength", "kind", "polarity", "voice", "sources", "inferred")
    return {name: getattr(template[0].item, name) for name in shared}


def item(lead: LeadIn, view: View, words: Stretch) -> list[Found]:
    """The commitments of the item that stands at `words`."""
    values = _shared(lead)
    if not values:
        return []
    texts = view.line.texts
    head = _head(view.line, words)
    negative = not _DENIALS.isdisjoint(texts[words.first : head])
    own = replace(lead.candidate, subject=None, passive=True, head=head, cue=Stretch(head, head + 1))
    clause = _clause(view, Stretch(head, words.last))
    if clause is not None:
        negative = clause.negative != (clause.row.polarity == "negative")
        if clause.row.strength > lead.candidate.row.strength:
            values["strength"], values["kind"] = clause.row.strength, clause.row.kind or values["kind"]
            values["cue"] = view.line.quote(clause.cue)
    if negative:
        values["polarity"] = "negative" if values["polarity"] == "positive" else "positive"
    found: list[Found] = []
    for one, _ in records(view, own, view.grammar.extent(view.line, head), None):
        found.append(Found(one.item.model_copy(update=values), one.words, lead.candidate))
    return found


def _clause(view: View, words: Stretch) -> Candidate | None:
    """The future or duty of an item that is a clause of its own."""
    return next(
        (one for one in view.candidates if one.row.form == "future" and words.first <= one.cue.first < words.last), None
    )
