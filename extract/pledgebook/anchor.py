"""Ground, for a whole candidate: each quote to its span, or the candidate to the reject list.

A candidate must have its action (or proposition) in the text; a lesser field that is not there is
dropped and listed among the rejected. Quotes are looked for in the sentence the engine named, then
around it: an engine may miscount, and an actor may stand sentences before its pronoun.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from pledgebook.ground import Grounder
from pledgebook_schemas import (
    Condition,
    RejectedRecord,
    Sentence,
    Source,
    Span,
    WireClaim,
    WireCommitment,
    WireSource,
    WireTimeframe,
)

_SPEECH = re.compile('[:؛;][\\s"«“„]|["«“„”»]')
"""What opens somebody's words, or parts two clauses."""
_SAID_BEHIND = re.compile(r"\s*،\s*[\u0621-\u0652]+\s+")
"""An Arabic verb behind the words that its subject says: ، قال الوزير."""
_JOINT = re.compile(r"\b(?:and|but|or|et|mais|puis)(?: (?:also|then|not|never|further|donc|ne|n['’]))?\s*\Z")
"""What a second verb of the same subject stands behind, so that its clause starts there."""
_TOLD = re.compile(r"(?<!\w)[وف]?ب?[أإا]ن(?:ه|ها|هم|هما|نا|ني)\s*\Z")
"""An Arabic "that he": behind more than the verb of saying and who is told, the clause starts there."""
_LONGEST_TOLD = 40
"""Code points between who speaks and what he says of himself that still are one clause with it."""
_PRONOUN = re.compile(
    r"(?<!\w)(?:(?:I|[Ww]e|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Yy]ou)\s+(?:(?:also|still|now|certainly|both|all)\s+)?"
    r"|(?:(?:[Jj]e|[Nn]ous|[Oo]n|[Ii]ls?|[Ee]lles?|[Vv]ous)\s+|[Jj]['’])"
    r"(?:(?:ne|y|en|l[ae]s?|lui|leur|se|me|nous|vous)\s+|[nlsm]['’])*)\Z"
)
"""The subject of a cue, with what French puts between the two: evidence does not start inside a clause."""


def _is_joined(text: str, start: int) -> bool:
    """Whether a clause starts with an Arabic و, in it or right before it."""
    return text.startswith("و", start) or text[max(0, start - 2) : start] == " و"


_LONGEST_PRONOUN = 24
_LONGEST_JOINT = 16
"""Code points between an actor and the first of his verbs, if only adverbs stand there."""


@dataclass(frozen=True, slots=True)
class AnchoredCommitment:
    item: WireCommitment
    sentence: Sentence
    evidence: Span
    actor: Span | None
    cue: Span | None
    action: Span
    conditions: tuple[Condition, ...]
    timeframe: Span | None
    purpose: Span | None
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class AnchoredClaim:
    item: WireClaim
    sentence: Sentence
    proposition: Span
    time: Span | None
    hedge: Span | None
    sources: tuple[Source, ...]


@dataclass(slots=True)
class Anchors:
    """Looks quotes up in one document, and notes what is not there."""

    text: str
    sentences: Sequence[Sentence]
    grounder: Grounder
    rejected: list[RejectedRecord] = field(default_factory=list[RejectedRecord])
    starts: list[int] = field(init=False)

    def __post_init__(self) -> None:
        self.starts = [sentence.start for sentence in self.sentences]

    def commitments(self, items: Iterable[WireCommitment]) -> list[AnchoredCommitment]:
        found = [anchored for item in items if (anchored := self._commitment(item)) is not None]
        return _conjuncts(self.text, sorted(found, key=lambda one: one.action.start))

    def claims(self, items: Iterable[WireClaim]) -> list[AnchoredClaim]:
        found = [anchored for item in items if (anchored := self._claim(item)) is not None]
        return sorted(found, key=lambda one: one.proposition.start)

    def _commitment(self, item: WireCommitment) -> AnchoredCommitment | None:
        placed = self._head(item.action, item.sentence, "action")
        if placed is None:
            return None
        action, sentence = placed
        cue = self._reference(item.cue, sentence, action.start, "cue")
        near = action.start if cue is None else cue.start
        actor = None if not item.actor else self._reference(item.actor, sentence, near, "actor")
        conditions = tuple(
            Condition(type=condition.type, span=span)
            for condition in item.conditions
            if (span := self._inside(condition.quote, sentence, action.end, "condition")) is not None
        )
        timeframe = self._time(item.timeframe, sentence, action.end)
        purpose = self._inside(item.purpose, sentence, action.end, "purpose") if item.purpose else None
        parts = [actor, cue, action, *(condition.span for condition in conditions), timeframe, purpose]
        return AnchoredCommitment(
            item=item,
            sentence=sentence,
            evidence=_hull(self.text, sentence, parts),
            actor=actor,
            cue=cue,
            action=action,
            conditions=conditions,
            timeframe=timeframe,
            purpose=purpose,
            sources=self._sources(item.sources, sentence),
        )

    def _claim(self, item: WireClaim) -> AnchoredClaim | None:
        placed = self._head(item.proposition, item.sentence, "proposition")
        if placed is None:
            return None
        proposition, sentence = placed
        return AnchoredClaim(
            item=item,
            sentence=sentence,
            proposition=proposition,
            time=self._time(item.time, sentence, proposition.start),
            hedge=self._inside(item.hedge, sentence, proposition.start, "hedge") if item.hedge else None,
            sources=self._sources(item.sources, sentence),
        )

    def _head(self, quote: str, number: int, name: str) -> tuple[Span, Sentence] | None:
        """The part without which there is no record; it says in which sentence the record stands."""
        named = self._sentence(number)
        span = self.grounder.find(quote, within=(named.start, named.end) if named else None)
        sentence = self._around(span) if span is not None else None
        if span is None:
            self._reject(f"ungrounded_{name}", quote)
        elif sentence is None:
            self._reject(f"{name}_outside_body", quote)
        else:
            return span, sentence
        return None

    def _sentence(self, number: int) -> Sentence | None:
        return self.sentences[number - 1] if 1 <= number <= len(self.sentences) else None

    def _around(self, span: Span) -> Sentence | None:
        """The sentence that holds the span whole."""
        index = bisect_right(self.starts, span.start) - 1
        if index < 0 or span.end > self.sentences[index].end:
            return None
        return self.sentences[index]

    def _inside(self, quote: str, sentence: Sentence, near: int, name: str) -> Span | None:
        window = (sentence.start, sentence.end)
        span = self.grounder.find(quote, within=window, near=near, anywhere=False)
        if span is None:
            self._reject(f"ungrounded_{name}", quote)
        return span

    def _reference(self, quote: str, sentence: Sentence, near: int, name: str) -> Span | None:
        """A cue or actor: in the sentence, else in the nearest sentence before it, else anywhere."""
        span = self.grounder.find(quote, within=(sentence.start, sentence.end), near=near, anywhere=False)
        if span is None and sentence.start > 0:
            span = self.grounder.find(quote, within=(0, sentence.start), near=sentence.start, anywhere=False)
        span = span or self.grounder.find(quote, near=near)
        if span is None:
            self._reject(f"ungrounded_{name}", quote)
        return span

    def _time(self, time: WireTimeframe | None, sentence: Sentence, near: int) -> Span | None:
        return self._inside(time.quote, sentence, near, "timeframe") if time is not None else None

    def _sources(self, sources: Iterable[WireSource], sentence: Sentence) -> tuple[Source, ...]:
        return tuple(
            Source(
                name=source.name,
                type=source.type,
                span=self._reference(source.quote, sentence, sentence.start, "source") if source.quote else None,
            )
            for source in sources
            if source.type != "narrator"
        )

    def _reject(self, reason: str, quote: str) -> None:
        self.rejected.append(RejectedRecord(reason=reason, quote=quote))


