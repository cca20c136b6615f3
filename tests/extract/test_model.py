"""The model engine: what it asks, what it keeps of the answer, and what it reports as lost."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import pytest
from tests.extract.fake_endpoint import Reply, Request, Step, fails, fake_endpoint, says
from tests.extract.wire_items import claim, commitment, ledger, wire

from pledgebook.engine import Proposal
from pledgebook.errors import UsageError
from pledgebook.model import ModelEngine, open_model_engine
from pledgebook.options import Options
from pledgebook.passages import passage
from pledgebook_prompts import Message, RenderedPrompt, prompt_identity
from pledgebook_schemas import Document, EngineInfo, Passage, Problem, RejectedRecord, Sentence, Usage

LINES = (
    "تعهد العراق بدفع المستحقات قبل نهاية العام.",
    "Ankara will release 500 cubic metres a second.",
    "The river is at its lowest level in forty years.",
    "وقال الوزير إن {{ }} {% if %} المفاوضات مستمرة.",
)
OPTIONS = Options(model="m", api_key="k", concurrency=4, attempts=1, reasks=1)
ONE_CALL = Usage(requests=1, prompt_tokens=100, completion_tokens=20, cached_tokens=64)
PAY, LOW = commitment(1, action="دفع المستحقات"), claim(3)


def whole_text() -> Passage:
    text = "\n".join(LINES)
    starts = [text.index(line) for line in LINES]
    sentences = [
        Sentence(number=number, start=start, end=start + len(line), text=line)
        for number, (start, line) in enumerate(zip(starts, LINES, strict=True), 1)
    ]
    return passage(Document.from_text(text), sentences, 0, len(sentences), title=None)


WHOLE = whole_text()


def tiny(prompt: str, passage: Passage) -> RenderedPrompt:
    """A prompt that is the numbered sentences and nothing else."""
    lines = [f"{sentence.number}. {sentence.text}" for sentence in passage.sentences]
    return RenderedPrompt(messages=(Message(role="user", content="\n".join(lines)),), name=prompt, digest="0" * 12)


@dataclass(frozen=True)
class Run:
    proposals: list[Proposal]
    requests: list[Request]

    @property
    def only(self) -> Proposal:
        (proposal,) = self.proposals
        return proposal


def propose(script: Sequence[Step], passages: Sequence[Passage] = (WHOLE,), options: Options = OPTIONS) -> Run:
    """Proposes from the passages one after another."""

    async def main() -> Run:
        async with (
            fake_endpoint(script) as server,
            open_model_engine(replace(options, base_url=server.url)) as opened,
        ):
            engine = replace(opened, render=tiny)
            return Run([await engine.propose(one) for one in passages], server.requests)

    return asyncio.run(main())


def numbers_in(request: Request) -> list[int]:
    return [int(number) for number in re.findall(r"^(\d+)\. ", request.texts[-1], re.MULTILINE)]


def lost(reason: str, detail: str, first: int = 1, last: int = 4) -> dict[str, Any]:
    """What a problem of the sentences `first` to `last` says, its detail up to the server's port aside."""
    start, end = WHOLE.sentences[first - 1].start, WHOLE.sentences[last - 1].end
    return {"stage": "propose", "reason": reason, "detail": detail, "start": start, "end": end}


def said(problem: Problem) -> dict[str, Any]:
    return problem.model_dump() | {"detail": problem.detail.partition("model m: ")[2]}


def test_a_good_answer_is_proposed_as_it_is() -> None:
    run = propose([says(ledger([PAY], [LOW]))])
    assert run.only == Proposal(wire([PAY], [LOW]), ONE_CALL)
    (request,) = run.requests
    assert request.texts == [tiny("", WHOLE).messages[0].content]
    assert request.body["response_format"]["json_schema"]["strict"] is True


def test_the_engine_names_its_model_and_prompt() -> None:
    async def main() -> EngineInfo:
        async with open_model_engine(OPTIONS) as engine:
            return engine.info

    info = asyncio.run(main())
    assert info == EngineInfo(name="model", model="m", prompt=prompt_identity(Options().prompt))


