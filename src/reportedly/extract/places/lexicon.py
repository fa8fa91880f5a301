"""The words around places of one language, folded, and its names of capitals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from babel.languages import get_official_languages

from reportedly import languages, text
from reportedly.extract.names.lexicon import CASELESS
from reportedly.naming import cities, countries, gazetteer
from reportedly.naming.gazetteer import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All words folded: before a place (`locatives`, `travels`, `settlements`), after it (`postpositions`, `containers`), and names that mean something else, some of which are towns all the same where that is plain (`hidden`). `definite` are grammatical articles, which stand before no town. `joined` are conjunctions and prepositions that are written onto names; `article` one that only names at home may lack in the gazetteer.

    `endings` are those by which a word that the gazetteer lacks may be a place, `where_endings` those by which something is in a place that it has (with their marks, as written).
    `short` are abbreviated first words of names (st → Saint), `short_last` last ones (co → County), `parts` words that a part of a place begins with ("northern"), `kinds` such that only repeat what it is, `waters` words before the land that a gulf or strait is called after ("gulf of"), which is no place then.
    `features` and `features_first` are words for hills, lakes and the like after and before their names, which no gazetteer of towns has; `quarters` and `quarters_last` words for a part of a town. `tones` tells that accents
    are letters, so that names are compared with them.
    """

    language: str
    locatives: frozenset[str]
    travels: frozenset[str]
    settlements: frozenset[str]
    settlement_words: frozenset[str]
    articles: frozenset[str]
    definite: frozenset[str]
    of: frozenset[str]
    postpositions: frozenset[str]
    postposition_starts: frozenset[str]
    ands: frozenset[str]
    containers: frozenset[str]
    no_place: frozenset[str]
    hidden: frozenset[str]
    prefixes: tuple[str, ...]
    joined: tuple[str, ...]
    article: str
    counties: tuple[str, ...]
    kinds: frozenset[str]
    features: frozenset[str]
    features_first: frozenset[str]
    nouns_capital: bool
    cased: bool
    tones: bool
    endings: tuple[str, ...]
    where_endings: tuple[str, ...]
    short: Mapping[str, str]
    short_last: Mapping[str, str]
    parts: frozenset[str]
    waters: tuple[tuple[str, ...], ...]
    water_starts: frozenset[str]
    quarters: frozenset[str]
    quarters_last: frozenset[str]

    def lookup(self, name: str) -> tuple[Place, ...]:
        """The places that a name means: capitals as this language calls them, then the gazetteer."""
        found = _lookup(name, self.language)
        if found and self.counties:
            found = (*found, *_counties(name, self.counties[:1]))
        return tuple(p for p in found if _is_spelt(name, p, self.language)) if self.tones else found


@lru_cache(maxsize=32768)
def _lookup(name: str, language: str) -> tuple[Place, ...]:
    code = countries.capital(name, language)
    seat = gazetteer.capital(code) if code is not None else ()
    seat = seat or cities.find(name, language)
    found = gazetteer.find(_called(language).get(text.fold(name), name))
    return tuple(dict.fromkeys((*seat, *found))) if seat else found


@lru_cache(maxsize=32768)
def _counties(name: str, words: tuple[str, ...]) -> tuple[Place, ...]:
    """The second-level divisions whose names are written without the word for them ("Erie and Niagara counties")."""
    return tuple(p for word in words for p in gazetteer.find(f"{name} {word}") if p.kind == "county")


@cache
def _called(language: str) -> Mapping[str, str]:
    """Folded short names of towns ("L.A.") → the gazetteer's name."""
    data = languages.load(language, "places").get("called", {})
    return {text.fold(short): name for name, others in data.items() for short in others}


# One syllable as Vietnamese writes it, without accents.
_SYLLABLE: Final = re.compile(r"[bcdđghklmnpqrstvx]{0,3}[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$")


def _is_spelt(name: str, place: Place, language: str) -> bool:
    """Whether a name can be that of a place where accents are letters: one syllable only of a place at home, at home only with its own accents or none at all."""
    own = unicodedata.normalize("NFC", name).casefold() == unicodedata.normalize("NFC", place.name).casefold()
    home = language in _spoken(place.country)
    if _SYLLABLE.match(text.fold(name)):
        return own and home
    return own or place.alternate or not home or name.isascii()


def is_spoken(language: str, country: str) -> bool:
    """Whether a language is an official one of a country, or of a part of it."""
    return language in _spoken(country)


@cache
def _spoken(country: str) -> frozenset[str]:
    return frozenset(get_official_languages(country, regional=True, de_facto=True))


@cache
def of(language: str) -> Lexicon:
    """The lexicon of a language, empty where there is no data."""
    data = languages.load(language, "places")

    def folded(field: str) -> frozenset[str]:
        return frozenset(map(text.fold, data.get(field, ())))

    quarters, quarters_last = folded("quarters_first"), folded("quarters_last")
    settlements = folded("settlements_first") | quarters
    return Lexicon(
        language=language,
        locatives=folded("location_prepositions"),
        travels=folded("travel_prepositions"),
        settlements=settlements,
        settlement_words=frozenset(s.split()[0] for s in settlements | folded("containers_first")),
        articles=folded("articles"),
        definite=folded("definite_articles"),
        of=frozenset(s.split()[-1] for s in settlements if " " in s),
        postpositions=folded("postpositions"),
        ands=folded("ands"),
        postposition_starts=frozenset(p.split()[0] for p in folded("postpositions") if " " in p),
        containers=folded("containers_last") | quarters_last,
        quarters=quarters,
        quarters_last=quarters_last,
        no_place=folded("no_place"),
        hidden=folded("hidden_places"),
        counties=tuple(data.get("county_words", ())),
        kinds=folded("county_words"),
        features=folded("features_last"),
        features_first=folded("features_first"),
        endings=tuple(data.get("locative_endings", ())),
        where_endings=tuple(data.get("where_endings", ())),
        short_last={text.fold(s): full for s, full in data.get("short_last_words", {}).items()},
        parts=folded("parts_first"),
        short={text.fold(s): full for s, full in data.get("short_words", {}).items()},
        waters=tuple(tuple(text.fold(w).split()) for w in data.get("waters_first", ())),
        water_starts=frozenset(text.fold(w).split()[0] for w in data.get("waters_first", ())),
        tones=bool(data.get("tones", False)),
        cased=language not in CASELESS,
        nouns_capital=bool(languages.load(language, "names").get("nouns_capital", False)),
        article=str(data.get("article", "")),
        joined=tuple(sorted(data.get("joined", ()), key=lambda p: (-len(p), p))),
        prefixes=tuple(sorted(folded("location_prefixes"), key=lambda p: (-len(p), p))),
    )
