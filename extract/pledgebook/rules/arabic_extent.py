"""How far an Arabic action reaches, and its conditions, purposes and coordinated heads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pledgebook.rules.arabic_phrase import phrase_behind
from pledgebook.rules.arabic_subject import is_agent
from pledgebook.rules.arabic_words import HAL, INSIDE, RELATIVES, STOPS, THAT, is_definite, is_masdar
from pledgebook.rules.clause import Extent, Part, PartKind
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ConditionType

CONDITIONS: tuple[tuple[ConditionType, re.Pattern[str]], ...] = (
    ("exception", re.compile(r"(?:الا|ما لم|باستثنا|ما عدا|فيما عدا) ?(?:اذا|في حال|بعد|ان)?(?!\w)")),
    (
        "trigger",
        re.compile(
            r"(?:و|ف)?(?:اذا|شريطه|بشرط|شرط|رهنا ب\w+|مرهون\w* ب\w+|في حال(?:ه)?|في حالات|متي|حالما|فور|بمجرد|"
            r"طالما|ما دام\w*|عندما|عند (?:ال)?(?:ضروره|حاجه|طلب|لزوم|توقيع|اقرار|موافق\w*|وقوع|تعرض|حدوث)|ان "
            r"لم|لو)(?!\w)"
        ),
    ),
    (
        "criterion",
        re.compile(
            r"(?:و)?(?:وفقا? ل?(?:ال)?(?:عوامل|معايير|حاج\w+|مستو\w+|احتياج\w*|اولوي\w+|عدد|نسب\w*|حجم|"
            r"دخل)\w*|(?:ب?حسب|وفق) (?:ال)?(?:عوامل|معايير|حاج\w*|احتياج\w*|عدد|نسب\w*|حجم|دخل|مستو\w*|شروط|"
            r"اولوي\w*)\w*|بنا علي|استنادا الي|علي اساس)(?!\w)"
        ),
    ),
    ("exception", re.compile(r"(?:الي ان (?=[يتن]\w)|حتي (?:ي|ت)\w+)")),
)
ATTRIBUTION = re.compile(
    r"(?:و)?(?:ب?حسب|وفقا?|طبقا) (?:ما|(?:ل|لل|ال)?(?:بيان|مصدر|مصادر|نص|وكاله|صحيفه|وزير|وزاره|متحدث|"
    r"رييس|مسوول|تقرير|محافظ|حكومه|بلديه|شركه|هييه|ناطق|مدير|مجلس|رياسه|محلل|خبير|خبراء|محللين))"
)
"""By whom it is said, not by which factors."""
_PURPOSES = re.compile(
    r"(?:و)?(?:من اجل|بهدف|بغيه|بغرض|في سبيل|سعيا (?:الي|ل)|كي|لكي|حتي لا|تمهيدا ل\w+|في اطار سعي\w*|"
    r"بما (?:ي|ت)\w+|ضمانا ل\w+|حرصا علي)(?!\w)"
)
_TAKES_LI = frozenset(
    """التحالف تحالف الايتلاف العمل عمل يعمل ستعمل سيعمل نعمل سنعمل تعمل جهود جهد الجهود جهودها جهوده جهودهما
    جهدها مساعي السعي سعي خطه خطط الخطه برنامج برامج استراتيجيه اليه اليات حمله مشروع مشاريع قانون
    قوانين المجال الفرصه فرصه فرص اجراءات تدابير خطوات اساس مبادره مبادرات الاستعداد استعداد حاجه الحاجه
    دعوه دعما نظام مركز مراكز صندوق اللازمه اللازم الكفيله الراميه الهادفه كافيه السبل سبل بالعمل للعمل
    والعمل""".split()
)
"""Words whose ل belongs to them: work, efforts, a plan."""
_VERBAL_LI = re.compile(r"ل[يتن]\w{2,}")


@dataclass
class ArabicExtent:
    """One walk from the head to the end of the clause; each word is looked at once."""

    def __call__(self, line: Line, head: int) -> Extent:
        return _Walk(line, head).extent()

    def opener(self, line: Line, index: int) -> ConditionType | None:
        return condition_at(line, index)


def condition_at(line: Line, index: int) -> ConditionType | None:
    offset = line.folded[index][0]
    if _ANY_CONDITION.match(line.text, offset):
        kind = next((kind for kind, pattern in CONDITIONS if pattern.match(line.text, offset)), None)
    else:
        kind = _general_criterion(line, index)
    return None if kind is None or ATTRIBUTION.match(line.text, offset) else kind


_ANY_CONDITION = re.compile("|".join(f"(?:{pattern.pattern})" for _, pattern in CONDITIONS))
"""One look at a word, where most open nothing."""


def _general_criterion(line: Line, index: int) -> ConditionType | None:
    """وفق العوامل التالية: by following factors, wherever they are listed."""
    text = line.texts[index]
    if (
        text in ("وفق", "وفقا", "بحسب", "حسب")
        and index + 1 < len(line)
        and re.search(r"عوامل|معايير|حاج|احتياج|شروط|اسس", line.texts[index + 1])
    ):
        return "criterion"
    return None


def arabic_fronted(line: Line, before: int) -> list[Part]:
    """Conditions in front of the cue, up to a comma or the ف that answers them."""
    found: list[Part] = []
    done = 0
    for at in range(before):
        opens = at == 0 or line.texts[at - 1] in ("،", ",", "؛", '"', ":") or THAT.fullmatch(line.texts[at - 1])
        kind = condition_at(line, at) if at >= done and opens else None
        if kind is None:
            continue
        end = next(
            (i for i in range(at + 2, before + 1) if line.texts[i] in ("،", ",") or _ANSWER.fullmatch(line.texts[i])),
            None,
        )
        if end is not None:
            found.append(Part(kind, Stretch(at, end)))
            done = end
    return found


_ANSWER = re.compile(r"فان\w*|فس[يتنا]\w+|فسوف|فلن")


_SCARE = 4
"""Words up to which quotation marks only set off an expression."""
_VERB_OR_NOUN = words(
    """بحث عقد دعم نقل نشر رفع فتح وقع منح خفض شكر طلب قتل قصف صرف ضبط فرض جمع دفع ضم ذكر كشف ضرب سجل عد عين حكم
    وصف حمل قطع"""
)
"""Pasts that are spelled like a verbal noun, so that a و before them may only go on."""
_BUT = re.compile(r"و?لكن(?:ه|ها|هم|هما|نا|ني|ي)?")
_PAST = re.compile(r"و(?!ال|قت|بيت|صوت)\w{2,}(?<!ا)(?:ت|وا|تا)")
_PRESENT = re.compile(r"و[يت]\w{2,}")


@dataclass
class _Walk:
    line: Line
    head: int
    parts: list[tuple[PartKind, int]] = field(default_factory=list[tuple[PartKind, int]])
    """Kind and first word of each stretch behind the action."""
    conjuncts: list[int] = field(default_factory=list[int])
    listing: bool = False
    following: int | None = None

    def extent(self) -> Extent:
        index = self.head + 1
        while index < len(self.line) and not self._stops(index):
            if self._resumes(index):
                self.following = index
                break
            self._open(index)
            index += 1
        return self._result(index)

    def _resumes(self, index: int) -> bool:
        """A repeated ب behind a purpose goes on with the heads of the cue."""
        text = self.line.texts[index]
        joined = text.startswith("وب") and self.line.texts[self.head][0] == "ب"
        return joined and self._kind == "purpose" and is_masdar(text[2:])

    @property
    def _kind(self) -> PartKind | None:
        """What the walk is in: None is the action itself."""
        return self.parts[-1][0] if self.parts else None

    def _stops(self, index: int) -> bool:
        line, text = self.line, self.line.texts[index]
        if text in (";", "؛", "؟", "?", "!", "…") or (text == "." and index >= len(line) - 2):
            return True
        if text == '"':
            return self._closes(index)
        if text == ":":
            return self._kind != "criterion"
        if text == "-":
            return (
                line.texts[index - 1 : index] != ["("]
                and line.text[line.folded[index][0] - 1 : line.folded[index][0]] == " "
            )
        if text in ("،", ","):
            return self._comma_stops(index)
        if ATTRIBUTION.match(line.text, line.folded[index][0]):
            return True
        if text in INSIDE or (text == "في" and line.texts[index - 1] == "بما"):
            self.listing = True
            return False
        if text == "الا" and index > self.head + 1 and condition_at(line, index):
            return False
        if text in STOPS and condition_at(line, index) is None:
            return text not in ("بل", "غير", "ان")
        return self._new_clause(index)

    def _closes(self, index: int) -> bool:
        """The end of the quotation that holds the head; one inside the action, or of a word or two, goes on."""
        if not self.line.quoted[self.head] or self.line.quoted[index]:
            return False
        opened = next((i for i in range(self.head - 1, -1, -1) if self.line.texts[i] == '"'), 0)
        after = self.line.texts[index + 1 : index + 2]
        return index - opened > _SCARE or not after or not after[0].isalpha()

    def _comma_stops(self, index: int) -> bool:
        line = self.line
        if index + 1 >= len(line):
            return True
        following = line.texts[index + 1]
        if (
            following in INSIDE
            or line.texts[index + 1 : index + 4] == ["بما", "في", "ذلك"]
            or line.texts[index + 1 : index + 3] in (["لا", "سيما"], ["ولا", "سيما"])
        ):
            self.listing = True
            return False
        if condition_at(line, index + 1) or _PURPOSES.match(line.text, line.folded[index + 1][0]):
            return False
        if following in STOPS or HAL.fullmatch(following) or following in RELATIVES or THAT.fullmatch(following):
            return True
        if any(time.first == index + 1 for time, _ in line.times):
            return False
        return not following.startswith("و") or self._new_clause(index + 1)

    def _new_clause(self, index: int) -> bool:
        """A joined finite verb with a role or a future of its own: what follows is said anew."""
        text = self.line.texts[index]
        if text in ("وسوف", "ولن", "وقد", "وكان", "وكانت", "وان", "وانه", "وانها", "وانهم", "كما", "وكما"):
            return text not in ("وان",) or not self._verb_head()
        if (
            text.startswith(("وسي", "وست", "وسن"))
            and len(text) > 5
            and not text.startswith(("وسياس", "وسته", "وسيار", "وسياد", "وسنو", "وسيط", "وسيل"))
        ):
            return True
        if _BUT.fullmatch(text) or (self.line.texts[index - 1] in ("،", ",") and self._is_joined_verb(index)):
            return True
        if not text.startswith(("و", "ف")) or text[1:] not in ARABIC.roles:
            return False
        return len(text) > 4 and not is_masdar(text[1:]) and text[1:] not in _VERB_OR_NOUN

    def _is_joined_verb(self, index: int) -> bool:
        """Behind a comma: a past with its ending, a ف with a verb, or a present with a subject of its own."""
        text = self.line.texts[index]
        if _PAST.fullmatch(text) or (text[0] == "ف" and text[1:] in ARABIC.roles):
            return True
        if not _PRESENT.fullmatch(text) or is_masdar(text[1:]):
            return False
        behind = phrase_behind(self.line, index + 1, with_object=True)
        return behind is not None and is_agent(self.line, behind)

    def _verb_head(self) -> bool:
        return self.line.texts[self.head][0] in "يتن" and not is_masdar(self.line.texts[self.head])

    def _open(self, index: int) -> None:
        line, offset = self.line, self.line.folded[index][0]
        kind = self._kind
        condition = condition_at(line, index)
        twofold = kind == "exception" and index == self.parts[-1][1] + 1
        if condition is not None and twofold:
            return
        if condition is not None and kind != condition:
            self.parts.append((condition, index))
        elif kind is None and (_PURPOSES.match(line.text, offset) or self._is_purpose(index)):
            self.parts.append(("purpose", index))
        elif kind is None and self._is_conjunct(index):
            self.conjuncts.append(index)

    def _is_purpose(self, index: int) -> bool:
        """ل with a verbal noun or a verb, behind a full action; not where work, efforts or a plan want it."""
        text = self.line.texts[index]
        before = self.line.texts[index - 1]
        wanted = before in _TAKES_LI or before.startswith(("جهود", "مساع"))
        if is_definite(before) and not wanted and index - self.head > 1:
            wanted = self.line.texts[index - 2] in _TAKES_LI
        if len(text) < 4 or text[0] != "ل" or wanted:
            return False
        rest = text[1:]
        if rest.startswith("ل") and is_masdar(rest[1:]) and len(rest) > 5:
            following = self.line.texts[index + 1] if index + 1 < len(self.line) else ""
            return following in ("علي", "الي", "من", "في", "عن")
        if is_masdar(rest) and index > self.head:
            return True
        return _VERBAL_LI.fullmatch(text) is not None and rest[0] in "يت" and self._is_subjunctive(rest)

    @staticmethod
    def _is_subjunctive(rest: str) -> bool:
        return (
            rest.startswith(("يك", "تك", "يت", "تتم", "تص", "يص", "تش", "يش", "يس", "تس"))
            and not is_masdar(rest)
            and len(rest) < 7
        )

    def _is_conjunct(self, index: int) -> bool:
        line, text = self.line, self.line.texts[index]
        if not self.listing and line.texts[index - 1] == "وعلي" and line.texts[self.head - 1] == "علي":
            return is_masdar(text)
        if self.listing or not text.startswith("و") or len(text) < 4:
            return False
        head = line.texts[self.head]
        rest = text[1:]
        if rest[0] == "ب" and head[0] == "ب":
            return is_masdar(rest[1:])
        if rest in ("علي", "ان") and index + 1 < len(line):
            return rest == "ان" and self._verb_head()
        if self._verb_head():
            return (
                rest[0] in "يتن"
                and not is_masdar(rest)
                and rest not in ARABIC.roles
                and len(rest) > 3
                and line.texts[self.head][0] == rest[0]
                and line.texts[index + 1 : index + 3] != ["من", "ذلك"]
            )
        bare_head = head[1:] if head[0] in "بل" and not is_masdar(head) else head
        if not is_masdar(rest) or not is_masdar(bare_head) or is_definite(text):
            return False
        return self._has_object(index) and not self._in_construct(index)

    def _has_object(self, index: int) -> bool:
        """A pronoun on the verbal noun, or a noun behind it."""
        text = self.line.texts[index]
        if text.endswith(("ها", "هم", "هما")):
            return True
        following = self.line.texts[index + 1] if index + 1 < len(self.line) else ""
        return (
            bool(following)
            and following[0].isalpha()
            and following not in ("في", "من", "الي", "عن")
            and not following.startswith("و")
        )

    def _in_construct(self, index: int) -> bool:
        """Behind a noun that takes verbal nouns as its objects (جهود بناء ... وتدريب): attach low."""
        for text in self.line.texts[self.head + 1 : index]:
            if text.lstrip("وبل") in (
                "جهود",
                "برامج",
                "مجالات",
                "مجال",
                "خطط",
                "عمليات",
                "مشاريع",
                "سبل",
                "اعمال",
                "اجراءات",
                "مجالي",
                "قطاعات",
            ):
                return True
        return False

    def _result(self, end: int) -> Extent:
        bounds = [*(first for _, first in self.parts), end]
        action = Stretch(self.head, max(self.head + 1, self._without_marks(self.head, bounds[0])))
        parts = tuple(
            Part(kind, Stretch(first, self._without_marks(first, last)))
            for (kind, first), last in zip(self.parts, bounds[1:], strict=True)
        )
        kept = tuple(part for part in parts if part.words.last > part.words.first)
        return Extent(action, kept, tuple(one for one in self.conjuncts if one < action.last), self.following)

    def _without_marks(self, first: int, last: int) -> int:
        trailing = {"،", ",", ".", '"', "(", "-", "و", "وذلك"}
        while last > first + 1 and self.line.texts[last - 1] in trailing:
            last -= 1
        return last
