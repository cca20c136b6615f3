"""English clauses about things and beneficiaries: what somebody else has to see to.

"The talks will take place", "fares will rise", "you will have your land back", "smugglers will face prison".
"""

from __future__ import annotations

from pledgebook.cues import TABLES, Cue
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.english.words import WORDS
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.latin.presents import looks_ahead
from pledgebook.rules.lexicon.english import BASE_VERBS, STATIVE, UNACCUSATIVE
from pledgebook.rules.lexicon.levers import ENGLISH_LEVERS
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch

_SET = {
    "take": words("place effect"),
    "come": words("into"),
    "enter": words("into"),
    "go": words("ahead into to back"),
    "remain": words("where as in open closed free unchanged available valid at frozen"),
    "stay": words("where as in open closed free unchanged available at put frozen"),
    "have": words("access priority until"),
}
"""Verbs that tell of an event with one of these words behind them."""
_GIVES = words("get receive")
_RISES = words("rise fall increase decrease drop move")
_PENALTIES = words(
    "prison jail years year fine fines term sentence prosecution charges penalty penalties sanctions dismissal arrest "
    "deportation trial suspension ban court-martial expulsion disqualification consequences imprisonment"
)
_LOSES = words("lose forfeit")
"""What befalls those who break a rule."""
_BECOMING = words(
    "worse less cold warm old used hurt sick stuck lost into away ready in on up off out by to it rid hot wet"
)
"""Behind "get" where nothing is given."""
_LEARNS = words(
    "learn carry wear keep know eat sleep pay spend serve meet study go stay work own hold vote travel ride live"
)
"""What every one of a group comes to do if somebody sees to it."""
_DOUBTS = words(
    "believe regret see find notice hear forget know like understand guess need recognise recognize want meet"
)
"""What "you" never do by yourselves."""
_EVERY = words("every each all any whoever anyone everyone")
_REACH = 8


def befalls(line: Line, verb: int, subject: Subject | None) -> bool:
    """Whether the verb at an index tells what befalls its subject, as somebody has promised or decreed."""
    phrase = subject.phrase if subject is not None else None
    text = line.texts[verb]
    following = line.texts[verb + 1] if verb + 1 < len(line) else "."
    own = line.texts[phrase.first : phrase.last] if phrase is not None else []
    if phrase is None:
        return text in _SET and text not in ("go", "have", "remain", "stay") and following in _SET[text]
    if _is_spared(line, verb, own):
        return True
    outsiders = not WORDS.lexicon.outsiders.isdisjoint(own) and not {"both", "two"}.isdisjoint(own)
    if outsiders or (text in _LOSES and own[0] in _EVERY | {"those"} and following in WORDS.determiners):
        return True
    if text in _RISES and not ENGLISH_LEVERS.isdisjoint(own):
        return is_intransitive(line, verb)
    agent = latin_subject.is_agent(line, phrase, WORDS) and own != ["you"]
    if agent and text not in ("take", "come", "enter", "get", "have", "receive", "face"):
        return False
    if text == "go" and following in ("up", "down"):
        return not ENGLISH_LEVERS.isdisjoint(own)
    if text in _RISES:
        return False
    if text in ("have", "get", "receive") and own[-1:] == ["you"]:
        return text != "have" or not _is_belief(line, verb)
    if text in _GIVES or text == "have" or (own[0] in ("every", "each") and text in _LEARNS):
        return _is_given(text, following, own, agent=agent)
    if text == "face":
        return not _PENALTIES.isdisjoint(line.texts[verb + 1 : verb + _REACH])
    if text == "have" or (text in _SET and following in _SET[text]):
        return following in _SET[text]
    return (text in UNACCUSATIVE and is_intransitive(line, verb)) or _is_dated_deed(line, verb, own)


def _is_dated_deed(line: Line, verb: int, own: list[str]) -> bool:
    """ "Payment will reach farmers within a week", "the trains will call at Oban from May": what somebody has set."""
    text = line.texts[verb]
    if text in _OWN_COURSE or not _NATURE.isdisjoint(own) or text not in BASE_VERBS | _HAPPENS:
        return False
    return any(verb < one.first <= verb + _FAR and match.type in _PLANNED for one, match in line.times)


def takes_its_course(line: Line, verb: int, phrase: Stretch) -> bool:
    """Whether a thing does it by itself, or the thing is weather or a market."""
    text = line.texts[verb]
    base = text.removesuffix("s")
    return not {text, base}.isdisjoint(_OWN_COURSE) or not _NATURE.isdisjoint(line.texts[phrase.first : phrase.last])


