"""W3C Web Annotation: an annotation for every span, found again by position and by quote.

The standard counts code points of the text, and so do we; `commit:utf16Start` and `commit:utf16End`
repeat the place as browsers count it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from pledgebook.export.addresses import VOCABULARY, record_address, text_address, web_address
from pledgebook.export.json_stream import Json, write_list
from pledgebook.labels import labels_of
from pledgebook.report.marks import Record, records_of
from pledgebook.report.offsets import Utf16
from pledgebook_schemas import Claim, Document, Extraction, Span

CONTEXT = 32
"""Code points of text quoted before and behind, to find the place again in a changed text."""
_PAGE: Json = {
    "@context": ["http://www.w3.org/ns/anno.jsonld", {"commit": VOCABULARY}],
    "type": "AnnotationPage",
}


def write_w3c(extractions: Iterable[Extraction], stream: IO[bytes]) -> None:
    annotations = (one for extraction in extractions for one in _annotations(extraction))
    write_list(annotations, stream, within=_PAGE)


def _annotations(extraction: Extraction) -> Iterator[Json]:
    utf16 = Utf16(extraction.document.text)
    for record in records_of(extraction):
        for part, one in enumerate(labels_of(record)):
            yield {
                "id": record_address(extraction.document, record.id, part or None),
                "type": "Annotation",
                "motivation": "classifying",
                "creator": {"type": "Software", "name": _reader(extraction)},
                "body": [
                    {"type": "TextualBody", "purpose": "tagging", "value": one.label},
                    *(_readings(record, extraction.document) if part == 0 else ()),
                ],
                "target": _target(extraction.document, one.span, utf16),
                "commit:record": record.id,
                "commit:document": extraction.document.id,
            }


def _target(document: Document, span: Span, utf16: Utf16) -> Json:
    text = document.text
    return {
        "source": web_address(document) or text_address(document),
        "selector": [
            {
                "type": "TextPositionSelector",
                "start": span.start,
                "end": span.end,
                "commit:utf16Start": utf16.units(span.start),
                "commit:utf16End": utf16.units(span.end),
            },
            {
                "type": "TextQuoteSelector",
                "exact": span.text,
                "prefix": text[max(0, span.start - CONTEXT) : span.start],
                "suffix": text[span.end : span.end + CONTEXT],
            },
        ],
    }


def _readings(record: Record, document: Document) -> Iterator[Json]:
    said = record.proposition if isinstance(record, Claim) else record.action
    reading = {"type": "TextualBody", "purpose": "describing", "value": said.text}
    yield {**reading, "language": document.language} if document.language else reading
    if said.gloss:
        yield {"type": "TextualBody", "purpose": "describing", "value": said.gloss, "language": "en"}


def _reader(extraction: Extraction) -> str:
    engine = extraction.engine
    named = " ".join(one for one in (engine.model or engine.name, engine.prompt) if one)
    return f"pledgebook: {named}"
