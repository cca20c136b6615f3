"""What a second and third question change in an answer, and what they leave when they fail."""

from __future__ import annotations

import argparse
import asyncio
import json
from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.extract.fake_endpoint import Step, fails, fake_endpoint, says
from tests.extract.test_model import LINES, ONE_CALL, OPTIONS, WHOLE, tiny
from tests.extract.wire_items import Item, claim, commitment, ledger, wire

from pledgebook.commands.flags import add_engine_flags, options_of
from pledgebook.engine import Proposal
from pledgebook.model import open_model_engine
from pledgebook_prompts import follow_up
from pledgebook_schemas import RejectedRecord, WireAnswer

PAY = commitment(1, action="دفع المستحقات")
RELEASE = commitment(2, cue="will", actor="Ankara", parties=["Ankara"], action="release 500 cubic metres a second")
LOW = claim(3, proposition="The river is at its lowest level in forty years")


def propose(script: Sequence[Step], *, missed: bool = False, verify: bool = False) -> tuple[Proposal, list[list[str]]]:
    """The proposal, and the texts of the messages of each request."""

    async def main() -> tuple[Proposal, list[list[str]]]:
        async with fake_endpoint(script) as server:
            options = replace(OPTIONS, base_url=server.url, missed=missed, verify=verify)
            async with open_model_engine(options) as opened:
                proposal = await replace(opened, render=tiny).propose(WHOLE)
                return proposal, [request.texts for request in server.requests]

    return asyncio.run(main())


def answer(*commitments: Item, claims: Sequence[Item] = ()) -> WireAnswer:
    return wire(list(commitments), list(claims))


def failed(*records: tuple[str, int, int, str]) -> str:
    names = ("list", "number", "sentence", "why")
    return json.dumps({"failed": [dict(zip(names, one, strict=True)) for one in records]})


def test_what_was_missed_is_added_and_what_is_said_again_is_not() -> None:
    proposal, requests = propose([says(ledger([PAY])), says(ledger([RELEASE, PAY], [LOW]))], missed=True)
    assert proposal == Proposal(answer(PAY, RELEASE, claims=[LOW]), usage=ONE_CALL + ONE_CALL)
    assert [texts[-1] for texts in requests] == [requests[0][-1], follow_up("missed.v1").text]
    assert WireAnswer.model_validate_json(requests[1][-2]) == answer(PAY)
    assert requests[1][:-2] == requests[0]


def test_a_record_that_the_text_does_not_support_is_rejected_with_the_reason() -> None:
    verdict = failed(("commitments", 2, 2, "said by nobody"), ("claims", 1, 3, "hearsay"))
    proposal, _ = propose([says(ledger([PAY, RELEASE], [LOW])), says(verdict)], verify=True)
    assert proposal == Proposal(
        answer(PAY),
        usage=ONE_CALL + ONE_CALL,
        rejected=(
            RejectedRecord(reason="not_supported: said by nobody", quote="release 500 cubic metres a second"),
            RejectedRecord(reason="not_supported: hearsay", quote="The river is at its lowest level in forty years"),
        ),
    )


@pytest.mark.parametrize(
    "verdict",
    [(), (("commitments", 3, 1, "there is no third"),), (("commitments", 1, 2, "its sentence is another"),)],
    ids=["nothing fails", "no such position", "position and sentence do not fit"],
)
def test_a_verdict_that_names_no_record_rejects_none(verdict: tuple[tuple[str, int, int, str], ...]) -> None:
    proposal, _ = propose([says(ledger([PAY, RELEASE])), says(failed(*verdict))], verify=True)
    assert proposal == Proposal(answer(PAY, RELEASE), usage=ONE_CALL + ONE_CALL)


def test_the_check_sees_what_the_second_look_added() -> None:
    script = [says(ledger([PAY])), says(ledger([RELEASE])), says(failed(("commitments", 2, 2, "a threat of others")))]
    proposal, requests = propose(script, missed=True, verify=True)
    assert proposal.answer == answer(PAY)
    assert WireAnswer.model_validate_json(requests[2][-2]) == answer(PAY, RELEASE)


def test_a_question_that_fails_leaves_the_answer_and_a_problem() -> None:
    proposal, _ = propose([says(ledger([PAY])), fails(500), says(failed())], missed=True, verify=True)
    assert proposal.answer == answer(PAY)
    assert [(problem.stage, problem.reason, problem.start, problem.end) for problem in proposal.problems] == [
        ("propose", "unavailable", 0, len("\n".join(LINES)))
    ]


def test_the_questions_are_part_of_the_engines_name() -> None:
    async def name(missed: bool, verify: bool) -> str | None:
        options = replace(OPTIONS, base_url="http://127.0.0.1:1", missed=missed, verify=verify)
        async with open_model_engine(options) as opened:
            return opened.info.prompt

    plain = asyncio.run(name(False, False))
    more = [follow_up(one).identity for one in ("missed.v1", "verify.v1")]
    assert plain is not None
    assert asyncio.run(name(True, True)) == "+".join([plain, *more])
    assert asyncio.run(name(False, True)) == f"{plain}+{more[1]}"


def test_an_unknown_question_is_named_with_those_there_are() -> None:
    with pytest.raises(ValueError, match=r"no follow-up 'doubt'; available: missed.v1, verify.v1"):
        follow_up("doubt")


def test_the_flags_choose_them() -> None:

    parser = argparse.ArgumentParser()
    add_engine_flags(parser)
    options = options_of(parser.parse_args(["--model", "m", "--missed", "--crosscheck"]))
    assert (options.missed, options.verify, options.crosscheck) == (True, False, True)
