"""Web annotations, resolved as a reader of the standard resolves them."""

from __future__ import annotations

import json
from io import BytesIO
from typing import cast

from hypothesis import given
from tests.extract.export.ledgers import extractions, places
from tests.extract.report.ledgers import Text, arabic

from pledgebook import Extraction
from pledgebook.export.w3c import CONTEXT, write_w3c

Json = dict[str, object]


def page(*given: Extraction) -> Json:
    stream = BytesIO()
    write_w3c(given, stream)
    return cast(Json, json.loads(stream.getvalue()))


def selectors(annotation: Json) -> tuple[Json, Json]:
    position, quote = cast(list[Json], cast(Json, annotation["target"])["selector"])
    return position, quote


def test_a_record_is_an_annotation_for_each_of_its_spans() -> None:
    made = page(arabic())
    items = cast(list[Json], made.pop("items"))
    assert made == {
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"commit": "urn:x-pledgebook:commit#"}],
        "type": "AnnotationPage",
    }
    text = arabic().document.text
    start = text.index("تعهدت")
    end = text.index("، وقال")
    address = "ni:///sha-256;" + cast(str, items[0]["id"]).partition(";")[2].partition("#")[0]
    assert items[0] == {
        "id": f"{address}#C1",
        "type": "Annotation",
        "motivation": "classifying",
        "creator": {"type": "Software", "name": "pledgebook: some-model commitments.v1@0123456789ab"},
        "body": [
            {"type": "TextualBody", "purpose": "tagging", "value": "commitment"},
            {"type": "TextualBody", "purpose": "describing", "value": "بناء ألف مدرسة", "language": "ar"},
            {"type": "TextualBody", "purpose": "describing", "value": "build a thousand schools", "language": "en"},
        ],
        "target": {
            "source": address,
            "selector": [
                {
                    "type": "TextPositionSelector",
                    "start": start,
                    "end": end,
                    "commit:utf16Start": start,
                    "commit:utf16End": end,
                },
                {
                    "type": "TextQuoteSelector",
                    "exact": text[start:end],
                    "prefix": "بيان\n\n",
                    "suffix": text[end : end + CONTEXT],
                },
            ],
        },
        "commit:record": "C1",
        "commit:document": "بيان-المدارس",
    }
    tags = [cast(list[Json], one["body"])[0]["value"] for one in items if one["commit:record"] == "C1"]
    assert tags == ["commitment", "actor", "cue", "action", "timeframe:deadline"]


def test_a_text_from_the_web_is_named_by_its_address() -> None:
    text = Text("They pledged to pay.", "x", "en")
    document = text.document.model_copy(update={"source": "https://example.org/statement"})
    made = text.extraction(text.claim("K1", "They pledged to pay", "They pledged to pay"))
    (first, *_) = cast(list[Json], page(made.model_copy(update={"document": document}))["items"])
    assert cast(Json, first["target"])["source"] == "https://example.org/statement"


@given(extractions())
def test_position_and_quote_lead_to_the_span(extraction: Extraction) -> None:
    text = extraction.document.text
    items = cast(list[Json], page(extraction)["items"])
    for annotation in items:
        position, quote = selectors(annotation)
        start, end = cast(int, position["start"]), cast(int, position["end"])
        exact = cast(str, quote["exact"])
        assert text[start:end] == exact
        assert text[:start].endswith(cast(str, quote["prefix"]))
        assert text[end:].startswith(cast(str, quote["suffix"]))
        units = text.encode("utf-16-le")[
            2 * cast(int, position["commit:utf16Start"]) : 2 * cast(int, position["commit:utf16End"])
        ]
        assert units.decode("utf-16-le") == exact
    told = [(one["commit:record"], selectors(one)[0]["start"], selectors(one)[0]["end"]) for one in items]
    assert sorted(told, key=str) == sorted(places(extraction), key=str)
