"""What becomes of 200 documents when the endpoint misbehaves, and when the process is killed.

    python bench/faults.py [--documents 200] [--only NAME] [--kills 10]

Each fault runs against a server of its own, over a store. A row counts how the documents ended:
none may be lost, none silently empty. `called` is requests per document. The last rows kill the
command line with SIGKILL at random moments, start it again, and compare the results with those of a
run that nobody disturbed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from bench.articles import articles
from bench.chat_server import Plan, Stats, chat_server, stats_of

from pledgebook import Extraction, Options, aextract_many

AT_ONCE = 32
MIXTURE = {"429": 0.10, "500": 0.05, "hang": 0.03, "truncated": 0.03, "garbage": 0.02}
QUICK = Plan(latency=0.02)
BOUND = 120.0
"""Seconds that no row may take."""
SEED = 7


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    plan: Plan
    options: Mapping[str, Any]


def case(name: str, fault: str, share: float = 0.2, *, times: int = 1, **options: Any) -> Case:
    return Case(name, replace(QUICK, faults={fault: share}, times=times), options)


CASES = (
    Case("no fault", QUICK, {}),
    case("429 three times on every fifth", "429", times=3),
    Case("429 with Retry-After on all, twice", replace(QUICK, faults={"429": 1.0}, times=2, retry_after="1"), {}),
    Case("8 allowed of 32", replace(QUICK, at_once=8), {}),
    case("500 for good on a few", "500", 0.02, times=-1, attempts=3),
    case("400 for good on a few", "400", 0.02, times=-1),
    case("content null", "null"),
    case("content null for good", "null", times=-1),
    case("refusal", "refusal"),
    case("no choices", "no choices"),
    case("HTML body", "html"),
    case("empty quote", "empty quote"),
    case("invalid JSON", "invalid"),
    case("answer cut in the middle", "cut"),
    case("answer at the token limit", "truncated", times=-1),
    case("fenced", "fenced"),
    case("prose around", "prose"),
    case("empty answer", "empty"),
    case("wrong type", "wrong type"),
    case("content filter", "filtered"),
    case("hang on 5 %", "hang", 0.05, timeout=2.0),
    case("dropped connection", "dropped"),
    Case("mixture", replace(QUICK, faults=MIXTURE), {"timeout": 2.0}),
    Case("mixture, for good", replace(QUICK, faults=MIXTURE, times=-1), {"timeout": 0.5, "attempts": 3}),
)


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    documents: int
    statuses: Counter[str]
    empty: int
    """Documents called ok that have no record, though the text has some: silently empty."""
    reasons: Counter[str]
    called: float
    seconds: float

    def __str__(self) -> str:
        ended = " ".join(f"{count} {status}" for status, count in sorted(self.statuses.items()))
        why = " ".join(f"{reason}:{count}" for reason, count in sorted(self.reasons.items()))
        lost = self.documents - self.statuses.total()
        held = f"lost {lost}  silently empty {self.empty}"
        return f"{self.name:36} {ended:26} {held}  called {self.called:.2f}  {self.seconds:5.1f} s  {why}"


def is_silently_empty(extraction: Extraction) -> bool:
    told = extraction.problems or extraction.rejected
    return not told and not extraction.commitments and not extraction.claims


async def run_case(chosen: Case, documents: int) -> Row:
    with tempfile.TemporaryDirectory() as folder:
        async with chat_server(chosen.plan) as url:
            settings: dict[str, Any] = {"model": "m", "base_url": url, "concurrency": AT_ONCE, **chosen.options}
            options = Options(**settings, store=str(Path(folder) / "store.db"))
            statuses, reasons, empty, started = Counter[str](), Counter[str](), 0, time.perf_counter()
            async for extraction in aextract_many(articles(documents), options=options):
                statuses[extraction.status] += 1
                reasons.update(problem.reason for problem in extraction.problems)
                empty += is_silently_empty(extraction)
            seconds = time.perf_counter() - started
            requests = (await stats_of(url)).requests
    return Row(chosen.name, documents, statuses, empty, reasons, requests / documents, seconds)


@dataclass(frozen=True, slots=True)
class Killed:
    results: list[dict[str, Any]]
    stats: Stats
    kills: int
    seconds: float


async def run_killed(documents: int, kills: int, plan: Plan) -> Killed:
    """The command line over one folder, killed at random moments until it has survived them all."""
    chance = random.Random(SEED)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        lines = [json.dumps({"id": one.id, "text": one.text, "date": one.date}) for one in articles(documents)]
        (folder / "docs.jsonl").write_text("\n".join(lines), encoding="utf-8")
        started, killed = time.perf_counter(), 0
        async with chat_server(plan) as url:
            while killed < kills and await _killed(folder, url, chance):
                killed += 1
            await _finished(folder, url)
            results = [json.loads(line) for line in (folder / "results.jsonl").read_bytes().splitlines()]
            return Killed(results, await stats_of(url), killed, time.perf_counter() - started)


def _command(folder: Path, url: str) -> list[str]:
    named = {"-o": folder / "results.jsonl", "--store": folder / "store.db", "--base-url": url, "--model": "m"}
    more = [str(part) for pair in named.items() for part in pair]
    start = [sys.executable, "-c", "import sys; from pledgebook.cli import main; sys.exit(main())"]
    return [*start, "extract", str(folder / "docs.jsonl"), *more, "--concurrency", str(AT_ONCE), "--timeout", "2", "-q"]


async def _killed(folder: Path, url: str, chance: random.Random) -> bool:
    """Whether the run was still going when it was killed, a moment after its first request of this session."""
    before = (await stats_of(url)).requests
    process = await asyncio.create_subprocess_exec(*_command(folder, url), stderr=asyncio.subprocess.DEVNULL)
    while process.returncode is None and (await stats_of(url)).requests == before:
        await asyncio.sleep(0.01)
    await asyncio.sleep(chance.uniform(0.0, 0.35))
    if process.returncode is not None:
        return False
    process.send_signal(signal.SIGKILL)
    await process.wait()
    return True


async def _finished(folder: Path, url: str) -> None:
    process = await asyncio.create_subprocess_exec(*_command(folder, url), stderr=asyncio.subprocess.DEVNULL)
    if await asyncio.wait_for(process.wait(), BOUND) not in (0, 1):
        raise SystemExit("the command line itself failed: run it by hand")


def comparable(results: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Without what a run took: answers from the store took nothing."""
    for one in results:
        one["usage"] = one["document"]["source"] = None  # the source is in the folder of the run
    return sorted(results, key=lambda one: one["document"]["id"])


