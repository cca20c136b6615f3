"""The timeframe of an action: which of the sentence's times is its own, and where the action ends before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.rules.arabic.time_builds import is_part_of_noun
from pledgebook.rules.arabic.times import in_relative, is_periodic, is_rate, times_in, type_of, value_of
from pledgebook.rules.event_bound import event_bound
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.object_times import belongs_to_object
from pledgebook.rules.until import tells_end
from pledgebook.timeframe import TimeMatch, resolve_time
from pledgebook_schemas import WireTimeframe
from pledgebook_schemas.vocabulary import TimeframeType

Time = tuple[Stretch, TimeMatch]

_PAST = frozenset("since ago last past previous depuis منذ الماضي الماضيه المنصرم yesterday hier امس".split())
_LAST = frozenset({"dernier", "derniere", "derniers", "dernieres"})
"""French words that look back where they end a time: « l'an dernier », not « le dernier trimestre »."""
_AHEAD = frozenset({"deadline", "start", "recurring", "duration", "open"})
_OPENERS = frozenset({"that", "،", ",", "ان", "que", "qu'", '"', "-", ":", ";", "first", "second", "third"})
_JOINED_CLAUSES = ([",", "and"], [",", "but"], [",", "et"], [",", "mais"])
_LINKS = frozenset({",", "،", "to", "de", "d'", "a", "ان", "علي", "الي", "not", "ne"})
_WILL = frozenset({"will", "'ll", "would", "'d", "shall", "must"})
"""What stands between these and their verb is the verb's: will tonight fly."""
_SAID = frozenset({"that", "que", "qu'"})
"""A time right behind them opens the clause that is undertaken: "decided that from spring the border will"."""
_NEAR = 4
"""Words from a cue to a time in front of the head."""
_BEHIND = 7
"""Words between the end of an action and a time behind it that is still its own."""
_ANCHORS = frozenset(
    """of after from following before prior من de du des d' apres suivant avant a بعد عقب قبل اثر""".split()
)
_LONGEST_ANCHOR = 9
_JOINTS = frozenset(
    {
        "which",
        "who",
        "qui",
        "dont",
        "الذي",
        "التي",
        "and",
        "but",
        "et",
        "mais",
        ";",
        "؛",
        "while",
        "لكن",
        "ولكن",
        "فيما",
        "بينما",
        '"',
        "when",
        "if",
        "اذا",
        "si",
    }
)
_STOPS = (",", "،", ";", "؛", ".")
_LENGTH = re.compile(r"PT?[\dX]\w*")
_PRESENT = re.compile(r"[يت]\w{2,}")
_COUNTS = frozenset(
    """two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty sixty hundred
    thousand million deux trois quatre cinq sept huit neuf dix douze quinze vingt trente quarante cinquante cent
    mille""".split()
)


def timed(
    line: Line, action: Stretch, cue: int, barred: list[Stretch], *, quiet: bool
) -> tuple[Stretch, WireTimeframe | None]:
    """The action without a time at its end, and its timeframe.

    A time before the cue counts only where it opens the clause and looks ahead ("By 2030, ..."); a bare
    date there does if nobody speaks in the sentence (`quiet`): else it dates the statement. Times in the
    stretches `barred` are those of conditions.
    """
    ahead = [
        one
        for one in times_in(line)
        if not _is_past(line, one[0])
        and not (_is_arabic(line, one[0].first) and is_part_of_noun(line, one[0]))
        and not any(part.first <= one[0].first < part.last for part in barred)
    ]
    fronted = next((one for one in ahead if _opens(line, one, cue, quiet=quiet)), None)
    inside = _inside(line, ahead, action, cue, quiet=quiet)
    first = fronted is not None and fronted[1].type in ("start", "deadline") and _is_next_to(line, fronted[0], cue)
    if fronted is not None and (inside is None or first or inside[1].type == "recurring"):
        words = _with_anchor(line, *fronted, cue)
        return action, _wire(line, words, fronted[1], type_of(line, action, *fronted))
    if inside is not None:
        words = _with_anchor(line, *inside, action.last)
        wire = _wire(line, words, inside[1], type_of(line, action, *inside))
        return (action if is_periodic(line, words) else without_time(line, action, words)), wire
    behind = next((one for one in ahead if _is_behind(line, one, action.last)), None)
    if behind is not None:
        return action, _wire(line, *behind, type_of(line, action, *behind))
    return _undated(line, action)


