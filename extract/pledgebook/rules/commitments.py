"""From the cues of a sentence to its commitments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pledgebook.rules.arabic.future import PLEDGES
from pledgebook.rules.arabic.person import names_itself
from pledgebook.rules.arabic.provisos import PROVISO
from pledgebook.rules.arabic.subject import acting_behind, subject_of
from pledgebook.rules.arabic.values import is_of_years_gone
from pledgebook.rules.attribution import given
from pledgebook.rules.clause import Candidate, Extent, Part
from pledgebook.rules.dated_events import dated_event, without_dated
from pledgebook.rules.english.times import english_time
from pledgebook.rules.french.events import french_event
from pledgebook.rules.french.times import counts_from_each, french_time
from pledgebook.rules.holder import names_of
from pledgebook.rules.in_person import in_own_name, in_person
from pledgebook.rules.judge import DOUBTFUL, objection
from pledgebook.rules.line import Stretch
from pledgebook.rules.lookalikes import answered
from pledgebook.rules.memory import Referent
from pledgebook.rules.nature import action_type, kind_of, specificity
from pledgebook.rules.seen_to import is_event
from pledgebook.rules.timing import timed, without_time
from pledgebook.rules.told_before import counted
from pledgebook.rules.told_on import spoken_in
from pledgebook.rules.view import View
from pledgebook.timeframe import TimeMatch, resolve_time
from pledgebook_schemas import WireCommitment, WireCondition, WireTimeframe


@dataclass(frozen=True, slots=True)
class Found:
    """A commitment with the words it covers, so that a claim does not say it again."""

    item: WireCommitment
    words: Stretch
    candidate: Candidate


def find_commitments(view: View, *, tentative: bool = False) -> list[Found]:
    """Accepted cues, each action once, in reading order; with `tentative` also what only a doubtful rule refuses."""
    asked = view.is_question
    candidates = view.candidates if not asked else [two for one in view.candidates if (two := answered(view, one))]
    judged = [(one, objection(view, one)) for one in candidates]
    found = _found(view, [one for one, against in judged if against is None])
    if not tentative:
        return found
    doubted = _found(view, [one for one, against in judged if against in DOUBTFUL])
    free = [one for one in doubted if not any(_overlap(one.words, other.words) for other in found)]
    return sorted([*found, *map(_in_doubt, free)], key=lambda one: one.words.first)


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.first < other.last and other.first < one.last


def _in_doubt(found: Found) -> Found:
    return replace(found, item=found.item.model_copy(update={"confidence": "tentative"}))


def _found(view: View, candidates: list[Candidate]) -> list[Found]:
    accepted: list[tuple[Candidate, Extent]] = []
    reached = 0
    for one in _strongest(candidates):
        extent = view.grammar.extent(view.line, one.head)
        if not accepted or not _is_inside(one, accepted[-1], reached):
            one = replace(one, passive=True) if is_event(view, one) else one
            accepted.append((one, extent))
            reached = max(_end(every) for every in _chain(view, one, extent))
    found: list[Found] = []
    holder: Referent | None = None
    for one, extent in accepted:
        made = list(records(view, one, extent, holder))
        found += [each for each, _ in made]
        holder = made[-1][1] if made else holder
    view.memory.bound = holder
    return found


def _strongest(candidates: list[Candidate]) -> list[Candidate]:
    """One candidate for each head: that of the strongest cue, whose actor stands before the others'."""
    by_head: dict[int, Candidate] = {}
    for one in candidates:
        other = by_head.get(one.head)
        if other is None or one.row.strength > other.row.strength:
            by_head[one.head] = one
    return sorted(by_head.values(), key=lambda one: (one.cue.first, one.head))


def _is_inside(one: Candidate, earlier: tuple[Candidate, Extent], reached: int) -> bool:
    """The cue belongs to the action or a part of an accepted one ("pledged to ensure that it will ...")."""
    candidate, _ = earlier
    return candidate.head <= one.cue.first < reached or one.head == candidate.head


def _chain(view: View, one: Candidate, extent: Extent) -> list[Extent]:
    """The extent and those of the further heads under its cue; a future has none, as every clause has its own."""
    extents = [extent]
    while (following := extents[-1].following) is not None:
        if one.row.form == "future" and view.line.texts[following - 1] in _THAT:
            break
        extents.append(view.grammar.extent(view.line, following))
    return extents


