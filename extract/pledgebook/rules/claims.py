"""Claims of a sentence: what a speaker says that is no commitment, and deeds the narrator reports.

Precision comes first: a clause that holds a demand, a talk, a hope or a commitment gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pledgebook.rules.clause import Frame
from pledgebook.rules.commitments import Found
from pledgebook.rules.lexicon import SILENT
from pledgebook.rules.line import Stretch
from pledgebook.rules.memory import Referent
from pledgebook.rules.sources import source_of
from pledgebook.rules.view import View
from pledgebook_schemas import WireClaim, WireSource, WireTimeframe
from pledgebook_schemas.vocabulary import ClaimType, Voice

_SHORTEST = 2
"""Words that a claim has at least."""


@dataclass(frozen=True, slots=True)
class Saying:
    """Whose claim it is and how the text gives it; as made, the narrator's own."""

    speaker: Referent | None = None
    sources: tuple[WireSource, ...] = ()
    voice: Voice = "narrator"
    inferred: bool = False


def find_claims(view: View, found: list[Found]) -> Iterator[WireClaim]:
    if view.is_question or len(view.line) < _SHORTEST:
        return
    spoken = [frame for frame in view.frames if frame.role in ("report", "deny", "belief")]
    if not spoken:
        if not found and not view.candidates:
            yield from _told(view)
        return
    taken = [one.words for one in found]
    for frame in spoken:
        for claim, clause in _said(view, frame, taken):
            taken.append(clause)
            yield claim


def _said(view: View, frame: Frame, taken: Iterable[Stretch]) -> Iterator[tuple[WireClaim, Stretch]]:
    if not frame.names_clause and frame.role != "belief":
        return
    clause = view.grammar.said(view.line, frame)
    if clause is None or not _is_held(view, frame) or any(_meet(clause, one) for one in taken):
        return
    kind = view.grammar.claim_type(view.line, clause, frame)
    if frame.role == "deny" or not (frame.names_clause or _CONSIDERS.search(view.line.texts[frame.index])):
        clause = Stretch(frame.index, clause.last)
    saying = _saying(view, frame, clause)
    if kind is not None and saying is not None and clause.last - clause.first >= _SHORTEST:
        yield _claim(view, clause, kind, saying), clause


_CONSIDERS = re.compile(r"عتبر|^و?[تي]?عد|consider|deem|regard|juge|estime")
"""Beliefs whose object is what is judged, "considers X unjust"; of "criticised" the verb says the judgement."""


def _is_held(view: View, frame: Frame) -> bool:
    """A belief needs its holder: "is considered" and a bare verb in a side clause have none."""
    if frame.role != "belief" or frame.subject is not None:
        return True
    return view.line.texts[frame.index].startswith("و") and view.acting_before(frame.index) is not None


def _saying(view: View, frame: Frame, clause: Stretch) -> Saying | None:
    """None where nobody is named who says it."""
    speaker = view.speaker(frame)
    sources, inferred = view.memory.sources, bool(view.memory.sources)
    if frame.subject is not None and frame.subject.phrase is not None:
        source = source_of(view.line, frame, speaker)
        sources, inferred = ((source,) if source is not None else ()), False
    if speaker is None and not sources:
        return None
    return Saying(speaker, sources, "direct" if view.line.quoted[clause.first] else "indirect", inferred)


def _told(view: View) -> Iterator[WireClaim]:
    """The narrator's: a general forecast, else the deeds before any talk or demand."""
    forecast = view.grammar.forecast(view.line)
    if forecast is not None:
        yield _claim(view, forecast, "prediction", Saying())
        return
    silent = next((frame.index for frame in view.frames if frame.role in SILENT), len(view.line))
    for clause in view.grammar.deeds(view.line, [frame for frame in view.frames if frame.index < silent]):
        last = min(clause.last, silent)
        while last > clause.first and view.line.texts[last - 1] in _JOINTS:
            last -= 1
        if last - clause.first >= _SHORTEST:
            yield _claim(view, Stretch(clause.first, last), "fact", Saying())


_JOINTS = frozenset(
    {",", "،", "and", "et", "ou", "or", "then", "to", "also", "has", "have", "a", "ont", "he", "she", "they"}
)
"""Left over before a verb of talk that is cut off."""


def _meet(one: Stretch, other: Stretch) -> bool:
    return one.first < other.last and other.first < one.last


def _claim(view: View, clause: Stretch, kind: ClaimType, saying: Saying) -> WireClaim:
    line, speaker = view.line, saying.speaker
    quote = line.quote(clause)
    time = next((one for one in line.times if clause.first <= one[0].first and one[0].last <= clause.last), None)
    return WireClaim(
        sentence=line.sentence.number,
        proposition=quote,
        proposition_text=quote,
        proposition_gloss="",
        claimants=list(speaker.names) if speaker is not None and not speaker.is_document else [],
        checkable=kind != "position",
        type=kind,
        subject="",
        time=WireTimeframe(type=time[1].type, quote=line.quote(time[0])) if time is not None else None,
        hedge=None,
        voice=saying.voice,
        sources=list(saying.sources),
        inferred=saying.inferred,
        repeated_in=[],
    )
