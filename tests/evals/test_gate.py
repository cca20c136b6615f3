"""What may land: tight on replays, patient on live runs, hard on broken rules either way."""

from __future__ import annotations

import pytest

from pledgebook_evals.gate import NotComparable, judge
from pledgebook_evals.results import DocumentResult, Figures, Result, StoredSums
from pledgebook_schemas import EngineInfo, Usage


def part(soft: float, vetoes: dict[str, int] | None = None) -> StoredSums:
    return StoredSums(gold=4, predicted=4, detect=4, soft=soft, grounded=soft, strict=0, vetoes=vetoes or {}, false={})


def document(number: int, soft: float, **changed: object) -> DocumentResult:
    plain = DocumentResult(
        id=f"d{number}",
        cluster=f"c{number}",
        language="ar",
        genre="news",
        failure=None,
        commitments=part(soft),
        claims=part(4.0),
        spans=20,
        moved=0,
        absent=0,
    )
    return plain.model_copy(update=changed)


NO_FIGURES = Figures(precision=None, recall=None, detect=None, soft=None, grounded=None, strict=None, fields={})


def result(*documents: DocumentResult, digest: str = "aaaaaaaaaaaa", scorer: str = "1", repeats: int = 1) -> Result:
    return Result(
        scorer_version=scorer,
        guideline_versions=("1.0",),
        gold="dev",
        gold_digest=digest,
        engine=EngineInfo(name="model", model="m"),
        options={},
        versions={},
        repeats=repeats,
        usage=Usage(),
        commitments=NO_FIGURES,
        claims=NO_FIGURES,
        documents=documents,
    )


OLD = result(*(document(number, 3.0) for number in range(10)))
BETTER = result(*(document(number, 3.5) for number in range(10)))
WORSE = result(*(document(number, 2.0) for number in range(10)))
A_LITTLE_WORSE = result(document(0, 2.7), *(document(number, 3.0) for number in range(1, 10)))
ONE_MUCH_WORSE = result(document(0, 0.0), *(document(number, 3.0) for number in range(1, 10)))


@pytest.mark.parametrize("new", [OLD, BETTER], ids=["same", "better"])
def test_a_result_that_is_no_worse_passes(new: Result) -> None:
    assert judge("replay", OLD, new).verdict == "pass"
    assert judge("live", OLD, new).verdict == "pass"


def test_a_replay_fails_on_a_small_fall_that_a_live_run_may_owe_to_luck() -> None:
    replay = judge("replay", OLD, A_LITTLE_WORSE)
    assert (replay.verdict, replay.reasons) == ("fail", ("soft F1 of commitments fell by 0.0075",))
    assert judge("live", OLD, A_LITTLE_WORSE).verdict == "pass"


def test_a_live_run_fails_on_a_significant_fall_and_is_unsure_of_one_that_is_not() -> None:
    assert judge("live", OLD, WORSE).verdict == "fail"
    unsure = judge("live", OLD, ONE_MUCH_WORSE)
    assert unsure.verdict == "inconclusive"
    assert unsure.reasons[0].endswith("run more repeats")


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"failure": "no prediction"}, "d0: no prediction"),
        ({"moved": 1}, "1 spans moved and 0 absent: every span must be exact"),
        ({"absent": 2}, "0 spans moved and 2 absent: every span must be exact"),
    ],
    ids=["lost document", "moved span", "absent span"],
)
def test_broken_rules_fail_whatever_the_score(changed: dict[str, object], reason: str) -> None:
    broken = result(document(0, 4.0, **changed), *(document(number, 4.0) for number in range(1, 10)))
    for mode in ("replay", "live"):
        assert judge(mode, OLD, broken).reasons == (reason,)


@pytest.mark.parametrize("veto", ["polarity_flip", "misattributed"])
def test_a_new_critical_mistake_fails_a_replay_even_if_the_score_rises(veto: str) -> None:
    flipped = result(
        document(0, 3.0, commitments=part(3.9, {veto: 1})), *(document(number, 3.5) for number in range(1, 10))
    )
    assert judge("replay", OLD, flipped).reasons == (f"{veto}: 1, was 0",)
    assert judge("live", OLD, flipped).verdict == "pass"


def test_a_document_that_was_lost_before_is_no_news() -> None:
    lost = result(document(0, 0.0, failure="no prediction"), *(document(number, 3.0) for number in range(1, 10)))
    assert judge("replay", lost, lost).verdict == "pass"


def test_repeats_are_averaged_so_that_a_document_counts_once() -> None:
    once = result(*(document(number, 3.0) for number in range(10)))
    thrice = result(*(document(number, 3.0) for _ in range(3) for number in range(10)), repeats=3)
    assert judge("live", once, thrice).comparison.difference == 0.0


@pytest.mark.parametrize(
    ("other", "message"),
    [(result(digest="bbbbbbbbbbbb"), "not the same"), (result(scorer="0"), "score the old predictions again")],
    ids=["other gold", "other scorer"],
)
def test_results_of_other_gold_or_scorers_are_not_compared(other: Result, message: str) -> None:
    with pytest.raises(NotComparable, match=message):
        judge("replay", other, OLD)
