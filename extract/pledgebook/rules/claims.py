"""Claims of a sentence: what a speaker says that is no commitment, and deeds the narrator reports.

Precision comes first: a clause that holds a demand, a talk, a hope or a commitment gives nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pledgebook.rules.clause import Frame
from pledgebook.rules.commitments import Found
from pledgebook.rules.lexicon import SILENT
from pledgebook.rules.line import Stretch
from pledgebook.rules.memory import Referent
from pledgebook.rules.sources import source_of
from pledgebook.rules.view import View
from pledgebook_schemas import WireClaim, WireSource, WireTimeframe
from pledgebook_schemas.vocabulary import ClaimType, Voice

_SHORTEST = 3
"""Words that a claim has at least."""


def find_claims(view: View, found: list[Found]) -> Iterator[WireClaim]:
    if view.is_question or len(view.line) < _SHORTEST:
        return
    spoken = [frame for frame in view.frames if frame.role in ("report", "deny", "belief")]
    silent = [frame for frame in view.frames if frame.role in SILENT]
    if not spoken:
        if not silent and not found and not view.candidates:
            yield from _deeds(view)
        return
    taken = [one.words for one in found]
    for frame in spoken:
        for claim, clause in _said(view, frame, taken):
            taken.append(clause)
            yield claim


def _said(view: View, frame: Frame, taken: Iterable[Stretch]) -> Iterator[tuple[WireClaim, Stretch]]:
    if not frame.names_clause:
        return
    clause = view.grammar.said(view.line, frame)
    if clause is None or clause.last - clause.first < _SHORTEST or any(_meet(clause, one) for one in taken):
        return
    kind = view.grammar.claim_type(view.line, clause, frame)
    if frame.role == "deny":
        clause = Stretch(frame.index, clause.last)
    if kind is None:
        return
    speaker = view.speaker(frame)
    if frame.subject is None or frame.subject.phrase is None:
        sources, inferred = view.memory.sources, bool(view.memory.sources)
    else:
        source = source_of(view.line, frame, speaker)
        sources, inferred = ((source,) if source is not None else ()), False
    if speaker is None and not sources:
        return
    direct = view.line.quoted[clause.first]
    yield _claim(view, clause, kind, speaker, sources, "direct" if direct else "indirect", inferred), clause


def _deeds(view: View) -> Iterator[WireClaim]:
    for clause in view.grammar.deeds(view.line, view.frames):
        if clause.last - clause.first >= _SHORTEST:
            yield _claim(view, clause, "fact", None, (), "narrator", False)


def _meet(one: Stretch, other: Stretch) -> bool:
    return one.first < other.last and other.first < one.last


def _claim(
    view: View,
    clause: Stretch,
    kind: ClaimType,
    speaker: Referent | None,
    sources: tuple[WireSource, ...],
    voice: Voice,
    inferred: bool,
) -> WireClaim:
    line = view.line
    quote = line.quote(clause)
    time = next((one for one in line.times if clause.first <= one[0].first and one[0].last <= clause.last), None)
    return WireClaim(
        sentence=line.sentence.number,
        proposition=quote,
        proposition_text=quote,
        proposition_gloss="",
        claimants=list(speaker.names) if speaker is not None and not speaker.is_document else [],
        checkable=kind == "fact",
        type=kind,
        subject="",
        time=WireTimeframe(type=time[1].type, quote=line.quote(time[0])) if time is not None else None,
        hedge=None,
        voice=voice,
        sources=list(sources),
        inferred=inferred,
        repeated_in=[],
    )
