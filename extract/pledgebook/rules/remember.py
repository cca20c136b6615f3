"""What a sentence leaves behind for the next ones."""

from __future__ import annotations

import re

from pledgebook.rules.clause import Grammar
from pledgebook.rules.holder import mentions_of, names_of
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.sources import source_of
from pledgebook.rules.view import View
from pledgebook_schemas import Document

_LEAD = 400
"""Code points in which a speech names whose it is."""


def remember(view: View) -> None:
    """Notes the subjects of the sentence, its last speaker, and whether a quotation stays open."""
    memory, line = view.memory, view.line
    subjects = [one.subject for one in view.frames] + [one.subject for one in view.candidates]
    placed = {
        one.phrase.first: one for one in subjects if one is not None and one.phrase is not None and view.is_agent(one)
    }
    for first in sorted(placed):
        memory.note(view.name(placed[first]))
    for frame in view.frames:
        if frame.role in ("report", "deny") and frame.subject is not None and frame.subject.phrase is not None:
            memory.speaker = view.name(frame.subject)
            source = source_of(line, frame, memory.speaker)
            memory.sources = (source,) if source is not None else ()
    memory.open_quote = bool(line.quoted) and line.quoted[-1]


_BYLINE = re.compile(
    r"(?i:\b(?:remarks|speech|address|statement|letter|message) (?:by|of|from) |\b(?:discours|"
    r"allocution|message|déclaration) (?:de la |de l'|du |de |d')"
    r"|\b(?:كلمة|خطاب|رسالة) )(?P<speaker>[^\n,،:(]+?)"
    r"(?= (?i:in|at|on|to|before|during|for|after|à|au|aux|devant|lors|pour|sur|في|أمام|إلى|خلال|"
    r"بمناسبة|بشأن|حول)(?!\w)|[\n,،:(]|$)"
)
"""Whose speech it is, as a headline or first line says."""


def speaker_of(document: Document, grammar: Grammar) -> Referent | None:
    """Whose words a speech or statement is, before anybody is quoted: by its headline, else the first party named."""
    head = document.text[:_LEAD]
    byline = _BYLINE.search(head)
    if byline is not None:
        phrase = byline["speaker"].strip()
        mentions = [
            one for one in mentions_of(document.text) if byline.start("speaker") <= one.start < byline.end("speaker")
        ]
        return Referent(phrase, names_of(phrase, mentions, Memory(), document, byline.start("speaker")))
    first = next((one for one in mentions_of(document.text) if one.start < _LEAD), None)
    return Referent(document.text[first.start : first.end], (first.party.name,)) if first is not None else None
