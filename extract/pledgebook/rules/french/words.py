"""Small words of French, folded (guideline sections 4, 5 and 11 for the conditions)."""

from __future__ import annotations

import re

from pledgebook.rules.clause import Subject
from pledgebook.rules.latin.words import LatinWords
from pledgebook.rules.lexicon.french import FRENCH
from pledgebook.rules.lexicon.role import words


def is_infinitive(word: str) -> bool:
    """By its ending; nouns that end alike are excluded."""
    if word in _NOT_INFINITIVE or len(word) < 4:
        return word in ("agir", "unir")
    return word.endswith(("er", "ir", "ire", "dre", "tre", "pre", "oir", "uire", "aire", "vre", "cre", "ure")) and (
        not word.endswith(("ure", "vre", "cre", "tre", "ire")) or word in _RE_INFINITIVES
    )


_NOT_INFINITIVE = words(
    """hier fer mer hiver premier dernier janvier fevrier dossier chantier quartier metier papier ouvrier fermier
    financier particulier entier cher leger etranger danger foyer loyer courrier calendrier atelier avenir
    desir loisir soir espoir pouvoir devoir plaisir souvenir president amer super laser leader conseiller
    policier officier pompier chancelier familier regulier milliers millier noir miroir tiroir couloir
    territoire premiere affaire militaire solidaire nucleaire salaire"""
)
_RE_INFINITIVES = words(
    """faire construire reduire produire conduire detruire introduire reconstruire mettre permettre remettre
    soumettre promettre transmettre admettre suivre poursuivre vivre ecrire inscrire dire interdire rendre
    prendre reprendre defendre vendre etendre entendre repondre apprendre comprendre entreprendre surprendre
    attendre joindre rejoindre atteindre etablir combattre abattre lire elire accroitre connaitre
    reconnaitre maintenir fournir resoudre conclure exclure inclure rompre vaincre convaincre craindre
    traduire satisfaire extraire soustraire refaire etre naitre battre debattre reconduire souscrire
    prescrire instruire"""
)


WORDS = LatinWords(
    lexicon=FRENCH,
    determiners=words(
        """le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos mon ma mes aucun aucune chaque
        tout toute tous toutes quelque plusieurs au aux"""
    ),
    possessives=words("son sa ses leur leurs notre nos mon ma mes"),
    pronouns={
        "il": Subject("third", gender="m", count="one"),
        "elle": Subject("third", gender="f", count="one"),
        "ils": Subject("third", count="many"),
        "elles": Subject("third", gender="f", count="many"),
        "nous": Subject("first", count="many"),
        "on": Subject("first", count="many"),
        "je": Subject("first", count="one"),
        "j'": Subject("first", count="one"),
    },
    adverbs=words(
        """surtout pourtant cependant plutot tres assez presque vite tot tard egalement aussi conjointement
        deja toujours encore hier aujourd'hui demain ensuite puis donc enfin
        solennellement fermement pleinement publiquement ensemble lundi mardi mercredi jeudi vendredi samedi
        dimanche ici bientot jamais plus desormais notamment rapidement immediatement tous toutes y en"""
    ),
    auxiliaries=words(
        "aurait auraient a ont avait avaient est sont etait etaient s' se m' me ne n' ai avons suis sommes ete ayant"
    ),
    copulas=words("est sont etait etaient suis sommes reste restent demeure demeurent etre ete serait seraient se s'"),
    negations=words("ne n' pas jamais sans aucun"),
    conjunctions=words("et ou mais puis ni"),
    boundaries=words(
        """que qu' si quand lorsque lorsqu' tandis parce puisque alors comme dont ou si avant apres afin car ajoutant
        precisant"""
    ),
    relatives=words("qui que dont lequel laquelle lesquels"),
    prepositions=words(
        """de d' du des en a au aux dans sur sous par pour avec sans contre entre vers chez depuis pendant lors selon
        apres avant face malgre concernant envers parmi jusqu'"""
    ),
    stops=words(
        "mais tandis parce puisque alors car selon ajoutant precisant affirmant soulignant cependant toutefois malgre"
    ),
    comma_stops=words(
        """qui que qu' dont ou mais tandis alors car selon ajoutant precisant affirmant soulignant estimant rappelant
        apres         avec sans il elle ils elles on nous je a ce cela c' lors malgre indiquant declarant
        appelant saluant
        un une tout"""
    ),
    inside=words("notamment dont surtout comme particulierement y"),
    conditions=(
        (
            "exception",
            re.compile(
                r"sans (?:en )?avoir\b|sans (?:le |la |l'|leur |son |un |aucun )?(?:accord|autorisation|avis|"
                r"consentement|preavis|aval|feu vert|consulter|concertation)\b"
            ),
        ),
        ("exception", re.compile(r"(?:sauf|excepte|a moins (?:que|qu'|de|d')|hormis|a l'exception)(?:(?<=')|(?!\w))")),
        (
            "trigger",
            re.compile(
                r"s'(?=ils? )|(?:si|a condition (?:que|qu'|de|d')|pourvu (?:que|qu')|sous reserve|des lors (?:que|"
                r"qu')|une fois|tant (?:que|qu')"
                r"|moyennant|sous condition|en l'absence|dans la mesure ou|a supposer|apres (?:accord|avis|"
                r"approbation|validation)|en cas (?:de|d')|au cas ou|des (?:que|qu')|lorsque|lorsqu'|quand|"
                r"a la condition)(?:(?<=')|(?!\w))"
            ),
        ),
        (
            "criterion",
            re.compile(
                r"sur (?:avis|proposition|presentation|justificatif) |(?:en fonction (?:de|du|des|d')|sur la base|"
                r"selon (?=(?:les|leur|des|le) (?:besoins|criteres|"
                r"facteurs|revenus?|niveau)))(?!\w)?"
            ),
        ),
        ("exception", re.compile(r"jusqu'a ce\b")),
    ),
    asides=(
        ("en", "outre"),
        ("par", "ailleurs"),
        ("quant", "a", "lui"),
        ("quant", "a", "elle"),
        ("quant", "a", "eux"),
        ("quant", "a", "elles"),
        ("pour", "l'", "instant"),
        ("pour", "l'", "heure"),
        ("dans", "la", "foulee"),
        ("dans", "un", "premier", "temps"),
        ("le", "cas", "echeant"),
        ("au", "besoin"),
        ("en", "contrepartie"),
        ("en", "retour"),
        ("en", "echange"),
        ("a", "son", "tour"),
        ("a", "leur", "tour"),
        ("pour", "autant"),
        ("en", "consequence"),
        ("a", "titre", "gratuit"),
        ("a", "titre", "exceptionnel"),
        ("dans", "le", "meme", "temps"),
        ("du", "meme", "coup"),
        ("en", "revanche"),
        ("de", "plus"),
        ("en", "effet"),
        ("en", "particulier"),
        ("de", "nouveau"),
        ("a", "nouveau"),
        ("pour", "sa", "part"),
        ("pour", "leur", "part"),
        ("de", "son", "cote"),
        ("de", "leur", "cote"),
        ("a", "cet", "effet"),
        ("en", "principe"),
        ("d'", "ores", "et", "deja"),
        ("a", "terme"),
        ("au", "passage"),
        ("sans", "attendre"),
        ("des", "lors"),
        ("toutefois",),
        ("neanmoins",),
        ("y", "fait"),
        ("y", "font"),
        ("lui", "fait"),
        ("leur", "fait"),
        ("fait", "elle-meme"),
        ("a", "fait"),
        ("ont", "fait"),
        ("avait", "fait"),
        ("avaient", "fait"),
    ),
    purposes=re.compile(
        r"(?:afin (?:de|d'|que|qu')|en vue (?:de|d')|dans le but|pour (?:que|qu')|de facon a|de maniere a|"
        r"visant a|destinee?s? a|dans l'objectif)(?!\w)?"
    ),
    infinitive="pour",
    names_deed=is_infinitive,
    affirming=words(
        """prends prenons donnons reaffirme reaffirment reitere reiterent renouvele renouvelent exprime expriment
        confirme confirment annonce         annoncent souligne soulignent affirme affirment pris prend
        prennent fait font reaffirmant reiterant
        exprimant annoncant donne manifeste manifestent signifie rappele rappelle rappellent reaffirmer ont
        a marque reconduit presente devoile"""
    ),
    inflected=re.compile(
        r"(?!sera|camera|opera|environs|avirons|eperons|vignerons)\w{2,}(?:era|ira|dra|tra|vra|eront|iront|dront|"
        r"tront|vront"
        r"|erons|irons|drons|vrons|erai|irai|drai|vrai)"
    ),
    not_purpose_after=words(
        """travailler oeuvrer agir efforts effort plan plans accord projet mesures loi programme moyens temps
        necessaire suffisant continuer tout part strategie campagne"""
    ),
)

