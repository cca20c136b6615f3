"""English undertakings not to do: "no plans to", "in no case will", "rejected a demand for", "not one school will"."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.cues import Cue
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.english.verbs import is_manner
from pledgebook.rules.english.words import WORDS
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.lexicon.english import BASE_VERBS, STATIVE, UNACCUSATIVE
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch

_NOBODY = words("no none nobody")
_NEVER = (
    ("in", "no", "case"),
    ("under", "no", "circumstances"),
    ("on", "no", "account"),
    ("at", "no", "time"),
    ("at", "no", "point"),
    ("in", "no", "way"),
    ("in", "no", "circumstances"),
    ("by", "no", "means"),
    ("never", "again"),
    ("no", "longer"),
    ("nowhere",),
    ("never",),
    ("nor",),
    ("neither",),
)
_DEMANDS = words(
    "demand demands call calls request requests proposal proposals appeal appeals offer offers plea pleas suggestion "
    "suggestions idea compromise ultimatum"
)
_COURTS = words("court judge judges jury tribunal voters shareholders")
_BACKING = 14


def under_negated_subject(line: Line, one: Candidate) -> Candidate | None:
    """The subject may hold the negation: "Neither Kenya nor Norway will", "No school will be closed".

    Nobody is bound by "No minister will resign".
    """
    phrase = one.subject.phrase if one.subject is not None else None
    if one.subject is None or phrase is None:
        return one
    opening = _opening(line, phrase)
    if opening is None:
        return one
    bars = one.row.name in ("shall", "may not")
    if one.row.form != "future":
        return None
    if opening == "neither":
        joined = "nor" in line.texts[phrase.first : phrase.last]
        named = replace(one.subject, phrase=Stretch(phrase.first + 1, phrase.last)) if joined else one.subject
        return replace(one, subject=named, negative=one.row.polarity != "negative")
    if bars:
        return replace(one, negative=one.row.polarity != "negative")
    suffers = one.passive or line.texts[one.head] in UNACCUSATIVE or not latin_subject.is_agent(line, phrase, WORDS)
    if not suffers or (not one.passive and line.texts[one.head] in STATIVE - _SUFFERED):
        return None
    first = phrase.first - 1 if opening == "not" and line.texts[phrase.first] != "not" else phrase.first
    whole = replace(one.subject, phrase=Stretch(first, phrase.last))
    return replace(one, subject=whole, negative=True, passive=True)


_SUFFERED = words("lose have face go miss suffer pay wait")
"""States from which somebody else can keep whom a clause denies them of."""


def is_denied(line: Line, subject: Subject | None) -> bool:
    phrase = subject.phrase if subject is not None else None
    return phrase is not None and _opening(line, phrase) in ("no", "none", "nobody", "not")


def _opening(line: Line, phrase: Stretch) -> str | None:
    """The word by which a phrase denies: "no school", "not one school", "not a single school"."""
    texts = line.texts
    first = texts[phrase.first]
    if first in _NOBODY or first == "neither":
        return first
    before = texts[phrase.first - 1] if phrase.first else ""
    rest = texts[phrase.first + (first == "not") : phrase.first + 3]
    if "not" in (first, before) and rest and (rest[0] == "one" or rest[:2] == ["a", "single"]):
        return "not"
    return None


def inverted(line: Line, at: int, row: Cue) -> Candidate | None:
    """ "In no case will the data be sold", "Never again will a farmer wait": the subject behind the auxiliary."""
    if not any(tuple(line.texts[max(0, at - len(one)) : at]) == one for one in _NEVER):
        return None
    for verb in range(at + 2, min(at + _BACKING, len(line))):
        text = line.texts[verb]
        if text in (",", ";", '"') or text in WORDS.boundaries:
            return None
        if text in BASE_VERBS | {"be"} and line.texts[verb - 1] not in WORDS.determiners:
            holder = latin_subject.features(line, Stretch(at + 1, verb), WORDS)
            passive = text == "be" or not latin_subject.is_agent(line, Stretch(at + 1, verb), WORDS)
            pronoun = WORDS.pronouns.get(line.texts[at + 1]) if verb == at + 2 else None
            return Candidate(row, Stretch(at, at + 1), verb, pronoun or holder, True, passive and pronoun is None)
    return None


def absence(line: Line, at: int, row: Cue) -> Candidate | None:
    """ "There is no question of selling", "no plans whatsoever to touch": who says so keeps from it."""
    texts = line.texts
    if not _denies(line, at):
        return None
    head = at + 1
    while head < len(line) and (texts[head] in ('"', "whatsoever", "whatever", "now") or is_manner(texts[head])):
        head += 1
    if head + 1 >= len(line) or texts[head] not in row.particles:
        return None
    head += 1
    if not texts[head].isalpha() or texts[head] in WORDS.determiners or line.is_capital(head):
        return None
    holder = _owner(line, at)
    return Candidate(row, Stretch(at, at + 1), head, holder, row.polarity != "negative", holder is None)


def _denies(line: Line, at: int) -> bool:
    """No, or not any, in front of the noun."""
    before = line.texts[max(0, at - 4) : at]
    if before[-1:] == ["longer"]:
        return False
    return "no" in before[-2:] or ("any" in before and "not" in before) or "without any" in " ".join(before)


def _owner(line: Line, at: int) -> Subject | None:
    """Of "the ministry had no plans" the ministry; nobody of "there are no plans"."""
    for verb in range(at - 1, max(-1, at - 5), -1):
        if line.texts[verb] in ("has", "have", "had"):
            return latin_subject.subject_before(line, verb, WORDS)
    return None


def demand(line: Line, at: int) -> int | None:
    """Behind "rejected" the first word of a demand: "rejected calls for", "dismissed a request by"; not of a ruling."""
    for noun in range(at + 1, min(at + 5, len(line))):
        text = line.texts[noun]
        if text in _DEMANDS:
            holder = latin_subject.subject_before(line, at, WORDS)
            phrase = holder.phrase if holder is not None else None
            rules = phrase is not None and not _COURTS.isdisjoint(line.texts[phrase.first : phrase.last])
            return None if rules or not _goes_on(line, noun) else _demanded(line, noun) or at + 1
        if not text.isalpha() or text in WORDS.prepositions or text in WORDS.boundaries:
            return None
    return None


def _demanded(line: Line, noun: int) -> int | None:
    """What a demand is for: "a demand by the union for a freeze"."""
    for at in range(noun + 1, min(noun + 8, len(line) - 1)):
        if line.texts[at] in ("for", "to"):
            return at + 1
        if line.texts[at] in (",", ";") or line.texts[at] in WORDS.boundaries:
            return None
    return None


def _goes_on(line: Line, noun: int) -> bool:
    following = line.texts[noun + 1] if noun + 1 < len(line) else "."
    return following in ("for", "by", "to", "from", "of", "that") or following.isalpha()
