"""Documents in a run: whatever happens to one is told in its extraction, and the others go on."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from tests.extract.fake_endpoint import (
    DROPPED,
    HANGS,
    Reply,
    Request,
    Step,
    broken_json,
    fails,
    fake_endpoint,
    half,
    no_choices,
    page,
    says,
)
from tests.extract.wire_items import claim, commitment, ledger

from pledgebook import Document, Extraction, InputError, Options, UsageError, aextract_many
from pledgebook.engine import Proposal
from pledgebook.session import open_session
from pledgebook_schemas import EngineInfo, Passage, WireAnswer

TEXTS = ("Iraq will pay the dues by May.", "تعهد العراق بدفع المستحقات قبل نهاية العام.", "The river is low.")
DOCUMENTS = tuple(Document.from_text(text, id=f"d{number}") for number, text in enumerate(TEXTS))
GOOD = ledger([], [claim(1, proposition="Iraq will pay the dues")])
OPTIONS = Options(model="m", api_key="sk-test-0123456789", concurrency=2, attempts=1, reasks=1)


def about_iraq(reply: Callable[[str], Reply] | Reply) -> Step:
    """Every answer is good or empty, but for the first document's."""

    def answer(request: Request) -> Reply:
        if TEXTS[0] not in request.texts[1]:
            return says(ledger())
        return reply if isinstance(reply, Reply) else reply(GOOD)

    return answer


def read_all(script: Sequence[Step], options: Options = OPTIONS) -> list[Extraction]:
    async def main() -> list[Extraction]:
        async with fake_endpoint(script) as server:
            named = replace(options, base_url=server.url)
            return [one async for one in aextract_many(DOCUMENTS, options=named)]

    return asyncio.run(main())


BAD_ITEM = ledger([commitment(1, action="pay the dues", strength=9)], [claim(1, proposition="Iraq will pay the dues")])
EMPTY_QUOTE = ledger([commitment(1, action="")], [claim(1, proposition="Iraq will pay the dues")])


@pytest.mark.parametrize(
    ("reply", "status", "reasons", "claims", "rejected"),
    [
        (says(GOOD), "ok", [], 1, 0),
        (says(f"```json\n{GOOD}\n```"), "ok", [], 1, 0),
        (says(f"Here it is: {GOOD} I hope it helps."), "ok", [], 1, 0),
        (says(f"<think>{{</think>{GOOD}"), "ok", [], 1, 0),
        (says(GOOD[:-1] + ",}"), "ok", [], 1, 0),
        (says(BAD_ITEM), "ok", [], 1, 1),
        (says(EMPTY_QUOTE), "ok", [], 1, 1),
        (says(GOOD[:-30], finish="length"), "failed", ["truncated"], 0, 0),
        (says(GOOD[:-2], finish="length"), "partial", ["truncated"], 1, 0),
        (says(GOOD[:40]), "failed", ["invalid_output"], 0, 0),
        (says(""), "failed", ["invalid_output"], 0, 0),
        (says(None), "failed", ["invalid_output"], 0, 0),
        (says("[]"), "ok", [], 0, 0),
        (says('"nothing"'), "failed", ["invalid_output"], 0, 0),
        (says('{"result": "none"}'), "failed", ["invalid_output"], 0, 0),
        (says(None, refusal="I cannot help"), "failed", ["refused"], 0, 0),
        (says(GOOD, finish="content_filter"), "failed", ["content_filtered"], 0, 0),
        (no_choices(), "failed", ["unavailable"], 0, 0),
        (page(), "failed", ["unavailable"], 0, 0),
        (broken_json(), "failed", ["unavailable"], 0, 0),
        (half(says(GOOD)), "failed", ["unavailable"], 0, 0),
        (DROPPED, "failed", ["unavailable"], 0, 0),
        (HANGS, "failed", ["unavailable"], 0, 0),
        (fails(429), "failed", ["unavailable"], 0, 0),
        (fails(500), "failed", ["unavailable"], 0, 0),
        (fails(400, "bad"), "failed", ["rejected"], 0, 0),
    ],
    ids=[
        "good",
        "fenced",
        "prose around",
        "thinking",
        "trailing comma",
        "a bad item",
        "an empty quote",
        "cut off inside an item",
        "cut off behind an item",
        "half an answer",
        "empty",
        "null",
        "an empty list",
        "wrong type",
        "wrong schema",
        "refused",
        "filtered",
        "no choices",
        "a page",
        "broken JSON",
        "half a body",
        "dropped",
        "hangs",
        "429 for good",
        "500 for good",
        "400",
    ],
)
def test_every_way_to_answer_badly_is_told_and_harms_no_other_document(
    reply: Reply, status: str, reasons: list[str], claims: int, rejected: int
) -> None:
    first, *others = read_all([about_iraq(reply)], replace(OPTIONS, timeout=0.2 if reply is HANGS else 20))
    assert (first.status, [one.reason for one in first.problems]) == (status, reasons)
    assert (len(first.claims), len(first.rejected)) == (claims, rejected)
    assert [(one.document.id, one.status, one.problems) for one in others] == [("d1", "ok", ()), ("d2", "ok", ())]


