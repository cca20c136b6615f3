"""French times whose words alone do not tell type or value: « jusqu'en mai », « en quatre ans », « cette période »."""

from __future__ import annotations

import re

from pledgebook.fold import fold_key
from pledgebook.rules.french.events import event_time
from pledgebook.rules.line import Line, Stretch
from pledgebook.timeframe import find_times, resolve_time
from pledgebook_schemas import Document, WireTimeframe
from pledgebook_schemas.vocabulary import TimeframeType

_UNTIL = re.compile(r"(?:au moins )?jusqu(?:'|e )")
_UNIT = r"(?:ans?|annees?|mois|semaines?|jours?|trimestres?|semestres?)"
_TAKES = re.compile(rf"en (?P<length>(?!moins|fin|debut)[\w-]+ (?:a [\w-]+ )?{_UNIT}(?: et demie?)?)")
_HENCE = re.compile(rf"dans (?P<length>(?!l[ae]s? )(?!le )[\w-]+ (?:a [\w-]+ )?{_UNIT}(?: et demie?)?)")
_OVER = re.compile(rf"au cours des (?P<length>(?!derni)[\w-]+ prochaine?s {_UNIT}|prochaine?s [\w-]+ {_UNIT})")
_DAYS = re.compile(r"(?:les )?\d+ et \d+ \w+")
_DURING = re.compile(r"(?:pendant|durant) (?!tout)")
_FROM = re.compile(r"(?:a compter |a partir |a dater )?(?:de |du |d'|des )")
_THEN = re.compile(
    r".*\b(?:cette|ce|cet|la meme) (?:toute )?(?:periode|date|echeance|delai|intervalle|temps|terme|occasion|"
    r"jour-la|duree)"
    r"|d'ici la|jusque-la|dans l'intervalle|a (?:ce moment|cette date)-la"
)
_CALENDAR = re.compile(r"\d{4}(?:[-/](?!P)[\d\w-]+)?(?:/\d[\d-]*)?")
_FOR = re.compile(
    r"pour (?!20\d\d[-/]|(?:toute )?(?:l'annee|l'exercice|la saison|la campagne|la periode|"
    r"le \w+ (?:trimestre|semestre)|cette|ce )(?!\w))"
)
_PART_OF_MONTH = re.compile(r"(?:quinzaine|jours|semaines?|decade) (?P<of>d[e'].*)")
_YEARS = re.compile(r"(?P<first>\d{4})/(?P<last>\d{4})")
_MONTH = re.compile(r"\d{4}-\d{2}")
_REACH = 700
"""Code points before « cette période » in which it is told."""


def french_time(document: Document, time: WireTimeframe, before: int, *, negative: bool) -> WireTimeframe:
    """The time with the type and value that its words have here; `before` is the offset of its sentence."""
    key = fold_key(time.quote)
    if _THEN.fullmatch(key) is not None:
        return _then(document, time, before)
    plain = resolve_time(time.quote, date=document.date, type=time.type)
    known = plain is not None and plain.value[:1].isdigit() and not _WHOLE.match(key)
    told = None if known else event_time(time.quote, document.date)
    if told is not None:
        return time.model_copy(update={"type": told[0], "value": told[1]})
    headed = _worded(document, time, key) or _by_head(document, time, key, negative=negative)
    return headed if headed is not None else _by_value(document, time, key, negative=negative)


def counts_from_each(line: Line, action: Stretch, time: WireTimeframe) -> WireTimeframe | None:
    """« Répondre à toute demande dans les soixante jours »: a length from each one, which no day of the text begins."""
    every = {"toute", "tout", "chaque"} & set(line.texts[action.first + 1 : action.last])
    if not every or time.type != "deadline" or _WITHIN.match(fold_key(time.quote)) is None:
        return None
    read = resolve_time(time.quote, date=None, type="deadline")
    length = read is not None and read.value.startswith("P")
    return time.model_copy(update={"value": read.value}) if read is not None and length else None


_WITHIN = re.compile(r"(?:dans les|sous|dans un delai|en moins) ")


def _by_head(document: Document, time: WireTimeframe, key: str, *, negative: bool) -> WireTimeframe | None:
    """What the words in front say: « pas avant », « jusqu'à », « au cours des », « en » and « dans » with a length."""
    if negative and key.startswith("pas avant "):
        quote = time.quote[len("pas ") :]
        return time.model_copy(update={"type": "deadline", "quote": quote})
    if _DAYS.match(key) and time.type == "duration":
        return time.model_copy(update={"type": "date"})
    if _UNTIL.match(key) and time.type == "deadline":
        read = resolve_time(time.quote, date=document.date, type=time.type)
        return time.model_copy(update={"type": "duration", "value": read.value if read is not None else time.value})
    if _OVER.fullmatch(key) is not None:
        read = resolve_time(time.quote, date=None, type="deadline")
        return time if read is None else time.model_copy(update={"type": "duration", "value": read.value})
    takes, hence = _TAKES.fullmatch(key), _HENCE.fullmatch(key)
    return _counted(document, time, takes, hence) if takes is not None or hence is not None else None


