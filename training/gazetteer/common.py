"""Makes `src/reportedly/naming/common.npz`: words that mean something else far more often than the place or the country that they could mean.

    python training/gazetteer/common.py          (needs `pip install wordfreq babel`, only here)

Frequencies are wordfreq's (3.1; Robyn Speer, CC BY-SA 4.0), so the table is CC BY-SA 4.0. Places are the gazetteer's (GeoNames, CC BY 4.0), the languages
of a country CLDR's. A word is common where its frequency (Zipf scale: the decimal logarithm of occurrences in 10⁹ words) exceeds what a place of its
population has: .75 a power of ten. The margins were chosen by looking at the words next to them in English, German, Persian, Turkish, Arabic and Russian:
"nice" 1.25, "salt" .85, "bath" .69, "van" .43 against "nancy" .39, "tours" .24, "london" .02; at home towns are spoken of more ("München" .67, "Essen" .98).
What counts is the place that the search for places would take a word for: of that name, else without clitics and endings (Arabic "الدولة", "the state", is
Dhule without its article), else under another case ending (Polish "drugi", "second", Durg).
In scripts without capitals a word is common as well where it exceeds by 1.5 what the place's own name has in English texts, for places of countries in whose
region the language is not written ("メディア", the media, 2.9 above Médéa; "میدان", a square, 2.0 above Medan); not where that name has marks and is a great
city's, since English calls it otherwise (Köln).
An adjective made by rule is none where it is commoner than the names of the country ("Polis" in Turkish, "jamais" in French).

Arrays for each language, the upper halves of the gazetteer's hashes, sorted: `places_LL`, `adjectives_LL`, and for scripts with capitals `nouns_LL`, words that
the gazetteer lacks, which a capital at the head of a sentence, in a headline or, in German, everywhere makes look like a name.
"""

from __future__ import annotations

import math
import unicodedata
from functools import partial
from pathlib import Path

import numpy as np
import wordfreq
from anyascii import anyascii
from babel.languages import get_official_languages

from reportedly import text
from reportedly.extract import writing
from reportedly.extract.names import lexicon, lists
from reportedly.extract.places.lexicon import of as words_of_places
from reportedly.naming import cities, common, countries, gazetteer

LANGUAGES = ("ar", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "nl", "no", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "ur", "vi", "zh")  # fmt: skip
A_POWER_OF_TEN = 0.75
MARGIN, MARGIN_AT_HOME = 0.42, 1.0
# The same in languages of few millions, whose texts speak of their towns all the more (Cluj 1.3, Thessaloniki 1.3, Kiruna 1.1 against "most", the bridge, 1.9 in Czech).
MARGIN_AT_SMALL_HOME = 1.5
SMALL = ("cs", "da", "el", "fi", "he", "hu", "no", "ro", "sv")
MARGIN_BENT = 0.0  # of a place that is found without what is taken off the word: it is the less sure one
LEAST_NOUN = {"de": 2.6}  # "Untersuchungshaft" has 3.0; below it foreign names begin to be many
LEAST_WORD = 3.3  # the same where a noun has no capital of its own
UNMARKED = (
    "ar",
    "bn",
    "fa",
    "he",
    "hi",
    "ko",
    "ur",
)  # scripts without capitals, where endings, postpositions and words such as "village" tell of places: what stands beside them may be any noun
LEAST = 3.3  # frequency below which a word is hardly met at all
ADJECTIVE_MARGIN = 0.19
MARGIN_ABROAD = 1.5  # at 1.3 Linz and Alanya would be common in Persian, at 1.8 Nara in Hindi and Kochi in Japanese (a coach) would be none
GREAT = 5.3  # logarithm of the population from which a city whose name has marks is called otherwise in English
# Languages whose texts speak of the places of each other's countries.
REGIONS = (
    {"ar", "fa", "ur", "ps", "ckb", "he", "tr"},
    {"hi", "bn", "ur", "ne", "mr", "ta", "te", "gu", "pa", "kn", "ml", "si", "ps"},
    {"zh", "zh_Hant", "ja", "ko"},
)
ABROAD = ("ar", "bn", "fa", "he", "hi", "ja", "ko", "ta", "ur", "zh")


def meant(word: str, language: str) -> tuple[float, set[str], bool] | None:
    """The logarithm of the population of the largest place that a word would be taken for, the countries that have one, and whether something was taken off the word."""
    lex, folded = lexicon.of(language), text.fold(word)
    stem = lex.stem(folded)
    if lex.inflected.get(stem) or countries.named(stem, language) or countries.capital(stem, language):
        return None
    found = words_of_places(language).lookup(word)
    bent = not found
    if not found and stem != folded:
        found = words_of_places(language).lookup(stem) or lex.inflected_places(folded)
    return (max(p.people for p in found), {p.country for p in found}, bent) if found else None


