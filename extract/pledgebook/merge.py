"""Merge: one record for one commitment (guideline section 4).

The same commitment said again becomes a mention of the record with the strongest cue; a narrower
restatement stays a record and points to the broader one with `refines`. A different set of actors
always makes a different record. The headline gives mentions only.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from pledgebook.wording import content_words, coverage
from pledgebook_schemas import Claim, Commitment, Document, Mention, Sentence, Span, Zone, ZoneKind

SAME = 0.8
"""Share of the vaguer wording's content words that the fuller one must have to say the same."""
TITLE = 0.6
"""The same for a headline, which is shortened and rephrased."""


_CLAIMED = 0.9
"""Share of each other's content words that two claims have which say the same."""
_ROUNDING = 1e-9

Places = dict[Hashable, dict[str, list[int]]]
"""By the group of parties and the content word, indices of records."""


@dataclass(slots=True)
class Neighbours:
    """Which records kept so far may say the same, of one group of parties: few even where all use the same words."""

    share: float
    """Of the content words of one wording the other must have so many."""
    places: Places = field(default_factory=lambda: defaultdict(dict))
    """The records that have a word."""
    signs: Places = field(default_factory=lambda: defaultdict(dict))
    """The records of which another wording, to hold their share, must have this word or another of theirs."""

    def alike(self, group: Hashable, words: Sequence[str]) -> list[int]:
        """Indices, ascending, of all that have the share of the words or whose words these have; maybe of others.

        All of the group for a wording without content.
        """
        found, signs = self.places[group], self.signs[group]
        if not found:
            return []
        if not words:
            return sorted({index for places in found.values() for index in places})
        wider = {index for word in self._rarest(group, words) for index in found.get(word, ())}
        return sorted(wider.union(*(signs[word] for word in set(words) if word in signs)))

    def add(self, group: Hashable, words: Sequence[str], index: int) -> None:
        for word in set(self._rarest(group, words)):
            self.signs[group].setdefault(word, []).append(index)
        for word in set(words) or {""}:
            self.places[group].setdefault(word, []).append(index)

    def _rarest(self, group: Hashable, words: Sequence[str]) -> list[str]:
        """One word more than may be missing, so that one of them at least is there."""
        found = self.places[group]
        missing = int(len(words) * (1 - self.share) + _ROUNDING)
        return sorted(words, key=lambda word: len(found.get(word, ())))[: missing + 1]


def merge_commitments(
    records: Sequence[Commitment], repeats: Sequence[Sequence[int]], sentences: Sequence[Sentence]
) -> list[Commitment]:
    """Records in reading order with repetitions folded in.

    `repeats[i]` are the numbers of the sentences that an engine says repeat `records[i]`.
    """
    kept: list[Commitment] = []
    near = Neighbours(SAME)
    for record, numbers in zip(records, repeats, strict=True):
        if numbers:
            record = record.model_copy(
                update={"mentions": (*record.mentions, *_mentions(record.evidence, numbers, sentences))}
            )
        group, words = (_parties(record), record.polarity), content_words(record.action.span.text)
        others = near.alike(group, words)
        twin = next((index for index in others if _says_the_same(record, kept[index])), None)
        if twin is None:
            near.add(group, words, len(kept))
            kept.append(_refining(record, [kept[index] for index in others]))
        else:
            again = _folded(
                kept[twin], record, _zone_kind(record.evidence, sentences), _zone_kind(kept[twin].evidence, sentences)
            )
            if again.action != kept[twin].action:
                near.add(group, words, twin)
            kept[twin] = again
    return kept


def merge_claims(
    records: Sequence[Claim], repeats: Sequence[Sequence[int]], sentences: Sequence[Sentence]
) -> list[Claim]:
    """The same for claims: one claimant set and one proposition, word for word or vaguer."""
    kept: list[Claim] = []
    near = Neighbours(_CLAIMED)
    for record, numbers in zip(records, repeats, strict=True):
        if numbers:
            record = record.model_copy(
                update={"mentions": (*record.mentions, *_mentions(record.evidence, numbers, sentences))}
            )
        group, words = _claimants(record), content_words(record.proposition.span.text)
        twin = next((index for index in near.alike(group, words) if _claims_the_same(record, kept[index])), None)
        if twin is None:
            near.add(group, words, len(kept))
            kept.append(record)
        else:
            mention = Mention(zone=_zone_kind(record.evidence, sentences), span=record.evidence)
            kept[twin] = kept[twin].model_copy(update={"mentions": (*kept[twin].mentions, mention)})
    return kept


