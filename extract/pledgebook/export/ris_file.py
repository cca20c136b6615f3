"""RIS for reference managers: one reference a record, the evidence as its abstract."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import IO

from pledgebook.export.rows import Row, rows
from pledgebook_schemas import Extraction

LINE_END = "\r\n"


def write_ris(extractions: Iterable[Extraction], stream: IO[bytes]) -> None:
    """Line breaks inside a value become blanks: RIS has one line a value."""
    for row in rows(extractions):
        lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in _reference(row)]
        stream.write(LINE_END.join([*lines, "ER  - ", "", ""]).encode())


def _reference(row: Row) -> Iterator[tuple[str, str]]:
    yield "TY", "GEN"
    yield "ID", f"{row.document_id}/{row.record_id}"
    for party in row.parties:
        # A comma would part the name into family name and given name.
        yield "AU", party.replace(",", " ")
    yield "TI", row.reading
    if row.gloss:
        yield "TT", row.gloss
    yield "T2", row.title or row.document_id
    if row.date:
        year, _, rest = row.date.partition("-")
        yield "PY", year
        yield "DA", "/".join([year, *rest.split("-")]) if rest else year
    if row.source and row.source.startswith(("https:", "http:")):
        yield "UR", row.source
    yield "AB", row.evidence
    if row.language:
        yield "LA", row.language
    yield "KW", row.record
    yield "KW", row.kind
    for about in row.about:
        yield "KW", about
    yield "N1", "; ".join(f"{name}: {value}" for name, value in _notes(row) if value)


def _notes(row: Row) -> Iterator[tuple[str, str | None]]:
    yield "characters", f"{row.start}-{row.end}"
    yield "polarity", row.polarity
    yield "strength", str(row.strength) if row.strength else None
    yield "due", row.timeframe_value
    yield from zip(row.condition_types, row.conditions, strict=True)
    yield "voice", row.voice
    for source in row.sources:
        yield "according to", source
    yield "read by", row.model or row.engine
