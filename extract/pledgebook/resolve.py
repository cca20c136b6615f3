"""Resolve: spans to values. Times to ISO 8601, names to parties, cues to strength.

Values that a table can give are never taken from an engine: a model names parties and quotes the
time, code says which state that is and which day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from pledgebook.anchor import AnchoredClaim, AnchoredCommitment
from pledgebook.cues import cue_strength
from pledgebook.fold import fold_key
from pledgebook.parties import PartyMention, find_parties, party, principals, salient_parties
from pledgebook.timeframe import Tense, find_times, resolve_time
from pledgebook_schemas import (
    Action,
    Actor,
    Attribution,
    Claim,
    Commitment,
    Document,
    Party,
    Proposition,
    RejectedRecord,
    Source,
    Span,
    Timeframe,
    WireTimeframe,
)
from pledgebook_schemas.vocabulary import Kind, Strength, TimeframeType

_DAY = r"[\dX]{4}(?:-(?:[\dX]{2}(?:-[\dX]{2})?|Q[1-4X]|H[12]|W[\dX]{2}(?:-(?:[1-7]|WE))?|SP|SU|FA|WI))?"
_LENGTH = r"P(?:\d+[YMWD])+|PT\d+[HM]"
_TIME_VALUE = re.compile(rf"(?:{_DAY})(?:/(?:{_DAY}|{_LENGTH}))?|{_LENGTH}|(?:FUTURE|PRESENT|PAST)_REF|XXXX-WXX-[1-7]")
"""What an engine's own value of a time must look like (TIMEX3 as far as the guideline uses it)."""

_DAY_OF_A_ROUND = re.compile(r"XXXX-(?:(?P<month>XX)-\d{2}|\d{2}(?:-\d{2})?)")
_YEARS = re.compile(r"\d{4}/\d{4}")
"""A financial, school or other year that begins in one and ends in the next."""
_UNKNOWN_DAY = "XXXX-XX-XX"

NARRATOR = Source(name="narrator", type="narrator")


