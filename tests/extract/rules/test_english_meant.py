"""Whom English texts mean: bodies told by their sort, joined actors, offices, letters, and clauses around a subject."""

from __future__ import annotations

import pytest
from tests.extract.rules.reading import answer

Row = tuple[str, list[tuple[tuple[str, ...], str, str]]]

BODIES: dict[str, Row] = {
    "an airline by its sort": (
        "TAP Air Portugal signed with its pilots at dawn.\nThe airline will hire 120 officers in May.",
        [(("TAP Air Portugal",), "hire 120 officers", "positive")],
    ),
    "a body with the adjective of its state": (
        "Qatar Airways Cargo bought twelve jets from Boeing.\n"
        "The Qatari carrier will retire its last freighter in 2030.",
        [(("Qatar Airways Cargo",), "retire its last freighter", "positive")],
    ),
    "the union and not the firm": (
        "Deutsche Bahn met the train drivers' union GDL on Monday.\nThe union promised not to strike.",
        [(("GDL",), "strike", "negative")],
    ),
    "a name behind its sort": (
        "The dockers' union SINTRA will take the plan to a vote.",
        [(("SINTRA",), "take the plan to a vote", "positive")],
    ),
    "a rival named behind it": (
        "Statnett and its Swedish counterpart Svenska Elnät will share their spare parts.",
        [(("Statnett", "Svenska Elnät"), "share their spare parts", "positive")],
    ),
    "partners in the plural": (
        "Statoil and its partners Mowi and Yara will build a terminal.",
        [(("Statoil", "Mowi", "Yara"), "build a terminal", "positive")],
    ),
    "a firm called after two is one": (
        "Barrow and Finch makes boats. Barrow and Finch will open a yard in Hull.",
        [(("Barrow and Finch",), "open a yard in Hull", "positive")],
    ),
    "an office in front of a generic body": (
        "Northgate Lettings was fined on Monday.\nThe firm's finance chief, Ann Hale, said it would appeal.",
        [(("Northgate Lettings",), "appeal", "positive")],
    ),
    "a field between a state and an office": (
        "Indonesia's infrastructure coordinator said he would build a sea wall.",
        [(("Indonesia",), "build a sea wall", "positive")],
    ),
    "who works for an organ": (
        "Algeria has capped prices.\nThe trade ministry's inspectors will visit every market.",
        [(("Algeria",), "visit every market", "positive")],
    ),
    "a counterpart is of its own state": (
        "Canada's finance minister, Jo Hale, met his French counterpart in Banff.\n"
        "He and his French counterpart will publish guidance.",
        [(("Canada", "France"), "publish guidance", "positive")],
    ),
    "an owner told by a possessive": (
        "The station has lost its licence.\nIts owner, Bayu Media, will appeal.",
        [(("Bayu Media",), "appeal", "positive")],
    ),
    "the council of a town": (
        "Bristol City Council has been slow.\nThe city will open four miles of bus lane.",
        [(("Bristol City Council",), "open four miles of bus lane", "positive")],
    ),
    "who runs a body": (
        "Ann Webb, who runs the referees' body PROREF, promised to publish the recordings.",
        [(("PROREF",), "publish the recordings", "positive")],
    ),
    "a government that would be": (
        "A Liberal government will build half a million homes.",
        [(("Liberal",), "build half a million homes", "positive")],
    ),
    "brussels as a subject": (
        "Poland was outvoted on Monday.\nBrussels will cut the herring quota.",
        [(("European Union",), "cut the herring quota", "positive")],
    ),
    "the commission for short": (
        "Hungary lifted its veto.\nThe Commission will release the money.",
        [(("European Union",), "release the money", "positive")],
    ),
    "a minister who leaves": (
        "Bulgaria's justice minister, Georgi Stanev, will step down in May.",
        [(("Georgi Stanev",), "step down", "positive")],
    ),
    "a joint group acts for both": (
        "Canada and Chile signed a memorandum in Toronto.\nA joint working group will meet twice a year.",
        [(("the parties",), "meet", "positive")],
    ),
    "four signatories": (
        "Statement of the Lake Ministers\n"
        "We, the Ministers of Cameroon, Chad, Niger and Nigeria, met on Monday.\nWe will deploy a patrol.",
        [(("the 4 sides",), "deploy a patrol", "positive")],
    ),
    "a letter signed by a team": (
        "Dear customers, we know it hurt.\nWe will scrap the booking fee. – The team at Hebridean Lines",
        [(("Hebridean Lines",), "scrap the booking fee", "positive")],
    ),
    "an arm of a company": (
        "Nestlé's American arm will stop using dyes.",
        [(("Nestlé",), "stop using dyes", "positive")],
    ),
    "the state of a federation": (
        "California is going into the insulin business.\nThe state will sell pens at any pharmacy.",
        [(("California",), "sell pens at any pharmacy", "positive")],
    ),
    "each of a pair that is no state": (
        "River Plate and Boca Juniors signed a deal on Monday.\nEach club will set aside 4,000 seats.",
        [(("River Plate", "Boca Juniors"), "set aside 4,000 seats", "positive")],
    ),
    "capitals of central europe": (
        "Škoda Group has picked Tampere.\nThe Czech manufacturer will open a hall there.",
        [(("Škoda Group",), "open a hall there", "positive")],
    ),
}

