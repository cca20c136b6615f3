"""English and French frames: verbs of speech, talk and demand, and the clauses they govern."""

from __future__ import annotations

import re
from collections.abc import Callable

from pledgebook.rules.clause import Frame, Part, Subject
from pledgebook.rules.latin_subject import features, subject_before
from pledgebook.rules.latin_words import LatinWords
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ConditionType

_PROMISING = frozenset({"promised", "vowed", "pledged", "promis", "jure"})
"""Cues that are verbs of speech behind a quotation."""
_THAT = frozenset({"that", "que", "qu'"})


def latin_frames(line: Line, words: LatinWords) -> list[Frame]:
    """Every verb with a role, left to right."""
    roles = words.lexicon.roles
    found: list[Frame] = []
    for at, text in enumerate(line.texts):
        role = "report" if text in _PROMISING and _is_trailing(line, at, words) else roles.get(text)
        if role is None or (at and line.texts[at - 1] in words.determiners and role != "directive"):
            continue
        if role == "report" and text.endswith("ing") and not _opens(line, at):
            continue
        subject = subject_before(line, at, words) if role in ("report", "deny", "belief", "act") else None
        if role == "report" and not text.endswith(("ing", "ant")) and _is_trailing(line, at, words):
            found.append(_trailing(line, at, words))
            continue
        content, names = _content(line, at)
        found.append(Frame(at, role, subject, content, names))
    source = _according(line, words)
    return [*found, source] if source is not None else found


def _opens(line: Line, at: int) -> bool:
    return at > 0 and line.texts[at - 1] == ","


def _content(line: Line, at: int) -> tuple[int, bool]:
    """First word of what is said, and whether a clause is said: behind "that", a colon or a quotation mark, or bare."""
    for index in range(at + 1, min(at + 16, len(line))):
        text = line.texts[index]
        if text in _THAT or text in (":", '"'):
            return index + 1, True
        if text == "," and index + 1 < len(line) and line.texts[index + 1] == '"':
            return index + 2, True
        if text in _FINITE:
            return at + 1, True
        if text in (";", "and", "but", ",", "et", "mais"):
            break
    return at + 1, False


_FINITE = frozenset(
    "will would has have had is are was were can could must should may might do does did 'll 'd".split()
)


def _group(line: Line, at: int, words: LatinWords) -> int:
    """First word of the verb group: "a déclaré", "has said"."""
    first = at
    while first > 0 and line.texts[first - 1] in words.auxiliaries:
        first -= 1
    return first


def _is_trailing(line: Line, at: int, words: LatinWords) -> bool:
    """ ", she said", "said the minister", "a-t-il ajouté" behind the words reported, with nothing said after."""
    first = _group(line, at, words)
    last = next((i for i in range(first - 1, max(-1, first - 15), -1) if line.texts[i] in (",", '"')), -1)
    if last < 2 or any(text in _THAT or text == ":" for text in line.texts[at + 1 : at + 12]):
        return False
    if last == first - 1 and line.texts[last] == "," and _content(line, at)[1]:
        return False
    if last == first - 1 or "-t-" in line.texts[first - 1] or (line.texts[last] == '"' and at - last <= 8):
        return True
    following = line.texts[at + 1] if at + 1 < len(line) else "."
    return following in _AFTER_SPEECH or line.texts[at] == "told"


_AFTER_SPEECH = frozenset(
    ". , ; on in during after at as yesterday today monday tuesday wednesday thursday friday saturday sunday reporters "
    "hier lundi mardi mercredi jeudi vendredi samedi dimanche lors dans au a devant".split()
)


def _trailing(line: Line, at: int, words: LatinWords) -> Frame:
    """Speaker before the verb, or behind it where the verb opens the parenthesis."""
    first = _group(line, at, words)
    if line.texts[first - 1] not in (",", '"'):
        subject = None if "-t-" in line.texts[first - 1] else subject_before(line, at, words)
        return Frame(at, "report", subject, at + 1, True, trailing=True)
    return Frame(at, "report", _behind(line, at + 1, words), at + 1, True, trailing=True)


def _behind(line: Line, first: int, words: LatinWords) -> Subject | None:
    last = first
    while last < len(line) and last - first < 14 and line.texts[last] not in _ENDS_SPEAKER:
        last += 1
    return features(line, Stretch(first, last), words) if last > first else None


_ENDS_SPEAKER = frozenset(
    [
        ",",
        ".",
        ";",
        '"',
        "on",
        "in",
        "during",
        "lors",
        "after",
        "devant",
        "(",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)
_ACCORDING = re.compile(
    r"(?<!\w)(?:according to|selon)(?!\w)(?! (?:the )?(?:following|need|les besoins|les criteres|leurs))"
)


def _according(line: Line, words: LatinWords) -> Frame | None:
    """ "According to X", "selon X": the source of what stands before or behind it."""
    if "according to" not in line.text and "selon" not in line.text:
        return None
    found = _ACCORDING.search(line.text)
    if found is None:
        return None
    at = next(i for i, (start, _) in enumerate(line.folded) if start >= found.start())
    first = at + len(found[0].split())
    subject = _behind(line, first, words)
    if subject is None or subject.phrase is None:
        return None
    return Frame(at, "report", subject, min(subject.phrase.last + 1, len(line) - 1), True, trailing=at >= 2)


def fronted_parts(line: Line, before: int, opener: Callable[[Line, int], ConditionType | None]) -> list[Part]:
    """Conditions that open the clause and end at a comma before the cue: "If ratified, the pact will"."""
    found: list[Part] = []
    for at in range(before):
        at_start = at == 0 or line.texts[at - 1] in (",", ";", '"', "that", "and", "but", "que", "et")
        if not at_start or any(part.words.first <= at < part.words.last for part in found):
            continue
        kind = opener(line, at)
        if kind is None:
            continue
        comma = next((i for i in range(at, before) if line.texts[i] == ","), None)
        if comma is not None and comma > at + 1:
            found.append(Part(kind, Stretch(at, comma)))
    return found
