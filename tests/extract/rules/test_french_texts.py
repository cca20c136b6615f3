"""French texts as a whole: every record the engine proposes, and nothing else."""

from __future__ import annotations

import pytest
from tests.extract.rules.brief import Pledge, Statement, brief
from tests.extract.rules.reading import answer

TEXTS: dict[str, str] = {
    "forest": """\
Le Conseil des ministres de la Sérénie a adopté mercredi un plan de reboisement.
Le gouvernement s'engage à planter 20 millions d'arbres avant 2030 et à interdire l'abattage dans les parcs nationaux.
« Nous n'autoriserons aucune nouvelle mine dans la région », a déclaré la ministre de l'Environnement, Léa Morin.
Elle a ajouté que l'État versera une prime aux agriculteurs, à condition qu'ils renoncent aux pesticides.
Les ONG ont salué cette décision et appelé le Parlement à voter le budget.
Le pays a perdu un tiers de ses forêts depuis 1990.
L'opposition estime que le plan est insuffisant.""",
    "railway": """\
Le groupe ferroviaire Ralion a annoncé lundi qu'il supprimerait 400 postes d'ici à juin.
La direction promet de reclasser tous les salariés concernés.
Les syndicats, qui dénoncent une décision brutale, menacent de faire grève si aucune négociation n'est ouverte.
Le ministère du Travail compte réunir les deux parties la semaine prochaine.
Le maire de Brévan s'est dit prêt à céder un terrain au groupe pour maintenir l'activité.
Les experts s'attendent à une baisse du trafic.""",
}

RECORDS: dict[str, list[Pledge | Statement]] = {
    "forest": [
        Pledge(
            sentence=2,
            cue="engage",
            actor="Le gouvernement",
            parties=("Le gouvernement",),
            action="planter 20 millions d'arbres",
            strength=4,
            kind="pledge",
            time=("deadline", "avant 2030"),
        ),
        Pledge(
            sentence=2,
            cue="engage",
            actor="Le gouvernement",
            parties=("Le gouvernement",),
            action="interdire l'abattage dans les parcs nationaux",
            strength=4,
            kind="pledge",
        ),
        Pledge(
            sentence=3,
            cue="autoriserons",
            actor="la ministre de l'Environnement",
            parties=("la ministre de l'Environnement",),
            action="autoriserons aucune nouvelle mine dans la région",
            strength=3,
            kind="intention",
            polarity="negative",
            sources=("Léa Morin",),
        ),
        Pledge(
            sentence=4,
            cue="versera",
            actor="l'État",
            parties=("l'État",),
            action="versera une prime aux agriculteurs",
            strength=3,
            kind="intention",
            conditions=(("trigger", "à condition qu'ils renoncent aux pesticides"),),
            sources=("Léa Morin",),
        ),
        Statement(
            sentence=1,
            type="fact",
            proposition="Le Conseil des ministres de la Sérénie a adopté mercredi un plan de reboisement",
        ),
        Statement(sentence=6, type="fact", proposition="Le pays a perdu un tiers de ses forêts depuis 1990"),
        Statement(sentence=7, type="position", proposition="le plan est insuffisant", claimants=("L'opposition",)),
    ],
    "railway": [
        Pledge(
            sentence=1,
            cue="supprimerait",
            actor="Le groupe ferroviaire Ralion",
            parties=("Ralion",),
            action="supprimerait 400 postes",
            strength=3,
            kind="intention",
            time=("deadline", "d'ici à juin"),
        ),
        Pledge(
            sentence=2,
            cue="promet",
            actor="La direction",
            parties=("Ralion",),
            action="reclasser tous les salariés concernés",
            strength=4,
            kind="pledge",
        ),
        Pledge(
            sentence=3,
            cue="menacent",
            actor="Les syndicats",
            parties=("Les syndicats",),
            action="faire grève",
            strength=3,
            kind="intention",
            conditions=(("trigger", "si aucune négociation n'est ouverte"),),
        ),
        Pledge(
            sentence=4,
            cue="compte",
            actor="Le ministère du Travail",
            parties=("Le ministère du Travail",),
            action="réunir les deux parties",
            strength=3,
            kind="intention",
            time=("date", "la semaine prochaine"),
        ),
        Pledge(
            sentence=5,
            cue="prêt",
            actor="Le maire de Brévan",
            parties=("commune de Brévan",),
            action="céder un terrain au groupe",
            strength=1,
            kind="intention",
            purpose="pour maintenir l'activité",
        ),
        Statement(sentence=6, type="prediction", proposition="une baisse du trafic", claimants=("Les experts",)),
    ],
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_records_of_a_text(name: str) -> None:
    assert brief(answer(TEXTS[name], "fr")) == RECORDS[name]
