"""French words for the rules (guideline sections 2, 3, 5, 6), folded: no accents."""

from __future__ import annotations

from pledgebook.rules.lexicon.french_bodies import BODIES
from pledgebook.rules.lexicon.role import Lexicon, Role, words

_BY_ROLE: dict[Role, str] = {
    "report": """savoir valoir rappele rappelent admis admet admettent constate constatent observe observent releve
        relevent jurent concede concedent clame clament dit declare declarent indique indiquent affirme
        affirment annonce annoncent ajoute ajoutent precise
        precisent souligne soulignent explique expliquent assure confirme confirment rappelle reaffirme reaffirment
        estimait soutient soutiennent insiste poursuit martele prevenu averti soutenu maintenu lache tonne rassure
        repete reitere signale rapporte revele note lance
        replique repliquent previent previennent soupire reconnait reconnaissent tranche plaide confie resume tempere
        nuance glisse assene repond repondu reconnu confie explique martele insiste argue plaide promettait
        retorque retorquent riposte clarifie proclame stipule ironise plaisante crie murmure souffle raconte
        detaille specifie tweete repondent repondait
        expose exposent enonce enoncent certifie certifient informe informent avise notifie objecte objectent
        avoue avouent revele revelent divulgue communique communiquent pretend pretendent ecrit ecrivent atteste
        rencherit encherit concluent resument avouait revelait precisait indiquait expliquait ajoutait assurait
        annoncait declarait affirmait confirmait soulignait rappelait exposait insistait plaidait martelait
        ajoutant precisant affirmant soulignant indiquant declarant rapportent previent avertit conclu stipule lit""",
    "deny": "nie nient dement dementent dementi rejette rejettent conteste contestent",
    "talk": """discute discutent evoque evoquent examine examinent aborde abordent echange echangent debattu consulte
        passe abordant evoquant etudie revu""",
    "welcome": """salue saluent felicite felicitent remercie remercient loue louent exprime expriment regrette
        regrettent salua accueilli apprecie deplore deplorent felicites felicitees felicitent""",
    "directive": """appelle appellent exhorte exhortent demande demandent invite invitent exige exigent presse pressent
        prie appele appelant exhortant doit doivent devrait devraient faut recommande recommandent conseille reclame
        reclament somme enjoint""",
    "hope": "voeu souhait espere esperent esperait esperaient souhaite souhaitent souhaitait "
    "craint craignent craignait craignaient redoute redoutent redoutait doute doutent soupconne soupconnent",
    "belief": (
        "estime estiment considere considerent juge jugent pense croit condamne condamnent critique "
        "critiquent accuse accusent accusant fustige fustigent denoncant jugeant estimant considerant denonce "
        "denoncent attend attendent"
    ),
    "act": """rencontre visite signe signent livre tue tues tuees blesse blesses mort morts vote approuve ouvert
    lance recu
        attaque tenu tenue assiste inaugure nomme elu elue arrive arrivee arrives arrete libere augmente baisse diminue
        atteint progresse recule chute gagne perdu envoye paye depense alloue construit acheve commence debute termine
        quitte rejoint adopte adoptee ratifie publie impose leve suspendu repris evacue deplace exporte importe produit
        vendu achete investi embauche fui entre fourni distribue remis fonde cree reduit detruit endommage secouru
        vaccine preside voyage viole recense enregistre rouvert ferme ferment remplace expulse cout coute accueilli
        inaugurent rendu installe conclu touche depasse compte represente verse mene conduit octroye accorde deploye""",
}

_PRECEDENCE: tuple[Role, ...] = ("act", "belief", "hope", "directive", "welcome", "talk", "deny", "report")
"""A word listed twice has its last role."""
_ROLES: dict[str, Role] = {word: role for role in _PRECEDENCE for word in _BY_ROLE[role].split()}

