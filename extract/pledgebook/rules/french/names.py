"""Whom a French phrase without a name of its own stands for: « l'équipementier », « le groupe Norbec », son patron."""

from __future__ import annotations

import re

from pledgebook.fold import fold_key
from pledgebook.parties import known_party
from pledgebook.rules.french.firms import (
    ARTICLE,
    COMMON,
    firm_meant,
    french_bodies,
    headed_by,
    latter,
    organisation_before,
)
from pledgebook.rules.french.joint import pair
from pledgebook.rules.french.lands import land_meant
from pledgebook.rules.french.text import is_french
from pledgebook.rules.french.towns import local_body
from pledgebook.rules.full_names import fullest
from pledgebook.rules.home import home_state
from pledgebook.rules.lexicon.french_bodies import FIRMS
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.mentions import mentions_of

_PHRASE = re.compile(
    rf"{ARTICLE}(?:(?:jeune|petite?|grande?|vieille?|nouvel(?:le)?|nouveau|future?|ancien(?:ne)?|premi(?:er|ère)|"
    rf"principale?|"
    rf"seule?|autre|célèbre) )?(?P<sort>[a-zà-ÿ-]+)"
    r"(?P<more>(?: (?!(?:du|des|de|d|en|à|au|pour|sur|et|ou|qui)(?![\w]))[a-zà-ÿ-]+){0,3})"
    r"(?P<of> (?:de la |de l['’]|du |des |de |d['’]|mondial |en )[a-zà-ÿ' ’-]+| de [A-ZÀ-Þ][\w-]+)?"
)
_NAMED = re.compile(
    rf"{ARTICLE}?(?P<sort>[a-zà-ÿ-]+)(?: [a-zà-ÿ-]+(?:ais|aise|ien|ienne|ois|oise|ain|aine|ique|al|ale|ol|ole|eur|"
    rf"aire|ier|ière|if|ive|eux|euse|trice|é|ée))? "
    r"(?P<name>(?!Unie?s?\b)[A-ZÀ-Þ][\w&.'’-]*(?: (?:(?:de|du|des|et|&) )?[A-ZÀ-Þ][\w&.'’-]*){0,4})"
)
_ORGANISATIONS = words(
    "institution organisation organisme agence federation ong association fondation instance bailleur"
)
_PARTIAL = words("geant leader specialiste champion numero pionnier poids roi")
"""Sorts of firm that say of what: « le géant de l'acier »."""
_CALLED = words("syndicat parti filiale actionnaire partenaire proprietaire client allie rival maison")
"""Beside firms and organisations what a body may be called before its name."""
_MANAGEMENT = words("rectorat siege conseil-d'administration direction directoire management hierarchie club equipe")
_NAMED_BESIDE = FIRMS | _ORGANISATIONS | _MANAGEMENT | _CALLED
_LOWER_SORTS = FIRMS | words("ong association collectif liste")
_PART = re.compile(
    r"(?:[Ll]e |[Ll]a |[Ll]['’])?(?:[Cc]onseil d['’]administration|[Cc]onseil de surveillance|[Aa]ssemblée générale|"
    r"[Cc]omité (?:exécutif|directeur|de direction)|[Dd]irectoire|[Bb]ureau (?:exécutif|national|politique)|"
    r"[Dd]irection (?:générale|nationale)?|[Pp]résidence|[Ss]ecrétariat général)"
    r" ?(?:de la |de l['’]|du |des |de |d['’])(?P<body>[A-ZÀ-Þ].+)"
)
"""A part that acts for a body."""
_OF_PLACE = re.compile(r" de [A-ZÀ-Þ][\w-]+")
_BARE_OF = re.compile(r" (?:de |d['’])(?!la |l['’])[a-zà-ÿ]")
"""What a sort of firm deals in: « la société de transport »."""
_UNION = "European Union"
_EUROPEAN = re.compile(r"Bruxelles|Union européenne|Commission européenne|Vingt-Sept|Ursula|Strasbourg|européen")
_EUROPEAN_BODY = re.compile(r"Union européenne|Commission européenne|Vingt-Sept|les Européens|Conseil européen|\bUE\b")
_COMMISSION = re.compile(
    r"[Ll]a Commission|[Ll]e Conseil (?:européen|de l['’]Union européenne)|[Ll]es Vingt-Sept|[Ll][ae] "
    r"commissaire(?: (?:à la |à l['’]|aux? )[A-ZÀ-Þ].*)?|"
    r"[Ll]['’]exécutif (?:européen|communautaire|bruxellois)"
)
_MAURITIAN = re.compile(r"Seychelles|[Mm]auricien|Port-Louis|Comores|Madagascar|Rodrigues|Chagos|océan Indien")
_FORENAME = re.compile(r"(?:M\. |Mme |[a-zà-ÿ]+, )Maurice (?!et )|Maurice [A-ZÀ-Þ]")
_PREFECT = re.compile(
    r"(?:le |la )?(?:sous-)?(?:prefete?|prefecture)(?: (?:de |du |d'|des |maritime).*)?|(?:le )?wali(?: de .*)?|"
    r"(?:le |la )?representante? de l'etat(?: .*)?|(?:le )?haut-commissaire de la republique(?: .*)?"
)
"""Who acts for the state in a part of it."""
_OFFICE_OF = re.compile(
    r"(?:[Ll]['’]|[Ll]a |[Ll]e |[Ll]es |[Uu]ne? )?(?i:(?:vice-)?présidente?|directeur|directrice|secrétaire|"
    r"porte-parole|patronne?|"
    r"pdg|dirigeante?|trésori\w+|responsable|cheffe?|délégué\w*|coordinat\w+|fondat\w+|gérante?|conseillère?|élue?|"
    r"membre)s?"
    r"(?: (?:général|générale|adjointe?|exécutif|exécutive|national|nationale|régional|régionale|délégué\w*|"
    r"honoraire))*"
    r"(?: (?:chargé|en charge|délégué)\w*(?: [\w'’-]+){1,4}?)?"
    r" (?:(?:de la |de l['’]|du |des )(?P<sort>[a-zà-ÿ-]+)(?P<rest>(?: .+)?)|(?:de |"
    r"d['’])(?P<bare>[a-zà-ÿ-]+)(?P<name> .+)|"
    r"(?:de la |de l['’]|du |des |de |d['’])(?P<proper>[A-ZÀ-Þ][\w&-]*(?: [A-ZÀ-Þ][\w&-]*)*))"
)
_SERVED = FIRMS | words(
    "region departement metropole agglomeration communaute federation confederation syndicat association fondation "
    "ligue "
    "conseil comite mutuelle cooperative caisse chambre union collectif club institut universite fonds office agence "
    "organisation institution ong mouvement parti intersyndicale province canton wilaya coordination"
)
"""Bodies that an office may be of, beside those of a state."""
_MIXED = re.compile(
    r"(?:une|la|le|un|cette|ce) (?:commission|comite|groupe de travail|cellule|secretariat|conseil)(?: (?:technique|de "
    r"suivi|d'experts|permanente?))? (?:mixte|conjointe?|bilaterale?|paritaire)"
)
"""What two principals act through together."""
_TWO = re.compile(r"(?:les |ces |nos )?deux (?P<sort>[\w-]+s)(?: [\w-]+)?")
_ISSUER = re.compile(r"l'institut d'emission|la banque des banques")
_STAFF = re.compile(
    r"(?:le |la |l'|un |une )?(?:directeur|directrice|responsable|chef|cheffe|patronne?|drh|pdg|porte-parole|"
    r"dirigeante?|"
    r"numero (?:un|deux))(?: (?:general|generale|adjointe?|industriel|industrielle|commercial|commerciale|financier|"
    r"financiere|technique|du site|de l'usine|de la division|de la filiale|des operations|des ressources humaines|"
    r"de la communication|de la production|europe|france|afrique))*"
)
"""In office for a firm that is not named beside them."""
_OFFICER = re.compile(
    r"(?:l'|le |la |les |son |sa )?(?:vice-)?(?:president|presidente|secretaire|tresorier|tresoriere|porte-parole|"
    r"delegue|deleguee|responsable|coordinateur|coordinatrice|directeur|directrice|patronne?|dirigeante?|membre|"
    r"administrateur|administratrice|commissaire)s?"
    r"(?: (?:general|generale|national|nationale|adjointe?|executif|executive|federal|federale|confederal|confederale|"
    r"sortante?|honoraire|delegue|deleguee))*"
    r"(?: (?:chargee?|en charge|responsable|delegue|deleguee) (?:de la |de l'|du |des |a la |a l'|aux? )[\w' -]+)?"
)
"""In office for a body that only the title names."""
_OURS = re.compile(
    r"(?:nos|notre|mes|mon|ma) (?:\w+ )?(?:elus|elues|magistrats|conseillers|conseilleres|equipes?|services|agents|"
    r"deputes|senateurs|adherents|membres|militants|candidats|candidates|groupe|liste|gouvernement|majorite|"
    r"municipalite|mairie|ville|commune|region|departement|ministere|entreprise|societe|association|federation|"
    r"syndicat|parti|mouvement|banque|compagnie|organisation|institution|agence|cooperative|club|ingenieurs|"
    r"techniciens|medecins|soignants|enseignants|conseil|direction|fondation|filiale|usines?|collaborateurs|"
    r"administration|executif|etablissement|maison|pays|nation|peuple|diplomatie|armee|police|delegation|ministre|"
    r"ministres|representants|negociateurs|parlementaires)(?: .*)?"
)
"""Those who act for whoever says « we »."""
_LANDS = words(
    "royaumes etats pays capitales voisins gouvernements nations republiques archipels puissances monarchies iles "
    "allies rives ministeres diplomaties armees chancelleries federations emirats sultanats principautes "
    "regions villes "
    "communes departements provinces cantons metropoles"
)
_INTERIM = re.compile(
    r"(?:le |la |les )?(?:conseil (?:presidentiel|militaire|souverain|national|supreme)(?: de souverainete)?"
    r"(?: (?:de la |de )?transition)|junte(?: militaire| au pouvoir)?|autorites (?:de (?:la )?transition|militaires)|"
    r"regime militaire|pouvoir militaire|transition)"
)
"""Who governs a state for the time being."""
_LATTER = re.compile(r"cel(?:le|ui)-ci|ce(?:tte)? derni(?:er|ere)|la derniere nommee")
_BOARD = re.compile(
    r"(?:le |la |l')?(?:conseil d'administration|conseil de surveillance|conseil scientifique|assemblee generale|"
    r"comite (?:executif|directeur|de direction)|directoire|bureau executif|direction generale|etat-major)"
)
"""A part that acts for a body, which is not named beside it."""
_OWNED = re.compile(
    r"(?:son|sa|ses|leurs?) (?:(?:nouve(?:au|lle)|actuel(?:le)?|future?|propre|jeune) )?"
    r"(?:porte-parole|president\w*|direct\w+|secretaire\w*|chef(?:fe)?|dirigeante?|ambassad\w+|ministre|patronn?e?|pdg|"
    r"fondat\w+|cofondat\w+|tresori\w+|maire|gouverneure?|representante?|delegue\w*|coordinat\w+|coordonnat\w+|"
    r"conseil|comite|bureau|avocate?|negociat\w+|commissaire|vice-president\w*|responsable|gerante?|homologue|"
    r"recteur|rectrice|doyen\w*|proviseure?|intendant\w*|archeveque|eveque|conservat\w+|commandant\w*|"
    r"general\w*|amiral|"
    r"emissaire|mediat\w+|numero (?:un|deux)|bras droit|selectionneu\w+|manager|coach|proprietaire|"
    r"bourgmestre|echevin\w*|"
    r"prefet\w*|elue?|depute\w*|senat\w+|conseill\w+|ingenieure?|redact\w+|chambellan|greffi\w+|syndic|archiviste|"
    r"administrat\w+|entraineure?|capitaine|chancell?i?er?e?|premi\w+ ministre)s?(?!\w).*"
)