_PROMISED = 4
"""The strength of a word given."""
_THAT = frozenset({"that", "que", "qu'"})


def _end(extent: Extent) -> int:
    return max([extent.action.last, *(part.words.last for part in extent.parts)])


def records(
    view: View, one: Candidate, extent: Extent, before: Referent | None
) -> Iterator[tuple[Found, Referent | None]]:
    spoken, speaker = spoken_in(view, one)
    actor = in_own_name(view.line, one, _actor(view, one, view.speaker(spoken), before))
    names = _names(view, one, actor, speaker, before)
    if actor is None and not names:
        return
    voice, sources, inferred = given(view, one, actor)
    fronted = view.grammar.fronted(view.line, one.head)
    extents = _chain(view, one, extent)
    last = _end(extents[-1])
    actions = (each for every in extents for each in _actions(view, one, every, fronted))
    for number, (action, time, own) in enumerate(actions):
        holder = _own_holder(view, action.first) if number else None
        if holder is not None:
            actor, names = holder, holder.names
        negative = one.negative if number == 0 else _is_denied(view, one, action.first)
        words = view.line.quote_from(action, view.grammar.clitic(view.line, action.first))
        item = WireCommitment(
            sentence=view.line.sentence.number,
            cue=view.line.quote(one.cue),
            actor=actor.text if actor is not None else None,
            parties=list(names),
            action=words,
            action_text=words,
            action_gloss="",
            conditions=[
                WireCondition(type=part.kind, quote=view.line.quote(part.words))
                for part in own
                if part.kind != "purpose"
            ],
            timeframe=time,
            purpose=next((view.line.quote(part.words) for part in own if part.kind == "purpose"), None),
            polarity="negative" if negative != (one.row.polarity == "negative") else "positive",
            strength=one.row.strength,
            kind=kind_of(view, one),
            action_type=action_type(view, action),
            specificity=specificity(view, action, time is not None and time.type in ("deadline", "date")),
            target=[],
            voice=voice,
            sources=list(sources),
            inferred=inferred,
            repeated_in=[],
            refines_sentence=None,
            confidence="firm",
        )
        yield Found(item, Stretch(one.cue.first, last), one), actor


def _own_holder(view: View, head: int) -> Referent | None:
    """Of a further Arabic clause, who acts in it where he is named: وأن توظف الشركة مئة تقني."""
    if view.grammar.code != "ar" or view.line.texts[head][0] not in "يت" or view.line.texts[head - 1] not in _FURTHER:
        return None
    subject = acting_behind(view.line, head)
    return view.refer(subject) if subject is not None else None


_FURTHER = frozenset({"وان", "ان", "وبان"})


def _is_denied(view: View, one: Candidate, first: int) -> bool:
    """Of a further head: by its own denial where it has its own link ("and not to"), else as the first."""
    texts = view.line.texts
    own = texts[max(0, first - 2) : first + 1]
    if not _NOT.isdisjoint(own) or (texts[first - 1] in _THAT and texts[first] in _NOBODY):
        return True
    return one.negative and view.grammar.code != "ar" and not _LINKS & set(own[:-1])


_NOT = frozenset({"not", "never", "ne", "n'"})
_NOBODY = frozenset({"no", "nobody", "none", "neither", "aucun", "aucune", "personne"})
_LINKS = frozenset({"to", "de", "d'", "a", "that", "que", "qu'"})


