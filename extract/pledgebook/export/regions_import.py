"""Labelled regions, from whichever tool, as the records of a document.

A region that this package made is known by its id; a new one belongs to the record it is related to,
else to the smallest evidence around it. What makes no record is a problem of its document, not an error.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pledgebook.by_hand import Marked, Unlabelled, free_id, record_of
from pledgebook.labels import FIELDS, RECORDS, Labelled, every_label, labels_of
from pledgebook.report.marks import Record, records_of
from pledgebook_schemas import Claim, Commitment, Extraction, Problem


@dataclass(frozen=True, slots=True)
class Region:
    id: str
    labelled: Labelled


@dataclass(frozen=True, slots=True)
class Annotated:
    """What another tool says of one document."""

    regions: tuple[Region, ...]
    wholes: Mapping[str, str]
    """The evidence region of each region that a relation ties to one."""
    records: Mapping[str, str] = field(default_factory=dict[str, str])
    """Ids of records by their evidence regions, where the other tool tells them."""

    @property
    def evidence(self) -> tuple[Region, ...]:
        return tuple(one for one in self.regions if one.labelled.label in RECORDS)


def region_id(record: str, part: int) -> str:
    """Of a record's evidence (part 0) and of its other spans."""
    return f"{record}_{part}"


def corrected_by_regions(before: Extraction, said: Annotated) -> Extraction:
    owners = _owners(said, before)
    originals = {region_id(record.id, 0): record for record in records_of(before)}
    records: list[Record] = []
    problems = [_problem(*trouble) for trouble in _unplaced(said, owners)]
    for evidence in said.evidence:
        labels = tuple(region.labelled for region in said.regions if owners.get(region.id) == evidence.id)
        original = originals.get(evidence.id)
        taken = {one.id for one in (*originals.values(), *records)}
        named = original.id if original else said.records.get(evidence.id)
        id = named if named and named not in {one.id for one in records} else free_id(evidence.labelled.label, taken)
        try:
            records.append(record_of(Marked(before.document, labels), id, original))
        except Unlabelled as error:
            problems.append(_problem("incomplete_record", str(error), evidence))
    return with_records(before, records, problems)


def _owners(said: Annotated, before: Extraction) -> dict[str, str]:
    """The evidence region of every region that has one."""
    evidence = {one.id for one in said.evidence}
    ours = {
        region_id(record.id, part): region_id(record.id, 0)
        for record in records_of(before)
        for part in range(len(labels_of(record)))
    }
    owners: dict[str, str] = {}
    for region in said.regions:
        named = (region.id, said.wholes.get(region.id), ours.get(region.id))
        whole = next((id for id in named if id in evidence), None) or _around(region, said.evidence)
        if whole is not None and region.labelled.label in every_label():
            owners[region.id] = whole
    return owners


def _around(region: Region, evidence: Sequence[Region]) -> str | None:
    """The smallest evidence around a region, of a kind of record that has such a field."""
    inner = region.labelled.span
    around = [
        (outer.end - outer.start, one.id)
        for one in evidence
        if (outer := one.labelled.span).start <= inner.start
        and inner.end <= outer.end
        and region.labelled.name in FIELDS[one.labelled.label]
    ]
    return min(around)[1] if around else None


def _unplaced(said: Annotated, owners: dict[str, str]) -> Iterator[tuple[str, str, Region]]:
    for region in said.regions:
        if region.labelled.label not in every_label():
            yield "unknown_label", f"{region.labelled.label} is no label of a ledger", region
        elif region.id not in owners:
            yield "unplaced_label", f"{region.labelled.label} belongs to no record", region


def _problem(reason: str, detail: str, region: Region) -> Problem:
    span = region.labelled.span
    return Problem(stage="read", reason=reason, detail=f"{detail}: {span.text}", start=span.start, end=span.end)


def with_records(before: Extraction, records: Sequence[Record], problems: Sequence[Problem]) -> Extraction:
    """The records in the order of the ledger, new ones behind them."""
    order = {record.id: place for place, record in enumerate(records_of(before))}
    in_order = sorted(records, key=lambda one: order.get(one.id, len(order)))
    kept = {one.id for one in records}
    commitments = tuple(one for one in in_order if isinstance(one, Commitment))
    return Extraction.model_validate(
        {
            **dict(before),
            "status": "partial" if problems else before.status,
            "problems": (*before.problems, *problems),
            "commitments": tuple(
                one if one.refines in kept else one.model_copy(update={"refines": None}) for one in commitments
            ),
            "claims": tuple(one for one in in_order if isinstance(one, Claim)),
        }
    )
