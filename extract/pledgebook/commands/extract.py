"""`pledgebook extract`: documents in, ledgers out."""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import os
import sys
import time
from collections.abc import AsyncIterable, Callable, Generator, Iterable, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from io import RawIOBase
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal, cast

from rich.console import Console

from pledgebook.commands.flags import add_document_flags, add_engine_flags, options_of
from pledgebook.errors import UsageError
from pledgebook.event_log import json_lines
from pledgebook.options import RULES, Options
from pledgebook.outputs import check_output
from pledgebook.progress import Progress
from pledgebook.resume import Resumed, resume
from pledgebook.run_summary import RunSummary, tally_of, write_report
from pledgebook.session import Session, open_session, report_of
from pledgebook.sources import Found, Shard, count, expand, sharded
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
    parser.add_argument(
        "--shard",
        type=Shard.named,
        default=Shard(),
        metavar="K/N",
        help="read only share K of N, for N runs side by side",
    )
    parser.add_argument(
        "--ray", nargs="?", const="", metavar="ADDRESS", help="read by workers of Ray, started here or at ADDRESS"
    )
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="of Ray; they share all limits (2)")
    parser.add_argument("--html", type=Path, metavar="FILE", help="also write one page to look at, self-contained")
    parser.add_argument("-q", "--quiet", action="store_true", help="no progress and no notices")
    parser.add_argument(
        "--log-json", action="store_true", help="on stderr a JSON line for each call and document, and nothing else"
    )
    add_document_flags(parser)
    add_engine_flags(parser)
    parser.set_defaults(run=run)


def run(chosen: argparse.Namespace) -> int:
    options = options_of(chosen)
    check_output(chosen.output, chosen.paths)
    check_output(chosen.html, chosen.paths, "--html")
    chosen.quiet = chosen.quiet or chosen.log_json
    if options.model == RULES and not chosen.quiet:
        print(RULES_NOTICE, file=sys.stderr)
    with json_lines(sys.stderr) if chosen.log_json else nullcontext():
        return asyncio.run(_run(chosen, options))


async def _run(chosen: argparse.Namespace, options: Options) -> int:
    paths = cast(list[str], chosen.paths)
    output = cast(Path | None, chosen.output)
    of_lines = output is not None and _format(chosen.format, output) == "jsonl"
    sources = sharded(expand(paths), chosen.shard)
    progress = Progress(Console(stderr=True, quiet=chosen.log_json), total=count(paths), quiet=chosen.quiet)
    started = time.monotonic()
    named = replace(options, run=_run_name(paths, output))
    # Under Ray the store belongs to the workers: here there is nothing to continue from.
    async with open_session(named if chosen.ray is None else replace(named, store=None)) as session:
        resumed = Resumed()
        if of_lines and output is not None and session.journal is not None:
            resumed = resume(output, session.journal, options.document_attempts)
        summary = resumed.summary
        try:
            continued = bool(summary.statuses)
            with _writer(chosen, continued) as plain, _html(chosen.html, plain, output, continued) as write, progress:
                progress.kept(summary)
                results = _results(chosen, resumed.unfinished(sources), session, named)
                unread = await _read_all(results, write, summary, progress)
        finally:
            if of_lines and output is not None:
                seconds = round(time.monotonic() - started, 3)
                write_report(output.with_name(f"{output.name}.run.json"), report_of(summary, session, seconds))
    if unread:
        return WRONG_INPUT
    return SOME_FAILED if summary.statuses.keys() - {"ok"} else ALL_OK


def _results(
    chosen: argparse.Namespace, sources: Iterable[Found], session: Session, options: Options
) -> AsyncIterable[Extraction]:
    if chosen.ray is None:
        return session.read_all(sources)
    from pledgebook.commands.extract_on_ray import read_on_ray

    return read_on_ray(sources, session, options, chosen.ray, chosen.workers)


