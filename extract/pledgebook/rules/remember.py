"""What a sentence leaves behind for the next ones."""

from __future__ import annotations

import re
from dataclasses import replace

from pledgebook.rules.sources import apposition, source_of
from pledgebook.rules.view import View

_NAME = re.compile(r"[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þa-z][\w'’-]+){1,3}")
"""A person's name behind an office: "the minister, Tom Hale, ..."."""


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
        if _NAME.fullmatch(beside):
            memory.note(replace(one, text=beside))
    if view.topic is not None and view.topic.phrase is not None and view.name(view.topic).is_person:
        memory.speaker = view.name(view.topic)
        memory.sources = ()
    for frame in view.frames:
        if frame.role in ("report", "deny") and frame.subject is not None and frame.subject.phrase is not None:
            memory.speaker = view.name(frame.subject)
            source = source_of(line, frame, memory.speaker)
            memory.sources = (source,) if source is not None else ()
    memory.in_terms = view.in_terms
    memory.open_quote = bool(line.quoted) and line.quoted[-1]
