from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.parties import known_party, party
from pledgebook_schemas import Party


def listed(table: str) -> list[str]:
    return [name.strip() for name in re.split(r"[|\n]", table) if name.strip()]


NAMES = {
    "IRQ": """
        Iraq | iraq | the Iraqi government | Baghdad | Republic of Iraq | Iraq's prime minister
        Government of the Republic of Iraq | العراق | والعراق | للعراق | بغداد | جمهورية العراق
        الحكومة العراقية | وللحكومة العراقية | حكومة جمهورية العراق | رئيس الوزراء العراقي محمد شياع السوداني
        مجلس النواب العراقي | مجلس الوزراء العراقي | القوات العراقية | الوفد العراقي | l'Irak
        le gouvernement irakien | la partie irakienne | Iraq's flood relief coordinator | Iraq's ruling generals
        Iraq's chief climate negotiator Ali Hadi
        Iraqi Ministry of Higher Education and Scientific Research | Ministry of Finance of Iraq
        Iraqi Oil Minister Hayan Abdul-Ghani | Minister of Oil of Iraq | «العراق»
        the Iraqi side | Iraqis | the Iraqi parliament | العـراقُ
    """,
    "USA": """
        US | U.S. | USA | the US | United States of America | America | Washington | the White House
        US delegation | Americans | US ambassador to Iraq | US Department of Defense | the U.S. government
        US Secretary of State Marco Rubio | US officials | الولايات المتحدة | الولايات المتحدة الأمريكية
        أميركا | امريكا | واشنطن | الجانب الأمريكي | بالوفد الأميركي | البيت الأبيض
        وزير الخارجية الأميركي أنتوني بلينكن | المتحدث باسم وزارة الخارجية الأميركية
        القيادة المركزية الأمريكية | les États-Unis | la délégation américaine | les Américains | Maison-Blanche
    """,
    "FRA": """
        France | Paris | French President Emmanuel Macron | President Macron of France | le président français
        Élysée | فرنسا | وزارة الخارجية الفرنسية | الخارجية الفرنسية | سفير فرنسا لدى العراق
        l'ambassade de France | chef du gouvernement français | le ministère français des Affaires étrangères
    """,
    "GBR": """
        UK | U.K. | the United Kingdom | Britain | London | Downing Street
        British Foreign Secretary David Lammy | بريطانيا | المملكة المتحدة | le Royaume-Uni | Londres
    """,
    "SAU": """
        Saudi Arabia | KSA | Riyadh | السعودية | المملكة العربية السعودية | ولي العهد السعودي | الرياض
        Saudi Crown Prince Mohammed bin Salman | Arabie saoudite
    """,
    "TUR": """
        Türkiye | Turkey | turkey | Ankara | تركيا | أنقرة | the Turkish armed forces | Turquie
    """,
    "RUS": """
        Russia | the Kremlin | الكرملين | Russian Federation | روسيا الاتحادية | Moscou
    """,
    "EGY": """
        Egypt | مصر | القاهرة | الرئاسة المصرية | Le Caire | جمهورية مصر العربية
    """,
    "IRN": """
        Iran | إيران | ايران | Tehran | طهران | الجمهورية الإسلامية الإيرانية
    """,
    "CHN": """
        China | PRC | بكين | the Chinese Foreign Ministry | Chinese Foreign Ministry spokesperson Mao Ning
        la Chine
    """,
    "KOR": """
        South Korea | Republic of Korea | كوريا الجنوبية | Corée du Sud
    """,
    "PRK": """
        North Korea | DPRK | بيونغ يانغ
    """,
    "ARE": """
        UAE | the Emirates | الإمارات | دولة الإمارات العربية المتحدة | أبو ظبي
    """,
    "OMN": """
        سلطنة عمان | عُمان | عمان | Oman
    """,
    "JOR": """
        عمّان | Amman | المملكة الأردنية الهاشمية | King Abdullah of Jordan
    """,
    "PSE": """
        Palestine | السلطة الفلسطينية | Palestinian Authority
    """,
    "SYR": """
        Syria | سورية | دمشق | Syria's interim president Ahmed al-Sharaa | الجانب السوري
    """,
    "LBN": """
        Lebanon | لبنان | قائد الجيش اللبناني | l'armée libanaise
    """,
    "SSD": """
        جنوب السودان | South Sudan
    """,
    "COD": """
        DR Congo | RDC | جمهورية الكونغو الديمقراطية
    """,
    "COG": """
        Republic of the Congo | الكونغو - برازافيل
    """,
    "MLI": """
        Mali | حكومة مالي | le gouvernement malien
    """,
    "CIV": """
        Côte d’Ivoire | Ivory Coast | ساحل العاج
    """,
    "XKX": """
        Kosovo | كوسوفو
    """,
    "TWN": """
        Taiwan | Taïwan | تايوان
    """,
    "VAT": """
        Holy See | الفاتيكان
    """,
    "EU": """
        EU | the European Union | الاتحاد الأوروبي | UE | EU delegation | European Commission
        رئيس المفوضية الأوروبية | European Commission President Ursula von der Leyen
    """,
    "UN": """
        UN | the United Nations | الأمم المتحدة | الأمين العام للأمم المتحدة | ONU | Security Council
        UN Secretary-General António Guterres
    """,
    "NATO": """
        NATO | حلف شمال الأطلسي | OTAN | NATO Secretary General Mark Rutte
    """,
    "LAS": """
        Arab League | جامعة الدول العربية
    """,
    "IMF": """
        IMF | صندوق النقد الدولي | FMI
    """,
    "IAEA": """
        the IAEA | الوكالة الدولية للطاقة الذرية | Director General of the IAEA Rafael Grossi
    """,
    "HAMAS": """
        Hamas | حركة حماس | Hamas spokesman
    """,
    "HEZBOLLAH": """
        Hizbullah | حزب الله | Lebanon's Hezbollah | حزب الله اللبناني
    """,
    "ISIS": """
        ISIS | داعش | Daesh | تنظيم الدولة الإسلامية
    """,
    "ICRC": """
        Red Cross | اللجنة الدولية للصليب الأحمر | CICR
    """,
}

