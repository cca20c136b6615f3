"""`pledgebook import`: results that were corrected in another tool, as results again."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pledgebook.errors import NotReadable, UsageError
from pledgebook.export import RETURNING, Returning, WrongLines, read_back
from pledgebook.load import shown_name
from pledgebook.outputs import check_output
from pledgebook.report.marks import Record, records_of
from pledgebook.results import read_results
from pledgebook.shown import shown
from pledgebook_schemas import Extraction

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands

SHOWN = 10
"""Wrong lines told at once."""


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "import",
        help="read back what was corrected in a spreadsheet or an annotation tool",
        description="What export wrote, corrected, becomes results again. Every quote is checked against its text.",
    )
    parser.add_argument("format", choices=RETURNING, metavar="FORMAT", help=", ".join(RETURNING))
    parser.add_argument("path", type=Path, metavar="FILE", help="the corrected file; Label Studio's in its JSON format")
    parser.add_argument(
        "--results", nargs="+", type=Path, default=[], metavar="RESULTS", help="what was exported: it has the texts"
    )
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE", help="JSON lines of records")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Nothing is written unless everything could be read."""
    output, results = cast(Path, chosen.output), cast(list[Path], chosen.results)
    format, path = cast(Returning, chosen.format), cast(Path, chosen.path)
    if not results and format != "label-studio":
        raise UsageError(f"{path}: has no texts: name the results that it was exported from with --results")
    if results and format == "label-studio":
        raise UsageError("tasks of Label Studio hold their results: leave --results out")
    check_output(output, [path, *results])
    before: list[tuple[Record, ...]] = []
    try:
        found = list(read_back(format, path, _noted(results, before)))
    except WrongLines as error:
        raise _told(path, error.lines) from error
    try:
        output.write_text("".join(one.model_dump_json() + "\n" for one in found), encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror}): name another file with -o") from error
    troubled = sum(one.status != "ok" for one in found)
    print(f"{output}: {len(found)} documents, {troubled} with problems{_changes(before, found)}", file=sys.stderr)
    return int(troubled > 0)


def _told(path: Path, lines: tuple[str, ...]) -> NotReadable:
    """The first of them a line each; what is left of the message for the command line."""
    for line in lines[:SHOWN]:
        print(shown(line), file=sys.stderr)
    more = f", of which {SHOWN} are shown" if len(lines) > SHOWN else ""
    return NotReadable(
        shown_name(path), f"lines that cannot be read back: {len(lines)}{more}; nothing was written: correct them"
    )


def _noted(paths: list[Path], before: list[tuple[Record, ...]]) -> Iterator[Extraction]:
    for path in paths:
        for extraction in read_results(path):
            before.append(records_of(extraction))
            yield extraction


def _changes(before: list[tuple[Record, ...]], found: list[Extraction]) -> str:
    """So that a line taken out by mistake is seen; Label Studio's tasks hold no other results to compare with."""
    changed = Counter[str]()
    for old, extraction in zip(before, found, strict=False):
        had, has = ({one.id: one for one in records} for records in (old, records_of(extraction)))
        changed["new"] += len(has.keys() - had.keys())
        changed["changed"] += sum(has[id] != had[id] for id in has.keys() & had.keys())
        changed["gone"] += len(had.keys() - has.keys())
    told = ", ".join(f"{number} {name}" for name, number in changed.items())
    return f"; records: {told}" if told else ""
