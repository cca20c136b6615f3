"""Pieces side by side: results in order, input as it is needed, a late piece stops nobody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass, field

import pytest

from pledgebook.stream import HELD, in_order


@dataclass
class Work:
    """Pieces end when they are told to."""

    taken: list[int] = field(default_factory=list[int])
    running: dict[int, asyncio.Future[None]] = field(default_factory=dict[int, "asyncio.Future[None]"])
    most_at_once: int = 0

    def pieces(self, count: int) -> Iterator[int]:
        for number in range(count):
            self.taken.append(number)
            yield number

    async def __call__(self, piece: int) -> int:
        self.running[piece] = asyncio.get_running_loop().create_future()
        self.most_at_once = max(self.most_at_once, len(self.running))
        try:
            await self.running[piece]
        finally:
            del self.running[piece]
        return piece * 10

    async def end(self, *pieces: int) -> None:
        for piece in pieces:
            self.running[piece].set_result(None)
        for _ in range(20):
            await asyncio.sleep(0)


def test_results_come_in_the_order_of_the_pieces() -> None:
    async def main() -> list[int]:
        work = Work()

        async def collect() -> list[int]:
            return [result async for result in in_order(work.pieces(6), work, at_once=3)]

        collecting = asyncio.create_task(collect())
        await work.end()
        for piece in (2, 1, 0, 5, 3, 4):
            await work.end(piece)
        return await collecting

    assert asyncio.run(main()) == [0, 10, 20, 30, 40, 50]


def test_a_late_piece_does_not_stop_the_others_until_so_many_wait_for_it() -> None:
    async def main() -> tuple[list[int], int]:
        work = Work()
        results = in_order(work.pieces(1_000), work, at_once=2)
        first = asyncio.ensure_future(anext(results))
        await work.end()
        while later := [piece for piece in work.running if piece]:
            await work.end(*later)
        taken = list(work.taken)
        await work.end(0)
        await first
        await results.aclose()
        return taken, work.most_at_once

    taken, most_at_once = asyncio.run(main())
    assert taken == list(range(HELD * 2))
    assert most_at_once == 2


def test_nothing_is_taken_before_it_is_needed() -> None:
    async def main() -> list[int]:
        work = Work()
        results = in_order(work.pieces(1_000_000), work, at_once=4)
        first = asyncio.ensure_future(anext(results))
        await work.end()
        await work.end(0)
        await first
        await results.aclose()
        return work.taken

    assert len(asyncio.run(main())) <= 5


def test_closing_cancels_what_is_under_way() -> None:
    async def main() -> int:
        work = Work()
        results = in_order(work.pieces(10), work, at_once=4)
        first = asyncio.ensure_future(anext(results))
        await work.end()
        await work.end(0)
        await first
        await results.aclose()
        return len(work.running)

    assert asyncio.run(main()) == 0


def test_an_exception_comes_out_in_its_turn() -> None:
    async def work(piece: int) -> int:
        if piece == 1:
            raise ValueError("the second")
        return piece

    async def main() -> list[int]:
        got: list[int] = []
        with pytest.raises(ValueError, match="the second"):
            async for result in in_order(range(5), work, at_once=5):
                got.append(result)
        return got

    assert asyncio.run(main()) == [0]


@pytest.mark.parametrize("aside", [True, False], ids=["asynchronous", "synchronous"])
def test_an_error_of_the_pieces_comes_behind_the_results_of_those_before_it(aside: bool) -> None:
    def pieces() -> Iterator[int]:
        yield 1
        yield 2
        raise OSError("the pipe broke")

    async def coming() -> AsyncGenerator[int, None]:
        for piece in pieces():
            yield piece

    async def work(piece: int) -> int:
        await asyncio.sleep(0)
        return piece

    async def main() -> list[int]:
        got: list[int] = []
        with pytest.raises(OSError, match="the pipe broke"):
            async for result in in_order(coming() if aside else pieces(), work, at_once=5):
                got.append(result)
        return got

    assert asyncio.run(main()) == [1, 2]


def test_no_pieces_no_results() -> None:
    async def main() -> list[int]:
        work = Work()
        return [result async for result in in_order([], work, at_once=2)]

    assert asyncio.run(main()) == []
