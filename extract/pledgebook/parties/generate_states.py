"""Writes `states.tsv`: CLDR's names of states in English, Arabic and French, with what CLDR lacks;
and `states_elsewhere.tsv`: CLDR's names in further languages.

Run `python -m pledgebook.parties.generate_states` after a change of `state_words.txt` or of Babel.
Babel is needed here only; the table it helps to write is committed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from pledgebook.parties.tables import items, package_lines
from pledgebook.parties.words import fold_name

LANGUAGES = ("en", "ar", "fr")
ELSEWHERE = tuple(
    "bg bn cs da de el es fa fi he hi hr hu id it ja ko nb nl pl pt ro ru sr sv sw th tr uk ur vi zh".split()
)
"""Languages that only a model reads: their names are never looked for inside a text."""

NOT_NAMES = frozenset({"Réunion", "La Réunion", "Maurice", "Dominique", "أروبا", "نيوي", "Grenade"})
"""CLDR names that are above all something else: a meeting, given names, a common misspelling
of Europe, a weapon."""


def table() -> str:
    """The whole file: alpha-3, canonical name, form, surfaces; raises `ImportError` without Babel."""
    words = dict(_hand_written())
    rows = ["# Written by generate_states; change state_words.txt instead.\tCLDR by way of Babel\t\t"]
    for alpha2, alpha3 in sorted(alpha3_codes().items(), key=lambda pair: pair[1]):
        own = words.get(alpha3, [[], [], [], [], []])
        english = _territories("en")[alpha2].replace(" & ", " and ").replace("’", "'")
        canonical = next((name[1:] for name in own[0] if name.startswith("=")), english)
        names = [canonical, *_cldr_names(alpha2), *(name.removeprefix("=") for name in own[0])]
        forms = {
            "name": [name for name in names if name not in NOT_NAMES],
            "capital": own[1],
            "demonym": _demonyms(own),
        }
        for form, surfaces in forms.items():
            if surfaces:
                rows.append("\t".join((alpha3, canonical, form, "|".join(dict.fromkeys(surfaces)))))
    return "\n".join(rows) + "\n"


def table_elsewhere() -> str:
    """The whole file: alpha-3 and the names it has in `ELSEWHERE`, without those that two states share."""
    names = {
        alpha3: {_territories(language)[alpha2].partition(" (")[0] for language in ELSEWHERE}
        for alpha2, alpha3 in alpha3_codes().items()
    }
    owners = Counter(
        fold_name(name) for own in names.values() for name in {fold_name(one): one for one in own}.values()
    )
    rows = ["# Written by generate_states; CLDR by way of Babel"]
    for alpha3, own in sorted(names.items()):
        rows.append("\t".join((alpha3, "|".join(sorted(name for name in own if owners[fold_name(name)] == 1)))))
    return "\n".join(rows) + "\n"


@cache
def alpha3_codes() -> dict[str, str]:
    """ISO 3166-1 alpha-2 to alpha-3, with XK and EU."""
    codes = " ".join(package_lines("alpha3.txt")).split()
    return dict(zip(codes[::2], codes[1::2], strict=True))


def _hand_written() -> Iterator[tuple[str, list[list[str]]]]:
    for line in package_lines("state_words.txt"):
        alpha3, *columns = line.split(";")
        yield alpha3.strip(), [items(column) for column in columns]


@cache
def _territories(language: str) -> dict[str, str]:
    from babel import Locale

    return dict(Locale(language).territories)


def _cldr_names(alpha2: str) -> Iterator[str]:
    """CLDR's names; of `Myanmar (Burma)` both, of `Trinidad & Tobago` also the spelling with "and"."""
    for language in LANGUAGES:
        name = _territories(language)[alpha2]
        outside, _, inside = name.partition(" (")
        yield outside
        if alpha2 == "MM":
            yield inside.removesuffix(")")
        if " & " in outside:
            yield outside.replace(" & ", " and ")


def _demonyms(own: list[list[str]]) -> list[str]:
    english, arabic, french = own[2:]
    inflections = ((english, _english), (arabic, _arabic), (french, _french))
    return [form for words, inflect in inflections for word in words for form in _unless_fixed(word, inflect(word))]


def _unless_fixed(word: str, inflected: list[str]) -> list[str]:
    return [word[1:]] if word.startswith("!") else inflected


def _english(word: str) -> list[str]:
    return [word] if word.endswith(("s", "sh", "ch", "ese")) else [word, word + "s"]


def _arabic(word: str) -> list[str]:
    """Nisba of one or two words in both genders and three numbers; the lexicon adds the article."""
    endings = ("", "ة", "ا", "ون", "ين", "ان", "تان", "تين", "ات")
    return [" ".join(part + ending for part in word.split()) for ending in endings]


_FRENCH_FEMININES = {"grec": "grecque", "turc": "turque"}


def _french(word: str) -> list[str]:
    if word.endswith("e"):
        feminine = word
    elif word.endswith(("ien", "éen", "yen", "oréen")):
        feminine = word + "ne"
    else:
        feminine = _FRENCH_FEMININES.get(word, word + "e")
    return [word, feminine, feminine + "s", word if word.endswith("s") else word + "s"]


def main() -> None:
    Path(__file__).with_name("states.tsv").write_text(table(), encoding="utf-8")
    Path(__file__).with_name("states_elsewhere.tsv").write_text(table_elsewhere(), encoding="utf-8")


if __name__ == "__main__":
    main()
