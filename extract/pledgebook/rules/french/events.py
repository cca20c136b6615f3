"""Times that a French action tells by an event or a stretch of no date.

« Avant la fin du chantier », « à l'ouverture de la session d'octobre », « dans le mois suivant la signature »,
« deux ans de plus », « 5 % par an ».
"""

from __future__ import annotations

import re

from pledgebook.fold import fold_key
from pledgebook.rules.line import Line, Stretch
from pledgebook.timeframe import TimeMatch, find_times, resolve_time
from pledgebook_schemas import WireTimeframe
from pledgebook_schemas.vocabulary import TimeframeType

_NUMBER = r"(?:\d+|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|dix-huit|vingt|trente|quelques)"
_UNIT = r"(?:annees?|ans?|mois|semaines?|jours?|heures?|trimestres?|semestres?|saisons?|exercices?)"
_TURN = (
    r"fin|debut|ouverture|reouverture|fermeture|cloture|arrivee|depart|lancement|retour|reprise|echeance|"
    r"expiration|demarrage|passage|venue|tenue|terme|achevement|livraison|mise en service|mise en eau|coup d'envoi|"
    r"sommet|congres|festival|tournoi|championnat|pelerinage|salon|conference|vote|adoption|"
    r"inauguration|rentree|sortie|levee|publication|remise|presentation|examen|depot|installation|"
    r"entree en vigueur|entree en fonctions?|entree en service|prise de fonctions?|investiture|"
    r"signature|promulgation|notification|reception|conclusion|renouvellement|premiere pierre|"
    r"mise en place|mise en oeuvre|mise en chantier|mise en ligne|mise en exploitation|commencement|finalisation|"
    r"attribution|designation|constitution|creation|formation|"
    r"liberation|retablissement|stabilisation|normalisation|fonte|recolte|moisson|vendange|semaille|rotation|bascule|"
    r"basculement|dissolution|tirage|cloture|delivrance|versement|paiement|encaissement|annonce|reunion|"
    r"convocation|proclamation|prestation de serment|passation|audition|proces|jugement|verdict|delibere|"
    r"lendemain|veille|anniversaire|centenaire|premier jour|dernier jour|denouement|aboutissement|extinction"
)
_WHOSE = r"(?:le |la |l'|les |son |sa |ses |leur |leurs |notre |nos |mon |ma |cette |ce |cet )"
_EVENT = (
    rf"(?P<event>{_WHOSE}?(?:prochaine? |premiere? )?(?:{_TURN})(?![\w-])(?: (?:de la |de l'|des |du |de |"
    rf"d')[^,;.:\"]+)?)"
)
_MONTH = (
    r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|printemps|ete|"
    r"automne|hiver)(?: (?:prochain|20\d\d))?"
)
_OF = r"(?:de la |de l'|des |du |de |d')"
_REST = r"(?P<event>[^,;.:\"]+)"
_IN_UNIT = r"dans (?P<of>le mois|la semaine|l'annee|la quinzaine|le trimestre|l'heure|la journee)"
_AT = (
    r"(?:au|a la|a l'|aux|lors de la|lors du|lors de l'|lors des|pendant la|pendant le|pendant les|durant la|durant le|"
    r"durant les|a l'occasion du|a l'occasion de la|a l'occasion des|en marge du|en marge de la|dans le) ?"
)
_NAMED = rf"(?P<event>(?:[\w'-]+ ){{1,3}}(?:de |d'){_MONTH})(?!\w)"
_MORE = (
    rf"encore (?:pendant )?{_NUMBER} {_UNIT}|{_NUMBER} {_UNIT} (?:de plus|supplementaires?|encore|au moins|au plus|"
    rf"minimum|maximum|au minimum|au maximum|de suite|d'affilee|consecutifs|consecutives|entiers|entieres)"
    rf"|au moins {_NUMBER} {_UNIT}"
)
_BARE = (
    rf"(?<=[a-z] )(?<! de )(?<! a )(?<! en )(?<! et )(?<! ou )(?<! dans )(?<! sur )(?<! par )(?<! les )(?<! des )"
    rf"(?<! ces )(?<! ses )(?<! leurs )(?<! nos )(?<! que )(?<! pour )(?<! sous )(?<! avant )(?<! apres )"
    rf"(?P<more>{_NUMBER} {_UNIT})(?= *$)"
)
_MONEY = r"(?:%|millions?|milliards?|euros|dollars|francs)(?: [\w%'-]+){0,2}"
_ENDS = re.compile(
    r"(?<!\w)avant que (?P<of>(?P<the>le |la |l')[\w' -]+?) (?:ne |n')?(?:(?P<ends>(?:soit |se |"
    r"s')?(?:acheve|termine|finisse|"
    r"finie?|passee?|ecoulee?|ecoule|close?|achevee?|terminee?))|(?:arrive|commence|debute|vienne|tombe|revienne|"
    r"s'installe|s'ouvre|demarre))"
)
"""« Avant que l'année ne s'achève », « avant que l'hiver n'arrive »."""
Pattern = tuple[TimeframeType, re.Pattern[str]]
_EVERY = r"(?:chaque|tous les|toutes les)"
_TH = r"(?:premiere?s?|1ers?|deuxiemes?|seconde?s?|troisiemes?|quatriemes?|derniere?s?)"
_DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|jour|week-end|semaine)"
_TURNS = r"mois|annee|trimestre|semestre|semaine|saison|exercice"
_MONTHS = r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
_YEARLY = r"(?:rentree|ete|hiver|printemps|automne|ramadan|noel|toussaint|saison|session|exercice|hivernage|recolte)"
_PERIODS = {
    "mois": "P1M",
    "annee": "P1Y",
    "trimestre": "P3M",
    "semestre": "P6M",
    "semaine": "P1W",
    "saison": "P1Y",
    "exercice": "P1Y",
}
_PLACED: tuple[Pattern, ...] = (
    ("duration", re.compile(rf"(?<!\w)jusqu'(?:a |au |aux |en )?{_EVENT}")),
    ("deadline", re.compile(rf"(?<!\w)(?:avant|d'ici(?: a| au)?) {_EVENT}")),
    ("deadline", re.compile(rf"(?<!\w)(?:avant|d'ici(?: a)?) (?:le |la |l'|les ){_NAMED}")),
    (
        "start",
        re.compile(rf"(?<!\w)(?:des|a partir de|a partir du|a compter de|a compter du|sitot|a dater de) {_EVENT}"),
    ),
    ("start", re.compile(rf"(?<!\w)(?:des|a partir de|a compter de) (?:le |la |l'|les ){_NAMED}")),
    ("start", re.compile(rf"(?<!\w)(?:a partir|a compter) du {_NAMED}")),
    ("date", re.compile(rf"(?<!\w){_AT}{_NAMED}")),
    ("date", re.compile(rf"(?<!\w)(?:a l'issue|au terme|au sortir) (?:{_OF}|de cette |de ce ){_REST}")),
    ("deadline", _ENDS),
    ("deadline", re.compile(rf"(?<!\w){_IN_UNIT}(?= ?(?:,|\.|$))")),
    ("recurring", re.compile(r"(?<!\w)(?P<monthly>(?:tous )?les? \d+(?:er)? (?:du|de chaque) mois)(?!\w)")),
    (
        "recurring",
        re.compile(rf"(?<!\w){_EVERY} {_TH} {_DAY}s? (?:de l'|du |de chaque |de l')(?P<each>{_TURNS})(?!\w)"),
    ),
    ("recurring", re.compile(rf"(?<!\w)(?:a )?{_EVERY} (?:fins?|debuts?|milieux?) (?:de |d')(?P<each>{_TURNS})(?!\w)")),
    ("recurring", re.compile(rf"(?<!\w)(?:a )?(?P<yearly>{_EVERY} (?:\d+(?:er)? {_MONTHS}|{_YEARLY}s?))(?!\w)")),
    ("deadline", re.compile(r"(?<!\w)(?:sous|dans les|d'ici|en moins de|en) (?P<hours>\d+) ?h(?:eures)?(?!\w)")),
    ("deadline", re.compile(rf"(?<!\w){_IN_UNIT}(?P<anchor> (?:suivant|qui sui\w+)[^,;.:\"]*)")),
    (
        "duration",
        re.compile(
            rf"(?<!\w)(?:pour|pendant|durant|sur) (?:les )?(?P<seasons>{_NUMBER}) (?:prochaines )?saisons?"
            r"(?: a venir| supplementaires?| de plus)?(?!\w)"
        ),
    ),
    ("duration", re.compile(rf"(?<!\w)(?P<more>{_MORE})(?!\w)")),
    ("duration", re.compile(rf"(?<!\w)(?:pour|pendant|durant) (?:toute )?(?:la duree|le temps) {_OF}{_REST}")),
)
"""What is a time wherever it stands in a clause."""
_DAY_OF: Pattern = (
    "date",
    re.compile(
        rf"(?<!\w)(?P<event>(?:le (?:premier jour|dernier jour|jour|lendemain|soir|matin)|la veille) "
        rf"{_OF}[^,;.:\"]+)"
    ),
)
_PATTERNS: tuple[Pattern, ...] = (
    *_PLACED,
    _DAY_OF,
    ("date", re.compile(rf"(?<!\w)(?:a|au) (?P<event>(?:la |l')?(?:{_TURN}) {_OF}[^,;.:\"]+)")),
    ("deadline", re.compile(rf"(?<!\w){_IN_UNIT}(?P<anchor> (?:suivant|qui sui\w+)[^,;.:\"]*)?(?!\w)")),
    ("open", re.compile(r"(?<!\w)un jour(?= ?(?:,|$|\.|\"|ou ))")),
    ("duration", re.compile(_BARE)),
    ("recurring", re.compile(rf"{_MONEY} (?P<rate>(?:par|chaque) (?:an|mois|jour|semaine|trimestre|semestre))(?!\w)")),
)


