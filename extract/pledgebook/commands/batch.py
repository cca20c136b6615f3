"""`pledgebook batch`: the requests of a run as files for a provider's batch service, and its answers back."""

from __future__ import annotations

import argparse
import asyncio
import sys
from contextlib import nullcontext
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from pledgebook.batch import BatchFiles, Prepared, prepare
from pledgebook.batch_answers import RUN, Collected, collect
from pledgebook.commands.flags import add_document_flags, add_engine_flags, options_of
from pledgebook.errors import UsageError
from pledgebook.options import RULES, Options
from pledgebook.outputs import check_output
from pledgebook.shown import shown
from pledgebook.sources import Sources, sources_of
from pledgebook.store import open_store

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands

ALL_OK, SOME_FAILED, WRONG_INPUT = 0, 1, 2
NOT_ASKED = "not-asked"
"""Stands for a key: nothing is asked, so none is needed."""
SHOWN = 3
"""Places of unknown lines that are named."""


def add(commands: Commands) -> None:
    parser = commands.add_parser("batch", help="ask through a provider's batch service, at its lower price")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    preparing = actions.add_parser(
        "prepare",
        usage="pledgebook batch prepare [-h] [OPTION ...] --model M -o FILE PATH [PATH ...]",
        help="write the requests of a run, asking nothing",
        description="Writes OpenAI Batch JSONL. Give the later `extract` the same documents and flags.",
    )
    preparing.add_argument("paths", nargs="+", metavar="PATH", help="as for extract")
    preparing.add_argument("-o", "--output", type=Path, metavar="FILE", required=True, help="such as batch.jsonl")
    add_document_flags(preparing)
    add_engine_flags(preparing)
    preparing.set_defaults(run=run_prepare)
    collecting = actions.add_parser("collect", help="bring the answers of a batch into a store")
    collecting.add_argument("outputs", nargs="+", type=Path, metavar="OUTPUT.jsonl", help="output and error files")
    collecting.add_argument("--store", required=True, metavar="FILE", help="the store that `extract` will be given")
    collecting.set_defaults(run=run_collect)


def run_prepare(chosen: argparse.Namespace) -> int:
    """Raises `UsageError` without a language model, and for a budget, which nobody would keep."""
    options = options_of(chosen)
    if options.model == RULES:
        raise UsageError("batch prepare needs a language model: name one with --model")
    if options.max_cost is not None:
        raise UsageError("batch prepare asks nothing, so --max-cost cannot hold: set a limit at the provider")
    sources = sources_of(chosen.paths)
    check_output(chosen.output, chain(chosen.paths, sources.files))
    told = asyncio.run(_prepare(chosen, sources, replace(options, api_key=NOT_ASKED, run=RUN)))
    print("\n".join(prepared_lines(told)), file=sys.stderr)
    return WRONG_INPUT if told.unread else ALL_OK


async def _prepare(chosen: argparse.Namespace, sources: Sources, options: Options) -> Prepared:
    from pledgebook.model import open_model_engine

    with open_store(options.store) if options.store is not None else nullcontext() as store:
        async with open_model_engine(options, store=store) as engine:
            files = BatchFiles(chosen.output)
            try:
                return await prepare(sources, files, engine, options, store)
            finally:
                files.close()


def run_collect(chosen: argparse.Namespace) -> int:
    told = asyncio.run(_collect(chosen.outputs, chosen.store))
    print("\n".join(collected_lines(told)), file=sys.stderr)
    return ALL_OK if told.is_whole else SOME_FAILED


async def _collect(outputs: list[Path], store: str) -> Collected:
    with open_store(store) as opened:
        return await collect(outputs, opened)


def prepared_lines(told: Prepared) -> list[str]:
    left = [(told.kept, "in the store already"), (told.repeated, "the same as another")]
    return [
        *(shown(f"pledgebook: {error}") for error in told.unread),
        f"requests   {told.requests} in {', '.join(map(str, told.files))}",
        *(f"left out   {count} {why}" for count, why in left if count),
    ]


def collected_lines(told: Collected) -> list[str]:
    known = f", {told.known} were there already" if told.known else ""
    lines = [f"answers    {told.kept} kept{known}"]
    lines += [f"failed     {count} with {why}" for why, count in sorted(told.failed.items())]
    if told.unknown:
        more = ", ..." if len(told.unknown) > SHOWN else ""
        lines.append(f"unknown    {len(told.unknown)} lines: {', '.join(told.unknown[:SHOWN])}{more}")
    if not told.is_whole:
        lines.append("What has no answer is asked by the next `pledgebook extract`, or by a batch prepared anew.")
    return lines
