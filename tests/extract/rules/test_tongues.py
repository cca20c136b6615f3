"""Two languages in one document, each read with its own grammar."""

from __future__ import annotations

import pytest

from pledgebook import Document, extract
from pledgebook.passages import pack
from pledgebook.rules.tongues import by_language
from pledgebook.segment import segment
from pledgebook_schemas import Passage, Zone

ARABIC = "تعهد العراق بسداد ديونه للأردن قبل نهاية عام 2027."
ENGLISH = "The Government of Jordan will open the Karameh crossing to lorries of Iraq in May 2027."
FRENCH = "Le gouvernement de la Tunisie s'engage à rouvrir la ligne des trains de nuit avant le 1er juin 2027."
GERMAN = "Die Regierung wird die Grenze für den Verkehr der Lastwagen und Busse wieder öffnen, wenn die Brücke steht."

PERSIAN = "طرفین متعهد شدند ظرف دو هفته فهرست بازداشت‌شدگان را به کمیته بین‌المللی صلیب سرخ تحویل دهند."
URDU = "حکومت نے وعدہ کیا ہے کہ وہ اگلے مہینے تک تمام متاثرین کو معاوضہ ادا کرے گی۔"
KURDISH = "حکومەتی هەرێم بەڵێنی دا کە تا کۆتایی ساڵ مووچەی هەموو فەرمانبەران دابەش بکات."


def passage(*sentences: str) -> Passage:
    text, start = "\n".join(sentences), 0
    zones: list[Zone] = []
    for one in sentences:
        zones.append(Zone(kind="body", start=start, end=start + len(one)))
        start += len(one) + 1
    document = Document.from_text(text)
    (whole,) = pack(document, segment(text, zones), title=None, limit=100_000)
    return whole


@pytest.mark.parametrize(
    ("sentences", "main", "parts"),
    [
        ((ARABIC, ENGLISH, ARABIC), "ar", {"ar": [1, 3], "en": [2]}),
        ((ENGLISH, FRENCH), "en", {"en": [1], "fr": [2]}),
        ((FRENCH, ENGLISH, ARABIC), "fr", {"fr": [1], "ar": [3], "en": [2]}),
        ((ENGLISH, "اقرأ أيضا"), "en", {"en": [1, 2]}),
        ((ARABIC, "Made in Baghdad"), "ar", {"ar": [1, 2]}),
        (
            (ENGLISH, "The daily Le Monde said that the minister sang the old song."),
            "en",
            {"en": [1, 2]},
        ),
        ((ARABIC, "وقّعت شركة Siemens Energy AG عقدا مع وزارة الكهرباء في بغداد."), "ar", {"ar": [1, 2]}),
        ((PERSIAN, ENGLISH), "fa", {"fa": [1], "en": [2]}),
        ((URDU,), "ur", {"ur": [1]}),
        ((KURDISH,), "ckb", {"ckb": [1]}),
        ((ENGLISH, PERSIAN), "en", {"en": [1, 2]}),
        ((ENGLISH, "تعهد العراق (UNHCR) بسداد ديونه للأردن."), "en", {"en": [1], "ar": [2]}),
        ((ARABIC, f"{ENGLISH[:-1]} (العراق)."), "ar", {"ar": [1], "en": [2]}),
        ((GERMAN, ENGLISH), "de", {"de": [1], "en": [2]}),
        ((GERMAN,), "de", {"de": [1]}),
    ],
    ids=[
        "ar-en",
        "en-fr",
        "three",
        "link",
        "label",
        "french name",
        "mixed sentence",
        "Persian",
        "Urdu",
        "Kurdish",
        "Persian in English",
        "an acronym",
        "a name in another script",
        "unread main",
        "unread only",
    ],
)
def test_sentences_by_language(sentences: tuple[str, ...], main: str, parts: dict[str, list[int]]) -> None:
    found = by_language(passage(*sentences), main, ("ar", "en", "fr"))
    assert {code: [one.number for one in part.sentences] for code, part in found} == parts


def test_a_document_in_one_language_is_the_passage_itself() -> None:
    whole = passage(ARABIC, ARABIC)
    assert by_language(whole, "ar", ("ar", "en", "fr")) == (("ar", whole),)


def test_a_bilingual_statement_is_read_in_both() -> None:
    text = f"{ARABIC}\n\n{ENGLISH}\n\n{FRENCH}\n"
    read = extract(Document.from_text(text, date="2026-06-01"), model="rules")
    found = [(one.actor.canonical[0].id, one.timeframe and one.timeframe.value) for one in read.commitments]
    assert found == [("IRQ", "2027-12-31"), ("JOR", "2027-05"), ("TUN", "2027-06-01")]
    assert read.problems == ()


def test_the_part_in_another_language_is_named() -> None:
    read = extract(Document.from_text(f"{GERMAN}\n\n{ENGLISH}\n", language="de"), model="rules")
    assert [one.actor.canonical[0].id for one in read.commitments] == ["JOR"]
    (problem,) = read.problems
    assert (problem.reason, problem.start, problem.end) == ("language", 0, len(GERMAN))