def french_names(phrase: str, memory: Memory, text: str, before: int) -> tuple[str, ...]:
    """The parties meant; empty where the phrase is no such one, or nobody before fits.

    `before` is the offset of the phrase in the text. A state comes by its English name, a body as the text has it.
    """
    if not is_french(text):
        return ()
    owner = _owner(memory, text, before) if _OWNED.fullmatch(fold_key(phrase)) else None
    if owner is not None:
        nameless = len(owner.names) == 1 and owner.names[0][:1].islower()
        again = french_names(owner.text, memory, text, before) if nameless else ()
        headed = headed_by(text) if nameless and not again else None
        return again or ((headed,) if headed is not None else owner.names)
    if _MIXED.fullmatch(fold_key(phrase)):
        return ("les deux parties",)
    if _OURS.fullmatch(fold_key(phrase)):
        own = memory.author if memory.owns_text else memory.speaker
        if own is not None and not own.is_outsider and not own.is_document:
            return own.names
    two = _TWO.fullmatch(fold_key(phrase))
    if two is not None and two["sort"] in _LANDS:
        joined = next((one.names for one in reversed(memory.referents) if len(one.names) == len("ab")), ())
        if joined:
            return joined
    if two is not None and two["sort"].removesuffix("s") in FIRMS:
        return pair("les deux groupes", memory, text, before)
    body = _served(phrase)
    if body is not None:
        return french_names(f"le {body}", memory, text, before) or (fullest(body, text),)
    name = _known(phrase, text, before) or _named(phrase, text) or _meant(phrase, memory, text, before)
    return (name,) if name is not None else ()