_MONTH_WORDS = frozenset(
    "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre printemps ete automne "
    "hiver".split()
)
_UNITS = frozenset("mois annee trimestre semestre semaine saison exercice".split())
_BOUNDS = frozenset({"avant", "ici"})
_STARTS = frozenset({"des", "partir", "compter", "sitot", "dater"})
_EACH = frozenset({"chaque", "tous", "toutes"})
_WITHIN = frozenset({"dans"})
_MORES = frozenset(
    "encore plus supplementaire supplementaires moins minimum maximum suite affilee consecutifs consecutives entiers "
    "entieres".split()
)
_HOLDS: tuple[tuple[frozenset[str], ...], ...] = (
    (frozenset({"jusqu'"}),),
    (_BOUNDS,),
    (_BOUNDS, _MONTH_WORDS),
    (_STARTS,),
    (_STARTS, _MONTH_WORDS),
    (_STARTS, _MONTH_WORDS),
    (_MONTH_WORDS,),
    (frozenset({"issue", "terme", "sortir"}),),
    (frozenset({"avant"}),),
    (_WITHIN,),
    (frozenset({"mois"}),),
    (_EACH, _UNITS),
    (_EACH, _UNITS),
    (_EACH,),
    (frozenset({"h", "heures", "heure"}),),
    (_WITHIN,),
    (frozenset({"saison", "saisons"}),),
    (_MORES,),
    (frozenset({"duree", "temps"}),),
    (frozenset({"jour", "lendemain", "soir", "matin", "veille"}),),
)
"""For each pattern words of which a sentence must hold one of every set, which spares most of them the search."""


