"""French cues that sit otherwise than with their own subject: "notre objectif est de", "il n'y aura pas de"."""

from __future__ import annotations

from pledgebook.cues import Cue
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.french_words import is_infinitive
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
