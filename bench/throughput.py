"""How near pledgebook comes to the speed of the endpoint, measured against a bare client in the same run.

    python bench/throughput.py [--documents 1000] [--rounds 3] [--memory] [--langextract-python PATH]

The server is a process of its own on loopback. The bare client is an AsyncOpenAI loop with the same
request bodies and as many workers: it sends, builds the completion, and does nothing with it. Each
round runs both; the median ratio counts. CPU is that of the measuring process, without the server.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import resource
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from bench.articles import article, articles
from bench.chat_server import Plan, chat_server

from pledgebook import Document, Options, aextract_many
from pledgebook.engine import CannedEngine
from pledgebook.passages import pack
from pledgebook.read import read_document
from pledgebook.reask import prepared
from pledgebook.segment import segment
from pledgebook.zone import zone
from pledgebook_prompts import render
from pledgebook_schemas import WireAnswer, WireClaim

IN_FLIGHT = 64
PLANS = {
    "500 ms": Plan(latency=0.5),
    "500 ms, 5 % 2 s late": Plan(latency=0.5, slow=0.05, late=2.0),
    "100 ms": Plan(latency=0.1),
}
LANGEXTRACT = ((64, 1000, 1000), (64, 1000, 4000), (32, 1000, 4000), (128, 1000, 4000), (256, 1000, 4000))
"""Settings of langextract that are tried: workers, batch, characters in a request; the best counts."""
BESIDE = (64, 128, 256)
"""Our calls in flight beside it."""
Body = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Measured:
    a_second: float
    cpu_ms: float


async def measured(count: int, work: Callable[[], Awaitable[int]]) -> Measured:
    gc.freeze()  # as `pledgebook extract` does behind its first document, and langextract_run.py too
    started, before = time.perf_counter(), _cpu()
    done = await work()
    seconds, cpu = time.perf_counter() - started, _cpu() - before
    if done != count:
        raise SystemExit(f"{done} of {count} were answered")
    return Measured(count / seconds, 1_000 * cpu / count)


def _cpu() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def body_of(source: Document) -> Body:
    """The request that pledgebook makes for an article, as arguments of the client."""
    document = read_document(source, Options()).document
    zones = zone(document.text)
    title = next(document.text[one.start : one.end] for one in zones if one.kind == "title")
    (passage,) = pack(document, segment(document.text, zones), title=title, limit=Options().request_chars)
    messages = [{"role": one.role, "content": one.content} for one in render(Options().prompt, passage).messages]
    return {"model": "m", "messages": messages, "response_format": prepared(WireAnswer).response_format}


async def bare(url: str, bodies: Sequence[Body]) -> int:
    import httpx2
    from openai import AsyncOpenAI, DefaultAsyncHttpxClient

    limits = httpx2.Limits(max_connections=IN_FLIGHT, max_keepalive_connections=IN_FLIGHT)
    waiting, answered = iter(bodies), 0
    async with AsyncOpenAI(
        base_url=url, api_key="k", max_retries=0, http_client=DefaultAsyncHttpxClient(limits=limits)
    ) as client:
        create: Any = client.chat.completions.create  # the body is one argument for it, many for the type checker

        async def work() -> None:
            nonlocal answered
            for body in waiting:
                completion = await create(**body)
                answered += bool(completion.choices[0].message.content)

        await asyncio.gather(*(work() for _ in range(IN_FLIGHT)))
    return answered


async def ours(
    url: str, documents: Sequence[Document], store: Path | None = None, *, in_flight: int = IN_FLIGHT
) -> int:
    options = Options(model="m", base_url=url, concurrency=in_flight, store=str(store) if store else None)
    read = 0
    async for extraction in aextract_many(documents, options=options):
        read += extraction.status == "ok" and len(extraction.commitments) + len(extraction.claims) > 0
    return read


async def compare(name: str, plan: Plan, documents: Sequence[Document], rounds: int, *, stored: bool = False) -> None:
    bodies = [body_of(one) for one in documents]
    pairs: list[tuple[Measured, Measured]] = []
    with tempfile.TemporaryDirectory() as folder:
        async with chat_server(plan) as url:
            await bare(url, bodies[:IN_FLIGHT])
            await ours(url, documents[:IN_FLIGHT])
            for number in range(rounds):
                theirs = await measured(len(bodies), lambda: bare(url, bodies))
                store = Path(folder) / f"{number}.db" if stored else None
                pairs.append((theirs, await measured(len(documents), partial(ours, url, documents, store))))
    ratio = median(our.a_second / their.a_second for their, our in pairs)
    above = median(our.cpu_ms - their.cpu_ms for their, our in pairs)
    best = max(our.a_second for _, our in pairs)
    print(
        f"{name:30} ours {best:6.0f}/s  bare {max(their.a_second for their, _ in pairs):6.0f}/s  "
        f"ratio {ratio:.2f} ({', '.join(f'{our.a_second / their.a_second:.2f}' for their, our in pairs)})  "
        f"own CPU {above:+.2f} ms a call above {median(their.cpu_ms for their, _ in pairs):.2f}",
        flush=True,
    )


async def replay(documents: Sequence[Document], rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder) / "store.db"
        async with chat_server(Plan(latency=0.001)) as url:
            await ours(url, documents, store)
            runs = [await measured(len(documents), lambda: ours(url, documents, store)) for _ in range(2 * rounds)]
    speeds = sorted(one.a_second for one in runs)
    print(
        f"{'replay from the store':30} {median(speeds):6.0f} documents/s ({speeds[0]:.0f} to {speeds[-1]:.0f})  "
        f"CPU {median(one.cpu_ms for one in runs):.2f} ms a document",
        flush=True,
    )


def peak_memory(count: int) -> None:
    """Streams so many articles through all stages and prints the process's peak, in MB."""

    def stream() -> Iterator[Document]:
        return articles(count)

    async def run() -> int:
        answer = WireAnswer(commitments=[], claims=[_claim(article(0))])
        read = 0
        async for _ in aextract_many(stream(), options=Options(concurrency=IN_FLIGHT), engine=CannedEngine(answer)):
            read += 1
        return read

    if asyncio.run(run()) != count:
        raise SystemExit("documents were lost")
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _claim(document: Document) -> WireClaim:
    """One on the first words of the body."""
    return WireClaim(
        sentence=1,
        proposition=" ".join(document.text.splitlines()[3].split()[:4]),
        proposition_text="it",
        proposition_gloss="it",
        claimants=[],
        checkable=True,
        type="fact",
        subject="water",
        time=None,
        hedge=None,
        voice="narrator",
        sources=[],
        inferred=False,
        repeated_in=[],
    )


