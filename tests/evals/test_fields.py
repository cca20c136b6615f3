"""How right a field is: the half-right cases, worked out by hand."""

from __future__ import annotations

import pytest
from tests.evals.ledgers import Text

from pledgebook_evals.fields import (
    attribution_similarity,
    condition_similarity,
    evidence_overlap,
    time_similarity,
    trimmed,
)
from pledgebook_evals.parties import name_match
from pledgebook_schemas import Attribution, Party, Source, Span, Timeframe
from pledgebook_schemas.vocabulary import TimeframeType

TEXT = Text("Kenya will plant trees by 2030 if it rains, the minister said. Kenya will rest.")


def time(type: TimeframeType, value: str, quote: str = "by 2030") -> Timeframe:
    return TEXT.time(type, value, quote)


def test_the_right_words_of_the_wrong_type_are_half_a_condition() -> None:
    gold = (TEXT.condition("trigger", "if it rains"),)
    assert condition_similarity(gold, gold) == 1.0
    assert condition_similarity(gold, (TEXT.condition("exception", "if it rains"),)) == 0.5
    assert condition_similarity(gold, (*gold, TEXT.condition("trigger", "by 2030"))) == pytest.approx(2 / 3)


@pytest.mark.parametrize(
    ("gold", "predicted", "score"),
    [
        (time("deadline", "2030"), time("deadline", "2030"), 1.0),
        (time("deadline", "2030"), time("deadline", "2030-12-31"), 1.0),
        (time("date", "2030"), time("date", "2030-12-31"), 0.5),
        (time("deadline", "2030"), time("deadline", "2031"), 0.5),
        (time("date", "2030-01-02T06:00"), time("date", "2030-01-02"), 1.0),
        (time("date", "2030-01-02TEV"), time("date", "2030-01-02"), 1.0),
        (time("date", "2030-01-02/P3D"), time("date", "2030-01-02/2030-01-04"), 1.0),
        (time("date", "2030-02-31/P3D"), time("date", "2030-02-31"), 0.5),
        (time("recurring", "PT30M"), time("recurring", "P30M"), 0.5),
        (time("deadline", "2030-06"), time("deadline", "2030-06-30"), 1.0),
        (time("deadline", "2030-06"), time("deadline", "2030-06-29"), 0.5),
        (time("date", "2030-06"), time("date", "2030-06-30"), 0.5),
        (time("deadline", "2030-06"), time("date", "2030-06-30"), 0.5),
        (time("deadline", "2030-Q2"), time("deadline", "2030-H1"), 1.0),
        (time("deadline", "2030-Q3"), time("deadline", "2030-09-30"), 1.0),
        (time("deadline", "2030-W02"), time("deadline", "2030-01-13"), 1.0),
        (time("deadline", "2030-W02-WE"), time("deadline", "2030-01-13"), 1.0),
        (time("deadline", "2030-02"), time("deadline", "2030-02-30"), 0.5),
        (time("duration", "P2W"), time("duration", "P14D"), 1.0),
        (time("duration", "P1Y"), time("duration", "P12M"), 1.0),
        (time("duration", "P1Y"), time("duration", "P365D"), 0.5),
        (time("deadline", "PT72H"), time("deadline", "P3D"), 1.0),
        (time("deadline", "PT36H"), time("deadline", "P1D"), 0.5),
        (time("recurring", "P1W"), time("recurring", "XXXX-WXX-5"), 1.0),
        (time("recurring", "P1D"), time("recurring", "XXXX-WXX-5"), 0.5),
        (time("date", "P1W"), time("date", "XXXX-WXX-5"), 0.5),
        (time("deadline", "2030"), None, 0.0),
        (None, time("deadline", "2030"), 0.0),
    ],
)
def test_times_are_compared_by_value_to_the_day(
    gold: Timeframe | None, predicted: Timeframe | None, score: float
) -> None:
    assert time_similarity(gold, predicted) == score


def test_evidence_is_a_mean_over_what_was_predicted() -> None:
    whole, part = TEXT.span("Kenya will plant trees by 2030"), TEXT.span("Kenya will rest")
    assert evidence_overlap([whole], [whole]) == 1.0
    assert evidence_overlap([whole], [whole, part]) == 0.5
    assert evidence_overlap([whole, part], [part]) == 1.0
    assert evidence_overlap([whole], []) == 0.0


def test_punctuation_at_the_edges_is_no_part_of_a_span() -> None:
    assert trimmed(Span(start=3, end=8, text="«ab».")) == (4, 6)
    assert trimmed(Span(start=3, end=5, text="..")) == (3, 5)


def test_sources_are_the_same_in_one_place_whatever_their_names() -> None:
    def chain(*sources: Source) -> Attribution:
        narrator = Source(name="narrator", type="narrator")
        return Attribution(voice="indirect", chain=(narrator, *sources))

    minister = Source(name="وزير الخارجية", type="speaker", span=TEXT.span("the minister"))
    named = Source(name="Minister of Kenya", type="speaker", span=TEXT.span("minister"))
    assert attribution_similarity(chain(), chain()) is None
    assert attribution_similarity(chain(minister), chain()) == 0.0
    assert attribution_similarity(chain(minister), chain(named)) == 1.0
    assert attribution_similarity(chain(minister), chain(Source(name="agency", type="document"))) == 0.0


@pytest.mark.parametrize(
    ("one", "other", "match"),
    [
        (Party(name="Iraq"), Party(name="العراق", id="IRQ"), 1.0),
        (Party(name="Iraq"), Party(name="Iran"), 0.0),
        (Party(name="The Port of Mombasa"), Party(name="port of MOMBASA"), 1.0),
        (Party(name="Halvorsund Cement"), Party(name="Halvorsund Cement Group"), None),
        (Party(name="workers of the northern mine"), Party(name="northern farmers"), 0.0),
        (Party(name="the union of dockers"), Party(name="harbour pilots"), 0.0),
    ],
    ids=["one state", "two states", "spelling", "longer name", "one word shared", "strangers"],
)
def test_names_match_by_identifier_or_wording(one: Party, other: Party, match: float | None) -> None:
    found = name_match(one, other)
    assert found == match if match is not None else 0.6 <= found < 0.85
    assert found == name_match(other, one)
