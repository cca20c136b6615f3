"""What may come behind a model's answer, in one conversation with it: a look for what it lacks, a check of what it has.

Each is one more request that repeats prompt and document, which providers cache, and adds the answer. One that fails
takes nothing away: the answer stays, and the failure is a problem.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeVar

from pledgebook.errors import ModelError
from pledgebook.transport import Answer, ChatTransport
from pledgebook_prompts import FollowUp, Message, RenderedPrompt, follow_up
from pledgebook_schemas import RejectedRecord, Usage, WireAnswer, WireClaim, WireCommitment
from pledgebook_schemas.wire import Wire

MISSED, VERIFY = "missed.v1", "verify.v1"
Item = TypeVar("Item", WireCommitment, WireClaim)


class WireFailure(Wire):
    list: Literal["commitments", "claims"]
    number: int
    """Position in the list, from 1."""
    sentence: int
    """That of the record: a position that does not fit it names nothing."""
    why: str


class WireVerdict(Wire):
    failed: list[WireFailure]


@dataclass(frozen=True, slots=True)
class Reading:
    """An answer as it stands after the readings so far."""

    answer: WireAnswer
    usage: Usage
    rejected: tuple[RejectedRecord, ...] = ()
    errors: tuple[ModelError, ...] = ()


def questions(*, missed: bool, verify: bool) -> tuple[FollowUp, ...]:
    """Those that were chosen, in the order in which they are put."""
    return (*((follow_up(MISSED),) if missed else ()), *((follow_up(VERIFY),) if verify else ()))


async def read_again(
    transport: ChatTransport, asked: RenderedPrompt, first: Answer[WireAnswer], chosen: Sequence[FollowUp]
) -> Reading:
    """The first answer with what the chosen questions add to it or take from it; costs a request for each."""
    reading = Reading(first.value, first.usage)
    for one in chosen:
        # A verdict goes by position, so the model is shown the lists as they stand.
        shown = Message(role="assistant", content=reading.answer.model_dump_json(exclude_unset=True))
        messages = (*asked.messages, shown, Message(role="user", content=one.text))
        try:
            if one.name == VERIFY:
                verdict = await transport.ask(WireVerdict, messages)
                reading = _without(reading, verdict)
            else:
                more = await transport.ask(WireAnswer, messages, asked.unasked)
                reading = _with(reading, more)
        except ModelError as error:
            reading = Reading(
                reading.answer, reading.usage + (error.usage or Usage()), reading.rejected, (*reading.errors, error)
            )
    return reading


def _with(reading: Reading, more: Answer[WireAnswer]) -> Reading:
    """Both answers; what the second only says again is left out."""
    known = {(one.sentence, one.action) for one in reading.answer.commitments}
    told = {(one.sentence, one.proposition) for one in reading.answer.claims}
    commitments = [one for one in more.value.commitments if (one.sentence, one.action) not in known]
    claims = [one for one in more.value.claims if (one.sentence, one.proposition) not in told]
    answer = WireAnswer(
        commitments=[*reading.answer.commitments, *commitments], claims=[*reading.answer.claims, *claims]
    )
    return Reading(answer, reading.usage + more.usage, reading.rejected, reading.errors)


def _without(reading: Reading, verdict: Answer[WireVerdict]) -> Reading:
    """The answer without the records that failed; each of those says why."""
    why = {(one.list, one.number, one.sentence): one.why for one in verdict.value.failed}
    rejected = list(reading.rejected)

    def kept(name: Literal["commitments", "claims"], items: Sequence[Item]) -> list[Item]:
        left: list[Item] = []
        for number, item in enumerate(items, 1):
            reason = why.get((name, number, item.sentence))
            if reason is None:
                left.append(item)
            else:
                quote = item.action if isinstance(item, WireCommitment) else item.proposition
                rejected.append(RejectedRecord(reason=f"not_supported: {reason}", quote=quote))
        return left

    answer = WireAnswer(
        commitments=kept("commitments", reading.answer.commitments), claims=kept("claims", reading.answer.claims)
    )
    return Reading(answer, reading.usage + verdict.usage, tuple(rejected), reading.errors)
