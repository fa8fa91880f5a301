"""Great towns as languages call them: the towns that time zones are named after, most capitals among them, by the names that CLDR (https://cldr.unicode.org, Unicode License v3) gives them.

The gazetteer's spellings are from what GeoNames' contributors wrote down, and lack Kathmandu in Chinese, Kolkata in Bengali and all towns in Georgian and Thai.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from babel.core import get_global

from reportedly import cldr, text
from reportedly.naming import gazetteer
from reportedly.naming.gazetteer import Place

# Logarithm of the population from which a town is taken: below are islands and stations, whose names are words of the language as often.
_LEAST: Final = 5.0
_CALLED: Final = {"no": "nb"}


def find(name: str, language: str) -> tuple[Place, ...]:
    """The town that a language calls so, in a tuple; empty where it is none of a time zone."""
    return _towns(language).get(text.fold(name), ())


def begins(start: str, language: str) -> bool:
    """Whether a longer name of such a town begins with this word (in Han and kana: two characters)."""
    return text.fold(start) in _starts(language)


@cache
def _towns(language: str) -> Mapping[str, tuple[Place, ...]]:
    english, own = _zones("en"), _zones(language)
    lands: Mapping[str, str] = get_global("zone_territories")
    other: Mapping[str, str] = get_global("zone_aliases")
    out: dict[str, tuple[Place, ...]] = {}
    for zone, called in sorted(own.items()):
        name = english.get(zone) or zone.rpartition("/")[2].replace("_", " ")
        land = lands.get(zone) or lands.get(other.get(zone, ""))
        near = (p for p in gazetteer.find(name) if p.country == land and p.kind == "place")
        town = next((p for p in near if p.people >= _LEAST or p in gazetteer.capital(p.country)), None)
        if town is not None and len(called) > 1:
            out.setdefault(text.fold(called), (town,))
    return out


@cache
def _starts(language: str) -> frozenset[str]:
    return frozenset(text.fold(b) for name in _zones(language).values() if (b := gazetteer.beginning(name)) is not None)


@cache
def _zones(language: str) -> Mapping[str, str]:
    """Time zone → the name of its town."""
    locale = cldr.locale(_CALLED.get(language, language))
    zones = locale.time_zones if locale is not None else {}
    return {zone: data["city"] for zone, data in zones.items() if "city" in data and not zone.startswith("Etc")}
