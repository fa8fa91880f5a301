"""An offline gazetteer: countries, first- and second-level divisions, places over 500 inhabitants, with spellings in other scripts.

The data (`gazetteer.npz`) is from GeoNames (https://www.geonames.org, CC BY 4.0), with the names that CLDR (https://cldr.unicode.org, Unicode License v3)
gives divisions in other languages; `training/gazetteer/build.py` makes it and tells its layout. It is loaded when first asked.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final, Literal, cast

import numpy as np
from babel.core import get_global
from babel.languages import get_official_languages
from numpy.typing import NDArray

from reportedly import text
from reportedly.naming.scripts import sounds
from reportedly.naming.similarity import similarity_from
from reportedly.naming.skeleton import parts, skeleton
from reportedly.naming.spellings import likely_latin

FILE: Final = Path(__file__).with_name("gazetteer.npz")
_ALTERNATE: Final = 1 << 31
PlaceKind = Literal["country", "division", "county", "place"]
_KINDS: Final[tuple[PlaceKind, ...]] = ("country", "division", "county", "place")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the gazetteer. `people` is the decimal logarithm of its population; `alternate` tells that it was found by another name than its own.

    `country` is an ISO 3166-1 alpha-2 code; `division` the name of the first-level division that it lies in (or is), None for countries. `feature` is the kind
    of waters, island, mountain or region that it is (`naming.features`; these are not in the gazetteer's file), None for towns and divisions.
    """

    record: int
    name: str
    kind: PlaceKind
    country: str
    division: str | None
    latitude: float
    longitude: float
    people: float
    alternate: bool = False
    feature: str | None = None

    def __hash__(self) -> int:
        return self.record  # the ten fields together take longer than what is remembered by them


@lru_cache(maxsize=65536)
def key(name: str) -> int:
    """A 64-bit hash of the folded name, which the index is sorted by."""
    return int.from_bytes(hashlib.blake2b(text.fold(name).encode(), digest_size=8).digest(), "big")


def sound_key(reading: str) -> int:
    """A 32-bit hash of the consonants of a name's sounds, 0 for one with a single consonant, which tells nothing."""
    consonants = skeleton(reading)
    return (
        int.from_bytes(hashlib.blake2b(consonants.encode(), digest_size=4).digest(), "big")
        if len(consonants) > 1
        else 0
    )


def readings(name: str) -> tuple[str, ...]:
    """The sounds of a whole name without articles and other particles: the likeliest reading, then other ones, the last by the likeliest Latin letters for a name in another script."""
    written = parts(name)
    words = [sounds(w) for w in written]
    most = max(map(len, words), default=0)
    told = ["".join(w[min(i, len(w) - 1)] for w in words if w) for i in range(most)]
    latin = [likely_latin(w) for w in written]
    if latin and all(latin):
        told.append("".join(r[0] for w in latin if w and (r := sounds(w))))
    return tuple(dict.fromkeys(told))


_FIRST: Final = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2}(?=.)|[^\s\-'’\u3040-\u30ff\u3400-\u9fff]+(?=[\s\-'’].)")


def beginning(name: str) -> str | None:
    """The first word of a name of several words, the first two characters of one in Han or kana of more than two; None for shorter names."""
    found = _FIRST.match(name)
    return found.group() if found else None


@lru_cache(maxsize=32768)
def goes_on(start: str) -> bool:
    """Whether a longer name may begin with a word (in Han and kana: with two characters)."""
    return key(start) in _starts()


@cache
def _starts() -> frozenset[int]:
    return frozenset(_data()["starts"].tolist())


@cache
def _data() -> dict[str, Any]:
    with np.load(FILE) as file:
        return {name: file[name] for name in file.files}


@cache
def _known() -> frozenset[int]:
    """All hashes: most words are no places, and a set says so faster than a search."""
    return frozenset(_data()["hashes"].tolist())


_ALTERNATE_LESS: Final = 1.5  # powers of ten of the population: a small Ghent does not stand before the one in Flanders, which is Gent at home


