"""Whom a French phrase binds: sorts of firms, lands by another name, offices with their body, joined and told again."""

from __future__ import annotations

import pytest

from pledgebook import extract
from pledgebook_schemas import Document

Row = tuple[str, list[tuple[str, ...]]]

FIRMS: dict[str, Row] = {
    "by its trade": (
        "Verrerie : Cristalux investit à Baccarat\n\nLe verrier lorrain construira un four électrique.",
        [("Cristalux",)],
    ),
    "by what it deals in": (
        "Les ferries de Nordmar restent à quai\n\nLa compagnie de navigation remboursera les passagers.",
        [("Nordmar",)],
    ),
    "by its full name elsewhere": (
        "Papier : Lumel supprime un poste sur dix\n\nLumel Industries a publié ses comptes lundi.\n"
        "Le papetier fermera deux ateliers.",
        [("Lumel Industries",)],
    ),
    "behind its sort": ("Le groupe Solvanor embauchera cent techniciens en France.", [("Solvanor",)]),
    "in apposition": (
        "Le chantier de la rocade a repris mardi à Tours.\nLe concessionnaire, Routalia, versera une indemnité.",
        [("Routalia",)],
    ),
    "management": (
        "Grève chez Optimar\n\nLe mouvement dure depuis mardi à Lorient.\nLa direction recevra les délégués vendredi.",
        [("Optimar",)],
    ),
    "a possessive office": (
        "Le syndicat des carriers a tenu congrès lundi.\nSon président, Yves Mazel, promet de saisir le juge.",
        [("syndicat des carriers",)],
    ),
    "two partners": (
        "Hydrogène : Velmac et Aquinor construisent à Fos\n\nVelmac et Aquinor ont signé lundi à Fos.\n"
        "Les deux partenaires investiront 80 millions d'euros.",
        [("Velmac", "Aquinor")],
    ),
    "two bodies joined": (
        "Le groupe Solvanor et la Caisse des dépôts du Gabon construiront un hôtel.",
        [("Solvanor", "Caisse des dépôts du Gabon")],
    ),
    "an acronym of syllables": (
        "Le Syndicat national des dockers (Synado) a tenu congrès lundi.\nLe Synado bloquera le quai.",
        [("Syndicat national des dockers",)],
    ),
    "two makers": (
        "Moteurs : Gerval et Tornex s'allient\n\nLes deux motoristes associés ont signé lundi.\n"
        "Les deux équipementiers partageront un banc d'essai.",
        [("Gerval", "Tornex")],
    ),
    "an owner in apposition": (
        "La chaîne Canal Nord cherche des fonds.\nSon actionnaire, le groupe Ardor, versera 3 millions.",
        [("Ardor",)],
    ),
    "management in office": (
        "Tracteurs : Fendal ferme Évron\n\n« Nous reclasserons chacun », a assuré le directeur du site.",
        [("Fendal",)],
    ),
    "an office of a body with a capital": (
        "Le délégué général du Fespam a parlé lundi.\n« Nous inviterons dix chœurs », a-t-il dit.",
        [("Fespam",)],
    ),
    "an institution with a capital": (
        "Le Port autonome de Douala renoncera aux escales.",
        [("Port autonome de Douala",)],
    ),
    "the board": (
        "Université de Pau : le budget est voté\n\nLe conseil d'administration a décidé de geler les loyers.",
        [("Université de Pau",)],
    ),
}
LANDS: dict[str, Row] = {
    "an archipelago": (
        "Manille a reçu les bailleurs mardi.\nL'archipel plafonnera le nombre de visiteurs.",
        [("Philippines",)],
    ),
    "an acronym with accents": ("La Cédéao lèvera les sanctions.", [("Economic Community of West African States",)]),
    "a town hall in full": ("La mairie de Dole rachètera la halle.", [("mairie de Dole",)]),
    "a kingdom": ("Le Lesotho manque de maïs.\nLe royaume importera 20 000 tonnes.", [("Lesotho",)]),
    "a grand duchy": ("Le Grand-Duché rouvrira la ligne de Bettembourg.", [("Luxembourg",)]),
    "the island": ("Antananarivo a signé jeudi.\nLa Grande Île livrera la vanille.", [("Madagascar",)]),
    "the Commission": (
        "Bruxelles hausse le ton sur l'acier.\nLa Commission publiera une liste lundi.",
        [("European Union",)],
    ),
    "the prefect": (
        "Au Sénégal, la crue menace Matam.\nLe préfet de Matam évacuera trois villages.",
        [("Senegal",)],
    ),
    "the state of a text with no other": (
        "Un industriel suédois reprend la fonderie de Tulle.\nL'État prendra en charge les travaux.",
        [("France",)],
    ),
}
PLACES: dict[str, Row] = {
    "a deputy mayor": (
        "La ville de Vannes étend ses pistes.\nL'adjoint aux mobilités promet de livrer six kilomètres.",
        [("ville de Vannes",)],
    ),
    "a council": (
        "Compte rendu du conseil municipal de Barsac\n\nLa commune rachètera la halle.",
        [("commune de Barsac",)],
    ),
    "a metropolitan council": (
        "Rouen Métropole a tenu séance lundi.\nLe vice-président chargé des transports promet de geler le ticket.",
        [("Rouen Métropole",)],
    ),
    "the president of a region": (
        "Le président de la région Normandie a promis de financer la ligne.",
        [("région Normandie",)],
    ),
    "the president of a departmental council": (
        "La présidente du conseil départemental du Gers s'engage à rouvrir le collège.",
        [("conseil départemental du Gers",)],
    ),
    "the collectivity": (
        "Brive Agglomération change ses tournées.\nLa collectivité distribuera des composteurs.",
        [("Brive Agglomération",)],
    ),
}
TEXTS: dict[str, Row] = {
    "a list's programme": (
        "Programme de la liste « Sarlat en commun »\n\nNous ouvrirons une crèche. Nous baisserons le prix de l'eau.",
        [("Sarlat en commun",), ("Sarlat en commun",)],
    ),
    "a written answer": (
        "Réponse du ministre des Transports à la question écrite n° 77\n\n"
        "L'ouvrage se trouve dans le département français du Cher.\nIl sera procédé au remplacement des joints.",
        [("France",)],
    ),
    "an open letter": (
        "Lettre du président de la Fédération des bergers aux sénateurs\n\nNos troupeaux fondent. "
        "Nous descendrons dans la rue en mai. Nous bloquerons les cols.",
        [("Fédération des bergers",), ("Fédération des bergers",)],
    ),
    "behind a colon": (
        "Entretien avec la directrice de la Régie des eaux de Tarbes.\n"
        "Elle s'agace : « Aucun poste ne sera supprimé. »",
        [("Régie des eaux de Tarbes",)],
    ),
    "a name told after the office": (
        "La ministre danoise de la Pêche n'a pas varié lundi.\n« Nous fermerons la zone », a lancé Karen Holm.",
        [("Denmark",)],
    ),
    "a sentence more of the same speaker": (
        "Le ministre malien des Transports a annoncé lundi la reprise des travaux.\nLa gare sera rénovée en mai.",
        [("Mali",)],
    ),
}
CASES = [pytest.param(*row, id=name) for table in (FIRMS, LANDS, PLACES, TEXTS) for name, row in table.items()]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_who_is_bound(text: str, expected: list[tuple[str, ...]]) -> None:
    ledger = extract(Document.from_text(f"{text}\n", id="bound", date="2025-06-10", language="fr"), model="rules")
    assert [tuple(party.name for party in one.actor.canonical) for one in ledger.commitments] == expected
