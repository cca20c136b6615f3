"""Claims of a sentence: what a speaker says that is no commitment, and deeds the narrator reports.

Precision comes first: a clause that holds a demand, a talk, a hope or a commitment gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.parties import principals
from pledgebook.rules.clause import Frame
from pledgebook.rules.commitments import Found
from pledgebook.rules.lexicon import SILENT, Role
from pledgebook.rules.line import Stretch
from pledgebook.rules.memory import Referent
from pledgebook.rules.sources import source_of
from pledgebook.rules.terms import is_contract
from pledgebook.rules.view import View
from pledgebook_schemas import WireClaim, WireSource, WireTimeframe
from pledgebook_schemas.vocabulary import ClaimType, Voice

_SHORTEST = 2
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


def find_claims(view: View, found: list[Found]) -> Iterator[Told]:
    """What is said first, then what the narrator, or whose text it is, tells beside it."""
    if view.is_question or len(view.line) < _SHORTEST:
        return
    taken = [one.words for one in found]
    for frame in view.frames:
        if frame.role in ("report", "deny", "belief"):
            for claim, clause in _said(view, frame, taken):
                taken.append(clause)
                yield Told(claim, view.line.quote(Stretch(frame.index, frame.index + 1)), _RULES[frame.role])
            taken.append(_speech(view, frame))
    yield from _told(view, taken)


_RULES: dict[Role, str] = {
    "report": "a clause under a verb of speech (3)",
    "deny": "a denial (2)",
    "belief": "what somebody holds (3)",
}
_CONCRETE = "told with a number, a name or a time (3)"
_DEED = "a deed or judgement told (3)"


def _speech(view: View, frame: Frame) -> Stretch:
    """The words of a verb of speech with all under it: they are told by nobody else."""
    said = view.grammar.said(view.line, frame) if frame.names_clause else None
    phrase = frame.subject.phrase if frame.subject is not None and not frame.subject.inherited else None
    ends = [frame.index, frame.index + 1]
    for part in (said, phrase):
        ends += [part.first, part.last] if part is not None else []
    return Stretch(min(ends), max(ends))


def _said(view: View, frame: Frame, taken: list[Stretch]) -> Iterator[tuple[WireClaim, Stretch]]:
    if not frame.names_clause and frame.role != "belief":
        return
    whole = view.grammar.said(view.line, frame)
    if whole is None or not _is_held(view, frame):
        return
    parts = view.grammar.clauses(view.line, whole) if frame.role == "report" else [whole]
    for clause in parts:
        if any(_meet(clause, one) for one in taken):
            continue
        kind = view.grammar.claim_type(view.line, clause, frame)
        if frame.role == "deny" or not (frame.names_clause or _CONSIDERS.search(view.line.texts[frame.index])):
            clause = Stretch(frame.index, clause.last)
        saying = _saying(view, frame, clause)
        if kind is not None and saying is not None and clause.last - clause.first >= _SHORTEST:
            yield _claim(view, clause, kind, saying), clause


_CONSIDERS = re.compile(r"عتبر|^و?[تي]?عد|consider|deem|regard|juge|estime|attend|expect|reckon|anticipat")
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


def _told(view: View, taken: list[Stretch]) -> Iterator[Told]:
    """Of the narrator, of who is quoted on, or of whose text it is: each clause that asserts."""
    for clause in view.grammar.clauses(view.line, Stretch(0, len(view.line))):
        if clause.last - clause.first < _SHORTEST or any(_meet(clause, one) for one in taken):
            continue
        saying = _own(view, clause)
        kind = _kind(view, clause, saying)
        if kind is not None:
            looked_up = view.grammar.is_concrete(view.line, clause)
            yield Told(_claim(view, clause, kind, saying), "", _CONCRETE if looked_up else _DEED)


_NO_FACT = frozenset({"directive", "report", "deny"})
_DUTIES = frozenset({"may", "shall", "must", "will", "يجوز", "يحق"})


def _own(view: View, clause: Stretch) -> Saying:
    memory = view.memory
    if view.line.quoted[clause.first]:
        return Saying(memory.speaker, memory.sources, "direct", bool(memory.sources))
    if (
        memory.owns_text
        and memory.author is not None
        and not is_collective(memory.author)
        and not is_contract(view.document.text)
    ):
        return Saying(memory.author, (), "direct")
    return Saying()


def is_collective(one: Referent) -> bool:
    return any(principals(name) is not None for name in one.names)


def _kind(view: View, clause: Stretch, saying: Saying) -> ClaimType | None:
    """None where the clause is a talk, a demand, a hope, or an evaluation that nobody can look up."""
    inside = [frame for frame in view.frames if clause.first <= frame.index < clause.last]
    if any(frame.role in SILENT for frame in inside[:1]) or any(frame.role in _NO_FACT for frame in inside):
        return None
    if len(inside) > 1 and inside[1].role in SILENT and inside[1].index - inside[0].index < 3:
        return None
    if any(
        one.row.form in ("verb", "adjective") and clause.first <= one.cue.first < clause.last for one in view.candidates
    ):
        return None
    if is_contract(view.document.text) and view.any(_DUTIES, clause):
        return None
    kind = view.grammar.told_type(view.line, clause)
    if kind is None or view.grammar.is_concrete(view.line, clause):
        return kind
    if kind == "position":
        return "position" if saying.speaker is not None else None
    return kind if kind == "fact" and view.grammar.is_told(view.line, clause) else None


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
