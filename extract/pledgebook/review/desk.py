"""One reviewer at work on one file of results: every question the page asks, without the web."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import Literal

from pydantic import ValidationError

from pledgebook.by_hand import free_id
from pledgebook.errors import UsageError
from pledgebook.report.marks import Record
from pledgebook.review.decision import Decision
from pledgebook.review.draft import Draft, Sent, Unsound, drafted
from pledgebook.review.gold import gold_name, keep_gold
from pledgebook.review.log import DecisionLog
from pledgebook.review.reviewed import Entry, Reviewed, reviewed
from pledgebook.review.view import DocumentView, document_view
from pledgebook_schemas import Extraction
from pledgebook_schemas.vocabulary import NonItemType


class Sending(Sent):
    """A decision as the page sends it."""

    id: str
    document: str
    verdict: Literal["accept", "edit", "reject", "add", "done", "undo"]
    record: str | None = None
    draft: Draft | None = None
    non_item: NonItemType | None = None


@dataclass(frozen=True, slots=True)
class Reviewer:
    name: str
    gold: Path | None = None
    """His own folder for gold files."""


def by_id(extractions: Iterable[Extraction]) -> dict[str, Extraction]:
    """Raises `UsageError` where one id names two texts; the same text twice is one document."""
    found: dict[str, Extraction] = {}
    for extraction in extractions:
        known = found.setdefault(extraction.document.id, extraction)
        if known.document.sha256 != extraction.document.sha256:
            raise UsageError(f"two documents of different texts are called {known.document.id}: review them apart")
    if not found:
        raise UsageError("the results hold no document: there is nothing to review")
    return found


class Desk:
    """Sees one reviewer's decisions only, so that two can judge the same results without looking over."""

    def __init__(
        self, documents: dict[str, Extraction], log: DecisionLog, reviewer: Reviewer, clock: Callable[[], datetime]
    ) -> None:
        self.documents = documents
        self.reviewer = reviewer
        self._log = log
        self._clock = clock
        self._lock = RLock()
        self._decisions: dict[str, list[Decision]] = {id: [] for id in documents}
        for decision in log:
            self._remember(decision)
        _refuse_shared_names(documents, reviewer)
        for id, decisions in self._decisions.items():
            if decisions:
                self._keep_gold(id)

    def review(self, document: str) -> Reviewed:
        with self._lock:
            return reviewed(self.documents[document], self._decisions[document])

    def view(self, document: str) -> DocumentView:
        return document_view(self.documents[document], self.review(document))

    def draft(self, document: str, record: str | None, draft: Draft) -> DocumentView:
        """The document as it would be with the draft saved; raises `Unsound`."""
        review = self.review(document)
        before = review.entry(record) if record is not None else None
        made = drafted(draft, self.documents[document].document, self._id(record, draft, review), _record(before))
        entry = Entry(made, "edited" if before else "added")
        others = tuple(entry if one is before else one for one in review.entries)
        entries = others if before else (*others, entry)
        return document_view(self.documents[document], replace(review, entries=entries))

    def decide(self, sending: Sending) -> DocumentView:
        """Saves a decision, once however often it is sent; raises `Unsound` for one that cannot be."""
        with self._lock:
            if sending.id not in self._log:
                saved = self._log.append(self._decision(sending))
                self._remember(saved)
                self._keep_gold(sending.document)
            return self.view(sending.document)

    def _decision(self, sending: Sending) -> Decision:
        document, review = self.documents[sending.document].document, self.review(sending.document)
        record, becomes, undoes = sending.record, None, None
        if sending.verdict in ("accept", "edit", "reject") and (record is None or review.entry(record) is None):
            raise Unsound(f"there is no record {record}")
        if sending.verdict in ("edit", "add"):
            if sending.draft is None:
                raise Unsound(f"{sending.verdict} needs a draft")
            before = review.entry(record) if record is not None else None
            record = self._id(record, sending.draft, review)
            becomes = drafted(sending.draft, document, record, _record(before))
        if sending.verdict == "undo":
            undoes = review.last.id if review.last else None
            if undoes is None:
                raise Unsound("there is nothing to undo")
        if sending.verdict == "done" and review.waiting:
            raise Unsound(f"{review.waiting} records are still to be decided")
        try:
            return Decision(
                id=sending.id,
                document=document.id,
                sha256=document.sha256,
                verdict=sending.verdict,
                record=record,
                becomes=becomes,
                non_item=sending.non_item,
                undoes=undoes,
                who=self.reviewer.name,
                when=self._clock().astimezone(UTC).isoformat(timespec="seconds"),
            )
        except ValidationError as error:
            raise Unsound(error.errors(include_url=False)[0]["msg"]) from error

    def _id(self, record: str | None, draft: Draft, review: Reviewed) -> str:
        """The record's own; for a new one the first that is free, also of records that were rejected."""
        if record is not None:
            return record
        kind = next((mark.label for mark in draft.marks if mark.label in ("commitment", "claim")), "claim")
        return free_id(kind, {entry.record.id for entry in review.entries})

    def _remember(self, decision: Decision) -> None:
        extraction = self.documents.get(decision.document)
        if (
            extraction is not None
            and decision.who == self.reviewer.name
            and decision.sha256 == extraction.document.sha256
        ):
            self._decisions[decision.document].append(decision)

    def _keep_gold(self, document: str) -> None:
        if self.reviewer.gold is not None:
            keep_gold(self.reviewer.gold, self.documents[document].document, self.review(document))


def _record(entry: Entry | None) -> Record | None:
    return None if entry is None else entry.record


def _refuse_shared_names(documents: dict[str, Extraction], reviewer: Reviewer) -> None:
    names = [gold_name(one.document).casefold() for one in documents.values()]
    if reviewer.gold is not None and len(set(names)) < len(names):
        raise UsageError("two documents would have the same gold file: their ids differ only in case")
