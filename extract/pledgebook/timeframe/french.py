"""The French words of time."""

from __future__ import annotations

from pledgebook.timeframe.french_occasions import courses, feasts
from pledgebook.timeframe.terms import (
    Clock,
    DayPart,
    Edge,
    Month,
    NearDay,
    Number,
    Occasion,
    Ordinal,
    Part,
    Preposition,
    Recurring,
    Role,
    Shift,
    Sign,
    Terms,
    Unit,
    UnitName,
    Vague,
    Weekday,
)
from pledgebook_schemas.vocabulary import TimeframeType

_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
_WEEKDAYS = "lundi mardi mercredi jeudi vendredi samedi dimanche".split()
_NUMBERS = (
    "un deux trois quatre cinq six sept huit neuf "
    "dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
).split()
_TENS = {
    "vingt": 20,
    "trente": 30,
    "quarante": 40,
    "cinquante": 50,
    "soixante": 60,
    "soixante-dix": 70,
    "quatre-vingts": 80,
    "quatre-vingt": 80,
    "quatre-vingt-dix": 90,
    "cent": 100,
}
_ORDINALS = "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième".split()

_PREPOSITIONS: dict[Role, str] = {
    "by": "d'ici, d'ici à, d'ici au, avant, au plus tard en, au plus tard à, au plus tard au, à l'horizon, "
    "à l'horizon de, avant d'ici, d'ici le, au plus tard d'ici, au plus tard avant, au plus tard pour, "
    "pas plus tard que, à l'échéance, à l'échéance de, à échéance, à échéance de, en prévision de, "
    "d'ici les, à horizon, à temps pour, à temps pour le, à temps pour la, à temps pour les, juste avant, "
    "peu avant, bien avant",
    "before": "il y a",
    "within": "dans un délai de, dans un délai maximum de, dans un délai maximal de, dans un délai d', "
    "dans le délai de, dans un délai n'excédant pas, dans un délai qui n'excède pas, "
    "dans un délai d'au plus, dans un délai d'environ, dans un délai inférieur à, en l'espace d', "
    "dans l'espace de, en moins d', dans un maximum de, dans le délai d', dans l', sous un délai d', sous, "
    "sous un délai de, en l'espace de, en moins de, endéans, dans les, sous les",
    "during": "au cours de, au cours du, au cours des, dans le courant de, dans le courant du, courant, courant du, "
    "courant de, lors de, lors du, lors des, en cours de, en cours d', à l'occasion de, à l'occasion du, "
    "à l'occasion des",
    "in": "en, dans",
    "from": "à partir des, à compter d', à compter des, à dater d', avec effet au, avec effet à compter du, "
    "avec effet rétroactif au, avec effet rétroactif à compter du, pas avant, au plus tôt en, "
    "au plus tôt le, à partir de, à partir du, à partir d', à compter de, à compter du, dès, dès le, "
    "à dater de, à dater du",
    "after": "après, au-delà de, passé, à l'issue d'une période de, au terme de, au terme d'un délai de, au bout de",
    "since": "depuis, depuis le, depuis la",
    "for": "pour une période initiale de, pour une durée initiale de, pour une durée maximale de, "
    "pour une nouvelle période de, pour une période supplémentaire de, pour une durée minimale de, "
    "pour au moins, pour encore, pour une durée déterminée de, d'une durée de, pour une durée maximum de, "
    "pour, pour une durée de, pour une période de, pour une durée d', pour une période d'",
    "over": "sur, sur une période de, sur une durée de, sur une période d', sur une durée d', étalé sur, "
    "étalée sur, étalés sur, étalées sur, échelonné sur, échelonnée sur, répartis sur, réparties sur",
    "throughout": "toute, tout, pendant, durant, tout au long de, pendant une durée de, pendant une période de, "
    "durant toute, tout au long du, tout le long de, pendant toute, pendant tout, durant tout, "
    "pendant au moins",
}
_UNITS: dict[str, UnitName] = {
    "minute": "minute",
    "heure": "hour",
    "jour": "day",
    "jour ouvrable": "day",
    "jour ouvré": "day",
    "semaine": "week",
    "trimestre": "quarter",
    "semestre": "half",
    "année": "year",
    "année budgétaire": "year",
    "année fiscale": "year",
    "année scolaire": "year",
    "année universitaire": "year",
    "année civile": "year",
    "jour calendaire": "day",
    "exercice": "year",
    "exercice budgétaire": "year",
    "décennie": "decade",
}
_SHIFTS = {"prochain": 1, "actuel": 0, "dernier": -1, "passé": -1, "écoulé": -1}
_FEMININE = {"actuel": "actuelle", "dernier": "dernière"}
_RECURRING = {
    "annuellement": Recurring("P1Y"),
    "tous les ans": Recurring("P1Y"),
    "semestriellement": Recurring("P6M"),
    "bimensuellement": Recurring("P2W"),
    "tous les jours": Recurring("P1D"),
    "tous les matins": Recurring("P1D"),
    "tous les soirs": Recurring("P1D"),
    "chaque fin de mois": Recurring("P1M"),
    "toutes les semaines": Recurring("P1W"),
    "toutes les années": Recurring("P1Y"),
    "tous les trimestres": Recurring("P3M"),
    "tous les semestres": Recurring("P6M"),
    "toutes les heures": Recurring("PT1H"),
    "par semestre": Recurring("P6M", rate=True),
    "tous les six mois": Recurring("P6M"),
    "trimestriellement": Recurring("P3M"),
    "mensuellement": Recurring("P1M"),
    "hebdomadairement": Recurring("P1W"),
    "quotidiennement": Recurring("P1D"),
    "par jour": Recurring("P1D", rate=True),
    "par semaine": Recurring("P1W", rate=True),
    "par mois": Recurring("P1M", rate=True),
    "par trimestre": Recurring("P3M", rate=True),
    "par an": Recurring("P1Y", rate=True),
    "par année": Recurring("P1Y", rate=True),
}
_PACES = {
    "quotidienne": "P1D",
    "hebdomadaire": "P1W",
    "bimensuelle": "P2W",
    "mensuelle": "P1M",
    "bimestrielle": "P2M",
    "trimestrielle": "P3M",
    "semestrielle": "P6M",
    "annuelle": "P1Y",
    "biennale": "P2Y",
}
_MASCULINE_PACES = {
    "quotidienne": "quotidien",
    "bimensuelle": "bimensuel",
    "mensuelle": "mensuel",
    "bimestrielle": "bimestriel",
    "trimestrielle": "trimestriel",
    "semestrielle": "semestriel",
    "annuelle": "annuel",
    "biennale": "biennal",
}
_WAYS = (
    "de façon",
    "de manière",
    "sur une base",
    "sur base",
    "à une fréquence",
    "à une cadence",
    "selon une périodicité",
    "à échéance",
    "avec une périodicité",
)
_FUTURE = (
    "prochainement, très prochainement, bientôt, "
    "à l'avenir, dans un proche avenir, dans un avenir proche, dans l'avenir, "
    "sous peu, d'ici peu, à terme, à court terme, à moyen terme, à long terme, dès que possible, le plus tôt possible, "
    "au plus tôt, au plus vite, dans les meilleurs délais, dans les plus brefs délais, ultérieurement, plus tard, "
    "à une date ultérieure, un jour prochain, à plus long terme, à plus court terme, à très court terme, "
    "à brève échéance, incessamment, dans un futur proche, dans le futur, dans les temps à venir, "
    "aussi vite que possible, dans des délais raisonnables, dans un délai raisonnable, "
    "dans les délais les plus brefs, tôt ou tard, le moment venu, en temps voulu, en temps utile, "
    "le plus rapidement possible, le plus vite possible, à moyen et long terme, à court et moyen terme, "
    "dans la foulée, dans un premier temps, dans un deuxième temps, dans un second temps, dans un troisième temps, "
    "dans quelque temps, d'ici quelque temps, le jour venu, en temps opportun, un jour ou l'autre, "
    "d'un jour à l'autre, d'une semaine à l'autre, aujourd'hui ou demain, dans les tout prochains jours, "
    "dans les toutes prochaines semaines, dans les tout prochains mois, dans les toutes prochaines heures, "
    "ces tout prochains jours, en son temps, en temps et lieu, au fur et à mesure, au moment opportun, "
    "au moment voulu, dans un avenir très proche, dans un avenir plus ou moins proche, à échéance rapprochée, "
    "à plus ou moins long terme, à plus ou moins brève échéance, dans le plus bref délai, dans un bref délai, "
    "à bref délai, dans de brefs délais, sans trop tarder, avant longtemps, avant peu"
)
_PRESENT = (
    "immédiatement, sans délai, sans tarder, sans plus tarder, sans attendre, dans l'immédiat, avec effet immédiat, "
    "dès maintenant, dès à présent, sur-le-champ, sur le champ, séance tenante, toutes affaires cessantes, "
    "dans l'instant, à l'instant, à effet immédiat, sans perdre de temps, sans attendre davantage, d'ores et déjà, "
    "sans le moindre délai, sans aucun délai"
)
_LASTING = (
    "indéfiniment, définitivement, à vie, pour toujours, à jamais, pour une durée indéterminée, jusqu'à nouvel ordre, "
    "à titre définitif, pour une durée illimitée, pendant quelque temps, pour quelque temps, pour longtemps, "
    "pendant longtemps, le temps qu'il faudra, aussi longtemps que nécessaire, aussi longtemps qu'il le faudra, "
    "à titre permanent, de façon permanente, de manière permanente, de façon définitive, sans limite de temps, "
    "sans limite de durée, pour une durée indéfinie, à perpétuité, pour l'éternité"
)
_PRESENT_QUIET = "actuellement, à l'heure actuelle, en ce moment, maintenant, désormais"
_PAST_QUIET = "récemment, par le passé, auparavant"