def _served(phrase: str) -> str | None:
    """Of an office with the body behind it, the body: « la présidente du conseil départemental du Finistère »."""
    office = _OFFICE_OF.fullmatch(phrase)
    if office is None:
        return None
    if office["proper"] is not None:
        proper = office["proper"]
        return proper if known_party(proper) is None and proper.split()[0] not in COMMON else None
    body = f"{office['sort'] or office['bare']}{office['rest'] or office['name'] or ''}"
    return body if fold_key(body).split()[0] in _SERVED else None


def _known(phrase: str, text: str, before: int) -> str | None:
    """A state, the Union or a town under another name."""
    key = fold_key(phrase)
    if _COMMISSION.fullmatch(phrase):
        return _UNION if _EUROPEAN.search(text) else None
    if key == "bruxelles":
        return _UNION if _EUROPEAN_BODY.search(text) else None
    if _INTERIM.fullmatch(key):
        return home_state(text, before)
    if key == "maurice" and _MAURITIAN.search(text) and _FORENAME.search(text) is None:
        return "Mauritius"
    if key == "l'union":
        near = [one for one in mentions_of(text) if one.start < before and "Union" in one.party.name]
        return near[-1].party.name if near else None
    if _LATTER.fullmatch(key):
        return latter(text, before)
    if _PREFECT.fullmatch(key):
        return home_state(text, before) or "France"
    local = local_body(phrase, text)
    return land_meant(phrase, text, before) or (fullest(local, text) if local is not None else None)