@lru_cache(maxsize=32768)
def find(name: str) -> tuple[Place, ...]:
    """All places of that name, whatever the script, accents or case, the largest first; those for which it is another name than their own count for less."""
    if not name or len(name) > 60:
        return ()
    number = key(name)
    if number not in _known():
        return ()
    data = _data()
    hashes: NDArray[np.uint64] = data["hashes"]
    wanted = np.uint64(number)
    low = int(np.searchsorted(hashes, wanted))
    found = []
    while low < len(hashes) and hashes[low] == wanted:
        owner = int(data["owners"][low])
        found.append(_place(owner & (_ALTERNATE - 1), bool(owner & _ALTERNATE)))
        low += 1
    return tuple(sorted(found, key=lambda p: (_ALTERNATE_LESS * p.alternate - p.people, p.record)))


def _throat(reading: str) -> str:
    """The first sound, and what else a throat sound is written as (Chanaqin, Hanekin and Khānaqīn are one town)."""
    return "kxhC" if reading[:1] in tuple("kxhC") else reading[:1]


ALIKE: Final = 0.8  # similarity from which a spelling is taken for a place's name when its country is spoken of
ALIKE_AT_HOME: Final = 0.95  # the same where both the spelling and the country's names are Latin by themselves, so that nothing was transcribed ("Coleridge" is no Quail Ridge)
_CONSONANTS_ALONE: Final = 4  # letters below which a name has too few sounds to be told by them


