"""The store: an answer is on disk before it is looked at, and is asked for once."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
import sys
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from tests.extract.fake_endpoint import Reply, Request, Step, fails, fake_endpoint, half, no_choices, page, says
from tests.extract.transport_seam import ASKED, BAD, GOOD, ONE_CALL, OPTIONS, TOPIC, Topic

from pledgebook.errors import ModelError, Refused, Truncated, Unavailable, UsageError
from pledgebook.faults import Unreadable
from pledgebook.options import Options
from pledgebook.store import Spent, Store, call_row, open_store
from pledgebook.store_contents import Contents, contents, prune
from pledgebook.timing import Timing
from pledgebook.transport import Answer, ChatMessage, ChatTransport, open_transport
from pledgebook_schemas import Usage

FROM_STORE = Usage()


@dataclass(frozen=True)
class Asked:
    """What several `ask` came to, in their order, and how many requests the server saw."""

    results: list[Answer[Topic] | type[ModelError]]
    requests: int


async def result_of(transport: ChatTransport, messages: Sequence[ChatMessage]) -> Answer[Topic] | type[ModelError]:
    try:
        return await transport.ask(Topic, messages)
    except ModelError as error:
        return type(error)


def ask(
    path: Path, script: Sequence[Step], times: int = 1, options: Options = OPTIONS, *, at_once: bool = False
) -> Asked:
    """Asks the same so many times, in one session with the store, one after another or at once."""

    async def no_wait(seconds: float) -> None:
        await asyncio.sleep(0)

    async def main() -> Asked:
        async with fake_endpoint(script) as server:
            # The key holds the address, and this server has another port each time.
            named = replace(options, base_url=server.url)
            with open_store(path) as store:
                async with open_transport(named, timing=Timing(sleep=no_wait), environ={}, store=store) as transport:
                    if at_once:
                        results = list(await asyncio.gather(*(result_of(transport, ASKED) for _ in range(times))))
                    else:
                        results = [await result_of(transport, ASKED) for _ in range(times)]
            return Asked(results, len(server.requests))

    return asyncio.run(main())


def test_the_same_request_is_asked_once(tmp_path: Path) -> None:
    assert ask(tmp_path / "s.db", [says(GOOD)], times=3) == Asked(
        [Answer(TOPIC, ONE_CALL, GOOD), *[Answer(TOPIC, FROM_STORE, GOOD)] * 2], 1
    )


def test_the_same_request_at_once_is_asked_once(tmp_path: Path) -> None:
    asked = ask(tmp_path / "s.db", [says(GOOD)], times=5, at_once=True)
    assert asked.requests == 1
    assert [one.usage for one in asked.results if isinstance(one, Answer)] == [ONE_CALL, *[FROM_STORE] * 4]


def test_without_a_store_the_same_request_is_asked_again() -> None:
    async def main() -> int:
        async with (
            fake_endpoint([says(GOOD)]) as server,
            open_transport(replace(OPTIONS, base_url=server.url), environ={}) as transport,
        ):
            await asyncio.gather(*(transport.ask(Topic, ASKED) for _ in range(3)))
            return len(server.requests)

    assert asyncio.run(main()) == 3


def test_a_failure_is_shared_by_those_who_wait_for_it_and_not_kept(tmp_path: Path) -> None:
    failing = replace(OPTIONS, attempts=1)
    assert ask(tmp_path / "s.db", [fails(500)], times=3, options=failing, at_once=True) == Asked([Unavailable] * 3, 1)
    assert ask(tmp_path / "t.db", [fails(500), says(GOOD)], times=2, options=failing).requests == 2


@pytest.mark.parametrize(
    ("script", "kind", "requests"),
    [
        ([says(None, refusal="I cannot help")], Refused, 1),
        ([says(GOOD[:20], finish="length")], Truncated, 1),
        ([says(BAD)], Unreadable, 2),
        ([says(None)], Unreadable, 2),
    ],
    ids=["refused", "truncated", "invalid twice", "null twice"],
)
def test_an_answer_that_is_no_use_was_paid_for_too(
    tmp_path: Path, script: Sequence[Step], kind: type[ModelError], requests: int
) -> None:
    assert ask(tmp_path / "s.db", script, times=3) == Asked([kind] * 3, requests)


def test_a_mended_answer_is_found_without_asking(tmp_path: Path) -> None:
    asked = ask(tmp_path / "s.db", [says(BAD), says(GOOD)], times=2)
    assert asked == Asked(
        [Answer(TOPIC, ONE_CALL + ONE_CALL, GOOD), Answer(TOPIC, FROM_STORE, GOOD)],
        requests=2,
    )


def test_a_stored_invalid_answer_is_mended_from_where_it_stood(tmp_path: Path) -> None:
    """A run that died between an answer and its correction pays for the correction only."""
    assert ask(
        tmp_path / "s.db", [says(BAD), fails(500), says(GOOD)], times=2, options=replace(OPTIONS, attempts=1)
    ) == Asked([Unavailable, Answer(TOPIC, ONE_CALL, GOOD)], requests=3)


@pytest.mark.parametrize("fault", [page(), no_choices(), half(says(GOOD))], ids=["page", "no choices", "half"])
def test_what_is_no_answer_is_not_kept(tmp_path: Path, fault: Step) -> None:
    asked = ask(tmp_path / "s.db", [fault, says(GOOD)])
    assert asked.requests == 2
    assert contents(tmp_path / "s.db").answers == 1


def test_an_answer_is_on_disk_before_it_is_validated(tmp_path: Path) -> None:
    """Another reader of the file finds it while the reask is under way."""
    path = tmp_path / "s.db"
    found: list[int] = []

    def look(request: Request) -> Reply:
        with closing(sqlite3.connect(path)) as other:
            found.extend(other.execute("SELECT count(*) FROM answers").fetchone())
        return says(GOOD)

    ask(path, [says(BAD), look])
    assert found == [1]


@pytest.mark.parametrize(
    "changed",
    [
        replace(OPTIONS, model="other"),
        replace(OPTIONS, temperature=0.5),
        replace(OPTIONS, seed=1),
        replace(OPTIONS, mode="text"),
    ],
    ids=["model", "temperature", "seed", "mode"],
)
def test_another_request_has_another_answer(tmp_path: Path, changed: Options) -> None:
    async def main() -> int:
        async with fake_endpoint([says(GOOD)]) as server:
            for options in (OPTIONS, changed, OPTIONS, changed):
                with open_store(tmp_path / "s.db") as store:
                    named = replace(options, base_url=server.url)
                    async with open_transport(named, environ={}, store=store) as transport:
                        await transport.ask(Topic, ASKED)
            return len(server.requests)

    assert asyncio.run(main()) == 2


def test_several_sessions_on_one_file_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "s.db"

    async def main() -> None:
        with open_store(path) as one, open_store(path) as other:
            await asyncio.gather(
                *(
                    store.keep(bytes([number]), "m", b"body %d" % number)
                    for number in range(100)
                    for store in (one, other)
                )
            )

    asyncio.run(main())
    with open_store(path) as store:
        assert [store.answer(bytes([number])) for number in range(100)] == [
            b"body %d" % number for number in range(100)
        ]


WRITER = """
import asyncio, sys
from pledgebook.store import open_store

