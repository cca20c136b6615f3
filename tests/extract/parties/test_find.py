from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.parties import find_parties

ARABIC: list[tuple[str, list[str]]] = [
    (
        "أكد العراق والولايات المتحدة التزامهما، وقالت بغداد إنها سترسل وفداً إلى واشنطن.",
        ["العراق IRQ name", "الولايات المتحدة USA name", "بغداد IRQ capital", "واشنطن USA capital"],
    ),
    ("وتعهّدت الحكومةُ العراقيّةُ للأمم المتحدة", ["العراقيّةُ IRQ demonym", "أمم المتحدة UN organisation"]),
    ("أعلن الجانبان العراقي والأميركي", ["العراقي IRQ demonym", "الأميركي USA demonym"]),
    ("وَالعِرَاق وللهند وباليونان", ["العِرَاق IRQ name", "هند IND name", "اليونان GRC name"]),
    ("العـــراق والعراقيون ولأمريكا", ["العـــراق IRQ name", "العراقيون IRQ demonym", "أمريكا USA name"]),
    ("اسرائيل وايران وتركيا وسورية", ["اسرائيل ISR name", "ايران IRN name", "تركيا TUR name", "سورية SYR name"]),
    ("جنوب السودان والسودان", ["جنوب السودان SSD name", "السودان SDN name"]),
    ("رئيس الوزراء محمد شياع السوداني، وقال السوداني إن الجيش", []),
    ("الرئيس السوداني في جوبا", ["السوداني SDN demonym", "جوبا SSD capital"]),
    (
        "غينيا وغينيا بيساو وغينيا الاستوائية وبابوا غينيا الجديدة",
        ["غينيا GIN name", "غينيا بيساو GNB name", "غينيا الاستوائية GNQ name", "بابوا غينيا الجديدة PNG name"],
    ),
    (
        "الكونغو الديمقراطية وجمهورية الكونغو والكونغو برازافيل",
        ["الكونغو الديمقراطية COD name", "جمهورية الكونغو COG name", "الكونغو برازافيل COG name"],
    ),
    ("النيجر ونيجيريا وتشاد", ["النيجر NER name", "نيجيريا NGA name", "تشاد TCD name"]),
    ("دعم مالي كبير من القطاع المالي ووزارة المالية", []),
    ("في مالي والنيجر، ومن النيجر ومالي", ["مالي MLI name", "النيجر NER name", "النيجر NER name", "مالي MLI name"]),
    ("صلاة المغرب في المغرب العربي", []),
    ("وقّع المغرب اتفاقاً", ["المغرب MAR name"]),
    ("قطرة ماء في أنبوب بقطر 5 أمتار", []),
    ("نصف قطر الدائرة", []),
    ("ستستضيف قطر المحادثات", ["قطر QAT name"]),
    ("سلطنة عمان ترحب", ["سلطنة عمان OMN name"]),
    ("وصل إلى عمّان ثم إلى عُمان", ["عمّان JOR capital", "عُمان OMN name"]),
    ("اجتمع الوفد الأردني في عمان", ["الأردني JOR demonym", "عمان JOR capital"]),
    ("هو مصرّ على موقفه", []),
    ("ستحصل مصر على قرض من صندوق النقد الدولي", ["مصر EGY name", "صندوق النقد الدولي IMF organisation"]),
    ("باليد اليمنى، في مجرى النهر", []),
    ("تحدث بحماس عن حركة حماس", ["حركة حماس HAMAS organisation"]),
    ("نهر الأردن وخليج عمان واتفاق باريس", []),
    ("أمريكا اللاتينية وأمريكا", ["أمريكا USA name"]),
    ("السيد محمد المصري", []),
    (
        "جمهورية العراق والمملكة العربية السعودية، وأكدت المملكة",
        ["جمهورية العراق IRQ name", "المملكة العربية السعودية SAU name", "المملكة SAU name"],
    ),
    ("أكدت المملكة أن المغرب والأردن", ["المغرب MAR name", "الأردن JOR name"]),
    (
        "كوريا الجنوبية والكوري الشمالي وكوريا",
        ["كوريا الجنوبية KOR name", "الكوري الشمالي PRK demonym", "كوريا KOR name"],
    ),
    ("لبنان وبنما واليمن ولليمن", ["لبنان LBN name", "بنما PAN name", "اليمن YEM name", "يمن YEM name"]),
    ("حلف الناتو وداعش وأوبك+", ["حلف الناتو NATO organisation", "داعش ISIS organisation", "أوبك+ OPEC+ organisation"]),
]

