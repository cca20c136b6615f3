"""Claims of a sentence: what a speaker says that is no commitment, and deeds the narrator reports.

Precision comes first: a clause that holds a demand, a talk, a hope or a commitment gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.rules.arabic.words import HAL
from pledgebook.rules.attribution import said_by
from pledgebook.rules.claim_items import SHORTEST, Saying, Told, claim_of, meet
from pledgebook.rules.claims_told import told
from pledgebook.rules.clause import Frame, Subject
from pledgebook.rules.commitments import Found
from pledgebook.rules.lexicon import Role
from pledgebook.rules.line import Stretch
from pledgebook.rules.unclaimed import is_frame, is_unclaimed
from pledgebook.rules.view import View
from pledgebook_schemas import WireClaim


def find_claims(view: View, found: list[Found], *, tentative: bool = False) -> Iterator[Told]:
    """What is said first, then what the narrator, or whose text it is, tells beside it.

    With `tentative` also what a rule finds that is wrong more often than right, marked as such.
    """
    if view.is_question or len(view.line) < SHORTEST or is_frame(view.line.text):
        return
    taken = [one.words for one in found]
    for frame in view.frames:
        if frame.role in ("report", "deny", "belief"):
            for claim, clause in _said(view, frame, taken):
                taken.append(clause)
                yield Told(claim, view.line.quote(Stretch(frame.index, frame.index + 1)), _RULES[frame.role])
            if _is_held(view, frame):
                taken.append(_speech(view, frame))
    yield from told(view, taken, tentative=tentative)


_RULES: dict[Role, str] = {
    "report": "a clause under a verb of speech (3)",
    "deny": "a denial (2)",
    "belief": "what somebody holds (3)",
}


def _speech(view: View, frame: Frame) -> Stretch:
    """The words of a verb of speech with all under it: they are told by nobody else."""
    said = view.grammar.said(view.line, frame) if frame.names_clause else None
    phrase = frame.subject.phrase if frame.subject is not None and not frame.subject.inherited else None
    ends = [frame.index, frame.index + 1]
    for part in (said, phrase):
        ends += [part.first, part.last] if part is not None else []
    return Stretch(min(ends), max(ends))


def _said(view: View, frame: Frame, taken: list[Stretch]) -> Iterator[tuple[WireClaim, Stretch]]:
    bare = not frame.names_clause
    if bare and frame.role != "belief" and not (frame.role == "deny" and _DENIES.match(view.line.texts[frame.index])):
        return
    whole = view.grammar.said(view.line, frame)
    if whole is None or not _is_held(view, frame):
        return
    parts = view.grammar.clauses(view.line, whole) if frame.role == "report" else [whole]
    for clause in parts:
        if any(meet(clause, one) for one in taken):
            continue
        kind = view.grammar.claim_type(view.line, clause, frame)
        if frame.role == "deny" or not _is_clause(view, frame, clause):
            clause = Stretch(frame.index, clause.last)
        saying = _saying(view, frame, clause)
        if is_unclaimed(view.grammar.code, view.line.key(clause)) or view.grammar.is_pledging(view.line, clause):
            continue
        if kind is not None and saying is not None and clause.last - clause.first >= SHORTEST:
            yield claim_of(view, clause, kind, saying), clause


def _is_clause(view: View, frame: Frame, clause: Stretch) -> bool:
    """Whether what is said stands without its verb; of "describes it as a farce", "dit avoir payé" it does not."""
    opening = view.line.texts[frame.index + 1 : frame.index + 4]
    if clause.last - clause.first < SHORTEST or (
        clause.first == frame.index + 1 and not _INFINITIVES.isdisjoint(opening)
    ):
        return False
    return frame.names_clause or _CONSIDERS.search(view.line.texts[frame.index]) is not None


_INFINITIVES = frozenset({"avoir", "etre"})
_CONSIDERS = re.compile(r"عتبر|^و?[تي]?عد|consider|deem|regard|juge|estime|attend|expect|reckon|anticipat")
"""Beliefs whose object is what is judged, "considers X unjust"; of "criticised" the verb says the judgement."""


_NOBODY = frozenset({"nobody", "no", "none", "few", "neither", "personne", "aucun", "aucune", "nul"})
_DENIES = re.compile(r"[وف]?[يت]?(?:نفي|نفت|نفوا|ناف|انكر|نكر)|den(?:y|ie)|(?:de)?(?:nie|ment|menti|mentent)")
"""Denials whose object is what is denied; of "rejected the plan" it is what somebody will not do."""


def _is_held(view: View, frame: Frame) -> bool:
    """A belief needs its holder: "is considered" and a bare verb in a side clause have none."""
    if frame.subject is not None and frame.subject.phrase is not None:
        first = view.line.texts[frame.subject.phrase.first]
        if first in _NOBODY:
            return False
    if frame.role != "belief" or frame.subject is not None:
        return True
    text = view.line.texts[frame.index]
    joined = text.startswith("و") or HAL.fullmatch(text) or text.endswith(("ing", "ant"))
    return bool(joined) and (view.acting_before(frame.index) is not None or _topic(view, frame) is not None)


def _saying(view: View, frame: Frame, clause: Stretch) -> Saying | None:
    """None where nobody is named who says it."""
    frame = _leading(view, frame)
    topic = _topic(view, frame)
    speaker = view.name(topic) if topic is not None else view.speaker(frame)
    sources, inferred = view.memory.sources, bool(view.memory.sources)
    if frame.subject is not None and frame.subject.phrase is not None:
        sources, inferred = said_by(view, frame, speaker), False
    if speaker is None and not sources:
        return None
    return Saying(speaker, sources, "direct" if view.line.quoted[clause.first] else "indirect", inferred)


def _topic(view: View, frame: Frame) -> Subject | None:
    """Of a participle that hangs on no verb of speech: of whom its sentence is."""
    if frame.subject is not None or not view.line.texts[frame.index].endswith(("ing", "ant")):
        return None
    if view.acting_before(frame.index) is not None or view.topic is None or view.topic.phrase is None:
        return None
    return view.topic if view.is_agent(view.topic) else None


def _leading(view: View, frame: Frame) -> Frame:
    """Of a participle the verb of speech it hangs on: "said ..., describing it as"; else the frame itself."""
    text = view.line.texts[frame.index]
    if frame.subject is not None or not (HAL.fullmatch(text) or text.endswith(("ing", "ant"))):
        return frame
    spoken = [one for one in view.frames if one.index < frame.index and one.subject is not None and one.role in _SPEAKS]
    return spoken[-1] if spoken else frame


_SPEAKS = frozenset({"report", "deny", "belief", "welcome", "directive"})
