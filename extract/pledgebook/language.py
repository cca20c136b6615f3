"""Which language a text is in: by its script, then by its small words. No model, no dependency.

Enough to choose cue tables and to fill `Document.language`. Languages of one script that are not in
the tables come out as `und`, or, for scripts with one language listed, as that language.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Literal

from pledgebook.function_words import (
    ARABIC_LETTERS,
    ARABIC_WORDS,
    CYRILLIC_SIGNS,
    LATIN_ENDINGS,
    LATIN_LETTERS,
    LATIN_WORDS,
    SCRIPTS,
)

UNKNOWN = "und"

HEAD, MIDDLE, TAIL = 20_000, 2_000, 2_000
"""Code points looked at; a text in two languages is named by what most of them are."""
ENOUGH_WORDS = 20
"""From this many words on, a language has to show its function words."""
FUNCTION_WORD_SHARE = 0.12
KNOWN_WORDS = 20_000
"""Words whose signs are remembered: documents of one run share most of them."""

_WORD = re.compile(r"[^\W\d_]+")
_CLASSES = tuple((name, re.compile(f"[{letters}]")) for name, letters in SCRIPTS)
_LETTER = re.compile("[A-Za-z]")
_ASCII_WORD = re.compile("[a-z]+")
"""The same of a text in lower case without accents, at half the cost."""
_MARKS = re.compile(r"[\u0610-\u061a\u0640\u064b-\u065f\u0670]+")


def detect_language(text: str) -> str:
    """ISO 639-1 code, `ckb` for Central Kurdish, which has none of its own, or `und`.

    Cost does not grow with the text beyond 24,000 code points.
    """
    sample = _sample(text)
    scripts = _scripts(sample)
    if not scripts:
        return UNKNOWN
    script = scripts.most_common(1)[0][0]
    match script:
        case "arabic":
            return _arabic(sample)
        case "latin":
            return _latin(sample)
        case "cyrillic":
            return _cyrillic(sample)
        case "han" | "kana":
            return "ja" if scripts["kana"] * 10 >= scripts["han"] else "zh"
        case _:
            return script


def script_of(text: str) -> Literal["arabic", "latin", "other"]:
    """The script of most letters of one sentence; `other` where it has none."""
    scripts = _scripts(text)
    arabic, latin = scripts["arabic"], scripts["latin"]
    if not scripts or max(arabic, latin) < max(scripts.values()):
        return "other"
    return "arabic" if arabic >= latin else "latin"


def _sample(text: str) -> str:
    """What is looked at, composed: a letter and its accent apart are no word of the tables."""
    if len(text) > HEAD + MIDDLE + TAIL:
        middle = (HEAD + len(text) - TAIL - MIDDLE) // 2
        text = " ".join((text[:HEAD], text[middle : middle + MIDDLE], text[-TAIL:]))
    return unicodedata.normalize("NFC", text)


def _scripts(text: str) -> Counter[str]:
    """Letters by script; of an ASCII text, which can have but one, only whether there are any."""
    found: Counter[str] = Counter()
    if text.isascii():
        return Counter(latin=1) if _LETTER.search(text) else found
    for character, count in Counter(text).items():
        if character.isalpha() and (script := _script(character)):
            found[script] += count
    return found


@lru_cache(KNOWN_WORDS)
def _script(character: str) -> str | None:
    return next((name for name, letters in _CLASSES if letters.match(character)), None)


def _latin(sample: str) -> str:
    words = Counter((_ASCII_WORD if sample.isascii() else _WORD).findall(sample.lower()))
    scores = _function_words(words, LATIN_WORDS, _latin_owners)
    for word, count in words.items():
        for language, weight in _latin_signs(word):
            scores[language] += weight * count
    return _best(scores, words, LATIN_WORDS)


@lru_cache(KNOWN_WORDS)
def _latin_signs(word: str) -> tuple[tuple[str, float], ...]:
    """Languages that a word's letters and ending speak for."""
    letters = [(language, 0.3) for language, some in LATIN_LETTERS.items() if not some.isdisjoint(word)]
    endings = [(language, 0.2) for language, some in LATIN_ENDINGS.items() if len(word) > 4 and word.endswith(some)]
    return (*letters, *endings)


def _arabic(sample: str) -> str:
    words = Counter(_WORD.findall(_MARKS.sub("", sample)))
    scores = _function_words(words, ARABIC_WORDS, _arabic_owners)
    for word, count in words.items():
        for language, letters in ARABIC_LETTERS.items():
            if not letters.isdisjoint(word):
                scores[language] += (0.25 if language in {"ar", "fa"} else 0.5) * count
        if word.startswith(("ال", "وال", "بال", "لل")) and len(word) > 4:
            scores["ar"] += 0.5 * count
    return max(scores, key=lambda language: scores[language])


def _cyrillic(sample: str) -> str:
    scores = {language: len(re.findall(sign, sample.lower())) for language, sign in CYRILLIC_SIGNS.items()}
    return max(scores, key=lambda language: scores[language])


def _function_words(
    words: Mapping[str, int], tables: Mapping[str, frozenset[str]], owners_of: Callable[[str], tuple[str, ...]]
) -> dict[str, float]:
    """Weight of function words by language; a word shared by n languages weighs 1/n for each."""
    scores = dict.fromkeys(tables, 0.0)
    for word, count in words.items():
        owners = owners_of(word)
        for language in owners:
            scores[language] += count / len(owners)
    return scores


@lru_cache(KNOWN_WORDS)
def _latin_owners(word: str) -> tuple[str, ...]:
    return tuple(language for language, table in LATIN_WORDS.items() if word in table)


@lru_cache(KNOWN_WORDS)
def _arabic_owners(word: str) -> tuple[str, ...]:
    return tuple(language for language, table in ARABIC_WORDS.items() if word in table)


def _best(scores: Mapping[str, float], words: Counter[str], tables: Mapping[str, frozenset[str]]) -> str:
    best = max(scores, key=lambda language: scores[language])
    if not scores[best]:
        return UNKNOWN
    shown = sum(count for word, count in words.items() if word in tables[best])
    if words.total() >= ENOUGH_WORDS and shown < FUNCTION_WORD_SHARE * words.total():
        return UNKNOWN
    return best
