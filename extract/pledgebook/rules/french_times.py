"""French times whose words alone do not tell type or value: « jusqu'en mai », « en quatre ans », « cette période »."""

from __future__ import annotations

import re

from pledgebook.fold import fold_key
from pledgebook.timeframe import find_times, resolve_time
from pledgebook_schemas import Document, WireTimeframe

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
_YEARS = re.compile(r"(?P<first>\d{4})/\d{4}")
_MONTH = re.compile(r"\d{4}-\d{2}")
_REACH = 700
"""Code points before « cette période » in which it is told."""


def french_time(document: Document, time: WireTimeframe, before: int, *, negative: bool) -> WireTimeframe:
    """The time with the type and value that its words have here; `before` is the offset of its sentence."""
    key = fold_key(time.quote)
    if _THEN.fullmatch(key) is not None:
        return _then(document, time, before)
    if negative and key.startswith("pas avant "):
        quote = time.quote[len("pas ") :]
        return time.model_copy(update={"type": "deadline", "quote": quote})
    if _DAYS.match(key) and time.type == "duration":
        return time.model_copy(update={"type": "date"})
    if _UNTIL.match(key) and time.type == "deadline":
        read = resolve_time(time.quote, date=document.date, type=time.type)
        return time.model_copy(update={"type": "duration", "value": read.value if read is not None else time.value})
    over = _OVER.fullmatch(key)
    if over is not None:
        read = resolve_time(time.quote, date=None, type="deadline")
        return time if read is None else time.model_copy(update={"type": "duration", "value": read.value})
    takes, hence = _TAKES.fullmatch(key), _HENCE.fullmatch(key)
    if takes is not None or hence is not None:
        return _counted(document, time, takes, hence)
    read = resolve_time(time.quote, date=document.date, type=time.type)
    value = read.value if read is not None else ""
    part = _PART_OF_MONTH.fullmatch(key)
    if part is not None:
        month = resolve_time(re.sub(r"^d(?:e |')", "en ", part["of"]), date=document.date, type="date")
        return time if month is None else time.model_copy(update={"type": "date", "value": month.value})
    if _FOR.match(key) and time.type == "date" and _CALENDAR.fullmatch(value):
        return time.model_copy(update={"type": "deadline", "value": value})
    years = _YEARS.fullmatch(value)
    if years is not None and _FROM.match(key) and time.type == "duration":
        return time.model_copy(update={"type": "start", "value": years["first"]})
    if not negative and _DURING.match(key) and time.type == "duration" and _CALENDAR.fullmatch(value):
        return time.model_copy(update={"type": "date", "value": value})
    if time.type == "deadline" and " mi-" in key and _MONTH.fullmatch(value):
        return time.model_copy(update={"value": f"{value}-15"})
    return time


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