def _named(phrase: str, text: str) -> str | None:
    """The name in the phrase, without the part or the sort in front of it."""
    part = _PART.match(phrase)
    if part is not None:
        return fullest(part["body"], text)
    named = _NAMED.fullmatch(phrase)
    if named is None or fold_key(named["sort"]) not in _LOWER_SORTS or known_party(phrase) is not None:
        return None
    return fullest(named["name"], text)


def _meant(phrase: str, memory: Memory, text: str, before: int) -> str | None:
    """The body that a sort without a name stands for."""
    if _ISSUER.fullmatch(fold_key(phrase)):
        return _with_word("banque", memory, text)
    if _OFFICER.fullmatch(fold_key(phrase)):
        headed = headed_by(text)
        if headed is not None:
            return fullest(headed, text)
    if _BOARD.fullmatch(fold_key(phrase)) or _STAFF.fullmatch(fold_key(phrase)):
        return firm_meant(text, before, memory)
    found = _PHRASE.fullmatch(phrase)
    sort = fold_key(found["sort"]) if found is not None else ""
    if found is None or not _is_sort_of(sort, found["of"] or ""):
        return None
    name: str | None = None
    if sort in FIRMS or sort in _PARTIAL or sort in _MANAGEMENT:
        name = _with_word(sort, memory, text) or firm_meant(text, before, memory)
    elif sort in _ORGANISATIONS:
        name = _with_word(sort, memory, text) or organisation_before(text, before)
    return fullest(name, text) if name is not None else None


def _is_sort_of(sort: str, of: str) -> bool:
    """Whether what follows the sort says what it deals in or where it sits, and is no part of a name."""
    if not of or sort in _PARTIAL:
        return True
    if sort in FIRMS and _BARE_OF.match(of):
        return True
    return (sort in _ORGANISATIONS or sort in FIRMS) and _OF_PLACE.fullmatch(of) is not None


_POSSESSED = re.compile(r"^(?:[Ss]on|[Ss]a|[Ll]eur) ")


def appositive_name(phrase: str, beside: str) -> str | None:
    """« Le concessionnaire, Atosca, »: the firm's name behind what it is called by."""
    found = _PHRASE.fullmatch(_POSSESSED.sub("le ", phrase))
    head = fold_key(found["sort"]) if found is not None else ""
    if head not in _NAMED_BESIDE:
        return None
    named = _NAMED.fullmatch(beside)
    return beside if _PROPER.fullmatch(beside) else named["name"] if named is not None else None


_PROPER = re.compile(r"[A-ZÀ-Þ][\w&.'’-]*(?: (?:(?:de|du|des|et|&) )?[A-ZÀ-Þ\d][\w&.'’-]*){0,4}")


def _owner(memory: Memory, text: str, before: int) -> Referent | None:
    """Whose office it is: the body or state that the sentence before was about."""
    last = next((one for one in reversed(memory.referents) if _is_owner(one)), None)
    at = text.rfind(last.text, 0, before) if last is not None else -1
    return last if at >= 0 and len(_SENTENCE_END.findall(text, at, before)) <= 1 else None


_SENTENCE_END = re.compile(r"[.!?…](?: »)?\s")
_ANY = words("chaque aucun aucune tout toute tous toutes certains certaines plusieurs d'autres quelques un une des")


def _is_owner(one: Referent) -> bool:
    known = bool(one.names) and not (one.is_person or one.is_document or one.is_outsider)
    return known and fold_key(one.text).split()[0] not in _ANY


def _with_word(sort: str, memory: Memory, text: str) -> str | None:
    """A body whose name holds the word: of « la fédération » the one called so before, else anywhere in the text."""
    for one in reversed(memory.referents):
        names = fold_key(" ".join(one.names)).split()
        if len(one.names) == 1 and len(names) > 1 and sort in names:
            return one.names[0]
    named = [name for name in french_bodies(text) if " " in name and sort in fold_key(name).replace("s ", " ").split()]
    return named[0] if len(named) == 1 else None
