"""English and French frames: verbs of speech, talk and demand, and the clauses they govern."""

from __future__ import annotations

import re
from collections.abc import Callable

from pledgebook.rules.clause import Frame, Part, Subject
from pledgebook.rules.latin.clauses import tells
from pledgebook.rules.latin.speech import ENDS_OBJECT, is_said_bare, role_here, takes_infinitive
from pledgebook.rules.latin.subject import features, subject_before
from pledgebook.rules.latin.words import PROMISING, SPEAKING, LatinWords
from pledgebook.rules.lexicon import Role
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ConditionType

_THAT = frozenset({"that", "que", "qu'"})


def latin_frames(line: Line, words: LatinWords) -> list[Frame]:
    """Every verb with a role, left to right."""
    roles = words.lexicon.roles
    found: list[Frame] = []
    for at, text in enumerate(line.texts):
        if text not in roles and text not in SPEAKING and "-" not in text:
            continue
        text = _without_pronoun(text)
        role = "report" if text in PROMISING and _speaks(line, at, words) else roles.get(text)
        role = role_here(line, at, words, role)
        if role is None or (at and line.texts[at - 1] in words.determiners and role != "directive"):
            continue
        if words.infinitive == "to" and _is_no_verb(line, at, role):
            continue
        if line.texts[at : at + 2] in (["called", "off"], ["calling", "off"], ["called", "up"]):
            continue
        if text in ("savoir", "valoir") and line.texts[at - 1] != "fait":
            continue
        if words.infinitive != "to" and is_adjectival(line, at):
            continue
        if role == "report" and text.endswith("ing") and not _opens(line, at):
            continue
        subject = subject_before(line, at, words) if role in ("report", "deny", "belief", "act") else None
        if role == "report" and not text.endswith(("ing", "ant")) and _is_trailing(line, at, words):
            found.append(_trailing(line, at, words))
            continue
        content, names = _content(line, at)
        colon = _announced(line, at, words) if role == "act" else None
        if colon is not None:
            role, content, names = "report", colon + 1, True
        found.append(Frame(at, role, subject, content, names))
    source = _according(line, words)
    return sorted([*found, source], key=lambda one: one.index) if source is not None else found


def _is_no_verb(line: Line, at: int, role: Role) -> bool:
    """The United States, "should" before the subject of a condition, "what he called panic"."""
    text = line.texts[at]
    if text == "states":
        return at > 0 and line.is_capital(at)
    if text == "should":
        return not at or line.texts[at - 1] in (",", ";", '"')
    return role != "report" and at > 1 and "what" in line.texts[max(0, at - 3) : at - 1]


_ISSUES = frozenset("published publishes issued issues signed signs adopted adopts passed approved released".split())
_COLON = 14
"""Words between the verb that gives a text out and the colon behind which its terms stand."""


def _announced(line: Line, at: int, words: LatinWords) -> int | None:
    """The colon of "published the resolution on Thursday: no title will be granted"."""
    if words.infinitive != "to" or line.texts[at] not in _ISSUES:
        return None
    return next((i for i in range(at + 1, min(at + _COLON, len(line))) if line.texts[i] == ":"), None)


def _without_pronoun(text: str) -> str:
    """Of "dit-elle" the verb."""
    return text.rpartition("-")[0].removesuffix("-t") if text.endswith(("-il", "-elle", "-ils", "-elles")) else text


def _speaks(line: Line, at: int, words: LatinWords) -> bool:
    """Of a verb of promising: the words themselves stand before it or behind its colon."""
    return line.texts[at + 1 : at + 2] == [":"] or _is_trailing(line, at, words)


_ACCENTED = re.compile(r"\w+é(?:e|s|es)?")
_HAVE_OR_BE = frozenset(
    "a ont ai avons avez avait avaient aurait auraient est sont etait etaient suis sommes ete ayant "
    "serait seraient".split()
)


def is_adjectival(line: Line, at: int) -> bool:
    """A French participle without auxiliary: "l'audit réclamé", which folds to the present "réclame"."""
    if not line.texts[at].endswith(("e", "ee", "es", "ees")):
        return False
    if _ACCENTED.fullmatch(line.quote(Stretch(at, at + 1))) is None:
        return False
    return _HAVE_OR_BE.isdisjoint(line.texts[max(0, at - 4) : at]) and "-t-" not in line.texts[at - 1]


def _opens(line: Line, at: int) -> bool:
    return at > 0 and line.texts[at - 1] == ","


