"""English verbs: which words head an action, what follows an auxiliary, and where a cue's complement starts."""

from __future__ import annotations

from pledgebook.cues import Cue
from pledgebook.rules.english_words import WORDS
from pledgebook.rules.lexicon.english import BASE_VERBS, NOUN_LIKE, OUTCOMES, STATIVE
from pledgebook.rules.line import Line

_OBJECT_SIGNS = frozenset(
    "$ € £ support aid assistance help funding more additional further up another million billion nearly about around "
    "over almost at us usd eur full continued military humanitarian financial".split()
)


def is_head(line: Line, index: int) -> bool:
    """A base verb or gerund; where it is spelled like a noun, an object has to follow."""
    text = line.texts[index]
    if text.startswith("re") and text[2:] in BASE_VERBS:
        return True
    if text in BASE_VERBS:
        if text not in NOUN_LIKE:
            return True
        return index + 1 < len(line) and (
            line.texts[index + 1] in WORDS.determiners
            or line.texts[index + 1][0].isdigit()
            or line.texts[index - 1] == "to"
            or line.is_capital(index + 1)
            or (
                text in _TRANSITIVE
                and line.texts[index - 1] in ("and", ",")
                and line.texts[index + 1].isalpha()
                and line.texts[index + 1] not in WORDS.prepositions
                and line.texts[index + 1] not in WORDS.conjunctions
            )
        )
    return text.endswith("ing") and (
        text[:-3] in BASE_VERBS or text[:-3] + "e" in BASE_VERBS or text[:-4] in BASE_VERBS
    )


_TRANSITIVE = frozenset(
    "fund train support help release open launch increase cut fight share finance host set raise lift end form review "
    "produce reform halt limit lower repair rescue return update upgrade ban offer grant guarantee".split()
)


def is_manner(text: str) -> bool:
    """An adverb by its ending: not "supply", "comply"."""
    return text.endswith("ly") and text not in BASE_VERBS and text not in ("rely", "reply", "early")


_ALWAYS = frozenset("will would has have had is are was were shall 'll stands remains stays".split())


def is_finite(line: Line, index: int) -> bool:
    text = line.texts[index]
    if text in _ALWAYS:
        return True
    role = ROLES.get(text)
    is_base, is_inflected = text in BASE_VERBS, text[:-1] in BASE_VERBS
    if role is None and not is_base and not is_inflected:
        return False
    before = line.texts[index - 1] if index else ""
    if before in WORDS.lexicon.agents and (is_inflected or (is_base and before.endswith("s"))):
        return text.endswith("s") or before.endswith("s")
    if index and (before[0].isdigit() or before in WORDS.determiners):
        return False
    return role is not None and not text.endswith("ing") and not is_base and text not in _PARTICIPLE_ONLY


ROLES = WORDS.lexicon.roles
_PARTICIPLE_ONLY = frozenset(
    {
        "built",
        "made",
        "set",
        "held",
        "displaced",
        "wounded",
        "trained",
        "destroyed",
        "damaged",
        "reports",
        "hopes",
        "claims",
        "wants",
        "calls",
        "signs",
        "asks",
        "demands",
        "met",
    }
)


def denial(line: Line, at: int) -> int:
    """How many words at an index deny what follows; 0 for none."""
    if line.texts[at] in ("not", "never"):
        return 1
    return 2 if line.texts[at : at + 2] == ["no", "longer"] else 0


def verb_group(line: Line, at: int) -> tuple[int | None, bool, bool]:
    """Head, negation and passive of the verb behind an auxiliary; no head for a state."""
    texts = line.texts
    negative = False
    while at < len(texts) and (
        texts[at] in WORDS.adverbs or texts[at] == "next" or is_manner(texts[at]) or denial(line, at)
    ):
        denied = denial(line, at)
        negative = negative or denied > 0
        at += denied or 1
    if at >= len(texts):
        return None, negative, False
    if texts[at] == "be" and at + 1 < len(texts):
        return _after_be(line, at, negative)
    verb = texts[at]
    if (not verb.isalpha() and "-" not in verb) or verb in WORDS.determiners or verb in WORDS.prepositions:
        return None, negative, False
    if verb in OUTCOMES:
        return at, negative, False
    if verb in STATIVE and not (
        verb in ("continue", "remain", "make", "help", "allow", "take", "stand") and _is_deed(line, at)
    ):
        return None, negative, False
    return at, negative, False


