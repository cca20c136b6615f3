"""What the rules doubt: left out unless asked for, and then marked."""

from __future__ import annotations

from argparse import Namespace

import pytest

from pledgebook import Document, Extraction, Options, extract
from pledgebook.commands.flags import options_of
from pledgebook.errors import UsageError

TEXTS = {
    "en": "Kenya pledged to repair the quay. The new ferry will run from May.",
    "ar": "تعهدت كينيا بإصلاح الرصيف. ويجب على البلدية أن تصلح الجسر قبل أيار.",
    "fr": "Le Kenya s'est engagé à réparer le quai. Le nouveau bac circulera à partir de mai.",
}


def read(text: str, language: str, *, tentative: bool) -> Extraction:
    document = Document.from_text(text, id="d", language=language, date="2026-03-01")
    return extract(document, options=Options(model="rules", tentative=tentative))


@pytest.mark.parametrize("language", TEXTS)
def test_what_a_doubtful_rule_refuses_is_given_only_to_who_asks(language: str) -> None:
    firm = read(TEXTS[language], language, tentative=False)
    both = read(TEXTS[language], language, tentative=True)
    assert [record.confidence for record in firm.commitments] == ["firm"]
    assert [record.confidence for record in both.commitments] == ["firm", "tentative"]
    assert both.commitments[0] == firm.commitments[0]


def test_nothing_changes_where_there_is_no_doubt() -> None:
    text = "Norway promised to fund two clinics. The ministers discussed fisheries."
    assert read(text, "en", tentative=True).commitments == read(text, "en", tentative=False).commitments


def test_the_engine_says_that_it_was_asked() -> None:
    prompts = [read(TEXTS["en"], "en", tentative=one).engine.prompt for one in (False, True)]
    assert prompts[0] is not None
    assert prompts[1] == f"{prompts[0]}+tentative"


def test_a_model_is_not_asked_for_it() -> None:
    with pytest.raises(UsageError, match="--tentative is for the rules engine"):
        options_of(Namespace(model="m", tentative=True))
