"""A line of a table into the record that it says: spans first, then the values that were changed."""

from __future__ import annotations

import re
from itertools import zip_longest
from typing import TypeVar

from pydantic import ValidationError

from pledgebook.by_hand import Marked, Unlabelled, record_of
from pledgebook.export.row_places import labels_of_line
from pledgebook.export.rows import row_of
from pledgebook.export.table_lines import Line, Told, Unfit, told
from pledgebook.parties import party
from pledgebook.report.marks import Record
from pledgebook_schemas import (
    Action,
    Actor,
    Attribution,
    Claim,
    Commitment,
    Extraction,
    Party,
    Proposition,
    Source,
    Timeframe,
)

Said = TypeVar("Said", Action, Proposition)
_TIME = re.compile(r"[0-9X]{4}(-[0-9A-Z:+-]*)?(/[0-9A-Z:+-]+)?|P[0-9X][0-9A-Z]*|[A-Z]+_REF")
_COLUMNS = {"type": "kind", "target": "about", "subject": "about", "attribution": "voice", "actor": "parties"}
"""Columns of fields that have another name."""


def record_of_line(line: Line, extraction: Extraction, id: str, before: Record | None) -> Record:
    """Raises `Unfit` for a cell that makes no record.

    Without a record from before, all that a table does not have is the plainest: how sources are called,
    zones of mentions, how quotes were found.
    """
    original = row_of(extraction, before) if before is not None else None
    if original is not None and line.text("record") not in ("", original.record):
        original = before = None
    said = told(line, original)
    if original is not None and not said.changed and before is not None:
        return before
    labels = labels_of_line(said, extraction.document, before)
    try:
        made = record_of(Marked(extraction.document, labels), id, before)
        changes = _commitment(made, said) if isinstance(made, Commitment) else _claim(made, said)
        return type(made).model_validate({**dict(made), **changes})
    except Unlabelled as error:
        raise Unfit("words", str(error)) from error
    except ValidationError as error:
        raise _unfit(error) from error


def _unfit(error: ValidationError) -> Unfit:
    first = error.errors(include_url=False)[0]
    field = str(first["loc"][0]) if first["loc"] else "record"
    return Unfit(_COLUMNS.get(field, field), f"{first['input']!r}: {first['msg']}")


def _commitment(made: Commitment, said: Told) -> dict[str, object]:
    plain = ("polarity", "strength", "kind", "action_type", "specificity")
    return {
        **{column: said.values[column] for column in plain if column in said.changed},
        "actor": Actor(span=made.actor.span, canonical=_parties(made.actor.canonical, said)),
        "action": _worded(made.action, said),
        "timeframe": _time(made.timeframe, said),
        "target": said.entries("about") if "about" in said.changed else made.target,
        "refines": said.text("refines"),
        "confidence": said.text("confidence"),
        "attribution": _attribution(made.attribution, said),
    }


def _claim(made: Claim, said: Told) -> dict[str, object]:
    changes: dict[str, object] = {
        "claimant": _parties(made.claimant, said),
        "proposition": _worded(made.proposition, said),
        "time": _time(made.time, said),
        "confidence": said.text("confidence"),
        "attribution": _attribution(made.attribution, said),
    }
    if "kind" in said.changed:
        changes["type"] = said.values["kind"]
    if "checkable" in said.changed:
        changes["checkable"] = said.values["checkable"]
    if "about" in said.changed:
        changes["subject"] = "; ".join(said.entries("about")) or None
    return changes


def _worded(made: Said, said: Told) -> Said:
    """Words that moved have a reading and a gloss of their own only where the line names them."""
    reading = said.text("reading") if "reading" in said.changed else None
    gloss = said.text("gloss") if "gloss" in said.changed else made.gloss
    return made.model_copy(update={"text": reading or made.text, "gloss": gloss})


def _parties(made: tuple[Party, ...], said: Told) -> tuple[Party, ...]:
    """A name that stays keeps its id; a new one has the id beside it, else the one of the tables."""
    if not {"parties", "party_ids"} & said.changed:
        return made
    names, ids = said.entries("parties"), said.entries("party_ids")
    if "party_ids" in said.changed:
        if len(ids) > len(names):
            raise Unfit(
                "party_ids", f"{len(ids)} for {len(names)} parties: write one for each, empty where none is known"
            )
        return tuple(Party(name=name, id=id or None) for name, id in zip_longest(names, ids, fillvalue=""))
    known = dict(zip(said.original.parties, said.original.party_ids, strict=True)) if said.original else {}
    return tuple(Party(name=name, id=known[name] or None) if name in known else party(name) for name in names)


def _time(made: Timeframe | None, said: Told) -> Timeframe | None:
    value = said.text("timeframe_value")
    if "timeframe_value" not in said.changed or value is None:
        return made
    if made is None:
        raise Unfit("timeframe_text", f"is empty, but the value is {value}: copy the words that say the time")
    if not _TIME.fullmatch(value):
        what = "is no ISO 8601 value such as 2026-12-31, 2026-Q2, P5Y or FUTURE_REF"
        raise Unfit(
            "timeframe_value", f"{value!r} {what}; where a spreadsheet made a date of it, format the column as text"
        )
    return made.model_copy(update={"value": value})


def _attribution(made: Attribution, said: Told) -> Attribution:
    named: dict[str, object] = {name: said.values[name] for name in ("voice", "inferred") if name in said.changed}
    chain = _renamed(made.chain, said.entries("sources")) if "sources" in said.changed else made.chain
    return Attribution.model_validate({**dict(made), **named, "chain": chain})


def _renamed(chain: tuple[Source, ...], names: tuple[str, ...]) -> tuple[Source, ...]:
    """The sources under other names, in order; the narrator has no name in a table."""
    told = [one for one in chain if one.type != "narrator"]
    new = [
        (told[index] if index < len(told) else Source(name=name, type="speaker")).model_copy(update={"name": name})
        for index, name in enumerate(names)
    ]
    return (*(one for one in chain if one.type == "narrator"), *new)
