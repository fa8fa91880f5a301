"""What CLDR (https://cldr.unicode.org, Unicode License v3; through Babel) has of a language: its locale, the names of its months and weekdays and of countries, the languages of a country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Literal

from babel import Locale, UnknownLocaleError, localedata
from babel.languages import get_official_languages


@dataclass(frozen=True, slots=True)
class Name:
    """The name of a month (role M, 1 to 12) or a weekday (W, Monday 1), as it stands in a date (`format`) or alone, `wide` or `abbreviated`."""

    role: Literal["M", "W"]
    number: int
    context: str
    width: str
    name: str


@cache
def locale(code: str) -> Locale | None:
    """The facts of a language, None for one that CLDR does not have. It has all of `languages/` (a test holds it)."""
    try:
        found = Locale.parse(code) if code else None
    except (UnknownLocaleError, ValueError):
        return None
    if found is not None:
        _part(str(found))
    return found


def _part(name: str) -> None:
    """Give a language data of its own. Babel shares parts of its data between languages and writes into them what it finds for one, so that Chinese had the months of
    whichever language was asked for before it (https://github.com/python-babel/babel/issues/1234)."""
    localedata._cache[name] = _copied(localedata.load(name))


def _copied(data: Mapping[str, Any]) -> dict[str, Any]:
    return {key: _copied(held) if isinstance(held, dict) else held for key, held in data.items()}


@cache
def territories(code: str) -> Mapping[str, str]:
    """What a language calls countries and regions, by their codes; empty for one that CLDR does not have."""
    facts = locale(code)
    return MappingProxyType(dict(facts.territories) if facts is not None else {})


@cache
def spoken(country: str) -> tuple[str, ...]:
    """The official languages of a country and of its parts, the most spoken first."""
    return tuple(get_official_languages(country, regional=True, de_facto=True))


@cache
def names(code: str) -> tuple[Name, ...]:
    """The names of months and weekdays of a language, in dates before alone, whole before abbreviated, months before weekdays."""
    facts = locale(code)
    return tuple(_names(facts)) if facts is not None else ()


def _names(facts: Locale) -> Iterator[Name]:
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in facts.months[context][width].items():
                yield Name("M", number, context, width, name)
            for number, name in facts.days[context][width].items():
                yield Name("W", number + 1, context, width, name)
