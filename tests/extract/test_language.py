"""Language is told by script and small words, from a bounded part of the text."""

import unicodedata
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.language import HEAD, MIDDLE, TAIL, detect_language, script_of

TEXTS = [
    ("ar", "تعهدت الحكومة العراقية بإعادة بناء المدارس قبل نهاية العام."),
    ("ar", "سنفي بوعدنا."),
    ("ar", "وأكد الناطق باسم CJTF-OIR أن قوات NATO ستبقى في العراق حتى عام 2026."),
    ("ar", "أَكَّدَ الوَزِيرُ أَنَّ العَمَلَ سَيَبْدَأُ قَرِيبًا"),
    ("ar", "رئیس الوزراء یؤكد التزام العراق بحمایة البعثات الدبلوماسیة فی بغداد"),
    ("ar", "بغداد وواشنطن"),
    ("ar", "لن نقبل بأي تأخير، وسوف ندفع كل المستحقات خلال شهرين إن وافق البرلمان على الموازنة."),
    ("ar", "قالت المفوضية إنها ستنشر النتائج على موقعها http://example.org/results"),
    ("en", "Iraq reaffirmed."),
    ("en", "The two sides agreed to hold a second round of talks in Baghdad before the end of March."),
    ("en", "We will not accept any delay."),
    ("en", "Ministers pledged to pay all arrears within sixty days."),
    ("en", 'The spokesman told reporters: "سنفي بوعدنا", and declined to say more about the plan for the city.'),
    ("en", "If parliament approves the budget, work on the bridge should start in June, the mayor said."),
    ("en", "NATO leaders expect allies to raise spending."),
    ("fr", "Le ministre s'est engagé à financer la réparation des écoles avant la fin de l'année."),
    ("fr", "Nous tiendrons parole."),
    ("fr", "La France ne livrera plus d'armes tant que le cessez-le-feu n'est pas respecté."),
    ("fr", "Selon l'Élysée, les deux pays vont ouvrir un dialogue sur l'énergie."),
    ("fr", "Paris promet une aide d'urgence"),
    ("fr", "Accord signé hier soir à Genève"),
    ("en", "President Erdoğan said Türkiye would host the talks in İstanbul."),
    ("es", "El Gobierno se comprometió a reconstruir las escuelas antes de que termine el año."),
    ("es", "No aceptaremos ningún retraso en las obras."),
    ("es", "Según la ministra, los dos países firmarán el acuerdo en mayo si hay consenso."),
    ("es", "La Unión Europea enviará más ayuda a la región."),
    ("pt", "O governo comprometeu-se a reconstruir as escolas antes do fim do ano."),
    ("pt", "Não aceitaremos nenhum atraso nas obras."),
    ("pt", "A ministra disse que os dois países vão assinar o acordo em maio."),
    ("pt", "A União Europeia enviará mais ajuda à região, segundo a comissão."),
    ("it", "Il governo si è impegnato a ricostruire le scuole entro la fine dell'anno."),
    ("it", "Non accetteremo nessun ritardo nei lavori."),
    ("it", "La ministra ha detto che i due paesi firmeranno l'accordo a maggio."),
    ("it", "Secondo il sindaco, la nuova linea sarà aperta anche di notte."),
    ("de", "Die Regierung verpflichtete sich, die Schulen bis zum Jahresende wieder aufzubauen."),
    ("de", "Wir werden keine Verzögerung hinnehmen."),
    ("de", "Der Minister sagte, dass beide Länder das Abkommen im Mai unterzeichnen."),
    ("de", "Die Europäische Union schickt mehr Hilfe in die Region."),
    ("nl", "De regering heeft beloofd de scholen voor het einde van het jaar te herbouwen."),
    ("nl", "Wij zullen geen vertraging aanvaarden."),
    ("nl", "Volgens de minister wordt het akkoord in mei door beide landen getekend."),
    ("tr", "Hükümet, okulları yıl sonuna kadar yeniden inşa etmeyi taahhüt etti."),
    ("tr", "Hiçbir gecikmeyi kabul etmeyeceğiz."),
    ("tr", "Bakan, iki ülkenin anlaşmayı mayıs ayında imzalayacağını söyledi."),
    ("pl", "Rząd zobowiązał się odbudować szkoły przed końcem roku."),
    ("pl", "Minister powiedział, że oba kraje podpiszą umowę w maju."),
    ("ro", "Guvernul s-a angajat să reconstruiască școlile până la sfârșitul anului."),
    ("sv", "Regeringen har lovat att bygga upp skolorna före årets slut."),
    ("da", "Regeringen har lovet at genopbygge skolerne før årets udgang."),
    ("id", "Pemerintah berjanji akan membangun kembali sekolah-sekolah itu sebelum akhir tahun."),
    ("cs", "Vláda se zavázala, že školy obnoví do konce roku."),
    ("hu", "A kormány vállalta, hogy az év végéig újjáépíti az iskolákat."),
    ("fa", "دولت متعهد شد که مدارس را تا پایان سال بازسازی کند."),
    ("fa", "وزیر امور خارجه گفت این توافق در ماه آینده امضا خواهد شد."),
    ("fa", "ما هیچ تأخیری را نمی‌پذیریم."),
    ("ur", "حکومت نے سال کے آخر تک اسکولوں کی تعمیر نو کا وعدہ کیا ہے۔"),
    ("ur", "وزیر نے کہا کہ دونوں ملک مئی میں معاہدے پر دستخط کریں گے۔"),
    ("ckb", "حکومەت بەڵێنی دا قوتابخانەکان پێش کۆتایی ساڵ نۆژەن بکاتەوە."),
    ("ckb", "وەزیر وتی هەردوو وڵات لە مانگی ئازاردا ڕێککەوتنەکە واژۆ دەکەن."),
    ("ps", "حکومت ژمنه وکړه چې د کال تر پایه به ښوونځي بیا جوړ کړي."),
    ("ps", "وزیر وویل چې دواړه هېوادونه به په راتلونکې میاشت کې تړون لاسلیک کړي."),
    ("ru", "Правительство обязалось восстановить школы до конца года."),
    ("ru", "Мы не примем никаких задержек."),
    ("uk", "Уряд зобов'язався відбудувати школи до кінця року."),
    ("uk", "Міністр сказав, що обидві країни підпишуть угоду в травні."),
    ("sr", "Влада се обавезала да ће обновити школе до краја године."),
    ("bg", "Правителството се ангажира да възстанови училищата."),
    ("ru", "Объём помощи объявят завтра."),
    ("el", "Η κυβέρνηση δεσμεύτηκε να ξαναχτίσει τα σχολεία."),
    ("he", "הממשלה התחייבה לשקם את בתי הספר עד סוף השנה."),
    ("zh", "政府承诺在年底之前重建学校。"),
    ("ja", "政府は年末までに学校を再建すると約束した。"),
    ("ko", "정부는 연말까지 학교를 재건하겠다고 약속했다."),
    ("hi", "सरकार ने साल के अंत तक स्कूलों के पुनर्निर्माण का वादा किया।"),
    ("th", "รัฐบาลให้คำมั่นว่าจะสร้างโรงเรียนขึ้นใหม่"),
]


