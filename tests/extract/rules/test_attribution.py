"""Sources behind the narrator, from outermost in: persons in office, papers, nobody twice."""

from __future__ import annotations

import pytest
from tests.extract.rules.reading import answer

Row = tuple[str, str, list[tuple[str, tuple[str, ...], bool]]]

PLEDGES: dict[str, Row] = {
    "a person in office, by his name": (
        "en",
        "The fisheries minister of Ghana, Kofi Mensah, said the state would buy 20 boats.",
        [("indirect", ("Kofi Mensah",), False)],
    ),
    "whoever promises in office": (
        "fr",
        "Le ministre guinéen des Mines, Fodé Tounkara, a promis que l'audit serait rendu public.",
        [("indirect", ("Fodé Tounkara",), False)],
    ),
    "the actor himself is not repeated": (
        "en",
        "The Northern Liberation Front said it will release 30 soldiers by Friday.",
        [("indirect", (), False)],
    ),
    "carried by a continuer": (
        "ar",
        "قال وزير النقل السوداني، سليم عون، إن الحكومة ستفتح الميناء في مارس.\nوأضاف أنها ستخفض الرسوم.",
        [("indirect", ("سليم عون",), False), ("indirect", ("سليم عون",), True)],
    ),
    "a paper in front": (
        "ar",
        "قال وزير النقل السوداني لوكالة رويترز إن الحكومة ستفتح الميناء في مارس.",
        [("indirect", ("رويترز", "وزير النقل السوداني"), False)],
    ),
    "the narrator": ("en", "Ghana will open the port in March.", [("narrator", (), False)]),
}


@pytest.mark.parametrize("name", PLEDGES)
def test_sources_of_a_commitment(name: str) -> None:
    language, text, expected = PLEDGES[name]
    assert [
        (one.voice, tuple(source.name for source in one.sources), one.inferred)
        for one in answer(text, language).commitments
    ] == expected


CLAIMS: dict[str, Row] = {
    "who speaks for himself is the claimant only": (
        "en",
        "Analyst Ray Moss said prices fell by 3 percent in May.",
        [("indirect", (), False)],
    ),
    "a minister stands between": (
        "en",
        "Canada's fisheries minister, Ron Hale, said the stock fell by 40 percent in 2023.",
        [("indirect", ("Ron Hale",), False)],
    ),
    "figures are a source": (
        "en",
        "Vietnam seized 40 boats last year, according to coast guard figures.",
        [("indirect", ("coast guard figures",), False)],
    ),
}


@pytest.mark.parametrize("name", CLAIMS)
def test_sources_of_a_claim(name: str) -> None:
    language, text, expected = CLAIMS[name]
    assert [
        (one.voice, tuple(source.name for source in one.sources), one.inferred) for one in answer(text, language).claims
    ] == expected
