"""Builds a gold file from a text and an annotation: quotes become spans, gaps and slips are listed.

A text file has a header between two `---` lines (`id`, `language`, `date`, `topic`, `genre`) and
then the text, taken as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pledgebook.segment import segment
from pledgebook_evals.annotation import (
    Annotation,
    Occurrence,
    Quote,
    QuotedClaim,
    QuotedCommitment,
    QuotedMention,
    QuotedRecord,
    QuotedTime,
)
from pledgebook_schemas import (
    Action,
    Actor,
    Attribution,
    Condition,
    Document,
    Gold,
    GoldClaim,
    GoldCommitment,
    Mention,
    NonItem,
    Proposition,
    Source,
    Span,
    Timeframe,
    Zone,
    ZoneKind,
)

NARRATOR = Source(name="narrator", type="narrator")
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_HEADER = re.compile(r"---\r?\n(.*?)\r?\n---\r?\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text written for the corpus, before anybody annotated it."""

    document: Document
    topic: str
    genre: str


@dataclass(frozen=True, slots=True)
class Built:
    """A gold file, and the body sentences that no record, mention or non-item covers."""

    gold: Gold
    uncovered: tuple[Span, ...]


class Unsound(ValueError):
    """An annotation that does not fit its text; its text lists every slip, one a line."""


def read_source(path: Path) -> SourceText:
    """The text of a file with a header; raises `Unsound` where the header lacks something."""
    raw = path.read_bytes().decode("utf-8")
    header = _HEADER.match(raw)
    if header is None:
        raise Unsound(f"{path}: begins with no header between two lines of ---")
    fields = dict(line.split(":", 1) for line in header[1].splitlines() if ":" in line)
    named = {name.strip(): value.strip() for name, value in fields.items()}
    if missing := [name for name in ("id", "language", "topic", "genre") if not named.get(name)]:
        raise Unsound(f"{path}: the header lacks {', '.join(missing)}")
    document = Document.from_text(
        raw[header.end() :], id=named["id"], language=named["language"], date=named.get("date") or None
    )
    return SourceText(document, named["topic"], named["genre"])


def build(source: SourceText, annotation: Annotation) -> Built:
    """The gold file; raises `Unsound` for quotes that are not in the text, or not told apart."""
    builder = _Builder(source.document.text)
    commitments = tuple(builder.commitment(item) for item in annotation.commitments)
    claims = tuple(builder.claim(item) for item in annotation.claims)
    non_items = tuple(
        NonItem(type=item.type, span=span)
        for item in annotation.non_items
        if (span := builder.place(item.quote, f"non_item {item.type}"))
    )
    zones = tuple(_zones(source.document.text, annotation.zones))
    if builder.slips:
        raise Unsound(f"{source.document.id}, annotated by {annotation.annotator}:\n" + "\n".join(builder.slips))
    gold = Gold(
        guideline_version=annotation.guideline_version,
        document=source.document,
        topic=source.topic,
        genre=source.genre,
        invented=True,
        zones=zones,
        commitments=tuple(one for one in commitments if one),
        claims=tuple(one for one in claims if one),
        non_items=non_items,
    )
    return Built(gold, tuple(uncovered(gold)))


def uncovered(gold: Gold) -> Iterator[Span]:
    """Sentences of body and captions that nothing covers (the completeness check of guideline section 7)."""
    records: list[GoldCommitment | GoldClaim] = [*gold.commitments, *gold.claims]
    covered = [record.evidence for record in records] + [item.span for item in gold.non_items]
    covered += [mention.span for record in records for mention in record.mentions]
    for sentence in segment(gold.document.text, gold.zones):
        if not any(span.start < sentence.end and sentence.start < span.end for span in covered):
            yield Span.cut(gold.document.text, sentence.start, sentence.end)


def _zones(text: str, named: dict[ZoneKind, tuple[int, ...]]) -> Iterator[Zone]:
    kinds: dict[int, ZoneKind] = {number: kind for kind, numbers in named.items() for number in numbers}
    lines = [match for match in _LINE.finditer(text) if not match[0].isspace()]
    for number, match in enumerate(lines, 1):
        start = match.start() + len(match[0]) - len(match[0].lstrip())
        yield Zone(kind=kinds.get(number, "body"), start=start, end=start + len(match[0].strip()))


