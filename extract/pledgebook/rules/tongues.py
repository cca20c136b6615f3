"""A document in two languages, as bilingual statements are: each sentence goes to the grammar of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from pledgebook.function_words import ARABIC_WORDS
from pledgebook.language import detect_language, script_of
from pledgebook_schemas import Passage, Sentence

MIN_WORDS = 6
"""Shorter sentences are read in the language of what stands around them: a name, a slogan, a title of a law."""

MIN_ARABIC_WORDS = 3
"""Another script needs no small words to be told."""

_ARABIC = re.compile("[\u0621-\u064a]")
_SCRIPT_OF_WORD = {"arabic": _ARABIC, "latin": re.compile("[A-Za-zÀ-ÿ]"), "other": re.compile(r"\w")}
_WORD = re.compile(r"[^\W\d_]+")
_TELLING = {
    "en": re.compile(r"\b(?:the|of|and|will|that)\b"),
    "fr": re.compile(r"\b(?:le|la|les|des|et|du)\b"),
}
"""Without one of these a text has no sentence in that language, and its sentences need not be looked at one by one."""


def by_language(passage: Passage, main: str, known: Sequence[str]) -> tuple[tuple[str, Passage], ...]:
    """The passage in parts, one a language, `main` first, each with its own context; most often the passage itself.

    Languages other than `known` are told only as what the whole document is in. Linear in the passage.
    """
    others = [code for code in known if code != main and _may_hold(passage.document.text, code)]
    if not others:
        return ((main, passage),)
    codes = {one.number: _language(one, main, others) for one in _all(passage)}
    spoken = {codes[one.number] for one in passage.sentences} - {main}
    if not spoken:
        return ((main, passage),)
    wanted = [main, *(code for code in others if code in spoken)]
    parts = ((code, _only(passage, {number for number, of in codes.items() if of == code})) for code in wanted)
    return tuple((code, part) for code, part in parts if part.sentences)


@lru_cache(maxsize=16)
def _may_hold(text: str, code: str) -> bool:
    """Remembered, as every passage of a document asks it of the whole text."""
    return (_ARABIC if code == "ar" else _TELLING[code]).search(text) is not None


def _language(sentence: Sentence, main: str, others: Sequence[str]) -> str:
    """Of a sentence long enough to tell, by the script of most of its letters; else `main`."""
    text = sentence.text
    script = script_of(text)
    words = sum(_SCRIPT_OF_WORD[script].match(word) is not None for word in _WORD.findall(text))
    if words < (MIN_ARABIC_WORDS if script == "arabic" else MIN_WORDS):
        return main
    if script == "arabic" and main in ARABIC_WORDS:
        return main  # Languages of one script share too many words for one sentence to tell them apart.
    found = detect_language(text)
    return found if found in others else main


def _all(passage: Passage) -> tuple[Sentence, ...]:
    return (*passage.lead, *passage.before, *passage.sentences, *passage.after)


def _only(passage: Passage, numbers: set[int]) -> Passage:
    kept = {
        name: tuple(one for one in sentences if one.number in numbers)
        for name, sentences in (
            ("sentences", passage.sentences),
            ("before", passage.before),
            ("after", passage.after),
            ("lead", passage.lead),
        )
    }
    return passage.model_copy(update=kept)