def _content(line: Line, at: int) -> tuple[int, bool]:
    """First word of what is said, and whether a clause is said: behind "that", a colon or a quotation mark, or bare."""
    if takes_infinitive(line, at):
        return at + 1, True
    for index in range(at + 1, min(at + 16, len(line))):
        text = line.texts[index]
        if text in _THAT or text in (":", '"'):
            return index + 1, True
        if text == "," and index + 1 < len(line) and line.texts[index + 1] == '"':
            return index + 2, True
        if text in _FINITE:
            return at + 1, True
        if text in ENDS_OBJECT:
            break
        if is_said_bare(line, at, index):
            return at + 1, True
    return at + 1, False


_FINITE = frozenset(
    "will would has have had is are was were can could must should may might do does did 'll 'd".split()
)


def _group(line: Line, at: int, words: LatinWords) -> int:
    """First word of the verb group: "a déclaré", "has said"."""
    first = at
    if line.texts[at - 1 : at + 1] in (["fait", "savoir"], ["fait", "valoir"]):
        first = at - 1
    while first > 0 and line.texts[first - 1] in words.auxiliaries:
        first -= 1
    return first


def _is_trailing(line: Line, at: int, words: LatinWords) -> bool:
    """ ", she said", "said the minister", "a-t-il ajouté" behind the words reported, with nothing said after."""
    first = _group(line, at, words)
    last = next((i for i in range(first - 1, max(-1, first - 15), -1) if line.texts[i] in (",", '"')), -1)
    if last < 2 or any(text in _THAT or text == ":" for text in line.texts[at + 1 : at + 12]):
        return False
    if (
        last == first - 1
        and line.texts[last] == ","
        and (_content(line, at)[1] or _closes_apposition(line, last, words))
    ):
        return False
    if last == first - 1 or "-t-" in line.texts[first - 1] or (line.texts[last] == '"' and at - last <= 8):
        return True
    following = line.texts[at + 1] if at + 1 < len(line) else "."
    if words.infinitive == "to" and following in words.determiners and _content(line, at)[1]:
        return False
    return following in _AFTER_SPEECH or line.texts[at] == "told" or _is_told_to(line, at, words)


def _closes_apposition(line: Line, comma: int, words: LatinWords) -> bool:
    """ "The minister, Ron Hale, said the stock fell": nothing before the comma is said, for want of a verb."""
    opening = next((i for i in range(comma - 1, 0, -1) if line.texts[i] in (",", '"')), 0)
    if not opening or line.texts[opening] == '"' or _ends_quotation(line, comma):
        return False
    told = words.inflected is not None and any(
        words.inflected.fullmatch(text) or text in _SHORT_FUTURES for text in line.texts[:comma]
    )
    return not told and not any(tells(line, i, words) for i in range(comma))


_SHORT_FUTURES = frozenset("sera seront fera feront aura auront ira iront va vont serait seraient".split())


def _ends_quotation(line: Line, comma: int) -> bool:
    return line.texts[comma - 1] == '"' or line.quoted[comma]


def _is_told_to(line: Line, at: int, words: LatinWords) -> bool:
    """ ", the minister assured the commissioner.": whom it was told to, and nothing more, stands behind."""
    rest = line.texts[at + 1 : -1] if not line.texts[-1].isalnum() else line.texts[at + 1 :]
    heard = line.texts[at] in _TO_SOMEBODY and 0 < len(rest) <= _HEARERS
    return heard and words.infinitive == "to" and rest[0] in words.determiners and not _content(line, at)[1]


_HEARERS = 5
_AFTER_SPEECH = frozenset(
    ". , ; them him her us me mps lawmakers journalists deputies on in during after at as yesterday today monday "
    "tuesday wednesday thursday friday saturday sunday reporters "
    "hier lundi mardi mercredi jeudi vendredi samedi dimanche lors dans au a devant".split()
)


def _trailing(line: Line, at: int, words: LatinWords) -> Frame:
    """Speaker before the verb, or behind it where the verb opens the parenthesis."""
    first = _group(line, at, words)
    parted = _behind_quotation(line, first, words)
    if parted is not None:
        return Frame(at, "report", parted, at + 1, True, trailing=True)
    if line.texts[first - 1] not in (",", '"') or line.texts[at] == "told":
        subject = None if "-t-" in line.texts[first - 1] else subject_before(line, at, words)
        return Frame(at, "report", subject, at + 1, True, trailing=True)
    following = line.texts[at + 1] if at + 1 < len(line) else "."
    addressed = line.texts[at] in _TO_SOMEBODY or (following in words.prepositions and words.infinitive == "to")
    speaker = None if addressed else _behind(line, at + 1, words)
    if speaker is None and line.texts[first - 1] == ",":
        speaker = subject_before(line, at, words)
    return Frame(at, "report", speaker, at + 1, True, trailing=True)


