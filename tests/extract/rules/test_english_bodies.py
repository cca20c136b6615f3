from __future__ import annotations

import pytest

from pledgebook.rules.english.again import called, named_again, place_governed
from pledgebook.rules.english.bodies import named_bodies, place_spoken_of, runs
from pledgebook.rules.english.members import members
from pledgebook.rules.english.names import organ_in
from pledgebook.rules.english.sorts import fit, sorts_named, sorts_of

STORY = (
    "Arla Foods met its farmers in Settle on Monday. Lidl, a discounter, has sued the dairy.\n"
    'Construction would take a year, said Ann Hale. "No," Jo Berg said. The insurer Gjensidige paid.'
)


def test_bodies_are_told_from_persons_places_and_common_words() -> None:
    assert [body.name for body in named_bodies(STORY)] == ["Arla Foods", "Lidl", "Gjensidige"]


def test_every_run_stands_where_it_says() -> None:
    assert all(STORY[run.start : run.end] == run.name for run in runs(STORY))
    assert all(STORY[at : at + len(body.name)] == body.name for body in named_bodies(STORY) for at in body.places)


AGAIN = [
    ("the dairy", "Arla Foods"),
    ("the discounter", "Lidl"),
    ("the insurer", "Gjensidige"),
    ("the union", None),
    ("the other company", None),
    ("the rain", None),
]


@pytest.mark.parametrize(("phrase", "name"), AGAIN)
def test_a_sort_means_the_body_that_is_one(phrase: str, name: str | None) -> None:
    assert named_again(phrase, STORY, len(STORY)) == name


def test_nothing_is_meant_that_is_named_only_later() -> None:
    assert named_again("the insurer", STORY, STORY.index("Construction")) != "Gjensidige"


CALLED = [
    ("the dockers' union SINTRA", "SINTRA"),
    ("the state-owned utility Eskom", "Eskom"),
    ("its Swedish counterpart Svenska Elnät", "Svenska Elnät"),
    ("rival Coles", "Coles"),
    ("the union", None),
    ("President Ann Hale", None),
    ("the mayor of Leeds", None),
]


@pytest.mark.parametrize(("phrase", "name"), CALLED)
def test_a_name_behind_its_sort(phrase: str, name: str | None) -> None:
    assert called(phrase) == name


MEMBERS = [
    ("the airline and its pilots' union", ("the airline", "its pilots' union")),
    ("both the bank and the insurer", ("the bank", "the insurer")),
    ("its partners Bosch and Infineon", ("Bosch", "Infineon")),
    ("Norway and SSAB", ("Norway", "SSAB")),
    ("the Ministry of Trade and Industry", ()),
    ("Marks and Spencer", ()),
    ("the minister", ()),
]


@pytest.mark.parametrize(("phrase", "expected"), MEMBERS)
def test_the_members_of_a_joined_subject(phrase: str, expected: tuple[str, ...]) -> None:
    assert members(phrase, "") == expected


def test_a_place_is_the_one_whose_mayor_or_council_is_named() -> None:
    assert place_governed("The plan of Bristol City Council failed.", "city") == "Bristol City Council"
    assert place_governed("Lyon's deputy mayor unveiled a map.", "city") == "Lyon"
    assert place_governed("It rained.", "city") is None


def test_a_mayor_without_a_town_is_of_the_place_that_the_text_speaks_of() -> None:
    assert place_spoken_of("Mayor Dickens Odera was blunt. Kisumu has flooded. Boats in Kisumu sank.") == "Kisumu"
    assert place_spoken_of("it rained.") is None


def test_an_organ_inside_a_phrase() -> None:
    assert organ_in("the trade ministry's inspectors") == "the trade ministry"
    assert organ_in("the baker's oven") is None


def test_sorts_of_nouns_and_names() -> None:
    assert sorts_of("airline") == frozenset({"airline"})
    assert sorts_of("planemaker") == frozenset({"firm"})
    assert sorts_of("rain") == frozenset()
    assert sorts_named("TAP Air Portugal") == frozenset({"airline"})
    asked = sorts_of("company")
    assert [fit(asked, sorts_of(noun)) for noun in ("firm", "bank", "union")] == [2, 1, -1]
    assert fit(asked, frozenset()) == 0
