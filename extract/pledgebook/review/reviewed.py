"""A ledger with decisions applied: which records stand, which fell, which wait."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pledgebook.report.marks import Record, records_of
from pledgebook.review.decision import Decision
from pledgebook_schemas import Extraction
from pledgebook_schemas.vocabulary import NonItemType

Standing = Literal["waiting", "accepted", "edited", "added", "rejected"]
_STANDINGS: dict[str, Standing] = {"accept": "accepted", "edit": "edited", "add": "added", "reject": "rejected"}


@dataclass(frozen=True, slots=True)
class Entry:
    record: Record
    """As it stands now."""
    standing: Standing
    non_item: NonItemType | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    entries: tuple[Entry, ...]
    """In the order of the ledger, added ones behind."""
    done: bool
    """Whether the reviewer said that nothing is missing."""
    last: Decision | None
    """What an undo would take back."""

    @property
    def waiting(self) -> int:
        return sum(entry.standing == "waiting" for entry in self.entries)

    @property
    def complete(self) -> bool:
        """Whether it can be gold: every record decided, nothing missing."""
        return self.done and not self.waiting

    def entry(self, id: str) -> Entry | None:
        return next((entry for entry in self.entries if entry.record.id == id), None)


def reviewed(extraction: Extraction, decisions: Sequence[Decision]) -> Reviewed:
    """One reviewer's decisions on one document, in order; the last on a record counts."""
    standing = effective(decisions)
    entries = {record.id: Entry(record, "waiting") for record in records_of(extraction)}
    for decision in standing:
        if decision.record is None:
            continue
        before = entries.get(decision.record)
        record = decision.becomes or (before.record if before else None)
        if record is not None:
            entries[decision.record] = Entry(record, _STANDINGS[decision.verdict], decision.non_item)
    return Reviewed(
        tuple(_standing_alone(entries)),
        done=any(decision.verdict == "done" for decision in standing),
        last=standing[-1] if standing else None,
    )


def effective(decisions: Iterable[Decision]) -> list[Decision]:
    """Without those that were taken back and without the taking back."""
    kept: dict[str, Decision] = {}
    for decision in decisions:
        if decision.undoes is not None:
            kept.pop(decision.undoes, None)
        else:
            kept[decision.id] = decision
    return list(kept.values())


def _standing_alone(entries: dict[str, Entry]) -> Iterable[Entry]:
    """A commitment refines nothing any more where the broader one was rejected."""
    there = {id for id, entry in entries.items() if entry.standing != "rejected"}
    for entry in entries.values():
        if getattr(entry.record, "refines", None) in {None, *there}:
            yield entry
        else:
            yield replace(entry, record=entry.record.model_copy(update={"refines": None}))