def title_mentions(records: Iterable[Commitment], document: Document, zones: Iterable[Zone]) -> list[Commitment]:
    """Adds each headline that says the action of a record to that record's mentions."""
    titles = [zone for zone in zones if zone.kind in ("title", "title_repeat")]
    return [_with_titles(record, document, titles) for record in records]


def _with_titles(record: Commitment, document: Document, titles: Iterable[Zone]) -> Commitment:
    mentions = tuple(
        Mention(zone=title.kind, span=Span.cut(document.text, title.start, title.end))
        for title in titles
        if coverage(record.action.span.text, document.text[title.start : title.end]) >= TITLE
    )
    return record.model_copy(update={"mentions": (*mentions, *record.mentions)}) if mentions else record


def _says_the_same(one: Commitment, other: Commitment) -> bool:
    """Of two records of the same parties and polarity: the later wording adds nothing to the earlier one."""
    if one.evidence.start == other.evidence.start and one.action.span == other.action.span:
        return True
    later, earlier = content_words(one.action.span.text), content_words(other.action.span.text)
    if not later or not earlier or not (later[0] in earlier or earlier[0] in later):
        return False
    return coverage(one.action.span.text, other.action.span.text) >= SAME and not _adds(one, other)


def _adds(one: Commitment, other: Commitment) -> bool:
    """Whether the later record has a time, condition or number that the earlier one lacks."""
    new_time = one.timeframe is not None and (other.timeframe is None or one.timeframe.value != other.timeframe.value)
    new_condition = bool(one.conditions) and not other.conditions
    numbers = {word for word in content_words(one.action.span.text) if word.isdigit()}
    return new_time or new_condition or not numbers <= set(content_words(other.action.span.text))


def _refining(record: Commitment, earlier: Iterable[Commitment]) -> Commitment:
    """Points a narrower restatement to the broader commitment before it, of the same parties and polarity."""
    if record.refines is not None:
        return record
    for other in earlier:
        action = other.action.span.text
        if len(content_words(action)) > 1 and coverage(action, record.action.span.text) >= SAME:
            return record.model_copy(update={"refines": other.id})
    return record


def _folded(first: Commitment, again: Commitment, zone: ZoneKind, first_zone: ZoneKind) -> Commitment:
    """One record of two: the first one's, unless the second has the stronger cue."""
    if again.strength > first.strength:
        mentions = (Mention(zone=first_zone, span=first.evidence), *first.mentions, *again.mentions)
        return again.model_copy(update={"id": first.id, "refines": first.refines, "mentions": mentions})
    if again.evidence == first.evidence:
        return first
    return first.model_copy(
        update={"mentions": (*first.mentions, Mention(zone=zone, span=again.evidence), *again.mentions)}
    )


def _claims_the_same(one: Claim, other: Claim) -> bool:
    """Of two claims of the same claimants."""
    if one.proposition.span == other.proposition.span:
        return True
    return coverage(one.proposition.span.text, other.proposition.span.text) >= _CLAIMED and (
        coverage(other.proposition.span.text, one.proposition.span.text) >= _CLAIMED
    )


def _claimants(record: Claim) -> frozenset[str]:
    return frozenset(party.id or party.name for party in record.claimant)


def _parties(record: Commitment) -> frozenset[str]:
    return frozenset(party.id or party.name.casefold() for party in record.actor.canonical)


def _mentions(evidence: Span, numbers: Iterable[int], sentences: Sequence[Sentence]) -> list[Mention]:
    found = [sentences[number - 1] for number in sorted(set(numbers)) if 1 <= number <= len(sentences)]
    return [
        Mention(zone=sentence.zone, span=Span(start=sentence.start, end=sentence.end, text=sentence.text))
        for sentence in found
        if not sentence.start <= evidence.start < sentence.end
    ]


def _zone_kind(span: Span, sentences: Sequence[Sentence]) -> ZoneKind:
    index = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    return sentences[index].zone if index >= 0 and span.start < sentences[index].end else "body"
