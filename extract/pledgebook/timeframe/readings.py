"""Every expression of a stretch of text, left to right, each as long as it can be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pledgebook.fold import fold_key
from pledgebook.timeframe.evident import counts_from, follower_key, is_evident
from pledgebook.timeframe.expression import Expression, Point
from pledgebook.timeframe.grammar import read_expression
from pledgebook.timeframe.lexemes import Run, runs
from pledgebook.timeframe.terms import Preposition, Sign, Term


class Reading(NamedTuple):
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
    terms = tuple([lexeme.term for lexeme in run.lexemes])
    after = follower_key(run.after)
    for read in _remembered(terms, after) if len(terms) <= _SHORT else _read(terms, after):
        core = read.expression.core
        told = isinstance(core, Point) and core.doubtful and read.first == 0 and _vouches(run.before)
        yield Reading(
            run.lexemes[read.first].start,
            run.lexemes[read.last - 1].end,
            read.expression,
            read.evident or told,
            read.linked_on,
        )


def _vouches(before: str) -> bool:
    """Whether the word in front lets الاثنين be Monday: no dual and no preposition that takes the two of them."""
    word = fold_key(before)
    return len(word) > _PARTICLE and not word.endswith(_DUALS) and word not in _TAKES_TWO


_PARTICLE = 2
_DUALS = ("ين", "يهما")
_TAKES_TWO = frozenset({"بين", "كلا", "علي", "الي", "احد", "هذان", "هذين", "عدد", "رقم", "العدد", "مع", "سوي"})


@dataclass(frozen=True, slots=True)
class _Read:
    """A reading by the numbers of its terms, half-open."""

    first: int
    last: int
    expression: Expression
    evident: bool
    linked_on: bool


_SHORT = 12
"""Terms of a run that is remembered; longer ones hardly come again."""


_KEPT = 1 << 14
_kept: dict[tuple[object, ...], tuple[tuple[Term, ...], tuple[_Read, ...]]] = {}
"""By the identity of terms, which costs less than their hash; they are kept too, so that no other takes it over."""


def _remembered(terms: tuple[Term, ...], end: str) -> tuple[_Read, ...]:
    """As news says "on Monday" and "last year" over and over."""
    key: tuple[object, ...] = (*map(id, terms), end)
    known = _kept.get(key)
    if known is None:
        if len(_kept) >= _KEPT:
            _kept.clear()
        known = _kept[key] = (terms, _read(terms, end))
    return known[1]


def _read(terms: tuple[Term, ...], end: str) -> tuple[_Read, ...]:
    """`end` is the key of the word after the run."""
    found: list[_Read] = []
    i = 0
    while i < len(terms):
        read = read_expression(terms, i)
        if read is None:
            i += 1
            continue
        expression, after = read
        evident = is_evident(expression, terms, i, after, end if after == len(terms) else "")
        evident = evident or counts_from(expression, terms, after, end)
        found.append(_Read(i, after, expression, evident, _links_on(terms, after, end)))
        i = after if evident else i + 1
    return tuple(found)


def _links_on(terms: tuple[Term, ...], i: int, after: str) -> bool:
    if i < len(terms) and terms[i] == Sign("anchor"):
        return bool(after) or i + 1 < len(terms)
    if i >= len(terms) or not (after or i + 1 < len(terms)):
        return False
    link = terms[i]
    if isinstance(link, Preposition):
        return link.of or link.role in ("from", "as of", "after", "before", "by")
    return link == Sign("anchor")
