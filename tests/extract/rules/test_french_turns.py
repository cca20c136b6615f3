"""Turns of French that bind or only look so: parentheses, light verbs, lists, impersonals, what one has or says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook import extract
from pledgebook_schemas import Document, Extraction

BINDING: dict[str, tuple[str, list[str]]] = {
    "a verb of speech between subject and verb": (
        "Le Malawi, a précisé mardi son ministre des Finances, gèlera les salaires.",
        ["Le Malawi, a précisé mardi son ministre des Finances, gèlera les salaires"],
    ),
    "a source between subject and verb": (
        "L'Espagne, selon le paragraphe 12, versera sa part.",
        ["L'Espagne, selon le paragraphe 12, versera sa part"],
    ),
    "a source behind the verb": (
        "Le Togo accueillera, selon le protocole, le siège de l'agence.",
        ["Le Togo accueillera, selon le protocole, le siège de l'agence"],
    ),
    "what one forbids oneself": (
        "L'Uruguay s'interdit de relever la taxe.",
        ["L'Uruguay s'interdit de relever la taxe"],
    ),
    "what one takes upon oneself": (
        "Le Népal se charge de baliser la piste.",
        ["Le Népal se charge de baliser la piste"],
    ),
    "contents itself with promising": (
        "Sofia s'est contentée de promettre qu'elle rendrait les armes.",
        ["Sofia s'est contentée de promettre qu'elle rendrait les armes"],
    ),
    "has just accepted": (
        "La Bolivie vient d'accepter de céder deux wagons.",
        ["La Bolivie vient d'accepter de céder deux wagons"],
    ),
    "a list behind a colon": (
        "Le Chili s'est engagé sur deux points : fermer la mine et ne pas rouvrir le puits.",
        ["Le Chili s'est engagé sur deux points : fermer la mine", "rouvrir le puits"],
    ),
    "without a verb": (
        "La mairie de Dole a publié une note : « Gymnase rénové en juin. Aucun platane abattu. »",
        ["Gymnase rénové en juin", "Aucun platane abattu"],
    ),
    "causative": ("Le Laos fera creuser deux puits.", ["Le Laos fera creuser deux puits"]),
    "does as much": ("Le Laos en fera autant.", ["Le Laos en fera autant"]),
    "a time between auxiliary and verb": (
        "Le Bhoutan va, d'ici deux ans, doubler ses quotas.",
        ["Le Bhoutan va, d'ici deux ans, doubler ses quotas"],
    ),
    "another's future in a relative clause": (
        "Le Pérou rénovera le pont, dont l'Équateur paiera la moitié.",
        ["Le Pérou rénovera le pont", "l'Équateur paiera la moitié"],
    ),
    "nobody loses": (
        "Le ministre kényan promet qu'aucun éleveur ne perdra sa bête.",
        ["Le ministre kényan promet qu'aucun éleveur ne perdra sa bête"],
    ),
    "under an agreement": (
        "Le Niger et le Bénin ont signé. Le compromis tient en une page. Les camions seront libérés avant lundi.",
        ["Les camions seront libérés avant lundi"],
    ),
    "premises": (
        "Le directeur de Volmar a annoncé que l'usine de Figeac cesserait sa production en mai.",
        ["l'usine de Figeac cesserait sa production en mai"],
    ),
    "a verb that no table knows behind a quotation": (
        "« La jetée sera réparée », fulmine le ministre chilien des Ports.",
        ["La jetée sera réparée"],
    ),
    "a clause that only describes the firm": (
        "Bolmer Acier, dont le siège est à Lyon, maintiendra deux fours.",
        ["Bolmer Acier, dont le siège est à Lyon, maintiendra deux fours"],
    ),
    "a relative clause governs nothing behind it": (
        "Oslo, qui redoute une crise, s'engage à livrer le gaz.",
        ["Oslo, qui redoute une crise, s'engage à livrer le gaz"],
    ),
}
LOOKALIKES: dict[str, str] = {
    "an occasion that one will have": (
        "Discours du maire de Gap\n\nNous avons travaillé. Nous aurons l'occasion d'en reparler."
    ),
    "declining to comment": "La Norvège ne commentera pas ces rumeurs.",
    "the speaker after his promise": "« On jouera bien », promet le capitaine.",
    "who trusts us": "Si les électeurs nous font confiance en mars, tant mieux.",
    "some of many": "Vingt équipes prendront le départ vendredi.",
    "a noun spelled as a verb of speech": "En échange, rien.",
    "the first of several, not the premier": "Le premier ouvrira ses portes en 2027.",
}


def _read(text: str) -> Extraction:
    return extract(Document.from_text(f"{text}\n", id="turn", date="2025-06-10", language="fr"), model="rules")


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, row in BINDING.items()])
def test_a_turn_binds(text: str, expected: list[str]) -> None:
    assert [one.evidence.text for one in _read(text).commitments] == expected


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in LOOKALIKES.items()])
def test_a_lookalike_binds_nobody(text: str) -> None:
    assert _read(text).commitments == ()


_WORDS = (
    "le la les l' Niger ministre , a indiqué lèvera s'engage à de d'ici là 2026 ; : « » . avant mars pendant deux ans "
    "seront qui dont et ne pas aucun entreprise son président l'archipel selon versera promet que"
).split()


@given(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=40))
def test_spans_hold_whatever_the_words(words: list[str]) -> None:
    document = Document.from_text(" ".join(words) + "\n", id="any", date="2025-06-10", language="fr")
    for one in extract(document, model="rules").commitments:
        spans = [one.evidence, one.action.span, *([one.timeframe.span] if one.timeframe is not None else [])]
        assert [document.text[span.start : span.end] for span in spans] == [span.text for span in spans]