@dataclass(slots=True)
class _Builder:
    text: str
    slips: list[str] = field(default_factory=list[str])

    def commitment(self, item: QuotedCommitment) -> GoldCommitment | None:
        evidence = self.place(item.evidence, f"{item.id} evidence")
        if evidence is None:
            return None
        action = self.within(item.action, evidence, f"{item.id} action")
        if action is None:
            return None
        return GoldCommitment(
            id=item.id,
            actor=Actor(span=self.within(item.actor, evidence, f"{item.id} actor"), canonical=item.parties),
            action=Action(span=action, text=item.action_text, gloss=item.action_gloss),
            conditions=tuple(
                Condition(type=one.type, span=span)
                for one in item.conditions
                if (span := self.within(one.quote, evidence, f"{item.id} condition"))
            ),
            timeframe=self._time(item.timeframe, evidence, f"{item.id} timeframe"),
            polarity=item.polarity,
            strength=item.strength,
            kind=item.kind,
            cue=self.within(item.cue, evidence, f"{item.id} cue"),
            action_type=item.action_type,
            specificity=item.specificity,
            target=item.target,
            purpose=self.within(item.purpose, evidence, f"{item.id} purpose"),
            attribution=self._attribution(item, evidence),
            evidence=evidence,
            mentions=self._mentions(item.mentions, item.id),
            refines=item.refines,
            optional=item.optional,
            action_alternatives=item.action_alternatives,
            note=item.note,
        )

    def claim(self, item: QuotedClaim) -> GoldClaim | None:
        evidence = self.place(item.evidence, f"{item.id} evidence")
        if evidence is None:
            return None
        proposition = self.within(item.proposition, evidence, f"{item.id} proposition")
        if proposition is None:
            return None
        return GoldClaim(
            id=item.id,
            claimant=item.claimant,
            proposition=Proposition(span=proposition, text=item.proposition_text, gloss=item.proposition_gloss),
            checkable=item.checkable,
            type=item.type,
            subject=item.subject,
            time=self._time(item.time, evidence, f"{item.id} time"),
            hedge=self.within(item.hedge, evidence, f"{item.id} hedge"),
            attribution=self._attribution(item, evidence),
            evidence=evidence,
            mentions=self._mentions(item.mentions, item.id),
            optional=item.optional,
            note=item.note,
        )

    def _time(self, time: QuotedTime | None, evidence: Span, where: str) -> Timeframe | None:
        span = self.within(time.quote, evidence, where) if time else None
        return Timeframe(type=time.type, value=time.value, span=span) if time and span else None

    def _attribution(self, item: QuotedRecord, evidence: Span) -> Attribution:
        named = tuple(
            Source(name=one.name, type=one.type, span=self.within(one.quote, evidence, f"{item.id} source"))
            for one in item.sources
        )
        return Attribution(voice=item.voice, chain=(NARRATOR, *named), inferred=item.inferred)

    def _mentions(self, mentions: Iterable[QuotedMention], id: str) -> tuple[Mention, ...]:
        return tuple(
            Mention(zone=one.zone, span=span) for one in mentions if (span := self.place(one.quote, f"{id} mention"))
        )

    def place(self, quote: Quote, where: str) -> Span | None:
        """A quote by itself: it must stand once, or say which occurrence it is."""
        wanted = quote.quote if isinstance(quote, Occurrence) else quote
        places = self._places(wanted)
        if isinstance(quote, Occurrence) and quote.nth <= len(places):
            return Span.cut(self.text, places[quote.nth - 1], places[quote.nth - 1] + len(wanted))
        if len(places) == 1 and not isinstance(quote, Occurrence):
            return Span.cut(self.text, places[0], places[0] + len(wanted))
        self.slips.append(
            f"{where}: stands {len(places)} times, not told apart by nth: {wanted!r}"
            if places
            else f"{where}: is not in the text: {wanted!r}"
        )
        return None

    def within(self, quote: Quote | None, evidence: Span, where: str) -> Span | None:
        """A part of a record: inside its evidence, else at the place nearest to it."""
        if quote is None:
            return None
        if isinstance(quote, Occurrence):
            return self.place(quote, where)
        places = self._places(quote)
        if not places:
            self.slips.append(f"{where}: is not in the text: {quote!r}")
            return None
        inside = [place for place in places if evidence.start <= place and place + len(quote) <= evidence.end]
        place = inside[0] if inside else min(places, key=lambda one: (one > evidence.start, abs(one - evidence.start)))
        return Span.cut(self.text, place, place + len(quote))

    def _places(self, quote: str) -> list[int]:
        """Occurrences as whole words; Arabic proclitics may stand before."""
        if not quote:
            return []
        return [match.start() for match in re.finditer(re.escape(quote), self.text)]
