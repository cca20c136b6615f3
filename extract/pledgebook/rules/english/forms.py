"""English cues without a subject of their own: "our aim is to", "the deal requires X to", bare terms."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.cues import TERM, Cue
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.english.complement import complement
from pledgebook.rules.english.verbs import ROLES, is_head
from pledgebook.rules.english.words import WORDS
from pledgebook.rules.holder import DOCUMENT_WORDS
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.lexicon.english import BASE_VERBS, STATIVE
from pledgebook.rules.line import Line, Stretch

_POSSESSIVES = {
    "our": Subject("first", count="many"),
    "my": Subject("first", count="one"),
    "its": Subject("third", gender="n", count="one"),
    "their": Subject("third", count="many"),
    "his": Subject("third", gender="m", count="one"),
    "her": Subject("third", gender="f", count="one"),
}
_REACH = 12
_TEXTS = frozenset(
    {"contract", "law", "deal", "decree", "bill", "licence", "license", "rules", "order", "truce", "ceasefire"}
)


def goal(line: Line, at: int, row: Cue) -> Candidate | None:
    """ "Our target is to halve": the possessor binds itself."""
    texts = line.texts
    last = at + 1
    while last < len(texts) and last - at < 6 and texts[last] not in ("is", "remains", "was"):
        last += 1
    if last + 2 >= len(texts) or texts[last] not in ("is", "remains", "was"):
        return None
    head = last + 1 + (texts[last + 1] in WORDS.adverbs)
    if texts[head] != "to" or head + 1 >= len(texts) or texts[head + 1] not in BASE_VERBS:
        return None
    holder = _possessor(line, at)
    return Candidate(row, Stretch(at, at + 1), head + 1, holder, voiced=True) if holder is not None else None


def _possessor(line: Line, at: int) -> Subject | None:
    for index in range(at - 1, max(-1, at - 4), -1):
        if line.texts[index] in _POSSESSIVES:
            return _POSSESSIVES[line.texts[index]]
        if line.texts[index] == "'s" and index:
            first = index - 1
            while first > 0 and (line.is_capital(first - 1) or line.texts[first - 1] == "the"):
                first -= 1
            return latin_subject.features(line, Stretch(first, index), WORDS)
    return None


def behind_relative(line: Line, at: int, row: Cue) -> tuple[int | None, bool]:
    """ "The pledge it made in 2013 to let the towns unite": a clause stands between the noun and what is owed."""
    first = at + 1 + (line.texts[at + 1 : at + 2] in (["that"], ["which"]))
    if first + 1 >= len(line) or line.texts[first] not in WORDS.pronouns or line.texts[first + 1] not in _MADE:
        return None, False
    to = next((i for i in range(first + 2, min(first + _REACH, len(line))) if line.texts[i] == "to"), None)
    return (None, False) if to is None else complement(line, to, row, reach=1)


_MADE = frozenset("made gave took signed had entered undertook accepted renewed".split())


def under_obligation(line: Line, at: int, row: Cue, head: int | None) -> Candidate | None:
    """ "Is under an obligation to"."""
    if row.name != "obligation" or head is None or line.texts[at - 2 : at] != ["under", "an"]:
        return None
    subject = latin_subject.subject_before(line, at - 3, WORDS)
    return Candidate(row, Stretch(at, at + 1), head, subject) if subject is not None else None


def set_oneself(line: Line, at: int, row: Cue) -> Candidate | None:
    """ "Has set itself a target of 4,000 masts", "gave themselves the goal of"."""
    texts = line.texts
    reflexive = next((i for i in range(at - 1, max(0, at - 4), -1) if texts[i] in _ONESELF), None)
    if row.name != "target (noun)" or reflexive is None or texts[reflexive - 1] not in _SETTING:
        return None
    if texts[at + 1 : at + 2] not in (["of"], ["to"]) or at + 2 >= len(line):
        return None
    subject = latin_subject.subject_before(line, reflexive - 1, WORDS)
    return Candidate(row, Stretch(at, at + 1), at + 2, subject) if subject is not None else None


_ONESELF = frozenset({"itself", "themselves", "himself", "herself", "ourselves", "myself"})
_SETTING = frozenset({"set", "sets", "given", "gave", "gives", "setting"})


def laid_on(line: Line, at: int, row: Cue) -> Candidate | None:
    """ "The deal requires the operator to replace": a text binds the party behind the verb."""
    source = latin_subject.subject_before(line, at, WORDS)
    it = line.texts[at - 1] == "it" and at == 1 and row.name == "require"
    if source is None or (source.phrase is None and not it):
        return None
    if source.phrase is not None and not (DOCUMENT_WORDS | _TEXTS) & set(
        line.texts[source.phrase.first : source.phrase.last]
    ):
        return None
    apart = _apposition(line, at)
    for to in range(at + 2, min(at + _REACH, len(line) - 1)):
        if to in apart:
            continue
        if line.texts[to] in WORDS.boundaries or line.texts[to] in (",", ";"):
            return None
        if line.texts[to] == "to":
            negative = line.texts[to - 1] == "not" or line.texts[to + 1] == "not"
            holder = Stretch(at + 1, apart.start if apart else to - (line.texts[to - 1] == "not"))
            head = to + 1 + (line.texts[to + 1] == "not")
            if head >= len(line) or line.texts[head] not in BASE_VERBS | _STATES:
                return None
            return Candidate(row, Stretch(at, at + 1), head, latin_subject.features(line, holder, WORDS), negative)
    return None


_STATES = frozenset("have be make bear take become bring ensure cover".split())
"""What a text may oblige a party to besides deeds."""
_APART = 6


def _apposition(line: Line, at: int) -> range:
    """The words between commas behind the party, with the commas: "the operator, GSE, to have"."""
    comma = next((i for i in range(at + 2, min(at + _REACH, len(line))) if line.texts[i] == ","), None)
    if comma is None:
        return range(0)
    close = next((i for i in range(comma + 1, min(comma + _APART, len(line) - 1)) if line.texts[i] == ","), None)
    apart = close is not None and line.texts[close + 1] == "to" and line.is_capital(comma + 1)
    return range(comma, close + 1) if close is not None and apart else range(0)


def terms(line: Line) -> list[Candidate]:
    """ "The Operator delivers", "the rebels withdraw": a present whose subject is a party."""
    found: list[Candidate] = []
    for at, text in enumerate(line.texts):
        if at == 0 or not _is_present(line, at) or _bars_present(line.texts[at - 1]):
            continue
        subject = latin_subject.subject_before(line, at, WORDS)
        subject = _behind_joint(line, subject, found[-1].head) if subject is not None and found else subject
        subject = _without_thing(line, subject) if subject is not None else None
        if subject is None or subject.phrase is None or not latin_subject.is_agent(line, subject.phrase, WORDS):
            continue
        if text.endswith("s") or subject.count != "one":
            found.append(Candidate(TERM, Stretch(at, at + 1), at, replace(subject)))
    return found


def _bars_present(before: str) -> bool:
    return before in WORDS.determiners or before in WORDS.auxiliaries


def _without_thing(line: Line, subject: Subject) -> Subject:
    """Of "gives up its claim to damages and Slovakia pays" the actor behind the "and"."""
    phrase = subject.phrase
    if phrase is None:
        return subject
    joint = next((i for i in range(phrase.last - 1, phrase.first, -1) if line.texts[i] in WORDS.conjunctions), None)
    if joint is None or joint + 1 >= phrase.last:
        return subject
    first, second = Stretch(phrase.first, joint), Stretch(joint + 1, phrase.last)
    acts = latin_subject.is_agent(line, second, WORDS) and not latin_subject.is_agent(line, first, WORDS)
    return latin_subject.features(line, second, WORDS) if acts and line.texts[joint] != "&" else subject


def _behind_joint(line: Line, subject: Subject, verb: int) -> Subject | None:
    """Not across the verb before: of "the army lifts its siege and the rebels leave" the rebels."""
    phrase = subject.phrase
    if phrase is None or phrase.first > verb:
        return subject
    joint = next((i for i in range(phrase.last - 1, verb, -1) if line.texts[i] in WORDS.conjunctions), None)
    return latin_subject.features(line, Stretch(joint + 1, phrase.last), WORDS) if joint is not None else None


def _is_present(line: Line, at: int) -> bool:
    text = line.texts[at]
    if ROLES.get(text) not in (None, "act") or text in STATIVE or line.is_capital(at):
        return False
    text = text.removeprefix("re") if text.startswith("re") and text[2:-1] in BASE_VERBS else text
    if text.endswith("s") and (text[:-1] in BASE_VERBS or text[:-2] in BASE_VERBS):
        base = text[:-1] if text[:-1] in BASE_VERBS else text[:-2]
        return base not in STATIVE and at + 1 < len(line) and line.texts[at + 1] not in ("of", "'", ",", ".")
    return text in BASE_VERBS and is_head(line, at) and line.texts[at - 1] not in ("to", "will", "shall", "must", "not")
