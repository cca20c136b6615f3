"""French nouns of bodies that act: firms by their trade, authorities and territories, groups of people."""

from __future__ import annotations

from pledgebook.rules.lexicon.role import words

FIRMS = words(
    """acierie acquereur affreteur agroalimentaire amenageur armateur armement assureur autocariste aviateur avionneur
    bailleur banque biotech brasserie brasseur cablo-operateur cerealier chimiste chocolatier cimentier compagnie
    concepteur concessionnaire concurrent confectionneur conglomerat constructeur consortium conserverie cooperative
     croisieriste delegataire depositaire detaillant developpeur diffuseur distributeur editeur editrice
    electricien emetteur employeur energeticien enseigne entreprise equipementier etablissement exploitant
    exportateur fabricant fabricante ferrailleur filiale fintech fonderie fondeur forestier foreur fournisseur
    franchiseur gazier geant gestionnaire grossiste groupe hebergeur holding horloger hotelier
    importateur imprimeur industriel installateur intermediaire investisseur joaillier laboratoire laiterie laitier
    legumier leader logisticien loueur lotisseur manufacture manufacturier maraicher marque medtech messagerie
    metallurgiste meunier minier minotier mutuelle negociant operateur papetier papeterie parfumeur petrolier
    pharmacien plasturgiste plateforme preteur prestataire producteur promoteur raffinerie raffineur reassureur
    regie repreneur restaurateur retailer salaisonnier scierie semencier siderurgiste societe 
    sous-traitant start-up startup studio sucrier sucrerie tanneur telediffuseur telecoms torrefacteur tour-operateur
    firme multinationale pme eti licorne trust entite chaine radio quotidien hebdomadaire magazine fonds
    transporteur verrier vendeur vigneron voyagiste
    initiateur offrant cedant cessionnaire attributaire adjudicataire soumissionnaire maitre-d'ouvrage
    affineur aluminier autoroutier betonnier bijoutier cartonnier carrossier carrier chausseur chaudronnier
    cigarettier cristallier cuisiniste decolleteur emballeur faiencier filateur helicopteriste huilier hydrolien
    infogerant integrateur lamineur lunetier malterie malteur maroquinier motoriste opticien ostreiculteur outilleur
    pepinieriste pisciculteur porcelainier recycleur rizier robinetier sardinier saunier sellier sondeur surgeleur
    tabletier teinturier telephoniste textilien thonier tisseur tolier tonnelier traiteur tuilier tunnelier verrerie
    vinaigrier affacteur banquier mutualiste bancassureur neobanque telecom fournisseuse exploitante operatrice
    productrice distributrice constructrice promotrice"""
)
"""What one firm is called by its trade, so as not to say its name again: « l'équipementier », « le cimentier »."""

TERRITORIES = words(
    """agglo agglomeration archipel arrondissement canton capitale cercle collectivite commune communaute
    confederation departement district eurometropole emirat emirats etat federation gouvernorat
    grand-duche ile iles intercommunalite mairie metropole monarchie municipalite oblast pays prefecture principaute
    province puissance region republique royaume sous-prefecture sultanat territoire ville wilaya"""
)

