"""`pledgebook export`: results into a file of another tool."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pledgebook.export import FORMATS, Format, write_export
from pledgebook.outputs import check_output
from pledgebook.results import read_results
from pledgebook_schemas import Extraction

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "export",
        help="write results as a table, annotations or linked data",
        description="One row a record for spreadsheets and data frames; annotations and JSON-LD with exact places.",
    )
    parser.add_argument("results", nargs="+", type=Path, metavar="RESULTS", help="what extract wrote, or - (stdin)")
    parser.add_argument("--to", choices=FORMATS, required=True, metavar="FORMAT", help=", ".join(FORMATS))
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Exit status 0 also for results that are partial: what they lack was told when they were made."""
    output, results, counted = cast(Path, chosen.output), cast(list[Path], chosen.results), Counter[str]()
    check_output(output, results)
    write_export(_counted(results, counted), cast(Format, chosen.to), output)
    told = ", ".join(f"{number} {name}" for name, number in sorted(counted.items())) or "no documents"
    print(f"{output}: {told}", file=sys.stderr)
    return 0


def _counted(paths: Iterable[Path], counted: Counter[str]) -> Iterator[Extraction]:
    for path in paths:
        for extraction in read_results(path):
            counted["documents"] += 1
            counted["commitments"] += len(extraction.commitments)
            counted["claims"] += len(extraction.claims)
            yield extraction
