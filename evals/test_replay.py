"""`pytest evals`: replays the recorded answers and the rules engine against the gold, and judges the result."""

from __future__ import annotations

import asyncio
from itertools import combinations
from pathlib import Path

import pytest

from pledgebook import Extraction, Options
from pledgebook_evals.gate import judge
from pledgebook_evals.gold import check_splits, read_gold
from pledgebook_evals.predictions import of_extraction
from pledgebook_evals.recordings import Tape
from pledgebook_evals.results import Setting, make_result, read_result
from pledgebook_evals.runner import Run, predict
from pledgebook_schemas import Usage

HERE = Path(__file__).parent
BASELINES = sorted((HERE / "baselines").glob("*.json"))
"""Named ENGINE.SPLIT.json, ENGINE being `rules` or the name of a recorded prompt."""
RECORDED_MODEL = "claude"


def replayed(engine: str, split: str) -> list[Extraction]:
    golds = read_gold(HERE / "gold" / split)
    if engine == "rules":
        run = Run(golds.golds, Options(model="rules"))
    else:
        tape = Tape.open(HERE / "recordings" / f"{engine}.{split}.jsonl")
        run = Run(golds.golds, Options(model=RECORDED_MODEL, prompt=engine), "replay", tape)
    return asyncio.run(predict(run, None, lambda extraction: None))


@pytest.mark.parametrize("baseline", BASELINES, ids=[path.stem for path in BASELINES])
def test_nothing_got_worse(baseline: Path) -> None:
    """Move a baseline on purpose with `pledgebook evals baseline RESULT BASELINE`."""
    engine, _, split = baseline.stem.rpartition(".")
    golds = read_gold(HERE / "gold" / split)
    found = replayed(engine, split)
    scores = [golds.score(gold, of_extraction(one)) for gold, one in zip(golds.golds, found, strict=True)]
    usage = sum((one.usage for one in found), Usage())
    result = make_result(scores, golds, Setting(gold=split, engine=found[0].engine, usage=usage))
    decision = judge("replay", read_result(baseline), result)
    assert decision.verdict == "pass", "\n".join(decision.reasons)


def test_there_is_a_baseline_for_the_rules_and_for_a_recorded_model() -> None:
    assert {path.stem.rpartition(".")[2] for path in BASELINES} >= {"dev", "test", "test2"}
    assert any(path.stem.startswith("rules.") for path in BASELINES)
    assert any(path.stem.startswith("commitments.") for path in BASELINES)


@pytest.mark.parametrize(("one", "other"), list(combinations(("dev", "test", "test2"), 2)))
def test_no_event_is_in_two_splits(one: str, other: str) -> None:
    assert check_splits(read_gold(HERE / "gold" / one).golds, read_gold(HERE / "gold" / other).golds) == []
