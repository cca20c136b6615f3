"""Which organisations an Arabic phrase means: named in it, several joined, acted for by an office, or by their kind."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from pledgebook.fold import fold_key
from pledgebook.parties import find_parties, known_party
from pledgebook.rules.arabic.kinds import FIRMS, KINDS
from pledgebook.rules.arabic.organisations import (
    Organisation,
    nearest,
    organisation_at,
    organisations,
    organisations_in,
    whole,
)
from pledgebook.rules.memory import Memory
from pledgebook.rules.organs import STATE_ORGANS, bare_words

_NO_PARTY = frozenset("اداره قياده مكتب فريق مشروع برنامج معرض مهرجان مبادره حمله قصر ورشه ارشيف مجمع".split())
"""Kinds that act for another, a state often, or that do not act."""
_COUNCILS = re.compile(
    r"(?:ال)?امانه (?:ال)?عامه|مجلس (?:اداره|امناء|محافظي)\b|"
    r"مجلس (?:ال)?(?:وزرا|نواب|امه|شعب|شوري|سياد|امن|اعيان|رياس|عسكري|دوله|شيوخ|مستشارين|قضا|دفاع|حرب|قياده)\w*|"
    r"(?:ال)?مجلس (?:ال)?(?:رياسي|سيادي|عسكري|وزاري|انتقالي)\w*|(?:ال)?هييه (?:ال)?(?:اركان|رياس)\w*|(?:ال)?محافظه "
    r"(?:علي|هذه)\b"
)
"""Organs of a state, boards of other bodies, and what only looks like a name."""
_OFFICE = re.compile(
    r"[وف]?(?:ال)?(?:رييس|رييسه|مدير|مديره|امين|امينه|نقيب|نقيبه|متحدث|متحدثه|ناطق|ناطقه|ممثل|ممثله|عضو|سكرتير|سكرتيره|"
    r"مالك|مالكه|صاحب|صاحبه|موسس|مندوب|مندوبه|مسوول|مسووله|مشرف|مشرفه|عميد|عميده|زعيم|زعيمه|نايب|نايبه|منسق|منسقه|"
    r"مسوولو|قاده|اعضاء|مديرو|قيادي|مدرب|قايد|وكيل|كبير|مفوض|مفوضه|محامي|مفتش|كاتب|رييسا|مجلس|اداره|ادارات|قياده|مكتب|فريق|"
    r"جناح|فرع|مستشار|مقرر|معاون|مساعد|حاكم|عمده|محافظ|ربان|قبطان|عامل|والي|اداره|مفتي|محام)"
)
"""Who acts for the body named behind."""
_BETWEEN = re.compile(
    r"(?: (?:ال\w+|عام|عامه|مجلس|اداره|امناء|باسم|لدي|في|علي|شوون|قسم|دايره|قطاع|اول|تنفيذي|هييه|مكتب|لجنه|فرع|فريق|"
    r"الي|من|شمال|جنوب|شرق|غرب|وسط))*? [وف]?[بل]?"
)
"""What may stand between the office and the body: التنفيذي, مجلس إدارة, باسم."""
_BOARDS = frozenset({"مجلس", "لجنه", "هييه"})
"""Parts of a body that act for it: مجلس بنك المغرب; a province's council is a body of its own."""
_WITH_BOARDS = KINDS - {"محافظه", "ولايه", "اقليم", "جهه"}
_FAR = 70
"""Code points from an office to the body behind it."""


def named_bodies(phrase: str, text: str, before: int) -> tuple[str, ...]:
    """The names of the organisations that head a phrase at an offset; with those joined to it inside the phrase."""
    if not _stands_at(phrase, text, before):
        return ()
    heads = organisations_in(text, before, before + len(phrase))
    first = organisation_at(text, before) if heads else None
    if first is None or not is_party(first):
        return ()
    found, end = [first], first.end
    for one in heads:
        if one.start >= end and text[end : one.start] in (" و", "، و", " و ") and is_party(one):
            found.append(one)
            end = one.end
    if text[end : before + len(phrase)].strip(" ،,") and len(found) > 1:
        return ()
    return tuple(dict.fromkeys(_described(one, text) or full_name(one, text) for one in found))