_TO_SOMEBODY = frozenset({"assured", "assures", "reassured", "informed", "notified", "reminded", "told", "tells"})
"""Behind them stands who is spoken to."""


def _behind_quotation(line: Line, verb: int, words: LatinWords) -> Subject | None:
    """'"...," Berg, who took office in March, told reporters': the name right behind the quotation."""
    if line.texts[verb - 1] != ",":
        return None
    closing = next((i for i in range(verb - 2, 0, -1) if line.texts[i] == '"'), None)
    if closing is None or line.quoted[closing]:
        return None
    last = next((i for i in range(closing + 1, verb) if line.texts[i] == ","), verb)
    return features(line, Stretch(closing + 1, last), words) if closing + 1 < last < verb - 1 else None


def _behind(line: Line, first: int, words: LatinWords) -> Subject | None:
    """The speaker behind his verb, a day or an adverb between: « a dit mardi la ministre »."""
    if first < len(line) and line.texts[first] in _DAYS:
        first += 1
    last = first
    while last < len(line) and last - first < 14 and line.texts[last] not in _ENDS_SPEAKER:
        last += 1
    return features(line, Stretch(first, last), words) if last > first else None


_DAYS = frozenset(
    "lundi mardi mercredi jeudi vendredi samedi dimanche hier monday tuesday wednesday thursday friday saturday sunday "
    "yesterday today aussitot ensuite alors later".split()
)
_ENDS_SPEAKER = frozenset(
    [
        ",",
        ".",
        ";",
        '"',
        "on",
        "in",
        "during",
        "lors",
        "after",
        "devant",
        "(",
        "lundi",
        "mardi",
        "mercredi",
        "jeudi",
        "vendredi",
        "samedi",
        "dimanche",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ]
)
_ACCORDING = re.compile(
    r"(?<!\w)(?:according to|selon)(?!\w)(?! (?:the )?(?:following|need|les besoins|les criteres|leurs))"
)


def _according(line: Line, words: LatinWords) -> Frame | None:
    """ "According to X", "selon X": the source of what stands before or behind it."""
    if "according to" not in line.text and "selon" not in line.text:
        return None
    found = _ACCORDING.search(line.text)
    if found is None:
        return None
    at = next(i for i, (start, _) in enumerate(line.folded) if start >= found.start())
    first = at + len(found[0].split())
    subject = _behind(line, first, words)
    if subject is None or subject.phrase is None:
        return None
    comma = next(
        (i for i in range(first, min(len(line), first + _SOURCE)) if line.texts[i] == ","), subject.phrase.last
    )
    closed = line.texts[comma : comma + 1] == [","]
    opens = at < 2 or (line.texts[at - 1] in _ENDS_CLAUSE and closed)
    content = comma if opens else subject.phrase.last
    return Frame(at, "report", subject, min(content + 1, len(line) - 1), True, trailing=not opens)


_SOURCE = 16
"""Words that a source in front of its clause may take up."""


_ENDS_CLAUSE = frozenset({";", ":", "-", "and", "but", "et", "mais"})


_BEFORE_CLAUSES = [[text] for text in (",", ";", '"', "that", "and", "but", "que", "et")]


def fronted_parts(line: Line, before: int, opener: Callable[[Line, int], ConditionType | None]) -> list[Part]:
    """Conditions that open the clause and end at a comma before the cue: "If ratified, the pact will"."""
    found: list[Part] = []
    for at in range(before):
        at_start = line.texts[at - 1 : at] in _BEFORE_CLAUSES or not any(text.isalpha() for text in line.texts[:at])
        if not at_start or any(part.words.first <= at < part.words.last for part in found):
            continue
        kind = opener(line, at)
        if kind is None:
            continue
        comma = next((i for i in range(at, before) if line.texts[i] == ","), None)
        if comma == at + 1:
            # "If, on the other hand, demand falls,": the first two commas only set words apart.
            commas = [i for i in range(at + 2, before) if line.texts[i] == ","]
            comma = commas[1] if len(commas) > 1 else None
        if comma is not None and comma > at + 1:
            found.append(Part(kind, Stretch(at, comma)))
    return found