def _is_next_to(line: Line, time: Stretch, cue: int) -> bool:
    """Nothing but the subject stands between a time in front and its cue: no other clause."""
    between = line.texts[time.last : cue]
    return len(between) < _LONGEST_ANCHOR and _CLAUSES.isdisjoint(between) and line.texts[cue].isascii()


_CLAUSES = frozenset({"and", "but", "et", "mais", ";", ":", "will", "would", "which", "who", "that"})


def _is_behind(line: Line, time: Time, last: int) -> bool:
    words, match = time
    between = line.texts[last : words.first]
    near = last <= words.first <= last + _BEHIND and match.type in _AHEAD
    # A quotation that is only the time goes on with the action: would be closed "by Easter".
    return near and (between in (['"'], [",", "et", "ce"], ["et", "ce"]) or not _breaks(between))


def _undated(line: Line, action: Stretch) -> tuple[Stretch, WireTimeframe | None]:
    """An event that bounds the action, or how often its number counts: four patrols a month."""
    bound = event_bound(line, action)
    if bound is not None:
        return without_time(line, action, bound), WireTimeframe(
            type="deadline", value="FUTURE_REF", quote=line.quote(bound)
        )
    lasting = _throughout(line, action)
    if lasting is not None:
        return without_time(line, action, lasting), WireTimeframe(
            type="duration", value="FUTURE_REF", quote=line.quote(lasting)
        )
    rate = _rate(line, action)
    return action, None if rate is None else WireTimeframe(type="recurring", quote=line.quote(rate))


def _throughout(line: Line, action: Stretch) -> Stretch | None:
    """ "Throughout the works", "for the duration of the strike": as long as something lasts; not over a land."""
    for at in range(action.first + 1, action.last - 1):
        opener = next((one for one in _LONG_AS if tuple(line.texts[at : at + len(one)]) == one), None)
        if opener is None:
            continue
        last = next((i for i in range(at + len(opener), action.last) if line.texts[i] in _LASTING), None)
        if last is not None and last - at - len(opener) < _NEAR:
            return Stretch(at, last + 1)
    return None


_LONG_AS = (
    ("over", "the", "life", "of"),
    ("over", "the", "lifetime", "of"),
    ("over", "the", "course", "of"),
    ("during", "the", "life", "of"),
    ("throughout",),
    ("for", "the", "life", "of"),
    ("for", "the", "lifetime", "of"),
    ("for", "the", "term", "of"),
    ("for", "the", "full", "term", "of"),
    ("for", "the", "whole", "term", "of"),
    ("for", "the", "duration", "of"),
    ("for", "the", "length", "of"),
    ("for", "all", "of"),
)
_LASTING = frozenset(
    """work works strike talks process campaign tournament festival crisis emergency pandemic transition negotiations
    investigation inquiry trial hearing hearings visit summit term tenure mandate presidency ceasefire truce lockdown
    outage closure construction period project programme program contract lease life lifetime war conflict dispute
    repairs renovation refurbishment closures exercise games match matches event conference exhibition fair stay
    operation mission project phase shutdown stoppage drought fire winter summer
    parliament legislature session season agreement deal""".split()
)
"""What takes its time."""


