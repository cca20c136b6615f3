"""French feasts, seasons of no fixed months, events of no known date, and what takes its time."""

from __future__ import annotations

from pledgebook.timeframe.terms import Feast, Occasion, Part, Terms, Vague

_COURSES = (
    "mandat, mandature, législature, quinquennat, chantier, travaux, concession, contrat, bail, convention, "
    "procédure, transition, trêve, événement, festival, compétition, tournoi, exposition, "
    "enquête, projet, programme, plan, mission, accord, crise, festivités, jeux"
)
_FEASTS: dict[Feast, str] = {
    Feast(6, 24): "Saint-Jean",
    Feast(12, 24): "réveillon, réveillon de Noël, veille de Noël, veillée de Noël",
    Feast(12, 31): "réveillon du Nouvel An, réveillon du jour de l'an, réveillon de la Saint-Sylvestre",
    Feast(3, 8): "Journée internationale des droits des femmes, Journée internationale des femmes",
    Feast(7, 14): "14-Juillet, fête du 14 juillet, Quatorze-Juillet",
    Feast(11, 2): "jour des Morts, fête des Morts",
    Feast(12, 10): "Journée des droits de l'homme",
    Feast(7, 1): "fête du Canada",
    Feast(8, 1): "fête nationale suisse",
    Feast(7, 21): "fête nationale belge",
    Feast(0, -7, "easter"): "Rameaux, dimanche des Rameaux",
    Feast(0, -3, "easter"): "Jeudi saint",
    Feast(0, -1, "easter"): "Samedi saint",
    Feast(0, 50, "easter"): "lundi de Pentecôte",
    Feast(0, 60, "easter"): "Fête-Dieu",
    Feast(0, 39, "easter"): "Ascension",
    Feast(6, 21): "fête de la Musique, solstice d'été",
    Feast(2, 2): "Chandeleur",
    Feast(1, 6): "Épiphanie",
    Feast(11, 11): "Armistice, Saint-Martin",
    Feast(12, 6): "Saint-Nicolas",
    Feast(9, 29): "Saint-Michel",
    Feast(3, 19): "Saint-Joseph",
    Feast(12, 8): "fête des Lumières",
    Feast(12, 25): "vacances de Noël, fêtes de Noël, fêtes de fin d'année",
    Feast(11, 1): "vacances de la Toussaint",
    Feast(0, 0, "easter"): "vacances de Pâques, fêtes de Pâques",
    Feast(12, 10, "hijri"): "Aïd el-Adha, Aïd el Kébir, Aïd-el-Kébir, fête du Sacrifice, fête du mouton",
    Feast(10, 1, "hijri"): "Aïd el-Seghir, Aïd es-Seghir, Aïd-el-Fitr, fête de la rupture du jeûne",
    Feast(3, 12, "hijri"): "Gamou, Maouloud, Mawlid",
    Feast(1, 10, "hijri"): "Tamkharit",
    Feast(2, 18, "hijri"): "grand Magal, Magal, Magal de Touba",
}
_SEASONS = (
    "saison cyclonique, saison des ouragans, saison chaude, saison froide, saison fraîche, saison touristique, "
    "saison balnéaire, saison de ski, contre-saison, campagne cotonnière, campagne cacaoyère, campagne rizicole, "
    "campagne arachidière, campagne sucrière, campagne de pêche, période de soudure, trêve hivernale, saison des feux, "
    "saison des incendies, saison estivale, saison hivernale, saison de pêche, saison des semis, "
    "petite saison des pluies, grande saison des pluies, étiage, crue, saison des moissons, campagne betteravière, "
    "campagne oléicole, "
    "campagne céréalière"
)
_OCCASIONS = (
    "mercato, Coupe du monde, Coupe d'Afrique, Jeux olympiques, Jeux, Mondial, Euro, cantonales, communales, "
    "sénatoriales, européennes, régionales, départementales, provinciales, primaires, élections communales, "
    "élections européennes, élections départementales, élections provinciales, élections sénatoriales, "
    "élections générales, premier tour, second tour, deuxième tour, trêve internationale, "
    "remaniement, congrès du parti, conseil communautaire, conseil métropolitain, "
    "conseil départemental, conseil régional, salon, foire, forum, assises, comité syndical, "
    "assemblée plénière, collectif budgétaire"
)


def feasts() -> Terms:
    terms: Terms = {name: feast for feast, names in _FEASTS.items() for name in names.split(", ")}
    terms |= {name: Part("RS") for name in _SEASONS.split(", ")}
    return terms | {name: Occasion() for name in _OCCASIONS.split(", ")}


def courses() -> Terms:
    """« Pendant toute la durée des travaux »: as long as something lasts, which nobody dates."""
    terms: Terms = {}
    for opener in ("pendant", "durant", "sur", "tout au long", "tout le long"):
        for name in _COURSES.split(", "):
            of = {"travaux": "des ", "festivités": "des ", "jeux": "des "}.get(name) or (
                "de l'" if name[0] in "aeéi" else "du " if name in _MASCULINE else "de la "
            )
            the = {"du ": "le ", "des ": "les ", "de l'": "l'", "de la ": "la "}[of]
            if opener.startswith("tout"):
                terms[f"{opener} {of}{name}"] = Vague("FUTURE_REF", type="duration")
                continue
            terms[f"{opener} toute sa durée"] = terms[f"{opener} toute leur durée"] = Vague(
                "FUTURE_REF", type="duration"
            )
            plain = () if opener == "sur" else (the, f"toute {the}" if the == "la " else f"tout {the}")
            for lasting in (*plain, "la durée ", "toute la durée "):
                words = f"{opener} {lasting}{of if 'durée' in lasting else ''}{name}"
                terms[words] = Vague("FUTURE_REF", type="duration")
    return terms


_MASCULINE = frozenset("mandat quinquennat chantier contrat bail festival tournoi projet programme plan".split())
