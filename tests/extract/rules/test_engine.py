"""The rules engine as an engine: its identity, other languages, context, quotes, and cost."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.extract.rules.brief import Pledge, brief
from tests.extract.rules.reading import answer

from pledgebook.cues import tables_digest
from pledgebook.engine import Proposal
from pledgebook.passages import passage
from pledgebook.rules import RulesEngine
from pledgebook_schemas import Document, EngineInfo, Problem, Sentence, WireAnswer

NOTHING = WireAnswer(commitments=[], claims=[])


def propose(text: str, language: str | None, *, start: int = 0) -> Proposal:
    sentences: list[Sentence] = []
    offset = 0
    for number, part in enumerate(text.split("\n"), 1):
        sentences.append(Sentence(number=number, start=offset, end=offset + len(part), text=part))
        offset += len(part) + 1
    document = Document.from_text(text, language=language)
    return asyncio.run(RulesEngine().propose(passage(document, sentences, start, len(sentences), title=None)))


def test_its_records_name_the_state_of_the_tables() -> None:
    assert RulesEngine().info == EngineInfo(name="rules", prompt=f"cues@{tables_digest()}")


def test_a_language_without_tables_is_a_problem_and_no_candidates() -> None:
    text = "Die Regierung verpflichtet sich, zehn Schulen zu bauen."
    problem = Problem(
        stage="propose",
        reason="language",
        detail="the rules engine reads Arabic, English and French, not de: name a model for this document",
        start=0,
        end=len(text),
    )
    assert propose(text, "de") == Proposal(NOTHING, problems=(problem,))


def test_the_language_is_told_where_the_document_does_not_say_it() -> None:
    text = "The ministry of education pledged to build ten schools in the north of the country."
    assert propose(text, None) == propose(text, "en") != Proposal(NOTHING)


def test_a_pronoun_is_resolved_by_the_sentences_before_the_passage() -> None:
    text = "The Norwegian government published its budget.\nIt pledged to build ten schools."
    (found,) = brief(propose(text, "en", start=1).answer)
    assert found == Pledge(2, "pledged", "The Norwegian government", ("Norway",), "build ten schools", 4, "pledge")


def test_a_source_is_carried_over_by_a_continuer() -> None:
    text = "وقال البيان المشترك إن الاجتماع عقد في بغداد.\nوأضاف أن الوفدين تعهدا بتشكيل لجنة."
    (item,) = answer(text, "ar").commitments
    assert ([source.name for source in item.sources], item.inferred, item.voice) == (
        ["البيان المشترك"],
        True,
        "indirect",
    )


def test_a_quotation_left_open_goes_on_in_the_next_sentence() -> None:
    text = 'The minister said: "We will lower taxes.\nWe will hire nurses."'
    assert [item.voice for item in answer(text, "en").commitments] == ["direct", "direct"]


@pytest.mark.parametrize("language", ["ar", "en", "fr"])
@given(text=st.text(alphabet="تعهدسيبنل و،.\"“: will pledge to that said, a de s'engagera\n", max_size=120))
@settings(max_examples=60, deadline=None)
def test_every_quote_is_in_its_sentence(language: str, text: str) -> None:
    sentences = [line for line in text.split("\n")]
    result = propose(text, language).answer
    for item in result.commitments:
        quotes = [item.cue, item.action, item.purpose or "", *(one.quote for one in item.conditions)]
        assert all(quote in sentences[item.sentence - 1] for quote in quotes)
    assert all(claim.proposition in sentences[claim.sentence - 1] for claim in result.claims)


@pytest.mark.parametrize(
    ("language", "unit"),
    [
        ("en", "the minister said that it will pledge to build and "),
        ("ar", "وقال الوزير إن الحكومة ستبني وتعهد بتشكيل لجنة و"),
        ("fr", "le ministre a dit que la ville s'engage à ouvrir et "),
    ],
)
def test_a_long_line_of_cues_is_read(language: str, unit: str) -> None:
    assert answer(unit * 60, language).commitments != []