def _rate(line: Line, action: Stretch) -> Stretch | None:
    """ "A month", "par an" at the end of an action whose object is counted."""
    for at in range(action.first + 2, action.last - 1):
        if line.texts[at] not in _EACH or line.texts[at + 1] not in _ROUNDS:
            continue
        object_ = line.texts[max(action.first + 1, at - _OBJECT) : at]
        if line.texts[at] == "par":
            # « Vingt conservateurs par an » far from the verb says how many they are.
            object_ = line.texts[action.first + 1 : action.first + _OBJECT + 1] if at + 2 == action.last else []
        if any(text[0].isdigit() or text in _COUNTS for text in object_):
            return Stretch(at, at + 2)
    return None


_OBJECT = 4
"""Words in front of "a day" in which the number of what is counted stands."""
_EACH = frozenset({"a", "an", "per", "each", "every", "par"})
_ROUNDS = frozenset(
    "day week fortnight month quarter year hour annum season jour semaine mois trimestre an annee heure".split()
)


def _wire(line: Line, words: Stretch, match: TimeMatch, type: TimeframeType | None = None) -> WireTimeframe:
    return WireTimeframe(type=type or match.type, quote=line.quote(words), value=value_of(line, words))


def _inside(line: Line, ahead: list[Time], action: Stretch, cue: int, *, quiet: bool) -> Time | None:
    """The first time of the action, or between it and the cue; a deadline behind it says more than how often."""
    own = list(_own(line, ahead, action, cue, quiet=quiet))
    if own and own[0][1].type == "recurring":
        rate = is_rate(line, own[0][0])
        due = (
            one
            for one in own
            if (one[1].type == "deadline" and not tells_end(line, one[0]) and not _each(line, own[0][0], one[0]))
            or (rate and one[1].type != "recurring")
        )
        return next(due, own[0])
    return own[0] if own else None


def _each(line: Line, set_: Stretch, due: Stretch) -> bool:
    """ "Each year by 30 April": a day without its year, right behind, is that of every one."""
    between = line.texts[set_.last : due.first]
    return between in ([], [","]) and not any(
        len(text) == len("2026") and text.isdigit() for text in line.texts[due.first : due.last]
    )


def _own(line: Line, ahead: list[Time], action: Stretch, cue: int, *, quiet: bool) -> Iterator[Time]:
    for words, match in ahead:
        near = cue < words.first <= cue + _NEAR and words.last <= action.first
        between = line.texts[words.last : action.first] if near else None
        # "Will by 2030 cut", right in front of the head; "agreed on Thursday to" dates the agreement.
        leads = between is not None and _LINKS.issuperset(between) and (match.type in _AHEAD or quiet)
        leads = leads or _is_between(line, words, match, action, cue)
        leads = leads or (near and line.texts[words.first - 1] in _SAID and match.type in _AHEAD)
        leads = leads or (near and words.first == cue + 1 and line.texts[cue] in _WILL)
        within = max(action.first, cue) < words.first < action.last and not in_relative(line, action.first, words)
        if (leads or within) and not belongs_to_object(line, action, words, match):
            yield words, match


_ARABIC_AHEAD = re.compile(r"[وف]?(?:ل?س[يتنا]\w{2,}|سوف|لن|(?!تعهد)[يتن]\w{2,}(?<!ت)(?<!تا))")
"""A verb of what is to be, in front of which a date is the deed's and not that of what is told."""
_THAT = re.compile(r"[وف]?[بل]?ان(?:ه|ها|هم|هما|نا|ني|ي)?")


def _is_arabic(line: Line, at: int) -> bool:
    return "\u0620" <= line.texts[at][:1] <= "\u064a" or line.texts[at][:1].isdigit()


def _is_between(line: Line, words: Stretch, match: TimeMatch, action: Stretch, cue: int) -> bool:
    """تعتزم الشركة خلال العام الجاري فتح فرع: between an Arabic cue and its action, and to come by its own words."""
    if not "\u0620" <= line.texts[cue][:1] <= "\u064a" or not cue < words.first < words.last <= action.first:
        return False
    if match.type not in _AHEAD and not any(_COMES.fullmatch(text) for text in line.texts[words.first : words.last]):
        return False
    behind = line.texts[words.last : action.first]
    if len(behind) > _NEAR or any(text.startswith("و") or text == "مع" for text in (*behind, line.texts[action.first])):
        return False
    return not any(text in (".", "؛", ":", '"') for text in line.texts[cue : action.first])


