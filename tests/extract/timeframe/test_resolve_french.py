from __future__ import annotations

import pytest

from pledgebook.timeframe import ResolvedTime, resolve_time
from pledgebook_schemas.vocabulary import TimeframeType

FRIDAY = "2024-05-03"

TIMES: list[tuple[str, TimeframeType, str, str]] = [
    ("d'ici fin 2027", "deadline", "2027-12-31", "2027-12-31"),
    ("d'ici la fin 2027", "deadline", "2027-12-31", "2027-12-31"),
    ("d’ici la fin de l’année", "deadline", "2024-12-31", "XXXX-12-31"),
    ("avant le 30 juin", "deadline", "2024-06-30", "XXXX-06-30"),
    ("dans un délai de six mois", "deadline", "2024-11-03", "P6M"),
    ("à partir du 1er janvier", "start", "2025-01-01", "XXXX-01-01"),
    ("à partir du 1er janvier 2026", "start", "2026-01-01", "2026-01-01"),
    ("pendant trois ans", "duration", "P3Y", "P3Y"),
    ("chaque année", "recurring", "P1Y", "P1Y"),
    ("au deuxième trimestre", "date", "2024-Q2", "XXXX-Q2"),
    ("au deuxième trimestre 2026", "date", "2026-Q2", "2026-Q2"),
    ("l'an prochain", "date", "2025", "XXXX"),
    ("le mois prochain", "date", "2024-06", "XXXX-XX"),
    ("prochainement", "open", "FUTURE_REF", "FUTURE_REF"),
    ("dans les prochaines semaines", "open", "FUTURE_REF", "FUTURE_REF"),
    ("d'ici à 2030", "deadline", "2030", "2030"),
    ("sous 90 jours", "deadline", "2024-08-01", "P90D"),
    ("sur cinq ans", "duration", "P5Y", "P5Y"),
    ("dans deux ans", "date", "2026", "P2Y"),
    ("il y a deux ans", "date", "2022", "PAST_REF"),
    ("en 2026", "date", "2026", "2026"),
    ("fin juin", "date", "2024-06-30", "XXXX-06-30"),
    ("mi-2027", "date", "2027-06", "2027-06"),
    ("à la mi-mai", "date", "2024-05-15", "XXXX-05-15"),
    ("début 2026", "date", "2026", "2026"),
    ("au cours des deux prochaines années", "deadline", "2026-05-03", "P2Y"),
    ("dans les cinq ans à venir", "deadline", "2029-05-03", "P5Y"),
    ("au premier semestre 2026", "date", "2026-H1", "2026-H1"),
    ("de 2026 à 2030", "duration", "2026/2030", "2026/2030"),
    ("du 3 au 5 mai", "duration", "2024-05-03/2024-05-05", "XXXX-05-03/XXXX-05-05"),
    ("entre 2026 et 2030", "date", "2026/2030", "2026/2030"),
    ("entre mars et juin 2027", "date", "2027-03/2027-06", "2027-03/2027-06"),
    ("tous les ans", "recurring", "P1Y", "P1Y"),
    ("tous les trois mois", "recurring", "P3M", "P3M"),
    ("mardi prochain", "date", "2024-05-07", "XXXX-WXX-2"),
    ("demain", "date", "2024-05-04", "XXXX-XX-XX"),
    ("après-demain", "date", "2024-05-05", "XXXX-XX-XX"),
    ("cette année", "date", "2024", "XXXX"),
    ("l'année dernière", "date", "2023", "XXXX"),
    ("l'été prochain", "date", "2024-SU", "XXXX-SU"),
    ("jusqu'en 2028", "deadline", "2028", "2028"),
    ("jusqu'au 30 juin", "deadline", "2024-06-30", "XXXX-06-30"),
    ("au plus tard le 31 décembre 2026", "deadline", "2026-12-31", "2026-12-31"),
    ("en 2030 au plus tard", "deadline", "2030", "2030"),
    ("dans un an", "date", "2025", "P1Y"),
    ("pendant un an et demi", "duration", "P18M", "P18M"),
    ("à l'horizon 2030", "deadline", "2030", "2030"),
    ("dès 2026", "start", "2026", "2026"),
    ("depuis 2019", "start", "2019", "2019"),
    ("les années 2030", "date", "203X", "203X"),
    ("en mars", "date", "2025-03", "XXXX-03"),
    ("quatre-vingt-dix jours", "duration", "P90D", "P90D"),
    ("sous quatre-vingt-dix jours", "deadline", "2024-08-01", "P90D"),
    ("dans les 90 jours", "deadline", "2024-08-01", "P90D"),
    ("en mai prochain", "date", "2025-05", "XXXX-05"),
    ("le lundi 4 mai 2026", "date", "2026-05-04", "2026-05-04"),
    ("d'ici 2030", "deadline", "2030", "2030"),
    ("avant la fin du mois", "deadline", "2024-05-31", "XXXX-XX-XX"),
    ("au cours du mois de mai", "date", "2024-05", "XXXX-05"),
    ("dans quelques jours", "open", "FUTURE_REF", "FUTURE_REF"),
    ("sous huit jours", "deadline", "2024-05-11", "P8D"),
    ("T2 2026", "date", "2026-Q2", "2026-Q2"),
    ("le 3 mai", "date", "2024-05-03", "XXXX-05-03"),
    ("tous les deux ans", "recurring", "P2Y", "P2Y"),
    ("d'ici trois mois", "deadline", "2024-08-03", "P3M"),
    ("d'ici la fin du mois de juin", "deadline", "2024-06-30", "XXXX-06-30"),
    ("à compter du 1er septembre 2026 pour une durée de deux ans", "duration", "2026-09-01/P2Y", "2026-09-01/P2Y"),
    ("pour une durée de cinq ans", "duration", "P5Y", "P5Y"),
    ("au cours de l'année 2026", "date", "2026", "2026"),
    ("au second semestre 2026", "date", "2026-H2", "2026-H2"),
    ("au printemps 2026", "date", "2026-SP", "2026-SP"),
    ("fin mars", "date", "2025-03-31", "XXXX-03-31"),
    ("en décembre prochain", "date", "2024-12", "XXXX-12"),
    ("la semaine prochaine", "date", "2024-W19", "XXXX-WXX"),
    ("dès aujourd'hui", "start", "2024-05-03", "XXXX-XX-XX"),
    ("à la fin de l'année prochaine", "date", "2025-12-31", "XXXX-12-31"),
]
"""Text, type, value in a document of Friday 3 May 2024, value in an undated one."""


@pytest.mark.parametrize(("text", "type", "dated", "undated"), TIMES, ids=[row[0] for row in TIMES])
def test_french_expression_has_its_type_and_value(text: str, type: TimeframeType, dated: str, undated: str) -> None:
    assert resolve_time(text, date=FRIDAY, type=None) == ResolvedTime(type, dated)
    assert resolve_time(text, date=None, type=None) == ResolvedTime(type, undated)
