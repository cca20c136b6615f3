"""French presents that look ahead: « Les travaux démarrent lundi », « chaque foyer touche », « si…, on bloque »."""

from __future__ import annotations

import re

from pledgebook.cues import ANNOUNCED
from pledgebook.rules.clause import Candidate
from pledgebook.rules.french.things import is_intransitive
from pledgebook.rules.french.words import WORDS
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.latin.presents import behind_bargain, denied, looks_ahead, threatens
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch

_STARTS = words(
    "demarre demarrent commence commencent debute debutent rouvre rouvrent reprend reprennent ouvre ouvrent ferme "
    "ferment cesse cessent redemarre redemarrent finit s'arrete part partent"
)
_GETS = words("touche touchent recoit recoivent percoit percoivent")
_EVERY = words("chaque tout tous toutes toute")
_LEADING = words("je nous on ne n'")
_NO_DEED = words(
    "est a sommes avons suis ai peut peux pouvons doit dois devons sait savons voit vois pense pensons croit crois "
    "aura sera veut veux voulons reste risque ne n' se s' en y le la les l' nous vous etait avait"
)


def presents(line: Line) -> list[Candidate]:
    texts = line.texts
    found = (
        _stays(line, at) or _present(line, at)
        for at in range(1, len(line))
        if texts[at] in _KNOWN or texts[at - 1] in _LEADING
    )
    return [one for one in found if one is not None]


def _stays(line: Line, at: int) -> Candidate | None:
    """« L'école reste ouverte », « si je suis élue, la taxe est supprimée »."""
    text, following = line.texts[at], line.texts[at + 1 : at + 2]
    if text in _REMAINS:
        so = (
            following != []
            and _SO.fullmatch(following[0]) is not None
            and (
                _is_bargained(line, at)
                or any(match.type in ("deadline", "duration", "start") for _, match in line.times)
            )
        )
    elif text in _IS:
        so = following != [] and _DONE.fullmatch(following[0]) is not None and _is_bargained(line, at)
    else:
        so = text in _GOES and is_intransitive(line, at + 1) and _is_bargained(line, at)
    subject = latin_subject.subject_before(line, at, WORDS) if so else None
    if subject is None or subject.phrase is None:
        return None
    return Candidate(ANNOUNCED, Stretch(at, at + 1), at, behind_bargain(line, subject, _BARGAIN, WORDS), passive=True)


def _is_bargained(line: Line, at: int) -> bool:
    """Behind what the voter is to do: « si je suis élue », « votez pour nous et »."""
    found = _BARGAIN.match(line.text)
    return found is not None and found.end() <= line.folded[at][0]


_BARGAIN = re.compile(
    r"\W*(?:(?:si|quand|des que|le jour ou) (?:je|j'|nous|vous|on)(?!\w)[^,]*,|avec (?:moi|nous)\b[^,]*,|elue?s?,|"
    r"(?:votez|elisez|choisissez|soutenez)[^,]*? (?:moi|nous)\b[^,]*? et |"
    r"(?:elisez|choisissez|soutenez)-(?:moi|nous),? et )"
)
_IS = words("est sont")
_REMAINS = words("reste restent demeure demeurent")
_GOES = words("disparait disparaissent saute sautent tombe tombent cesse cessent ferme ferment ouvre ouvrent finit")
_SO = re.compile(r"(?:ouvert|ferme|gratuit|libre|gele|inchange|accessible)e?s?")
_DONE = re.compile(
    r"(?:supprime|annule|aboli|gratuit|rembourse|remplace|double|gele|abroge|efface|retire|interdit|leve|fini)e?s?"
)

_KNOWN = _STARTS | _GETS | _IS | _REMAINS | _GOES


def _present(line: Line, at: int) -> Candidate | None:
    text = line.texts[at]
    if threatens(line, at, "si", ("on", "nous", "je")) and text not in _NO_DEED and text.isalpha():
        return Candidate(ANNOUNCED, Stretch(at, at + 1), at, WORDS.pronouns[line.texts[at - 1]])
    own = line.texts[at - 1] in ("je", "nous", "on") and text not in _NO_DEED and text.isalpha()
    own = own and (line.texts[at - 1] != "nous" or text.endswith("ons"))
    if (
        own
        and not text.endswith(("rai", "rons", "ra", "rais", "rions", "ais", "ait", "ions"))
        and looks_ahead(line, at)
    ):
        return Candidate(ANNOUNCED, Stretch(at, at + 1), at, WORDS.pronouns[line.texts[at - 1]])
    if line.texts[at - 1] in ("ne", "n'") and text not in _NO_DEED and text.isalpha():
        subject = latin_subject.subject_before(line, at - 1, WORDS)
        phrase = subject.phrase if subject is not None and not subject.inherited else None
        if phrase is not None and denied(line, phrase, ("pas",), ("un", "une")) and not text.endswith(("ra", "rait")):
            whole = Stretch(phrase.first - (line.texts[phrase.first] != "pas"), phrase.last)
            return Candidate(ANNOUNCED, Stretch(at, at + 1), at, latin_subject.features(line, whole, WORDS), True, True)
        return None
    if text not in _STARTS | _GETS or line.texts[at - 1] in WORDS.determiners | WORDS.prepositions:
        return None
    subject = latin_subject.subject_before(line, at, WORDS)
    phrase = subject.phrase if subject is not None and not subject.inherited else None
    if phrase is None:
        return None
    before = line.texts[max(0, phrase.first - 2) : phrase.first]
    if before[-1:] in (["que"], ["qu'"]) and before[:1] in (["pour"], ["afin"], ["avant"], ["sorte"], ["ce"]):
        return None
    gives = text in _GETS and line.texts[phrase.first] in _EVERY
    starts = text in _STARTS and is_intransitive(line, at + 1) and looks_ahead(line, at)
    return Candidate(ANNOUNCED, Stretch(at, at + 1), at, subject, passive=True) if gives or starts else None
