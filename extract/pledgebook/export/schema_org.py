"""schema.org JSON-LD: claims as `Claim`, commitments as claims of a type of our own.

schema.org has no commitment; `commit:Commitment` says what its words lack, every property under a
prefix that the context declares. A `ClaimReview` needs a verdict, which nobody has given here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from pledgebook.export.addresses import VOCABULARY, record_address, text_address, web_address
from pledgebook.export.json_stream import Json, write_list
from pledgebook.report.marks import Record, records_of
from pledgebook_schemas import Claim, Commitment, Document, Extraction, Party, Span, Timeframe

_CONTEXT: Json = {"@context": {"@vocab": "https://schema.org/", "commit": VOCABULARY}}


def write_schema_org(extractions: Iterable[Extraction], stream: IO[bytes]) -> None:
    nodes = (node for extraction in extractions for node in _nodes(extraction))
    write_list(nodes, stream, within=_CONTEXT, key="@graph")


def _nodes(extraction: Extraction) -> Iterator[Json]:
    document = extraction.document
    yield _present(
        {
            "@id": text_address(document),
            "@type": "CreativeWork",
            "identifier": document.id,
            "name": document.title,
            "url": web_address(document),
            "datePublished": document.date,
            "inLanguage": document.language,
        }
    )
    for record in records_of(extraction):
        own = _commitment(record, document) if isinstance(record, Commitment) else _claim(record, document)
        yield _present({"@id": record_address(document, record.id), **own, **_evidence(record, document)})


def _commitment(record: Commitment, document: Document) -> Json:
    return {
        "@type": ["Claim", "commit:Commitment"],
        "text": record.action.text,
        "commit:gloss": _english(record.action.gloss),
        "author": _parties(record.actor.canonical),
        "commit:actor": record.actor.span and _quotation(record.actor.span, document),
        "commit:action": _quotation(record.action.span, document),
        "commit:cue": record.cue and _quotation(record.cue, document),
        "commit:kind": record.kind,
        "commit:strength": record.strength,
        "commit:polarity": record.polarity,
        "commit:due": _time(record.timeframe, document),
        "commit:condition": [{"commit:type": one.type, **_quotation(one.span, document)} for one in record.conditions],
        "commit:purpose": record.purpose and _quotation(record.purpose, document),
        "about": [{"name": name} for name in record.target],
        "commit:confidence": record.confidence,
        "commit:refines": record.refines and {"@id": record_address(document, record.refines)},
    }


def _claim(record: Claim, document: Document) -> Json:
    return {
        "@type": "Claim",
        "text": record.proposition.text,
        "commit:gloss": _english(record.proposition.gloss),
        "author": _parties(record.claimant),
        "commit:proposition": _quotation(record.proposition.span, document),
        "commit:kind": record.type,
        "commit:checkable": record.checkable,
        "commit:confidence": record.confidence,
        "commit:hedge": record.hedge and _quotation(record.hedge, document),
        "commit:time": _time(record.time, document),
        "about": {"name": record.subject} if record.subject else None,
    }


def _evidence(record: Record, document: Document) -> Json:
    return {
        "inLanguage": document.language,
        "appearance": {"@id": text_address(document)},
        "commit:evidence": _quotation(record.evidence, document),
        "commit:mention": [_quotation(one.span, document) for one in record.mentions],
        "commit:voice": record.attribution.voice,
        "commit:source": [
            _present(
                {
                    "name": one.name,
                    "commit:type": one.type,
                    "commit:quotation": one.span and _quotation(one.span, document),
                }
            )
            for one in record.attribution.chain
            if one.type != "narrator" or one.span is not None
        ],
    }


def _quotation(span: Span, document: Document) -> Json:
    """Start and end are code points of the text."""
    return {
        "@type": "Quotation",
        "text": span.text,
        "commit:start": span.start,
        "commit:end": span.end,
        "isPartOf": {"@id": text_address(document)},
    }


def _time(time: Timeframe | None, document: Document) -> Json | None:
    if time is None:
        return None
    return {"commit:type": time.type, "commit:value": time.value, **_quotation(time.span, document)}


def _parties(parties: Iterable[Party]) -> list[Json]:
    # Whether a name is a person's, a state's or a body's is not known, so no type is claimed.
    return [_present({"name": one.name, "identifier": one.id}) for one in parties]


def _english(gloss: str | None) -> Json | None:
    return None if gloss is None else {"@language": "en", "@value": gloss}


def _present(properties: Json) -> Json:
    return {name: value for name, value in properties.items() if value is not None and value != []}