FRENCH = Lexicon(
    roles=_ROLES,
    agents=BODIES
    | words(
        """gouvernement gouvernements ministere ministeres ministre ministres president presidente
        chancelier roi reine emir porte-parole ambassadeur ambassadrice envoye responsable responsables
        autorites autorite conseil parlement senat assemblee comite commission entreprise societe groupe
        banque agence organisation union alliance coalition federation parti partis partie parties cote
        cotes pays etat etats delegation delegations armee forces police dirigeants dirigeant gouverneur
        maire municipalite mairie ville region equipe bureau direction departement directeur directrice
        patron operateur compagnie universite fondation fonds tribunal mouvement association syndicat ligue
        candidat candidate membres partenaires signataires nous je il elle ils elles on royaume republique
        emirat executif ministres chef chefs secretaire representant commissaire departement metropole
        opposition majorite elus deputes gendarmerie commune cour prestataire fournisseur titulaire bailleur
        locataire
        club clubs salaries employes ouvriers enseignants medecins infirmiers cheminots adherents militants avocats
        agriculteurs producteurs rebelles insurges junte milice troupes soldats parlementaires senateurs prefet prefete
        prefecture procureur juge ong banques entreprises societes groupes compagnies villes regions maires communes
        universites assureur assureurs distributeur transporteur chaine enseigne filiale consortium actionnaire
        actionnaires investisseurs ambassade secretariat institut hopital musee office caisse cabinet academie congres
        coordination collectif intersyndicale confederation rectorat cooperative ligues tresor armateur
        plateforme reseau geant camp bloc chorale orchestre troupe guilde chambre paroisse diocese eglise
        eveche lycee laboratoire theatre
        bibliotheque federations brasserie raffinerie marque fournisseurs proprietaire proprietaires bailleurs
        editeurs pecheurs eleveurs vignerons chauffeurs pilotes dockers policiers pompiers gendarmes douaniers
        magistrats
        juges architectes apiculteurs artisans restaurateurs pharmaciens routiers surveillants pape eveque cardinal
        emir sultan entraineur selectionneur capitaine adjoint adjointe conservateur conservatrice conseiller
        conseillere
        depute deputee senateur senatrice recteur doyen proviseur gerant gerante fondateur fondatrice patronne
        dirigeante
        cheffe vice-president vice-presidente sous-prefet negociateurs mediateurs parquet magasin magasins
        collectivite constructeur fabricant editeur exploitant regie communaute capitales voisins puissances"""
    ),
    inert=words(
        """accord traite sommet conference reunion reunions discussions pourparlers visite plan projet projets
        programme loi declaration document decision mesure mesures initiative dialogue cooperation election
        elections vote guerre conflit attaque prix economie inflation croissance taux impots exportations
        importations situation evenement exposition festival match saison route pont port aeroport ligne
        usine barrage ecole financement aide pret budget pacte strategie feuille cadre memorandum resolution
        ceremonie session processus phase travaux chantier production marche temps pluie pandemie crise
        systeme technologie vaccin service services cout impact resultat resultats effets annonce
        proposition paix commerce soutien investissement centre ce cela ca qui texte rapport habitants
        heros heroine personnage personnages narrateur film roman piece serie
        citoyens eleves etudiants menages sanctions treve negociations population enveloppe montant"""
    ),
    outsiders=words(
        """analyste analystes expert experts economiste economistes observateur observateurs source sources temoin
        temoins professeur professeure historien historienne sociologue politologue geologue geologues climatologue
        meteorologue meteorologues ingenieur ingenieurs chroniqueur chroniqueuse editorialiste commercant commercants
        commercante voisine riverain riverains riveraine passant touriste touristes specialiste specialistes auteur
        epidemiologiste epidemiologistes biologiste entomologistes courtier courtiers supporter supporters consultant
        habitants chercheur chercheurs rapport media medias journal etude sondage enquete"""
    ),
    deeds=words(
        """construire ouvrir fermer envoyer deployer retirer signer former creer etablir publier liberer livrer fournir
        verser payer recruter embaucher lancer tenir accueillir nommer abroger supprimer reduire doubler
        augmenter baisser interdire lever imposer restaurer rouvrir reparer reconstruire planter acheter
        vendre transferer soumettre ratifier rejoindre quitter suspendre reprendre prolonger evacuer rendre
        vacciner installer allouer proteger desarmer detruire inspecter raccorder ajouter introduire
        remplacer voter exporter importer investir financer distribuer annoncer presenter adopter achever
        renover equiper consacrer mobiliser mettre organiser"""
    ),
    processes=words(
        """discuter consulter cooperer collaborer coordonner rencontrer negocier continuer poursuivre travailler
        dialoguer examiner etudier explorer echanger cooperation dialogue reunir concerter maintenir"""
    ),
    outcomes=words(
        """garantir assurer ameliorer renforcer accroitre atteindre promouvoir preserver soutenir
        developper approfondir defendre respecter combattre lutter prevenir eliminer eradiquer stabilite paix securite
        favoriser"""
    ),
)
