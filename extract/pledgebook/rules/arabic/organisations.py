"""Names of organisations in Arabic text by their build: a noun of kind and what it is told apart by.

شركة «أفق» الأردنية, نقابة أطباء لبنان, الهيئة العامة لقصور الثقافة, بلدية نابلس.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from pledgebook.fold import fold_key
from pledgebook.parties import known_party
from pledgebook.parties.cities import town_behind
from pledgebook.rules.arabic.kinds import (
    FIELDS,
    GROUPS,
    INDEFINITE,
    KINDS,
    MEMBERS,
    NOT_OF_NAMES,
    OF_NAMES,
    OF_PLACES,
    UNNAMED,
)
from pledgebook.rules.arabic.words import HAL, NOT_FUTURE, PREPOSITIONS, RELATIVES, STOPS, THAT, is_masdar
from pledgebook.rules.lexicon.arabic import ARABIC

_WORD = re.compile(r"[\w\u064b-\u065f\u0670]+(?:-[\w\u064b-\u065f]+)*|[^\w\s]|\n")
_RUN = re.compile(r"\w+")
_HEAD = re.compile(
    rf"(?P<clitic>[وف]?(?:[بك]|ل(?=\w{{3}}))?)(?P<kind>(?:ال|"
    rf"(?<=ل)ل)?(?:{'|'.join(sorted(KINDS, key=len, reverse=True))})ء?)"
)
_OPENING, _CLOSING = frozenset('«"“„'), frozenset('»"”')
_REACH = 160
"""Code points that a name may have."""
_QUOTED = 8
"""Words that a name in quotation marks may have."""
_ADJECTIVES = 4
_FUTURE = re.compile(r"[وف]?س[يتن]\w{2,}")
_PRESENT = re.compile(r"[يت]\w{3,}")
_TANWIN = re.compile(r"\w{3,}ا")


_ANY = re.compile(r"(?<!\w)[وفبلك]?(?:كل|اي|ايه|بعض|هذه|هذا|تلك|ذلك|اول|احد|احدي|بلا|دون) $")
"""In front of a noun of kind that names nobody: كل بلدية نفوز بها."""


class Organisation(NamedTuple):
    """A name where it stands; half-open code points, clitics left off."""

    start: int
    end: int
    name: str
    kind: str
    """The noun of kind, folded and without article."""


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    """Folded."""


@lru_cache(maxsize=64)
def organisations(text: str) -> tuple[Organisation, ...]:
    """Every name of a kind and what tells it apart, by place; one inside another counts too. Linear in the text."""
    found: list[Organisation] = []
    for run in _RUN.finditer(text):
        head = _head(run[0])
        if head is not None:
            clitics, kind = head
            one = _organisation(text, run.start(), run.start() + clitics, kind)
            if one is not None:
                found.append(one)
    return tuple(found)


@lru_cache(maxsize=1 << 15)
def _head(run: str) -> tuple[int, str] | None:
    """Of a run of letters that is a noun of kind, how many of them are clitics, and the noun."""
    found = _HEAD.fullmatch(_spelled(run))
    return (found.start("kind"), found["kind"]) if found is not None else None


def organisation_at(text: str, start: int) -> Organisation | None:
    """The name whose noun of kind is in the word at an offset."""
    found = organisations(text)
    at = bisect_left(found, start, key=_start)
    one = found[at] if at < len(found) else None
    return one if one is not None and one.start <= start + 2 else None


def organisations_in(text: str, start: int, end: int) -> tuple[Organisation, ...]:
    """Those that start in `[start, end)`, by place."""
    found = organisations(text)
    return found[bisect_left(found, start, key=_start) : bisect_left(found, end, key=_start)]


def nearest(text: str, kind: str, before: int) -> Organisation | None:
    """Of a kind the one named last before an offset, else the first behind it."""
    same = _by_kind(text).get(kind, ())
    behind = bisect_left(same, before, key=_start)
    return next((same[i] for i in range(behind - 1, -1, -1) if same[i].end <= before), same[0] if same else None)


@lru_cache(maxsize=64)
def _by_kind(text: str) -> dict[str, list[Organisation]]:
    found: dict[str, list[Organisation]] = {}
    for one in organisations(text):
        found.setdefault(one.kind, []).append(one)
    return found


def whole(one: Organisation, text: str) -> str:
    """The longest name of the text that a shorter one opens or whose proper part it is; itself if two may be meant."""
    opens = f"{fold_key(one.name)} "
    longer = {key: name for key, name in _names(text).get(one.kind, {}).items() if key.startswith(opens)}
    names = [name for key, name in longer.items() if all(key.startswith(short) for short in longer)]
    return names[0] if names else one.name


@lru_cache(maxsize=64)
def _names(text: str) -> dict[str, dict[str, str]]:
    """The names of each kind by their folded spelling, the last written so for each."""
    return {kind: {fold_key(one.name): one.name for one in found} for kind, found in _by_kind(text).items()}


def _start(one: Organisation) -> int:
    return one.start


_SAME_LENGTH = str.maketrans("أإآٱىئؤةکی", "ااااييوهكي")


def _spelled(text: str) -> str:
    """Folded as far as every character stays in its place."""
    return text.translate(_SAME_LENGTH)


def _tokens(text: str, start: int) -> Iterator[_Token]:
    for one in _WORD.finditer(text, start, start + _REACH):
        if one[0] == "\n":
            return
        yield _Token(one.start(), one.end(), fold_key(one[0]))


def _organisation(text: str, word: int, start: int, kind: str) -> Organisation | None:
    kind = kind.removesuffix("ء")
    definite = kind.startswith(("ال", "لل")) or (kind[0] == "ل" and kind[1:] in KINDS and text[start - 1] == "ل")
    bare = kind if kind in KINDS else kind[1:] if kind[1:] in KINDS else kind[2:]
    if bare not in KINDS:
        return None
    if not definite and _ANY.search(_spelled(text[max(0, word - 8) : word])):
        return None
    walk = _Walk(text, start, bare)
    tokens = walk.tokens
    last = walk.definite() if definite else walk.construct()
    if last is None:
        return None
    last = last if walk.has(last - 1) else len(tokens)
    if walk.alone is not None:
        first = walk.alone
        return Organisation(start, tokens[last - 1].end, text[first : tokens[last - 1].start].strip(), bare)
    end = tokens[last - 1].end
    name = text[start:end]
    if definite and not kind.startswith("ال"):
        name = "ال" + name.removeprefix("ل")
    return Organisation(start, end, name, bare)


class _Walk:
    """One walk from the noun of kind to the end of the name; indices of tokens, half-open."""

    def __init__(self, text: str, start: int, kind: str) -> None:
        self.text, self.kind = text, kind
        self.tokens: list[_Token] = []
        """As far as the walk has looked."""
        self._further = _tokens(text, start)
        self.alone: int | None = None
        """Where a name in quotation marks starts that stands beside a definite description: البنك النرويجي «فيورد»."""

    def has(self, at: int) -> bool:
        while at >= len(self.tokens):
            one = next(self._further, None)
            if one is None:
                return False
            self.tokens.append(one)
        return True

    def word(self, at: int) -> str:
        return self.tokens[at].text if self.has(at) else ""

    def definite(self) -> int | None:
        """الشركة الوطنية للنقل; None for "the company" alone."""
        described = self._adjectives(1)
        quoted = self._quotation(described)
        if quoted is not None:
            self.alone = self.tokens[described].end
            return quoted
        if described == 1:
            return None
        known = known_party(self.text[self.tokens[0].start : self.tokens[described - 1].end])
        return described if known is not None else self._place(self._field(described))

    def construct(self) -> int | None:
        """شركة «أفق», نقابة أطباء لبنان, بنك التنمية; None for "a new company"."""
        quoted = self._quotation(1)
        if quoted is not None:
            return self._field(self._adjectives(quoted))
        last = self._chain(1)
        if last is None:
            return None
        return self._place(self._field(self._adjectives(last)))

    def _quotation(self, at: int) -> int | None:
        """Behind the closing mark of a name in quotation marks."""
        if self.word(at) != '"' or self.text[self.tokens[at].start] not in _OPENING:
            return None
        for index in range(at + 2, at + 2 + _QUOTED):
            if self.word(index) == '"' and self.text[self.tokens[index].start] in _CLOSING:
                return index + 1
        return None

    def _chain(self, at: int) -> int | None:
        """The construct up to its definite end or proper name."""
        first = at
        if self.word(at).isdigit() and self._is_noun(at + 1):
            return at + 2
        while self.has(at) and at - first < 6:
            text = self.word(at)
            quoted = self._quotation(at) if at > first else None
            if quoted is not None:
                return quoted
            if not self._is_noun(at):
                break
            if self._is_description(text, at) and (at == first or self.word(at - 1) in _COMMON):
                return None
            at += 1
            if text.startswith("ال") and len(text) > 4:
                return self._joined(self._person(at))
            if text in _COMMON or text in _OPENERS or is_masdar(text) or text.endswith("ي") or self._goes_on(at):
                continue
            nested = at - first > 1 and (self.word(at - 2) in _COMMON or is_masdar(self.word(at - 2)))
            if nested and self.word(at).startswith("ال") and self._is_noun(at):
                continue
            if text.isascii() and self.word(at).isascii() and self.word(at).isalnum():
                continue
            break
        return at if at > first and not self._is_common(at - 1) else None

    def _person(self, at: int) -> int:
        """مركز الملك سلمان: the name behind a title."""
        if self.word(at - 1) not in _TITLES:
            return at
        while self._is_noun(at) and not self.word(at).startswith(("ال", "لل", "و", "ل")):
            at += 1
        return at

    def _is_common(self, at: int) -> bool:
        """شركة شحن, برنامج سندات: what sort of body, and no name."""
        text = self.word(at)
        return text in _COMMON or text.endswith("ات") or (is_masdar(text) and self.kind not in OF_PLACES)

    def _is_noun(self, at: int) -> bool:
        text = self.word(at)
        if not text or not text[0].isalpha() or len(text) < 2:
            return False
        if text in PREPOSITIONS or text in STOPS or text in RELATIVES or THAT.fullmatch(text) or HAL.fullmatch(text):
            return False
        if _FUTURE.fullmatch(text) and not NOT_FUTURE.fullmatch(text):
            return False
        if text in ("قد", "لن", "سوف", "ولن", "لم", "لا", "كل", "ان", "اي", "هذه", "هذا", "التي", "الذي"):
            return False
        if text in ARABIC.roles and not text.startswith("ال") and text not in MEMBERS:
            return False
        if self.word(at - 1) in _TITLES:
            return True
        wanted = at > 1 and self.word(at - 1) in _COMMON
        finite = at > 1 and not wanted and _PRESENT.fullmatch(text) and not is_masdar(text) and text not in _COMMON
        if not finite and not (_TANWIN.fullmatch(text) and self._is_object(at)):
            return True
        return _is_repeated(self.text, text_of(self.text, self.tokens[at]))

    def _is_object(self, at: int) -> bool:
        """An indefinite object in ا, but no name like إيطاليا or one that a common noun wants: منجم إسكونديدا."""
        written = text_of(self.text, self.tokens[at])
        is_name = (at == 1 and self.kind in OF_PLACES) or written.endswith(("يا", "كا", "نا", "را", "تا", "ء"))
        return not is_name and (at == 1 or self.word(at - 1) not in _COMMON)

    def _is_description(self, text: str, at: int) -> bool:
        if text.startswith("ال"):
            return False
        if self.kind in OF_PLACES:
            return text in INDEFINITE
        if text in _COMMON:
            return False
        if text in INDEFINITE or (text.endswith("يه") and len(text) > 4):
            return True
        if self.kind.endswith("ه"):
            return False
        return text.endswith("ي") and len(text) > 3 and text not in MEMBERS and not self._goes_on(at + 1)

    def _goes_on(self, at: int) -> bool:
        """Whether a further word belongs to a proper name: definite, or found behind the same word again."""
        text = self.word(at)
        if not text or not self._is_noun(at):
            return False
        if text.startswith("ال") and len(text) > 4:
            said = THAT.fullmatch(self.word(at + 1)) is not None and not text.endswith(("ه", "ات"))
            said = said and not self._is_somebody(text)
            return self._is_of_names(text) or said or self._again(at)
        return self._again(at)

    @staticmethod
    def _is_somebody(text: str) -> bool:
        """Who is told something rather than the rest of a name: أبلغت شركة توتال الحكومة أنها ستغادر."""
        return text[2:] in ARABIC.agents or text[2:] in KINDS or text.endswith(("ين", "ون"))

    def _again(self, at: int) -> bool:
        if at < 1 or text_between(self.text, self.tokens[at - 1], self.tokens[at]) != " ":
            return False
        pair = self.text[self.tokens[at - 1].start : self.tokens[at].end]
        return _is_repeated(self.text, pair)

    def _is_of_names(self, text: str) -> bool:
        """An adjective that belongs to a name: a nisba, or one of a closed list."""
        if not text.startswith("ال") or len(text) < 5:
            return False
        bare = text[2:]
        if bare in OF_NAMES:
            return True
        return bare not in NOT_OF_NAMES and bare.endswith(("ي", "يه", "يين", "يان", "يتين")) and len(bare) > 2

    def _adjectives(self, at: int) -> int:
        first = at
        while self.has(at) and at - first < _ADJECTIVES:
            text = self.word(at)
            joined = text.startswith("وال") and at > first and self._is_of_names(text[1:])
            common = at == first == 1 and self.kind in UNNAMED and not self._named(at)
            plural = text_of(self.text, self.tokens[at]).endswith("ى") and text[2:] not in OF_NAMES
            if plural or (not joined and (common or not self._is_of_names(text))):
                break
            at += 1
        return at

    def _named(self, at: int) -> bool:
        """Whether a common kind with an adjective is a name: more behind it, or the same again."""
        behind = self.word(at + 1)
        return self._is_of_names(behind) or behind.startswith("لل") or behind[1:] in FIELDS or self._again(at)

    def _joined(self, at: int) -> int:
        """الصناعة والتجارة: a second term of the construct; not a second actor."""
        while self.word(at).startswith("وال") and len(self.word(at)) > 5:
            text = self.word(at)[1:]
            if text[2:] in ARABIC.agents or text[2:] in KINDS or (self._is_somebody(text) and self.kind not in GROUPS):
                break
            at += 1
        return at

    def _field(self, at: int) -> int:
        """للسكك الحديدية, لحقوق الإنسان, with what is joined to them."""
        text = self.word(at)
        if text.startswith("لل") and len(text) > 4 and text[2:] not in _NO_FIELD:
            at += 1
        elif text.startswith("ل") and text[1:] in FIELDS:
            at += 1
            while self._is_noun(at) and not self.word(at).startswith("ال"):
                if self.word(at) not in MEMBERS and self.word(at) not in FIELDS and not self._again(at):
                    break
                at += 1
            if self.word(at).startswith("ال") and self._is_noun(at):
                at += 1
        elif text in ("في", "عبر") and self.word(at + 1) in ("مجال", "الشرق", "العالم"):
            return at
        else:
            return at
        return self._adjectives(self._joined(self._adjectives(at)))

    def _place(self, at: int) -> int:
        """بالإسكندرية, where the town is known as one; في صفاقس of a body that others of its name have elsewhere."""
        end = self.tokens[at - 1].end
        text = self.word(at)
        if text.startswith("ب") and town_behind(f" في {text_of(self.text, self.tokens[at])[1:]}", 0) is not None:
            return at + 1
        if text.startswith("بال") and self._is_at(at):
            return at + 1
        if self.kind in _LOCAL and town_behind(self.text, end) is not None:
            town = town_behind(self.text, end) or ""
            return at + 1 + len(town.split())
        if self.kind in _LOCAL and text == "في" and self._is_state(at + 1):
            return at + 2
        return at

    def _is_state(self, at: int) -> bool:
        """في بيروت, في لبنان: one word that names a state or its capital."""
        if not self.has(at):
            return False
        known = known_party(text_of(self.text, self.tokens[at]))
        return known is not None and known.id is not None

    def _is_at(self, at: int) -> bool:
        """شركة النقل بالساحل، ...: a place closed off by a mark or by what is said."""
        bare, behind = self.word(at)[3:], self.word(at + 1)
        return len(bare) > 2 and not is_masdar(bare) and (behind == "،" or THAT.fullmatch(behind) is not None)


_COMMON = MEMBERS | FIELDS | KINDS
_OPENERS = frozenset(
    "ابن ابو ابي ام بن بنت عبد ال ذو ذي بيت عين سان سانت سانتا نيو بور دير تل جبل راس بني "
    "اولاد دوار حي شارع ماونت لوس".split()
)
"""Words that open a name of two: ابن سينا, سان مارتن."""
_TITLES = frozenset(
    "الملك الملكه الامير الاميره الشيخ الشيخه الامام السلطان الشهيد القديس القديسه الريس السيده".split()
)
_NO_FIELD = frozenset(
    "مره عام حد مستقبل تفاوض صحفيين صحافيين جمهور رييس حكومه دوله بلاد قضاء وصول مضي مشاركه تاكيد صحيفه وكاله وزير "
    "وزاره "
    "اعلان اعلام_ كشف رد تعليق قناه مساعده غايه توصل بت".split()
)
"""What stands behind لل and belongs to the verb: للمرة الأولى, للحد من."""
_LOCAL = frozenset("اتحاد نقابه غرفه رابطه جمعيه تجمع فرع".split())
"""Bodies that a town tells apart from others of their name."""


@lru_cache(maxsize=1 << 12)
def _is_repeated(text: str, words: str) -> bool:
    first = text.find(words)
    return first >= 0 and text.find(words, first + len(words)) >= 0


def text_of(text: str, token: _Token) -> str:
    return text[token.start : token.end]


def text_between(text: str, one: _Token, other: _Token) -> str:
    return text[one.end : other.start]
