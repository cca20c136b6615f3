"""`pledgebook review`: a local page on which a person checks results and corrects them."""

from __future__ import annotations

import argparse
import getpass
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pledgebook.errors import UsageError
from pledgebook.extras import optional

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands

PORT = 8741


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "review",
        help="check results on a local page; corrections become gold",
        description="Serves a page on 127.0.0.1. Decisions go to RESULTS.reviews.jsonl; --gold writes gold files.",
    )
    parser.add_argument("results", type=Path, metavar="RESULTS", help="what extract wrote, as a file")
    parser.add_argument("--gold", type=Path, metavar="FOLDER", help="write gold of documents that are done here")
    parser.add_argument("--port", type=int, default=PORT, metavar="N", help=f"default: {PORT}; 0: any that is free")
    parser.add_argument("--who", metavar="NAME", help="name of the reviewer; default: your name on this machine")
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    """Until the user stops it."""
    for module in ("fastapi", "uvicorn"):
        optional(module, install="pledgebook[review]", purpose="serve the review page")
    from pledgebook.review import Reviewer
    from pledgebook.review.serve import review

    if not chosen.results.is_file():
        raise UsageError(f"{chosen.results}: is no file: name one that `pledgebook extract -o` wrote")
    reviewer = Reviewer(chosen.who or getpass.getuser(), chosen.gold)
    review(chosen.results, reviewer, chosen.port, lambda address: _tell(address, reviewer.name))
    return 0


def _tell(address: str, who: str) -> None:
    print(
        f"{who} reviews at {address}\nThe address holds a secret: it is for you alone. Ctrl+C stops.", file=sys.stderr
    )