async def compare_killed(name: str, documents: int, kills: int, plan: Plan) -> bool:
    undisturbed = await run_killed(documents, 0, plan)
    disturbed = await run_killed(documents, kills, plan)
    same = comparable(undisturbed.results) == comparable(disturbed.results)
    repeated, allowed = disturbed.stats.repeated - undisturbed.stats.repeated, disturbed.kills * AT_ONCE
    print(
        f"{name:36} {disturbed.kills} kills  {len(disturbed.results)} of {documents} documents  equal results: {same}  "
        f"answers paid twice {repeated} (at most {allowed}: those in flight)  {disturbed.seconds:.1f} s",
        flush=True,
    )
    return same and len(disturbed.results) == documents and repeated <= allowed


async def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--only", default="", help="cases whose name has this in it")
    chosen = parser.parse_args()
    good = True
    for one in CASES:
        if chosen.only in one.name:
            row = await asyncio.wait_for(run_case(one, chosen.documents), BOUND)
            print(row, flush=True)
            good = good and row.statuses.total() == chosen.documents and not row.empty
    if chosen.only in "kill -9":
        slow = replace(QUICK, latency=0.1)
        good &= await compare_killed("kill -9", 10 * chosen.documents, chosen.kills, slow)
        faulty = replace(slow, faults={"429": 0.10, "500": 0.05, "garbage": 0.02})
        good &= await compare_killed("kill -9, with faults", 10 * chosen.documents, chosen.kills, faulty)
    print("all hold" if good else "SOMETHING DOES NOT HOLD")
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
