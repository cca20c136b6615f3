"""Commitments by class of grammar in English and French: things, denials, lists, presents, further heads."""

from __future__ import annotations

import pytest
from tests.extract.rules.reading import answer

Short = tuple[tuple[str, ...], str, str, int]
"""Parties, action, polarity, strength."""
Row = tuple[str, str, list[Short]]


def found(text: str, language: str) -> list[Short]:
    return [
        (tuple(item.parties), item.action, item.polarity, item.strength) for item in answer(text, language).commitments
    ]


THINGS: dict[str, Row] = {
    "a passive of a thing, said by who sees to it": (
        "en",
        "Ghana's transport ministry said 300 drivers would be hired before Christmas.",
        [(("Ghana",), "300 drivers would be hired", "positive", 3)],
    ),
    "an event of a thing": (
        "en",
        "The ministry of Ghana said the talks would take place in May.",
        [(("Ghana",), "the talks would take place", "positive", 3)],
    ),
    "what its owner sets": (
        "en",
        "Pensions will rise by 5 per cent in June, the finance ministry of Ghana said.",
        [(("Ghana",), "Pensions will rise by 5 per cent", "positive", 3)],
    ),
    "a beneficiary": (
        "en",
        '"You will get your land back," the president of Ghana told farmers.',
        [(("Ghana",), "You will get your land back", "positive", 3)],
    ),
    "a penalty": (
        "en",
        "Those who return will face two years in prison, the interior ministry of Ghana warned.",
        [(("Ghana",), "Those who return will face two years in prison", "positive", 3)],
    ),
    "how a thing will be made": (
        "en",
        "From May school meals will be free, the president of Ghana announced.",
        [(("Ghana",), "school meals will be free", "positive", 3)],
    ),
    "a thing under a joint statement": (
        "en",
        "Joint Statement by Ghana and Peru\n\nVisa fees shall be waived from 1 June 2026. The next "
        "meeting will be held in Lima.",
        [
            (("the two sides",), "Visa fees shall be waived", "positive", 5),
            (("the two sides",), "The next meeting will be held in Lima", "positive", 3),
        ],
    ),
    "a date set by who sets it": (
        "en",
        "The central bank of Ghana said the next decision was scheduled for 12 June.",
        [(("The central bank of Ghana",), "the next decision was scheduled", "positive", 3)],
    ),
    "une chose au passif": (
        "fr",
        "Le ministère des Transports du Ghana a dit que 300 chauffeurs seraient embauchés avant Noël.",
        [(("Ghana",), "300 chauffeurs seraient embauchés", "positive", 3)],
    ),
    "un événement": (
        "fr",
        "Communiqué conjoint du Ghana et du Pérou\n\nLa deuxième session aura lieu à Lima en mai "
        "2026. Les droits de visa seront supprimés.",
        [
            (("les deux parties",), "La deuxième session aura lieu à Lima", "positive", 3),
            (("les deux parties",), "Les droits de visa seront supprimés", "positive", 3),
        ],
    ),
    "un tarif": (
        "fr",
        "Le salaire minimum passera à 300 euros en juin, a annoncé le président du Ghana.",
        [(("Ghana",), "Le salaire minimum passera à 300 euros", "positive", 3)],
    ),
    "des bénéficiaires": (
        "fr",
        "« Vous aurez de l'eau », a promis le président du Ghana.",
        [(("Ghana",), "Vous aurez de l'eau", "positive", 3)],
    ),
}
"""What somebody sees to: passives, events, prices, beneficiaries."""