_PLANNED = frozenset({"deadline", "start", "duration", "date", "recurring"})
_FAR = 16
_HAPPENS = words("reach last run have cover")
_OWN_COURSE = words(
    "rise fall increase decrease drop grow shrink decline worsen improve weaken strengthen recover slow cost exceed "
    "hit "
    "suffer lose need require depend affect cause mean lead remain seem appear become know win fail feel look prove "
    "show be see find peak double triple halve total amount average create boost help make bring like want come take"
)
"""What things do by themselves, or what comes of them."""
_NATURE = words(
    "price prices inflation growth economy demand supply output exports imports unemployment market markets rain rains "
    "snow wind winds storm storms front weather temperature temperatures population traffic costs losses profit "
    "profits "
    "revenue revenues turnout crisis war conflict situation deficit debt gdp currency case cases deaths flood floods "
    "river waters water level levels sea ice drought harvest yields sales shares index consumption emissions volumes "
    "arrivals crowds spectators visitors stocks reserves earnings rouble dollar euro pound yen rupee eclipse comet "
    "moon "
    "sun virus disease epidemic outbreak fire fires quake monsoon heat heatwave wave waves tide tides season species"
)


def _is_spared(line: Line, verb: int, own: list[str]) -> bool:
    """ "You will never wait again": what somebody else keeps from you."""
    return own == ["you"] and line.texts[verb - 1] in _DENIALS and line.texts[verb] not in _DOUBTS


_DENIALS = words("never again longer not")


def _is_given(text: str, following: str, own: list[str], *, agent: bool) -> bool:
    """ "Every child will have", "families will get a truck"."""
    given = text == "receive" or (text == "get" and following not in _BECOMING and not following.endswith("er"))
    return own[0] in _EVERY | {"your"} or (given and not agent)


def _is_belief(line: Line, verb: int) -> bool:
    """ "You will have to wait", "you will have seen": a duty or a guess."""
    following = line.texts[verb + 1] if verb + 1 < len(line) else "."
    return following in ("to", "noticed", "heard", "been", "had") or following.endswith("ed")


OBJECT = 10
"""Words between a progressive and its time."""


_DOING = next(row for row in TABLES["en"] if row.name == "be doing")


def arranged(line: Line, at: int) -> Candidate | None:
    """ "Norway is sending ten boats in June": of somebody who acts, with a time to come behind."""
    head = at + 1
    while head < len(line) and line.texts[head] in WORDS.adverbs:
        head += 1
    if head + 1 >= len(line):
        return None
    verb = line.texts[head]
    stem = verb.removesuffix("ing")
    known = not {stem, f"{stem}e", stem[:-1]}.isdisjoint(BASE_VERBS)
    if stem == verb or not known or not {stem, f"{stem}e"}.isdisjoint(STATIVE):
        return None
    if not looks_ahead(line, head, OBJECT) or line.texts[head + 1] in ("to", "for") or "," in line.texts[at:head]:
        return None
    subject = latin_subject.subject_before(line, at, WORDS)
    if subject is None or subject.phrase is None or not latin_subject.is_agent(line, subject.phrase, WORDS):
        return None
    return Candidate(_DOING, Stretch(at, at + 1), head, subject)


def scheduled(line: Line, at: int, be: int, row: Cue) -> Candidate | None:
    """ "The next decision is scheduled for 27 August": what somebody has set a date for."""
    on_date = any(one.first in (at + 1, at + 2) and match.type == "date" for one, match in line.times)
    subject = latin_subject.subject_before(line, be, WORDS)
    if not on_date or line.texts[at + 1] not in ("for", "on", "in") or subject is None or subject.phrase is None:
        return None
    return Candidate(row, Stretch(at, at + 1), be, subject, passive=True)


_ACCEPTING = words("accept live agree settle consider tolerate back support")


def accepts(line: Line, head: int) -> bool:
    """ "Could live with a smaller quota": a concession, where "could build" is an ability."""
    text = line.texts[head]
    return text in _ACCEPTING and (
        text not in ("live", "settle") or line.texts[head + 1 : head + 2] in (["with"], ["for"])
    )


def is_intransitive(line: Line, verb: int) -> bool:
    """Nothing that could be an object stands behind the verb."""
    if verb + 1 >= len(line):
        return True
    text = line.texts[verb + 1]
    return (
        not text[0].isalnum()
        or text in WORDS.prepositions
        or text in WORDS.adverbs
        or text in WORDS.conjunctions
        or text in WORDS.boundaries
        or text in ("to", "next", "early", "late", "again", "every", "twice", "by", "this", "daily", "shortly")
        or text.endswith("ly")
        or any(words.first == verb + 1 for words, _ in line.times)
    )
