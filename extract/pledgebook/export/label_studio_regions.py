"""The labelled regions of a Label Studio task, from UTF-16 units to verified spans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast

from pledgebook.errors import NotReadable
from pledgebook.export.label_studio import UTF16
from pledgebook.export.regions_import import Annotated, Region
from pledgebook.labels import RECORDS, Labelled
from pledgebook_schemas import Span

Json = Mapping[str, object]


def annotated(task: Json, where: str, *, predicted: bool = True) -> Annotated:
    """Its first annotation that was not cancelled, else, where `predicted` says so, its first prediction.

    Raises `NotReadable` for a region that does not quote the text; other slips of the format come as
    `KeyError`, `TypeError` or `ValueError`.
    """
    data, results = cast(Json, task["data"]), _results(task, predicted)
    values = [
        (str(one.get("id")), value) for one in results if "labels" in (value := cast(Json, one.get("value") or {}))
    ]
    # A task from elsewhere may have been labelled by a program that counts code points.
    units = (True,) if data.get("offsets") == UTF16 else (True, False)
    regions = next((read for unit in units if (read := _regions(values, str(data["text"]), unit)) is not None), None)
    if regions is None:
        raise NotReadable(where, "has a span that does not quote its text: the text was changed after labelling")
    evidence = {one.id for one in regions if one.labelled.label in RECORDS}
    ties = [(str(one["from_id"]), str(one["to_id"])) for one in results if one.get("type") == "relation"]
    either_way = [*ties, *((to, start) for start, to in ties)]
    return Annotated(regions, {part: whole for whole, part in either_way if whole in evidence})


def _results(task: Json, predicted: bool) -> Sequence[Json]:
    annotations = cast(Sequence[Json], task.get("annotations") or ())
    finished = [one for one in annotations if not one.get("was_cancelled")]
    chosen = [*finished, *(cast(Sequence[Json], task.get("predictions") or ()) if predicted else ())]
    return cast(Sequence[Json], chosen[0]["result"]) if chosen else ()


def _regions(values: Sequence[tuple[str, Json]], text: str, utf16: bool) -> tuple[Region, ...] | None:
    """None where an offset does not quote the text."""
    points = code_points(text) if utf16 else {point: point for point in range(len(text) + 1)}
    found: list[Region] = []
    for id, value in values:
        start, end = points.get(cast(int, value["start"])), points.get(cast(int, value["end"]))
        if start is None or end is None or start >= end:
            return None
        if "text" in value and _unbroken(str(value["text"])) != _unbroken(text[start:end]):
            return None
        label = str(cast(Sequence[object], value["labels"])[0])
        found.append(Region(id, Labelled(label, Span.cut(text, start, end))))
    return tuple(found)


def code_points(text: str) -> dict[int, int]:
    """Code point offset of every UTF-16 offset that does not split a pair."""
    points = {0: 0}
    units = 0
    for point, character in enumerate(text, 1):
        units += 2 if character > "\uffff" else 1
        points[units] = point
    return points


def _unbroken(text: str) -> str:
    """Browsers show every line break alike."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
