"""Garbage collection in a process that is ours: what stays anyway is not gone through again and again."""

from __future__ import annotations

import gc
from collections.abc import Callable, Generator
from contextlib import contextmanager


@contextmanager
def set_aside() -> Generator[Callable[[], None]]:
    """What it yields takes all that is there when it is called out of the collector's rounds, for the block.

    Modules are nearly all of that, some hundred thousand objects. A round over them stops a run for a tenth
    of a second, and in a quick run comes every second or two. Garbage of others would stay as long.
    """
    if gc.get_freeze_count():  # somebody has done so for good, and `unfreeze` would undo it
        yield lambda: None
        return
    try:
        yield gc.freeze
    finally:
        gc.unfreeze()
