"""French commitments by set phrases, completed futures and further forms, with look-alikes that bind nobody."""

from __future__ import annotations

import pytest

from pledgebook import Document, extract

Row = tuple[tuple[str, ...], str, int, str]
BINDING: dict[str, list[Row]] = {
    "L'État aura rénové le gymnase avant la fin de l'année.": [(("État",), "aura rénové le gymnase", 3, "positive")],
    "Les ponts auront tous été inspectés d'ici juin, a promis le ministre des Transports.": [
        (("ministre des Transports",), "Les ponts auront tous été inspectés", 3, "positive")
    ],
    "La ville n'aura pas fermé une seule école d'ici 2027, a promis la maire de Nantes.": [
        (("commune de Nantes",), "aura pas fermé une seule école", 3, "negative")
    ],
    "Le Ghana s'est fixé pour objectif de tripler sa production de cacao d'ici 2030.": [
        (("Ghana",), "tripler sa production de cacao", 2, "positive")
    ],
    "La société Arvex a pris l'engagement de recruter cent apprentis.": [
        (("Arvex",), "recruter cent apprentis", 4, "positive")
    ],
    "Arvex a pris cet engagement : ne fermer aucun site avant 2028.": [
        (("Arvex",), "fermer aucun site", 4, "positive")
    ],
    "Le Maroc a fait le serment de protéger les oasis.": [(("Morocco",), "protéger les oasis", 4, "positive")],
    "Le maire de Brest a donné sa parole que la piscine rouvrirait en juin.": [
        (("commune de Brest",), "la piscine rouvrirait", 4, "positive")
    ],
    "La Tunisie a donné l'assurance que les salaires seraient versés avant la fin du mois.": [
        (("Tunisia",), "les salaires seraient versés", 4, "positive")
    ],
    "Le Pérou se dit prêt à accueillir la conférence.": [(("Peru",), "accueillir la conférence", 1, "positive")],
    "La Suisse s'est dite disposée à organiser les pourparlers.": [
        (("Switzerland",), "organiser les pourparlers", 1, "positive")
    ],
    "Le Chili aura l'obligation de publier ses données chaque année.": [
        (("Chile",), "publier ses données", 5, "positive")
    ],
    "Arvex est dans l'obligation de remettre le site en état.": [
        (("Arvex",), "remettre le site en état", 5, "positive")
    ],
    "Le fabricant est contraint par le jugement de reprendre les appareils défectueux.": [
        (("fabricant",), "reprendre les appareils défectueux", 5, "positive")
    ],
    "Le concessionnaire est tenu de remettre son rapport dans les quarante-cinq jours.": [
        (("concessionnaire",), "remettre son rapport", 5, "positive")
    ],
    "Pas question pour la France de renvoyer ces réfugiés.": [(("France",), "renvoyer ces réfugiés", 4, "negative")],
    "Le Burkina Faso refuse tout déploiement étranger sur son sol.": [
        (("Burkina Faso",), "tout déploiement étranger sur son sol", 4, "negative")
    ],
    "Le Mali s'oppose à toute base étrangère.": [(("Mali",), "toute base étrangère", 4, "negative")],
    "La Norvège dit non à toute nouvelle licence pétrolière.": [
        (("Norway",), "à toute nouvelle licence pétrolière", 4, "negative")
    ],
    "Le gouvernement envisageait de relever la taxe dès janvier.": [
        (("gouvernement",), "relever la taxe", 1, "positive")
    ],
    "Promesse du maire de Lille : planter dix mille arbres d'ici 2028.": [
        (("commune de Lille",), "planter dix mille arbres", 4, "positive")
    ],
    "Objectif du Sénégal : électrifier tous les villages avant 2029.": [
        (("Senegal",), "électrifier tous les villages", 2, "positive")
    ],
    "Le Canada se fait fort de livrer les vaccins avant mai.": [(("Canada",), "livrer les vaccins", 4, "positive")],
    "La Grèce ne ménagera aucun effort pour que les vols reprennent avant Noël.": [
        (("Greece",), "ménagera aucun effort", 3, "positive")
    ],
    "La Corée du Sud mettra tout en œuvre pour rapatrier ses ressortissants.": [
        (("South Korea",), "mettra tout en œuvre", 3, "positive")
    ],
    "L'Italie a la ferme intention de rouvrir la ligne en mai.": [(("Italy",), "rouvrir la ligne", 2, "positive")],
    "L'Inde a bien l'intention de poursuivre ses essais.": [(("India",), "poursuivre ses essais", 2, "positive")],
    "Le Brésil n'a nullement l'intention de céder l'archipel.": [(("Brazil",), "céder l'archipel", 2, "negative")],
    "L'Espagne s'est dite résolue à fermer ses centrales.": [(("Spain",), "fermer ses centrales", 2, "positive")],
    "La Croatie est sur le point de signer le contrat.": [(("Croatia",), "signer le contrat", 3, "positive")],
    "Arvex ne procédera à aucun licenciement.": [(("Arvex",), "procédera à aucun licenciement", 3, "negative")],
    "Arvex s'est vu imposer de dépolluer le site avant 2027.": [(("Arvex",), "dépolluer le site", 5, "positive")],
    "Le texte oblige Arvex à dépolluer le site avant 2027.": [(("Arvex",), "dépolluer le site", 4, "positive")],
    "L'accord engage la Serbie à rendre les dossiers avant mai.": [(("Serbia",), "rendre les dossiers", 4, "positive")],
    "Le contrat prévoit que l'Algérie livrera du gaz jusqu'en 2030.": [(("Algeria",), "livrera du gaz", 3, "positive")],
    "Arvex prendra en charge les frais de scolarité.": [
        (("Arvex",), "prendra en charge les frais de scolarité", 3, "positive")
    ],
    "Le Laos a pour projet de relier ses capitales provinciales.": [
        (("Laos",), "relier ses capitales provinciales", 2, "positive")
    ],
    "Le Portugal ambitionne de fermer sa dernière centrale en 2028.": [
        (("Portugal",), "fermer sa dernière centrale", 2, "positive")
    ],
    "Arvex sera tenu de rembourser les clients.": [(("Arvex",), "rembourser les clients", 5, "positive")],
    "Les clients seront remboursés, a assuré Arvex.": [(("Arvex",), "Les clients seront remboursés", 3, "positive")],
    "Vous serez remboursés sous dix jours, assure Arvex.": [(("Arvex",), "Vous serez remboursés", 3, "positive")],
    "Le Kenya versera avant le 30 avril la prime et ne déposera pas de recours.": [
        (("Kenya",), "versera avant le 30 avril la prime", 3, "positive"),
        (("Kenya",), "déposera pas de recours", 3, "negative"),
    ],
    "Sogaraf réintégrera les onze délégués et versera avant le 30 avril la prime de panier.": [
        (("Sogaraf",), "réintégrera les onze délégués", 3, "positive"),
        (("Sogaraf",), "versera avant le 30 avril la prime de panier", 3, "positive"),
    ],
    "L'Égypte s'oblige à construire la centrale et à la remettre avant 2027.": [
        (("Egypt",), "construire la centrale", 4, "positive"),
        (("Egypt",), "remettre", 4, "positive"),
    ],
    "Promis : la mairie d'Agen rendra la place aux piétons.": [
        (("mairie d'Agen",), "rendra la place aux piétons", 3, "positive")
    ],
    "Les Émirats arabes unis et l'Inde se sont mis d'accord pour bâtir un port commun.": [
        (("United Arab Emirates", "India"), "bâtir un port commun", 4, "positive")
    ],
    "Il a été convenu que la Tunisie fournira l'eau et la Libye l'électricité.": [
        (("Tunisia", "Libya"), "fournira l'eau et la Libye l'électricité", 4, "positive")
    ],
    "La Suède et le Danemark construiront ensemble un pont ferroviaire.": [
        (("Sweden", "Denmark"), "construiront ensemble un pont ferroviaire", 3, "positive")
    ],
    "Le Vietnam, lui, ouvrira ses ports dès mai.": [(("Vietnam",), "ouvrira ses ports", 3, "positive")],
    "Quant au Laos, il fournira l'électricité.": [(("Laos",), "fournira l'électricité", 3, "positive")],
    "Pas un arbre ne sera abattu, jure la mairie de Tours.": [
        (("mairie de Tours",), "Pas un arbre ne sera abattu", 3, "negative")
    ],
    "Aucune école ne fermera à Brest avant 2028, assure la maire.": [
        (("commune de Brest",), "Aucune école ne fermera à Brest", 3, "negative")
    ],
    "Plus jamais le Chili n'exportera ses déchets, a promis son président.": [
        (("Chile",), "exportera ses déchets", 3, "positive")
    ],
    "Jamais la Norvège ne vendra ses parcs, a lancé la Première ministre.": [
        (("Norway",), "vendra ses parcs", 3, "positive")
    ],
    "Nous ne céderons pas un mètre carré, a dit le ministre de la Défense grec.": [
        (("Greece",), "céderons pas un mètre carré", 3, "negative")
    ],
    "La Suisse ne participera ni au sommet ni à la parade.": [
        (("Switzerland",), "participera ni au sommet ni à la parade", 3, "positive")
    ],
    "La Croatie n'entend pas céder l'île.": [(("Croatia",), "céder l'île", 2, "negative")],
    "La Pologne n'acceptera aucun quota.": [(("Poland",), "acceptera aucun quota", 3, "negative")],
    "Le Japon exclut d'envoyer des troupes.": [(("Japan",), "envoyer des troupes", 4, "negative")],
    "La Serbie se refuse à toute concession.": [(("Serbia",), "toute concession", 4, "negative")],
    "« Vous aurez votre gymnase », a lancé le maire de Sète.": [
        (("commune de Sète",), "Vous aurez votre gymnase", 3, "positive")
    ],
    "« On va vous rembourser », assure le patron d'Arvex.": [(("Arvex",), "rembourser", 3, "positive")],
    "« Je vous le promets : la ligne rouvrira en mai », a dit le ministre malien des Transports.": [
        (("Mali",), "la ligne rouvrira", 3, "positive")
    ],
    "Arvex garantit la livraison des rames avant mai.": [(("Arvex",), "la livraison des rames", 4, "positive")],
    "Arvex garantit que les rames seront livrées avant mai.": [(("Arvex",), "les rames seront livrées", 4, "positive")],
    "L'État prendra à sa charge 80 % du coût.": [(("État",), "prendra à sa charge 80 % du coût", 3, "positive")],
    "L'État mettra la main à la poche.": [(("État",), "mettra la main à la poche", 3, "positive")],
    "La région mettra sur la table 40 millions d'euros.": [
        (("région",), "mettra sur la table 40 millions d'euros", 3, "positive")
    ],
    "La région consacrera 40 millions aux lycées.": [(("région",), "consacrera 40 millions aux lycées", 3, "positive")],
    "Le Brésil accepte d'ouvrir son marché au vin chilien.": [
        (("Brazil",), "ouvrir son marché au vin chilien", 4, "positive")
    ],
    "Le Paraguay consent à céder le passage.": [(("Paraguay",), "céder le passage", 4, "positive")],
    "L'Arménie s'est résolue à fermer la centrale.": [(("Armenia",), "fermer la centrale", 2, "positive")],
    "L'Irak s'interdit tout recours à la force.": [(("Iraq",), "tout recours à la force", 4, "negative")],
    "Le Koweït s'abstiendra de voter.": [(("Kuwait",), "abstiendra de voter", 3, "positive")],
    "L'Uruguay s'est engagé auprès du FMI à réduire son déficit.": [
        (("Uruguay",), "réduire son déficit", 4, "positive")
    ],
    "Le Népal s'est engagé, par la voix de son ministre, à protéger les tigres.": [
        (("Nepal",), "protéger les tigres", 4, "positive")
    ],
    "Engagé à livrer dix trains en 2026, Arvex en livrera huit.": [(("Arvex",), "livrera huit", 3, "positive")],
    "Le plan de la région prévoit que chaque lycée recevra une subvention.": [
        (("chaque lycée",), "recevra une subvention", 3, "positive")
    ],
    "L'objectif de la Suède est de sortir du charbon en 2030.": [(("Sweden",), "sortir du charbon", 2, "positive")],
    "Notre but est de doubler la production d'ici 2030, a dit le directeur d'Arvex.": [
        (("Arvex",), "doubler la production", 2, "positive")
    ],
    "L'ambition affichée par Arvex est de doubler la production d'ici 2030.": [
        (("Arvex",), "doubler la production", 2, "positive")
    ],
    "Le Rwanda vise l'autosuffisance en riz d'ici 2030.": [(("Rwanda",), "l'autosuffisance en riz", 2, "positive")],
    "Le Maroc se prépare à accueillir la coupe.": [(("Morocco",), "accueillir la coupe", 3, "positive")],
    "Le Maroc a décidé la fermeture de la frontière.": [(("Morocco",), "la fermeture de la frontière", 5, "positive")],
    "Le Mali va leur verser une aide.": [(("Mali",), "verser une aide", 3, "positive")],
    "Le juge a décidé la libération du suspect.": [(("juge",), "la libération du suspect", 5, "positive")],
}


