"""Lines of a corrected table, and the results they were made of, as results again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from pledgebook.by_hand import free_id
from pledgebook.errors import NotReadable
from pledgebook.export.regions_import import with_records
from pledgebook.export.row_records import record_of_line
from pledgebook.export.table_lines import Line, Unfit
from pledgebook.report.marks import Record, records_of
from pledgebook_schemas import Commitment, Extraction

_KEYS = ("document_id", "text_sha256", "engine", "model", "prompt")
"""Columns that say of which results a line is; those that are empty fit any."""


class WrongLines(NotReadable):
    """Lines of a table that make no record."""

    def __init__(self, source: str, lines: tuple[str, ...]) -> None:
        super().__init__(source, f"lines that cannot be read back: {'; '.join(lines)}")
        self.lines = lines
        """What is wrong with each: where it stands, the column, and what to do."""


@dataclass
class _Table:
    lines: dict[str, list[Line]]
    wrong: list[str] = field(default_factory=list[str])
    used: set[int] = field(default_factory=set[int])

    def of(self, extraction: Extraction) -> list[Line]:
        document, engine = extraction.document, extraction.engine
        values = (document.id, document.sha256, engine.name, engine.model, engine.prompt)
        keys = {column: value or "" for column, value in zip(_KEYS, values, strict=True)}
        found = [
            line
            for line in self.lines.get(document.id, [])
            if all(line.text(column) in ("", value) for column, value in keys.items())
        ]
        self.used.update(map(id, found))
        return found

    def tell(self, line: Line, what: str) -> None:
        self.wrong.append(f"{line.where}, {what}")

    def strangers(self) -> Iterator[Line]:
        for lines in self.lines.values():
            yield from (line for line in lines if id(line) not in self.used)


def corrected(source: str, lines: Iterable[Line], results: Iterable[Extraction]) -> Iterator[Extraction]:
    """Every result with the records that the lines say; one without a line is taken out.

    Holds the table in memory and one result at a time. Raises `WrongLines` behind the last result, with
    all that make no record: use nothing before the end.
    """
    table = _Table({})
    for line in lines:
        table.lines.setdefault(line.text("document_id"), []).append(line)
    for extraction in results:
        yield _one(extraction, table)
    for line in table.strangers():
        named = line.text("document_id") or "an empty cell"
        what = "is no document of the results, or its text or engine is another"
        table.tell(line, f"column document_id: {named} {what}: name what was exported with --results")
    if table.wrong:
        raise WrongLines(source, tuple(table.wrong))


def _one(extraction: Extraction, table: _Table) -> Extraction:
    before = {record.id: record for record in records_of(extraction)}
    lines = table.of(extraction)
    taken = {id: line for line in lines if (id := line.text("record_id"))}
    records: dict[str, Record] = {}
    for line in lines:
        id = line.text("record_id") or free_id(line.text("record"), {*before, *taken, *records})
        try:
            if id in records:
                raise Unfit("record_id", f"{id} is there twice: leave it empty for a new record")
            records[id] = record_of_line(line, extraction, id, before.get(id))
        except Unfit as error:
            table.tell(line, str(error))
    _check_refined(records, {*before, *taken}, taken, table)
    return with_records(extraction, list(records.values()), ())


def _check_refined(records: dict[str, Record], known: set[str], lines: dict[str, Line], table: _Table) -> None:
    for id, record in records.items():
        if isinstance(record, Commitment) and record.refines is not None and record.refines not in known:
            table.tell(lines[id], f"column refines: {record.refines} is no commitment of this document")