def _described(one: Organisation, text: str) -> str | None:
    """البنك الهندي, told of a bank that the text has named before."""
    words = one.name.split()
    if (
        len(words) != 2
        or not words[0].startswith("ال")
        or all(each.form != "demonym" for each in find_parties(words[1]))
    ):
        return None
    earlier = nearest(text, one.kind, one.start)
    is_name = earlier is not None and earlier.end <= one.start and not earlier.name.startswith("ال")
    return full_name(earlier, text) if earlier is not None and is_name else None


def joined(phrase: str, text: str, before: int) -> tuple[tuple[str, int], ...]:
    """The parts of a phrase that joins an organisation with another or with an organ: each with its offset."""
    if " و" not in phrase or not _stands_at(phrase, text, before):
        return ()
    ends = {one.start: one.end for one in organisations_in(text, before, before + len(phrase))}
    bounds = [before]
    inside = before
    for at in range(before + 1, before + len(phrase)):
        inside = max(inside, ends.get(at, 0))
        if at < inside or text[at - 1 : at + 1] != " و" or at + 2 >= before + len(phrase):
            continue
        word = text[at + 1 : before + len(phrase)].partition(" ")[0]
        if at + 1 in ends or _is_organ(word) or any(one.start <= 2 for one in find_parties(word)):
            bounds.append(at)
    if len(bounds) < 2 or not any(at in ends or at + 1 in ends for at in bounds):
        return ()
    bounds.append(before + len(phrase))
    parts = ((text[at + (at > before) : end].strip(" ،,"), at + (at > before)) for at, end in pairwise(bounds))
    return tuple(parts)


def _is_organ(word: str) -> bool:
    return not STATE_ORGANS.isdisjoint(bare_words([fold_key(word)]))


def acted_for(phrase: str, text: str, before: int) -> str | None:
    """The organisation for which an office or board at an offset acts; None without one behind it."""
    key = fold_key(phrase)
    words = key.split()
    if not words or not _OFFICE.fullmatch(words[0]) or not _stands_at(phrase, text, before):
        return None
    for one in organisations_in(text, before + 1, before + _FAR + 1):
        between = fold_key(text[before : one.start])
        if _BETWEEN.fullmatch(between.removeprefix(words[0])) and is_party(one):
            return full_name(one, text)
    behind = fold_key(text[before : before + _FAR])
    generic = _GENERIC_HEAD.match(behind) or _OWN_COUNCIL.match(behind)
    named = nearest(text, generic["sort"], before) if generic is not None else None
    if named is not None and is_party(named):
        return full_name(named, text)
    return quoted_behind(phrase, text, before)


_GENERIC_HEAD = re.compile(
    rf"(?:{_OFFICE.pattern})(?: (?:ال\w+|عام|مجلس|اداره))*? لل(?P<sort>{'|'.join(sorted(KINDS))})(?!\w)"
)
"""الرئيس التنفيذي للمطار: whose office it is, by kind alone."""


_OWN_COUNCIL = re.compile(rf"مجلس ال(?P<sort>{'|'.join(sorted(KINDS - {'مجلس', 'محافظه', 'ولايه'}))})(?!\w)")
"""مجلس الجامعة: the council of the body named elsewhere."""


def plant_of(one: Organisation) -> str | None:
    """مصنع بيجو, the firm whose plant it is, where it has no other name."""
    rest = one.name.partition(" ")[2]
    return rest if one.kind in ("مصنع", "معمل") and rest and not rest.startswith("ال") else None


def full_name(one: Organisation, text: str) -> str:
    """The known party of a name, the firm of a plant, else the name at its longest."""
    known = known_party(one.name)
    if known is not None:
        return known.name
    name = plant_of(one) or whole(one, text)
    known = known_party(name)
    return known.name if known is not None else name


def named_alike(name: str, text: str) -> str | None:
    """نقابة أطباء لبنان, of "نقابة الأطباء": the one of its kind whose name has its words, articles apart."""
    wanted = {word.removeprefix("ال") for word in fold_key(name).split()}
    alike = {one.name: one for one, named in _worded(text) if wanted < named}
    return full_name(next(iter(alike.values())), text) if len(alike) == 1 else None


