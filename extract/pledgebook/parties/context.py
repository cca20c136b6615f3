"""What the words around a name say about it: a state, or something that is only spelled alike.

Each rule looks a few words to either side, or asks once a text whether it says a word anywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from pledgebook.parties.lexicon import Entry, lexicon
from pledgebook.parties.words import WORD, fold_word, is_arabic, keys
from pledgebook_schemas import Party

_REACH = 40
"""Code points to either side in which the neighbouring word is looked for."""


@dataclass(slots=True)
class Reading:
    """A text under search; remembers which words it was found to say."""

    text: str
    answers: dict[str, bool] = field(default_factory=dict[str, bool])

    def says(self, *stems: str) -> bool:
        for stem in stems:
            if stem not in self.answers:
                self.answers[stem] = stem in self.text
        return any(self.answers[stem] for stem in stems)


@dataclass(frozen=True)
class Place:
    """A name in a text, before it is known to be a party."""

    reading: Reading
    start: int
    end: int
    clitics: int
    """Offset of the whole word that the name's first word is part of."""
    key: str
    entry: Entry

    @property
    def written(self) -> str:
        return self.reading.text[self.start : self.end]

    @cached_property
    def before(self) -> str:
        """Folded word before, on the same line, with nothing but spaces or a hyphen between; else empty."""
        head = self.reading.text[max(0, self.clitics - _REACH) : self.clitics]
        found = re.search(r"([^\s.,،؛;:!?؟()«»\"]+?)(?:[ \u00a0\u202f]|[-'’])$", head)
        words = WORD.findall(found[1]) if found else []
        return fold_word(words[-1]) if words else ""

    @cached_property
    def after(self) -> str:
        """The word behind as written, on the same line, with one space between; else empty."""
        text = self.reading.text
        found = WORD.match(text, self.end + 1) if text[self.end : self.end + 1] in (" ", "\u00a0") else None
        return found[0] if found else ""


def party_at(place: Place) -> Party | None:
    """The party that a name stands for where it stands; None where the words around make it something else."""
    if place.key in _SETTLED:
        return _SETTLED[place.key](place)
    if any(rule(place) for rule in _RULES_OF.get(place.key, ())):
        return None
    if place.entry.form == "capital" and _named_after(place):
        return None
    if place.entry.form == "demonym" and _surname(place):
        return None
    if place.entry.acronyms and _shouted(place):
        return None
    return place.entry.party


def _party(key: str) -> Party | None:
    return lexicon().names[key].party


def _oman_or_amman(place: Place) -> Party | None:
    """عُمان and عمّان by their marks, else by what the text speaks of; a bare عمان is the state."""
    if "\u0651" in place.written:
        return _party("الاردن")
    marked = place.written.startswith("ع\u064f")
    omani = marked or place.before == "سلطنه" or place.reading.says("سلطنة", "سلطان", "مسقط", "عماني", "عُماني")
    return _party("الاردن") if not omani and place.reading.says("الأردن", "الاردن", "أردني") else place.entry.party


_KINGDOMS = {
    "المملكه العربيه السعوديه": ("سعودي", "Saudi", "saoudi"),
    "المغرب": ("المغرب", "Morocc", "Maroc", "marocain"),
    "الاردن": ("الأردن", "أردني", "Jordan"),
    "البحرين": ("البحرين", "Bahrain", "Bahreïn"),
    "المملكه المتحده": ("المملكة المتحدة", "بريطاني", "United Kingdom", "Britain", "Royaume-Uni"),
}


def _the_kingdom(place: Place) -> Party | None:
    """The one kingdom that the text speaks of; None where it speaks of none or of two."""
    if not is_arabic(place.written) and place.before not in ("the", "le"):
        return None
    spoken_of = [key for key, stems in _KINGDOMS.items() if place.reading.says(*stems)]
    return _party(spoken_of[0]) if len(spoken_of) == 1 else None


def _the_sultanate(place: Place) -> Party | None:
    return _party("سلطنه عمان") if place.reading.says("عمان", "عُمان") else None


def _tripoli(place: Place) -> Party | None:
    """Of Libya, unless the text speaks of Lebanon and not of Libya."""
    lebanese = place.reading.says("لبنان", "Leban", "Liban")
    libyan = place.reading.says("ليبيا", "ليبي", "Libya", "Libye")
    return None if lebanese and not libyan else place.entry.party


_SETTLED = {
    **dict.fromkeys(("طرابلس", "tripoli"), _tripoli),
    "عمان": _oman_or_amman,
    "المملكه": _the_kingdom,
    "kingdom": _the_kingdom,
    "royaume": _the_kingdom,
    "السلطنه": _the_sultanate,
}

_BEFORE_MALI = keys(
    "جمهوريه دوله في الي من شمال جنوب وسط شرق غرب حكومه رييس جيش شعب بين علي عن مع سلطات وفد قوات داخل خارج "
    "دول ان لدي اراضي"
)


def _financial(place: Place) -> bool:
    """مالي is Mali behind a preposition or a noun of state, or beside another state; else it is the adjective."""
    if place.before in _BEFORE_MALI:
        return False
    if place.clitics < place.start:
        neighbour = lexicon().names.get(place.before)
        return neighbour is None or neighbour.party is None
    following = fold_word(place.after) if place.after else ""
    neighbour = lexicon().names.get(following.removeprefix("و"))
    return neighbour is None or neighbour.party is None or not following.startswith("و")


