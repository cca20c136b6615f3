"""The way of one document: zone, segment, propose, ground, resolve, merge.

Each line of `ledger` is a stage; each stage is one file. Reading comes before (`read.py`), and only
`propose` waits for anything.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from pledgebook.anchor import Anchors
from pledgebook.crosscheck import REASON as CROSSCHECK
from pledgebook.crosscheck import unread, unseen
from pledgebook.engine import Engine, Proposal
from pledgebook.faults import OverBudget
from pledgebook.ground import Grounder
from pledgebook.merge import merge_claims, merge_commitments, title_mentions
from pledgebook.options import Options
from pledgebook.passages import pack
from pledgebook.resolve import Resolver
from pledgebook.rules import RulesEngine
from pledgebook.segment import segment
from pledgebook.turns import Turns
from pledgebook.zone import zone
from pledgebook_schemas import (
    Claim,
    Commitment,
    Document,
    Extraction,
    Passage,
    Problem,
    RejectedRecord,
    Sentence,
    Usage,
    WireAnswer,
    Zone,
)
from pledgebook_schemas.vocabulary import Status

NOTICES = frozenset({"encoding", "metadata", CROSSCHECK})
"""Reasons of problems that lose nothing: they leave a document `ok`."""

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Ledger:
    """What the stages after `propose` make of the candidates."""

    commitments: tuple[Commitment, ...]
    claims: tuple[Claim, ...]
    rejected: tuple[RejectedRecord, ...]


async def read_ledger(
    document: Document,
    engine: Engine,
    options: Options,
    clock: Clock,
    problems: Sequence[Problem] = (),
    turns: Turns | None = None,
) -> Extraction:
    """The extraction of a document that was read; `problems` are those of reading it.

    It is called in a turn of `turns`, the others of the documents that are read beside it.
    """
    started = clock()
    zones = zone(document.text)
    sentences = segment(document.text, zones)
    passages = _packed(document, zones, sentences, options)
    proposals = await _propose(engine, passages, options.document_deadline)
    if turns is not None:
        await turns.next()
    ledger = make_ledger(document, zones, sentences, [proposal.answer for proposal in proposals])
    found = [*problems, *_nothing_to_read(sentences), *(problem for one in proposals for problem in one.problems)]
    if options.crosscheck and engine.info.name != "rules":
        by_rules = await _propose(_rules(), passages, options.document_deadline)
        theirs = make_ledger(document, zones, sentences, [proposal.answer for proposal in by_rules])
        found += unread(by_rules[:1]) or unseen(theirs.commitments, ledger.commitments)
    usage = sum((proposal.usage for proposal in proposals), Usage())
    return Extraction(
        document=document,
        engine=engine.info,
        status=_status(found, proposals),
        problems=tuple(found),
        commitments=ledger.commitments,
        claims=ledger.claims,
        rejected=(*(one for proposal in proposals for one in proposal.rejected), *ledger.rejected),
        usage=usage.model_copy(update={"seconds": round(clock() - started, 4)}),
    )


@cache
def _rules() -> RulesEngine:
    return RulesEngine()


def passages_of(document: Document, options: Options) -> list[Passage]:
    """What an engine is asked to read of a document."""
    zones = zone(document.text)
    return list(_packed(document, zones, segment(document.text, zones), options))


def make_ledger(
    document: Document, zones: Sequence[Zone], sentences: Sequence[Sentence], answers: Sequence[WireAnswer]
) -> Ledger:
    """Candidates to records: ground, resolve, merge. Pure; linear in the text but for altered quotes."""
    anchors = Anchors(document.text, sentences, Grounder(document.text))
    anchored = anchors.commitments(item for answer in answers for item in answer.commitments)
    claimed = anchors.claims(item for answer in answers for item in answer.claims)
    resolver = Resolver(document)
    resolved = [(resolver.commitment(one, f"C{number}"), one) for number, one in enumerate(anchored, 1)]
    records = [(record, one) for record, one in resolved if record is not None]
    merged = merge_commitments([one for one, _ in records], [one.item.repeated_in for _, one in records], sentences)
    claims = [resolver.claim(one, f"K{number}") for number, one in enumerate(claimed, 1)]
    merged_claims = merge_claims(claims, [one.item.repeated_in for one in claimed], sentences)
    return Ledger(
        commitments=_numbered(title_mentions(merged, document, zones)),
        claims=tuple(
            claim if claim.id == (id := f"K{number}") else claim.model_copy(update={"id": id})
            for number, claim in enumerate(merged_claims, 1)
        ),
        rejected=(*anchors.rejected, *resolver.rejected),
    )


def _packed(
    document: Document, zones: Sequence[Zone], sentences: Sequence[Sentence], options: Options
) -> Sequence[Passage]:
    return pack(document, sentences, title=_title(document, zones), limit=options.request_chars)


async def _propose(engine: Engine, passages: Sequence[Passage], seconds: float) -> list[Proposal]:
    """What the engine proposes from each passage; one that has no answer in time is a problem."""

    async def propose(passage: Passage) -> Proposal:
        try:
            async with asyncio.timeout_at(until):
                return await engine.propose(passage)
        except TimeoutError:
            return _late(passage, seconds)

    until = asyncio.get_running_loop().time() + seconds
    if len(passages) == 1:
        return [await propose(passages[0])]
    return list(await asyncio.gather(*(propose(passage) for passage in passages)))


def _late(passage: Passage, seconds: float) -> Proposal:
    problem = Problem(
        stage="propose",
        reason="deadline",
        detail=f"no answer within the {seconds:g} s of the document: raise document_deadline, or run again",
        start=passage.sentences[0].start,
        end=passage.sentences[-1].end,
    )
    return Proposal(WireAnswer(commitments=[], claims=[]), problems=(problem,))


def _title(document: Document, zones: Sequence[Zone]) -> str | None:
    found = next((document.text[one.start : one.end] for one in zones if one.kind == "title"), None)
    return document.title or found


def _nothing_to_read(sentences: Sequence[Sentence]) -> list[Problem]:
    if sentences:
        return []
    return [
        Problem(
            stage="zone",
            reason="no_body",
            detail="every line looks like a heading, a link or page furniture: there is no body text to read",
        )
    ]


def _status(problems: Sequence[Problem], proposals: Sequence[Proposal]) -> Status:
    lost = [problem for problem in problems if problem.reason not in NOTICES]
    if not lost:
        return "ok"
    read = [one for one in proposals if not one.problems or one.answer.commitments or one.answer.claims]
    if read:
        return "partial"
    return "skipped" if all(problem.reason == OverBudget.reason for problem in lost) else "failed"


def _numbered(records: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """Ids C1, C2, ... without the gaps that merging left; references follow."""
    names = {record.id: f"C{number}" for number, record in enumerate(records, 1)}
    if all(name == id for id, name in names.items()) and all(one.refines is None for one in records):
        return tuple(records)
    return tuple(
        record.model_copy(update={"id": names[record.id], "refines": names.get(record.refines or "")})
        for record in records
    )
