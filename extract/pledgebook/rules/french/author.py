"""Whose text a French headline says it is: a list's programme, a written answer, an interview, a letter."""

from __future__ import annotations

import re
from typing import NamedTuple

from pledgebook.fold import fold_key
from pledgebook.rules.lexicon.french_bodies import BODIES, TERRITORIES

_LEAD = 400
_OPEN = r"[«\"“]\s?"
_CLOSE = r"\s?[»\"”]"
_PROGRAMME = re.compile(
    r"(?i:\b(?:programme|profession de foi|manifeste|plate-?forme|projet|charte|engagements|propositions|"
    r"contrat de mandature|feuille de route|appel|tract|lettre aux électeurs))"
    r"(?: (?i:électorale?|municipale?|régionale?|législati\w+|de mandature|de campagne|commune?))?"
    r"(?: (?i:de la liste|de la coalition|du parti|du mouvement|du collectif|du syndicat|de l['’]alliance|de "
    r"l['’]union|"
    r"de la candidate|du candidat|de|d['’]|des|du|de la) ?| ?: ?)"
    rf"(?:{_OPEN}(?P<quoted>[^»\"”\n]{{3,60}}?){_CLOSE}|(?P<bare>(?:Parti|Union|Front|Mouvement|Syndicat|"
    r"Rassemblement|Alliance|Ligue|Centre|Gauche|Droite|Liste|Collectif|Fédération|Coalition)"
    r"(?: (?:[a-zà-ÿ-]+(?:iste|iques?|ien|ienne|ais|aise|ois|oise|al|ale|ain|aine|aire|if|ive|eur|iote|"
    r"ole|é|ée|ieux|ote|ane?|ate?|onne|ine|aude?|ère)"
    r"(?![\w-])"
    r"|de la [\w-]+|de l['’][\w-]+|du [\w-]+|des [\w-]+|pour (?:la |le |l['’])[\w-]+))+|"
    r"[A-ZÀ-Þ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]*)*))"
)
_LISTED = re.compile(rf"(?i:\bliste|\bcoalition|\bmouvement|\bcollectif) {_OPEN}(?P<quoted>[^»\"”\n]{{3,60}}?){_CLOSE}")
_ANSWER = re.compile(
    r"(?i:\bréponse) (?:du |de la |de l['’]|de )(?P<office>(?i:secrétaire|ministre|ministère|gouvernement|"
    r"garde)[^\n,:(]{0,60}?)"
    r"(?= (?i:à (?:la|une) question|aux? questions?|à (?:un|une) député)|[\n,:(])"
)
_QUESTION = re.compile(r"(?i:réponse[^\n]{0,40} question (?:écrite|orale|parlementaire))")
_WITH = re.compile(
    r"(?i:\b(?:entretien|interview|rencontre|conversation|échange|grand entretien|trois questions)) "
    r"(?:exclusive? )?(?:avec |à |de |accordée? par )(?P<office>[^\n.:«]{3,120}?)(?=[\n.:«]|, \w+ (?:le|la|de) |$)"
)
_FROM = re.compile(
    r"(?i:\b(?:lettre(?: ouverte)?|mot|éditorial|édito|vœux|voeux|billet|carte blanche|tribune|note|circulaire|message|"
    r"intervention|réponse|adresse|déclaration)) (?P<link>des |du |de la |de l['’]|d['’]|de "
    r")(?P<office>[^\n.:«]{3,90}?)"
    r"(?= (?i:aux?|à|sur|pour|devant|lors|le) |[\n.:«(]|$)"
)
_HELD = re.compile(
    r"(?i:maire|président|directeur|directrice|ministre|gouverneur|préfet|secrétaire|patron|pdg|maison|direction)"
)


class Signed(NamedTuple):
    """Whose text it is: a name to take as it stands, or an office or body to look up at an offset."""

    text: str
    start: int
    is_name: bool


def signed(text: str) -> Signed | None:
    """By the first lines; None where they do not tell."""
    head = text[:_LEAD]
    title = head.partition("\n")[0]
    for pattern in (_PROGRAMME, _LISTED):
        found = pattern.search(title)
        name = next(filter(None, found.groupdict().values()), None) if found is not None else None
        if found is not None and name is not None and name.split()[0].lower() not in TERRITORIES:
            return Signed(name.strip(), found.start(), is_name=True)
    answer = _ANSWER.search(title)
    if answer is not None and _QUESTION.search(title):
        return Signed(answer["office"].strip(), answer.start("office"), is_name=False)
    if _QUESTION.search(title):
        return Signed("le ministre", 0, is_name=False)
    held = _WITH.search(head) or _FROM.search(title)
    if held is not None and (_HELD.search(held["office"]) or not BODIES.isdisjoint(fold_key(held["office"]).split())):
        return Signed(held["office"].strip(), held.start("office"), is_name=False)
    return None


def is_answer(text: str) -> bool:
    """A government's written answer: what it tells of things to come is its own word."""
    return _QUESTION.search(text[:_LEAD].lstrip().partition("\n")[0]) is not None
