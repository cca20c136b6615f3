"""When a French commitment is due where its words alone do not tell: until, told before, by an event."""

from __future__ import annotations

import pytest

from pledgebook import extract
from pledgebook_schemas import Document

Time = tuple[str, str, str] | None

CASES: dict[str, tuple[str, Time]] = {
    "until a day": ("La France paiera l'aide jusqu'au 30 juin.", ("duration", "2025-06-30", "jusqu'au 30 juin")),
    "how long it takes": ("La France paiera sa part en trois ans.", ("duration", "P3Y", "en trois ans")),
    "when it is due": ("La France paiera sa part dans trois ans.", ("deadline", "2028-06-10", "dans trois ans")),
    "over the next years": (
        "La France plantera des haies au cours des six prochaines années.",
        ("duration", "P6Y", "au cours des six prochaines années"),
    ),
    "during a season": ("La France paiera l'aide durant l'été 2026.", ("date", "2026-SU", "durant l'été 2026")),
    "all through a season": (
        "La France paiera l'aide pendant tout l'hiver.",
        ("duration", "2025-WI", "pendant tout l'hiver"),
    ),
    "for a day": ("La France rendra les clés pour le 1er août.", ("deadline", "2025-08-01", "pour le 1er août")),
    "before the middle of a month": (
        "La France rendra les clés avant la mi-août.",
        ("deadline", "2025-08-15", "avant la mi-août"),
    ),
    "not before": (
        "La France n'ouvrira pas la base avant 2028.",
        ("deadline", "2028", "avant 2028"),
    ),
    "by then": (
        "La France votera le 12 mai 2026.\nLa France publiera la liste d'ici là.",
        ("deadline", "2026-05-12", "d'ici là"),
    ),
    "in that time": (
        "La France paiera l'aide jusqu'en 2028.\nLa France ne fermera aucun site pendant cette période.",
        ("duration", "2028", "pendant cette période"),
    ),
    "before the end of something": (
        "La France ouvrira la gare avant la fin du chantier.",
        ("deadline", "FUTURE_REF", "avant la fin du chantier"),
    ),
    "an event of a month": (
        "La France livrera les rames au changement d'horaire de décembre.",
        ("date", "2025-12", "au changement d'horaire de décembre"),
    ),
    "elections of a month": (
        "La France livrera les urnes avant les législatives d'avril.",
        ("deadline", "2026-04", "avant les législatives d'avril"),
    ),
    "within the month after": (
        "La France publiera l'arrêté dans le mois suivant la signature.",
        ("deadline", "P1M", "dans le mois suivant la signature"),
    ),
    "after the end of each": (
        "La France publiera ses chiffres dans les six mois suivant la fin de chaque saison.",
        ("deadline", "P6M", "dans les six mois suivant la fin de chaque saison"),
    ),
    "the first years": (
        "La France exonérera la ligne durant les trois premières années.",
        ("duration", "P3Y", "durant les trois premières années"),
    ),
    "as long as the works last": (
        "La France paiera l'aide pendant toute la durée des travaux.",
        ("duration", "FUTURE_REF", "pendant toute la durée des travaux"),
    ),
    "more years": ("La France paiera l'aide deux ans de plus.", ("duration", "P2Y", "deux ans de plus")),
    "a sum a year": (
        "La France financera l'école à raison de deux millions par an.",
        ("recurring", "P1Y", "par an"),
    ),
    "of a clause about the object": ("La France financera un four, dont la coulée est prévue en mai 2027.", None),
    "of what was set on a day": ("La France paiera le prix fixé mercredi.", None),
}


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, row in CASES.items()])
def test_when_it_is_due(text: str, expected: Time) -> None:
    ledger = extract(Document.from_text(f"{text}\n", id="time", date="2025-06-10", language="fr"), model="rules")
    found = ledger.commitments[-1].timeframe
    assert (None if found is None else (found.type, found.value, found.span.text)) == expected