_COMES = re.compile(r"ال(?:مقبل|قادم|جاري|حالي|اتي)(?:ه|ين)?|20\d\d|غدا")


def _opens(line: Line, time: Time, cue: int, *, quiet: bool) -> bool:
    words, match = time
    joined = line.texts[words.first - 2 : words.first] in _JOINED_CLAUSES
    opens = (
        words.first <= 1
        or joined
        or line.texts[words.first - 1] in _OPENERS
        or line.texts[words.first - 1][0].isdigit()
    )
    looks = match.type in _AHEAD or line.texts[words.first] == "next" or (quiet and words.first <= 1)
    if "\u0620" <= line.texts[cue][:1] <= "\u064a":
        told = words.first > 0 and _THAT.fullmatch(line.texts[words.first - 1]) is not None
        aside = line.texts[words.last : cue] == ["،"] and line.texts[words.first - 1 : words.first] == ["،"]
        fronted = words.first <= 1 and cue - words.last < _NEAR and _ARABIC_AHEAD.fullmatch(line.texts[cue]) is not None
        opens, looks = opens or told, looks or told or aside or fronted
    return opens and looks and words.last <= cue


def _breaks(texts: list[str]) -> bool:
    """Something new is said between: a joint, an Arabic و with a verb, or a comma and a verb."""
    joined = any(text.startswith(("وس", "وي", "وت", "فس")) and len(text) > 4 for text in texts)
    joined = joined or any(text.startswith("و") and _THAT.fullmatch(text) for text in texts)
    commas = [index for index, text in enumerate(texts) if text in ("،", ",")]
    anew = bool(commas) and commas[-1] + 1 < len(texts) and _PRESENT.fullmatch(texts[commas[-1] + 1]) is not None
    return bool(_JOINTS & set(texts)) or joined or anew


def _is_past(line: Line, words: Stretch) -> bool:
    texts = line.texts[words.first : words.last]
    return texts[-1] in _LAST or any(
        text in _PAST and not (text == "last" and set(texts[at:]) >= _LAST_OF) for at, text in enumerate(texts)
    )


_LAST_OF = frozenset({"last", "of"})
"""The last week of June lies ahead as the first does."""


def _with_anchor(line: Line, words: Stretch, match: TimeMatch, limit: int) -> Stretch:
    """ "Within 30 days of signature", خلال شهر من توقيع العقد: with the event from which it counts."""
    follows = line.texts[words.last : words.last + 2] in (
        ["qui", "suit"],
        ["qui", "suivent"],
        ["qui", "suivra"],
        ["qui", "suivront"],
    )
    if line.texts[words.last : words.last + 2] == ["بعد", "ان"]:
        return words  # What has come about before.
    if words.last >= limit or not (follows or line.texts[words.last] in _ANCHORS) or not _is_length(line, words, match):
        return words
    last = words.last + 1
    while last < min(limit, words.last + _LONGEST_ANCHOR) and line.texts[last] not in _STOPS:
        last += 1
    if last < limit and line.texts[last] not in _STOPS:
        return words
    return Stretch(words.first, last)


def _is_length(line: Line, words: Stretch, match: TimeMatch) -> bool:
    """Counted from something, which may stand behind: no day, month or year."""
    read = resolve_time(line.quote(words), date=None, type=match.type)
    return read is not None and _LENGTH.fullmatch(read.value) is not None


def without_time(line: Line, action: Stretch, time: Stretch) -> Stretch:
    """Cuts a time off the end; one in the middle stays, as an action is one stretch."""
    rest = line.texts[time.last : action.last]
    if any(text.isalnum() for text in rest) or time.first <= action.first:
        return action
    last = time.first
    while last > action.first + 1 and not line.texts[last - 1][0].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    return Stretch(action.first, last)
