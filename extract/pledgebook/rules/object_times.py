"""Times that stand in an action but belong to its object: a tariff fixed for three years, files from before 1960."""

from __future__ import annotations

import re

from pledgebook.rules.arabic.words import is_masdar
from pledgebook.rules.latin.frames import is_adjectival
from pledgebook.rules.line import Line, Stretch
from pledgebook.rules.until import tells_end
from pledgebook.timeframe import TimeMatch

_LASTING = frozenset({"duration", "recurring"})
_RELATIVES = frozenset({"which", "who", "whose", "whom", "qui", "dont", "lesquels", "الذي", "التي", "الذين", "اللذين"})
_ENGLISH_PARTICIPLE = re.compile(r"(?!need|speed|feed|proceed|exceed|succeed|embed|heed|seed|breed|weed)\w{3,}ed")
_FRENCH_PARTICIPLE = re.compile(r"\w{3,}(?:ee|ees|es|is|ies|ue|ues)|\w{2,}(?:ieure?|ieures?)")
_STRONG = frozenset(
    "held made taken built spent paid lost born sent valid dating worth running lasting signe signee conclu prevu "
    "valable valables due maturing expiring "
    "ending lapsing arriving departing datant anterieur anterieurs anterieure anterieures posterieur posterieurs "
    "posterieure posterieures remontant".split()
)
"""Participles of no common ending, and adjectives that take a time."""
_FIXED = frozenset(
    one + ending
    for one in (
        "fixe annonce signe adopte vote paraphe publie depose lance decide programme presente diffuse devoile".split()
    )
    for ending in ("", "e", "s", "es")
)
"""French participles of what is set or told on a day: « le prix fixé mercredi »."""
_BE = frozenset(
    "be been being is are was were get gets have has had having etre ete est sont sera seront soit soient".split()
)
_HOLDS = frozenset("تمتد يمتد تستمر يستمر تدوم يدوم تتراوح تشمل تغطي الممتده الممتد".split())
_PRESENT = re.compile(r"(?!ت\w\wي\w|يومي)[يت]\w{3,}")
_VERBAL = frozenset({"ان", "بان", "لن", "ولن", "لا", "الا", "لم", "سوف", "قد", "و"})
_OF = frozenset({"of", "du", "de", "d'", "des", "الي"})
"""Behind a noun: the attack of 2 September."""
_ADJECTIVE = re.compile(r"(?!ال)\w{3,}ه")
"""An Arabic adjective in the feminine without article: تعرفة ثابتة لثلاث سنوات."""
_FOR = re.compile(r"ل\w+")


def belongs_to_object(line: Line, action: Stretch, words: Stretch, match: TimeMatch) -> bool:
    """Whether a participle, an adjective or a relative clause ties the time to the noun before it."""
    texts = line.texts
    if match.type in ("deadline", "open") or tells_end(line, words):
        return False
    first = max(words.first, action.first + 1)
    if match.type == "date" and texts[words.first] == "for" and texts[words.first - 1] not in _SET_FOR:
        return True  # "The budget for 2026", "a plan for next year".
    if match.type == "date" and _in_that_clause(texts, action, first):
        return True
    if _in_clause_about(texts, action, first):
        return True
    if (
        match.type in _LASTING
        and texts[words.first] != "from"
        and not _RELATIVES.isdisjoint(texts[action.first : first])
    ):
        return True
    before = first - 1
    if before <= action.first:
        return False
    if texts[before] in _HOLDS or (match.type == "date" and texts[before] in _OF):
        return True
    # لجنة تجتمع مرتين كل سنة: a clause about the noun.
    about = _PRESENT.fullmatch(texts[before]) is not None and not is_masdar(texts[before])
    if about and texts[before - 1] not in _VERBAL:
        return True
    if match.type == "duration" and _ADJECTIVE.fullmatch(texts[before]) and _ADJECTIVE.fullmatch(texts[before - 1]):
        return _FOR.fullmatch(texts[words.first]) is not None
    fixed = match.type == "date" and texts[before] in _FIXED and texts[before - 1] not in _BE
    if match.type in ("date", "recurring", "duration") and _is_french_participle(line, action, before):
        return True
    return _is_participle(texts, before) or (fixed and is_adjectival(line, before))


def _in_clause_about(texts: list[str], action: Stretch, first: int) -> bool:
    """ "A furnace, whose first heat is due in May": behind a comma and a relative, with no further comma."""
    commas = [at for at in range(action.first, first) if texts[at] == ","]
    return bool(commas) and texts[commas[-1] + 1] in _ABOUT and commas[-1] + 2 < first


