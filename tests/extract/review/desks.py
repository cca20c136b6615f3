"""A reviewer at work in a folder of the test, with a clock that stands still."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from tests.extract.report.ledgers import arabic, english

from pledgebook import Extraction
from pledgebook.review import Decision, DecisionLog, Desk, Reviewer, by_id
from pledgebook.review.desk import Sending
from pledgebook.review.draft import Draft, SentMark, SentValues
from pledgebook.review.view import DocumentView

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
TREES, SCHOOLS = english().document.id, arabic().document.id


class Work:
    """What a reviewer does, by short calls."""

    def __init__(self, desk: Desk, log: DecisionLog) -> None:
        self.desk = desk
        self.log = log
        self._numbers = count(1)

    def decide(self, document: str, verdict: str, record: str | None = None, **fields: object) -> DocumentView:
        made = {"id": f"{self.desk.reviewer.name}{next(self._numbers)}", "document": document, "verdict": verdict}
        return self.desk.decide(Sending.model_validate({**made, "record": record, **fields}))

    def accept_all(self, document: str) -> None:
        for entry in self.desk.review(document).entries:
            if entry.standing == "waiting":
                self.decide(document, "accept", entry.record.id)


@contextmanager
def at_desk(
    folder: Path, who: str = "amal", gold: Path | None = None, extractions: tuple[Extraction, ...] | None = None
) -> Generator[Work]:
    log = DecisionLog(folder / "ledger.reviews.jsonl")
    given = by_id(extractions or (english(), arabic()))
    yield Work(Desk(given, log, Reviewer(who, gold), lambda: NOON), log)
    log.close()


def draft(extraction: Extraction, values: SentValues | None = None, **quotes: str) -> Draft:
    """Marks by quoting the text; `condition__trigger` is the label `condition:trigger`."""
    text = extraction.document.text
    places = {label.replace("__", ":"): (text.index(quote), quote) for label, quote in quotes.items()}
    marks = tuple(
        SentMark(label=label, start=start, end=start + len(quote), text=quote)
        for label, (start, quote) in places.items()
    )
    return Draft(marks=marks, values=values or SentValues())


def decision(id: str, verdict: str = "accept", record: str | None = "C1", **fields: object) -> Decision:
    """Of amal, on the English ledger."""
    document = english().document
    made = {"id": id, "verdict": verdict, "record": record, "document": document.id, "sha256": document.sha256}
    return Decision.model_validate({"who": "amal", "when": "2026-03-02T12:00:00+00:00", **made, **fields})