def _is_deed(line: Line, at: int) -> bool:
    following = line.texts[at + 1] if at + 1 < len(line) else ""
    return {
        "continue": following == "to" or following.endswith("ing") or following in WORDS.determiners,
        "remain": following in ("committed", "in", "engaged"),
        "make": following not in ("it", "sense"),
        "help": True,
        "allow": True,
        "stand": following in ("with", "by", "ready"),
        "take": following not in ("time", "place", "years", "months", "weeks", "days", "effect")
        and not following[:1].isdigit(),
    }[line.texts[at]]


def _after_be(line: Line, be: int, negative: bool) -> tuple[int | None, bool, bool]:
    at = be + 1
    while at < len(line) and (line.texts[at] in WORDS.adverbs or is_manner(line.texts[at])):
        at += 1
    text = line.texts[at] if at < len(line) else ""
    if text.endswith("ing"):
        return at, negative, False
    if text == "able" or not text:
        return None, negative, False
    if text in ("back", "there", "ready", "present", "on"):
        return be, negative, False
    if text.endswith("ed") or text in _PARTICIPLES:
        return be, negative, True
    return None, negative, False


def complement(line: Line, at: int, row: Cue, reach: int = 3) -> tuple[int | None, bool]:
    """Where the action starts behind a cue, and whether it is negated."""
    texts = line.texts
    for index in range(at, min(at + reach, len(texts))):
        text = texts[index]
        if row.strength < 4 and index > at and not _is_adverb(texts[index - 1]):
            return None, False
        if text in row.particles:
            head = _after_particle(line, index, row)
            return head, any(denial(line, one) for one in range(max(at, index - 2), head or index))
        denied = _denied_particle(line, index, row)
        if denied is not None:
            return _after_particle(line, denied, row), True
        if text == "that" and "that" in row.complement:
            return _in_clause(line, index + 1), _clause_negated(line, index + 1)
        if index == at and "object" in row.complement and (text in _OBJECT_SIGNS or text[0].isdigit()):
            return index, False
        if (
            index == at
            and "object" in row.complement
            and text in ("a", "an")
            and _is_amount(texts[index + 1 : index + 3])
        ):
            return index, False
        if index == at and "object" in row.complement and row.strength == 4 and _is_object(line, index):
            return index, False
        if index == at and "gerund" in row.complement and not row.particles and text.endswith("ing"):
            return index, False
        if index == at and "that" in row.complement and text in WORDS.pronouns:
            return _in_clause(line, index), _clause_negated(line, index)
        if text in (";", '"', ".") or text in WORDS.conjunctions or (text in ROLES and index > at):
            return None, False
    return None, False


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
    if (
        text
        in WORDS.prepositions | WORDS.conjunctions | WORDS.boundaries | WORDS.adverbs | WORDS.auxiliaries | _NO_OBJECTS
    ):
        return False
    return not is_manner(text) and text not in WORDS.pronouns and "to" not in line.texts[index + 1 : index + 7]


_NO_OBJECTS = frozenset(
    "him her them us me you it this that these those himself herself themselves its his their our allegiance "
    "loyalty not in "
    "anything nothing something much by".split()
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
    return at if line.texts[at] == "be" and at + 1 < len(line) and line.texts[at + 1].endswith("ed") is False else None


def _in_clause(line: Line, start: int) -> int | None:
    for at in range(start, min(start + 14, len(line))):
        if line.texts[at] in ("will", "would", "shall", "should", "'ll", "'d", "won't"):
            if line.texts[at + 1 : at + 3] == ["be", "no"] and at + 3 < len(line):
                return at + 3
            head, _, passive = verb_group(line, at + 1)
            return start if passive and head is not None else head
        if line.texts[at] in (";", '"') or (
            ROLES.get(line.texts[at]) not in (None, "act") and line.texts[at] not in _PARTICIPLE_ONLY
        ):
            return None
    return None


def _clause_negated(line: Line, start: int) -> bool:
    for at in range(start, min(start + 14, len(line))):
        if line.texts[at] in ("will", "would", "shall", "should", "'ll", "'d", "won't"):
            if line.texts[at + 1 : at + 3] == ["be", "no"] or (start < len(line) and line.texts[start] == "no"):
                return True
            return line.texts[at] == "won't" or (at + 1 < len(line) and denial(line, at + 1) > 0)
    return False


_PARTICIPLES = frozenset(
    "built made set held sent given taken paid put sold bought spent cut brought shown done kept led "
    "left lost met read "
    "run told withdrawn drawn begun chosen driven frozen written rebuilt resumed shut lent dealt found".split()
)