_SET_FOR = frozenset("scheduled set slated due timed fixed back".split())


def _in_that_clause(texts: list[str], action: Stretch, first: int) -> bool:
    """ "The exercise that NATO has planned for May": a clause about the noun in front, which ends with the time."""
    that = next((at for at in range(first - 1, action.first + 1, -1) if texts[at] in _RELATIVE_THAT), None)
    if that is None or that + 1 >= first or not {",", "and", "or"}.isdisjoint(texts[that:first]):
        return False
    noun = texts[that - 1]
    return (
        noun.isalpha()
        and noun not in _PREPOSITIONS
        and noun not in _SAY_THAT
        and not noun.endswith(("ed", "ing", "sure"))
        and noun != "so"
    )


_PREPOSITIONS = frozenset(
    "of in on at by to for from with about over under after before until since during within into against".split()
)
_RELATIVE_THAT = frozenset({"that", "which", "who"})
_SAY_THAT = frozenset(
    """ensure guarantee see provide show prove verify check confirm require demand insist propose say tell know believe
    accept agree recognise recognize declare decide promise pledge stress find those all everything given now provided
    condition them him her us you me it evidence fact idea principle proof""".split()
)
"""Behind these "that" opens what is said or sought."""
_ABOUT = frozenset({"which", "whose", "dont", "qui"})


def _is_french_participle(line: Line, action: Stretch, at: int) -> bool:
    """« L'emprunt contracté en 2019 », « l'étude prévue en 2026 »; not « sera rénovée en mai »."""
    if at < action.first + 2 or line.texts[action.first].startswith(_KEEPING):
        return False
    if line.texts[at] in _NOUNS or line.texts[at - 1] in _DETERMINERS:
        return False
    if not (is_adjectival(line, at) or _IRREGULAR.fullmatch(line.texts[at])):
        return False
    if not any(_VERB.fullmatch(text) for text in line.texts[action.first : at]):
        return False  # « Piste livrée en juin »: the participle is all the verb there is.
    return _BE_FRENCH.isdisjoint(line.texts[max(0, at - _AUXILIARY) : at])


_DETERMINERS = frozenset("le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos au aux".split())
_NOUNS = frozenset(
    "musee musees lycee lycees armee armees annee annees duree marche marches ble bles cafe cafes sante "
    "liberte cle cles "
    "universite universites cite cites societe societes activite activites electricite unite unites comite comites "
    "securite traite traites journee tournee entree entrees rentree arrivee allee allees vallee vallees "
    "assemblee fusee "
    "fusees employe employes salarie salaries depute deputes delegue delegues refugie refugies blesse blesses conge "
    "conges jetee chaussee chaussees degre degres cote cotes foret interet arrete arretes communaute collectivite "
    "localite publicite propriete proprietes idee idees donnees livree dictee poupee epee marree maree "
    "marees bebe bebes "
    "fiscalite mobilite qualite capacite capacites autorite autorites priorite priorites majorite minorite identite "
    "specialite quantite densite facilite visite ecole the".split()
)
"""Nouns that end like participles."""
_KEEPING = ("laiss", "gard", "maint", "tien", "tend", "rest", "demeur", "ser", "aur")
_VERB = re.compile(r"\w+(?:ra|ront|rai|rons|rez|rait|raient|er|ir|re|oir)")
_AUXILIARY = 4
_BE_FRENCH = frozenset(
    "etre ete est sont sera seront serait seraient soit soient a ont aura auront avoir aurait auraient reste restera "
    "resteront".split()
)
_IRREGULAR = re.compile(
    r"(?:prevu|conclu|attendu|recu|vendu|perdu|paru|survenu|intervenu|obtenu|elu|convenu|suspendu|rendu|defendu|tenu|"
    r"etabli|fini|rempli|subi|choisi|promis|pris|mis|remis|admis|appris|acquis|compris|soumis|commis|transmis|ouvert|"
    r"decouvert|offert|construit|detruit|inscrit|ecrit|produit|introduit|souscrit|reduit|mort|ne|ouvert|couvert|"
    r"interdit|traduit|conduit|permis|entrepris|surpris|requis|conquis|echu|du|voulu|connu|disparu)(?:e|s|es)?"
)


def _is_participle(texts: list[str], at: int) -> bool:
    text = texts[at]
    if texts[at - 1] in _BE or texts[at - 1] in ("to", "and", "as"):
        return False
    return text in _STRONG or _ENGLISH_PARTICIPLE.fullmatch(text) is not None
