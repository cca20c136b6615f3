"""Arabic terms of contracts and agreements: duties laid on a party, bare presents, verbs that carry another."""

from __future__ import annotations

import re
from collections.abc import Callable

from pledgebook.cues import TERM, Cue
from pledgebook.rules.arabic.complement import STATES
from pledgebook.rules.arabic.phrase import MARKS, phrase_behind
from pledgebook.rules.arabic.subject import features, is_agent, subject_before
from pledgebook.rules.arabic.things import is_done_to, outcome
from pledgebook.rules.arabic.words import PREPOSITIONS, THAT, is_definite, is_masdar
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.line import Line, Stretch

Complement = Callable[[Line, int, Cue, int], int | None]
"""Finds the head of an action behind a place, within a reach."""

_PRESENT = re.compile(r"[وف]?[يت]\w{2,}")
_CARRIED_BY = 12
"""Words in which the action of a carrying verb follows."""
_CARRIERS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
    (re.compile(r"\w*تول[يا]\w{0,2}"), ("",)),
    (re.compile(r"[وف]?س?[يتن]قوم(?:ان|ون|وا)?"), ("ب",)),
    (re.compile(r"[وف]?س?[يتن]عمل(?:ان|ون|وا)?"), ("علي",)),
    (re.compile(r"[وف]?س[يتن]سع(?:ي|يان|ون|وا)"), ("الي", "ل")),
    (re.compile(r"[وف]?س[يتن]حرص(?:ان|ون|وا)?"), ("علي",)),
    (re.compile(r"[وف]?س[يتن]باشر(?:ان|ون|وا)?|[وف]?س[يتن]بدا(?:ان|ون|وا)?"), ("", "ب")),
)
"""تولى, قام ب, عمل على: the deed is the verbal noun behind them."""


def carried(line: Line, verb: int) -> int | None:
    """The verbal noun behind a verb that only carries it; None where the verb is a deed of its own."""
    particles = next((after for pattern, after in _CARRIERS if pattern.fullmatch(line.texts[verb])), None)
    if particles is None:
        return None
    subject = phrase_behind(line, verb + 1, with_object=True)
    first = subject.last if subject is not None and not is_masdar(line.texts[subject.first]) else verb + 1
    for at in range(first, min(first + _CARRIED_BY, len(line))):
        text = line.texts[at]
        if text in (".", "؛", ":"):
            return None
        for particle in particles:
            deed = is_masdar(text) or (line.texts[at - 1] == "،" and text[:2] == "ال" and is_masdar(text[2:]))
            if not particle and deed and line.texts[at - 1] not in PREPOSITIONS:
                return at
            if particle in ("ب", "ل") and text[0] == particle and len(text) > 3 and is_masdar(text[1:]):
                return at
            if text == particle and at + 1 < len(line) and _is_deed(line.texts[at + 1]):
                return at + 1
    return None


def _is_deed(text: str) -> bool:
    return (
        is_masdar(text)
        or (is_definite(text) and is_masdar(text.lstrip("و").removeprefix("ال")))
        or text in ("ان", "شمول")
    )


def obligation(line: Line, at: int, row: Cue, complement: Complement) -> Candidate | None:
    """يتعين على الطرف أن, لا يجوز للطرف, يحظر على: the holder stands behind على or ل."""
    if row.polarity == "negative" and row.name != "يحظر" and (not at or line.texts[at - 1] not in ("لا", "ولا")):
        return None
    if at + 1 >= len(line):
        return None
    following = line.texts[at + 1]
    first = at + 2 if following == "علي" else at + 1 if following.startswith("لل") else None
    if first is None or first >= len(line):
        return None
    last = _holder_end(line, first)
    if last is None:
        return None
    holder = Stretch(first, last)
    head = complement(line, last, row, 3)
    if head is None and last < len(line) and is_masdar(line.texts[last].removeprefix("ال")):
        head = last
    if head is None:
        return None
    cue = Stretch(
        at - 1 if row.polarity == "negative" and line.texts[at - 1] in ("لا", "ولا") else at,
        first if following == "علي" else at + 1,
    )
    negative = line.texts[head] in ("الا", "عدم") or line.texts[head - 1] in ("الا", "لا")
    return Candidate(row, cue, head, features(line, holder), negative)


def _holder_end(line: Line, first: int) -> int | None:
    """The end of the holder, whose first word may carry the ل: للطرف الثاني."""
    if line.texts[first].startswith("لل"):
        return first + 2 if first + 1 < len(line) and line.texts[first + 1] in _NUMBERED else first + 1
    found = phrase_behind(line, first, with_object=True)
    return found.last if found is not None else None


_NUMBERED = frozenset({"الاول", "الثاني", "الثالث", "الرابع", "الاخر"})


