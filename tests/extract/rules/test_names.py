"""Full names, persons without titles, the state a text is at home in, and papers that carry words."""

from __future__ import annotations

import pytest

from pledgebook.rules.full_names import acronyms, fullest, long_names
from pledgebook.rules.home import home_state
from pledgebook.rules.outlets import outlet_in
from pledgebook.rules.person_names import bare_name, full_name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Members of the Harbour and Docks Workers' Union met.", ("Harbour and Docks Workers' Union",)),
        ("The Dunmore teachers' union voted.", ("Dunmore teachers' union",)),
        ("La Banque populaire d'Aquitaine ouvre.", ("Banque populaire d'Aquitaine",)),
        ("La cheffe du Parti des libertés parle.", ("Parti des libertés",)),
        ("The union and the council met.", ()),
    ],
)
def test_long_names(text: str, expected: tuple[str, ...]) -> None:
    assert long_names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la Compagnie des mines du Rio Vert (CMRV), hier", {"CMRV": "Compagnie des mines du Rio Vert"}),
        ("The Lagos State Water Corporation (LSWC) signed.", {"LSWC": "Lagos State Water Corporation"}),
        ("Prices rose in May (CPI), as expected.", {}),
        ("The mayor spoke (Lyon).", {}),
    ],
)
def test_acronyms(text: str, expected: dict[str, str]) -> None:
    assert acronyms(text) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Northern", "Northern Farmers' Union"),
        ("Front", "Front"),
        ("Weaver", "Weaver"),
    ],
)
def test_the_fullest_name(name: str, expected: str) -> None:
    text = "The Northern Farmers' Union met. The Red Valley Front and the Blue Valley Front did not."
    assert fullest(name, text) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Dr Anil Perera", "Anil Perera"),
        ("opposition leader Sam Okoro", "Sam Okoro"),
        ("Sam Okoro", None),
        ("Mr Okoro", None),
        ("Finance Minister Sam Okoro", None),
        ("الخبير الاقتصادي ناصر العلي", "ناصر العلي"),
        ("النائب زياد الحلو", "زياد الحلو"),
        ("وزير النقل", None),
    ],
)
def test_a_name_without_titles(phrase: str, expected: str | None) -> None:
    assert bare_name(phrase) == expected


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Finance Minister Sam Okoro", "Sam Okoro"),
        ("the minister", ""),
        ("Dr Anil Perera", "Anil Perera"),
    ],
)
def test_the_name_under_an_office(phrase: str, expected: str) -> None:
    assert full_name(phrase) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No state is named by a word.", None),
        ("Sri Lanka arrested 40 Indian fishermen and Indian boats. The ministry", "Sri Lanka"),
        ("جيبوتي – وكالات\nعاد الوزير من بكين ولندن وأبوظبي. قالت الحكومة", "Djibouti"),
        ("Talks with France failed. Mali's minister left. The government", "Mali"),
    ],
)
def test_the_state_at_home(text: str, expected: str | None) -> None:
    assert home_state(text, len(text)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The minister told Reuters that it will rain.", "Reuters"),
        ("Une source citée par le site Le Rail du Matin affirme cela.", "Le Rail du Matin"),
        ('صرح لصحيفة "الخليج" بأن الرئيس سيوقع', "الخليج"),
        ("The minister told farmers that it will rain.", None),
        ("للوكالة مكتب في القاهرة.", None),
    ],
)
def test_an_outlet(sentence: str, expected: str | None) -> None:
    assert outlet_in(sentence) == expected