def _zipf(frequencies: dict[str, float], word: str) -> float:
    share = max(frequencies.get(word.casefold(), 0.0), frequencies.get(text.fold(word), 0.0))
    return math.log10(share) + 9 if share else 0.0


def common_places(language: str, frequencies: dict[str, float]) -> set[int]:
    """Hashes of words that are commoner than a place of their size."""
    found = set()
    for word, share in frequencies.items():
        zipf = math.log10(share) + 9
        if zipf < LEAST or countries.named(word, language) or countries.capital(word, language):
            continue
        place = meant(word, language)
        if place is None:
            continue
        people, there, bent = place
        home = any(language in get_official_languages(c, regional=True) for c in there)
        at_home = MARGIN_AT_SMALL_HOME if language in SMALL else MARGIN_AT_HOME
        margin = at_home if home else MARGIN_BENT if bent else MARGIN
        if zipf - A_POWER_OF_TEN * people > margin:
            found.add(gazetteer.key(word) >> 32)
    return found


def common_abroad(language: str, frequencies: dict[str, float], english: dict[str, float]) -> set[int]:
    """Hashes of words that are commoner than the place in another region of the world is in English that they would be taken for."""
    near = frozenset().union(*(region for region in REGIONS if language in region), {language})
    lex, places, found = lexicon.of(language), words_of_places(language), set()
    for word, share in frequencies.items():
        zipf, stem = math.log10(share) + 9, lex.stem(text.fold(word))
        if zipf < LEAST or word.isascii():
            continue
        if any(
            named(w, language)
            for w in (word, stem)
            for named in (countries.named, countries.capital, countries.division, cities.find)
        ):
            continue
        there = places.lookup(word) or (places.lookup(stem) if stem != text.fold(word) else ())
        if not there or any(near & set(get_official_languages(p.country, regional=True, de_facto=True)) for p in there):
            continue
        if any(not p.name.isascii() and p.people >= GREAT for p in there):
            continue
        if zipf - max(_in_english(p.name, english) for p in there) > MARGIN_ABROAD:
            found.add(gazetteer.key(word) >> 32)
    return found


_KINDS = frozenset(
    [
        "region",
        "department",
        "province",
        "state",
        "county",
        "oblast",
        "prefecture",
        "governorate",
        "district",
        "division",
    ]
)


def _in_english(name: str, english: dict[str, float]) -> float:
    """How common a name is in English: as its rarest word, without the word for its kind."""
    words = [w for w in anyascii(name).casefold().replace("-", " ").split() if w not in _KINDS]
    return min((_zipf(english, w) for w in words), default=MOST)


MOST = 9.0  # no word is as common


def common_nouns(language: str) -> set[int]:
    """Hashes of words of general texts that are no names of places, nor given names."""
    least = LEAST_NOUN.get(language, LEAST_WORD)
    words = (w for w, share in wordfreq.get_frequency_dict(language, "best").items() if math.log10(share) + 9 >= least)
    return {
        gazetteer.key(w) >> 32
        for w in words
        if all(unicodedata.category(c)[0] in "LM" for c in w)
        and len(w) > 2
        and meant(w, language) is None
        and text.fold(w) not in lists.given_names()
        and not countries.named(w, language)
    }


def common_adjectives(language: str, frequencies: dict[str, float]) -> set[int]:
    """Hashes of words that an ending would make an adjective of a country, and are commoner than the country's names."""
    zipf = partial(_zipf, frequencies)
    found = set()
    for word, share in frequencies.items():
        if math.log10(share) + 9 < LEAST or countries.listed_adjective(word, language):
            continue
        code = countries.adjective(word[:1].upper() + word[1:], language)  # small words need a longer stem
        if (
            code is not None
            and zipf(word) - max(map(zipf, countries.names(code, language)), default=0.0) > ADJECTIVE_MARGIN
        ):
            found.add(gazetteer.key(text.fold(word)) >> 32)
    return found


def main() -> None:
    """Count, compare, write."""
    with np.load(common.FILE) as file:  # what `training/names/words.py` and `general.py` add
        arrays = {name: file[name] for name in file.files if name.startswith(("words_", "everyday_", "general_"))}
    common.FILE.unlink()  # or what it says already would be left out
    english = wordfreq.get_frequency_dict("en", "best")
    for language in LANGUAGES:
        frequencies = wordfreq.get_frequency_dict(language, "small")  # words from a frequency of 3.0 on
        abroad = common_abroad(language, frequencies, english) if language in ABROAD else set()
        made = [
            ("places", common_places(language, frequencies) | abroad),
            ("adjectives", common_adjectives(language, frequencies)),
        ]
        if language in UNMARKED or writing.has_capitals(language) and lexicon.of(language).language == language:
            made.append(("nouns", common_nouns(language)))
        for name, hashes in made:
            arrays[f"{name}_{language}"] = np.array(sorted(hashes), dtype=np.uint32)
            print(language, name, len(hashes))
    np.savez_compressed(common.FILE, **arrays)
    print(f"{Path(common.FILE).stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