def with_events(line: Line) -> list[tuple[Stretch, TimeMatch]]:
    """The times of a sentence and those that its events tell; one that is part of another is left out."""
    found = [one for time in line.times for one in _without_measure(line, time)]
    said = frozenset(line.texts)
    for (type_, pattern), needed in zip((*_PLACED, _DAY_OF), _HOLDS, strict=True):
        if any(needs.isdisjoint(said) for needs in needed):
            continue
        for match in pattern.finditer(line.text):
            words = _words(line, match.start(), match.end())
            if words is None or not _stands(line, words, apart=pattern is _DAY_OF[1]):
                continue
            over = [one for one in found if one[0].first < words.last and words.first < one[0].last]
            whole = not _WHOLE.isdisjoint(match.groupdict())
            if any(not whole or one[0].first < words.first or one[0].last > words.last for one in over):
                continue
            found = [one for one in found if one not in over]
            start, end = line.span(words)
            found.append((words, TimeMatch(start, end, type_)))
    return sorted(found, key=lambda one: one[0].first)


_WHOLE = frozenset({"each", "yearly", "monthly", "hours", "anchor", "seasons"})
"""Patterns that take in the time inside them."""


def _stands(line: Line, words: Stretch, *, apart: bool) -> bool:
    """Whether an event can tell when something is done where it stands: « dès », not « des »; `apart` by a comma."""
    if apart and words.first > 1 and line.texts[words.first - 1] != ",":
        return False
    if words.first <= 1 and not _looks_ahead(line, words.last):
        return False
    return line.texts[words.first] != "des" or "è" in line.quote(words)[:3].casefold()


_AHEAD = 14
"""Words behind an event in front in which the verb of its clause stands."""
_FUTURE = re.compile(r"\w{2,}r(?:a|ont|ai|ons|ez)")
_BEFORE = frozenset("a ont est sont avait avaient etait etaient".split())


def _looks_ahead(line: Line, first: int) -> bool:
    """« Dès son retour, la ville rénovera », not « dès son retour, il a promis »: that dates what was said."""
    for text in line.texts[first : first + _AHEAD]:
        if text in _BEFORE:
            return False
        if _FUTURE.fullmatch(text) is not None:
            return True
    return False


def _without_measure(line: Line, time: tuple[Stretch, TimeMatch]) -> list[tuple[Stretch, TimeMatch]]:
    """The time; of « à cinq jours dès septembre » the part behind the measure; nothing where it is no time."""
    words = time[0]
    if _is_thing(line, words):
        return []
    if not _is_measure(line, words):
        return [time]
    start, end = line.span(words)
    unit = _MEASURE.match(line.sentence.text[start:end])
    rest = find_times(line.sentence.text, start + unit.end(), end) if unit is not None else ()
    return [(Stretch(line.word_at(one.start), line.word_at(one.end - 1) + 1), one) for one in rest]


