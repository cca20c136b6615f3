"""What one document gives: its records, what was refused and why, and what it cost."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Literal, Protocol, Self, overload

from pydantic import BaseModel, model_validator

from pledgebook_schemas.document import Document
from pledgebook_schemas.record import Claim, Commitment
from pledgebook_schemas.span import Frozen, Span
from pledgebook_schemas.vocabulary import Stage, Status

if TYPE_CHECKING:
    import pandas
    import polars

FrameLibrary = Literal["pandas", "polars"]


class EngineInfo(Frozen):
    name: Literal["rules", "model"]
    model: str | None = None
    """Name the endpoint was asked for; None for the rules engine."""
    prompt: str | None = None
    """Name and hash of the prompt, `commitments.v1@0123456789ab`; of the cue tables for the rules engine."""


class Problem(Frozen):
    """Something that went wrong with a document or a part of it, kept beside what went well."""

    stage: Stage
    reason: str
    """A short word to count by, such as `truncated` or `unreadable`."""
    detail: str
    """What happened, and what to do."""
    start: int | None = None
    """Part of the text concerned, in code points; None for the whole document."""
    end: int | None = None


class RejectedRecord(Frozen):
    """A proposed record that is not in the ledger."""

    reason: str
    quote: str


class Usage(Frozen):
    requests: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cached_tokens: int = 0
    seconds: float = 0.0
    """Wall clock from the first stage to the last."""
    cost_usd: float | None = None
    """None where no price is known."""

    def __add__(self, other: Usage) -> Usage:
        """The sum; `seconds` add up too, so sum parts of one document before setting its wall clock."""
        costs = [cost for cost in (self.cost_usd, other.cost_usd) if cost is not None]
        return Usage(
            requests=self.requests + other.requests,
            prompt_tokens=self.prompt_tokens + other.prompt_tokens,
            completion_tokens=self.completion_tokens + other.completion_tokens,
            cached_tokens=self.cached_tokens + other.cached_tokens,
            seconds=self.seconds + other.seconds,
            cost_usd=sum(costs) if costs else None,
        )


class Presenter(Protocol):
    """What shows an extraction. `import pledgebook` sets one: these types know no data frames and no pages."""

    def frame(self, extraction: Extraction, library: FrameLibrary | None, /) -> pandas.DataFrame | polars.DataFrame: ...

    def html(self, extraction: Extraction, /) -> str: ...


class NoPresenter(NotImplementedError):
    """Only the types were imported. Notebooks take it for "no HTML" and show the plain text."""


_presenters: list[Presenter] = []


def present_with(presenter: Presenter) -> None:
    """From now on every `Extraction` is shown by `presenter`; the last one set counts."""
    _presenters[:] = [presenter]


def _presenter() -> Presenter:
    if not _presenters:
        raise NoPresenter("an Extraction is shown by the package pledgebook: `import pledgebook` first")
    return _presenters[0]


class Extraction(Frozen):
    """The ledger of one document. Building one checks every span against the document's text."""

    schema_version: Literal["1"] = "1"
    document: Document
    engine: EngineInfo
    status: Status
    problems: tuple[Problem, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    claims: tuple[Claim, ...] = ()
    rejected: tuple[RejectedRecord, ...] = ()
    usage: Usage = Usage()

    @model_validator(mode="after")
    def _spans_stand_in_the_text(self) -> Self:
        check_records(self.document, self.commitments, self.claims)
        return self

    @overload
    def to_frame(self, library: Literal["pandas"]) -> pandas.DataFrame: ...
    @overload
    def to_frame(self, library: Literal["polars"]) -> polars.DataFrame: ...
    @overload
    def to_frame(self, library: None = None) -> pandas.DataFrame | polars.DataFrame: ...
    def to_frame(self, library: FrameLibrary | None = None) -> pandas.DataFrame | polars.DataFrame:
        """One row a record, with the columns of the exports; pandas, or polars where only that is installed.

        Raises `MissingExtra` where the library is not installed, `NoPresenter` where only these types
        were imported. For many documents in one frame: `pledgebook.export.to_frame`.
        """
        return _presenter().frame(self, library)

    def _repr_html_(self) -> str:
        """What notebooks show: the text with its words marked, and the ledger as a table."""
        return _presenter().html(self)


def check_records(document: Document, commitments: tuple[Commitment, ...], claims: tuple[Claim, ...]) -> None:
    """Raise `ValueError` unless ids are unique, references lead somewhere, and every span is exact."""
    records: list[Commitment | Claim] = [*commitments, *claims]
    ids = [record.id for record in records]
    if twice := sorted(one for one, times in Counter(ids).items() if times > 1):
        raise ValueError(f"document {document.id}: ids used twice: {', '.join(twice)}")
    known = {one.id for one in commitments}
    for commitment in commitments:
        if commitment.refines is not None and commitment.refines not in known:
            raise ValueError(
                f"document {document.id}: {commitment.id} refines {commitment.refines}, which is not there"
            )
    for record in records:
        for span in spans_of(record):
            if not span.stands_in(document.text):
                raise ValueError(
                    f"document {document.id}, record {record.id}: text[{span.start}:{span.end}] is "
                    f"{document.text[span.start : span.end]!r}, not {span.text!r}"
                )


@cache
def _fields(kind: type[BaseModel]) -> tuple[str, ...]:
    return tuple(kind.model_fields)


def spans_of(value: object) -> Iterator[Span]:
    """Every span anywhere inside a record."""
    pending: list[object] = [value]
    while pending:
        one = pending.pop()
        if isinstance(one, str):
            continue
        if isinstance(one, Span):
            yield one
        elif isinstance(one, tuple):
            pending += reversed(one)  # pyright: ignore[reportUnknownArgumentType]
        elif isinstance(one, BaseModel):
            pending += reversed([getattr(one, name) for name in _fields(type(one))])