DENIALS: dict[str, Row] = {
    "nobody suffers it": (
        "en",
        "No hospital would be closed, the health ministry of Ghana said.",
        [(("Ghana",), "No hospital would be closed", "negative", 3)],
    ),
    "not one": (
        "en",
        "Not one teacher will lose his post, the president of Ghana promised.",
        [(("Ghana",), "Not one teacher will lose his post", "negative", 3)],
    ),
    "a demand rejected": (
        "en",
        "Ghana rejected calls for an early election.",
        [(("Ghana",), "an early election", "negative", 4)],
    ),
    "a demand turned down": (
        "en",
        "Peru dismissed a request by the miners for a pay rise.",
        [(("Peru",), "a pay rise", "negative", 4)],
    ),
    "no question of it": (
        "en",
        '"There is no question of selling the port," the president of Ghana said.',
        [(("Ghana",), "selling the port", "negative", 4)],
    ),
    "no plans": (
        "en",
        "Peru has no plans whatsoever to touch its currency.",
        [(("Peru",), "touch its currency", "negative", 3)],
    ),
    "in no case": (
        "en",
        "Joint Statement by Ghana and Peru\n\nIn no case will the data be passed to others.",
        [(("the two sides",), "the data be passed to others", "negative", 3)],
    ),
    "and not to": (
        "en",
        "Ghana promised to open the border and not to raise fees.",
        [(("Ghana",), "open the border", "positive", 4), (("Ghana",), "raise fees", "negative", 4)],
    ),
    "and that no": (
        "en",
        "Ghana promised that the fee would be halved and that no clerk would be dismissed.",
        [
            (("Ghana",), "the fee would be halved", "positive", 4),
            (("Ghana",), "no clerk would be dismissed", "negative", 4),
        ],
    ),
    "aucun": (
        "fr",
        "Aucun hôpital ne sera fermé, a promis le président du Ghana.",
        [(("Ghana",), "Aucun hôpital ne sera fermé", "negative", 3)],
    ),
    "pas question": (
        "fr",
        "Le président du Ghana a parlé lundi. Pas question de vendre le port.",
        [(("Ghana",), "vendre le port", "negative", 4)],
    ),
    "une demande rejetée": (
        "fr",
        "Le Pérou a rejeté la demande de report des syndicats.",
        [(("Peru",), "la demande de report des syndicats", "negative", 4)],
    ),
    "n'engager aucune": (
        "fr",
        "Le Pérou s'engage à rouvrir la mine et à n'engager aucune poursuite.",
        [(("Peru",), "rouvrir la mine", "positive", 4), (("Peru",), "engager aucune poursuite", "negative", 4)],
    ),
    "qu'aucun": (
        "fr",
        "Le Pérou et le Ghana sont convenus qu'aucun navire ne serait saisi.",
        [(("Peru", "Ghana"), "aucun navire ne serait saisi", "negative", 4)],
    ),
}
"""Kept by not doing."""

LISTS: dict[str, Row] = {
    "lettered items": (
        "en",
        "Joint Statement by Ghana and Peru\n\nThe two sides agreed:\n\n(a) that the catch shall not "
        "exceed 900 tonnes;\n\n(b) to publish the figures every month;\n\n(c) not to build a second "
        "dam.",
        [
            (("The two sides",), "the catch shall not exceed 900 tonnes", "negative", 5),
            (("The two sides",), "publish the figures", "positive", 4),
            (("The two sides",), "build a second dam", "negative", 4),
        ],
    ),
    "a list run on": (
        "en",
        "Joint Statement by Ghana and Peru\n\nThe two sides agreed: (a) to open an office in Lima; "
        "(b) that fees shall be halved; and (c) to meet every year.",
        [
            (("The two sides",), "open an office in Lima", "positive", 4),
            (("The two sides",), "fees shall be halved", "positive", 5),
            (("The two sides",), "meet", "positive", 4),
        ],
    ),
    "semicolons alone": (
        "en",
        "Ghana undertook: to drain the lake; and to move the road.",
        [(("Ghana",), "drain the lake", "positive", 4), (("Ghana",), "move the road", "positive", 4)],
    ),
    "a list of topics": (
        "en",
        "The ministers discussed the following: (a) trade; (b) the reform of the port; (c) visas.",
        [],
    ),
    "targets": (
        "en",
        "Ghana's targets are:\n- Cut emissions by 40 per cent\n- Plant a million trees",
        [
            (("Ghana",), "Cut emissions by 40 per cent", "positive", 2),
            (("Ghana",), "Plant a million trees", "positive", 2),
        ],
    ),
    "points marqués": (
        "fr",
        "Communiqué conjoint du Ghana et du Pérou\n\nLes deux parties sont convenues de ce qui suit "
        ":\n\na) ouvrir un bureau à Lima ;\n\nb) ne pas relever les droits de port.",
        [
            (("Les deux parties",), "ouvrir un bureau à Lima", "positive", 4),
            (("Les deux parties",), "relever les droits de port", "negative", 4),
        ],
    ),
    "suite de points": (
        "fr",
        "Le Pérou et le Ghana ont décidé : (a) d'ouvrir un bureau ; (b) que les droits seront "
        "réduits ; et (c) de se réunir chaque année.",
        [
            (("Peru", "Ghana"), "ouvrir un bureau", "positive", 5),
            (("Peru", "Ghana"), "les droits seront réduits", "positive", 5),
            (("Peru", "Ghana"), "se réunir", "positive", 5),
        ],
    ),
}
"""Items under a lead-in."""

