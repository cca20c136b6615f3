"""English times that only the sentence tells: until then, before the opening, on Independence Day."""

from __future__ import annotations

import re

from pledgebook.rules.event_bound import is_negated
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.national_days import of_the_state
from pledgebook.rules.timing import without_time
from pledgebook.timeframe import find_times, resolve_time
from pledgebook_schemas import Document, WireTimeframe
from pledgebook_schemas.vocabulary import TimeframeType

_THEN = re.compile(
    r"(?<!\w)(?:(?P<duration>until|till|up to)|(?P<deadline>by|before)|(?P<start>from|after|as of)) "
    r"(?:then|that (?:date|day|time|point|moment))(?: on(?:wards?)?)?(?!\w)"
)
_FROM_THAT = re.compile(
    r"(?<!\w)(?P<length>within [\w -]{2,25}?) (?:of|from|after|following) (?:that|this|the same) (?:date|day)(?!\w)"
)
_AT_LEAST = re.compile(r"(?:at least|not less than|no less than|no fewer than|not fewer than) .* (?:before|ahead of)")
_STAGES = (
    "start beginning end close closing conclusion opening launch onset expiry expiration arrival completion "
    "inauguration eve anniversary deadline culmination finish commencement resumption departure handover"
)
_LASTING = (
    "festival tournament cup olympics games championship championships season holidays holiday recess exams "
    "examinations exam centenary bicentenary jubilee coronation wedding kick-off kickoff carnival pilgrimage fair expo "
    "biennale marathon retirement thaw winter harvest vote ballot poll hearing verdict trial ceremony transfer "
    "migration freeze snow rains frost floods hibernation enrolment enrollment graduation anniversaries half-term term "
    "summit convention assembly referendum handover changeover switchover deadline expiry anniversary"
)
_MEETINGS = (
    "summit session assembly congress conference convention sitting meeting agm olympics games cup tournament expo "
    "fair championships"
)
_DETERMINED = r"(?:the|its|his|her|their|our|my|this|[\w-]+'s?|next|all) (?:[\w-]+ ){0,3}?"
_OF = r"(?: of (?!every|each)(?:(?:the|its|his|her|their|our|a|an|this|that) )?[\w-]+(?: [\w-]+){0,2}?)?"
_END = r"(?= ?[,.;:)\"]|$| (?:and|or|but|in|at|on|to|for|with|if)(?!\w))"


def _event(nouns: str) -> str:
    return _DETERMINED + "(?:" + "|".join(nouns.split()) + ")" + _OF + _END


_EVENTS: tuple[tuple[re.Pattern[str], TimeframeType], ...] = (
    (
        re.compile(
            r"(?<!\w)(?:before|ahead of|prior to|in time for|in the run-up to|by the time of) "
            + _event(_STAGES + " " + _LASTING)
        ),
        "deadline",
    ),
    (re.compile(r"(?<!\w)by " + _event(_STAGES)), "deadline"),
    (re.compile(r"(?<!\w)(?:until|till) " + _event(_STAGES + " " + _LASTING)), "duration"),
    (re.compile(r"(?<!\w)(?:from|as of|starting with|beginning with) " + _event(_STAGES)), "start"),
    (
        re.compile(
            r"(?<!\w)at (?:the |its |their |our )?(?:next|coming|upcoming|forthcoming|following) (?:[\w-]+ ){0,3}?(?:"
            + "|".join(_MEETINGS.split())
            + ")"
            + _END
        ),
        "date",
    ),
    (re.compile(r"(?<!\w)on the (?:day|date) (?:that )?(?:the|its|their|we|it|they|he|she)(?!\w)[^,;.]*"), "date"),
    (
        re.compile(
            r"(?<!\w)(?:from|as of) the (?:day|moment|date) (?:that )?(?:the|its|their|we|it|they|he|she)(?!\w)[^,;.]*"
        ),
        "start",
    ),
    (re.compile(r"(?<!\w)(?:on|at) the (?:[\w-]+ )?(?:anniversary|eve|opening|start|end|close)" + _OF + _END), "date"),
)
"""Events that are sure to come and have no date in the text."""


def english_time(
    line: Line, document: Document, action: Stretch, time: WireTimeframe | None, *, hinges: bool
) -> tuple[Stretch, WireTimeframe | None]:
    """The action and its time, where the sentence tells more than the words of the time or tells one without date.

    `hinges` on a condition or holds of every case: then a length counts from that, not from the document's day.
    """
    if time is not None and (_is_amount(time) or _is_over(line, document, time)):
        time = _extended(line, action, time)
    if time is not None:
        time = _in_new_year(time, document.date)
        time = _from_the_case(time) if hinges or _EACH_CASE.match(line.text) else time
        if _AT_LEAST.match(time.quote.casefold()):
            time = time.model_copy(update={"type": "deadline"})
        counted = _counted_from_that(line, document, time)
        states = [one.party.id for one in line.parties if one.party.id]
        return action, counted if counted is not None else of_the_state(time, states, document.date)
    then = _then(line, document, action)
    if then is not None:
        return (without_time(line, action, then[0]) if then[0].first > action.first else action), then[1]
    if is_negated(line, action.first):
        return action, None
    for pattern, type in _EVENTS:
        words = _found(line, pattern, action)
        if words is not None and words.first > action.first + 1:
            found = WireTimeframe(type=type, value="FUTURE_REF", quote=line.quote(words))
            return without_time(line, action, words), found
    return action, None


