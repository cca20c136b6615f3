"""How far an Arabic action reaches, and its conditions, purposes and coordinated heads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pledgebook.rules.arabic.asides import behind_aside
from pledgebook.rules.arabic.conditions import ANSWER as _ANSWER
from pledgebook.rules.arabic.conditions import ATTRIBUTION, condition_at
from pledgebook.rules.arabic.phrase import is_own_noun, phrase_behind
from pledgebook.rules.arabic.provisos import proviso_at
from pledgebook.rules.arabic.subject import is_agent
from pledgebook.rules.arabic.things import is_passive
from pledgebook.rules.arabic.words import HAL, INSIDE, RELATIVES, STOPS, THAT, is_definite, is_masdar
from pledgebook.rules.clause import Extent, Part, PartKind
from pledgebook.rules.lexicon.arabic import ARABIC
from pledgebook.rules.lexicon.role import words
from pledgebook.rules.line import Line, Stretch
from pledgebook_schemas.vocabulary import ConditionType

_PURPOSES = re.compile(
    r"(?:و)?(?:من اجل|بهدف|بغيه|بغرض|في سبيل|سعيا (?:الي|ل)|كي|لكي|حتي لا|تمهيدا ل\w+|في اطار سعي\w*|"
    r"بما (?:ي|ت)\w+|ضمانا ل\w+|حرصا علي)(?!\w)"
)
_OPENS_CLAUSE = frozenset(
    "وسوف ولن وها فقد فان فانه فانها لانه لانها وهو وهي فيما فسوف فلن وقد وكان وكانت وان وانه وانها وانهم كما "
    "وكما واما".split()
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


_PLURAL = re.compile(r"وا\w\wا\w?")
"""أفعال and إفعال, which fold alike."""
_LONG = 25
"""Words in which a condition is answered."""
_SCARE = 4
"""Words up to which quotation marks only set off an expression."""
_VERB_OR_NOUN = words(
    """بحث عقد دعم نقل نشر رفع فتح وقع منح خفض شكر طلب قتل قصف صرف ضبط فرض جمع دفع ضم ذكر كشف ضرب سجل عد عين حكم
    وصف حمل قطع"""
)
"""Pasts that are spelled like a verbal noun, so that a و before them may only go on."""
_BUT = re.compile(r"و?لكن(?:ه|ها|هم|هما|نا|ني|ي)?")
_PAST = re.compile(r"و(?!ال|قت|بيت|صوت)\w{2,}(?<!ا)(?:ت|وا|تا)")
_CUE_PRESENT = re.compile(
    r"[وف][يتن](?:تعهد|لتزم|عتزم|رفض|وافق|نوي|خطط|تكفل|عاهد|تحمل|تولي|ضمن|كفل|منع|متنع|ستبعد|قسم|"
    r"سعي|هدف|طمح|حرص|درس|هدد|توعد|قرر|ستعد|تاهب|تطلع|تمسك)(?:ان|ون|ا|وا)?"
)
"""ويلتزم, وتتولى: an undertaking of its own."""
_JOINED_CUE = re.compile(r"و(?:تعهد|التزم|وافق|قرر|وعد|رفض|اتفق|استبعد|ضمن|تكفل|اعلن|اكد|هدد|توعد|اقسم|طمان|عرض)")
_PRESENT = re.compile(r"و[يت]\w{2,}")


@dataclass
class _Walk:
    line: Line
    head: int
    parts: list[tuple[PartKind, int]] = field(default_factory=list[tuple[PartKind, int]])
    """Kind and first word of each stretch behind the action."""
    conjuncts: list[int] = field(default_factory=list[int])
    listing: bool = False
    negative: bool = False
    following: int | None = None

    def extent(self) -> Extent:
        index = self.head + 1
        skipped = self.head
        around = self.line.texts[max(0, self.head - 1) : self.head + 1]
        self.negative = not {"لن", "ولن", "لا", "الا", "بالا", "عدم", "بعدم"}.isdisjoint(around)
        while index < len(self.line):
            beyond = self._parenthesis(index) if index > skipped else None
            if beyond is not None:
                skipped = index = beyond
                continue
            if self._stops(index):
                break
            if self._resumes(index):
                self.following = index
                break
            self._open(index)
            index += 1
        return self._result(index)

    def _parenthesis(self, comma: int) -> int | None:
        """ "، وهي حوالى مليونين، على دفعتين": behind the closing comma, if the clause goes on there."""
        if self.line.texts[comma] not in ("،", ",") or self._kind is not None:
            return None
        return behind_aside(self.line, self.head, comma)

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
        if text in (";", "؛") and self._is_listed(index + 1):
            return False
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
            return text not in ("غير", "ان") and not (text == "وان" and self._goes_on(index))
        return self._new_clause(index)

    def _is_listed(self, index: int) -> bool:
        """Verbal noun behind a semicolon, as the head is one: على تشكيل ...؛ وتسيير ..."""
        text = self.line.texts[index] if index < len(self.line) else ""
        return is_masdar(text.removeprefix("و")) and is_masdar(self._bare_head())

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
        if self._is_proviso(index + 1) or self._is_answered(index + 1):
            return True
        if (
            following in INSIDE
            or line.texts[index + 1 : index + 4] == ["بما", "في", "ذلك"]
            or line.texts[index + 1 : index + 3] in (["لا", "سيما"], ["ولا", "سيما"])
        ):
            self.listing = True
            return False
        if condition_at(line, index + 1) or _PURPOSES.match(line.text, line.folded[index + 1][0]):
            return False
        if following == "وان" and self._goes_on(index + 1):
            return False
        if following == "مع" and self._is_beside(index + 2):
            return False
        if following in STOPS or HAL.fullmatch(following) or following in RELATIVES or THAT.fullmatch(following):
            return True
        if any(time.first == index + 1 for time, _ in line.times):
            return False
        return not following.startswith("و") or self._new_clause(index + 1)

    def _is_proviso(self, index: int) -> bool:
        """، على أن تتولى الوزارة توزيعها: a clause with somebody or something of its own; else part of the action."""
        return proviso_at(self.line, index) is not None

    def _is_answered(self, index: int) -> bool:
        """، وإذا لم ... فسنحوله: a condition of what comes behind."""
        if not self.line.texts[index].startswith("و") or condition_at(self.line, index) != "trigger":
            return False
        return any(_ANSWER.fullmatch(text) for text in self.line.texts[index + 1 : index + _LONG])

    def _new_clause(self, index: int) -> bool:
        """A joined finite verb with a role or a future of its own: what follows is said anew."""
        text = self.line.texts[index]
        if text in _OPENS_CLAUSE:
            return text != "وان" or not self._goes_on(index)
        if (
            text.startswith(("وسي", "وست", "وسن"))
            and len(text) > 5
            and not text.startswith(("وسياس", "وسته", "وسيار", "وسياد", "وسنوات", "وسنوي", "وسنوا", "وسيط", "وسيل"))
        ):
            return True
        if text.startswith("وسا") and "سأ" in self.line.quote(Stretch(index, index + 1)):
            return True
        if _CUE_PRESENT.fullmatch(text):
            return True
        if is_own_noun(text) and self.line.texts[index + 1 : index + 2] != ["في"]:
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
        cue = _JOINED_CUE.fullmatch(text) is not None
        if not cue and (not _PRESENT.fullmatch(text) or is_masdar(text[1:])):
            return False
        behind = phrase_behind(self.line, index + 1, with_object=True)
        return behind is not None and is_agent(self.line, behind)

    def _goes_on(self, index: int) -> bool:
        """وأن with a verb goes on with the clause behind the first أن."""
        following = self.line.texts[index + 1] if index + 1 < len(self.line) else ""
        return self._verb_head() and following[:1] in tuple("يتن") and following not in ARABIC.agents

    def _verb_head(self) -> bool:
        head = self.line.texts[self.head]
        return head[0] in "يتن" and (not is_masdar(head) or self.line.texts[self.head - 1] in ("ان", "بان"))

    def _open(self, index: int) -> None:
        line, offset = self.line, self.line.folded[index][0]
        kind = self._kind
        condition = condition_at(line, index, negative=self.negative)
        twofold = kind == "exception" and index == self.parts[-1][1] + 1
        if condition is not None and twofold:
            return
        if condition is not None and kind != condition:
            self.parts.append((condition, index))
        elif kind is None and (_PURPOSES.match(line.text, offset) or self._is_purpose(index)):
            self.parts.append(("purpose", index))
        elif kind is None and self._is_conjunct(index):
            self.conjuncts.append(index + (line.texts[index] == "وان"))

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
        if line.texts[index - 1] == "مع" and line.texts[index - 2] in ("،", ","):
            return self._is_beside(index)
        if text.startswith("وا") and _PLURAL.fullmatch(text) and "أ" in line.quote(Stretch(index, index + 1))[:2]:
            return False
        if not self.listing and line.texts[index - 1] == "وعلي" and line.texts[self.head - 1] == "علي":
            return is_masdar(text)
        if line.texts[index - 1] in (";", "؛"):
            return self._is_listed(index)
        if text == "وان":
            return self._verb_head() and not self.listing
        if self.listing or not text.startswith("و") or len(text) < 4:
            return False
        head = line.texts[self.head]
        rest = text[1:]
        if rest[0] == "ب" and head[0] == "ب":
            return is_masdar(rest[1:])
        if rest == "علي":
            return False
        if self._verb_head():
            return (
                rest[0] in "يتن"
                and not is_masdar(rest)
                and rest not in ARABIC.roles
                and len(rest) > 3
                and (line.texts[self.head][0] == rest[0] or is_passive(line, index))
                and line.texts[index + 1 : index + 3] != ["من", "ذلك"]
            )
        if not is_masdar(rest) or not is_masdar(self._bare_head()) or is_definite(text):
            return False
        return self._has_object(index) and not self._in_construct(index)

    def _is_beside(self, index: int) -> bool:
        """، مع الإبقاء على: a further deed beside a verbal noun."""
        text = self.line.texts[index] if index < len(self.line) else ""
        return text.startswith("ال") and is_masdar(text[2:]) and is_masdar(self._bare_head())

    def _bare_head(self) -> str:
        head = self.line.texts[self.head]
        return head[1:] if head[0] in "بل" and not is_masdar(head) else head

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
