"""English texts as a whole: every record the engine proposes, and nothing else."""

from __future__ import annotations

import pytest
from tests.extract.rules.brief import Pledge, Statement, brief
from tests.extract.rules.reading import answer

TEXTS: dict[str, str] = {
    "treaty": """\
Lorvia and Estmark on Thursday signed a fisheries treaty after two years of talks.
Estmark will halve its trawler fleet by 2031, while Lorvia agreed to open its waters and to pay crews who lose work.
"We shall not allow foreign drones over our waters," Lorvian Prime Minister Ida Voss said.
Estmark's fisheries minister, Tom Rell, said his government would publish catch data every quarter.
Environmental groups welcomed the deal but warned that stocks of cod had fallen by 60 percent since 2005.
The two countries reviewed cooperation on wind power and expressed hope for further talks.
The treaty is expected to enter into force in March.""",
    "address": """\
Inaugural address of President Ida Voss to the nation
My fellow citizens,
I promise to cut waiting times in our hospitals in half within three years.
We will hire 8,000 nurses, and we will pay them fairly.
If parliament blocks the reform, I will call a referendum.
Some say it cannot be done. Who would have thought we could build the bridge?
We are not going to privatise the water supply.
I hope that you will join me.
Our economy grew by 4 percent last year.""",
    "company": """\
Helix Motors said on Wednesday it plans to invest $2 billion in a battery plant in Ohio, subject to state tax credits.
The company, which employs 9,000 people, has also committed to buying its steel from local mills until 2035.
Chief executive Dana Cole told investors that Helix would not cut jobs this year.
"We're determined to stay in Ohio," she added.
The union called on the company to guarantee pensions.
Shares rose 3 percent after the announcement.
Analyst Ray Moss predicted that sales would slow.""",
    "communique": """\
Joint statement of the health ministers of Brazil, India and South Africa

The ministers reaffirmed their commitment to equal access to vaccines.
They agreed to:
- establish a shared laboratory network by June 2026;
- exchange data on new variants every month;
- train 500 epidemiologists.
They rejected attempts to politicise the WHO and noted with concern the rise in measles.
India offered to host the first meeting.
The ministers thanked the United Nations for its support.""",
}

