"""A gold file: the record of the contract as people annotated it, with what must not be found."""

from __future__ import annotations

from typing import Literal, Self

from pydantic import Field, model_validator

from pledgebook_schemas.document import Document, Zone
from pledgebook_schemas.extraction import check_records
from pledgebook_schemas.record import Claim, Commitment
from pledgebook_schemas.span import Frozen, Span
from pledgebook_schemas.vocabulary import NonItemType

GuidelineVersion = Literal["1.0"]


class GoldCommitment(Commitment):
    optional: bool = False
    """Borderline: finding it earns nothing, missing it costs nothing."""
    action_alternatives: tuple[str, ...] = ()
    """Further wordings of the action that count as right."""
    note: str | None = None


class GoldClaim(Claim):
    optional: bool = False
    note: str | None = None


class NonItem(Frozen):
    """A place where a careless reader would find a record; finding one is a mistake of this type."""

    type: NonItemType
    span: Span


class Gold(Frozen):
    schema_version: Literal["1"] = "1"
    guideline_version: GuidelineVersion
    document: Document
    topic: str | None = None
    """Cluster of documents about one event; a cluster is never split between dev and test."""
    genre: str | None = None
    invented: bool = Field(default=False)
    """Whether the text was written for this corpus and its events are invented."""
    zones: tuple[Zone, ...] = ()
    commitments: tuple[GoldCommitment, ...] = ()
    claims: tuple[GoldClaim, ...] = ()
    non_items: tuple[NonItem, ...] = ()

    @model_validator(mode="after")
    def _is_sound(self) -> Self:
        check_records(self.document, self.commitments, self.claims)
        for item in self.non_items:
            if not item.span.stands_in(self.document.text):
                raise ValueError(f"document {self.document.id}: non_item at {item.span.start} does not quote the text")
        for zone in self.zones:
            if not 0 <= zone.start < zone.end <= len(self.document.text):
                raise ValueError(f"document {self.document.id}: zone [{zone.start}, {zone.end}) is outside the text")
        return self
