"""English presents that look ahead: "Work starts on Monday", "Every child gets a meal", "If they sell, we strike"."""

from __future__ import annotations

import re

from pledgebook.cues import ANNOUNCED
from pledgebook.rules import latin_subject
from pledgebook.rules.clause import Candidate
from pledgebook.rules.english_things import is_intransitive
from pledgebook.rules.english_words import WORDS
from pledgebook.rules.latin_presents import behind_bargain, denied, looks_ahead, threatens
from pledgebook.rules.lexicon.english import BASE_VERBS, STATIVE
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch

_STARTS = words(
    "starts start begins begin resumes resume ends end opens open reopens reopen closes close stops stop expires expire"
)
_GETS = words("gets get receives receive pays pay")
_EVERY = words("every each all any")


_BARRED = WORDS.determiners | words(
    "may might could can will would shall must should to not n't never cannot did does do"
)


def presents(line: Line) -> list[Candidate]:
    known, texts = _KNOWN, line.texts
    found = (
        _is_so(line, at) or _stays(line, at) or _present(line, at)
        for at in range(1, len(line))
        if (texts[at] in known or texts[at][-1] == "s") and texts[at - 1] not in _BARRED
    )
    return [one for one in found if one is not None]


def _stays(line: Line, at: int) -> Candidate | None:
    """ "The school stays open", "if we win, the levy is abolished": how a thing is to be, as who sees to it says."""
    text, following = line.texts[at], line.texts[at + 1 : at + 2]
    if text in _REMAINS:
        so = following in _SO and (_is_lasting(line) or _is_bargained(line, at))
    elif text in ("is", "are"):
        so = following != [] and (_is_bargained(line, at) if following[0] in _DONE else _is_remedy(line, at))
    else:
        so = text in _GOES and is_intransitive(line, at) and _is_bargained(line, at)
    subject = latin_subject.subject_before(line, at, WORDS) if so else None
    if subject is None or subject.phrase is None:
        return None
    return Candidate(ANNOUNCED, Stretch(at, at + 1), at, behind_bargain(line, subject, _BARGAIN, WORDS), passive=True)


def _is_bargained(line: Line, at: int) -> bool:
    """Behind what the voter is to do: "if we win", "elect me and", "under my plan"."""
    found = _BARGAIN.match(line.text)
    return found is not None and found.end() <= line.folded[at][0]


def _is_remedy(line: Line, at: int) -> bool:
    """ "If the truck does not come, the bill is cancelled"."""
    return line.texts[at + 1] in _REMEDIES and "if" in line.texts[max(0, at - _CLAUSE) : at]


_BARGAIN = re.compile(
    r"\W*(?:(?:if|when|once|the day|the moment) (?:\w+ )?(?:i|we|you)\b[^,]*,|under (?:me|us|my|our)\b[^,]*,|"
    r"(?:vote|elect|choose|back|support|trust)\b[^,]*? (?:me|us)\b[^,]*? and |"
    r"(?:elect|choose|back|trust) (?:me|us),? and )"
)
"""What the one who is spoken to has to do or let happen first."""
_CLAUSE = 20
_REMEDIES = words("cancelled canceled waived refunded repaid forgiven reimbursed returned replaced free")
_DONE = _REMEDIES | words(
    "abolished scrapped gone over finished history doubled halved frozen banned repealed ended cut lifted"
)
_GOES = words("goes go ends end falls dies disappears disappear comes come closes close opens open stops stop vanishes")
_REMAINS = words("stays stay remains remain")


def _is_so(line: Line, at: int) -> Candidate | None:
    """ "The tip is free until the end of the month": how a thing will be for a time."""
    if line.texts[at] not in ("is", "are") or line.texts[at + 1 : at + 2] not in _SO:
        return None
    subject = latin_subject.subject_before(line, at, WORDS)
    if not _is_lasting(line) or subject is None or subject.phrase is None:
        return None
    return Candidate(ANNOUNCED, Stretch(at, at + 1), at, subject, passive=True)


def _is_lasting(line: Line) -> bool:
    return any(
        match.type in ("deadline", "duration", "start")
        and line.texts[one.first] in ("until", "till", "from", "for", "through")
        for one, match in line.times
    )


_SO: tuple[list[str], ...] = (
    ["free"],
    ["open"],
    ["closed"],
    ["suspended"],
    ["waived"],
    ["available"],
    ["banned"],
    ["frozen"],
)


_KNOWN = BASE_VERBS | _GETS | _GOES | _REMAINS | words("is are")


def _present(line: Line, at: int) -> Candidate | None:
    text = line.texts[at]
    base = text[:-1] if text.endswith("s") else text
    known = base in BASE_VERBS or text in _GETS or text in ("goes", "loses", "leaves")
    if not known or line.is_capital(at):
        return None
    if threatens(line, at, "if", ("we", "i")) and base not in STATIVE:
        return Candidate(ANNOUNCED, Stretch(at, at + 1), at, WORDS.pronouns[line.texts[at - 1]])
    if line.texts[at - 1] in ("we", "i") and base == text and base not in STATIVE and looks_ahead(line, at):
        return Candidate(ANNOUNCED, Stretch(at, at + 1), at, WORDS.pronouns[line.texts[at - 1]])
    if text not in _STARTS | _GETS and not text.endswith("s"):
        return None
    subject = latin_subject.subject_before(line, at, WORDS)
    phrase = subject.phrase if subject is not None and not subject.inherited else None
    if phrase is None or phrase.last != at or line.texts[phrase.first] in WORDS.prepositions:
        return None
    if text.endswith("s") and denied(line, phrase, ("not",), ("one", "a")) and base not in STATIVE - {"lose"}:
        whole = Stretch(phrase.first - (line.texts[phrase.first] != "not"), phrase.last)
        return Candidate(ANNOUNCED, Stretch(at, at + 1), at, latin_subject.features(line, whole, WORDS), True, True)
    gives = text in _GETS and line.texts[phrase.first] in _EVERY
    starts = text in _STARTS and is_intransitive(line, at) and looks_ahead(line, at)
    return Candidate(ANNOUNCED, Stretch(at, at + 1), at, subject, passive=True) if gives or starts else None
