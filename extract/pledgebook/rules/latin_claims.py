"""English and French claims: what is said, of which type, and deeds told by the narrator."""

from __future__ import annotations

import re
from collections.abc import Callable

from pledgebook.rules.clause import Frame
from pledgebook.rules.latin_clauses import verbs
from pledgebook.rules.latin_words import LatinWords
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ClaimType

_QUOTE = '"'


def said(line: Line, frame: Frame) -> Stretch | None:
    """The clause under a verb of speech, without marks; for a trailing verb the words before it."""
    if frame.trailing:
        first, last = _before(line, frame)
    else:
        first, last = frame.content, _end(line, frame.content)
    while last > first and not line.texts[last - 1][-1].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    if first < last and line.texts[first] == "a" and line.texts[frame.index].startswith("attend"):
        first += 1
    while first < last and not line.texts[first][0].isalnum() and line.texts[first] not in ("$", "€", "£"):
        first += 1
    return Stretch(first, last) if first < last else None


def _before(line: Line, frame: Frame) -> tuple[int, int]:
    last = frame.index
    while last > 0 and line.texts[last - 1] not in (",", _QUOTE):
        last -= 1
    if last == 0:
        last = frame.index
    return 0, last


def _end(line: Line, start: int) -> int:
    """The end of the clause: a closing quotation mark, a new verb of speech behind a comma, or the sentence's."""
    opened = start < len(line) and line.quoted[start]
    for index in range(start, len(line)):
        text = line.texts[index]
        if text == ";" or (opened and text == _QUOTE):
            return index
        if (
            text == ","
            and index + 1 < len(line)
            and line.texts[index + 1]
            in (
                "adding",
                "saying",
                "noting",
                "while",
                "but",
                "calling",
                "urging",
                "stressing",
                "ajoutant",
                "tandis",
                "mais",
                "warning",
                "according",
            )
        ):
            return index
    return len(line)


def claim_type(
    line: Line, clause: Stretch, frame: Frame, words: LatinWords, is_finite: Callable[[Line, int], bool]
) -> ClaimType | None:
    """None where the clause is a demand, a talk or a hope, or has no verb to be true or false."""
    texts = line.texts[clause.first : clause.last]
    if _FEELINGS & set(texts):
        return None
    unsettled = _UNSETTLED & set(texts)
    roles = [words.lexicon.roles.get(text) for text in texts]
    if any(role in ("directive", "hope", "talk", "welcome") for role in roles) or unsettled:
        return None
    if line.texts[frame.index] in _FORECASTING or _FORECAST & set(texts) or _COMING & set(texts):
        return "prediction"
    if frame.role == "belief" or _JUDGEMENT & set(texts):
        return "position"
    if any(verbs(line, words, is_finite)[clause.first : clause.last]):
        return "fact"
    return None


def told_type(
    line: Line, clause: Stretch, words: LatinWords, is_finite: Callable[[Line, int], bool]
) -> ClaimType | None:
    texts = line.texts[clause.first : clause.last]
    given = _without_month(line, clause)
    if _FEELINGS & given or _UNSETTLED & given or texts[0] in _APPEALS or _WISHES & given:
        return None
    verb = any(verbs(line, words, is_finite)[clause.first : clause.last])
    ended = line.texts[-1] in (".", "!", ";", '"', "…")
    if not verb and not (ended and sum(text[0].isdigit() for text in texts) > 1):
        return None
    if _GIVEN_UP.search(line.key(clause)):
        return None
    if texts[0] in ("if", "si", "s'", "unless", "delivered", "@") or line.texts[0] == "@":
        return None
    if given & _COMING or _FORECAST & given or (words.inflected and any(map(words.inflected.fullmatch, texts))):
        return "prediction"
    return "position" if _JUDGEMENT & given else "fact"


def _without_month(line: Line, clause: Stretch) -> set[str]:
    """The words of a clause, but for "May" with a capital."""
    return {
        line.texts[at] for at in range(clause.first, clause.last) if line.texts[at] != "may" or not line.is_capital(at)
    }


_GIVEN_UP = re.compile(r"\b(?:had (?:planned|intended|hoped)|no longer (?:plans?|intends?|hopes?|aims?|wants?)) to\b")
"""An intention that is over is neither a commitment nor a fact of its own."""
_FORECASTING = frozenset(
    "predicted predicts forecast predit expects expect reckons anticipates attend attendent prevoit".split()
)
_COMING = frozenset("will won't 'll would could may might should pourrait pourraient devrait devraient".split())
_WISHES = frozenset(
    "hope hopes hoping wish thanks thank sorry apologise apologize congratulations merci bravo espere".split()
)
_APPEALS = frozenset("please let do don't read ring see go come call check let's why how what imagine".split())
_UNSETTLED = frozenset(
    "whether should must ought please let faut doit doivent ready prepared committed determined".split()
)
_FEELINGS = frozenset(
    "relieved confident happy pleased proud sorry concerned worried tired optimistic hopeful sure "
    "convinced grateful glad "
    "honoured shocked fier heureux inquiet confiant convaincu".split()
)
_FORECAST = frozenset(
    (
        "expected expects likely unlikely forecast forecasts projected predicts predicted anticipates "
        "attendu prevoit probablement"
    ).split()
)
_JUDGEMENT = frozenset(
    """unacceptable important vital crucial essential necessary unjust unfair wrong right dangerous historic
    unfortunate disappointing illegal unlawful good bad great best worst excellent successful positive negative
    constructive reckless irresponsible shameful tragic inacceptable essentiel important necessaire dangereux
    historique regrettable injuste illegal key strong weak meaningful unprecedented proud""".split()
)
