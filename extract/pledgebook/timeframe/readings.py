"""Every expression of a stretch of text, left to right, each as long as it can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook.timeframe.evident import is_evident
from pledgebook.timeframe.expression import Expression
from pledgebook.timeframe.grammar import read_expression
from pledgebook.timeframe.lexemes import Run, runs
from pledgebook.timeframe.terms import Preposition, Term


@dataclass(frozen=True, slots=True)
class Reading:
    start: int
    end: int
    expression: Expression
    evident: bool
    """Whether the words can be nothing but a time."""
    linked_on: bool
    """Whether "of", "from" or "after" with something that is no time comes next ("of the signing")."""


def readings(text: str, start: int, end: int) -> Iterator[Reading]:
    """Evident readings do not overlap; one that is not hides nothing that starts within it. Linear time."""
    for run in runs(text, start, end):
        yield from _run_readings(run)


def _run_readings(run: Run) -> Iterator[Reading]:
    terms = tuple(lexeme.term for lexeme in run.lexemes)
    i = 0
    while i < len(terms):
        read = read_expression(terms, i)
        if read is None:
            i += 1
            continue
        expression, after = read
        follower = run.after if after == len(terms) else ""
        evident = is_evident(expression, terms, i, after, follower)
        yield Reading(
            run.lexemes[i].start, run.lexemes[after - 1].end, expression, evident, _links_on(terms, after, run.after)
        )
        i = after if evident else i + 1


def _links_on(terms: tuple[Term, ...], i: int, after: str) -> bool:
    if i >= len(terms) or not after:
        return False
    link = terms[i]
    return isinstance(link, Preposition) and (link.of or link.role in ("from", "as of", "after"))
