"""Words that end in a full stop without ending a sentence.

Lower case, without the final stop. Single letters ("U", "د", "z") need no entry: a stop behind one
never ends a sentence unless `SENTENCE_FINAL` or a sentence opener behind it says so.
"""

from __future__ import annotations

ABBREVIATIONS = frozenset(
    {
        # English
        "mr", "mrs", "ms", "dr", "prof", "rev", "hon", "gen", "col", "lt", "capt", "cmdr", "sgt", "maj", "brig",
        "adm", "gov", "sen", "rep", "amb", "sec", "pres", "supt", "insp", "st", "mt", "ft", "no", "nos", "art",
        "arts", "para", "paras", "sect", "ch", "vol", "fig", "p", "pp", "cf", "vs", "v", "al", "approx", "est",
        "dept", "univ", "assn", "bros", "inc", "ltd", "co", "corp", "plc", "jan", "feb", "mar", "apr", "jun", "jul",
        "aug", "sep", "sept", "oct", "nov", "dec", "jr", "sr", "esq", "i.e", "e.g", "etc", "a.m", "p.m", "u.s", "u.k",
        "u.n", "e.u", "u.a.e", "d.c", "ph.d", "b.c", "a.d",
        # French
        "m", "mm", "mme", "mmes", "mlle", "me", "mgr", "ste", "av", "bd", "env", "janv", "févr", "fevr", "avr",
        "juil", "déc", "éd", "ex", "chap", "n°",
        # German, Spanish, Portuguese, Italian
        "z.b", "d.h", "bzw", "ca", "nr", "abs", "mio", "mrd", "str", "u.a", "usw", "evtl", "ggf", "vgl", "inkl",
        "sra", "srta", "ud", "uds", "ee.uu", "gral", "lic", "ing", "avda", "núm", "num", "pág", "exmo", "exma", "dra",
        "dott", "sig",
        # Turkish, Russian
        "yrd", "doç", "bkz", "vb", "г", "гг", "руб", "млн", "млрд", "тыс", "ул", "им", "т.е", "т.д",
        "т.п", "стр", "др",
        # Arabic, Persian, Urdu
        "أ.د", "د", "أ", "م", "ص", "ج", "ت", "ق.م", "ه", "هـ", "ص.ب", "ر.ض", "ا.د",
    }
)  # fmt: skip

NUMBERED = frozenset(
    {
        "no", "nos", "nr", "núm", "num", "pág", "art", "arts", "para", "paras", "sect", "ch", "chap", "fig", "abs",
        "est",
    }
)  # fmt: skip
"""Abbreviations only before a number: otherwise "no", "art" and "est" are words that may end a sentence."""

CAPITALISED = frozenset({"me", "mar", "col", "gen", "sec", "hon"})
"""Abbreviations only if written with a capital: "Me. Durand", but "He told me. She"."""

SENTENCE_FINAL = frozenset(
    {
        "etc", "a.m", "p.m", "d.c", "b.c", "a.d", "inc", "ltd", "co", "corp", "plc", "jr", "sr", "г", "usw", "vb",
        "u.s", "u.k", "u.n", "e.u", "u.a.e", "ee.uu", "هـ", "م", "ه",
    }
)  # fmt: skip
"""Abbreviations a sentence may end with, if what follows looks like the opening of one."""

PLACES = frozenset({"d.c"})
"""Behind these any capital opens a new sentence: no name follows them."""

OPENERS = frozenset(
    {
        "the", "a", "an", "this", "that", "these", "those", "it", "its", "he", "she", "they", "we", "i", "you", "his",
        "her", "their", "our", "my", "in", "on", "at", "for", "from", "by", "with", "as", "after", "before", "but",
        "and", "or", "so", "if", "when", "while", "although", "however", "both", "under", "during", "since", "there",
        "here", "no", "not", "all", "some", "each", "le", "la", "les", "un", "une", "il", "elle", "ils", "elles",
        "ce", "cette", "ces", "en", "dans", "par", "pour", "mais", "et", "el", "los", "las", "der", "die", "das",
        "er", "sie", "es", "o", "os",
    }
)  # fmt: skip
"""Words that open a sentence more often than they follow an acronym."""

MONTHS_AFTER_ORDINAL = frozenset(
    {
        "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober",
        "november", "dezember",
    }
)  # fmt: skip
"""German writes "31. Dezember"."""
