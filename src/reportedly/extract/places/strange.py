"""Places that an article can hardly mean: small namesakes in a country that it has nothing to do with, and divisions whose names are words that many places share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import Final

from reportedly import languages, text
from reportedly.extract.places.candidate import Candidate
from reportedly.extract.places.lexicon import is_spoken
from reportedly.naming import gazetteer
from reportedly.naming.gazetteer import Place

# Logarithms of the population below which a namesake in a country that nothing else of the article is in is not meant: by its own name, and by another one or
# where an ending was taken off. Of 120 groups of sentences in each of 25 languages, beside their English translation, most places below these were wrong ones.
_SMALL: Final = 4.5
_SMALL_OTHERWISE: Final = 5.0
# Logarithm of the population from which a place tells by itself that its country has to do with an article.
_TELLING: Final = 5.6
_SEVERAL: Final = 3  # names of an article that settle in one country from which that is one of its countries


def strange(
    found: Sequence[Candidate], settled: Mapping[str, Place | None], language: str | None
) -> dict[str, Place | None]:
    """The folded names whose places the article can hardly mean, with the namesake that it can, None where there is none."""
    related = _related(found, settled)
    told = {text.fold(c.text) for c in found if c.country or c.container}
    beside = {text.fold(c.text) for c in found if _is_beside(c, settled.get(text.fold(c.text)))}
    words: dict[str, Place | None] = {
        name: None for name, place in settled.items() if place is not None and name in _words() and name not in beside
    }
    if not related:
        return words
    others = {text.fold(c.text): c.places for c in found}
    told |= {text.fold(c.text) for c in found if _is_alone(c)}
    return words | {
        name: next((p for p in others[name] if not _is_strange(p, name, related, language)), None)
        for name, place in settled.items()
        if place is not None and name not in told and name not in words and _is_strange(place, name, related, language)
    }


def _is_beside(candidate: Candidate, place: Place | None) -> bool:
    """Whether the words right behind a name say the country or division that its place is in ("Corona, California", not "corona in Syria")."""
    return place is not None and (candidate.country == place.country or candidate.container is not None)


def _is_alone(candidate: Candidate) -> bool:
    """Whether something is said to be in a place whose own name, spelt so, no other country has."""
    name, places = candidate.text, candidate.places
    if candidate.use != "location" or not candidate.signed or len(name) < _LONG or len({p.country for p in places}) > 1:
        return False
    return any(p.kind == "place" and not p.alternate and p.name == name for p in places)


_LONG: Final = 6  # letters from which a name is hardly a word of another language


def _related(found: Iterable[Candidate], settled: Mapping[str, Place | None]) -> frozenset[str]:
    """The countries that an article names, or has large places or several in."""
    codes = set()
    shared: Counter[str] = Counter()
    for place in settled.values():
        if place is not None and place.kind != "country" and not is_generic(place):
            shared[place.country] += 1
    for candidate in found:
        place = settled[text.fold(candidate.text)]
        if candidate.country is not None:
            codes.add(candidate.country)
        elif place is not None and (place.kind == "country" or not is_generic(place) and place.people >= _TELLING):
            codes.add(place.country)
    return frozenset(codes) | {code for code, names in shared.items() if names >= _SEVERAL}


def _is_strange(place: Place, name: str, related: frozenset[str], language: str | None) -> bool:
    if place.kind == "country" or place.feature is not None or place.country in related:
        return False
    if is_generic(place):
        return True
    if language is not None and is_spoken(language, place.country) or place in gazetteer.capital(place.country):
        return False
    own = not place.alternate and text.fold(place.name) == name
    return place.people < (_SMALL if own else _SMALL_OTHERWISE)


@lru_cache(maxsize=4096)
def is_generic(place: Place) -> bool:
    """Whether a division is called by words that many places share ("Northern Region", "Lakes"), and so by common words in any translation."""
    return place.kind in ("division", "county") and set(text.fold(place.name).replace("-", " ").split()) <= _shared()


def is_word(name: str) -> bool:
    """Whether a name is an everyday word of the news."""
    return text.fold(name) in _words()


@cache
def _words() -> frozenset[str]:
    """Folded names that are everyday words of the news, so that they are places only beside their country or division."""
    return frozenset(text.fold(name) for name in languages.common("shared_names")["words"])


@cache
def _shared() -> frozenset[str]:
    return frozenset(
        w for name in languages.common("shared_names")["names"] for w in text.fold(name).replace("-", " ").split()
    )
