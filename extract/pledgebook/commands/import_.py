"""`pledgebook import`: results that were corrected in another tool, as results again."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, cast

from pledgebook.errors import UsageError
from pledgebook.export import read_label_studio

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "import",
        help="read back what was corrected in Label Studio",
        description="A JSON export of Label Studio becomes results again; what makes no record is told as a problem.",
    )
    parser.add_argument("tool", choices=("label-studio",))
    parser.add_argument("path", type=Path, metavar="FILE", help="Label Studio's export in its JSON format")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="RESULTS", help="JSON lines of records")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    output = cast(Path, chosen.output)
    found = list(read_label_studio(chosen.path))
    try:
        output.write_text("".join(one.model_dump_json() + "\n" for one in found), encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror}): name another file with -o") from error
    troubled = sum(one.status != "ok" for one in found)
    print(f"{output}: {len(found)} documents, {troubled} with problems", file=sys.stderr)
    return int(troubled > 0)
