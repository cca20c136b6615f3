"""A proposed record as a row of a test table: the fields that the rules decide."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook_schemas import WireAnswer, WireClaim, WireCommitment


@dataclass(frozen=True)
class Pledge:
    sentence: int
    cue: str
    actor: str | None
    parties: tuple[str, ...]
    action: str
    strength: int
    kind: str
    conditions: tuple[tuple[str, str], ...] = ()
    time: tuple[str, str] | None = None
    purpose: str | None = None
    polarity: str = "positive"
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Statement:
    sentence: int
    type: str
    proposition: str
    claimants: tuple[str, ...] = ()


def pledge(item: WireCommitment) -> Pledge:
    return Pledge(
        sentence=item.sentence,
        cue=item.cue,
        actor=item.actor,
        parties=tuple(item.parties),
        action=item.action,
        strength=item.strength,
        kind=item.kind,
        conditions=tuple((one.type, one.quote) for one in item.conditions),
        time=(item.timeframe.type, item.timeframe.quote) if item.timeframe else None,
        purpose=item.purpose,
        polarity=item.polarity,
        sources=tuple(source.name for source in item.sources),
    )


def statement(item: WireClaim) -> Statement:
    return Statement(item.sentence, item.type, item.proposition, tuple(item.claimants))


def brief(answer: WireAnswer) -> list[Pledge | Statement]:
    """Commitments, then claims, each in reading order."""
    return [*map(pledge, answer.commitments), *map(statement, answer.claims)]
