"""The bodies that a French text names, and which of them « l'entreprise » or « l'institution » means."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from pledgebook.fold import fold_key
from pledgebook.parties import known_party
from pledgebook.rules.bodies import bodies
from pledgebook.rules.french.common import CLOSED
from pledgebook.rules.full_names import long_names
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.mentions import mentions_of
from pledgebook.rules.tags import is_state

_TITLE = re.compile(r"\s*(?P<title>[^\n]{5,200})\n\s*\n")
_KICKER = re.compile(r"^[^:]{2,60} : ")
_OFFICE = (
    r"directeur|directrice|président|présidente|ministre|porte-parole|maire|patron|patronne|PDG|gérante?|fondat\w+|"
    r"secrétaire|adjointe?|conseill\w+|déput\w+|sénat\w+|ambassad\w+|avocate?|entraîneu\w+|chef|cheffe|responsable|"
    r"M\.|Mme|"
    r"docteur|professeur\w*|délégué\w*|préfète?|gouverneure?|wali|économiste|analyste|agriculteur|sociologue"
)
ARTICLE = r"(?:[Ll]es? |[Ll]a |[Ll]['’]|[Cc]et(?:te)? |[Cc]e |[Nn]otre )"
_READ = 8_000
"""Code points looked through for how a name is used."""
_MOST = 60
"""Names looked at, which keeps a long text linear."""


def firm_meant(text: str, before: int, memory: Memory) -> str | None:
    """The firm that a text is about at an offset: of its title, else its last subject, else the one named last."""
    known = french_bodies(text)
    titled = _titled(text, known)
    if titled is not None:
        return titled
    for one in reversed(memory.referents):
        if len(one.names) == 1 and not one.is_person and one.names[0] in known and _heads(one):
            return one.names[0]
    served = next((one.names[0] for one in reversed(memory.referents) if _serves_body(one)), None)
    told = tuple(name for name in known if 0 <= text.find(name) < before)
    often = [name for name in told if _is_repeated(name, text)]
    often = [name for name in often if not any(name in other and name != other for other in known)]
    if served is not None or len(often) == 1:
        return served or often[0]
    placed = [(text.rfind(name, 0, before), name) for name in unplaced(told, text)]
    return max(placed, default=(-1, None))[1]


_BODY = re.compile(
    r"(?:Fédération|Confédération|Syndicat|Union|Ligue|Association|Parti|Mouvement|Fondation|Ordre|Chambre|Comité|"
    r"Conseil|Coordination|Collectif|Coopérative|Mutuelle|Club|Institut|Office|Agence|Société|Groupe|Compagnie|Banque|"
    r"Caisse|Centrale|Alliance|Front|Académie|Université|Observatoire|Autorité|Régie|Instance)(?!\w)"
)


def headed_by(text: str) -> str | None:
    """The association, firm or authority at the head of the title, by the noun that its name opens with."""
    found = _TITLE.match(text)
    title = _LEADING_ARTICLE.sub("", found["title"]) if found is not None else ""
    if _BODY.match(title) is None:
        return None
    kicker = _KICKER.match(title)
    if kicker is not None:
        return kicker[0].removesuffix(" : ").strip()
    named = [name for name in long_names(text) if title.startswith(name)]
    return max(named, key=len, default=None)


_LEADING_ARTICLE = re.compile(rf"^{ARTICLE}")


@lru_cache(maxsize=8)
def _titled(text: str, known: tuple[str, ...]) -> str | None:
    """The body at the head of the title, else the only one that it names."""
    title = title_of(text)
    leading = next((name for name in known if _LEADING.sub("", title).startswith(name)), None)
    titled = [
        name for name in known if re.search(rf"(?<!\b[àd][ 'u])(?<!\bde )(?<!\ben ){re.escape(name)}(?!\w)", title)
    ]
    if leading is not None or len(titled) == 1:
        return _longer(leading or titled[0], known)
    return None


@lru_cache(maxsize=1 << 9)
def _is_repeated(name: str, text: str) -> bool:
    return text.count(name) > 1


def unplaced(names: tuple[str, ...], text: str) -> tuple[str, ...]:
    """Without single words that only stand where towns do: « l'usine de Redon », « à Redon »; all, if none is left."""
    return tuple(name for name in names if " " in name or _stands_alone(name, text)) or names


@lru_cache(maxsize=1 << 9)
def _stands_alone(name: str, text: str) -> bool:
    before = r"(?<!\bde )(?<!\b[dD]['’])(?<!\b[àÀ] )(?<!\b[eE]n )(?<!\bvers )(?<!\bdans )"
    return re.search(rf"{before}{re.escape(name)}(?!\w)", text[:_READ]) is not None


def _longer(name: str, known: tuple[str, ...]) -> str:
    """The name with the words that the text elsewhere adds to it: of Valmer, Valmer Acier."""
    return max((one for one in known if one.startswith(f"{name} ") or one.endswith(f" {name}")), key=len, default=name)


def _serves_body(one: Referent) -> bool:
    """Somebody in office for a body with a name: « la directrice d'Orsel »."""
    served = one.is_person and len(one.names) == 1 and one.names[0] not in (one.text, one.called)
    return served and one.names[0][0].isupper() and known_party(one.names[0]) is None


