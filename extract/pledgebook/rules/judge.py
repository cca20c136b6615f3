"""Tells commitments from their lookalikes (guideline section 2).

Each rule rejects one kind; a candidate that no rule rejects is a commitment. Rules look only at the
sentence and at who speaks.
"""

from __future__ import annotations

from pledgebook.parties import principals
from pledgebook.rules.clause import Candidate, Frame
from pledgebook.rules.holder import can_bind
from pledgebook.rules.line import Stretch
from pledgebook.rules.sources import governing, is_silent, reporting
from pledgebook.rules.view import View

_WHETHER = frozenset({"if", "whether", "unless", "si", "هل", "ما", "اذا", "لو"})
_IF = frozenset({"if", "si"})
_UNREAL = frozenset({"were", "had", "could"})
_TREATY = frozenset(
    "agreement deal treaty contract accord law decree terms pact memorandum clause licence license court order charter "
    "convention accord contrat traite loi decret الاتفاق الاتفاقيه العقد القانون بموجب المعاهده المذكره".split()
)


def is_commitment(view: View, one: Candidate) -> bool:
    frame = governing(view.line, view.frames, one.cue.first)
    if view.is_question or _is_silenced(view, one, frame) or _is_asked(view, one):
        return False
    if frame is not None and frame.role == "deny" and not _shares(one):
        return False
    if one.row.form == "future":
        return _is_own_future(view, one, frame)
    if one.row.kind == "obligation" and not _is_bound(view, one, frame):
        return False
    if one.row.strength == 1 and not _is_voiced(view, one):
        return False
    return one.passive or one.subject is not None


def _shares(one: Candidate) -> bool:
    return one.row.form == "verb" and one.subject is not None and one.subject.inherited


def _is_silenced(view: View, one: Candidate, frame: Frame | None) -> bool:
    """Under talk, welcome, demand or hope; but "expressed its readiness" and "discussed X and agreed to" stand."""
    if not is_silent(frame) or frame is None or _shares(one):
        return False
    expresses = (
        frame.role == "welcome"
        and one.row.form == "noun"
        and view.line.texts[frame.index].lstrip("وفمتي").startswith(_EXPRESSES)
    )
    return not expresses


_EXPRESSES = ("express", "voic", "exprim", "اعرب", "عرب", "عبر", "ابد", "بد")


def _is_asked(view: View, one: Candidate) -> bool:
    """Inside an if-clause or an indirect question."""
    first = one.subject.phrase.first if one.subject is not None and one.subject.phrase is not None else one.cue.first
    first = min(first, one.cue.first)
    for at in range(first - 1, max(-1, first - 4), -1):
        text = view.line.texts[at]
        if text in _WHETHER and text != "ما":
            return True
        if text in (",", ";", "،"):
            return False
    return False


def _is_own_future(view: View, one: Candidate, frame: Frame | None) -> bool:
    """ "Will": of an agent, about itself, said by itself, by who speaks for it or by the narrator."""
    spoken = reporting(view.line, view.frames, one.cue.first)
    speaker = view.speaker(spoken)
    if one.row.name in ("would", "conditionnel"):
        first = one.cue.first
        window = Stretch(max(0, first - 12), min(len(view.line), first + 15))
        if spoken is None or (view.any(_IF, window) and view.any(_UNREAL, window)):
            return False
    if one.row.kind == "obligation" and not _is_bound(view, one, frame):
        return False
    if one.subject is None:
        return one.passive and speaker is not None and not speaker.is_outsider
    if one.passive:
        return (
            not view.is_agent(one.subject) and speaker is not None and not speaker.is_outsider and bool(speaker.names)
        )
    if not view.is_agent(one.subject):
        return False
    holder = view.refer(one.subject, speaker)
    if one.subject.person == "third" and speaker is not None:
        return not speaker.is_outsider
    if holder is None or holder.is_outsider:
        return one.subject.person == "first"
    return can_bind(speaker, holder)


def _is_bound(view: View, one: Candidate, frame: Frame | None) -> bool:
    """ "Must" binds under a treaty, a contract or a law; from a speaker's mouth it is a demand."""
    if one.subject is not None and one.subject.person == "first":
        return one.row.name == "shall"
    if not view.is_agent(one.subject):
        return False
    named_text = view.any(_TREATY, Stretch(0, len(view.line)))
    phrase = one.subject.phrase if one.subject is not None else None
    together = phrase is not None and principals(view.line.quote(phrase)) is not None
    return named_text or together or (one.row.name == "shall" and frame is None)


_OFFERS = frozenset({"ready", "offer", "pret", "مستعد"})
"""An offer counts whoever tells it; a hope or a striving only from one's own mouth."""


def _is_voiced(view: View, one: Candidate) -> bool:
    """Strength 1 counts of oneself: first person, quoted, or attributed to the one who strives."""
    if one.voiced or (one.subject is not None and one.subject.person == "first"):
        return True
    if one.row.form == "noun":
        return one.subject is not None
    if one.row.name in _OFFERS and view.is_agent(one.subject):
        return True
    spoken = reporting(view.line, view.frames, one.cue.first)
    if spoken is None:
        return view.line.quoted[one.cue.first]
    speaker, holder = view.speaker(spoken), view.refer(one.subject, view.speaker(spoken))
    if holder is None:
        return one.subject is not None and speaker is not None and not speaker.is_outsider
    return speaker is not None and not speaker.is_outsider and can_bind(speaker, holder)
