"""Where the words of a line stand: every quote is found in the text, none is taken on trust.

A quote that stands at its place is there. One that was changed is looked for around its old place, then
in the evidence, then in the text; one that is not there, or is there more than once, is told. A place
that was changed by hand must hold its quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pledgebook.export.rows import spans_of_places
from pledgebook.export.sheet_cells import SEPARATOR
from pledgebook.export.table_lines import BREAKS, Told, Unfit
from pledgebook.labels import CLAIM, COMMITMENT, TYPES, Labelled, labels_of
from pledgebook.report.marks import Record
from pledgebook_schemas import Document, Span

Place = tuple[int, int]
_QUOTES = {
    COMMITMENT: {"action": "words", "cue": "cue", "purpose": "purpose"},
    CLAIM: {"proposition": "words", "hedge": "hedge"},
}
"""Roles that have one span, and the column of their words."""
_UNQUOTED = {"actor": "actor", "source": "source:speaker", "mention": "mention:body"}
"""Roles without a column of words, and the label of a place that was added."""


@dataclass(frozen=True, slots=True)
class Places:
    """By role, in order: now, and as they were exported."""

    now: dict[str, list[Place]]
    before: dict[str, list[Place]]

    def one(self, role: str, index: int = 0) -> tuple[Place | None, bool]:
        """A place, and whether the line's author set it."""
        now, before = (places.get(role, []) for places in (self.now, self.before))
        place = now[index] if index < len(now) else None
        return place, place is not None and place not in before[index : index + 1]


def places_of(told: Told) -> Places:
    """Raises `Unfit` for an entry of the column `places` that is none."""
    now = _by_role(told.entries("places"))
    if {"start", "end"} & told.changed and "places" not in told.changed:
        now["evidence"] = [(told.number("start") or 0, told.number("end") or 0)]
    return Places(now, _by_role(told.original.places) if told.original else {})


def _by_role(entries: Sequence[str]) -> dict[str, list[Place]]:
    found: dict[str, list[Place]] = {}
    try:
        for role, start, end in spans_of_places(entries):
            found.setdefault(role.strip(), []).append((start, end))
    except ValueError as error:
        raise Unfit("places", f"{SEPARATOR.join(entries)!r} is no list such as evidence:4-52; action:16-38") from error
    return found


def labels_of_line(told: Told, document: Document, before: Record | None) -> tuple[Labelled, ...]:
    """The spans of a line under their labels, the evidence first; raises `Unfit`."""
    kind = told.text("record")
    if kind not in _QUOTES:
        raise Unfit("record", f"{kind or 'empty'!r} is neither commitment nor claim")
    places, text = places_of(told), document.text
    evidence = _needed(
        told, "evidence", _Finder(text, None).find("evidence", told.text("evidence"), places.one("evidence"))
    )
    finder = _Finder(text, evidence)
    found = [Labelled(kind, evidence)]
    for role, column in _QUOTES[kind].items():
        span = finder.find(column, told.text(column), places.one(role), role)
        if column == "words":
            span = _needed(told, column, span)
        if span is not None:
            found.append(Labelled(role, span))
    found += _conditions(told, places, finder) if kind == COMMITMENT else ()
    if (
        when := finder.find("timeframe_text", told.text("timeframe_text"), places.one("timeframe"), "timeframe")
    ) is not None:
        found.append(
            Labelled(f"timeframe:{_type(told, 'timeframe', 'timeframe_type', told.text('timeframe_type'))}", when)
        )
    return (*found, *_unquoted(places, finder, before))


def _needed(told: Told, column: str, span: Span | None) -> Span:
    if span is None:
        raise Unfit(column, "is empty: copy the words from the document, or take the whole row out")
    return span


def _type(told: Told, name: str, column: str, type: str | None) -> str:
    if type not in TYPES[name]:
        raise Unfit(column, f"{type or 'empty'!r} is none of {', '.join(TYPES[name])}")
    return type


