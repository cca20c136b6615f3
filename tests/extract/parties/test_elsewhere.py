"""Names of states as texts in further languages write them."""

from __future__ import annotations

import pytest

from pledgebook.parties import find_parties, known_party, party
from pledgebook.parties.generate_states import table_elsewhere
from pledgebook.parties.tables import package_lines
from pledgebook_schemas import Party


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("Deutschland", "DEU"),
        ("Europäische Union", "EU"),
        ("یمن", "YEM"),
        ("Cabo Verde", "CPV"),
        ("Россия", "RUS"),
        ("Gürcistan", "GEO"),
        ("Estados Unidos", "USA"),
        ("中国", "CHN"),
    ],
)
def test_a_whole_name_is_the_state(name: str, id: str) -> None:
    found = known_party(name)
    assert found is not None and found.id == id


def test_it_is_given_under_its_usual_name() -> None:
    assert party("Deutschland") == Party(name="Germany", id="DEU")


@pytest.mark.parametrize("name", ["Bauernverband", "Stadt Deutschland", "Fas Bank", "Министр"])
def test_anything_else_stays_as_it_is(name: str) -> None:
    assert party(name) == Party(name=name)


def test_such_names_are_not_looked_for_in_a_text() -> None:
    assert find_parties("Deutschland und die Niederlande") == []


def test_the_committed_table_is_what_the_generator_writes() -> None:
    pytest.importorskip("babel")
    assert package_lines("states_elsewhere.tsv") == [one for one in table_elsewhere().splitlines() if one[0] != "#"]