@pytest.mark.parametrize(("text", "expected"), BINDING.items(), ids=list(BINDING))
def test_who_is_bound_to_what(text: str, expected: list[Row]) -> None:
    ledger = extract(Document.from_text(f"{text}\n", id="phrase", date="2025-03-12", language="fr"), model="rules")
    found = [
        (tuple(party.name for party in one.actor.canonical), one.action.span.text, one.strength, one.polarity)
        for one in ledger.commitments
    ]
    assert found == expected


NOT_BINDING = (
    "Arvex aura perdu 300 millions d'euros en 2024.",
    "La crise aura coûté cher au pays.",
    "Le ministre aura mis trois ans à réagir.",
    "Le maire n'a rien promis.",
    "La direction n'a pas pris d'engagement de rouvrir le site.",
    "Le pays est tenu en otage.",
    "Il est temps de rouvrir la ligne.",
    "Il faut rouvrir la ligne.",
    "Le Maroc appelle l'Algérie à rouvrir la frontière.",
    "Le Maroc demande que l'Algérie rouvre la frontière.",
    "Le Maroc espère que l'Algérie rouvrira la frontière.",
    "La Russie n'exclut pas de suspendre l'accord.",
    "L'Iran n'a pas exclu de reprendre les essais.",
    "Le Qatar se réserve le droit de suspendre les livraisons.",
    "La pluie tombera demain sur tout le pays.",
    "Le chômage baissera en 2026, estime la banque centrale.",
    "Les élections auront lieu le 3 mai.",
    "Je vais vous raconter une visite.",
)


@pytest.mark.parametrize("text", NOT_BINDING)
def test_looks_alike_and_binds_nobody(text: str) -> None:
    ledger = extract(Document.from_text(f"{text}\n", id="phrase", date="2025-03-12", language="fr"), model="rules")
    assert ledger.commitments == ()
