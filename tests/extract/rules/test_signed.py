from __future__ import annotations

import pytest

from pledgebook.rules.author import longest_list
from pledgebook.rules.said_after import quoted_by
from pledgebook.rules.signed import signed_by

SIGNED = [
    ("We are sorry. – The team at Hebridean Lines\n", "Hebridean Lines"),
    ("We are sorry.\nYours, the board of Ringbane Housing Association", "Ringbane Housing Association"),
    ("It starts on Monday. Lothian Buses", "Lothian Buses"),
    ("Thanks for keeping us honest. – Ticketloft", "Ticketloft"),
    ("I will report. Dr Anne Keel, chief executive, Moyle Hospitals Trust", "Moyle Hospitals Trust"),
    ("Dear Professor Ade, I shall bring them myself. Nanette Snow", "Nanette Snow"),
    ("The company will pay, said Ann Hale.", None),
    ("It rained in Hull.", None),
]


@pytest.mark.parametrize(("text", "name"), SIGNED)
def test_a_signature(text: str, name: str | None) -> None:
    author = signed_by(text)
    assert (author.names if author is not None else None) == (None if name is None else (name,))


def test_who_signs_for_a_body_is_kept() -> None:
    author = signed_by("I will report. Dr Anne Keel, chief executive, Moyle Hospitals Trust")
    assert author is not None
    assert author.called == "Anne Keel"


QUOTED = [
    ('"We will pay. All of it," Dale Forsythe told a diner.', "Dale Forsythe"),
    ('"We will pay. All of it," said the mayor of Hull.', "the mayor of Hull"),
    ('"We will pay. All of it," Jo Berg, who runs the bank, said.', "Jo Berg"),
    ('"We will pay. All of it," he said.', None),
    ('"We will pay. All of it." Nobody believed it.', None),
]


@pytest.mark.parametrize(("text", "name"), QUOTED)
def test_the_speaker_behind_a_quotation(text: str, name: str | None) -> None:
    end = text.index(".") + 1
    found = quoted_by(text, end)
    assert (found.phrase if found is not None else None) == name
    assert found is None or text[found.start :].startswith(found.phrase)


def test_how_many_states_a_head_lists() -> None:
    assert longest_list("We, the ministers of Czechia, Hungary, Poland and Slovakia, met in Kenya.") == 4
    assert longest_list("Norway met Iceland.") == 1
