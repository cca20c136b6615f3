"""Phrases that name principals together, without names: the two sides, الجانبان, les trois pays."""

from __future__ import annotations

import re
from functools import lru_cache

from pledgebook.parties.words import WORD, fold_word, is_arabic, keys

_PLURALS = keys(
    "sides countries parties delegations nations states governments leaders partners capitals neighbours "
    "neighbors allies ministers presidents signatories powers premiers delegates counterparts pays "
    "délégations côtés camps États gouvernements dirigeants partenaires capitales voisins alliés ministres "
    "présidents signataires chefs"
)
_NUMBERS = {
    **{word: 2 for word in ("two", "both", "deux", "2")},
    **{word: 3 for word in ("three", "trois", "3")},
    **{word: 4 for word in ("four", "quatre", "4")},
    **{word: 5 for word in ("five", "cinq", "5")},
    **{word: 6 for word in ("six", "6")},
    **{word: 7 for word in ("seven", "sept", "7")},
    **{word: 8 for word in ("eight", "huit", "8")},
    **{word: 9 for word in ("nine", "neuf", "9")},
    **{word: 10 for word in ("ten", "dix", "10")},
}
_DETERMINERS = keys("the these those our all of les ces nos des aux tous toutes leurs")
_MODIFIERS = keys(
    "neighbouring neighboring friendly brotherly concerned signatory participating allied respective "
    "contracting negotiating warring opposing other sister partner autres voisins amis concernés signataires "
    "contractantes belligérants prime foreign"
)

_ARABIC_DUALS = keys(
    "جانبان جانبين طرفان طرفين بلدان بلدين دولتان دولتين وفدان وفدين حكومتان حكومتين شريكان شريكين زعيمان "
    "زعيمين رئيسان رئيسين وزيران وزيرين قائدان قائدين حليفان حليفين جاران جارين عاصمتان عاصمتين فريقان فريقين "
    "قيادتان قيادتين"
)
_ARABIC_PLURALS = keys("دول بلدان أطراف وفود حكومات جوانب شركاء زعماء رؤساء وزراء قادة حلفاء عواصم")
_ARABIC_NUMBERS = {
    fold_word(word + ending): number
    for number, word in enumerate(("ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع", "عشر"), start=3)
    for ending in ("", "ة", "ي", "ية")
} | {fold_word(word): 2 for word in ("اثنان", "اثنين", "اثنتان", "اثنتين")}
_ARABIC_WHOLE = keys("جميع كل كافة كلا كلتا كلي كلتي سائر بين لدى من إلى على مع")
_ARABIC_ADJECTIVES = keys(
    "معنية مشاركة موقعة متعاقدة شقيقة صديقة مجاورة متفاوضة متحاربة متنازعة أخرى مختلفة حليفة المعنيين الصديقين الشقيقين"
)
_OF_A_PLURAL = keys(
    "نامية عربية أعضاء معنية مجاورة مشاركة أوروبية إسلامية غربية متقدمة مصدرة فقيرة غنية أخرى صديقة شقيقة"
)
"""Feminine adjectives that make البلدان the plural of "country", not its dual."""

_CLITICS = re.compile(r"^[وف]?(?:[بك]?ال|لل)(?=\w{3})")
_LONGEST_PHRASE = 200
_PREPOSITION = re.compile(r"^[وف]?[بل]?(?=\w{3})")


def principals(phrase: str) -> int | None:
    """How many principals a collective phrase calls for: 2 to 10; 0 for some number that it doesn't tell.

    None where the phrase isn't one. It has to begin with the phrase; what follows its noun is not
    looked at, but for adjectives that make it another group ("the European countries", الدول العربية).
    """
    return _principals(phrase[:_LONGEST_PHRASE])


@lru_cache(maxsize=1 << 13)
def _principals(phrase: str) -> int | None:
    """Remembered, as every rule asks it of the same phrases."""
    words = [fold_word(word) for word in WORD.findall(phrase)]
    if not words:
        return None
    return _arabic(words) if is_arabic(words[0]) else _latin(words)


def _latin(words: list[str]) -> int | None:
    """Determiner, number, modifiers, plural noun; one of determiner and number must be there."""
    number: int | None = None
    determined = False
    for word in words:
        if word in _PLURALS:
            return number if number is not None else 0 if determined else None
        if word in _NUMBERS and number is None:
            number = _NUMBERS[word]
        elif word in _DETERMINERS:
            determined = True
        elif word not in _MODIFIERS:
            return None
    return _alone(words, number)


def _alone(words: list[str], number: int | None) -> int | None:
    """Both, "the two", "les deux" with no noun behind."""
    alone = words == ["both"] or words in (["the", "two"], ["les", "deux"])
    return number if number == 2 and alone else None


def _arabic(words: list[str]) -> int | None:
    """The noun with its article, behind كلا or جميع at most, or a number before a bare plural (ثلاث دول)."""
    while len(words) > 1 and _stem(words[0]) in _ARABIC_WHOLE:
        words = words[1:]
    noun, definite = _stem(words[0]), _is_definite(words[0])
    following = [_stem(word) for word in words[1:]]
    number = next((_ARABIC_NUMBERS[word] for word in following[:2] if word in _ARABIC_NUMBERS), None)
    if noun in _ARABIC_NUMBERS and following and following[0] in _ARABIC_PLURALS:
        return _ARABIC_NUMBERS[noun]
    if not definite:
        return None
    if noun in _ARABIC_DUALS and number in (None, 2):
        is_plural = noun in _ARABIC_PLURALS and bool(following) and following[0] in _OF_A_PLURAL
        return 2 if not is_plural else 0 if following[0] in _ARABIC_ADJECTIVES else None
    if noun in _ARABIC_PLURALS:
        return number if number else _some(words[1:])
    return None


def _some(following: list[str]) -> int | None:
    """ "The parties" with no adjective, or one that tells no other group: 0."""
    another_group = bool(following) and _is_definite(following[0]) and _stem(following[0]) not in _ARABIC_ADJECTIVES
    return None if another_group else 0


def _is_definite(word: str) -> bool:
    return _CLITICS.match(word) is not None


def _stem(word: str) -> str:
    if _is_definite(word):
        return _CLITICS.sub("", word)
    return word if word in _ARABIC_NUMBERS or word in _ARABIC_WHOLE else _PREPOSITION.sub("", word)