@lru_cache(maxsize=8)
def _worded(text: str) -> tuple[tuple[Organisation, frozenset[str]], ...]:
    """The organisations of a text with the words of their names, articles apart."""
    return tuple(
        (one, frozenset(word.removeprefix("ال") for word in fold_key(one.name).split())) for one in organisations(text)
    )


def is_in_marks(phrase: str, text: str, before: int) -> bool:
    """Whether all of a phrase of a few words stands in quotation marks, as a name does."""
    around = text[before - 1 : before] + text[before + len(phrase) : before + len(phrase) + 1]
    return around in ("«»", '""', "“”") and phrase.count(" ") < 4


_QUOTED_NAME = re.compile(r"«(?P<name>[^«»\n]{2,30})»")


_LED = re.compile(
    r"(?<!\w)(?:رئيس|رئيسة|مدير|مديرة|الرئيس التنفيذي ل|باسم|مجلس إدارة|لمجلس إدارة|أسهم|سهم|ممثل|مؤسس|مالك) ?"
    r"«(?P<name>[^«»\n]{2,30})»"
)
"""A firm whose name stands in quotation marks behind an office."""


def named_beside(phrase: str, text: str, before: int) -> str | None:
    """الشركة الدنماركية المالكة، «ميرسك»،: the name behind a description of a body."""
    head = fold_key(phrase).partition(" ")[0].lstrip("وف")
    if not head.startswith("ال") or head[2:] not in KINDS or not _stands_at(phrase, text, before):
        return None
    found = _BESIDE.match(text, before + len(phrase))
    return found["name"] if found is not None else None


_BESIDE = re.compile(r"(?: ال\w+)?،? «(?P<name>[^«»\n]{2,30})»(?=[ ،.])")


def body_beside(phrase: str, text: str, before: int) -> str | None:
    """المقاول، شركة «دال»،: the organisation in apposition to a phrase at an offset."""
    end = before + len(phrase)
    if not _stands_at(phrase, text, before) or text[end : end + 2] != "، ":
        return None
    one = organisation_at(text, end + 2)
    closed = one is not None and one.start == end + 2 and text[one.end : one.end + 1] == "،"
    return full_name(one, text) if one is not None and closed and is_party(one) else None


def quoted_behind(phrase: str, text: str, before: int) -> str | None:
    """The name in quotation marks for which an office acts: المتحدث باسم «ناسا», مجلس إدارة «رينو»."""
    words = fold_key(phrase).split()
    if not words or not _OFFICE.fullmatch(words[0]) or not _stands_at(phrase, text, before):
        return None
    found = _QUOTED_NAME.search(text, before, before + _FAR + 30)
    if found is None or found["name"].count(" ") > 3:
        return None
    between = fold_key(text[before : found.start()]).removeprefix(words[0])
    if not _BETWEEN.fullmatch(between.rstrip() + " ") and not _BETWEEN.fullmatch(between):
        return None
    known = known_party(found["name"])
    return known.name if known is not None else found["name"]


def issued_by(phrase: str) -> str | None:
    """لوزارة الاتصالات, of a statement of hers: without the ل; None of any other phrase."""
    word, _, rest = phrase.partition(" ")
    if not word.startswith("ل") or not rest:
        return None
    head = fold_key(word[1:])
    return f"{word[1:]} {rest}" if head in KINDS or head in STATE_ORGANS else None


def last_named(text: str, before: int) -> str | None:
    """ "The latter": the organisation or party named last before an offset."""
    last = next((one for one in reversed(organisations(text)) if one.end <= before and is_party(one)), None)
    bodies = [(last.start, full_name(last, text))] if last is not None else []
    start = max(0, before - _FAR * 3)
    states = [(start + one.start, one.party.name) for one in find_parties(text[start:before])]
    inside = [(at, name) for at, name in states if party_around(text, at) is None]
    return max((*bodies, *inside), default=(0, None))[1]


_LONGEST = 170
"""Code points that a name may have."""


def party_around(text: str, at: int) -> Organisation | None:
    """The organisation inside whose name an offset lies: التونسي of حزب النور التونسي."""
    near = organisations_in(text, max(0, at - _LONGEST), at + 1)
    return next((one for one in near if at < one.end and is_party(one)), None)


