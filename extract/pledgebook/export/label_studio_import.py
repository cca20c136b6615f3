"""Label Studio's JSON export as records again.

A region that this package made is known by its id; a new one belongs to the record it is related to,
else to the smallest evidence around it. What makes no record is a problem of its document, not an error.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

from pledgebook.by_hand import Marked, Unlabelled, free_id, record_of
from pledgebook.errors import NotReadable
from pledgebook.export.label_studio import region_id
from pledgebook.export.label_studio_regions import Annotated, Json, Region, annotated
from pledgebook.labels import FIELDS, every_label, labels_of
from pledgebook.language import detect_language
from pledgebook.load import shown_name, unopened
from pledgebook.report.marks import Record, records_of
from pledgebook_schemas import Claim, Commitment, Document, EngineInfo, Extraction, Problem


def read_label_studio(path: Path) -> Iterator[Extraction]:
    """An extraction a task. Raises `NotReadable` for another format, and for a span that does not quote its text."""
    for number, task in enumerate(_tasks(path), 1):
        where = f"{shown_name(path)}, task {number}"
        try:
            before = _before(cast(Json, task["data"]))
            yield _corrected(before, annotated(task, where))
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            what = f"is not as Label Studio writes it ({type(error).__name__}: {error}): export as JSON, not JSON-MIN"
            raise NotReadable(where, what) from error


def _tasks(path: Path) -> list[Json]:
    try:
        tasks = cast(object, json.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise unopened(path, error) from error
    except ValueError as error:
        raise NotReadable(shown_name(path), f"is no JSON ({error}): export from Label Studio as JSON") from error
    if not isinstance(tasks, list):
        raise NotReadable(shown_name(path), "is no list of tasks: export from Label Studio as JSON")
    return cast(list[Json], tasks)


def _before(data: Json) -> Extraction:
    """The extraction that went out; one without records for a task from elsewhere."""
    text = str(data["text"])
    if "ledger" in data:
        sent = cast(Json, data["ledger"])
        whole = {**sent, "document": {**cast(Json, sent["document"]), "text": text}}
        return Extraction.model_validate_json(json.dumps(whole))
    id, date = data.get("id"), data.get("date")
    document = Document.from_text(
        text,
        id=None if id is None else str(id),
        date=None if date is None else str(date),
        language=detect_language(text),
    )
    return Extraction(document=document, engine=EngineInfo(name="model", model="label-studio"), status="ok")


def _corrected(before: Extraction, said: Annotated) -> Extraction:
    owners = _owners(said, before)
    originals = {region_id(record.id, 0): record for record in records_of(before)}
    records: list[Record] = []
    problems = [_problem(*trouble) for trouble in _unplaced(said, owners)]
    for evidence in said.evidence:
        labels = tuple(region.labelled for region in said.regions if owners.get(region.id) == evidence.id)
        original = originals.get(evidence.id)
        taken = {one.id for one in (*originals.values(), *records)}
        id = original.id if original else free_id(evidence.labelled.label, taken)
        try:
            records.append(record_of(Marked(before.document, labels), id, original))
        except Unlabelled as error:
            problems.append(_problem("incomplete_record", str(error), evidence))
    return _with_records(before, records, problems)


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


def _with_records(before: Extraction, records: Sequence[Record], problems: Sequence[Problem]) -> Extraction:
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
