"""Nouns whose holders speak for a state when none is named beside them."""

from __future__ import annotations

from functools import lru_cache

STATE_ORGANS = frozenset(
    """government ministry minister ministers president premier cabinet authorities army parliament administration
    chancellor spokesman spokeswoman secretary ambassador police envoy officials official king emir forces military
    navy coastguard coast treasury state's troops
    gouvernement ministere ministre ministres president premiere premier autorites armee parlement porte-parole
    ambassadeur roi police marine douane douanes gendarmerie tresor fisc primature diplomatie
    حكومه وزاره وزارات وزارتا وزارتي وزارتان سفاره وزير وزيره وزرا رييس رييسه مجلس جيش برلمان سلطات قوات متحدث
    متحدثه ناطق ناطقه سفير سفيره ملك ملكه امير
    وفد خارجيه داخليه رياسه
    قنصل قنصليه ملحق مندوب مندوبه وكيل وكيله مستشار مستشاره
    بحريه جمارك خفر شرطه مسوول مسوولون
    جمهوريه دوله بلاد بلاده بلادها بلادنا country nation state pays etat delegation side""".split()
)
"""Folded, without clitics and article."""


def bare_words(words: list[str]) -> frozenset[str]:
    """The words and, of Arabic ones, what is left without clitics and article."""
    return frozenset((*words, *map(_bare, words)))


@lru_cache(maxsize=1 << 15)
def _bare(word: str) -> str:
    """Without Arabic clitics and article."""
    for prefix in ("وال", "بال", "لل", "ال", "و", "ف"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            return word[len(prefix) :]
    return word
