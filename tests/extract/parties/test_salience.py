from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.parties import PartyMention, find_parties, salient_parties
from pledgebook_schemas import Party

ARABIC = """العراق وفرنسا يتفقان على تدريب الشرطة

بغداد - استقبل وزير الداخلية العراقي وفداً فرنسياً برئاسة وزيرة الجيوش، بحضور ممثل عن الأمم المتحدة.
وكانت باريس قد أعلنت أنها ستفتح مركزاً للتدريب. وتمتد المنطقة المعنية إلى سوريا والأردن.
واتفق الجانبان على تبادل الخبرات."""

ENGLISH = """Kenya and Uganda to build a rail link

Kenya and Uganda signed a memorandum in Nairobi on Monday. Kenyan officials said the line would open in 2030.
The Kenyan and Ugandan ministers met for two hours, and the European Union sent an observer.

In a separate meeting the same week, the ministers of Rwanda and Burundi discussed the border.
Rwanda and Burundi will reopen two crossings. The two countries will share customs data."""

THREE = """Egypt, Ethiopia and Sudan resume talks on the dam

Egypt, Ethiopia and Sudan met in Kampala under the eye of the African Union.
The three countries will meet again in May."""


@pytest.mark.parametrize(
    ("text", "phrase", "count", "ids"),
    [
        (ARABIC, "الجانبان", 2, ["IRQ", "FRA"]),
        (ENGLISH, "The two countries", 2, ["RWA", "BDI"]),
        (ENGLISH, "In a separate", 2, ["KEN", "UGA"]),
        (ENGLISH, "In a separate", 0, ["KEN", "UGA"]),
        (THREE, "The three countries", 3, ["EGY", "ETH", "SDN"]),
        (THREE, "Egypt", 3, ["EGY", "ETH", "SDN"]),
    ],
    ids=["passing-pair", "newly-introduced-pair", "pair-of-the-title", "count-not-told", "three", "none-in-front"],
)
def test_the_principals_of_a_phrase_are_found(text: str, phrase: str, count: int, ids: list[str]) -> None:
    chosen = salient_parties(find_parties(text), count, before=text.index(phrase))
    assert [one.id for one in chosen] == ids


def test_a_state_outweighs_an_organisation_named_as_often() -> None:
    text = "NATO said so. Poland and, later on, far from there, Norway agreed with the NATO plan."
    assert [one.id for one in salient_parties(find_parties(text), 2)] == ["POL", "NOR"]


def test_fewer_are_given_where_fewer_are_named() -> None:
    assert salient_parties(find_parties("Only Iraq pledged."), 2) == (Party(name="Iraq", id="IRQ"),)
    assert salient_parties([], 2) == ()


def mention(start: int, id: str) -> PartyMention:
    return PartyMention(start, start + 2, Party(name=id, id=id), "name")


def in_order(mentions: list[PartyMention]) -> list[PartyMention]:
    return sorted(mentions, key=lambda one: one.start)


IDS = st.sampled_from(["AAA", "BBB", "CCC", "DDD", "EEE"])
MENTIONS = st.lists(st.builds(mention, st.integers(0, 10**7), IDS), max_size=30).map(in_order)


@given(MENTIONS, st.integers(0, 5), st.none() | st.integers(0, 10**7))
def test_chosen_parties_are_distinct_mentioned_and_at_most_the_count(
    mentions: list[PartyMention], count: int, before: int | None
) -> None:
    chosen = [one.id for one in salient_parties(mentions, count, before=before)]
    named = {one.party.id for one in mentions}
    assert len(chosen) == len(set(chosen)) == min(count or 2, len(named))
    assert set(chosen) <= named