@dataclass(slots=True)
class Resolver:
    """Gives values to the anchored candidates of one document, and notes which have none."""

    document: Document
    rejected: list[RejectedRecord] = field(default_factory=list[RejectedRecord])
    _mentions: list[PartyMention] | None = None

    def commitment(self, anchored: AnchoredCommitment, id: str) -> Commitment | None:
        """The record; None, with a reject, for a commitment that binds nobody who can be named."""
        item = anchored.item
        parties = self._parties(item.parties, anchored.actor, anchored.action.start)
        if not parties:
            self.rejected.append(RejectedRecord(reason="no_party", quote=anchored.evidence.text))
            return None
        strength = self._strength(anchored)
        return Commitment(
            id=id,
            actor=Actor(span=anchored.actor, canonical=parties),
            action=Action(
                span=anchored.action, text=item.action_text or anchored.action.text, gloss=item.action_gloss or None
            ),
            conditions=anchored.conditions,
            timeframe=self._stretch(anchored) or self._timeframe(item.timeframe, anchored.timeframe),
            polarity=item.polarity,
            strength=strength,
            kind=_kind(item.kind, strength),
            cue=anchored.cue,
            action_type=item.action_type,
            specificity=item.specificity,
            target=tuple(item.target),
            purpose=anchored.purpose,
            attribution=Attribution(voice=item.voice, chain=(NARRATOR, *anchored.sources), inferred=item.inferred),
            evidence=anchored.evidence,
            confidence=item.confidence,
        )

    def claim(self, anchored: AnchoredClaim, id: str) -> Claim:
        item = anchored.item
        return Claim(
            id=id,
            claimant=self._parties(item.claimants, None, anchored.proposition.start),
            proposition=Proposition(
                span=anchored.proposition,
                text=item.proposition_text or anchored.proposition.text,
                gloss=item.proposition_gloss or None,
            ),
            checkable=item.checkable and item.type != "position",
            type=item.type,
            subject=item.subject or None,
            time=self._timeframe(item.time, anchored.time, "future" if item.type == "prediction" else "past"),
            hedge=anchored.hedge,
            attribution=Attribution(voice=item.voice, chain=(NARRATOR, *anchored.sources), inferred=item.inferred),
            evidence=anchored.proposition,
            confidence=item.confidence,
        )

    def _parties(self, names: Iterable[str], actor: Span | None, before: int) -> tuple[Party, ...]:
        """Who is named, each once; a collective ("the two sides") stands for the document's principals."""
        found: list[Party] = []
        wanted = [name for name in names if name.strip() and name.strip().casefold() != "narrator"]
        for name in wanted or ([actor.text] if actor is not None else []):
            count = principals(name)
            if count is None:
                found.append(party(name))
            else:
                found += salient_parties(self.mentions, count, before=before)
        return _distinct(found)

    @property
    def mentions(self) -> Sequence[PartyMention]:
        if self._mentions is None:
            self._mentions = find_parties(self.document.text)
        return self._mentions

    def _timeframe(self, item: WireTimeframe | None, span: Span | None, tense: Tense = "future") -> Timeframe | None:
        if item is None or span is None:
            return None
        resolved = resolve_time(span.text, date=self.document.date, type=item.type, tense=tense)
        read = _round(item.type, item.value) if item.value and _TIME_VALUE.fullmatch(item.value) else None
        # Dates that are spelled out are better worked out by table; where a relative one counts from,
        # the document's date or the day that a story has reached, is better read in its context.
        if resolved is not None and read is not None and "/" in read and read.endswith(f"/{resolved.value}"):
            return Timeframe(type=item.type, value=read, span=span)
        if resolved is not None and _bounds_event(item.type, resolved.type, span.text):
            return Timeframe(type=item.type, value=resolved.value, span=span)
        unknown = read in (None, _UNKNOWN_DAY, "FUTURE_REF") and not any(map(str.isdigit, span.text))
        if resolved is not None and resolved.value == _UNKNOWN_DAY and unknown:
            return Timeframe(type=resolved.type, value="FUTURE_REF", span=span)
        if resolved is not None and (read is None or self._is_plain(resolved.value, read, span.text)):
            # An event that a date stands behind ("before the session in March 2026") has the type of its opener.
            type = item.type if read == resolved.value else resolved.type
            return Timeframe(type=type, value=resolved.value, span=span)
        if read is not None and read != _UNKNOWN_DAY:
            return Timeframe(type=item.type, value=read, span=span)
        return Timeframe(type=item.type, value=_undated(item.type, span.text), span=span)

    def _is_plain(self, worked_out: str, read: str, words: str) -> bool:
        """Whether the table has what the words say: their year, or as much as can be said without a document's date."""
        if self.document.date is None and "X" in worked_out:
            return True
        finer = len(read) > len(worked_out) and read[:4] == worked_out[:4]
        return worked_out[:4] in fold_key(words) and not finer and not _YEARS.fullmatch(read)

    def _stretch(self, anchored: AnchoredCommitment) -> Timeframe | None:
        """All of "for two years from 1 May" where only a half of it was quoted; None where the quote is the whole."""
        quoted, evidence = anchored.timeframe, anchored.evidence
        if quoted is None or not evidence.start <= quoted.start < quoted.end <= evidence.end:
            return None
        for found in find_times(self.document.text, evidence.start, evidence.end):
            longer = found.end - found.start > quoted.end - quoted.start
            if longer and found.type == "duration" and found.start <= quoted.start and quoted.end <= found.end:
                words = self.document.text[found.start : found.end]
                resolved = resolve_time(words, date=self.document.date, type=found.type)
                if resolved is not None and "/" in resolved.value:
                    span = Span(start=found.start, end=found.end, text=words, match=quoted.match)
                    return Timeframe(type=resolved.type, value=resolved.value, span=span)
        return None

    def _strength(self, anchored: AnchoredCommitment) -> Strength:
        cue = anchored.cue.text if anchored.cue is not None else anchored.item.cue
        return _cue_strength(cue, self.document.language) or anchored.item.strength


@lru_cache(maxsize=1 << 12)
def _cue_strength(cue: str, language: str | None) -> Strength | None:
    """Remembered, as every row of the table is tried and a press says few cues, over and over."""
    return cue_strength(cue, language)


def _round(type: TimeframeType, value: str) -> str:
    """A day of every month or of every year is that round: the guideline writes a set by its period."""
    if type == "recurring" and (day := _DAY_OF_A_ROUND.fullmatch(value)) is not None:
        return "P1M" if day["month"] else "P1Y"
    return value


_EVENT = re.compile(r"(?:قبل|قبيل|بعد|عقب|طوال|طيلة) ")


def _bounds_event(type: TimeframeType, read: TimeframeType, words: str) -> bool:
    """قبل انعقاد المنتدى في أكتوبر: the date is the event's, what it is of the action the word in front tells."""
    return type != read == "date" and _EVENT.match(words) is not None


def _undated(type: TimeframeType, words: str) -> str:
    """ "By the next summit" has no date; "on day 21" is a day that the text does not date."""
    counted = any(letter.isdigit() for letter in words)
    return _UNKNOWN_DAY if counted and type != "open" else "FUTURE_REF"


def _distinct(parties: Iterable[Party]) -> tuple[Party, ...]:
    unique = {one.id or one.name.casefold(): one for one in parties}
    return tuple(unique.values())


def _kind(kind: Kind, strength: Strength) -> Kind:
    """Pledge and intention differ by strength alone (guideline section 6)."""
    if kind in ("pledge", "intention"):
        return "pledge" if strength >= 4 else "intention"
    return kind
