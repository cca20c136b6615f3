"""A person's name without the titles and trades in front of it: "Dr Ann Lee", الخبير الاقتصادي ناصر العلي."""

from __future__ import annotations

import re

from pledgebook.fold import fold_key
from pledgebook.rules.letters import CAPITALS
from pledgebook.rules.organs import STATE_ORGANS, bare_words

_TITLES = frozenset(
    """dr mr mrs ms sir dame professor prof senator captain major colonel general judge justice reverend father sheikh
    m mme mlle me docteur professeur senateur
    analyst economist lawmaker mp farmer activist deputy councillor""".split()
)
_TRADES = frozenset(
    """نايب نايبه خبير خبيره محلل محلله دكتور دكتوره استاذ استاذه سيناتور سيناتوره ناشط ناشطه باحث باحثه سيد سيده
    مهندس مهندسه محامي محاميه مزارع مرشح مرشحه مواطن مواطنه معلق كاتب كاتبه صحافي صحفي مورخ لاعب مدرب معالي رجل رجال
    فنان فنانه مخرج مخرجه مطرب مطربه ملياردير مليونير مستثمر مستثمره بطل بطله عداء عداءه سباح حارس مهاجم كابتن حاج
    حاجه شيخ
    قاضي قاضيه طبيب طبيبه استاذه معلم معلمه طيار شاعر شاعره روايي روايييه رسام رسامه نحات مصور مصوره مصمم مصممه طاهي ثري
    ثريه مقاول ناشر طالب طالبه لاعبه مدربه اعلامي اعلاميه مدون مدونه مغني مغنيه ممثل ممثله اسير محرر امام قس
    راهب مطران""".split()
)
_LATIN = re.compile(
    rf"(?:^|(?<= ))(?:[{CAPITALS}][\w'’-]+|[{CAPITALS}]\.)"
    rf"(?: (?:(?:al|el|de|van|von|bin|ben|da|dos|del|di|der|den) )*(?:[{CAPITALS}][\w'’-]+|[{CAPITALS}]\.|al-\w+|"
    rf"el-\w+))+$"
)


def bare_name(phrase: str) -> str | None:
    """Two words or more; None where the phrase is no person under a title."""
    return _arabic(phrase) if "\u0600" <= phrase[:1] <= "\u06ff" else _latin(phrase)


def full_name(phrase: str) -> str:
    """Of a person under an office, his name as it stands behind the office; empty where it is not told."""
    bare = bare_name(phrase)
    if bare is not None or "\u0600" <= phrase[:1] <= "\u06ff":
        return bare or ""
    found = _LATIN.search(phrase)
    words = found[0].split() if found is not None else []
    last = max(
        (at for at, word in enumerate(words) if fold_key(word).rstrip(".") in _TITLES | STATE_ORGANS), default=-1
    )
    return " ".join(words[last + 1 :]) if len(words) - last > 2 else ""


def _latin(phrase: str) -> str | None:
    found = _LATIN.search(phrase)
    if found is None:
        return None
    words = found[0].split()
    while words and fold_key(words[0]).rstrip(".") in _TITLES:
        words = words[1:]
    name = " ".join(words)
    before = phrase[: len(phrase) - len(name)].split()
    titled = all(word.islower() or fold_key(word).rstrip(".") in _TITLES for word in before[1:])
    return name if len(words) > 1 and before and titled else None


def _arabic(phrase: str) -> str | None:
    words = phrase.split()
    if not words or _TRADES.isdisjoint(bare_words([fold_key(words[0])])):
        return None
    at = 1
    while at < len(words) and (words[at].startswith("ال") or not _TRADES.isdisjoint(bare_words([fold_key(words[at])]))):
        at += 1
    named = 2 <= len(words) - at <= 4 and not words[at].startswith(("بال", "لل"))
    return " ".join(words[at:]) if named else None
