"""French words that are names of nobody although the head of a sentence gives them a capital: the closed classes."""

from __future__ import annotations

from pledgebook.rules.lexicon.role import words

CLOSED = words(
    """a au aux avec avant apres afin ainsi alors aucun aucune aujourd'hui auparavant aupres aussi aussitot autant
    autour autre autres autrement beaucoup bien bientot bref car ce ceci cela celle celles celui cependant certains
    certaines ces cet cette ceux chacun chacune chaque chez combien comme comment concernant concretement contre dans de
    debout dehors deja demain depuis derriere des desormais dessous dessus deux devant dix donc dont du durant elle
    elles elus elue en encore enfin ensemble ensuite entre envers environ est et eux evidemment excepte face faute
    finalement grace hier hormis hors ici il ils interroge interrogee interroges invite invitee jadis jamais je jusque
    la las le les lequel laquelle lesquels leur leurs loin lors lorsque lui ma mais malgre maintenant meme mes mieux
    moins mon moyennant naguere neanmoins ni non nos notre nous nul nulle on or ou oui outre par parce parmi partout pas
    passe pendant personne peu peut-etre plus plusieurs plutot pour pourquoi pourtant pres presque pressee presse promis
    prevu puis puisque quand quant quatre que quel quelle quelles quelque quelques quels qui quiconque quinze quoi
    quoique rien sans sauf se selon sept si sinon six sitot soit sommee son sous souvent suite sur surtout tandis tant
    tantot tard tel telle telles tels tot toujours tous tout toute toutefois toutes trente tres trois trop un une vers
    via vingt voici voila volontiers vos votre vous vu notamment lundi mardi mercredi jeudi vendredi samedi dimanche
    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre printemps ete automne hiver
    cloture rentree bienvenue prochain prochaine dernier derniere premier premiere second seconde merci bravo bonjour
    madame monsieur mesdames messieurs cher chere chers cheres rappel objectif promesse engagement question"""
)