def test_the_default_prompt_is_rendered_with_every_sentence() -> None:
    async def main() -> str:
        async with fake_endpoint([says(ledger())]) as server:
            async with open_model_engine(replace(OPTIONS, base_url=server.url)) as engine:
                await engine.propose(WHOLE)
            return "\n".join(server.requests[0].texts)

    sent = asyncio.run(main())
    assert [line for line in LINES if line not in sent] == []


@pytest.mark.parametrize(
    ("item", "number"),
    [
        (commitment(9, action="دفع المستحقات"), 1),
        (commitment(0, action="release 500 cubic metres a second"), 2),
        (commitment(9, action="لا وجود لها"), None),
        (commitment(9, action="the"), None),
        (commitment(9, action=""), None),
    ],
    ids=["found", "found in English", "nowhere", "in several", "empty"],
)
def test_a_wrong_sentence_number_is_corrected_by_the_quote_or_rejected(
    item: dict[str, Any], number: int | None
) -> None:
    proposal = propose([says(ledger([item, PAY]))]).only
    rejected = () if number else (RejectedRecord(reason="unknown_sentence", quote=item["action"]),)
    kept = [item | {"sentence": number}] if number else []
    assert proposal == Proposal(wire([*kept, PAY]), ONE_CALL, rejected=rejected)


def test_a_claim_with_a_wrong_number_is_corrected_too() -> None:
    assert propose([says(ledger([], [LOW | {"sentence": 7}]))]).only == Proposal(wire([], [LOW]), ONE_CALL)


def test_an_answer_from_a_neighbouring_sentence_is_not_taken() -> None:
    part = WHOLE.model_copy(update={"sentences": WHOLE.sentences[:2], "after": WHOLE.sentences[2:]})
    assert propose([says(ledger([PAY], [LOW]))], [part]).only == Proposal(
        wire([PAY]),
        ONE_CALL,
        rejected=(RejectedRecord(reason="unknown_sentence", quote="The river is at its lowest level"),),
    )


@pytest.mark.parametrize(
    ("reply", "problem"),
    [
        (
            says(None, refusal="I cannot help with that"),
            lost("refused", "the model declined: I cannot help with that"),
        ),
        (
            says(ledger([PAY]), finish="content_filter"),
            lost("content_filtered", "the provider's filter withheld the answer"),
        ),
        (
            fails(500, "out of memory"),
            lost(
                "unavailable",
                "HTTP 500: out of memory. Gave up after 1 attempts; is the server up and the address right?",
            ),
        ),
        (fails(400, "bad seed"), lost("rejected", "HTTP 400: bad seed. The server refuses this request")),
    ],
    ids=["refused", "filtered", "unavailable", "rejected"],
)
def test_a_failed_request_is_a_problem_at_its_place(reply: Reply, problem: dict[str, Any]) -> None:
    proposal = propose([reply]).only
    assert [said(one) for one in proposal.problems] == [problem]
    assert (proposal.answer, proposal.usage.requests, proposal.rejected) == (wire(), 1, ())


@pytest.mark.parametrize(
    "reply",
    [
        fails(401, "wrong key"),
        fails(403, "not yours"),
        fails(404, "no such model"),
        fails(429, "pay", code="insufficient_quota"),
    ],
    ids=["401", "403", "404", "quota"],
)
def test_a_rejection_that_concerns_every_request_is_met_once(reply: Reply) -> None:
    run = propose([reply], [WHOLE, WHOLE, WHOLE])
    assert len(run.requests) == 1
    assert [one.problems for one in run.proposals] == [run.proposals[0].problems] * 3
    assert run.proposals[0].problems[0].reason == "rejected"
    assert [one.usage for one in run.proposals] == [Usage(requests=1), Usage(), Usage()]


def test_a_rejection_of_one_request_does_not_stop_the_others() -> None:
    run = propose([fails(400, "bad"), says(ledger([PAY]))], [WHOLE, WHOLE])
    assert run.proposals[1] == Proposal(wire([PAY]), ONE_CALL)


def test_good_items_of_an_invalid_answer_are_kept_without_a_problem() -> None:
    bad = commitment(2, action="release 500 cubic metres", polarity="maybe")
    rejected = RejectedRecord(
        reason="invalid_item: polarity: Input should be 'positive' or 'negative'", quote="release 500 cubic metres"
    )
    run = propose([says(ledger([PAY, bad], [LOW]))])
    assert run.only == Proposal(wire([PAY], [LOW]), ONE_CALL + ONE_CALL, rejected=(rejected,))
    assert len(run.requests) == 2