_AMOUNT = re.compile(
    r"by (?!the |then)(?:an? |at least |another |up to |a further )?[\w -]+(?:day|week|month|year|decade|hour)s?"
)
_EXTENDS = frozenset(
    "extend prolong lengthen extending prolonging lengthening extended prolonged renew renewing".split()
)


def _is_amount(time: WireTimeframe) -> bool:
    """ "By two years" says by how much, and no day."""
    if time.type != "deadline" or _AMOUNT.fullmatch(time.quote.casefold()) is None:
        return False
    read = resolve_time(time.quote[len("by ") :], date=None, type="duration")
    return read is not None and read.value.startswith("P")


def _extended(line: Line, action: Stretch, time: WireTimeframe) -> WireTimeframe | None:
    """How long what is extended goes on; of anything else that is put off or is over, no time."""
    if line.texts[action.first] not in _EXTENDS or not _is_amount(time):
        return None
    read = resolve_time(time.quote[len("by ") :], date=None, type="duration")
    return None if read is None else time.model_copy(update={"type": "duration", "value": read.value})


def _is_over(line: Line, document: Document, time: WireTimeframe) -> bool:
    """ "Restore the budget cut in 2024": a year that is over is that of something in the object."""
    if time.type != "date" or document.date is None or "had" in line.texts:
        return False
    read = resolve_time(time.quote, date=document.date, type="date")
    return (
        read is not None and read.value[:4].isdigit() and read.value[:4] < document.date[:4] and "/" not in read.value
    )


_EACH_CASE = re.compile(r"(?:every|each|any|anyone|anybody|whoever|whenever|in the event of)(?!\w)")
_LENGTH = re.compile(r"P\d+[DWMY]")


def _from_the_case(time: WireTimeframe) -> WireTimeframe:
    """ "Any complaint will be answered within two days": of each, whenever it comes."""
    read = resolve_time(time.quote, date=None, type="deadline") if time.type == "deadline" and not time.value else None
    return time if read is None or not _LENGTH.fullmatch(read.value) else time.model_copy(update={"value": read.value})


_NEW_YEAR = re.compile(r"(?:early |later |some time |sometime )?in the new year")


def _in_new_year(time: WireTimeframe, date: str | None) -> WireTimeframe:
    """ "Early in the new year" is some time of the year to come, not its first day."""
    if date is None or _NEW_YEAR.fullmatch(time.quote.casefold()) is None:
        return time
    return time.model_copy(update={"value": f"{int(date[:4]) + (date[5:7] > '01'):04d}"})


def _found(line: Line, pattern: re.Pattern[str], within: Stretch) -> Stretch | None:
    start, end = line.folded[within.first][0], line.folded[within.last - 1][1]
    match = pattern.search(line.text, start, end)
    return None if match is None else _words(line, match)


def _words(line: Line, match: re.Match[str]) -> Stretch:
    first = next(i for i, (start, _) in enumerate(line.folded) if start >= match.start())
    last = next((i for i, (start, _) in enumerate(line.folded) if start >= match.end()), len(line))
    return Stretch(first, last)


def _then(line: Line, document: Document, action: Stretch) -> tuple[Stretch, WireTimeframe] | None:
    """The day that "then" stands for, in front of the clause or in its action."""
    match = _THEN.search(line.text, 0, line.folded[action.last - 1][1])
    if match is None:
        return None
    words = _words(line, match)
    value = _day_before(line, document, words.first)
    if value is None:
        return None
    type: TimeframeType = "duration" if match["duration"] else "deadline" if match["deadline"] else "start"
    return words, WireTimeframe(type=type, value=value, quote=line.quote(words))


_REACH = 300
"""Code points in front of a sentence in which the day that it goes back to stands."""


def _day_before(line: Line, document: Document, first: int) -> str | None:
    """The value of the last date in front, in the sentence or right before it."""
    start = line.sentence.start
    here = start + line.starts[first]
    found = find_times(document.text, max(0, start - _REACH), here)
    for one in reversed(found):
        read = resolve_time(document.text[one.start : one.end], date=document.date, type="date")
        if one.type in ("date", "start", "deadline") and read is not None and _DATE.fullmatch(read.value):
            return read.value
    return None


_DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")


def _counted_from_that(line: Line, document: Document, time: WireTimeframe) -> WireTimeframe | None:
    """ "Within thirty days of that date"."""
    match = _FROM_THAT.search(line.text)
    if match is None or not match["length"].startswith(time.quote.casefold()[: len("within x")]):
        return None
    start = _day_before(line, document, _words(line, match).first)
    read = resolve_time(match["length"], date=start, type="deadline") if start is not None else None
    return None if read is None else time.model_copy(update={"value": read.value})
