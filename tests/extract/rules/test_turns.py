"""Turns of phrase in which English and French bind: asides, bargains, answers, hearsay, what is kept from "you"."""

from __future__ import annotations

import pytest

from pledgebook import extract
from pledgebook_schemas import Document

TURNS: dict[str, tuple[str, str, list[str]]] = {
    "a day between verb and speaker": (
        "fr",
        "« Nous indemniserons chaque éleveur », a dit mardi la ministre.",
        ["Nous indemniserons chaque éleveur"],
    ),
    "evidence starts with the pronoun": (
        "fr",
        "« Nous ne reporterons pas », a insisté la présidente du conseil.",
        ["Nous ne reporterons pas"],
    ),
    "curly quotation marks": (
        "en",
        "“We will drain the canal,” the minister said.",
        ["We will drain the canal"],
    ),
    "a dash before what is said": (
        "fr",
        "– Je ne vendrai pas la source, a répondu le maire.",
        ["Je ne vendrai pas la source, a répondu le maire"],
    ),
    "a relative clause between commas": (
        "fr",
        "La compagnie, dont l'action a chuté, vendra ses deux paquebots.",
        ["La compagnie, dont l'action a chuté, vendra ses deux paquebots"],
    ),
    "a parenthesis between dashes": (
        "en",
        "The insurer – the largest in the country – will stop covering coastal homes.",
        ["The insurer – the largest in the country – will stop covering coastal homes"],
    ),
    "an aside behind the auxiliary": (
        "en",
        "The regulator will, from next year, publish the name of every offender.",
        ["The regulator will, from next year, publish the name of every offender"],
    ),
    "an aside behind the cue": (
        "en",
        "The province intends, once the thaw comes, to rebuild the road.",
        ["The province intends, once the thaw comes, to rebuild the road"],
    ),
    "a bargain": (
        "en",
        '"Vote for us and the bridge toll is scrapped," the opposition leader told supporters.',
        ["the bridge toll is scrapped"],
    ),
    "un marché": (
        "fr",
        "« Si je suis élue, la taxe est supprimée », a promis la candidate.",
        ["Si je suis élue, la taxe est supprimée"],
    ),
    "an answer to one's own question": (
        "en",
        'The mayor said little. "Will we raise the toll? No," she said.',
        ["Will we raise the toll"],
    ),
    "what is kept from you": (
        "en",
        '"You will never again wait two years for a pension," the minister told them.',
        ["You will never again wait two years for a pension"],
    ),
    "ce qui vous est épargné": (
        "fr",
        "« Vous ne paierez plus jamais deux fois », a dit la ministre.",
        ["Vous ne paierez plus jamais deux fois"],
    ),
    "plus une seule": (
        "fr",
        "Plus une seule classe ne dépassera vingt élèves, a promis le ministre.",
        ["Plus une seule classe ne dépassera vingt élèves"],
    ),
    "every one": (
        "en",
        '"Every apprentice will learn to weld," said the owner of the yard.',
        ["Every apprentice will learn to weld"],
    ),
    "a state brought about": (
        "en",
        "The last thirty boats will be in place before May, the sea minister said.",
        ["The last thirty boats will be in place before May"],
    ),
    "a future perfect": (
        "en",
        "By spring the last thirty families will have been rehoused, the mayor said.",
        ["By spring the last thirty families will have been rehoused"],
    ),
    "an arranged present": (
        "en",
        '"We are putting forty beds in the hall by Friday," the director said.',
        ["We are putting forty beds in the hall by Friday"],
    ),
    "made clear": (
        "en",
        "The union made clear that it would not fly the northern route.",
        ["The union made clear that it would not fly the northern route"],
    ),
    "a plan denied": (
        "fr",
        "La mairie n'entend pas rouvrir la piscine avant le printemps.",
        ["La mairie n'entend pas rouvrir la piscine avant le printemps"],
    ),
    "none promised": (
        "en",
        "The company promised no redundancies before 2027.",
        ["The company promised no redundancies before 2027"],
    ),
    "hearsay of a plan": (
        "fr",
        "La banque prévoirait de déplacer son siège à Lyon.",
        ["La banque prévoirait de déplacer son siège à Lyon"],
    ),
    "who lost": (
        "en",
        "Farmers who lost a boat will receive a grant, the sea minister said.",
        ["Farmers who lost a boat will receive a grant"],
    ),
}


@pytest.mark.parametrize(("language", "text", "expected"), TURNS.values(), ids=TURNS.keys())
def test_a_turn_is_read_with_its_clause_as_evidence(language: str, text: str, expected: list[str]) -> None:
    ledger = extract(Document.from_text(text + "\n", id="turn", date="2026-03-03", language=language), model="rules")
    assert [one.evidence.text for one in ledger.commitments] == expected
