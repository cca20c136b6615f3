"""English ways of binding oneself and of being bound, with look-alikes, and whom a phrase means."""

from __future__ import annotations

import pytest

from pledgebook import Document, extract
from pledgebook_schemas import Commitment

COMMITMENTS: list[tuple[str, list[tuple[str, str, int]]]] = [
    ("Norway has bound itself to repair the bridge.", [("Norway", "positive", 5)]),
    ("Norway binds itself to repair the bridge.", [("Norway", "positive", 5)]),
    ("Norway dedicated itself to repairing the bridge.", [("Norway", "positive", 4)]),
    ("Norway is further bound to repair the bridge.", [("Norway", "positive", 5)]),
    ("Norway is contractually required to repair the bridge.", [("Norway", "positive", 5)]),
    ("Norway is contracted to deliver 40 buses.", [("Norway", "positive", 5)]),
    ("Norway is under an obligation to repair the bridge.", [("Norway", "positive", 5)]),
    ("The deal obliges Norway to have its substation ready by 2027.", [("Norway", "positive", 5)]),
    ("Norway would be glad to host the talks.", [("Norway", "positive", 1)]),
    ("Norway would be happy to host the talks.", [("Norway", "positive", 1)]),
    ("Norway decided against closing the bridge.", [("Norway", "negative", 5)]),
    ("Norway consented to close the bridge.", [("Norway", "positive", 4)]),
    ("Norway undertakes that the bridge will be repaired.", [("Norway", "positive", 4)]),
    ("Norway renewed the pledge it made in 2013 to repair the bridge.", [("Norway", "positive", 4)]),
    ("Norway stands by its promise to repair the bridge.", [("Norway", "positive", 4)]),
    ("Norway will under no circumstances close the bridge.", [("Norway", "negative", 3)]),
    ("Neither will Norway close the bridge.", [("Norway", "negative", 3)]),
    ("Norway is not to close the bridge under the accord.", [("Norway", "negative", 3)]),
    (
        "Norway would, in the not too distant future, repair the bridge, the prime minister assured the envoy.",
        [("Norway", "positive", 3)],
    ),
]

NOTHING = [
    "Norway was glad to host the talks.",
    "Norway is happy with the bridge.",
    "The bridge is bound to collapse.",
    "The team is bound to lose.",
    "Norway's consent is needed for the bridge.",
    "The glue binds itself to the wood.",
]

PARTIES = [
    (
        "The Museum of Cultures said 53 skulls would go back. Director Anna Schmid promised an inventory by May.",
        "Museum of Cultures",
    ),
    ("The row at Marlow College is not over. Principal Joan Field will publish the report.", "Marlow College"),
    (
        "Nordvik Municipality has a new mayor. The municipality will close two schools in 2026.",
        "Nordvik Municipality",
    ),
    ("Airbus chief executive Ida Moe said the planemaker would hire 500 engineers.", "Airbus"),
    ("The secretary of the Togo Farmers' Federation will block the road on Friday.", "Togo Farmers' Federation"),
    ("The union representing dockers, Unite, will strike on Friday.", "Unite"),
    ("Sweden's Riksbank will publish minutes every month.", "Riksbank"),
    ("The Labour candidate for mayor, Sue Hill, promised to freeze fares.", "Sue Hill"),
    ("Harbour Party manifesto\n\nA harbour is no car park in Norway. We will build 500 moorings.", "Harbour Party"),
]


@pytest.mark.parametrize(("text", "expected"), COMMITMENTS, ids=[row[0] for row in COMMITMENTS])
def test_who_is_bound_and_how_firmly(text: str, expected: list[tuple[str, str, int]]) -> None:
    found = _found(text)
    assert [(one.actor.canonical[0].name, one.polarity, one.strength) for one in found] == expected


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_it(text: str) -> None:
    assert _found(text) == ()


@pytest.mark.parametrize(("text", "expected"), PARTIES, ids=[row[1] for row in PARTIES])
def test_the_body_meant(text: str, expected: str) -> None:
    assert [party.name for party in _found(text)[-1].actor.canonical] == [expected]


def _found(text: str) -> tuple[Commitment, ...]:
    return tuple(extract(Document.from_text(text + "\n", date="2025-03-04", language="en"), model="rules").commitments)
