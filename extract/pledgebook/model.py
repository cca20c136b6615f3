"""The engine that asks a language model, through any OpenAI-compatible endpoint.

A passage that does not fit is halved and asked again; an answer that does not validate is salvaged;
whatever is lost is a `Problem` at its place in the text.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pledgebook.engine import Proposal
from pledgebook.errors import InvalidOutput, ModelError, Truncated, UsageError
from pledgebook.faults import TooLong, Unreadable
from pledgebook.options import Options
from pledgebook.request import ChatRequest
from pledgebook.salvage import Salvage, best_salvage
from pledgebook.second_reading import questions, read_again
from pledgebook.split import halves
from pledgebook.store import Store
from pledgebook.transport import ChatTransport, open_transport
from pledgebook_prompts import FollowUp, RenderedPrompt, prompt_identity, render
from pledgebook_schemas import (
    EngineInfo,
    Passage,
    Problem,
    RejectedRecord,
    Usage,
    WireAnswer,
    WireClaim,
    WireCommitment,
)

if TYPE_CHECKING:
    import httpx2

Item = TypeVar("Item", WireCommitment, WireClaim)


@dataclass(frozen=True, slots=True)
class ModelEngine:
    """Proposes what a model answers. `propose` costs one request or more, and raises no `ModelError`."""

    transport: ChatTransport
    info: EngineInfo
    prompt: str
    """Name of the prompt, such as `commitments.v1`."""
    render: Callable[[str, Passage], RenderedPrompt] = render
    questions: tuple[FollowUp, ...] = ()
    """What is asked behind an answer."""

    async def propose(self, passage: Passage) -> Proposal:
        try:
            rendered = self.render(self.prompt, passage)
            answer = await self.transport.ask(WireAnswer, rendered.messages, rendered.unasked)
        except (Truncated, TooLong) as error:
            if len(passage.sentences) > 1:
                return await self._propose_halves(passage, error)
            return salvaged(error, passage)
        except ModelError as error:
            return salvaged(error, passage)
        if not self.questions:
            return placed(answer.value, passage, answer.usage)
        read = await read_again(self.transport, rendered, answer, self.questions)
        proposal = placed(read.answer, passage, read.usage)
        problems = tuple(_problem(error, passage) for error in read.errors)
        return Proposal(proposal.answer, proposal.usage, problems, (*read.rejected, *proposal.rejected))

    def request(self, passage: Passage) -> ChatRequest:
        """The request that `propose` would begin with; nothing is asked."""
        rendered = self.render(self.prompt, passage)
        return self.transport.request(WireAnswer, rendered.messages, rendered.unasked)

    async def _propose_halves(self, passage: Passage, error: ModelError) -> Proposal:
        first, second = await asyncio.gather(*(self.propose(half) for half in halves(passage)))
        return Proposal(
            answer=WireAnswer(
                commitments=[*first.answer.commitments, *second.answer.commitments],
                claims=[*first.answer.claims, *second.answer.claims],
            ),
            usage=(error.usage or Usage()) + first.usage + second.usage,
            problems=(*first.problems, *second.problems),
            rejected=(*first.rejected, *second.rejected),
        )


@asynccontextmanager
async def open_model_engine(
    options: Options, *, http_client: httpx2.AsyncClient | None = None, store: Store | None = None
) -> AsyncGenerator[ModelEngine, None]:
    """An engine for the model that `options` name, closed behind the block; client and store of the caller stay open.

    Raises `UsageError` where the options lack a model, a key, a usable address or a known prompt.
    """
    asked = questions(missed=options.missed, verify=options.verify)
    try:
        prompt = "+".join([prompt_identity(options.prompt), *(one.identity for one in asked)])
        info = EngineInfo(name="model", model=options.model, prompt=prompt)
    except ValueError as error:
        raise UsageError(str(error)) from error
    async with open_transport(options, http_client=http_client, store=store) as transport:
        yield ModelEngine(transport, info, options.prompt, questions=asked)


def salvaged(error: ModelError, passage: Passage) -> Proposal:
    """What a failed request leaves: items of its text that are valid, and the problem.

    There is no problem where the whole text could be read and only named items are missing.
    """
    saved = _saved(error)
    proposal = placed(saved.answer, passage, error.usage or Usage())
    named = saved.whole and (saved.size > 0 or not saved.rejected)
    problems = () if isinstance(error, InvalidOutput) and named else (_problem(error, passage),)
    return Proposal(proposal.answer, proposal.usage, problems, (*saved.rejected, *proposal.rejected))


def placed(answer: WireAnswer, passage: Passage, usage: Usage) -> Proposal:
    """The answer with only sentences of the passage in it.

    An item with another number is kept if its quote stands in exactly one of the sentences.
    """
    rejected: list[RejectedRecord] = []
    return Proposal(
        answer=WireAnswer(
            commitments=_in_place(answer.commitments, lambda item: item.action, passage, rejected),
            claims=_in_place(answer.claims, lambda item: item.proposition, passage, rejected),
        ),
        usage=usage,
        rejected=tuple(rejected),
    )


def _in_place(
    items: list[Item], quote: Callable[[Item], str], passage: Passage, rejected: list[RejectedRecord]
) -> list[Item]:
    numbers = {sentence.number for sentence in passage.sentences}
    kept: list[Item] = []
    for item in items:
        number = item.sentence if item.sentence in numbers else _sentence_of(quote(item), passage)
        if number is None:
            rejected.append(RejectedRecord(reason="unknown_sentence", quote=quote(item)))
        else:
            kept.append(item if number == item.sentence else item.model_copy(update={"sentence": number}))
    return kept


def _sentence_of(quote: str, passage: Passage) -> int | None:
    """The only sentence that has the quote letter by letter."""
    found = [sentence.number for sentence in passage.sentences if quote and quote in sentence.text]
    return found[0] if len(found) == 1 else None


def _saved(error: ModelError) -> Salvage:
    """What can be kept of the error's texts. A withheld answer is not used, even if it came along."""
    if isinstance(error, Unreadable):
        return best_salvage(error.texts)
    return best_salvage([error.raw] if isinstance(error, Truncated) and error.raw else [])


def _problem(error: ModelError, passage: Passage) -> Problem:
    return Problem(
        stage="propose",
        reason=error.reason,
        detail=str(error),
        start=passage.sentences[0].start if passage.sentences else None,
        end=passage.sentences[-1].end if passage.sentences else None,
    )
