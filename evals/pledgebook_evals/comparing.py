"""What changed between two sets of predictions, record by record, in the words of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from pledgebook_evals.corpus import AnyScore, Which, score_of
from pledgebook_evals.scoring import DocumentScore
from pledgebook_schemas import Claim, Commitment

Change = Literal["gained", "lost", "better", "worse", "new_false", "gone_false"]


@dataclass(frozen=True, slots=True)
class Difference:
    document: str
    which: Which
    change: Change
    what: str
    """Fields that changed, or the type of the false positive."""
    text: str


def differences(old: Sequence[DocumentScore], new: Sequence[DocumentScore]) -> Iterator[Difference]:
    """Per document in order; both sequences hold the same documents."""
    before = {score.gold.document.id: score for score in old}
    for score in new:
        id = score.gold.document.id
        for which in ("commitments", "claims"):
            yield from _of(id, which, score_of(before[id], which), score_of(score, which))


def _of(id: str, which: Which, old: AnyScore, new: AnyScore) -> Iterator[Difference]:
    before = {pair.gold.id: pair for pair in old.pairs}
    now = {pair.gold.id: pair for pair in new.pairs}
    for gold_id in sorted(now.keys() - before.keys()):
        yield Difference(id, which, "gained", gold_id, _words(now[gold_id].gold))
    for gold_id in sorted(before.keys() - now.keys()):
        yield Difference(id, which, "lost", gold_id, _words(before[gold_id].gold))
    for gold_id in sorted(before.keys() & now.keys()):
        first, second = before[gold_id], now[gold_id]
        if abs(first.credit - second.credit) > 1e-9:
            fields = [name for name, value in second.fields.items() if value != first.fields[name]]
            change: Change = "better" if second.credit > first.credit else "worse"
            what = f"{gold_id} {first.credit:.2f} -> {second.credit:.2f} ({', '.join(fields)})"
            yield Difference(id, which, change, what, _words(second.predicted))
    yield from _false(id, which, old, new)


def _false(id: str, which: Which, old: AnyScore, new: AnyScore) -> Iterator[Difference]:
    before = {_words(false.record): false.type for false in old.false}
    now = {_words(false.record): false.type for false in new.false}
    for text, type in now.items():
        if text not in before:
            yield Difference(id, which, "new_false", type, text)
    for text, type in before.items():
        if text not in now:
            yield Difference(id, which, "gone_false", type, text)


def _words(record: Commitment | Claim) -> str:
    return record.evidence.text
