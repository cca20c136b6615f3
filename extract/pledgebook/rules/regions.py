"""States, provinces and Länder of federations, by name: whom "the state" or a governor means in a text on one."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_REGIONS = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|"
    "Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|"
    "New Hampshire|New Jersey|New Mexico|New York State|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|"
    "Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|"
    "Puerto Rico|Alberta|British Columbia|Manitoba|New Brunswick|Newfoundland and Labrador|Nova Scotia|Ontario|"
    "Prince Edward Island|Quebec|Québec|Saskatchewan|Nunavut|Yukon|Queensland|New South Wales|Tasmania|"
    "South Australia|Western Australia|Northern Territory|Bavaria|Saxony|Saxony-Anhalt|Lower Saxony|Brandenburg|Hesse|"
    "Thuringia|Rhineland-Palatinate|Saarland|Schleswig-Holstein|North Rhine-Westphalia|Baden-Württemberg|"
    "Mecklenburg-Vorpommern|Andhra Pradesh|Arunachal Pradesh|Assam|Bihar|Chhattisgarh|Goa|Gujarat|Haryana|"
    "Himachal Pradesh|Jharkhand|Karnataka|Kerala|Madhya Pradesh|Maharashtra|Manipur|Meghalaya|Mizoram|Nagaland|Odisha|"
    "Punjab|Rajasthan|Sikkim|Tamil Nadu|Telangana|Tripura|Uttar Pradesh|Uttarakhand|West Bengal|Sindh|Balochistan|"
    "Khyber Pakhtunkhwa|São Paulo|Minas Gerais|Bahia|Paraná|Lagos State|Kano State|Rivers State|Catalonia|Andalusia|"
    "Galicia|Jalisco|Nuevo León|Sabah|Sarawak|Scotland|Wales|Northern Ireland|Flanders|Wallonia|Tyrol|"
    "Styria|Ticino|Valais"
)
_NAMED = re.compile(rf"(?<![\w-])(?:{_REGIONS})(?![\w-])")


@lru_cache(maxsize=8)
def region_of(text: str) -> str | None:
    """The region that a text names most; None where it names none. Linear in the text."""
    counts = Counter(_NAMED.findall(text))
    return counts.most_common(1)[0][0] if counts else None
