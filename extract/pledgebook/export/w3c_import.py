"""Web Annotations, ours or corrected ones, as records again: every selector is tried on the text.

A position holds where the text there is the quote. Where it does not, the quote is looked for between
its prefix and its suffix, as the standard means it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from pledgebook.errors import NotReadable
from pledgebook.export.addresses import text_address, web_address
from pledgebook.export.json_file import Json, item, items, listed, read_json, text
from pledgebook.export.regions_import import Annotated, Region, corrected_by_regions, region_id
from pledgebook.labels import RECORDS, Labelled
from pledgebook.load import shown_name
from pledgebook_schemas import Document, Extraction, Span

_WANTED = "give an AnnotationPage such as `pledgebook export --to w3c` writes"


class _Annotation(NamedTuple):
    where: str
    json: Json

    @property
    def source(self) -> str:
        return text(item(self.json.get("target")).get("source"))

    def is_of(self, document: Document) -> bool:
        """Of two documents on one page, or with one text, the one that is named."""
        return text(self.json.get("commit:document")) in ("", document.id)


def read_w3c(path: Path, results: Iterable[Extraction]) -> Iterator[Extraction]:
    """Every result with the records that its annotations make.

    Raises `NotReadable` for another format, and for an annotation whose words do not stand in its text.
    """
    page = listed(item(read_json(path, _WANTED)).get("items"))
    if page is None:
        raise NotReadable(shown_name(path), f"has no items: {_WANTED}")
    left: dict[str, list[_Annotation]] = {}
    for number, json in enumerate(page, 1):
        one = _Annotation(f"{shown_name(path)}, item {number} ({text(json.get('id')) or 'without an id'})", json)
        left.setdefault(one.source, []).append(one)
    for extraction in results:
        yield corrected_by_regions(extraction, _annotated(_taken(left, extraction.document), extraction.document))
    for one in chain.from_iterable(left.values()):
        raise NotReadable(one.where, "is on no document of the results: name what was exported with --results")


def _taken(left: dict[str, list[_Annotation]], document: Document) -> list[_Annotation]:
    """Those of a document, which are then no longer left."""
    found: list[_Annotation] = []
    for source in (web_address(document), text_address(document)):
        given = left.pop(source, []) if source is not None else []
        found += [one for one in given if one.is_of(document)]
        if source is not None and (others := [one for one in given if not one.is_of(document)]):
            left[source] = others
    return found


def _annotated(annotations: list[_Annotation], document: Document) -> Annotated:
    regions = tuple(Region(_id(one.json), Labelled(_label(one), _span(one, document))) for one in annotations)
    twice = [id for id, number in Counter(region.id for region in regions).items() if number > 1]
    if twice:
        where = next(one.where for one, region in zip(annotations, regions, strict=True) if region.id == twice[0])
        raise NotReadable(
            where, "is there twice: export one run of a document at a time, and give new ones their own id"
        )
    evidence = {one.id for one in regions if one.labelled.label in RECORDS}
    records = {
        region.id: record
        for one, region in zip(annotations, regions, strict=True)
        if (record := text(one.json.get("commit:record")))
    }
    wholes = {part: region_id(record, 0) for part, record in records.items() if region_id(record, 0) != part}
    return Annotated(
        regions,
        {part: whole for part, whole in wholes.items() if whole in evidence},
        {id: record for id, record in records.items() if id in evidence},
    )


def _id(annotation: Json) -> str:
    """That of the region, where the annotation is one of ours."""
    id, record = text(annotation.get("id")), text(annotation.get("commit:record"))
    fragment, own = id.partition("#")[2], quote(record, safe="")
    part = fragment.removeprefix(f"{own}.")
    if record and fragment == own:
        return region_id(record, 0)
    return region_id(record, int(part)) if record and part != fragment and part.isdecimal() else id


def _label(annotation: _Annotation) -> str:
    for body in items(annotation.json.get("body")):
        if body.get("purpose") == "tagging" and (label := text(body.get("value"))):
            return label
    raise NotReadable(annotation.where, "has no body with the purpose tagging: its value is the label, such as action")


def _span(annotation: _Annotation, document: Document) -> Span:
    selectors = {text(one.get("type")): one for one in items(item(annotation.json.get("target")).get("selector"))}
    position, quoted = selectors.get("TextPositionSelector", {}), selectors.get("TextQuoteSelector", {})
    exact, start, end = text(quoted.get("exact")), position.get("start"), position.get("end")
    if not exact:
        raise NotReadable(annotation.where, "has no TextQuoteSelector: without the words no offset can be checked")
    if isinstance(start, int) and isinstance(end, int) and start >= 0 and document.text[start:end] == exact:
        return Span.cut(document.text, start, end)
    prefix, suffix = text(quoted.get("prefix")), text(quoted.get("suffix"))
    found = list(_found(document.text, prefix, exact, suffix))
    if len(found) != 1:
        told = "does not stand" if not found else f"stands {len(found)} times"
        raise NotReadable(
            annotation.where, f"{exact!r} {told} in the text between its prefix and suffix: quote it anew"
        )
    return Span.cut(document.text, found[0], found[0] + len(exact))


def _found(whole: str, prefix: str, exact: str, suffix: str) -> Iterator[int]:
    at = whole.find(prefix + exact + suffix)
    while at != -1:
        yield at + len(prefix)
        at = whole.find(prefix + exact + suffix, at + 1)