def _hull(text: str, sentence: Sentence, parts: Iterable[Span | None]) -> Span:
    """The shortest stretch that holds every part that stands in the sentence."""
    inside = [part for part in parts if part is not None and sentence.start <= part.start and part.end <= sentence.end]
    return Span.cut(text, min(part.start for part in inside), max(part.end for part in inside))


def _conjuncts(text: str, found: list[AnchoredCommitment]) -> list[AnchoredCommitment]:
    """Evidence is one clause: it leaves out an actor whom another clause parts from the action.

    One cue with several heads: the first record's evidence starts at the cue, a later one's at its own head.
    """
    seen: set[tuple[int, int]] = set()
    starts = [one.action.start for one in found]
    result: list[AnchoredCommitment] = []
    for one in found:
        key = (one.cue.start, one.cue.end) if one.cue is not None else None
        if key is not None and key in seen and one.cue is not None and one.cue.end <= one.action.start:
            later = [part for part in _clause(one) if part.start >= one.action.start and part != one.cue]
            one = replace(one, evidence=_hull(text, one.sentence, later))
        elif one.actor is not None and _is_apart(text, one, found, starts):
            behind = [part for part in _clause(one) if part.end > one.actor.start]
            one = replace(one, evidence=_hull(text, one.sentence, behind or _clause(one)))
        if key is not None:
            seen.add(key)
        result.append(replace(one, evidence=_with_pronoun(text, one)))
    return result


def _with_pronoun(text: str, one: AnchoredCommitment) -> Span:
    """The evidence from a pronoun on that stands right before it."""
    start = one.evidence.start
    found = _PRONOUN.search(text, max(one.sentence.start, start - _LONGEST_PRONOUN), start)
    return one.evidence if found is None else Span.cut(text, found.start(), one.evidence.end)


def _clause(one: AnchoredCommitment) -> list[Span]:
    """Its parts but for the actor."""
    parts = [one.cue, one.action, *(condition.span for condition in one.conditions), one.timeframe, one.purpose]
    return [part for part in parts if part is not None]


def _is_apart(text: str, one: AnchoredCommitment, found: Sequence[AnchoredCommitment], starts: Sequence[int]) -> bool:
    """Whether words of saying or another record's action stand between the actor and what he undertakes.

    `starts` are those of the actions of `found`, in ascending order.
    """
    if one.actor is None:
        return False
    clause = [part for part in _clause(one) if part.start >= one.sentence.start]
    start, end = min(part.start for part in clause), max(part.end for part in clause)
    between = (one.actor.end, start)
    if _SPEECH.search(text, *between) or _SPEECH.search(text, end, one.actor.start):
        return True
    if end < one.actor.start and _SAID_BEHIND.fullmatch(text, end, one.actor.start):
        return True
    far = between[1] - between[0]
    if far > _LONGEST_JOINT and (_JOINT.search(text, *between) or _is_joined(text, start)):
        return True
    if far > _LONGEST_TOLD and _TOLD.search(text, *between):
        return True
    near = found[bisect_left(starts, between[0]) : bisect_left(starts, between[1])]
    return any(other.action.end <= between[1] and other.action != one.action for other in near)