@pytest.mark.parametrize(("language", "text"), TEXTS, ids=[f"{code}-{n}" for n, (code, _) in enumerate(TEXTS)])
def test_tells_the_language_of_a_short_text(language: str, text: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["", " \n\t", "2024-05-03, 17:30", "🤝 … !", "Zzyx", "ⴰⵎⴰⵣⵉⵖ"])
def test_says_und_where_nothing_tells(text: str) -> None:
    assert detect_language(text) == "und"


def test_a_longer_text_in_an_unknown_latin_language_is_und() -> None:
    finnish = (
        "Hallitus sitoutui rakentamaan koulut uudelleen vuoden loppuun mennessä. Ministeri sanoi, ettei viivytyksiä "
        "hyväksytä. Molemmat maat allekirjoittavat sopimuksen toukokuussa, jos eduskunta puoltaa esitystä."
    )
    assert detect_language(finnish) == "und"


def test_letters_and_accents_apart_are_read_like_letters_with_accents() -> None:
    french = "Déjà, l'été dernier, où étaient-ils ?"
    assert detect_language(unicodedata.normalize("NFD", french)) == detect_language(french) == "fr"


def test_a_text_is_named_by_its_greater_part() -> None:
    arabic = "تعهدت الحكومة العراقية بإعادة بناء المدارس قبل نهاية العام. "
    english = "The government pledged to rebuild the schools. "
    assert detect_language(english + arabic * 3) == "ar"
    assert detect_language(arabic + english * 5) == "en"


def test_letters_between_the_samples_change_nothing() -> None:
    english = "The two sides agreed on the plan. " * 700
    assert len(english) > HEAD
    hidden = "у" * 100_000
    text = english + hidden + english * 5 + hidden + "The end of the story is near. " * (TAIL // 30 + 1)
    middle = (HEAD + len(text) - TAIL - MIDDLE) // 2
    assert "у" not in text[middle : middle + MIDDLE]
    assert detect_language(text) == "en"


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("arabic", "أعلن CJTF-OIR انسحابه"),
        ("latin", 'He said "نعم" and left the room.'),
        ("arabic", "دولت متعهد شد"),
        ("latin", "Où est l'accord ?"),
        ("other", "Правительство NATO"),
        ("other", "2026"),
        ("other", ""),
    ],
    ids=["acronym", "quote", "persian", "french", "cyrillic", "digits", "empty"],
)
def test_script_of_a_sentence_is_that_of_most_letters(
    script: Literal["arabic", "latin", "other"], sentence: str
) -> None:
    assert script_of(sentence) == script


@given(st.text(max_size=300))
def test_any_text_has_a_code(text: str) -> None:
    assert detect_language(text).isalpha()
    assert len(detect_language(text)) in {2, 3}