PRESENTS: dict[str, Row] = {
    "work that starts": (
        "en",
        '"Work starts on Monday," the president of Ghana said.',
        [(("Ghana",), "Work starts", "positive", 3)],
    ),
    "a threat": (
        "en",
        '"If they sell the port, we strike," said Ghana\'s dock union.',
        [(("Ghana's dock union",), "strike", "positive", 3)],
    ),
    "not one, in the present": (
        "en",
        '"Not one ship leaves," the president of Ghana told reporters.',
        [(("Ghana",), "Not one ship leaves", "negative", 3)],
    ),
    "everyone gets": (
        "en",
        '"Every child gets a meal," the president of Ghana said.',
        [(("Ghana",), "Every child gets a meal", "positive", 3)],
    ),
    "of the narrator": (
        "en",
        "Work starts on Monday.",
        [],
    ),
    "des travaux": (
        "fr",
        "« Les travaux démarrent lundi », a dit le président du Ghana.",
        [(("Ghana",), "Les travaux démarrent", "positive", 3)],
    ),
    "une menace": (
        "fr",
        "« Si l'on vend le port, on bloque la ville », a prévenu le syndicat du port de Tema.",
        [(("le syndicat du port de Tema",), "bloque la ville", "positive", 3)],
    ),
    "du narrateur": (
        "fr",
        "Le café ferme lundi.",
        [],
    ),
}
"""Presents that look ahead."""

HEADS: dict[str, Row] = {
    "a head behind a condition": (
        "en",
        "Ghana committed to raising wages, subject to a vote, and to filling 300 posts.",
        [(("Ghana",), "raising wages", "positive", 4), (("Ghana",), "filling 300 posts", "positive", 4)],
    ),
    "a relative clause is not split": (
        "en",
        "Ghana decided to open a school where nurses study and work.",
        [(("Ghana",), "open a school where nurses study and work", "positive", 5)],
    ),
    "a parenthesis": (
        "fr",
        "Le Pérou s'est en outre engagé à publier, sans aucune restriction, la liste des mines.",
        [(("Peru",), "publier, sans aucune restriction, la liste des mines", "positive", 4)],
    ),
    "words quoted inside": (
        "en",
        'Ghana promised that the road would be open "by June".',
        [(("Ghana",), "the road would be open", "positive", 4)],
    ),
    "a clause of its own": (
        "en",
        "Ghana will publish its accounts, and the fee for visas will be halved, the president of Ghana said.",
        [
            (("Ghana",), "publish its accounts", "positive", 3),
            (("Ghana",), "the fee for visas will be halved", "positive", 3),
        ],
    ),
    "told on": (
        "en",
        "The foreign minister of Ghana, Tom Ode, went further. The state would buy the boats.",
        [(("Ghana",), "buy the boats", "positive", 3)],
    ),
    "told on after a parenthesis": (
        "en",
        "The boats would be sold, the president of Ghana said, and their crews would face a fine.",
        [
            (("Ghana",), "The boats would be sold", "positive", 3),
            (("Ghana",), "their crews would face a fine", "positive", 3),
        ],
    ),
    "an oath before an assembly": (
        "en",
        "Ghana pledged to the assembly in May that it would drain the lake.",
        [(("Ghana",), "drain the lake", "positive", 4)],
    ),
    "a concession": (
        "en",
        '"We could live with a smaller quota," the president of Peru said.',
        [(("Peru",), "live with a smaller quota", "positive", 1)],
    ),
    "un participe au féminin": (
        "fr",
        "La Suisse s'est également engagée à financer le quai.",
        [(("Switzerland",), "financer le quai", "positive", 4)],
    ),
    "une offre rapportée": (
        "fr",
        "Le Pérou aurait proposé d'investir 40 millions d'euros.",
        [(("Peru",), "investir 40 millions d'euros", "positive", 1)],
    ),
    "à ce que": (
        "fr",
        "La Suisse s'engage à ce que les salaires soient versés.",
        [(("Switzerland",), "les salaires soient versés", "positive", 4)],
    ),
}
"""Further heads, parentheses, words told on."""

CASES = [
    pytest.param(*row, id=name) for table in (THINGS, DENIALS, LISTS, PRESENTS, HEADS) for name, row in table.items()
]


@pytest.mark.parametrize(("language", "text", "expected"), CASES)
def test_a_class_is_read(language: str, text: str, expected: list[Short]) -> None:
    assert found(text, language) == expected
