"""Bodies in Arabic phrases: whom a president or board acts for, and the field that belongs to a body's name."""

from __future__ import annotations

import re

from pledgebook.fold import fold_key
from pledgebook.parties.cities import town_behind
from pledgebook.rules.arabic.kinds import KINDS

_SORT = "شركة|مجموعة|مؤسسة|منظمة|هيئة|جمعية|نقابة|غرفة|رابطة|خطوط|جامعة|بنك|مصرف|صندوق|اتحاد|نادي|حزب|مركز|معهد|وكالة"
_OFFICE = (
    "رئيس|رئيسة|مدير|مديرة|أمين|أمينة|نقيب|متحدث|متحدثة|ناطق|ناطقة|ممثل|ممثلة|عضو|سكرتير|المدير|المديرة|الرئيس|"
    "المتحدث|المتحدثة|الناطق|الناطقة|الأمين"
)
_NAME = r"(?: (?!ال(?:[أا]ستاذ|دكتور|سيد|مهندس|لواء|عميد|شيخ|محامي|حاج|نائب|كابتن|سابق)ة?(?!\w))(?:ال|لل|وال)\w+)+"
_ACTS_FOR = re.compile(
    rf"^[وف]?(?:(?:{_OFFICE}) (?:عام |مجلس إدارة |مجلس )?|مجلس إدارة |مجلس أمناء )"
    rf"(?P<whole>ال(?:{_SORT})(?! الأركان){_NAME})"
    rf"|^[وف]?(?:مجلس إدارة |مجلس أمناء )(?P<bare>(?:{_SORT}) \w+(?: (?:ال|لل)\w+)*)"
    rf"|^[وف]?(?:{_OFFICE})(?: ال\w+){{0,2}} لل(?P<behind>(?:{_SORT}){_NAME})"
)
"""Whoever speaks or votes for a body that is named with its article."""
_WARDEN = re.compile(
    r"^[وف]?(?:ال)?نقيب(?:ة)? (?P<members>(?:أصحاب |عمال |موظفي |تجار |مستوردي |صيادي )?ال\w+(?: وال\w+)?)"
)
"""نقيب الأفران: who heads a syndicate known by its members."""
_HEADS = re.compile(
    r"(?:^|.* )(?:رييس|رييسه|مدير|مديره|امين|امينه|نقيب|ممثل|ممثله|عضو|باسم|سكرتير)(?: عام| مجلس اداره)? "
    r"ال(?P<sort>شركه|مجموعه|موسسه|منظمه|جمعيه|نقابه|غرفه|رابطه|اتحاد|نادي|حزب|حركه|جبهه)(?: .*)?"
)
_HEADS_ANY = re.compile(
    r"[وف]?(?:ال)?(?:رييس|رييسه|مدير|مديره|امين|امينه|عميد|عميده|متحدث|متحدثه|ناطق|ناطقه|مالك|صاحب|مندوب|ممثل|محامي|منسق|قايد|مشرف)"
    rf"(?: (?:ال\w+|عام|مجلس|اداره|باسم|علي|في|لدي))*? (?:ال|لل)(?P<sort>{'|'.join(sorted(KINDS))})(?: .*)?"
)
_BODY = re.compile(rf"[وف]?(?:ال)?(?:{_SORT})(?: \w+)+")
_LOCAL = re.compile(r"[وف]?(?:ال)?(?:اتحاد|نقابة|غرفة|رابطة|جمعية|تجمع)(?!\w)")
"""Bodies that a town tells apart from others of their name."""
_FIELD = re.compile(
    r" لل(?!مرة|عام|حد|مساعدة|مستقبل|تفاوض|صحفيين|صحافيين|وكالة|جمهور|رئيس|حكومة|دولة|بلاد|قضاء|"
    r"وصول|مضي)\w{3,}(?<!ين)(?<!ون)"
    r"(?: ال\w+)*"
)


def acts_for(phrase: str) -> str | None:
    """The body for which an office or board acts: "رئيس الهيئة القومية للأنفاق"."""
    found = _ACTS_FOR.search(phrase)
    if found is not None:
        return found["whole"] or found["bare"] or f"ال{found['behind']}"
    warden = _WARDEN.search(phrase)
    return f"نقابة {warden['members']}" if warden is not None else None


def headed_sort(phrase: str) -> str | None:
    """The sort of body, folded, that an office heads without its name: "رئيس النقابة"."""
    found = _HEADS.fullmatch(fold_key(phrase)) or _HEADS_ANY.fullmatch(fold_key(phrase))
    return found["sort"] if found is not None else None


def with_field(phrase: str, text: str, start: int) -> str:
    """The name with the field behind it: "الشركة القبرصية" of "الشركة القبرصية للموانئ"."""
    end = start + len(phrase)
    if text[start:end] != phrase or not _BODY.fullmatch(phrase):
        return phrase
    field = _FIELD.match(text, end)
    if field is not None:
        return phrase + field[0]
    town = town_behind(text, end) if _LOCAL.match(phrase) else None
    return f"{phrase} في {town}" if town is not None else phrase
