"""Where an English cue's complement starts: "to build", "that it will", "on the opening of", "$5m"."""

from __future__ import annotations

from pledgebook.cues import Cue
from pledgebook.rules.english.verbs import PARTICIPLE_ONLY, PARTICIPLES, ROLES, denial, is_manner, verb_group
from pledgebook.rules.english.words import WORDS
from pledgebook.rules.lexicon.english import BASE_VERBS
from pledgebook.rules.line import Line

_OBJECT_SIGNS = frozenset(
    "$ € £ support aid assistance help funding more additional further up another million billion nearly about around "
    "over almost at us usd eur full continued military humanitarian financial".split()
)


_ASIDE = 10
"""Words that commas may set apart between a cue and its complement."""


def complement(line: Line, at: int, row: Cue, reach: int = 3) -> tuple[int | None, bool]:
    """Where the action starts behind a cue, and whether it is negated."""
    texts = line.texts
    if texts[at : at + 1] == ["no"] and texts[at + 1 : at + 2] != ["longer"]:
        ruled = row.form == "verb" and (row.name == "plan" or (row.strength == 4 and "object" in row.complement))
        return (at, True) if ruled and texts[at + 1 : at + 2] not in (["such"], []) else (None, False)
    if texts[at : at + 1] == [","]:
        closing = next((i for i in range(at + 2, min(at + _ASIDE, len(texts))) if texts[i] == ","), at)
        at = closing + 1 if texts[closing + 1 : closing + 2] and texts[closing + 1] in row.particles else at
    for index in range(at, min(at + reach, len(texts))):
        text = texts[index]
        if _in_time(line, index):
            continue
        if row.strength < 4 and index > at and not _is_adverb(texts[index - 1]):
            return None, False
        if text in row.particles and not (text == "to" and "that" in row.complement and _is_addressee(line, index + 1)):
            head = _after_particle(line, index, row)
            return head, any(denial(line, one) for one in range(max(at, index - 2), head or index))
        denied = _denied_particle(line, index, row)
        if denied is not None:
            return _after_particle(line, denied, row), True
        if text == "that" and "that" in row.complement:
            return _in_clause(line, index + 1), _clause_negated(line, index + 1)
        if index == at and _is_bare(line, index, row):
            return index, False
        if index == at and "that" in row.complement and text in WORDS.pronouns:
            return _in_clause(line, index), _clause_negated(line, index)
        if text in (";", '"', ".") or text in WORDS.conjunctions or (text in ROLES and index > at):
            return None, False
    return None, False


def _is_bare(line: Line, index: int, row: Cue) -> bool:
    """An object, or a gerund, right behind the cue."""
    if "object" in row.complement and _is_deliverable(line, index, row):
        return True
    return "gerund" in row.complement and not row.particles and line.texts[index].endswith("ing")


def _in_time(line: Line, index: int) -> bool:
    """ "Agreed on Wednesday to": the words of a time are no part of the complement."""
    return line.texts[index] != "to" and any(time.first <= index < time.last for time, _ in line.times)


def _is_deliverable(line: Line, index: int, row: Cue) -> bool:
    """An amount, an aid, or any noun phrase behind a firm cue."""
    text = line.texts[index]
    if text in _OBJECT_SIGNS or text[0].isdigit():
        return True
    if text in ("a", "an") and _is_amount(line.texts[index + 1 : index + 3]):
        return True
    return row.strength == 4 and _is_object(line, index)


def _is_addressee(line: Line, index: int) -> bool:
    """Behind "pledged to": the assembly, before "that"."""
    if index >= len(line) or "that" not in line.texts[index : index + 7]:
        return False
    return line.texts[index] in WORDS.determiners or line.is_capital(index) or line.texts[index] in WORDS.lexicon.agents


def _denied_particle(line: Line, index: int, row: Cue) -> int | None:
    """Index of the cue's particle behind a denial: "never again to"."""
    behind = index + denial(line, index)
    while index < behind < len(line) and line.texts[behind] in ("again", "ever"):
        behind += 1
    return behind if index < behind < len(line) and line.texts[behind] in row.particles else None


def _is_object(line: Line, index: int) -> bool:
    """A noun phrase as what is promised or ruled out: "promised free school meals", "ruled out early elections"."""
    text = line.texts[index]
    if not text.isalpha() or line.texts[index - 1].endswith("ing") or line.is_capital(index):
        return False
    if text in _NOT_OBJECTS:
        return False
    return not is_manner(text) and text not in WORDS.pronouns and "to" not in line.texts[index + 1 : index + 7]