_MEASURE = re.compile(r"[àÀ] [\w-]+ [\w-]+")


def _is_measure(line: Line, words: Stretch) -> bool:
    """« Au-delà de huit heures par jour » and « de 40 à 44 ans » are how much, « au-delà de 2030 » is when."""
    texts = line.texts[words.first : words.last]
    if texts[:1] == ["a"] and _MEASURED.match(line.key(words)) is not None:
        return True
    return texts[:1] == ["au-dela"] and any(text.startswith(("heure", "jour", "minute")) for text in texts)


_MEASURED = re.compile(rf"a (?:\d+|{_NUMBER}) {_UNIT}(?!\w)")
_NAMED_TIMES = frozenset(
    "jour nuit matin soir soiree matinee semaine mois an annee ete hiver printemps automne week-end premier premiere "
    "dernier derniere deuxieme seconde second troisieme quatrieme prochain prochaine prochains prochaines trimestre "
    "semestre quinzaine lendemain veille decennie fin debut mi tout toute nouvel jours semaines lundi mardi mercredi "
    "jeudi vendredi samedi dimanche rentree saint noel 1er".split()
)


def _is_thing(line: Line, words: Stretch) -> bool:
    """« La conférence de juin 2026 »: an article and a noun of no time, which is subject or object."""
    first, second = line.texts[words.first], line.texts[words.first + 1] if words.first + 1 < words.last else ""
    if first not in ("le", "la", "les", "l'") or not second.isalpha() or second in _NAMED_TIMES:
        return False
    return line.texts[words.first + 2 : words.first + 3] in (["de"], ["du"], ["d'"], ["des"])


def event_time(quote: str, date: str | None) -> tuple[TimeframeType, str] | None:
    """What words that tell such a time say, all of them taken together."""
    key = fold_key(quote)
    for type_, pattern in (*_PLACED, _DAY_OF):
        found = pattern.fullmatch(key)
        if found is not None:
            return type_, _value(found, quote, type_, date)
    return None


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
        if words is not None and line.texts[words.first] == "des" and "è" not in line.quote(words)[:3].casefold():
            continue
        if words is None or words.first <= action.first or (words.first <= action.first + 1 and type_ == "date"):
            continue
        quote = line.quote(words)
        value = _value(found, quote, type_, date)
        return words, WireTimeframe(type=type_, value=value, quote=quote)
    return None


def _value(found: re.Match[str], quote: str, type_: TimeframeType, date: str | None) -> str:
    named = found.groupdict()
    if named.get("the"):
        return _ended(named, date)
    if named.get("of"):
        unit = named["of"].replace("l'", " ").split()[-1]
        if named.get("anchor"):
            return _SPANS[unit]
        read = resolve_time(f"d'ici une {unit}" if unit != "mois" else "d'ici un mois", date=date, type="deadline")
        return read.value if read is not None else _SPANS[unit]
    if named.get("more"):
        length = re.search(rf"{_NUMBER} {_UNIT}(?!\w)", named["more"])
        read = resolve_time(f"pendant {length[0]}" if length is not None else quote, date=None, type="duration")
        return read.value if read is not None else "FUTURE_REF"
    if named.get("monthly") or named.get("each") or named.get("yearly"):
        return _PERIODS[named.get("each") or ("annee" if named.get("yearly") else "mois")]
    if named.get("hours"):
        return f"PT{named['hours']}H"
    if named.get("seasons"):
        read = resolve_time(f"pendant {named['seasons']} ans", date=None, type="duration")
        read = read or resolve_time("pendant un an", date=None, type="duration")
        return read.value if read is not None else "P1Y"
    if named.get("rate"):
        read = resolve_time(quote, date=None, type=None)
        return read.value if read is not None else "P1Y"
    month = re.search(rf"{_MONTH}$", named.get("event") or "")
    read = resolve_time(f"en {month[0]}", date=date, type=type_) if month is not None else None
    return read.value if read is not None else "FUTURE_REF"


def _ended(named: dict[str, str | None], date: str | None) -> str:
    """« Avant que l'année ne s'achève » is before its end, « avant que l'hiver n'arrive » before it."""
    the, of = named["the"] or "", named["of"] or ""
    joined = {"le ": "du ", "la ": "de la ", "l'": "de l'"}[the]
    words = f"avant la fin {joined}{of.removeprefix(the)}" if named.get("ends") else f"avant {of}"
    read = resolve_time(words, date=date, type="deadline")
    return read.value if read is not None else "FUTURE_REF"


def _words(line: Line, start: int, end: int) -> Stretch | None:
    inside = [at for at, (first, last) in enumerate(line.folded) if first >= start and last <= end]
    return Stretch(inside[0], inside[-1] + 1) if inside else None
