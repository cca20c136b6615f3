"""Which parties a noun phrase stands for, and whether a speaker can bind them."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from pledgebook.fold import fold_key
from pledgebook.parties import PartyMention, known_party, principals, salient_parties
from pledgebook.parties.offices import OTHERS
from pledgebook.rules.body import GENERIC, body_of, by_sort
from pledgebook.rules.defined import defined_key, defined_names
from pledgebook.rules.memory import Memory, Referent
from pledgebook.rules.mentions import mentions_of
from pledgebook.rules.sides import parts_of, sides
from pledgebook_schemas import Document, Party

STATE_ORGANS = frozenset(
    """government ministry minister ministers president premier cabinet authorities army parliament administration
    chancellor spokesman spokeswoman secretary ambassador police envoy officials official king emir forces military
    gouvernement ministere ministre president premier autorites armee parlement porte-parole ambassadeur roi police
    حكومه وزاره وزير وزيره رييس مجلس جيش برلمان سلطات قوات متحدث ناطق سفير ملك امير وفد خارجيه داخليه رياسه
    مسوول مسوولون
    جمهوريه دوله بلاد بلاده بلادها بلادنا country nation state pays etat delegation side""".split()
)
"""Heads that speak for a state when none is named beside them."""

DOCUMENT_WORDS = frozenset(
    """statement communique declaration report agreement document text resolution memorandum accord treaty letter
    readout charter communiqué déclaration rapport texte lettre بيان البيان اتفاق الاتفاق الاتفاقيه اتفاقيه وثيقه
    الوثيقه تقرير التقرير مذكره المذكره اعلان الاعلان القرار بيانا بلاغ البلاغ pact deal manifesto figures data
    records statistics ارقام احصاءات chiffres donnees roadmap
    plan""".split()
)


_EACH = ("each party", "each side", "either party", "either side", "كل طرف", "كل من الطرفين", "chaque partie")


def names_of(
    phrase: str, mentions: list[PartyMention], memory: Memory, document: Document, before: int
) -> tuple[str, ...]:
    """Names of the parties meant by a phrase; the phrase itself where it is nobody known.

    `mentions` are the parties inside the phrase, `before` the offset of the phrase in the document.
    """
    count = principals(phrase)
    if count is not None:
        return _together(phrase, count, memory, document, before)
    key = fold_key(phrase)
    if key.startswith(_EACH):
        return ("الأطراف" if phrase.startswith("كل") else "the parties",)
    defined = defined_names(document.text)
    full = defined.get(defined_key(phrase)) if defined else None
    if full is not None:
        return (full,)
    known = known_party(phrase)
    if known is not None:
        return (known.name,)
    words = key.replace(",", " ").split()
    organ = not STATE_ORGANS.isdisjoint(bare_words(words))
    if mentions:
        names = tuple(dict.fromkeys(one.party.name for one in mentions))
        meant = organ or _is_list(words, names) or _is_all(phrase, words, mentions)
        return names if meant else (body_of(phrase, memory, document.text) or phrase,)
    return _unnamed(phrase, memory, document, before, organ=organ)


def _together(phrase: str, count: int, memory: Memory, document: Document, before: int) -> tuple[str, ...]:
    """ "The two sides": the defined parties, or a pair that is no states; else the phrase, for the principals."""
    if count not in (0, 2):
        return (phrase,)
    defined = tuple(dict.fromkeys(defined_names(document.text).values()))
    if len(defined) == 2:
        return defined
    states = {one.party.name for one in _near(document.text, before) if one.form != "organisation"}
    return (sides(memory, document.text) if len(states) < 2 else ()) or (phrase,)


def _unnamed(phrase: str, memory: Memory, document: Document, before: int, *, organ: bool) -> tuple[str, ...]:
    """Of a phrase without a known name: by the names before it, its sort, or the state whose organ it is."""
    same = _named_before(phrase, memory)
    if same:
        return same
    generic = GENERIC.fullmatch(fold_key(phrase))
    if generic is not None:
        body = by_sort(generic["sort"] or generic["arabic"], memory, document.text)
    else:
        body = body_of(phrase, memory, document.text)
    body = body or (_unknown_state(phrase) if organ else None)
    if body is not None or not organ:
        return (body or phrase,)
    named = [one for one in _near(document.text, before) if one.form != "organisation"]
    states = salient_parties(named, 2, before=before)
    return (_spoken_of(states, named),) if states else (phrase,)


def _spoken_of(states: tuple[Party, ...], named: list[PartyMention]) -> str:
    """Of two salient states the one that the text names first, which it is mostly about."""
    first = named[0].party.name
    return first if any(one.name == first for one in states) else states[0].name


_NEAR = 40
"""Mentions looked at before a place, beside those of the lead: keeps a long document linear."""


def _near(text: str, before: int) -> list[PartyMention]:
    mentions = mentions_of(text)
    end = bisect_right(mentions, before, key=lambda one: one.end)
    return list(mentions[:end] if end <= _NEAR else (*mentions[:10], *mentions[max(10, end - _NEAR) : end]))


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


def _is_list(words: list[str], names: tuple[str, ...]) -> bool:
    return len(names) > 1 and any(word in ("and", "et", "&") or word.startswith("و") for word in words)


def _is_all(phrase: str, words: list[str], mentions: list[PartyMention]) -> bool:
    """The phrase is little more than the names in it: "neighbouring Iraq"; not a bank or company of that name."""
    if bare_words(words) & OTHERS and all(one.form != "organisation" for one in mentions):
        return False
    return sum(one.end - one.start for one in mentions) * 2 > len(phrase)


def _named_before(phrase: str, memory: Memory) -> tuple[str, ...] | None:
    """A surname, or "the minister", takes the parties of the fuller name before it."""
    words = phrase.split()
    last = words[-1]
    office = not STATE_ORGANS.isdisjoint(bare_words([fold_key(last)]))
    if len(words) > (2 if office else 3) or not (office or last[0].isupper() or not last.isascii()):
        return None
    earlier = memory.longer(last.casefold())
    if earlier is None or not earlier.names:
        return None
    if _is_joint(earlier):
        wanted = fold_key(last)
        return next(((part,) for part in parts_of(earlier.text) if wanted in fold_key(part).split()), None)
    return earlier.names


def _is_joint(one: Referent) -> bool:
    return len(one.names) > 1 or any(word in ("and", "et") for word in one.text.split())


_OWNER = re.compile(r"(?:[Tt]he )?(?P<owner>[A-Z]\w+(?: [A-Z]\w+)?)['’]s ")
_OF = re.compile(
    r"(?:government|president|prime minister|king|queen|parliament|republic|kingdom) of (?:the )?(?P<owner>[A-Z]\w+)",
    re.I,
)


def _unknown_state(phrase: str) -> str | None:
    """The owner of an organ that no table knows: "Estmark's fisheries minister"."""
    found = _OWNER.match(phrase) or _OF.search(phrase)
    return found["owner"] if found is not None else None


def can_bind(speaker: Referent | None, holder: Referent) -> bool:
    """Whether what a speaker says of a holder's future can be the holder's undertaking (guideline section 2)."""
    if speaker is None or speaker.is_document:
        return True
    if speaker.is_outsider:
        return False
    if set(speaker.names) & set(holder.names) or speaker.text == holder.text:
        return True
    return not (_known(speaker) and _known(holder))


def _known(one: Referent) -> bool:
    """Whether a state or organisation of the lexicon is meant: two such that differ cannot bind each other."""
    return any(known_party(name) is not None for name in one.names)
