"""`pledgebook extract`: documents in, ledgers out."""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal, cast

from rich.console import Console

from pledgebook.api import aextract_many
from pledgebook.commands.flags import add_document_flags, add_engine_flags, options_of
from pledgebook.errors import UsageError
from pledgebook.options import RULES, Options
from pledgebook.progress import Progress
from pledgebook.sources import count, expand
from pledgebook.table import show
from pledgebook_schemas import Extraction

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands

Format = Literal["table", "json", "jsonl"]
Write = Callable[[Extraction], None]

RULES_NOTICE = (
    "pledgebook: read by the rules engine, the offline baseline. For a language model name one: --model MODEL, with "
    "OPENAI_API_KEY set or --base-url for another endpoint."
)
ALL_OK, SOME_FAILED, WRONG_INPUT = 0, 1, 2


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "extract",
        help="read documents into a ledger of commitments and claims",
        description="Reads text, Markdown, HTML, PDF and DOCX files, folders, patterns, JSON lines and - (stdin).",
    )
    parser.add_argument(
        "paths", nargs="+", metavar="PATH", help="file, folder, pattern, .jsonl with a text field, or -"
    )
    parser.add_argument("--format", choices=("table", "json", "jsonl"), help="default: table, or what FILE ends in")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write results here instead of to stdout")
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress and no notices")
    add_document_flags(parser)
    add_engine_flags(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    options = options_of(chosen)
    if options.model == RULES and not chosen.quiet:
        print(RULES_NOTICE, file=sys.stderr)
    return asyncio.run(_run(chosen, options))


async def _run(chosen: argparse.Namespace, options: Options) -> int:
    paths = cast(list[str], chosen.paths)
    ended: Counter[str] = Counter()
    progress = Progress(Console(stderr=True), total=count(paths), quiet=chosen.quiet)
    with _writer(chosen) as write, progress:
        async for extraction in aextract_many(expand(paths), options=options):
            ended["unread" if _is_unread(extraction) else extraction.status] += 1
            write(extraction)
            progress.done(extraction)
    if ended["unread"]:
        return WRONG_INPUT
    return SOME_FAILED if ended["failed"] + ended["partial"] + ended["skipped"] else ALL_OK


def _is_unread(extraction: Extraction) -> bool:
    return extraction.status == "failed" and any(problem.stage == "read" for problem in extraction.problems)


@contextmanager
def _writer(chosen: argparse.Namespace) -> Iterator[Write]:
    output = cast(Path | None, chosen.output)
    with _opened(output) as stream:
        match _format(chosen.format, output):
            case "table":
                # Without a terminal there is no width to know: leave lines room.
                console = Console(file=stream, width=None if stream.isatty() else _columns(), soft_wrap=False)
                yield lambda extraction: show(extraction, console)
            case "jsonl":
                yield lambda extraction: _line(extraction, stream)
            case "json":
                yield from _array(stream)


def _columns() -> int:
    return int(os.environ.get("COLUMNS", "") or 120)


def _format(named: Format | None, output: Path | None) -> Format:
    if named is not None:
        return named
    if output is None:
        return "table"
    return {".json": "json", ".txt": "table"}.get(output.suffix.lower(), "jsonl")  # type: ignore[return-value]


@contextmanager
def _opened(output: Path | None) -> Iterator[IO[str]]:
    if output is None:
        yield sys.stdout
        return
    try:
        stream = output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise UsageError(f"{output}: cannot be written ({error.strerror}): name another file with -o") from error
    with stream:
        yield stream


def _line(extraction: Extraction, stream: IO[str]) -> None:
    stream.write(extraction.model_dump_json() + "\n")
    stream.flush()


def _array(stream: IO[str]) -> Iterator[Write]:
    """One object for one document, an array for several; written as they come."""
    written: list[str] = []

    def write(extraction: Extraction) -> None:
        if len(written) == 1:
            stream.write(f"[\n{written[0]}")
        if written:
            stream.write(",\n" + extraction.model_dump_json(indent=2))
        written.append(extraction.model_dump_json(indent=2) if not written else "")

    yield write
    if len(written) == 1:
        stream.write(written[0] + "\n")
    else:
        stream.write("\n]\n" if written else "[]\n")