async def memory() -> None:
    peaks: list[float] = []
    for count in (10_000, 100_000):
        command = [sys.executable, str(Path(__file__).resolve()), "--peak", str(count)]
        process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        told, _ = await process.communicate()
        peaks.append(float(told))
    few, many = peaks
    print(f"{'peak memory':30} 10,000: {few:.0f} MB  100,000: {many:.0f} MB  ratio {many / few:.2f}", flush=True)


async def langextract(python: str, documents: Sequence[Document], rounds: int) -> None:
    """Both with each of their settings, turn by turn; a setting's median counts."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "articles.jsonl"
        file.write_text("\n".join(json.dumps({"text": one.text}) for one in documents), encoding="utf-8")
        async with chat_server(PLANS["100 ms"]) as url:
            await ours(url, documents[:IN_FLIGHT])
            theirs: dict[tuple[int, ...], list[float]] = {setting: [] for setting in LANGEXTRACT}
            mine: dict[int, list[float]] = {in_flight: [] for in_flight in BESIDE}
            for _ in range(rounds):
                for in_flight, speeds in mine.items():
                    work = partial(ours, url, documents, in_flight=in_flight)
                    speeds.append((await measured(len(documents), work)).a_second)
                for setting, speeds in theirs.items():
                    speeds.append(await langextract_speed(python, url, file, setting))
    for setting, speeds in theirs.items():
        print(f"{'  langextract':30} {setting}: {median(speeds):.1f} documents/s")
    best = max(median(speeds) for speeds in theirs.values())
    for in_flight, speeds in mine.items():
        name = f"100 ms, {in_flight} in flight"
        print(
            f"{name:30} ours {median(speeds):.0f} documents/s, langextract at its best {best:.1f}  "
            f"ratio {median(speeds) / best:.1f}",
            flush=True,
        )


async def langextract_speed(python: str, url: str, file: Path, setting: tuple[int, ...]) -> float:
    """Documents a second, without its start."""
    script = str(Path(__file__).resolve().parent / "langextract_run.py")
    command = [python, script, url, str(file), *map(str, setting)]
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    if process.returncode:
        raise SystemExit("langextract did not run: it needs langextract[openai]")
    told: dict[str, float] = json.loads(out.splitlines()[-1])
    return told["documents"] / told["seconds"]


async def main(chosen: argparse.Namespace) -> None:
    if chosen.memory:
        await memory()  # first: the peak of a new process counts what this one held when it was made
    documents = list(articles(chosen.documents))
    for name, plan in PLANS.items():
        await compare(name, plan, documents, chosen.rounds)
    await compare("100 ms, with a store", PLANS["100 ms"], documents, chosen.rounds, stored=True)
    await replay(documents, chosen.rounds)
    if chosen.langextract_python:
        await langextract(chosen.langextract_python, documents, chosen.rounds)


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=1_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--memory", action="store_true", help="the peak of 10,000 and 100,000 documents; minutes")
    parser.add_argument("--langextract-python", metavar="PATH", help="an interpreter that has langextract[openai]")
    parser.add_argument("--peak", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    asked = arguments()
    if asked.peak:
        peak_memory(asked.peak)
    else:
        asyncio.run(main(asked))
