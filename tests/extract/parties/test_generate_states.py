from __future__ import annotations

import re

import pytest

from pledgebook.parties.generate_states import alpha3_codes, table
from pledgebook.parties.tables import package_lines

UN_MEMBERS = frozenset(
    re.findall(
        "[A-Z]{3}",
        "AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR "
        "BFA BDI CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG COD CRI CIV HRV CUB CYP CZE DNK DJI DMA DOM ECU EGY "
        "SLV GNQ ERI EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN "
        "IRN IRQ IRL ISR ITA JAM JPN JOR KAZ KEN KIR PRK KOR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI "
        "MYS MDV MLI MLT MHL MRT MUS MEX FSM MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR "
        "OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP "
        "SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE SYR TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR "
        "ARE GBR USA URY UZB VUT VEN VNM YEM ZMB ZWE ",
    )
)


def test_the_committed_table_is_what_the_generator_writes() -> None:
    pytest.importorskip("babel")
    lines = [line for line in table().splitlines() if not line.startswith("#")]
    assert package_lines("states.tsv") == lines


def test_every_state_has_one_code_of_its_own() -> None:
    codes = alpha3_codes()
    assert len(UN_MEMBERS) == 193
    assert set(codes.values()) >= UN_MEMBERS | {"PSE", "XKX", "TWN", "VAT", "EU"}
    assert len(set(codes.values())) == len(codes)


def test_every_member_of_the_united_nations_has_names() -> None:
    named = {line.split("\t")[0] for line in package_lines("states.tsv") if line.split("\t")[2] == "name"}
    assert named >= UN_MEMBERS | {"PSE", "XKX", "TWN", "VAT", "EU"}


def test_organisations_have_ids_of_their_own() -> None:
    ids = [line.split(";")[0] for line in package_lines("organisations.txt")]
    assert len(ids) >= 80
    assert len(set(ids)) == len(ids)