def _by_value(document: Document, time: WireTimeframe, key: str, *, negative: bool) -> WireTimeframe:
    """What head and value say together: « pour le 1er mai » is due then, « pendant l'été » a date."""
    read = resolve_time(time.quote, date=document.date, type=time.type)
    value = read.value if read is not None else ""
    part = _PART_OF_MONTH.fullmatch(key)
    if part is not None:
        month = resolve_time(re.sub(r"^d(?:e |')", "en ", part["of"]), date=document.date, type="date")
        return time if month is None else time.model_copy(update={"type": "date", "value": month.value})
    if _FOR.match(key) and time.type == "date" and _CALENDAR.fullmatch(value):
        return time.model_copy(update={"type": "deadline", "value": value})
    years = _YEARS.fullmatch(value)
    if years is not None and int(years["last"]) == int(years["first"]) + 1:
        return _in_split_year(time, key, value)
    if not negative and _DURING.match(key) and time.type == "duration" and _CALENDAR.fullmatch(value):
        return time.model_copy(update={"type": "date", "value": value})
    if time.type == "deadline" and " mi-" in key and _MONTH.fullmatch(value):
        return time.model_copy(update={"value": f"{value}-15"})
    return time


def _worded(document: Document, time: WireTimeframe, key: str) -> WireTimeframe | None:
    """What certain words say whatever the grammar made of them."""
    if _WITHIN_DAYS.fullmatch(key) is not None:
        days = "8" if "huitaine" in key else "15"
        read = resolve_time(f"d'ici {days} jours", date=document.date, type="deadline")
        return time if read is None else time.model_copy(update={"type": "deadline", "value": read.value})
    if key in _THIS_DAY:
        read = resolve_time("aujourd'hui", date=document.date, type="date")
        due: TimeframeType = "date" if key.startswith("dans") else "deadline"
        return time if read is None else time.model_copy(update={"type": due, "value": read.value})
    day = _EACH_DAY.fullmatch(key)
    if day is not None:
        return time.model_copy(update={"type": "recurring", "value": f"XXXX-WXX-{_DAYS_OF_WEEK.index(day['day']) + 1}"})
    if _IN_A_FEW.fullmatch(key) is not None:
        return time.model_copy(update={"type": "deadline", "value": "FUTURE_REF"})
    if _AHEAD_OF.match(key) is not None:
        return time.model_copy(update={"type": "deadline", "value": "FUTURE_REF"})
    return None


_WHOLE = re.compile(r"(?:a )?(?:chaque|tous les|toutes les) |dans l'annee (?:suivant|qui)")
"""What the grammar reads only a part of."""
_WITHIN_DAYS = re.compile(r"(?:sous|dans la|d'ici une|d'ici la|sous une) (?:quinzaine|huitaine)")
_THIS_DAY = frozenset(
    {"dans la journee", "dans la soiree", "avant ce soir", "d'ici ce soir", "d'ici la fin de la journee"}
)
_DAYS_OF_WEEK = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_EACH_DAY = re.compile(rf"le (?P<day>{'|'.join(_DAYS_OF_WEEK)})(?: (?:matin|midi|soir|apres-midi))?")
"""The article makes of a weekday all of them."""
_IN_A_FEW = re.compile(r"(?:d'ici|sous|d'ici a) (?:quelques|plusieurs) \w+")
_AHEAD_OF = re.compile(rf"[\w-]+ {_UNIT} (?:au moins |au plus tard )?avant (?!le \d)")


def _in_split_year(time: WireTimeframe, key: str, value: str) -> WireTimeframe:
    """A school or financial year is one period, not two years."""
    if _FROM.match(key) and time.type in ("duration", "start"):
        return time.model_copy(update={"type": "start", "value": value})
    dated = time.type == "duration" and _IN_YEAR.match(key)
    return time.model_copy(update={"type": "date", "value": value}) if dated else time


_IN_YEAR = re.compile(r"(?:en|au cours|lors|pour|dans|pendant|durant|a|au|des|l'|la|courant)(?!\w)")


def _counted(
    document: Document, time: WireTimeframe, takes: re.Match[str] | None, hence: re.Match[str] | None
) -> WireTimeframe:
    """« En quatre ans » is how long it takes, « dans quatre ans » when it is due."""
    if takes is not None:
        read = resolve_time(f"sur {takes['length']}", date=None, type="duration")
        return time if read is None else time.model_copy(update={"type": "duration", "value": read.value})
    words = hence["length"] if hence is not None else ""
    read = resolve_time(f"d'ici {words}", date=document.date, type="deadline")
    return time if read is None else time.model_copy(update={"type": "deadline", "value": read.value})


def _then(document: Document, time: WireTimeframe, before: int) -> WireTimeframe:
    """The day or period told last before, if it is still to come."""
    end = document.text.find(time.quote, before)
    told = find_times(document.text, max(0, before - _REACH), before)
    own = find_times(document.text, before, end) if end > before else ()
    for found in (*reversed(told), *reversed(own)):
        read = resolve_time(document.text[found.start : found.end], date=document.date, type=found.type)
        if read is None or read.type in ("open", "recurring"):
            continue
        ends = read.value.split("/")
        value = read.value if time.type == "duration" else ends[0 if time.type == "deadline" else -1]
        lasts = value.startswith("P") and time.type == "duration"
        ahead = document.date is None or value >= document.date[: len(value)]
        if lasts or (value[:4].isdigit() and ahead):
            return time.model_copy(update={"value": value})
    return time
