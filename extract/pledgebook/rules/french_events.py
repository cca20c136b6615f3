"""Times that a French action tells by an event or a stretch of no date.

« Avant la fin du chantier », « à l'ouverture de la session d'octobre », « dans le mois suivant la signature »,
« deux ans de plus », « 5 % par an ».
"""

from __future__ import annotations

import re

from pledgebook.rules.line import Line, Stretch
from pledgebook.timeframe import resolve_time
from pledgebook_schemas import WireTimeframe
from pledgebook_schemas.vocabulary import TimeframeType

_NUMBER = r"(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|dix-huit|vingt|trente|quelques)"
_UNIT = r"(?:ans?|annees?|mois|semaines?|jours?|trimestres?|saisons?)"
_TURN = (
    r"fin|debut|ouverture|reouverture|fermeture|cloture|arrivee|depart|lancement|retour|reprise|echeance|"
    r"expiration|demarrage|passage|venue|tenue|terme|achevement|livraison|mise en service|mise en eau|coup d'envoi|"
    r"inauguration|rentree|sortie|levee|vote|adoption|publication|remise|presentation|examen|depot|installation|"
    r"sommet|congres|festival|tournoi|championnat|pelerinage|salon|conference"
)
_EVENT = rf"(?P<event>(?:le |la |l'|les )?(?:{_TURN}) (?:de la |de l'|des |du |de |d')[^,;.:\"]+)"
_MONTH = (
    r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)(?: (?:prochain|20\d\d))?"
)
_OF = r"(?:de la |de l'|des |du |de |d')"
_REST = r"(?P<event>[^,;.:\"]+)"
_IN_UNIT = r"dans (?P<of>le mois|la semaine|l'annee|la quinzaine|le trimestre|l'heure|la journee)"
_AT = r"(?:au|a la|a l'|lors de la|lors du|lors de l'|pendant la|a l'occasion du) ?"
_MORE = rf"encore (?:pendant )?{_NUMBER} {_UNIT}|{_NUMBER} {_UNIT} (?:de plus|supplementaires?|encore)"
_MONEY = r"(?:%|millions?|milliards?|euros|dollars|francs)(?: [\w%'-]+){0,2}"
_PATTERNS: tuple[tuple[TimeframeType, re.Pattern[str]], ...] = (
    ("deadline", re.compile(rf"(?<!\w)(?:avant|d'ici(?: a| au)?) {_EVENT}")),
    ("start", re.compile(rf"(?<!\w)(?:des|a partir de|a compter de) {_EVENT}")),
    ("date", re.compile(rf"(?<!\w)(?:a|au) (?P<event>(?:la |l')?(?:{_TURN}) {_OF}[^,;.:\"]+)")),
    ("date", re.compile(rf"(?<!\w)(?:a l'issue|au terme|au sortir) (?:{_OF}|de cette |de ce ){_REST}")),
    ("date", re.compile(rf"(?<!\w){_AT}(?P<event>(?:[\w'-]+ ){{1,3}}(?:de |d'){_MONTH})(?!\w)")),
    ("deadline", re.compile(rf"(?<!\w){_IN_UNIT}(?P<anchor> (?:suivant|qui sui\w+)[^,;.:\"]*)?(?!\w)")),
    ("duration", re.compile(rf"(?<!\w)(?P<more>{_MORE})(?!\w)")),
    ("duration", re.compile(rf"(?<!\w)(?:pour|pendant|durant) (?:toute )?(?:la duree|le temps) {_OF}{_REST}")),
    ("recurring", re.compile(rf"{_MONEY} (?P<rate>(?:par|chaque) (?:an|mois|jour|semaine|trimestre|semestre))(?!\w)")),
)
_SPANS = {
    "mois": "P1M",
    "semaine": "P1W",
    "annee": "P1Y",
    "quinzaine": "P2W",
    "trimestre": "P3M",
    "heure": "PT1H",
    "journee": "P1D",
}


def french_event(line: Line, action: Stretch, date: str | None) -> tuple[Stretch, WireTimeframe] | None:
    """The words of the first such time in an action, and what they say; None without one."""
    start, end = line.folded[action.first][0], line.folded[action.last - 1][1]
    for type_, pattern in _PATTERNS:
        found = pattern.search(line.text, start, end)
        if found is None:
            continue
        first = found.start() if "rate" not in found.groupdict() else found.start("rate")
        words = _words(line, first, found.end())
        if words is None or words.first <= action.first or (words.first <= action.first + 1 and type_ == "date"):
            continue
        quote = line.quote(words)
        value = _value(found, quote, type_, date)
        return words, WireTimeframe(type=type_, value=value, quote=quote)
    return None


def _value(found: re.Match[str], quote: str, type_: TimeframeType, date: str | None) -> str:
    named = found.groupdict()
    if named.get("of"):
        unit = named["of"].replace("l'", " ").split()[-1]
        if named.get("anchor"):
            return _SPANS[unit]
        read = resolve_time(f"d'ici une {unit}" if unit != "mois" else "d'ici un mois", date=date, type="deadline")
        return read.value if read is not None else _SPANS[unit]
    if named.get("more"):
        length = re.search(rf"{_NUMBER} {_UNIT}", named["more"])
        read = resolve_time(f"pendant {length[0]}" if length is not None else quote, date=None, type="duration")
        return read.value if read is not None else "FUTURE_REF"
    if named.get("rate"):
        read = resolve_time(quote, date=None, type=None)
        return read.value if read is not None else "P1Y"
    month = re.search(rf"{_MONTH}$", named.get("event") or "")
    read = resolve_time(f"en {month[0]}", date=date, type=type_) if month is not None else None
    return read.value if read is not None else "FUTURE_REF"


def _words(line: Line, start: int, end: int) -> Stretch | None:
    inside = [at for at, (first, last) in enumerate(line.folded) if first >= start and last <= end]
    return Stretch(inside[0], inside[-1] + 1) if inside else None
