"""Speed of the rules engine on one core: mixed Arabic and English news, and a long line without punctuation.

Run with `python bench/rules.py [MEGABYTES]`; prints megabytes of UTF-8 a second of processor time for each stage and
for the whole, so that other work on the machine counts for nothing.
"""

from __future__ import annotations

import asyncio
import random
import re
import sys
import time
from collections import deque
from collections.abc import Callable, Sequence
from functools import partial

from pledgebook import extract
from pledgebook.passages import pack
from pledgebook.pipeline import make_ledger
from pledgebook.rules import RulesEngine
from pledgebook.segment import segment
from pledgebook.zone import zone
from pledgebook_schemas import Document, Passage, WireAnswer, Zone

ENGLISH = (
    "The {body} of {state} said on {day} that it would {verb} {number} {things} by {year}.",
    "{number} people attended the opening of the {place} in the capital on {day}.",
    "Traffic on the coast road was slow after heavy rain in the afternoon.",
    "The two sides discussed trade, energy and the situation in the region.",
    "He urged investors to wait for the figures of the second quarter.",
    "Prices of {things} rose by {number} percent in the first half of the year.",
    "Visitors walked through the old market, where most stalls were still closed.",
    "{state} pledged to {verb} the {place} if the talks succeed.",
)
ARABIC = (
    "قالت {body} يوم {day} إنها ستقوم ببناء {number} {things} بحلول عام {year}.",
    "وشارك نحو {number} شخصا في افتتاح {place} في العاصمة.",
    "وبحث الجانبان سبل تعزيز التعاون في مجالات التجارة والطاقة.",
    "وكانت حركة السير بطيئة على الطريق الساحلي بعد هطول الأمطار.",
    "ودعا المسؤول المستثمرين إلى انتظار نتائج الربع الثاني.",
    "وارتفعت أسعار {things} بنسبة {number} في المئة خلال النصف الأول من العام.",
    "وتعهدت {state} بتمويل {place} إذا نجحت المحادثات.",
    "وأضاف أن العمل مستمر في القرى البعيدة عن المدينة.",
)
WORDS: dict[str, dict[str, Sequence[str]]] = {
    "en": {
        "body": (
            *(
                "government",
                "ministry of energy",
                "central bank",
                "parliament",
                "ministry of health",
                "ports authority",
            ),
            *("prime minister", "finance minister", "national airline", "water utility", "railway company"),
        ),
        "state": tuple(
            "Norway Jordan Kenya Chile Ghana Poland Canada Brazil Japan Egypt Morocco Iraq Peru India Malta".split()
        ),
        "day": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Sunday"),
        "verb": ("build", "fund", "repair", "open", "launch", "expand", "close", "rebuild", "train", "deliver"),
        "things": tuple(
            "schools clinics buses pumps bridges homes trams wells turbines ferries libraries courts farms".split()
        ),
        "place": tuple(
            "harbour museum line hospital airport market stadium library bridge dam theatre refinery canal".split()
        ),
    },
    "ar": {
        "body": (
            *("الحكومة النرويجية", "وزارة الطاقة", "الهيئة العامة للطرق", "وزارة الصحة", "الحكومة المغربية"),
            *("شركة المياه", "هيئة الموانئ", "وزارة الزراعة العراقية", "بلدية العاصمة"),
        ),
        "state": ("النرويج", "الأردن", "كينيا", "مصر", "المغرب", "العراق", "تونس", "كندا", "اليابان", "الهند", "قطر"),
        "day": ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الأحد"),
        "verb": ("بناء",),
        "things": ("مدارس", "عيادات", "حافلات", "مضخات", "جسور", "مساكن", "آبار", "مزارع", "مكتبات", "قوارب"),
        "place": ("الميناء", "المتحف", "المستشفى", "المطار", "السوق", "الملعب", "السد", "المكتبة", "المسرح", "القناة"),
    },
}
ARTICLE = 5_000
"""Code points of one article."""


def article(language: str, chance: random.Random) -> str:
    """A headline and paragraphs of four sentences, most of them without a cue, as in news."""
    templates = ENGLISH if language == "en" else ARABIC
    lines = ["Plans for the coast" if language == "en" else "خطط للساحل"]
    while sum(map(len, lines)) < ARTICLE:
        sentences = [_filled(chance.choice(templates), language, chance) for _ in range(4)]
        lines.append(" ".join(sentences))
    return "\n\n".join(lines)


def _filled(template: str, language: str, chance: random.Random) -> str:
    words = {name: chance.choice(choices) for name, choices in WORDS[language].items()}
    return template.format(**words, number=chance.randint(2, 900), year=chance.randint(2027, 2040))


def documents(megabytes: float) -> list[Document]:
    """Arabic and English articles in turn, up to so many megabytes of UTF-8."""
    chance = random.Random(7)
    found: list[Document] = []
    size = 0
    while size < megabytes * 1e6:
        language = ("ar", "en")[len(found) % 2]
        text = article(language, chance)
        found.append(Document.from_text(text, language=language))
        size += len(text.encode())
    return found


def unpunctuated(language: str, size: int) -> str:
    """Articles run together without a mark or a line break, so many bytes of UTF-8."""
    chance = random.Random(11)
    words: list[str] = []
    length = 0
    while length < size:
        found = re.findall(r"\w+", article(language, chance))
        words += found
        length += sum(len(word.encode()) + 1 for word in found)
    return " ".join(words)


def timed(name: str, megabytes: float, work: Callable[[], object]) -> None:
    started = time.process_time()
    work()
    seconds = time.process_time() - started
    print(f"{name:<28} {megabytes / seconds:8.2f} MB/s  {seconds:7.2f} s")


def stages(found: Sequence[Document]) -> None:
    """Each stage alone on what the stage before gave."""
    size = sum(len(one.text.encode()) for one in found) / 1e6
    zones: list[tuple[Zone, ...]] = []
    timed("zone", size, lambda: zones.extend(zone(one.text) for one in found))
    cut = [segment(one.text, kinds) for one, kinds in zip(found, zones, strict=True)]
    timed("segment", size, lambda: [segment(one.text, kinds) for one, kinds in zip(found, zones, strict=True)])
    packed = [pack(one, some, title=None, limit=6_000) for one, some in zip(found, cut, strict=True)]
    answers: list[list[WireAnswer]] = []
    timed("rules", size, lambda: asyncio.run(_propose(packed, answers)))
    ready = list(zip(found, zones, cut, answers, strict=True))
    timed("ground, resolve, merge", size, lambda: [make_ledger(*one) for one in ready])
    timed("all, from text to records", size, lambda: deque((extract(one, model="rules") for one in found), maxlen=1))


async def _propose(packed: Sequence[Sequence[Passage]], answers: list[list[WireAnswer]]) -> None:
    for passages in packed:
        answers.append([(await RULES.propose(one)).answer for one in passages])


RULES = RulesEngine()


def main() -> None:
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 3.0
    extract(documents(0.02)[0], model="rules")
    found = documents(megabytes)
    print(f"{len(found)} articles, Arabic and English in turn, {megabytes:g} MB of UTF-8, one core")
    stages(found)
    for language in ("en", "ar"):
        line = unpunctuated(language, 1_000_000)
        document = Document.from_text(line, language=language)
        timed(f"1 MB, one line, {language}", 1.0, partial(extract, document, model="rules"))


if __name__ == "__main__":
    main()