def _shift_words() -> Terms:
    terms: Terms = {}
    for word, offset in _SHIFTS.items():
        feminine = _FEMININE.get(word, word + "e")
        terms |= {word: Shift(offset), feminine: Shift(offset)}
        terms |= {word + "s": Shift(offset, plural=True), feminine + "s": Shift(offset, plural=True)}
    return terms


def _terms() -> Terms:
    terms: Terms = {name: Month(i) for i, name in enumerate(_MONTHS, 1)}
    terms |= {name: Weekday(i) for i, name in enumerate(_WEEKDAYS, 1)}
    terms |= {word: Number(i) for i, word in enumerate(_NUMBERS, 1)} | {word: Number(i) for word, i in _TENS.items()}
    terms |= {f"soixante-{word}": Number(60 + i) for i, word in enumerate(_NUMBERS[10:], 11)}
    terms |= {f"quatre-vingt-{word}": Number(80 + i) for i, word in enumerate(_NUMBERS, 1)}
    terms |= {word: Ordinal(i) for i, word in enumerate(_ORDINALS, 1)}
    terms |= {f"les {name}s": Recurring(f"XXXX-WXX-{i}") for i, name in enumerate(_WEEKDAYS, 1)}
    terms |= {f"{way} {adjective}": Recurring(each) for way in _WAYS for adjective, each in _PACES.items()}
    for name, unit in _UNITS.items():
        plural = " ".join(word + "s" for word in name.split())
        minute = unit == "minute"
        terms |= {name: Unit(unit, counted_only=minute), plural: Unit(unit, plural=True, counted_only=minute)}
    for way in ("à un rythme", "sur un rythme", "à intervalle"):
        terms |= {f"{way} {_MASCULINE_PACES.get(one, one)}": Recurring(each) for one, each in _PACES.items()}
    terms |= {f"tous les {name}s": Recurring(f"XXXX-WXX-{i}") for i, name in enumerate(_WEEKDAYS, 1)}
    for role, names in _PREPOSITIONS.items():
        terms |= {name: Preposition(role) for name in names.split(", ")}
    terms |= dict(_RECURRING) | _shift_words()
    terms |= {name: Vague("FUTURE_REF") for name in _FUTURE.split(", ")}
    terms |= {name: Vague("PRESENT_REF") for name in _PRESENT.split(", ")}
    terms |= {name: Vague("FUTURE_REF", type="duration") for name in _LASTING.split(", ")}
    terms |= {name: Vague("PRESENT_REF", quiet=True) for name in _PRESENT_QUIET.split(", ")}
    terms |= {name: Vague("PAST_REF", quiet=True) for name in _PAST_QUIET.split(", ")}
    for type_, names in _TOLD_BEFORE.items():
        terms |= {name: Vague("FUTURE_REF", type=type_) for name in names.split(", ")}
    return terms | courses() | feasts() | _OTHERS


