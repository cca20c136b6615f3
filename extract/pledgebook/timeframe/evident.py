"""Tells an expression that can be nothing but a time from words that may as well be something else."""

from __future__ import annotations

from pledgebook.fold import fold_key
from pledgebook.timeframe.expression import (
    Core,
    Decade,
    Edged,
    Expression,
    Frame,
    HijriPoint,
    Indefinite,
    Interval,
    Lasting,
    Length,
    Point,
    Repeated,
    Shifted,
    Stretch,
)
from pledgebook.timeframe.terms import (
    Feast,
    NearDay,
    Number,
    Occasion,
    Ordinal,
    Part,
    Preposition,
    Recurring,
    Sign,
    Term,
    Unit,
)

_COUNTED = frozenset(
    """people persons men women children families soldiers troops workers jobs homes houses tons tonnes megawatts mw gw
    km kilometres kilometers metres meters miles dollars euros pounds percent per million billion thousand units cases
    personnes familles soldats emplois logements tonnes megawatts kilometres metres dollars millions milliards
    شخص شخصا جندي جنديا عايله اسره طن طنا ميغاواط كيلومتر كيلومترا متر مترا دولار دولارا مليون مليار الف وظيفه وحده
    % ٪ ° $ € £""".split()
)
"""After a bare number of four digits these, folded, show that it counts something and is no year."""
_NO_NOUNS = frozenset(
    """if unless when while where as at with after but or so because which who that will would shall can could may is
    are was were has have had he she it they we you i his her its their our this all both not also whatever whenever
    however wherever whose yet even still only si quand où avec mais
    ou car qui que il elle ils elles nous vous on est sont sera seront sans ان اذا عندما حيث لكن او الذي التي انه وفق
    عبر عن علي مع ثم قد لا لم لن هو هي هم سوف""".split()
)
"""Words, folded, after which what went before is complete: no "floor" follows "the 16th"."""


def follower_key(word: str) -> str:
    """All that is asked of the word behind: itself, folded, if it is in a table here; else one word or sign for all.

    So that what was read once is known again whatever word comes next.
    """
    key = fold_key(word)
    if key in _COUNTED or key in _NO_NOUNS:
        return key
    if "\u0620" <= word[:1] <= "\u064a":
        return _ARABIC
    return "a" if word[:1].isalpha() else word and "."


_ARABIC = "ع"
"""Stands for any Arabic word, which makes no other thing of the feast before it."""


def is_evident(expression: Expression, terms: tuple[Term, ...], i: int, end: int, follower: str) -> bool:
    """Whether the words can be nothing but a time, given the word that follows if none of them does."""
    core, frame = expression.core, expression.frame
    if end < len(terms) and isinstance(terms[end], Occasion):
        follower = "occasion"
    if isinstance(core, Indefinite):
        return not core.quiet and (not core.occasion or (frame is not None and _is_complete(terms, end, follower)))
    if isinstance(core, Repeated):
        return _evident_set(frame, terms[i:end], follower)
    if _needs_end(core, terms[i:end]):
        complete = _is_complete(terms, end, follower) or (end >= len(terms) and follower == _ARABIC)
        return (frame is not None or _named_day(core)) and complete
    if isinstance(core, Point) and core.month is not None and Unit("week") in terms[i:end]:
        return True
    if isinstance(core, Point) and core == Point(year=core.year, split=core.split):
        return _evident_year(expression, follower, spelled=any(isinstance(term, Unit) for term in terms[i:end]))
    if isinstance(core, Length) and frame == "over" and terms[end : end + 1] == (Preposition(of=True),):
        return False  # "Over twenty years of experience" is more than twenty.
    if isinstance(core, Length) and frame is None and not core.direction:
        return False
    if _is_half_of_anything(core, terms[i:end]):
        return False
    if isinstance(core, Point) and core.doubtful and _is_of_times(terms[i]):
        return True
    return _evident_with_preposition(core) if frame is not None else _evident_alone(core)


def _is_of_times(opening: Term) -> bool:
    """بدءا من, بحلول, قبل: prepositions behind which الأحد is no "one of"."""
    return isinstance(opening, Preposition) and not opening.of and opening.role in ("from", "by", "before")


