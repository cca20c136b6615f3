"""What a run came to: one tally a document, one sum for all, written beside the results."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pydantic import TypeAdapter

from pledgebook.store import Spent
from pledgebook_schemas import EngineInfo, Extraction

UNGROUNDED = ("ungrounded_", "unknown_sentence")
"""What the reasons of rejections begin with that mean: these words are not in the text."""


@dataclass(frozen=True, slots=True)
class Tally:
    """One document, as a sum needs it."""

    status: str
    reasons: tuple[str, ...] = ()
    commitments: int = 0
    claims: int = 0
    rejected: int = 0
    ungrounded: int = 0
    """Quotes of the engine's that are not in the text."""
    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    cost: float | None = None

    def as_json(self) -> str:
        return json.dumps(asdict(self), separators=(",", ":"))


def tally_of(extraction: Extraction) -> Tally:
    usage = extraction.usage
    return Tally(
        status=extraction.status,
        reasons=tuple(problem.reason for problem in extraction.problems),
        commitments=len(extraction.commitments),
        claims=len(extraction.claims),
        rejected=len(extraction.rejected),
        ungrounded=sum(one.reason.startswith(UNGROUNDED) for one in extraction.rejected),
        requests=usage.requests,
        prompt_tokens=usage.prompt_tokens,
        completion_tokens=usage.completion_tokens,
        cached_tokens=usage.cached_tokens,
        cost=usage.cost_usd,
    )


def tally_from(text: str) -> Tally:
    """The tally that `as_json` wrote."""
    return _TALLY.validate_json(text)


_TALLY = TypeAdapter(Tally)


@dataclass(slots=True)
class RunSummary:
    """The sum over documents; memory does not grow with them."""

    statuses: Counter[str] = field(default_factory=Counter[str])
    reasons: Counter[str] = field(default_factory=Counter[str])
    counts: Counter[str] = field(default_factory=Counter[str])
    cost: float | None = None

    def add(self, tally: Tally) -> None:
        self.statuses[tally.status] += 1
        self.reasons.update(tally.reasons)
        for name in _COUNTED:
            self.counts[name] += getattr(tally, name)
        if tally.cost is not None:
            self.cost = (self.cost or 0.0) + tally.cost

    def spent(self) -> Spent:
        """What these documents took; the journal of a store knows more, such as calls of documents that never ended."""
        counts = self.counts
        return Spent(
            requests=counts["requests"],
            prompt_tokens=counts["prompt_tokens"],
            completion_tokens=counts["completion_tokens"],
            cached_tokens=counts["cached_tokens"],
            cost=self.cost,
        )

    def report(self, engine: EngineInfo, spent: Spent, **more: object) -> dict[str, object]:
        """The content of `run.json`."""
        counts = self.counts
        quoted = counts["commitments"] + counts["claims"] + counts["ungrounded"]
        return {
            "engine": engine.model_dump(),
            "documents": {"total": self.statuses.total(), "by_status": _sorted(self.statuses)},
            "problems": _sorted(self.reasons),
            "records": {name: counts[name] for name in ("commitments", "claims", "rejected")},
            "ungrounded_share": round(counts["ungrounded"] / quoted, 4) if quoted else 0.0,
            "requests": spent.requests,
            "tokens": {
                "prompt": spent.prompt_tokens,
                "completion": spent.completion_tokens,
                "cached": spent.cached_tokens,
                "repeated": spent.repeated_tokens,
            },
            "cost_usd": None if spent.cost is None else round(spent.cost, 6),
            **more,
        }


def write_report(path: Path, report: dict[str, object], sync: Callable[[int], None] = os.fsync) -> None:
    """Whole or not at all, and on disk: a reader never meets half a file, nor an empty one after a crash."""
    draft = path.with_name(f"{path.name}.part")
    with draft.open("w", encoding="utf-8") as stream:
        stream.write(json.dumps(report, ensure_ascii=False, indent=2) + "\n")
        stream.flush()
        sync(stream.fileno())
    draft.replace(path)


_COUNTED = (
    "commitments",
    "claims",
    "rejected",
    "ungrounded",
    "requests",
    "prompt_tokens",
    "completion_tokens",
    "cached_tokens",
)


def _sorted(counter: Counter[str]) -> dict[str, int]:
    return dict(sorted(counter.items()))
