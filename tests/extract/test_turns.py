"""Turns: one after the other, in the order of asking, and the event loop free in between."""

from __future__ import annotations

import asyncio

from pledgebook.turns import Turns


def test_between_two_turns_the_loop_goes_round() -> None:
    async def main() -> list[str]:
        told: list[str] = []
        turns = Turns()

        async def work(name: str) -> None:
            await turns.next()
            told.append(name)

        working = [asyncio.create_task(work(name)) for name in "abc"]
        while not all(one.done() for one in working):
            told.append(".")
            await asyncio.sleep(0)
        return told

    told = "".join(asyncio.run(main()))
    assert told.replace(".", "") == "abc"
    assert "a.b.c" in told


def test_who_no_longer_waits_is_passed_over() -> None:
    async def main() -> list[str]:
        told: list[str] = []
        turns = Turns()

        async def work(name: str) -> None:
            await turns.next()
            told.append(name)

        working = [asyncio.create_task(work(name)) for name in "abcd"]
        await asyncio.sleep(0)
        working[1].cancel()
        working[3].cancel()
        await asyncio.gather(*working, return_exceptions=True)
        await turns.next()
        return [*told, "later"]

    assert asyncio.run(main()) == ["a", "c", "later"]


def test_turns_can_be_asked_for_again_and_again() -> None:
    async def main() -> int:
        turns = Turns()
        taken = 0
        for _ in range(3):
            await turns.next()
            taken += 1
            await asyncio.sleep(0)
        return taken

    assert asyncio.run(main()) == 3
