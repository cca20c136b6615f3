"""English and French claims: what is said, of which type, and deeds told by the narrator."""

from __future__ import annotations

import re
from collections.abc import Callable

from pledgebook.rules.clause import Frame
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
    unsettled = (_UNSETTLED & set(texts)) - (
        {"would"} if line.texts[frame.index].startswith(("predict", "forecast")) else set()
    )
    roles = [words.lexicon.roles.get(text) for text in texts]
    if any(role in ("directive", "hope", "talk", "welcome") for role in roles) or unsettled:
        return None
    if (
        line.texts[frame.index] in ("predicted", "predicts", "forecast", "predit")
        or _FORECAST & set(texts)
        or any(text in ("will", "won't") for text in texts)
    ):
        return "prediction"
    if frame.role == "belief" or _JUDGEMENT & set(texts):
        return "position"
    if any(is_finite(line, index) for index in range(clause.first, clause.last)) or any(
        text.endswith("ed") for text in texts
    ):
        return "fact"
    return None


_UNSETTLED = frozenset(
    (
        "if whether should must ought need needs please let would could may might can cannot faut doit "
        "doivent devrait devraient pourrait si ready prepared committed determined"
    ).split()
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


_EXPECTED = re.compile(
    r"(?<!\w)(?:is|are|was|were|est|sont) (?:also |widely |largely |still )?"
    r"(?:expected|likely|unlikely|forecast|projected|poised|attendue?s?|cense[es]*) (?:to|a|de)(?!\w)"
)


def forecast(line: Line) -> Stretch | None:
    if not _EXPECTED.search(line.text):
        return None
    last = len(line)
    while last > 0 and not line.texts[last - 1][-1].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    return Stretch(0, last)


def deeds(line: Line, frames: list[Frame], words: LatinWords) -> list[Stretch]:
    """Main clauses with a deed in the past, told with something that can be checked: a name, a number or a date."""
    acts = [frame for frame in frames if frame.role == "act" and _is_main(line, frame.index, words)]
    if not acts or not _is_concrete(line):
        return []
    last = len(line)
    while last > 0 and not line.texts[last - 1][-1].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    starts = [0]
    for frame in acts[1:]:
        if line.texts[frame.index - 1] in words.conjunctions and frame.index - starts[-1] > 4:
            starts.append(frame.index)
    bounds = [*starts[1:], last]
    stretches: list[Stretch] = []
    for first, end in zip(starts, bounds, strict=True):
        while end > first and (line.texts[end - 1] in words.conjunctions or line.texts[end - 1] == ","):
            end -= 1
        stretches.append(Stretch(first, end))
    return stretches


def _is_main(line: Line, index: int, words: LatinWords) -> bool:
    """A finite verb of the main clause: a subject before it, no infinitive, no participle behind a noun."""
    before = line.texts[index - 1] if index else ""
    if not before or before in ("to", "of", "for", "by", "in", "with", "from", "not") or before in words.relatives:
        return False
    if before in words.determiners or before in words.possessives:
        return False
    following = line.texts[index + 1] if index + 1 < len(line) else ""
    return following != "by" or before in words.copulas or line.texts[index] in _INTRANSITIVE


_INTRANSITIVE = frozenset("grew rose fell increased decreased dropped climbed shrank expanded gained".split())
_NUMBERS = frozenset(
    "two three four five six seven eight nine ten dozen dozens hundreds thousands half third quarter "
    "deux trois quatre cinq six sept huit neuf dix centaines milliers moitie tiers".split()
)


def _is_concrete(line: Line) -> bool:
    if any(text[0].isdigit() or text in _NUMBERS for text in line.texts):
        return True
    if any(line.is_capital(i) for i in range(1, len(line)) if line.texts[i][0].isalpha()):
        return True
    return bool(line.parties or line.times)