def signed_by(text: str) -> Organisation | None:
    """The organisation with whose name alone a text ends: the signature of a letter."""
    end = len(text.rstrip(' .\n"»”'))
    last = next((one for one in reversed(organisations(text)) if one.end >= end), None)
    before = text[: last.start].rstrip(" \n") if last is not None else ""
    return last if last is not None and before.endswith((".", "!", "؟", "»", ":", "،")) and is_party(last) else None


def party_named(text: str, start: int, end: int) -> Organisation | None:
    """The first organisation that a stretch names."""
    return next((one for one in organisations_in(text, start, end) if is_party(one)), None)


def is_party(one: Organisation) -> bool:
    key = fold_key(one.name)
    second = key.partition(" ")[2].partition(" ")[0]
    is_board = one.kind in _BOARDS and second.removeprefix("ال") in _WITH_BOARDS
    named = one.kind not in _NO_PARTY or (one.name.startswith("ال") and key.count(" ") > 1)
    return named and not is_board and _COUNCILS.match(key) is None


def _stands_at(phrase: str, text: str, before: int) -> bool:
    return "\u0620" <= phrase[:1] <= "\u064a" and text.startswith(phrase, before)


_ALIKE = (
    FIRMS,
    frozenset({"هييه", "سلطه", "مصلحه", "وكاله", "موسسه", "ديوان", "مركز", "جهاز"}),
    frozenset({"منظمه", "جمعيه", "موسسه", "وكاله"}),
    frozenset({"نقابه", "اتحاد", "رابطه", "جمعيه", "تجمع"}),
    frozenset({"حزب", "حركه", "تيار", "كتله", "جماعه", "جبهه", "فصيل"}),
)
"""Kinds of which one noun may stand for the other: a bank is a company too."""


def of_kind(kind: str, memory: Memory, text: str, before: int) -> str | None:
    """Whom "the company" means at an offset: the one spoken of last of that kind, else the one named nearest."""
    if kind == "اداره":
        return next((full_name(one, text) for one in organisations(text) if is_party(one)), None)
    for kinds in (frozenset({kind}), *(alike for alike in _ALIKE if kind in alike)):
        spoken = next((name for name in _spoken_of(memory) if _kind_of(name) in kinds), None)
        if spoken is not None:
            return spoken
        for one in sorted(kinds, key=lambda word: (word != kind, word)):
            found = nearest(text, one, before)
            if found is not None and is_party(found):
                return full_name(found, text)
    led = [name for start, name in _led_in(text) if start <= before] if kind in FIRMS else []
    return led[-1] if led else next((name for name in _spoken_of(memory) if name in _quoted_in(text)), None)


@lru_cache(maxsize=8)
def _led_in(text: str) -> tuple[tuple[int, str], ...]:
    return tuple((one.start(), one["name"]) for one in _LED.finditer(text))


@lru_cache(maxsize=8)
def _quoted_in(text: str) -> frozenset[str]:
    return frozenset(one["name"] for one in _QUOTED_NAME.finditer(text))


_POSSESSED = re.compile(r"[وف]?(?P<noun>\w{3,}?)(?P<t>ت)?(?:ه|ها|هم|هما|نا|ي)")


def own_kind(key: str, memory: Memory, text: str, before: int) -> str | None:
    """شركته, نقابتها: the body of that kind named last; None of بلاده and of any other phrase."""
    found = _POSSESSED.fullmatch(key)
    if found is None:
        return None
    kind = found["noun"] + ("ه" if found["t"] else "")
    return of_kind(kind, memory, text, before) if kind in KINDS and kind not in _NO_PARTY else None


def _spoken_of(memory: Memory) -> list[str]:
    author = memory.author
    names = [one.names[0] for one in reversed(memory.referents) if len(one.names) == 1 and not one.is_outsider]
    return [*names, *(author.names if author is not None and len(author.names) == 1 else ())]


def _kind_of(name: str) -> str | None:
    """The noun of kind at the head of a full name; None of "the company" alone."""
    first, _, rest = fold_key(name).partition(" ")
    bare = first.removeprefix("ال")
    return (first if first in KINDS else bare if bare in KINDS else None) if rest else None
