"""English and French sentences cut into main clauses, and what makes one worth a claim."""

from __future__ import annotations

import re
from collections.abc import Callable

from pledgebook.rules.latin.words import LatinWords
from pledgebook.rules.line import Line, Stretch

_JOINTS = frozenset({";", "and", "but", "while", "whereas", "et", "mais", "puis", "tandis", "then", ",", "-", ":"})
_PARTICIPLE = re.compile(r"\w{2,}(?:e|es|ee|ees|i|is|it|ie|u|us|ue|ues|rt|int|ts|te)")
_AUXILIARIES = frozenset("a ont est sont avait avaient etait etaient ai avons sommes suis".split())
_FRENCH = re.compile(r"\w{3,}(?:ait|aient)|\w{3,}(?:era|ira|dra|tra|eront|iront|dront)")
_NOT_FRENCH = frozenset("fait parfait trait lait souhait portrait extrait retrait opera camera sahara".split())
_PASTS = re.compile(r"[a-z]{2,}ed")
IRREGULAR = frozenset(
    """said went came saw had was were did took gave made got fell rose won lost beat hit ran led held kept met
    sent spent
    built bought brought caught drew drove felt found fought grew knew left lay paid put read sat sold set shut
    spoke stood
    taught told thought threw understood wore wrote became began broke chose ate flew forgot hung hid rode rang
    sang sank
    shot slept stole swam swung tore woke cost cut let spread burst remains remained stands stays lifts leaves takes
    means shows runs ranges expects reckons sits lies""".split()
)
_BARRED = frozenset("that which who whom whose where when if because qui que qu' dont ou si quand lorsque".split())
_SUBORDINATE = frozenset(
    """if when whenever while although though as after before since once unless because until whether despite given
    under whereas si quand lorsque lorsqu' alors apres avant comme puisque puisqu' bien
    tandis depuis des afin sous""".split()
)
"""Openers of a clause or phrase that belongs to another one."""
_LEANING = (_SUBORDINATE - {"while", "whereas", "tandis"}) | frozenset(
    "in at of with by for to from on a an en dans sur pour par avec sans de d' whatever "
    "however including especially notably such like parmi selon faute grace".split()
)
"""Behind a bare comma: what they open carries the clause on."""
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozen dozens hundreds thousands half third "
    "quarter twice once "
    "deux trois quatre cinq sept huit neuf dix onze douze centaines milliers moitie tiers".split()
)
_WINDOW = 9
"""Words behind a joint in which the verb of a new clause stands."""


def verbs(line: Line, words: LatinWords, is_finite: Callable[[Line, int], bool]) -> list[bool]:
    """For each word whether it is a verb; worked out once a line, as every clause asks."""
    if line.verbs is None:
        line.verbs = [_is_verb(line, at, words, is_finite) for at in range(len(line))]
    return line.verbs


def _is_verb(line: Line, at: int, words: LatinWords, is_finite: Callable[[Line, int], bool]) -> bool:
    """A finite verb, or what looks like one."""
    text = line.texts[at]
    if is_finite(line, at) or text in words.copulas:
        return text != "'s" or at > 0
    if at and line.texts[at - 1] in words.before_nouns:
        return False
    if words.infinitive == "to":
        if at and line.texts[at - 1] == "," and text.endswith("ed") and line.texts[at + 1 : at + 2] in _APPOSED:
            return False
        return text in IRREGULAR or (_PASTS.fullmatch(text) is not None and len(text) > 4)
    if text in _AUXILIARIES:
        following = line.texts[at + 1 : at + 4]
        return text != "a" or any(_PARTICIPLE.fullmatch(one) for one in following[:2])
    return _FRENCH.fullmatch(text) is not None and text not in _NOT_FRENCH


_APPOSED = ([","], ["in"], ["by"], ["on"], ["at"], ["for"], ["with"], ["to"], ["under"], ["from"], ["as"], ["since"])
"""Behind a participle between commas: "the treaty, signed in spring, ..."."""


def tells(line: Line, at: int, words: LatinWords) -> bool:
    """Whether a word looks like a finite verb by itself, whatever else the grammar knows."""
    if line.is_capital(at):
        return False
    text = line.texts[at]
    known = words.lexicon.roles.get(text) is not None or (text in words.auxiliaries and text != "to")
    return (known and line.texts[at - 1 : at] != ["to"]) or _is_verb(line, at, words, lambda _line, _at: False)