async def _read_all(results: AsyncIterable[Extraction], write: Write, summary: RunSummary, progress: Progress) -> int:
    """Writes every result; returns how many inputs could not be read."""
    unread = 0
    async for extraction in results:
        write(extraction)
        summary.add(tally_of(extraction))
        progress.done(extraction)
        unread += _is_unread(extraction)
    return unread


@contextmanager
def _html(page: Path | None, write: Write, output: Path | None, continued: bool) -> Generator[Write]:
    """Writes the page beside the results, the results of an earlier run that is continued first."""
    if page is None:
        yield write
        return
    from pledgebook.report import report_writer
    from pledgebook.results import read_results

    def both(extraction: Extraction) -> None:
        write(extraction)
        show_too(extraction)

    with report_writer(page) as show_too:
        for earlier in read_results(output) if continued and output is not None else ():
            show_too(earlier)
        yield both


def _run_name(paths: Sequence[str], output: Path | None) -> str:
    """The same for the same command: what it writes, or else what it reads."""
    named = [str(output.absolute())] if output is not None else [str(Path(path).absolute()) for path in paths]
    return hashlib.blake2b("\0".join(named).encode("utf-8", "surrogateescape"), digest_size=8).hexdigest()


def _is_unread(extraction: Extraction) -> bool:
    return extraction.status == "failed" and any(problem.stage == "read" for problem in extraction.problems)


@contextmanager
def _writer(chosen: argparse.Namespace, continued: bool) -> Generator[Write]:
    output = cast(Path | None, chosen.output)
    form = _format(chosen.format, output)
    if form == "jsonl" and output is not None:
        with _lines(output, continued) as write:
            yield write
        return
    with _opened(output) as stream:
        match form:
            case "table":
                # Without a terminal there is no width to know: leave lines room.
                console = Console(file=stream, width=None if stream.isatty() else _columns(), soft_wrap=False)
                yield lambda extraction: show(extraction, console)
            case "jsonl":
                yield lambda extraction: _line(extraction, stream)
            case "json":
                yield from _array(stream)


@contextmanager
def _lines(output: Path, continued: bool) -> Generator[Write]:
    """Each line goes out in one piece, so that a killed run leaves whole ones."""
    try:
        stream = output.open("ab" if continued else "wb", buffering=0)
    except OSError as error:
        raise _not_writable(output, error) from error
    with stream:
        yield lambda extraction: _in_one(stream, extraction.model_dump_json().encode() + b"\n")


def _in_one(stream: RawIOBase, line: bytes) -> None:
    rest = memoryview(line)
    while rest:
        rest = rest[stream.write(rest) :]


def _columns() -> int:
    return int(os.environ.get("COLUMNS", "") or 120)


_OTHER_WAYS = {
    ".html": "a page is written with --html FILE",
    **dict.fromkeys((".csv", ".xlsx", ".parquet"), "a table comes from `pledgebook export`"),
}


def _format(named: Format | None, output: Path | None) -> Format:
    if named is not None:
        return named
    if output is None:
        return "table"
    if output.suffix.lower() in _OTHER_WAYS:
        raise UsageError(f"{output}: extract writes .jsonl, .json or .txt; {_OTHER_WAYS[output.suffix.lower()]}")
    return {".json": "json", ".txt": "table"}.get(output.suffix.lower(), "jsonl")  # type: ignore[return-value]


@contextmanager
def _opened(output: Path | None) -> Generator[IO[str]]:
    if output is None:
        yield sys.stdout
        return
    try:
        stream = output.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise _not_writable(output, error) from error
    with stream:
        yield stream


def _not_writable(output: Path, error: OSError) -> UsageError:
    return UsageError(f"{output}: cannot be written ({error.strerror}): name another file with -o")


def _line(extraction: Extraction, stream: IO[str]) -> None:
    stream.write(extraction.model_dump_json() + "\n")
    stream.flush()


def _array(stream: IO[str]) -> Generator[Write]:
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
