"""Waters, islands, mountains, deserts and regions by their names: what gazetteers of towns lack.

The table is `languages/features.toml`; what a language calls them, and its words for their kinds ("Lake {}"), is in its own `features.toml`. All written by
hand from general knowledge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from reportedly import languages
from reportedly.naming.gazetteer import Place

_FIRST_RECORD: Final = 1 << 30  # far behind the gazetteer's own records
_MOST_COUNTRIES: Final = 16
_SLOT: Final = "{}"
# How much a kind is spoken of, as the logarithm of the population that a town as well known has; set by judgement.
_PEOPLE: Final = {"ocean": 6.5, "sea": 6.0, "region": 6.0, "range": 5.5, "desert": 5.5, "river": 5.5, "strait": 5.5, "gulf": 5.5, "peninsula": 5.5}  # fmt: skip
_LEAST_PEOPLE: Final = 5.0
# Kinds so large that a town near the middle of one is no likelier for it than others of the country.
LARGE: Final = frozenset({"ocean", "sea", "gulf", "river", "range", "desert", "region", "peninsula"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Feature:
    """What features.toml says of one: its kind, its name without the word for the kind, whether that alone means it, and a place for each of its countries
    (one of the country "" where it has none)."""

    key: str
    kind: str
    core: str
    bare: bool
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A name in one language. `bare` tells that it means the feature without a word for its kind, too."""

    text: str
    key: str
    bare: bool


@cache
def table() -> Mapping[str, Feature]:
    """All features by their keys."""
    found: dict[str, Feature] = {}
    forms = languages.load("en", "features").get("forms", {})
    for kind, rows in languages.common("features").items():
        for key, (name, latitude, longitude, codes) in rows.items():
            *countries, mark = [*codes.split(), ""] if "!" not in codes else codes.split()
            places = tuple(
                Place(
                    record=_FIRST_RECORD + _MOST_COUNTRIES * len(found) + i, name=name, kind="place", country=code, division=None, latitude=latitude,
                    longitude=longitude, people=_PEOPLE.get(kind, _LEAST_PEOPLE), feature=kind,
                )
                for i, code in enumerate(countries or [""])
            )  # fmt: skip
            found[key] = Feature(
                key=key, kind=kind, core=_core(name, forms.get(kind, ())), bare=not mark, places=places
            )
    return found


def _core(name: str, forms: list[str]) -> str:
    """A name without the word for its kind."""
    for form in forms:
        before, after = form.split(_SLOT)
        if name.startswith(before) and name.endswith(after) and len(name) > len(before) + len(after):
            return name[len(before) : len(name) - len(after)]
    return name


def names(language: str, *, latin: bool) -> Iterator[Name]:
    """All names in a language: its own ones, and where it is written in Latin letters the international ones."""
    data = languages.load(language, "features")
    for key, own in data.get("names", {}).items():
        for name in own:
            yield from (Name(text=n, key=key, bare=not name.startswith("~")) for n in _varied(name.lstrip("~"), data))
    if not data or not latin:
        return
    for feature in table().values():
        yield Name(text=feature.core, key=feature.key, bare=feature.bare)
        if language == "en":
            yield Name(text=feature.places[0].name, key=feature.key, bare=True)


def _varied(name: str, data: Mapping[str, Any]) -> list[str]:
    """A name with each ending of an adjective in it ("Schwarz* Meer")."""
    return [name.replace("*", ending) for ending in data["endings"]] if "*" in name else [name]


def forms(language: str) -> Mapping[str, tuple[str, ...]]:
    """Kind → how a name with the word for it is written ("Lake {}", "{}see")."""
    data: Mapping[str, list[str]] = languages.load(language, "features").get("forms", {})
    return {kind: tuple(written) for kind, written in data.items()}
