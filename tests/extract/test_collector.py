"""What is set aside comes back, and what others have set aside stays so."""

from __future__ import annotations

import gc

from pledgebook.collector import set_aside


def test_objects_are_out_of_the_way_within_the_block_only() -> None:
    with set_aside() as settle:
        before = gc.get_freeze_count()
        settle()
        within = gc.get_freeze_count()
    assert (before, gc.get_freeze_count()) == (0, 0)
    assert within > 1_000


def test_what_was_set_aside_before_stays_so() -> None:
    gc.freeze()
    try:
        count = gc.get_freeze_count()
        with set_aside() as settle:
            settle()
        # Some of them may be gone meanwhile, one by one.
        assert 0 < gc.get_freeze_count() <= count
    finally:
        gc.unfreeze()