_NO_OBJECTS = frozenset(
    "him her them us me you it this that these those himself herself themselves its his their our allegiance "
    "loyalty not in "
    "anything nothing something much by".split()
)
_NOT_OBJECTS = (
    WORDS.prepositions | WORDS.conjunctions | WORDS.boundaries | WORDS.adverbs | WORDS.auxiliaries | _NO_OBJECTS
)


def _is_amount(texts: list[str]) -> bool:
    return any(text in _OBJECT_SIGNS or text[0].isdigit() or text in ("extra", "initial", "total") for text in texts)


def _is_adverb(text: str) -> bool:
    return text in WORDS.adverbs or is_manner(text) or text in ("on", "not")


def _after_particle(line: Line, index: int, row: Cue) -> int | None:
    at = index + 1
    while at < len(line) and denial(line, at):
        at += denial(line, at)
    while at + 1 < len(line) and (line.texts[at] in WORDS.adverbs or is_manner(line.texts[at])):
        at += 1
    if at >= len(line):
        return None
    text = line.texts[at]
    if text.endswith("ing") and text not in ("bring", "ring", "beijing"):
        return at if "gerund" in row.complement else None
    if row.name == "agree" and not (line.texts[index] == "to" and text.isalpha() and text not in WORDS.determiners):
        return at if line.texts[index] == "on" and _is_nominal(line.texts[at : at + 4]) else None
    if text in WORDS.determiners or text in WORDS.possessives or not text[0].isalpha() or line.is_capital(at):
        return at if "of" in row.complement and text not in ("that", "which") else None
    if text in BASE_VERBS or "of" not in row.complement:
        return (
            at
            if "infinitive" in row.complement and row.particles[0] == line.texts[index] and text != "be"
            else _be(line, at)
        )
    return at


def _is_nominal(texts: list[str]) -> bool:
    """A deed as a noun: "the establishment of"."""
    return any(text.endswith(("tion", "ment", "sion", "ing", "al")) and len(text) > 5 for text in texts)


def _be(line: Line, at: int) -> int | None:
    following = line.texts[at + 1] if at + 1 < len(line) else "ed"
    done = following.endswith("ed") or following in PARTICIPLES
    return at if line.texts[at] == "be" and not done else None


_MODALS = frozenset({"will", "would", "shall", "should", "'ll", "'d", "won't", "wouldn't"})
_CLAUSE = 22
"""Words behind "that" in which its verb stands."""


def _in_clause(line: Line, start: int) -> int | None:
    for at in range(start, min(start + _CLAUSE, len(line))):
        text = line.texts[at]
        if text in _MODALS:
            if line.texts[at + 1 : at + 3] == ["be", "no"] and at + 3 < len(line):
                return at + 3
            head, _, passive = verb_group(line, at + 1)
            return start if head is None or passive or not _has_own_verb(line, start, at) else head
        if text == "be" and at > start and line.texts[at - 1] not in ("to", "not") and _is_participle(line, at + 1):
            return start
        if text.endswith("s") and line.texts[at + 1 : at + 2] != [] and line.texts[at + 1] in _MODALS:
            continue  # "The member states would": a noun, however it is spelled.
        if text in (";", '"') or (ROLES.get(text) not in (None, "act") and text not in PARTICIPLE_ONLY):
            return None
    return None


def _has_own_verb(line: Line, start: int, modal: int) -> bool:
    """Not "there would": whose verb says nothing without it."""
    return line.texts[start] != "there" or modal > start + 2


def _is_participle(line: Line, index: int) -> bool:
    return index < len(line) and (line.texts[index].endswith("ed") or line.texts[index] in PARTICIPLES)


def _clause_negated(line: Line, start: int) -> bool:
    opening = line.texts[start : start + 3]
    denied = opening[:1] in (["no"], ["nobody"], ["none"], ["neither"]) or opening[:2] == ["not", "one"]
    if denied or opening == ["not", "a", "single"] or opening[:2] == ["no", "one"]:
        return True
    for at in range(start, min(start + _CLAUSE, len(line))):
        if line.texts[at] in _MODALS:
            if line.texts[at + 1 : at + 3] == ["be", "no"]:
                return True
            return line.texts[at].endswith("n't") or (at + 1 < len(line) and denial(line, at + 1) > 0)
    return False