@cache
def _by_sound() -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Country and hash of sounds as one number, in order, and the records that they are of: by each number the records in theirs."""
    data = _data()
    records = np.flatnonzero((data["kind"] > 0) & (data["sounds"] > 0))
    numbers = (data["country"][records].astype(np.uint64) << np.uint64(32)) | data["sounds"][records].astype(np.uint64)
    order = np.argsort(numbers, kind="stable")
    return numbers[order], records[order]


def _of_sound(country: str, wanted: int) -> list[int]:
    """The records of one country with one hash of sounds."""
    index = _country_index().get(country)
    if index is None:
        return []
    numbers, records = _by_sound()
    number = np.uint64(index << 32 | wanted)
    low = int(numbers.searchsorted(number))
    high = low
    while high < len(numbers) and numbers[high] == number:
        high += 1
    found: list[int] = records[low:high].tolist()
    return found


# A waw between vowels, which is a consonant there.
_WAW: Final = re.compile("(?<=[اآيیىے])و(?=[اآيیىہەهةے])")


@lru_cache(maxsize=32768)
def sounding(name: str, country: str) -> tuple[Place, ...]:
    """The places of a country whose names sound like a spelling that the gazetteer may not have ("Hanekin" → Khānaqīn), the most alike first.

    Spellings in any script; the consonants must agree, then `naming.similarity` decides. Most alike is what lies within .05 of the best, the largest first.
    """
    if not _CONSONANTS_ALONE <= len(name) <= 40 and not (len(name) > 1 and is_dense(name)):
        return ()
    spellings = {name, _WAW.sub("ڤ", name)}  # "Mīrjāveh" is میرجاوه
    wanted = {
        k for n in sorted(spellings) for r in readings(n) for start in _throat(r) if (k := sound_key(start + r[1:]))
    }
    records = [record for k in sorted(wanted) for record in _of_sound(country, k)]
    if not records:
        return ()
    data = _data()
    least = ALIKE_AT_HOME if _is_latin(country) and text.script(name) == "Latin" else ALIKE
    scored = [(score, r) for r in records if (score := similarity_from(least, name, _name(data, r))) >= least]
    best = max((score for score, _ in scored), default=0.0)
    places = [_place(r, True) for score, r in scored if score >= best - 0.05]
    return tuple(sorted(places, key=lambda p: (-p.people, p.record)))


_GREAT: Final = (
    50  # decimal logarithm of the population, ten times, from which a town is looked for whatever its country
)


@cache
def _great_by_sound() -> Mapping[int, tuple[int, ...]]:
    """The records of great towns of all countries by the hash of their sounds."""
    data = _data()
    found: dict[int, list[int]] = {}
    for record in np.flatnonzero((data["kind"] == 3) & (data["people"] >= _GREAT) & (data["sounds"] > 0)).tolist():
        found.setdefault(int(data["sounds"][record]), []).append(record)
    return {key: tuple(records) for key, records in found.items()}


@lru_cache(maxsize=32768)
def sounding_great(name: str, least: float) -> tuple[Place, ...]:
    """The great town of any country that a spelling in another script sounds like, alone or the largest of one name; empty where two sound so."""
    if not _CONSONANTS_ALONE <= len(name) <= 40 or is_dense(name) or text.script(name) == "Latin":
        return ()
    spellings = {name, _WAW.sub("ڤ", name)}
    keys = {
        k for n in sorted(spellings) for r in readings(n) for start in _throat(r) if (k := sound_key(start + r[1:]))
    }
    data, index = _data(), _great_by_sound()
    records = sorted({r for k in keys for r in index.get(k, ())})
    scored = [(s, r) for r in records if (s := similarity_from(least, name, _name(data, r))) >= least]
    best = max((s for s, _ in scored), default=0.0)
    places = [_place(r, True) for s, r in scored if s >= best - _AS_WELL]
    alike = {text.fold(p.name) for p in places}
    return tuple(sorted(places, key=lambda p: (-p.people, p.record))) if len(alike) == 1 else ()


_AS_WELL: Final = 0.02  # similarity by which two towns sound alike


def is_dense(name: str) -> bool:
    """Whether a character of a name is a syllable or a word: Han, kana, Hangul."""
    return text.is_unspaced(name) or "\uac00" <= name[:1] <= "\ud7a3"


@cache
def _is_latin(country: str) -> bool:
    """Whether a country's first official language is written in Latin letters. By CLDR's likely scripts: its names would need the whole locale of each language,
    a tenth of a second and megabytes for each."""
    spoken = get_official_languages(country, de_facto=True)[:1]
    subtags = (language if _SCRIPTED.search(language) else str(_likely().get(language, "")) for language in spoken)
    return any("_Latn" in found for found in subtags)


_SCRIPTED: Final = re.compile("_[A-Z][a-z]{3}")


@cache
def _likely() -> Mapping[str, object]:
    return cast(Mapping[str, object], get_global("likely_subtags"))


def is_known(name: str) -> bool:
    """Whether there is a place of that name."""
    return bool(find(name))


def _name(data: dict[str, Any], record: int) -> str:
    start = int(data["ends"][record - 1]) if record else 0
    return bytes(data["names"][start : int(data["ends"][record])]).decode()


def _place(record: int, alternate: bool) -> Place:
    data = _data()
    country = int(data["country"][record])
    division = int(data["division"][record])
    return Place(
        record=record,
        name=_name(data, record),
        kind=_KINDS[int(data["kind"][record])],
        country=bytes(data["codes"][2 * country : 2 * country + 2]).decode(),
        division=_name(data, division) if division != 0xFFFF else None,
        latitude=int(data["lat"][record]) / 100,
        longitude=int(data["lon"][record]) / 100,
        people=int(data["people"][record]) / 10,
        alternate=alternate,
    )


@cache
def _country_index() -> dict[str, int]:
    codes = bytes(_data()["codes"]).decode()
    return {codes[i : i + 2]: i // 2 for i in range(0, len(codes), 2)}


@cache
def codes() -> tuple[str, ...]:
    """The codes of all countries."""
    return tuple(sorted(_country_index()))


@cache
def country(code: str) -> Place | None:
    """The record of a country by its ISO 3166-1 alpha-2 code, None where there is none."""
    record = _country_index().get(code)
    return None if record is None else _place(record, False)


@cache
def capital(code: str) -> tuple[Place, ...]:
    """The capital of a country, in a tuple; empty where there is none."""
    index = _country_index().get(code)
    record = 0 if index is None else int(_data()["capitals"][index])
    return (_place(record, False),) if record else ()


@cache
def divisions(code: str) -> tuple[Place, ...]:
    """The first-level divisions of a country, by name."""
    data = _data()
    records = np.flatnonzero(data["kind"] == 1)
    found = (_place(int(r), False) for r in records)
    return tuple(sorted((p for p in found if p.country == code), key=lambda p: p.name))