_AUTHORITIES = words(
    """administration agence ambassade assemblee autorite bureau cadastre caisse chambre chancellerie
    comite commissariat commission confrerie conservatoire consulat cour diplomatie diocese
    douane
    etat-major eveche executif fisc garde-cotes gendarmerie haut-commissariat hopital inspection institut institution
    instance legislateur ministere observatoire office organe organisation organisme orphelinat
     paroisse parquet police presidence primature prytanee rectorat regulateur secretariat
      superviseur tribunal tutelle universite vice-presidence"""
)
_GROUPS = words(
    """academie alliance amicale armee association bataillon binome bloc brigade cabinet
    casques-bleus cellule centrale clan coalition collectif compagnons confederation congregation
    coordination creanciers detenteurs direction directoire donateurs duo enceinte entente equipage equipe etablissement
    factions fondation fonds formation fraternite front gouvernement groupement guilde interprofession intersyndicale
    jury ligue liste loge maison majorite mouvement musee office ong opposition orchestre ordre parti patronat
    plate-forme pole rebellion reseau section secte staff structure syndicat tandem theatre tresorerie trio troupe
    troupes unite vingt-sept"""
)
_PEOPLE = words(
    """acheteur actionnaire adjoint adjointe administrateur administratrice allie allies amiral animateur archeveque
    avocat avocate bourgmestre cadi candidat candidate chanceliere cheikh coach cofondateur cofondatrice colistier
    colistiere collaborateurs commandant commissaire concurrents coordinateur coordinatrice coordonnateur
    coordonnatrice createur creatrice creancier curateur delegue deleguee delegues deputes diplomate dirigeant
    dissident dissidents echevin echevine elu elus eleveur eleveurs emissaire enseignant enseignants entraineuse
    entrepreneur entrepreneuse financeur financeurs garant garants general gouverneure guide haut-commissaire
    haut-representant heritier imam intendant intendante liquidateur mandataire marechal marin marins mecene mediateur
    mediatrice negociateur negociatrice organisateur organisateurs organisatrice organisatrices parrain partenaire
    partenaires patriarche pasteur pdg plaignants porteur premier-ministre preneur producteurs proprietaire
    paramilitaires combattants miliciens djihadistes militaires putschistes mutins separatistes independantistes
    guerilleros maquisards autonomistes islamistes belligerants casques insoumis ecologistes socialistes republicains
    travaillistes conservateurs liberaux centristes communistes verts
    president-directeur prince princesse protagonistes rabbin referent regent representants 
    secretaires souverain sous-prefete superieur suppleant surintendant syndic syndicaliste tresoriere titulaires
    tresorier vice-chancelier vice-gouverneur vice-ministre vizir wali"""
)

BODIES = FIRMS | TERRITORIES | _AUTHORITIES | _GROUPS | _PEOPLE
"""Heads of phrases that can bind themselves."""

BUILT = words(
    """liste listes section sections plate-forme plateforme plateformes pole poles maison maisons loge loges formation
    formations centrale centrales cellule cellules chambre chambres structure structures etablissement etablissements
    papeterie laiterie brasserie raffinerie scierie fonderie manufacture sucrerie acierie conserverie enceinte theatre
    theatres hopital hopitaux bureau bureaux caisse caisses musee musees studio studios reseau reseaux laboratoire
    laboratoires universite universites ville villes ile iles territoire territoires quartier quartiers canton cantons
    departement departements region regions instance instances organe organes fonds office offices commission comite
    agence agences brigade brigades equipe equipes unite unites service services observatoire institut instituts
    orphelinat conservatoire conservatoires chaine marque marques chantier ordre programme messagerie prefecture
    sous-prefecture arrondissement arrondissements consulat ambassade bataillon regie
    sous-traitants fournisseurs eleveurs pecheurs producteurs enseignants marins agriculteurs exploitants artisans
    restaurateurs salaries employes ouvriers medecins infirmiers cheminots policiers pompiers gendarmes soldats
    vignerons pharmaciens magistrats surveillants proprietaires actionnaires adherents titulaires apiculteurs
    chauffeurs pilotes dockers routiers marins locataire creanciers acheteurs eleveur plaignants troupes entreprises"""
)
"""Bodies and groups that others also make, open, list, serve or pay."""

PREMISES = words(
    """agence antenne atelier ateliers boutique boutiques campus caserne centrale centre chai complexe cinema
    clinique creche creches depot depots ecole ecoles entrepot fabrique ferme fermes filature gare gares guichet
    guichets halle hippodrome hotel imprimerie
    internat librairie ligne lignes magasin magasins maternite mine navette navettes
    parc parcs patinoire piscine piscines plateau plateforme pole port quai quais refuge refuges residence restaurant
    salle silo site sites sous-station stade succursale succursales terminal terrain urgences usine usines
    station stations rames bus trains tramways ferries ferry bateaux appareils
    helicopteres vehicules navires cargos drones engins avions camions eoliennes panneaux chaudiere
    pompes grues bornes cameras"""
)
"""What a body runs: what these do, whoever runs them sees to."""
