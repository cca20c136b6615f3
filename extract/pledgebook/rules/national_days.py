"""Days and years whose dates differ from state to state: Independence Day, Thanksgiving, the financial year."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pledgebook.timeframe import resolve_time
from pledgebook_schemas import WireTimeframe

_DAYS: dict[str, str] = {
    "independence day": """USA 07-04 IND 08-15 PAK 08-14 UKR 08-24 GHA 03-06 NGA 10-01 KEN 12-12 PHL 06-12 IDN 08-17
        MYS 08-31 BGD 03-26 BRA 09-07 MEX 09-16 ARG 07-09 CHL 09-18 COL 07-20 PER 07-28 POL 11-11 FIN 12-06 EST 02-24
        LVA 11-18 LTU 02-16 GEO 05-26 ARM 09-21 AZE 05-28 MDA 08-27 KAZ 12-16 UZB 09-01 TJK 09-09 TKM 09-27 KGZ 08-31
        BLR 07-03 JOR 05-25 LBN 11-22 SYR 04-17 TUN 03-20 MAR 11-18 DZA 07-05 LBY 12-24 SDN 01-01 SSD 07-09 UGA 10-09
        TZA 12-09 RWA 07-01 ZMB 10-24 ZWE 04-18 BWA 09-30 NAM 03-21 MWI 07-06 MOZ 06-25 AGO 11-11 SEN 04-04 CIV 08-07
        MLI 09-22 BFA 08-05 NER 08-03 TGO 04-27 BEN 08-01 GAB 08-17 TCD 08-11 JAM 08-06 TTO 08-31 BHS 07-10 BRB 11-30
        GTM 09-15 HND 09-15 SLV 09-15 NIC 09-15 CRI 09-15 PAN 11-28 DOM 02-27 HTI 01-01 VEN 07-05 BOL 08-06 PRY 05-14
        URY 08-25 ECU 08-10 LKA 02-04 MDV 07-26 MMR 01-04 VNM 09-02 TLS 05-20 MLT 09-21 CYP 10-01 MKD 09-08 MNE 07-13
        HRV 05-30 SVN 12-26 BGR 09-22 ALB 11-28 SLE 04-27 GMB 02-18 LBR 07-26""",
    "republic day": """IND 01-26 TUR 10-29 ITA 06-02 KAZ 10-25 MLT 12-13 TTO 09-24 GUY 02-23 ARM 05-28 TUN 07-25
        MDV 11-11 PRT 10-05""",
    "national day": """CHN 10-01 SGP 08-09 ESP 10-12 QAT 12-18 ARE 12-02 SAU 09-23 OMN 11-18 KWT 02-25 BHR 12-16
        NOR 05-17 SWE 06-06 CHE 08-01 BEL 07-21 LUX 06-23 AUT 10-26 HUN 08-20 ROU 12-01 TWN 10-10 FRA 07-14 MRT 11-28
        CMR 05-20 ISL 06-17""",
    "constitution day": """NOR 05-17 DNK 06-05 MEX 02-05 ESP 12-06 JPN 05-03 POL 05-03 IND 11-26 UKR 06-28 RUS 12-12
        KAZ 08-30""",
    "victory day": "RUS 05-09 BLR 05-09 KAZ 05-09 BGD 12-16 TUR 08-30 FRA 05-08",
    "liberation day": "NLD 05-05 ITA 04-25 KWT 02-26 LBN 05-25",
    "labour day": "GBR 05-01 IND 05-01 ZAF 05-01 NGA 05-01 KEN 05-01 SGP 05-01",
}
_WEEKDAYS: dict[str, dict[str, str]] = {
    "thanksgiving": {
        "": "on the fourth Thursday of November",
        "CAN": "on the second Monday of October",
    },
    "labor day": {"": "on the first Monday of September"},
    "labour day": {"CAN": "on the first Monday of September", "NZL": "on the fourth Monday of October"},
    "memorial day": {"": "on the last Monday of May"},
}
"""Under the empty id that of whoever else names the day."""
_NAMES = re.compile("|".join(dict.fromkeys([*_DAYS, *_WEEKDAYS])))
_FINANCIAL = re.compile(r"\b(?P<shift>coming|next|current|this|new|present) (?:fiscal|financial|budget|tax) year\b")
_YEAR_OPENS: dict[str, int] = {
    one[:3]: int(one[4:])
    for one in """IND:4 PAK:7 GBR:4 JPN:4 BGD:7 KEN:7 UGA:7 TZA:7 ETH:7 EGY:7 AUS:7 NZL:7 ZAF:4 USA:10 CAN:4 BWA:4
    NAM:4 NPL:7 THA:10 MMR:4 SGP:4 HKG:4 RWA:7 MUS:7 JAM:4 TTO:10 BHS:7 BLZ:4 KWT:4 LSO:4 SWZ:4 BTN:7 TON:7 FJI:8
    HTI:10 LAO:10""".split()
}
"""Month in which a state's financial year opens; January where it is not here."""


def of_the_state(time: WireTimeframe, states: Iterable[str], date: str | None) -> WireTimeframe:
    """The time with the date that it has in the first of the states that knows it; `date` is the document's."""
    key = time.quote.casefold()
    named = _NAMES.search(key)
    if named is not None:
        value = _day(named[0], list(states), time, date)
        return time if value is None else time.model_copy(update={"value": value})
    financial = _FINANCIAL.search(key)
    opens = next((_YEAR_OPENS[one] for one in states if one in _YEAR_OPENS), 1)
    if financial is None or opens == 1 or date is None or len(date) < len("2025-01"):
        return time
    year, month = int(date[:4]), int(date[5:7])
    first = year - (month < opens) + (financial["shift"] in ("coming", "next", "new"))
    return time.model_copy(update={"value": f"{first}/{first + 1}"})


def _day(name: str, states: list[str], time: WireTimeframe, date: str | None) -> str | None:
    weekdays = _WEEKDAYS.get(name, {})
    words = next((weekdays[one] for one in [*states, ""] if one in weekdays), None)
    pairs: list[str] = _DAYS.get(name, "").split()
    known = dict(zip(pairs[::2], pairs[1::2], strict=True))
    day = next((known[one] for one in states if one in known), None)
    year = re.search(r"\b20\d\d\b", time.quote)
    if words is None and day is not None:
        words = f"on {int(day[3:])} {_MONTHS[int(day[:2]) - 1]}"
    if words is None:
        return None
    read = resolve_time(f"{words} {year[0]}" if year else words, date=date, type="date")
    return read.value if read is not None else None


_MONTHS = "January February March April May June July August September October November December".split()
