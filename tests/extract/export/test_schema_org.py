"""JSON-LD: the whole of one small graph, and its places."""

from __future__ import annotations

import json
from io import BytesIO
from typing import cast

from hypothesis import given
from tests.extract.export.ledgers import extractions
from tests.extract.report.ledgers import arabic, english

from pledgebook import Extraction
from pledgebook.export.addresses import record_address, text_address
from pledgebook.export.schema_org import write_schema_org

Json = dict[str, object]


def graph(*given: Extraction) -> list[Json]:
    stream = BytesIO()
    write_schema_org(given, stream)
    made = cast(Json, json.loads(stream.getvalue()))
    assert made["@context"] == {"@vocab": "https://schema.org/", "commit": "urn:x-pledgebook:commit#"}
    return cast(list[Json], made["@graph"])


def quotation(extraction: Extraction, quote: str) -> Json:
    start = extraction.document.text.index(quote)
    return {
        "@type": "Quotation",
        "text": quote,
        "commit:start": start,
        "commit:end": start + len(quote),
        "isPartOf": {"@id": text_address(extraction.document)},
    }


def test_a_commitment_is_a_claim_of_a_type_of_its_own() -> None:
    document, commitment, *_ = graph(arabic())
    assert document == {
        "@id": text_address(arabic().document),
        "@type": "CreativeWork",
        "identifier": "بيان-المدارس",
        "datePublished": "2026-01-15",
        "inLanguage": "ar",
    }
    assert commitment == {
        "@id": record_address(arabic().document, "C1"),
        "@type": ["Claim", "commit:Commitment"],
        "text": "بناء ألف مدرسة",
        "commit:gloss": {"@language": "en", "@value": "build a thousand schools"},
        "author": [{"name": "الحكومة العراقية"}],
        "commit:actor": quotation(arabic(), "الحكومة العراقية"),
        "commit:action": quotation(arabic(), "بناء ألف مدرسة"),
        "commit:cue": quotation(arabic(), "تعهدت"),
        "commit:kind": "pledge",
        "commit:strength": 4,
        "commit:polarity": "positive",
        "commit:due": {
            "commit:type": "deadline",
            "commit:value": "2027-12-31",
            **quotation(arabic(), "قبل نهاية عام 2027"),
        },
        "inLanguage": "ar",
        "appearance": {"@id": text_address(arabic().document)},
        "commit:evidence": quotation(arabic(), "تعهدت الحكومة العراقية ببناء ألف مدرسة قبل نهاية عام 2027"),
        "commit:voice": "direct",
    }


def test_a_claim_has_who_claims_it_and_through_whom() -> None:
    *_, claim = graph(english())
    words = "nurseries probably hold two million seedlings"
    assert claim == {
        "@id": record_address(english().document, "K1"),
        "@type": "Claim",
        "text": words,
        "author": [{"name": "The ministry"}],
        "commit:proposition": quotation(english(), words),
        "commit:kind": "fact",
        "commit:checkable": True,
        "commit:hedge": quotation(english(), "probably"),
        "inLanguage": "en",
        "appearance": {"@id": text_address(english().document)},
        "commit:evidence": quotation(english(), f"The ministry said {words}"),
        "commit:voice": "indirect",
        "commit:source": [
            {
                "name": "The ministry",
                "commit:type": "speaker",
                "commit:quotation": quotation(english(), "The ministry"),
            }
        ],
    }


@given(extractions())
def test_every_quotation_stands_in_its_text(extraction: Extraction) -> None:
    def quotations(value: object) -> list[Json]:
        if isinstance(value, dict):
            node = cast(Json, value)
            own = [node] if node.get("@type") == "Quotation" else []
            return own + [one for part in node.values() for one in quotations(part)]
        return (
            [one for part in cast(list[object], value) for one in quotations(part)] if isinstance(value, list) else []
        )

    made = graph(extraction)
    text = extraction.document.text
    found = quotations(made)
    assert len(found) >= 2 * (len(extraction.commitments) + len(extraction.claims))
    for one in found:
        assert text[cast(int, one["commit:start"]) : cast(int, one["commit:end"])] == one["text"]
