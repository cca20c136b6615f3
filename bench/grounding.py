"""Grounding of altered quotes: time and right spans, ours beside langextract's aligner, in one run.

    python bench/grounding.py [--sizes 100000,1000000] [--quotes 50] [--slow-quotes 3]

Texts are generated from a seed; every quote is words of one sentence, with one of them deleted or
replaced. Ours is timed twice: a quote alone (the median), and all quotes with the index they share
(the mean). langextract gets all its quotes in one call and in the order of the text, which is how it
is quickest, and is timed by the mean. It is optional: `pip install langextract`.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from pledgebook.ground import Grounder
from pledgebook_schemas import Span

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tests.extract.quote_variants import INVENTIONS, VARIANTS, Variant

Place = tuple[int, int]
Finder = Callable[[str, Sequence[str]], list[Place | None]]
"""Finds all quotes in a text."""
SEED = 20_261

ARABIC_LETTERS = "بتجحخدرزسشصطعفقكلمنه"
ARABIC_PATTERNS = (
    "{}ا{}{}",
    "م{}{}و{}",
    "ت{}{}ي{}",
    "است{}{}ا{}",
    "{}{}ا{}ة",
    "م{}ا{}{}ة",
    "ان{}{}ا{}",
    "{}{}و{}",
    "ا{}{}ا{}",
    "م{}{}{}",
)
ARABIC_LINKS = "في على من إلى مع بين خلال بعد أن التي الذي هذا عند حول ضمن كما".split()
ENGLISH_ONSETS = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w".split()
ENGLISH_VOWELS = "a e i o u ai ea ou oa".split()
ENGLISH_CODAS = "l m n nd nt r rd rk s st t ck ld p".split()
ENGLISH_ENDINGS = ("", "", "er", "ing", "ed", "ment", "ity", "al", "ous", "s")
ENGLISH_LINKS = "the of to in for with on by from that which at as into its their".split()


@dataclass(frozen=True, slots=True)
class Corpus:
    name: str
    text: str
    sentences: tuple[Place, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    quote: str
    truth: Place
    sentence: Place


@dataclass(frozen=True, slots=True)
class Row:
    corpus: str
    quotes: str
    finder: str
    count: int
    milliseconds: float
    right: int
    elsewhere: int


def arabic_words(chance: random.Random, count: int) -> tuple[str, ...]:
    made: dict[str, None] = {}
    while len(made) < count:
        word = chance.choice(ARABIC_PATTERNS).format(*chance.sample(ARABIC_LETTERS, 3))
        made[chance.choice(("", "ال", "ال", "و")) + word] = None
    return tuple(made)


def english_words(chance: random.Random, count: int) -> tuple[str, ...]:
    def syllable() -> str:
        return chance.choice(ENGLISH_ONSETS) + chance.choice(ENGLISH_VOWELS) + chance.choice(ENGLISH_CODAS)

    made: dict[str, None] = {}
    while len(made) < count:
        made["".join(syllable() for _ in range(chance.choice((1, 2, 2)))) + chance.choice(ENGLISH_ENDINGS)] = None
    return tuple(made)


def corpus(language: str, size: int) -> Corpus:
    """Sentences of 8 to 22 words whose frequencies fall off as in a language, four to a paragraph."""
    chance = random.Random(f"{SEED} {language} {size}")
    words = (arabic_words if language == "ar" else english_words)(chance, 12_000)
    links = ARABIC_LINKS if language == "ar" else ENGLISH_LINKS
    heaviness = [1 / (rank + 8) for rank in range(len(words))]
    pieces: list[str] = []
    sentences: list[Place] = []
    length = 0
    while length < size:
        drawn = chance.choices(words, heaviness, k=chance.randint(8, 22))
        line = " ".join(chance.choice(links) if chance.random() < 0.3 else word for word in drawn)
        line = line[0].upper() + line[1:] + "."
        sentences.append((length, length + len(line)))
        pieces.append(line + ("\n\n" if len(sentences) % 4 == 0 else " "))
        length += len(pieces[-1])
    return Corpus(f"{language} {size // 1000}k", "".join(pieces), tuple(sentences), words)


def altered(source: Corpus, count: int, alter: bool = True) -> list[Question]:
    """Quotes of 7 to 14 words in text order, an inner word of each altered."""
    chance = random.Random(f"{SEED} quotes")
    questions: list[Question] = []
    for start, end in chance.sample(source.sentences, count):
        words = source.text[start:end].rstrip(".").split(" ")
        size = min(len(words), chance.randint(7, 14))
        first = chance.randint(0, len(words) - size)
        quoted = words[first : first + size]
        at = start + len(" ".join([*words[:first], ""]))
        truth = (at, at + len(" ".join(quoted)))
        if alter:
            inner = chance.randint(1, size - 2)
            quoted[inner : inner + 1] = [chance.choice(source.words)] if chance.random() < 0.5 else []
        questions.append(Question(" ".join(quoted), truth, (start, end)))
    return sorted(questions, key=lambda question: question.truth)


def ours(text: str, quotes: Sequence[str]) -> list[Place | None]:
    grounder = Grounder(text)
    return [place_of(grounder.find(quote)) for quote in quotes]


def place_of(span: Span | None) -> Place | None:
    return (span.start, span.end) if span is not None else None


def langextracts(text: str, quotes: Sequence[str], accept_match_lesser: bool = True) -> list[Place | None]:
    data: Any = importlib.import_module("langextract.core.data")
    resolver: Any = importlib.import_module("langextract.resolver")
    groups: list[Any] = [[data.Extraction("quote", quote)] for quote in quotes]
    aligned: list[Any] = resolver.WordAligner().align_extractions(groups, text, accept_match_lesser=accept_match_lesser)
    intervals = [found.char_interval for [found] in aligned]
    return [
        (one.start_pos, one.end_pos)
        if one is not None and one.start_pos is not None and one.end_pos is not None
        else None
        for one in intervals
    ]


def langextracts_strict(text: str, quotes: Sequence[str]) -> list[Place | None]:
    return langextracts(text, quotes, accept_match_lesser=False)


def row(
    timed: tuple[str, str, str], milliseconds: float, found: Sequence[Place | None], asked: Sequence[Question]
) -> Row:
    right = sum(place == question.truth for place, question in zip(found, asked, strict=True))
    elsewhere = sum(place is not None for place in found) - right
    return Row(*timed, len(asked), milliseconds, right, elsewhere)


def one_by_one(source: Corpus, kind: str, asked: Sequence[Question], within: bool = False) -> Row:
    """Ours, the index made beforehand."""
    grounder = Grounder(source.text)
    grounder.find("a quote that builds what later quotes share")
    times: list[float] = []
    found: list[Place | None] = []
    for question in asked:
        began = time.perf_counter()
        span = grounder.find(question.quote, within=question.sentence if within else None, anywhere=not within)
        times.append((time.perf_counter() - began) * 1000)
        found.append(place_of(span))
    return row((source.name, kind, "ours, within" if within else "ours"), median(times), found, asked)


def all_at_once(source: Corpus, kind: str, name: str, find: Finder, asked: Sequence[Question]) -> Row:
    began = time.perf_counter()
    found = find(source.text, [question.quote for question in asked])
    return row((source.name, kind, name), (time.perf_counter() - began) * 1000 / len(asked), found, asked)


def rows(source: Corpus, count: int, slow: int, rival: bool) -> list[Row]:
    table: list[Row] = []
    large = len(source.text) > 200_000
    for kind in ("verbatim", "altered"):
        asked = altered(source, count, alter=kind == "altered")
        table.append(one_by_one(source, kind, asked))
        table.append(one_by_one(source, kind, asked, within=True))
        table.append(all_at_once(source, kind, "ours, index included", ours, asked))
        if rival:
            table.append(all_at_once(source, kind, "langextract", langextracts, asked))
            if kind == "altered":
                table.append(
                    all_at_once(
                        source, kind, "langextract, no lesser", langextracts_strict, asked[: slow if large else None]
                    )
                )
    return table


def print_rows(table: Sequence[Row]) -> None:
    print(f"{'text':<9}{'quotes':<10}{'finder':<25}{'n':>4}{'ms a quote':>12}{'right':>7}{'elsewhere':>11}{'ratio':>9}")
    base = {(row.corpus, row.quotes): row.milliseconds for row in reversed(table) if row.finder == "ours"}
    for row in table:
        ratio = row.milliseconds / base[row.corpus, row.quotes]
        print(
            f"{row.corpus:<9}{row.quotes:<10}{row.finder:<25}{row.count:>4}{row.milliseconds:>12.3f}"
            f"{row.right:>7}{row.elsewhere:>11}{ratio:>8.1f}x"
        )


def print_variants(name: str, find: Finder) -> None:
    def found(variant: Variant) -> str | None:
        [place] = find(variant.text, [variant.quote])
        return variant.text[place[0] : place[1]] if place else None

    answers = [(found(variant), variant.truth) for variant in VARIANTS]
    right = sum(answer == truth for answer, truth in answers)
    none = sum(answer is None for answer, _ in answers)
    invented = sum(found(variant) is not None for variant in INVENTIONS)
    elsewhere = len(VARIANTS) - right - none
    print(f"{name:<25}{right:>6}/{len(VARIANTS)}{none:>7}{elsewhere:>12}{invented:>11}/{len(INVENTIONS)}")


def has_langextract() -> bool:
    if importlib.util.find_spec("langextract") is not None:
        return True
    print("langextract is not installed: ours alone. To compare: pip install langextract", file=sys.stderr)
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="100000,1000000")
    parser.add_argument("--quotes", type=int, default=50)
    parser.add_argument("--slow-quotes", type=int, default=3)
    options = parser.parse_args()
    rival = has_langextract()
    table: list[Row] = []
    for size in map(int, options.sizes.split(",")):
        for language in ("ar", "en"):
            source = corpus(language, size)
            table += rows(source, options.quotes, options.slow_quotes, rival)
    print()
    print_rows(table)
    print(f"\n{'variants':<25}{'right':>9}{'none':>7}{'elsewhere':>12}{'inventions':>13}")
    print_variants("ours", ours)
    if rival:
        print_variants("langextract", langextracts)
        print_variants("langextract, no lesser", langextracts_strict)


if __name__ == "__main__":
    main()