ENGLISH: list[tuple[str, list[str]]] = [
    (
        "The US and Iraq told us who would go; U.S. forces left Washington, D.C. for Baghdad.",
        ["US USA name", "Iraq IRQ name", "U.S. USA name", "Washington USA capital", "Baghdad IRQ capital"],
    ),
    ("We ate turkey from fine china with chad, and jordan is a name in lower case.", []),
    ("It is for us to say who is who.", []),
    ("WHO IS NEXT? THEY TOLD US.", []),
    ("The WHO and the IS group", ["WHO WHO organisation", "IS ISIS organisation"]),
    ("Turkey, the Turks and Türkiye", ["Turkey TUR name", "Turks TUR demonym", "Türkiye TUR name"]),
    ("Iraq’s and Iraq's share, a US-led force", ["Iraq IRQ name", "Iraq IRQ name", "US USA name"]),
    (
        "St. Lucia, Côte d’Ivoire, Guinea-Bissau",
        ["St. Lucia LCA name", "Côte d’Ivoire CIV name", "Guinea-Bissau GNB name"],
    ),
    (
        "South Sudan, Sudan and the Democratic Republic of the Congo",
        ["South Sudan SSD name", "Sudan SDN name", "Democratic Republic of the Congo COD name"],
    ),
    ("Nigerian and Nigerien troops in Mali", ["Nigerian NGA demonym", "Nigerien NER demonym", "Mali MLI name"]),
    ("Under the Paris Agreement and the Vienna Convention", []),
    ("Paris agreed in Vienna", ["Paris FRA capital", "Vienna AUT capital"]),
    ("South America, the Indian Ocean, the Jordan River and New Mexico", []),
    ("Chad Smith met Michael Jordan", []),
    ("Santiago Abascal left Santiago de Compostela", []),
    ("Santiago will pay", ["Santiago CHL capital"]),
    ("Chad and Jordan agreed", ["Chad TCD name", "Jordan JOR name"]),
    ("Emirates flies to the Emirates", ["Emirates ARE name"]),
    ("Abu Ibrahim al-Iraqi and the Iraqi side", ["Iraqi IRQ demonym"]),
    (
        "The Kremlin, the White House and Downing Street",
        ["Kremlin RUS capital", "White House USA capital", "Downing Street GBR capital"],
    ),
    ("the Kingdom of Morocco; the Kingdom pledged", ["Kingdom of Morocco MAR name", "Kingdom MAR name"]),
    (
        "NATO, the EU and the Gulf Cooperation Council",
        ["NATO NATO organisation", "EU EU organisation", "Gulf Cooperation Council GCC organisation"],
    ),
    ("RSF is not US\nSudan: none of it", ["RSF RSF organisation", "US USA name", "Sudan SDN name"]),
    ("Reporters at RSF in Berlin", ["Berlin DEU capital"]),
    ("the United\nStates", []),
]

FRENCH: list[tuple[str, list[str]]] = [
    (
        "L'Irak et la Chine promettent aux États-Unis d’Amérique que le gouvernement malien suivra.",
        ["Irak IRQ name", "Chine CHN name", "États-Unis d’Amérique USA name", "malien MLI demonym"],
    ),
    ("la partie irakienne et l’Union européenne", ["irakienne IRQ demonym", "Union européenne EU organisation"]),
    (
        "Les autorités grecques, turques et sud-coréennes",
        ["grecques GRC demonym", "turques TUR demonym", "sud-coréennes KOR demonym"],
    ),
    ("le nigérien et le nigérian", ["nigérien NER demonym", "nigérian NGA demonym"]),
    ("Réunion de Maurice et Dominique", []),
    ("l'accord de Paris, la ville de Paris, Paris", ["Paris FRA capital"]),
    (
        "la RDC, l’ONU, l'OTAN et le Royaume-Uni",
        ["RDC COD name", "ONU UN organisation", "OTAN NATO organisation", "Royaume-Uni GBR name"],
    ),
    ("Amérique latine, océan Indien, mer de Chine méridionale", []),
]


@pytest.mark.parametrize(("text", "expected"), [*ARABIC, *ENGLISH, *FRENCH], ids=lambda value: str(value)[:40])
def test_parties_of_a_sentence_are_found_in_order(text: str, expected: list[str]) -> None:
    found = [f"{text[one.start : one.end]} {one.party.id} {one.form}" for one in find_parties(text)]
    assert found == expected


WORDS = st.sampled_from(
    [
        *("العراق", "والعِراق", "للهند", "مالي", "عمان", "المملكة", "و", "لل", "ال", "ـ", "\u064e", "\u200f", "،"),
        *("the", "US", "U.S.", "United", "States", "of", "America", "Guinea-Bissau", "irakien", "l'Irak", "Saint"),
        *("St.", "Lucia", "Kingdom", "😀", "\n", "ß", "İ", "+", "A."),
    ]
)
LISTS = st.lists(WORDS, max_size=20)
TEXTS = st.one_of(st.text(max_size=80), LISTS.map(" ".join), LISTS.map("".join))


@given(TEXTS)
def test_mentions_are_words_of_the_text_and_never_overlap(text: str) -> None:
    mentions = find_parties(text)
    edges = [edge for one in mentions for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(0 <= one.start < one.end <= len(text) for one in mentions)
    assert all(any(letter.isalpha() for letter in text[one.start : one.end]) for one in mentions)
    assert not any(text[one.end : one.end + 1].isalpha() for one in mentions)


@given(TEXTS)
def test_a_line_in_front_shifts_every_mention_by_its_length(text: str) -> None:
    front = "😀 قال: \n"
    shifted = [replace(one, start=one.start + len(front), end=one.end + len(front)) for one in find_parties(text)]
    assert find_parties(front + text) == shifted
