"""Annotations made with Label Studio, doccano or brat, as gold; every offset is verified again.

All three give labelled spans. A span labelled `commitment` or `claim` is a record's evidence; the
spans inside it are its fields, by label: `actor`, `cue`, `action`, `purpose`, `condition:TYPE`,
`timeframe:TYPE`, and `proposition`, `claimant` for a claim. `non_item:TYPE` marks what must not be
found. What spans cannot say is derived from the words (parties, strength, dates) or takes the
plainest value, to be put right in the gold file.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from pledgebook.cues import cue_strength
from pledgebook.errors import NotReadable
from pledgebook.export.label_studio_regions import annotated
from pledgebook.labels import Labelled
from pledgebook.language import detect_language
from pledgebook.parties import party
from pledgebook.timeframe import resolve_time
from pledgebook_schemas import (
    Action,
    Actor,
    Attribution,
    Condition,
    Document,
    Gold,
    GoldClaim,
    GoldCommitment,
    NonItem,
    Proposition,
    Source,
    Span,
    Timeframe,
)
from pledgebook_schemas.vocabulary import ConditionType, NonItemType, TimeframeType

Tool = Literal["label-studio", "doccano", "brat"]
Json = dict[str, object]

NARRATOR = Attribution(voice="narrator", chain=(Source(name="narrator", type="narrator"),))


class WrongOffset(ValueError):
    """A span that does not quote the text it points to."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """One document of another tool."""

    document: Document
    labels: tuple[Labelled, ...]


def import_gold(tool: Tool, path: Path) -> Iterator[Gold]:
    """Gold of every document in an export; raises `WrongOffset`, or `ValueError` for another format."""
    read = {"label-studio": read_label_studio, "doccano": read_doccano, "brat": read_brat}[tool]
    return map(as_gold, read(path))


def read_doccano(path: Path) -> Iterator[Annotated]:
    """JSON lines with `text` and `label` (or `entities`): `[start, end, label]` or objects with these names."""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        row = cast(Json, json.loads(line))
        document = _document(str(row["text"]), str(row.get("id", f"{path.stem}-{number}")))
        found = cast(list[object], row.get("label") or row.get("entities") or [])
        yield Annotated(document, tuple(_doccano_label(document, one, f"{path}:{number}") for one in found))


def _doccano_label(document: Document, found: object, where: str) -> Labelled:
    if isinstance(found, dict):
        one = cast(Json, found)
        start, end, label = one["start_offset"], one["end_offset"], one["label"]
    else:
        start, end, label = cast(list[object], found)
    return _labelled(document, str(label), (cast(int, start), cast(int, end)), None, where)


def read_label_studio(path: Path) -> Iterator[Annotated]:
    """A JSON export: `data.text` and the first annotation of each task that was not cancelled.

    Offsets are UTF-16 units where `data.offsets` says `utf-16`, as in our own export. Elsewhere they are
    whichever of those and code points quotes the text. Predictions are nobody's judgement and are left out.
    """
    for task in cast(list[Json], json.loads(path.read_text(encoding="utf-8"))):
        data = cast(Json, task["data"])
        document = _document(str(data["text"]), str(data.get("id") or task.get("id")))
        try:
            found = annotated(task, f"{path}, task {task.get('id')}", predicted=False)
        except NotReadable as error:
            raise WrongOffset(str(error)) from error
        yield Annotated(document, tuple(region.labelled for region in found.regions))


def read_brat(path: Path) -> Iterator[Annotated]:
    """A folder of `NAME.txt` with `NAME.ann`; discontinuous spans are refused."""
    for standoff in sorted(path.glob("*.ann")):
        document = _document(standoff.with_suffix(".txt").read_bytes().decode("utf-8"), standoff.stem)
        lines = enumerate(standoff.read_text(encoding="utf-8").splitlines(), 1)
        entities = [(number, line) for number, line in lines if line.startswith("T")]
        yield Annotated(document, tuple(_brat_label(document, line, f"{standoff}:{n}") for n, line in entities))


def _brat_label(document: Document, line: str, where: str) -> Labelled:
    match = re.fullmatch(r"T\d+\t(\S+) (\d+) (\d+)\t(.*)", line)
    if match is None:
        raise ValueError(f"{where}: is no contiguous text-bound annotation: {line!r}")
    # brat takes no colon in labels; a hyphen stands for it, and it shows line breaks as blanks.
    label = match[1].replace("-", ":", 1)
    place = int(match[2]), int(match[3])
    quoted = document.text[place[0] : place[1]].replace("\n", " ")
    if quoted != match[4]:
        raise WrongOffset(f"{where}: text{list(place)} is {quoted!r}, not {match[4]!r}")
    return _labelled(document, label, place, None, where)


def _document(text: str, id: str) -> Document:
    return Document.from_text(text, id=id, language=detect_language(text))


def _labelled(document: Document, label: str, place: tuple[int, int], text: str | None, where: str) -> Labelled:
    start, end = place
    quoted = document.text[start:end]
    if not 0 <= start < end <= len(document.text) or (text is not None and quoted != text):
        raise WrongOffset(f"{where}: text[{start}:{end}] is {quoted!r}, not {text!r}")
    return Labelled(label, Span.cut(document.text, start, end))


def as_gold(of: Annotated) -> Gold:
    """The labelled spans as records; raises `ValueError` for a record without action or proposition."""
    records = [one for one in of.labels if one.label in ("commitment", "claim")]
    numbered = list(enumerate(sorted(records, key=lambda one: one.span.start), 1))
    fields = [(f"{one.label[0].upper()}{number}", one, _inside(one, of.labels)) for number, one in numbered]
    return Gold(
        guideline_version="1.0",
        document=of.document,
        commitments=tuple(_commitment(id, one, has, of) for id, one, has in fields if one.label == "commitment"),
        claims=tuple(_claim(id, one, has, of) for id, one, has in fields if one.label == "claim"),
        non_items=tuple(_non_items(of.labels)),
    )


def _inside(record: Labelled, labels: Iterable[Labelled]) -> dict[str, list[Labelled]]:
    found: dict[str, list[Labelled]] = {}
    for one in labels:
        if one is not record and record.span.start <= one.span.start and one.span.end <= record.span.end:
            found.setdefault(one.label.split(":")[0], []).append(one)
    return found


def _first(fields: dict[str, list[Labelled]], name: str) -> Span | None:
    return fields[name][0].span if fields.get(name) else None


def _required(fields: dict[str, list[Labelled]], name: str, record: Labelled, document: Document) -> Span:
    span = _first(fields, name)
    if span is None:
        raise ValueError(f"document {document.id}: the {record.label} at {record.span.start} has no {name} inside it")
    return span


def _commitment(id: str, record: Labelled, fields: dict[str, list[Labelled]], of: Annotated) -> GoldCommitment:
    document = of.document
    action, cue, actor = _required(fields, "action", record, document), _first(fields, "cue"), _first(fields, "actor")
    strength = (cue_strength(cue.text, document.language) if cue else None) or 3
    return GoldCommitment(
        id=id,
        actor=Actor(span=actor, canonical=(party(actor.text),) if actor else ()),
        action=Action(span=action, text=action.text, gloss=None),
        conditions=tuple(
            Condition(type=cast(ConditionType, _type(one, ConditionType)), span=one.span)
            for one in fields.get("condition", [])
        ),
        timeframe=next((_time(one, document) for one in fields.get("timeframe", [])), None),
        polarity="positive",
        strength=strength,
        kind="pledge" if strength == 4 else "intention",
        cue=cue,
        action_type="action",
        specificity="vague",
        purpose=_first(fields, "purpose"),
        attribution=NARRATOR,
        evidence=record.span,
    )


def _claim(id: str, record: Labelled, fields: dict[str, list[Labelled]], of: Annotated) -> GoldClaim:
    proposition = _first(fields, "proposition") or record.span
    claimant = _first(fields, "claimant")
    return GoldClaim(
        id=id,
        claimant=(party(claimant.text),) if claimant else (),
        proposition=Proposition(span=proposition, text=proposition.text, gloss=None),
        checkable=True,
        type="fact",
        subject=None,
        attribution=NARRATOR,
        evidence=record.span,
    )


def _time(label: Labelled, document: Document) -> Timeframe:
    type = cast(TimeframeType, _type(label, TimeframeType))
    resolved = resolve_time(label.span.text, date=document.date, type=type)
    return Timeframe(type=type, value=resolved.value if resolved else "FUTURE_REF", span=label.span)


def _non_items(labels: Iterable[Labelled]) -> Iterator[NonItem]:
    for one in labels:
        if one.label.startswith("non_item:"):
            yield NonItem(type=cast(NonItemType, _type(one, NonItemType)), span=one.span)


def _type(label: Labelled, known: object) -> str:
    """The part of a label behind the colon; raises `ValueError` for one that the guideline does not know."""
    type = label.label.partition(":")[2]
    if type not in get_args(known):
        raise ValueError(f"label {label.label!r} at {label.span.start}: the types are {', '.join(get_args(known))}")
    return type