async def main():
    with open_store(sys.argv[1]) as store:
        for number in range(100_000):
            await store.keep(number.to_bytes(4, "big"), "m", b"answer")
            print(number, flush=True)

asyncio.run(main())
"""


def test_processes_that_open_one_new_file_at_once_all_write(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    command = [sys.executable, "-c", WRITER.replace("100_000", "20"), str(path)]
    running = [subprocess.Popen(command, stdout=subprocess.DEVNULL, env=environment()) for _ in range(3)]
    assert [process.wait() for process in running] == [0, 0, 0]
    assert contents(path).answers == 20


def test_a_killed_process_loses_no_answer_that_was_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "s.db"
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, env=environment()
    ) as process:
        assert process.stdout is not None
        acknowledged = [int(process.stdout.readline()) for _ in range(30)]
        process.kill()
        acknowledged += [int(line) for line in process.stdout.read().splitlines()]
    with open_store(path) as store:
        assert all(store.answer(number.to_bytes(4, "big")) == b"answer" for number in acknowledged)


def environment() -> dict[str, str]:
    return {"PYTHONPATH": ":".join(entry for entry in sys.path if entry)}


def test_the_spend_of_a_run_counts_over_sessions(tmp_path: Path) -> None:
    priced = replace(OPTIONS, model="gpt-5-mini", run="nightly")
    for script in ([fails(429), says(BAD), says(GOOD)], [says(GOOD)]):
        ask(tmp_path / "s.db", script, options=priced)
    cost = 3 * ((100 - 64) * 0.25 + 64 * 0.025 + 20 * 2.0) / 1e6
    with open_store(tmp_path / "s.db") as store:
        spent = store.spent("nightly")
        assert replace(spent, cost=None) == Spent(4, 300, 60, 192, repeated_tokens=120)
        assert spent.cost == pytest.approx(cost)
        assert store.spent("another") == Spent()


def test_contents_and_pruning(tmp_path: Path) -> None:
    path = tmp_path / "s.db"

    async def main(store: Store) -> None:
        await store.keep(b"1", "gpt-5", b"one", call_row("r", "answered", 0))
        await store.keep(b"2", "gpt-5-mini", b"two")

    with open_store(path) as store:
        asyncio.run(main(store))
    with closing(sqlite3.connect(path)) as aged, aged:
        aged.execute("UPDATE answers SET at = 1000 * key")
    found = contents(path)
    assert replace(found, answer_bytes=0) == Contents(
        answers=2,
        answer_bytes=0,
        models=(("gpt-5", 1), ("gpt-5-mini", 1)),
        documents=(),
        spent=Spent(requests=1),
        oldest=1000.0,
        newest=2000.0,
    )
    assert [
        prune(path, before=1500.0, model="gpt-5-mini"),
        prune(path, before=1500.0),
        prune(path, model="gpt-5-mini"),
    ] == [
        0,
        1,
        1,
    ]
    assert (contents(path).answers, contents(path).spent) == (0, Spent(requests=1))


def test_what_is_no_store_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("Iraq will pay the dues. " * 100, encoding="utf-8")
    later = tmp_path / "later.db"
    with sqlite3.connect(later) as made:
        made.execute("PRAGMA user_version = 99")
    made.close()
    for path, says_so in (
        (other, "cannot be used as a store"),
        (later, "version 99"),
        (tmp_path / "no" / "s.db", "store"),
    ):
        with pytest.raises(UsageError, match=says_so), open_store(path):
            raise AssertionError("opened")
    with pytest.raises(UsageError, match="no such store"):
        contents(tmp_path / "nothing.db")
    assert other.read_text(encoding="utf-8").startswith("Iraq")


def test_a_store_that_cannot_be_written_ends_the_asking(tmp_path: Path) -> None:
    """Paying on without keeping would break the promise; the caller has to free the disk."""

    async def main() -> None:
        with open_store(tmp_path / "s.db") as store:
            with closing(sqlite3.connect(tmp_path / "s.db")) as other:
                other.execute("DROP TABLE answers")
            await store.keep(b"1", "m", b"one")

    with pytest.raises(UsageError, match="cannot be used as a store"):
        asyncio.run(main())


REPLAY = """
import asyncio, sys
from pathlib import Path
from pledgebook.options import Options
from pledgebook.store import open_store
from pledgebook.transport import open_transport
from tests.extract.transport_seam import ASKED, OPTIONS, Topic

