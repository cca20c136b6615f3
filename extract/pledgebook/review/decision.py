"""What a reviewer decides: one line of the log, never changed afterwards."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import model_validator

from pledgebook_schemas import Claim, Commitment
from pledgebook_schemas.span import Frozen
from pledgebook_schemas.vocabulary import NonItemType

Verdict = Literal["accept", "edit", "reject", "add", "done", "undo"]


class Decision(Frozen):
    id: str
    """Made where the decision is: sent twice, it is still one decision."""
    document: str
    sha256: str
    """Of the document's text, so that a decision never lands on another text."""
    verdict: Verdict
    record: str | None = None
    """Id of the record; None for `done` and `undo`."""
    becomes: Commitment | Claim | None = None
    """The whole record after `edit` and `add`."""
    non_item: NonItemType | None = None
    """What a rejected record really is, where the guideline has a word for it."""
    undoes: str | None = None
    """Id of the decision that `undo` takes back."""
    who: str
    when: str
    """ISO 8601, UTC."""

    @model_validator(mode="after")
    def _says_all_that_it_needs(self) -> Self:
        if (self.verdict in ("accept", "edit", "reject", "add")) != (self.record is not None):
            raise ValueError(f"{self.verdict}: record is {self.record!r}")
        if (self.verdict in ("edit", "add")) != (self.becomes is not None):
            raise ValueError(f"{self.verdict}: becomes is {'missing' if self.becomes is None else 'not wanted'}")
        if (self.verdict == "undo") != (self.undoes is not None):
            raise ValueError(f"{self.verdict}: undoes is {self.undoes!r}")
        return self