_THEN = (
    "avant cette date, avant cette échéance, d'ici cette date, d'ici à cette date, d'ici cette échéance, "
    "avant ce terme, dans ce délai, dans cet intervalle, d'ici à cette échéance, avant ce délai, pour cette date"
)
_ON_THAT_DAY = "à cette date, à cette échéance, à cette occasion, ce jour-là, à ce moment-là, à cette date-là"
_MEANWHILE = (
    "pendant cette période, durant cette période, sur cette période, au cours de cette période, pendant ce temps, "
    "pendant ce délai, durant ce délai, pendant cet intervalle, dans l'intervalle, jusque-là, jusqu'à cette date, "
    "jusqu'à cette échéance, pendant toute cette période, durant toute cette période, sur toute cette période, "
    "tout au long de cette période, sur la même période, pendant la même période"
)
_AFTER_THAT = (
    "au-delà de cette date, passé cette date, passé ce délai, à partir de cette date, à compter de cette date, "
    "dès cette date"
)
_TOLD_BEFORE: dict[TimeframeType, str] = {
    "deadline": _THEN,
    "date": _ON_THAT_DAY,
    "duration": _MEANWHILE,
    "start": _AFTER_THAT,
}
"""Times that point back to one told before."""
_OTHERS: Terms = {
    "passé le": Preposition("after"),
    "au bout d'": Preposition("after"),
    "pendant encore": Preposition("throughout"),
    "durant encore": Preposition("throughout"),
    "au titre de": Preposition("in"),
    "au cours du jour": Sign("other"),
    "une fois l'an": Recurring("P1Y"),
    "deux fois l'an": Recurring("P1Y"),
    "trois fois l'an": Recurring("P1Y"),
    "quatre fois l'an": Recurring("P1Y"),
    "huitaine": Unit("week", count=1),
    "au lendemain de": Preposition("after"),
    "au lendemain du": Preposition("after"),
    "au lendemain des": Preposition("after"),
    "mois": Unit("month"),
    "un an": Unit("year", count=1),
    "1 an": Unit("year", count=1),
    "l'an": Unit("year"),
    "de l'an": Unit("year"),
    "ans": Unit("year", plural=True),
    "quinzaine": Unit("week", count=2),
    "une": Number(1),
    "vingtaine": Number(20),
    "une dizaine de": Number(10),
    "une dizaine d'": Number(10),
    "une quinzaine de": Number(15),
    "une vingtaine de": Number(20),
    "une trentaine de": Number(30),
    "ou": Sign("or"),
    "fois": Sign("times"),
    "seconde": Ordinal(2),
    "première": Ordinal(1),
    "premiers": Ordinal(1),
    "premières": Ordinal(1),
    "à venir": Shift(1, plural=True),
    "qui viennent": Shift(1, plural=True),
    "qui vient": Shift(1),
    "suivant": Sign("anchor"),
    "qui suivent": Sign("anchor"),
    "qui suit": Sign("anchor"),
    "qui suivront": Sign("anchor"),
    "qui suivra": Sign("anchor"),
    "en cours": Shift(0),
    "leurs": Sign("own"),
    "ses": Sign("own"),
    "nos": Sign("own"),
    "mes": Sign("own"),
    "ce": Shift(0),
    "cet": Shift(0),
    "cette": Shift(0),
    "ces": Shift(0, plural=True),
    "fin": Edge("end"),
    "début": Edge("early"),
    "tout début": Edge("early"),
    "tout début de": Edge("early"),
    "toute fin": Edge("end"),
    "toute fin de": Edge("end"),
    "mi": Edge("middle"),
    "milieu": Edge("middle"),
    "expiration": Edge("end"),
    "reste de": Edge("somewhere"),
    "reste du": Edge("somewhere"),
    "printemps": Part("SP"),
    "été": Part("SU"),
    "automne": Part("FA"),
    "hiver": Part("WI"),
    "vacances d'été": Part("SU"),
    "week-end": Part("WE"),
    "matin": DayPart(),
    "matinée": DayPart(),
    "après-midi": DayPart(),
    "soir": DayPart(),
    "soirée": DayPart(),
    "nuit": DayPart(),
    "à l'aube": DayPart(),
    "au matin": DayPart(),
    "au soir": DayPart(),
    "dans la matinée": DayPart(),
    "dans la soirée": DayPart(),
    "dans la nuit": DayPart(),
    "dans l'après-midi": DayPart(),
    "midi": Clock(),
    "minuit": Clock(midnight=True),
    "heure locale": Sign("local time"),
    "moitié": Unit("half", of_anything=True),
    "aujourd'hui": NearDay(0),
    "demain": NearDay(1),
    "après-demain": NearDay(2),
    "hier": NearDay(-1),
    "avant-hier": NearDay(-2),
    "entre": Preposition(between=True),
    "et": Preposition(joins=True),
    "et demi": Sign("and a half"),
    "et demie": Sign("and a half"),
    "de": Preposition(of=True, between=True),
    "du": Preposition(of=True, between=True),
    "des": Preposition(of=True),
    "d'": Preposition(of=True),
    "à": Preposition("in", to=True),
    "au": Preposition("in", to=True),
    "jusque": Preposition("until", to=True),
    "jusqu'à": Preposition("until", to=True),
    "jusqu'au": Preposition("until", to=True),
    "jusqu'en": Preposition("until", to=True),
    "jusqu'à la": Preposition("until", to=True),
    "jusqu'aux": Preposition("until", to=True),
    "aux": Preposition("in"),
    "le": Sign("the"),
    "la": Sign("the"),
    "les": Sign("the"),
    "l'": Sign("the"),
    "chaque": Sign("every"),
    "tous les": Sign("every"),
    "toutes les": Sign("every"),
    "quelques": Sign("few"),
    "plusieurs": Sign("few"),
    "environ": Sign("about"),
    "vers": Sign("about"),
    "au moins": Sign("about"),
    "période": Sign("period"),
    "au plus tard": Sign("latest"),
    "correspondant au": Sign("same date"),
}

FRENCH: Terms = _terms()
FRENCH_CAPITALISED: Terms = {"mars": Month(3, needs="date")}
"""The planet and the capital of a sentence."""
FRENCH_ACCENTED: Terms = {
    "à": Preposition("in", to=True),
    "dès": Preposition("from"),
    "été": Part("SU"),
    "là": Occasion(),
}
"""Words that without their accent are others: English a, French des and a ete."""
