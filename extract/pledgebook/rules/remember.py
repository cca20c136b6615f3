"""What a sentence leaves behind for the next ones."""

from __future__ import annotations

import re
from dataclasses import replace

from pledgebook.rules.attribution import in_office, said_by
from pledgebook.rules.clause import Frame
from pledgebook.rules.line import Line
from pledgebook.rules.sources import PERSON, apposition, source_of
from pledgebook.rules.view import View

_HEARSAY = re.compile(r"according|selon|d'apres|و?(?:ب?حسب|وفقا?|طبقا)")


def _speaks(line: Line, frame: Frame) -> bool:
    """A document that says goes on saying; figures that one sentence is taken from do not."""
    return _HEARSAY.fullmatch(line.texts[frame.index]) is None


def _is_by_person(view: View) -> bool:
    """Whether the topic is a person; of one who speaks the name is wanted anyway, before anything else is noted."""
    topic = view.topic
    if topic is None or topic.phrase is None:
        return False
    if any(frame.subject is not None and frame.subject.phrase == topic.phrase for frame in view.frames):
        return view.name(topic).is_person
    return view.is_person(topic)


def _goes_on(line: Line) -> bool:
    """A further sentence of what will be, of the same source."""
    return any(text in _WILL_BE for text in line.texts)


_WILL_BE = frozenset({"sera", "seront"})


def remember(view: View) -> None:
    """Notes the subjects of the sentence, its last speaker, and whether a quotation stays open."""
    memory, line = view.memory, view.line
    subjects = [view.topic, *(one.subject for one in view.frames), *(one.subject for one in view.candidates)]
    placed = {
        one.phrase.first: one for one in subjects if one is not None and one.phrase is not None and view.is_agent(one)
    }
    for first in sorted(placed):
        one = view.name(placed[first])
        memory.note(one)
        phrase = placed[first].phrase
        beside = apposition(line, phrase) if phrase is not None else ""
        if PERSON.fullmatch(beside):
            memory.note(replace(one, text=beside))
    topic = view.topic
    by_person = _is_by_person(view)
    if by_person and topic is not None:
        memory.speaker = view.name(topic)
        memory.sources = (source_of(memory.speaker),) if in_office(memory.speaker) else ()
    for frame in view.frames:
        if view.grammar.code == "ar" and line.quoted[frame.index]:
            continue
        if frame.role in ("report", "deny") and frame.subject is not None and frame.subject.phrase is not None:
            named = view.name(frame.subject)
            if named.is_document and not _speaks(line, frame):
                continue
            memory.speaker, memory.sources = named, said_by(view, frame, named)
    reports = any(frame.role in ("report", "deny") for frame in view.frames)
    memory.just_told = reports or by_person or (memory.just_told and "would" in line.texts)
    memory.just_said = reports or (by_person and ":" in line.texts) or (memory.just_said and _goes_on(line))
    memory.in_terms = view.in_terms
    memory.open_quote = bool(line.quoted) and line.quoted[-1]
