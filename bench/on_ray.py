"""Ray's workers beside plain asyncio: speed, and what the death of a worker costs.

    python bench/on_ray.py [--documents 20000] [--in-flight 128] [--workers 2]

Short documents, 50 ms latency, a store in every row, the server in a process of its own on loopback. In
the last row a worker is killed (SIGKILL) when half of the documents are answered; every document must be
in the Parquet files once.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
import tempfile
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from bench.articles import article
from bench.chat_server import Plan, Stats, chat_server, stats_of

from pledgebook import Options, aextract_many, on_ray
from pledgebook.extras import optional

PLAN = Plan(latency=0.05)
CHARACTERS = 200
BLOCK = 250
"""Rows in one; what is read again when a worker dies."""
POLL = 0.1


@dataclass(frozen=True, slots=True)
class Job:
    documents: int
    workers: int
    options: Options

    def rows(self) -> list[dict[str, str]]:
        made = (article(number, characters=CHARACTERS) for number in range(self.documents))
        return [{"id": one.id, "text": one.text, "date": one.date or ""} for one in made]


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    seconds: float
    found: int
    """Different documents in the output."""
    lines: int
    stats: Stats


async def measured(name: str, job: Job, work: Callable[[Job, Path], Awaitable[list[str]]]) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        async with chat_server(PLAN) as url:
            place = Path(folder)
            options = Options(
                model="m", base_url=url, concurrency=job.options.concurrency, store=str(place / "store.db")
            )
            started = time.perf_counter()
            ids = await work(Job(job.documents, job.workers, options), place)
            seconds = time.perf_counter() - started
            ids = ids or await asyncio.to_thread(written, place)
            return Row(name, seconds, len(set(ids)), len(ids), await stats_of(url))


async def plain(job: Job, _: Path) -> list[str]:
    sources = (article(number, characters=CHARACTERS) for number in range(job.documents))
    results: AsyncGenerator[Any] = aextract_many(sources, options=job.options)  # type: ignore[assignment]
    return [one.document.id async for one in results if one.status == "ok"]


async def under_ray(job: Job, place: Path) -> list[str]:
    await asyncio.to_thread(_under_ray, job, place)
    return []


async def with_a_death(job: Job, place: Path) -> list[str]:
    working = asyncio.create_task(under_ray(job, place))
    while not working.done() and (await stats_of(job.options.base_url or "")).answers < job.documents // 2:
        await asyncio.sleep(POLL)
    os.kill(workers_of(os.getpid())[0], signal.SIGKILL)
    return await working


def _under_ray(job: Job, place: Path) -> None:
    data = optional("ray.data", install="pledgebook[ray]", purpose="measure it")
    dataset = data.from_items(job.rows(), override_num_blocks=max(1, job.documents // BLOCK))
    on_ray(dataset, job.options, workers=job.workers).write_parquet(str(place / "out"))


def written(place: Path) -> list[str]:
    data = optional("ray.data", install="pledgebook[ray]", purpose="measure it")
    return [row["id"] for row in data.read_parquet(str(place / "out")).iter_rows() if row["status"] == "ok"]


def workers_of(process: int) -> list[int]:
    """Processes of Ray's map workers that descend from a process."""
    found: list[int] = []
    for place in Path("/proc").iterdir():
        if place.name.isdigit() and process in _ancestors(int(place.name)):
            try:
                title = (place / "cmdline").read_bytes()
            except OSError:
                continue
            if b"ray::" in title and b"RayExtractor" in title:
                found.append(int(place.name))
    return found


def _ancestors(process: int) -> set[int]:
    found: set[int] = set()
    while process > 1 and process not in found:
        found.add(process)
        try:
            status = Path(f"/proc/{process}/stat").read_text()
        except OSError:
            break
        process = int(status.rpartition(")")[2].split()[1])
    return found


async def _main(job: Job) -> None:
    ray = optional("ray", install="pledgebook[ray]", purpose="measure it")
    data = optional("ray.data", install="pledgebook[ray]", purpose="measure it")
    rows = [await measured("asyncio", job, plain)]
    ray.init(include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    data.DataContext.get_current().enable_progress_bars = False
    try:
        rows.append(await measured(f"Ray, {job.workers} workers", job, under_ray))
        rows.append(await measured("the same, a worker killed half-way", job, with_a_death))
    finally:
        ray.shutdown()
    print("| run | documents/s | s | documents in the output | more than once | answers paid twice |")
    print("|---|---|---|---|---|---|")
    for row in rows:
        kept = f"{row.found:,} of {job.documents:,} | {row.lines - row.found} | {row.stats.repeated}"
        print(f"| {row.name} | {job.documents / row.seconds:.0f} | {row.seconds:.0f} | {kept} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Ray beside plain asyncio.")
    parser.add_argument("--documents", type=int, default=20_000)
    parser.add_argument("--in-flight", type=int, default=128)
    parser.add_argument("--workers", type=int, default=2)
    chosen = parser.parse_args()
    asyncio.run(_main(Job(chosen.documents, chosen.workers, Options(model="m", concurrency=chosen.in_flight))))
