"""How a text gives a commitment or a claim: the voice, and the sources behind the narrator, from outermost in.

Whoever speaks in office is a source, though it is his state or body that is bound; whoever speaks for
himself is the actor or the claimant already and is not named again (guideline sections 5 and 11).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pledgebook.fold import fold_key
from pledgebook.rules.clause import Candidate, Frame
from pledgebook.rules.memory import Referent
from pledgebook.rules.outlets import outlet_in
from pledgebook.rules.sources import reporting, source_of
from pledgebook.rules.view import View
from pledgebook_schemas import WireSource
from pledgebook_schemas.vocabulary import Voice


class Given(NamedTuple):
    """An attribution as it is proposed."""

    voice: Voice = "narrator"
    sources: tuple[WireSource, ...] = ()
    inferred: bool = False


_PROMISED = 4
"""The strength of a cue that is itself a word given: its subject in office is whom it is known from."""


def given(view: View, one: Candidate, actor: Referent | None) -> Given:
    """Of a commitment; the actor is not repeated."""
    memory, index = view.memory, one.cue.first
    direct = view.line.quoted[index]
    voice: Voice = "direct" if direct else "indirect"
    frames = [frame for frame in view.frames if not (direct and view.line.quoted[frame.index])]
    chain = [each for each in speakers(view, frames, index) if direct or not _is_actor(each, actor)]
    sources = _from_outside(view, tuple(source_of(each) for each in chain))
    spoken = _leading(view, frames, index)
    own = spoken is not None and spoken.subject is not None and spoken.subject.phrase is not None
    if actor is not None and one.row.form == "verb" and one.row.strength == _PROMISED and _is_named(one):
        sources += () if one.row.kind == "agreement" else _in_office(actor, sources)
    if sources:
        return Given(voice, sources)
    if actor is not None and one.row.strength == _PROMISED and in_office(actor) and not _is_named(one):
        return Given(voice, memory.sources or (source_of(actor),), True)
    if direct or (not own and spoken is not None) or (one.row.name == "would" and memory.just_told):
        carried = memory.sources or _carried(view, actor)
        return Given(voice, carried, bool(carried))
    if spoken is None and memory.own_source is not None:
        return Given("narrator", (memory.own_source,), True)
    return Given("indirect" if own or one.row.form != "future" else "narrator")


def _carried(view: View, actor: Referent | None) -> tuple[WireSource, ...]:
    """Who spoke last, if he speaks for himself and of somebody else."""
    last = view.memory.speaker
    if last is None or last is view.memory.author or not last.is_person or _is_actor(last, actor):
        return ()
    return (source_of(last),)


def _is_named(one: Candidate) -> bool:
    return one.subject is not None and one.subject.phrase is not None


def _is_actor(one: Referent, actor: Referent | None) -> bool:
    """The same words, or the same body with nobody in office between."""
    if actor is None:
        return False
    if one.text == actor.text:
        return True
    alone = not one.is_document and not in_office(one) and _MINISTRIES.isdisjoint(fold_key(one.text).split())
    return one.names == actor.names and alone


_MINISTRIES = frozenset(
    "ministry embassy presidency office ministere ambassade presidence وزاره الوزاره سفاره السفاره الخارجيه "
    "الرياسه".split()
)
"""Organs that speak, where it is their state that is bound."""


def _from_outside(view: View, sources: tuple[WireSource, ...]) -> tuple[WireSource, ...]:
    """With the newspaper or agency that carried the words in front, if another source is named with it."""
    outlet = outlet_in(view.line.sentence.text) if sources else None
    if outlet is None or any(outlet in one.name for one in sources):
        return sources
    return (WireSource(name=outlet, type="speaker", quote=outlet), *sources)


def _in_office(actor: Referent, sources: tuple[WireSource, ...]) -> tuple[WireSource, ...]:
    known = {source.name for source in sources}
    source = source_of(actor)
    return (source,) if in_office(actor) and source.name not in known else ()


def in_office(one: Referent) -> bool:
    """A person whose words bind somebody else."""
    return one.is_person and one.names not in ((one.text,), (one.called,), ())


def speakers(view: View, frames: Sequence[Frame], index: int) -> list[Referent]:
    """Who is named as saying the clause at a word, from outermost in."""
    chain: list[Referent] = []
    frame = _leading(view, frames, index)
    while frame is not None and len(chain) < _DEEPEST:
        if frame.subject is not None and frame.subject.phrase is not None:
            outer = view.name(frame.subject)
            if all(one.text != outer.text for one in chain):
                chain.insert(0, outer)
        inner = frame
        frame = None if inner.trailing else _around(view, frames, inner)
    behind = next((one for one in frames if one.trailing and one.index > index), None)
    if behind is not None and behind.subject is not None and behind.subject.phrase is not None:
        outer = view.name(behind.subject)
        if all(one.text != outer.text for one in chain):
            chain.insert(0, outer)
    return chain


def _leading(view: View, frames: Sequence[Frame], index: int) -> Frame | None:
    """The verb of speech over a word; of a participle without subject ("..., stressing that") the one it hangs on."""
    frame = reporting(view.line, frames, index)
    if frame is None or frame.trailing or frame.subject is not None:
        return frame
    before = [one for one in frames if one.index < frame.index and one.role == "report" and one.subject is not None]
    return before[-1] if before else frame


_DEEPEST = 3


def _around(view: View, frames: Sequence[Frame], inner: Frame) -> Frame | None:
    """The verb of speech under which another stands: "the adviser said the president told them that"."""
    before = [one for one in frames if one.index < inner.index and not one.trailing]
    outer = reporting(view.line, before, inner.index)
    return outer if outer is not None and outer.names_clause and not outer.trailing else None


def said_by(view: View, frame: Frame, speaker: Referent | None) -> tuple[WireSource, ...]:
    """Sources of a claim under a verb of speech: none where the claimant speaks for himself."""
    frames = [one for one in view.frames if one.index <= frame.index or one.trailing]
    chain = speakers(view, frames, max(frame.content, frame.index + 1)) if not frame.trailing else []
    if speaker is not None and all(one.text != speaker.text for one in chain):
        chain.append(speaker)
    named = tuple(source_of(one) for one in chain if one is not speaker_alone(one, speaker))
    return _from_outside(view, named)


def speaker_alone(one: Referent, speaker: Referent | None) -> Referent | None:
    """The claimant himself, who is not named again."""
    own = speaker is not None and one.text == speaker.text
    return one if own and not one.is_document and not in_office(one) else None
