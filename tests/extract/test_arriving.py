"""What comes out of a thread: in order, as it comes, with its errors."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

import pytest

from pledgebook.arriving import AHEAD, arriving, in_a_thread
from pledgebook.stream import in_order


def test_pieces_come_in_order_however_many() -> None:
    async def main() -> list[int]:
        return [piece async for piece in arriving(range(5 * AHEAD))]

    assert asyncio.run(main()) == list(range(5 * AHEAD))


def test_the_loop_goes_on_while_a_piece_is_waited_for() -> None:
    """The second piece comes only when the result of the first is there."""
    written = threading.Event()

    def pieces() -> Iterator[str]:
        yield "first"
        written.wait()
        yield "second"

    async def work(piece: str) -> str:
        return piece

    async def main() -> list[str]:
        results: list[str] = []
        async for result in in_order(arriving(pieces()), work, at_once=4):
            results.append(result)
            written.set()
        return results

    assert asyncio.run(main()) == ["first", "second"]


def test_an_error_comes_behind_the_pieces_before_it() -> None:
    def pieces() -> Iterator[int]:
        yield 1
        raise OSError("the pipe broke")

    async def main() -> list[int]:
        got: list[int] = []
        with pytest.raises(OSError, match="the pipe broke"):
            async for piece in arriving(pieces()):
                got.append(piece)
        return got

    assert asyncio.run(main()) == [1]


def test_closing_lets_the_thread_go() -> None:
    gone = threading.Event()

    def pieces() -> Iterator[int]:
        try:
            while True:
                yield 0
        finally:
            gone.set()

    async def work(piece: int) -> int:
        return piece

    async def main() -> None:
        results = in_order(arriving(pieces()), work, at_once=2)
        await anext(results)
        await results.aclose()

    asyncio.run(main())
    assert gone.wait(60)


def test_a_cancelled_wait_for_a_piece_ends_at_once() -> None:
    never = threading.Event()

    async def main() -> None:
        waiting = asyncio.ensure_future(in_a_thread(never.wait))
        await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await waiting

    asyncio.run(main())
    assert not never.is_set()
    never.set()


@pytest.mark.parametrize("text", ["", "تعهد العراق بدفع المستحقات."], ids=["nothing", "Arabic"])
def test_the_result_of_work_in_a_thread(text: str) -> None:
    async def main() -> tuple[str, bool]:
        return await in_a_thread(lambda: (text, threading.current_thread() is threading.main_thread()))

    assert asyncio.run(main()) == (text, False)


def test_the_error_of_work_in_a_thread() -> None:
    async def main() -> int:
        return await in_a_thread(lambda: int("none"))

    with pytest.raises(ValueError, match="none"):
        asyncio.run(main())


class Stopped(BaseException):
    """No `Exception`, as the end of a program is none."""


def test_whatever_ends_the_work_ends_the_wait() -> None:
    def work() -> None:
        raise Stopped

    async def main() -> None:
        await asyncio.wait_for(in_a_thread(work), 60)

    with pytest.raises(Stopped):
        asyncio.run(main())