def _conditions(told: Told, places: Places, finder: _Finder) -> Iterator[Labelled]:
    quotes, types = condition_quotes(told, places, finder.text), told.entries("condition_types")
    if len(quotes) != len(types):
        raise Unfit(
            "condition_types", f"{len(types)} for {len(quotes)} conditions: write one for each, with '; ' between"
        )
    had = told.original.conditions if told.original else ()
    paired = len(places.now.get("condition", [])) == len(quotes)
    for index, (quote, type) in enumerate(zip(quotes, types, strict=True)):
        at = places.one("condition", index if paired else had.index(quote) if quote in had else len(quotes))
        span = finder.find("conditions", quote, at, "condition")
        if span is not None:
            yield Labelled(f"condition:{_type(told, 'condition', 'condition_types', type)}", span)


def condition_quotes(told: Told, places: Places, text: str) -> tuple[str, ...]:
    """The conditions one by one; where their own words hold the separator, their places part them."""
    entries = told.entries("conditions")
    at_places = tuple(text[start:end] for start, end in places.now.get("condition", []))
    return at_places if SEPARATOR.join(at_places) == SEPARATOR.join(entries) else entries


def _unquoted(places: Places, finder: _Finder, before: Record | None) -> Iterator[Labelled]:
    """Roles that are told by place alone: a place that stayed keeps its label."""
    labels = [one for one in (labels_of(before) if before else ()) if _role(one) in _UNQUOTED]
    for role, label in _UNQUOTED.items():
        old = [one for one in labels if _role(one) == role]
        for index, place in enumerate(places.now.get(role, [])):
            same = next((one for one in old if (one.span.start, one.span.end) == place), None)
            kept = same or (old[index] if index < len(old) else None)
            yield Labelled(kept.label if kept else label, finder.cut(role, place))


def _role(label: Labelled) -> str:
    return "source" if label.name == "claimant" else label.name


@dataclass(frozen=True, slots=True)
class _Finder:
    text: str
    evidence: Span | None

    def cut(self, role: str, place: Place) -> Span:
        start, end = place
        if not 0 <= start < end <= len(self.text):
            raise Unfit("places", f"{role}:{start}-{end} is no part of the text, which has {len(self.text)} characters")
        return Span.cut(self.text, start, end)

    def find(
        self, column: str, quote: str | None, at: tuple[Place | None, bool], role: str = "evidence"
    ) -> Span | None:
        """None for an empty cell; raises `Unfit` for a quote that stands nowhere, or not at the place it was given."""
        place, is_set = at
        if not quote:
            if is_set and place is not None:
                raise Unfit(
                    column, f"is empty, but the column places has {role}:{place[0]}-{place[1]}: write its words"
                )
            return None
        pattern = _pattern(quote)
        if place is not None and re.fullmatch(pattern, self.text[place[0] : place[1]]):
            return self.cut(role, place)
        if is_set and place is not None:
            there = self.text[slice(*place)]
            raise Unfit(
                column,
                f"{_short(quote)} does not stand at {place[0]}-{place[1]}, where the text has "
                f"{_short(there)}: change the words or the offsets",
            )
        return self._nearest(column, quote, pattern, place)

    def _nearest(self, column: str, quote: str, pattern: str, old: Place | None) -> Span:
        found = [match.start(1) for match in re.finditer(f"(?=({pattern}))", self.text)]
        ends = {match.start(1): match.end(1) for match in re.finditer(f"(?=({pattern}))", self.text)}
        whole = self.evidence
        for near in (
            [start for start in found if old is not None and start < old[1] and old[0] < ends[start]],
            [start for start in found if whole is not None and whole.start <= start and ends[start] <= whole.end],
            found,
        ):
            if len(near) == 1:
                return Span.cut(self.text, near[0], ends[near[0]])
        if not found:
            raise Unfit(column, f"{_short(quote)} does not stand in the text: copy the words exactly as they are there")
        raise Unfit(
            column, f"{_short(quote)} stands {len(found)} times in the text: name the place in the column places"
        )


def _pattern(quote: str) -> str:
    """The quote letter by letter; only line breaks may be of another kind."""
    return rf"(?:{BREAKS.pattern})".join(re.escape(part) for part in BREAKS.split(quote))


def _short(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:57]}…")