def _heads(one: Referent) -> bool:
    """Whether the name opens the mention, and is not that of a town or line inside it."""
    at = one.text.find(one.names[0])
    return at < _SORT_LENGTH


_SORT_LENGTH = 24
"""Code points that article and sort may take before a name."""
_LEADING = re.compile(rf"^{ARTICLE}?(?:[a-zà-ÿ-]+ )?(?=[A-ZÀ-Þ])")


def title_of(text: str) -> str:
    found = _TITLE.match(text)
    return _KICKER.sub("", found["title"]) if found is not None else ""


@lru_cache(maxsize=8)
def french_bodies(text: str) -> tuple[str, ...]:
    """Names of bodies without persons, kickers and what a part of another name repeats."""
    read = text[:_READ]
    names = dict.fromkeys((*bodies(text), *(found[0] for found in _BEHIND_ELISION.finditer(read))))
    return tuple(name for name in islice(names, _MOST) if not (_is_person(name, read) or _is_word(name, read)))


def _is_person(name: str, text: str) -> bool:
    escaped = re.escape(name)
    return (
        re.search(
            rf"(?<!\w)(?:{_OFFICE})(?:(?: [^.;:,\n]{{1,60}})?,)? {escaped}(?!\w)|"
            rf"(?<!\w){escaped}, (?:[\w-]+ )?(?:{_OFFICE})(?!\w)|"
            rf"[»\"”], (?:a |ont )?[a-zà-ÿ-]+ (?:[a-zà-ÿ-]+ )?{escaped}(?=[,.\s])",
            text,
        )
        is not None
    )


def _is_word(name: str, text: str) -> bool:
    """A word that has its capital from the head of a sentence, or from the field of a ministry; a state."""
    if fold_key(name) in CLOSED:
        return True
    if known_party(name) is not None or name in COMMON or len(name) < _SHORTEST:
        return True
    if _ELIDED.match(name) or re.search(
        rf"minist\w+ (?:[\w-]+ )?(?:de la |de l['’]|des |du |de |d['’]){re.escape(name)}", text
    ):
        return True
    places = [found.end() for found in re.finditer(rf"(?:\A|[.!?…\n«»]\s?){re.escape(name)}(?!\w)", text)]
    if " " not in name and re.search(rf"(?<![\w-]){re.escape(name.lower())}(?![\w-])", text):
        return True
    if " " in name or len(places) < len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text)):
        return False
    return not any(_AS_NAME.match(text, end) for end in places)


_BEHIND_ELISION = re.compile(r"(?<=\bd['’])(?![AEIOUYÉÈÎ][\w-]+(?:ie|ique)\b)[A-ZÀ-Þ][\w&-]{3,}(?: [A-ZÀ-Þ][\w&-]+)*")
_SHORTEST = 3
COMMON = frozenset(
    "République État États Premier Première Politique Assemblée Constitution Parlement Sénat Gouvernement Nord Sud Est "
    "Ouest Voix Monsieur Madame Messieurs Mesdames Internet Dieu Noël Pâques Défense Finances Transports "
    "Toussaint Ascension Pentecôte Assomption Ramadan Tabaski Korité Aïd Carême Intérieur Affaires Justice Culture "
    "Santé "
    "Éducation Économie Agriculture Environnement".split()
)
_ELIDED = re.compile(r"[LlDdQq]u?['’](?:[a-zà-ÿ]|État|Union|Assemblée|Église|Europe|Afrique|Asie|Amérique)")
_AS_NAME = re.compile(
    r",? (?:(?:n'|ne |s'|se |y |en )*(?:a|ont|est|sont|va|vont|veut|compte|entend|prévoit|promet|refuse|assure|annonce|"
    r"lance|vise|mise|renonce|repousse|investit|rachète|supprime|ferme|ouvre)(?!\w)|\w+(?:era|ira|dra|tra|vra|erait|"
    r"irait)(?!\w)|"
    r"qui |dont )|,"
)
"""Behind a name: a verb it is the subject of, or an apposition."""


def organisation_before(text: str, before: int) -> str | None:
    """The organisation named last before an offset, no state."""
    known = [
        (one.start, one.party.name) for one in mentions_of(text) if one.form == "organisation" and one.start < before
    ]
    return max(known, default=(0, None))[1] or _body_last(text, before)


def latter(text: str, before: int) -> str | None:
    """Whoever is named last before an offset."""
    known = [(one.start, one.party.name) for one in mentions_of(text) if one.start < before]
    known += [(at, name) for name in french_bodies(text) if (at := text.rfind(name, 0, before)) >= 0]
    return max(known, default=(0, None))[1]


def _body_last(text: str, before: int) -> str | None:
    long = [name for name in french_bodies(text) if " " in name or (name.isupper() and name not in _CURRENCIES)]
    placed = [(at, name) for name in long if (at := text.rfind(name, 0, before)) >= 0 and not is_state(name)]
    return max(placed, default=(0, None))[1]


_CURRENCIES = frozenset({"CFA", "FCFA", "EUR", "USD", "TVA", "PIB"})