@dataclass
class Slow:
    """An engine that answers for the sentences of even number only, and for the others never."""

    info: EngineInfo = field(default_factory=lambda: EngineInfo(name="model", model="slow"))

    async def propose(self, passage: Passage) -> Proposal:
        if passage.sentences[0].number % 2:
            await asyncio.Event().wait()
        return Proposal(WireAnswer(commitments=[], claims=[]))


def test_a_document_ends_at_its_deadline_with_what_is_there() -> None:
    text = "Iraq will pay the dues by May.\nAnkara will open the gates."

    async def main() -> list[Extraction]:
        documents = [Document.from_text(text, id="two"), Document.from_text("Iraq will pay.", id="one")]
        options = Options(model="m", document_deadline=0.05, request_chars=30)
        return [one async for one in aextract_many(documents, options=options, engine=Slow())]

    two, one = asyncio.run(main())
    assert (two.status, one.status) == ("partial", "failed")
    assert [problem.model_dump() for problem in two.problems] == [
        {
            "stage": "propose",
            "reason": "deadline",
            "detail": "no answer within the 0.05 s of the document: raise document_deadline, or run again",
            "start": 0,
            "end": 30,
        }
    ]


class Broken(Slow):
    async def propose(self, passage: Passage) -> Proposal:
        raise KeyError(passage.document.text)


def test_a_defect_of_ours_fails_one_document_and_tells_nothing_of_its_text() -> None:
    async def main() -> list[Extraction]:
        return [one async for one in aextract_many(DOCUMENTS[:2], options=OPTIONS, engine=Broken())]

    first, second = asyncio.run(main())
    (problem,) = first.problems
    assert (first.status, second.status, problem.reason) == ("failed", "failed", "internal_error")
    assert problem.detail == "KeyError in pledgebook: please report it with this document"


def test_a_store_that_breaks_ends_the_run(tmp_path: Path) -> None:
    """Going on would pay for answers that nobody keeps."""

    async def main() -> None:
        store = tmp_path / "s.db"
        async with fake_endpoint([says(ledger())]) as server:
            options = replace(OPTIONS, base_url=server.url, store=str(store))
            async with open_session(options) as session:
                assert session.journal is not None
                session.journal.store.close()
                async for _ in session.read_all(DOCUMENTS):
                    raise AssertionError("read")

    with pytest.raises(UsageError):
        asyncio.run(main())


def test_files_are_read_beside_the_calls_in_flight_and_errors_stay_with_them(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXTS[0], encoding="utf-8")
    (tmp_path / "b.html").write_text("", encoding="utf-8")

    async def main() -> list[tuple[str, str]]:
        sources: list[Any] = [tmp_path / "a.txt", tmp_path / "b.html", InputError("c", "is gone"), tmp_path / "d.pdf"]
        async with fake_endpoint([says(ledger())]) as server:
            options = replace(OPTIONS, base_url=server.url)
            return [
                (one.document.id.rpartition("/")[2], one.status)
                async for one in aextract_many(sources, options=options)
            ]

    assert asyncio.run(main()) == [("a", "ok"), ("b.html", "failed"), ("c", "failed"), ("d.pdf", "failed")]


def test_a_stored_run_is_repeated_without_a_call_and_counts_nothing(tmp_path: Path) -> None:
    async def main() -> tuple[list[Extraction], list[Extraction], int]:
        async with fake_endpoint([about_iraq(says(GOOD))]) as server:
            options = replace(OPTIONS, base_url=server.url, store=str(tmp_path / "s.db"))
            first = [one async for one in aextract_many(DOCUMENTS, options=options)]
            again = [one async for one in aextract_many(DOCUMENTS, options=options)]
            return first, again, len(server.requests)

    first, again, requests = asyncio.run(main())
    assert requests == 3
    assert [json.loads(one.model_dump_json(exclude={"usage"})) for one in first] == [
        json.loads(one.model_dump_json(exclude={"usage"})) for one in again
    ]
    assert [(one.usage.requests, one.usage.prompt_tokens) for one in again] == [(0, 0)] * 3
