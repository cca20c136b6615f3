"""Label Studio's JSON export as records again.

The ledger that went out is in the task; what annotators marked makes the records anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import cast

from pledgebook.errors import NotReadable
from pledgebook.export.json_file import read_json
from pledgebook.export.label_studio_regions import Json, annotated
from pledgebook.export.regions_import import corrected_by_regions
from pledgebook.language import detect_language
from pledgebook.load import shown_name
from pledgebook_schemas import Document, EngineInfo, Extraction


def read_label_studio(path: Path) -> Iterator[Extraction]:
    """An extraction a task. Raises `NotReadable` for another format, and for a span that does not quote its text."""
    for number, task in enumerate(_tasks(path), 1):
        where = f"{shown_name(path)}, task {number}"
        try:
            before = _before(cast(Json, task["data"]))
            yield corrected_by_regions(before, annotated(task, where))
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            what = f"is not as Label Studio writes it ({type(error).__name__}: {error}): export as JSON, not JSON-MIN"
            raise NotReadable(where, what) from error


def _tasks(path: Path) -> list[Json]:
    tasks = read_json(path, "export from Label Studio as JSON")
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