def test_the_better_of_two_invalid_answers_is_kept() -> None:
    bad = commitment(2, strength=9)
    run = propose([says(ledger([PAY, bad], [LOW])), says("I am sorry.")])
    assert (run.only.answer, run.only.problems) == (wire([PAY], [LOW]), ())


@pytest.mark.parametrize(
    "text", ["Nothing to report.", ledger([commitment(strength=9)])], ids=["prose", "bad items only"]
)
def test_an_answer_of_which_nothing_is_left_is_a_problem(text: str) -> None:
    proposal = propose([says(text)]).only
    assert [(one.reason, one.start, one.end) for one in proposal.problems] == [
        ("invalid_output", 0, WHOLE.sentences[-1].end)
    ]
    assert proposal.usage == ONE_CALL + ONE_CALL


def from_sentences(answers: dict[int, dict[str, Any]], fits: Callable[[Request], Reply | None]) -> Step:
    """A model that answers for the sentences it is shown, unless `fits` has something else to say."""

    def answer(request: Request) -> Reply:
        items = [answers[number] for number in numbers_in(request) if number in answers]
        commitments = [item for item in items if "action" in item]
        return fits(request) or says(ledger(commitments, [item for item in items if "action" not in item]))

    return answer


@pytest.mark.parametrize(
    "too_much",
    [
        says("{", finish="length"),
        fails(400, "too long", code="context_length_exceeded"),
        fails(400, "the request exceeds the available context size", kind="exceed_context_size_error"),
    ],
    ids=["answer cut off", "context of OpenAI", "context of llama.cpp"],
)
def test_a_passage_that_does_not_fit_is_halved_until_it_fits(too_much: Reply) -> None:
    answers = {1: PAY, 3: LOW, 4: commitment(4, action="المفاوضات")}
    run = propose([from_sentences(answers, lambda request: too_much if len(numbers_in(request)) > 1 else None)])
    assert [numbers_in(request) for request in run.requests[:1]] == [[1, 2, 3, 4]]
    assert sorted(numbers_in(request) for request in run.requests) == [[1], [1, 2], [1, 2, 3, 4], [2], [3], [3, 4], [4]]
    assert run.only.answer == wire([PAY, answers[4]], [LOW])
    assert (run.only.problems, run.only.usage.requests) == ((), 7)


def test_a_sentence_whose_answer_never_ends_keeps_its_complete_items() -> None:
    cut = says(ledger([PAY, commitment(1, action="دفع")])[:-60], finish="length")
    run = propose([from_sentences({3: LOW}, lambda request: cut if 1 in numbers_in(request) else None)])
    detail = "the answer ended at the token limit: raise max_tokens or lower request_chars"
    assert run.only.answer == wire([PAY], [LOW])
    assert [said(one) for one in run.only.problems] == [lost("truncated", detail, 1, 1)]
    assert [numbers_in(request) for request in run.requests].count([1]) == 1


def test_a_prompt_that_never_fits_is_a_problem_of_each_sentence() -> None:
    run = propose([fails(400, "too long", code="context_length_exceeded")])
    places = [(sentence.start, sentence.end) for sentence in WHOLE.sentences]
    assert [(one.reason, one.start, one.end) for one in run.only.problems] == [("rejected", *at) for at in places]


def test_many_passages_at_once_share_one_engine() -> None:
    async def main() -> tuple[list[Proposal], int]:
        async with (
            fake_endpoint([says(ledger([PAY]))], delay=0.005) as server,
            open_model_engine(replace(OPTIONS, base_url=server.url)) as opened,
        ):
            engine = replace(opened, render=tiny)
            proposals = await asyncio.gather(*(engine.propose(WHOLE) for _ in range(12)))
            return proposals, server.most_at_once

    proposals, most_at_once = asyncio.run(main())
    assert proposals == [Proposal(wire([PAY]), ONE_CALL)] * 12
    assert most_at_once == OPTIONS.concurrency


def test_options_without_a_model_are_refused() -> None:
    async def main() -> ModelEngine:
        async with open_model_engine(Options(api_key="k")) as engine:
            return engine

    with pytest.raises(UsageError, match="no model"):
        asyncio.run(main())
