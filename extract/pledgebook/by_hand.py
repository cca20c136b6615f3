"""Labelled spans into a record: what a person marked, with everything else kept or derived.

A field whose words did not move keeps its values from the record as it was before; for new words the
values come from the tables (parties, dates, strength) or are the plainest ones.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass
from itertools import count
from typing import cast

from pledgebook.cues import cue_strength
from pledgebook.labels import CLAIM, COMMITMENT, Labelled, labels_of, source_label
from pledgebook.parties import party
from pledgebook.timeframe import resolve_time
from pledgebook_schemas import (
    Action,
    Actor,
    Attribution,
    Claim,
    Commitment,
    Condition,
    Document,
    Mention,
    Party,
    Proposition,
    Source,
    Span,
    Timeframe,
    ZoneKind,
)
from pledgebook_schemas.vocabulary import ConditionType, Kind, SourceType, Strength, TimeframeType

NARRATOR = Source(name="narrator", type="narrator")


class Unlabelled(ValueError):
    """Spans that make no record: what a record needs is not among them."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What a person marked for one record."""

    document: Document
    labels: tuple[Labelled, ...]

    def first(self, name: str) -> Span | None:
        return next((one.span for one in self.labels if one.name == name), None)

    def needed(self, name: str) -> Span:
        span = self.first(name)
        if span is None:
            raise Unlabelled(f"no words are marked as {name}")
        return span

    def every(self, *names: str) -> list[Labelled]:
        return [one for one in self.labels if one.name in names]

    def time(self, before: Timeframe | None) -> Timeframe | None:
        for one in self.every("timeframe"):
            if before is not None and (before.type, before.span) == (one.type, one.span):
                return before
            type = cast(TimeframeType, one.type)
            resolved = resolve_time(one.span.text, date=self.document.date, type=type)
            return Timeframe(type=type, value=resolved.value if resolved else "FUTURE_REF", span=one.span)
        return None

    def mentions(self) -> tuple[Mention, ...]:
        return tuple(Mention(zone=cast(ZoneKind, one.type), span=one.span) for one in self.every("mention"))


def record_of(marked: Marked, id: str, before: Commitment | Claim | None = None) -> Commitment | Claim:
    """The record that the labels make; raises `Unlabelled` without evidence, or action or proposition."""
    if before is not None:
        marked = _with_matches(marked, before)
    if marked.first(COMMITMENT) is not None:
        return _commitment(marked, id, before if isinstance(before, Commitment) else None)
    if marked.first(CLAIM) is not None:
        return _claim(marked, id, before if isinstance(before, Claim) else None)
    raise Unlabelled("no words are marked as the evidence of a commitment or a claim")


def _with_matches(marked: Marked, before: Commitment | Claim) -> Marked:
    """Spans that did not move also keep how they were found."""
    known = {(one.label, one.span.start, one.span.end): one for one in labels_of(before)}
    kept = tuple(known.get((one.label, one.span.start, one.span.end), one) for one in marked.labels)
    return Marked(marked.document, kept)


def _commitment(marked: Marked, id: str, before: Commitment | None) -> Commitment:
    actor, action, cue = marked.first("actor"), marked.needed("action"), marked.first("cue")
    strength = _strength(cue, before, marked.document.language)
    evidence = marked.needed(COMMITMENT)
    conditions = tuple(
        Condition(type=cast(ConditionType, one.type), span=one.span) for one in marked.every("condition")
    )
    found: dict[str, object] = {
        "id": id,
        "actor": before.actor if before and before.actor.span == actor else _actor(actor),
        "action": before.action if before and before.action.span == action else _action(action),
        "conditions": conditions,
        "timeframe": marked.time(before.timeframe if before else None),
        "strength": strength,
        "kind": _kind(before.kind if before else "pledge", strength),
        "cue": cue,
        "purpose": marked.first("purpose"),
        "attribution": _attribution(marked, before),
        "evidence": evidence,
        "mentions": marked.mentions(),
    }
    if before is not None:
        return before.model_copy(update=found)
    return Commitment.model_validate({"polarity": "positive", "action_type": "action", "specificity": "vague", **found})


def _claim(marked: Marked, id: str, before: Claim | None) -> Claim:
    evidence = marked.needed(CLAIM)
    words = marked.first("proposition") or evidence
    known = before.proposition if before and before.proposition.span == words else None
    found: dict[str, object] = {
        "id": id,
        "claimant": _claimants(marked.first("claimant"), before),
        "proposition": known or Proposition(span=words, text=words.text, gloss=None),
        "time": marked.time(before.time if before else None),
        "hedge": marked.first("hedge"),
        "attribution": _attribution(marked, before),
        "evidence": evidence,
        "mentions": marked.mentions(),
    }
    if before is not None:
        return before.model_copy(update=found)
    return Claim.model_validate({"checkable": True, "type": "fact", "subject": None, **found})


def _claimants(words: Span | None, before: Claim | None) -> tuple[Party, ...]:
    said_before = [one.span for one in before.attribution.chain] if before else []
    if words is not None and words not in said_before:
        return (party(words.text),)
    return before.claimant if before else ()


def _actor(span: Span | None) -> Actor:
    return Actor(span=span, canonical=(party(span.text),) if span else ())


def _action(span: Span) -> Action:
    return Action(span=span, text=span.text, gloss=None)


def _strength(cue: Span | None, before: Commitment | None, language: str | None) -> Strength:
    if before is not None and before.cue == cue:
        return before.strength
    plain: Strength = before.strength if before else 3
    return (cue_strength(cue.text, language) if cue else None) or plain


def _kind(kind: Kind, strength: Strength) -> Kind:
    """Pledge and intention differ by strength alone."""
    if kind in ("pledge", "intention"):
        return "pledge" if strength >= 4 else "intention"
    return kind


def _attribution(marked: Marked, before: Commitment | Claim | None) -> Attribution:
    """The chain as it was, without sources whose words are no longer marked and with those that now are."""
    wanted = marked.every("source", "claimant")
    if before is None:
        chain = [NARRATOR, *map(_source, wanted)]
        return Attribution(voice="indirect" if wanted else "narrator", chain=tuple(chain))
    named = [(source_label(one, before), one) for one in before.attribution.chain]
    kept = [one for label, one in named if one.span is None or Labelled(label, one.span) in wanted]
    known = [one.span for one in kept]
    added = [_source(one) for one in wanted if one.span not in known]
    return before.attribution.model_copy(update={"chain": (*kept, *added)})


def _source(label: Labelled) -> Source:
    if label.name == "claimant":
        return Source(name=party(label.span.text).name, type="speaker", span=label.span)
    return Source(name=label.span.text, type=cast(SourceType, label.type), span=label.span)


def free_id(label: str, taken: Container[str]) -> str:
    """The first of C1, C2… for a commitment, K1, K2… for a claim, that is not taken."""
    letter = "C" if label == COMMITMENT else "K"
    return next(id for number in count(1) if (id := f"{letter}{number}") not in taken)
