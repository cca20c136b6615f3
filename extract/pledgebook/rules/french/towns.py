"""Towns, metropolitan councils and regions behind « le maire », « l'adjointe à la voirie », « la Région »."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.fold import fold_key
from pledgebook.parties import known_party

_NAME = (
    r"(?:(?:La|Le|Les|L['’]) ?)?[A-ZÀ-Þ][\w'’-]*"
    r"(?:[ -](?:(?:en|sur|sous|de|du|des|la|le|les|et) )*[A-ZÀ-Þ][\w'’-]*){0,3}"
)
_OF = r"(?:de la |de l['’]|des |du |de |d['’])?"
_TOWNS = r"(?:[Vv]ille|[Mm]unicipalité|[Mm]airie|[Cc]ommune)"
_LEVELS: dict[str, str] = {
    "metropole": rf"{_NAME} [Mm]étropole|(?:[Mm]étropole|[Ee]urométropole) {_OF}{_NAME}|Grand(?:e)? {_NAME}",
    "agglomeration": (
        rf"(?:[Cc]ommunauté (?:d['’]agglomération|de communes|urbaine)|[Aa]gglomération|[Aa]gglo) {_OF}{_NAME}|"
        rf"{_NAME} (?:[Aa]gglo|[Aa]gglomération)"
    ),
    "region": rf"(?:[Rr]égion|[Cc]onseil régional) {_OF}{_NAME}",
    "departement": rf"(?:[Dd]épartement|[Cc]onseil départemental) {_OF}{_NAME}",
    "province": rf"[Pp]rovince {_OF}{_NAME}",
    "wilaya": rf"[Ww]ilaya {_OF}{_NAME}",
    "canton": rf"[Cc]anton {_OF}{_NAME}",
    "district": rf"[Dd]istrict (?:autonome )?{_OF}{_NAME}",
    "gouvernorat": rf"[Gg]ouvernorat {_OF}{_NAME}",
    "ville": rf"{_TOWNS} {_OF}{_NAME}",
}
_SORTS = {
    "metropole": "metropole",
    "eurometropole": "metropole",
    "agglomeration": "agglomeration",
    "agglo": "agglomeration",
    "intercommunalite": "agglomeration",
    "communaute": "agglomeration",
    "region": "region",
    "regional": "region",
    "regionale": "region",
    "departement": "departement",
    "departemental": "departement",
    "departementale": "departement",
    "province": "province",
    "wilaya": "wilaya",
    "canton": "canton",
    "district": "district",
    "collectivite": "any",
    "gouvernorat": "gouvernorat",
}
_TOWN_WORDS = (
    r"ville|municipalite|mairie|commune|maire|edile|adjointe?|echevine?|bourgmestre|conseil municipal|"
    r"conseillere? municipale?"
)
_LOCAL = re.compile(
    rf"(?:l'|le |la |les |cette |notre )?(?:(?:nouve(?:au|lle)|premi(?:er|ere)) )?(?P<sort>{_TOWN_WORDS}|"
    rf"{'|'.join(_SORTS)})(?:e?s)?"
    r"(?P<field> (?:(?:a la |a l'|au |aux |chargee? |deleguee? |en charge )[\w' -]+|[a-z-]+))?"
)
_WHOLE = re.compile(rf"(?:[Ll]a |[Ll]e |[Ll]['’])?(?P<body>{_TOWNS} (?:de |du |d['’]){_NAME})")
"""A town's body with the town: « la mairie de Dole »."""
_DEPUTY = re.compile(
    r"(?:l'|le |la )?(?:premi(?:er|ere) )?(?:adjointe?|echevine?)(?: (?:du |de la |de l'|des |au |aux |a )[\w' -]+)?"
)
_OFFICER = re.compile(
    r"(?:l'|le |la )?(?:premi(?:er|ere) )?(?:vice-)?president(?:e)?(?:(?: chargee?| deleguee?| en charge)(?: "
    r"[\w'-]+)+)?"
    r"|(?:l'|le |la )?(?:elue?|conseillere?)(?: (?:chargee?|deleguee?|en charge|aux?|a la|a l')(?: ?[\w'-]+)+)?"
)
_BESIDE = re.compile(rf"[^\n:]{{3,50}} (?:de |d['’]|à )(?P<town>{_NAME})[ \u00a0\u202f]: ")
_KICKER = re.compile(rf"\s*(?P<town>{_NAME})[ \u00a0\u202f]: ")


def local_body(phrase: str, text: str) -> str | None:
    """The body as the text writes it in full; of a town that it never writes so, by its mayor or the headline's place.

    None where the phrase is no such one.
    """
    whole = _WHOLE.fullmatch(phrase)
    if whole is not None:
        return whole["body"]
    key = fold_key(phrase)
    found = _LOCAL.fullmatch(key)
    if found is not None:
        level = _SORTS.get(found["sort"])
        field = found["field"] or ""
        if level is not None and field and not field.startswith((" a", " charge", " delegue", " en")):
            return None
        if level == "any":
            return next((name for one in _LEVELS if (name := _written(one, text))), None)
        return _written(level, text) if level is not None else _town(text)
    if _DEPUTY.fullmatch(key):
        return _town(text)
    if _OFFICER.fullmatch(key):
        return next((name for level in list(_LEVELS)[:5] if (name := _written(level, text))), None) or (
            _town(text) if _COUNCILS.search(text) else None
        )
    return None


_COUNCILS = re.compile(r"conseil municipal|maire\b|mairie")


@lru_cache(maxsize=64)
def _written(level: str, text: str) -> str | None:
    """The longest of the forms in which a text names such a body; the first of those as long."""
    names = [found[0].strip() for found in re.finditer(rf"(?<![\w-])(?:{_LEVELS[level]})(?![\w-])", text)]
    named = [name for name in names if known_party(name) is None]
    return max(named, key=len, default=None)


@lru_cache(maxsize=8)
def _town(text: str) -> str | None:
    written = _written("ville", text)
    if written is not None:
        return written
    place = _named_place(text)
    if place is not None:
        return _commune(place)
    kicker = _KICKER.match(text)
    if kicker is not None and known_party(kicker["town"]) is None:
        return kicker["town"]
    places = {found["town"] for found in _AT_PLACE.finditer(text)}
    places = {name for name in places if known_party(name) is None}
    return _commune(places.pop()) if len(places) == 1 else None


def _commune(place: str) -> str:
    return f"commune d'{place}" if place[0] in "AEÉÈIOUY" else f"commune de {place}"


def _named_place(text: str) -> str | None:
    """The town of a mayor or council that is named, else the one in the headline."""
    mayor = re.search(
        rf"(?:maire|bourgmestre|conseil municipal|conseil communal) (?:de |du |d['’])(?P<town>{_NAME})", text
    )
    if mayor is not None:
        return mayor["town"]
    beside = _BESIDE.match(text)
    return beside["town"] if beside is not None else None


_AT_PLACE = re.compile(
    rf"(?<![\w'’-])(?:[àÀ] |(?:piscine|école|gymnase|centre|pont|gare|place|port|quartier|parc|collège|lycée|hôpital|"
    rf"théâtre|musée|stade|bibliothèque|médiathèque|halles|marché) (?:de |d['’]))(?P<town>{_NAME})(?![\w-])"
)
"""The only place of which a text speaks is the town of its mayor."""