NOT_FUTURE = words(
    """opera camera sera serait seront paprika extra ultra aura auront auraient pourra pourront pourrait pourraient
    faudra faudrait sahara caméra intra supra contra mesura assura declara jura montra entra livra rencontra
    demontra tera gera bora agora era cobra libra navarra guerra terra sierra tiara angora vaudra vaudrait
    voudrait voudraient aimerait aimeraient apparaitrait semblerait front ront affront apparait parait
    nombrait entrait paraitrait connait disparait montrait livrait retrait retraits attrait portrait extrait
    concernait considerait demeurait assurait durait esperait preparait figurait rencontrait declarait
    juraient entraient esperaient assuraient aurait auraient durera durerait devra devront devrait devraient
    vrai vraie frai
    trai parais"""
)
"""Forms that end like a future or conditional and are none, or no deed."""

STATIVE = words(
    """etre avoir devenir rester sembler permettre pouvoir devoir falloir durer couter augmenter baisser atteindre
    dependre"""
)
_STATIVE_STEMS = (
    "verr",
    "saur",
    "voudr",
    "jouer",
    "viendr",
    "gagner",
    "perdr",
    "souffrir",
    "manquer",
    "permettr",
    "deviendr",
    "rester",
    "durer",
    "couter",
    "dependr",
    "entrainer",
    "provoquer",
    "representer",
    "beneficier",
    "atteindr",
    "concerner",
    "marquer",
    "conduir",
    "toucher",
    "figurer",
    "detiendr",
    "possed",
    "appartiendr",
    "ressembler",
    "totaliser",
    "avoisiner",
    "peser",
    "mesurer",
    "constituer",
    "hesiter",
    "soucier",
    "ignor",
    "decouvrir",
    "profiter",
    "meriter",
    "craindr",
    "esper",
    "rever",
    "tarder",
    "peiner",
    "echapper",
    "servir",
    "contribuer",
    "pleuvr",
    "neiger",
    "souffler",
    "affronter",
    "oublier",
    "souviendr",
    "comprendr",
    "croir",
    "penser",
    "sentir",
    "demander",
    "disputer",
    "regretter",
    "ador",
    "aimer",
    "apprecier",
    "souffrir",
    "arriver",
    "tomber",
)


def is_stative_future(word: str) -> bool:
    return word.startswith(_STATIVE_STEMS)


def is_future(text: str) -> bool:
    return (
        len(text) > 4
        and text.endswith(("era", "ira", "eront", "iront", "ront", "dra", "tra"))
        and text not in NOT_FUTURE
    )