async def main(path, url):
    from dataclasses import replace
    with open_store(Path(path)) as store:
        async with open_transport(replace(OPTIONS, base_url=url), environ={}, store=store) as transport:
            print((await transport.ask(Topic, ASKED)).value.name, file=sys.stderr)

before = {"openai", "instructor", "httpx2"} & set(sys.modules)
asyncio.run(main(*sys.argv[1:]))
print(before, {"openai", "instructor", "httpx2"} & set(sys.modules))
"""


@pytest.mark.parametrize("script", [[says(GOOD)], [says(BAD), says(GOOD)]], ids=["good", "mended"])
def test_a_replay_needs_neither_client_nor_instructor(tmp_path: Path, script: Sequence[Step]) -> None:
    path = tmp_path / "s.db"

    async def fill() -> str:
        async with fake_endpoint(script) as server:
            with open_store(path) as store:
                named = replace(OPTIONS, base_url=server.url)
                async with open_transport(named, environ={}, store=store) as transport:
                    await transport.ask(Topic, ASKED)
            return server.url

    command = [sys.executable, "-c", REPLAY, str(path), asyncio.run(fill())]
    done = subprocess.run(command, capture_output=True, text=True, env=environment(), check=True)
    assert (done.stdout, done.stderr) == ("set() set()\n", f"{TOPIC.name}\n")
