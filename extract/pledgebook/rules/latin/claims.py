"""English and French claims: what is said, of which type, and deeds told by the narrator."""

from __future__ import annotations

import re
from collections.abc import Callable

from pledgebook.rules.clause import Frame
from pledgebook.rules.cue_index import CueIndex
from pledgebook.rules.latin.clauses import verbs
from pledgebook.rules.latin.speech import is_due
from pledgebook.rules.latin.words import LatinWords
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ClaimType

_QUOTE = '"'


def said(line: Line, frame: Frame) -> Stretch | None:
    """The clause under a verb of speech, without marks; for a trailing verb the words before it."""
    if frame.trailing:
        behind = _behind_parenthesis(line, frame)
        first, last = _before(line, frame) if behind is None else (behind.first, _end(line, behind.first))
    else:
        first, last = frame.content, _end(line, frame.content)
    while last > first and not line.texts[last - 1][-1].isalnum() and line.texts[last - 1] not in ("%", ")"):
        last -= 1
    if first < last and line.texts[first] == "a" and line.texts[frame.index].startswith("attend"):
        first += 1
    while first < last and not line.texts[first][0].isalnum() and line.texts[first] not in ("$", "€", "£"):
        first += 1
    return Stretch(first, last) if first < last else None


def _behind_parenthesis(line: Line, frame: Frame) -> Stretch | None:
    """Of "With prices high, says Ann Lee, an economist, catches will grow" the clause behind the speaker."""
    before = line.texts[: frame.index]
    if before[0] not in _FRONTED or "," not in before:
        return None
    commas = [at for at in range(frame.index, len(line)) if line.texts[at] == ","]
    last = next((at for at in reversed(commas) if line.texts[at + 1 : at + 2] != ['"']), None)
    return Stretch(last + 1, len(line)) if last is not None and len(line) - last > _SHORTEST else None


_FRONTED = frozenset(
    "with given despite amid after before if when as because unless without avec sans si quand malgre apres".split()
)
_SHORTEST = 4


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
        if text == ";" or (opened and text == _QUOTE) or _says_on(line, index):
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


def _says_on(line: Line, index: int) -> bool:
    """ "... and warned that": another verb of speech with its own clause."""
    said = line.texts[index + 1 : index + 3]
    return (
        line.texts[index] in _ANDS
        and len(said) == 2
        and said[1] in _THAT
        and said[0].isalpha()
        and said[0] not in _NO_SPEECH
    )


_ANDS = frozenset({"and", "but", "et", "mais"})
_THAT = frozenset({"that", "que", "qu'"})
_NO_SPEECH = frozenset({"so", "now", "all", "ce", "plus", "alors", "pour", "only", "given", "after", "before"})


def claim_type(
    line: Line, clause: Stretch, frame: Frame, words: LatinWords, is_finite: Callable[[Line, int], bool]
) -> ClaimType | None:
    """None where the clause is a demand, a talk or a hope, or has no verb to be true or false."""
    texts = line.texts[clause.first : clause.last]
    if _FEELINGS & set(texts):
        return None
    unsettled = _UNSETTLED & set(texts)
    roles = [
        words.lexicon.roles.get(text)
        for at, text in enumerate(texts)
        if not at or texts[at - 1] not in words.determiners
    ]
    if texts[0] in _APPEALS or texts[0] in _CONDITIONS or any(text in _ONLY_THEM for text in texts[:1]):
        return None
    if any(role in ("directive", "hope", "talk", "welcome") for role in roles) or unsettled:
        return None
    if line.texts[frame.index] in _FORECASTING or _FORECAST & set(texts) or _COMING & set(texts):
        return "prediction"
    if frame.role == "belief" or _JUDGEMENT & set(texts):
        return "position"
    verb = any(verbs(line, words, is_finite)[clause.first : clause.last])
    return "fact" if verb or frame.role == "deny" or not _INFINITIVES.isdisjoint(texts[:3]) else None


def told_type(
    line: Line, clause: Stretch, words: LatinWords, is_finite: Callable[[Line, int], bool]
) -> ClaimType | None:
    texts = line.texts[clause.first : clause.last]
    given = _without_month(line, clause)
    if any(is_due(line, at, words) for at in range(clause.first, clause.last)):
        return "prediction"
    if _FEELINGS & given or _UNSETTLED & given or texts[0] in _APPEALS or _WISHES & given:
        return None
    verb = any(verbs(line, words, is_finite)[clause.first : clause.last])
    ended = line.texts[-1] in (".", "!", ";", '"', "…")
    if not verb and not (ended and sum(text[0].isdigit() for text in texts) > 1):
        return None
    if _GIVEN_UP.search(line.key(clause)):
        return None
    if texts[0] in _CONDITIONS or texts[0] in ("delivered", "@") or line.texts[0] == "@":
        return None
    if given & _COMING or _FORECAST & given or (words.inflected and any(map(words.inflected.fullmatch, texts))):
        return "prediction"
    return "position" if _JUDGEMENT & given else "fact"


def is_pledging(line: Line, clause: Stretch, index: CueIndex) -> bool:
    """A cue before an infinitive: "resolved to meet", "prêts à assurer"; what is expected to be is none."""
    for at in range(clause.first, clause.last - 2):
        if line.texts[at + 1] not in _INFINITIVE or line.texts[at].startswith(("expect", "seek", "sought")):
            continue
        infinitive = line.texts[at + 1] == "to" or _FRENCH_VERB.fullmatch(line.texts[at + 2]) is not None
        if infinitive and any(row.form in ("verb", "adjective", "noun") for row in index[line.texts[at]]):
            return True
    return False


_INFINITIVE = frozenset({"to", "a", "de", "d'"})
_FRENCH_VERB = re.compile(r"\w{2,}(?:er|ir|re|oir)")


_NEGATED = re.compile(
    r"(?<!\w)(?:never|(?:did|was|were|has|have|had) (?:not|never|yet to)|(?:is|are) not \w+(?:ing|ed)|"
    r"(?:didn|wasn|weren|hasn|haven|hadn)'t|no longer|"
    r"(?:no|nothing|none|neither)(?: \w+){0,6} (?:was|were|has|have|had|came|is|are|affects?|changed|"
    r"happened|emerged)|"
    r"(?:n'|ne )(?: ?\w+'?){1,3}? ?(?:jamais|rien|pas|plus|aucune?|guere)|"
    r"(?:rien|aucune?|personne|nul|ni)(?: \w+){0,4} (?:n'|ne ))"
)


def is_negated(line: Line, clause: Stretch) -> bool:
    """Says that something did not come about: "No decision was taken", "Elle n'est jamais venue"."""
    return _NEGATED.search(line.key(clause)) is not None


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
_APPEALS = frozenset("please let do give don't read ring see go come call check let's why how what imagine".split())
_INFINITIVES = frozenset({"avoir", "etre"})
_CONDITIONS = frozenset({"if", "si", "s'", "unless", "sauf", "provided", "assuming"})
_ONLY_THEM = frozenset({"them", "him", "her", "us", "you"})
"""Of whom something is expected: a hope."""
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