def clauses(line: Line, whole: Stretch, words: LatinWords, is_finite: Callable[[Line, int], bool]) -> list[Stretch]:
    """Cut where a joint is followed by a verb of its own; marks at the edges are off."""
    starts = [whole.first]
    has_verb = False
    is_verb = verbs(line, words, is_finite)
    fronted = _fronted(line, whole, words)
    for at in range(whole.first, whole.last):
        text = line.texts[at]
        if at < fronted or (text == "-" and not _is_dash(line, at)):
            continue
        if text in _JOINTS and has_verb and not (text == ":" and line.texts[at + 1 : at + 2] == ['"']):
            if _goes_on(line, at, whole.last, is_verb):
                starts.append(at + 1)
                has_verb = False
        elif is_verb[at]:
            has_verb = True
    bounds = [*starts[1:], whole.last]
    found = (_trimmed(line, first, last, words) for first, last in zip(starts, bounds, strict=True))
    return [one for one in found if one is not None]


def _fronted(line: Line, whole: Stretch, words: LatinWords) -> int:
    """Where the main clause begins behind an opening one: "As the war ended, ...", "Chasing 200, ..."."""
    first = whole.first
    while first < whole.last and not line.texts[first][0].isalnum():
        first += 1
    if first == whole.last:
        return whole.first
    text = line.texts[first]
    following = line.texts[first + 1 : first + 2]
    participle = (
        text.endswith("ing") and bool(following) and (following[0] in words.before_nouns or following[0].isdigit())
    )
    if text not in _SUBORDINATE and not participle:
        return whole.first
    return next((at + 1 for at in range(first, whole.last) if line.texts[at] == ","), whole.first)


def _is_dash(line: Line, at: int) -> bool:
    """A dash between words; a hyphen inside one joins no clauses."""
    start, end = line.folded[at]
    return line.text[start - 1 : start].isspace() or line.text[end : end + 1].isspace()


def _goes_on(line: Line, joint: int, last: int, is_verb: list[bool]) -> bool:
    """Whether a finite clause begins behind the joint."""
    if line.texts[joint] == ";":
        return True
    bare_comma = line.texts[joint] in (",", ":")
    if not bare_comma and line.texts[joint + 1 : joint + 2] in (["that"], ["que"], ["qu'"]):
        return True
    if line.texts[joint] == "," and line.texts[joint + 1 : joint + 2] == ["that"]:
        return any(is_verb[joint + 2 : min(joint + _WINDOW, last)])
    if bare_comma and line.texts[joint + 1 : joint + 2] and line.texts[joint + 1] in _LEANING:
        return False
    for at in range(joint + 1, min(joint + _WINDOW, last)):
        text = line.texts[at]
        if text in _BARRED:
            return False
        if text in _JOINTS and at > joint + 1:
            return False
        if is_verb[at]:
            return not bare_comma or (at > joint + 1 and not line.texts[at].endswith("ed"))
    return False


def _trimmed(line: Line, first: int, last: int, words: LatinWords) -> Stretch | None:
    while first < last and (not line.texts[first][0].isalnum() or line.texts[first] in words.clause_openers):
        if line.texts[first] in ("$", "€", "£", "'"):
            break
        first += 1
    while last > first and not line.texts[last - 1][-1].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    while last > first and (
        line.texts[last - 1] in words.clause_closers or line.texts[last - 1] in ("while", "tandis")
    ):
        last -= 1
    return Stretch(first, last) if last > first else None


def is_concrete(line: Line, clause: Stretch, words: LatinWords) -> bool:
    """Says a number, a name, a time: something that can be looked up."""
    texts = line.texts[clause.first : clause.last]
    if not _NUMBERS.isdisjoint(texts) or any([text[0].isdigit() for text in texts]) or line.parties_in(clause):
        return True
    if any([line.is_capital(i) and line.texts[i] != "i" for i in range(max(1, clause.first), clause.last)]):
        return True
    return any(clause.first <= time.first and time.last <= clause.last for time, _ in line.times)
