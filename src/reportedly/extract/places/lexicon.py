"""The words around places of one language, folded, and its names of capitals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any, Final

from reportedly import cldr, languages, text
from reportedly.extract import writing
from reportedly.extract.names.lexicon import longest_first
from reportedly.extract.tables import filled, made, value
from reportedly.naming import cities, countries, gazetteer
from reportedly.naming.gazetteer import Place


def _words(*keys: str) -> Any:
    """The words of some lists, folded."""
    return made(lambda it: frozenset(w for key in keys for w in _folded(it, key)))


def _folded(it: Any, key: str) -> frozenset[str]:
    return frozenset(map(text.fold, it.data.get(key, ())))


def _firsts(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in phrases)


def _shortened(it: Any, key: str) -> Mapping[str, str]:
    return {text.fold(short): full for short, full in it.data.get(key, {}).items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All words folded: before a place (`locatives`, `travels`, `settlements`), after it (`postpositions`, `containers`), and names that mean something else, some of which are towns all the same where that is plain (`hidden`). `definite` are grammatical articles, which stand before no town. `joined` are conjunctions and prepositions that are written onto names; `article` one that only names at home may lack in the gazetteer.

    `endings` are those by which a word that the gazetteer lacks may be a place, `where_endings` those by which something is in a place that it has (with their marks, as written).
    `short` are abbreviated first words of names (st → Saint), `short_last` last ones (co → County), `parts` words that a part of a place begins with ("northern"), `kinds` such that only repeat what it is, `waters` words before the land that a gulf or strait is called after ("gulf of"), which is no place then.
    `features` and `features_first` are words for hills, lakes and the like after and before their names, which no gazetteer of towns has; `quarters` and `quarters_last` words for a part of a town. `tones` tells that accents
    are letters, so that names are compared with them.
    """

    language: str = made(lambda it: it.language)
    locatives: frozenset[str] = _words("location_prepositions")
    travels: frozenset[str] = _words("travel_prepositions")
    quarters: frozenset[str] = _words("quarters_first")
    quarters_last: frozenset[str] = _words("quarters_last")
    settlements: frozenset[str] = _words("settlements_first", "quarters_first")
    settlement_words: frozenset[str] = made(lambda it: _firsts(it.settlements | _folded(it, "containers_first")))
    of: frozenset[str] = made(lambda it: frozenset(s.split()[-1] for s in it.settlements if " " in s))
    articles: frozenset[str] = _words("articles")
    definite: frozenset[str] = _words("definite_articles")
    postpositions: frozenset[str] = _words("postpositions")
    postposition_starts: frozenset[str] = made(lambda it: _firsts(p for p in it.postpositions if " " in p))
    ands: frozenset[str] = _words("ands")
    containers: frozenset[str] = _words("containers_last", "quarters_last")
    no_place: frozenset[str] = _words("no_place")
    hidden: frozenset[str] = _words("hidden_places")
    prefixes: tuple[str, ...] = made(lambda it: longest_first({*it.data.get("location_prefixes", ())}))
    joined: tuple[str, ...] = made(lambda it: tuple(sorted(it.data.get("joined", ()), key=lambda p: (-len(p), p))))
    article: str = value("article", "")
    counties: tuple[str, ...] = made(lambda it: tuple(it.data.get("county_words", ())))
    kinds: frozenset[str] = _words("county_words")
    features: frozenset[str] = _words("features_last")
    features_first: frozenset[str] = _words("features_first")
    nouns_capital: bool = made(lambda it: bool(languages.load(it.language, "names").get("nouns_capital", False)))
    cased: bool = made(lambda it: writing.has_capitals(it.language))
    tones: bool = value("tones")
    endings: tuple[str, ...] = made(lambda it: tuple(it.data.get("locative_endings", ())))
    where_endings: tuple[str, ...] = made(lambda it: tuple(it.data.get("where_endings", ())))
    short: Mapping[str, str] = made(lambda it: _shortened(it, "short_words"))
    short_last: Mapping[str, str] = made(lambda it: _shortened(it, "short_last_words"))
    parts: frozenset[str] = _words("parts_first")
    waters: tuple[tuple[str, ...], ...] = made(
        lambda it: tuple(tuple(text.fold(w).split()) for w in it.data.get("waters_first", ()))
    )
    water_starts: frozenset[str] = made(lambda it: frozenset(w[0] for w in it.waters))

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
    home = language in cldr.spoken(place.country)
    if _SYLLABLE.match(text.fold(name)):
        return own and home
    return own or place.alternate or not home or name.isascii()


def is_spoken(language: str, country: str) -> bool:
    """Whether a language is an official one of a country, or of a part of it."""
    return language in cldr.spoken(country)


@cache
def of(language: str) -> Lexicon:
    """The lexicon of a language, empty where there is no data."""
    return filled(Lexicon, language=language, data=languages.load(language, "places"))