def _actor(view: View, one: Candidate, speaker: Referent | None, before: Referent | None) -> Referent | None:
    """The nominal mention of who is bound; None for a passive."""
    subject = one.subject
    if subject is None or one.passive:
        return None
    joined = subject.inherited or (subject.person == "third" and view.line.texts[one.cue.first].startswith("و"))
    if joined and before is not None and view.line.texts[one.cue.first - 1] not in _RELATIVES:
        return before
    if subject.person == "noun":
        holder = view.refer(subject, speaker)
        return None if holder is not None and holder.is_document else holder
    if subject.person == "first":
        called = names_itself(view.line.sentence.text) if view.grammar.code == "ar" else None
        if called is not None:
            return Referent(called, (called,))
        return in_person(view.line, one, view.first_person(one.cue.first, speaker))
    if speaker is not None and not speaker.is_document:
        alone = speaker.is_person and speaker.names in ((speaker.text,), (speaker.called,)) and _says_he(view)
        thing = view.memory.latest(person=False) if alone and subject.gender == "n" else None
        return thing or speaker  # "It would, he said": what he runs, and not himself.
    told = next((frame for frame in reversed(view.frames) if frame.trailing and frame.index < one.cue.first), None)
    if told is not None and told.subject is not None and told.subject.phrase is not None and subject.count == "one":
        return view.name(told.subject)  # "..., the ministry warned, and it is to publish the names".
    own = view.topic
    named = own is not None and own.phrase is not None and own.phrase.last < one.cue.first and view.is_agent(own)
    if named and own is not None and (own.gender is None or subject.gender in (None, own.gender)):
        return view.refer(own)
    return view.refer(subject) or _going_on(view, one)


def _says_he(view: View) -> bool:
    subjects = (frame.subject for frame in view.frames if frame.role == "report")
    return any(one is not None and one.phrase is None and one.gender in ("m", "f") for one in subjects)


def _going_on(view: View, one: Candidate) -> Referent | None:
    """Of an Arabic verb whose subject is dropped: who spoke last, or whose text it is."""
    if view.grammar.code != "ar" or one.row.form != "verb":
        return None
    last = view.memory.author if view.memory.owns_text else view.memory.speaker
    return None if last is not None and (last.is_document or last.is_outsider) else last


_RELATIVES = frozenset({"which", "who", "qui"})


def _names(
    view: View, one: Candidate, actor: Referent | None, speaker: Referent | None, before: Referent | None
) -> tuple[str, ...]:
    if actor is not None:
        return actor.names
    if one.row is PROVISO and before is not None:
        return before.names
    if one.passive and view.grammar.code == "ar":
        told = _told_by(view, one, speaker)
        if told:
            return told
    agreed = one.row.kind == "agreement" and one.subject is not None and one.subject.count in ("two", "many")
    if not one.passive and not agreed and (one.subject is None or one.subject.person != "noun"):
        return ()
    if speaker is not None and not speaker.is_document:
        return speaker.names
    if view.grammar.code == "fr" and view.line.quoted[one.cue.first] and view.memory.speaker is not None:
        return view.memory.speaker.names
    if one.row.kind == "refusal" and view.memory.speaker is not None and view.memory.speaker.names:
        return view.memory.speaker.names
    if before is not None and view.grammar.code == "en":
        return before.names
    both = _sides(view)
    if both:
        return both
    last = view.memory.agreeing(None, "two") or (None if one.row.form != "future" else view.memory.agreeing(None, None))
    return last.names if last is not None else (_BOTH[view.grammar.code],)


def _told_by(view: View, one: Candidate, speaker: Referent | None) -> tuple[str, ...]:
    """Of an Arabic passive, who gave out the paper that says so; in quotation marks, who is quoted."""
    if one.row.name in PLEDGES and one.cue.last < one.head:
        pledger = view.refer(subject_of(view.line, one.cue.first, with_object=True), speaker)
        return pledger.names if pledger is not None else ()
    if speaker is not None:
        return speaker.issuers if speaker.is_document else ()
    if one.row.form == "verb" and one.row.kind is None and one.row.strength == _PROMISED:
        giver = view.grammar.subject(view.line, one.cue.first)
        known = view.refer(giver) if view.is_agent(giver) else None
        return known.names if known is not None else ()
    if one.row.kind == "agreement" or not view.line.quoted[one.cue.first]:
        return ()
    last = view.memory.speaker or view.memory.author
    return last.names if last is not None and not last.is_document else ()


def _sides(view: View) -> tuple[str, ...]:
    phrase = _BOTH[view.grammar.code]
    found = names_of(phrase, [], view.memory, view.document, view.line.sentence.start)
    return found if found != (phrase,) else ()


_BOTH = {"ar": "الجانبان", "en": "the two sides", "fr": "les deux parties"}
"""Whom a passive without agent binds, if the text has not named them together: its principals."""


