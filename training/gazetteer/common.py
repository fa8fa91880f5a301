"""Makes `src/reportedly/naming/common.npz`: words that mean something else far more often than the place or the country that they could mean.

    python training/gazetteer/common.py          (needs `pip install wordfreq babel`, only here)

Frequencies are wordfreq's (3.1; Robyn Speer, CC BY-SA 4.0), so the table is CC BY-SA 4.0. Places are the gazetteer's (GeoNames, CC BY 4.0), the languages
of a country CLDR's. A word is common where its frequency (Zipf scale: the decimal logarithm of occurrences in 10⁹ words) exceeds what a place of its
population has: .75 a power of ten. The margins were chosen by looking at the words next to them in English, German, Persian, Turkish, Arabic and Russian:
"nice" 1.25, "salt" .85, "bath" .69, "van" .43 against "nancy" .39, "tours" .24, "london" .02; at home towns are spoken of more ("München" .67, "Essen" .98).
An adjective made by rule is none where it is commoner than the names of the country ("Polis" in Turkish, "jamais" in French).

Arrays, one pair a language: `places_LL`, `adjectives_LL` (and `nouns_de`, words that the gazetteer lacks: German writes all nouns with a capital), the upper halves of the gazetteer's hashes, sorted.
"""

from __future__ import annotations

import math
from collections import defaultdict
from functools import partial
from pathlib import Path

import numpy as np
import wordfreq
from babel.languages import get_official_languages

from reportedly import text
from reportedly.naming import common, countries, gazetteer

LANGUAGES = ("ar", "bn", "cs", "de", "el", "en", "es", "fa", "fr", "he", "hi", "id", "it", "nl", "pl", "pt", "ro", "ru", "sv", "tr", "uk", "ur", "vi")  # fmt: skip
A_POWER_OF_TEN = 0.75
MARGIN, MARGIN_AT_HOME = 0.42, 1.0
LEAST_NOUN = 2.6  # "Untersuchungshaft" has 3.0; below it foreign names begin to be many
LEAST = 3.3  # frequency below which a word is hardly met at all
ADJECTIVE_MARGIN = 0.19


def largest() -> dict[int, tuple[float, set[str]]]:
    """Hash of a name → logarithm of the population of its largest place, and the countries that have one."""
    data = gazetteer._data()
    codes = bytes(data["codes"]).decode()
    found: dict[int, tuple[float, set[str]]] = defaultdict(lambda: (0.0, set()))
    for number, owner in zip(data["hashes"].tolist(), (data["owners"] & 0x7FFFFFFF).tolist(), strict=True):
        people, there = found[number]
        country = 2 * int(data["country"][owner])
        there.add(codes[country : country + 2])
        found[number] = (max(people, int(data["people"][owner]) / 10), there)
    return found


def _zipf(frequencies: dict[str, float], word: str) -> float:
    share = max(frequencies.get(word.casefold(), 0.0), frequencies.get(text.fold(word), 0.0))
    return math.log10(share) + 9 if share else 0.0


def common_places(language: str, frequencies: dict[str, float], places: dict[int, tuple[float, set[str]]]) -> set[int]:
    """Hashes of words that are commoner than a place of their size."""
    found = set()
    for word, share in frequencies.items():
        zipf = math.log10(share) + 9
        number = gazetteer.key(word) if zipf >= LEAST else 0
        if number not in places or countries.named(word, language) or countries.capital(word, language):
            continue
        people, there = places[number]
        home = any(language in get_official_languages(c, regional=True) for c in there)
        if zipf - A_POWER_OF_TEN * people > (MARGIN_AT_HOME if home else MARGIN):
            found.add(number >> 32)
    return found


def common_nouns(frequencies: dict[str, float], places: dict[int, tuple[float, set[str]]]) -> set[int]:
    """Hashes of words of general texts that are no names of places."""
    words = (
        w for w, share in frequencies.items() if math.log10(share) + 9 >= LEAST_NOUN and w.isalpha() and len(w) > 2
    )
    return {number >> 32 for number in map(gazetteer.key, words) if number not in places}


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
    common.FILE.unlink(missing_ok=True)  # or what it says already would be left out
    places = largest()
    arrays = {
        "nouns_de": np.array(sorted(common_nouns(wordfreq.get_frequency_dict("de", "best"), places)), dtype=np.uint32)
    }
    for language in LANGUAGES:
        frequencies = wordfreq.get_frequency_dict(language, "small")  # words from a frequency of 3.0 on
        for name, hashes in (
            ("places", common_places(language, frequencies, places)),
            ("adjectives", common_adjectives(language, frequencies)),
        ):
            arrays[f"{name}_{language}"] = np.array(sorted(hashes), dtype=np.uint32)
            print(language, name, len(hashes))
    np.savez_compressed(common.FILE, **arrays)
    print(f"{Path(common.FILE).stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()
