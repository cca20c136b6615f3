"""What a government or an owner sets, so that its rise or fall is a deed of his: wages, fees, quotas."""

from __future__ import annotations

from pledgebook.rules.lexicon.role import words

ENGLISH_LEVERS = words(
    """wage wages tax taxes duty duties levy levies tariff tariffs allowance allowances pension pensions benefit
    benefits fee fees fare fares salary salaries stipend stipends grant grants subsidy subsidies budget budgets
    spending funding threshold thresholds cap caps ceiling ceilings quota quotas rebate rebates credit fine fines
    bonus bonuses age contribution contributions payment payments toll tolls rent rents charge charges surcharge
    bill"""
)
FRENCH_LEVERS = words(
    """salaire salaires impot impots taxe taxes droits cotisation cotisations redevance allocation allocations
    retraite retraites pension pensions prime primes aide aides bourse bourses subvention subventions budget
    plafond seuil quota quotas tarif tarifs taux frais amende amendes smic smig dotation credits enveloppe loyers
    indemnite indemnites ticket tickets billet billets forfait forfaits abonnement abonnements peage peages cotisations
    loyer traitement traitements solde soldes bareme baremes remuneration remunerations gratification redevances
    allocations dotations seuils plafonds remboursement remboursements franchise franchises minimum minima vitesse
    plafonnement taille duree age conge conges horaire horaires effectif effectifs part contribution contributions
    surtaxe accise accises tva vignette prelevement prelevements capacite nombre amplitude ration rations mensualite
    mensualites entree prix-plancher enveloppes financement"""
)
LEVERS = ENGLISH_LEVERS | FRENCH_LEVERS
