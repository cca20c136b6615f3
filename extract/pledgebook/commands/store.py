"""`pledgebook store`: what a store holds, and how to make it smaller."""

from __future__ import annotations

import argparse
import time
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pledgebook.errors import UsageError
from pledgebook.store_contents import Contents, contents, prune

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands

DAY = 86_400.0


def add(commands: Commands) -> None:
    parser = commands.add_parser("store", help="look into a store of answers, or prune it")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    info = actions.add_parser("info", help="count answers, documents and spend")
    info.add_argument("file", type=Path, metavar="FILE")
    info.set_defaults(run=run_info)
    pruning = actions.add_parser("prune", help="delete answers; what is asked again is paid for again")
    pruning.add_argument("file", type=Path, metavar="FILE")
    pruning.add_argument("--older-than", type=float, metavar="DAYS", help="answers given longer ago")
    pruning.add_argument("--model", metavar="M", help="answers of this model")
    pruning.set_defaults(run=run_prune)


def run_info(chosen: argparse.Namespace) -> int:
    print("\n".join(lines_of(contents(chosen.file))))
    return 0


def run_prune(chosen: argparse.Namespace) -> int:
    """Raises `UsageError` where nothing says what to delete."""
    if chosen.older_than is None and chosen.model is None:
        raise UsageError("store prune needs --older-than DAYS, --model M or both: without them all would go")
    before = None if chosen.older_than is None else time.time() - chosen.older_than * DAY
    print(f"{prune(chosen.file, before=before, model=chosen.model)} answers deleted")
    return 0


def lines_of(found: Contents) -> list[str]:
    spent = {name.replace("_", " "): count for name, count in asdict(found.spent).items()}
    cost = spent.pop("cost")
    return [
        f"answers    {found.answers} ({found.answer_bytes / 1e6:.1f} MB), {_day(found.oldest)} to {_day(found.newest)}",
        *(f"           {count} of {model}" for model, count in found.models),
        f"documents  {', '.join(f'{count} {status}' for status, count in found.documents) or 'none'}",
        f"asked      {', '.join(f'{count} {name}' for name, count in spent.items())}",
        f"cost       {'no price known' if cost is None else f'{cost:.4f} USD'}",
    ]


def _day(moment: float | None) -> str:
    return "-" if moment is None else datetime.fromtimestamp(moment, UTC).date().isoformat()
