"""`pledgebook report`: results into one page that opens from disk."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pledgebook.outputs import check_output
from pledgebook.report import write_report
from pledgebook.results import read_results

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "report",
        help="write a page that shows results beside their texts",
        description="One self-contained HTML file: the texts with their words marked, the ledger, a timeline.",
    )
    parser.add_argument("results", nargs="+", type=Path, metavar="RESULTS", help="what extract wrote, or - (stdin)")
    parser.add_argument(
        "-o", "--output", type=Path, default=Path("report.html"), metavar="FILE", help="default: report.html"
    )
    parser.add_argument("--title", default="pledgebook report", help="heading of the page")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    output = cast(Path, chosen.output)
    check_output(output, cast(list[Path], chosen.results))
    results = (result for path in cast(list[Path], chosen.results) for result in read_results(path))
    write_report(results, output, title=chosen.title)
    print(f"report: {output}", file=sys.stderr)
    return 0
