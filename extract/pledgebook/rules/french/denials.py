"""French undertakings not to do: « aucun poste ne sera supprimé », « pas question de vendre », « en aucun cas »."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.cues import Cue
from pledgebook.rules.clause import Candidate, Subject
from pledgebook.rules.french.things import EVENTS
from pledgebook.rules.french.words import WORDS, is_infinitive
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch

_DEMANDS = words(
    "demande demandes appel appels requete requetes proposition propositions offre offres exigence exigences "
    "revendication revendications idee ultimatum compromis"
)
_COURTS = words("tribunal cour juge juges conseil constitutionnel electeurs actionnaires")


def is_denied_subject(line: Line, phrase: Stretch) -> bool:
    """« Aucun poste », « pas un seul poste », « plus aucun », « personne »."""
    first, second = line.texts[phrase.first], line.texts[phrase.first + 1 : phrase.first + 2]
    before = line.texts[phrase.first - 1] if phrase.first else ""
    if first in ("aucun", "aucune", "nul", "nulle", "personne", "zero"):
        return True
    return (first in ("pas", "plus") and second in (["un"], ["une"], ["aucun"], ["aucune"])) or (
        before in ("pas", "plus") and first in ("un", "une", "aucun", "aucune")
    )


def is_nobody(line: Line, subject: Subject) -> bool:
    return subject.phrase is not None and is_denied_subject(line, subject.phrase)


def under_negated_subject(line: Line, one: Candidate) -> Candidate | None:
    """Nobody is bound by « Aucun ministre ne démissionnera »; « Ni le Kenya ni la Norvège ne » binds both not to.

    What nobody suffers is undertaken by who says so: « Aucun poste ne sera supprimé ».
    """
    phrase = one.subject.phrase if one.subject is not None else None
    if phrase is None or one.subject is None:
        return one
    if is_denied_subject(line, phrase):
        event = line.texts[one.head] in EVENTS
        suffers = one.passive or event or not latin_subject.is_agent(line, phrase, WORDS)
        if one.row.form != "future" or not suffers:
            return None
        first = phrase.first - 1 if phrase.first and line.texts[phrase.first - 1] in ("pas", "plus") else phrase.first
        whole = replace(one.subject, phrase=Stretch(first, phrase.last))
        return replace(one, subject=whole, negative=True, passive=True)
    if line.texts[max(0, phrase.first - 2) : phrase.first] == ["jamais", "plus"] and one.row.form == "future":
        agent = latin_subject.is_agent(line, phrase, WORDS)
        return replace(one, negative=True, passive=one.passive or not agent)
    if "ni" not in line.texts[max(0, phrase.first - 1) : phrase.last]:
        return one
    return replace(one, negative=True) if one.row.form == "future" else None


def out_of_question(line: Line, at: int, row: Cue) -> Candidate | None:
    """« Pas question de vendre », « il n'est pas question de », « hors de question »."""
    before = line.texts[max(0, at - 3) : at]
    if "pas" not in before and before[-2:] != ["hors", "de"]:
        return None
    head = at + 1
    while head < len(line) and line.texts[head] not in ("de", "d'", "que", "qu'"):
        if line.texts[head] in (";", ":") or head - at > 5:
            return None
        head += 1
    head += 1
    while head < len(line) and line.texts[head] in ("ne", "n'", "pas", "le", "la", "les", "l'", "y", "en", "lui"):
        head += 1
    if head >= len(line) or not is_infinitive(line.texts[head]):
        return None
    return Candidate(row, Stretch(at, at + 1), head, None, row.polarity != "negative", passive=True)


def demand(line: Line, at: int) -> int | None:
    """Behind « a rejeté » the first word of a demand; not of a ruling."""
    for noun in range(at + 1, min(at + 6, len(line))):
        text = line.texts[noun]
        if text in _DEMANDS:
            holder = latin_subject.subject_before(line, at, WORDS)
            phrase = holder.phrase if holder is not None else None
            rules = phrase is not None and not _COURTS.isdisjoint(line.texts[phrase.first : phrase.last])
            return None if rules else at + 1
        if text in WORDS.boundaries or text in (",", ";", "."):
            return None
    return None
