"""English and French frames: verbs of speech, talk and demand, and the clauses they govern."""

from __future__ import annotations

from collections.abc import Callable

from pledgebook.rules.clause import Frame, Part
from pledgebook.rules.latin_subject import subject_before
from pledgebook.rules.latin_words import LatinWords
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ConditionType

_THAT = frozenset({"that", "que", "qu'"})


def latin_frames(line: Line, words: LatinWords) -> list[Frame]:
    """Every verb with a role, left to right."""
    roles = words.lexicon.roles
    found: list[Frame] = []
    for at, text in enumerate(line.texts):
        role = roles.get(text)
        if role is None or (at and line.texts[at - 1] in words.determiners and role != "directive"):
            continue
        if role == "report" and text.endswith("ing") and not _opens(line, at):
            continue
        subject = subject_before(line, at, words) if role in ("report", "deny", "belief") else None
        if role == "report" and not text.endswith(("ing", "ant")) and _is_trailing(line, at):
            found.append(_trailing(line, at, words))
            continue
        content, names = _content(line, at)
        found.append(Frame(at, role, subject, content, names))
    return found


def _opens(line: Line, at: int) -> bool:
    return at > 0 and line.texts[at - 1] == ","


def _content(line: Line, at: int) -> tuple[int, bool]:
    """First word of what is said, and whether something marks it as a clause."""
    for index in range(at + 1, min(at + 14, len(line))):
        text = line.texts[index]
        if text in _THAT:
            return index + 1, True
        if text in (":", '"'):
            return index + 1, True
        if text == "," and index + 1 < len(line) and line.texts[index + 1] == '"':
            return index + 2, True
        if text in (";", "and", "but"):
            break
    return at + 1, False


def _is_trailing(line: Line, at: int) -> bool:
    """", she said", "said the minister" behind a quotation, at the end or before a new quotation."""
    following = line.texts[at + 1 : at + 2]
    before = line.texts[max(0, at - 14) : at]
    if not ("," in before or '"' in before):
        return False
    last = max((i for i in range(max(0, at - 14), at) if line.texts[i] in (",", '"')), default=-1)
    if last < 2:
        return False
    if not following or following[0] in (".", ",", ";", "on", "in", "during", "after", "at", "as", "yesterday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "hier", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lors", "dans", "au", "a", "devant", "told", "told"):
        return _ends_soon(line, at)
    return line.texts[at - 1] in (",", '"') or (line.texts[last] == '"' and at - last <= 8 and _ends_soon(line, at))


def _ends_soon(line: Line, at: int) -> bool:
    return not any(text in _THAT or text == ":" for text in line.texts[at + 1 : at + 12])


def _trailing(line: Line, at: int, words: LatinWords) -> Frame:
    """Speaker before the verb, or behind it where the verb opens the parenthesis."""
    if line.texts[at - 1] in (",", '"'):
        last = at + 1
        while last < len(line) and line.texts[last] not in (",", ".", ";", '"', "on", "in", "during", "lors") and last - at < 14:
            last += 1
        from pledgebook.rules.latin_subject import features

        subject = features(line, Stretch(at + 1, last), words) if last > at + 1 else None
    else:
        subject = subject_before(line, at, words)
    return Frame(at, "report", subject, at + 1, True, trailing=True)


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