NOBODY = """
    US-EU | العراق والأمم المتحدة
    Iraqi Kurdistan Regional Government | حكومة إقليم كردستان العراق | Bank of England | البنك المركزي العراقي
    Iraqi Football Association | الاتحاد العراقي لكرة القدم | شركة نفط الكويت | Kuwait Oil Company
    American Airlines | le Parti socialiste français | us | who | is | eu | the American people | الشعب العراقي
    former French President X | الرئيس الأمريكي السابق | US-led coalition | US-Iraqi delegation
    Texas government | المالية | وزارة المالية | the two sides | الجانبان | president of Toyota Japan
    مدير مصنع العراق | John Smith | Brussels | the opposition | French presidential candidate Marine Le Pen
    Iraqi Central Bank governor | Iraqi oil | Emirates | Saudi Aramco | Pope Francis | Iran's IAEA envoy
    the government | ال | المملكة | the Syrian opposition
    Indian Ocean | Guinea pigs | محافظة بغداد | مجلس محافظة بغداد | Baghdad University | Iraqi militias
    German journalist | Georgia Tech | Michael Jordan | Chad Smith | Lebanese Forces | القوات اللبنانية
    Iranian film director | the Iraq desk | المغرب العربي | كاليفورنيا
"""


@pytest.mark.parametrize(("name", "id"), [(name, id) for id, names in NAMES.items() for name in listed(names)])
def test_a_name_stands_for_its_party(name: str, id: str) -> None:
    known = known_party(name)
    assert known is not None
    assert known.id == id


@pytest.mark.parametrize("name", [*listed(NOBODY), "", "...", "x" * 400 + " Iraq"], ids=lambda name: name[:40])
def test_another_body_is_not_the_party_named_in_it(name: str) -> None:
    assert known_party(name) is None


@pytest.mark.parametrize(
    ("name", "canonical"),
    [
        ("الولايات المتحدة", Party(name="United States", id="USA")),
        ("كوريا الجنوبية", Party(name="South Korea", id="KOR")),
        ("Turkey", Party(name="Türkiye", id="TUR")),
        ("la Syrie", Party(name="Syria", id="SYR")),
        ("الاتحاد الأوروبي", Party(name="European Union", id="EU")),
        ("ONU", Party(name="United Nations", id="UN")),
        ("the «Party of  Reason»", Party(name="Party of Reason")),
        ("  The  Forum\n", Party(name="Forum")),
        ("l’Agence spatiale", Party(name="Agence spatiale")),
        ("والوفد المفاوض", Party(name="الوفد المفاوض")),
        ("والمنظمة العربية للتنمية", Party(name="المنظمة العربية للتنمية")),
        ("كاليفورنيا", Party(name="كاليفورنيا")),
        ("للجنة", Party(name="للجنة")),
        ("وزان", Party(name="وزان")),
        ("us", Party(name="us")),
    ],
)
def test_an_unknown_party_keeps_its_cleaned_name(name: str, canonical: Party) -> None:
    assert party(name) == canonical


WORDS = st.sampled_from(
    listed("the | US | Iraqi | government | العراق | حكومة | و | ال | لل | to | في | « | ' | l' | of | عمان | بال")
)


PHRASES = st.lists(WORDS, max_size=8)


@given(st.one_of(st.text(max_size=60), PHRASES.map(" ".join), PHRASES.map("".join)))
def test_any_name_gives_a_party(name: str) -> None:
    assert party(name) == (known_party(name) or Party(name=party(name).name))
    assert party(name).name or not name


@given(
    st.sampled_from([name for names in NAMES.values() for name in listed(names)]),
    st.sampled_from(['"{}"', " {} ", "«{}»", "{}.", "{}\u200f"]),
)
def test_quotes_and_blanks_around_a_name_change_nothing(name: str, frame: str) -> None:
    assert known_party(frame.format(name)) == known_party(name)
