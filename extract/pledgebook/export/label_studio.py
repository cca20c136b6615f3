"""Label Studio tasks: the text, and the records as predictions that an annotator accepts or corrects.

Offsets are UTF-16 units, as the browser counts in which the annotation is made. `data.ledger` carries
what spans cannot say, so that `pledgebook import label-studio` gives back whole records.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO
from xml.sax.saxutils import quoteattr

from pledgebook.export.json_stream import Json, write_list
from pledgebook.export.regions_import import region_id
from pledgebook.labels import RECORDS, Labelled, every_label, labels_of
from pledgebook.report.marks import records_of
from pledgebook.report.offsets import Utf16
from pledgebook_schemas import Extraction

UTF16 = "utf-16"
CONTROL, TEXT = "label", "text"
"""Names of the tags of the labelling set-up."""


def write_label_studio(extractions: Iterable[Extraction], stream: IO[bytes]) -> None:
    write_list((_task(extraction) for extraction in extractions), stream)


def labelling_setup() -> str:
    """The XML of the project's labelling interface."""
    labels = "\n".join(f"    <Label value={quoteattr(label)}/>" for label in every_label())
    return f"""<View>
  <Labels name="{CONTROL}" toName="{TEXT}">
{labels}
  </Labels>
  <Text name="{TEXT}" value="$text" granularity="symbol"/>
</View>
"""


def _task(extraction: Extraction) -> Json:
    document, engine = extraction.document, extraction.engine
    return {
        "data": {
            "id": document.id,
            "text": document.text,
            "offsets": UTF16,
            "ledger": extraction.model_dump(mode="json", exclude={"document": {"text"}}),
        },
        "predictions": [
            {
                "model_version": " ".join(one for one in (engine.model or engine.name, engine.prompt) if one),
                "result": list(_results(extraction)),
            }
        ],
    }


def _results(extraction: Extraction) -> Iterator[Json]:
    utf16 = Utf16(extraction.document.text)
    for record in records_of(extraction):
        for part, one in enumerate(labels_of(record)):
            yield _region(region_id(record.id, part), one, utf16)
            if one.label not in RECORDS:
                evidence = region_id(record.id, 0)
                part_of = {"from_id": evidence, "to_id": region_id(record.id, part), "direction": "right"}
                yield {"type": "relation", **part_of}


def _region(id: str, labelled: Labelled, utf16: Utf16) -> Json:
    return {
        "id": id,
        "type": "labels",
        "from_name": CONTROL,
        "to_name": TEXT,
        "value": {
            "start": utf16.units(labelled.span.start),
            "end": utf16.units(labelled.span.end),
            "text": labelled.span.text,
            "labels": [labelled.label],
        },
    }
