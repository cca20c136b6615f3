"""A claim as it is proposed: the clause, whose it is, and by which rule."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook.rules.in_person import holds
from pledgebook.rules.line import Stretch
from pledgebook.rules.memory import Referent
from pledgebook.rules.view import View
from pledgebook_schemas import WireClaim, WireSource, WireTimeframe
from pledgebook_schemas.vocabulary import ClaimType, Confidence, Voice

SHORTEST = 2
"""Words that a claim has at least."""


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the word that makes it one and the rule by which it is."""

    item: WireClaim
    cue: str
    rule: str


@dataclass(frozen=True, slots=True)
class Saying:
    """Whose claim it is and how the text gives it; as made, the narrator's own."""

    speaker: Referent | None = None
    sources: tuple[WireSource, ...] = ()
    voice: Voice = "narrator"
    inferred: bool = False


def meet(one: Stretch, other: Stretch) -> bool:
    return one.first < other.last and other.first < one.last


def claim_of(
    view: View, clause: Stretch, kind: ClaimType, saying: Saying, confidence: Confidence = "firm"
) -> WireClaim:
    line, speaker = view.line, saying.speaker
    quote = line.quote(clause)
    time = next((one for one in line.times if clause.first <= one[0].first and one[0].last <= clause.last), None)
    return WireClaim(
        sentence=line.sentence.number,
        proposition=quote,
        proposition_text=quote,
        proposition_gloss="",
        claimants=list(_claimants(view, speaker)),
        checkable=kind != "position",
        type=kind,
        subject="",
        time=WireTimeframe(type=time[1].type, quote=line.quote(time[0])) if time is not None else None,
        hedge=None,
        voice=saying.voice,
        sources=list(saying.sources),
        inferred=saying.inferred,
        repeated_in=[],
        confidence=confidence,
    )


def _claimants(view: View, speaker: Referent | None) -> tuple[str, ...]:
    if speaker is None:
        return ()
    if speaker.is_document:
        return speaker.issuers
    return holds(speaker) if speaker is view.memory.author else speaker.names
