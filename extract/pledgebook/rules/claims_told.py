"""What a text tells beside what it reports: of the narrator, of who is quoted on, of whose text it is."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.parties import principals
from pledgebook.rules.claim_items import SHORTEST, Saying, Told, claim_of, meet
from pledgebook.rules.forecasts import is_deed_to_come
from pledgebook.rules.lexicon import SILENT
from pledgebook.rules.line import Stretch
from pledgebook.rules.memory import Referent
from pledgebook.rules.terms import is_contract
from pledgebook.rules.unclaimed import is_unclaimed
from pledgebook.rules.view import View
from pledgebook_schemas.vocabulary import ClaimType

_CONCRETE = "told with a number, a name or a time (3)"
_DEED = "a deed or judgement told (3)"
_PLAIN = "an assertion without deed, number or name (3)"
_JUDGED = "the narrator's judgement (3)"
_TENTATIVE = frozenset({_PLAIN, _JUDGED})
"""Rules that find more of what is no claim than of what is one."""


def told(view: View, taken: list[Stretch], *, tentative: bool = False) -> Iterator[Told]:
    """Of the narrator, of who is quoted on, or of whose text it is: each clause that asserts.

    Without `tentative` none of a rule that finds more of what is no claim than of what is one.
    """
    for clause in view.grammar.clauses(view.line, Stretch(0, len(view.line))):
        if clause.last - clause.first < SHORTEST or any(meet(clause, one) for one in taken):
            continue
        saying = _own(view, clause)
        if not tentative and saying.speaker is None and not _is_firm(view, clause):
            continue
        kind = _kind(view, clause, saying)
        if kind is None:
            continue
        rule = _rule(view, clause, kind, saying)
        if not tentative and rule in _TENTATIVE:
            continue
        yield Told(claim_of(view, clause, kind, saying, "tentative" if rule in _TENTATIVE else "firm"), "", rule)


def _is_firm(view: View, clause: Stretch) -> bool:
    """Whether what nobody is known to say can be firm at all, whatever it is; asked first, as it costs least."""
    return view.grammar.is_concrete(view.line, clause) or view.grammar.is_told(view.line, clause)


def _rule(view: View, clause: Stretch, kind: ClaimType, saying: Saying) -> str:
    if kind == "position":
        return _DEED if saying.speaker is not None else _JUDGED
    if view.grammar.is_concrete(view.line, clause):
        return _CONCRETE
    return _DEED if kind == "fact" and view.grammar.is_told(view.line, clause) else _PLAIN


_NO_FACT = frozenset({"directive", "report", "deny"})
_DUTIES = frozenset({"may", "shall", "must", "will", "يجوز", "يحق"})


def _without_month(view: View, clause: Stretch) -> Iterator[str]:
    """The words of a clause, but for "May" with a capital, which is no auxiliary."""
    for at in range(clause.first, clause.last):
        if view.line.texts[at] != "may" or not view.line.is_capital(at):
            yield view.line.texts[at]


def _own(view: View, clause: Stretch) -> Saying:
    memory = view.memory
    if view.line.quoted[clause.first]:
        return Saying(memory.speaker, memory.sources, "direct", bool(memory.sources))
    if (
        memory.owns_text
        and memory.author is not None
        and not is_collective(memory.author)
        and not is_contract(view.document.text)
    ):
        if memory.own_source is not None:
            return Saying(memory.author, (memory.own_source,), "narrator", inferred=True)
        return Saying(memory.author, (), "direct")
    return Saying()


def is_collective(one: Referent) -> bool:
    return any(principals(name) is not None for name in one.names)


def _kind(view: View, clause: Stretch, saying: Saying) -> ClaimType | None:
    """None where the clause is a talk, a demand, a hope, or a commitment."""
    inside = [frame for frame in view.frames if clause.first <= frame.index < clause.last]
    if any(frame.role in SILENT for frame in inside[:1]) or any(frame.role in _NO_FACT for frame in inside):
        return None
    if len(inside) > 1 and inside[1].role in SILENT and inside[1].index - inside[0].index < 3:
        return None
    if any(
        one.row.form in ("verb", "adjective") and clause.first <= one.cue.first < clause.last for one in view.candidates
    ):
        return None
    if is_contract(view.document.text) and view.any(_DUTIES, clause):
        return None
    if view.grammar.is_pledging(view.line, clause):
        return None
    key, words = view.line.key(clause), " ".join(_without_month(view, clause))
    own = saying.speaker is not None and saying.speaker is view.memory.author
    if is_unclaimed(view.grammar.code, key) or is_deed_to_come(view.grammar.code, words, own=own):
        return None
    return view.grammar.told_type(view.line, clause)
