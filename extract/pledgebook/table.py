"""The ledger in a terminal: what a person reads, in the document's own language.

Terminals order Arabic by themselves; every cell is set in bidi isolates, so that a right-to-left
cell never reorders its neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from pledgebook.shown import shown
from pledgebook_schemas import Claim, Commitment, Extraction, Party, Source

FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
STRENGTHS = {1: "open", 2: "intended", 3: "planned", 4: "pledged", 5: "binding"}
STATUS_STYLE = {"ok": "green", "partial": "yellow", "failed": "red", "skipped": "yellow"}

WORD = 10
"""Columns that a narrow terminal leaves to a cell, so that few words are cut."""

_SPACE = re.compile(r"\s+")
_CONTROLS = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Escape sequences and stray bidi marks of a text must not act on the terminal."""


def show(extraction: Extraction, console: Console) -> None:
    """Prints one document's ledger; nothing of the text is taken as markup."""
    console.print(Group(*_parts(extraction)))


def isolated(text: str) -> str:
    """One line of text that keeps its own direction and cannot act on the terminal."""
    return f"{FIRST_STRONG_ISOLATE}{_SPACE.sub(' ', _CONTROLS.sub(' ', text)).strip()}{POP_ISOLATE}"


def _parts(extraction: Extraction) -> Iterable[RenderableType]:
    yield _heading(extraction)
    if extraction.commitments:
        yield _commitments(extraction.commitments)
    if extraction.claims:
        yield _claims(extraction.claims)
    if not extraction.commitments and not extraction.claims and extraction.status == "ok":
        yield Text("No commitment and no claim found.", style="dim")
    for problem in extraction.problems:
        yield Text(shown(f"{problem.stage}: {problem.reason}: {problem.detail}"), style="yellow")
    if extraction.rejected:
        reasons = sorted({one.reason for one in extraction.rejected})
        yield Text(f"{len(extraction.rejected)} proposed fields or records rejected: {', '.join(reasons)}", style="dim")
    yield Text("")


def _heading(extraction: Extraction) -> Text:
    document, engine = extraction.document, extraction.engine
    heading = Text(isolated(document.title or document.id), style="bold")
    details = [document.source, document.language, document.date, engine.model or engine.name]
    heading.append("\n" + "  ".join(isolated(one) for one in details if one), style="dim")
    heading.append("  ")
    heading.append(extraction.status, style=STATUS_STYLE[extraction.status])
    return heading


def _commitments(commitments: Iterable[Commitment]) -> Table:
    table = _table("Commitments", ("", "who", "undertakes", "if, when", "how firmly"), (18, 40, 22, 13))
    for one in commitments:
        table.add_row(
            one.id,
            _names(one.actor.canonical),
            _action(one),
            "\n".join(_terms(one)),
            f"{one.strength} {STRENGTHS[one.strength]}\n{one.kind}",
        )
    return table


def _action(one: Commitment) -> Text:
    action = Text("NOT ", style="bold red") if one.polarity == "negative" else Text()
    action.append(isolated(one.action.span.text))
    for line in _notes(one.action.gloss, one.attribution.chain, one.refines):
        action.append("\n" + line, style="dim")
    return action


def _notes(gloss: str | None, chain: Iterable[Source], refines: str | None = None) -> Iterable[str]:
    if gloss:
        yield isolated(gloss)
    if named := [source.name for source in chain if source.type != "narrator"]:
        yield f"via {isolated(' > '.join(named))}"
    if refines:
        yield f"narrows {refines}"


def _terms(one: Commitment) -> Iterable[str]:
    for condition in one.conditions:
        yield f"{condition.type}: {isolated(condition.span.text)}"
    if one.timeframe is not None:
        yield f"{one.timeframe.type}: {isolated(one.timeframe.span.text)} ({one.timeframe.value})"


def _claims(claims: Iterable[Claim]) -> Table:
    table = _table("Claims", ("", "who", "says", "when", "kind"), (18, 40, 22, 13))
    for one in claims:
        proposition = Text(isolated(one.proposition.span.text))
        for line in _notes(one.proposition.gloss, one.attribution.chain):
            proposition.append("\n" + line, style="dim")
        time = f"{isolated(one.time.span.text)} ({one.time.value})" if one.time else ""
        table.add_row(one.id, _names(one.claimant) or "narrator", proposition, time, one.type)
    return table


def _table(title: str, columns: tuple[str, ...], widths: tuple[int, ...]) -> Table:
    table = Table(title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, expand=True, leading=0)
    table.add_column(columns[0], no_wrap=True)
    for name, width in zip(columns[1:-1], widths, strict=False):
        table.add_column(name, ratio=width, overflow="fold", min_width=WORD)
    table.add_column(columns[-1], width=widths[-1])
    return table


def _names(parties: Iterable[Party]) -> str:
    return "\n".join(isolated(party.name) for party in parties)