def _insistent(place: Place) -> bool:
    """مُصِرّ: with its shadda, or of a subject just named by a pronoun."""
    return "\u0651" in place.written or (
        fold_word(place.after) == "علي" and place.before in {"انه", "هو", "لانه", "لكنه", "زال", "يزال", "ما", "وهو"}
    )


def _diameter(place: Place) -> bool:
    return place.after[:1].isdigit() or place.after in {"يبلغ", "الدائرة", "الأنبوب", "الكرة"} or place.before == "نصف"


def _other_reading_with_alef(place: Place) -> bool:
    """اليمنى (right) and مجرى (course) end in alef maksura, which is folded into ya."""
    return place.written.endswith("ى")


def _enthusiasm(place: Place) -> bool:
    attached = place.reading.text[place.clitics : place.start]
    return attached.endswith("ب") or place.before in {"بكل", "بكامل", "اكثر", "اقل"}


def _prime_minister_sudani(place: Place) -> bool:
    return place.reading.says("شياع السوداني")


def _given_name(place: Place) -> bool:
    """Chad Smith: followed by another capitalised word that is no office and no party."""
    after = place.after
    return after[:1].isupper() and after[1:].islower() and fold_word(after) not in _TITLES_AFTER


_TITLES_AFTER = keys(
    "president king prime minister foreign government army ambassador parliament authorities officials "
    "interior defence defense and will says pledges agrees"
)


def _without_article_before(place: Place) -> bool:
    return place.before not in {"the", "les", "des", "aux"}


_SPOKEN_OF = {
    "rsf": ("Sudan", "Khartoum", "Soudan"),
    "sdf": ("Syria", "Kurd"),
    "fds": ("Syri", "syri", "kurde", "Kurde"),
    "ei": ("djihad", "jihad", "islami", "Irak", "Syrie"),
}


def _means_another(place: Place) -> bool:
    """RSF is also a society of reporters: an acronym that many share needs its country in the text."""
    return not place.reading.says(*_SPOKEN_OF[place.key])


_RULES_OF = {
    "مالي": (_financial,),
    "مصر": (_insistent,),
    "قطر": (_diameter,),
    "حماس": (_enthusiasm,),
    "السوداني": (_prime_minister_sudani,),
    **dict.fromkeys(("يمني", "اليمني", "مجري", "المجري"), (_other_reading_with_alef,)),
    **dict.fromkeys(_SPOKEN_OF, (_means_another,)),
    **dict.fromkeys(("chad", "jordan", "sofia", "santiago"), (_given_name,)),
    **dict.fromkeys(("emirates", "emirats"), (_without_article_before,)),
}

_INSTITUTIONS_AFTER = keys(
    "agreement agreements accord accords convention conventions protocol treaty declaration statute post "
    "times university airport international stock club airlines airways process olympics street institute "
    "school review governorate province province's"
)
_INSTITUTIONS_BEFORE = keys(
    "accord accords convention conventions traite protocole declaration universite aeroport ville mairie "
    "bourse club gouvernorat "
    "صفقه وثيقه قمه مفاوضات محادثات مسار اتفاق اتفاقيه اتفاقات معاهده اعلان بروتوكول جامعه مطار مدينه محافظه "
    "بورصه نادي ميثاق عمليه"
)
_PROCLITICS = re.compile(r"^[وف]?[بلك]?(?=\w{3})")


def _named_after(place: Place) -> bool:
    """The Paris Agreement, اتفاقية فيينا, l'accord de Paris: the city gave its name."""
    if place.after and fold_word(place.after) in _INSTITUTIONS_AFTER and place.after[:1].isupper():
        return True
    if place.before not in ("de", "d"):
        return bool({place.before, _PROCLITICS.sub("", place.before)} & _INSTITUTIONS_BEFORE)
    head = WORD.findall(place.reading.text[max(0, place.clitics - _REACH) : place.clitics])
    return len(head) > 1 and fold_word(head[-2]) in _INSTITUTIONS_BEFORE


_GIVEN_NAMES = keys(
    "محمد احمد محمود علي حسن حسين خالد عمر عثمان يوسف ابراهيم مصطفي كريم سعيد سامي طارق فيصل ناصر ياسر هاني "
    "بكر عبدالله مريم فاطمه"
)


def _surname(place: Place) -> bool:
    """al-Masri, محمد المصري: an adjective of origin that is part of a person's name."""
    text = place.reading.text
    if place.before in ("al", "el") and text[place.start - 1 : place.start] == "-":
        return True
    if place.key == "تركي" and place.after in {"بن", "آل"}:
        return True
    return place.before in _GIVEN_NAMES and place.key.startswith("ال") and place.key.endswith("ي")


_WORDS_IN_CAPITALS = frozenset({"us", "who", "is", "au", "un", "eu", "eau", "ei", "ua"})


def _shouted(place: Place) -> bool:
    """An acronym that is also a word, on a line all in capitals."""
    if place.key not in _WORDS_IN_CAPITALS or "." in place.written:
        return False
    text = place.reading.text
    before = text[max(0, place.start - _REACH) : place.start].rpartition("\n")[2]
    after = text[place.end : place.end + _REACH].partition("\n")[0]
    around = before + after
    return any(letter.isupper() for letter in around) and not any(letter.islower() for letter in around)
