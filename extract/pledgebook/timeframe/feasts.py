"""Feasts, seasons of no fixed months and occasions, whose names the languages borrow from each other."""

from __future__ import annotations

from pledgebook.timeframe.terms import Feast, Month, Occasion, Part, Terms

_FEASTS: dict[Feast, str] = {
    Feast(12, 25): "Christmas, Christmas Day, Noël, عيد الميلاد، عيد الميلاد المجيد",
    Feast(12, 24): "Christmas Eve",
    Feast(12, 26): "Boxing Day",
    Feast(1, 1): "New Year, the New Year, New Year's, New Year's Day, Nouvel An, jour de l'an, رأس السنة، "
    "رأس السنة الميلادية",
    Feast(12, 31): "New Year's Eve, Saint-Sylvestre, ليلة رأس السنة",
    Feast(5, 1): "May Day, fête du Travail, عيد العمال، عيد الشغل",
    Feast(8, 15): "Assomption",
    Feast(11, 1): "Toussaint, All Saints' Day",
    Feast(1, 6): "Epiphany, Three Kings' Day",
    Feast(1, 7): "Orthodox Christmas, Coptic Christmas",
    Feast(1, 26): "Australia Day",
    Feast(2, 6): "Waitangi Day",
    Feast(3, 8): "International Women's Day, Women's Day",
    Feast(3, 22): "World Water Day",
    Feast(4, 7): "World Health Day",
    Feast(4, 14): "Sinhala New Year, Tamil New Year, Bengali New Year, Sinhala and Tamil New Year, Songkran, "
    "Pohela Boishakh, Vaisakhi, Baisakhi",
    Feast(4, 22): "Earth Day",
    Feast(4, 25): "Anzac Day",
    Feast(5, 9): "Europe Day",
    Feast(5, 25): "Africa Day",
    Feast(6, 5): "World Environment Day",
    Feast(6, 24): "Midsummer, Midsummer's Day, St John's Day",
    Feast(7, 1): "Canada Day",
    Feast(7, 4): "Fourth of July",
    Feast(7, 14): "Bastille Day",
    Feast(9, 29): "Michaelmas",
    Feast(11, 11): "Armistice Day, Remembrance Day, Veterans Day",
    Feast(12, 1): "World Aids Day",
    Feast(12, 10): "Human Rights Day",
    Feast(2, 14): "Valentine's Day, Saint-Valentin",
    Feast(3, 17): "St Patrick's Day",
    Feast(10, 31): "Halloween",
    Feast(3, 21): "Nowruz, Norouz, نوروز، عيد النوروز",
    Feast(0, 0, "easter"): "Easter, Easter Sunday, Easter holidays, Easter break, Easter weekend, "
    "Pâques, dimanche de Pâques, عيد الفصح، عيد الفصح المجيد، "
    "عيد القيامة",
    Feast(0, -2, "easter"): "Good Friday, Vendredi saint, الجمعة العظيمة",
    Feast(0, -46, "easter"): "Ash Wednesday, mercredi des Cendres",
    Feast(0, -47, "easter"): "Shrove Tuesday, Mardi gras",
    Feast(0, 1, "easter"): "Easter Monday, lundi de Pâques, اثنين الفصح",
    Feast(0, 39, "easter"): "Ascension Day, jeudi de l'Ascension",
    Feast(0, 49, "easter"): "Pentecost, Whitsun, Pentecôte",
    Feast(10, 1, "hijri"): "Eid al-Fitr, Eid ul-Fitr, Aïd el-Fitr, Aïd al-Fitr, Korité, عيد الفطر، عيد الفطر المبارك، "
    "عيد الفطر السعيد",
    Feast(12, 10, "hijri"): "Eid al-Adha, Eid ul-Adha, Aïd el-Adha, Aïd al-Adha, Aïd el-Kébir, Tabaski, "
    "عيد الأضحى، عيد الأضحى المبارك",
    Feast(12, 9, "hijri"): "يوم عرفة",
    Feast(1, 1, "hijri"): "رأس السنة الهجرية",
    Feast(1, 10, "hijri"): "Ashura, Achoura, عاشوراء",
    Feast(3, 12, "hijri"): "Mawlid, Mouloud, المولد النبوي، المولد النبوي الشريف، عيد المولد النبوي",
    Feast(0, 0, "other"): "Eid, Aïd, Thanksgiving, Thanksgiving Day, Labour Day, Labor Day, "
    "Independence Day, Republic Day, Constitution Day, Liberation Day, Victory Day, Revolution Day, Unification Day, "
    "Memorial Day, National Day, fête nationale, "
    "fête de l'Indépendance, العيد، عطلة العيد، عيد الاستقلال، العيد الوطني، عيد العرش",
}
_MOON: dict[str, str] = {
    "diwali": "Diwali, Deepavali, Divali, festival of lights",
    "dussehra": "Dussehra, Durga Puja, Dashain, Vijayadashami",
    "holi": "Holi",
    "vesak": "Vesak, Wesak, Buddha Purnima",
    "mid-autumn": "Mid-Autumn Festival, Chuseok, Moon Festival",
    "lunar new year": "Lunar New Year, Chinese New Year, Tet, Seollal, Spring Festival, Nouvel An lunaire, "
    "Nouvel An chinois, Têt, رأس السنة الصينية، رأس السنة القمرية",
    "passover": "Passover, Pesach, Pessah, عيد الفصح اليهودي",
    "hanukkah": "Hanukkah, Chanukah, Hanoukka",
    "rosh hashanah": "Rosh Hashanah, Jewish New Year, Roch Hachana",
    "yom kippur": "Yom Kippur, Yom Kippour, يوم الغفران",
    "sukkot": "Sukkot, Feast of Tabernacles, Souccot",
    "orthodox easter": "Orthodox Easter, Greek Easter, Coptic Easter, Pâques orthodoxe",
}
_HIJRI_MONTHS: dict[Month, str] = {
    Month(9, hijri=True): "Ramadan, Ramadhan, Ramzan, holy month of Ramadan, fasting month of Ramadan, رمضان المبارك، "
    "رمضان الكريم، رمضان الفضيل",
    Month(12, hijri=True): "hajj, hajj season, hadj, موسم الحج",
}
_RETURN: dict[Month, str] = {
    Month(9): "rentrée, rentrée scolaire, rentrée des classes, rentrée universitaire, الدخول المدرسي، العودة المدرسية، "
    "الدخول الاجتماعي",
}
"""The return to school, which French and Maghreb Arabic name as a time of the year."""
_SEASONS = (
    "rainy season, rains, monsoon, monsoon season, monsoons, wet season, dry season, lean season, hurricane season, "
    "cyclone season, fire season, flood season, planting season, growing season, farming season, sowing season, "
    "harvest season, heating season, hivernage, saison des pluies, saison sèche, saison de pluies, mousson, "
    "saison des cyclones, saison agricole, campagne agricole, soudure, موسم الأمطار، موسم المطر، الموسم المطير، "
    "موسم الجفاف، الموسم الزراعي، الموسم الفلاحي، موسم الحصاد، موسم الزيتون، موسم الزراعة، موسم القطاف، موسم الحرائق"
)
"""Their months differ from place to place."""
_OCCASIONS = (
    "election, elections, general election, general elections, presidential election, presidential elections, "
    "parliamentary election, parliamentary elections, legislative elections, local elections, municipal elections, "
    "midterms, referendum, harvest, élection, élections, scrutin, élection présidentielle, présidentielle, "
    "élections législatives, législatives, élections municipales, municipales, élections régionales, référendum, "
    "récolte, récoltes, vendanges, moisson, moissons, الانتخابات، الانتخابات العامة، الانتخابات الرئاسية، "
    "الانتخابات التشريعية، الانتخابات البرلمانية، الانتخابات النيابية، الانتخابات البلدية، الانتخابات المحلية، "
    "الاستفتاء، الحصاد"
)
_OCCASIONS_WITH_NEXT = (
    "World Cup, Olympics, Olympic Games, Winter Olympics, Asian Games, Commonwealth Games, European Championship, "
    "parliament, budget, session, parliamentary session, plenary session, sitting, legislature, congress, summit, "
    "meeting, annual meeting, council meeting, cabinet meeting, board meeting, conference, campaign, season, round, "
    "round of talks, his term, her term, its term, their term, our term, my term, son mandat, "
    "leur mandat, term of office, general assembly, planning period, programming period, tournament, edition, "
    "législature, quinquennat, mandat, mandature, session, session parlementaire, budget, "
    "loi de finances, sommet, réunion, conseil, conseil municipal, conseil d'administration, conseil des ministres, "
    "congrès, conférence, campagne, saison, assemblée générale, البرلمان، الميزانية، الموازنة، الموازنة العامة، "
    "قانون المالية، الدورة، الدورة البرلمانية، الدورة التشريعية، دورة، الجلسة، القمة، القمة العربية، الاجتماع، "
    "المؤتمر، مؤتمر، الموسم، موسم، الولاية، ولايته، ولايتها، العهدة، عهدته، الجولة، الجولة الثانية، ميزانية، "
    "موازنة، قمة، مشروع الموازنة، "
    "مشروع الميزانية، مشروع قانون المالية"
)


_KINDS = "regular ordinary annual general plenary special extraordinary autumn spring summer winter monthly".split()
_MEETINGS = "session meeting assembly conference summit congress review".split()


def _each(list_: str) -> list[str]:
    return list_.replace("، ", ", ").split(", ")


def feast_words() -> Terms:
    terms: Terms = {name: Part("RS") for name in _each(_SEASONS)}
    terms |= {name: Occasion(needs_shift=True) for name in _each(_OCCASIONS_WITH_NEXT)}
    terms |= {name: Occasion() for name in _each(_OCCASIONS)}
    terms |= {f"{kind} {name}": Occasion(needs_shift=True) for kind in _KINDS for name in _MEETINGS}
    for months in (_HIJRI_MONTHS, _RETURN):
        terms |= {name: month for month, names in months.items() for name in _each(names)}
    terms |= {name: Feast(0, 0, "moon", moon) for moon, names in _MOON.items() for name in _each(names)}
    terms |= {name: feast for feast, names in _FEASTS.items() for name in _each(names)}
    return terms
