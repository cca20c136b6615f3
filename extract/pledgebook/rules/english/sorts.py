"""Kinds of organisation in English: the nouns that call one by its sort, and the words of names that tell it."""

from __future__ import annotations

import re
from functools import lru_cache

_NOUNS: dict[str, str] = {
    "airline": "airline carrier flag-carrier",
    "bank": "bank lender",
    "insurer": "insurer reinsurer underwriter",
    "carmaker": "carmaker automaker marque",
    "power": "utility",
    "rail": "railway railways railroad",
    "shop": "retailer supermarket grocer chain store discounter bookseller",
    "telecoms": "telco carrier",
    "mining": "miner",
    "media": "broadcaster newspaper publisher station channel network weekly daily",
    "university": "university college institute school academy",
    "hospital": "hospital trust clinic",
    "club": "club franchise",
    "union": "union federation confederation guild association league society chamber congress",
    "party": "party movement coalition alliance faction bloc front group militia rebels insurgents",
    "charity": "charity foundation ngo nonprofit non-profit agency fund movement society",
    "council": "council authority municipality borough",
    "agency": "agency authority regulator watchdog commission office body inspectorate service directorate committee "
    "panel organisation organization institution tribunal board institute secretariat programme",
    "fund": "fund foundation trust endowment bank lender",
    "cooperative": "cooperative co-operative co-op dairy association",
    "museum": "museum gallery theatre theater opera orchestra zoo library",
    "church": "church diocese archdiocese synod",
}
_FIRMS = (
    "company firm group business conglomerate multinational giant manufacturer developer contractor supplier producer "
    "maker operator owner parent buyer seller start-up startup corporation employer enterprise concern brewer brewery "
    "distiller refiner driller builder landlord logistics publisher exporter importer wholesaler distributor "
    "consortium venture subsidiary unit plant mill shipowner shipper hauler courier agribusiness broker exchange "
    "planemaker chipmaker drugmaker shipbuilder housebuilder toymaker steelmaker cement-maker winemaker tech-giant "
    "casino hotelier restaurateur caterer airport port yard foundry farm winery bakery platform "
    "monopoly provider vendor trader retailer management"
)
_NAMES: dict[str, str] = {
    "airline": "air airlines airline airways aviation jet aerolineas fly wings cargo",
    "bank": "bank bancorp banco banca banque bankasi credit savings lloyds",
    "insurer": "insurance assurance assurances re mutual life reinsurance versicherung",
    "carmaker": "motors motor automobiles automotive cars",
    "power": "energy power electric electricity water gas petroleum oil grid nuclear hydro eskom edf",
    "rail": "rail railway railways bahn trains transit metro tramways ferries lines line coaches buses",
    "shop": "stores store supermarkets supermarket foods retail",
    "telecoms": "telecom telecoms telekom mobile communications wireless broadband",
    "mining": "mining minerals metals resources gold copper lithium coal",
    "media": "news times post radio tv television media broadcasting herald tribune gazette press",
    "university": "university college institute school academy polytechnic",
    "hospital": "hospital hospitals trust clinic health",
    "club": "fc united rovers wanderers athletic club",
    "union": "union unions federation confederation guild congress association league society chamber alliance",
    "party": "party movement alliance front coalition democrats league",
    "charity": "foundation relief aid trust mission",
    "council": "council authority municipality borough county city",
    "agency": "agency authority commission office service board committee directorate organisation organization "
    "institute secretariat programme ofcom ofgem",
    "fund": "fund trust foundation facility",
    "cooperative": "cooperative co-operative co-op dairies dairy farmers foods",
    "museum": "museum gallery theatre opera orchestra zoo library",
    "church": "church diocese archdiocese",
    "firm": "group holdings holding company corporation corp inc ltd limited plc llc gmbh ag sa nv spa oyj ab asa "
    "industries enterprises partners steel cement pharma pharmaceuticals biotech technologies systems solutions "
    "logistics shipping maritime marine ports port airport airports brewery breweries chemicals textiles engineering "
    "construction properties homes estates housing ventures capital investments semiconductor semiconductors "
    "electronics motors semiconductor aerospace shipyard shipyards sciences laboratories labs fisheries plantations",
}
COMMERCIAL = frozenset(
    {"airline", "bank", "insurer", "carmaker", "power", "rail", "shop", "telecoms", "mining", "media"}
)
"""Sorts that are companies too."""
_MAKERS = re.compile(r"[a-z]{3,}-?(?:maker|builder|grower|processor|refiner|distributor|owner|operator|lender|buyer)")
"""Planemaker, housebuilder, chipmaker: a company by what it makes."""
_PUBLIC = frozenset(
    {"union", "party", "charity", "council", "agency", "university", "church", "museum", "club", "fund"}
)


def _turned(table: dict[str, str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for sort, nouns in table.items():
        for noun in nouns.split():
            found.setdefault(noun, set()).add(sort)
    return {noun: frozenset(sorts) for noun, sorts in found.items()}


_BY_NOUN = _turned({**_NOUNS, "firm": _FIRMS})
_BY_NAME = _turned(_NAMES)


@lru_cache(maxsize=1 << 12)
def sorts_of(noun: str) -> frozenset[str]:
    """Sorts that a common noun tells, folded; empty for one that calls no organisation."""
    known = _BY_NOUN.get(noun)
    if known is not None:
        return known
    return frozenset({"firm"}) if _MAKERS.fullmatch(noun) else frozenset()


def sorts_named(name: str) -> frozenset[str]:
    """Sorts that the words of a name tell."""
    found = (_BY_NAME.get(word.lower().rstrip(".")) for word in name.replace("-", " ").split())
    return frozenset(sort for sorts in found if sorts is not None for sort in sorts)


def fit(asked: frozenset[str], known: frozenset[str]) -> int:
    """2 where a body is of the sort that is asked for, 1 where it may be, 0 where nothing is known, -1 where not."""
    if not known:
        return -1 if asked <= {"union", "council", "university"} else 0
    if asked & known:
        return 2
    if "firm" in asked and known & COMMERCIAL:
        return 1
    if "firm" in known and asked & COMMERCIAL:
        return 1
    return -1 if known & _PUBLIC or asked & _PUBLIC else 0
