"""French clauses about things and beneficiaries: what somebody else has to see to.

« La session aura lieu », « les primes passeront à 300 euros », « vous aurez de l'eau », « chaque foyer recevra ».
"""

from __future__ import annotations

from pledgebook.rules.clause import Subject
from pledgebook.rules.french.words import WORDS, is_infinitive, is_stative_future
from pledgebook.rules.latin import subject as latin_subject
from pledgebook.rules.lexicon.french_bodies import BUILT, PREMISES
from pledgebook.rules.lexicon.levers import FRENCH_LEVERS
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch

_ENDINGS = ("a", "ont", "ait", "aient")


def _forms(stems: str) -> frozenset[str]:
    """Third persons of future and conditional."""
    return words(" ".join(stem + ending for stem in stems.split() for ending in _ENDINGS))


EVENTS = _forms(
    "ouvrir rouvrir fermer commencer recommencer debuter reprendr demarrer redemarrer entrer rester demeurer circuler "
    "tiendr derouler fonctionner interviendr cesser expirer appliquer suivr partir arriver "
    "tomber terminer achever rouler poursuivr prendr reunir tourner reviendr disparaitr voir naitr sortir "
    "decoller atterrir accoster appareiller quitter equiper desservir relier remplacer succeder"
)
"""What things do when somebody sees to it."""
_RISES = _forms("augmenter baisser passer diminuer monter bouger")
_GIVES = _forms("recevr toucher percevr beneficier disposer pourr verr")
_WITH = {
    "entrer": words("en dans"),
    "prendr": words("effet fin"),
    "tomber": words("."),
    "passer": words("a de"),
    "rester": words("ouvert ouverte ouverts ouvertes ferme fermee fermes fermees gratuit gratuite en a "
                    "inchange inchangee inchanges inchangees gele gelee geles gelees libre libres valable sur"),
    "demeurer": words("ouvert ouverte ouverts ouvertes ferme en inchange inchangee libre gratuit gratuite a"),
}  # fmt: skip
_STAYS = ("rester", "demeurer")
_KEEPS = ("conserver", "garder", "maintiendr", "perdr", "recevr", "accueiller")
_EVERY = words("chaque tout toute tous toutes quiconque")


def befalls(line: Line, verb: int, subject: Subject | None) -> bool:
    """Whether the verb at an index tells what befalls its subject, as somebody has promised or decreed."""
    phrase = subject.phrase if subject is not None else None
    text = line.texts[verb]
    behind = _behind(line, verb)
    following = line.texts[behind] if behind < len(line) else "."
    if phrase is None:
        return _takes_place(text, following)
    own = line.texts[phrase.first : phrase.last]
    if _takes_place(text, following):
        return True
    if text in ("aura", "auront"):
        return _is_due(line, verb, own[0], following)
    if own[-1] == "vous":
        return _is_yours(line, verb)
    if text in ("verra", "verront", "verrait", "verraient") and line.texts[verb - 1] == "se":
        return is_infinitive(following)
    if "deux" in own and not WORDS.lexicon.outsiders.isdisjoint(own):
        return True
    if latin_subject.is_agent(line, phrase, WORDS):
        return text.startswith(_STAYS) and is_built(line, phrase) and following in _WITH["rester"]
    if line.texts[latin_subject.head_of(line, phrase, WORDS)] in PREMISES and not is_intransitive(line, behind):
        return not is_stative_future(text) or text.startswith(_KEEPS)
    if text in _GIVES or text in _RISES:
        return _is_given(own, text) if text in _GIVES else _is_set(own, text, following)
    if text not in EVENTS:
        return False
    needed = next((some for stem, some in _WITH.items() if text.startswith(stem)), None)
    if needed is not None and text not in ("tombera",):
        return following in needed
    return is_intransitive(line, behind)


def _takes_place(verb: str, following: str) -> bool:
    return verb in ("aura", "auront", "aurait", "auraient") and following == "lieu"


def _is_given(own: list[str], verb: str) -> bool:
    return own[0] in _EVERY or verb.startswith(("recevr", "percevr", "beneficier", "toucher"))


def _is_set(own: list[str], verb: str, following: str) -> bool:
    return not FRENCH_LEVERS.isdisjoint(own) and (not verb.startswith("passer") or following in ("a", "de"))


def is_built(line: Line, phrase: Stretch) -> bool:
    """Whether a phrase names what others may make, open or list, though it may act too: « l'agence sera créée »."""
    return line.texts[latin_subject.head_of(line, phrase, WORDS)] in BUILT


def _is_due(line: Line, verb: int, opening: str, following: str) -> bool:
    """« Chaque foyer aura », « les enfants auront tous »."""
    if opening in ("vos", "votre", "chaque"):
        return following not in ("a", "ete", "pas")
    return line.texts[verb + 1 : verb + 2] in (["tous"], ["toutes"], ["chacun"], ["chacune"])


def _is_yours(line: Line, verb: int) -> bool:
    """« Vous aurez », « vous ne paierez plus jamais »: what somebody else gives you or keeps from you."""
    text, behind = line.texts[verb], line.texts[verb + 1 : verb + 2]
    denied = line.texts[verb - 1] in ("ne", "n'", "y") and behind in (["plus"], ["jamais"], ["pas"])
    if denied and text.endswith("ez") and not text.startswith(_DOUBTS):
        return True
    return text in ("aurez", "recevrez", "toucherez", "pourrez", "retrouverez", "percevrez", "disposerez")


_DOUBTS = (
    "verr",
    "trouver",
    "croir",
    "saur",
    "regretter",
    "oublier",
    "comprendr",
    "entendr",
    "imaginer",
    "voudr",
    "pourr",
)
"""What « vous » never do by yourselves."""


def _behind(line: Line, verb: int) -> int:
    """Index of the first word behind the verb that is no denial or adverb."""
    at = verb + 1
    while at < len(line) and (line.texts[at] in ("pas", "plus", "jamais") or line.texts[at] in WORDS.adverbs - _KEPT):
        at += 1
    return at


_KEPT = words("en y lundi mardi mercredi jeudi vendredi samedi dimanche demain bientot immediatement")
_OBJECTS = words("le la les l' un une son sa ses leur leurs ce cet cette ces nos notre")


def is_intransitive(line: Line, behind: int) -> bool:
    """Nothing that could be an object stands at an index."""
    if behind >= len(line):
        return True
    text = line.texts[behind]
    if any(time.first == behind for time, _ in line.times):
        return True
    return text not in _OBJECTS and (
        not text[0].isalnum()
        or text in WORDS.prepositions
        or text in WORDS.adverbs
        or text in WORDS.conjunctions
        or text in WORDS.boundaries
        or text in ("au", "aux", "des", "du", "comme", "jusqu'", "lorsque")
        or text.endswith("ment")
    )
