"""`pledgebook report`: ledgers into one page that opens from disk."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pydantic import ValidationError

from pledgebook.errors import NotReadable
from pledgebook.load import unopened
from pledgebook.report import write_report
from pledgebook_schemas import Extraction

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "report",
        help="write a page that shows results beside their texts",
        description="One self-contained HTML file: texts with their words marked, ledger, timeline. It needs no network.",
    )
    parser.add_argument("results", nargs="+", type=Path, metavar="RESULTS", help="JSON lines of records, or - (stdin)")
    parser.add_argument("-o", "--output", type=Path, default=Path("report.html"), metavar="FILE", help="default: report.html")
    parser.add_argument("--title", default="pledgebook report", help="heading of the page")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    output = cast(Path, chosen.output)
    results = (one for path in cast(list[Path], chosen.results) for one in read_results(path))
    write_report(results, output, title=chosen.title)
    print(f"report: {output}", file=sys.stderr)
    return 0


def read_results(path: Path) -> Iterator[Extraction]:
    """The records of a file of JSON lines; raises `NotReadable`, naming the line, for what is none."""
    try:
        stream = sys.stdin if str(path) == "-" else path.open(encoding="utf-8")
    except OSError as error:
        raise unopened(path, error) from error
    with stream as lines:
        try:
            yield from _records(lines, path)
        except UnicodeDecodeError as error:
            raise NotReadable(str(path), "is not UTF-8: name a file that `pledgebook extract -o` wrote") from error


def _records(lines: Iterator[str], path: Path) -> Iterator[Extraction]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            yield Extraction.model_validate_json(line)
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            where = ".".join(map(str, first["loc"]))
            raise NotReadable(f"{path}:{number}", f"is no record ({where}: {first['msg']}); `extract --format jsonl` writes them") from error