_ON_HIM = {
    "عليها": Subject("third", gender="f", count="one"),
    "عليه": Subject("third", gender="m", count="one"),
    "عليهما": Subject("third", count="two"),
    "عليهم": Subject("third", count="many"),
}


def _incumbent(line: Line, at: int) -> Candidate | None:
    """وعلى الجماعة أن توفر الماء: what it falls to somebody to do."""
    if "علي" not in line.texts[at]:
        return None
    own = _ON_HIM.get(line.texts[at].lstrip("وف"))
    if own is not None and line.texts[at + 1 : at + 2] == ["ان"] and at + 2 < len(line) - 1:
        return Candidate(TERM, Stretch(at, at + 1), at + 2, own)
    if line.texts[at].lstrip("وف") != "علي" or not (
        at == 0 or line.texts[at][0] in "وف" or line.texts[at - 1] in MARKS
    ):
        return None
    behind = phrase_behind(line, at + 1, with_object=True)
    if behind is None or behind.first != at + 1 or not is_agent(line, behind):
        return None
    if line.texts[behind.last : behind.last + 1] != ["ان"] or behind.last + 1 >= len(line) - 1:
        return None
    return Candidate(TERM, Stretch(at, at + 1), behind.last + 1, features(line, behind))


def terms(line: Line, is_state: Callable[[str], bool]) -> list[Candidate]:
    """يوقف الطرفان ..., وتنسحب القوة ...: a present at the head of its clause with a party behind it."""
    found: list[Candidate] = []
    for at, text in enumerate(line.texts):
        owed = _incumbent(line, at)
        if owed is not None:
            found.append(owed)
        told = _told(line, at)
        if told is not None:
            found.append(told)
        if not _PRESENT.fullmatch(text) or not _opens(line, at) or is_state(text) or is_masdar(text):
            continue
        if ARABIC.roles.get(text) not in (None, "act", "talk") or THAT.fullmatch(text) or is_definite(text):
            continue
        one = _charged(line, at) or (_event(line, at) if text.lstrip("وف") in _EVENT else _term(line, at))
        if one is not None:
            found.append(one)
    return found


def _told(line: Line, at: int) -> Candidate | None:
    """أبرزها أن نيجيريا تتنازل عن حصتها: the party stands in front of its present."""
    text = line.texts[at]
    if not _PLAIN.fullmatch(text) or is_masdar(text) or ARABIC.roles.get(text) is not None or STATES.fullmatch(text):
        return None
    before = subject_before(line, at)
    phrase = before.phrase if before is not None else None
    if before is None or phrase is None or phrase.last != at or not is_agent(line, phrase):
        return None
    opener = line.texts[phrase.first - 1] if phrase.first else ""
    return Candidate(TERM, Stretch(at, at + 1), at, before) if THAT.fullmatch(opener) else None


_PLAIN = re.compile(r"[يت]\w{2,}")
_EVENT = frozenset({"يتم", "تتم"})


def _charged(line: Line, at: int) -> Candidate | None:
    """أما الشركة فتشتري الإنتاج: who is spoken of stands in front, and ف answers."""
    if line.texts[0] not in ("اما", "واما") or not line.texts[at].startswith("ف"):
        return None
    behind = phrase_behind(line, 1)
    if behind is None or behind.first != 1 or behind.last != at or not is_agent(line, behind):
        return None
    head = carried(line, at)
    return Candidate(TERM, Stretch(at, at + 1), at if head is None else head, features(line, behind))


def _event(line: Line, at: int) -> Candidate | None:
    """ويتم تشكيل لجنة."""
    if at + 1 < len(line) and is_masdar(line.texts[at + 1]):
        return Candidate(TERM, Stretch(at, at + 1), at + 1, None, passive=True)
    return None


def _term(line: Line, at: int) -> Candidate | None:
    """Of a party, or, in the passive, of a thing."""
    behind = phrase_behind(line, at + 1, with_object=True)
    if behind is None:
        return None
    subject = features(line, behind)
    if line.texts[at].lstrip("وف").startswith("ت") and subject.gender == "m" and subject.count == "one":
        return None
    if is_agent(line, behind):
        if line.texts[behind.last : behind.last + 1] and line.texts[behind.last].startswith("بحق"):
            return None
        head = carried(line, at)
        return Candidate(TERM, Stretch(at, at + 1), at if head is None else head, subject)
    done = is_done_to(line, at)
    return outcome(line, Stretch(at, at + 1), at, TERM, None, of=subject) if done else None


def _opens(line: Line, at: int) -> bool:
    """At the head of a clause: of the sentence, behind a number, a mark or a joining و."""
    if at == 0 or line.texts[at].startswith(("و", "ف")):
        return True
    before = line.texts[at - 1]
    return (
        before in MARKS
        or before in ('"', "بينما", "فيما", "كما", "ثم", "حين", "المقابل", "جهتها", "جهته", "جانبه")
        or (at < 6 and before[0].isdigit())
    )
