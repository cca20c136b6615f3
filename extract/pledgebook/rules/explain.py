"""Why a record is one: the cue, the row of its table, and the rules that took or refused it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pledgebook.rules.claim_items import Told
from pledgebook.rules.clause import Candidate
from pledgebook.rules.commitments import Found
from pledgebook.rules.judge import objection
from pledgebook.rules.view import View

Decision = Literal["commitment", "claim", "passed over"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One decision of the rules about one cue or clause."""

    sentence: int
    """Its number in the passage's document."""
    cue: str
    """As the text has it; empty for a claim that no verb of speech introduces."""
    rules: tuple[str, ...]
    """Names of rules, with sections of the annotation guideline in brackets; the row of the cue table comes first."""
    decision: Decision


@dataclass(frozen=True, slots=True)
class Reading:
    """What the rules made of one sentence."""

    view: View
    commitments: tuple[Found, ...] = ()
    claims: tuple[Told, ...] = ()
    listed: bool = False
    """An item of a list, under the cue of its lead-in."""


def explained(readings: Iterable[Reading]) -> tuple[Explanation, ...]:
    return tuple(one for reading in readings for one in _of_sentence(reading))


def _of_sentence(reading: Reading) -> Iterator[Explanation]:
    number = reading.view.line.sentence.number
    for found in reading.commitments:
        yield Explanation(number, found.item.cue, tuple(_rules(found, listed=reading.listed)), "commitment")
    for told in reading.claims:
        yield Explanation(number, told.cue, (told.rule, f"type: {told.item.type}"), "claim")
    if not reading.listed:
        taken = [found.candidate.cue for found in reading.commitments]
        for one in reading.view.candidates:
            if one.cue not in taken:
                yield Explanation(
                    number, reading.view.line.quote(one.cue), (row_of(one), _refusal(reading, one)), "passed over"
                )


def row_of(one: Candidate) -> str:
    return f"cue {one.row.name} ({one.row.section}), strength {one.row.strength}, as {one.row.form}"


def _rules(found: Found, *, listed: bool) -> Iterator[str]:
    one, item = found.candidate, found.item
    yield row_of(one)
    if item.confidence == "tentative":
        yield "tentative: a doubtful rule speaks against it"
    if listed:
        yield "an item under a lead-in (11)"
    yield _actor_rule(one, item.actor)
    if item.polarity == "negative":
        yield "negated (5)"
    yield from (f"condition: {condition.type} (5)" for condition in item.conditions)
    if item.timeframe is not None:
        yield f"time: {item.timeframe.type} (5)"


def _actor_rule(one: Candidate, actor: str | None) -> str:
    if one.passive or one.subject is None or actor is None:
        return "nobody named: whoever speaks, or the parties of the text (11)"
    if one.subject.person == "first":
        return "first person: who speaks or whose text it is (2)"
    if one.subject.person == "third":
        return "pronoun or verb ending: who agrees with it before (5)"
    return "shared or inherited subject (5)" if one.subject.inherited else "subject of the cue (5)"


def _refusal(reading: Reading, one: Candidate) -> str:
    named = objection(reading.view, one)
    if named is not None:
        return named
    inside = any(found.words.first <= one.cue.first < found.words.last for found in reading.commitments)
    return (
        "part of a commitment before it, or a weaker cue of the same action (4)"
        if inside
        else "no party can be named (11)"
    )
