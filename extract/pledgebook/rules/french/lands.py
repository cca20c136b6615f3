"""What French writers call a state so as not to say its name again: « le royaume », « l'archipel », « l'Hexagone »."""

from __future__ import annotations

import re
from bisect import bisect_left

from pledgebook.fold import fold_key
from pledgebook.rules.mentions import mentions_of
from pledgebook.rules.tags import state_names

_KINDS: dict[str, str] = {
    "royaume": "MAR SAU JOR BHR ESP BEL GBR NLD DNK NOR SWE THA KHM BTN LSO SWZ TON",
    "monarchie": "MAR SAU JOR BHR ESP BEL GBR NLD DNK NOR SWE THA KHM BTN LSO SWZ TON KWT QAT ARE OMN JPN",
    "archipel": "COM CPV MDV PHL IDN JPN BHS SYC STP FJI VUT SLB TON WSM KIR MHL FSM PLW TUV ATG KNA VCT MLT BHR GRC",
    "ile": "MDG MUS CYP MLT LKA CUB IRL ISL TWN JAM BRB GRD LCA DMA TTO NRU BHR SGP TLS HTI",
    "sultanat": "OMN BRN",
    "emirat": "KWT QAT ARE",
    "principaute": "MCO AND LIE",
    "grand-duche": "LUX",
    "confederation": "CHE",
    "cite-etat": "SGP MCO VAT",
    "federation": "RUS NGA CHE DEU ETH MYS",
}
_ALWAYS: dict[str, str] = {
    "hexagone": "FRA",
    "l'hexagone": "FRA",
    "grande ile": "MDG",
    "rocher": "MCO",
    "plat pays": "BEL",
    "pays du cedre": "LBN",
    "pays du matin calme": "KOR",
    "pays du soleil-levant": "JPN",
    "pays du soleil levant": "JPN",
    "pays des mille collines": "RWA",
    "pays des hommes integres": "BFA",
    "pays de la teranga": "SEN",
    "pays aux mille collines": "RWA",
    "empire du milieu": "CHN",
    "oncle sam": "USA",
    "royaume cherifien": "MAR",
    "royaume wahhabite": "SAU",
    "royaume hachemite": "JOR",
    "archipel nippon": "JPN",
    "ile rouge": "MDG",
    "pays des pharaons": "EGY",
    "pays du jasmin": "TUN",
    "perle des antilles": "HTI",
    "geant asiatique": "CHN",
    "confederation helvetique": "CHE",
    "grand-duche": "LUX",
    "quai d'orsay": "FRA",
    "elysee": "FRA",
    "l'elysee": "FRA",
    "matignon": "FRA",
    "bercy": "FRA",
    "place beauvau": "FRA",
    "place vendome": "FRA",
    "rue de varenne": "FRA",
    "rue de grenelle": "FRA",
    "hotel de brienne": "FRA",
}
_NEAR = 40
"""Mentions looked at on either side, which keeps a long text linear."""
_PHRASE = re.compile(r"(?:l'|le |la |cet |cette |ce |petit |petite |notre |son |riche )*(?P<core>[\w' -]+)")
_KIND = re.compile(rf"(?P<kind>{'|'.join(_KINDS)})(?: [\w-]+){{0,2}}")


def land_meant(phrase: str, text: str, before: int) -> str | None:
    """The name of the state that a phrase without a name stands for; `before` is the phrase's offset in the text."""
    found = _PHRASE.fullmatch(fold_key(phrase))
    core = found["core"] if found is not None else ""
    always = _ALWAYS.get(core)
    kind = _KIND.fullmatch(core)
    if always is None and kind is None:
        return None
    of_kind = _KINDS[kind["kind"]] if kind is not None else ""
    states = frozenset((always or of_kind).split())
    mentions = mentions_of(text)
    end = bisect_left(mentions, before, key=lambda one: one.start)
    near = [*reversed(mentions[max(0, end - _NEAR) : end]), *mentions[:_NEAR]]
    named = next((one.party.name for one in near if one.party.id in states), None)
    if named is not None or always is None:
        return named
    return state_names().get(always)
