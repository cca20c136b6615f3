"""What happens to things and beneficiaries if somebody sees to it: "The bridge will reopen", "Fees will be waived"."""

from __future__ import annotations

from functools import lru_cache

from pledgebook.cues import ANNOUNCED
from pledgebook.fold import fold_key
from pledgebook.parties import principals
from pledgebook.rules.arabic.things import is_passive
from pledgebook.rules.arabic.words import TITLES, bare
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.french.things import is_built
from pledgebook.rules.lexicon.arabic import LEVERS as ARABIC_LEVERS
from pledgebook.rules.lexicon.levers import LEVERS
from pledgebook.rules.line import Stretch
from pledgebook.rules.memory import Referent
from pledgebook.rules.organs import bare_words
from pledgebook.rules.view import View

_INDEFINITE = frozenset(
    """a an no nobody none personne nul not some several further additional new every each
    two three four five six seven eight nine ten twelve
    twenty thirty forty fifty hundred hundreds thousands un une des aucun aucune pas plusieurs chaque deux trois quatre
    cinq six sept huit neuf dix douze vingt trente quarante cinquante cent""".split()
)
_RISES = frozenset(
    "rise fall increase run return move go augmentera augmenteront baissera baisseront "
    "سيرتفع سترتفع سينخفض ستنخفض".split()
)
"""What things also do by themselves: an undertaking only in one's own text, or of what its owner sets."""


def is_event(view: View, one: Candidate) -> bool:
    """ "The bridge will reopen": what a thing does if somebody sees to it; under a contract, any duty of a thing."""
    if one.row.form != "future" or view.is_agent(one.subject):
        return False
    head = view.line.texts[one.head]
    return head in view.grammar.lexicon.events or (one.row.kind == "obligation" and view.in_terms)


def is_seen_to(view: View, one: Candidate, speaker: Referent | None) -> bool:
    """Somebody who can see to it says so, or an agreement does."""
    if _is_somebody(view, one):
        return False
    if speaker is None:
        told = view.in_terms or view.line.quoted[one.cue.first] or one.row.name == "shall"
        return told or (view.memory.speaker is not None and _is_by_ones_own(view, one))
    if speaker.is_outsider or not speaker.names:
        return False
    if _is_by_another(view, one):
        return False
    following = view.line.texts[one.head + 1 : one.head + 2]
    if view.grammar.code == "ar" and not _stands_for_something(view, speaker):
        return False
    rises = view.line.texts[one.head] in _RISES and following not in _SENT and not _is_set(view, one.subject)
    return not rises or view.memory.owns_text or view.in_terms


_SENT = (["ahead"], ["back"], ["home"], ["into"], ["to"], ["towards"])
"""Behind "go": where somebody sends it."""
_ORGANS = frozenset(
    "ministry department government company firm office council agency staff administration team union bank".split()
)


def _is_by_ones_own(view: View, one: Candidate) -> bool:
    """ "Will be compensated by his ministry": that of whoever has spoken."""
    texts = view.line.texts
    by = next((at for at in range(one.head, len(texts) - 2) if texts[at] == "by"), None)
    return by is not None and texts[by + 1] in ("his", "her", "its", "their") and texts[by + 2] in _ORGANS


def _is_by_another(view: View, one: Candidate) -> bool:
    """ "The ruling will be appealed by the opposition": the doer is named, and is not who speaks."""
    texts = view.line.texts[one.head + 1 : one.head + 6]
    if view.memory.owns_text or view.memory.is_release or view.in_terms or one.negative:
        return False
    at = next((one.head + 1 + i for i, text in enumerate(texts) if text in ("by", "par")), None)
    if at is None or any(time.first in (at, at + 1) for time, _ in view.line.times):
        return False
    last = next((i for i in range(at + 1, len(view.line)) if view.line.texts[i] in _ENDS), len(view.line))
    return last > at + 1 and view.grammar.is_agent(view.line, Stretch(at + 1, last))


_ENDS = frozenset({",", ".", ";", "and", "et", "in", "en", "on", "before", "avant", "if", "si", '"'})


_FORMER = frozenset({"سابق", "السابق", "سابقه", "السابقه", "اسبق", "الاسبق"})


@lru_cache(maxsize=1 << 12)
def _words(text: str) -> tuple[str, ...]:
    return tuple(fold_key(text).split())


def is_former(speaker: Referent) -> bool:
    """Whether an Arabic office is one that its holder has left."""
    return not _FORMER.isdisjoint(_words(speaker.text))


def is_private(speaker: Referent) -> bool:
    """Who speaks for no body: a farmer, a mother, a resident."""
    words = _words(speaker.text)
    return is_former(speaker) or (bool(words) and words[0].removeprefix("ال") in _PRIVATE)


def carries(speaker: Referent) -> bool:
    """Who only passes on what is planned, as a newspaper or a source does, and foretells nothing himself."""
    words = _words(speaker.text)
    return bool(words) and words[0].removeprefix("ال") in _CARRIERS


_CARRIERS = frozenset(
    "مصدر مصادر صحيفه جريده قناه اذاعه تلفزيون موقع وكاله شبكه مجله مسوده مسودات وثيقه وثايق ورقه تسريبات".split()
)
_PRIVATE = frozenset(
    """مزارع مزارعه فلاح مواطن مواطنه طالب طالبه سايق صياد بايع بايعه ام والد والده ارمله نازح نازحه لاجي لاجيه جار شاب
    شابه امراه موظف موظفه عامل عامله معلم معلمه ساكن مسافر زبون شاهد صاحب احد احدي""".split()
)


def _stands_for_something(view: View, speaker: Referent) -> bool:
    """Somebody in office or a body; a passer-by sees to nothing."""
    if is_former(speaker):
        return False
    known = (
        speaker.is_person
        or bool(speaker.issuers)
        or principals(speaker.text) is not None
        or speaker.names != (speaker.text,)
    )
    return known or not view.grammar.lexicon.agents.isdisjoint(bare_words(fold_key(speaker.text).split()))


def _is_set(view: View, subject: Subject | None) -> bool:
    phrase = subject.phrase if subject is not None else None
    if phrase is None:
        return False
    return view.any(LEVERS, phrase) or not ARABIC_LEVERS.isdisjoint(
        bare_words(view.line.texts[phrase.first : phrase.last])
    )


def _is_somebody(view: View, one: Candidate) -> bool:
    """One who could have spoken for himself: "the minister will be replaced", but not "300 workers will be hired"."""
    subject = one.subject
    if subject is None or one.row.kind == "obligation" or one.row is ANNOUNCED or not view.is_agent(subject):
        return False
    if subject.person != "noun":
        return not view.memory.owns_text
    if view.grammar.code == "ar" and subject.phrase is not None and is_passive(view.line, one.head):
        return _bare_noun(view, subject.phrase) in TITLES
    if view.line.texts[one.head] == "face" or (one.passive and view.memory.is_release):
        return False
    phrase = subject.phrase
    if phrase is not None and view.grammar.code == "fr" and one.passive and is_built(view.line, phrase):
        return False
    return phrase is None or not _is_indefinite(view, phrase)


def _bare_noun(view: View, phrase: Stretch) -> str:
    return bare(view.line.texts[phrase.first])


def _is_indefinite(view: View, phrase: Stretch) -> bool:
    first = view.line.texts[phrase.first]
    before = view.line.texts[phrase.first - 1] if phrase.first else ""
    return first in _INDEFINITE or first[0].isdigit() or before == "not"
