"""`pledgebook extract`: documents in, ledgers out."""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import sys
import time
from collections.abc import AsyncIterable, AsyncIterator, Generator, Iterable, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import asdict, replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, cast

from rich.console import Console

from pledgebook.arriving import arriving
from pledgebook.collector import set_aside
from pledgebook.commands.flags import add_document_flags, add_engine_flags, options_of
from pledgebook.event_log import json_lines
from pledgebook.options import RULES, Options
from pledgebook.outputs import check_output
from pledgebook.prices import Quote, quote_of
from pledgebook.progress import Progress
from pledgebook.results_writer import Write, format_of, results_writer
from pledgebook.resume import Resumed, resume
from pledgebook.run_summary import RunSummary, tally_of, write_report
from pledgebook.session import Session, open_session, report_of
from pledgebook.sources import Found, Shard, Sources, sharded, sources_of
from pledgebook_schemas import Extraction

if TYPE_CHECKING:
    from pledgebook.commands.flags import Commands

RULES_NOTICE = (
    "pledgebook: read by the rules engine, the offline baseline. For a language model name one: --model MODEL, with "
    "OPENAI_API_KEY set or --base-url for another endpoint."
)
ALL_OK, SOME_FAILED, WRONG_INPUT = 0, 1, 2


def add(commands: Commands) -> None:
    parser = commands.add_parser(
        "extract",
        usage="pledgebook extract [-h] [OPTION ...] PATH [PATH ...]",
        help="read documents into a ledger of commitments and claims",
        description="Reads text, Markdown, HTML, PDF and DOCX files, folders, patterns, JSON lines and - (stdin).",
    )
    parser.add_argument(
        "paths",
        nargs="+",
        metavar="PATH",
        help="file, folder, pattern, .jsonl with a text field, or - (stdin: one document, or JSON lines)",
    )
    parser.add_argument("--format", choices=("table", "json", "jsonl"), help="default: table, or what FILE ends in")
    parser.add_argument("-o", "--output", type=Path, metavar="FILE", help="write results here instead of to stdout")
    parser.add_argument(
        "--shard",
        type=_shard,
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


def _shard(name: str) -> Shard:
    try:
        return Shard.named(name)
    except ValueError:
        raise argparse.ArgumentTypeError(f"a share is K/N with K from 1 to N, such as 3/16, not {name!r}") from None


def run(chosen: argparse.Namespace) -> int:
    options = options_of(chosen)
    sources = sources_of(chosen.paths)
    check_output(chosen.output, chain(chosen.paths, sources.files))
    check_output(chosen.html, chain(chosen.paths, sources.files), "--html")
    chosen.quiet = chosen.quiet or chosen.log_json
    if options.model == RULES and not chosen.quiet:
        print(RULES_NOTICE, file=sys.stderr)
    if sources.repeated and not chosen.quiet:
        print(f"pledgebook: {sources.repeated} of the files were named again: each is read once", file=sys.stderr)
    with json_lines(sys.stderr) if chosen.log_json else nullcontext():
        try:
            return asyncio.run(_run(chosen, options, sources))
        except KeyboardInterrupt:
            if chosen.output is not None and not chosen.quiet:
                print(_stopped(chosen.output, options.store), file=sys.stderr)
            raise


def _stopped(output: Path, store: str | None) -> str:
    more = "the same command goes on from there" if store else "with --store FILE the same command would go on"
    return f"pledgebook: what was read is in {output}; {more}"


async def _run(chosen: argparse.Namespace, options: Options, sources: Sources) -> int:
    output = cast(Path | None, chosen.output)
    form = format_of(chosen.format, output)
    total = sources.total if chosen.shard == Shard() else None
    progress = Progress(Console(stderr=True, quiet=chosen.log_json), total=total, quiet=chosen.quiet)
    started = time.monotonic()
    named = replace(options, run=_run_name(chosen.paths, output))
    # Under Ray the store belongs to the workers: here there is nothing to continue from.
    async with open_session(named if chosen.ray is None else replace(named, store=None)) as session:
        resumed = Resumed()
        if form == "jsonl" and output is not None and session.journal is not None:
            resumed = resume(output, session.journal, options.document_attempts, sources)
        summary = resumed.summary
        quote = _quote(options, quiet=chosen.quiet)
        begun = False
        try:
            continued = bool(summary.statuses)
            with (
                results_writer(form, output, continued=continued) as plain,
                _html(chosen.html, plain, output, continued) as write,
                progress,
            ):
                begun = True
                progress.kept(summary)
                found = resumed.unfinished(sharded(sources, chosen.shard))
                reading = replace(session, named=sources.named)
                if chosen.ray is not None:
                    results = _read_on_ray(chosen, found, reading, named)
                else:
                    results = reading.read_all(arriving(found) if sources.may_keep_waiting else found)
                unread = await _read_all(results, write, summary, progress)
        finally:
            if begun and form == "jsonl" and output is not None:
                told = report_of(summary, session, round(time.monotonic() - started, 3))
                write_report(output.with_name(f"{output.name}.run.json"), {**told, "price": _price_told(quote)})
    if unread:
        return WRONG_INPUT
    return SOME_FAILED if summary.statuses.keys() - {"ok"} else ALL_OK


def _quote(options: Options, *, quiet: bool) -> Quote | None:
    """The price that is counted with; where a budget rests on one that is built in, that is told."""
    quote = None if options.model is None or options.model == RULES else quote_of(options.model, options.prices)
    if quote is not None and quote.is_built_in and options.max_cost is not None and not quiet:
        print(f"pledgebook: --max-cost counts with {quote}: check it, or name yours with --prices", file=sys.stderr)
    return quote


def _price_told(quote: Quote | None) -> dict[str, object] | None:
    return None if quote is None else {"of": quote.model, "from": quote.origin, **asdict(quote.price)}


async def _read_on_ray(
    chosen: argparse.Namespace, sources: Iterable[Found], session: Session, options: Options
) -> AsyncIterator[Extraction]:
    from pledgebook.commands.extract_on_ray import read_on_ray

    async for extraction in read_on_ray(sources, session, options, chosen.ray, chosen.workers):
        yield session.named(extraction)


async def _read_all(results: AsyncIterable[Extraction], write: Write, summary: RunSummary, progress: Progress) -> int:
    """Writes every result; returns how many inputs could not be read."""
    read = unread = 0
    with set_aside() as settle:
        async for extraction in results:
            if not read:
                settle()  # by now everything is imported
            read += 1
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
