"""Person of an Arabic verb where folding hides it: ألتزم and التزم, أتعهد, لن أغادر."""

from __future__ import annotations

import re

from pledgebook.cues import Cue
from pledgebook.rules.arabic.words import verb_subject
from pledgebook.rules.clause import Subject
from pledgebook.rules.line import Line, Stretch

_ME = Subject("first", count="one")


_WE_AT = re.compile(r"(?<!\w)[وف]?(?:نحن|إننا|إنّا) (?:في|لدى|ب) ?«(?P<name>[^«»\n]{2,40})»")


def names_itself(sentence: str) -> str | None:
    """نحن في «ليبيا نت» نضمن: the name that a body gives itself in the first person."""
    found = _WE_AT.search(sentence) if "«" in sentence else None
    return found["name"] if found is not None else None


def cue_subject(line: Line, at: int, row: Cue) -> Subject:
    """What the ending of a cue shows; an أ that stands where a ي could is "I"."""
    text = line.texts[at]
    start = 1 if text[0] in "وف" and text[1:2] == "ا" else 0
    if text[start] == "ا" and row.word_regex.fullmatch("ي" + text[start + 1 :]):
        past = row.word_regex.fullmatch(text[start + 1 :]) is None
        if not past or line.quote(Stretch(at, at + 1))[start : start + 1] == "أ":
            return _ME
    return verb_subject(text)


def shown_by(line: Line, verb: int, *, auxiliary: bool) -> Subject:
    """What a verb in the future shows; behind سوف and لن an ا is "I"."""
    text = line.texts[verb]
    if auxiliary and text[0] == "ا":
        return _ME
    return verb_subject(text)
