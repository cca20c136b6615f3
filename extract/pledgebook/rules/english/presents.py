"""English presents that look ahead: "Work starts on Monday", "Every child gets a meal", "If they sell, we strike"."""

from __future__ import annotations

import re

from pledgebook.cues import ANNOUNCED
from pledgebook.rules.clause import Candidate
from pledgebook.rules.english.things import arranged, is_intransitive, takes_its_course
from pledgebook.rules.english.words import WORDS
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.latin.presents import behind_bargain, denied, looks_ahead, threatens
from pledgebook.rules.lexicon.english import BASE_VERBS, NOUN_LIKE, STATIVE
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
        _is_so(line, at)
        or _stays(line, at)
        or (arranged(line, at) if texts[at] in ("is", "are") else None)
        or _present(line, at)
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
        done = following != [] and following[0] in _DONE
        so = done and (_is_bargained(line, at) or _is_remedy(line, at))
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
    if line.texts[at - 1] in ("we", "i") and base == text and base not in STATIVE and looks_ahead(line, at, _FAR):
        return Candidate(ANNOUNCED, Stretch(at, at + 1), at, WORDS.pronouns[line.texts[at - 1]])
    plural = text in BASE_VERBS and text not in NOUN_LIKE and line.texts[at - 1].endswith(("s", "d", "e", "n"))
    if text not in _STARTS | _GETS and not text.endswith("s") and not plural:
        return None
    subject = latin_subject.subject_before(line, at, WORDS)
    phrase = subject.phrase if subject is not None and not subject.inherited else None
    whoever = _whoever(line, at) if text in _GETS else None
    if whoever is not None:
        return Candidate(ANNOUNCED, Stretch(at, at + 1), at, latin_subject.features(line, whoever, WORDS), passive=True)
    parted = phrase is not None and phrase.last < at and line.texts[at - 1] == ","
    if phrase is None or not (phrase.last == at or parted) or line.texts[phrase.first] in WORDS.prepositions:
        return None
    if text.endswith("s") and denied(line, phrase, ("not",), ("one", "a")) and base not in STATIVE - {"lose"}:
        whole = Stretch(phrase.first - (line.texts[phrase.first] != "not"), phrase.last)
        return Candidate(ANNOUNCED, Stretch(at, at + 1), at, latin_subject.features(line, whole, WORDS), True, True)
    gives = text in _GETS and line.texts[phrase.first] in _EVERY
    starts = text in _STARTS and is_intransitive(line, at) and looks_ahead(line, at)
    if gives or starts or (base not in STATIVE and _is_planned(line, at, phrase)):
        acts = not (gives or starts) and latin_subject.is_agent(line, phrase, WORDS)
        return Candidate(ANNOUNCED, Stretch(at, at + 1), at, subject, passive=not acts)
    return None


def _whoever(line: Line, at: int) -> Stretch | None:
    """Of "Anyone whose crossing was cancelled gets the fare back" all before the verb."""
    first = next((i + 1 for i in range(at - 1, -1, -1) if line.texts[i] in ('"', ";", ":", ".")), 0)
    opening = line.texts[first]
    many = opening in _EVERY or opening in _ANYBODY or opening.endswith("s")
    told = not _WHO.isdisjoint(line.texts[first + 1 : first + 3])
    return Stretch(first, at) if many and told and "," not in line.texts[first:at] else None


_ANYBODY = words("anyone anybody everyone everybody those whoever")
_WHO = words("who whose that with")
_FAR = 9


def _is_planned(line: Line, at: int, phrase: Stretch) -> bool:
    """ "The last thousand leave by May", "From 1 May all branches carry the name": a present with a day to come."""
    if (
        line.texts[at] in _SOUNDS_PAST
        or not _TEXTS.isdisjoint(line.texts[phrase.first : phrase.last])
        or takes_its_course(line, at, phrase)
    ):
        return False
    for one, match in line.times:
        coming = match.type == "date" and not _COMING.isdisjoint(line.texts[one.first : one.last])
        behind = at < one.first <= at + _FAR and (coming or match.type in ("deadline", "start"))
        fronted = one.first <= 1 and one.last <= at and match.type == "start"
        if (behind or fronted) and _PAST.isdisjoint(line.texts[one.first : one.last]):
            return True
    return False


_COMING = words("next tomorrow tonight coming")
_PAST = words("last ago since yesterday every each past")
_TEXTS = words("agreement contract lease licence license treaty convention term deed law act statute clause article")
_SOUNDS_PAST = words("put set cut hit let shut read cost split spread beat")