RECORDS: dict[str, list[Pledge | Statement]] = {
    "treaty": [
        Pledge(
            sentence=2,
            cue="will",
            actor="Estmark",
            parties=("Estmark",),
            action="halve its trawler fleet",
            strength=3,
            kind="intention",
            time=("deadline", "by 2031"),
        ),
        Pledge(
            sentence=2,
            cue="agreed",
            actor="Lorvia",
            parties=("Lorvia",),
            action="open its waters",
            strength=4,
            kind="agreement",
        ),
        Pledge(
            sentence=2,
            cue="agreed",
            actor="Lorvia",
            parties=("Lorvia",),
            action="pay crews who lose work",
            strength=4,
            kind="agreement",
        ),
        Pledge(
            sentence=3,
            cue="shall",
            actor="Lorvian Prime Minister Ida Voss",
            parties=("Lorvian Prime Minister Ida Voss",),
            action="allow foreign drones over our waters",
            strength=5,
            kind="obligation",
            polarity="negative",
            sources=("Ida Voss",),
        ),
        Pledge(
            sentence=4,
            cue="would",
            actor="his government",
            parties=("Estmark",),
            action="publish catch data",
            strength=3,
            kind="intention",
            time=("recurring", "every quarter"),
            sources=("Tom Rell",),
        ),
        Statement(
            sentence=1,
            type="fact",
            proposition="Lorvia and Estmark on Thursday signed a fisheries treaty after two years of talks",
        ),
        Statement(
            sentence=5,
            type="fact",
            proposition="stocks of cod had fallen by 60 percent since 2005",
            claimants=("Environmental groups",),
        ),
        Statement(sentence=7, type="prediction", proposition="The treaty is expected to enter into force in March"),
    ],
    "address": [
        Pledge(
            sentence=3,
            cue="promise",
            actor="President Ida Voss",
            parties=("President Ida Voss",),
            action="cut waiting times in our hospitals in half",
            strength=4,
            kind="pledge",
            time=("deadline", "within three years"),
        ),
        Pledge(
            sentence=4,
            cue="will",
            actor="President Ida Voss",
            parties=("President Ida Voss",),
            action="hire 8,000 nurses",
            strength=3,
            kind="intention",
        ),
        Pledge(
            sentence=4,
            cue="will",
            actor="President Ida Voss",
            parties=("President Ida Voss",),
            action="pay them fairly",
            strength=3,
            kind="intention",
        ),
        Pledge(
            sentence=5,
            cue="will",
            actor="President Ida Voss",
            parties=("President Ida Voss",),
            action="call a referendum",
            strength=3,
            kind="intention",
            conditions=(("trigger", "If parliament blocks the reform"),),
        ),
        Pledge(
            sentence=8,
            cue="going",
            actor="President Ida Voss",
            parties=("President Ida Voss",),
            action="privatise the water supply",
            strength=3,
            kind="intention",
            polarity="negative",
        ),
        Statement(
            sentence=10,
            type="fact",
            proposition="Our economy grew by 4 percent last year",
            claimants=("President Ida Voss",),
        ),
    ],
    "company": [
        Pledge(
            sentence=1,
            cue="plans",
            actor="Helix Motors",
            parties=("Helix Motors",),
            action="invest $2 billion in a battery plant in Ohio",
            strength=3,
            kind="intention",
            conditions=(("trigger", "subject to state tax credits"),),
        ),
        Pledge(
            sentence=2,
            cue="committed",
            actor="The company",
            parties=("Helix Motors",),
            action="buying its steel from local mills",
            strength=4,
            kind="pledge",
            time=("duration", "until 2035"),
        ),
        Pledge(
            sentence=3,
            cue="would",
            actor="Helix",
            parties=("Helix Motors",),
            action="cut jobs",
            strength=3,
            kind="intention",
            time=("date", "this year"),
            polarity="negative",
            sources=("Dana Cole",),
        ),
        Pledge(
            sentence=4,
            cue="determined",
            actor="Chief executive Dana Cole",
            parties=("Helix Motors",),
            action="stay in Ohio",
            strength=2,
            kind="intention",
            sources=("Dana Cole",),
        ),
        Statement(sentence=6, type="fact", proposition="Shares rose 3 percent after the announcement"),
        Statement(sentence=7, type="prediction", proposition="sales would slow", claimants=("Ray Moss",)),
    ],
    "communique": [
        Pledge(
            sentence=2,
            cue="commitment",
            actor="The ministers",
            parties=("The ministers",),
            action="equal access to vaccines",
            strength=4,
            kind="reaffirmation",
        ),
        Pledge(
            sentence=4,
            cue="agreed",
            actor="The ministers",
            parties=("The ministers",),
            action="establish a shared laboratory network",
            strength=4,
            kind="agreement",
            time=("deadline", "by June 2026"),
        ),
        Pledge(
            sentence=5,
            cue="agreed",
            actor="The ministers",
            parties=("The ministers",),
            action="exchange data on new variants",
            strength=4,
            kind="agreement",
            time=("recurring", "every month"),
        ),
        Pledge(
            sentence=6,
            cue="agreed",
            actor="The ministers",
            parties=("The ministers",),
            action="train 500 epidemiologists",
            strength=4,
            kind="agreement",
        ),
        Pledge(
            sentence=8,
            cue="offered",
            actor="India",
            parties=("India",),
            action="host the first meeting",
            strength=1,
            kind="intention",
        ),
    ],
}


@pytest.mark.parametrize("name", TEXTS)
def test_the_records_of_a_text(name: str) -> None:
    assert brief(answer(TEXTS[name], "en")) == RECORDS[name]