CLAUSES: dict[str, Row] = {
    "a quotation that names its speaker at the end": (
        "Farmers asked about tax.\n"
        '"I\'m not going to vote for one more dollar of it. Not one," Dale Forsythe told a diner on Thursday.',
        [(("Dale Forsythe",), "vote for one more dollar of it", "negative")],
    ),
    "a speech in commas": (
        "South Africa's water minister, Pam Mole, waded in.\nHer department, she added, will plug every leak.",
        [(("South Africa",), "plug every leak", "positive")],
    ),
    "a verb in an inserted clause governs nothing": (
        "Boeing, which has twice pushed back the programme, will deliver the first jet in 2029.",
        [(("Boeing",), "deliver the first jet", "positive")],
    ),
    "a health organisation in capitals": (
        "For its part the WHO will ship the doses.",
        [(("World Health Organization",), "ship the doses", "positive")],
    ),
    "agreed on a day": (
        "Norway and Iceland agreed on Wednesday to pool their ships.",
        [(("Norway", "Iceland"), "pool their ships", "positive")],
    ),
    "an acronym at the head": (
        "BT will wire the island.",
        [(("BT",), "wire the island", "positive")],
    ),
    "a service is a name": (
        "The Scottish Prison Service, which has run it since 1975, will close Cornton Vale.",
        [(("The Scottish Prison Service",), "close Cornton Vale", "positive")],
    ),
    "a verb in no table before and": (
        "Fonterra accepts it polluted the river and has committed to clean it.",
        [(("Fonterra",), "clean it", "positive")],
    ),
    "a time behind will": (
        "Estonia's navy will from Monday escort every tanker.",
        [(("Estonia",), "escort every tanker", "positive")],
    ),
    "due to be done": (
        "Ethiopia says the last turbine is due to be switched on by September.",
        [(("Ethiopia",), "the last turbine is due to be switched on", "positive")],
    ),
    "arranged by who acts": (
        "Britain is sending thirty drones in March.",
        [(("United Kingdom",), "sending thirty drones", "positive")],
    ),
    "terms in the present": (
        "Under what was signed in Doha, Hungary gives up its claim.\nIn exchange, Slovakia pays for the gates.",
        [(("Hungary",), "gives up its claim", "positive"), (("Slovakia",), "pays for the gates", "positive")],
    ),
    "a trade is no term": (
        "Hungary gives up its claim.",
        [],
    ),
    "a payment with a day": (
        "Payment will reach farmers within a week, Kenya's farm minister, Jo Otieno, said.",
        [(("Kenya",), "Payment will reach farmers", "positive")],
    ),
    "what takes its course": (
        "Inflation will reach four percent by June, Kenya's farm minister, Jo Otieno, said.",
        [],
    ),
    "will not say": (
        "Asked about the price, the minister would not say.",
        [],
    ),
    "a decision taken back": (
        "The bank has reversed its decision to close branches.",
        [],
    ),
    "not asking": (
        "We are not asking for charity, Malawi's minister, Jo Banda, said.",
        [],
    ),
    "what he called panic": (
        "The bank will publish rates to calm what he called panic, and it will list every trade.",
        [
            (("The bank",), "publish rates to calm what he called panic", "positive"),
            (("The bank",), "list every trade", "positive"),
        ],
    ),
    "a remedy": (
        "We know that your time counts. If your bus is late, your ticket is free. We mean it. – The team at "
        "Lothian Buses",
        [(("Lothian Buses",), "your ticket is free", "positive")],
    ),
    "a target set": (
        "Orange Egypt has set itself a target of 4,000 new masts.",
        [(("Orange Egypt",), "4,000 new masts", "positive")],
    ),
    "a government that would act": (
        "A Liberal government would build half a million homes.",
        [(("Liberal",), "build half a million homes", "positive")],
    ),
    "a condition without if": (
        "Norway offered to host the talks, its minister said.\n"
        "Should both sides accept, Oslo would pay for the hotels.",
        [(("Norway",), "host the talks", "positive"), (("Norway",), "pay for the hotels", "positive")],
    ),
    "an aside in commas": (
        "The Karen National Union will not lay down its arms.\n"
        "It was, however, prepared to stop shelling the road, its spokesman said.",
        [
            (("The Karen National Union",), "lay down its arms", "negative"),
            (("Karen National Union",), "stop shelling the road", "positive"),
        ],
    ),
    "a thing that is done behind a pledge": (
        "The bank will stop setting a rate, and every deal will be made public.",
        [
            (("The bank",), "stop setting a rate", "positive"),
            (("The bank",), "every deal will be made public", "positive"),
        ],
    ),
    "a passive behind an officer's words": (
        "Trainees may come back, Kenya's health minister, Jo Otieno, confirmed.\n"
        "Those who return will not be punished.",
        [(("Kenya",), "Those who return will not be punished", "negative")],
    ),
    "a passive behind a forecaster's words": (
        "Rain is likely, an analyst said.\nThe match will be cancelled.",
        [],
    ),
    "a present with a day to come": (
        "The last thousand leave Jowhar by the end of May, the mission said.",
        [(("the mission",), "The last thousand leave Jowhar", "positive")],
    ),
    "a present with a day that comes again": (
        "Prices rise in June every year, the ministry said.",
        [],
    ),
    "a terms text goes on": (
        "The Lessee shall keep the quay dredged.\nIt may not sublet any part of the site before 2030.",
        [
            (("The Lessee",), "keep the quay dredged", "positive"),
            (("The Lessee",), "sublet any part of the site", "negative"),
        ],
    ),
    "a met office foretells": (
        "The monsoon is late.\nIt will weaken by Friday, the met office said.",
        [],
    ),
}


def found(text: str) -> list[tuple[tuple[str, ...], str, str]]:
    return [(tuple(one.parties), one.action, one.polarity) for one in answer(text, "en").commitments]


@pytest.mark.parametrize("name", BODIES)
def test_whom_a_phrase_means(name: str) -> None:
    text, expected = BODIES[name]
    assert found(text) == expected


@pytest.mark.parametrize("name", CLAUSES)
def test_what_a_clause_undertakes(name: str) -> None:
    text, expected = CLAUSES[name]
    assert found(text) == expected
