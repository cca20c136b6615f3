"""French cues that sit otherwise than with their own subject: "notre objectif est de", "il n'y aura pas de"."""

from __future__ import annotations

import re

from pledgebook.cues import Cue
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.french.words import is_infinitive
from pledgebook.rules.line import Line, Stretch

_POSSESSIVES = {
    "notre": Subject("first", count="many"),
    "nos": Subject("first", count="many"),
    "mon": Subject("first", count="one"),
    "son": Subject("third", count="one"),
    "leur": Subject("third", count="many"),
}

_DONE_WITH = frozenset(
    "appel greve don campagne tout barrage de pression autant part front etat route usage grace".split()
)
"""What is done with "fera": where it is no weather and no number."""
_HAD = frozenset("aurai aurons aura auront aurait auraient aurions aurais".split())
_IDLE = frozenset(
    "occasion besoin raison tort peur honte envie hate mal froid faim soif loisir plaisir honneur joie droit "
    "conscience affaire chance confiance pitie recours tendance beau lieu air impression sentiment cure coeur temps "
    "interet bientot souvenir vocation pouvoir moyen moyens choix mot dernier courage patience regret charge".split()
)
"""What one has without doing anything: « nous aurons l'occasion d'y revenir »."""
_BEFORE_IDLE = frozenset(
    "l' le la un une pas plus jamais guere bien aussi donc alors du de les tres toute tout a".split()
)


def is_made(line: Line, at: int) -> bool:
    """« Fera appel », « feront construire », « en fera autant », « fera de même »: a deed in spite of its verb."""
    following = line.texts[at + 1 : at + 3]
    if not following:
        return False
    if following[0] == "de":
        return following[1:] == ["meme"]
    return following[0] in _DONE_WITH or (is_infinitive(following[0]) and following[0] != "etre")


def is_idle(line: Line, at: int) -> bool:
    """A future of "avoir" with a noun of what nobody does; « ne commentera pas », « j'y veillerai »."""
    if line.texts[at].startswith("veiller") and line.texts[at - 1] == "y":
        return True
    if line.texts[at].startswith("commenter") and line.texts[at - 1] in ("ne", "n'"):
        return True
    if line.texts[at] not in _HAD:
        return False
    behind = at + 1
    while behind < len(line) - 1 and line.texts[behind] in _BEFORE_IDLE:
        behind += 1
    return behind < len(line) and line.texts[behind] in _IDLE


def is_paid(line: Line, at: int) -> bool:
    """« Contribuera pour 45 millions », « contribuera à hauteur de 20 % »: a sum, and so a deed."""
    if not line.texts[at].startswith(("contribuer", "participer", "abonder")):
        return False
    following = line.texts[at + 1 : at + 4]
    return any(text[:1].isdigit() for text in following) or following[:2] == ["a", "hauteur"]


def is_completed(line: Line, at: int) -> bool:
    """« Aura rénové d'ici juin »: what will be done by a time, or is promised to be; else it may be past already."""
    if line.texts[at] not in _HAD - {"aurait", "auraient", "aurions", "aurais"}:
        return False
    behind = at + 1
    while behind < len(line) - 1 and (line.texts[behind] in _BETWEEN or line.texts[behind].endswith("ment")):
        behind += 1
    if behind >= len(line) or _DONE.fullmatch(line.texts[behind]) is None or line.texts[behind] in _IDLE | _NO_DEED:
        return False
    due = any(
        match.type in ("deadline", "open") or (match.type == "date" and not _names_year(line, words))
        for words, match in line.times
    )
    return due or not _PROMISED.isdisjoint(line.texts)


def _names_year(line: Line, words: Stretch) -> bool:
    """« Aura perdu 300 millions en 2024 » sums up; « aura rouvert en mai » looks ahead."""
    return any(len(text) == len("2024") and text.isdigit() for text in line.texts[words.first : words.last])


_BETWEEN = frozenset(
    "pas plus jamais tous toutes tout enfin ainsi deja bien entre-temps alors aussi en y chacun chacune".split()
)
_DONE = re.compile(r"\w{2,}(?:e|es|ee|ees|i|is|it|ie|ies|ite|u|us|ue|ues|ert|erts|int)")
_NO_DEED = frozenset(
    "une le les des ce cette ces lieu cinq quatre onze douze treize ete fallu suffi dure coute perdu "
    "subi vecu connu marque permis mis vu passe souffert gagne reussi".split()
)
_PROMISED = frozenset("promis jure jures assure garanti engage engagee engages promet promettent".split())


def goal(line: Line, at: int, row: Cue) -> Candidate | None:
    """ "Notre objectif est de réduire": the possessor binds itself."""
    holder = _POSSESSIVES.get(line.texts[at - 1]) if at else None
    if holder is None or line.texts[at + 1 : at + 2] not in (["est"], ["reste"]):
        return None
    head = at + 3
    if head >= len(line) or line.texts[at + 2] not in ("de", "d'") or not is_infinitive(line.texts[head]):
        return None
    return Candidate(row, Stretch(at, at + 1), head, holder, voiced=True)


def absence(line: Line, at: int, row: Cue) -> Candidate | None:
    """ "Il n'y aura pas de hausse": who says so sees to it."""
    if line.texts[at] != "aura" or line.texts[at - 1] != "y":
        return None
    if line.texts[at - 2 : at - 1] != ["il"] and line.texts[max(0, at - 3) : at - 1] != ["il", "n'"]:
        return None
    if line.texts[at] == "aura" and line.texts[max(0, at - 2) : at] == ["il", "y"]:
        return _presence(line, at, row)
    if line.texts[at + 1 : at + 2] not in (["pas"], ["plus"], ["aucun"], ["aucune"], ["ni"]) or at + 3 >= len(line):
        return None
    head = at + 3 if line.texts[at + 2] in ("de", "d'") else at + 2
    return Candidate(row, Stretch(at, at + 1), head, None, negative=True, passive=True)


def _presence(line: Line, at: int, row: Cue) -> Candidate | None:
    """ "Il y aura une rame toutes les cinq minutes": with a number and a time."""
    counted = line.texts[at + 1 : at + 2] in (["un"], ["une"], ["deux"], ["trois"]) or line.texts[at + 1][:1].isdigit()
    timed = any(match.type in ("start", "date", "deadline", "recurring") for _, match in line.times)
    return (
        Candidate(row, Stretch(at, at + 1), at, None, passive=True)
        if counted and timed and at + 2 < len(line)
        else None
    )