def _evident_set(frame: Frame, words: tuple[Term, ...], follower: str) -> bool:
    """Not "eight hours a day" without a preposition, which may be how much of something is had or given."""
    last = words[-1]
    skips = isinstance(last, Number) and last.value > 1
    if skips and frame is None and isinstance(words[0], Number | Unit):
        return True
    if frame is None and isinstance(words[0], Number) and not {Sign("every"), Sign("times")} & set(words):
        return False
    if not isinstance(last, Recurring):
        return True
    return not (last.adjective and follower[:1].isalpha()) and not (last.rate and len(words) == 1)


def _needs_end(core: Core, words: tuple[Term, ...]) -> bool:
    """Whether a noun after it would make it another thing: Christmas lunch, overnight trains, the 16th floor."""
    if isinstance(core, Point) and core.day is not None and core.month is None and core.month_shift is None:
        return any(isinstance(word, Ordinal) and word.figures for word in words)
    return isinstance(core, Point | Shifted) and any(
        isinstance(word, Feast) or word == Part("WE") or (isinstance(word, NearDay) and word.adjective)
        for word in words
    )


def _named_day(core: Core) -> bool:
    return isinstance(core, Shifted) or (isinstance(core, Point) and not (core.direction is None and core.year is None))


def _is_complete(terms: tuple[Term, ...], end: int, follower: str) -> bool:
    if end < len(terms):
        return not isinstance(terms[end], Unit | Part | Ordinal | Occasion)
    return not follower[:1].isalpha() or fold_key(follower) in _NO_NOUNS


def counts_from(expression: Expression, terms: tuple[Term, ...], end: int, follower: str) -> bool:
    """Ten days after the signing, eight weeks before it opens: the event behind makes a time of the length.

    `follower` is the word behind all the terms.
    """
    core = expression.core
    bare = isinstance(core, Length) and expression.frame is None and core.count and not (core.direction or core.rate)
    if not bare or end >= len(terms):
        return False
    link, behind = terms[end], terms[end + 1] if end + 1 < len(terms) else None
    if behind == Sign("comma") or isinstance(behind, Preposition) or (behind is None and not follower[:1].isalpha()):
        return False
    if isinstance(link, Preposition):
        return link.role in ("after", "before", "by") or (link.role == "from" and not link.of)
    return link == Sign("anchor")


def _is_half_of_anything(core: Core, words: tuple[Term, ...]) -> bool:
    """The second half, of a match or of the year, with nothing that tells."""
    undated = isinstance(core, Point) and core.year is None and core.year_shift is None and core.part in ("H1", "H2")
    return undated and any(isinstance(word, Unit) and word.of_anything for word in words)


def _evident_year(expression: Expression, follower: str, *, spelled: bool) -> bool:
    """A year in figures needs "year" or a preposition, and nothing after it that it could count."""
    if spelled:
        return True
    round_or_for = expression.frame == "for" or (isinstance(expression.core, Point) and expression.core.year == 2000)
    counts = fold_key(follower) in _COUNTED or (round_or_for and follower[:1].isalpha())
    return expression.frame is not None and not counts


def _evident_with_preposition(core: Core) -> bool:
    if isinstance(core, Point) and core.doubtful:
        return False
    return not isinstance(core, Point) or core.day is None or core.month is not None or core.month_shift is not None


def _evident_alone(core: Core) -> bool:
    match core:
        case Point():
            dated = core.year is not None or core.year_shift is not None or core.direction is not None
            dated = dated or core.month_shift is not None or (core.day is not None and core.month is not None)
            return dated or (core.weekday is not None and not core.doubtful)
        case HijriPoint():
            return core.year is not None or core.day is not None or core.direction is not None
        case Edged():
            return not (isinstance(core.period, Point) and core.period.part and not core.period.year)
        case Interval():
            return core.first != Point(year=getattr(core.first, "year", None))
        case Shifted() | Lasting() | Decade() | Stretch():
            return True
        case Length():
            return core.direction != 0
        case Repeated() | Indefinite():
            return False
