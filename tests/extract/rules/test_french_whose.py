"""Whom French passages bind whose titles, pronouns and offices tell it."""

from __future__ import annotations

import pytest

from pledgebook import Document, extract

PASSAGES: dict[str, tuple[str, list[tuple[str, ...]]]] = {
    "Accord spatial": (
        "Le Sénégal rejoindra le programme. L'Agence spatiale européenne lui réservera une place d'astronaute.",
        [("Senegal",), ("European Space Agency",)],
    ),
    "Banques : la BCEAO agit": (
        "Le gouverneur de la Banque centrale des États de l'Afrique de l'Ouest, Jean Brou, a "
        "annoncé que l'institution abaissera son taux en mai.",
        [("Central Bank of West African States",)],
    ),
    "Déclaration de Recife": (
        "Nous, ministres de la Pêche du Chili, du Pérou et de l'Équateur, réunis à Lima, constatons"
        " la chute des prises. Nous nous engageons à fermer la zone en mai.",
        [("Chile", "Peru", "Ecuador")],
    ),
    "Fédération nigérienne de lutte : la tempête": (
        "Trois arbitres suspendus. Devant la presse, la trésorière chargée des licences a été "
        "claire. « Nous publierons les comptes vendredi. »",
        [("Fédération nigérienne de lutte",)],
    ),
    "Haïti : le Conseil de transition promet": (
        "Le Conseil présidentiel de transition organisera des élections en février. Il l'a promis à l'ONU.",
        [("Haiti",)],
    ),
    "Hôpital de Vannes : les urgences rouvriront": (
        "La directrice de l'agence régionale de santé de Bretagne s'est déplacée mardi. « Les "
        "urgences rouvriront le 2 mai », a-t-elle dit. Elle a promis douze lits de plus.",
        [("agence régionale de santé de Bretagne",), ("agence régionale de santé de Bretagne",)],
    ),
    "Jeux : Ottawa renonce": (
        "Le Canada, pressenti pour l'édition suivante, a décliné l'offre : il n'organisera pas les Jeux de 2031.",
        [("Canada",)],
    ),
    "Kenya Airways relance Paris": (
        "La compagnie kényane rouvrira la ligne Nairobi-Paris en juin. Elle y affectera deux avions.",
        [("Kenya Airways",), ("Kenya Airways",)],
    ),
    "Le RC Lens recrute": (
        "Le club artésien, qui a vendu son capitaine, recrutera deux défenseurs cet été, a dit son "
        "entraîneur, Will Still.",
        [("RC Lens",)],
    ),
    "Le groupe Sanofi investit à Lyon": (
        "Le laboratoire français construira une usine de vaccins. Le groupe embauchera 200 "
        "personnes d'ici 2027, a précisé sa directrice industrielle, Anne Roux.",
        [("Sanofi",), ("Sanofi",)],
    ),
    "Le ministre malgache des Mines à l'Assemblée": (
        "Le ministre a promis que l'État suspendra les permis. « Nous publierons la liste », a-t-il dit.",
        [("Madagascar",), ("Madagascar",)],
    ),
    "Manifeste du Parti radical valaisan pour les communales": (
        "Nos élus créeront dix crèches en 2026. Nous baisserons la taxe des chiens.",
        [("Parti radical valaisan",), ("Parti radical valaisan",)],
    ),
    "Musée d'Orsay : travaux en vue": (
        "L'établissement public fermera deux salles cet hiver. Le musée rouvrira en mars.",
        [("Musée d'Orsay",), ("Musée d'Orsay",)],
    ),
    "Nucléaire : EDF repousse Flamanville": (
        "L'électricien public raccordera le réacteur en juin. EDF n'augmentera pas la facture.",
        [("EDF",), ("EDF",)],
    ),
    "Rabat et Madrid relancent le tunnel": (
        "Le Maroc et l'Espagne mèneront une étude commune. Les deux royaumes la rendront publique en 2026.",
        [("Morocco", "Spain"), ("Morocco", "Spain")],
    ),
    "Rachat de Mirelle : les conditions": (
        "Le groupe nantais Ostara met 80 millions sur la table. Selon la note déposée jeudi, "
        "l'initiateur conservera la marque Mirelle.",
        [("Ostara",)],
    ),
    "Sommet de Dakar": (
        "Le Mali accueillera le forum. La Gambie, elle, a déposé sa candidature : elle bâtira un stade à Banjul.",
        [("Mali",), ("Gambia",)],
    ),
    "Syndicat des dockers de Sète : l'appel": (
        "Réunis hier, les adhérents ont voté. « Nous lèverons le blocus lundi », a dit la secrétaire générale.",
        [("Syndicat des dockers de Sète",)],
    ),
    "Trêve : les combattants parlent": (
        "L'Armée de résistance du Nord y fait savoir qu'elle suspendra ses attaques en mai.",
        [("Armée de résistance du Nord",)],
    ),
    "Téléphonie : Orange Mali s'engage": (
        "L'opérateur couvrira 300 villages d'ici 2026. « Nous baisserons nos tarifs de 10 % », a "
        "ajouté le directeur général d'Orange Mali, Brelotte Ba.",
        [("Orange Mali",), ("Orange Mali",)],
    ),
}


@pytest.mark.parametrize(("title", "row"), PASSAGES.items(), ids=list(PASSAGES))
def test_who_is_bound(title: str, row: tuple[str, list[tuple[str, ...]]]) -> None:
    text, expected = row
    document = Document.from_text(f"{title}\n\n{text}\n", id="whose", date="2025-03-12", language="fr")
    ledger = extract(document, model="rules")
    assert [tuple(party.name for party in one.actor.canonical) for one in ledger.commitments] == expected