def _actions(
    view: View, one: Candidate, extent: Extent, fronted: list[Part]
) -> Iterator[tuple[Stretch, WireTimeframe | None, list[Part]]]:
    """The action of each coordinated head; what hangs on the clause belongs to the last, conditions to all."""
    first = extent.action.first
    subject = one.subject.phrase if one.passive and one.subject is not None else None
    if subject is not None and subject.last <= first:
        first = subject.first
    quiet = one.row.form == "future" and not any(
        frame.role == "report" and not (view.grammar.code == "en" and frame.index > one.head) for frame in view.frames
    )
    barred = [part.words for part in extent.parts if part.kind != "purpose"]
    barred += [words for words, match in view.line.times if one.row.form == "future" and _is_over(view, words, match)]
    bounds = [first, *extent.conjuncts, extent.action.last]
    parts = [*fronted, *extent.parts]
    for number in range(len(bounds) - 1):
        first, last = bounds[number], bounds[number + 1]
        is_last = number == len(bounds) - 2
        if not is_last:
            last = _without_joint(view, first, last)
        whole = Stretch(first, last)
        action, time = timed(view.line, whole, one.cue.first, barred, quiet=quiet)
        time = None if time is None else counted(view.line, view.document, one, time)
        if (
            time is not None
            and view.grammar.code == "ar"
            and is_of_years_gone(time.quote, time.type, view.document.date)
        ):
            time = _other_time(view, whole, one, barred, time.quote)
        dated = dated_event(view.line, whole, list(extent.parts) if is_last else [], view.document.date)
        if dated is not None and _gives_way(time, dated[1]):
            words, time = dated
            action = Stretch(action.first, max(action.first + 1, min(action.last, words.first)))
            parts = without_dated(parts, words)
        if time is None and view.grammar.code == "fr":
            found = french_event(view.line, action, view.document.date)
            action, time = (action, None) if found is None else (without_time(view.line, action, found[0]), found[1])
        elif time is not None and time.value in (None, "FUTURE_REF") and view.grammar.code == "fr":
            each = counts_from_each(view.line, whole, time)
            start = view.line.sentence.start
            time = each or french_time(view.document, time, start, negative=one.negative)
        if view.grammar.code == "en":
            hinges = any(part.kind == "trigger" for part in parts)
            action, time = english_time(view.line, view.document, action, time, hinges=hinges)
        yield action, time, [part for part in parts if is_last or part.kind != "purpose"]


def _gives_way(time: WireTimeframe | None, dated: WireTimeframe) -> bool:
    """Whether the date of an event tells more than the time found: a part of its words, no day, or a mere rate."""
    if time is None or time.quote in dated.quote:
        return True
    return time.value == "FUTURE_REF" or (time.type == "recurring" and time.value is None)


def _is_over(view: View, words: Stretch, match: TimeMatch) -> bool:
    """A named year or month before the document's: what is to come is not dated by it."""
    date = view.document.date
    if match.type != "date" or date is None:
        return False
    read = resolve_time(view.line.quote(words), date=date, type="date")
    last = read.value.rpartition("/")[2] if read is not None else ""
    return _YEAR.fullmatch(last) is not None and last < date[: len(last)]


_YEAR = re.compile(r"\d{4}(?:-\d\d)?")


def _other_time(view: View, whole: Stretch, one: Candidate, barred: list[Stretch], gone: str) -> WireTimeframe | None:
    """The time of the action besides a past year of its object: قطعة سرقت عام 1998 ... قبل نهاية العام."""
    past = [words for words, _ in view.line.times if view.line.quote(words) == gone]
    if not past:
        return None
    _, time = timed(view.line, whole, one.cue.first, [*barred, *past], quiet=False)
    return None if time is None else counted(view.line, view.document, one, time)


def _without_joint(view: View, first: int, last: int) -> int:
    while last > first + 1 and view.line.texts[last - 1] in (
        "and",
        "or",
        "to",
        ",",
        "et",
        "ou",
        "de",
        "d'",
        "a",
        "،",
        "not",
        "never",
        "ne",
        "n'",
        "pas",
        "ان",
        "و",
        "وان",
        "وعلي",
        "؛",
        ";",
        "مع",
        "both",
        "en",
        "y",
        "la",
        "le",
        "les",
        "l'",
        "lui",
        "leur",
    ):
        last -= 1
    return last
